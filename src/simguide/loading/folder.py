"""Reads a folder of data files into records; what is no such folder by its size is refused before it is read."""

import os
from collections.abc import Iterator
from pathlib import Path

from simguide.errors import CatalogueProblemsError, DataFolderError, Problem
from simguide.loading.nodes import MAX_PROBLEMS, MAX_VALUES, count_values, read_nodes
from simguide.loading.records import PlacedRecord, read_records
from simguide.loading.texts import ReadFile, share_texts

MAX_FILES = 1_000
"""Data files below a folder; the shipped folder has less than a hundred."""
MAX_SEEN = 20_000
"""Files of any kind below a folder: more are a home or a whole disk."""
MAX_BYTES = 16_000_000
"""Bytes of all data files; the shipped ones have less than three million."""
_SUFFIXES = (".yaml", ".yml")


def read_folder(folder: Path) -> tuple[list[PlacedRecord], list[Problem]]:
    """Read every data file below a folder, in the order of their names, until the problems are too many to read.

    Raises:
        DataFolderError: The folder is missing, is no folder, cannot be read, holds no data file, or holds more than
            any catalogue.
    """
    records: list[PlacedRecord] = []
    problems: list[Problem] = []
    values, left = MAX_VALUES, MAX_BYTES
    files: list[ReadFile] = []
    for path in data_files(folder):
        if len(problems) > MAX_PROBLEMS:
            break
        shown = str(path)
        content = _content(path, left)
        left -= len(content)
        root, found = read_nodes(content, path=shown, most=values)
        problems.extend(found)
        if root is not None:
            values -= count_values(root)
            files.append(ReadFile(shown, root))
    files, found = share_texts(files)
    problems.extend(found)
    for file in files:
        sound, found = read_records(file.root, path=file.path)
        records.extend(sound)
        problems.extend(found)
    return records, problems


def _content(path: Path, left: int) -> bytes:
    """Return what a file holds.

    Raises:
        DataFolderError: It cannot be read, or holds more bytes than are left for it.
    """
    try:
        with path.open("rb") as stream:
            content = stream.read(left + 1)
    except OSError as error:
        raise DataFolderError(str(path), error.strerror or "cannot be read") from error
    if len(content) > left:
        raise DataFolderError(str(path), f"the data files hold more than {MAX_BYTES:,} bytes")
    return content


def data_files(folder: Path) -> list[Path]:
    """Return the data files below a folder, in the order of their names.

    Raises:
        DataFolderError: It is missing, is no folder, cannot be read, holds no data file, or more than any catalogue.
    """
    try:
        if not folder.exists():
            raise DataFolderError(str(folder), "there is no such folder")
        if not folder.is_dir():
            raise DataFolderError(str(folder), "this is a file, expected a folder of .yaml files")
        files = list(_walk(folder))
    except OSError as error:  # what comes and goes while it is read, as in a cache, too
        raise DataFolderError(str(error.filename or folder), error.strerror or "cannot be read") from error
    if not files:
        raise DataFolderError(str(folder), "no .yaml file in this folder")
    return sorted(files)


def _walk(folder: Path) -> Iterator[Path]:
    """Yield the data files below a folder; not what is hidden, nor in a hidden folder.

    Raises:
        OSError: A folder cannot be read.
        DataFolderError: There are too many files for a folder of data files, or one lies elsewhere.
    """
    seen = found = 0
    for place, folders, names in os.walk(folder, onerror=_fail):
        folders[:] = [name for name in folders if not name.startswith(".")]
        seen += len(names) + len(folders)
        for name in names:
            path = Path(place, name)
            if name.startswith(".") or path.suffix not in _SUFFIXES or not path.is_file():
                continue
            if path.is_symlink() and not path.resolve().is_relative_to(folder.resolve()):
                # a stranger's folder could have any file of the user's quoted as a fault
                raise DataFolderError(str(path), "this leads out of the folder")
            found += 1
            yield path
        if seen > MAX_SEEN or found > MAX_FILES:
            reason = f"more than {MAX_FILES:,} data files, or {MAX_SEEN:,} files of any kind, stand below it"
            raise DataFolderError(str(folder), reason)


def _fail(error: OSError) -> None:
    raise error


def sort_problems(problems: list[Problem]) -> tuple[Problem, ...]:
    """Return problems by file and place."""
    return tuple(sorted(problems, key=lambda it: (it.path, it.line, it.column, it.what)))


def require_sound(problems: list[Problem], *, again: str) -> None:
    """Raise if there is any problem.

    Args:
        problems: What is wrong.
        again: Command that checks the same files in the same way.

    Raises:
        CatalogueProblemsError: With all problems, ordered by place, or with as many as can be read.
    """
    if problems:
        first = sort_problems(problems)[:MAX_PROBLEMS]
        raise CatalogueProblemsError(first, again=again, is_cut=len(problems) > MAX_PROBLEMS)
