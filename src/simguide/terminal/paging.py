"""Shows what is longer than the screen page by page, where a person sits before it."""

import os
import shlex
import shutil
import subprocess
import sys

PAGER = "less -FIRX"
"""Leaves by itself what fits, ignores case, keeps colours, leaves the text on the screen."""


def page(text: str) -> bool:
    """Show a text in the pager; tell whether that was done.

    It is not where somebody reads a file or a pipe, where the text fits, where NO_PAGER is set or the pager is empty or
    `cat`, or where it cannot be started. SIMGUIDE_PAGER comes before PAGER.
    """
    command = shlex.split(os.environ.get("SIMGUIDE_PAGER", os.environ.get("PAGER", PAGER)))
    if os.environ.get("NO_PAGER") or not command or command == ["cat"] or shutil.which(command[0]) is None:
        return False
    if not _is_longer_than_the_screen(text):
        return False
    try:
        told, environment = text.encode("utf-8", "backslashreplace"), os.environ | {"LESSCHARSET": "utf-8"}
        shown = subprocess.run(command, input=told, env=environment, check=False)  # noqa: S603 (the user's own pager)
    except OSError:
        return False
    return shown.returncode == 0


def _is_longer_than_the_screen(text: str) -> bool:
    if not all(stream is not None and stream.isatty() for stream in (sys.stdin, sys.stdout)):
        return False
    return text.count("\n") >= shutil.get_terminal_size().lines
