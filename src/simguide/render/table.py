"""Shows a document on a terminal or in a pipe. The only module that knows Rich."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, TextIO

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from simguide.render.document import Document, Entry, Field, Group
from simguide.render.wrapping import wrap

ColorChoice = Literal["auto", "always", "never"]

_NARROW = 60
"""Below this many cells a label stands above its value, not beside it."""
_PIPE_TABLE = 200
"""In a pipe, where nothing is wrapped, wider tables become cards."""
_LABEL_CELLS = 14
_GAP = 2

_STYLES = {"link": "cyan", "command": "bold cyan", "warning": "yellow"}


@dataclass(frozen=True, slots=True)
class _Page:
    """What lines are laid out for."""

    width: int | None
    """Cells in a line; None in a pipe, where nothing is wrapped."""

    def left(self, used: int) -> int | None:
        return None if self.width is None else max(self.width - used, 10)

    @property
    def is_narrow(self) -> bool:
        return self.width is not None and self.width < _NARROW


def write_table(document: Document, stream: TextIO, *, color: ColorChoice = "auto") -> None:
    """Write a document; wrapped to the terminal, or whole lines in a pipe."""
    console = Console(
        file=stream,
        force_terminal={"auto": None, "always": True, "never": None}[color],
        no_color=True if color == "never" else None,
        highlight=False,
        markup=False,
        emoji=False,
        soft_wrap=True,
    )
    page = _Page(console.width if stream.isatty() else None)
    for line in _document_lines(document, page):
        console.print(line)


def _document_lines(document: Document, page: _Page) -> Iterator[Text]:
    yield from _plain(document.title, page, "bold")
    for group in document.groups:
        yield Text()
        if group.heading is not None:
            yield from _plain(group.heading, page, "bold underline")
        yield from _group_lines(group, page)
    yield Text()
    yield from _plain(document.footer, page, "dim")


def _plain(text: str, page: _Page, style: str = "", indent: int = 0) -> Iterator[Text]:
    for line in wrap(text, page.left(indent)):
        yield Text(" " * indent) + Text(line, style)


def _group_lines(group: Group, page: _Page) -> Iterator[Text]:
    match group.layout:
        case "table":
            rows = list(_table_lines(group.entries))
            if max(cell_len(row.plain) for row in rows) <= (page.width or _PIPE_TABLE):
                yield from rows
            else:
                yield from _card_lines(group.entries, page)
        case "lines":
            for entry in group.entries:
                yield from _short_lines(entry, page)
        case "cards":
            yield from _card_lines(group.entries, page)


def _table_lines(entries: tuple[Entry, ...]) -> Iterator[Text]:
    """Yield a header and one line for each entry, in columns as wide as their widest cell."""
    head = [field.label for field in entries[0].fields]
    rows = [[", ".join(field.values) for field in entry.fields] for entry in entries]
    widths = [max(cell_len(row[column]) for row in [head, *rows]) for column in range(len(head))]
    for row, style in [(head, "bold"), *((row, "") for row in rows)]:
        cells = (cell + " " * (width - cell_len(cell) + _GAP) for cell, width in zip(row, widths, strict=True))
        yield Text("".join(cells).rstrip(), style)


def _short_lines(entry: Entry, page: _Page) -> Iterator[Text]:
    yield from _plain(entry.title, page)
    for field in entry.fields:
        for value in field.values:
            yield Text("  ") + Text(value, _STYLES.get(field.style, ""))


def _card_lines(entries: tuple[Entry, ...], page: _Page) -> Iterator[Text]:
    for number, entry in enumerate(entries, start=1):
        if number > 1:
            yield Text()
        title = f"{number}. {entry.title}" if entry.is_numbered else entry.title
        if title:
            yield from _plain(title, page, "bold")
        for field in entry.fields:
            yield from _field_lines(field, page)


def _field_lines(field: Field, page: _Page) -> Iterator[Text]:
    """Yield a label with its values: beside it, or below it on a narrow screen."""
    style = _STYLES.get(field.style, "")
    if page.is_narrow:
        yield Text(f" {field.label}", "dim bold")
        lead, indent = Text("   "), 3
    else:
        pad = max(_LABEL_CELLS - cell_len(field.label), 1)
        lead, indent = Text(f"  {field.label}{' ' * pad}", "dim"), 2 + _LABEL_CELLS
    for number, value in enumerate(field.values, start=1):
        bullet = _bullet(field, number)
        inner = indent + len(bullet)
        lines = [value] if field.style in ("link", "command") else wrap(value, page.left(inner))
        yield lead + Text(bullet) + Text(lines[0], style)
        for line in lines[1:]:
            yield Text(" " * inner) + Text(line, style)
        lead = Text(" " * indent)


def _bullet(field: Field, number: int) -> str:
    if field.style == "steps":
        return f"{number}. "
    return "- " if len(field.values) > 1 else ""
