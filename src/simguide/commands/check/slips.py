"""Tells which slip of a hand or an eye makes one name of another."""

from typing import Final

from simguide.commands.check.skeletons import PAIRS

_KEYS: Final = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
"""Rows of a keyboard; a key touches its neighbours and those above and below them."""
_ALIKE: Final = ("bd", "ce", "gq", "mn", "nr", "uv", "kc", "lti")
"""Letters that are near enough for an eye that reads fast, or that sound alike."""
_ROUGH_PAIRS: Final = (
    *PAIRS,
    *(("nn", "m"), ("rr", "m"), ("uu", "w"), ("dl", "d"), ("lb", "b"), ("lh", "h")),
    *(("lc", "k"), ("ik", "k"), ("lk", "k")),
)
_ROUGH: Final = str.maketrans("edqmriu01", "cbgnnlvol")


def has_pair(found: str, name: str) -> bool:
    """Tell whether two letters stand for one of a name, as rn for m, and all others are as they should be."""
    return any(pair in found and found.replace(pair, letter) == name for pair, letter in PAIRS)


def rough(letters: str) -> str:
    """Return Latin letters as a hasty eye takes them: b is d, c is e, and so on."""
    for pair, letter in _ROUGH_PAIRS:
        letters = letters.replace(pair, letter)
    return letters.translate(_ROUGH)


def is_one_slip(found: str, name: str) -> bool:
    """Tell whether one letter is missing, added, replaced or swapped with its neighbour."""
    if found == name or abs(len(found) - len(name)) > 1:
        return False
    left, right = _rest(found, name)
    if len(found) == len(name):
        is_swap = left[:2] == right[1::-1] and left[2:] == right[2:]
        return left[1:] == right[1:] or is_swap
    return left[1:] == right if len(found) > len(name) else left == right[1:]


def is_likely_slip(found: str, name: str) -> bool:
    """Tell whether it is one slip as hands and eyes make them: the first letter is right, and none is far from its own.

    A letter replaced by one that neither looks like it nor stands beside it on a keyboard makes another word, but for
    the last one, which is hardly read.
    """
    if found[:1] != name[:1] or not is_one_slip(found, name):
        return False
    left, right = _rest(found, name)
    is_replaced = len(found) == len(name) and left[1:] == right[1:]
    return not is_replaced or len(left) == 1 or _are_near(left[0], right[0])


def is_stutter(found: str, name: str) -> bool:
    """Tell whether one letter is doubled, or two neighbours are swapped: a slip that makes no other word."""
    if len(found) == len(name) + 1:
        return any(found[:place] + found[place + 1 :] == name for place in range(1, len(found)) if _twin(found, place))
    return (
        len(found) == len(name) and found[:1] == name[:1] and is_one_slip(found, name) and sorted(found) == sorted(name)
    )


def _rest(found: str, name: str) -> tuple[str, str]:
    """Return what of both stands behind the letters that they begin with alike."""
    start = 0
    while start < min(len(found), len(name)) and found[start] == name[start]:
        start += 1
    return found[start:], name[start:]


def _are_near(one: str, other: str) -> bool:
    if any(one in pair and other in pair for pair in _ALIKE):
        return True
    places = {key: (row, place) for row, keys in enumerate(_KEYS) for place, key in enumerate(keys)}
    if one not in places or other not in places:
        return not (one.isalpha() and other.isalpha())
    (row, place), (other_row, other_place) = places[one], places[other]
    return abs(row - other_row) <= 1 and abs(place - other_place) <= 1


def _twin(name: str, place: int) -> bool:
    return name[place] == name[place - 1]
