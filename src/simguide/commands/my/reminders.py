"""Decides what a calendar says of the dates of lines, and which events it changes or calls off."""

import shlex
from collections.abc import Iterable, Iterator
from datetime import date, datetime, time, timedelta, timezone

from simguide.commands.my.answer import CalendarEvent, KeyDate, OwnLine
from simguide.commands.my.own_lines import how_to
from simguide.model.base import Lang
from simguide.model.border import checked
from simguide.model.own_line import MOST_REVISIONS, STAMP, DateKind, Reminder, read_before
from simguide.model.value import Value, replace

DAYS_BEFORE = (30, 7, 1)
"""Days before a date on which the calendar reminds, where nothing else was said."""
_JAPAN = timezone(timedelta(hours=9))
_EVENING = time(21)
"""On the last day it reminds once more, while something can still be done in Japan."""


class Revision(Value):
    """A calendar as it is to be written."""

    events: tuple[CalendarEvent, ...]
    """Its events, the earliest first."""
    reminders: tuple[Reminder, ...]
    """What is to be remembered of them."""


def uid_of(line_id: str, kind: DateKind) -> str:
    """Return the identity of an event, which neither the label nor the date changes."""
    return f"{line_id}-{kind}@simguide"


def revise(
    lines: Iterable[OwnLine],
    written: Iterable[Reminder],
    *,
    before: tuple[int, ...] | None = None,
    at: str = "09:00",
    lang: Lang,
    as_of: date,
    now: datetime,
) -> Revision:
    """Return the calendar of the dates ahead.

    An event that says something else than in the last file gets the next sequence number; one that says the same stays
    as it was, to the letter, but for alarms that are past. An event written before whose date no longer holds is called
    off until its day is over.

    Args:
        lines: Lines as they stand.
        written: What the calendar said last, of lines that are gone too.
        before: Days before each date on which the calendar reminds; none: as each line has it.
        at: When it reminds, Japan time.
        lang: Language of the events.
        as_of: Day of the answer.
        now: The moment, in UTC.
    """
    stamp = now.strftime(STAMP)
    last = {(reminder.line, reminder.kind): reminder for reminder in written}
    events: list[CalendarEvent] = []
    reminders: list[Reminder] = []
    living: set[str] = set()
    for own in lines:
        living.add(own.line.id)
        days = before or (read_before(own.line.before) if own.line.before else DAYS_BEFORE)
        for key_date in _ahead(own):
            told = _told(own, key_date, f"{','.join(map(str, days))}@{at}", lang)
            reminder = _revised(last.pop((own.line.id, key_date.kind), None), own.line.id, key_date, told, stamp)
            reminders.append(reminder)
            alarms = _alarms(key_date.act_by, days, time.fromisoformat(at), now)
            events.append(_event(reminder, own, key_date, alarms))
    for reminder in last.values():
        if reminder.on >= as_of:
            called_off = _called_off(reminder, stamp)
            reminders.append(called_off)
            events.append(_cancellation(called_off))
        elif reminder.line in living:
            reminders.append(reminder)  # its day is over; the number goes on with the next date of the line
    events.sort(key=lambda event: (event.on, event.uid))
    return Revision(events=tuple(events), reminders=tuple(reminders))


def _ahead(own: OwnLine) -> Iterator[KeyDate]:
    """Yield the earliest date ahead of each kind."""
    seen: set[DateKind] = set()
    for key_date in own.dates:
        if key_date.days_left >= 0 and key_date.kind not in seen:
            seen.add(key_date.kind)
            yield key_date


def _alarms(on: date, before: tuple[int, ...], at: time, now: datetime) -> tuple[str, ...]:
    """Return the moments ahead at which to remind: some days before, and on the last day before it is over in Japan.

    They are moments, not hours of a day: wherever the calendar is looked at, it is the same time in Japan.
    """
    days = {datetime.combine(on - timedelta(days=number), at, _JAPAN) for number in before if number}
    last = {datetime.combine(on, hour, _JAPAN) for hour in (min(at, _EVENING), _EVENING)}
    return tuple(moment.isoformat() for moment in sorted(days | last) if moment > now)


def _told(own: OwnLine, key_date: KeyDate, alarms: str, lang: Lang) -> str:
    """Return everything that the words of an event are made of, beside its date."""
    how = how_to(own, key_date).command
    told = f"{lang}|{alarms}|{key_date.action}|{key_date.happens_on}|{own.line.carrier}|{own.line.label}|{how}"
    return f"{told}|earliest" if key_date.is_earliest else told


def _revised(before: Reminder | None, line_id: str, key_date: KeyDate, told: str, stamp: str) -> Reminder:
    if before is None:
        return checked(Reminder(line=line_id, kind=key_date.kind, on=key_date.act_by, stamp=stamp, told=told))
    if before.on == key_date.act_by and before.told == told and not before.is_cancelled:
        return before
    revised = Reminder(
        line=line_id, kind=key_date.kind, on=key_date.act_by, sequence=_next(before), stamp=stamp, told=told
    )
    return checked(revised)


def _event(reminder: Reminder, own: OwnLine, key_date: KeyDate, alarms: tuple[str, ...]) -> CalendarEvent:
    return CalendarEvent(
        uid=uid_of(reminder.line, reminder.kind),
        label=own.line.label,
        carrier=own.carrier,
        kind=key_date.kind,
        action=key_date.action,
        on=key_date.act_by,
        happens_on=key_date.happens_on,
        is_cancelled=False,
        is_earliest=key_date.is_earliest,
        alarms=alarms,
        commands=_commands(own, key_date),
        sequence=reminder.sequence,
        stamp=reminder.stamp,
    )


def _commands(own: OwnLine, key_date: KeyDate) -> tuple[str, ...]:
    label = shlex.quote(own.line.label)
    done = (
        f"simguide my edit {label} --applied none" if key_date.action == "take-back" else f"simguide my top-up {label}"
    )
    return how_to(own, key_date).command, done, f"simguide my show {label}"


def _next(reminder: Reminder) -> int:
    """Return the number of the next revision; past the last one that calendars can read it stays."""
    return min(reminder.sequence + 1, MOST_REVISIONS)


def _called_off(reminder: Reminder, stamp: str) -> Reminder:
    if reminder.is_cancelled:
        return reminder
    update = {"is_cancelled": True, "sequence": _next(reminder), "stamp": stamp, "told": ""}
    return replace(reminder, **update)


def _cancellation(reminder: Reminder) -> CalendarEvent:
    return CalendarEvent(
        uid=uid_of(reminder.line, reminder.kind),
        label=None,
        carrier=None,
        kind=reminder.kind,
        action=None,
        on=reminder.on,
        happens_on=None,
        is_cancelled=True,
        commands=(),
        sequence=reminder.sequence,
        stamp=reminder.stamp,
    )
