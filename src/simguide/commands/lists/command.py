"""The commands `carriers`, `methods`, `card-types`, `show` and `compare`."""

from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from simguide.terminal import completion
from simguide.terminal.answering import answering
from simguide.terminal.options import CarrierArgument

if TYPE_CHECKING:
    from simguide.model.answer import Answer
    from simguide.model.catalogue import Catalogue

CarrierArguments = Annotated[
    list[str],
    typer.Argument(
        metavar="CARRIER CARRIER ...", help="Two to five carriers.", autocompletion=completion.complete_living_carrier
    ),
]


@answering
def carriers(catalogue: "Catalogue", day: date) -> "Answer":
    """List the carriers and sellers."""
    from simguide.commands.lists.advise import list_carriers  # models are loaded when a question is asked

    return list_carriers(catalogue, as_of=day)


@answering
def methods(catalogue: "Catalogue", day: date) -> "Answer":
    """List the ways of doing things, and what is true of each."""
    from simguide.commands.renew_balance.methods import list_methods

    return list_methods(catalogue, as_of=day)


@answering
def card_types(catalogue: "Catalogue", day: date) -> "Answer":
    """List the kinds of SIM, eSIM and line."""
    from simguide.commands.lists.advise import list_card_types

    return list_card_types(catalogue, as_of=day)


@answering
def show(catalogue: "Catalogue", day: date, carrier: CarrierArgument) -> "Answer":
    """A carrier in short: what it is, how to renew, check and keep its line, whom to ask; with -v all that is known."""
    from simguide.advice.naming import find_carrier
    from simguide.commands.lists.advise import show_carrier

    return show_carrier(catalogue, find_carrier(catalogue, carrier), as_of=day)


@answering
def compare(catalogue: "Catalogue", day: date, carriers: CarrierArguments) -> "Answer":
    """Put two to five carriers side by side."""
    from simguide.advice.naming import find_carriers
    from simguide.commands.lists.advise import compare_carriers

    return compare_carriers(catalogue, find_carriers(catalogue, carriers), as_of=day)
