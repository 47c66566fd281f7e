"""Tells whether letters of alphabets that the eye confuses stand in one word."""

import unicodedata
from typing import Final

_ALIKE: Final = frozenset(["LATIN", "CYRILLIC", "GREEK", "COPTIC", "ARMENIAN", "CHEROKEE", "LISU"])
"""Alphabets with letters of one shape, as the names of their letters begin. Japanese, Chinese, Korean, Thai and others
stand beside Latin letters in ordinary words, as in ドコモshop."""


def mixes_alphabets(word: str) -> bool:
    """Tell whether letters of two such alphabets stand in a word, as Latin and Cyrillic ones in `dоcomo`."""
    if word.isascii():
        return False
    letters = filter(str.isalpha, unicodedata.normalize("NFKC", word))
    return len({unicodedata.name(letter, "").partition(" ")[0] for letter in letters} & _ALIKE) > 1
