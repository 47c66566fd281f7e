"""Which letters a host is written with, and what in a host no host has.

A host is of letters, digits, hyphens inside its parts, and single dots between them (RFC 1123); letters of other
alphabets go over the wire in these. What finds links in a message ends one at any other sign, while a browser given the
whole may look for a name behind the sign: so nothing with such a sign is anybody's.
"""

import re
import unicodedata
from collections.abc import Iterator
from typing import Final, NamedTuple

ODD_DOTS: Final = "。．｡"
"""What a browser takes for a dot, and no official address is written with."""
PLAIN_DOTS: Final = str.maketrans(ODD_DOTS, "...")
"""Turns each of them into a dot."""

_ANY_DOT: Final = f".{ODD_DOTS}"
_LONGEST_LABEL: Final = 63
_LONGEST_DECODED: Final = 253
_IN_HOSTS: Final = frozenset("abcdefghijklmnopqrstuvwxyz0123456789-")
_OWN_LETTERS: Final = "ßς"
_MIDDLE_DOTS: Final = "·・"
"""Signs that the rules for names in other letters let stand in a name."""
_IP_LITERAL: Final = re.compile(r"\[[0-9a-f:.]*:[0-9a-f:.]*\]")


class Misfit(NamedTuple):
    """Something in a host that no host has."""

    place: int
    """Where the host ends that stands before it."""
    sign: str
    """The letters that do not fit, e.g. `,`."""
    is_refused: bool
    """Nothing can be reached by it. Some signs, as `_` and emoji, are against the rule and work all the same."""


def find_misfits(host: str) -> Iterator[Misfit]:
    """Yield what in a host no host has, in the order in which it stands."""
    if _IP_LITERAL.fullmatch(host):
        return
    start = 0
    for end in (*(place for place, letter in enumerate(host) if letter in _ANY_DOT), len(host)):
        yield from _label_misfits(host[start:end], start)
        start = end + 1


def encode_label(label: str) -> str:
    """Return a label as it goes over the wire; a browser folds width and case first."""
    folded = _folded(label)
    if folded.isascii():
        return folded
    try:
        return "xn--" + folded.encode("punycode").decode("ascii")
    except (UnicodeError, ValueError, OverflowError):
        return label


def decode_label(label: str) -> str:
    """Return a label with its letters as people see them."""
    if not label.startswith("xn--") or not label.isascii() or len(label) > _LONGEST_DECODED:
        return label
    try:
        return label[4:].encode("ascii").decode("punycode")
    except (UnicodeError, ValueError, OverflowError):
        return label


def is_written_so(label: str) -> bool:
    """Tell whether the code of a label is how its letters go over the wire; a browser refuses any other.

    Letters of ASCII, in full width or in capitals have no code: as they stand, other programs go elsewhere by it.
    """
    letters = decode_label(label)
    return letters == label or not (letters.isascii() or _folded(letters) != letters)


def _folded(label: str) -> str:
    """Return a label with width and case folded; ß and ς are letters of their own in the names of hosts."""
    plain = unicodedata.normalize("NFKC", label)
    return "".join(letter if letter in _OWN_LETTERS else letter.casefold() for letter in plain.replace("ẞ", "ß"))


def _label_misfits(label: str, start: int) -> Iterator[Misfit]:
    before = max(start - 1, 0)
    if not label:
        yield Misfit(before, "..", is_refused=True)
    elif len(label) > _LONGEST_DECODED or len(encode_label(label)) > _LONGEST_LABEL:
        yield Misfit(before, label, is_refused=True)
    elif label[0] == "-":
        yield Misfit(before, "-", is_refused=False)
    for place, letter in enumerate(label):
        is_refused = _is_refused(letter)
        if is_refused is not None:
            yield Misfit(start + place, letter, is_refused=is_refused)
    if len(label) > 1 and label[-1] == "-":
        yield Misfit(start + len(label.rstrip("-")), "-", is_refused=False)


def _is_refused(letter: str) -> bool | None:
    """Tell whether nothing can be reached by a host with this letter; None where the letter fits."""
    folded = unicodedata.normalize("NFKC", letter).casefold()
    if folded.isascii():
        # a sign in full width is the sign; a letter that stands for several with a dot among them is no letter
        return None if folded and _IN_HOSTS.issuperset(folded) else letter != "_"
    kind = unicodedata.category(letter)
    if kind[0] in "LMN" or letter in _MIDDLE_DOTS:
        return None
    return kind[0] == "C" or letter == "\ufffd"
