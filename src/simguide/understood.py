"""Runs what was typed as it was meant: each line by the short way where it is plain, else through Typer.

What the short way takes is known without Typer; a line that has more is read again with all options of its command.
"""

from collections.abc import Callable, Sequence
from functools import cache

from simguide import door
from simguide.command_list import COMMANDS
from simguide.errors import OK, SimguideError
from simguide.model.catalogue import Catalogue
from simguide.terminal import environment
from simguide.terminal.writing import put
from simguide.understanding.forms import Form, Line, OptionForm, Takes, Vocabulary
from simguide.understanding.names import Names
from simguide.understanding.options import LANG
from simguide.understanding.understand import understand


class _NotPlainError(Exception):
    """More is to be known of a command than the short way takes."""


def run_understood(typed: Sequence[str]) -> int:
    """Run the line or the lines that were meant, and return the exit code: of several the highest."""
    names = Names(_catalogue)
    code = _run_plainly(typed, names)
    if code is not None:
        return code
    from simguide.grammar import form_of  # Typer is loaded only where its options are needed

    try:
        lines = understand(typed, Vocabulary(COMMANDS, names, form_of))
    except SimguideError as error:
        from simguide.terminal.wording import report  # words are loaded only where something is to be said

        return report(error, environment.language_typed(typed), typed=typed)
    return _run_all(lines, lambda line: _run(line, is_typed=line == tuple(typed)))


def _run_plainly(typed: Sequence[str], names: Names) -> int | None:
    """Run the lines that were meant where each is plain; None where one is not, or is not understood by that alone."""
    try:
        lines = understand(typed, Vocabulary(COMMANDS, names, _plain_form))
    except (SimguideError, _NotPlainError):
        return None
    first = door.answer_plainly(lines[0])
    if first is None:
        return None
    rest = _run_all(lines[1:], lambda line: door.answer_plainly(line) or OK, is_first=False)
    return max(first, rest)


def _run_all(lines: Sequence[Line], run: Callable[[Line], int], *, is_first: bool = True) -> int:
    """Run lines one after the other, with a blank line between their answers, and return the highest exit code."""
    code = OK
    for number, line in enumerate(lines):
        if number or not is_first:
            put("\n")
        code = max(code, run(line))
    return code


def _run(line: Line, *, is_typed: bool) -> int:
    if not is_typed:
        code = door.answer_plainly(line)
        if code is not None:
            return code
    from simguide.app import exit_code_of  # Typer is loaded only for what is not plain

    return exit_code_of(list(line))


@cache
def _plain_form(line: Line) -> Form:
    """Return what the short way takes of a command.

    Raises:
        _NotPlainError: It does not take the command.
    """
    plain = door.PLAIN.get(line[0])
    if plain is None or len(line) > 1:
        raise _NotPlainError
    flags = [OptionForm((name,), is_flag=True) for name in ("--json", *door.DEPTHS)]
    carrier = [OptionForm(("--carrier", "-c"), metavar="NAME", names_a="carrier")] if plain.has_option else []
    takes: Takes = "carrier" if plain.has_argument else "nothing"
    return Form(line, takes, "CARRIER", plain.needs_carrier, options=(LANG, *flags, *carrier))


def _catalogue() -> Catalogue | None:
    """Return the catalogue; where it cannot be read, none: the command says why."""
    from simguide.loading.catalogue import load_catalogue  # only where a name is looked up

    try:
        return load_catalogue(environment.environment_data(), updates=environment.updates_folder())
    except SimguideError:
        return None
