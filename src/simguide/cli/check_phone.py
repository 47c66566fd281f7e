"""The command `check phone`."""

from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from simguide.cli.respond import answering

if TYPE_CHECKING:
    from simguide.model.any_answer import AnyAnswer
    from simguide.model.catalogue import Catalogue

NumberArgument = Annotated[
    list[str], typer.Argument(metavar="NUMBER...", help="The telephone number or short code, in any way of writing it.")
]


@answering
def check_phone_command(catalogue: "Catalogue", day: date, number: NumberArgument) -> "AnyAnswer":
    """Whose telephone number it is and from where it can be dialled, or what sort of number."""
    from simguide.advice.check_phone import check_phone  # models are loaded when a question is asked

    return check_phone(catalogue, " ".join(number), as_of=day)


check_phone = check_phone_command
"""The name under which the command is registered."""
