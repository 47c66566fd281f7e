"""Where the program starts: by the short way for a plain question, else through Typer."""

import contextlib
import os
import sys
from _signal import SIGINT, default_int_handler, signal  # type: ignore[import-not-found] # as in `entry`
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from simguide import __version__
from simguide.door import answer_plainly
from simguide.errors import FAILURE, INTERRUPTED, OK
from simguide.terminal import environment
from simguide.terminal.exits import say

if TYPE_CHECKING:
    from simguide.terminal.completion import Candidate, Place

_COMPLETING = "_SIMGUIDE_COMPLETE"
"""Set by a shell that asks what may stand next."""


def main() -> None:
    """Run simguide; a bug shows its traceback and asks to be reported."""
    environment.prepare_streams()
    arguments = sys.argv[1:]
    try:
        with contextlib.suppress(ValueError):  # in a thread of another program
            signal(SIGINT, default_int_handler)
        code = _complete(arguments) if _COMPLETING in os.environ else _answer(arguments)
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


def _complete(typed: Sequence[str]) -> int:
    """Tell a shell what may stand next."""
    from simguide.tab import complete_plainly, read_tab, told  # only where a shell asks
    from simguide.terminal.writing import put

    shell = os.environ[_COMPLETING]
    asked = read_tab(shell, typed)
    found: Iterable[Candidate] | Place | None = complete_plainly(asked)
    if found is None:
        from simguide.app import complete  # Typer is loaded only for what is not plain

        found = complete(asked.before, asked.incomplete)
    put(told(shell, asked, found))
    return OK


def _answer(arguments: list[str]) -> int | None:
    """Answer a plain question; None where the line is not plain."""
    if environment.wants_traditional(arguments):
        from simguide.i18n.messages import message  # only for who reads other characters
        from simguide.terminal.variant import take_traditional
        from simguide.terminal.wording import say_hint

        if not take_traditional():
            say_hint("zh", message("hint.simplified", "zh"))
    return answer_plainly(arguments)


def _run(arguments: list[str]) -> int:
    """Run what was meant by a line that is not plain."""
    from simguide.understood import run_understood  # only for what is not plain

    return run_understood(arguments)
