"""Examples of the help: lines of the shipped catalogue, with what they answer."""

from collections.abc import Iterator
from datetime import date, timedelta

from simguide.commands.help.pages import Row
from simguide.errors import SimguideError
from simguide.model.base import Lang
from simguide.model.example import Example
from simguide.terminal import environment

_SOON = timedelta(days=30)


def examples_of(command: str, lang: Lang, *, day: date | None = None) -> Iterator[Row]:
    """Yield the lines for the help of a command; none where the catalogue cannot be read.

    Args:
        command: The command.
        lang: Language of what they answer.
        day: Day from which days in the lines are counted; today if not given.
    """
    from simguide.loading.catalogue import load_catalogue  # only for a page of help

    soon = ((day or environment.today()) + _SOON).isoformat()
    try:
        examples = load_catalogue(updates=environment.updates_folder()).records_as("examples", Example)
    except SimguideError:
        return
    for example in examples:
        if example.command == command:
            yield f"simguide {example.line.format(soon=soon)}", getattr(example.says, lang)
