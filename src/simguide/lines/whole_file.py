"""Writes a file whole or not at all."""

import contextlib
import os
import tempfile
from pathlib import Path

from simguide.errors import OutputError


def write_whole(path: Path, content: bytes) -> None:
    """Put a file in the place of another at once; a new one is readable by the user alone.

    What is no file, `/dev/stdout` for example, is written to as it is.

    Raises:
        OutputError: The file cannot be written; what was there is as it was.
    """
    try:
        target = path.resolve()
        if target.exists() and not target.is_file():
            target.write_bytes(content)
            return
        descriptor, name = tempfile.mkstemp(prefix=f".{target.name}.", dir=target.parent)
        try:
            with os.fdopen(descriptor, "wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            if target.exists():
                Path(name).chmod(target.stat().st_mode & 0o777)
            Path(name).replace(target)
        except BaseException:
            with contextlib.suppress(OSError):
                Path(name).unlink()
            raise
    except (OSError, ValueError) as error:
        raise OutputError(str(path), getattr(error, "strerror", None) or str(error)) from error
