"""Writes a document as Markdown."""

import re
from collections.abc import Iterator
from typing import TextIO

from simguide.render.document import Cell, Document, Entry, Field, Group, number_entries, table_rows

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|])")
_BLOCK = re.compile(r"^(\d{0,9})([-+=~.)])(?=[-=~\s]|$)")
"""What at the beginning of a text would make a list, a line or a heading of it."""
_IN_LINK = str.maketrans({"<": "%3C", ">": "%3E"})
_TICKS = re.compile(r"`+")


def write_markdown(document: Document, stream: TextIO) -> None:
    """Write a document as Markdown; every fact of the table stands in it."""
    stream.writelines(f"{line}\n" for line in _lines(document))


def _lines(document: Document) -> Iterator[str]:
    yield f"# {_escape(document.title)}"
    for group in document.groups:
        yield ""
        if group.heading is not None:
            yield f"## {_escape(group.heading)}"
            yield ""
        yield from _group_lines(group)
    if document.footer:
        yield ""
        yield _begin(_escape(document.footer))


def _group_lines(group: Group) -> Iterator[str]:
    match group.layout:
        case "table":
            yield from _table_lines(group)
        case "steps":
            for number, entry in enumerate(group.entries, start=1):
                yield f"{number}. {_begin(_escape(entry.title))}"
        case "text":
            yield from (_begin(_escape(entry.title)) for entry in group.entries)
        case "lines":
            yield from map(_item, group.entries)
        case "cards" | "facts":
            yield from _card_lines(group)


def _item(entry: Entry) -> str:
    values = " ".join(_value(field, value) for field in entry.fields for value in field.values)
    return f"- {_begin(_escape(entry.title))} {values}"


def _card_lines(group: Group) -> Iterator[str]:
    for number, entry in number_entries(group):
        if entry is not group.entries[0] and group.layout == "cards":
            yield ""
        if not entry.fields:
            yield _begin(_escape(entry.title))
        elif entry.title:
            level = "##" if group.heading is None else "###"
            yield f"{level} {f'{number}. ' if number else ''}{_escape(entry.title)}"
            yield ""
        for field in entry.fields:
            yield from _field_lines(field)


def _table_lines(group: Group) -> Iterator[str]:
    head, *rows = table_rows(group)
    yield _row(head)
    yield f"|{' --- |' * len(head)}"
    for row in rows:
        yield _row(row)


def _row(cells: list[Cell]) -> str:
    return f"| {' | '.join('<br>'.join(map(_escape, cell)) for cell in cells)} |"


def _field_lines(field: Field) -> Iterator[str]:
    label = _escape(field.label)
    if field.style != "steps" and len(field.values) == 1:
        yield f"- **{label}**: {_value(field, field.values[0])}"
        return
    yield f"- **{label}**:"
    for number, value in enumerate(field.values, start=1):
        yield f"  {f'{number}.' if field.style == 'steps' else '-'} {_begin(_value(field, value))}"


def _value(field: Field, value: str) -> str:
    match field.style:
        case "link":
            return f"<{value.translate(_IN_LINK)}>"
        case "command":
            return _code(value)
        case _:
            return _escape(value)


def _code(text: str) -> str:
    """Return a text as code, between more backticks than stand together in it."""
    inside = _TICKS.findall(text)
    if not inside:
        return f"`{text}`"
    ticks = "`" * (len(max(inside, key=len)) + 1)
    return f"{ticks} {text} {ticks}"


def _escape(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", text)


def _begin(text: str) -> str:
    """Return what a line or an item of a list begins with, so that it makes no list, line or heading of its own."""
    return _BLOCK.sub(r"\1\\\2", text)
