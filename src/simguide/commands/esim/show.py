"""What `esim` shows."""

from collections.abc import Iterator
from typing import get_args

from simguide.commands.esim.answer import Asker, EsimAnswer, EsimOption, EsimQuestion, StayCost
from simguide.commands.esim.pick_words import assumed_words, cheaper_line, compared_words, decision_words, to_check
from simguide.model.reference_rate import ReferenceRate
from simguide.render.conditions import asked
from simguide.render.document import Entry, Field, Group
from simguide.render.plan_cards import plan_fields, plan_in_a_line
from simguide.render.words import Words

_OWN = ("data", "validity", "price", "stay-cost")
"""Fields in which the sizes of one product differ."""


_OF_REST = ("data", "validity", "price", "reports", "also-said")
"""What is told of a product that is no pick."""


def body(answer: EsimAnswer, words: Words) -> tuple[str, list[Group]]:
    """Return title and groups of an answer to `esim`."""
    head = tuple(_head(answer, words))
    entry = (Entry("question", "", head),) if head else ()
    return title(answer.question, words), [Group(None, entry), *_groups(answer, words)]


def title(question: EsimQuestion, words: Words) -> str:
    """Return what is answered, with the data that it is worked out for where nothing was said of them."""
    kind = "lines" if question.phone in ("no-esim", "china-mainland-iphone") else "esim"
    if question.days is None:
        return words.message(f"title.{kind}" if question.stay is None else f"title.{kind}.{question.stay}")
    said = words.message(f"title.{kind}.days", days=question.days)
    if not question.is_usage_assumed:
        return said
    return words.message("title.assumed", title=said, data=words.data(question.data_gb))


def _head(answer: EsimAnswer, words: Words) -> Iterator[Field]:
    """Yield what was asked, on what the costs are worked out, and what would be cheaper if it proves true."""
    question = answer.question
    conditions = asked(question, words)
    if conditions:
        yield words.field("asked", conditions)
    if any(item.asker is not None for item in answer.results):
        yield words.field("asker", words.message("asker.both"))
    if question.days is not None:
        yield words.field("cost-basis", *_basis(answer, words))
    elif answer.rate is not None:
        yield words.field("cost-basis", _rate(answer.rate, words))
    yield from (words.field("cheaper", line) for line in cheaper_line(answer, words))


def _basis(answer: EsimAnswer, words: Words) -> Iterator[str]:
    question = answer.question
    start = question.starts_on or answer.as_of
    yield words.message("cost-basis.days", starts_on=start, days=question.days)
    if question.usage is not None:
        yield words.message(f"usage.{question.usage}", gb=words.data(question.data_gb))
    if question.is_usage_assumed:
        yield assumed_words(question, words)
    elif question.data_gb_a_month is not None:
        month = words.data(question.data_gb_a_month)
        yield words.message("cost-basis.month", month=month, data=words.data(question.data_gb))
    elif question.data_gb and question.days is not None and question.days > _MONTH and question.usage is None:
        month = f"{(question.data_gb * _MONTH / question.days):.2g}"
        yield words.message("cost-basis.whole", data=words.data(question.data_gb), month=month, days=_MONTH)
    if any(item.cost is not None and item.cost.setup_jpy is not None for item in answer.results):
        yield words.message("cost-basis.fees")
    if answer.rate is not None:
        yield _rate(answer.rate, words)
    if any(item.cost is not None and item.cost.total_jpy is None for item in answer.results):
        yield words.message("cost-basis.dollars")
    yield from compared_words(answer, words)


def _rate(rate: ReferenceRate, words: Words) -> str:
    """Say by which rate dollars and yen are compared."""
    yen = f"{rate.jpy_per_usd.normalize():f}"
    return f"{words.message('cost-basis.rate', rate=yen, date=rate.quoted_on)} {words.cite(rate.sources)}".rstrip()


_MONTH = 30
"""Days from which what is asked for the whole stay could be meant by the month."""


def _groups(answer: EsimAnswer, words: Words) -> Iterator[Group]:
    if not answer.results:
        yield Group(None, (Entry("none", words.message("nothing-fits"), ()),))
        return
    picks = [item for item in answer.results if item.pick is not None]
    for heading, items in _picks(picks):
        yield Group(words.message(heading), tuple(_pick(item, answer, words) for item in items))
    rest = [item for item in answer.results if item.pick is None]
    able = [item for item in rest if item.is_on_record]
    parts = {
        "heading.fits": [item for item in able if not item.not_known and not item.needs_top_up],
        "heading.too-short": [item for item in able if not item.not_known and item.needs_top_up],
        "heading.may-fit": [item for item in able if item.not_known],
        "heading.off-record": [item for item in rest if not item.is_on_record],
    }
    for key, items in parts.items():
        yield Group(words.message(key), _families(items, answer.question, words))


def _picks(picks: list[EsimOption]) -> Iterator[tuple[str, list[EsimOption]]]:
    """Yield the recommended ones under their headings: by who asks, or those that suit before those that may."""
    askers: tuple[Asker, ...] = get_args(Asker)
    if any(item.asker is not None for item in picks):
        yield from ((f"heading.{asker}", [item for item in picks if item.asker == asker]) for asker in askers)
        return
    certain = [item for item in picks if not item.not_known]
    yield "heading.best", certain
    nearest = "heading.best-uncertain" if certain else "heading.best-none"
    yield nearest, [item for item in picks if item.not_known]


def _families(items: list[EsimOption], question: EsimQuestion, words: Words) -> tuple[Entry, ...]:
    """Show the sizes of a product together: those of one carrier that differ in data, days and price alone."""
    families: dict[tuple[object, ...], list[tuple[EsimOption, Entry]]] = {}
    for item in items:
        entry = _rest_entry(item, question, words)
        shared = tuple(field for field in entry.fields if field.key not in _OWN)
        families.setdefault((item.carrier.id, shared), []).append((item, entry))
    return tuple(_family(members, words) for members in families.values())


def _family(members: list[tuple[EsimOption, Entry]], words: Words) -> Entry:
    item, entry = members[0]
    if len(members) == 1:
        return entry
    lines = words.field("plans", *(_in_a_line(member, words) for member, _ in members))
    shared = tuple(field for field in entry.fields if field.key not in _OWN)
    named = words.message("family", name=words.text(item.carrier.name), count=len(members))
    return Entry("esim", named, (lines, *shared), is_numbered=True, members=tuple(it for _, it in members))


def _in_a_line(item: EsimOption, words: Words) -> str:
    line = plan_in_a_line(item.plan, words)
    return line if item.cost is None or _is_one(item.cost) else f"{line} = {_total(item.cost, words)}"


def _pick(item: EsimOption, answer: EsimAnswer, words: Words) -> Entry:
    """Show a recommended eSIM: why, what it costs, then all that is known of it."""
    fields = [
        words.field("why", decision_words(item, words), *_reasoned(item, answer, words)),
        *_about(item, answer.question, words),
        *_cost(item, words),
        *plan_fields(item.plan, words),
        _top_up(item, words),
        words.evidence(item.evidence, (*item.plan.sources, *item.plan.side_sources)),
    ]
    return Entry("esim", words.text(item.plan.name), tuple(fields), item.plan.id, is_numbered=True)


def _reasoned(item: EsimOption, answer: EsimAnswer, words: Words) -> Iterator[str]:
    """Yield the rules for the kind of seller that stand in for its records."""
    rules = {note.rule.id: note.rule for note in answer.notes if note.kind == "rule"}
    for rule_id in dict.fromkeys(it.rule for it in item.reasoned):
        if (rule := rules.get(rule_id)) is not None:
            yield words.message("by-kind", rule=words.text(rule.title))


def _rest_entry(item: EsimOption, question: EsimQuestion, words: Words) -> Entry:
    """Show another eSIM in short: what is not known, how much, how long, what it costs."""
    shown = [field for field in plan_fields(item.plan, words) if field.key in _OF_REST]
    fields = [
        *_about(item, question, words),
        *(Field(field.key, field.label, field.values[:1]) if field.key == "price" else field for field in shown),
        *_cost(item, words),
        words.evidence(item.evidence, (*item.plan.sources, *item.plan.side_sources)),
    ]
    return Entry("esim", words.text(item.plan.name), tuple(fields), item.plan.id, is_numbered=True)


def _about(item: EsimOption, question: EsimQuestion, words: Words) -> Iterator[Field]:
    yield words.field("carrier", words.carrier(item.carrier))
    if item.not_known:
        yield words.field("not-sure", *to_check(item, question, words), style="warning")


def _cost(item: EsimOption, words: Words) -> Iterator[Field]:
    """Yield the cost of the whole stay with what is paid for, each with its count."""
    cost = item.cost
    if cost is None:
        if item.least_jpy is not None and item.plan.setup_jpy:
            yield words.field("stay-cost", words.message("at-least", amount=words.yen(item.least_jpy)))
        return
    lines = [
        words.message("purchase", item=words.text(it.item), count=it.count, price=words.money(it.price, cost.currency))
        for it in cost.purchases
    ]
    if cost.setup_jpy:
        cited = words.cite(cost.setup_rests_on)
        lines.append(f"{words.message('fee.known', fee=words.yen(cost.setup_jpy))} {cited}".rstrip())
    elif cost.setup_rests_on:
        lines.append(f"{words.message('fee.none')} {words.cite(cost.setup_rests_on)}".rstrip())
    elif not cost.is_setup_known:
        lines.append(words.message("fee.unknown"))
        if cost.assumed_setup_jpy is not None:
            lines[-1] = words.message("fee.up-to", fee=words.yen(cost.assumed_setup_jpy))
    total = f"{_total(cost, words)} {words.cite(cost.rests_on)}"
    yield words.field("stay-cost", total, *(() if _is_one(cost) else lines))


def _is_one(cost: StayCost) -> bool:
    """Tell whether one purchase is all, so that its price is the cost."""
    return [it.count for it in cost.purchases] == [1] and not cost.setup_rests_on and cost.is_setup_known


def _total(cost: StayCost, words: Words) -> str:
    total = words.money(cost.total, cost.currency)
    if cost.currency != "jpy" and cost.total_jpy is not None:
        total += words.message("in-brackets", text=words.message("about", amount=words.yen(cost.total_jpy)))
    if not cost.is_setup_known:
        total = words.message("at-least", amount=total)
    dated = words.message("evidence.undated") if cost.dated == "undated" else cost.dated
    return words.message("price.dated", price=total, date=dated)


def _top_up(item: EsimOption, words: Words) -> Field:
    if item.plan.top_up_online == "yes" and item.top_up:
        return words.field("top-up", words.joined(words.text(title) for title in item.top_up))
    return words.field("top-up", words.one_of("top-up", item.plan.top_up_online))
