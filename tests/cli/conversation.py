"""Talks with simguide on a pseudo-terminal, as a person does."""

import os
import pty
import select
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

_SOURCE = Path(__file__).parents[2] / "src"
_PATIENCE = 120.0
_CHILD = """
import fcntl, signal, termios
fcntl.ioctl(0, termios.TIOCSCTTY, 0)  # Ctrl-C comes from this terminal
signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell starts what runs in the background deaf to it
from simguide.main import main
main()
"""


class Conversation:
    """A run of simguide whose three streams are one terminal."""

    def __init__(self, *arguments: str, environment: dict[str, str]) -> None:
        self._ours, theirs = pty.openpty()
        self._process = subprocess.Popen(
            [sys.executable, "-c", _CHILD, *arguments],
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            env={**environment, "PYTHONPATH": str(_SOURCE), "COLUMNS": "80", "TERM": "dumb"},
            start_new_session=True,
        )
        os.close(theirs)
        self.heard = ""

    def hear(self, wanted: str) -> None:
        """Read until a text was heard."""
        self._listen(lambda: wanted in self.heard)
        assert wanted in self.heard

    def say(self, text: str) -> None:
        """Wait for the prompt, then type."""
        if not self.heard.endswith("\n> "):
            self._listen(lambda: self.heard.endswith("\n> "))
        assert self.heard.endswith("\n> "), self.heard
        self.heard = ""
        os.write(self._ours, text.encode())

    def end(self) -> int:
        """Hear the rest, and return the exit code."""
        self._listen(lambda: False)
        os.close(self._ours)
        return self._process.wait(timeout=_PATIENCE)

    def _listen(self, is_enough: Callable[[], bool]) -> None:
        until = time.monotonic() + _PATIENCE
        pieces = self.heard.encode()
        while not is_enough() and time.monotonic() < until:
            if not select.select([self._ours], [], [], 0.2)[0]:
                continue
            try:
                piece = os.read(self._ours, 65536)
            except OSError:  # the other side has closed the terminal
                return
            if not piece:
                return
            pieces += piece
            self.heard = pieces.decode("utf-8", "replace").replace("\r\n", "\n")
