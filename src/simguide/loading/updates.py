"""Keeps the catalogue that a user took in after installing simguide, validated and compiled on this machine.

It belongs to the version of the program that took it in: what another version compiled is not read.
"""

import shlex
import shutil
import stat
import tempfile
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import NamedTuple

from simguide.errors import ArchiveError, CatalogueProblemsError, DataFolderError
from simguide.loading import catalogue
from simguide.loading.archive import unpack, version_of
from simguide.loading.catalogue import compile_records, read_records, update_path
from simguide.loading.held import Held
from simguide.loading.store import SqliteStore


class Taken(NamedTuple):
    """A catalogue that was taken in."""

    version: str
    digest: str
    records: int
    path: str


def take_in(content: bytes, folder: Path, *, name: str, today: date) -> Taken:
    """Take in a released archive: from the next command on it answers in place of the shipped catalogue.

    Args:
        content: The archive, whose digest was checked.
        folder: Where the catalogue is kept.
        name: How errors name the archive.
        today: Day of the check: no page was read after it.

    Raises:
        ArchiveError: It is no archive, in a checkout, or not newer than the shipped catalogue.
        CatalogueProblemsError: Its data files have faults.
        DataFolderError: It cannot be kept.
    """
    if not Path(catalogue.SNAPSHOT).exists():
        raise ArchiveError(reason="checkout", name=name)
    archive = unpack(content, name=name)
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=folder, prefix=".incoming-") as place:
            records = _sound(archive.write_to(Path(place)), name=name, today=today)
            version = version_of(records)
            shipped = SqliteStore.open(catalogue.SNAPSHOT).meta("version")
            if version != archive.version:
                raise ArchiveError(reason="version", name=name, found=version, expected=archive.version)
            if version < shipped:
                raise ArchiveError(reason="older", name=name, found=version, expected=shipped)
            compiled = Path(place) / "catalogue.sqlite"
            compile_records(records, path=str(compiled)).close()
            compiled.chmod(stat.S_IRUSR | stat.S_IWUSR)
            target = Path(update_path(str(folder)))
            compiled.replace(target)
    except OSError as error:
        raise DataFolderError(str(folder), error.strerror or "cannot be written") from error
    _drop_others(folder, target)
    return Taken(version, SqliteStore.open(str(target)).meta("digest"), len(records), str(target))


def _sound(folder: Path, *, name: str, today: date) -> list[Held]:
    """Return the records of an archive that was unpacked.

    Raises:
        CatalogueProblemsError: Its data files have faults; each is named by its place in the archive.
    """
    try:
        return read_records(folder, today=today)
    except CatalogueProblemsError as error:
        inside = (str(Path(it.path).relative_to(folder.parent)) for it in error.problems)
        problems = tuple(it._replace(path=f"{name}: {path}") for it, path in zip(error.problems, inside, strict=True))
        again = shlex.join(("simguide", "catalogue", "update", name))
        raise CatalogueProblemsError(problems, again=again, is_cut=error.is_cut) from error


def remove(folder: Path) -> bool:
    """Go back to the shipped catalogue; tell whether there was another.

    Raises:
        DataFolderError: What is kept cannot be removed.
    """
    found = sorted(folder.glob("catalogue-*.sqlite"))
    try:
        for path in found:
            path.unlink()
        with suppress(OSError):  # where something else stands in it
            folder.rmdir()
    except OSError as error:
        raise DataFolderError(str(folder), error.strerror or "cannot be removed") from error
    return bool(found)


def _drop_others(folder: Path, kept: Path) -> None:
    """Remove what earlier versions of the program took in, and what a run that was killed left."""
    with suppress(OSError):
        for path in folder.glob("catalogue-*.sqlite"):
            if path != kept:
                path.unlink(missing_ok=True)
        for left in folder.glob(".incoming-*"):
            shutil.rmtree(left, ignore_errors=True)
