"""Puts the products that suit, or may suit, in order, recommends the best of three sellers, and says what decides.

The order: what is enough on record; fewer things to check; a lower cost, an unknown fee reckoned as the highest of the
like; nothing to buy again; stronger evidence; more days; id. No seller is preferred, and the order of the files plays
no part.
"""

from collections.abc import Sequence
from decimal import Decimal

from simguide.advice.cost import NO_FEE, SetupFee, cost_order
from simguide.advice.evidence import KINDS
from simguide.commands.esim.answer import Advantage, Asker, Decision, EsimOption, Reason
from simguide.commands.esim.conditions import in_yen
from simguide.commands.esim.stay_cost import price_of
from simguide.model.answer import Evidence
from simguide.model.plan import Plan
from simguide.model.value import Value, replace

MOST_PICKS = 3
_WEAK = ("press", "community", "other")
_MOST_MISSING = 1
"""Of price, size and sale, how many may be missing where a product is recommended all the same."""


class Ranked(Value):
    """An option with what orders it."""

    option: EsimOption
    fee: SetupFee = NO_FEE
    paid_jpy: int | None
    """Yen of what is bought, without the fee; none where it is not known."""
    paid_usd: Decimal | None = None
    """Dollars of it, where no rate is known."""

    @property
    def checks(self) -> int:
        """How many things are to be checked before it can be bought."""
        return len(self.option.not_known) + (self.paid_jpy is None and self.paid_usd is None)

    @property
    def reckoned_jpy(self) -> int | None:
        """Yen that the order reckons with; none where the cost is not known."""
        return None if self.paid_jpy is None else self.paid_jpy + self.fee.reckoned_jpy


def is_on_record(plan: Plan) -> bool:
    """Tell whether enough is on record to recommend a product: of price, size and sale at most one is missing.

    A size that varies is none, since nobody knows what the price buys.
    """
    is_priced = price_of(plan) is not None
    has_size = plan.data_gb not in ("unknown", "varies")
    return [is_priced, has_size, plan.on_sale == "yes"].count(False) <= _MOST_MISSING


def price_on_record(plan: Plan, jpy_per_usd: Decimal | None) -> tuple[int | None, Decimal | None]:
    """Return the price of one purchase in yen, or in dollars where no rate is known.

    It stands for the cost where no days are asked for. A line without a fee lives on what is bought for it, which is
    not in this price.
    """
    if isinstance(plan.price_jpy, int):
        return (None, None) if plan.validity_days == "ongoing" and plan.price_jpy == 0 else (plan.price_jpy, None)
    if plan.price_usd is None:
        return None, None
    paid = in_yen(plan.price_usd, is_yen=False, jpy_per_usd=jpy_per_usd)
    return paid, plan.price_usd if paid is None else None


def ranked(options: Sequence[Ranked]) -> list[Ranked]:
    """Return options in order, best first."""
    return sorted(options, key=_order)


def picked(options: Sequence[Ranked], asker: Asker | None) -> tuple[list[EsimOption], list[EsimOption]]:
    """Return the best product of each of the first three sellers, with what decides, and all others.

    Args:
        options: In order, best first.
        asker: For whom they are picked, where the answer is for both.
    """
    best: dict[str, Ranked] = {}
    for one in options:
        if one.option.is_on_record:
            best.setdefault(one.option.carrier.id, one)
    first = list(best.values())[:MOST_PICKS]
    picks = [
        replace(
            one.option,
            pick=place,
            asker=asker,
            reasons=_reasons(one, place=place),
            decision=_decision(one, first[0], is_first=place == 1),
        )
        for place, one in enumerate(first, 1)
    ]
    rest = [one for one in options if one not in first]
    cheaper = _cheaper(rest, first)
    return (
        [replace(it, is_cheaper=True) if it.plan.id == cheaper else it for it in picks],
        [replace(one.option, is_cheaper=True) if one.option.plan.id == cheaper else one.option for one in rest],
    )


def _cheaper(rest: Sequence[Ranked], first: Sequence[Ranked]) -> str | None:
    """Return the product that costs least of those that cost less than the first pick but need one thing checked."""
    if not first or first[0].checks or first[0].reckoned_jpy is None:
        return None
    most = first[0].reckoned_jpy
    able = [
        (one.reckoned_jpy, one.option.plan.id)
        for one in (*first, *rest)
        if one.option.is_on_record and one.checks == 1 and one.reckoned_jpy is not None and one.reckoned_jpy < most
    ]
    return min(able)[1] if able else None


def price_evidence(option: EsimOption) -> Evidence:
    """Return what the price rests on, by which choices are compared; without a price, what the product rests on."""
    if option.cost is not None:
        return option.cost.evidence
    priced = option.statements.get("price_jpy") or option.statements.get("price_usd")
    return option.evidence if priced is None else priced.evidence


def _order(one: Ranked) -> tuple[bool, int, bool, bool, int, bool, Decimal, bool, int, int, str]:
    option = one.option
    is_unpriced, reckoned, is_fee_unknown = cost_order(one.paid_jpy, one.fee)
    if is_unpriced and option.least_jpy is not None:
        reckoned += option.least_jpy - one.fee.paid_jpy
    return (
        not option.is_on_record,
        one.checks,
        is_unpriced and one.paid_usd is None,
        is_unpriced,
        reckoned,
        is_fee_unknown,
        one.paid_usd or Decimal(0),
        option.needs_top_up,
        KINDS.index(price_evidence(option).kind),
        -option.plan.validity_days if isinstance(option.plan.validity_days, int) else 0,
        option.plan.id,
    )


def _reasons(one: Ranked, *, place: int) -> tuple[Reason, ...]:
    option = one.option
    reasons: list[Reason] = ["something-unknown" if option.not_known else "meets-all"]
    if option.cost is None:
        reasons.append("cost-unknown")
    elif option.cost.total_jpy is None:
        reasons.append("cost-in-dollars")
    else:
        reasons.append("cheapest" if place == 1 else "next-cheapest")
    if option.cost is not None:
        reasons.append("with-top-ups" if option.needs_top_up else "no-top-up")
    if price_evidence(option).kind in _WEAK:
        reasons.append("weak-evidence")
    return tuple(reasons)


def _decision(one: Ranked, first: Ranked, *, is_first: bool) -> Decision:
    """Say what decides the place of a pick, against the first."""
    if is_first and one.checks == len(one.option.not_known):
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
    mine, other = one.option, first.option
    if one.checks < first.checks:
        return "fewer-checks"
    if other.reasoned and not mine.reasoned:
        return "on-record"
    if mine.plan.data_gb == "unlimited" != other.plan.data_gb:
        return "unlimited"
    if mine.plan.number == "yes" != other.plan.number:
        return "has-number"
    if other.needs_top_up and not mine.needs_top_up:
        return "one-purchase"
    stronger = KINDS.index(price_evidence(mine).kind) < KINDS.index(price_evidence(other).kind)
    return "better-evidence" if stronger else None
