"""Turns what was typed into questions."""

from typing import Any, get_args

from simguide.advice.esim import stay_of
from simguide.advice.naming import find_card_type, find_method
from simguide.cli.options import TypedConditions
from simguide.errors import ChoiceError, StayError
from simguide.model.answer import Service
from simguide.model.carrier import Document
from simguide.model.catalogue import Catalogue
from simguide.model.channel import PayWay
from simguide.model.esim_answer import EsimQuestion
from simguide.model.plan import Stay
from simguide.model.task_answer import TaskCommand, TaskQuestion

MOST_DAYS = 3650
"""Longest stay that can be asked for, in days."""


def task_question(
    catalogue: Catalogue, task: TaskCommand, typed: TypedConditions, *, carrier_id: str | None
) -> TaskQuestion:
    """Return the question of `renew` or `balance`.

    Raises:
        UnknownNameError: The card type or method is not in the catalogue.
        ChoiceError: The way to pay is not one of the choices.
    """
    return TaskQuestion(
        task=task,
        carrier=carrier_id,
        card=None if typed.card is None else find_card_type(catalogue, typed.card).id,
        method=None if typed.method is None else find_method(catalogue, typed.method).id,
        pay=_choice("--pay", typed.pay, get_args(PayWay)),
        abroad=typed.abroad,
    )


def esim_question(*, stay: str | None, need: list[str], pay: str | None, document: str | None) -> EsimQuestion:
    """Return the question of `esim`.

    Raises:
        StayError: The stay is neither short, long nor a number of days from 1 to `MOST_DAYS`.
        ChoiceError: A need, way to pay or document is not one of the choices.
    """
    days: int | None = None
    if stay is not None and stay not in get_args(Stay):
        # isdecimal alone would take digits of other scripts too; int() reads them all the same
        days = int(stay) if stay.isdecimal() and 1 <= int(stay) <= MOST_DAYS else None
        if days is None:
            raise StayError(found=stay, most=MOST_DAYS)
    services = [name.strip() for names in need for name in names.split(",") if name.strip()]
    return EsimQuestion(
        stay=stay_of(days) if days is not None else _choice("--stay", stay, get_args(Stay)),
        days=days,
        need=tuple(_choice("--need", name, get_args(Service)) for name in dict.fromkeys(services)),
        pay=_choice("--pay", pay, get_args(PayWay)),
        document=_choice("--id", document, get_args(Document)),
    )


def _choice(option: str, found: str | None, choices: tuple[Any, ...]) -> Any:
    if found is None or found in choices:
        return found
    raise ChoiceError(option=option, found=found, choices=choices)
