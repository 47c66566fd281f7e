"""The command `arrive`."""

from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from simguide.commands.esim.command import StayOption
from simguide.model.rule import Visa
from simguide.terminal.answering import answering
from simguide.terminal.choices import choice_option, words_of

if TYPE_CHECKING:
    from simguide.model.answer import Answer
    from simguide.model.catalogue import Catalogue

VisaOption = Annotated[str | None, choice_option("--visa", choices=Visa, group="visa", says="Kind of visa")]
LandingOption = Annotated[
    str | None, typer.Option("--on", metavar="DATE", help="Day of landing, YYYY-MM-DD; then steps have dates.")
]


@answering
def arrive(
    catalogue: "Catalogue",
    day: date,
    visa: VisaOption = None,
    stay: StayOption = None,
    lands_on: LandingOption = None,
) -> "Answer":
    """Your first week in Japan: what to get when, and what waits for what."""
    from simguide.commands.arrive.advise import answer_arrive  # models are loaded when a question is asked
    from simguide.commands.arrive.answer import ArriveQuestion
    from simguide.commands.esim.advise import stay_of
    from simguide.model.plan import Stay
    from simguide.terminal.typed import STAY_WORDS, choose, read_date, read_stay

    days = read_stay(stay, words_of(Stay))
    question = ArriveQuestion(
        visa=choose("--visa", visa, words_of(Visa), group="visa"),
        stay=stay_of(days) if days is not None else choose("--stay", stay, words_of(Stay), group=STAY_WORDS),
        days=days,
        lands_on=read_date("--on", lands_on),
    )
    return answer_arrive(catalogue, question, as_of=day)
