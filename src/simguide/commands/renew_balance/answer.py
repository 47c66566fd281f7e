"""Answers of `renew`, `balance` and `methods`."""

from __future__ import annotations

from typing import Literal

from simguide.model.answer import Answer, CarrierRef, Condition, Evidence, ListQuestion, Statements
from simguide.model.base import Report, Slug, Text
from simguide.model.beware import Beware
from simguide.model.carrier import ForeignCards
from simguide.model.channel import PayWay, Price
from simguide.model.channel_answer import ChannelAnswer
from simguide.model.claim import Claim
from simguide.model.method import Method
from simguide.model.rule import Rule
from simguide.model.task import TaskInfo
from simguide.model.value import Value, made

Resets = Literal["calendar-month"]
TaskCommand = Literal["renew", "balance"]


class TaskQuestion(Value):
    """What `renew` and `balance` were asked."""

    task: TaskCommand
    """The task."""
    carrier: Slug | None = None
    """Id of the carrier."""
    card: Slug | None = None
    """Card type."""
    method: Slug | None = None
    """Method."""
    pay: PayWay | None = None
    """Way to pay."""
    abroad: bool = False
    """Asked from outside Japan."""
    product: str | None = None
    """A product by whose name the carrier was found, where it has ways of its own, e.g. `JCB SIM`: they come first."""
    way: int | None = None
    """Number of the way to open, among those that fit, from 1; the others are left out."""

    @property
    def asked(self) -> tuple[Condition, ...]:
        """Conditions that were asked for, in the order in which they are named."""
        typed: dict[Condition, object] = {
            "card": self.card,
            "method": self.method,
            "pay": self.pay,
            "abroad": self.abroad,
        }
        return tuple(name for name, value in typed.items() if value)


class Afterwards(Value):
    """What comes when the data are used up: the end of an answer to `balance`."""

    resets: Resets | None = None
    """When the data of a month begin anew: with the calendar month; none where that is not known of every plan."""
    after_limit: Text | None = None
    """What happens when they are used up; none where it is not the same for every plan."""
    top_up: Price | None = None
    """The cheapest data to buy; none where no price is on record."""
    sources: tuple[Slug, ...] = ()
    """Ids of the sources of all that."""


class CarrierTask(Value):
    """A task at one carrier: the answer of `renew` and `balance` with a carrier."""

    type: Literal["carrier-task"] = "carrier-task"
    """Tells this result from others."""
    carrier: CarrierRef
    """The carrier."""
    successor: CarrierRef | None = None
    """What followed an ended or closed carrier."""
    see_also: tuple[CarrierRef, ...] = ()
    """Carriers that are easily taken for this one."""
    task: TaskCommand
    """The task."""
    info: TaskInfo
    """What is known of the task before any channel is named."""
    evidence: Evidence | None
    """How well that is known; none where nothing was found."""
    channels: tuple[ChannelAnswer, ...]
    """The channels that fit, best first."""
    foreign_cards: ForeignCards
    """Whether cards issued outside Japan are accepted here."""
    statements: Statements = made(default_factory=dict)
    """What is said of the carrier itself (`status`, `foreign_cards`), each with what it rests on."""
    warnings: tuple[Beware, ...] = ()
    """What can cost the user the line, money or data."""
    reports: tuple[Report, ...] = ()
    """Observed practice that differs from the rule."""
    claims: tuple[Claim, ...] = ()
    """Claims on this task that are wrong or outdated."""
    afterwards: Afterwards | None = None
    """With the task `balance`: when the data begin anew, and what there is until then."""
    by_kind: tuple[Rule, ...] = ()
    """Rules of its kind that say whether foreign cards are accepted, where no record of its own does."""
    refund: Report | None = None
    """With the task `renew`: what comes back of the price, and until when one must ask."""


class MethodOverview(Value):
    """A method, and where it exists: the answer of `renew` and `balance` without a carrier."""

    type: Literal["method"] = "method"
    """Tells this result from others."""
    method: Method
    """The method."""
    carriers: tuple[CarrierRef, ...]
    """Carriers with a channel of this method that meets every condition of the question."""
    carriers_unknown: tuple[CarrierRef, ...] = ()
    """Carriers with a channel of which the catalogue does not know whether it meets them."""
    evidence: Evidence
    """How well the statement on the method is known."""


class CarrierTaskAnswer(Answer):
    """Answer of `renew` and `balance` with a carrier."""

    command: TaskCommand
    """The command."""
    question: TaskQuestion
    """What was asked."""
    results: tuple[CarrierTask, ...]
    """One result."""


class MethodAnswer(Answer):
    """Answer of `renew` and `balance` without a carrier, and of `methods`."""

    command: Literal["renew", "balance", "methods"]
    """The command."""
    question: TaskQuestion | ListQuestion
    """What was asked."""
    results: tuple[MethodOverview, ...]
    """The methods."""
