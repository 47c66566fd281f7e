"""The command `keep`."""

from datetime import date
from itertools import combinations
from typing import TYPE_CHECKING, Annotated

import typer

from simguide.errors import InputError
from simguide.terminal.answering import answering
from simguide.terminal.choices import choice_option
from simguide.terminal.options import (
    ActivatedOption,
    AppliedOption,
    CarrierNameArgument,
    CarrierOption,
    LastTopUpOption,
    ValidUntilOption,
    chosen_carrier,
)

if TYPE_CHECKING:
    from simguide.commands.keep.answer import KeepQuestion
    from simguide.model.answer import Answer
    from simguide.model.catalogue import Catalogue

MOST_MONTHS = 120
"""Longest time to keep a number for that can be asked, in months."""

FromAbroadOption = Annotated[bool, typer.Option("--abroad", help="You are, or will be, outside Japan.")]
SmsOption = Annotated[
    str | None,
    choice_option(
        "--sms", choices=("required",), group="required", says="SMS codes must still arrive", metavar="required"
    ),
]
MonthsOption = Annotated[
    str | None, typer.Option("--months", metavar="N", help="Months to keep it for; 12 if not given.")
]


@answering
def keep(
    catalogue: "Catalogue",
    day: date,
    name: CarrierNameArgument = None,
    carrier: CarrierOption = None,
    abroad: FromAbroadOption = False,
    sms: SmsOption = None,
    months: MonthsOption = None,
    last_top_up: LastTopUpOption = None,
    valid_until: ValidUntilOption = None,
    activated: ActivatedOption = None,
    applied: AppliedOption = None,
) -> "Answer":
    """How to keep a Japanese number: every way with its cost, and the dates of your line."""
    from simguide.commands.keep.advise import answer_keep  # models are loaded when a question is asked
    from simguide.commands.keep.answer import KeepQuestion
    from simguide.terminal.amounts import in_months
    from simguide.terminal.typed import choose, read_count, read_date

    holder = chosen_carrier(catalogue, name, carrier)
    question = KeepQuestion(
        carrier=None if holder is None else holder.id,
        abroad=abroad,
        is_sms_required=choose("--sms", sms, ("required",), group="required") is not None,
        months=12 if months is None else read_count("--months", months, most=MOST_MONTHS, unit=in_months),
        last_top_up=read_date("--last-top-up", last_top_up),
        valid_until=read_date("--valid-until", valid_until),
        activated=read_date("--activated", activated),
        applied=read_date("--applied", applied),
    )
    _require_possible(question, day)
    return answer_keep(catalogue, holder, question, as_of=day)


def _require_possible(question: "KeepQuestion", day: date) -> None:
    """Refuse days that cannot be, or that say nothing without a carrier.

    Raises:
        InputError: With the two days that contradict each other.
    """
    past = {"--last-top-up": question.last_top_up, "--activated": question.activated, "--applied": question.applied}
    given = {name: it for name, it in {**past, "--valid-until": question.valid_until}.items() if it is not None}
    if given and question.carrier is None:
        raise InputError(key="dates-carrier", option=next(iter(given)))
    for name, it in past.items():
        if it is not None and it > day:
            raise InputError(key="date-future", option=name, found=it, today=day)
    for earlier, later in combinations(("--activated", "--last-top-up", "--valid-until"), 2):
        if earlier in given and later in given and given[earlier] > given[later]:
            raise InputError(key="date-order", earlier=earlier, later=later, first=given[earlier], second=given[later])
