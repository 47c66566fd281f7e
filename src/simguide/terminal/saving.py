"""Writes files: whole or not at all."""

import contextlib
import errno
import os
import secrets
from pathlib import Path

from simguide.errors import OutputError, OutputFault

_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)  # O_BINARY is Windows' own
_PRIVATE, _PUBLIC = 0o600, 0o666
"""Who may read a new file, before the user's umask."""
_FAULTS: dict[int | None, OutputFault] = {
    errno.ENOSPC: "full",
    errno.EDQUOT: "full",
    errno.EISDIR: "folder",
    errno.ENOENT: "no-folder",
    errno.ENOTDIR: "no-folder",
    errno.EACCES: "denied",
    errno.EPERM: "denied",
    errno.EROFS: "denied",
}


def write_whole(path: Path, content: bytes, *, is_private: bool) -> None:
    """Put a file in the place of another at once; it is never seen half-written.

    A file that is there keeps its rights, but nobody else may read what is private, and a link still leads to its
    file. What is no file, `/dev/stdout` or a named pipe, is written to as it is.

    Args:
        path: Where to.
        content: What to write.
        is_private: Whether the file is readable by the user alone.

    Raises:
        OutputError: The file cannot be written; what was there is as it was.
    """
    try:
        if path.exists() and not path.is_file():
            path.write_bytes(content)
        else:
            _replace(path.resolve(), content, _PRIVATE if is_private else _PUBLIC)
    except (OSError, ValueError, RuntimeError) as error:  # a name with a null byte; a link that leads to itself
        raise output_error(str(path), error) from error


def output_error(path: str, error: Exception) -> OutputError:
    """Return what the command line words of an error of the system; `-` is standard output."""
    found = getattr(error, "strerror", None) or str(error)
    return OutputError(reason=_FAULTS.get(getattr(error, "errno", None), "unusable"), path=path, found=found)


def _replace(target: Path, content: bytes, mode: int) -> None:
    beside = target.with_name(f".simguide-{secrets.token_hex(8)}.part")
    handle = os.open(beside, _NEW, mode)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        if target.exists():
            kept = target.stat().st_mode & 0o777
            beside.chmod(kept & mode if mode == _PRIVATE else kept)
        beside.replace(target)
    except BaseException:
        with contextlib.suppress(OSError):
            beside.unlink()
        raise
