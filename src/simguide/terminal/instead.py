"""What to type where a line is refused: the line with its slip corrected, or what helps with an error of its kind."""

import itertools
import re
import shlex
from collections.abc import Mapping, Sequence
from typing import Final

from simguide.errors import SimguideError, without_codes

BY_KEY: Final[Mapping[str, str]] = {
    "unknown.carrier": "carriers",
    "unknown.method": "methods",
    "unknown.card-type": "card-types",
    "unknown.term": "explain",
    "unknown.source": "sources",
    "unknown.line": "my list",
    "unknown.schema": "schema -h",
    "no-carrier": "check phone-ready NAME",
    "ask-terminal": "-h",
    "input.no-address": "check url URL",
    "input.no-message": "check sms TEXT",
    "input.no-digits": "check phone NUMBER",
    "input.no-seller": "check seller NAME",
    "input.bands": "check phone-ready NAME",
    "usage-days": "esim --stay DAYS --data {found}",
    "from-alone": "esim --from {found} --to DATE",
    "to-alone": "esim --from DATE --to {found}",
    "dates-carrier": "keep NAME {option} DATE",
    "since-alone": "recover NAME --state suspended --since {found}",
    "no-page": "carriers",
    "no-clerk": "renew --method convenience-store",
    "port-from": "port NAME --to {to}",
    "two-carriers": "{command} {argument}",
    "two-ways": "{command} {arguments}",
    "no-way": "{typed}",
    "no-number": "{typed}",
    "no-state": "{typed}",
    "state-twice": "{typed}",
    "line.label-taken": "my list",
    "line.day-order": "my list",
    "line.entry": "my history {label}",
    "line.top-up-on-record": "my history {label}",
    "line.unasked": "my list",
    "line.form": "schema lines",
    "qr": "identify - --qr FILE.png",
}
"""By the key of an error; filled in with the values of the error, and with the command typed."""
_MOST_DIGITS = 12
"""Digits of a telephone number; a longer number is that of a card or a voucher."""
_MOST_LETTERS = 60
"""Letters of a text; a longer one is a message, and not to be said again."""
_SPECIAL = re.compile(r"""[\s'"\\$`!&|;<>()*?\[\]{}#~]""")
"""Signs that mean something to a shell."""


def line_instead(error: SimguideError, typed: Sequence[str], command: Sequence[str]) -> tuple[str, ...]:
    """Return what to type instead of a line, behind `simguide`.

    Args:
        error: What is wrong.
        typed: The line.
        command: The command in it.
    """
    line = error.instead or _corrected(error, typed)
    if line:
        said = tuple(itertools.takewhile(_is_sayable, line))
        return said if len(said) == len(line) else (*itertools.takewhile(_is_name, said), "-h")
    template = BY_KEY.get(error.key)
    if template is None:
        return (*command, "-h")
    values = error.values | {"command": " ".join(command)}
    words = [word for part in template.split() for word in _filled(part, values)]
    return tuple(words) if all(map(_is_sayable, words)) else (*command, "-h")


def typable(words: Sequence[str]) -> str:
    """Return words as one types them into a shell."""
    return " ".join(word if word and not _SPECIAL.search(word) else shlex.quote(word) for word in words)


def _filled(part: str, values: Mapping[str, object]) -> list[str]:
    """Return a part of a template with the value that it names; several carriers, or a command, are several words."""
    said = part.format(**values)
    return said.split() if part in ("{arguments}", "{command}", "{typed}") else [said]


def _corrected(error: SimguideError, typed: Sequence[str]) -> tuple[str, ...]:
    """Return the line with the word that is wrong as it was probably meant; nothing where it stands in none."""
    if not error.nearest or not error.typed:
        return ()
    wrong = next((word for word in typed if error.typed in word.split("=") or error.typed in word.split(",")), None)
    if wrong is None:
        return ()
    right = wrong.replace(error.typed, error.nearest[0])
    return tuple(right if word is wrong else word for word in typed)


def _is_sayable(word: str) -> bool:
    """Tell whether a word that was typed may be repeated: no secret, no long number, no whole message."""
    is_message = len(word) > _MOST_LETTERS and (" " in word or not word.isascii())
    is_secret = without_codes(word) != word or sum(map(str.isdecimal, word)) > _MOST_DIGITS
    return word.isprintable() and not is_message and not is_secret


def _is_name(word: str) -> bool:
    """Tell whether a word can be that of a command."""
    return word.isascii() and word.replace("-", "a").isalpha() and word.islower() and word[:1] != "-"
