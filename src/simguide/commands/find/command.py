"""The command `find`."""

from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from simguide.terminal.answering import answering

if TYPE_CHECKING:
    from simguide.model.answer import Answer
    from simguide.model.catalogue import Catalogue

WordsArgument = Annotated[
    list[str],
    typer.Argument(metavar="TEXT", help="Words, in any language; whole words and numbers.", show_default=False),
]


@answering
def find(catalogue: "Catalogue", day: date, text: WordsArgument) -> "Answer":
    """Search everything on record; each result says what to type to open it."""
    from simguide.commands.find.advise import answer_find  # models are loaded when a question is asked
    from simguide.commands.find.answer import FindQuestion

    return answer_find(catalogue, FindQuestion(text=" ".join(text)), as_of=day)
