"""Reads two catalogues that are to be compared: data folders, released archives and wheels, of any version.

What is read is never used to answer: old data need not pass the rules of today, and a compiled catalogue from
elsewhere is unpickled into values of the data alone.
"""

import io
import pickle
import re
import sqlite3
import tempfile
import zipfile
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any, NamedTuple

from simguide.errors import ArchiveError, CatalogueProblemsError
from simguide.loading.archive import MOST_PACKED_BYTES, unpack
from simguide.loading.folder import data_files
from simguide.loading.nodes import Mapping as MappingNode
from simguide.loading.nodes import Sequence, plain, read_nodes
from simguide.loading.texts import ReadFile, share_texts
from simguide.model.border import validated
from simguide.model.catalogue import COLLECTIONS
from simguide.model.source import Source
from simguide.model.value import Value

Fields = Mapping[str, Any]
"""Fields of a record as mappings, lists and texts, without what they leave out."""
_COMPILED = "simguide/catalogue.sqlite"
_MOST_COMPILED_BYTES = 100_000_000
"""Bytes of a compiled catalogue; the shipped one has less than ten million."""
_NUMBER = re.compile(r"-?(0|[1-9]\d*)(\.\d+)?")
_HALVES = ("carriers", "carrier_details")


class Comparable(NamedTuple):
    """A catalogue that is to be compared."""

    version: str
    """Newest day on which a source was read, e.g. `2026.11.29`."""
    records: Mapping[tuple[str, str], Fields]
    """Records by collection and id, in the order in which they stand."""

    def source(self, identity: str) -> Source | None:
        """Return a source, if there is one of this id that is still sound."""
        try:
            return validated(Source, dict(self.records["sources", identity]))
        except (KeyError, ValueError):
            return None


def read_comparable(path: Path) -> Comparable:
    """Read a data folder, a released archive or a wheel.

    Raises:
        ArchiveError: It is none of them.
        CatalogueProblemsError: A data file is no YAML.
        DataFolderError: A folder cannot be read.
    """
    if path.is_dir():
        return _comparable(_of_folder(path))
    try:
        if zipfile.is_zipfile(path):
            return _comparable(_of_wheel(path))
        with path.open("rb") as stream:
            content = stream.read(MOST_PACKED_BYTES + 1)
    except (OSError, ValueError) as error:
        raise ArchiveError(
            reason="no-file", name=str(path), found=getattr(error, "strerror", "") or str(error)
        ) from error
    with tempfile.TemporaryDirectory() as place:
        return _comparable(_of_folder(unpack(content, name=str(path)).write_to(Path(place))))


def _comparable(found: dict[tuple[str, str], Fields]) -> Comparable:
    days = [str(fields.get("read_on", "")) for (collection, _), fields in found.items() if collection == "sources"]
    return Comparable(max(days, default="undated").replace("-", "."), found)


def _of_folder(folder: Path) -> dict[tuple[str, str], Fields]:
    """Return the records of a folder as they are written.

    Raises:
        CatalogueProblemsError: A file is no YAML.
    """
    files: list[ReadFile] = []
    for path in data_files(folder):
        root, problems = read_nodes(path.read_bytes(), path=str(path))
        if root is None:
            raise CatalogueProblemsError(tuple(problems), again=f"simguide catalogue validate --whole {folder}")
        files.append(ReadFile(str(path), root))
    found: dict[tuple[str, str], Fields] = {}
    for file in share_texts(files)[0]:
        for collection, node in file.root.items.items() if isinstance(file.root, MappingNode) else ():
            for item in node.items if isinstance(node, Sequence) else ():
                written = plain(item)
                if isinstance(written, dict) and isinstance(written.get("id"), str):
                    _add(found, collection, written["id"], _fields(collection, written))
    return found


def _add(found: dict[tuple[str, str], Fields], collection: str, identity: str, fields: Fields) -> None:
    """Add a record; the two halves of a carrier become one, and shared texts stand where they are said."""
    if collection == "texts":
        return
    key = (_HALVES[0] if collection in _HALVES else collection, identity)
    found[key] = {**found.get(key, {}), **fields}


def _fields(collection: str, written: Fields) -> Fields:
    """Return what a record says: where it is sound as its model reads it, else as it is written."""
    try:
        said = _plain(validated(COLLECTIONS[collection], written))
    except (KeyError, ValueError):
        said = _plain(written)
    assert isinstance(said, dict), "a record is a mapping"  # noqa: S101
    return said


def _of_wheel(path: Path) -> dict[tuple[str, str], Fields]:
    """Return the records of a wheel, each as it is first.

    Raises:
        ArchiveError: It holds no catalogue that can be read.
    """
    with tempfile.TemporaryDirectory() as place:
        target = Path(place) / "catalogue.sqlite"
        try:
            with zipfile.ZipFile(path) as wheel, wheel.open(_COMPILED) as stream:
                content = stream.read(_MOST_COMPILED_BYTES + 1)
            if len(content) > _MOST_COMPILED_BYTES:
                raise ArchiveError(reason="large", name=str(path))
            target.write_bytes(content)
            connection = sqlite3.connect(target)
            try:
                rows = connection.execute("SELECT collection, id, body FROM record ORDER BY position, starts_on DESC")
                # of the rows of an id the last is the first in time
                bodies = {(collection, identity): body for collection, identity, body in rows}
            finally:
                connection.close()
            return {key: _said(_Unpickler(io.BytesIO(body)).load()) for key, body in bodies.items()}
        except (
            OSError,
            KeyError,
            ValueError,
            TypeError,
            zipfile.BadZipFile,
            sqlite3.Error,
            pickle.UnpicklingError,
        ) as error:
            raise ArchiveError(reason="form", name=str(path)) from error


class _Unpickler(pickle.Unpickler):
    """Makes values of the data and nothing else: a wheel from elsewhere runs no code."""

    def find_class(self, module_name: str, global_name: str, /) -> Any:
        """Return a class of the data.

        Raises:
            pickle.UnpicklingError: It is another.
        """
        if (module_name, global_name) in (("decimal", "Decimal"), ("datetime", "date")):
            return Decimal if global_name == "Decimal" else date
        if module_name.startswith("simguide.model."):
            found = super().find_class(module_name, global_name)
            if isinstance(found, type) and issubclass(found, Value | str):
                return found
        message = f"{module_name}.{global_name} is no value of the data"
        raise pickle.UnpicklingError(message)


def _said(record: Any) -> Fields:
    said = _plain(record)
    if not isinstance(said, dict):
        message = "found no record"
        raise TypeError(message)
    return said


def _plain(value: Any) -> Any:
    """Return a value as mappings, lists and texts; what says no more than its default is left out."""
    if isinstance(value, Value):
        defaults = {name: default for name, (_, default) in value.value_fields.items()}
        said = {name: it for name, it in vars(value).items() if it != defaults.get(name, ...)}
        return {name: _plain(it) for name, it in said.items() if it not in (None, (), {})}
    if isinstance(value, dict):
        return {str(name): _plain(it) for name, it in value.items()}
    return [_plain(it) for it in value] if isinstance(value, list | tuple) else _plain_text(value)


def _plain_text(value: Any) -> str:
    match value:
        case date():
            return value.isoformat()
        case bool():
            return str(value).lower()
        case int() | Decimal():
            return f"{Decimal(value).normalize():f}"
        case str() if _NUMBER.fullmatch(value):
            return f"{Decimal(value).normalize():f}"
        case _:
            return str(value)
