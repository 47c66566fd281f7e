"""Finds the catalogue: compiled in the package, or the checkout's data/, with a user's folder over it."""

import sqlite3
from pathlib import Path

from simguide.errors import DataFolderError
from simguide.loading.store import SqliteStore, compile_store
from simguide.model.base import Entity
from simguide.model.carrier import Carrier
from simguide.model.catalogue import HELD, Catalogue
from simguide.model.source import Source

SNAPSHOT = Path(__file__).parent.parent / "catalogue.sqlite"
"""Where an installed wheel carries the compiled catalogue."""

CHECKOUT_DATA = Path(__file__).parents[3] / "data"
"""Where a checkout keeps the data files."""


def load_catalogue(overlay: Path | None = None) -> Catalogue:
    """Return the shipped catalogue, with the records of a folder merged over it.

    Raises:
        DataFolderError: The overlay, or the checkout's data folder, cannot be read.
        CatalogueProblemsError: A data file has faults.
    """
    if overlay is None and SNAPSHOT.exists():
        return Catalogue(SqliteStore.open(SNAPSHOT))
    records = _shipped_records()
    if overlay is not None:
        records = _merge(records, overlay)
    return Catalogue(SqliteStore(compile_records(records)))


def validate_folder(folder: Path) -> tuple[str, int]:
    """Check a folder that is a whole catalogue by itself; return its name and the number of records.

    Raises:
        DataFolderError: The folder cannot be read.
        CatalogueProblemsError: With every problem.
    """
    return str(folder), len(read_records(folder))


def validate_shipped() -> tuple[str, int]:
    """Check the shipped catalogue: the checkout's files, or each record of the compiled one against its model."""
    records = _shipped_records()
    if not SNAPSHOT.exists():
        return str(CHECKOUT_DATA), len(records)
    for _, record in records:
        type(record).model_validate_json(record.model_dump_json())
    return str(SNAPSHOT), len(records)


def read_records(folder: Path) -> list[tuple[str, Entity]]:
    """Read a folder that is a whole catalogue by itself.

    Raises:
        DataFolderError: The folder cannot be read.
        CatalogueProblemsError: A data file has faults.
    """
    from simguide.loading.carriers import join_carriers
    from simguide.loading.checks import check_records
    from simguide.loading.folder import read_folder, require_sound

    written, problems = read_folder(folder)
    records, alone = join_carriers(written, beneath={})
    require_sound([*problems, *alone, *check_records(records)])
    return [(placed.collection, placed.record) for placed in records if placed.record is not None]


def compile_records(records: list[tuple[str, Entity]], *, path: str = ":memory:") -> sqlite3.Connection:
    """Compile records; the version is a digest of what they say."""
    import hashlib  # OpenSSL is loaded only where a catalogue is made

    bodies = "\n".join(f"{collection}\t{record.model_dump_json()}" for collection, record in records)
    days = [record.read_on.isoformat() for _, record in records if isinstance(record, Source)]
    return compile_store(
        records,
        version=hashlib.sha256(bodies.encode()).hexdigest()[:12],
        data_as_of=max(days, default="undated"),
        path=path,
    )


def _shipped_records() -> list[tuple[str, Entity]]:
    if not SNAPSHOT.exists():
        if not CHECKOUT_DATA.is_dir():
            raise DataFolderError(str(SNAPSHOT), "the shipped catalogue is missing; install simguide again")
        return read_records(CHECKOUT_DATA)
    store = SqliteStore.open(SNAPSHOT)
    return [(collection, record) for collection in HELD for record in store.all(collection)]


def _merge(shipped: list[tuple[str, Entity]], overlay: Path) -> list[tuple[str, Entity]]:
    """Let each record of the overlay replace the shipped one with its id, or stand beside them."""
    from simguide.loading.carriers import join_carriers
    from simguide.loading.checks import check_records
    from simguide.loading.folder import read_folder, require_sound

    written, problems = read_folder(overlay)
    own, alone = join_carriers(written, beneath={it.id: it for _, it in shipped if isinstance(it, Carrier)})
    require_sound([*problems, *alone, *check_records(own, shipped=shipped)])
    replaced = {(placed.collection, placed.id): placed.record for placed in own if placed.record is not None}
    merged = [(collection, replaced.pop((collection, record.id), record)) for collection, record in shipped]
    return [*merged, *((collection, record) for (collection, _), record in replaced.items())]
