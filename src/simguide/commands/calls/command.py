"""The command `calls`."""

from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from simguide.terminal.answering import answering
from simguide.terminal.options import CarrierNameArgument, CarrierOption, chosen_carrier

if TYPE_CHECKING:
    from simguide.model.answer import Answer
    from simguide.model.catalogue import Catalogue

WhileAbroadOption = Annotated[bool, typer.Option("--abroad", help="Calls made and received outside Japan.")]


@answering
def calls(
    catalogue: "Catalogue",
    day: date,
    name: CarrierNameArgument = None,
    carrier: CarrierOption = None,
    abroad: WhileAbroadOption = False,
) -> "Answer":
    """What calls cost: for 30 seconds, flat options, 0570, 0120, to another country, received outside Japan."""
    from simguide.commands.calls.advise import answer_all_calls, answer_calls  # models when a question is asked
    from simguide.commands.calls.answer import CallsQuestion

    found = chosen_carrier(catalogue, name, carrier)
    question = CallsQuestion(carrier=None if found is None else found.id, abroad=abroad)
    if found is None:
        return answer_all_calls(catalogue, question, as_of=day)
    return answer_calls(catalogue, found, question, as_of=day)
