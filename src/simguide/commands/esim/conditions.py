"""Holds the conditions of `esim` against products."""

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from itertools import product

from simguide.advice.channels import accepts
from simguide.commands.esim.answer import EsimQuestion
from simguide.commands.esim.stay_cost import Bill, Cover, Stay, cover, currency_of, price_of
from simguide.model.answer import Condition
from simguide.model.base import Tri
from simguide.model.carrier import Carrier
from simguide.model.channel import Channel
from simguide.model.plan import Plan, Sim
from simguide.model.plan import Stay as StayKind
from simguide.model.value import Value, replace

_FIELD_OF: dict[str, str] = {"5g": "supports_5g"}
"""Field of a product for a need, where it has another name."""


class Candidate(Value):
    """A product with what holds for it."""

    plan: Plan
    carrier: Carrier
    top_ups: tuple[Channel, ...]
    cover: Cover | None
    held: dict[Condition, Tri]

    @property
    def failed(self) -> Condition | None:
        """The first condition that does not hold."""
        return next((name for name, value in self.held.items() if value == "no"), None)


def forms_for(question: EsimQuestion) -> frozenset[Sim]:
    """Return the forms that the question can use."""
    if question.phone in ("no-esim", "china-mainland-iphone"):
        return frozenset({"physical", "device"})
    return frozenset({"esim", "device"}) if question.devices > 1 else frozenset({"esim"})


def judge_plans(
    plans: Sequence[Plan], carrier: Carrier, question: EsimQuestion, channels: Sequence[Channel], *, as_of: date
) -> Iterator[Candidate]:
    """Yield the products of a seller, each with what holds for it."""
    conditions = {plan.id: _hold(plan, carrier, question) for plan in plans}
    for plan in plans:
        held = dict(conditions[plan.id])
        top_ups = _top_ups_for(plan, channels)
        found = None
        bills: list[Bill | None] = []
        if question.days is not None and "no" not in held.values():
            stay = Stay(starts_on=question.starts_on or as_of, days=question.days, data_gb=question.data_gb)
            payable = tuple(it for it in top_ups if _is_as_payable(it, carrier, question, held.get("pay")))
            again = _bought_after(plan, plans, conditions)
            found = cover(plan, stay, top_ups=payable, siblings=() if question.is_top_up_required else again)
            # a product without data does not fit for want of data, whatever its days
            name: Condition = "stay" if question.data_gb is None and plan.data_gb != 0 else "data"
            held[name] = _weaker(held.get(name, "yes"), found.held)
            bills = [found.bill]
            if found.bill is None and question.budget_jpy is not None:
                # a cost that is not known is no less than the cost with a condition left out
                wider = product((stay, replace(stay, data_gb=None)), (payable, top_ups), ((), again))
                bills = [cover(plan, it, top_ups=added, siblings=others).bill for it, added, others in wider]
        elif question.days is None and question.data_gb is not None:
            held["data"] = _holds(plan, question.data_gb)
        if question.budget_jpy is not None:
            held["budget"] = _is_within(plan, found, [bill.total for bill in bills if bill is not None], question)
        yield Candidate(plan=plan, carrier=carrier, top_ups=top_ups, cover=found, held=held)


def _hold(plan: Plan, carrier: Carrier, question: EsimQuestion) -> dict[Condition, Tri]:
    """Hold against a product each condition of the question that is not about amounts."""
    held: dict[Condition, Tri] = {"japan": plan.works_in_japan, "sale": plan.on_sale}
    if question.phone is not None:
        held["phone"] = _fits_phone(plan, question)
    if question.stay is not None:
        held["stay"] = _is_for(plan, question.stay)
    if question.usage == "unlimited":
        held["data"] = _is_unlimited(plan)
    held.update({need: getattr(plan, _FIELD_OF.get(need, need)) for need in question.need})
    if question.devices > 1:
        held["devices"] = "yes" if "device" in plan.sims else plan.hotspot
    if question.is_top_up_required:
        held["top-up"] = plan.top_up_online
    if question.pay is not None:
        held["pay"] = accepts(plan.payments, question.pay, foreign_cards=carrier.foreign_cards)
    if question.document is not None:
        held["id"] = _asks_no_more_than(plan, question.document)
    return held


def _weaker(one: Tri, other: Tri) -> Tri:
    return min(one, other, key=("no", "unknown", "yes").index)


def _bought_after(
    plan: Plan, plans: Iterable[Plan], conditions: Mapping[str, Mapping[Condition, Tri]]
) -> tuple[Plan, ...]:
    """Return the products that may be bought after a product, itself among them.

    Of each condition they must be known to hold, unless it is already said of the product that it is not known.
    What goes on, and what has no data, lives on top-ups: nothing is bought in its place.
    """
    if plan.validity_days == "ongoing" or plan.data_gb == 0:
        return ()
    own = conditions[plan.id]
    return tuple(
        other
        for other in plans
        if other.card_type == plan.card_type
        and set(other.sims) & set(plan.sims)
        and all(value == "yes" or value == own[name] == "unknown" for name, value in conditions[other.id].items())
    )


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


def _is_for(plan: Plan, stay: StayKind) -> Tri:
    if not plan.stays:
        return "unknown"
    return "yes" if stay in plan.stays else "no"


def _is_unlimited(plan: Plan) -> Tri:
    if plan.data_gb == "unlimited":
        return "yes"
    return "no" if isinstance(plan.data_gb, Decimal) else "unknown"


def _holds(plan: Plan, data_gb: Decimal) -> Tri:
    """Tell whether one purchase has so much data, where no days are asked for."""
    if plan.data_gb == "unlimited":
        return "yes"
    if not isinstance(plan.data_gb, Decimal):
        return "unknown"
    if plan.data_gb >= data_gb:
        return "yes"
    # how often it can be topped up or bought again depends on the days
    return "unknown" if plan.data_gb or plan.top_up_online != "no" else "no"


def _is_within(plan: Plan, found: Cover | None, totals: list[Decimal], question: EsimQuestion) -> Tri:
    """Tell whether the stay, or one purchase where no days are asked for, is within the budget.

    Args:
        plan: The product, whose price is the least that is paid.
        found: How it covers the stay.
        totals: The cost of the stay, or amounts that it is no less than.
        question: What was asked.
    """
    price = price_of(plan)
    least = None if price is None else in_yen(max([price, *totals]), question, is_yen=currency_of(plan) == "jpy")
    if least is None or question.budget_jpy is None:
        return "unknown"
    if least > question.budget_jpy:
        return "no"
    return "unknown" if found is not None and found.bill is None else "yes"


def in_yen(amount: Decimal, question: EsimQuestion, *, is_yen: bool) -> int | None:
    """Return an amount in yen, rounded up; None for dollars where the question gives no rate."""
    if is_yen:
        return int(amount)
    return None if question.jpy_per_usd is None else math.ceil(amount * question.jpy_per_usd)


def _asks_no_more_than(plan: Plan, document: str) -> Tri:
    if plan.documents == "unknown":
        return "unknown"
    if "none" in plan.documents or document in plan.documents:
        return "yes"
    # who has a residence card has a passport too, but whether a resident may use it here is another matter
    return "unknown" if document == "residence-card" and "passport" in plan.documents else "no"


def _top_ups_for(plan: Plan, channels: Iterable[Channel]) -> tuple[Channel, ...]:
    """Return, of the channels of a seller that add data or days online, those for a product."""
    return tuple(channel for channel in channels if not channel.card_types or plan.card_type in channel.card_types)
