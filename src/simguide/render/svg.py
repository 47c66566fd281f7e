"""Draws pictures as SVG: what they show is in their words too, and their colours are those of the page."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Final, assert_never

from simguide.render.html import Html, element
from simguide.render.picture import Bars, Picture, Rail, Strip, in_words
from simguide.render.wrapping import wrap

_WIDTH: Final = 360
"""Units across; a phone shows one to a pixel."""
_ROW: Final = 46
_CELLS: Final = 50
"""Cells of a line of 13 units across the whole width."""
_A_ROW: Final = 3
_BOX: Final = 112
_BOX_CELLS: Final = 17
_BOX_LINES: Final = 5
_LINE: Final = 15


def draw(picture: Picture) -> Html:
    """Return a picture with its caption."""
    match picture:
        case Bars():
            height, parts = _bars(picture)
        case Rail():
            height, parts = _rail(picture)
        case Strip():
            height, parts = _strip(picture)
        case _:
            assert_never(picture)
    svg = element("svg", *parts, viewBox=f"0 0 {_WIDTH} {height}", role="img", aria_label=in_words(picture))
    return element("figure", element("figcaption", picture.caption), svg, class_="picture")


def _text(x: float, y: float, text: str, name: str, anchor: str | None = None) -> Html:
    return element("text", text, x=_n(x), y=_n(y), class_=name, text_anchor=anchor)


def _n(value: float) -> str:
    return f"{value:.1f}".rstrip("0").rstrip(".")


def _cut(text: str, cells: int, lines: int) -> tuple[str, ...]:
    """Return the first lines of a text; the last says by dots that it goes on."""
    found = wrap(text, cells)
    return found if len(found) <= lines else (*found[: lines - 1], f"{wrap(found[lines - 1], cells - 2)[0]} …")


def _bars(picture: Bars) -> tuple[int, list[Html]]:
    most = max(1, *(it.amount for it in picture.bars))
    parts: list[Html] = []
    for row, it in enumerate(picture.bars):
        top = row * _ROW
        length = max(it.amount * _WIDTH / most, 2)
        name = _cut(it.name, _CELLS - len(it.said) - 4, 1)[0]
        parts.append(_text(0, top + 15, name, "name"))
        parts.append(_text(_WIDTH, top + 15, it.said, "amount", "end"))
        parts.append(element("rect", x="0", y=_n(top + 22), width=str(_WIDTH), height="10", rx="5", class_="ground"))
        shown = "bar first" if row == 0 else "bar"
        parts.append(element("rect", x="0", y=_n(top + 22), width=_n(length), height="10", rx="5", class_=shown))
    return len(picture.bars) * _ROW, parts


def _rail(picture: Rail) -> tuple[int, list[Html]]:
    """Draw the line of time from left to right; below it each mark in a row of its own, so that no words meet."""
    first, last = picture.marks[0].day, picture.marks[-1].day
    places = [8 + (_WIDTH - 16) * (it.day - first) / max(last - first, 1) for it in picture.marks]
    parts = [
        element("line", x1=_n(one), y1="16", x2=_n(other), y2="16", class_=f"span after-{at}")
        for at, (one, other) in enumerate(pairwise(places))
    ]
    top = 44
    for at, (place, it) in enumerate(zip(places, picture.marks, strict=True)):
        parts.append(element("circle", cx=_n(place), cy="16", r="8", class_=f"mark after-{at}"))
        parts.append(_text(place, 20.5, str(at + 1), "number", "middle"))
        parts.append(_text(0, top + at * 24 + 12, f"{at + 1}", "amount"))
        parts.append(_text(18, top + at * 24 + 12, _cut(it.name, _CELLS - len(it.said) - 4, 1)[0], "name"))
        parts.append(_text(_WIDTH, top + at * 24 + 12, it.said, "amount", "end"))
    return top + len(picture.marks) * 24, parts


def _strip(picture: Strip) -> tuple[int, list[Html]]:
    parts: list[Html] = []
    top = 0
    numbered = list(enumerate(picture.steps, start=1))
    for row in range(0, len(numbered), _A_ROW):
        boxes = [(number, _cut(step, _BOX_CELLS, _BOX_LINES)) for number, step in numbered[row : row + _A_ROW]]
        height = 40 + max(len(lines) for _, lines in boxes) * _LINE
        for at, (number, lines) in enumerate(boxes):
            parts.extend(_box(number, lines, at * (_BOX + 12), top, has_next=number < len(numbered)))
        top += height + 12
    return top - 12, parts


def _box(number: int, lines: tuple[str, ...], left: float, top: float, *, has_next: bool) -> Iterator[Html]:
    yield element("circle", cx=_n(left + 12), cy=_n(top + 14), r="11", class_="mark")
    yield _text(left + 12, top + 18.5, str(number), "number", "middle")
    if has_next:
        end = min(left + _BOX + 6, _WIDTH - 2)
        yield element("path", d=f"M{_n(left + 30)} {_n(top + 14)}H{_n(end)}m-5 -4l5 4l-5 4", class_="arrow")
    for at, line in enumerate(lines):
        yield _text(left, top + 42 + at * _LINE, line, "step")
