"""The commands `renew` and `balance`."""

from datetime import date
from typing import TYPE_CHECKING

from simguide.terminal.answering import answering
from simguide.terminal.options import (
    AbroadOption,
    CardOption,
    CarrierNameArgument,
    CarrierOption,
    MethodOption,
    PayOption,
    TypedConditions,
    one_carrier,
)

if TYPE_CHECKING:
    from simguide.commands.renew_balance.answer import TaskCommand
    from simguide.commands.schema.any_answer import AnyAnswer
    from simguide.model.catalogue import Catalogue


@answering
def renew(
    catalogue: "Catalogue",
    day: date,
    name: CarrierNameArgument = None,
    carrier: CarrierOption = None,
    card: CardOption = None,
    method: MethodOption = None,
    pay: PayOption = None,
    abroad: AbroadOption = False,
) -> "AnyAnswer":
    """How to renew or top up: the ways at a glance, or step by step with --carrier."""
    return _ask(catalogue, day, "renew", TypedConditions(one_carrier(name, carrier), card, method, pay, abroad))


@answering
def balance(
    catalogue: "Catalogue",
    day: date,
    name: CarrierNameArgument = None,
    carrier: CarrierOption = None,
    card: CardOption = None,
    method: MethodOption = None,
    abroad: AbroadOption = False,
) -> "AnyAnswer":
    """How to see the money, data or days left, and the bill."""
    return _ask(catalogue, day, "balance", TypedConditions(one_carrier(name, carrier), card, method, None, abroad))


def _ask(catalogue: "Catalogue", day: date, task: "TaskCommand", typed: TypedConditions) -> "AnyAnswer":
    from simguide.advice.naming import find_carrier
    from simguide.commands.renew_balance.advise import answer_carrier_task
    from simguide.commands.renew_balance.methods import answer_methods  # models are loaded when a question is asked
    from simguide.terminal.typed import task_question

    carrier = None if typed.carrier is None else find_carrier(catalogue, typed.carrier)
    question = task_question(catalogue, task, typed, carrier_id=None if carrier is None else carrier.id)
    if carrier is None:
        return answer_methods(catalogue, question, as_of=day)
    return answer_carrier_task(catalogue, carrier, question, as_of=day)
