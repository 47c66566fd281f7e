"""Compiles validated records into one SQLite file, and reads it.

Records are kept pickled: they were validated when the file was made, and reading them back must not cost that again.
The file comes with the package or was made by this process; a file from elsewhere is never opened.
"""

import pickle
import sqlite3
from collections.abc import Iterable, Sequence
from pathlib import Path

from simguide.errors import DataFolderError
from simguide.model.base import Entity
from simguide.model.carrier import Carrier
from simguide.model.catalogue import carriers_of
from simguide.model.names import fold

_SCHEMA = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE record (
    collection TEXT NOT NULL, id TEXT NOT NULL, position INTEGER NOT NULL, body BLOB NOT NULL,
    PRIMARY KEY (collection, id)
) WITHOUT ROWID;
CREATE TABLE concern (
    collection TEXT NOT NULL, carrier TEXT NOT NULL, position INTEGER NOT NULL, id TEXT NOT NULL,
    PRIMARY KEY (collection, carrier, position)
) WITHOUT ROWID;
CREATE TABLE name (folded TEXT PRIMARY KEY, carrier TEXT NOT NULL) WITHOUT ROWID;
"""


_MOST_ASKED = 500
"""Ids in one question; every SQLite takes more."""


def compile_store(
    records: Iterable[tuple[str, Entity]], *, version: str, data_as_of: str, path: str = ":memory:"
) -> sqlite3.Connection:
    """Write validated records into a new SQLite file.

    Args:
        records: (collection, record), in the order in which they are to be listed.
        version: Version of the data.
        data_as_of: Newest day on which a source was read, ISO.
        path: File to make; by default it stays in memory.
    """
    connection = sqlite3.connect(path)
    connection.executescript(_SCHEMA)
    with connection:
        connection.executemany("INSERT INTO meta VALUES (?, ?)", [("version", version), ("data_as_of", data_as_of)])
        for position, (collection, record) in enumerate(records):
            identity = record.id
            body = pickle.dumps(record, protocol=pickle.HIGHEST_PROTOCOL)
            connection.execute("INSERT INTO record VALUES (?, ?, ?, ?)", (collection, identity, position, body))
            for carrier in carriers_of(record):
                connection.execute("INSERT INTO concern VALUES (?, ?, ?, ?)", (collection, carrier, position, identity))
            if isinstance(record, Carrier):
                names = {fold(name) for name in record.spellings()}
                connection.executemany("INSERT INTO name VALUES (?, ?)", [(name, identity) for name in sorted(names)])
    return connection


def _revive(body: bytes) -> Entity:
    record: Entity = pickle.loads(body)  # noqa: S301 (own file, see the module's docstring)
    return record


class SqliteStore:
    """A compiled catalogue; implements `simguide.model.catalogue.RecordStore`."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    @classmethod
    def open(cls, path: Path) -> "SqliteStore":
        """Open a compiled file for reading only.

        Raises:
            DataFolderError: The file is damaged.
        """
        store = cls(sqlite3.connect(f"{path.as_uri()}?mode=ro&immutable=1", uri=True))
        try:
            store.meta("version")
        except sqlite3.DatabaseError as error:
            raise DataFolderError(str(path), f"{error}; install simguide again") from error
        return store

    def meta(self, key: str) -> str:
        """Return `version` or `data_as_of`."""
        return str(self._connection.execute("SELECT value FROM meta WHERE key = ?", (key,)).fetchone()[0])

    def one(self, collection: str, record_id: str) -> Entity | None:
        """Return one record, or None."""
        row = self._connection.execute(
            "SELECT body FROM record WHERE collection = ? AND id = ?", (collection, record_id)
        ).fetchone()
        return None if row is None else _revive(row[0])

    def several(self, collection: str, ids: Sequence[str]) -> Iterable[Entity]:
        """Return the records of a collection that have one of these ids, in any order."""
        for start in range(0, len(ids), _MOST_ASKED):
            asked = ids[start : start + _MOST_ASKED]
            marks = ", ".join("?" * len(asked))
            question = f"SELECT body FROM record WHERE collection = ? AND id IN ({marks})"  # noqa: S608 (only marks)
            yield from (_revive(row[0]) for row in self._connection.execute(question, (collection, *asked)))

    def all(self, collection: str) -> Iterable[Entity]:
        """Return the records of a collection, in the order of the files."""
        rows = self._connection.execute("SELECT body FROM record WHERE collection = ? ORDER BY position", (collection,))
        return (_revive(row[0]) for row in rows)

    def of_carrier(self, collection: str, carrier_id: str) -> Iterable[Entity]:
        """Return the records of a collection that concern a carrier."""
        rows = self._connection.execute(
            "SELECT record.body FROM concern JOIN record USING (collection, id)"
            " WHERE concern.collection = ? AND concern.carrier = ? ORDER BY concern.position",
            (collection, carrier_id),
        )
        return (_revive(row[0]) for row in rows)

    def names(self) -> Iterable[tuple[str, str]]:
        """Return each folded name with the id it stands for."""
        return self._connection.execute("SELECT folded, carrier FROM name ORDER BY folded")

    def carrier_named(self, folded: str) -> str | None:
        """Return the id of the carrier with this folded name, or None."""
        row = self._connection.execute("SELECT carrier FROM name WHERE folded = ?", (folded,)).fetchone()
        return None if row is None else str(row[0])
