"""Turns what was typed into questions."""

import difflib
import re
from typing import Any, get_args

from simguide.advice.naming import find_card_type, find_method
from simguide.cli.options import TypedConditions
from simguide.errors import ChoiceError, InputError
from simguide.model.catalogue import Catalogue
from simguide.model.channel import PayWay
from simguide.model.task_answer import TaskCommand, TaskQuestion

_BAND = re.compile(r"(?:b(?:and)?|lte|n)? ?([1-9]\d{0,2})", re.ASCII)


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
        pay=choose("--pay", typed.pay, get_args(PayWay)),
        abroad=typed.abroad,
    )


def choose(option: str, found: str | None, choices: tuple[Any, ...]) -> Any:
    """Return what was typed if it is one of the choices.

    Raises:
        ChoiceError: It is none of them.
    """
    if found is None:
        return None
    wanted = found.strip().lower()
    if wanted in choices:
        return wanted
    parts = [choice for choice in choices if wanted and wanted in choice]
    nearest = tuple(dict.fromkeys([*parts, *difflib.get_close_matches(wanted, choices, n=2)]))
    raise ChoiceError(option=option, found=found, choices=choices, nearest=nearest)


def band_names(typed: str) -> tuple[str, ...]:
    """Return the bands of a list as data sheets write them: 1, B3, band 19, n78.

    Raises:
        InputError: Something in the list is no band.
    """
    names: list[str] = []
    for part in typed.replace("/", ",").split(","):
        word = part.strip().lower()
        found = _BAND.fullmatch(word)
        if found is None:
            raise InputError(kind="bands", found=part.strip())
        names.append(f"n{found[1]}" if word.startswith("n") else found[1])
    return tuple(dict.fromkeys(names))
