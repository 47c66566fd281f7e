"""Shows how far something is that several threads do together."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Lock

from simguide.terminal import environment


@contextmanager
def progress(total: int) -> Iterator[Callable[[str], None]]:
    """Give a function to be called after each of so many things with its name; the bar goes away at the end."""
    guard = Lock()
    done = 0

    def tell(name: str) -> None:
        nonlocal done
        with guard:
            done += 1
            environment.show_progress(name, done, total)

    try:
        yield tell
    finally:
        if 0 < done < total:  # broken off
            environment.show_progress("", total, total)
