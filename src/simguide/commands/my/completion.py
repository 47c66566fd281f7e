"""What the shell may complete of the user's own lines."""

from simguide.terminal.completion import Candidate, starting


def complete_label(incomplete: str) -> list[Candidate]:
    """Return the labels of the user's own lines; none where their file cannot be used."""
    from simguide.commands.my.store import read_lines
    from simguide.errors import LinesFileError
    from simguide.terminal import environment

    try:
        return starting(incomplete, (records.line.label for records in read_lines(environment.lines_folder())))
    except LinesFileError:
        return []
