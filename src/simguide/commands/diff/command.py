"""The command `catalogue diff`."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from simguide.terminal.answering import answering

if TYPE_CHECKING:
    from simguide.commands.diff.answer import DiffAnswer
    from simguide.model.catalogue import Catalogue

OldArgument = Annotated[
    Path, typer.Argument(metavar="OLD", help="The older data: a folder of data files, a released archive or a wheel.")
]
NewArgument = Annotated[Path, typer.Argument(metavar="NEW", help="The newer data, in any of these forms.")]


@answering
def diff(catalogue: "Catalogue", day: date, old: OldArgument, new: NewArgument) -> "DiffAnswer":
    """Compare two catalogues: what was added, changed and removed, with old and new values and their sources."""
    from simguide.commands.diff.advise import answer_diff  # only here
    from simguide.commands.diff.answer import DiffQuestion
    from simguide.loading.comparable import read_comparable

    question = DiffQuestion(old=str(old), new=str(new))
    return answer_diff(catalogue, question, read_comparable(old), read_comparable(new), as_of=day)
