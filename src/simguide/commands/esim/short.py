"""What `esim` says on one screen."""

from collections.abc import Iterator, Sequence
from typing import get_args

from simguide.commands.esim.answer import Asker, EsimAnswer, EsimOption, StayCost
from simguide.commands.esim.pick_words import assumed_words, cheaper_line, compared_words, decision_words, to_check
from simguide.commands.esim.show import title
from simguide.render.conditions import asked
from simguide.render.document import Entry, Field, Group
from simguide.render.short import Short, beware, facts, first_sentence, lead, of_row, rows, without_brackets
from simguide.render.words import Words

_MOST_WHY = 2
"""What decides, and one thing more."""
_LEAST_FACTS = 3
"""The pages to buy and the warning are kept whatever the room."""
_MOST_RENTALS = 3


def short(answer: EsimAnswer, words: Words) -> Short:
    """Return the recommended ones as a table, where to buy the first, what to beware of, and what was reckoned."""
    picks = [item for item in answer.results if item.pick is not None]
    if not picks:
        return _none(answer, words)
    halves: set[Asker | None] = set()
    tables = []
    for items in _sets(picks):
        # what suits a visitor leaves the screen no sooner than what suits a resident: each keeps its first
        is_first = items[0].asker not in halves
        halves.add(items[0].asker)
        tables.append(_table(items, answer, words)._replace(floor=int(is_first)))
    rentals = tuple(_rentals(answer, words))
    found = facts((*rentals, *_facts(picks, answer, words)), least=_LEAST_FACTS + len(rentals))
    said = lead(words, *_said(answer, words))._replace(least=0)  # what may be cheaper gives way to what suits
    groups = (said, *tables, found)
    first = picks[0]
    evidence = first.evidence if first.cost is None else first.cost.evidence
    return Short(_title(answer, words), groups, evidence)


def _title(answer: EsimAnswer, words: Words) -> str:
    """Return what is answered, with what was asked for."""
    said = title(answer.question, words)
    conditions = asked(answer.question, words)
    return words.message("title.asked", title=said, conditions=conditions) if conditions else said


def _sets(picks: Sequence[EsimOption]) -> list[list[EsimOption]]:
    """Return the picks as they stand together: by who asks, what suits for certain apart from what is to be checked."""
    askers: tuple[Asker | None, ...] = (None, *get_args(Asker))
    sets = [
        [item for item in picks if item.asker == asker and bool(item.not_known) is is_unsure]
        for asker in askers
        for is_unsure in (False, True)
    ]
    return [items for items in sets if items]


def _table(items: Sequence[EsimOption], answer: EsimAnswer, words: Words) -> Group:
    """Return a table of picks under a heading that tells for whom they are, or that something is to be checked."""
    asker, is_unsure = items[0].asker, bool(items[0].not_known)
    key = "heading.check-first" if is_unsure else None
    if asker is not None:
        key = f"heading.{asker}-check" if is_unsure else f"heading.{asker}"
    table = rows((_row(item, answer, words) for item in items), first_number=items[0].pick or 1, least=len(items))
    return table._replace(heading=None if key is None else words.message(key))


def _none(answer: EsimAnswer, words: Words) -> Short:
    """Say that nothing can be recommended, and what keeps most out."""
    found = (
        words.field(
            "excluded",
            words.message("left-out", condition=words.one_of("condition", note.condition), count=len(note.items)),
        )
        for note in answer.notes
        if note.kind == "excluded"
    )
    groups = (lead(words, words.message("nothing-fits")), facts(found, least=_LEAST_FACTS))
    return Short(_title(answer, words), groups)


def _said(answer: EsimAnswer, words: Words) -> Iterator[str]:
    """Yield what would be cheaper if it proves true."""
    yield from (words.message("short.cheaper", line=line) for line in cheaper_line(answer, words))


def _row(item: EsimOption, answer: EsimAnswer, words: Words) -> Entry:
    if item.not_known:
        why = to_check(item, answer.question, words)
    else:
        why = (words.clauses([_decides(item, words), *_advantage(item, words), *_purchases(item, words)][:_MOST_WHY]),)
    has_days = answer.question.days is not None
    label = words.message("label.cost" if has_days else "field.price")
    fields = (
        Field("stay-cost", label, (_cost(item, words, has_days=has_days),), "price"),
        Field("why", words.message("field.why"), why),
    )
    return Entry("esim", without_brackets(words.text(item.plan.name)), fields, item.plan.id, is_numbered=True)


def _decides(item: EsimOption, words: Words) -> str:
    """Return what decides the place of a pick, in a few words."""
    decision = item.decision
    if decision is not None and decision.by == "cheapest":
        return words.message("decision-short.cheapest")
    if decision is None or decision.by != "dearer" or decision.jpy is None:
        return decision_words(item, words)
    amount = words.yen(decision.jpy)
    if item.assumed_setup_jpy:
        fee = words.yen(item.assumed_setup_jpy)
        return words.message("decision-short.dearer-with-fee", amount=amount, fee=fee)
    return words.message("decision-short.dearer", amount=amount)


def _advantage(item: EsimOption, words: Words) -> Iterator[str]:
    """Yield what a dearer pick has before the first; that its price is better founded only where there is room."""
    but = None if item.decision is None else item.decision.but
    if but is not None and not (but == "better-evidence" and item.needs_top_up):
        yield words.one_of("advantage-short", but)


def _purchases(item: EsimOption, words: Words) -> Iterator[str]:
    """Yield how often something is bought, where once is not enough; of a monthly plan only what is bought besides."""
    if item.cost is None or not item.needs_top_up:
        return
    is_monthly = item.plan.validity_days == "monthly"
    count = sum(it.count for it in item.cost.purchases if it.price and (it.channel is not None or not is_monthly))
    if is_monthly or count > 1:
        yield words.message("top-ups" if is_monthly else "purchases", count=count)


def _cost(item: EsimOption, words: Words, *, has_days: bool) -> str:
    """Return what a product costs for the whole stay, or once where it has no days; in yen where they are known."""
    cost = item.cost
    if cost is None:
        if item.least_jpy is None:
            return words.message("unknown")
        amount = words.yen(item.least_jpy)
        return words.message("at-least", amount=amount) if has_days else amount
    total = words.money(cost.total, cost.currency)
    if cost.currency == "usd":
        total = words.message("dollars", usd=f"{cost.total:.2f}")
        if cost.total_jpy is not None:
            total = words.message("dollars-and-yen", usd=f"{cost.total:.2f}", yen=words.yen(cost.total_jpy))
    return total if cost.is_setup_known else words.message("at-least", amount=total)


def _rentals(answer: EsimAnswer, words: Words) -> Iterator[Field]:
    """Yield who rents or sells a device that makes WiFi, where one would do and none has a price to be a pick by."""
    devices = [it for it in answer.results if "device" in it.plan.sims]
    if not devices or any(it.pick is not None for it in devices):
        return
    sold = [it for it in devices if it.plan.on_sale == "yes"] or devices
    sellers = list({it.carrier.id: it.carrier for it in sold}.values())[:_MOST_RENTALS]
    names = words.joined(without_brackets(words.text(it.name)) for it in sellers)
    yield words.field("wifi", words.message("short.wifi", names=names, name=sellers[0].id))


def _facts(picks: Sequence[EsimOption], answer: EsimAnswer, words: Words) -> Iterator[Field | Entry]:
    """Yield where to buy the first of each, what to beware of, the parts of the cost, and what was reckoned."""
    firsts = [items[0] for items in _sets(picks) if not items[0].not_known] or [picks[0]]
    for items in _sets(picks):
        yield from _pages(items, words)
    yield from _beware(firsts, words)
    for item in firsts:
        yield from of_row(item.pick, _parts(item, words))
    question = answer.question
    if question.is_usage_assumed:
        yield words.field("data", assumed_words(question, words))
    elif question.usage is not None and question.data_gb is not None:
        yield words.field("data", words.message(f"usage.{question.usage}", gb=words.data(question.data_gb)))
    if any(item.asker is not None for item in picks):
        yield words.field("asker", words.message("asker.both"))
    if answer.rate is not None:
        rate = f"{answer.rate.jpy_per_usd.normalize():f}"
        yield words.field("rate", words.message("short.rate", rate=rate, date=answer.rate.quoted_on))
    yield from (words.field("compared", line) for line in compared_words(answer, words))


def _pages(items: Sequence[EsimOption], words: Words) -> Iterator[Entry]:
    """Yield where to buy the first of a set; where no page is on record for it, that, and the next that has one."""
    for item in items:
        label = words.message("label.buy", number=item.pick)
        if item.page is not None:
            yield from of_row(item.pick, [Field("page", label, (item.page,), "link")])
            return
        if item is items[0]:
            yield from of_row(item.pick, [Field("page", label, (words.message("short.no-page"),))])


def _beware(firsts: Sequence[EsimOption], words: Words) -> Iterator[Field]:
    """Yield the one warning: that the first is data only, where it is; else the gravest of its seller."""
    first = firsts[0]
    if first.is_data_only:
        key = "short.data-only" if first.plan.emergency_calls == "no" else "short.no-calls"
        yield words.field("beware", words.message(key, number=first.pick), style="warning")
        return
    warnings = [item.beware for item in firsts if item.beware is not None]
    yield from (field for entry in beware(words, warnings[:1]).entries for field in entry.fields)


def _parts(item: EsimOption, words: Words) -> Iterator[Field]:
    """Yield what a cost is made of, where it is more than one thing."""
    cost = item.cost
    if cost is None:
        return
    parts = list(_each_part(cost, words))
    if len(parts) > 1:
        label = words.message("label.parts", number=item.pick)
        yield Field("parts", label, (" + ".join(parts),))


def _each_part(cost: StayCost, words: Words) -> Iterator[str]:
    for it in cost.purchases:
        if it.price:
            price = words.money(it.price, cost.currency)
            name = first_sentence(words.text(it.item))
            yield words.message("part", count=it.count, item=name, price=price)
    if cost.setup_jpy:
        yield words.message("fee.short", fee=words.yen(cost.setup_jpy))
