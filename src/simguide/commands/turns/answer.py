"""Answers of `cancel`, `move` and `port`: the turns of a line's life."""

from __future__ import annotations

from typing import Literal

from simguide.model.answer import Answer, CarrierRef, Condition, Evidence, RuleOfKind, Statements
from simguide.model.base import Report, Slug, Tri, Unknown, Url
from simguide.model.beware import Beware
from simguide.model.channel import NewPhone
from simguide.model.channel_answer import ChannelAnswer
from simguide.model.claim import Claim
from simguide.model.method import TurnTask
from simguide.model.recovery import Recovery
from simguide.model.task import CancelEnd, CancelInfo, LastMonth, MoveInfo, NeedsOld, PortInfo
from simguide.model.value import Value, made

OldPhone = Literal["works", "broken", "gone"]


class TurnQuestion(Value):
    """What `cancel`, `move` and `port` were asked."""

    task: TurnTask
    """The task."""
    carrier: Slug | None = None
    """Id of the carrier; with `port` the one that the number leaves."""
    to: Slug | None = None
    """With `port`: id of the carrier that the number comes to."""
    old: OldPhone | None = None
    """With `move`: `works`: the old phone is at hand, with the line alive. `broken`: it does not start, the card in it
    may still be good. `gone`: lost, sold, or the eSIM deleted."""
    phone: NewPhone | None = None
    """With `move`: what the new phone is."""
    abroad: bool = False
    """Asked from outside Japan."""
    way: int | None = None
    """Number of the way to open, among those that fit, from 1; the others are left out."""

    @property
    def asked(self) -> tuple[Condition, ...]:
        """Conditions that were asked for, in the order in which they are named."""
        typed: dict[Condition, object] = {"old-phone": self.old, "new-phone": self.phone, "abroad": self.abroad}
        return tuple(name for name, value in typed.items() if value)


class _CarrierTurn(Value):
    """What the tasks have in common at one carrier."""

    carrier: CarrierRef
    """The carrier."""
    successor: CarrierRef | None = None
    """What followed an ended or closed carrier."""
    evidence: Evidence | None
    """How well what is known of the task is known; none where nothing is."""
    statements: Statements = made(default_factory=dict)
    """What each statement on the task rests on, by its place, e.g. `info.fee_jpy`."""
    channels: tuple[ChannelAnswer, ...]
    """The channels that fit, best first."""
    of_kind: RuleOfKind | None = None
    """What holds of its kind of seller, where no way is on record."""
    warnings: tuple[Beware, ...] = ()
    """What can cost the user the line, money or data."""
    claims: tuple[Claim, ...] = ()
    """Claims on this task that are wrong or outdated."""


class CarrierCancel(_CarrierTurn):
    """How a line of one carrier ends: the answer of `cancel` with a carrier."""

    type: Literal["carrier-cancel"] = "carrier-cancel"
    """Tells this result from others."""
    info: CancelInfo | None
    """What is known of it before any channel is named; none where nobody looked into it yet."""
    refund: Report | None = None
    """What comes back of the price, and until when one must ask."""


class CarrierMove(_CarrierTurn):
    """How a line of one carrier comes to another phone: the answer of `move` with a carrier."""

    type: Literal["carrier-move"] = "carrier-move"
    """Tells this result from others."""
    info: MoveInfo | None
    """What is known of it before any channel is named; none where nobody looked into it yet."""
    esim_issue: Report | None = None
    """How the eSIM is issued and reissued here."""
    recoveries: tuple[Recovery, ...] = ()
    """How the line comes back where its phone is gone or its eSIM was deleted."""


class CarrierPort(_CarrierTurn):
    """How the number leaves one carrier, and comes to another: the answer of `port` with a carrier."""

    type: Literal["carrier-port"] = "carrier-port"
    """Tells this result from others."""
    has_number: bool = True
    """Whether its lines have a Japanese number, as far as is known; without one there is nothing to take along."""
    info: PortInfo | None
    """What is known of leaving before any channel is named; none where nobody looked into it yet."""
    leaving: CancelInfo | None = None
    """What the last month costs there, and what is to be saved first."""
    to: CarrierRef | None = None
    """The carrier that the number comes to."""
    to_has_number: bool = True
    """Whether the lines of that carrier have a Japanese number, as far as is known; else none can come there."""
    apply_at: Url | None = None
    """Page of that carrier on which one signs up."""
    joining: PortInfo | None = None
    """What coming there with a number takes; none where nobody looked into it yet."""
    needs_number: Tri = "unknown"
    """Whether a reservation number is needed between the two; `unknown` where one of them is not known."""


class CancelRow(Value):
    """How a line of one carrier ends, in short: the answer of `cancel` without a carrier."""

    type: Literal["cancel-row"] = "cancel-row"
    """Tells this result from others."""
    carrier: CarrierRef
    """The carrier."""
    ends: CancelEnd
    """When the line stops."""
    apply_by_day: int | None
    """Day of the month by which one must ask."""
    last_month: LastMonth
    """What the last month costs."""
    fee_jpy: int | Unknown
    """Yen for leaving."""
    fee_within_months: int | None
    """Months from the start within which that fee is taken."""
    evidence: Evidence | None
    """How well it is known; none where nothing was found."""
    sources: tuple[Slug, ...] = ()
    """Ids of the sources of what stands in the row."""


class MoveRow(Value):
    """How a line of one carrier comes to another phone, in short: the answer of `move` without a carrier."""

    type: Literal["move-row"] = "move-row"
    """Tells this result from others."""
    carrier: CarrierRef
    """The carrier."""
    needs_old: NeedsOld
    """Whether the old phone must still work."""
    quick_transfer: Tri
    """Whether the eSIM goes from iPhone to iPhone by itself."""
    fee_jpy: int | Unknown
    """Least yen for the new eSIM profile."""
    evidence: Evidence | None
    """How well it is known; none where nothing was found."""
    sources: tuple[Slug, ...] = ()
    """Ids of the sources of what stands in the row."""


class PortRow(Value):
    """How the number leaves one carrier, in short: the answer of `port` without a carrier."""

    type: Literal["port-row"] = "port-row"
    """Tells this result from others."""
    carrier: CarrierRef
    """The carrier."""
    one_stop: Tri
    """Whether one can leave without a reservation number."""
    valid_days: int | Unknown
    """Days that the reservation number lives."""
    fee_jpy: int | Unknown
    """Yen for taking the number along."""
    days_left: int | Unknown
    """Days that must be left on a number when one comes here."""
    evidence: Evidence | None
    """How well it is known; none where nothing was found."""
    sources: tuple[Slug, ...] = ()
    """Ids of the sources of what stands in the row."""


class CancelAnswer(Answer):
    """Answer of `cancel`."""

    command: Literal["cancel"]
    """The command."""
    question: TurnQuestion
    """What was asked."""
    results: tuple[CarrierCancel | CancelRow, ...]
    """The carrier asked for, or a row for each carrier of which something is known, by id."""


class MoveAnswer(Answer):
    """Answer of `move`."""

    command: Literal["move"]
    """The command."""
    question: TurnQuestion
    """What was asked."""
    results: tuple[CarrierMove | MoveRow, ...]
    """The carrier asked for, or a row for each carrier of which something is known, by id."""


class PortAnswer(Answer):
    """Answer of `port`."""

    command: Literal["port"]
    """The command."""
    question: TurnQuestion
    """What was asked."""
    results: tuple[CarrierPort | PortRow, ...]
    """The carrier asked for, or a row for each carrier of which something is known, by id."""
