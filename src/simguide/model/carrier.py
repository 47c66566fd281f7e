"""Companies and brands that sell a line, an eSIM or a rental."""

from __future__ import annotations

from datetime import date
from typing import Annotated, ClassVar, Literal

from simguide.model.base import (
    DialCode,
    Domain,
    Entity,
    Hours,
    PageDate,
    Record,
    Report,
    Slug,
    Sourced,
    SourcedEntity,
    SourceIds,
    SpokenLang,
    Text,
    Tri,
    Unknown,
    Url,
    Words,
    refuse_unprinted,
)
from simguide.model.beware import Beware
from simguide.model.contract import CallInfo, ChangeInfo, Signing
from simguide.model.limits import After, Limits
from simguide.model.method import TurnTask, UpkeepTask
from simguide.model.task import CancelInfo, MoveInfo, PortInfo, TaskInfo, TaskState

CarrierKind = Literal["mno", "sub-brand", "mvno", "visitor-sim", "travel-esim", "wifi-rental", "other"]
Network = Literal["docomo", "au", "softbank", "rakuten", "abroad"]
CarrierStatus = Literal["open", "closed-to-new", "ended", "unknown"]
CallerPlace = Literal["own-line", "japan", "abroad"]
CallCost = Literal["free", "charged", "unknown"]
SupportPurpose = Literal["general", "lost", "billing", "sales"]


class SupportLine(Sourced):
    """A telephone number that a person answers."""

    number: DialCode
    """As dialled, in quotes, e.g. `"0120-800-000"`."""
    dial_from: Annotated[tuple[CallerPlace, ...], Limits(min_length=1)]
    """`own-line`: only from a SIM of this carrier. `japan`: any phone in Japan. `abroad`: from outside Japan."""
    purpose: SupportPurpose
    """What the desk is for."""
    hours: Hours | Unknown
    """Opening hours in Japan time, e.g. `daily 09:00-20:00`, or `24h`."""
    languages: tuple[SpokenLang, ...] | Unknown
    """Language codes spoken, e.g. `[ja]`, `[zh]`, `[en, pt, zh, es]`."""
    cost: CallCost
    """Whether the call is free for the caller."""
    status: Literal["works", "unconfirmed"] = "works"
    """`unconfirmed`: old or weak evidence only."""
    note: Text | None = None
    """What the caller should know."""
    asks_for: tuple[Text, ...] = ()
    """What it asks every caller for, e.g. the 4-digit PIN of the contract."""
    sources: SourceIds
    """Ids of the sources."""


class App(Record):
    """An official app."""

    name: Words
    """Name as in the app store."""
    note: Text | None = None
    """What it is for, if not evident."""


Document = Literal["passport", "residence-card", "japanese-id", "none"]
ForeignCards = Literal["yes", "some", "no", "reported", "unknown"]
RetentionKind = Literal["while-paid", "top-up-within", "ends-with-validity", "stored"]
RetentionUnit = Literal["day", "month", "year"]
CountedFrom = Literal[
    "day-after-expiry", "expiry", "last-top-up", "activation", "application", "month-after-application", "unknown"
]
CostEvery = Literal["period", "month", "year", "once"]
LineDay = Literal["activated", "valid-until", "last-top-up", "applied"]
"""Days of a line that its owner knows, and from which a rule counts."""
ApnAuth = Literal["none", "pap", "chap", "pap-chap", "unknown"]
IpProtocol = Literal["ipv4", "ipv6", "ipv4v6", "unknown"]


class Identity(Sourced):
    """Which documents a new customer must show."""

    STATEMENTS: ClassVar = ("documents",)

    documents: tuple[Document, ...]
    """Documents of which one is enough; `none`: no document."""
    note: Text | None = None
    """What exactly is asked, and of whom."""
    sources: SourceIds
    """Ids of the sources."""


class Retention(Sourced):
    """The rule by which a number stays alive."""

    STATEMENTS: ClassVar = ("period", "cost_jpy", "setup_jpy")

    title: Text | None = None
    """What this way of keeping the number is called, e.g. Vacation Plan; none where it is the plan itself."""
    kind: RetentionKind
    """`while-paid`: as long as the monthly bill is paid. `top-up-within`: as long as one buys within a period.
    `ends-with-validity`: it ends with the plan. `stored`: the carrier keeps the number while the line is off."""
    period: Annotated[int, Limits(gt=0)] | None = None
    """Length of the period, e.g. `180`."""
    unit: RetentionUnit | None = None
    """Unit of the period."""
    counted_from: CountedFrom | None = None
    """Where the period begins."""
    applied_from: date | None = None
    """First day of application for which the rule holds, e.g. `2022-10-01` where the carrier changed it on that day;
    none where it always held. Only of `stored`."""
    applied_until: date | None = None
    """Last day of application for which it holds, e.g. `2022-09-30`; none where it holds today. Only of `stored`."""
    adds_to_rest: Tri = "unknown"
    """Whether what is bought before the end adds its period to the days that are left; `no`: it begins anew."""
    most_days: Annotated[int, Limits(gt=0)] | None = None
    """Most days from a purchase that the line can be valid in all, e.g. `360`."""
    qualifies: Text | None = None
    """What keeps the number alive, e.g. a paid topping."""
    exemption: Text | None = None
    """When the rule does not apply."""
    grace_days: Annotated[int, Limits(ge=0)] | None = None
    """Days after the period until the line is cancelled."""
    lead_days: Annotated[int, Limits(ge=0)] | None = None
    """Days before the end of the period by which one must have acted, e.g. `2` for 48 hours."""
    consequence: Text
    """What happens when nothing is done."""
    recoverable: Tri
    """Whether the number can come back after that."""
    plan: Slug | None = None
    """The product with which this way is cheapest, if one is in the catalogue."""
    only_new: bool = False
    """Whether a new contract alone has it, also one that a number is brought to; a line there cannot change to it."""
    cost_jpy: Annotated[int, Limits(ge=0)] | None = None
    """Least yen, tax included, that keep the number once, e.g. the cheapest topping that counts."""
    cost_every: CostEvery | None = None
    """How often that is due: each `period` of the rule, each `month` or `year`, or `once`."""
    setup_jpy: Annotated[int, Limits(ge=0)] | None = None
    """Yen to set it up, tax included; none where no fee was found."""
    cost_note: Text | None = None
    """What the cost is for and depends on, with its date."""
    setup: Text | None = None
    """What it takes to set up: where, who, which documents."""
    receives_sms: Tri = "unknown"
    """Whether the number receives SMS while it is kept this way; whether they arrive abroad is another matter."""
    from_abroad: Tri = "unknown"
    """Whether what must be done to keep it can be done from outside Japan."""
    reports: tuple[Report, ...] = ()
    """Observed practice that differs."""
    sources: SourceIds
    """Ids of the sources."""


class Automatic(Sourced):
    """What a carrier does by itself: buy again (top-up) and pay the bill (payment); two different things."""

    top_up: TaskState
    """Whether data, days or a plan can be bought again automatically."""
    payment: TaskState
    """Whether a bill is paid automatically."""
    on_failure: Text | None = None
    """What happens when the card or the debit fails."""
    note: Text | None = None
    """What else to know of the two."""
    sources: SourceIds
    """Ids of the sources."""


class SmsAbroad(Sourced):
    """Whether SMS, one-time codes for example, arrive outside Japan."""

    STATEMENTS: ClassVar = ("receives", "cost")

    receives: Literal["yes", "no", "reported", "unknown"]
    """`reported`: only users say so."""
    cost: CallCost
    """Whether receiving is free."""
    note: Text | None = None
    """What must be switched on, and what goes wrong."""
    sources: SourceIds
    """Ids of the sources."""


class Mms(Record):
    """Settings for MMS, for phones that do not find them."""

    mmsc: Annotated[str, Limits(pattern=r"^https?://\S+$"), After(refuse_unprinted)]
    """Address of the MMS centre in the carrier's network, e.g. `http://mms.ezweb.ne.jp/MMS`."""
    proxy: Domain | None = None
    """Proxy, if any."""
    port: int | None = None
    """Port of the proxy, e.g. `8080`."""


class Apn(Sourced):
    """Access point settings, for phones that do not find them."""

    apn: Words
    """Access point name, e.g. `spmode.ne.jp`."""
    networks: tuple[Network, ...] = ()
    """Host networks of the lines that these settings are for; empty = not told apart."""
    mcc_mnc: tuple[Annotated[str, Limits(pattern=r"^\d{3}-\d{2,3}$")], ...] = ()
    """Network codes under which the source lists them, e.g. `440-10`; empty = not stated."""
    user: Words | None = None
    """User name, if any."""
    password: Words | None = None
    """Password, if any; public, the same for all customers."""
    auth: ApnAuth
    """Authentication; `pap-chap`: either of the two."""
    ip: IpProtocol = "unknown"
    """Internet protocol; phones choose by themselves where it is unknown."""
    types: tuple[Words, ...] = ()
    """What the access point is for, in the words of Android's field, e.g. `default`, `supl`; empty = not stated."""
    mms: Mms | None = None
    """Settings for MMS, where the source has them."""
    note: Text | None = None
    """For which line or network these settings are."""
    reports: tuple[Report, ...] = ()
    """Weaker sources that differ."""
    sources: SourceIds
    """Ids of the sources."""


class FormerDomain(Record):
    """An official domain that is the carrier's still, and that its customers' site has left."""

    domain: Domain
    """The domain, e.g. `nttdocomo.co.jp`."""
    sources: SourceIds
    """Ids of the sources."""


class Tasks(Record):
    """What is known of each task."""

    renew: TaskInfo
    """Top up or extend."""
    balance: TaskInfo
    """Money or data left."""
    auto: TaskInfo
    """Automatic top-up, or automatic payment of the bill."""
    cancel: CancelInfo | None = None
    """End the line; none where it was not looked into yet."""
    move: MoveInfo | None = None
    """Take the line to another phone, or from a card to an eSIM; none where it was not looked into yet."""
    port: PortInfo | None = None
    """Take the number to another company, or come with one; none where it was not looked into yet."""
    change: tuple[ChangeInfo, ...] = ()
    """Change plan, name, address, payment or password; empty where it was not looked into yet."""

    def of(self, task: UpkeepTask) -> TaskInfo:
        """Return the information on a task that every carrier answers."""
        return getattr(self, task)  # type: ignore[no-any-return]

    def at(self, task: TurnTask) -> CancelInfo | MoveInfo | PortInfo | None:
        """Return the information on a task at a turn of a line's life, or None where nobody looked into it yet."""
        return getattr(self, task)  # type: ignore[no-any-return]


class CarrierEntry(Entity):
    """Who exists: a company or brand that sells the line, the eSIM or the rental, in the index of carriers."""

    id: Slug
    """Stable id, e.g. `docomo`; all else that is known stands in `carrier_details` under the same id."""
    name: Text
    """Name in the three languages, e.g. docomo / 多科莫（docomo） / ドコモ."""
    aliases: tuple[Words, ...] = ()
    """Other spellings under which people ask for it; former ids stay here."""
    typed_as: tuple[Words, ...] = ()
    """What people type in short, e.g. `sakura`, and products by which they call their line, e.g. `docomo mini`.
    It finds the carrier, and is no name to be imitated: `check url` and `check sms` do not know it."""
    kind: CarrierKind
    """What sort of seller it is."""
    operator: Words | Unknown
    """Company behind the brand, as in the source."""
    host_networks: tuple[Network, ...] | Unknown
    """Radio networks used in Japan."""
    status: CarrierStatus
    """Whether it is sold today. `closed-to-new`: existing lines go on."""
    status_on: PageDate | None = None
    """Since when the status holds, if known."""
    successor: Slug | None = None
    """Carrier that follows an ended or closed one."""
    summary: Text
    """One or two sentences: what it is, and for whom."""
    domains: tuple[Domain, ...]
    """Official domains, without `www.`."""


class CarrierDetails(SourcedEntity):
    """All that is known of a carrier beside its entry in the index; its sources are those of both."""

    STATEMENTS: ClassVar = ("status", "foreign_cards", "buy_page")

    id: Slug
    """Id of the carrier, e.g. `docomo`."""
    see_also: tuple[Slug, ...] = ()
    """Carriers that are easily taken for this one, or come with it."""
    card_types: tuple[Slug, ...]
    """Ids of the card types that it sells."""
    former_domains: tuple[FormerDomain, ...] = ()
    """Those of its domains that its customers' site has left: they are its own still, and are named as former."""
    portal: Url | None = None
    """Where a customer logs in on the web."""
    buy_page: Url | None = None
    """Page on which a new customer buys or signs up, as a source names it."""
    apps: tuple[App, ...] = ()
    """Official apps."""
    support: tuple[SupportLine, ...] | Unknown
    """Telephone desks; an empty list says that there is none, by the sources cited."""
    support_online: Text | None = None
    """Chat, form or mail, and in which language."""
    foreign_cards: ForeignCards
    """Whether cards issued outside Japan are accepted. `some`: some are and others are refused, by the carrier's own
    warning or by guides; `reported`: only users say that they are."""
    refund: Report | None = None
    """What comes back of the price, and until when one must ask, with its sources."""
    esim: Tri
    """Whether the line can be an eSIM."""
    esim_issue: Report | None = None
    """How the eSIM is issued and reissued, with its sources."""
    site_languages: tuple[SpokenLang, ...] | Unknown = "unknown"
    """Languages of the website."""
    app_languages: tuple[SpokenLang, ...] | Unknown = "unknown"
    """Languages of the app."""
    identity: Identity | Unknown = "unknown"
    """Documents asked of a new customer."""
    signing: Signing | None = None
    """Who may sign a contract; none where it was not looked into yet."""
    calls: CallInfo | None = None
    """What calls cost; none where it was not looked into yet."""
    retention: tuple[Retention, ...] | Unknown = "unknown"
    """How a number stays alive; several where lines differ."""
    automatic: Automatic | Unknown = "unknown"
    """Whether automatic top-up and automatic payment exist, and what happens when the card fails."""
    sms_abroad: SmsAbroad | Unknown = "unknown"
    """Whether SMS arrive outside Japan."""
    apn: tuple[Apn, ...] | Unknown = "unknown"
    """Access point settings with their origin."""
    iphone_profile: Tri = "unknown"
    """Whether an iPhone needs an APN profile for the line, where a source says so of this carrier; a rule says it of
    its kind."""
    looked_for: Text | None = None
    """What of the unknown fields was searched and not found, and where, e.g. a page on refunds."""
    tasks: Tasks
    """What is known of each task."""
    warnings: tuple[Beware, ...] = ()
    """What can cost the user the line, money or data."""
    reports: tuple[Report, ...] = ()
    """Observed practice that differs from the rule."""
    sources: SourceIds
    """Ids of the sources of this record."""


class Carrier(CarrierDetails, CarrierEntry):
    """A company or brand that sells the line, the eSIM or the rental: its entry and its details in one."""

    def spellings(self) -> tuple[str, ...]:
        """Return every name that the carrier bears."""
        return (self.id, self.name.en, self.name.zh, self.name.ja, *self.aliases)

    @property
    def current_domains(self) -> tuple[Domain, ...]:
        """The official domains without those that the customers' site has left."""
        former = {it.domain for it in self.former_domains}
        return tuple(domain for domain in self.domains if domain not in former)

    def found_as(self) -> tuple[str, ...]:
        """Return everything under which the carrier is found: its names, and what people type in short."""
        return (*self.spellings(), *self.typed_as)


CAN_BE_UNKNOWN = (
    "operator",
    "host_networks",
    "status",
    "support",
    "foreign_cards",
    "esim",
    "site_languages",
    "app_languages",
    "identity",
    "retention",
    "automatic",
    "sms_abroad",
    "apn",
)
"""Fields of a carrier that say `unknown` until a source says more."""
