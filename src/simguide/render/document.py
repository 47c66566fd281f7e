"""What every format but JSON shows: an answer in one language, as headings, entries and fields."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Literal, NamedTuple, TypeAlias

from simguide.visible import visible

Cell: TypeAlias = tuple[str, ...]
"""Values of a cell in a table, one below the other."""
Style = Literal["text", "steps", "warning", "link", "command", "price", "weak"]
Layout = Literal["cards", "table", "lines", "steps", "facts", "text"]
"""`cards`: title, then fields. `table`: one row each, where it fits. `lines`: one line each. `steps`: the titles,
numbered. `facts`: label and values of each field. `text`: the titles, as paragraphs."""
Depth = Literal["short", "full", "sources"]
"""How much of an answer is shown: one screen, everything on record, or on what it rests."""


class Field(NamedTuple):
    """One labelled fact of an entry; several values are a list."""

    key: str
    label: str
    values: tuple[str, ...]
    style: Style = "text"
    bar: str = ""
    """What a terminal draws before the first value; nowhere else is it shown."""
    csv_column: tuple[str, str] | None = None
    """Key and value of a column beside it that only a CSV has: the value as a number."""


class Entry(NamedTuple):
    """One record as people read it."""

    kind: str
    """What it is, for scripts: `summary`, `channel`, `claim`, `source` ..."""
    title: str
    fields: tuple[Field, ...]
    id: str = ""
    """Id of the record in the catalogue, if it has one."""
    is_numbered: bool = False
    members: tuple["Entry", ...] = ()
    """The records that this entry shows together; a CSV has a row for each of them."""
    row: int | None = None
    """Number of the row of a table that a fact tells of: it goes where that row is left out."""


class Group(NamedTuple):
    """Entries under a heading."""

    heading: str | None
    entries: tuple[Entry, ...]
    layout: Layout = "cards"
    title_label: str = ""
    """Heading of the column of titles, where the group is a table."""
    first_number: int = 1
    """Number of the first entry that bears one."""
    least: int | None = None
    """Entries that a short answer keeps where it must become shorter; None = all of them."""
    floor: int = 0
    """Entries that it keeps even where that is still too long."""
    is_close: bool = False
    """Whether it follows the group before it without an empty line."""
    is_apparatus: bool = False
    """Sources and next commands: not rows of a CSV, whose rows carry their sources themselves."""


class Document(NamedTuple):
    """An answer, ready for any text format."""

    title: str
    groups: tuple[Group, ...]
    footer: str
    addresses: Mapping[int, str] = MappingProxyType({})
    """Address of each source, by its number."""
    is_short: bool = False
    """Whether it is to fit on a screen: its last line stands close."""


def tamed(document: Document) -> Document:
    """Return a document in whose texts nothing acts on a terminal, and no line ends but where a format ends it."""
    return Document(
        visible(document.title),
        tuple(map(_tame_group, document.groups)),
        visible(document.footer),
        {number: visible(address) for number, address in document.addresses.items()},
        is_short=document.is_short,
    )


def _tame_group(group: Group) -> Group:
    return Group(
        None if group.heading is None else visible(group.heading),
        tuple(map(_tame_entry, group.entries)),
        layout=group.layout,
        title_label=visible(group.title_label),
        first_number=group.first_number,
        least=group.least,
        floor=group.floor,
        is_close=group.is_close,
        is_apparatus=group.is_apparatus,
    )


def _tame_entry(entry: Entry) -> Entry:
    return Entry(
        entry.kind,
        visible(entry.title),
        tuple(map(_tame_field, entry.fields)),
        id=visible(entry.id),
        is_numbered=entry.is_numbered,
        members=tuple(map(_tame_entry, entry.members)),
        row=entry.row,
    )


def _tame_field(field: Field) -> Field:
    return Field(
        field.key,
        visible(field.label),
        tuple(map(visible, field.values)),
        style=field.style,
        bar=visible(field.bar),
        csv_column=None if field.csv_column is None else (field.csv_column[0], visible(field.csv_column[1])),
    )


def number_entries(group: Group) -> Iterator[tuple[int | None, Entry]]:
    """Yield each entry of a group with its number, or None for those that bear none."""
    number = group.first_number - 1
    for entry in group.entries:
        number += entry.is_numbered
        yield (number if entry.is_numbered else None), entry


def with_bars(groups: tuple[Group, ...]) -> tuple[Group, ...]:
    """Return groups with the bars drawn before the values."""
    return tuple(
        group._replace(entries=tuple(it._replace(fields=tuple(map(_with_bar, it.fields))) for it in group.entries))
        for group in groups
    )


def _with_bar(field: Field) -> Field:
    if not field.bar:
        return field
    return field._replace(values=(f"{field.bar} {field.values[0]}", *field.values[1:]))


def table_rows(group: Group) -> list[list[Cell]]:
    """Return a header and one row for each entry; numbers, then titles, where entries have them, stand in front."""
    entries = group.entries
    has_titles = any(entry.title for entry in entries)
    is_numbered = any(entry.is_numbered for entry in entries)
    rows: list[list[Cell]] = [[(field.label,) for field in entries[0].fields]]
    rows.extend([field.values for field in entry.fields] for entry in entries)
    if has_titles:
        rows = [
            [(title,), *row]
            for title, row in zip((group.title_label, *(it.title for it in entries)), rows, strict=True)
        ]
    if is_numbered:
        numbers = ("" if number is None else str(number) for number, _ in number_entries(group))
        rows = [[(number,), *row] for number, row in zip(("", *numbers), rows, strict=True)]
    return rows
