"""Answer of `esim`."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Annotated, Literal

from simguide.model.answer import Answer, CarrierRef, Condition, Evidence, Service, Statements
from simguide.model.base import PageDate, Slug, Text, Url
from simguide.model.beware import Beware
from simguide.model.carrier import Document
from simguide.model.channel import PayWay
from simguide.model.limits import WrittenAsFloat
from simguide.model.plan import Plan, Stay
from simguide.model.reference_rate import ReferenceRate
from simguide.model.rule import Phone, Visa
from simguide.model.value import Value, made

Usage = Literal["light", "medium", "heavy", "unlimited"]
Currency = Literal["jpy", "usd"]
Asker = Literal["visitor", "resident"]
"""`visitor`: has a passport and no address in Japan. `resident`: has a residence card or another document of Japan."""
DecidedBy = Literal["cheapest", "same-cost", "dearer", "cheaper", "in-dollars", "cost-unknown"]
Advantage = Literal["fewer-checks", "on-record", "unlimited", "has-number", "one-purchase", "better-evidence"]
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
    asker: Asker | None = None
    """Who asks; where it is not known the answer is for both, each with picks of its own."""
    visa: Visa | None = None
    """The visa that tells who asks."""
    age: int | None = None
    """Age of who is to use it, for which some products are sold."""
    data_gb: Decimal | None = None
    """Gigabytes for the whole stay; 0: for calls only."""
    data_gb_a_month: Decimal | None = None
    """Gigabytes a month, where they were asked by the month; `data_gb` is then those of the stay at 30 days a month."""
    usage: Usage | None = None
    """The habit from which `data_gb` was worked out, if one was named; `unlimited`: only products without a limit."""
    is_usage_assumed: bool = False
    """Nothing was said of data, so that the habit is one that most people have."""
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
    """Yen for a US dollar, in place of the reference rate of the catalogue."""

    @property
    def data_gb_a_day(self) -> Decimal | None:
        """Gigabytes a day, rounded; none where the days or the data are not known."""
        if self.data_gb is None or self.days is None:
            return None
        return (self.data_gb / self.days).quantize(Decimal("0.01"))

    @property
    def asked(self) -> tuple[Condition, ...]:
        """Conditions that were asked for, in the order in which they are named."""
        given: dict[Condition, object] = {
            "asker": self.asker,
            "age": self.age,
            "data": (self.data_gb is not None or self.usage == "unlimited") and not self.is_usage_assumed,
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
    price: Annotated[Decimal, WrittenAsFloat()]
    """Price of one, in the currency of the cost."""
    channel: Slug | None = None
    """Channel of the top-up; none where a product is bought."""


class StayCost(Value):
    """The cheapest purchases of one seller that cover the whole stay, beginning with the product."""

    currency: Currency
    """Currency of the seller's prices."""
    total: Annotated[Decimal, WrittenAsFloat()]
    """What is paid in all, as far as it is known: the purchases, and where they are in yen the fee to set it up."""
    total_jpy: int | None
    """What is paid in all in yen, rounded up; none for dollars where neither the question nor the catalogue has a rate.
    """
    purchases: tuple[Purchase, ...]
    """What to buy, in order."""
    rests_on: tuple[Slug, ...] = ()
    """Ids of the sources of their prices."""
    setup_jpy: int | None = None
    """Yen of the fee to set it up, in `total`; none where it is not known or none is due."""
    is_setup_known: bool = True
    """Whether that fee is on record, or none is due; if not, `total` is the least that is paid."""
    assumed_setup_jpy: int | None = None
    """Yen that the order reckons with where the fee is not known: the highest on record for the like."""
    setup_rests_on: tuple[Slug, ...] = ()
    """Ids of the sources of the fee."""
    dated: PageDate
    """Date of the oldest page that a price comes from, or `undated`."""
    evidence: Evidence
    """What the weakest of the prices rests on."""


class Decision(Value):
    """What decides the place of a pick."""

    by: DecidedBy
    """`cheapest`: the cheapest of those that suit as surely. The others are held against the first pick: `same-cost`,
    `dearer`, `cheaper` (something is to be checked first), `in-dollars` (no rate is known), `cost-unknown`."""
    jpy: int | None = None
    """Yen by which it is dearer or cheaper than the first."""
    but: Advantage | None = None
    """What it has before the first."""


class Reasoned(Value):
    """A condition that holds by a rule for the kind of line, since no record of the seller says."""

    condition: Condition
    """The condition."""
    rule: Slug
    """Id of the rule, which is among the notes."""


class EsimOption(Value):
    """An eSIM that suits, or may suit."""

    type: Literal["esim"] = "esim"
    """Tells this result from others."""
    pick: int | None = None
    """Place among the recommended ones, from 1; none for the rest."""
    asker: Asker | None = None
    """For whom it is picked, or suits alone, where the answer is for both; none: for who asked, or for both."""
    reasons: tuple[Reason, ...] = ()
    """Why it stands where it stands; only for the recommended ones."""
    decision: Decision | None = None
    """What decides its place; only for the recommended ones."""
    is_cheaper: bool = False
    """It would be cheaper than the first pick for certain, if what is not known of it holds; the cheapest such."""
    is_on_record: bool = True
    """Whether enough is on record to recommend it: of price, size, and whether it is sold, at most one is missing."""
    carrier: CarrierRef
    """Who sells it."""
    plan: Plan
    """The product."""
    page: Url | None = None
    """Page on which it is bought; none where no source names one."""
    beware: Beware | None = None
    """The gravest warning of its seller; only of the recommended ones."""
    cost: StayCost | None = None
    """The cost of the whole stay; none where no days are asked for, or a price is not known."""
    least_jpy: int | None = None
    """Yen that are paid in any case where the cost is not known, e.g. for the SIM alone."""
    assumed_setup_jpy: int | None = None
    """Yen that its place reckons with where the fee to set it up is not known: the highest on record for the like."""
    not_known: tuple[Condition, ...] = ()
    """Conditions of the question of which the catalogue does not know whether they hold; empty = it suits."""
    reasoned: tuple[Reasoned, ...] = ()
    """Conditions that hold by the kind of line alone."""
    is_data_only: bool = False
    """It has no number and no calls, by its record or by its kind."""
    needs_top_up: bool = False
    """One purchase does not last for the stay: it must be topped up or bought again."""
    top_up: tuple[Text, ...] = ()
    """Channels at which the carrier sells top-ups or extensions online."""
    evidence: Evidence
    """How well it is known."""
    statements: Statements = made(default_factory=dict)
    """What price, validity, documents and the like of the product rest on, each by itself."""


class Priced(Value):
    """Among whom the cheapest was found."""

    sellers: int
    """Sellers of which a cost is known."""
    oldest: PageDate
    """Date of the oldest price, or `undated`."""
    newest: PageDate
    """Date of the newest price, or `undated` where no page shows one."""


class EsimAnswer(Answer):
    """Answer of `esim`."""

    command: Literal["esim"]
    """The command."""
    question: EsimQuestion
    """What was asked."""
    results: tuple[EsimOption, ...]
    """The recommended ones (where the answer is for both, those for a visitor before those for a resident), then the
    others that suit, then those that may."""
    rate: ReferenceRate | None = None
    """The rate by which dollars are compared with yen; none where no price is in dollars or the question gives one."""
    priced: Priced | None = None
    """How many sellers the cheapest was found among; none where no cost is known."""
