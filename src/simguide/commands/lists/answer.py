"""Answers of `carriers`, `card-types`, `show` and `compare`."""

from __future__ import annotations

from typing import Literal

from simguide.model.answer import Answer, CarrierRef, Evidence, ListQuestion, Statements
from simguide.model.base import Slug, SourceIds, Text, Tri
from simguide.model.card_type import CardType
from simguide.model.carrier import Carrier, Document, ForeignCards, Identity, Network, Retention, SmsAbroad
from simguide.model.channel import ChannelStatus, PayWay
from simguide.model.channel_answer import ChannelAnswer
from simguide.model.claim import Claim
from simguide.model.plan import Plan
from simguide.model.rule import Rule
from simguide.model.task import TaskState
from simguide.model.value import Value, made


class CarrierSummary(Value):
    """A carrier in the list."""

    type: Literal["carrier"] = "carrier"
    """Tells this result from others."""
    carrier: CarrierRef
    """The carrier."""
    host_networks: tuple[Network, ...] | Literal["unknown"]
    """Radio networks used in Japan."""
    card_types: tuple[Slug, ...]
    """What it sells."""
    esim: Tri
    """Whether the line can be an eSIM."""
    renew: TaskState
    """What is known of renewing."""
    balance: TaskState
    """What is known of checking."""
    auto: TaskState
    """What is known of automatic top-up or payment."""
    evidence: Evidence
    """How well the carrier's record is known."""


class CardTypeOverview(Value):
    """A card type, and who sells it."""

    type: Literal["card-type"] = "card-type"
    """Tells this result from others."""
    card_type: CardType
    """The card type."""
    carriers: tuple[CarrierRef, ...]
    """Carriers that sell it."""
    evidence: Evidence
    """How well it is known."""


class CardTypeRef(Value):
    """A card type as other records name it."""

    id: Slug
    """Id of the card type."""
    name: Text
    """Name in the three languages."""


class CarrierDetail(Value):
    """All that is known of a carrier."""

    type: Literal["carrier-detail"] = "carrier-detail"
    """Tells this result from others."""
    carrier: Carrier
    """The carrier."""
    successor: CarrierRef | None = None
    """What followed it."""
    card_types: tuple[CardTypeRef, ...]
    """What it sells, by name."""
    evidence: Evidence
    """How well the carrier's record is known."""
    channels: tuple[ChannelAnswer, ...]
    """Its channels, by task, best first."""
    plans: tuple[Plan, ...]
    """Its products."""
    claims: tuple[Claim, ...]
    """Claims on it that are wrong or outdated."""
    foreign_cards: ForeignCards = "unknown"
    """Whether cards issued outside Japan are accepted: by its own records, else by the rule of its kind."""
    documents: tuple[Document, ...] = ()
    """Documents of which one is asked for by the rule of its kind, where no record of its own says it."""
    by_kind: tuple[Rule, ...] = ()
    """Rules of its kind that say what no record of its own says."""
    statements: Statements = made(default_factory=dict)
    """What each statement rests on, by its place in this result, e.g. `plans.0.price_jpy`."""


class CarrierListAnswer(Answer):
    """Answer of `carriers`."""

    command: Literal["carriers"]
    """The command."""
    question: ListQuestion
    """What was asked."""
    results: tuple[CarrierSummary, ...]
    """The carriers."""


class CardTypeAnswer(Answer):
    """Answer of `card-types`."""

    command: Literal["card-types"]
    """The command."""
    question: ListQuestion
    """What was asked."""
    results: tuple[CardTypeOverview, ...]
    """The card types."""


class CarrierDetailAnswer(Answer):
    """Answer of `show`."""

    command: Literal["show"]
    """The command."""
    question: ListQuestion
    """What was asked."""
    results: tuple[CarrierDetail, ...]
    """One result."""


class CompareQuestion(Value):
    """What `compare` was asked."""

    carriers: tuple[Slug, ...]
    """Ids of the carriers, in the order asked."""


class ComparedChannel(Value):
    """A working channel, by its title."""

    id: Slug
    """Id of the channel."""
    title: Text
    """What one does there."""
    status: ChannelStatus
    """Whether it works today."""
    sources: SourceIds
    """Ids of its sources."""


class ComparedTask(Value):
    """What is known of one task."""

    state: TaskState
    """Whether it is offered."""
    channels: tuple[ComparedChannel, ...]
    """Its working channels, best first."""
    sources: tuple[Slug, ...]
    """Ids of the sources of the state."""


class CarrierComparison(Value):
    """What is compared of a carrier."""

    type: Literal["comparison"] = "comparison"
    """Tells this result from others."""
    carrier: CarrierRef
    """The carrier."""
    host_networks: tuple[Network, ...] | Literal["unknown"]
    """Radio networks used in Japan."""
    plans: tuple[Plan, ...]
    """Its products that can be bought, or may be."""
    renew: ComparedTask
    """How to renew."""
    balance: ComparedTask
    """How to check."""
    auto: ComparedTask
    """Automatic top-up or payment."""
    payments: tuple[PayWay, ...] | Literal["unknown"]
    """Every way to pay that its channels and products name."""
    foreign_cards: ForeignCards
    """Whether cards issued outside Japan are accepted."""
    identity: Identity | Literal["unknown"]
    """Documents asked of a new customer."""
    retention: tuple[Retention, ...] | Literal["unknown"]
    """How a number stays alive."""
    sms_abroad: SmsAbroad | Literal["unknown"]
    """Whether SMS arrive outside Japan."""
    evidence: Evidence
    """How well the carrier's own record is known."""
    sources: SourceIds
    """Ids of the sources of the carrier's own record."""
    by_kind: tuple[Rule, ...] = ()
    """Rules of its kind that say what no record of its own says."""
    statements: Statements = made(default_factory=dict)
    """What each statement rests on, by its place in this result, e.g. `retention.0.cost_jpy`."""


class CompareAnswer(Answer):
    """Answer of `compare`."""

    command: Literal["compare"]
    """The command."""
    question: CompareQuestion
    """What was asked."""
    results: tuple[CarrierComparison, ...]
    """The carriers, in the order asked."""
