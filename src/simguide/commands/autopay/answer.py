"""Answer of `autopay`."""

from __future__ import annotations

from typing import Literal, get_args

from simguide.model.answer import Answer, CarrierRef, Condition, Evidence
from simguide.model.base import Slug
from simguide.model.carrier import Automatic
from simguide.model.channel_answer import ChannelAnswer
from simguide.model.claim import Claim
from simguide.model.task import TaskInfo, TaskState
from simguide.model.value import Value

AutoKind = Literal["top-up", "payment"]
AUTO_KINDS: tuple[AutoKind, ...] = get_args(AutoKind)
"""The two things that run by themselves."""


class AutopayQuestion(Value):
    """What `autopay` was asked."""

    carrier: Slug | None = None
    """Id of the carrier."""
    kind: AutoKind | None = None
    """Only this one of the two."""
    method: Slug | None = None
    """Method."""
    abroad: bool = False
    """Asked from outside Japan."""
    way: int | None = None
    """Number of the way to open, among those that fit, from 1; the others are left out."""

    @property
    def asked(self) -> tuple[Condition, ...]:
        """Conditions that were asked for, in the order in which they are named."""
        typed: dict[Condition, object] = {"kind": self.kind, "method": self.method, "abroad": self.abroad}
        return tuple(name for name, value in typed.items() if value)


class AutoGroup(Value):
    """One of the two things at one carrier; they are never mixed."""

    kind: AutoKind
    """`top-up`: it buys again. `payment`: it pays the bill."""
    state: TaskState
    """Whether it exists; `unknown` is not no."""
    channels: tuple[ChannelAnswer, ...]
    """The ways to switch it on and off that fit, best first."""


class CarrierAutopay(Value):
    """What runs by itself at one carrier: the answer with a carrier."""

    type: Literal["carrier-autopay"] = "carrier-autopay"
    """Tells this result from others."""
    carrier: CarrierRef
    """The carrier."""
    successor: CarrierRef | None = None
    """What followed an ended or closed carrier."""
    info: TaskInfo
    """What is known of both before any channel is named."""
    info_evidence: Evidence | None
    """How well that is known; none where nothing was found."""
    groups: tuple[AutoGroup, ...]
    """Automatic top-up, then automatic payment; the other way round where the line lives on its bill. One of them where
    it was asked for alone."""
    automatic: Automatic | None
    """What is on record of both, with what happens when the card fails; none where nothing is."""
    evidence: Evidence | None
    """How well that is known."""
    claims: tuple[Claim, ...] = ()
    """Claims on it that are wrong or outdated."""

    @property
    def channels(self) -> tuple[ChannelAnswer, ...]:
        """The channels of all groups."""
        return tuple(channel for group in self.groups for channel in group.channels)


class AutopayRow(Value):
    """What runs by itself at one carrier, in short: the answer without a carrier."""

    type: Literal["autopay-row"] = "autopay-row"
    """Tells this result from others."""
    carrier: CarrierRef
    """The carrier."""
    top_up: TaskState
    """Whether data, days or a plan can be bought again automatically."""
    payment: TaskState
    """Whether a bill is paid automatically."""
    is_failure_known: bool
    """Whether it is on record what happens when the card or the debit fails."""
    evidence: Evidence | None
    """How well it is known; none where nothing was found."""
    not_known: tuple[Condition, ...] = ()
    """Conditions of the question that no channel is known to meet, though one may."""


class AutopayAnswer(Answer):
    """Answer of `autopay`."""

    command: Literal["autopay"]
    """The command."""
    question: AutopayQuestion
    """What was asked."""
    results: tuple[CarrierAutopay | AutopayRow, ...]
    """The carrier asked for, or a row for each carrier: those that buy again first, then those that pay the bill."""
