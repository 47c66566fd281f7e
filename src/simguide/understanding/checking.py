"""Tells what somebody wants checked: an address, a message, a number, or a code."""

import re

from simguide.errors import without_codes
from simguide.terminal.amounts import plain_text
from simguide.understanding.forms import Line

_SCHEME = re.compile(r"(?:h..ps?|ftp)://\S+", re.ASCII)
_HOST = re.compile(r"(?:[^\s/@:]+\.)+[^\W\d_]{2,}(?::\d+)?(?:[/?#]\S*)?")
_NUMBER = re.compile(r"[+(]?[#*]?\d[\d\s()+*#.-]*", re.ASCII)
_LEAST_IDENTIFIER, _MOST_IDENTIFIER = 14, 32
"""Digits of an IMSI without its last, and of an EID; a telephone number has fewer."""
_HANDLE = re.compile(r"@[\w.-]+")
_MOST_IN_NAME = 3
"""Words of a name; a sentence has more."""
_LEAST_LETTERS = 8
"""Letters of a text that is a message though it has no blank."""


def is_address(text: str) -> bool:
    """Tell whether a text is an address and nothing else, by its scheme."""
    return _SCHEME.fullmatch(plain_text(text)) is not None


def is_code(text: str) -> bool:
    """Tell whether a text is an activation code: then it is not to be repeated."""
    return without_codes(text) != text


def is_number(text: str) -> bool:
    """Tell whether a text is digits, with what stands between the digits of telephone numbers."""
    return _NUMBER.fullmatch(plain_text(text)) is not None


def checked_by(words: tuple[str, ...]) -> Line | None:
    """Return the command that checks what was typed, with it; None where that cannot be told."""
    text = " ".join(words)
    plain = plain_text(text)
    if is_code(text):
        return ("identify", *words)
    if is_number(text):
        digits = sum(map(str.isdigit, plain))
        is_identifier = _LEAST_IDENTIFIER <= digits <= _MOST_IDENTIFIER
        return ("identify", text) if is_identifier else ("check", "phone", text)
    if _SCHEME.fullmatch(plain) or _HOST.fullmatch(plain):
        return ("check", "url", text)
    if _HANDLE.fullmatch(plain):
        return ("check", "seller", text)
    is_wide = sum(not letter.isascii() for letter in text) >= _LEAST_LETTERS
    parts = text.split()
    has_address = any(_SCHEME.search(part) for part in parts)
    return ("check", "sms", text) if is_wide or has_address or len(parts) > _MOST_IN_NAME else None
