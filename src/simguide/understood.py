"""Runs what was typed as it was meant: each line by the short way where it is plain, else through Typer."""

from collections.abc import Sequence

from simguide import app, door
from simguide.errors import OK, SimguideError
from simguide.grammar import form_of
from simguide.model.catalogue import Catalogue
from simguide.terminal import environment
from simguide.terminal.exits import say
from simguide.terminal.wording import report
from simguide.understanding.forms import Line, Vocabulary
from simguide.understanding.names import Names
from simguide.understanding.understand import understand


def run_understood(typed: Sequence[str]) -> int:
    """Run the line or the lines that were meant, and return the exit code: of several the highest."""
    try:
        lines = understand(typed, Vocabulary(app.COMMANDS, Names(_catalogue), form_of))
    except SimguideError as error:
        return report(error, app.language_typed(typed), typed=typed)
    code = OK
    for number, line in enumerate(lines):
        if number:
            say("")
        code = max(code, _run(line, is_typed=line == tuple(typed)))
    return code


def _run(line: Line, *, is_typed: bool) -> int:
    if not is_typed:
        code = door.answer_plainly(line)
        if code is not None:
            return code
    return app.exit_code_of(list(line))


def _catalogue() -> Catalogue | None:
    """Return the catalogue; where it cannot be read, none: the command says why."""
    from simguide.loading.catalogue import load_catalogue  # only where a name is looked up

    try:
        return load_catalogue(environment.environment_data())
    except SimguideError:
        return None
