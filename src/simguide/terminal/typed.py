"""Turns what was typed into questions."""

import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

from simguide.errors import ChoiceError, InputError
from simguide.model.days import FIRST_DAY, LAST_DAY, DayError, read_day
from simguide.terminal.amounts import in_days, plain_text, without_commas
from simguide.terminal.dates import iso_day

_COMMAS = re.compile("[,，、]")
_ISO = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_NUMBER = re.compile(r"\d{1,9}(\.\d{1,3})?", re.ASCII)
_BAND = re.compile(r"(?:b(?:and)?|lte|n)? ?([1-9]\d{0,2})", re.ASCII)
_CLOCK = re.compile(r"(\d{1,2})(?:[:時点](\d{1,2})?分?)", re.ASCII)
_LAST_HOUR, _LAST_MINUTE = 23, 59
STAY_WORDS = "arrive-stay"
"""What the kinds of stay are called as messages."""
MOST_DAYS = 3650
"""Longest stay that can be asked for, in days."""


def choose(option: str, found: str | None, choices: tuple[Any, ...], *, group: str) -> Any:
    """Return the one of the choices that was typed, by itself or by any word for it.

    Args:
        option: The option, as it is typed.
        found: What was typed for it.
        choices: The values that it takes.
        group: What they are called as messages, e.g. `pay`.

    Raises:
        ChoiceError: It is none of them.
    """
    if found is None:
        return None
    wanted = found.strip().lower()
    if wanted in choices:
        return wanted
    from simguide.i18n.values import find_value, near_values  # only for what is no value as it stands

    meant = find_value(group, found, choices)
    if meant is None:
        near = near_values(group, found, choices)
        raise ChoiceError(option=option, found=found, choices=choices, nearest=near, group=group)
    return meant


def choose_several(option: str, found: list[str] | None, choices: tuple[Any, ...], *, group: str) -> tuple[Any, ...]:
    """Return each of the choices that was typed once, whether after commas or with the option again.

    Raises:
        ChoiceError: One is none of the choices.
    """
    typed = [name.strip() for names in found or () for name in _COMMAS.split(names)]
    return tuple(dict.fromkeys(choose(option, name, choices, group=group) for name in typed))


def read_date(option: str, found: str | None) -> date | None:
    """Return a day typed as YYYY-MM-DD, or in another way of writing that means one day only.

    Raises:
        InputError: It has another form, is no day of the calendar, or lies outside what can be asked.
    """
    if found is None:
        return None
    try:
        return read_day(found if _ISO.fullmatch(found) else iso_day(found) or found)
    except DayError as error:
        raise InputError(
            key=f"date-{error.fault}", option=option, found=found, first=FIRST_DAY, last=LAST_DAY
        ) from None


def read_count(option: str, found: str, *, most: int, unit: Callable[[str], int | None] | None = None) -> int:
    """Return a whole number from 1 to `most`; its unit may stand beside it.

    Raises:
        InputError: It is no such number.
    """
    amount = None if unit is None else unit(found)
    typed = without_commas(plain_text(found)) if amount is None else str(amount)
    if not (typed.isascii() and typed.isdecimal() and len(typed) <= len(str(most)) and 1 <= int(typed) <= most):
        raise InputError(key="count", option=option, found=found, most=f"{most:,}")
    return int(typed)


def read_number(option: str, found: str, *, most: int, unit: Callable[[str], Decimal | None] | None = None) -> Decimal:
    """Return a number above 0 with up to three decimals; its unit may stand beside it.

    Raises:
        InputError: It is no such number, 0, or more than `most`.
    """
    amount = None if unit is None else unit(found)
    typed = without_commas(plain_text(found)) if amount is None else str(amount)
    number = Decimal(typed) if _NUMBER.fullmatch(typed) else Decimal(0)
    if not 0 < number <= most:
        raise InputError(key="number", option=option, found=found, most=f"{most:,}")
    return number


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
            raise InputError(key="input.bands", found=part.strip())
        names.append(f"n{found[1]}" if word.startswith("n") else found[1])
    return tuple(dict.fromkeys(names))


def read_stay(found: str | None, kinds: tuple[str, ...]) -> int | None:
    """Return the days typed as the length of a stay, or None where one of the kinds, or nothing, was typed.

    Raises:
        InputError: It is neither a kind nor a number of days that can be asked for.
    """
    if found is None:
        return None
    days = in_days(found)
    typed = plain_text(found) if days is None else str(days)
    is_number = typed.isascii() and typed.isdecimal() and len(typed) <= len(str(MOST_DAYS))
    if is_number and 1 <= int(typed) <= MOST_DAYS:
        return int(typed)
    from simguide.i18n.values import find_value  # only for what is no number of days

    if find_value(STAY_WORDS, found, kinds) is None:
        raise InputError(key="stay", found=found, most=MOST_DAYS)
    return None


def read_clock(option: str, found: str | None) -> str | None:
    """Return a time of the day typed as 14:30, 9:05 or 9時5分, with two digits each.

    Raises:
        InputError: It is no time of the day.
    """
    if found is None:
        return None
    typed = _CLOCK.fullmatch(plain_text(found))
    if typed is None:
        raise InputError(key="clock", option=option, found=found)
    hour, minute = int(typed[1]), int(typed[2] or 0)
    if hour > _LAST_HOUR or minute > _LAST_MINUTE:
        raise InputError(key="clock", option=option, found=found)
    return f"{hour:02}:{minute:02}"
