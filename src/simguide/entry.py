"""The first lines of the program: from here on an interrupt ends it silently, with the exit code that scripts know.

What is imported before `main` runs takes a tenth of a second, and breaking off then is no bug. `main` listens itself.
"""

import os
from _signal import SIGINT, signal  # type: ignore[import-not-found] # `signal` itself makes enumerations, which cost as much as reading the answer

_INTERRUPTED = 130  # `errors` has it too, and is not loaded yet

signal(SIGINT, lambda *_: os._exit(_INTERRUPTED))

from simguide.main import main  # noqa: E402 (after the first line, that is the point)

__all__ = ["main"]
