"""Shows a document on a terminal or in a pipe. The only module that knows Rich."""

from collections.abc import Iterator
from typing import Literal, NamedTuple, TextIO

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from simguide.render.document import Cell, Document, Entry, Field, Group, number_entries, table_rows, with_bars
from simguide.render.wrapping import longest_piece, wrap

ColorChoice = Literal["auto", "always", "never"]

_NARROW = 60
"""Below this many cells a label stands above its value, not beside it."""
_PIPE_TABLE = 200
"""In a pipe, where nothing is wrapped, wider tables become cards."""
_GAP = 2

_STYLES = {"link": "cyan", "command": "bold cyan", "warning": "yellow"}


class _Page(NamedTuple):
    """What lines are laid out for."""

    width: int | None
    """Cells in a line; None in a pipe, where nothing is wrapped."""
    label_cells: int
    """Cells of the longest label."""

    def left(self, used: int) -> int | None:
        return None if self.width is None else max(self.width - used, 10)

    @property
    def is_narrow(self) -> bool:
        return self.width is not None and self.width < _NARROW


def write_table(document: Document, stream: TextIO, *, color: ColorChoice = "auto", is_terminal: bool = False) -> None:
    """Write a document; wrapped to the terminal, or whole lines in a pipe."""
    console = Console(
        file=stream,
        force_terminal=True if color == "always" or is_terminal else None,
        color_system=None if color == "never" else "auto",
        highlight=False,
        markup=False,
        emoji=False,
        soft_wrap=True,
    )
    labels = (field.label for group in document.groups for entry in group.entries for field in entry.fields)
    page = _Page(console.width if is_terminal else None, max(map(cell_len, labels), default=0))
    lines = _document_lines(document, page)
    if console.color_system is None:
        stream.writelines(f"{line.plain}\n" for line in lines)  # without styles Rich has nothing to add but time
    else:
        for line in lines:
            console.print(line)


def _document_lines(document: Document, page: _Page) -> Iterator[Text]:
    yield from _plain(document.title, page, "bold")
    for group in document.groups if page.width is None else with_bars(document.groups):
        yield Text()
        if group.heading is not None:
            yield from _plain(group.heading, page, "bold underline")
        yield from _group_lines(group, page)
    yield Text()
    yield from _plain(document.footer, page, "dim")


def _plain(text: str, page: _Page, style: str = "", indent: int = 0) -> Iterator[Text]:
    for line in wrap(text, page.left(indent)):
        yield Text.assemble(" " * indent, (line, style))


def _group_lines(group: Group, page: _Page) -> Iterator[Text]:
    match group.layout:
        case "table":
            rows = table_rows(group)
            widths = _column_widths(rows, page.width or _PIPE_TABLE)
            if widths is None:
                yield from _card_lines(group.entries, page)
            else:
                yield from _table_lines(rows, widths)
        case "lines":
            for entry in group.entries:
                yield from _short_lines(entry, page)
        case "cards":
            yield from _card_lines(group.entries, page)


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


def _table_lines(rows: list[list[Cell]], widths: list[int]) -> Iterator[Text]:
    """Yield a header and each entry in columns; a value too long for its column is wrapped."""
    for number, row in enumerate(rows):
        columns = [
            [line for value in cell for line in wrap(value, width)] for cell, width in zip(row, widths, strict=True)
        ]
        for line in range(max(len(column) for column in columns)):
            cells = [column[line] if line < len(column) else "" for column in columns]
            padded = (cell + " " * (width - cell_len(cell) + _GAP) for cell, width in zip(cells, widths, strict=True))
            yield Text("".join(padded).rstrip(), "bold" if number == 0 else "")


def _short_lines(entry: Entry, page: _Page) -> Iterator[Text]:
    yield from _plain(entry.title, page)
    for field in entry.fields:
        for value in field.values:
            yield Text.assemble("  ", (value, _STYLES.get(field.style, "")))


def _card_lines(entries: tuple[Entry, ...], page: _Page) -> Iterator[Text]:
    for number, entry in number_entries(entries):
        if entry is not entries[0]:
            yield Text()
        title = f"{number}. {entry.title}" if number else entry.title
        if title:
            yield from _plain(title, page, "bold")
        for field in entry.fields:
            if any(field.values):  # a row of a table may have an empty cell; a card says nothing of it
                yield from _field_lines(field, page)


def _field_lines(field: Field, page: _Page) -> Iterator[Text]:
    """Yield a label with its values: beside it, or below it on a narrow screen."""
    style = _STYLES.get(field.style, "")
    if page.is_narrow:
        yield Text(f" {field.label}", "dim bold")
        lead, indent = Text("   "), 3
    else:
        pad = " " * (page.label_cells - cell_len(field.label) + _GAP)
        # assembled, since what is added to a dim Text is dim: the value beside the label
        lead, indent = Text.assemble((f"  {field.label}", "dim"), pad), 2 + page.label_cells + _GAP
    for number, value in enumerate(field.values, start=1):
        bullet = _bullet(field, number)
        inner = indent + len(bullet)
        lines = [value] if field.style in ("link", "command") else wrap(value, page.left(inner))
        yield Text.assemble(lead, bullet, (lines[0], style))
        for line in lines[1:]:
            yield Text.assemble(" " * inner, (line, style))
        lead = Text(" " * indent)


def _bullet(field: Field, number: int) -> str:
    if field.style == "steps":
        return f"{number}. "
    return "- " if len(field.values) > 1 else ""
