"""The command `change`."""

from datetime import date
from typing import TYPE_CHECKING, Annotated

from simguide.model.contract import ChangeWhat
from simguide.terminal.answering import answering
from simguide.terminal.choices import choice_option, words_of
from simguide.terminal.options import CarrierNameArgument, CarrierOption, chosen_carrier

if TYPE_CHECKING:
    from simguide.model.answer import Answer
    from simguide.model.catalogue import Catalogue

WhatOption = Annotated[
    str | None,
    choice_option(
        "--what",
        choices=ChangeWhat,
        group="change-what",
        says="What is to be changed; the word alone does, behind the carrier",
    ),
]


@answering
def change(
    catalogue: "Catalogue",
    day: date,
    name: CarrierNameArgument = None,
    carrier: CarrierOption = None,
    what: WhatOption = None,
) -> "Answer":
    """Change plan, name, address, payment or password: where, from when on, what it costs, with which papers."""
    from simguide.commands.change.advise import answer_change, answer_changes  # models when a question is asked
    from simguide.commands.change.answer import ChangeQuestion
    from simguide.terminal.typed import choose

    found = chosen_carrier(catalogue, name, carrier)
    question = ChangeQuestion(
        carrier=None if found is None else found.id,
        what=choose("--what", what, words_of(ChangeWhat), group="change-what"),
    )
    if found is None:
        return answer_changes(catalogue, question, as_of=day)
    return answer_change(catalogue, found, question, as_of=day)
