"""Finds the catalogue: compiled in the package, or the checkout's data/, with a user's folder over it."""

import os.path
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from simguide import __version__
from simguide.errors import DataFolderError, without_codes
from simguide.loading.held import ALWAYS, Held
from simguide.loading.store import SqliteStore, compile_store
from simguide.model.carrier import Carrier
from simguide.model.catalogue import HELD, Catalogue
from simguide.model.source import Source

if TYPE_CHECKING:
    import sqlite3
    from datetime import date
    from pathlib import Path

# texts, not paths: pathlib costs as much at start as reading the answer
_PACKAGE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))

SNAPSHOT = os.path.join(_PACKAGE, "catalogue.sqlite")
"""Where an installed wheel carries the compiled catalogue."""

_OTHERS_WRITE = 0o022
"""Rights of others to write, which a file that is unpickled must not have."""

CHECKOUT_DATA = os.path.join(os.path.dirname(os.path.dirname(_PACKAGE)), "data")
"""Where a checkout keeps the data files."""


def load_catalogue(overlay: "Path | None" = None, *, updates: str | None = None) -> Catalogue:
    """Return the shipped catalogue, or a newer one that the user took in, with the records of a folder merged over it.

    Args:
        overlay: Folder of own data files.
        updates: Folder that keeps the catalogue which the user took in.

    Raises:
        DataFolderError: The overlay, or the checkout's data folder, cannot be read.
        CatalogueProblemsError: A data file has faults.
    """
    if overlay is None:
        return Catalogue(updated_store(updates) or _shipped_store())
    records = _records_beneath(updates)
    merged = SqliteStore(compile_records(_merge(records, overlay), over=records))
    return Catalogue(merged, beneath=lambda: SqliteStore(compile_records(records)))


def update_path(updates: str) -> str:
    """Return where a catalogue is kept that the user took in with this version of the program."""
    return os.path.join(updates, f"catalogue-{__version__}.sqlite")


def updated_store(updates: str | None) -> SqliteStore | None:
    """Return the catalogue that the user took in, where there is one and it is not older than the shipped one.

    A checkout answers from its own files.

    Raises:
        DataFolderError: The file is damaged, or others than the user may write it.
    """
    path = None if updates is None else update_path(updates)
    if path is None or not (os.path.exists(path) and os.path.exists(SNAPSHOT)):
        return None
    held = os.stat(path)
    if os.name == "posix" and (held.st_uid != os.geteuid() or held.st_mode & _OTHERS_WRITE):
        raise DataFolderError(path, "others may write it; `simguide catalogue update --remove` removes it")
    store = SqliteStore.open(path)
    return store if store.meta("data_as_of") >= SqliteStore.open(SNAPSHOT).meta("data_as_of") else None


def validate_folder(
    folder: "Path", *, today: "date", is_whole: bool = False, updates: str | None = None
) -> tuple[str, int]:
    """Check a folder as it lies over the catalogue that answers, or alone; return its name and how many records it has.

    Args:
        folder: Folder of data files.
        today: Day of the check: no page was read after it.
        is_whole: Whether it is a whole catalogue by itself.
        updates: Folder that keeps the catalogue which the user took in.

    Raises:
        DataFolderError: The folder cannot be read.
        CatalogueProblemsError: With every problem.
    """
    beneath = () if is_whole else _records_beneath(updates)
    return str(folder), len(_read(folder, beneath, is_whole=is_whole, today=today))


def validate_shipped(*, today: "date") -> tuple[str, int]:
    """Check the shipped catalogue: the checkout's files, or each record of the compiled one against its model.

    Args:
        today: Day of the check: no page of the checkout's files was read after it.
    """
    from simguide.model.border import as_json, border  # Pydantic is loaded only where data are checked

    records = _shipped_records(today)
    if not os.path.exists(SNAPSHOT):
        return str(CHECKOUT_DATA), len(records)
    for held in records:
        border(type(held.record)).validate_json(as_json(held.record))
    return str(SNAPSHOT), len(records)


def read_records(folder: "Path", *, today: "date | None" = None) -> list[Held]:
    """Read a folder that is a whole catalogue by itself.

    Args:
        folder: The folder.
        today: Day of the check, where one is asked for: no page was read after it.

    Raises:
        DataFolderError: The folder cannot be read.
        CatalogueProblemsError: A data file has faults.
    """
    return _read(folder, (), is_whole=True, today=today)


def compile_records(
    records: Iterable[Held], *, path: str = ":memory:", over: Iterable[Held] | None = None
) -> "sqlite3.Connection":
    """Compile records.

    The version is the newest day on which a source was read. The digest is of what the records say, without what they
    leave out: a field that the program learns does not change it.

    Args:
        records: The records.
        path: File to make; by default it stays in memory.
        over: The records of the catalogue over which a user's own lie: its days count, not those of the user.
    """
    import hashlib  # OpenSSL is loaded only where a catalogue is made

    from simguide.model.border import as_json

    held = list(records)
    bodies = "\n".join(f"{it.collection}\t{it.starts_on}\t{as_json(it.record, is_whole=False)}" for it in held)
    days = (it.record.read_on.isoformat() for it in (held if over is None else over) if isinstance(it.record, Source))
    newest = max(days, default="undated")
    return compile_store(
        held,
        version=newest.replace("-", ".") + ("" if over is None else "+own"),
        digest=hashlib.sha256(bodies.encode()).hexdigest()[:12],
        data_as_of=newest,
        path=path,
    )


def _records_beneath(updates: str | None) -> list[Held]:
    """Return the records over which a user's folder lies."""
    updated = updated_store(updates)
    return _shipped_records() if updated is None else list(updated.held())


def _shipped_store() -> SqliteStore:
    return SqliteStore.open(SNAPSHOT) if os.path.exists(SNAPSHOT) else _checkout_store()


def _checkout_store() -> SqliteStore:
    """Return the catalogue of the checkout, compiled once for each state of its files."""
    from pathlib import Path

    from simguide.loading.kept import kept_path  # only a checkout keeps one

    def compile_to(path: str) -> "sqlite3.Connection":
        return compile_records(_shipped_records(), path=path)

    kept = kept_path(Path(CHECKOUT_DATA), compile_to) if os.path.isdir(CHECKOUT_DATA) else None
    return SqliteStore(compile_to(":memory:")) if kept is None else SqliteStore.open(kept)


def _shipped_records(today: "date | None" = None) -> list[Held]:
    if os.path.exists(SNAPSHOT):
        return list(SqliteStore.open(SNAPSHOT).held())
    if not os.path.isdir(CHECKOUT_DATA):
        raise DataFolderError(str(SNAPSHOT), "the shipped catalogue is missing; install simguide again")
    from pathlib import Path

    return read_records(Path(CHECKOUT_DATA), today=today)


def _merge(shipped: list[Held], overlay: "Path") -> list[Held]:
    """Let each record of the overlay replace the shipped one with its id, or stand beside them."""
    own: dict[tuple[str, str], list[Held]] = {}
    for held in _read(overlay, shipped, is_whole=False):
        own.setdefault((held.collection, held.record.id), []).append(held)
    merged: list[Held] = []
    replaced: set[tuple[str, str]] = set()
    for held in shipped:
        key = (held.collection, held.record.id)
        if key not in own:
            merged.append(held)
        elif key not in replaced:
            merged.extend(own[key])
            replaced.add(key)
    return [*merged, *(held for key, records in own.items() if key not in replaced for held in records)]


def _read(folder: "Path", shipped: Sequence[Held], *, is_whole: bool, today: "date | None" = None) -> list[Held]:
    """Read the records of a folder, over a shipped catalogue or alone.

    Raises:
        DataFolderError: The folder cannot be read.
        CatalogueProblemsError: A data file has faults.
    """
    from simguide.loading.carriers import join_carriers
    from simguide.loading.checks import check_records
    from simguide.loading.dated import spread
    from simguide.loading.folder import read_folder, require_sound

    written, problems = read_folder(folder)
    first = [(held.collection, held.record) for held in shipped if held.starts_on == ALWAYS]
    records, found = join_carriers(written, beneath={it.id: it for _, it in first if isinstance(it, Carrier)})
    found = [*problems, *found, *check_records(records, shipped=first, today=today)]
    require_sound(found, again=_command_to_check(folder, is_whole=is_whole))
    return [
        held
        for placed in records
        if placed.record is not None and placed.collection in HELD
        for held in spread(placed.collection, [(ALWAYS, placed.record), *placed.later])
    ]


def _command_to_check(folder: "Path", *, is_whole: bool) -> str:
    """Return the command that checks a folder as it was read: the checkout's own needs no name."""
    import shlex  # only where data files are read

    named = () if str(folder) == CHECKOUT_DATA else (*(("--whole",) if is_whole else ()), *_named(str(folder)))
    return without_codes(shlex.join(("simguide", "catalogue", "validate", *named)))


def _named(folder: str) -> tuple[str, ...]:
    """Return a folder as an argument; what follows a -- is never read as an option."""
    return ("--", folder) if folder.startswith("-") else (folder,)
