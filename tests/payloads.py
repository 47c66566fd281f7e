"""What a stranger may put into a text, so that it acts on whoever reads it."""

import re
from collections.abc import Mapping
from typing import Final

ACTING: Final = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]")
"""Characters that move the cursor, ring, begin a sequence of a terminal, end a line or turn it round."""

PAYLOADS: Final[Mapping[str, str]] = {
    "colour": "\x1b[31m",
    "title": "\x1b]0;pwn\x07",
    "clipboard": "\x1b]52;c;cHduCg==\x1b\\",
    "c1": "\x9b31m",
    "null": "\0",
    "back": "\b\b\b",
    "delete": "\x7f",
    "override": "\u202e",
    "embedding": "\u202a",
    "isolate": "\u2066",
    "left-mark": "\u200e",
    "right-mark": "\u200f",
    "arabic-mark": "\u061c",
    "return": "\rx",
    "next-line": "\x85",
    "separator": "\u2028",
    "hidden": "\u200b",
    "tag": "\U000e0041",
}
"""One of each kind."""
