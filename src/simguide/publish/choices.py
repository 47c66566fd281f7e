"""Publishes the numbers by which the program orders eSIMs, so that a page can choose one as the program does."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from itertools import combinations
from typing import Any, Final

from simguide.advice.evidence import Judge
from simguide.commands.esim.answer import Asker, EsimQuestion, Usage
from simguide.commands.esim.command import TypedStay, esim_question
from simguide.commands.esim.conditions import Candidate, judge_plans
from simguide.commands.esim.offers import offers_for
from simguide.commands.esim.ranking import Ranked, order_of, price_sources, priced_by, rank
from simguide.model.catalogue import Catalogue
from simguide.model.plan import Plan
from simguide.model.source import Source
from simguide.publish.places import API, LANGUAGES
from simguide.terminal.choices import words_of

DAYS: Final = (*range(1, 32), 45, 60, 90)
"""Days of a stay that a page can be asked for."""
NEEDS: Final = ("number", "hotspot")
ASKERS: Final[tuple[Asker, ...]] = ("visitor", "resident")
_ENDLESS: Final = 10**9
"""Stands for data without end in an order."""


def choice_path(days: int) -> str:
    """Return the path of what can be chosen for a stay of so many days."""
    return f"{API}/choose/{days}.json"


def choices(catalogue: Catalogue, *, as_of: date) -> Iterator[tuple[str, Any]]:
    """Yield the path and the content of each file: products with their names, then the orders for each stay."""
    plans: dict[str, Plan] = {}
    for days in DAYS:
        cases = {
            case_of(usage, needs, asker): [_row(it) for it in ranked]
            for usage in words_of(Usage)
            for needs in needs_of_all()
            for asker, ranked in _ranked(catalogue, question_of(days, usage, needs), plans, as_of=as_of)
        }
        yield choice_path(days), {"days": days, "cases": cases}
    carriers = {it.id: it for it in catalogue.carriers()}
    named = {
        plan.id: {
            "carrier": plan.carrier,
            "seller": {lang: getattr(carriers[plan.carrier].name, lang) for lang in LANGUAGES},
            "name": {lang: getattr(plan.name, lang) for lang in LANGUAGES},
        }
        for plan in sorted(plans.values(), key=lambda it: it.id)
    }
    yield f"{API}/choose/plans.json", named


def needs_of_all() -> tuple[tuple[str, ...], ...]:
    """Return every set of needs that a page can be asked for."""
    return tuple(found for count in range(len(NEEDS) + 1) for found in combinations(NEEDS, count))


def case_of(usage: str, needs: tuple[str, ...], asker: str) -> str:
    """Return what a case is called in the files."""
    return "/".join((asker, usage, *needs))


def question_of(days: int, usage: str, needs: tuple[str, ...]) -> EsimQuestion:
    """Return the question as the command reads it."""
    return esim_question(TypedStay(stay=str(days), data_gb=usage, need=[*needs] or None))


def _ranked(
    catalogue: Catalogue, question: EsimQuestion, plans: dict[str, Plan], *, as_of: date
) -> Iterator[tuple[Asker, list[Ranked]]]:
    """Yield for each who may ask what suits, or may suit, in order; the products are added to the plans."""
    offers = offers_for(catalogue, question, as_of=as_of)
    sources: dict[str, Source] = {}
    judge = Judge(sources, as_of=as_of)
    for asker in ASKERS:
        found: list[Candidate] = [
            it
            for seller in offers.sellers
            for it in judge_plans(seller, question, asker, as_of=as_of)
            if it.failed is None
        ]
        sources |= catalogue.sources(ids for one in found for it in priced_by(one) for ids in price_sources(it))
        ranked = [it for it in rank(found, judge, offers.jpy_per_usd, has_days=True) if it.is_on_record]
        plans |= {it.plan.id: it.plan for it in ranked}
        yield asker, ranked


def _row(one: Ranked) -> list[Any]:
    """Return a product as a page orders and shows it.

    That is: its id, its seller's, the yen or none, whether they are the least, what to check first, its order.
    """
    fee = one.candidate.fee
    paid = None if one.paid_jpy is None else one.paid_jpy + fee.paid_jpy
    order = [_number(it) for it in order_of(one)[:-1]]
    return [one.plan.id, one.plan.carrier, paid, int(not fee.is_known), [*one.not_known], order]


def _number(value: bool | int | Decimal) -> int | float:  # noqa: FBT001 (a part of an order)
    if isinstance(value, Decimal):
        return float(value) if value.is_finite() else _ENDLESS
    return int(value)
