"""Compiles what the search looks up: which words stand where in the records.

A passage is what is found and opened as one: a record, or of a carrier a part of it, such as its desks.
"""

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import TYPE_CHECKING, Final, get_args

from simguide.loading.held import Held
from simguide.model.base import NOTHING_SAID, Entity, Lang, Record
from simguide.model.carrier import Carrier
from simguide.model.catalogue import HELD, carriers_of
from simguide.model.passage import BODY, ID, NAME, REST, VALUE, VALUED, pack
from simguide.model.search_words import spoken, units_in, words_in

if TYPE_CHECKING:
    import sqlite3

SCHEMA = """
CREATE TABLE passage (
    number INTEGER PRIMARY KEY, collection TEXT NOT NULL, id TEXT NOT NULL, part TEXT NOT NULL,
    starts_on TEXT NOT NULL, ends_before TEXT NOT NULL, carriers TEXT NOT NULL, names TEXT NOT NULL
);
CREATE INDEX dated ON passage (starts_on, ends_before) WHERE starts_on > '' OR ends_before < '9999-99-99';
CREATE TABLE about (carrier TEXT NOT NULL, number INTEGER NOT NULL, PRIMARY KEY (carrier, number)) WITHOUT ROWID;
CREATE TABLE said (word TEXT PRIMARY KEY, places BLOB NOT NULL) WITHOUT ROWID;
"""
_UNSEARCHED: Final = frozenset(
    {
        *("sources", "hedges", "examples", "texts", "everyday_names", "guarded_names", "reference_rates"),
        *("networks", "card_issuers", "country_codes", "number_ranges", "bands", "message_signs"),
    }
)
"""What is looked up by a number or a message, or is no answer by itself."""
SEARCHED: Final = tuple(name for name in HELD if name not in _UNSEARCHED)
"""Collections whose records the search finds; one that is new is among them."""
_UNSAID: Final = frozenset(
    {
        *("sources", "side_sources", "evidence", "changes", "carrier", "carriers", "methods", "rules"),
        *("seen_in", "states", "moment", "where", "url", "page", "begins_on", "ends_on", "shown_by", "status_on"),
    }
)
"""Fields that say nothing by which a record is looked for."""
_NAMES: Final = frozenset(
    {"name", "names", "title", "term", "reading", "wording", "aliases", "typed_as", "code", "host"}
)
_BODIES: Final = frozenset({"summary", "meaning", "body", "tells", "look", "note", "number"})
_NO_VALUES: Final = frozenset({"unknown", "yes", "no", "varies"})
_PARTED: Final = frozenset({"tasks"})
"""Fields of a carrier that have parts of their own."""
_OWN: Final = frozenset({"id", "name", "aliases", "typed_as", "summary", "kind", "operator"})
"""Fields of a carrier that are told where it is shown by itself."""
_LANGUAGES: Final = get_args(Lang)
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def write_index(connection: "sqlite3.Connection", records: Iterable[Held]) -> None:
    """Write the words of records into their catalogue."""
    said: dict[str, list[tuple[int, int]]] = {}
    rows: list[tuple[int | str, ...]] = []
    concerned: list[tuple[str, int]] = []
    for held in records:
        if held.collection not in _UNSEARCHED:
            for part, fields in _passages(held.record):
                number = len(rows)
                names, places = _read(fields)
                about = carriers_of(held.record)
                concerned.extend((carrier, number) for carrier in dict.fromkeys(about))
                days = (held.starts_on, held.ends_before)
                rows.append((number, held.collection, held.record.id, part, *days, " ".join(about), names))
                for word, where in places.items():
                    said.setdefault(word, []).append((number, where))
    connection.executescript(SCHEMA)
    with connection:
        connection.executemany("INSERT INTO passage VALUES (?, ?, ?, ?, ?, ?, ?, ?)", rows)
        connection.executemany("INSERT INTO about VALUES (?, ?)", concerned)
        connection.executemany(
            "INSERT INTO said VALUES (?, ?)",
            ((word, pack(places)) for word, places in said.items()),
        )


def _passages(record: Entity) -> Iterator[tuple[str, list[tuple[str, object]]]]:
    """Yield the parts of a record that are found by themselves, with their fields."""
    fields = [(name, value) for name, value in vars(record).items() if name not in _UNSAID]
    if not isinstance(record, Carrier):
        yield "", fields
        return
    yield "", [(name, value) for name, value in fields if name in _OWN]
    for name, value in fields:
        if name in _OWN or value in NOTHING_SAID:
            continue
        if name in _PARTED and isinstance(value, Record):
            for inner, told in vars(value).items():
                if isinstance(told, Record):
                    yield f"{name}.{inner}", [("id", inner), (inner, told)]
        else:
            yield name, [("id", name.replace("_", "-")), (name, value)]


def _read(fields: list[tuple[str, object]]) -> tuple[str, dict[str, int]]:
    """Return the names of a passage, one a line, and its words with the best place of each."""
    names: list[str] = []
    places: dict[str, int] = {}
    for text, where in (told for field, value in fields for told in _texts(field, value, REST)):
        if where == VALUE and text in _NO_VALUES:
            continue
        if where == VALUE:
            places.setdefault(f"{VALUED}{text}", VALUE)
            continue
        if where == NAME:
            names.append(spoken(units_in(text)))
        for word in words_in(text.replace("-", " ") if where == ID else text):
            if places.get(word, 0) < where:
                places[word] = where
    return "\n".join(dict.fromkeys(filter(None, names))), places


def _texts(field: str, value: object, where: int) -> Iterator[tuple[str, int]]:
    """Yield every text of a field with the kind of place in which it stands."""
    if field in _UNSAID:
        return
    if where == REST:
        where = NAME if field in _NAMES else BODY if field in _BODIES else REST
    if isinstance(value, Record):
        for name, inner in vars(value).items():
            yield from _texts(name if name not in _LANGUAGES else field, inner, where)
    elif isinstance(value, tuple):
        for inner in value:
            yield from _texts(field, inner, where)
    elif isinstance(value, str):
        is_value = where == REST and _SLUG.fullmatch(value) and not value.isdecimal()
        yield value, ID if field == "id" else VALUE if is_value else where
    elif isinstance(value, int | Decimal) and not isinstance(value, bool):
        yield f"{value:f}" if isinstance(value, Decimal) else str(value), where
