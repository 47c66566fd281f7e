"""Words a way to keep a number: what it is called, and what it costs."""

from simguide.advice.evidence import cited_in
from simguide.commands.keep.answer import KeepWay
from simguide.render.words import Words


def way_title(way: KeepWay, words: Words) -> str:
    """Return what a way is called, with its carrier."""
    if way.rule.title is not None:
        what = words.text(way.rule.title)
    else:
        what = words.one_of("retention", way.rule.kind) if way.plan is None else words.text(way.plan.name)
    name = words.text(way.carrier.name)
    return what if what.casefold().startswith(name.casefold()) else words.message("of-carrier", name=name, what=what)


def way_cost(way: KeepWay, months: int, words: Words) -> str:
    """Return what a way costs for some months, with the fee to set it up, or that it is not known."""
    if way.cost_jpy is None:
        return words.message("keep.cost-unknown")
    cost = words.message("keep.cost-months", cost=words.yen(way.cost_jpy), months=months)
    if not way.rule.setup_jpy or (way.is_own and way.rule.kind != "stored"):
        return cost
    return words.clauses((cost, words.message("keep.setup", fee=words.yen(way.rule.setup_jpy))))


def way_sources(way: KeepWay) -> tuple[str, ...]:
    """Return the ids of every source behind a way: its rule first, then the product and SMS abroad."""
    return tuple(dict.fromkeys((*way.rule.sources, *cited_in((way.rule, way.plan, way.sms_abroad)))))
