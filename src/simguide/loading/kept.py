"""Keeps the compiled catalogue of a checkout, so that its files are read again only after one of them has changed."""

import hashlib
import os
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3

_CODE = Path(__file__).parents[1]


def kept_path(data: Path, compile_to: "Callable[[str], sqlite3.Connection]") -> str | None:
    """Return where the catalogue of a checkout is compiled, after compiling it if it is not there yet.

    Args:
        data: The folder of data files.
        compile_to: Compiles the catalogue into a file.

    Returns:
        None where nothing can be kept beside the data.
    """
    import sqlite3  # only where a catalogue may be compiled

    folder = data.parent / "build"
    path = folder / f"catalogue-{_stamp(data)}.sqlite"
    if path.exists():
        return str(path)
    written = folder / f"catalogue-{os.getpid()}.part"
    try:
        folder.mkdir(exist_ok=True)
        written.unlink(missing_ok=True)
        compile_to(str(written)).close()
        written.replace(path)
        for other in folder.glob("catalogue-*.sqlite"):
            if other != path:  # which another process may be about to open
                other.unlink(missing_ok=True)
    except (OSError, sqlite3.Error):
        with suppress(OSError):
            written.unlink(missing_ok=True)
        return None
    return str(path)


def _stamp(data: Path) -> str:
    """Return a digest of which files there are, how long, and when they were written: the data, and what reads it."""
    told = "\n".join(sorted(_told(data, _CODE / "model", _CODE / "loading")))
    return hashlib.sha256(told.encode()).hexdigest()[:16]


def _told(*folders: Path) -> Iterator[str]:
    for folder in folders:
        for path in folder.rglob("*"):
            if path.suffix in (".yaml", ".yml", ".py"):
                held = path.stat()
                yield f"{path} {held.st_size} {held.st_mtime_ns}"
