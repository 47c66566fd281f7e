"""Answers `esim`: which eSIM to take for a stay, what it costs in all, and what is not known of it."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from simguide.advice.answered import answered
from simguide.advice.channels import ADDING_EFFECTS
from simguide.advice.cost import setup_fees
from simguide.advice.evidence import KINDS, cited_in, judge_evidence, judge_statements, sources_for
from simguide.advice.naming import refer
from simguide.commands.esim.answer import (
    Asker,
    EsimAnswer,
    EsimOption,
    EsimQuestion,
    Priced,
    StayCost,
    Usage,
)
from simguide.commands.esim.conditions import Candidate, Seller, forms_for, in_yen, judge_plans, least_in_yen
from simguide.commands.esim.ranking import Ranked, is_on_record, picked, price_on_record, ranked
from simguide.commands.esim.stay_cost import Bill, Cover
from simguide.model.answer import Condition, ExcludedNote, NextNote, RuleNote
from simguide.model.base import Text
from simguide.model.catalogue import Catalogue
from simguide.model.channel import Channel
from simguide.model.plan import Plan
from simguide.model.plan import Stay as StayKind
from simguide.model.source import Source
from simguide.model.value import Value, replace

if TYPE_CHECKING:
    from simguide.model.reference_rate import ReferenceRate
    from simguide.model.rule import Rule

LONG_FROM_DAYS = 91
"""A stay of this many days or more is long: a visit without residence card ends before."""

GB_PER_DAY: dict[Usage, Decimal] = {"light": Decimal("0.3"), "medium": Decimal(1), "heavy": Decimal(3)}
"""What simguide takes a habit to be: maps and messages; with social media and calls; with video."""


def stay_of(days: int) -> StayKind:
    """Return the kind of stay that so many days are."""
    return "long" if days >= LONG_FROM_DAYS else "short"


def asker_of(question: EsimQuestion) -> Asker | None:
    """Return who asks, as far as the question tells: its document or its visa do; the length of the stay does not."""
    if question.asker is not None:
        return question.asker
    if question.visa is not None:
        return "visitor" if question.visa == "visitor" else "resident"
    by_document: dict[str, Asker] = {"passport": "visitor", "residence-card": "resident", "japanese-id": "resident"}
    return by_document.get(question.document or "")


def answer_esim(catalogue: Catalogue, question: EsimQuestion, *, as_of: date) -> EsimAnswer:
    """Recommend eSIMs for a stay: the best of up to three sellers first, then the others, then those that may suit.

    What is unknown never counts as a yes, nor as nought, and is no wall: what has one thing to check stands behind what
    suits for certain, by its cost. How they are ordered is said in `ranking`. Where it is not known whether a visitor
    or a resident asks, both have picks of their own. A physical SIM or pocket WiFi stands among them only where the
    phone takes no eSIM or several devices are to be online.

    Leaving out a condition never removes a product. `phone` and `devices` are no conditions in this sense: they choose
    the kind of line; nor is the amount of data, where leaving it out means what most people need.
    """
    known = _known(catalogue, question, as_of=as_of)
    asker = asker_of(question)
    cases: tuple[Asker | None, ...] = ("visitor", "resident") if asker is None else (asker,)
    judged = {
        case: [it for seller in known.sellers for it in judge_plans(seller, question, case, as_of=as_of)]
        for case in cases
    }
    fitting = {case: [it for it in found if it.failed is None] for case, found in judged.items()}
    every = {it.plan.id: it for found in fitting.values() for it in found}
    bought = tuple(it for found in fitting.values() for one in found for it in _priced_by(one.cover))
    sources = catalogue.sources(cited_in((tuple(it.plan for it in every.values()), bought)))
    picks: list[EsimOption] = []
    rest: list[EsimOption] = []
    for case, found in fitting.items():
        options = [_ranked(it, question, sources, known, as_of=as_of) for it in found]
        first, others = picked(ranked(options), case if asker is None else None)
        picks += [replace(it, pick=len(picks) + place) for place, it in enumerate(first, 1)]
        rest += [replace(it, asker=case) for it in others] if asker is None else others
    results = (*picks, *_merged(rest, picks))
    reasoned = {it.rule for option in results for it in option.reasoned}
    if any(it.cost is not None and not it.cost.is_setup_known for it in results):
        reasoned |= {rule.id for rule in known.rules if rule.says is not None and rule.says.setup_fee == "yes"}
    return answered(
        EsimAnswer,
        catalogue,
        command="esim",
        question=question,
        as_of=as_of,
        results=results,
        rate=known.rate if any(it.plan.price_usd is not None for it in results) else None,
        priced=_priced(results),
        notes=(
            *_excluded(judged, every),
            *(RuleNote(rule=rule) for rule in _shown(known.rules, question, reasoned)),
            *_next(question, results),
        ),
        cited=cited_in(bought),
    )


class _Known(Value):
    """What the catalogue knows of a question."""

    sellers: tuple[Seller, ...]
    rules: "tuple[Rule, ...]"
    rate: "ReferenceRate | None"
    jpy_per_usd: Decimal | None


def _known(catalogue: Catalogue, question: EsimQuestion, *, as_of: date) -> _Known:
    everyone = catalogue.carriers()
    carriers = {it.id: it for it in everyone if it.status not in ("ended", "closed-to-new")}
    forms = forms_for(question)
    plans = catalogue.plans()
    sold: dict[str, list[Plan]] = {}
    for plan in sorted(plans, key=lambda plan: plan.id):
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
    rate = None if question.jpy_per_usd is not None else catalogue.reference_rate(as_of)
    jpy_per_usd = question.jpy_per_usd if rate is None else rate.jpy_per_usd
    rules = tuple(sorted(catalogue.rules(), key=lambda rule: rule.id))
    fees = setup_fees(everyone, plans)
    sellers = tuple(
        Seller(
            carrier=carriers[name],
            plans=tuple(found),
            channels=tuple(top_ups.get(name, ())),
            rules=rules,
            fees=fees,
            jpy_per_usd=jpy_per_usd,
        )
        for name, found in sold.items()
    )
    return _Known(sellers=sellers, rules=rules, rate=rate, jpy_per_usd=jpy_per_usd)


def _shown(rules: "Iterable[Rule]", question: EsimQuestion, reasoned: set[str]) -> "Iterator[Rule]":
    """Yield the rules that bear on the answer; what one says of a kind of seller bears where it was reasoned from."""
    for rule in rules:
        if rule.says is not None:
            is_shown = rule.id in reasoned
        else:
            is_shown = "esim" in rule.shown_by and (not rule.phones or question.phone in rule.phones)
        if is_shown:
            yield rule


def _merged(rest: Sequence[EsimOption], picks: Sequence[EsimOption]) -> Iterator[EsimOption]:
    """Yield what is not picked once each: what suits both a visitor and a resident is said to suit both."""
    shown = {it.plan.id for it in picks}
    askers: dict[str, set[Asker | None]] = {}
    for option in rest:
        askers.setdefault(option.plan.id, set()).add(option.asker)
    for option in rest:
        if option.plan.id not in shown:
            shown.add(option.plan.id)
            yield option if len(askers[option.plan.id]) == 1 else replace(option, asker=None)


def _priced(results: Iterable[EsimOption]) -> Priced | None:
    priced = [(it.carrier.id, it.cost.dated) for it in results if it.cost is not None]
    if not priced:
        return None
    dates = [dated for _, dated in priced if dated != "undated"]
    is_undated = len(dates) < len(priced)
    return Priced(
        sellers=len({seller for seller, _ in priced}),
        oldest="undated" if is_undated else min(dates),
        newest=max(dates, default="undated"),
    )


def _next(question: EsimQuestion, results: Sequence[EsimOption]) -> Iterator[NextNote]:
    if question.days is None:
        yield NextNote(about="esim", command="simguide esim --stay DAYS --data GB")
    name = results[0].carrier.id if results else "NAME"
    yield NextNote(about="show", command=f"simguide show {name}")
    yield NextNote(about="renew", command=f"simguide renew {name}")
    yield NextNote(about="arrive", command="simguide arrive")


def _excluded(judged: dict[Asker | None, list[Candidate]], fitting: dict[str, Candidate]) -> Iterator[ExcludedNote]:
    """Yield what each condition kept out; what suits one of two who may ask is not kept out."""
    kept_out: dict[Condition, dict[str, Plan]] = {}
    seen: set[str] = set()
    for found in judged.values():
        for candidate in found:
            plan = candidate.plan
            if candidate.failed is not None and plan.id not in fitting and plan.id not in seen:
                seen.add(plan.id)
                kept_out.setdefault(candidate.failed, {})[plan.id] = plan
    for condition, plans in kept_out.items():
        carriers = tuple(dict.fromkeys(plan.carrier for plan in plans.values()))
        items = tuple(plan.name for plan in plans.values())
        yield ExcludedNote(condition=condition, items=items, carriers=carriers)


def _priced_by(found: Cover | None) -> tuple[Plan | Channel, ...]:
    return () if found is None or found.bill is None else found.bill.priced_by


def _ranked(
    candidate: Candidate, question: EsimQuestion, sources: dict[str, Source], known: _Known, *, as_of: date
) -> Ranked:
    """Return a product as it is shown, with what orders it."""
    plan, found, fee = candidate.plan, candidate.cover, candidate.fee
    titles: tuple[Text, ...] = tuple(channel.title for channel in candidate.top_ups)
    bill = None if found is None else found.bill
    paid_jpy, paid_usd = price_on_record(plan, known.jpy_per_usd)
    if bill is not None:
        paid_jpy = in_yen(bill.total, is_yen=bill.currency == "jpy", jpy_per_usd=known.jpy_per_usd)
        paid_usd = bill.total if paid_jpy is None else None
    elif question.days is not None:
        paid_jpy = paid_usd = None
    least = least_in_yen(plan, fee, known.jpy_per_usd)
    option = EsimOption(
        carrier=refer(candidate.carrier),
        plan=plan,
        cost=None if bill is None else _cost(bill, candidate, sources, known.jpy_per_usd, as_of=as_of),
        least_jpy=(least or None) if bill is None else None,
        is_on_record=is_on_record(plan),
        not_known=tuple(name for name, value in candidate.held.items() if value == "unknown"),
        reasoned=candidate.reasoned,
        needs_top_up=found is not None and not found.alone,
        top_up=() if plan.top_up_online == "no" else titles,
        evidence=judge_evidence(plan.sources, sources, as_of=as_of),
        statements=judge_statements(plan, sources, as_of=as_of),
    )
    return Ranked(option=option, fee=fee, paid_jpy=paid_jpy, paid_usd=paid_usd)


def _cost(
    bill: Bill, candidate: Candidate, sources: dict[str, Source], jpy_per_usd: Decimal | None, *, as_of: date
) -> StayCost:
    fee = candidate.fee
    is_yen = bill.currency == "jpy"
    paid = in_yen(bill.total, is_yen=is_yen, jpy_per_usd=jpy_per_usd)
    judged = [judge_evidence(_price_sources(it), sources, as_of=as_of) for it in bill.priced_by]
    dates = [evidence.dated for evidence in judged]
    return StayCost(
        currency=bill.currency,
        total=bill.total + fee.paid_jpy if is_yen else bill.total,
        total_jpy=None if paid is None else paid + fee.paid_jpy,
        purchases=bill.purchases,
        setup_jpy=fee.jpy if fee.is_due else None,
        is_setup_known=fee.is_known,
        assumed_setup_jpy=fee.assumed_jpy,
        dated="undated" if "undated" in dates else min(dates),
        evidence=max(judged, key=lambda it: KINDS.index(it.kind)),
    )


def _price_sources(priced: Plan | Channel) -> tuple[str, ...]:
    if isinstance(priced, Channel):
        return sources_for(priced, "prices")
    return sources_for(priced, "price_jpy" if isinstance(priced.price_jpy, int) else "price_usd")
