"""Fifteen people who ask, answered on the shipped catalogue as somebody would who has only its records before him.

For each of them the ranking is worked out anew: who sells what suits is told by a line of its own, the fee to set it
up is looked up by hand, and only the cheapest purchases are those of `cover`, which other tests hold to trying
everything. No price is written here, so that a price that changes turns nothing red.
"""

from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal
from typing import NamedTuple

import pytest

from simguide.commands.esim.advise import answer_esim
from simguide.commands.esim.answer import EsimQuestion
from simguide.commands.esim.command import TypedStay, esim_question
from simguide.commands.esim.conditions import in_yen
from simguide.commands.esim.stay_cost import Keeping, Stay, cover
from simguide.commands.keep.advise import answer_keep
from simguide.commands.keep.answer import KeepQuestion
from simguide.model.carrier import Carrier
from simguide.model.plan import Plan

DAY = date(2026, 11, 29)


def is_sold(plan: Plan, seller: Carrier) -> bool:
    """Tell whether a product is an eSIM or a rental on sale today, of which size and price are on record."""
    is_priced = isinstance(plan.price_jpy, int) or plan.price_usd is not None
    return (
        plan.on_sale == "yes"
        and plan.works_in_japan == "yes"
        and seller.status not in ("ended", "closed-to-new")
        and is_priced
        and not plan.is_for_few
        and plan.age_from is None
        and plan.age_until is None
    )


def for_visitors(plan: Plan, seller: Carrier) -> bool:
    """A travel eSIM that asks for nothing; what else a passport is enough for says so itself."""
    if seller.kind == "travel-esim":
        return plan.stays == ("short",) and plan.documents in ("unknown", ("none",))
    return not isinstance(plan.documents, str) and bool({"passport", "none"} & set(plan.documents))


def for_residents(plan: Plan, _: Carrier) -> bool:
    """A line for months, for which a residence card is enough as far as anything is on record; none that is slow."""
    return "long" in plan.stays and plan.full_speed_gb_per_day is None


def with_number(plan: Plan, seller: Carrier) -> bool:
    """A line for residents with a Japanese number."""
    return for_residents(plan, seller) and plan.number == "yes"


def with_calls(plan: Plan, seller: Carrier) -> bool:
    """The same with calls."""
    return with_number(plan, seller) and plan.voice == "yes"


def shares(gb_a_day: float) -> Callable[[Plan, Carrier], bool]:
    """A travel eSIM whose hotspot is allowed, for so many gigabytes a day."""

    def fits(plan: Plan, seller: Carrier) -> bool:
        most = plan.hotspot_gb_per_day
        return for_visitors(plan, seller) and plan.hotspot == "yes" and (most is None or most >= gb_a_day)

    return fits


def fast(gb_a_day: float) -> Callable[[Plan, Carrier], bool]:
    """A travel eSIM that is as fast as asked for so many gigabytes a day."""

    def fits(plan: Plan, seller: Carrier) -> bool:
        most = plan.full_speed_gb_per_day
        return for_visitors(plan, seller) and (most is None or most >= gb_a_day)

    return fits


def paid_by(way: str) -> Callable[[Plan, Carrier], bool]:
    """A line with a number that can be paid in a way."""
    return lambda plan, seller: with_number(plan, seller) and way in plan.payments


class Persona(NamedTuple):
    """Somebody who asks."""

    typed: dict[str, object]
    suits: Callable[[Plan, Carrier], bool]
    """What suits, in a line."""


PERSONAS = {
    "stopover of 3 days": Persona({"stay": "3", "data_gb": "3", "document": "passport"}, fast(1)),
    "family of three": Persona(
        {"stay": "14", "data_gb": "20", "devices": "3", "need": ["hotspot"], "asker": "visitor"}, shares(1.43)
    ),
    "visitor for 90 days": Persona({"stay": "90", "data_gb": "light", "document": "passport"}, fast(0.3)),
    "visitor for 90 days with a number": Persona(
        {"stay": "90", "data_gb": "10", "document": "passport", "need": ["number"]},
        lambda plan, seller: for_visitors(plan, seller) and plan.number == "yes",
    ),
    "working holiday of six months": Persona(
        {"stay": "183", "visa": "working-holiday", "need": ["number"]}, with_number
    ),
    "exchange student": Persona(
        {"stay": "365", "data_gb": "10/month", "visa": "student", "need": ["number"]}, with_number
    ),
    "worker for two years, light": Persona(
        {"stay": "730", "data_gb": "light", "visa": "work", "need": ["voice,number"]}, with_calls
    ),
    "worker for two years, heavy": Persona(
        {"stay": "730", "data_gb": "heavy", "visa": "work", "need": ["number"]}, with_number
    ),
    "digital nomad on a passport": Persona(
        {"stay": "60", "data_gb": "medium", "document": "passport", "need": ["hotspot"]}, shares(1)
    ),
    "senior with calls alone": Persona({"stay": "365", "data_gb": "0", "asker": "resident"}, with_calls),
    "tablet": Persona({"stay": "365", "data_gb": "2/month", "asker": "resident"}, for_residents),
    "business traveller": Persona({"stay": "5", "data_gb": "heavy", "asker": "visitor"}, fast(3)),
    "resident without a credit card": Persona(
        {"stay": "365", "data_gb": "3/month", "asker": "resident", "need": ["number"], "pay": "bank-debit"},
        paid_by("bank-debit"),
    ),
    "minor": Persona({"stay": "365", "data_gb": "3/month", "asker": "resident", "need": ["number"]}, with_number),
}
"""Fourteen who buy; the fifteenth has gone home and keeps a number, below."""


def fees_of(seller: Carrier) -> list[int]:
    """Return the fees of new lines that are on record for a carrier."""
    rules = () if isinstance(seller.retention, str) else seller.retention
    lines = (rule.setup_jpy for rule in rules if rule.kind in ("while-paid", "top-up-within"))
    return [fee for fee in lines if fee is not None]


def own_fee(plan: Plan, seller: Carrier, everyone: tuple[Carrier, ...]) -> int:
    """Return the fee of a new contract, looked up by hand; where none is on record the highest of such carriers."""
    if plan.setup_jpy is not None:
        return plan.setup_jpy
    if plan.stays == ("short",) or seller.kind == "travel-esim":
        return 0
    alike = [fee for other in everyone if other.kind == seller.kind for fee in fees_of(other)]
    return next(iter(fees_of(seller)), max(alike))


def own_ranking(shipped, question: EsimQuestion, suits: Callable[[Plan, Carrier], bool]) -> dict[str, int]:
    """Return the least cost at each seller, cheapest first, as worked out for this test."""
    rate = shipped.reference_rate(DAY).jpy_per_usd
    stay = Stay(
        starts_on=DAY, days=question.days or 1, data_gb=question.data_gb, data_gb_a_month=question.data_gb_a_month
    )
    channels = [it for it in shipped.channels(task="renew") if it.in_japan == "yes" and it.status != "ended"]
    adding = [it for it in channels if it.effect in ("adds-now", "queues", "extends-days-only")]
    online = {method.id for method in shipped.methods().values() if method.is_online}
    best: dict[str, int] = {}
    for seller in shipped.carriers():
        plans = [
            plan
            for plan in shipped.plans(carrier_id=seller.id)
            if is_sold(plan, seller) and suits(plan, seller) and "esim" in plan.sims
        ]
        for plan in plans:
            alike = [it for it in plans if it.card_type == plan.card_type and plan.validity_days != "ongoing"]
            top_ups = [
                it
                for it in adding
                if it.carrier == seller.id
                and it.method in online
                and (not it.card_types or plan.card_type in it.card_types)
                and (question.pay is None or question.pay in it.payments)
            ]
            steps = [it for it in plans if plan.step_of is not None and it.step_of == plan.step_of]
            kept = own_keeping(plan, plans, stay)
            found = cover(plan, stay, top_ups=top_ups, siblings=alike, keeping=kept, steps=steps)
            if found.held == "yes" and found.bill is not None:
                paid = in_yen(found.bill.total, is_yen=found.bill.currency == "jpy", jpy_per_usd=rate)
                assert paid is not None
                cost = paid + own_fee(plan, seller, shipped.carriers())
                best[seller.id] = min(best.get(seller.id, cost), cost)
    return dict(sorted(best.items(), key=lambda item: item[1]))


def own_keeping(plan: Plan, plans: list[Plan], stay: Stay) -> Keeping | None:
    """Return the cheapest product of 330 yen or so every half a year, that keeps a line without a fee alive."""
    cheapest = min((it for it in plans if it.validity_days == 1), key=lambda it: it.price_jpy, default=None)
    if plan.validity_days != "ongoing" or cheapest is None:
        return None
    last = stay.starts_on + timedelta(days=stay.days - 1)
    return Keeping(times=-(-(last - stay.starts_on).days // 180), plan=cheapest)


@pytest.mark.parametrize("persona", PERSONAS.values(), ids=PERSONAS)
def test_the_picks_are_those_that_one_would_find_by_hand(shipped, persona):
    """The first three sellers and what they cost are those of the ranking worked out here."""
    question = esim_question(TypedStay(**persona.typed))
    today = shipped.on(DAY)
    mine = own_ranking(today, question, persona.suits)
    answer = answer_esim(today, question, as_of=DAY)
    found = [
        (it.carrier.id, (it.cost.total_jpy or 0) + (it.cost.assumed_setup_jpy or 0))
        for it in answer.results
        if it.pick is not None and not it.not_known and it.cost is not None
    ]
    assert len(found) == min(3, len(mine))
    assert [cost for _, cost in found] == list(mine.values())[: len(found)]
    assert all(mine[seller] == cost for seller, cost in found)


def test_who_has_gone_home_keeps_the_number_for_the_least(shipped):
    """The fifteenth: twelve months abroad, and codes must arrive; of what is certain, the cheapest stands first."""
    answer = answer_keep(shipped.on(DAY), None, KeepQuestion(abroad=True, is_sms_required=True), as_of=DAY)
    certain = [way for way in answer.results if not way.not_known and way.total_jpy is not None]
    assert certain
    assert answer.results[0] == certain[0]
    costs = [way.total_jpy or 0 for way in certain if way.is_setup_known]
    assert costs[0] == min(costs)
    assert certain[0].receives_sms == "yes"
    assert Decimal(costs[0]) < Decimal(20000)
