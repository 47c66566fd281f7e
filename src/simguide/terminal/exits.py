"""How a line is said on stderr."""

import os
import sys


def say(text: str) -> None:
    """Write a line to stderr; where that is full or gone, the exit code says what there is to say."""
    if sys.stderr is None:
        return
    try:
        sys.stderr.write(f"{text}\n")
        sys.stderr.flush()
    except OSError:
        # what is still to be written would fail again at the very end, and take the exit code with it
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stderr.fileno())
