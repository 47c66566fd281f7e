"""Reads lines as the program does, with the names of the shipped catalogue."""

from collections.abc import Sequence

from simguide.command_list import COMMANDS
from simguide.errors import NotUnderstoodError
from simguide.grammar import form_of
from simguide.terminal.instead import typable
from simguide.understanding.forms import Vocabulary
from simguide.understanding.names import Names
from simguide.understanding.understand import understand
from tests.conftest import shipped_catalogue

KNOWN = Vocabulary(COMMANDS, Names(shipped_catalogue), form_of)


def understood(typed: Sequence[str]) -> str:
    """Return the lines that are run, or the one that is suggested, in one text."""
    try:
        return " ; ".join(map(typable, understand(typed, KNOWN)))
    except NotUnderstoodError as error:
        return f"try: {typable(error.instead)}"
