"""Turns what was typed into questions."""

import difflib
import re
from datetime import date
from decimal import Decimal
from typing import Any

from simguide.errors import ChoiceError, InputError
from simguide.model.days import FIRST_DAY, LAST_DAY, DayError, read_day

_NUMBER = re.compile(r"\d{1,9}(\.\d{1,3})?", re.ASCII)
_BAND = re.compile(r"(?:b(?:and)?|lte|n)? ?([1-9]\d{0,2})", re.ASCII)
MOST_DAYS = 3650
"""Longest stay that can be asked for, in days."""


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


def choose_several(option: str, found: list[str] | None, choices: tuple[Any, ...]) -> tuple[Any, ...]:
    """Return each of the choices that was typed once, whether after commas or with the option again.

    Raises:
        ChoiceError: One is none of the choices.
    """
    typed = [name.strip() for names in found or () for name in names.split(",")]
    return tuple(dict.fromkeys(choose(option, name, choices) for name in typed))


def read_date(option: str, found: str | None) -> date | None:
    """Return a day typed as YYYY-MM-DD.

    Raises:
        InputError: It has another form, is no day of the calendar, or lies outside what can be asked.
    """
    if found is None:
        return None
    try:
        return read_day(found)
    except DayError as error:
        raise InputError(
            key=f"date-{error.fault}", option=option, found=found, first=FIRST_DAY, last=LAST_DAY
        ) from None


def read_count(option: str, found: str, *, most: int) -> int:
    """Return a whole number from 1 to `most`.

    Raises:
        InputError: It is no such number.
    """
    typed = found.strip()
    if not (typed.isascii() and typed.isdecimal() and len(typed) <= len(str(most)) and 1 <= int(typed) <= most):
        raise InputError(key="count", option=option, found=found, most=f"{most:,}")
    return int(typed)


def read_number(option: str, found: str, *, most: int, unit: str = "") -> Decimal:
    """Return a number above 0 with up to three decimals; its unit may stand behind it.

    Raises:
        InputError: It is no such number, 0, or more than `most`.
    """
    typed = found.strip().upper().removesuffix(unit).strip()
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
    if found is None or found in kinds:
        return None
    is_number = found.isascii() and found.isdecimal() and len(found) <= len(str(MOST_DAYS))
    if not is_number or not 1 <= int(found) <= MOST_DAYS:
        raise InputError(key="stay", found=found, most=MOST_DAYS)
    return int(found)
