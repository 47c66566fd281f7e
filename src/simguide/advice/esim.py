"""Answers `esim`: which eSIM to take for a stay, what it costs in all, and what is not known of it."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from simguide.advice.channels import ADDING_EFFECTS, accepts
from simguide.advice.evidence import KINDS, cited_in, judge_evidence
from simguide.advice.frame import describe
from simguide.advice.naming import refer
from simguide.advice.stay_cost import Bill, Cover, Stay, cover
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
        if channel.status != "ended" and channel.effect in ADDING_EFFECTS and channel.method in _ONLINE_METHODS:
            top_ups.setdefault(channel.carrier, []).append(channel)
    judged = [
        _judge(plan, carriers[name], question, _top_ups_for(plan, top_ups.get(name, ())), plans, as_of=as_of)
        for name, plans in sold.items()
        for plan in plans
    ]
    kept_out: dict[Condition, list[Plan]] = {}
    for candidate in judged:
        if candidate.failed is not None:
            kept_out.setdefault(candidate.failed, []).append(candidate.plan)
    fitting = [candidate for candidate in judged if candidate.failed is None]
    rules = tuple(rule for rule in catalogue.rules() if "esim" in rule.shown_by or rule.id in _rules_for(question))
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
    plan: Plan,
    carrier: Carrier,
    question: EsimQuestion,
    top_ups: tuple[Channel, ...],
    plans: Iterable[Plan],
    *,
    as_of: date,
) -> _Candidate:
    """Hold each condition of the question against a product."""
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
    found = None
    if question.days is not None and "no" not in held.values():
        found = _cover(plan, question, top_ups, plans, as_of=as_of)
        held["data" if question.data_gb is not None else "stay"] = found.held
    elif question.data_gb is not None:
        held["data"] = _holds(plan, question.data_gb)
    if question.budget_jpy is not None:
        held["budget"] = _is_within(plan, found, question)
    return _Candidate(plan=plan, carrier=carrier, top_ups=top_ups, cover=found, held=held)


def _cover(
    plan: Plan, question: EsimQuestion, top_ups: tuple[Channel, ...], plans: Iterable[Plan], *, as_of: date
) -> Cover:
    """Return how a product covers the stay; without a need for voice, SMS or a number, it must have data.

    Args:
        plan: The product.
        question: What was asked.
        top_ups: Channels that add to the product.
        plans: The products of its seller, which may be bought after it.
        as_of: First day of a stay without dates.
    """
    if plan.data_gb == 0 and not {"voice", "sms", "number"}.intersection(question.need):
        return Cover(held="no")
    siblings = [
        other
        for other in plans
        if other.card_type == plan.card_type
        and set(other.sims) & set(plan.sims)
        and other.on_sale == "yes"
        and all(getattr(other, _FIELD_OF.get(need, need)) != "no" for need in question.need)
    ]
    stay = Stay(starts_on=question.starts_on or as_of, days=question.days or 1, data_gb=question.data_gb)
    return cover(plan, stay, top_ups=top_ups, siblings=() if question.is_top_up_required else siblings)


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
    return "yes" if plan.data_gb >= data_gb else plan.top_up_online


def _is_within(plan: Plan, found: Cover | None, question: EsimQuestion) -> Tri:
    """Tell whether the stay, or one purchase where no days are asked for, is within the budget."""
    if question.days is None:
        total = _in_yen(Decimal(plan.price_jpy), question, is_yen=True) if isinstance(plan.price_jpy, int) else None
        if plan.price_usd is not None:
            total = _in_yen(plan.price_usd, question, is_yen=False)
    else:
        bill = None if found is None else found.bill
        total = None if bill is None else _in_yen(bill.total, question, is_yen=bill.currency == "jpy")
    if total is None or question.budget_jpy is None:
        return "unknown"
    return "yes" if total <= question.budget_jpy else "no"


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
    reasons.append("weak-evidence" if option.evidence.kind in _WEAK else "strong-evidence")
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
