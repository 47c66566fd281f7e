"""The command `leave`."""

from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from simguide.commands.keep.command import MOST_MONTHS, SmsOption
from simguide.errors import InputError
from simguide.terminal import completion
from simguide.terminal.answering import answering
from simguide.terminal.options import several_carriers

if TYPE_CHECKING:
    from simguide.model.answer import Answer
    from simguide.model.catalogue import Catalogue

OnOption = Annotated[
    str | None, typer.Option("--on", metavar="DATE", help="Day of departure, YYYY-MM-DD; today if not given.")
]
AwayOption = Annotated[
    str | None, typer.Option("--months", metavar="N", help="Months until you return; 12 if not given.")
]
LinesArgument = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[CARRIER]...",
        help="Carrier of each line; the same as --carrier.",
        autocompletion=completion.complete_carrier,
        show_default=False,
    ),
]
LinesOption = Annotated[
    list[str] | None,
    typer.Option(
        "--carrier",
        "-c",
        metavar="NAME",
        help="Carrier of a line; again for each line.",
        autocompletion=completion.complete_carrier,
    ),
]


@answering
def leave(
    catalogue: "Catalogue",
    day: date,
    names: LinesArgument = None,
    on: OnOption = None,
    months: AwayOption = None,
    carriers: LinesOption = None,
    sms: SmsOption = None,
) -> "Answer":
    """Leaving Japan for some months: a dated checklist for each line, and what keeping it costs."""
    from simguide.advice.naming import find_carrier
    from simguide.advice.retention import months_later
    from simguide.commands.leave.advise import answer_leave  # models are loaded when a question is asked
    from simguide.commands.leave.answer import LeaveQuestion
    from simguide.terminal.amounts import in_months
    from simguide.terminal.typed import choose, read_count, read_date

    leaves_on = read_date("--on", on) or day
    if leaves_on < day:
        raise InputError(key="leave-past", found=leaves_on, today=day)
    away = 12 if months is None else read_count("--months", months, most=MOST_MONTHS, unit=in_months)
    lines = {it.id: it for it in (find_carrier(catalogue, name) for name in several_carriers(names, carriers))}
    question = LeaveQuestion(
        leaves_on=leaves_on,
        months=away,
        returns_on=months_later(leaves_on, away),
        carriers=tuple(lines),
        is_sms_required=choose("--sms", sms, ("required",), group="required") is not None,
    )
    return answer_leave(catalogue, tuple(lines.values()), question, as_of=day)
