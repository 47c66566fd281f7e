"""What `esim` shows."""

from collections.abc import Iterator

from simguide.commands.esim.answer import EsimAnswer, EsimOption, EsimQuestion, StayCost
from simguide.render.conditions import asked, condition_words
from simguide.render.document import Entry, Field, Group
from simguide.render.plan_cards import plan_fields, plan_in_a_line
from simguide.render.words import Words

_OWN = ("data", "validity", "price", "stay-cost")
"""Fields in which the sizes of one product differ."""


def body(answer: EsimAnswer, words: Words) -> tuple[str, list[Group]]:
    """Return title and groups of an answer to `esim`."""
    head = tuple(_head(answer, words))
    entry = (Entry("question", "", head),) if head else ()
    return _title(answer.question, words), [Group(None, entry), *_groups(answer, words)]


def _title(question: EsimQuestion, words: Words) -> str:
    kind = "lines" if question.phone in ("no-esim", "china-mainland-iphone") else "esim"
    if question.days is not None:
        return words.message(f"title.{kind}.days", days=question.days)
    return words.message(f"title.{kind}" if question.stay is None else f"title.{kind}.{question.stay}")


def _head(answer: EsimAnswer, words: Words) -> Iterator[Field]:
    """Yield what was asked, and on what the costs are worked out."""
    question = answer.question
    conditions = asked(question, words)
    if conditions:
        yield words.field("asked", conditions)
    if question.days is None:
        return
    start = question.starts_on or answer.as_of
    parts = [words.message("cost-basis.days", starts_on=start, days=question.days)]
    if question.usage is not None:
        parts.append(words.message(f"usage.{question.usage}", gb=words.data(question.data_gb)))
    parts.append(words.message("cost-basis.fees"))
    if any(item.cost is not None and item.cost.total_jpy is None for item in answer.results):
        parts.append(words.message("cost-basis.dollars"))
    yield words.field("cost-basis", *parts)


def _groups(answer: EsimAnswer, words: Words) -> Iterator[Group]:
    if not answer.results:
        yield Group(None, (Entry("none", words.message("nothing-fits"), ()),))
        return
    picks = [item for item in answer.results if item.pick is not None]
    certain = [item for item in picks if not item.not_known]
    nearest = "heading.best-uncertain" if certain else "heading.best-none"
    for heading, items in (("heading.best", certain), (nearest, [item for item in picks if item.not_known])):
        yield Group(words.message(heading), tuple(_pick(item, answer.question, words) for item in items))
    rest = [item for item in answer.results if item.pick is None]
    parts = {
        "heading.fits": [item for item in rest if not item.not_known and not item.needs_top_up],
        "heading.too-short": [item for item in rest if not item.not_known and item.needs_top_up],
        "heading.may-fit": [item for item in rest if item.not_known],
    }
    for key, items in parts.items():
        yield Group(words.message(key), _families(items, answer.question, words), is_extra=True)


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
    title = words.message("family", name=words.text(item.carrier.name), count=len(members))
    return Entry("esim", title, (lines, *shared), is_numbered=True, members=tuple(it for _, it in members))


def _in_a_line(item: EsimOption, words: Words) -> str:
    line = plan_in_a_line(item.plan, words)
    return line if item.cost is None or _is_one(item.cost) else f"{line} = {_total(item.cost, words)}"


def _pick(item: EsimOption, question: EsimQuestion, words: Words) -> Entry:
    """Show a recommended eSIM: why, what it costs, then all that is known of it."""
    fields = [
        words.field("why", words.clauses(words.one_of("reason", reason) for reason in item.reasons)),
        *_about(item, question, words),
        *_cost(item.cost, words),
        *plan_fields(item.plan, words),
        _top_up(item, words),
        words.evidence(item.evidence, (*item.plan.sources, *item.plan.side_sources)),
    ]
    return Entry("esim", words.text(item.plan.name), tuple(fields), item.plan.id, is_numbered=True)


def _rest_entry(item: EsimOption, question: EsimQuestion, words: Words) -> Entry:
    """Show another eSIM in short: what is not known, how much, how long, what it costs."""
    shown = [field for field in plan_fields(item.plan, words) if field.key in ("data", "validity", "price", "reports")]
    fields = [
        *_about(item, question, words),
        *(Field(field.key, field.label, field.values[:1]) if field.key == "price" else field for field in shown),
        *_cost(item.cost, words),
        words.evidence(item.evidence, (*item.plan.sources, *item.plan.side_sources)),
    ]
    return Entry("esim", words.text(item.plan.name), tuple(fields), item.plan.id, is_numbered=True)


def _about(item: EsimOption, question: EsimQuestion, words: Words) -> Iterator[Field]:
    yield words.field("carrier", words.carrier(item.carrier))
    if item.not_known:
        names = (condition_words(name, question, words) for name in item.not_known)
        yield words.field("not-sure", words.joined(names), style="warning")


def _cost(cost: StayCost | None, words: Words) -> Iterator[Field]:
    """Yield the cost of the whole stay with what to buy, each with its count."""
    if cost is None:
        return
    lines = [
        words.message("purchase", item=words.text(it.item), count=it.count, price=words.money(it.price, cost.currency))
        for it in cost.purchases
    ]
    yield words.field("stay-cost", _total(cost, words), *(() if _is_one(cost) else lines))


def _is_one(cost: StayCost) -> bool:
    """Tell whether one purchase is all, so that its price is the cost."""
    return [it.count for it in cost.purchases] == [1]


def _total(cost: StayCost, words: Words) -> str:
    total = words.money(cost.total, cost.currency)
    if cost.currency != "jpy" and cost.total_jpy is not None:
        total += words.message("in-brackets", text=words.message("about", amount=words.yen(cost.total_jpy)))
    dated = words.message("evidence.undated") if cost.dated == "undated" else cost.dated
    return words.message("price.dated", price=total, date=dated)


def _top_up(item: EsimOption, words: Words) -> Field:
    if item.plan.top_up_online == "yes" and item.top_up:
        return words.field("top-up", words.joined(words.text(title) for title in item.top_up))
    return words.field("top-up", words.one_of("top-up", item.plan.top_up_online))
