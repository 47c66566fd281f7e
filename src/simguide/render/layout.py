"""Lays a document out in lines, for a terminal of some width or for a pipe; paints nothing.

A line is a row of spans, each a text with the name of its style. What paints them knows Rich; what writes them into a
pipe only joins them, so that both say the same.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple, TypeAlias

from rich.cells import cell_len

from simguide.render.document import Cell, Document, Entry, Field, Group, number_entries, table_rows, with_bars
from simguide.render.wrapping import longest_piece, wrap

Span: TypeAlias = tuple[str, str]
"""A text and its style: `bold`, `dim`, `cyan` ..., or nothing."""
Line: TypeAlias = tuple[Span, ...]

_NARROW = 60
"""Below this many cells a label stands above its value, not beside it."""
_PIPE_TABLE = 200
"""In a pipe, where nothing is wrapped, wider tables become cards."""
_GAP = 2
_PROSE = 100
"""Wider lines of prose are hard to read; tables take what there is."""

_STYLES = {"link": "cyan", "command": "bold cyan", "warning": "yellow", "price": "bold", "weak": "dim"}
_LABELLED = ("cards", "facts")
BETWEEN_COMMANDS = "   "
"""What stands between two commands in one value; a line breaks there, not within a command."""


class _Page(NamedTuple):
    """What lines are laid out for."""

    width: int | None
    """Cells in a line; None in a pipe, where nothing is wrapped."""
    label_cells: int
    """Cells of the longest label."""

    def left(self, used: int) -> int | None:
        return None if self.width is None else max(min(self.width, _PROSE) - used, 10)

    @property
    def is_narrow(self) -> bool:
        return self.width is not None and self.width < _NARROW


def lay_out(document: Document, width: int | None) -> Iterator[Line]:
    """Yield the lines of a document.

    Args:
        document: What to show.
        width: Cells in a line of the terminal; None in a pipe, where nothing is wrapped or cut.
    """
    return _document_lines(document, _Page(width, _label_cells(document.groups)))


def room_beside(field: Field, groups: Iterable[Group], width: int) -> int:
    """Return the cells in a line that a value of a field has, where these groups stand above it."""
    return width - 2 - max(cell_len(field.label), _label_cells(groups)) - _GAP


def _label_cells(groups: Iterable[Group]) -> int:
    """Return the cells of the longest label."""
    labels = (
        field.label
        for group in groups
        if group.layout in _LABELLED
        for entry in group.entries
        for field in entry.fields
    )
    return max(map(cell_len, labels), default=0)


def plain(lines: Iterable[Line]) -> Iterator[str]:
    """Yield lines without their styles, each with its end."""
    return ("".join(text for text, _ in line) + "\n" for line in lines)


def _document_lines(document: Document, page: _Page) -> Iterator[Line]:
    yield from _plain(document.title, page, "bold")
    for group in document.groups if page.width is None else with_bars(document.groups):
        if not group.is_close:
            yield ()
        if group.heading is not None:
            yield from _plain(group.heading, page, "bold underline")
        yield from _group_lines(group, page)
    if document.footer:
        if not document.is_short:
            yield ()
        yield from _plain(document.footer, page, "dim")


def _plain(text: str, page: _Page, style: str = "", indent: int = 0) -> Iterator[Line]:
    for line in wrap(text, page.left(indent)):
        yield (" " * indent, ""), (line, style)


def _group_lines(group: Group, page: _Page) -> Iterator[Line]:
    match group.layout:
        case "table":
            rows = table_rows(group)
            widths = _column_widths(rows, page.width or _PIPE_TABLE)
            if widths is None:
                yield from _card_lines(group, page)
            else:
                yield from _table_lines(rows, widths, group)
        case "lines":
            for entry in group.entries:
                yield from _short_lines(entry, page)
        case "steps":
            for number, entry in enumerate(group.entries, start=1):
                yield from _hanging(f"{number:>3}  ", "bold", entry.title, page)
        case "text":
            for entry in group.entries:
                yield from _plain(entry.title, page)
        case "cards" | "facts":
            yield from _card_lines(group, page)


def _hanging(lead: str, lead_style: str, text: str, page: _Page) -> Iterator[Line]:
    """Yield a text with something in front of its first line, below which the others stand back."""
    first, *others = wrap(text, page.left(len(lead)))
    yield (lead, lead_style), (first, "")
    for line in others:
        yield (" " * len(lead), ""), (line, "")


def _column_widths(rows: list[list[Cell]], width: int) -> list[int] | None:
    """Return the cells of each column, the widest shrunk until all fit, or None where they cannot.

    A column is not shrunk below its longest word: an id is never broken.
    """
    columns = [[value for cell in column for value in cell] for column in zip(*rows, strict=True)]
    widths = [max(map(cell_len, column), default=0) for column in columns]
    least = [max(map(longest_piece, column), default=0) for column in columns]
    spare = width - _GAP * (len(widths) - 1)
    while sum(widths) > spare:
        shrinkable = [index for index, cells in enumerate(widths) if cells > least[index]]
        if not shrinkable:
            return None
        widths[max(shrinkable, key=widths.__getitem__)] -= 1
    return widths


def _table_lines(rows: list[list[Cell]], widths: list[int], group: Group) -> Iterator[Line]:
    """Yield a header, a rule and each entry in columns; a value too long for its column is wrapped."""
    styles = ["" for _ in widths]
    fields = group.entries[0].fields
    styles[len(widths) - len(fields) :] = [_STYLES.get(field.style, "") for field in fields]
    for number, row in enumerate(rows):
        columns = [
            [line for value in cell for line in wrap(value, width)] for cell, width in zip(row, widths, strict=True)
        ]
        for line in range(max(len(column) for column in columns)):
            cells = [column[line] if line < len(column) else "" for column in columns]
            padded = [cell + " " * (width - cell_len(cell) + _GAP) for cell, width in zip(cells, widths, strict=True)]
            while padded and not padded[-1].strip():
                padded.pop()
            if padded:
                padded[-1] = padded[-1].rstrip()
            yield tuple((cell, "bold" if number == 0 else style) for cell, style in zip(padded, styles, strict=False))
        if number == 0:
            yield (("  ".join("-" * width for width in widths), "dim"),)


def _short_lines(entry: Entry, page: _Page) -> Iterator[Line]:
    yield from _plain(entry.title, page)
    for field in entry.fields:
        for value in field.values:
            for line in (value,) if field.style == "link" else wrap(value, page.left(2)):
                yield ("  ", ""), (line, _style(field, line))


def _card_lines(group: Group, page: _Page) -> Iterator[Line]:
    for number, entry in number_entries(group):
        if entry is not group.entries[0] and group.layout != "facts":
            yield ()
        title = f"{number}. {entry.title}" if number else entry.title
        if title:
            yield from _plain(title, page, "bold")
        for field in entry.fields:
            if any(field.values):  # a row of a table may have an empty cell; a card says nothing of it
                yield from _field_lines(field, page, has_bullets=group.layout != "facts")


def _field_lines(field: Field, page: _Page, *, has_bullets: bool) -> Iterator[Line]:
    """Yield a label with its values: beside it, or below it on a narrow screen."""
    is_alert = field.style == "warning" and not has_bullets
    label_style = "bold yellow" if is_alert else "dim"
    if page.is_narrow:
        yield ((f" {field.label}", "bold yellow" if is_alert else "dim bold"),)
        lead: Line = (("   ", ""),)
        indent = 3
    else:
        pad = " " * (page.label_cells - cell_len(field.label) + _GAP)
        lead, indent = ((f"  {field.label}", label_style), (pad, "")), 2 + page.label_cells + _GAP
    for number, value in enumerate(field.values, start=1):
        bullet = _bullet(field, number) if has_bullets else ""
        inner = indent + len(bullet)
        lines = _value_lines(field, value, page.left(inner))
        style = _style(field, value)
        yield *lead, (bullet, ""), (lines[0], style)
        for line in lines[1:]:
            yield (" " * inner, ""), (line, style)
        lead = ((" " * indent, ""),)


def _value_lines(field: Field, value: str, width: int | None) -> tuple[str, ...]:
    """Return the lines of a value; what is to be copied stays whole: an address, and each of several commands."""
    if field.style == "link":
        return (value,)
    if field.style != "command" or width is None or BETWEEN_COMMANDS not in value:
        return wrap(value, width)
    lines: list[str] = []
    for command in value.split(BETWEEN_COMMANDS):
        longer = f"{lines[-1]}{BETWEEN_COMMANDS}{command}" if lines else ""
        if longer and cell_len(longer) <= width:
            lines[-1] = longer
        else:
            lines.append(command)
    return tuple(lines)


def _style(field: Field, value: str) -> str:
    """Return how a value is painted; an address can be opened from a terminal that knows links."""
    style = _STYLES.get(field.style, "")
    is_address = field.style == "link" and "://" in value and not any(letter.isspace() for letter in value)
    return f"{style} link {value}" if is_address else style


def _bullet(field: Field, number: int) -> str:
    if field.style == "steps":
        return f"{number}. "
    return "- " if len(field.values) > 1 else ""
