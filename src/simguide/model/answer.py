"""What a command answers: the contract `simguide.answer/1` that every renderer shows.

Answers are made here and never read, so they are plain dataclasses: nothing is to be validated at run time.
"""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from simguide.model.base import PageDate, Report, Slug, Text, Tri
from simguide.model.card_type import CardType
from simguide.model.carrier import Carrier, CarrierKind, CarrierStatus, Document, Network, TaskInfo, TaskState
from simguide.model.channel import Channel, PayWay
from simguide.model.claim import Claim
from simguide.model.method import Method
from simguide.model.plan import Plan, Stay
from simguide.model.rule import Rule
from simguide.model.source import Source, SourceKind

TaskCommand = Literal["renew", "balance"]
Service = Literal["voice", "sms", "number"]
Condition = Literal["stay", "voice", "sms", "number", "pay", "id", "card", "method", "abroad"]
EvidenceMark = Literal["community-only", "old", "undated"]
NextStep = Literal["renew", "balance", "esim", "show", "carriers", "methods", "all"]


@dataclass(frozen=True, slots=True, kw_only=True)
class CatalogueInfo:
    """Which catalogue answered."""

    version: str
    """Digest of the data."""
    data_as_of: str
    """Newest day on which a source was read, ISO."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """How strong and how old the sources of a record are."""

    kind: SourceKind
    """The best kind among the sources."""
    dated: PageDate
    """The newest date among the sources of that kind, or `undated`."""
    marks: tuple[EvidenceMark, ...] = ()
    """`community-only`: nothing better than blogs and forums. `old`: dated more than two years before the answer.
    `undated`: no page of the best kind shows a date."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CarrierRef:
    """A carrier as other records name it."""

    id: Slug
    """Id of the carrier."""
    name: Text
    """Name in the three languages."""
    kind: CarrierKind
    """What sort of seller it is."""
    status: CarrierStatus
    """Whether it is sold today."""
    status_on: PageDate | None = None
    """Since when the status holds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NextNote:
    """A command that is useful next."""

    kind: Literal["next"] = "next"
    """Tells this note from others."""
    about: NextStep
    """What the command is for."""
    command: str
    """The line to type; a word in capitals is to be replaced."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ExcludedNote:
    """What a condition of the question kept out."""

    kind: Literal["excluded"] = "excluded"
    """Tells this note from others."""
    condition: Condition
    """The first condition that did not hold."""
    items: tuple[Text, ...]
    """Channels or products that it kept out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleNote:
    """A rule of the country that bears on the answer."""

    kind: Literal["rule"] = "rule"
    """Tells this note from others."""
    rule: Rule
    """The rule."""


Note = NextNote | ExcludedNote | RuleNote


@dataclass(frozen=True, slots=True, kw_only=True)
class ChannelAnswer:
    """One channel, judged."""

    channel: Channel
    """The channel."""
    method_name: Text
    """Name of its method."""
    evidence: Evidence
    """How well it is known."""
    not_known: tuple[Condition, ...] = ()
    """Conditions of the question of which the catalogue does not know whether they hold."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CarrierTask:
    """A task at one carrier: the answer of `renew` and `balance` with a carrier."""

    type: Literal["carrier-task"] = "carrier-task"
    """Tells this result from others."""
    carrier: CarrierRef
    """The carrier."""
    successor: CarrierRef | None = None
    """What followed an ended or closed carrier."""
    task: TaskCommand
    """The task."""
    info: TaskInfo
    """What is known of the task before any channel is named."""
    evidence: Evidence | None
    """How well that is known; none where nothing was found."""
    channels: tuple[ChannelAnswer, ...]
    """The channels that fit, best first."""
    foreign_cards: Literal["yes", "no", "reported", "unknown"]
    """Whether cards issued outside Japan are accepted here."""
    warnings: tuple[Text, ...] = ()
    """What can cost the user the line, money or data."""
    reports: tuple[Report, ...] = ()
    """Observed practice that differs from the rule."""
    claims: tuple[Claim, ...] = ()
    """Claims on this task that are wrong or outdated."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MethodOverview:
    """A method, and where it exists: the answer of `renew` and `balance` without a carrier."""

    type: Literal["method"] = "method"
    """Tells this result from others."""
    method: Method
    """The method."""
    carriers: tuple[CarrierRef, ...]
    """Carriers with a working channel of this method."""
    evidence: Evidence
    """How well the statement on the method is known."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EsimOption:
    """An eSIM that suits, or may suit."""

    type: Literal["esim"] = "esim"
    """Tells this result from others."""
    carrier: CarrierRef
    """Who sells it."""
    plan: Plan
    """The product."""
    not_known: tuple[Condition, ...] = ()
    """Conditions of the question of which the catalogue does not know whether they hold; empty = it suits."""
    needs_top_up: bool = False
    """The plan ends before the stay does, and can be topped up online."""
    top_up: tuple[Text, ...] = ()
    """Channels at which the carrier sells top-ups or extensions online."""
    evidence: Evidence
    """How well it is known."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CarrierSummary:
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


@dataclass(frozen=True, slots=True, kw_only=True)
class CardTypeOverview:
    """A card type, and who sells it."""

    type: Literal["card-type"] = "card-type"
    """Tells this result from others."""
    card_type: CardType
    """The card type."""
    carriers: tuple[CarrierRef, ...]
    """Carriers that sell it."""
    evidence: Evidence
    """How well it is known."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CarrierDetail:
    """All that is known of a carrier."""

    type: Literal["carrier-detail"] = "carrier-detail"
    """Tells this result from others."""
    carrier: Carrier
    """The carrier."""
    successor: CarrierRef | None = None
    """What followed it."""
    evidence: Evidence
    """How well the carrier's record is known."""
    channels: tuple[ChannelAnswer, ...]
    """Its channels, by task, best first."""
    plans: tuple[Plan, ...]
    """Its products."""
    claims: tuple[Claim, ...]
    """Claims on it that are wrong or outdated."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskQuestion:
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


@dataclass(frozen=True, slots=True, kw_only=True)
class EsimQuestion:
    """What `esim` was asked."""

    stay: Stay | None = None
    """`short` up to 90 days, `long` above."""
    days: int | None = None
    """Days of the stay, if given as a number."""
    need: tuple[Service, ...] = ()
    """What the eSIM must offer."""
    pay: PayWay | None = None
    """Way to pay."""
    document: Document | None = None
    """The document at hand."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ListQuestion:
    """What a list or `show` was asked."""

    carrier: Slug | None = None
    """Id of the carrier, for `show`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """Base of all answers."""

    schema: Literal["simguide.answer/1"] = "simguide.answer/1"
    """Name and version of this contract."""
    as_of: date
    """Day for which the answer holds."""
    catalogue: CatalogueInfo
    """Which catalogue answered."""
    notes: tuple[Note, ...]
    """What to know beside the results, and the next useful command."""
    sources: tuple[Source, ...]
    """Every source cited in the results."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CarrierTaskAnswer(Answer):
    """Answer of `renew` and `balance` with a carrier."""

    command: TaskCommand
    """The command."""
    question: TaskQuestion
    """What was asked."""
    results: tuple[CarrierTask, ...]
    """One result."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MethodAnswer(Answer):
    """Answer of `renew` and `balance` without a carrier, and of `methods`."""

    command: Literal["renew", "balance", "methods"]
    """The command."""
    question: TaskQuestion | ListQuestion
    """What was asked."""
    results: tuple[MethodOverview, ...]
    """The methods."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EsimAnswer(Answer):
    """Answer of `esim`."""

    command: Literal["esim"]
    """The command."""
    question: EsimQuestion
    """What was asked."""
    results: tuple[EsimOption, ...]
    """The eSIMs that suit, then those that may."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CarrierListAnswer(Answer):
    """Answer of `carriers`."""

    command: Literal["carriers"]
    """The command."""
    question: ListQuestion
    """What was asked."""
    results: tuple[CarrierSummary, ...]
    """The carriers."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CardTypeAnswer(Answer):
    """Answer of `card-types`."""

    command: Literal["card-types"]
    """The command."""
    question: ListQuestion
    """What was asked."""
    results: tuple[CardTypeOverview, ...]
    """The card types."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CarrierDetailAnswer(Answer):
    """Answer of `show`."""

    command: Literal["show"]
    """The command."""
    question: ListQuestion
    """What was asked."""
    results: tuple[CarrierDetail, ...]
    """One result."""


AnyAnswer = CarrierTaskAnswer | MethodAnswer | EsimAnswer | CarrierListAnswer | CardTypeAnswer | CarrierDetailAnswer
