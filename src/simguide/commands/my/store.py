"""Reads and writes the file of the user's lines.

One SQLite file, for its owner alone. A change is acknowledged when it is on the disk: the journal is deleted at each
commit, and the directory synced after that (`synchronous=EXTRA`). A file that is damaged, newer or not simguide's is
reported and left as it is.
"""

import contextlib
import errno
import os
import sqlite3
import stat
import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, TypeVar

from pydantic import ValidationError

from simguide.commands.my.tables import APPLICATION_ID, STEPS, VERSION
from simguide.errors import LinesFileError, LinesFileFault
from simguide.model.base import Record
from simguide.model.border import validated
from simguide.model.own_line import LineRecords, Reminder, label_key

R = TypeVar("R", bound=Record)

FILE_NAME = "lines.sqlite"
PATIENCE_SECONDS = 10.0
"""How long a command waits for another one that writes."""

_MAGIC = b"SQLite format 3\x00"
_HEADER_BYTES = 100
_VERSION_AT, _APPLICATION_AT = slice(60, 64), slice(68, 72)
_SEALED_SINCE = 3
"""Version of the first file with a checksum."""
_OTHERS = stat.S_IRWXG | stat.S_IRWXO
_REASONS: dict[int, LinesFileFault] = {
    sqlite3.SQLITE_CORRUPT: "damaged",
    sqlite3.SQLITE_NOTADB: "damaged",
    sqlite3.SQLITE_ERROR: "damaged",
    sqlite3.SQLITE_MISMATCH: "damaged",
    sqlite3.SQLITE_BUSY: "busy",
    sqlite3.SQLITE_LOCKED: "busy",
    sqlite3.SQLITE_FULL: "full",
}
_OWN_FAULT = (sqlite3.SQLITE_CONSTRAINT, sqlite3.SQLITE_MISUSE, sqlite3.SQLITE_RANGE)

# field of the model: column of the table
_LINE = {
    name: name for name in ("id", "label", "carrier", "plan", "activated", "valid_until", "last_top_up", "applied")
} | {"before": "remind_before"}
_TOP_UP = {"id": "id", "on": "made_on"} | {name: name for name in ("plan", "paid_jpy", "receipt", "valid_until")}
_READING = {"id": "id", "on": "made_on", "amount": "amount", "unit": "unit"}
_REMINDER = {"on": "event_on"} | {name: name for name in ("line", "kind", "is_cancelled", "sequence", "stamp", "told")}


def new_id() -> str:
    """Return a random id."""
    return os.urandom(16).hex()


def read_lines(folder: Path) -> tuple[LineRecords, ...]:
    """Return all lines, in the order in which they were added; none where nothing was ever written.

    Raises:
        LinesFileError: The file cannot be used.
    """
    path = folder / FILE_NAME
    with _worded(path):
        if not _has_content(path):
            return ()
        with contextlib.closing(_connect(path)) as connection:
            with _transaction(connection, "BEGIN"):
                version = _checked_version(connection, path)
                if version == VERSION:
                    return LineTable(connection, path).all()
            with _transaction(connection, "BEGIN IMMEDIATE"):
                _migrate(connection, path)
                return LineTable(connection, path).all()


@contextlib.contextmanager
def changing(folder: Path) -> Iterator["LineTable"]:
    """Give the lines to a change; when the block has ended it is on the disk, and when it fails nothing has changed.

    Raises:
        LinesFileError: The file cannot be used.
    """
    path = folder / FILE_NAME
    with _worded(path):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        with contextlib.suppress(FileExistsError):
            os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        _has_content(path)
        with contextlib.closing(_connect(path)) as connection, _transaction(connection, "BEGIN IMMEDIATE"):
            _migrate(connection, path)
            table = LineTable(connection, path)
            table.all()  # a value that cannot be is found before anything is written
            yield table
            _write_seal(connection)


class LineTable:
    """The lines within one transaction."""

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self._connection = connection
        self._path = path

    def all(self) -> tuple[LineRecords, ...]:
        """Return all lines, in the order in which they were added."""
        return tuple(
            self._validated(
                LineRecords,
                {
                    "line": line,
                    "top_ups": self._rows("top_up", _TOP_UP, line["id"]),
                    "readings": self._rows("reading", _READING, line["id"]),
                    "reminders": self._rows("reminder", _REMINDER, line["id"]),
                },
            )
            for line in self._rows("line", _LINE)
        )

    def put(self, records: LineRecords) -> None:
        """Write a line with its records, new or in place of what it was."""
        line = {**_values(records.line, _LINE), "label_key": label_key(records.line.label)}
        sets = ", ".join(f"{column} = excluded.{column}" for column in line if column != "id")
        self._insert("line", line, f"ON CONFLICT (id) DO UPDATE SET {sets}")
        for table in ("top_up", "reading", "reminder"):
            self._connection.execute(f"DELETE FROM {table} WHERE line = ?", (records.line.id,))  # noqa: S608 (own names)
        for top_up in records.top_ups:
            self._insert("top_up", {"line": records.line.id, **_values(top_up, _TOP_UP)})
        for reading in records.readings:
            self._insert("reading", {"line": records.line.id, **_values(reading, _READING)})
        for reminder in records.reminders:
            self._insert("reminder", _values(reminder, _REMINDER))

    def remove(self, line_id: str) -> None:
        """Remove a line and its records; what the calendar said of it stays, without its words."""
        self._connection.execute("DELETE FROM line WHERE id = ?", (line_id,))
        self._connection.execute("UPDATE reminder SET told = '' WHERE line = ?", (line_id,))

    def reminders(self) -> tuple[Reminder, ...]:
        """Return what the calendar last said, of lines that are gone too."""
        return tuple(self._validated(Reminder, row) for row in self._rows("reminder", _REMINDER))

    def put_reminders(self, reminders: Iterable[Reminder]) -> None:
        """Write what the calendar says now, of all lines."""
        self._connection.execute("DELETE FROM reminder")
        for reminder in reminders:
            self._insert("reminder", _values(reminder, _REMINDER))

    def _validated(self, model: type[R], values: dict[str, Any]) -> R:
        try:
            return validated(model, values)
        except ValidationError as error:
            found = error.errors()[0]
            place = ".".join(map(str, found["loc"]))
            raise LinesFileError(
                reason="damaged", path=str(self._path), found=f"{place}: {found['input']!r:.60}"
            ) from error

    def _rows(self, table: str, columns: dict[str, str], line_id: str | None = None) -> list[dict[str, Any]]:
        where, values = ("", ()) if line_id is None else ("WHERE line = ?", (line_id,))
        found = self._connection.execute(
            f"SELECT {', '.join(columns.values())} FROM {table} {where} ORDER BY rowid",  # noqa: S608 (own names)
            values,
        )
        return [dict(zip(columns, row, strict=True)) for row in found]

    def _insert(self, table: str, values: dict[str, Any], conflict: str = "") -> None:
        marks = ", ".join("?" * len(values))
        self._connection.execute(
            f"INSERT INTO {table} ({', '.join(values)}) VALUES ({marks}) {conflict}",  # noqa: S608 (own names)
            tuple(values.values()),
        )


def _values(record: Any, columns: dict[str, str]) -> dict[str, Any]:
    """Return the columns of a record; days and amounts as text."""
    found = {column: getattr(record, name) for name, column in columns.items()}
    return {
        column: value if isinstance(value, (int, str)) or value is None else str(value)
        for column, value in found.items()
    }


def _has_content(path: Path) -> bool:
    """Tell whether a file holds lines; one of no bytes was never written to.

    The header is read as bytes, since SQLite writes beside a file that it opens, and recovers what it finds there.

    Raises:
        LinesFileError: The file is damaged, newer, or not simguide's.
    """
    try:
        if not stat.S_ISREG(path.stat().st_mode):  # to open a pipe is to wait for its other end
            raise LinesFileError(reason="foreign", path=str(path), found="not a regular file")
        with path.open("rb") as file:
            header = file.read(_HEADER_BYTES)
    except FileNotFoundError:
        return False
    if not header:
        return False
    if path.with_name(f"{FILE_NAME}-journal").exists():
        return True  # a command writes or was killed: the header holds only after SQLite has looked at the journal
    if header[: len(_MAGIC)] != _MAGIC or len(header) < _HEADER_BYTES:
        reason: LinesFileFault = "damaged" if header[: len(_MAGIC)] == _MAGIC[: len(header)] else "foreign"
        raise LinesFileError(reason=reason, path=str(path), found=f"{path.stat().st_size} bytes")
    application = int.from_bytes(header[_APPLICATION_AT], "big")
    _check_identity(path, application, int.from_bytes(header[_VERSION_AT], "big"))
    return True


def _check_identity(path: Path, application: int, version: int) -> None:
    if application != APPLICATION_ID or version < 1:
        raise LinesFileError(reason="foreign", path=str(path), found="SQLite")
    if version > VERSION:
        raise LinesFileError(reason="newer", path=str(path), found=f"{version} > {VERSION}")


def _connect(path: Path) -> sqlite3.Connection:
    if os.name == "posix" and path.stat().st_mode & _OTHERS:
        with contextlib.suppress(OSError):  # another's file, a disk that is read-only or knows no rights
            path.chmod(0o600)
    connection = sqlite3.connect(
        f"{path.absolute().as_uri()}?mode=rw", uri=True, timeout=PATIENCE_SECONDS, isolation_level=None
    )
    for pragma in ("synchronous = EXTRA", "foreign_keys = ON", "secure_delete = ON"):
        connection.execute(f"PRAGMA {pragma}")
    return connection


@contextlib.contextmanager
def _transaction(connection: sqlite3.Connection, begin: str) -> Iterator[None]:
    connection.execute(begin)
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        # where the disk is full SQLite has rolled back by itself, or can do so only when it opens the file again
        with contextlib.suppress(sqlite3.Error):
            if connection.in_transaction:
                connection.execute("ROLLBACK")
        raise


def _checked_version(connection: sqlite3.Connection, path: Path) -> int:
    """Return the version of a sound file, or 0 for one without any table.

    Raises:
        LinesFileError: The file is damaged, newer, or not simguide's.
    """
    application, version = (
        connection.execute(f"PRAGMA {name}").fetchone()[0] for name in ("application_id", "user_version")
    )
    if not connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0] and not application:
        return 0
    _check_identity(path, application, version)
    found = connection.execute("PRAGMA integrity_check(1)").fetchone()[0]
    if found != "ok":
        raise LinesFileError(reason="damaged", path=str(path), found=str(found).splitlines()[-1])
    foreign = connection.execute("SELECT name FROM sqlite_master WHERE type IN ('trigger', 'view')").fetchone()
    if foreign is not None:  # it would act at our next change
        raise LinesFileError(reason="damaged", path=str(path), found=str(foreign[0]))
    if version >= _SEALED_SINCE and _sealed(connection) != _seal(connection):
        raise LinesFileError(reason="damaged", path=str(path), found="checksum")
    return int(version)


def _seal(connection: sqlite3.Connection) -> int:
    """Return a checksum of all that is kept: a digit that flips makes another value that may be."""
    checksum = 0
    for table in ("line", "top_up", "reading", "reminder"):
        for row in connection.execute(f"SELECT * FROM {table} ORDER BY rowid"):  # noqa: S608 (own names)
            checksum = zlib.crc32(repr(row).encode(), checksum)
    return checksum


def _sealed(connection: sqlite3.Connection) -> int | None:
    row = connection.execute("SELECT checksum FROM seal").fetchone()
    return None if row is None else row[0]


def _write_seal(connection: sqlite3.Connection) -> None:
    """Write the checksum, if it is another: a file in which nothing changed stays as it is to the byte."""
    checksum = _seal(connection)
    if _sealed(connection) != checksum:
        connection.execute("DELETE FROM seal")
        connection.execute("INSERT INTO seal VALUES (?)", (checksum,))


def _migrate(connection: sqlite3.Connection, path: Path) -> None:
    """Bring a file to the version of this simguide, within the transaction that is open."""
    version = _checked_version(connection, path)
    for step in STEPS[version:]:
        for statement in step:
            connection.execute(statement)
    if version < VERSION:
        _write_seal(connection)
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {VERSION}")


@contextlib.contextmanager
def _worded(path: Path) -> Iterator[None]:
    """Turn the errors of SQLite and of the disk into the one that the command line words."""
    try:
        yield
    except UnicodeDecodeError as error:  # a text of SQLite's own
        raise LinesFileError(reason="damaged", path=str(path), found=error.reason) from error
    except sqlite3.Error as error:
        # Python's own, as that a text is no text, come without a code
        code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT) & 0xFF
        if code in _OWN_FAULT:
            raise
        raise LinesFileError(reason=_REASONS.get(code, "unusable"), path=str(path), found=str(error)) from error
    except OSError as error:
        fault: LinesFileFault = "full" if error.errno in (errno.ENOSPC, errno.EDQUOT) else "unusable"
        raise LinesFileError(reason=fault, path=str(path), found=error.strerror or str(error)) from error
