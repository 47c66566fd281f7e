"""One method at one carrier for one task."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from simguide.model.base import (
    DialCode,
    Gigabytes,
    Hours,
    PageDate,
    Record,
    Report,
    Slug,
    SourcedEntity,
    SourceIds,
    SpokenLang,
    Step,
    Text,
    Tri,
    Unknown,
    Url,
    Words,
)
from simguide.model.beware import Beware
from simguide.model.carrier import CallCost, CallerPlace
from simguide.model.limits import Limits
from simguide.model.method import Task

ChannelStatus = Literal["works", "unconfirmed", "ended"]
AccessNetwork = Literal["any", "own-sim", "wifi", "unknown"]
Need = Literal[
    "login",
    "app",
    "payment-card",
    "bank-account",
    "identity-document",
    "network-pin",
    "phone-number",
    "sim-in-phone",
    "old-phone",
    "email",
    "iccid",
    "payment-code",
    "order-number",
    "internet",
    "cash",
]
PayWay = Literal[
    "credit-card",
    "foreign-card",
    "debit-card",
    "bank-debit",
    "bank-transfer",
    "konbini-cash",
    "prepaid-code",
    "paypay",
    "paypal",
    "paidy",
    "alipay",
    "wechat-pay",
    "apple-pay",
    "google-pay",
    "points",
    "carrier-billing",
    "pay-easy",
]
Effect = Literal[
    "adds-now",
    "queues",
    "extends-days-only",
    "new-purchase",
    "pays-bill",
    "changes-plan",
    "shows",
    "ends-line",
    "moves-line",
    "gives-number",
    "unknown",
]
NewPhone = Literal["iphone", "android"]
READING_PATTERN = r"^[A-Za-z][A-Za-z ,'-]*[.?]$"
"""One sentence in Latin letters."""
Refund = Literal["yes", "no", "unknown"]


class Dial(Record):
    """A number to dial, and from whose line it reaches this carrier."""

    number: DialCode
    """As dialled, in quotes, e.g. `"151"`."""
    dial_from: Annotated[tuple[CallerPlace, ...], Limits(min_length=1)]
    """`own-line`, `japan`, `abroad`: where it can be dialled."""
    cost: CallCost = "unknown"
    """Whether the call is free for the caller."""
    languages: tuple[SpokenLang, ...] = ()
    """Languages spoken at this number, where they differ from those of the channel."""
    menu: Words | None = None
    """Keys to press after the answer, e.g. `11`."""


class Price(Record):
    """One thing that can be bought here."""

    item: Text
    """What it is, e.g. `1 GB, 1 day`."""
    price_jpy: Annotated[int, Limits(ge=0)]
    """Yen, tax included."""
    data_gb: Gigabytes | Literal["unlimited"] | None = None
    """Data in gigabytes, where the item is data."""
    validity_days: Annotated[int, Limits(gt=0)] | None = None
    """Days of use, where the item has them."""
    plans: tuple[Slug, ...] = ()
    """Ids of the products that it is for; empty = all that the channel serves."""


class Clerk(Text):
    """One sentence to show or to say to the clerk: `ja` is said, `en` and `zh` are what it means."""

    reading: Annotated[str, Limits(pattern=READING_PATTERN)]
    """How the Japanese sentence is read, in Latin letters without accents, e.g. `Kono seikyuusho no shiharai o onegai
    shimasu.`"""


class Channel(SourcedEntity):
    """What to open or dial, what it requires, the steps, the effect."""

    STATEMENTS: ClassVar = ("prices", "fee", "payments")

    id: Slug
    """Stable id: carrier, task, method, e.g. `docomo-balance-website`."""
    carrier: Slug
    """Id of the carrier."""
    task: Task
    """What it is for."""
    method: Slug
    """Id of the method."""
    card_types: tuple[Slug, ...] = ()
    """Card types of the carrier that it serves; empty = all of them."""
    title: Text
    """What it is called, in a few words, e.g. `My docomo (web)`."""
    serves: Literal["most", "some"] = "most"
    """Whether it is a way of most customers, or of some: those of one product, of a partner, of a state of the line."""
    status: ChannelStatus = "works"
    """`works` by its sources; `unconfirmed`: old or weak evidence only; `ended`."""
    status_on: PageDate | None = None
    """Since when it is ended."""
    url: Url | None = None
    """Page to open."""
    app: Words | None = None
    """App to open, named as in the store."""
    dial: tuple[Dial, ...] = ()
    """Numbers to dial."""
    in_japan: Tri
    """Whether it works in Japan."""
    abroad: Tri
    """Whether it works from outside Japan."""
    network: AccessNetwork
    """Over which network it can be reached; `own-sim`: only over the SIM itself, Wi-Fi off."""
    needs: tuple[Need, ...] = ()
    """What one must have at hand; `old-phone`: the phone that has the line, switched on, with the line alive."""
    phones: tuple[NewPhone, ...] = ()
    """With the task `move`: the new phones that it is for; empty = any."""
    requirements: tuple[Text, ...] = ()
    """Conditions that the fields above cannot say."""
    until: Text | None = None
    """Until when it is possible."""
    days_after_expiry: int | None = None
    """Last day on which it works, counted from the expiry of the line; 0 = only before it ends."""
    hours: Hours | None = None
    """Hours in Japan time, e.g. `daily 09:00-20:00`."""
    languages: tuple[SpokenLang, ...] | Unknown
    """Languages of the screen or voice, as codes, e.g. `[ja]`, `[ja, en]`."""
    payments: tuple[PayWay, ...] | Unknown = ()
    """Ways to pay; empty where nothing is paid."""
    prices: tuple[Price, ...] = ()
    """What can be bought, with prices; dates are those of the sources."""
    fee: Text | None = None
    """Fees on top, or what the price depends on."""
    auto: Literal["top-up", "payment"] | None = None
    """With the task `auto`: whether it buys again, or pays the bill; the two must be told apart."""
    trigger: Text | None = None
    """With the task `auto`: what sets it off, how often, up to which cap."""
    cap: Text | None = None
    """With the task `auto`: the most that it buys or takes, as set by the carrier or by you."""
    off_until: Text | None = None
    """With the task `auto`: the last day on which switching it off stops the next charge."""
    off_steps: tuple[Step, ...] = ()
    """With the task `auto`: how to switch it off, in order."""
    effect: Effect
    """What happens: `adds-now`, `queues` after the current plan, `extends-days-only`, `new-purchase`, `pays-bill`,
    `changes-plan`, `shows` (balance), `ends-line` (cancel), `moves-line` (move), `gives-number` (port)."""
    effect_note: Text | None = None
    """The effect in words."""
    refund: Refund | None = None
    """Whether money comes back; none where nothing is bought: what a bill asks for is owed."""
    steps: tuple[Step, ...] = ()
    """What to do, in order."""
    clerk: Clerk | None = None
    """What to say at the till, counter or machine; each channel that works there has it."""
    confirm: Text | None = None
    """How to check that it worked."""
    warnings: tuple[Beware, ...] = ()
    """What to beware of at this channel."""
    reports: tuple[Report, ...] = ()
    """Observed practice, or weaker sources that differ."""
    side_sources: tuple[Slug, ...] = ()
    """Ids of sources for statements beside the main one, e.g. the day count beside the price: cited, not graded."""
    sources: SourceIds
    """Ids of the sources of everything above."""
