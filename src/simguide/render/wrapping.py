"""Breaks text into lines by the cells it takes on a terminal, with the rules of Chinese and Japanese."""

from collections.abc import Iterator
from functools import lru_cache

from rich.cells import cell_len

_NOT_FIRST = frozenset("・、。，．：；！？）」』】〕〉》”’%,.:;!?)]}ーぁぃぅぇぉっゃゅょァィゥェォッャュョ")
"""Characters that do not begin a line."""
_NOT_LAST = frozenset("（「『【〔〈《“‘([{")
"""Characters that do not end a line."""


_KATAKANA = frozenset(map(chr, range(ord("ァ"), ord("ー") + 1)))
"""Letters of words from other languages, which are hard to read in two lines; so is a number without its unit."""


@lru_cache(maxsize=4096)  # a short answer is laid out again until it fits
def wrap(text: str, width: int | None) -> tuple[str, ...]:
    """Return the lines of a text; a word or address longer than the width stays whole.

    Args:
        text: One paragraph.
        width: Cells in a line, or None to break nowhere.
    """
    if width is None or cell_len(text) <= width:
        return (text,)
    lines: list[str] = []
    line = ""
    for piece in _pieces(text):
        if line and cell_len(line) + cell_len(piece.rstrip()) > width:
            lines.append(line.rstrip())
            line = piece.lstrip()
        else:
            line += piece
    return (*lines, line.rstrip()) if line.strip() else tuple(lines)


def cells(text: str) -> int:
    """Return the cells that a text takes on a terminal."""
    return cell_len(text)


def longest_piece(text: str) -> int:
    """Return the cells of the longest part that `wrap` keeps whole."""
    return max((cell_len(piece.rstrip()) for piece in _pieces(text)), default=0)


def _pieces(text: str) -> Iterator[str]:
    """Yield the parts between which a line may break: words with their space, or single wide characters."""
    piece = ""
    for letter in text:
        if piece and _may_break(piece[-1], letter):
            yield piece
            piece = ""
        piece += letter
    if piece:
        yield piece


def _may_break(before: str, after: str) -> bool:
    if after == " " or after in _NOT_FIRST or before in _NOT_LAST:
        return False
    if before in _KATAKANA and after in _KATAKANA:
        return False
    if before.isdecimal() and _is_wide(after):
        return False
    return before == " " or _is_wide(before) or _is_wide(after)


def _is_wide(letter: str) -> bool:
    return cell_len(letter) == 2  # noqa: PLR2004 (the two cells of a wide character)
