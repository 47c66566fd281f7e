"""Where the program starts: by the short way for a plain question, else through Typer."""

import contextlib
import os
import sys
from _signal import SIGINT, default_int_handler, signal  # type: ignore[import-not-found] # as in `entry`

from simguide import __version__
from simguide.door import answer_plainly
from simguide.errors import FAILURE, INTERRUPTED, OK
from simguide.terminal import environment
from simguide.terminal.exits import say

_COMPLETING = "_SIMGUIDE_COMPLETE"
"""Set by a shell that asks what may stand next."""


def main() -> None:
    """Run simguide; a bug shows its traceback and asks to be reported."""
    environment.prepare_streams()
    arguments = sys.argv[1:]
    try:
        with contextlib.suppress(ValueError):  # in a thread of another program
            signal(SIGINT, default_int_handler)
        code = _complete() if _COMPLETING in os.environ else answer_plainly(arguments)
        if code is None:
            code = _run(arguments)
    except KeyboardInterrupt:
        sys.exit(INTERRUPTED)
    except Exception:  # noqa: BLE001 (the one boundary: whatever is not a known error is a bug)
        import traceback  # only for a bug

        from simguide.i18n.messages import message
        from simguide.terminal.project import issues_address

        traceback.print_exc()
        lang, address = environment.environment_language(), issues_address()
        if address:
            say(message("error.bug.at", lang, version=__version__, address=address))
        else:
            say(message("error.bug", lang, version=__version__))
        sys.exit(FAILURE)
    sys.exit(code)


def _complete() -> int | None:
    """Tell a shell the names of carriers, or return None where it asks for something else."""
    from simguide.tab import complete_plainly  # only where a shell asks
    from simguide.terminal.writing import put

    told = complete_plainly(os.environ)
    if told is not None:
        put(f"{told}\n")
    return None if told is None else OK


def _run(arguments: list[str]) -> int:
    """Do what is not plain: tell a shell what it asks for, or run what was meant."""
    if _COMPLETING in os.environ:
        from simguide.app import complete  # Typer is loaded only for what is not plain

        complete()
        return OK
    from simguide.understood import run_understood  # only for what is not plain

    return run_understood(arguments)
