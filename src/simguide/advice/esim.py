"""Answers `esim`: which eSIM to take for a stay, what it costs in all, and what is not known of it."""

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from itertools import product

from simguide.advice.channels import ADDING_EFFECTS, accepts
from simguide.advice.evidence import KINDS, cited_in, judge_evidence
from simguide.advice.frame import describe
from simguide.advice.naming import refer
from simguide.advice.stay_cost import Bill, Cover, Stay, cover, currency_of, price_of
from simguide.model.answer import Condition, ExcludedNote, NextNote, RuleNote
from simguide.model.base import Text, Tri
from simguide.model.carrier import Carrier
from simguide.model.catalogue import Catalogue
from simguide.model.channel import Channel
from simguide.model.esim_answer import (
    EsimAnswer,
    EsimOption,
    EsimQuestion,
    Reason,
    StayCost,
    Usage,
)
from simguide.model.plan import Plan, Sim
from simguide.model.plan import Stay as StayKind
from simguide.model.source import Source

LONG_FROM_DAYS = 91
"""A stay of this many days or more is long: a visit without residence card ends before."""

GB_PER_DAY: dict[Usage, Decimal] = {"light": Decimal("0.3"), "medium": Decimal(1), "heavy": Decimal(3)}
"""What simguide takes a habit to be: maps and messages; with social media and calls; with video."""

MOST_PICKS = 3

_ONLINE_METHODS = ("official-app", "official-website", "auto-app", "auto-website")
_WEAK = ("press", "community", "other")
_FIELD_OF: dict[str, str] = {"5g": "supports_5g"}
"""Field of a product for a need, where it has another name."""


@dataclass(frozen=True, kw_only=True)
class _Candidate:
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


def stay_of(days: int) -> StayKind:
    """Return the kind of stay that so many days are."""
    return "long" if days >= LONG_FROM_DAYS else "short"


def answer_esim(catalogue: Catalogue, question: EsimQuestion, *, as_of: date) -> EsimAnswer:
    """Recommend eSIMs for a stay: the best of up to three sellers first, then the others, then those that may suit.

    What is unknown never counts as a yes. The order is: fewer unknowns; better evidence than press and blogs; a known
    cost in yen before one in dollars before an unknown one; lower cost; nothing to buy again; stronger evidence; id.
    There is no commercial interest in it, and the order of the files plays no part. A physical SIM or pocket WiFi
    stands among them only where the phone takes no eSIM or several devices are to be online.

    Leaving out a condition never removes a product. `phone` and `devices` are no conditions in this sense: they choose
    the kind of line.
    """
    carriers = {it.id: it for it in catalogue.carriers() if it.status not in ("ended", "closed-to-new")}
    forms = _forms(question)
    sold: dict[str, list[Plan]] = {}
    for plan in sorted(catalogue.plans(), key=lambda plan: plan.id):
        is_candidate = "esim" in plan.sims or forms.intersection(plan.sims)
        if plan.on_sale != "no" and plan.carrier in carriers and is_candidate:
            sold.setdefault(plan.carrier, []).append(plan)
    top_ups: dict[str, list[Channel]] = {}
    for channel in sorted(catalogue.channels(task="renew"), key=lambda channel: channel.id):
        adds = channel.status != "ended" and channel.effect in ADDING_EFFECTS
        # what is not said to work in Japan may be data for another country
        if adds and channel.in_japan == "yes" and channel.method in _ONLINE_METHODS:
            top_ups.setdefault(channel.carrier, []).append(channel)
    judged = [
        candidate
        for name, plans in sold.items()
        for candidate in _judge(plans, carriers[name], question, top_ups.get(name, ()), as_of=as_of)
    ]
    kept_out: dict[Condition, list[Plan]] = {}
    for candidate in judged:
        if candidate.failed is not None:
            kept_out.setdefault(candidate.failed, []).append(candidate.plan)
    fitting = [candidate for candidate in judged if candidate.failed is None]
    rules = tuple(
        rule
        for rule in sorted(catalogue.rules(), key=lambda rule: rule.id)
        if "esim" in rule.shown_by or rule.id in _rules_for(question)
    )
    bought = tuple(it for candidate in fitting for it in _priced_by(candidate.cover))
    sources = catalogue.sources(cited_in((tuple(candidate.plan for candidate in fitting), bought, rules)))
    options = [_option(candidate, question, sources, as_of=as_of) for candidate in fitting]
    return EsimAnswer(
        command="esim",
        question=question,
        as_of=as_of,
        catalogue=describe(catalogue),
        results=_picked(sorted(options, key=_order)),
        notes=(
            *(_excluded(name, plans) for name, plans in kept_out.items()),
            *(RuleNote(rule=rule) for rule in rules),
            NextNote(about="renew", command="simguide renew --carrier NAME"),
            NextNote(about="show", command="simguide show NAME"),
            NextNote(about="arrive", command="simguide arrive"),
        ),
        sources=tuple(sources.values()),
    )


def _forms(question: EsimQuestion) -> frozenset[Sim]:
    """Return the forms that the question can use."""
    if question.phone in ("no-esim", "china-mainland-iphone"):
        return frozenset({"physical", "device"})
    return frozenset({"esim", "device"}) if question.devices > 1 else frozenset({"esim"})


def _rules_for(question: EsimQuestion) -> tuple[str, ...]:
    match question.phone:
        case "china-mainland-iphone":
            return ("china-mainland-iphone-esim",)
        case "unknown":
            return ("how-to-see-esim-support",)
        case _:
            return ()


def _judge(
    plans: Sequence[Plan], carrier: Carrier, question: EsimQuestion, channels: Sequence[Channel], *, as_of: date
) -> Iterator[_Candidate]:
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
        yield _Candidate(plan=plan, carrier=carrier, top_ups=top_ups, cover=found, held=held)


def _hold(plan: Plan, carrier: Carrier, question: EsimQuestion) -> dict[Condition, Tri]:
    """Hold against a product each condition of the question that is not about amounts."""
    held: dict[Condition, Tri] = {"japan": plan.works_in_japan, "sale": plan.on_sale}
    if question.phone is not None:
        held["phone"] = _fits_phone(plan, question)
    if question.stay is not None:
        held["stay"] = _is_for(plan, question.stay)
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
    if not _forms(question).intersection(plan.sims):
        return "no"
    return "unknown" if question.phone == "unknown" and "device" not in plan.sims else "yes"


def _is_for(plan: Plan, stay: StayKind) -> Tri:
    if not plan.stays:
        return "unknown"
    return "yes" if stay in plan.stays else "no"


def _holds(plan: Plan, data_gb: Decimal) -> Tri:
    """Tell whether one purchase has so much data, where no days are asked for."""
    if plan.data_gb == "unlimited":
        return "yes"
    if not isinstance(plan.data_gb, Decimal):
        return "unknown"
    if plan.data_gb >= data_gb or plan.top_up_online == "yes":
        return "yes"
    # how often it can be bought again depends on the days
    return "unknown" if plan.data_gb else plan.top_up_online


def _is_within(plan: Plan, found: Cover | None, totals: list[Decimal], question: EsimQuestion) -> Tri:
    """Tell whether the stay, or one purchase where no days are asked for, is within the budget.

    Args:
        plan: The product, whose price is the least that is paid.
        found: How it covers the stay.
        totals: The cost of the stay, or amounts that it is no less than.
        question: What was asked.
    """
    price = price_of(plan)
    least = None if price is None else _in_yen(max([price, *totals]), question, is_yen=currency_of(plan) == "jpy")
    if least is None or question.budget_jpy is None:
        return "unknown"
    if least > question.budget_jpy:
        return "no"
    return "unknown" if found is not None and found.bill is None else "yes"


def _in_yen(amount: Decimal, question: EsimQuestion, *, is_yen: bool) -> int | None:
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


def _excluded(condition: Condition, plans: list[Plan]) -> ExcludedNote:
    carriers = tuple(dict.fromkeys(plan.carrier for plan in plans))
    return ExcludedNote(condition=condition, items=tuple(plan.name for plan in plans), carriers=carriers)


def _top_ups_for(plan: Plan, channels: Iterable[Channel]) -> tuple[Channel, ...]:
    """Return, of the channels of a seller that add data or days online, those for a product."""
    return tuple(channel for channel in channels if not channel.card_types or plan.card_type in channel.card_types)


def _priced_by(found: Cover | None) -> tuple[Plan | Channel, ...]:
    return () if found is None or found.bill is None else found.bill.priced_by


def _option(candidate: _Candidate, question: EsimQuestion, sources: dict[str, Source], *, as_of: date) -> EsimOption:
    plan, found = candidate.plan, candidate.cover
    titles: tuple[Text, ...] = tuple(channel.title for channel in candidate.top_ups)
    return EsimOption(
        carrier=refer(candidate.carrier),
        plan=plan,
        cost=None if found is None or found.bill is None else _cost(found.bill, question, sources, as_of=as_of),
        not_known=tuple(name for name, value in candidate.held.items() if value == "unknown"),
        needs_top_up=found is not None and not found.alone,
        top_up=() if plan.top_up_online == "no" else titles,
        evidence=judge_evidence(plan.sources, sources, as_of=as_of),
    )


def _cost(bill: Bill, question: EsimQuestion, sources: dict[str, Source], *, as_of: date) -> StayCost:
    dates = [judge_evidence(it.sources, sources, as_of=as_of).dated for it in bill.priced_by]
    return StayCost(
        currency=bill.currency,
        total=bill.total,
        total_jpy=_in_yen(bill.total, question, is_yen=bill.currency == "jpy"),
        purchases=bill.purchases,
        dated="undated" if "undated" in dates else min(dates),
    )


def _picked(options: Sequence[EsimOption]) -> tuple[EsimOption, ...]:
    """Put the best product of each of the first three sellers in front, with the reasons."""
    best: dict[str, EsimOption] = {}
    for option in options:
        best.setdefault(option.carrier.id, option)
    first = list(best.values())[:MOST_PICKS]
    picks = [
        replace(option, pick=place, reasons=_reasons(option, place=place)) for place, option in enumerate(first, 1)
    ]
    return (*picks, *(option for option in options if option not in first))


def _reasons(option: EsimOption, *, place: int) -> tuple[Reason, ...]:
    reasons: list[Reason] = ["something-unknown" if option.not_known else "meets-all"]
    if option.cost is None:
        reasons.append("cost-unknown")
    elif option.cost.total_jpy is None:
        reasons.append("cost-in-dollars")
    else:
        reasons.append("cheapest" if place == 1 else "next-cheapest")
    if option.cost is not None:
        reasons.append("with-top-ups" if option.needs_top_up else "no-top-up")
    if option.evidence.kind in _WEAK:
        reasons.append("weak-evidence")
    return tuple(reasons)


def _order(option: EsimOption) -> tuple[int, bool, tuple[int, Decimal], bool, int, str]:
    return (
        len(option.not_known),
        option.evidence.kind in _WEAK,
        _price_order(option),
        option.needs_top_up,
        KINDS.index(option.evidence.kind),
        option.plan.id,
    )


def _price_order(option: EsimOption) -> tuple[int, Decimal]:
    """Sort costs in yen, then those in dollars, each from low to high, then those that are not known.

    The two currencies are not compared unless the question gives a rate.
    """
    plan, cost = option.plan, option.cost
    if cost is not None:
        return (0, Decimal(cost.total_jpy)) if cost.total_jpy is not None else (1, cost.total)
    # without days there is no cost of the stay; the price of one purchase stands for it, after the known costs
    if isinstance(plan.price_jpy, int):
        return 2, Decimal(plan.price_jpy)
    return (4, Decimal(0)) if plan.price_usd is None else (3, plan.price_usd)
