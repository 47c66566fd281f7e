"""Turns products into entries."""

from collections.abc import Iterator

from simguide.model.plan import Plan
from simguide.render.document import Entry, Field
from simguide.render.fields import named, noted, reports, texts
from simguide.render.words import Words

_OFFERS = ("voice", "sms", "number", "emergency_calls", "hotspot", "supports_5g")


def plan_entry(plan: Plan, words: Words) -> Entry:
    """Show a product in the detail of its carrier."""
    fields = [
        *plan_fields(plan, words),
        words.field("top-up", words.one_of("top-up", plan.top_up_online)),
        words.field("evidence", words.cite((*plan.sources, *plan.side_sources))),
    ]
    return Entry("plan", words.text(plan.name), tuple(fields), plan.id)


def buy_page(page: str | None, words: Words) -> Iterator[Field]:
    """Yield the page on which something is bought, if it is on record."""
    if page is not None:
        yield words.field("buy-page", page, style="link")


def plan_in_a_line(plan: Plan, words: Words) -> str:
    """Return a product in a line: name, price with what it rests on, data, validity."""
    parts = (_priced(plan, words), words.data(plan.data_gb), _validity(plan, words))
    return words.of(words.text(plan.name), " / ".join(parts))


def _price(plan: Plan, words: Words) -> str:
    if plan.price_usd is not None:
        return words.message("price.usd", usd=f"{plan.price_usd:.2f}")
    return words.yen(plan.price_jpy) if isinstance(plan.price_jpy, int) else named("price", plan.price_jpy, words)


def _priced(plan: Plan, words: Words) -> str:
    return f"{_price(plan, words)}{words.rests_on(plan, 'price_jpy', 'price_usd')}"


def _validity(plan: Plan, words: Words) -> str:
    days = plan.validity_days
    return words.message("validity.days", days=days) if isinstance(days, int) else named("validity", days, words)


def plan_fields(plan: Plan, words: Words) -> Iterator[Field]:
    """Yield what a product is, costs, can and cannot do, and asks."""
    if plan.sims:
        yield words.field("sims", words.listed("sim", plan.sims))
    yield words.field("data", words.data(plan.data_gb))
    yield words.field("validity", f"{_validity(plan, words)}{words.rests_on(plan, 'validity_days')}")
    yield noted("price", _priced(plan, words), plan, "price_note", words)
    yield from buy_page(plan.page, words)
    clock = [
        words.one_of(name, value)
        for name, value in (("clock", plan.clock_start), ("day", plan.day_unit))
        if value != "unknown"
    ]
    yield noted("clock", " · ".join(clock) or words.message("unknown"), plan, "clock_note", words)
    if plan.activate_within_days is not None:
        yield words.field("activate-within", words.message("validity.days", days=plan.activate_within_days))
    for key, name in (("full-speed", "full_speed_gb_per_day"), ("hotspot-limit", "hotspot_gb_per_day")):
        if (gb := getattr(plan, name)) is not None:
            yield words.field(key, f"{words.message('per-day', data=words.data(gb))}{words.rests_on(plan, name)}")
    yield from texts("after-limit", plan, "after_limit", words)
    by_value = {value: [name for name in _OFFERS if getattr(plan, name) == value] for value in ("yes", "no", "unknown")}
    for key, value in (("offers", "yes"), ("cannot", "no"), ("not-known", "unknown")):
        more = [*words.told_each(plan, "cannot")] if key == "cannot" else []
        names = [words.listed("offer", by_value[value])] if by_value[value] else []
        if names or more:
            yield words.field(key, *names, *more)
    documents = f"{words.listed('document', plan.documents)}{words.rests_on(plan, 'documents')}"
    yield noted("documents", documents, plan, "documents_note", words)
    yield words.field("payments", f"{words.listed('pay', plan.payments)}{words.rests_on(plan, 'payments')}")
    yield from texts("phone", plan, "phone", words)
    yield from reports(words, plan.reports)
