"""Packs the data files of a catalogue into a released archive, and takes one apart; nothing in one is trusted.

An archive is a gzipped tar with `simguide-catalogue.json`, which says what it is, and the data files below `data/`.
The same data make the same bytes.
"""

import gzip
import hashlib
import io
import json
import re
import tarfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from simguide.errors import ArchiveError
from simguide.loading.folder import MAX_BYTES, MAX_FILES, data_files
from simguide.loading.held import Held
from simguide.model.source import Source

MOST_PACKED_BYTES = 20_000_000
"""Bytes of an archive; that of the shipped data has less than a million."""
_MOST_UNPACKED_BYTES = 2 * MAX_BYTES
"""Bytes that come out of it, the blocks of the tar among them."""
_ABOUT = "simguide-catalogue.json"
_FORM = "simguide.catalogue/1"
_PATH = re.compile(r"data/([a-z0-9_][a-z0-9_.-]{0,80}/){0,4}[a-z0-9_][a-z0-9_.-]{0,80}\.ya?ml")
"""Where a data file may stand: below `data/`, and nowhere by way of a folder above."""
_MOST_ABOUT_BYTES = 10_000


class Archive(NamedTuple):
    """What an archive holds."""

    version: str
    """Version of its data, e.g. `2026.11.29`."""
    files: Mapping[str, bytes]
    """Data files by their paths, e.g. `data/carriers.yaml`."""

    def write_to(self, folder: Path) -> Path:
        """Write the data files into a new folder and return it."""
        for path, content in self.files.items():
            target = folder / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)
        return folder / "data"


def version_of(records: list[Held]) -> str:
    """Return the version of records: the newest day on which a source was read."""
    days = (it.record.read_on.isoformat() for it in records if isinstance(it.record, Source))
    return max(days, default="undated").replace("-", ".")


def archive_name(version: str) -> str:
    """Return how the archive of a version is called."""
    return f"simguide-catalogue-{version}.tar.gz"


def pack(folder: Path, *, version: str) -> bytes:
    """Return the archive of a folder of data files.

    Args:
        folder: The folder, whose files have no faults.
        version: Version of the data.

    Raises:
        DataFolderError: The folder cannot be read.
    """
    about = {"schema": _FORM, "version": version}
    files = {_ABOUT: (json.dumps(about, indent=2) + "\n").encode()}
    files |= {f"data/{path.relative_to(folder).as_posix()}": path.read_bytes() for path in data_files(folder)}
    plain = io.BytesIO()
    with tarfile.open(fileobj=plain, mode="w", format=tarfile.USTAR_FORMAT) as tar:
        for name in (_ABOUT, *sorted(files.keys() - {_ABOUT})):
            held = tarfile.TarInfo(name)
            held.size, held.mode = len(files[name]), 0o644
            tar.addfile(held, io.BytesIO(files[name]))
    return gzip.compress(plain.getvalue(), mtime=0)


def digest_of(content: bytes) -> str:
    """Return the SHA-256 of an archive, in hexadecimal digits."""
    return hashlib.sha256(content).hexdigest()


def read_digest(text: str) -> str | None:
    """Return the digest that a text begins with, as `sha256sum` writes it; None where it is none."""
    found = re.match(r"\s*([0-9a-fA-F]{64})(\s|$)", text)
    return None if found is None else found[1].lower()


def unpack(content: bytes, *, name: str) -> Archive:
    """Take an archive apart, in memory.

    Args:
        content: The archive.
        name: How errors name it.

    Raises:
        ArchiveError: It is no such archive, too large, or holds what is no data file of its own folder.
    """
    if len(content) > MOST_PACKED_BYTES:
        raise ArchiveError(reason="large", name=name)
    try:
        plain = gzip.GzipFile(fileobj=io.BytesIO(content)).read(_MOST_UNPACKED_BYTES + 1)
    except (OSError, EOFError, ValueError) as error:
        raise ArchiveError(reason="form", name=name) from error
    if len(plain) > _MOST_UNPACKED_BYTES:
        raise ArchiveError(reason="large", name=name)
    try:
        files = dict(_files_in(plain, name))
        about = json.loads(files.pop(_ABOUT))
        version = about["version"] if about["schema"] == _FORM else None
    except (tarfile.TarError, OSError, ValueError, KeyError, TypeError) as error:
        raise ArchiveError(reason="form", name=name) from error
    if not isinstance(version, str) or not files:
        raise ArchiveError(reason="form", name=name)
    return Archive(version, files)


def _files_in(plain: bytes, name: str) -> Iterator[tuple[str, bytes]]:
    """Yield the files of a tar, each once.

    Raises:
        ArchiveError: One is no plain file, or stands where none may.
    """
    seen: set[str] = set()
    with tarfile.open(fileobj=io.BytesIO(plain), mode="r:") as tar:
        for held in tar:
            if not held.isreg() or held.issparse():
                raise ArchiveError(reason="link", name=name, found=held.name)
            if held.name in seen or not (held.name == _ABOUT or _PATH.fullmatch(held.name)):
                raise ArchiveError(reason="path", name=name, found=held.name)
            seen.add(held.name)
            is_large = held.size > (_MOST_ABOUT_BYTES if held.name == _ABOUT else MAX_BYTES)
            if is_large or len(seen) > MAX_FILES:
                raise ArchiveError(reason="large", name=name)
            stream = tar.extractfile(held)
            yield held.name, b"" if stream is None else stream.read()
