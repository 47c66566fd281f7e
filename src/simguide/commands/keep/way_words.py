"""Words a way to keep a number: what it is called, and what it costs."""

from simguide.advice.evidence import cited_in
from simguide.commands.keep.answer import KeepWay
from simguide.render.short import without_brackets
from simguide.render.words import Words


def way_title(way: KeepWay, words: Words) -> str:
    """Return what a way is called, with its carrier."""
    if way.rule.title is not None:
        what = words.text(way.rule.title)
    else:
        what = words.one_of("retention", way.rule.kind) if way.plan is None else words.text(way.plan.name)
    name = words.text(way.carrier.name)
    is_named = what.casefold().startswith(without_brackets(name).casefold())
    return what if is_named else words.message("of-carrier", name=name, what=what)


def way_cost(way: KeepWay, months: int, words: Words) -> str:
    """Return what a way costs for some months, with the fee to set it up, or that it is not known."""
    if way.cost_jpy is None:
        return words.message("keep.cost-unknown")
    cost = words.message(or_least("keep.cost-months", way), cost=words.yen(way.cost_jpy), months=months)
    if not way.is_setup_known:
        return words.clauses((cost, words.message("keep.setup-unknown")))
    if not way.is_setup_due or not way.rule.setup_jpy:
        return cost
    return words.clauses((cost, words.message("keep.setup", fee=words.yen(way.rule.setup_jpy))))


def or_least(key: str, way: KeepWay) -> str:
    """Return the key of a cost, or of the same cost as the least where the fee to set it up is not known."""
    return key if way.is_setup_known else f"{key}-least"


def way_sources(way: KeepWay) -> tuple[str, ...]:
    """Return the ids of every source behind a way: its rule first, then the product and SMS abroad."""
    return tuple(dict.fromkeys((*way.rule.sources, *cited_in((way.rule, way.plan, way.sms_abroad)))))
