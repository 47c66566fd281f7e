"""Writes a document as CSV: one row for each record, one column for each kind of fact."""

import csv
import re
from collections.abc import Iterator
from typing import TextIO

from simguide.render.document import Document, Entry, Field
from simguide.render.marks import read_marks

_FORMULA = re.compile(r"(?!-?\d+(\.\d+)?\Z)[=+\-@\t\r]")
"""Beginnings of a cell that a spreadsheet takes for a formula, as OWASP lists them; a plain number is none."""


def write_csv(document: Document, stream: TextIO) -> None:
    """Write one row per record, in a stable set of columns for the answer.

    Several values of a cell stand on lines of their own; source marks are followed by a column with the addresses.
    A cell that a spreadsheet would reckon out begins with `'`, so that it stays the text that it is.
    """
    shown = [entry for group in document.groups if not group.is_apparatus for entry in group.entries]
    entries = [record for entry in shown for record in entry.members or (entry,)]
    fields = [field for entry in entries for field in entry.fields]
    columns = list(dict.fromkeys(key for field in fields for key, _ in _columns(field) if key != "id"))
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(["record", "id", "title", *columns, "sources"])
    for entry in entries:
        cells = [entry.kind, entry.id, entry.title, *_cells(entry, columns), _sources(entry, document)]
        writer.writerow(map(_defused, cells))


def _defused(cell: str) -> str:
    return f"'{cell}" if _FORMULA.match(cell) else cell


def _cells(entry: Entry, columns: list[str]) -> list[str]:
    values: dict[str, list[str]] = {}
    for field in entry.fields:
        for key, found in _columns(field):
            values.setdefault(key, []).extend(found)
    return ["\n".join(values.get(column, [])) for column in columns]


def _columns(field: Field) -> Iterator[tuple[str, tuple[str, ...]]]:
    yield field.key, field.values
    if field.csv_column is not None:
        key, number = field.csv_column
        yield key, (number,)


def _sources(entry: Entry, document: Document) -> str:
    cited = {number for field in entry.fields for value in field.values for number in read_marks(value)}
    return "\n".join(document.addresses[number] for number in sorted(cited & document.addresses.keys()))
