"""Saves what a command makes besides its answer."""

import os
from pathlib import Path

from simguide.errors import OutputError

_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)  # O_BINARY is Windows' own
_PRIVATE, _PUBLIC = 0o600, 0o666
"""Who may read a file, before the user's umask."""


def save_whole(content: bytes, path: Path, *, is_private: bool) -> None:
    """Write a file so that it is never seen half-written: beside its place first, then moved there.

    Raises:
        OutputError: It cannot be written.
    """
    beside = path.with_name(f".{path.name}.{os.getpid()}.part")
    mode = _PRIVATE if is_private else _PUBLIC
    try:
        handle = os.open(beside, _NEW, mode)
        try:
            with os.fdopen(handle, "wb") as stream:
                stream.write(content)
            beside.replace(path)
        except OSError:
            beside.unlink(missing_ok=True)
            raise
    except (OSError, ValueError) as error:  # ValueError: a name with a null byte
        reason = error.strerror if isinstance(error, OSError) else str(error)
        raise OutputError(str(path), reason or "it does not take the file") from error
