"""Puts the products that suit, or may suit, in order, recommends the best of three sellers, and says what decides.

The order: what is enough on record; fewer things to check; a lower cost, an unknown fee reckoned as the highest of the
like; nothing to buy again; more of the cost; stronger evidence; more days; less data; id. No seller is preferred, and
the order of the files plays no part.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from simguide.advice.cost import cost_order
from simguide.advice.evidence import KINDS, Judge, sources_for
from simguide.commands.esim.answer import Advantage, Decision, Reason
from simguide.commands.esim.conditions import Candidate, in_yen, least_in_yen
from simguide.commands.esim.stay_cost import Bill, price_of
from simguide.model.answer import Condition
from simguide.model.channel import Channel
from simguide.model.plan import Plan

MOST_PICKS = 3
_MONTH_DAYS = 28
"""Days from which a product lasts for a month, as its seller may count one."""
_WEAK = ("press", "community", "other")
_ABILITIES = ("voice", "sms", "number", "emergency_calls", "hotspot", "supports_5g", "top_up_online")
_MOST_MISSING = 1
"""Of price, size and sale, how many may be missing where a product is recommended all the same."""


class Ranked(NamedTuple):
    """A product that suits, or may suit, with what orders it."""

    candidate: Candidate
    not_known: tuple[Condition, ...]
    """Conditions of which it is not known whether they hold."""
    paid_jpy: int | None
    """Yen of what is bought, without the fee; none where it is not known."""
    paid_usd: Decimal | None
    """Dollars of it, where no rate is known."""
    least_jpy: int
    """Yen that are paid in any case."""
    reckoned_jpy: int | None
    """Yen that the order reckons with; none where the cost is not known."""
    is_on_record: bool
    """Whether enough is on record to recommend it."""
    is_unlimited: bool
    """Whether its data have no limit on any day of the stay."""
    share: Decimal
    """How much of what is paid is paid for the product itself, from 0 to 1."""
    evidence_rank: int
    """How weak the evidence of its price is, from 0."""

    @property
    def plan(self) -> Plan:
        """The product."""
        return self.candidate.plan

    @property
    def bill(self) -> Bill | None:
        """What is bought; none where it is not known."""
        return None if self.candidate.cover is None else self.candidate.cover.bill

    @property
    def needs_top_up(self) -> bool:
        """Whether one purchase does not last."""
        return self.candidate.cover is not None and not self.candidate.cover.alone

    @property
    def checks(self) -> int:
        """How many things are to be checked before it can be bought."""
        return len(self.not_known) + (self.paid_jpy is None and self.paid_usd is None)


class Placed(NamedTuple):
    """A product at its place in the answer."""

    one: Ranked
    is_cheaper: bool = False
    """It is the cheapest of those that would cost less than the first pick if the one thing to check holds."""
    reasons: tuple[Reason, ...] = ()
    decision: Decision | None = None
    """What decides its place; only of a pick."""


def rank(candidates: Sequence[Candidate], judge: Judge, jpy_per_usd: Decimal | None, *, has_days: bool) -> list[Ranked]:
    """Return products in order, best first.

    Args:
        candidates: What suits, or may suit.
        judge: Judges what prices rest on.
        jpy_per_usd: Yen for a dollar; none where nobody says.
        has_days: Whether the stay has days; without them the price of one purchase stands for the cost.
    """
    return sorted((_ranked(it, judge, jpy_per_usd, has_days=has_days) for it in candidates), key=order_of)


def price_sources(priced: Plan | Channel) -> tuple[str, ...]:
    """Return the ids of the sources of a price."""
    if isinstance(priced, Channel):
        return sources_for(priced, "prices")
    if isinstance(priced.price_jpy, int):
        return sources_for(priced, "price_jpy")
    return priced.sources if priced.price_usd is None else sources_for(priced, "price_usd")


def priced_by(candidate: Candidate) -> tuple[Plan | Channel, ...]:
    """Return what the prices of a product come from: of all that is bought, or of itself."""
    bill = None if candidate.cover is None else candidate.cover.bill
    return (candidate.plan,) if bill is None else bill.priced_by


def without_dearer_sizes(options: Sequence[Ranked]) -> tuple[list[Ranked], list[Plan]]:
    """Return options without those that another of the same seller does for less, and the products left out.

    The other is no less sure, comes in the same forms, can do as much and takes no more purchases: what differs is a
    size that the stay does not need.
    """
    kept: dict[str, list[Ranked]] = {}
    able: list[Ranked] = []
    left_out: list[Plan] = []
    for one in options:
        of_seller = kept.setdefault(one.plan.carrier, [])
        if any(_does_as_much(other, one) for other in of_seller):
            left_out.append(one.plan)
        else:
            of_seller.append(one)
            able.append(one)
    return able, left_out


def picked(options: Sequence[Ranked], *, is_for_months: bool = False) -> tuple[list[Placed], list[Placed]]:
    """Return the best product of each of the first three sellers, with what decides, and all others in their order.

    Args:
        options: Products in their order.
        is_for_months: The price of one purchase stands for a stay of months: that of a day or a week, which would have
            to be bought over and over, is then no pick.
    """
    best: dict[str, Ranked] = {}
    able = [one for one in options if not (is_for_months and is_of_days(one.plan))]
    for one in able:
        if one.is_on_record:
            best.setdefault(one.plan.carrier, one)
    first = list(best.values())[:MOST_PICKS]
    chosen = {one.plan.id for one in first}
    cheaper = None if not first else _cheaper(able, first[0])
    picks = [
        Placed(one, one.plan.id == cheaper, _reasons(one, is_first=place == 0), _decision(one, first[0]))
        for place, one in enumerate(first)
    ]
    return picks, [Placed(one, one.plan.id == cheaper) for one in options if one.plan.id not in chosen]


def _ranked(candidate: Candidate, judge: Judge, jpy_per_usd: Decimal | None, *, has_days: bool) -> Ranked:
    plan, fee = candidate.plan, candidate.fee
    bill = None if candidate.cover is None else candidate.cover.bill
    paid_jpy: int | None = None
    paid_usd: Decimal | None = None
    if bill is not None:
        paid_jpy = in_yen(bill.total, is_yen=bill.currency == "jpy", jpy_per_usd=jpy_per_usd)
        paid_usd = bill.total if paid_jpy is None else None
    elif not has_days:
        paid_jpy, paid_usd = _price_on_record(plan, jpy_per_usd)
    sources = priced_by(candidate)
    return Ranked(
        candidate=candidate,
        not_known=tuple(name for name, value in candidate.held.items() if value == "unknown"),
        paid_jpy=paid_jpy,
        paid_usd=paid_usd,
        least_jpy=least_in_yen(plan, fee, jpy_per_usd),
        reckoned_jpy=None if paid_jpy is None else paid_jpy + fee.reckoned_jpy,
        is_on_record=_is_on_record(plan),
        is_unlimited=plan.data_gb == "unlimited" if bill is None else bill.is_unlimited,
        share=Decimal(1) if bill is None or not bill.total else _paid_for_itself(bill) / bill.total,
        evidence_rank=max(KINDS.index(judge.evidence(price_sources(it)).kind) for it in sources),
    )


def _paid_for_itself(bill: Bill) -> Decimal:
    return bill.purchases[0].count * bill.purchases[0].price


def _is_on_record(plan: Plan) -> bool:
    """Tell whether enough is on record to recommend a product: of price, size and sale at most one is missing.

    A size that varies is none, since nobody knows what the price buys.
    """
    is_priced = price_of(plan) is not None
    has_size = plan.data_gb not in ("unknown", "varies")
    return [is_priced, has_size, plan.on_sale == "yes"].count(False) <= _MOST_MISSING


def is_of_days(plan: Plan) -> bool:
    """Tell whether one purchase ends before a month does."""
    return isinstance(plan.validity_days, int) and plan.validity_days < _MONTH_DAYS


def _price_on_record(plan: Plan, jpy_per_usd: Decimal | None) -> tuple[int | None, Decimal | None]:
    """Return the price of one purchase in yen, or in dollars where no rate is known.

    A line without a fee lives on what is bought for it, which is not in this price.
    """
    if isinstance(plan.price_jpy, int):
        return (None, None) if plan.validity_days == "ongoing" and plan.price_jpy == 0 else (plan.price_jpy, None)
    if plan.price_usd is None:
        return None, None
    paid = in_yen(plan.price_usd, is_yen=False, jpy_per_usd=jpy_per_usd)
    return paid, plan.price_usd if paid is None else None


def order_of(one: Ranked) -> tuple[bool, int, bool, bool, int, bool, Decimal, bool, Decimal, int, int, Decimal, str]:
    """Return what a product is ordered by: of two, the one whose row is the lesser comes first."""
    fee, days = one.candidate.fee, one.plan.validity_days
    is_unpriced, reckoned, is_fee_unknown = cost_order(one.paid_jpy, fee)
    if is_unpriced and one.paid_usd is None:
        reckoned += one.least_jpy - fee.paid_jpy
    return (
        not one.is_on_record,
        one.checks,
        is_unpriced and one.paid_usd is None,
        is_unpriced,
        reckoned,
        is_fee_unknown,
        one.paid_usd or Decimal(0),
        one.needs_top_up,
        -one.share,
        one.evidence_rank,
        -days if isinstance(days, int) else 0,
        one.plan.data_gb if isinstance(one.plan.data_gb, Decimal) else Decimal("Infinity"),
        one.plan.id,
    )


def _does_as_much(other: Ranked, one: Ranked) -> bool:
    """Tell whether an option that comes before another of its seller leaves nothing to be said for that one."""
    return (
        other.reckoned_jpy is not None
        and one.reckoned_jpy is not None
        and other.reckoned_jpy <= one.reckoned_jpy
        and other.is_on_record
        and (other.is_unlimited >= one.is_unlimited or _is_same_plan(other.plan, one.plan))
        and other.needs_top_up <= one.needs_top_up
        and set(other.not_known) <= set(one.not_known)
        and set(other.plan.sims) >= set(one.plan.sims)
        and all(getattr(other.plan, name) in ("yes", getattr(one.plan, name)) for name in _ABILITIES)
    )


def _is_same_plan(one: Plan, other: Plan) -> bool:
    """Tell whether two products are steps of one plan, whose months climb to the higher by themselves."""
    return one.step_of is not None and one.step_of == other.step_of


def _cheaper(options: Sequence[Ranked], first: Ranked) -> str | None:
    """Return the product that costs least of those that cost less than the first pick but need one thing checked."""
    if first.checks or first.reckoned_jpy is None:
        return None
    able = [
        (one.reckoned_jpy, one.plan.id)
        for one in options
        if one.is_on_record
        and one.checks == 1
        and one.reckoned_jpy is not None
        and one.reckoned_jpy < first.reckoned_jpy
    ]
    return min(able)[1] if able else None


def _reasons(one: Ranked, *, is_first: bool) -> tuple[Reason, ...]:
    return tuple(_each_reason(one, is_first=is_first))


def _each_reason(one: Ranked, *, is_first: bool) -> Iterator[Reason]:
    yield "something-unknown" if one.not_known else "meets-all"
    if one.bill is None:
        yield "cost-unknown"
    elif one.paid_jpy is None:
        yield "cost-in-dollars"
    else:
        yield "cheapest" if is_first else "next-cheapest"
    if one.bill is not None:
        yield "with-top-ups" if one.needs_top_up else "no-top-up"
    if KINDS[one.evidence_rank] in _WEAK:
        yield "weak-evidence"


def _decision(one: Ranked, first: Ranked) -> Decision:
    """Say what decides the place of a pick, against the first."""
    if one is first and one.checks == len(one.not_known):
        return Decision(by="cheapest")
    if one.reckoned_jpy is None:
        return Decision(by="cost-unknown" if one.paid_usd is None else "in-dollars")
    if first.reckoned_jpy is None:
        return Decision(by="cheaper")
    more = one.reckoned_jpy - first.reckoned_jpy
    if more < 0:
        return Decision(by="cheaper", jpy=-more)
    return Decision(by="dearer" if more else "same-cost", jpy=more or None, but=_advantage(one, first))


def _advantage(one: Ranked, first: Ranked) -> Advantage | None:
    """Return what a dearer product has before the first, the weightiest of it."""
    if one.checks < first.checks:
        return "fewer-checks"
    if first.candidate.reasoned and not one.candidate.reasoned:
        return "on-record"
    if one.is_unlimited and not first.is_unlimited:
        return "unlimited"
    if one.plan.number == "yes" != first.plan.number:
        return "has-number"
    if first.needs_top_up and not one.needs_top_up:
        return "one-purchase"
    return "better-evidence" if one.evidence_rank < first.evidence_rank else None
