"""Words prices and the rules of keeping a number in a few letters."""

import re

from simguide.model.carrier import Retention
from simguide.model.plan import Plan
from simguide.render.words import Words

_BEHIND = re.compile(r" ?[(（][^()（）]*[)）]$")


def bare(name: str) -> str:
    """Return a name without what stands in brackets behind it, where a column or other brackets leave no room."""
    return _BEHIND.sub("", name)


def price_words(plan: Plan, words: Words) -> str:
    """Return the price of a product, with what it is for where that is each month; unknown is said."""
    if isinstance(plan.price_jpy, int):
        price = words.yen(plan.price_jpy)
    elif plan.price_usd is not None:
        price = words.money(plan.price_usd, "usd")
    else:
        return words.message("unknown")
    return words.message("cost-of.month", price=price) if plan.validity_days == "monthly" else price


def kept_words(rule: Retention, words: Words, *, group: str = "kept") -> str:
    """Return a rule on keeping the number in a few words, or in fewer: the group `kept-word`."""
    if rule.kind == "top-up-within" and rule.period is not None and rule.unit is not None:
        return words.message("kept.within", period=words.message(f"period.{rule.unit}", count=rule.period))
    return words.one_of(group, rule.kind)


def cost_words(rule: Retention, words: Words) -> str:
    """Return what a rule costs, or nothing where that is not on record."""
    if rule.cost_jpy is None or rule.cost_every is None:
        return ""
    return words.message(f"cost-of.{rule.cost_every}", price=words.yen(rule.cost_jpy))
