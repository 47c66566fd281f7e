"""Words known errors on stderr, with what to do, and says which exit code they have."""

from collections.abc import Sequence
from contextlib import suppress
from itertools import pairwise
from typing import NamedTuple

from simguide.errors import USAGE, ChoiceError, OutputError, Said, SimguideError
from simguide.i18n.messages import has_message, message
from simguide.model.base import Lang
from simguide.terminal import environment
from simguide.terminal.exits import say

_LANG = ("--lang", "-l")
_INDENT = "  "
"""Before the second and later lines of a message that is broken at the edge of a terminal."""


class Worded(NamedTuple):
    """A known error in one language."""

    text: str
    """What is wrong, and the nearest names."""
    hints: list[str]
    """What to do, a sentence each."""
    details: list[str]
    """What is said before it, a line each."""


def report(error: SimguideError, lang: Lang, *, typed: Sequence[str] = (), command: Sequence[str] = ()) -> int:
    """Word a known error on stderr and return its exit code.

    What is refused is said in one sentence, and then comes one command to type.

    Args:
        error: What is wrong.
        lang: The language.
        typed: The line, behind `simguide`.
        command: The command in it, as far as it is known.
    """
    text, hints, details = word_error(error, lang)
    is_shut = isinstance(error, OutputError) and error.is_stdout
    if wants_json(typed) and not is_shut:
        with suppress(OutputError):  # where stdout is closed or full, what is wrong is said on stderr
            return _write_error(error, text, hints, details, _instead(error, typed, command))
    for detail in details:
        say(detail)
    if error.exit_code != USAGE:
        _say_wrapped(message("error", lang, text=text))
        for hint in hints:
            say_hint(lang, hint)
        return error.exit_code
    for hint in hints:
        text = message("error.hint", lang, text=text, hint=hint)
    _say_wrapped(message("error", lang, text=text))
    say(message("try", lang, command=_instead(error, typed, command)))
    return error.exit_code


def word_error(error: SimguideError, lang: Lang) -> Worded:
    """Word a known error, without a line to type: what is wrong, what was probably meant, and what to do."""
    details = [line if what is None else f"{line}: {_worded(what, lang)}" for line, what in error.details()]
    text = _worded(Said(f"error.{error.key}", error.values | _choices_said(error, lang)), lang)
    if error.nearest:
        from simguide.i18n.values import joined  # only for a name that nobody has

        text = message("error.near", lang, text=text, names=joined(error.nearest, lang))
    own = f"hint.{error.key}"
    said = (*error.hints, *((Said(own, error.values),) if has_message(own) else ()))
    return Worded(text, [_worded(hint, lang) for hint in said], details)


def wants_json(typed: Sequence[str]) -> bool:
    """Tell whether a line asks for JSON, so that what is wrong with it is said in JSON too."""
    pairs = pairwise((*(word.lower() for word in typed), ""))
    return any(
        word.partition("=")[0] in ("--json", "--compact", "--fields")
        or word == "--format=json"
        or (word in ("--format", "-f") and after == "json")
        for word, after in pairs
    )


def _instead(error: SimguideError, typed: Sequence[str], command: Sequence[str]) -> str:
    from simguide.terminal.instead import line_instead, typable  # only where a line is refused

    line = line_instead(error, typed, command)
    tag = environment.readable_tag(typed)
    if tag is not None and not any(word.partition("=")[0] in _LANG for word in line):
        end = line.index("--") if "--" in line else len(line)
        line = (*line[:end], _LANG[0], tag, *line[end:])  # who asked for a language reads the answer in it too
    return f"simguide {typable(line)}".rstrip()


def _write_error(error: SimguideError, text: str, hints: list[str], details: list[str], command: str) -> int:
    """Write a known error as JSON on stdout, where a script looks for the answer."""
    import json  # only where a script made a mistake

    from simguide.terminal.writing import put

    said = {
        "schema": "simguide.error/1",
        "error": error.key,
        "exit_code": error.exit_code,
        "message": text,
        "nearest": list(error.nearest),
        "hints": hints,
        "details": details,
        "command": command if error.exit_code == USAGE else None,
    }
    put(json.dumps(said, ensure_ascii=False, indent=2) + "\n")
    return error.exit_code


def say_hint(lang: Lang, text: str) -> None:
    """Write on stderr what to do next."""
    _say_wrapped(message("hint", lang, text=text))


def _say_wrapped(text: str) -> None:
    """Write a message on stderr; on a terminal its lines are broken between words."""
    width = environment.error_columns()
    if width is None:
        say(text)
        return
    from simguide.render.wrapping import wrap  # only for a terminal

    first = wrap(text, width)[0]
    rest = text[len(first) :].lstrip()
    say("\n".join((first, *(f"{_INDENT}{line}" for line in (wrap(rest, width - len(_INDENT)) if rest else ())))))


def _choices_said(error: SimguideError, lang: Lang) -> dict[str, object]:
    """Return the choices of an option as people of a language may type them."""
    if not isinstance(error, ChoiceError) or not error.group:
        return {}
    from simguide.i18n.values import joined, value_names  # only where a choice is refused

    return {"choices": joined(value_names(error.group, error.choices, lang), lang)}


def _worded(said: Said, lang: Lang) -> str:
    values = {name: _worded(it, lang) if isinstance(it, Said) else it for name, it in said.values.items()}
    return message(said.key, lang, **values)
