"""Says whether a desk is open at a time in Japan. Pure: day and minute come in."""

import re
from datetime import date
from typing import Literal

OpenState = Literal["open", "closed", "open-unless-holiday", "unknown"]
"""`open-unless-holiday`: open, if the day is no holiday of Japan; which days are is not on record."""

_HOURS = re.compile(r"(?:(?P<days>\S+) )?(?P<from>\d{2}:\d{2})-(?P<to>\d{2}:\d{2})")
_WEEKDAYS = {
    "daily": range(7),
    "Mon-Fri": range(5),
    "Mon-Sat": range(6),
    "Sat": range(5, 6),
    "Sun": range(6, 7),
}
_SUNDAY = 6
_NEW_YEAR = ((12, 29), (1, 3))
"""First and last day, month first, on which one that is closed at New Year may be."""


def state_at(hours: str, day: date, minute: int) -> OpenState:
    """Tell whether a desk is open.

    Args:
        hours: Its hours as records have them, e.g. `Mon-Fri 09:00-17:00, closed holidays`, or `unknown`.
        day: The day in Japan.
        minute: Minutes since midnight in Japan.
    """
    if hours == "unknown":
        return "unknown"
    parts = hours.split(", ")
    if "closed 1 January" in parts and (day.month, day.day) == (1, 1):
        return "closed"
    if "closed Sundays" in parts and day.weekday() == _SUNDAY:
        return "closed"
    if not any(_covers(part, day, minute) for part in parts):
        return "closed"
    is_new_year = (day.month, day.day) >= _NEW_YEAR[0] or (day.month, day.day) <= _NEW_YEAR[1]
    is_doubtful = "closed holidays" in parts or ("closed New Year" in parts and is_new_year)
    return "open-unless-holiday" if is_doubtful else "open"


def _covers(part: str, day: date, minute: int) -> bool:
    """Tell whether one of the hours holds a moment; those that end before they begin go on after midnight."""
    if part == "24h":
        return True
    found = _HOURS.fullmatch(part)
    if found is None:
        return False
    days = _WEEKDAYS[found["days"] or "daily"]
    first, last = _minutes(found["from"]), _minutes(found["to"])
    if first < last:
        return day.weekday() in days and first <= minute < last
    is_before_midnight = day.weekday() in days and minute >= first
    return is_before_midnight or ((day.weekday() - 1) % 7 in days and minute < last)


def _minutes(clock: str) -> int:
    hour, minute = clock.split(":")
    return int(hour) * 60 + int(minute)
