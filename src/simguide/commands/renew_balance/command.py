"""The commands `renew` and `balance`."""

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from simguide.model.channel import PayWay
from simguide.terminal.answering import answering
from simguide.terminal.choices import words_of
from simguide.terminal.options import (
    AbroadOption,
    CardOption,
    CarrierNameArgument,
    CarrierOption,
    MethodOption,
    PayOption,
    WayArgument,
    chosen_carrier,
)

if TYPE_CHECKING:
    from simguide.commands.renew_balance.answer import TaskCommand
    from simguide.model.answer import Answer
    from simguide.model.carrier import Carrier
    from simguide.model.catalogue import Catalogue


_MOST_WAYS = 999


class TypedConditions(NamedTuple):
    """The conditions of `renew` and `balance` as typed."""

    carrier: "Carrier | None"
    card: str | None
    method: str | None
    pay: str | None
    abroad: bool
    way: str | None
    name: str
    """The carrier as typed."""


@answering
def renew(
    catalogue: "Catalogue",
    day: date,
    name: CarrierNameArgument = None,
    way: WayArgument = None,
    carrier: CarrierOption = None,
    card: CardOption = None,
    method: MethodOption = None,
    pay: PayOption = None,
    abroad: AbroadOption = False,
) -> "Answer":
    """How to renew or top up: the ways at a glance, or step by step with --carrier."""
    asked_of = chosen_carrier(catalogue, name, carrier)
    return _ask(
        catalogue, day, "renew", TypedConditions(asked_of, card, method, pay, abroad, way, name or carrier or "")
    )


@answering
def balance(
    catalogue: "Catalogue",
    day: date,
    name: CarrierNameArgument = None,
    way: WayArgument = None,
    carrier: CarrierOption = None,
    card: CardOption = None,
    method: MethodOption = None,
    abroad: AbroadOption = False,
) -> "Answer":
    """How to see the money, data or days left, and the bill."""
    asked_of = chosen_carrier(catalogue, name, carrier)
    return _ask(
        catalogue, day, "balance", TypedConditions(asked_of, card, method, None, abroad, way, name or carrier or "")
    )


def _ask(catalogue: "Catalogue", day: date, task: "TaskCommand", typed: TypedConditions) -> "Answer":
    from simguide.advice.naming import find_card_type, find_method
    from simguide.commands.renew_balance.advise import answer_carrier_task, product_named
    from simguide.commands.renew_balance.answer import TaskQuestion
    from simguide.commands.renew_balance.methods import answer_methods  # models are loaded when a question is asked
    from simguide.terminal.typed import choose, read_count

    carrier = typed.carrier
    question = TaskQuestion(
        task=task,
        carrier=None if carrier is None else carrier.id,
        card=None if typed.card is None else find_card_type(catalogue, typed.card).id,
        method=None if typed.method is None else find_method(catalogue, typed.method).id,
        pay=choose("--pay", typed.pay, words_of(PayWay), group="pay"),
        abroad=typed.abroad,
        product=None if carrier is None else product_named(catalogue, carrier, typed.name, task),
        way=None if typed.way is None else read_count("WAY", typed.way, most=_MOST_WAYS),
    )
    if carrier is None:
        return answer_methods(catalogue, question, as_of=day)
    return answer_carrier_task(catalogue, carrier, question, as_of=day)
