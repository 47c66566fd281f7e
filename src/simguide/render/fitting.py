"""Makes a short answer fit on one screen, by leaving out what matters least and saying how much that is."""

from collections.abc import Callable, Mapping

from simguide.render.document import Document, Entry, Group, Layout, number_entries
from simguide.render.layout import lay_out

More = Callable[[Layout, int], str]
"""Says how many steps or rows are left out."""
_PASSES: tuple[Mapping[Layout, int], ...] = ({}, {"table": 0}, {"facts": 2})
"""What groups keep: their own least first; where that is still too much, the tables go to their floor, then facts."""
COLUMNS = 80
LINES = 23
"""A screen of 80 by 24, whose last line is the prompt."""


def fit(document: Document, more: More, *, lines: int = LINES) -> Document:
    """Return a document of so many lines at most at 80 columns, whatever the width of the screen that shows it.

    Groups give up their last entries, the last group first, down to the least that each keeps. A fact that tells of a
    row goes with the row, and leaves its room to those that went before.

    Args:
        document: What is to fit. It stays longer where its groups keep more than there is room for.
        more: Says how many steps, or rows of a table, are left out.
        lines: Most lines.
    """
    # what no screen has room for is not measured: a list may have a thousand rows
    cut = [0 if group.least is None else max(len(group.entries) - lines, 0) for group in document.groups]
    order = _order(document.groups)
    for kept in _PASSES:
        while _height(document, cut, more) > lines:
            at = next((index for index in order if _can_give(document.groups[index], cut[index], kept)), None)
            if at is None:
                break
            cut[at] += 1
    for index, group in enumerate(document.groups):
        while group.layout == "facts" and cut[index]:
            cut[index] -= 1
            if _height(document, cut, more) > lines:
                cut[index] += 1
                break
    return _without(document, cut, more)


def _order(groups: tuple[Group, ...]) -> list[int]:
    """Return the groups, what gives way first in front: the one that has most rows to spare, then the last."""
    return sorted(range(len(groups)), key=lambda index: (groups[index].layout != "table", -index))


def _can_give(group: Group, cut: int, kept: Mapping[Layout, int]) -> bool:
    if group.least is None:
        return False
    least = kept.get(group.layout, len(group.entries)) if kept else group.least
    return len(group.entries) - cut > max(least, group.floor)


def _height(document: Document, cut: list[int], more: More) -> int:
    return sum(1 for _ in lay_out(_without(document, cut, more), COLUMNS))


def _without(document: Document, cut: list[int], more: More) -> Document:
    """Return a document without the last entries of its groups; below tables and steps stands how many are missing."""
    hidden = {
        number
        for group, count in zip(document.groups, cut, strict=True)
        if group.layout == "table"
        for number, _ in list(number_entries(group))[len(group.entries) - count :]
    }
    shown: list[Group] = []
    layout: Layout = "table"
    missing = 0
    for group, count in zip(document.groups, cut, strict=True):
        left = group.entries[: len(group.entries) - count]
        if group.layout == "facts":
            left = tuple(entry for entry in left if entry.row is None or entry.row not in hidden)
        if missing and (left or group.layout != layout):
            shown.append(_note(layout, missing, more))
            missing = 0
        if left:
            shown.append(group._replace(entries=left))
        if group.layout in ("table", "steps"):
            layout = group.layout
            missing += count
    if missing:
        shown.append(_note(layout, missing, more))
    return document._replace(groups=tuple(shown))


def _note(layout: Layout, missing: int, more: More) -> Group:
    """Return the line that says how many steps or rows are left out."""
    return Group(None, (Entry("more", more(layout, missing), ()),), layout="text", is_close=True, is_apparatus=True)
