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
    "a": "4ə",
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
PAIRS: Final = (("rn", "m"), ("vv", "w"), ("cl", "d"))
"""Two letters that pass for one."""
_KANA_SHAPES: Final = frozenset(
    letter for shape in ("-", "/", "o", "l", *"ソカニタハトヘリミチオヌムシ日クモ") for letter in _GROUPS[shape] + shape
)


@lru_cache(maxsize=8192)
def skeleton(name: str) -> str:
    """Return the shape of a name: width, case, accents and look-alikes do not count."""
    folded = unicodedata.normalize("NFKC", name).casefold()
    bare = "".join(letter for letter in unicodedata.normalize("NFD", folded) if unicodedata.category(letter) != "Mn")
    shape = bare.translate(_ALIKE)
    for pair, letter in PAIRS:
        shape = shape.replace(pair, letter)
    return shape


def is_kana_trick(name: str) -> bool:
    """Tell whether a name holds Japanese letters that pass for others."""
    return any(letter in _KANA_SHAPES and "\u3000" <= letter <= "\u9fff" for letter in name)


def is_full_width(name: str) -> bool:
    """Tell whether a name holds Latin letters, digits or signs in another width or style."""
    return any(not letter.isascii() and unicodedata.normalize("NFKC", letter).isascii() for letter in name)
