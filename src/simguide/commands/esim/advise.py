"""Answers `esim`: which eSIM to take for a stay, what it costs in all, and what is not known of it."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from simguide.advice.answered import answered
from simguide.advice.evidence import Judge, cited_in
from simguide.commands.esim.answer import Asker, EsimAnswer, EsimOption, EsimQuestion, Priced, Usage
from simguide.commands.esim.conditions import Candidate, judge_plans
from simguide.commands.esim.offers import offers_for
from simguide.commands.esim.options import fee_sources, option_of
from simguide.commands.esim.ranking import Placed, picked, price_sources, priced_by, rank, without_dearer_sizes
from simguide.model.answer import Condition, ExcludedNote, NextNote, RuleNote
from simguide.model.catalogue import Catalogue
from simguide.model.plan import Plan
from simguide.model.plan import Stay as StayKind

if TYPE_CHECKING:
    from simguide.model.rule import Rule
    from simguide.model.source import Source

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
    or a resident asks, both have picks of their own. Without days the price of one purchase stands for the cost; for a
    stay of months what lasts for days alone is no pick then. A physical SIM or pocket WiFi stands among them only
    where the phone takes no eSIM or several devices are to be online.

    Leaving out a condition never removes a product. `phone` and `devices` are no conditions in this sense: they choose
    the kind of line; nor is the amount of data, where leaving it out means what most people need.
    """
    offers = offers_for(catalogue, question, as_of=as_of)
    asker = asker_of(question)
    cases: tuple[Asker | None, ...] = ("visitor", "resident") if asker is None else (asker,)
    judged = {
        case: [it for seller in offers.sellers for it in judge_plans(seller, question, case, as_of=as_of)]
        for case in cases
    }
    suiting = {case: [it for it in found if it.failed is None] for case, found in judged.items()}
    sources: dict[str, Source] = {}
    judge = Judge(sources, as_of=as_of)
    priced = (it for found in suiting.values() for one in found for it in priced_by(one))
    sources |= catalogue.sources(ids for it in priced for ids in price_sources(it))
    picks: list[tuple[Placed, Asker | None]] = []
    rest: list[tuple[Placed, Asker | None]] = []
    dearer: dict[str, Plan] = {}
    for case, found in suiting.items():
        options = rank(found, judge, offers.jpy_per_usd, has_days=question.days is not None)
        if question.days is not None:
            options, left_out = without_dearer_sizes(options)
            dearer |= {plan.id: plan for plan in left_out}
        first, others = picked(options, is_for_months=is_for_months(question, case))
        picks += [(it, None if asker is not None else case) for it in first]
        rest += [(it, None if asker is not None else case) for it in others]
    shown = [*((*one, place) for place, one in enumerate(picks, 1)), *((*one, None) for one in _merged(rest, picks))]
    plans = {placed.one.plan.id: placed.one.plan for placed, *_ in shown}
    paid = [placed.one for placed, *_ in shown if placed.one.bill is not None]
    cited = {
        *cited_in(tuple(plans.values())),
        *(source for one in paid for it in priced_by(one.candidate) for source in price_sources(it)),
        *(source for one in paid for source in fee_sources(one)),
    }
    sources |= catalogue.sources(cited)
    results = tuple(option_of(placed, judge, offers.jpy_per_usd, pick=pick, asker=whom) for placed, whom, pick in shown)
    reasoned = {it.rule for option in results for it in option.reasoned}
    if any(it.cost is not None and not it.cost.is_setup_known for it in results):
        reasoned |= {rule.id for rule in offers.rules if rule.says is not None and rule.says.setup_fee == "yes"}
    return answered(
        EsimAnswer,
        catalogue,
        command="esim",
        question=question,
        as_of=as_of,
        results=results,
        rate=offers.rate if any(it.plan.price_usd is not None for it in results) else None,
        priced=_priced(results),
        notes=(
            *_excluded(judged, {it.plan.id for found in suiting.values() for it in found}),
            *_left_out(dearer, results),
            *(RuleNote(rule=rule) for rule in _shown(offers.rules, question, reasoned)),
            *_next(question, results),
        ),
        cited=cited,
    )


def is_for_months(question: EsimQuestion, asker: Asker | None) -> bool:
    """Tell whether a stay without days is one of months: a long one, or where nothing is said of it, a resident's."""
    kind = question.stay or ("long" if asker == "resident" else "short")
    return question.days is None and kind == "long"


def _shown(rules: "Iterable[Rule]", question: EsimQuestion, reasoned: set[str]) -> "Iterator[Rule]":
    """Yield the rules that bear on the answer; what one says of a kind of seller bears where it was reasoned from."""
    for rule in rules:
        if rule.says is not None:
            is_shown = rule.id in reasoned
        else:
            is_shown = "esim" in rule.shown_by and (not rule.phones or question.phone in rule.phones)
        if is_shown:
            yield rule


def _merged(
    rest: Sequence[tuple[Placed, Asker | None]], picks: Sequence[tuple[Placed, Asker | None]]
) -> Iterator[tuple[Placed, Asker | None]]:
    """Yield what is not picked once each: what suits both a visitor and a resident as it suits the surer of them."""
    shown = {placed.one.plan.id for placed, _ in picks}
    found: dict[str, list[tuple[Placed, Asker | None]]] = {}
    for placed, asker in rest:
        if placed.one.plan.id not in shown:
            found.setdefault(placed.one.plan.id, []).append((placed, asker))
    for alike in found.values():
        placed, asker = min(alike, key=lambda it: it[0].one.checks)
        yield placed, asker if len(alike) == 1 else None


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


def _excluded(judged: dict[Asker | None, list[Candidate]], fitting: set[str]) -> Iterator[ExcludedNote]:
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


def _left_out(dearer: dict[str, Plan], results: Iterable[EsimOption]) -> Iterator[ExcludedNote]:
    """Yield the sizes that another of the same seller does for less, for all who ask."""
    shown = {it.plan.id for it in results}
    plans = [plan for plan in dearer.values() if plan.id not in shown]
    if plans:
        carriers = tuple(dict.fromkeys(plan.carrier for plan in plans))
        yield ExcludedNote(condition="size", items=tuple(plan.name for plan in plans), carriers=carriers)
