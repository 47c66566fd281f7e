"""Answer of `esim`."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Literal

from simguide.model.answer import Answer, CarrierRef, Condition, Evidence, Service, Statements
from simguide.model.base import PageDate, Slug, Text
from simguide.model.carrier import Document
from simguide.model.channel import PayWay
from simguide.model.plan import Plan, Stay
from simguide.model.rule import Phone
from simguide.model.value import Value, made

Usage = Literal["light", "medium", "heavy", "unlimited"]
Currency = Literal["jpy", "usd"]
Reason = Literal[
    "meets-all",
    "something-unknown",
    "cheapest",
    "next-cheapest",
    "cost-in-dollars",
    "cost-unknown",
    "no-top-up",
    "with-top-ups",
    "weak-evidence",
]


class EsimQuestion(Value):
    """What `esim` was asked."""

    stay: Stay | None = None
    """`short` up to 90 days, `long` above."""
    days: int | None = None
    """Days of the stay, first and last included, if given as a number or by dates."""
    starts_on: date | None = None
    """First day of the stay; where it is not given, costs are worked out for a stay from the day of the answer."""
    ends_on: date | None = None
    """Last day of the stay."""
    data_gb: Decimal | None = None
    """Gigabytes for the whole stay."""
    usage: Usage | None = None
    """The habit from which `data_gb` was worked out, if one was named; `unlimited`: only products without a limit."""
    need: tuple[Service, ...] = ()
    """What the eSIM must offer."""
    pay: PayWay | None = None
    """Way to pay."""
    document: Document | None = None
    """The document at hand."""
    budget_jpy: int | None = None
    """Most yen for the whole stay, or for one purchase where no days are given."""
    phone: Phone | None = None
    """What the phone can take; not given = it takes an eSIM."""
    devices: int = 1
    """Devices that are to be online."""
    is_top_up_required: bool = False
    """Only what can be topped up or extended online."""
    jpy_per_usd: Decimal | None = None
    """Yen for a US dollar, so that prices in dollars can be compared; the catalogue knows no rate of the day."""

    @property
    def asked(self) -> tuple[Condition, ...]:
        """Conditions that were asked for, in the order in which they are named."""
        given: dict[Condition, object] = {
            "data": self.data_gb or self.usage == "unlimited",
            "phone": self.phone,
            "devices": self.devices > 1,
            "top-up": self.is_top_up_required,
            "pay": self.pay,
            "id": self.document,
            "budget": self.budget_jpy,
        }
        return (*self.need, *(name for name, value in given.items() if value))


class Purchase(Value):
    """One line of a bill."""

    item: Text
    """What is bought."""
    count: int
    """How often; months of a monthly plan."""
    price: Decimal
    """Price of one, in the currency of the cost."""
    channel: Slug | None = None
    """Channel of the top-up; none where a product is bought."""


class StayCost(Value):
    """The cheapest purchases of one seller that cover the whole stay, beginning with the product."""

    currency: Currency
    """Currency of the seller's prices."""
    total: Decimal
    """Sum of the purchases."""
    total_jpy: int | None
    """The same in yen, rounded up; none for dollars where the question gives no rate."""
    purchases: tuple[Purchase, ...]
    """What to buy, in order."""
    dated: PageDate
    """Date of the oldest page that a price comes from, or `undated`."""
    evidence: Evidence
    """What the weakest of the prices rests on."""


class EsimOption(Value):
    """An eSIM that suits, or may suit."""

    type: Literal["esim"] = "esim"
    """Tells this result from others."""
    pick: int | None = None
    """Place among the recommended ones, from 1; none for the rest."""
    reasons: tuple[Reason, ...] = ()
    """Why it stands where it stands; only for the recommended ones."""
    carrier: CarrierRef
    """Who sells it."""
    plan: Plan
    """The product."""
    cost: StayCost | None = None
    """The cost of the whole stay; none where no days are asked for, or a price is not known."""
    not_known: tuple[Condition, ...] = ()
    """Conditions of the question of which the catalogue does not know whether they hold; empty = it suits."""
    needs_top_up: bool = False
    """One purchase does not last for the stay: it must be topped up or bought again."""
    top_up: tuple[Text, ...] = ()
    """Channels at which the carrier sells top-ups or extensions online."""
    evidence: Evidence
    """How well it is known."""
    statements: Statements = made(default_factory=dict)
    """What price, validity, documents and the like of the product rest on, each by itself."""


class EsimAnswer(Answer):
    """Answer of `esim`."""

    command: Literal["esim"]
    """The command."""
    question: EsimQuestion
    """What was asked."""
    results: tuple[EsimOption, ...]
    """The recommended ones, then the others that suit, then those that may."""
