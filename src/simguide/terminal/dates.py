"""Reads days as people write them: 2026/6/1, 20260601, 2026年6月1日, 1 June 2026. Where two days can be meant, none."""

import re

from simguide.terminal.amounts import plain_text

_MONTHS = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
_YEAR_FIRST = re.compile(r"(\d{4}) ?[-/.年] ?(\d{1,2}) ?[-/.月] ?(\d{1,2}) ?日?", re.ASCII)
_RUN_TOGETHER = re.compile(r"(\d{4})(\d{2})(\d{2})", re.ASCII)
_DAY_FIRST = re.compile(r"(\d{1,2})(?:st|nd|rd|th)? ([a-z]{3,9})\.?,? (\d{4})", re.ASCII)
_MONTH_FIRST = re.compile(r"([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})", re.ASCII)


def iso_day(typed: str) -> str | None:
    """Return a day as YYYY-MM-DD, whether there is such a day or not; None for any other text."""
    text = plain_text(typed)
    found = _YEAR_FIRST.fullmatch(text) or _RUN_TOGETHER.fullmatch(text)
    if found:
        return f"{found[1]}-{int(found[2]):02}-{int(found[3]):02}"
    found = _DAY_FIRST.fullmatch(text)
    if found:
        return _written(found[3], found[2], found[1])
    found = _MONTH_FIRST.fullmatch(text)
    return _written(found[3], found[1], found[2]) if found else None


def _written(year: str, month: str, day: str) -> str | None:
    number = next((place for place, name in enumerate(_MONTHS, start=1) if name.startswith(month)), None)
    return None if number is None else f"{year}-{number:02}-{int(day):02}"
