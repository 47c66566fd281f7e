"""Answers `esim`: which eSIM to take for a stay, what it costs in all, and what is not known of it."""

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal

from simguide.advice.answered import answered
from simguide.advice.channels import ADDING_EFFECTS
from simguide.advice.evidence import KINDS, cited_in, judge_evidence, judge_statements, sources_for
from simguide.advice.naming import refer
from simguide.commands.esim.answer import (
    EsimAnswer,
    EsimOption,
    EsimQuestion,
    Reason,
    StayCost,
    Usage,
)
from simguide.commands.esim.conditions import Candidate, forms_for, in_yen, judge_plans
from simguide.commands.esim.stay_cost import Bill, Cover
from simguide.model.answer import Condition, Evidence, ExcludedNote, NextNote, RuleNote
from simguide.model.base import Text
from simguide.model.catalogue import Catalogue
from simguide.model.channel import Channel
from simguide.model.plan import Plan
from simguide.model.plan import Stay as StayKind
from simguide.model.source import Source
from simguide.model.value import replace

LONG_FROM_DAYS = 91
"""A stay of this many days or more is long: a visit without residence card ends before."""

GB_PER_DAY: dict[Usage, Decimal] = {"light": Decimal("0.3"), "medium": Decimal(1), "heavy": Decimal(3)}
"""What simguide takes a habit to be: maps and messages; with social media and calls; with video."""

MOST_PICKS = 3

_WEAK = ("press", "community", "other")


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
    forms = forms_for(question)
    sold: dict[str, list[Plan]] = {}
    for plan in sorted(catalogue.plans(), key=lambda plan: plan.id):
        is_candidate = "esim" in plan.sims or forms.intersection(plan.sims)
        if plan.on_sale != "no" and plan.carrier in carriers and is_candidate:
            sold.setdefault(plan.carrier, []).append(plan)
    online = {method.id for method in catalogue.methods().values() if method.is_online}
    top_ups: dict[str, list[Channel]] = {}
    for channel in sorted(catalogue.channels(task="renew"), key=lambda channel: channel.id):
        adds = channel.status != "ended" and channel.effect in ADDING_EFFECTS
        # what is not said to work in Japan may be data for another country
        if adds and channel.in_japan == "yes" and channel.method in online:
            top_ups.setdefault(channel.carrier, []).append(channel)
    judged = [
        candidate
        for name, plans in sold.items()
        for candidate in judge_plans(plans, carriers[name], question, top_ups.get(name, ()), as_of=as_of)
    ]
    kept_out: dict[Condition, list[Plan]] = {}
    for candidate in judged:
        if candidate.failed is not None:
            kept_out.setdefault(candidate.failed, []).append(candidate.plan)
    fitting = [candidate for candidate in judged if candidate.failed is None]
    rules = tuple(
        rule
        for rule in sorted(catalogue.rules(), key=lambda rule: rule.id)
        if "esim" in rule.shown_by and (not rule.phones or question.phone in rule.phones)
    )
    bought = tuple(it for candidate in fitting for it in _priced_by(candidate.cover))
    sources = catalogue.sources(cited_in((tuple(candidate.plan for candidate in fitting), bought)))
    options = [_option(candidate, question, sources, as_of=as_of) for candidate in fitting]
    results = _picked(sorted(options, key=_order))
    return answered(
        EsimAnswer,
        catalogue,
        command="esim",
        question=question,
        as_of=as_of,
        results=results,
        notes=(
            *(_excluded(name, plans) for name, plans in kept_out.items()),
            *(RuleNote(rule=rule) for rule in rules),
            *_next(question, results),
        ),
        cited=cited_in(bought),
    )


def _next(question: EsimQuestion, results: Sequence[EsimOption]) -> Iterator[NextNote]:
    if question.days is None:
        yield NextNote(about="esim", command="simguide esim --stay DAYS --data GB")
    name = results[0].carrier.id if results else "NAME"
    yield NextNote(about="show", command=f"simguide show {name}")
    yield NextNote(about="renew", command=f"simguide renew --carrier {name}")
    yield NextNote(about="arrive", command="simguide arrive")


def _excluded(condition: Condition, plans: list[Plan]) -> ExcludedNote:
    carriers = tuple(dict.fromkeys(plan.carrier for plan in plans))
    return ExcludedNote(condition=condition, items=tuple(plan.name for plan in plans), carriers=carriers)


def _priced_by(found: Cover | None) -> tuple[Plan | Channel, ...]:
    return () if found is None or found.bill is None else found.bill.priced_by


def _option(candidate: Candidate, question: EsimQuestion, sources: dict[str, Source], *, as_of: date) -> EsimOption:
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
        statements=judge_statements(plan, sources, as_of=as_of),
    )


def _cost(bill: Bill, question: EsimQuestion, sources: dict[str, Source], *, as_of: date) -> StayCost:
    judged = [judge_evidence(_price_sources(it), sources, as_of=as_of) for it in bill.priced_by]
    dates = [evidence.dated for evidence in judged]
    return StayCost(
        currency=bill.currency,
        total=bill.total,
        total_jpy=in_yen(bill.total, question, is_yen=bill.currency == "jpy"),
        purchases=bill.purchases,
        dated="undated" if "undated" in dates else min(dates),
        evidence=max(judged, key=lambda it: KINDS.index(it.kind)),
    )


def _price_sources(priced: Plan | Channel) -> tuple[str, ...]:
    if isinstance(priced, Channel):
        return sources_for(priced, "prices")
    return sources_for(priced, "price_jpy" if isinstance(priced.price_jpy, int) else "price_usd")


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
    if _price_evidence(option).kind in _WEAK:
        reasons.append("weak-evidence")
    return tuple(reasons)


def _order(option: EsimOption) -> tuple[int, bool, tuple[int, Decimal], bool, int, str]:
    return (
        len(option.not_known),
        _price_evidence(option).kind in _WEAK,
        _price_order(option),
        option.needs_top_up,
        KINDS.index(_price_evidence(option).kind),
        option.plan.id,
    )


def _price_evidence(option: EsimOption) -> Evidence:
    """Return what the price rests on, by which choices are compared; without a price, what the product rests on."""
    if option.cost is not None:
        return option.cost.evidence
    priced = option.statements.get("price_jpy") or option.statements.get("price_usd")
    return option.evidence if priced is None else priced.evidence


def _price_order(option: EsimOption) -> tuple[int, Decimal]:
    """Sort costs in yen, then those in dollars, each from low to high, then those that are not known.

    The two currencies are not compared unless the question gives a rate.
    """
    plan, cost = option.plan, option.cost
    if cost is not None:
        return (0, Decimal(cost.total_jpy)) if cost.total_jpy is not None else (1, cost.total)
    # without days there is no cost of the stay; the price of one purchase stands for it, after the known costs
    if isinstance(plan.price_jpy, int) and not (plan.validity_days == "ongoing" and plan.price_jpy == 0):
        # a line without a fee lives on what is bought for it, which is not in this price
        return 2, Decimal(plan.price_jpy)
    return (4, Decimal(0)) if plan.price_usd is None else (3, plan.price_usd)
