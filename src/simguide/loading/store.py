"""Compiles validated records into one SQLite file, and reads it.

Records are kept pickled: they were validated when the file was made, and reading them back must not cost that again.
The file comes with the package or was made on this machine, by this user; a file from elsewhere is never opened.
"""

import os
from _pickle import loads  # `pickle` itself reads regular expressions and more at start
from _sqlite3 import DatabaseError, connect  # `sqlite3` registers what no record needs, and costs as much again
from collections.abc import Iterable, Mapping, Sequence
from sys import intern
from typing import TYPE_CHECKING, Any

from simguide.errors import DataFolderError
from simguide.loading.held import Held
from simguide.model.base import Entity
from simguide.model.carrier import Carrier
from simguide.model.catalogue import carriers_of
from simguide.model.names import fold
from simguide.model.passage import Passage, unpack
from simguide.model.value import Value

if TYPE_CHECKING:
    import sqlite3

_SCHEMA = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE record (
    collection TEXT NOT NULL, id TEXT NOT NULL, starts_on TEXT NOT NULL, ends_before TEXT NOT NULL,
    position INTEGER NOT NULL, body BLOB NOT NULL,
    PRIMARY KEY (collection, id, starts_on)
) WITHOUT ROWID;
CREATE TABLE concern (
    collection TEXT NOT NULL, carrier TEXT NOT NULL, position INTEGER NOT NULL, id TEXT NOT NULL,
    PRIMARY KEY (collection, carrier, position)
) WITHOUT ROWID;
CREATE TABLE beginning (
    carrier TEXT NOT NULL, starts_on TEXT NOT NULL, position INTEGER NOT NULL, collection TEXT NOT NULL,
    id TEXT NOT NULL, PRIMARY KEY (carrier, starts_on, position)
) WITHOUT ROWID;
CREATE TABLE name (folded TEXT PRIMARY KEY, carrier TEXT NOT NULL) WITHOUT ROWID;
"""


_ON_DAY = "record.starts_on <= ? AND ? < record.ends_before"

_MOST_ASKED = 500
"""Ids in one question; every SQLite takes more."""


def compile_store(
    records: Iterable[Held], *, version: str, digest: str, data_as_of: str, path: str = ":memory:"
) -> "sqlite3.Connection":
    """Write validated records into a new SQLite file.

    Args:
        records: Records as they are from each day on, in the order in which they are to be listed.
        version: Version of the data, e.g. `2026.11.29`.
        digest: Digest of what the records say.
        data_as_of: Newest day on which a source was read, ISO.
        path: File to make; by default it stays in memory.
    """
    import pickle  # only where a catalogue is made
    import sqlite3

    connection = sqlite3.connect(path)
    connection.executescript(_SCHEMA)
    with connection:
        meta = [("version", version), ("digest", digest), ("data_as_of", data_as_of)]
        connection.executemany("INSERT INTO meta VALUES (?, ?)", meta)
        positions: dict[tuple[str, str], int] = {}
        for collection, record, starts_on, ends_before in records:
            identity = record.id
            is_first = (collection, identity) not in positions
            position = positions.setdefault((collection, identity), len(positions))
            body = pickle.dumps(_with_strings_once(record), protocol=pickle.HIGHEST_PROTOCOL)
            row = (collection, identity, starts_on, ends_before, position, body)
            connection.execute("INSERT INTO record VALUES (?, ?, ?, ?, ?, ?)", row)
            for carrier in carriers_of(record):
                concern = (collection, carrier, position, identity)
                connection.execute("INSERT OR IGNORE INTO concern VALUES (?, ?, ?, ?)", concern)
                if is_first and starts_on:
                    beginning = (carrier, starts_on, position, collection, identity)
                    connection.execute("INSERT INTO beginning VALUES (?, ?, ?, ?, ?)", beginning)
            if isinstance(record, Carrier):
                names = {fold(name) for name in record.found_as()}
                rows = [(name, identity) for name in sorted(names)]
                connection.executemany("INSERT OR IGNORE INTO name VALUES (?, ?)", rows)
    if path != ":memory:":  # where it is in memory, nobody may ever search it
        from simguide.loading.search_index import write_index

        write_index(connection, SqliteStore(connection).held())
    return connection


def _with_strings_once(value: Any) -> Any:
    """Return a value of a record in which equal strings are one object: what validates reuses them now and then.

    Pickling tells equal from same, and the same data must give the same bytes.
    """
    if type(value) is str:
        return intern(value)
    if isinstance(value, tuple):
        return tuple(map(_with_strings_once, value))
    if isinstance(value, dict):
        return {_with_strings_once(key): _with_strings_once(held) for key, held in value.items()}
    if isinstance(value, Value):
        fields = vars(value)
        for name, held in fields.items():
            fields[name] = _with_strings_once(held)
    return value


def _quoted(path: str) -> str:
    """Return a path as it stands in an address of SQLite; `urllib` would do it too, but takes longer than reading."""
    place = os.path.abspath(path).replace("\\", "/")
    quoted = place.replace("%", "%25").replace("?", "%3f").replace("#", "%23")
    return quoted if quoted.startswith("/") else f"/{quoted}"


def _revive(body: bytes) -> Entity:
    record: Entity = loads(body)  # own file, see the module's docstring
    return record


class SqliteStore:
    """A compiled catalogue; implements `simguide.model.catalogue.RecordStore`."""

    def __init__(self, connection: "sqlite3.Connection") -> None:
        self._connection = connection
        self._gone: dict[str, frozenset[int]] = {}

    @classmethod
    def open(cls, path: str) -> "SqliteStore":
        """Open a compiled file for reading only.

        Raises:
            DataFolderError: The file is damaged.
        """
        store = cls(connect(f"file:{_quoted(path)}?mode=ro&immutable=1", uri=True))
        try:
            store.meta("version")
        except DatabaseError as error:
            raise DataFolderError(os.fspath(path), f"{error}; install simguide again") from error
        return store

    def meta(self, key: str) -> str:
        """Return `version`, `digest` or `data_as_of`."""
        return str(self._connection.execute("SELECT value FROM meta WHERE key = ?", (key,)).fetchone()[0])

    def one(self, collection: str, record_id: str, *, day: str) -> Entity | None:
        """Return one record, or None."""
        row = self._connection.execute(
            f"SELECT body FROM record WHERE collection = ? AND id = ? AND {_ON_DAY}",  # noqa: S608 (a constant)
            (collection, record_id, day, day),
        ).fetchone()
        return None if row is None else _revive(row[0])

    def several(self, collection: str, ids: Sequence[str], *, day: str) -> Iterable[Entity]:
        """Return the records of a collection that have one of these ids, in any order."""
        for start in range(0, len(ids), _MOST_ASKED):
            asked = ids[start : start + _MOST_ASKED]
            marks = ", ".join("?" * len(asked))
            question = f"SELECT body FROM record WHERE collection = ? AND id IN ({marks}) AND {_ON_DAY}"  # noqa: S608
            rows = self._connection.execute(question, (collection, *asked, day, day))
            yield from (_revive(row[0]) for row in rows)

    def all(self, collection: str, *, day: str) -> Iterable[Entity]:
        """Return the records of a collection, in the order of the files."""
        rows = self._connection.execute(
            f"SELECT body FROM record WHERE collection = ? AND {_ON_DAY} ORDER BY position",  # noqa: S608 (a constant)
            (collection, day, day),
        )
        return (_revive(row[0]) for row in rows)

    def of_carrier(self, collection: str, carrier_id: str, *, day: str) -> Iterable[Entity]:
        """Return the records of a collection that concern a carrier."""
        rows = self._connection.execute(
            f"SELECT record.body FROM concern JOIN record USING (collection, id, position)"  # noqa: S608 (a constant)
            f" WHERE concern.collection = ? AND concern.carrier = ? AND {_ON_DAY} ORDER BY concern.position",
            (collection, carrier_id, day, day),
        )
        return (_revive(row[0]) for row in rows)

    def known_of_carrier(self, collection: str, carrier_id: str, *, until: str) -> Iterable[Entity]:
        """Return the records that concern a carrier as they last were by a day, those that are over by then too."""
        rows = self._connection.execute(
            "SELECT id, record.body FROM concern JOIN record USING (collection, id, position)"
            " WHERE concern.collection = ? AND concern.carrier = ? AND record.starts_on <= ?"
            " ORDER BY concern.position, record.starts_on",
            (collection, carrier_id, until),
        )
        return map(_revive, dict(rows).values())  # of each id the last

    def beginning(self, carrier_id: str, *, after: str) -> Iterable[Entity]:
        """Return what begins after a day and concerns a carrier, as it is on its first day."""
        rows = self._connection.execute(
            "SELECT record.body FROM beginning JOIN record USING (collection, id, starts_on)"
            " WHERE beginning.carrier = ? AND beginning.starts_on > ? ORDER BY beginning.position",
            (carrier_id, after),
        )
        return (_revive(row[0]) for row in rows)

    def held(self) -> Iterable[Held]:
        """Return every record with its days, in the order of the files."""
        rows = self._connection.execute("SELECT collection, body, starts_on, ends_before FROM record ORDER BY position")
        return (Held(collection, _revive(body), start, end) for collection, body, start, end in rows)

    def names(self) -> Iterable[tuple[str, str]]:
        """Return each folded name with the id it stands for."""
        return self._connection.execute("SELECT folded, carrier FROM name ORDER BY folded")

    def carrier_named(self, folded: str) -> str | None:
        """Return the id of the carrier with this folded name, or None."""
        row = self._connection.execute("SELECT carrier FROM name WHERE folded = ?", (folded,)).fetchone()
        return None if row is None else str(row[0])

    def places(self, words: Sequence[str], *, day: str) -> Mapping[str, Mapping[int, int]]:
        """Return for each word the passages in which it stands on a day, with the best of its places there."""
        found: dict[str, dict[int, int]] = {}
        gone = self._searchable(day)
        for word in dict.fromkeys(words):
            row = self._connection.execute("SELECT places FROM said WHERE word = ?", (word,)).fetchone()
            packed = b"" if row is None else row[0]
            found[word] = {number: place for number, place in unpack(packed) if number not in gone}
        return found

    def passages(self, numbers: Sequence[int]) -> Iterable[Passage]:
        """Return passages by their numbers, in any order."""
        for start in range(0, len(numbers), _MOST_ASKED):
            asked = numbers[start : start + _MOST_ASKED]
            marks = ", ".join("?" * len(asked))
            question = f"SELECT number, collection, id, part, carriers, names FROM passage WHERE number IN ({marks})"  # noqa: S608
            for number, collection, identity, part, about, names in self._connection.execute(question, asked):
                yield Passage(
                    number, collection, identity, part, tuple(about.split()), tuple(names.split("\n") if names else ())
                )

    def passages_of(self, carrier_id: str, *, day: str) -> Iterable[int]:
        """Return the numbers of the passages that concern a carrier on a day."""
        gone = self._searchable(day)
        rows = self._connection.execute("SELECT number FROM about WHERE carrier = ? ORDER BY number", (carrier_id,))
        return (number for (number,) in rows if number not in gone)

    def passage_count(self) -> int:
        """Return how many passages there are."""
        self._searchable("")
        return int(self._connection.execute("SELECT coalesce(max(number) + 1, 0) FROM passage").fetchone()[0])

    def _searchable(self, day: str) -> frozenset[int]:
        """See to it that there is an index, and return the passages that do not hold on a day."""
        if day in self._gone:
            return self._gone[day]
        if self._connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'said'").fetchone() is None:
            from simguide.loading.search_index import write_index  # of a catalogue in memory, once it is searched

            write_index(self._connection, self.held())
        question = (
            "SELECT number FROM passage WHERE (starts_on > '' OR ends_before < '9999-99-99')"  # as the index has them
            " AND NOT (starts_on <= ? AND ? < ends_before)"
        )
        gone = frozenset(number for (number,) in self._connection.execute(question, (day, day)))
        self._gone[day] = gone
        return gone
