"""Words known errors on stderr, with what to do, and says which exit code they have."""

from simguide.errors import Said, SimguideError
from simguide.i18n.messages import has_message, message
from simguide.model.base import Lang
from simguide.terminal.exits import say


def report(error: SimguideError, lang: Lang) -> int:
    """Word a known error on stderr and return its exit code."""
    for line, what in error.details():
        say(line if what is None else f"{line}: {_worded(what, lang)}")
    say(message("error", lang, text=_worded(Said(f"error.{error.key}", error.values), lang)))
    own = f"hint.{error.key}"
    for hint in (*error.hints, *((Said(own, error.values),) if has_message(own) else ())):
        say_hint(lang, _worded(hint, lang))
    return error.exit_code


def say_hint(lang: Lang, text: str) -> None:
    """Write on stderr what to do next."""
    say(message("hint", lang, text=text))


def _worded(said: Said, lang: Lang) -> str:
    values = {name: _worded(it, lang) if isinstance(it, Said) else it for name, it in said.values.items()}
    return message(said.key, lang, **values)
