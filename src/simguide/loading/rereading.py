"""Puts new days of reading into the records of sources, in the files where they stand, and touches nothing else."""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

from simguide.errors import DataFolderError
from simguide.loading import catalogue
from simguide.loading.folder import data_files
from simguide.loading.nodes import Mapping as MappingNode
from simguide.loading.nodes import Scalar, Sequence, plain, read_nodes

_VALUE = r"(?P<before>\s*(?:- )?{name}:\s*)(?P<quote>['\"]?){old}(?P=quote)(?P<after>\s*(?:#.*)?)"
"""A field on a line of its own, as the data files have it."""


def data_folder(own: Path | None) -> Path:
    """Return the folder whose files are written: the user's own, else the checkout's.

    Raises:
        DataFolderError: There is neither, as where simguide is installed.
    """
    folder = Path(catalogue.CHECKOUT_DATA) if own is None else own
    if not folder.is_dir():
        raise DataFolderError(
            str(folder), "no data files are here; they stand in a checkout, or in a folder of your own"
        )
    return folder


def mark_read(folder: Path, dates: Mapping[str, str | None], *, read_on: date) -> tuple[str, ...]:
    """Write the day on which sources were read, and the dates of their pages where they are given.

    Args:
        folder: Folder of data files.
        dates: By the id of a source, the date of its page, or None where that on record stays.
        read_on: The day.

    Returns:
        The ids of the sources that were found and written.

    Raises:
        DataFolderError: A file cannot be read or written.
    """
    written: list[str] = []
    for path in data_files(folder):
        try:
            content = path.read_bytes()
            changed, found = _marked(content, dates, read_on.isoformat(), path=str(path))
            if found:
                _replace(path, changed)
        except OSError as error:
            raise DataFolderError(str(path), error.strerror or "cannot be written") from error
        written.extend(found)
    return tuple(written)


def _marked(content: bytes, dates: Mapping[str, str | None], day: str, *, path: str) -> tuple[bytes, list[str]]:
    """Return a file with the new days, and the ids of the sources that it has; as it was where that is not sure."""
    root, _ = read_nodes(content, path=path)
    lines = content.decode("utf-8").splitlines(keepends=True)
    found: list[str] = []
    for identity, source in _sources_in(root):
        if identity not in dates:
            continue
        new = {"read_on": day} | ({"dated": dated} if (dated := dates[identity]) else {})
        kept = list(lines)
        if all(_put(lines, source, name, value) for name, value in new.items()):
            found.append(identity)
        else:
            lines = kept
    changed = "".join(lines).encode()
    again, _ = read_nodes(changed, path=path)
    if root is None or again is None or not _says_the_same(root, again, set(found)):
        return content, []
    return changed, found


def _sources_in(root: object) -> Iterator[tuple[str, MappingNode]]:
    sources = root.items.get("sources") if isinstance(root, MappingNode) else None
    for item in sources.items if isinstance(sources, Sequence) else ():
        identity = item.items.get("id") if isinstance(item, MappingNode) else None
        if isinstance(item, MappingNode) and isinstance(identity, Scalar):
            yield identity.value, item


def _put(lines: list[str], source: MappingNode, name: str, value: str) -> bool:
    """Put a value into the line of a field; tell whether the line has the form that it can be put into."""
    node = source.items.get(name)
    if not isinstance(node, Scalar):
        return False
    line = lines[node.line - 1]
    stripped = line.rstrip("\r\n")
    found = re.fullmatch(_VALUE.format(name=name, old=re.escape(node.value)), stripped)
    if found is None:
        return False
    quote = found["quote"]
    lines[node.line - 1] = f"{found['before']}{quote}{value}{quote}{found['after']}{line[len(stripped) :]}"
    return True


def _says_the_same(before: object, after: object, changed: set[str]) -> bool:
    """Tell whether two readings of a file differ at most in the two fields of the sources that were changed."""
    told = []
    for root in (before, after):
        assert isinstance(root, MappingNode), "a data file is a mapping, else nothing was changed"  # noqa: S101
        said = plain(root)
        for source in said["sources"] if isinstance(said.get("sources"), list) else ():
            if isinstance(source, dict) and source.get("id") in changed:
                source["read_on"] = source["dated"] = None
        told.append(said)
    return bool(told[0] == told[1])


def _replace(path: Path, content: bytes) -> None:
    beside = path.with_name(f".{path.name}.part")  # what begins with a dot is no data file
    beside.write_bytes(content)
    beside.chmod(path.stat().st_mode & 0o777)
    beside.replace(path)
