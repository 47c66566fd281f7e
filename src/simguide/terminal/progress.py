"""Shows on a terminal how far something is that takes long; elsewhere nothing is shown."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Lock

from simguide.terminal import environment
from simguide.visible import visible

_CELLS = 24
_CLEAR = "\r\x1b[2K"
_MOST_SHOWN = 40


@contextmanager
def progress(total: int) -> Iterator[Callable[[str], None]]:
    """Give a function to be called after each of so many things with its name; the bar goes away at the end.

    It may be called by several threads.
    """
    stream = sys.stderr
    if stream is None or not stream.isatty() or total == 0:
        yield lambda _name: None
        return
    raw = environment.styled(stream)
    guard = Lock()
    done = 0

    def tell(name: str) -> None:
        nonlocal done
        with guard:
            done += 1
            filled = _CELLS * done // total
            room = max(0, min(_MOST_SHOWN, environment.columns() - _CELLS - 2 * len(str(total)) - 7))
            shown = visible(name, most=room) if room else ""
            raw.write(f"{_CLEAR}[{'#' * filled}{'.' * (_CELLS - filled)}] {done}/{total} {shown}")
            raw.flush()

    try:
        yield tell
    finally:
        raw.write(_CLEAR)
        raw.flush()
