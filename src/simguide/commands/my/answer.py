"""Answers of `my`: the user's own lines and their dates."""

from __future__ import annotations

from datetime import date
from typing import Literal

from simguide.model.answer import Answer, CarrierRef, Evidence, Statements
from simguide.model.base import Text
from simguide.model.carrier import LineDay, Retention
from simguide.model.own_line import DateKind, Line, Reading, TopUp
from simguide.model.value import Value, made

LineAction = Literal[
    "renew",
    "buy-again",
    "top-up",
    "revive",
    "take-back",
    "check",
    "pay-bill",
    "name-product",
    "tell-dates",
    "ask-carrier",
]
LineState = Literal["ahead", "passed", "which-rule", "dates-missing", "no-rule", "while-paid"]
ValidityOutcome = Literal["given", "computed", "not-known"]
ImportOutcome = Literal["added", "replaced", "unchanged"]
LineCommand = Literal["my add", "my show", "my top-up", "my log", "my edit", "my remove"]


class LineQuestion(Value):
    """What a command of `my` was asked."""

    label: str | None = None
    """Label of the line."""
    within: int | None = None
    """Days ahead, for `my due`."""
    file: str | None = None
    """File read or written."""
    before: tuple[int, ...] = ()
    """Days before a date on which the calendar reminds, where a line has none of its own."""
    at: str | None = None
    """When it reminds, Japan time, e.g. `09:00`."""


class RuleDates(Value):
    """A rule of the carrier, and the days that follow from it for this line."""

    rule: Retention
    """The rule."""
    evidence: Evidence
    """How well it is known."""
    statements: Statements = made(default_factory=dict)
    """What the fields that have sources of their own rest on."""
    first_day: date | None = None
    """Day 1 of the period, where it is known."""
    last_day: date | None = None
    """Last day of the period; none where the rule or the line has too few dates, as with the days below."""
    act_by: date | None = None
    """Last day on which to do what keeps the line."""
    ends_on: date | None = None
    """Day on which the line is suspended or ends."""
    cancelled_on: date | None = None
    """Day on which it is cancelled for good, where a source says."""
    is_earliest: bool = False
    """The days are the earliest possible, since the last day of what was bought was not told: they may be later."""
    needs: tuple[LineDay, ...] = ()
    """Dates of the line of which one is enough to compute the days; empty where the rule itself does not say enough."""


class KeyDate(Value):
    """A day that matters to a line."""

    kind: DateKind
    """What happens."""
    act_by: date
    """Last day on which something can be done about it."""
    happens_on: date
    """Day on which it happens; for the end of a validity its last day."""
    days_left: int
    """Days from the day of the answer to `act_by`; negative when it has passed."""
    total_days: int | None
    """Days from the start of the period to `act_by`; none where the start is not known."""
    action: LineAction
    """What to do."""
    rule: int | None
    """Place of its rule among the rules of the line, from 0; none where no rule says what follows."""
    is_earliest: bool = False
    """The days are the earliest possible; nothing proves that what they say has happened once they have passed."""


class OwnLine(Value):
    """A line as it stands on the day of the answer."""

    type: Literal["own-line"] = "own-line"
    """Tells this result from others."""
    line: Line
    """What the user told of it."""
    carrier: CarrierRef | None
    """The carrier; none where the catalogue no longer has it."""
    plan_name: Text | None
    """Name of the product, if it is in the catalogue."""
    plan_ends_on: date | None
    """Last day of the product, where it ends or has ended."""
    state: LineState
    """`ahead`: a date lies ahead. `passed`: all dates have passed. `which-rule`: they have passed by one rule of the
    carrier and another has no date. `dates-missing`: a rule is on record, a date is not. `no-rule`: none on record.
    `while-paid`: it lives as long as the bill is paid."""
    action: LineAction
    """What to do."""
    next: KeyDate | None
    """The earliest date ahead; where all have passed, the last of them."""
    dates: tuple[KeyDate, ...]
    """All dates, the earliest first."""
    rules: tuple[RuleDates, ...]
    """The rules on record that may apply to the line."""
    last_top_up: date | None
    """Day of the last top-up, from the records too."""
    valid_until: date | None
    """Last day of what was bought last, if known."""
    last_reading: Reading | None
    """What was left when last looked at."""
    spent_jpy: int
    """Yen in all records of the line."""


class LineSpending(Value):
    """What one line cost in a month."""

    label: str
    """Label of the line."""
    paid_jpy: int
    """Yen."""


class MonthSpending(Value):
    """What all lines cost in a month."""

    month: str
    """Month, as `2026-11`."""
    paid_jpy: int
    """Yen."""
    lines: tuple[LineSpending, ...]
    """Each line that cost something."""


class LineHistory(Value):
    """Everything recorded of a line."""

    type: Literal["line-history"] = "line-history"
    """Tells this result from others."""
    line: Line
    """The line."""
    entries: tuple[TopUp | Reading, ...]
    """Purchases and readings, the newest first; `my remove --entry` counts them from 1."""
    spent_jpy: int
    """Yen in all of them."""


class ImportedLine(Value):
    """A line of an imported file."""

    type: Literal["imported-line"] = "imported-line"
    """Tells this result from others."""
    outcome: ImportOutcome
    """What became of it."""
    own: OwnLine
    """The line as it is now."""


class CalendarEvent(Value):
    """An event of the calendar."""

    type: Literal["calendar-event"] = "calendar-event"
    """Tells this result from others."""
    uid: str
    """Identity of the event; the same in every file."""
    label: str | None
    """Label of the line; none where it was removed."""
    carrier: CarrierRef | None
    """Its carrier."""
    kind: DateKind
    """What happens."""
    action: LineAction | None
    """What to do; none where the event is called off."""
    on: date
    """Day of the event: the last day on which something can be done."""
    happens_on: date | None
    """Day on which it happens; none where the event is called off."""
    is_cancelled: bool
    """The event is called off."""
    is_earliest: bool = False
    """Its day is the earliest possible, since the last day of what was bought was not told."""
    alarms: tuple[str, ...] = ()
    """Moments ahead at which the calendar reminds, as `2026-12-01T09:00:00+09:00`."""
    commands: tuple[str, ...]
    """Lines to type: how to do it, what to record when it is done, and what the date rests on."""
    sequence: int
    """Times the event was changed."""
    stamp: str
    """When it was last changed, as `20261120T013000Z`."""


class _OwnAnswer(Answer):
    """Base of the answers of `my`: labels, dates, receipts and spending are the user's own."""

    @property
    def is_private(self) -> bool:
        """A file that it is saved to is readable by the user alone."""
        return True


class LineAnswer(_OwnAnswer):
    """Answer of the commands on one line: the line as it is now; of `my remove`, as it was."""

    command: LineCommand
    """The command."""
    question: LineQuestion
    """What was asked."""
    results: tuple[OwnLine, ...]
    """The line."""
    validity: ValidityOutcome | None = None
    """Of `my top-up`: whether the end of the purchase was given, follows from the product, or is not known."""
    entry: TopUp | Reading | None = None
    """The record made, or the one removed."""

    @property
    def has_changed(self) -> bool:
        """Whether the line was changed: by every command but the one that only shows it."""
        return self.command != "my show"


class LineListAnswer(_OwnAnswer):
    """Answer of `my list` and `my due`."""

    command: Literal["my list", "my due"]
    """The command."""
    question: LineQuestion
    """What was asked."""
    results: tuple[OwnLine, ...]
    """The lines, the most urgent first."""
    without_date: tuple[str, ...]
    """Labels of the lines of which no date can be told, and that no bill keeps; of all lines, due or not."""
    spending: tuple[MonthSpending, ...]
    """What the lines of the results cost by month, the newest first; at most the last twelve with a record."""


class LineHistoryAnswer(_OwnAnswer):
    """Answer of `my history`."""

    command: Literal["my history"]
    """The command."""
    question: LineQuestion
    """What was asked."""
    results: tuple[LineHistory, ...]
    """The line with its records."""
    spending: tuple[MonthSpending, ...]
    """What it cost by month, the newest first."""


class LineImportAnswer(_OwnAnswer):
    """Answer of `my import`."""

    command: Literal["my import"]
    """The command."""
    question: LineQuestion
    """What was asked."""
    results: tuple[ImportedLine, ...]
    """The lines of the file."""

    @property
    def no_match_hint(self) -> str:
        """Key of the message that says what to do where the file holds no line."""
        return "hint.no-line-in-file"

    @property
    def has_changed(self) -> bool:
        """Whether a line was added or replaced."""
        return any(item.outcome != "unchanged" for item in self.results)


class RemindAnswer(_OwnAnswer):
    """Answer of `my remind`."""

    command: Literal["my remind"]
    """The command."""
    question: LineQuestion
    """What was asked."""
    results: tuple[CalendarEvent, ...]
    """The events of the file, the earliest first."""
    without_date: tuple[str, ...]
    """Labels of the lines of which no date can be told, and that no bill keeps."""
    overdue: tuple[str, ...] = ()
    """Labels of the lines whose dates have all passed: `my due` has them, a calendar of what lies ahead has not."""

    @property
    def no_match_hint(self) -> str:
        """Key of the message that says what to do where no date lies ahead."""
        return "hint.no-date-ahead"


AnyLineAnswer = LineAnswer | LineListAnswer | LineHistoryAnswer | LineImportAnswer | RemindAnswer
"""Every answer of `my`."""
