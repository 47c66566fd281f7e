"""Answer of `leave`."""

from __future__ import annotations

from datetime import date
from typing import Literal

from simguide.commands.keep.answer import KeepWay
from simguide.model.answer import Answer, CarrierRef, Condition, Evidence, Statements
from simguide.model.base import Slug
from simguide.model.carrier import Automatic, Retention, SmsAbroad
from simguide.model.rule import Rule
from simguide.model.task import CancelInfo
from simguide.model.value import Value, made

LeaveMoment = Literal["before", "on-the-day", "away", "before-return"]
LeaveAction = Literal[
    "know",
    "go-on-paying",
    "pay-by-itself",
    "buy",
    "apply",
    "storage-ends",
    "extend",
    "codes",
    "take-back",
    "ask-carrier",
]


class LeaveQuestion(Value):
    """What `leave` was asked."""

    leaves_on: date
    """Day of departure from Japan."""
    months: int
    """Months until the return."""
    returns_on: date
    """Day of the return that follows."""
    carriers: tuple[Slug, ...] = ()
    """Ids of the carriers of the lines."""
    is_sms_required: bool = False
    """SMS codes must still arrive."""

    @property
    def asked(self) -> tuple[Condition, ...]:
        """Conditions that were asked for, in the order in which they are named."""
        return ("sms",) if self.is_sms_required else ()


class LeaveLine(Value):
    """One line: what keeping its number costs for these months."""

    type: Literal["leave-line"] = "leave-line"
    """Tells this result from others."""
    carrier: CarrierRef | None
    """The carrier; none where no line was named, and the ways are those of any carrier."""
    has_number: bool = True
    """Whether there is a Japanese number to keep."""
    cancel: CancelInfo | None = None
    """How the line ends at its carrier, where that is on record."""
    chosen: KeepWay | None
    """The way that the steps rest on: of those with least unknown the cheapest; none if none is known."""
    ways: tuple[KeepWay, ...]
    """All ways at this carrier, then the best ones elsewhere."""


class LeaveStep(Value):
    """One thing to do or to know."""

    type: Literal["leave-step"] = "leave-step"
    """Tells this result from others."""
    moment: LeaveMoment
    """When."""
    on: date | None = None
    """Last day on which to do it, in Japan; none where no day is known."""
    action: LeaveAction
    """`know`: a rule of the country. `go-on-paying`: the number lives on the monthly bill. `pay-by-itself`: how the
    bill is paid while you are away. `buy`: what keeps the number. `apply`: for storage or a pause. `storage-ends`: it
    must be taken back before. `extend`: before the end of the validity. `codes`: make SMS codes arrive. `take-back`:
    a stored line. `ask-carrier`: nothing is on record."""
    carrier: CarrierRef | None = None
    """The line."""
    rule: Rule | None = None
    """The rule of the country, with `know`."""
    retention: Retention | None = None
    """The rule of the line, with what keeps it."""
    sms_abroad: SmsAbroad | None = None
    """What is known of SMS abroad, with `codes`; none where nothing is."""
    automatic: Automatic | None = None
    """What is known of automatic payment, with `pay-by-itself`; none where nothing is."""
    cost_jpy: int | None = None
    """Yen for this step, tax included; for `go-on-paying` and storage for all the months."""
    is_cost_least: bool = False
    """It costs at least that: the fee to set it up is not known."""
    statements: Statements = made(default_factory=dict)
    """What each statement rests on, by its place in this step, e.g. `retention.cost_jpy`."""
    evidence: Evidence | None = None
    """How well it is known; none where nothing is on record."""


class LeaveAnswer(Answer):
    """Answer of `leave`."""

    command: Literal["leave"]
    """The command."""
    question: LeaveQuestion
    """What was asked."""
    results: tuple[LeaveLine | LeaveStep, ...]
    """The lines with their costs, then the steps in order of time."""
