"""Chooses the product that stands for a carrier where there is room for one."""

from collections.abc import Iterable
from decimal import Decimal

from simguide.model.base import Unknown
from simguide.model.carrier import Retention
from simguide.model.plan import Plan


def usual_product(plans: Iterable[Plan], retention: tuple[Retention, ...] | Unknown) -> Plan | None:
    """Return the product by which a number is kept for least, where one is on record; else the cheapest.

    Cheapest alone would often be a plan for children. What only stores a number is no line to use.
    """
    rules = () if isinstance(retention, str) else retention
    stored = {rule.plan for rule in rules if rule.kind == "stored"}
    priced = {
        plan.id: plan
        for plan in plans
        if plan.on_sale != "no" and plan.works_in_japan != "no" and _price(plan) is not None and plan.id not in stored
    }
    kept = (priced[rule.plan] for rule in rules if rule.kind != "stored" and rule.plan in priced)
    return next(kept, None) or min(priced.values(), key=_by_price, default=None)


def usual_rule(plans: Iterable[Plan], retention: tuple[Retention, ...] | Unknown) -> Retention | None:
    """Return the rule by which the number of a line in use is kept: that of the usual product, else the first."""
    usual = usual_product(plans, retention)
    rules = () if isinstance(retention, str) else retention
    used = [rule for rule in rules if rule.kind != "stored"]
    of_usual = (rule for rule in used if usual is not None and rule.plan == usual.id)
    return next(of_usual, used[0] if used else None)


def stored_rule(retention: tuple[Retention, ...] | Unknown) -> Retention | None:
    """Return the rule by which the carrier stores a number while the line is off, the first of several."""
    rules = () if isinstance(retention, str) else retention
    return next((rule for rule in rules if rule.kind == "stored"), None)


def _price(plan: Plan) -> Decimal | None:
    if isinstance(plan.price_jpy, int) and plan.price_jpy:
        return Decimal(plan.price_jpy)
    return plan.price_usd


def _by_price(plan: Plan) -> tuple[bool, Decimal, str]:
    """Order by the amount; yen first, for a dollar costs another number of them each day."""
    return not isinstance(plan.price_jpy, int), _price(plan) or Decimal(0), plan.id
