"""Reduces names to what the eye takes them for, so that two names that look alike become one."""

import unicodedata
from functools import lru_cache
from typing import Final

from simguide.commands.check.look_alike_letters import LOOK_ALIKE_LETTERS

_GROUPS: Final = {
    # beside the letters of other alphabets, which are made from the list of Unicode
    # digits and signs that stand for letters; i, l and 1 are one
    "o": "0〇○ロ口囗",
    "l": "1i|!工エ",
    "z": "2",
    "e": "3є",
    "a": "4",
    "s": "5$",
    "b": "68",
    "t": "7",
    "g": "9",
    # letters that are near enough in a name, and that Unicode keeps apart
    "m": "ʍ",
    "n": "п",
    "w": "ω",
    # long-vowel marks, dashes and the figure one: in a name they pass for a hyphen
    "-": "ー一―─━_~〜",
    "/": "ノ丿ん⁄∕╱⧸",
    # kana and kanji of one shape
    "ソ": "ン",
    "カ": "力",
    "ニ": "二",
    "タ": "夕",
    "ハ": "八",
    "ト": "卜",
    "ヘ": "へ",
    "リ": "り",
    "ミ": "三",
    "チ": "千",
    "オ": "才",
    "ヌ": "又",
    "ム": "厶",
    "シ": "ツ",
    "日": "曰",
    "ク": "ワ",
    "モ": "毛",
}
_BY_HAND: Final = str.maketrans({letter: shape for shape, letters in _GROUPS.items() for letter in letters})
_ALIKE: Final = {
    **{ord(letter): shape.translate(_BY_HAND) for shape, alike in LOOK_ALIKE_LETTERS.items() for letter in alike},
    **_BY_HAND,
}
_PAIRS: Final = (("rn", "m"), ("vv", "w"), ("cl", "d"))
_KANA_SHAPES: Final = frozenset(
    letter for shape in ("-", "/", "o", "l", *"ソカニタハトヘリミチオヌムシ日クモ") for letter in _GROUPS[shape] + shape
)


@lru_cache(maxsize=8192)
def skeleton(name: str) -> str:
    """Return the shape of a name: width, case, accents and look-alikes do not count."""
    folded = unicodedata.normalize("NFKC", name).casefold()
    bare = "".join(letter for letter in unicodedata.normalize("NFD", folded) if unicodedata.category(letter) != "Mn")
    shape = bare.translate(_ALIKE)
    for pair, letter in _PAIRS:
        shape = shape.replace(pair, letter)
    return shape


def has_pair(found: str, name: str) -> bool:
    """Tell whether two letters stand for one of a name, as rn for m, and all others are as they should be."""
    return any(pair in found and found.replace(pair, letter) == name for pair, letter in _PAIRS)


def is_kana_trick(name: str) -> bool:
    """Tell whether a name holds Japanese letters that pass for others."""
    return any(letter in _KANA_SHAPES and "\u3000" <= letter <= "\u9fff" for letter in name)


def is_full_width(name: str) -> bool:
    """Tell whether a name holds Latin letters, digits or signs in another width or style."""
    return any(not letter.isascii() and unicodedata.normalize("NFKC", letter).isascii() for letter in name)


def is_one_slip(found: str, name: str) -> bool:
    """Tell whether one letter is missing, added, replaced or swapped with its neighbour; the first must be right."""
    if found == name or abs(len(found) - len(name)) > 1 or found[:1] != name[:1]:
        return False
    start = 0
    while start < min(len(found), len(name)) and found[start] == name[start]:
        start += 1
    left, right = found[start:], name[start:]
    if len(found) == len(name):
        is_swap = left[:2] == right[1::-1] and left[2:] == right[2:]
        return left[1:] == right[1:] or is_swap
    return left[1:] == right if len(found) > len(name) else left == right[1:]


def is_stutter(found: str, name: str) -> bool:
    """Tell whether one letter is doubled, or two neighbours are swapped: a slip that makes no other word."""
    if len(found) == len(name) + 1:
        return any(found[:place] + found[place + 1 :] == name for place in range(1, len(found)) if _twin(found, place))
    return len(found) == len(name) and is_one_slip(found, name) and sorted(found) == sorted(name)


def _twin(name: str, place: int) -> bool:
    return name[place] == name[place - 1]
