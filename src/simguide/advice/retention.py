"""Computes the dates of a retention rule. Days are those of Japan."""

import calendar
from collections.abc import Iterable
from datetime import date, timedelta
from typing import assert_never

from simguide.model.carrier import CountedFrom, LineDay, Retention, RetentionUnit
from simguide.model.value import Value, replace

_DAY = timedelta(days=1)
_NEEDED: dict[CountedFrom | None, tuple[LineDay, ...]] = {
    "day-after-expiry": ("last-top-up",),
    "last-top-up": ("last-top-up",),
    "activation": ("activated",),
    "application": ("applied",),
    "month-after-application": ("applied",),
}
"""Days from which a period is counted, beside the end of what was bought."""
_AFTER_VALIDITY: tuple[CountedFrom, ...] = ("day-after-expiry", "expiry")
"""Periods that only begin when what was bought has ended."""
_MONTHS_OF = {"month": 1, "year": 12}


class LineDates(Value):
    """What is known of one line; all days of Japan."""

    last_top_up: date | None = None
    """Day of the last top-up, recharge or paid topping."""
    valid_until: date | None = None
    """Last day of what was bought last."""
    activated: date | None = None
    """Day on which the line was activated."""
    applied: date | None = None
    """Day of the application, for a number that the carrier stores."""


class Deadlines(Value):
    """The dates that follow from a rule."""

    first_day: date | None
    """Day 1 of the period; none where only its end is known."""
    last_day: date
    """Last day of the period: until its end the line lives."""
    act_by: date
    """Last day on which to do what keeps the line; before `last_day` where the rule asks for some days of lead."""
    ends_on: date
    """Day on which the line is suspended or ends by the rule, the day after `last_day`."""
    cancelled_on: date | None
    """Day on which it is cancelled for good by the rule, after the days of grace; none where no source says."""
    is_earliest: bool = False
    """The days are the earliest possible: the end of what was bought was not told, and all of them may be later."""

    @property
    def rescue_until(self) -> date | None:
        """Last day on which a line that has stopped can still be saved; none where there is no such day."""
        return self.cancelled_on - _DAY if self.cancelled_on is not None and self.cancelled_on > self.ends_on else None


def deadlines(rule: Retention, line: LineDates) -> Deadlines | None:
    """Return the dates of a rule for a line, or None where the rule or the line has too few of them.

    The last day that the owner of a line reads at the carrier holds, whatever the period would give: what is topped up
    early may add its days to those left. Only where a period begins after that day does the period follow it. Without
    that day the dates are the earliest possible.
    """
    try:
        match rule.kind:
            case "while-paid":
                return None
            case "stored":
                return _period(rule, line, is_earliest=False)
            case "top-up-within" if is_validity(rule):
                return _stated(rule, line) or _period(rule, line, is_earliest=True)
            case "top-up-within":
                return _period(rule, line, is_earliest=line.valid_until is None)
            case "ends-with-validity":
                return _stated(rule, line) or _first_validity(rule, line)
            case _:
                assert_never(rule.kind)
    except OverflowError:  # a period that ends after the year 9999 has no date
        return None


def extended_until(rule: Retention, found: Deadlines, *, on: date) -> date | None:
    """Return the last day of a line that is topped up once more on a day; None where the rule does not tell.

    Args:
        rule: The rule.
        found: The dates of the line as they are.
        on: The day of the top-up, before the line has stopped.
    """
    is_told = rule.kind == "top-up-within" and is_validity(rule) and rule.adds_to_rest != "unknown"
    if not is_told or rule.period is None or rule.unit is None or found.is_earliest or found.last_day < on:
        return None
    first = found.last_day + _DAY if rule.adds_to_rest == "yes" else on
    try:
        end = last_day(first, rule.period, rule.unit)
        return end if rule.most_days is None else min(end, last_day(on, rule.most_days, "day"))
    except OverflowError:
        return None


def is_validity(rule: Retention) -> bool:
    """Tell whether the period of a rule is the validity of what is bought, rather than a time that begins after it."""
    return rule.kind in ("top-up-within", "ends-with-validity") and rule.counted_from not in _AFTER_VALIDITY


def needed_days(rule: Retention, line: LineDates) -> tuple[LineDay, ...]:
    """Return the days of a line of which one is enough for the dates of a rule; empty where the rule has no dates.

    What is known of the line is not asked for again.
    """
    counted = () if rule.period is None else _NEEDED.get(rule.counted_from, ())
    match rule.kind:
        case "while-paid":
            needed: tuple[LineDay, ...] = ()
        case "stored":
            needed = counted
        case "top-up-within":
            needed = ("valid-until", *counted)
        case "ends-with-validity":
            needed = ("valid-until",)
        case _:
            assert_never(rule.kind)
    return tuple(name for name in needed if getattr(line, name.replace("-", "_")) is None)


def rules_of_line(rules: Iterable[Retention], line: LineDates) -> tuple[Retention, ...]:
    """Return the rules of a carrier that may hold for a line.

    A stored number lives by the rule of storage that held on the day of its application, a line that was not stored
    by the others.
    """
    known = tuple(rules)
    stored = tuple(rule for rule in known if rule.kind == "stored")
    if line.applied is not None and stored:
        return tuple(rule for rule in stored if holds_for(rule, line.applied))
    return tuple(rule for rule in known if rule.kind != "stored")


def holds_for(rule: Retention, applied: date) -> bool:
    """Tell whether a rule holds for what was applied for on a day; one without such days holds for all of them."""
    return (rule.applied_from or date.min) <= applied <= (rule.applied_until or date.max)


def purchase_days(rule: Retention, *, first: date, until: date) -> tuple[date, ...] | None:
    """Return the last days on which to buy what keeps a line alive, from a first purchase to the end of a time.

    Each is worked out as if nothing bought lasted beyond its day, so none is too late. None where the rule has no
    period, or one so short that buying on its last day is too late.
    """
    days: list[date] = []
    day = first
    while day < until:
        valid_until = day if rule.counted_from in _AFTER_VALIDITY else None  # elsewhere it would be the end itself
        found = deadlines(rule, LineDates(last_top_up=day, valid_until=valid_until, activated=day, applied=day))
        if found is None or found.act_by <= day:
            return None
        days.append(day)
        day = found.act_by
    return tuple(days)


def last_day(first_day: date, period: int, unit: RetentionUnit) -> date:
    """Return the last day of a period whose day 1 is given.

    A period of months or years ends on the day before the same day of the last month; where that month has no such
    day, it ends with the month, as Article 143 of the Civil Code of Japan has it.

    Raises:
        OverflowError: The period ends after the year 9999.
    """
    if unit == "day":
        return first_day + (period - 1) * _DAY
    months = first_day.month - 1 + period * _MONTHS_OF[unit]
    year, month = first_day.year + months // 12, months % 12 + 1
    if year > date.max.year:
        message = "the period ends after the year 9999"
        raise OverflowError(message)
    days = calendar.monthrange(year, month)[1]
    return date(year, month, days) if first_day.day > days else date(year, month, first_day.day) - _DAY


def months_later(day: date, months: int) -> date:
    """Return the same day so many months later, or the last of that month where it has no such day."""
    month = day.month - 1 + months
    year, month = day.year + month // 12, month % 12 + 1
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


def _stated(rule: Retention, line: LineDates) -> Deadlines | None:
    """Return the dates of a line whose end its owner knows."""
    if line.valid_until is None:
        return None
    starts = (line.last_top_up, line.activated)
    first_day = next((day for day in starts if day is not None and day <= line.valid_until), None)
    return _until(line.valid_until, rule, first_day=first_day)


def _first_validity(rule: Retention, line: LineDates) -> Deadlines | None:
    """Return the end of what a line began with, which holds where nothing was bought since."""
    if line.last_top_up is not None and line.activated is not None and line.last_top_up > line.activated:
        return None  # what was bought since the activation ends on a day that nobody told
    return _period(rule, line, is_earliest=line.last_top_up is None)


def _period(rule: Retention, line: LineDates, *, is_earliest: bool) -> Deadlines | None:
    first = _first_day(rule.counted_from, line)
    if first is None or rule.period is None or rule.unit is None:
        return None
    found = _until(last_day(first, rule.period, rule.unit), rule, first_day=first)
    return replace(found, is_earliest=is_earliest)


def _until(end: date, rule: Retention, *, first_day: date | None) -> Deadlines:
    ends_on = end + _DAY
    return Deadlines(
        first_day=first_day,
        last_day=end,
        act_by=end - (rule.lead_days or 0) * _DAY,
        ends_on=ends_on,
        cancelled_on=None if rule.grace_days is None else ends_on + rule.grace_days * _DAY,
    )


def _first_day(counted_from: CountedFrom | None, line: LineDates) -> date | None:
    """Return day 1 of a period; the day that starts it counts, unless the rule says the day after."""
    # who never bought anything counts from the activation; of two days the earlier is the safe one
    bought_until = line.valid_until or line.last_top_up
    starts: dict[CountedFrom | None, date | None] = {
        "day-after-expiry": line.activated if bought_until is None else bought_until + _DAY,
        "expiry": line.valid_until,
        "last-top-up": line.last_top_up or (line.activated if bought_until is None else None),
        "activation": line.activated,
        "application": line.applied,
        "month-after-application": None if line.applied is None else _first_of_next_month(line.applied),
    }
    return starts.get(counted_from)


def _first_of_next_month(day: date) -> date:
    return (day.replace(day=1) + timedelta(days=32)).replace(day=1)
