"""The commands `cancel`, `move` and `port`."""

from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from simguide.commands.turns.answer import OldPhone
from simguide.errors import InputError
from simguide.model.channel import NewPhone
from simguide.terminal import completion
from simguide.terminal.answering import answering
from simguide.terminal.choices import choice_option, words_of
from simguide.terminal.options import (
    AbroadOption,
    CarrierNameArgument,
    CarrierOption,
    WayArgument,
    chosen_carrier,
)

if TYPE_CHECKING:
    from simguide.model.answer import Answer
    from simguide.model.carrier import Carrier
    from simguide.model.catalogue import Catalogue

_MOST_WAYS = 999

OldOption = Annotated[str | None, choice_option("--old", choices=OldPhone, group="old-phone", says="The old phone")]
PhoneOption = Annotated[str | None, choice_option("--to", choices=NewPhone, group="new-phone", says="The new phone")]
LeavesOption = Annotated[
    str | None,
    typer.Option(
        "--from",
        metavar="NAME",
        help="Carrier that the number leaves; the same as --carrier.",
        autocompletion=completion.complete_carrier,
    ),
]
JoinsOption = Annotated[
    str | None,
    typer.Option(
        "--to",
        metavar="NAME",
        help="Carrier that the number comes to.",
        autocompletion=completion.complete_carrier,
    ),
]


@answering
def cancel(
    catalogue: "Catalogue",
    day: date,
    name: CarrierNameArgument = None,
    way: WayArgument = None,
    carrier: CarrierOption = None,
    abroad: AbroadOption = False,
) -> "Answer":
    """End a line: where, until when, what the last month costs, what to save first."""
    from simguide.commands.turns.advise import answer_cancel  # models are loaded when a question is asked
    from simguide.commands.turns.answer import TurnQuestion
    from simguide.commands.turns.glance import answer_at_a_glance

    found = chosen_carrier(catalogue, name, carrier)
    question = TurnQuestion(task="cancel", carrier=_id(found), abroad=abroad, way=_way(way))
    if found is None:
        return answer_at_a_glance(catalogue, question, as_of=day)
    return answer_cancel(catalogue, found, question, as_of=day)


@answering
def move(
    catalogue: "Catalogue",
    day: date,
    name: CarrierNameArgument = None,
    way: WayArgument = None,
    carrier: CarrierOption = None,
    old: OldOption = None,
    to: PhoneOption = None,
    abroad: AbroadOption = False,
) -> "Answer":
    """A new phone, or from a card to an eSIM: in which order, and what needs the old phone alive."""
    from simguide.commands.turns.advise import answer_move  # models are loaded when a question is asked
    from simguide.commands.turns.answer import TurnQuestion
    from simguide.commands.turns.glance import answer_at_a_glance
    from simguide.terminal.typed import choose

    found = chosen_carrier(catalogue, name, carrier)
    question = TurnQuestion(
        task="move",
        carrier=_id(found),
        old=choose("--old", old, words_of(OldPhone), group="old-phone"),
        phone=choose("--to", to, words_of(NewPhone), group="new-phone"),
        abroad=abroad,
        way=_way(way),
    )
    if found is None:
        return answer_at_a_glance(catalogue, question, as_of=day)
    return answer_move(catalogue, found, question, as_of=day)


@answering
def port(
    catalogue: "Catalogue",
    day: date,
    name: CarrierNameArgument = None,
    way: WayArgument = None,
    carrier: CarrierOption = None,
    leaves: LeavesOption = None,
    to: JoinsOption = None,
    abroad: AbroadOption = False,
) -> "Answer":
    """Change carrier and keep the number (MNP): with or without a reservation number, what it costs, what dies."""
    from simguide.advice.naming import find_carrier
    from simguide.commands.turns.advise import answer_port  # models are loaded when a question is asked
    from simguide.commands.turns.answer import TurnQuestion
    from simguide.commands.turns.glance import answer_at_a_glance

    if leaves is not None and carrier is not None:
        raise InputError(key="two-carriers", argument=leaves, option=carrier)
    found = chosen_carrier(catalogue, name, carrier if leaves is None else leaves)
    joined = None if to is None else find_carrier(catalogue, to)
    if found is None and joined is not None:
        raise InputError(key="port-from", to=joined.id)
    question = TurnQuestion(task="port", carrier=_id(found), to=_id(joined), abroad=abroad, way=_way(way))
    if found is None:
        return answer_at_a_glance(catalogue, question, as_of=day)
    return answer_port(catalogue, found, joined, question, as_of=day)


def _id(carrier: "Carrier | None") -> str | None:
    return None if carrier is None else carrier.id


def _way(typed: str | None) -> int | None:
    from simguide.terminal.typed import read_count  # only where a way is typed

    return None if typed is None else read_count("WAY", typed, most=_MOST_WAYS)
