"""The command `recover`."""

from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from simguide.errors import InputError
from simguide.model.recovery import RecoverState
from simguide.terminal.answering import answering
from simguide.terminal.choices import choice_option
from simguide.terminal.options import CarrierNameArgument, CarrierOption, chosen_carrier

if TYPE_CHECKING:
    from simguide.model.answer import Answer
    from simguide.model.catalogue import Catalogue

StateOption = Annotated[str | None, choice_option("--state", choices=RecoverState, says="What is wrong")]
SinceOption = Annotated[
    str | None,
    typer.Option(
        "--since",
        metavar="DATE",
        help="Day of the suspension, expiry or loss, YYYY-MM-DD: gives the last possible day.",
    ),
]
AwayOption = Annotated[
    bool, typer.Option("--abroad", help="You are outside Japan: what works from there, and whom to ask.")
]


@answering
def recover(
    catalogue: "Catalogue",
    day: date,
    name: CarrierNameArgument = None,
    carrier: CarrierOption = None,
    state: StateOption = None,
    abroad: AwayOption = False,
    since: SinceOption = None,
) -> "Answer":
    """What to do when the line is suspended, expired, lost or silent: steps, the last day, whom to ask."""
    from simguide.commands.recover.advise import answer_recover  # models are loaded when a question is asked
    from simguide.commands.recover.answer import RecoverQuestion
    from simguide.model.recovery import RECOVER_STATES
    from simguide.terminal.typed import choose, read_date

    found = chosen_carrier(catalogue, name, carrier)
    question = RecoverQuestion(
        carrier=None if found is None else found.id,
        state=choose("--state", state, RECOVER_STATES, group="recover-state"),
        abroad=abroad,
        since=read_date("--since", since),
    )
    if question.since is not None and question.since > day and question.state != "expired":
        # only an end can be known before it comes
        raise InputError(key="date-future", option="--since", found=question.since, today=day)
    if question.since is not None and (found is None or question.state is None):
        raise InputError(key="since-alone", found=question.since)
    return answer_recover(catalogue, found, question, as_of=day)
