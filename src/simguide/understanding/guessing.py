"""Suggests a line for what is not understood."""

from collections.abc import Iterator
from difflib import get_close_matches

from simguide.errors import NotUnderstoodError
from simguide.model.names import fold
from simguide.understanding.checking import checked_by, is_number
from simguide.understanding.commands import command_in, guess_at, said_words
from simguide.understanding.forms import Line, Vocabulary, not_understood
from simguide.understanding.names import runs_of
from simguide.understanding.placing import place_words

_NEAR_COMMAND = 0.72
"""Likeness of a word to a command, from which it is suggested; 1 is the same."""
_LANGUAGE = frozenset(map(fold, ("lang", "language", "语言", "言語")))
_TO_BE_SAID = ("TEXT", "NUMBER")
"""What stands at the end of a line for words that are still to be typed."""


def guess(plain: list[str], options: list[str], known: Vocabulary) -> NotUnderstoodError:
    """Return what is said of words that begin with no command and no carrier, with the line that is probably meant."""
    line = next(_meant(plain, options, known), None)
    if line is not None:
        return not_understood(" ".join(plain), line, key="typed.guess")
    likely = _mistyped(plain, options, known) or _card(plain, known) or checked_by(tuple(plain)) or ("-h",)
    return not_understood(plain[0], likely, key="typed.command")


def _meant(plain: list[str], options: list[str], known: Vocabulary) -> Iterator[Line]:
    """Yield lines that the words themselves speak for, the most likely first."""
    found = guess_at(plain)
    if found is not None:
        yield _filled(found.line, plain[found.length :], options, known)
    if len(plain) > 1 and fold(plain[0]) in _LANGUAGE:
        yield ("--lang", plain[1])
    if is_number(" ".join(plain)):
        yield ("check", "phone", " ".join(plain))
    asked = command_in(plain, known.commands)
    if asked is not None:
        yield (*asked, *(run.carrier for run in runs_of(plain, known.names) if run.carrier))


def _card(plain: list[str], known: Vocabulary) -> Line | None:
    """Return the line for the card of a carrier that is named among the words."""
    carrier = next((run.carrier for run in runs_of(plain, known.names) if run.carrier), None)
    return None if carrier is None else ("show", carrier)


def _mistyped(plain: list[str], options: list[str], known: Vocabulary) -> Line | None:
    """Return the line with its first word as it was probably meant: a command, or a carrier."""
    said = said_words(tuple(known.commands))
    near = get_close_matches(fold(plain[0]), said, n=1, cutoff=_NEAR_COMMAND)
    if near:
        return _filled(said[near[0]], plain[1:], options, known)
    carriers = known.names.near_carriers(" ".join(plain)) or known.names.near_carriers(plain[0])
    return ("show", carriers[0]) if carriers else None


def _filled(line: Line, rest: list[str], options: list[str], known: Vocabulary) -> Line:
    """Return a line with what stands behind the words that mean it, as far as it is understood."""
    if line[-1] == "NAME":
        carrier = next((run.carrier for run in runs_of(rest, known.names) if run.carrier), "NAME")
        return (*line[:-1], carrier, *options)
    if line[-1] in _TO_BE_SAID:
        return (*line[:-1], *(rest or line[-1:]), *options)
    if line[0].startswith("-"):
        return line
    form = known.form_of(line[:1])
    count = 2 if form.commands else 1
    if len(line) < count:
        return (*line, "-h")
    try:
        (first, *_) = place_words(known.form_of(line[:count]), [*line[count:], *rest, *options], known)
    except NotUnderstoodError:
        return line
    return first
