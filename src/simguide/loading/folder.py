"""Reads a folder of data files into records."""

from pathlib import Path

from simguide.errors import CatalogueProblemsError, DataFolderError, Problem
from simguide.loading.nodes import read_nodes
from simguide.loading.records import PlacedRecord, read_records
from simguide.loading.texts import ReadFile, share_texts

_SUFFIXES = (".yaml", ".yml")


def read_folder(folder: Path) -> tuple[list[PlacedRecord], list[Problem]]:
    """Read every data file below a folder, in the order of their names.

    Raises:
        DataFolderError: The folder is missing, is no folder, cannot be read, or holds no data file.
    """
    records: list[PlacedRecord] = []
    problems: list[Problem] = []
    files: list[ReadFile] = []
    for path in _data_files(folder):
        shown = str(path)
        try:
            content = path.read_bytes()
        except OSError as error:
            raise DataFolderError(shown, error.strerror or "cannot be read") from error
        root, found = read_nodes(content, path=shown)
        problems.extend(found)
        if root is not None:
            files.append(ReadFile(shown, root))
    files, found = share_texts(files)
    problems.extend(found)
    for file in files:
        sound, found = read_records(file.root, path=file.path)
        records.extend(sound)
        problems.extend(found)
    return records, problems


def _data_files(folder: Path) -> list[Path]:
    try:
        if not folder.exists():
            raise DataFolderError(str(folder), "there is no such folder")
        if not folder.is_dir():
            raise DataFolderError(str(folder), "this is a file, expected a folder of .yaml files")
        next(folder.iterdir(), None)
    except OSError as error:
        raise DataFolderError(str(folder), error.strerror or "cannot be read") from error
    files = sorted(path for path in folder.rglob("*") if path.suffix in _SUFFIXES and _is_data(path, folder))
    if not files:
        raise DataFolderError(str(folder), "no .yaml file in this folder")
    return files


def _is_data(path: Path, folder: Path) -> bool:
    """Tell whether a path is a file that is not hidden, nor in a hidden folder."""
    return path.is_file() and not any(part.startswith(".") for part in path.relative_to(folder).parts)


def sort_problems(problems: list[Problem]) -> tuple[Problem, ...]:
    """Return problems by file and place."""
    return tuple(sorted(problems, key=lambda it: (it.path, it.line, it.column, it.what)))


def require_sound(problems: list[Problem]) -> None:
    """Raise if there is any problem.

    Raises:
        CatalogueProblemsError: With all problems, ordered by place.
    """
    if problems:
        raise CatalogueProblemsError(sort_problems(problems))
