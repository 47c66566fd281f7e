"""Packs the data of a checkout for release, and takes released data in."""

from pathlib import Path

from simguide.errors import ArchiveError, InputError
from simguide.loading import archive
from simguide.loading.archive import Archive, digest_of, read_digest
from simguide.loading.catalogue import read_records
from simguide.terminal import environment
from simguide.terminal.fetching import fetch, is_address
from simguide.terminal.saving import write_whole

_SUMS = ".sha256"
"""Ending of the file beside an archive that says its digest."""
_MOST_SUMS_BYTES = 1_000


def pack_into(file: Path | None, folder: Path) -> tuple[Path, Path]:
    """Write the archive of a folder of data files and, beside it, its digest; return both paths.

    Args:
        file: Where to; a folder, or none for the current one, gets the archive under its own name.
        folder: The data files.

    Raises:
        CatalogueProblemsError: The data files have faults.
        DataFolderError: The folder cannot be read.
        OutputError: A file cannot be written.
    """
    version = archive.version_of(read_records(folder, today=environment.today()))
    content = archive.pack(folder, version=version)
    target = Path() if file is None else file
    if target.is_dir():
        target /= archive.archive_name(version)
    sums = target.with_name(f"{target.name}{_SUMS}")
    write_whole(target, content, is_private=False)
    write_whole(sums, f"{digest_of(content)}  {target.name}\n".encode(), is_private=False)
    return target, sums


def released(place: str, *, sha256: str | None) -> bytes:
    """Return a released archive, fetched or read, whose digest is the one that it should be.

    Args:
        place: File or address.
        sha256: The digest as typed; none where the file beside the archive says it.

    Raises:
        ArchiveError: There is no digest, another one, or no file.
        FetchError: It cannot be fetched.
        InputError: What was typed is no digest.
    """
    if sha256 is not None and read_digest(sha256) is None:
        raise InputError(key="sha256", found=sha256)
    content = _content(place, most=archive.MOST_PACKED_BYTES)
    expected = read_digest(sha256 or "")
    if expected is None:
        sums = f"{place}{_SUMS}"
        expected = read_digest(_content(sums, most=_MOST_SUMS_BYTES).decode("utf-8", errors="replace"))
        if expected is None:
            raise ArchiveError(reason="no-digest", name=place, found=sums)
    found = digest_of(content)
    if found != expected:
        raise ArchiveError(reason="digest", name=place, found=found[:12], expected=expected[:12])
    return content


def read_archive(file: Path) -> Archive:
    """Return what a released archive holds; its digest is not asked for, since nothing of it is kept.

    Raises:
        ArchiveError: It is none.
    """
    return archive.unpack(_content(str(file), most=archive.MOST_PACKED_BYTES), name=str(file))


def _content(place: str, *, most: int) -> bytes:
    if is_address(place):
        return fetch(place, most=most)
    try:
        with Path(place).open("rb") as stream:
            content = stream.read(most + 1)
    except (OSError, ValueError) as error:  # a name with a null byte
        raise ArchiveError(
            reason="no-file", name=place, found=getattr(error, "strerror", None) or str(error)
        ) from error
    if len(content) > most:
        raise ArchiveError(reason="large", name=place)
    return content
