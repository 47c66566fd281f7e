"""Reads a day that a user types or a file of lines names."""

import re
from datetime import date
from typing import Literal

FIRST_DAY, LAST_DAY = date(1980, 1, 1), date(2099, 12, 31)
"""Days that can be meant; those outside are slips of the finger."""
_ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)


class DayError(ValueError):
    """What is no day that can be meant."""

    def __init__(self, *, fault: Literal["form", "none", "far"]) -> None:
        """Say what is wrong.

        Args:
            fault: `form`: not written as YYYY-MM-DD. `none`: no day of the calendar. `far`: decades away.
        """
        super().__init__(fault)
        self.fault = fault


def read_day(text: str) -> date:
    """Return the day of YYYY-MM-DD.

    Raises:
        DayError: It is another form, no day of the calendar, or decades away.
    """
    found = text.strip()
    if not _ISO_DAY.fullmatch(found):
        raise DayError(fault="form")
    try:
        day = date.fromisoformat(found)
    except ValueError:
        raise DayError(fault="none") from None
    return check_day(day)


def check_day(day: date) -> date:
    """Return a day that can be meant.

    Raises:
        DayError: It is decades away.
    """
    if not FIRST_DAY <= day <= LAST_DAY:
        raise DayError(fault="far")
    return day
