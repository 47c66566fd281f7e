"""The command `recover`."""

from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from simguide.errors import InputError
from simguide.model.recovery import RECOVER_STATES, RecoverState
from simguide.terminal.answering import answering
from simguide.terminal.choices import choice_option
from simguide.terminal.options import CarrierNameArgument, CarrierOption, chosen_carrier

if TYPE_CHECKING:
    from simguide.model.answer import Answer
    from simguide.model.carrier import Carrier
    from simguide.model.catalogue import Catalogue

StateOption = Annotated[
    str | None, choice_option("--state", choices=RecoverState, group="recover-state", says="What is wrong")
]
SinceOption = Annotated[
    str | None,
    typer.Option(
        "--since",
        metavar="DATE",
        help="Day of the suspension, expiry or loss, YYYY-MM-DD: gives the last possible day.",
    ),
]
NumberArgument = Annotated[
    str | None,
    typer.Argument(metavar="[NUMBER]", help="Number of what is wrong in the short answer.", show_default=False),
]
AwayOption = Annotated[
    bool, typer.Option("--abroad", help="You are outside Japan: what works from there, and whom to ask.")
]


@answering
def recover(
    catalogue: "Catalogue",
    day: date,
    name: CarrierNameArgument = None,
    number: NumberArgument = None,
    carrier: CarrierOption = None,
    state: StateOption = None,
    abroad: AwayOption = False,
    since: SinceOption = None,
) -> "Answer":
    """What to do when the line is suspended, expired, lost or silent: steps, the last day, whom to ask."""
    from simguide.commands.recover.advise import answer_recover  # models are loaded when a question is asked
    from simguide.commands.recover.answer import RecoverQuestion
    from simguide.terminal.typed import choose, read_date

    if number is None and name is not None and name.isdecimal():  # the number alone: no carrier is called so
        name, number = None, name
    found = chosen_carrier(catalogue, name, carrier)
    if number is not None:
        state = _numbered(catalogue, number, state, found)
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


def _numbered(catalogue: "Catalogue", number: str, state: str | None, carrier: "Carrier | None") -> str:
    """Return the state of a number in the short answer.

    Raises:
        InputError: There is no such number, or a state is typed as well.
    """
    from simguide.advice.things import states_that_fit  # only where a number is typed
    from simguide.terminal.amounts import plain_text

    typed = "recover" if carrier is None else f"recover {carrier.id}"
    if state is not None:
        raise InputError(key="state-twice", found=number, state=state, typed=typed)
    states = states_that_fit(catalogue, carrier)
    place = plain_text(number).lstrip("0")  # ４ is 4 here too
    known = {str(count): it for count, it in enumerate(states, 1)}
    if place not in known:
        raise InputError(key="no-state", found=number, count=len(states), typed=typed)
    return known[place]
