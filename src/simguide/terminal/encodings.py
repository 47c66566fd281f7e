"""Turns bytes into text, or refuses: a wrong reading of a message would pass for a clean one."""

import codecs
import unicodedata

from simguide.errors import InputError

_WHITE = "\t\n\r\v\f"
_UNLIKELY = ("Cc", "Cn", "Co")
"""Categories of what nobody writes: control, unassigned, private use."""
_MOST_HALF_WIDTH = 1 / 3
_LEAST_COMMON = 0.8


def decode_text(content: bytes, *, is_whole: bool = True) -> str:
    """Return the text that bytes are: UTF-8, else the Japanese or the Chinese encoding, where the result is plausible.

    Args:
        content: The bytes.
        is_whole: Whether they end where the text ends, and not inside of a letter.

    Raises:
        InputError: They are no such text.
    """
    text = _decoded(content, "utf-8-sig", is_whole=is_whole)
    if text is not None:
        return text
    japanese = _decoded(content, "cp932", is_whole=is_whole)
    if japanese is not None and _is_japanese(japanese):
        return japanese
    chinese = _decoded(content, "gb18030", is_whole=is_whole)
    if chinese is not None and _is_chinese(chinese):
        return chinese
    raise InputError(key="input.bytes")


def refuse_bytes(text: str) -> str:
    """Return an argument, unless it holds bytes that are no text, which arrive as surrogates.

    Raises:
        InputError: It does.
    """
    if any("\ud800" <= letter <= "\udfff" for letter in text):
        raise InputError(key="input.bytes")
    return text


def _decoded(content: bytes, encoding: str, *, is_whole: bool) -> str | None:
    try:
        return codecs.getincrementaldecoder(encoding)("strict").decode(content, is_whole)
    except UnicodeDecodeError:
        return None


def _is_japanese(text: str) -> bool:
    """Tell whether a text can be Japanese: bytes of other encodings come out as half-width kana."""
    half_width = sum("\uff61" <= letter <= "\uff9f" for letter in text)
    return _is_likely(text) and half_width <= _MOST_HALF_WIDTH * _wide(text)


def _is_chinese(text: str) -> bool:
    """Tell whether a text can be Chinese: bytes of other encodings come out as rare characters, or with kana."""
    wide = _wide(text)
    common = sum(not letter.isascii() and _is_common(letter) for letter in text)
    return _is_likely(text) and common >= _LEAST_COMMON * wide


def _is_common(letter: str) -> bool:
    if "\u3041" <= letter <= "\u30ff":
        return False
    try:
        letter.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return True


def _wide(text: str) -> int:
    return sum(not letter.isascii() for letter in text)


def _is_likely(text: str) -> bool:
    return all(letter in _WHITE or unicodedata.category(letter) not in _UNLIKELY for letter in text)
