"""Makes of a ranked product what the answer shows of it."""

from decimal import Decimal

from simguide.advice.evidence import KINDS, Judge, sources_for
from simguide.advice.naming import refer
from simguide.advice.pages import page_to_buy
from simguide.advice.warnings import gravest
from simguide.commands.esim.answer import Asker, EsimOption, StayCost
from simguide.commands.esim.conditions import in_yen
from simguide.commands.esim.ranking import Placed, Ranked, price_sources
from simguide.commands.esim.stay_cost import Bill


def option_of(
    placed: Placed, judge: Judge, jpy_per_usd: Decimal | None, *, pick: int | None, asker: Asker | None
) -> EsimOption:
    """Return a product as the answer shows it.

    Args:
        placed: The product at its place.
        judge: Judges what is said of it.
        jpy_per_usd: Yen for a dollar; none where nobody says.
        pick: Its number among the recommended ones.
        asker: For whom it is, where the answer is for both who may ask.
    """
    one = placed.one
    candidate, plan, bill = one.candidate, one.plan, one.bill
    return EsimOption(
        pick=pick,
        asker=asker,
        reasons=placed.reasons,
        decision=placed.decision,
        is_cheaper=placed.is_cheaper,
        is_on_record=one.is_on_record,
        carrier=refer(candidate.carrier),
        plan=plan,
        page=page_to_buy(plan, candidate.carrier),
        beware=None if pick is None else gravest(candidate.carrier.warnings),
        cost=None if bill is None else _cost(bill, one, judge, jpy_per_usd),
        least_jpy=one.least_jpy or None if bill is None else None,
        assumed_setup_jpy=None if candidate.fee.is_known else candidate.fee.assumed_jpy,
        not_known=one.not_known,
        reasoned=candidate.reasoned,
        is_data_only=candidate.is_data_only,
        needs_top_up=one.needs_top_up,
        top_up=() if plan.top_up_online == "no" else tuple(channel.title for channel in candidate.top_ups),
        evidence=judge.evidence(plan.sources),
        statements=judge.statements(plan),
    )


def fee_sources(one: Ranked) -> tuple[str, ...]:
    """Return the ids of the sources of the fee to set a product up."""
    said_by = one.candidate.fee.said_by
    return () if said_by is None else sources_for(said_by, "setup_jpy")


def _cost(bill: Bill, one: Ranked, judge: Judge, jpy_per_usd: Decimal | None) -> StayCost:
    fee = one.candidate.fee
    is_yen = bill.currency == "jpy"
    paid = in_yen(bill.total, is_yen=is_yen, jpy_per_usd=jpy_per_usd)
    judged = [judge.evidence(price_sources(it)) for it in bill.priced_by]
    dates = [evidence.dated for evidence in judged]
    return StayCost(
        currency=bill.currency,
        total=bill.total + fee.paid_jpy if is_yen else bill.total,
        total_jpy=None if paid is None else paid + fee.paid_jpy,
        purchases=bill.purchases,
        rests_on=tuple(dict.fromkeys(source for it in bill.priced_by for source in price_sources(it))),
        setup_jpy=fee.jpy if fee.is_due else None,
        is_setup_known=fee.is_known,
        assumed_setup_jpy=fee.assumed_jpy,
        setup_rests_on=fee_sources(one),
        dated="undated" if "undated" in dates else min(dates),
        evidence=max(judged, key=lambda it: KINDS.index(it.kind)),
    )
