"""Lays out the help of a command: what is typed, what it takes, examples; nothing is cut at any width."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Literal, NamedTuple, TypeAlias

from simguide.render.wrapping import cells, wrap

Row: TypeAlias = tuple[str, str]
"""What is typed, and what it means."""

_INDENT, _GAP = 2, 2
_MOST_LABEL, _MOST_LINE = 26, 46
"""Cells of a label beside its text, and of a line to type; the text of a longer one stands below it."""
_NARROW = 60
_MOST_COLUMNS = 100
_LEAST_TEXT = 20


class Part(NamedTuple):
    """Rows under a heading."""

    heading: str
    rows: tuple[Row, ...]
    kind: Literal["names", "options", "lines"] = "names"
    """What the labels are; all labels of a kind have their texts in one column. `lines` are whole lines to type."""


class Page(NamedTuple):
    """The help of a command."""

    usage: str
    """What is typed, with the word for it before it."""
    about: str
    parts: tuple[Part, ...]


def lay_out_page(page: Page, columns: int) -> str:
    """Return the text of a page for a terminal of some width."""
    width = min(columns, _MOST_COLUMNS)
    blocks = [list(wrap(text, width)) for text in (page.usage, page.about) if text]
    for part in page.parts:
        alike = (row for other in page.parts if other.kind == part.kind for row in other.rows)
        label_width = label_cells(alike, _MOST_LINE if part.kind == "lines" else _MOST_LABEL)
        if part.rows:
            blocks.append([*filter(None, (part.heading,)), *_rows(part.rows, label_width, width)])
    return "\n\n".join(map("\n".join, blocks)) + "\n"


def label_cells(rows: Iterable[Row], most: int) -> int:
    """Return the cells of the longest label that has its text beside it."""
    return max((taken for label, _ in rows if (taken := cells(label)) <= most), default=0)


def _rows(rows: Sequence[Row], label_width: int, width: int) -> Iterator[str]:
    label_width = 0 if width < _NARROW else label_width
    start = _INDENT + label_width + _GAP
    for label, text in rows:
        if cells(label) > label_width:
            yield f"{' ' * _INDENT}{label if label_width else label.lstrip()}"
            lead = " " * (start if label_width else 2 * _INDENT)
        else:
            lead = f"{' ' * _INDENT}{label}{' ' * (label_width - cells(label) + _GAP)}"
        for line in wrap(text, max(width - cells(lead), _LEAST_TEXT)) if text else ("",):
            yield f"{lead}{line}".rstrip()
            lead = " " * cells(lead)
