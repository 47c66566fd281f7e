"""Holds the conditions of `esim` against products."""

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from itertools import product

from simguide.advice.channels import accepts
from simguide.advice.cost import SetupFee, SetupFees
from simguide.advice.kinds import has_number, has_setup_fee, rules_of_kind
from simguide.advice.retention import purchase_days
from simguide.commands.esim.answer import Asker, EsimQuestion, Reasoned
from simguide.commands.esim.stay_cost import (
    Bill,
    Cover,
    Keeping,
    Market,
    Stay,
    cover,
    cover_alone,
    currency_of,
    market_for,
    price_of,
)
from simguide.commands.esim.terms import Held, can_have, is_for, needs_held, terms_held
from simguide.model.answer import Condition
from simguide.model.base import Tri
from simguide.model.carrier import Carrier
from simguide.model.channel import Channel
from simguide.model.plan import Plan, Sim
from simguide.model.rule import Rule
from simguide.model.value import Value, replace


class Candidate(Value):
    """A product with what holds for it."""

    plan: Plan
    carrier: Carrier
    top_ups: tuple[Channel, ...]
    cover: Cover | None
    fee: SetupFee
    held: dict[Condition, Tri]
    reasoned: tuple[Reasoned, ...]

    failed: Condition | None
    """The first condition that does not hold."""
    is_data_only: bool
    """It has no number and no calls, by its record or by its kind."""


class Seller(Value):
    """A seller with what it sells, and what holds for all sellers."""

    carrier: Carrier
    plans: tuple[Plan, ...]
    """Its products that can be asked for."""
    channels: tuple[Channel, ...]
    """Where it adds data or days online."""
    rules: tuple[Rule, ...]
    """Rules that say something of kinds of sellers."""
    fees: SetupFees
    """What it costs to set up a line."""
    jpy_per_usd: Decimal | None
    """Yen for a dollar; none where it is not known."""


def forms_for(question: EsimQuestion) -> frozenset[Sim]:
    """Return the forms that the question can use."""
    if question.phone in ("no-esim", "china-mainland-iphone"):
        return frozenset({"physical", "device"})
    return frozenset({"esim", "device"}) if question.devices > 1 else frozenset({"esim"})


def judge_plans(seller: Seller, question: EsimQuestion, asker: Asker | None, *, as_of: date) -> Iterator[Candidate]:
    """Yield the products of a seller, each with what holds for it.

    Args:
        seller: The seller.
        question: What was asked.
        asker: Who asks, or for whom of the two the answer is.
        as_of: Day of the answer; where the question names no first day the stay begins on it.
    """
    plans, carrier = seller.plans, seller.carrier
    rules = {plan.id: rules_of_kind(seller.rules, plan, carrier) for plan in plans}
    conditions = {plan.id: _hold(plan, carrier, question, asker, rules[plan.id]) for plan in plans}
    values = {name: it.values for name, it in conditions.items()}
    open_in = {name: _open_in(it) for name, it in values.items()}
    stay = None if question.days is None else _stay(question, question.days, as_of=as_of)
    markets: dict[tuple[str, ...], Market] = {}
    for plan in plans:
        held = dict(values[plan.id])
        top_ups = _top_ups_for(plan, seller.channels)
        fee = seller.fees.for_plan(plan, carrier, has_fee=has_setup_fee(rules[plan.id]))
        found = None
        bills: list[Bill | None] = []
        if stay is not None and "no" not in held.values():
            found = cover_alone(plan, stay)
            payable = tuple(it for it in top_ups if _is_as_payable(it, carrier, question, held.get("pay")))
            keeping = _keeping(plan, seller, stay)
            if found is None:
                again = () if question.is_top_up_required else _bought_after(plan, plans, open_in)
                names = tuple(it.id for it in again)
                market = markets[names] = markets.get(names) or market_for(again, stay)
                steps = [it for it in plans if plan.step_of is not None and it.step_of == plan.step_of]
                found = cover(plan, stay, top_ups=payable, siblings=market, keeping=keeping, steps=steps)
            # a product without data does not fit for want of data, whatever its days
            name: Condition = "stay" if question.data_gb is None and plan.data_gb != 0 else "data"
            held[name] = _weaker(held.get(name, "yes"), found.held)
            bills = [found.bill]
            if found.bill is None and question.budget_jpy is not None:
                # a cost that is not known is no less than the cost with a condition left out
                again = _bought_after(plan, plans, open_in)
                wider = product((stay, replace(stay, data_gb=None)), (payable, top_ups), ((), again))
                bills = [
                    cover(plan, it, top_ups=added, siblings=others, keeping=keeping).bill for it, added, others in wider
                ]
        elif question.days is None and question.data_gb is not None:
            held["data"] = _holds(plan, question.data_gb)
        if question.budget_jpy is not None:
            totals = [bill.total for bill in bills if bill is not None]
            held["budget"] = _is_within(plan, found, totals, fee, question.budget_jpy, seller.jpy_per_usd)
        yield Candidate(
            plan=plan,
            carrier=carrier,
            top_ups=top_ups,
            cover=found,
            fee=fee,
            held=held,
            reasoned=conditions[plan.id].reasoned,
            failed=next((name for name, value in held.items() if value == "no"), None),
            is_data_only=plan.voice != "yes" and has_number(plan, rules[plan.id])[0] == "no",
        )


def in_yen(amount: Decimal, *, is_yen: bool, jpy_per_usd: Decimal | None) -> int | None:
    """Return an amount in yen, rounded up; None for dollars where no rate is known."""
    if is_yen:
        return int(amount)
    return None if jpy_per_usd is None else math.ceil(amount * jpy_per_usd)


def least_in_yen(plan: Plan, fee: SetupFee, jpy_per_usd: Decimal | None) -> int:
    """Return the yen that are paid for a product in any case."""
    price = price_of(plan)
    known = None if price is None else in_yen(price, is_yen=currency_of(plan) == "jpy", jpy_per_usd=jpy_per_usd)
    return (known or 0) + fee.paid_jpy


def _stay(question: EsimQuestion, days: int, *, as_of: date) -> Stay:
    return Stay(
        starts_on=question.starts_on or as_of,
        days=days,
        data_gb=question.data_gb,
        data_gb_a_month=question.data_gb_a_month,
        is_unlimited=question.usage == "unlimited",
    )


def _hold(plan: Plan, carrier: Carrier, question: EsimQuestion, asker: Asker | None, rules: Sequence[Rule]) -> Held:
    """Hold against a product each condition of the question that is not about amounts."""
    held: dict[Condition, Tri] = {"japan": plan.works_in_japan, "sale": plan.on_sale}
    if question.phone is not None:
        held["phone"] = _fits_phone(plan, question)
    if question.stay is not None and question.days is None:
        held["stay"] = is_for(plan, question.stay)
    if question.usage == "unlimited":
        held["data"] = _is_unlimited(plan)
    held |= _special_terms(plan, question)
    if asker is not None:
        held["asker"] = can_have(plan, carrier, asker, rules)
    needed = needs_held(plan, question, rules)
    held |= needed.values
    if question.devices > 1:
        held["devices"] = "yes" if "device" in plan.sims else plan.hotspot
    if question.devices > 1 or "hotspot" in question.need:
        held["hotspot-limit"] = _shares_enough(plan, question)
    if question.is_top_up_required:
        held["top-up"] = plan.top_up_online
    asked = terms_held(plan, carrier, question, asker, rules)
    return Held(values=held | asked.values, reasoned=(*needed.reasoned, *asked.reasoned))


def _weaker(one: Tri, other: Tri) -> Tri:
    return min(one, other, key=("no", "unknown", "yes").index)


def _open_in(values: Mapping[Condition, Tri]) -> frozenset[str]:
    """Return the conditions that are not known to hold; one that does not hold is open in no other product."""
    return frozenset(name if value == "unknown" else f"no {name}" for name, value in values.items() if value != "yes")


def _bought_after(plan: Plan, plans: Iterable[Plan], open_in: Mapping[str, frozenset[str]]) -> tuple[Plan, ...]:
    """Return the products that may be bought after a product, itself among them.

    Of each condition they must be known to hold, unless it is already said of the product that it is not known.
    What goes on, and what has no data, lives on top-ups: nothing is bought in its place.
    """
    if plan.validity_days == "ongoing" or plan.data_gb == 0:
        return ()
    own = open_in[plan.id]
    return tuple(
        other
        for other in plans
        if open_in[other.id] <= own and other.card_type == plan.card_type and not set(other.sims).isdisjoint(plan.sims)
    )


def _keeping(plan: Plan, seller: Seller, stay: Stay) -> Keeping | None:
    """Return what keeps a line alive that has no fee and is used for calls alone."""
    rules = () if isinstance(seller.carrier.retention, str) else seller.carrier.retention
    if plan.validity_days != "ongoing" or stay.data_gb != 0:
        return None
    products = {other.id: other for other in seller.plans}
    for rule in rules:
        bought = products.get(rule.plan or "")
        if rule.kind == "top-up-within" and bought is not None and price_of(bought) is not None:
            days = purchase_days(rule, first=stay.starts_on, until=stay.ends_on)
            return None if days is None else Keeping(times=max(len(days), 1), plan=bought)
    return None


def _is_as_payable(channel: Channel, carrier: Carrier, question: EsimQuestion, own: Tri | None) -> bool:
    """Tell whether a top-up can be paid as asked; not known is as good only where that is said of the product too."""
    if question.pay is None:
        return True
    accepted = accepts(channel.payments, question.pay, foreign_cards=carrier.foreign_cards)
    return accepted == "yes" or accepted == own == "unknown"


def _fits_phone(plan: Plan, question: EsimQuestion) -> Tri:
    if not forms_for(question).intersection(plan.sims):
        return "no"
    return "unknown" if question.phone == "unknown" and "device" not in plan.sims else "yes"


def _is_unlimited(plan: Plan) -> Tri:
    if plan.data_gb == "unlimited":
        return "yes"
    return "no" if isinstance(plan.data_gb, Decimal) else "unknown"


def _special_terms(plan: Plan, question: EsimQuestion) -> dict[Condition, Tri]:
    """Return what holds of terms that only some products have: an age, something besides, a limit of full speed."""
    held: dict[Condition, Tri] = {}
    if plan.is_for_few:
        held["terms"] = "unknown"
    if plan.age_from is not None or plan.age_until is not None:
        age, most = question.age, plan.age_until or question.age or 0
        held["age"] = "unknown" if age is None else "yes" if (plan.age_from or 0) <= age <= most else "no"
    fast, wanted = plan.full_speed_gb_per_day, question.data_gb_a_day
    if fast == 0 and question.usage == "unlimited":
        held["full-speed"] = "no"  # who wants no limit does not mean one that holds from the first byte
    elif fast is not None and wanted is not None and wanted > fast:
        held["full-speed"] = "unknown" if fast else "no"  # what never runs at full speed does not for so much
    return held


def _shares_enough(plan: Plan, question: EsimQuestion) -> Tri:
    """Tell whether the data asked for a day may be shared, all of it."""
    most = plan.hotspot_gb_per_day
    if most is None:
        return "yes"
    if question.data_gb is None or question.days is None:
        return "unknown"
    return "yes" if question.data_gb <= most * question.days else "no"


def _holds(plan: Plan, data_gb: Decimal) -> Tri:
    """Tell whether one purchase has so much data, where no days are asked for."""
    if plan.data_gb == "unlimited":
        return "yes"
    if not isinstance(plan.data_gb, Decimal):
        return "unknown" if data_gb else "yes"
    if plan.data_gb >= data_gb:
        return "yes"
    # how often it can be topped up or bought again depends on the days
    return "unknown" if plan.data_gb or plan.top_up_online != "no" else "no"


def _is_within(
    plan: Plan,
    found: Cover | None,
    totals: list[Decimal],
    fee: SetupFee,
    budget_jpy: int,
    jpy_per_usd: Decimal | None,
) -> Tri:
    """Tell whether the stay, or one purchase where no days are asked for, is within the budget.

    Args:
        plan: The product, whose price is the least that is paid.
        found: How it covers the stay.
        totals: The cost of the stay, or amounts that it is no less than.
        fee: The fee to set it up, which is paid in any case.
        budget_jpy: Most yen.
        jpy_per_usd: Yen for a dollar; none where it is not known.
    """
    if fee.paid_jpy > budget_jpy:
        return "no"
    price = price_of(plan)
    if price is None:
        return "unknown"
    most = max([price, *totals])
    least = in_yen(most, is_yen=currency_of(plan) == "jpy", jpy_per_usd=jpy_per_usd)
    if least is None:
        return "unknown"
    if least + fee.paid_jpy > budget_jpy:
        return "no"
    return "unknown" if not fee.is_known or (found is not None and found.bill is None) else "yes"


def _top_ups_for(plan: Plan, channels: Iterable[Channel]) -> tuple[Channel, ...]:
    """Return, of the channels of a seller that add data or days online, those for a product."""
    return tuple(channel for channel in channels if not channel.card_types or plan.card_type in channel.card_types)
