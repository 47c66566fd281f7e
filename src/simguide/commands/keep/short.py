"""What `keep` says on one screen."""

from collections.abc import Iterator, Sequence

from simguide.commands.keep.answer import KeepAnswer, KeepWay, is_over
from simguide.commands.keep.show import act_by_words, left_to_try
from simguide.commands.keep.way_words import or_least, way_title
from simguide.render.carrier_words import period_in_short
from simguide.render.conditions import asked, condition_words
from simguide.render.document import Entry, Field, Group
from simguide.render.short import Short, fact, facts, first_sentence, lead, rows, without_brackets
from simguide.render.time_bar import time_bar
from simguide.render.words import Words

_LEAST_ROWS = 3
_LEAST_FACTS = 3
_LEAST_DATES = 4


def short(answer: KeepAnswer, words: Words) -> Short:
    """Return the dates of the line and what to do, or the ways to keep a number as a table, with what to beware of."""
    own = [way for way in answer.results if way.is_own]
    others = [way for way in answer.results if not way.is_own]
    first = next(iter(own or others), None)
    groups = (
        lead(words, *_said(answer, own, words)),
        facts(_dates(own, answer, words), is_close=True, least=_LEAST_DATES),
        facts(_line(own, answer, words), is_close=True, least=_LEAST_FACTS),
        _table(others, answer, words),
        facts(() if own else _about(others, answer, words), least=_LEAST_FACTS),
    )
    return Short(_title(answer, words), groups, None if first is None else first.evidence)


def _title(answer: KeepAnswer, words: Words) -> str:
    name = None if answer.line is None else words.text(answer.line.name)
    key = "title.keep.line" if answer.has_number else "title.keep.no-number"
    said = words.message("title.keep") if name is None else words.message(key, name=name)
    conditions = asked(answer.question, words)
    return words.message("title.asked", title=said, conditions=conditions) if conditions else said


def _said(answer: KeepAnswer, own: Sequence[KeepWay], words: Words) -> Iterator[str]:
    """Yield what is to be known first: that there is no number, no rule, or nothing that fits."""
    if not answer.has_number:
        yield words.message("keep.line-itself" if own else "keep.buy-anew")
    elif answer.line is not None and not own:
        yield words.message("keep.no-rule", name=words.text(answer.line.name))
    elif not answer.results:
        yield words.message("nothing-fits")
    for way in answer.results:
        if way.is_cheaper:
            name, check = without_brackets(way_title(way, words)), way.not_known[0]
            what = condition_words(check, answer.question, words)
            yield words.message("keep.cheaper", name=name, cost=_cost(way, words), what=what)


def _dates(own: Sequence[KeepWay], answer: KeepAnswer, words: Words) -> Iterator[Field]:
    """Yield the day to act by, what follows, and what is missing or left to try."""
    dated = next((way for way in own if way.dates is not None), None)
    if dated is None or dated.dates is None:
        if answer.validity is not None:
            key = "keep.validity-past" if answer.validity.days_left < 0 else "keep.validity"
            day, days = answer.validity.last_day, abs(answer.validity.days_left)
            yield words.field("dates", words.message(key, day=day, days=days))
        needs = next((way.needs for way in own if way.needs), ())
        if needs:
            names = words.message("either").join(words.one_of("line-day", name) for name in needs)
            yield words.field("dates", words.message("keep.needs", names=names))
        return
    dates = dated.dates
    if dates.is_earliest:
        yield words.field("act-by", words.message("keep.short-earliest", day=dates.act_by), style="warning")
        return
    is_known = dates.first_day is not None and dates.first_day <= dates.act_by
    total = (dates.act_by - dates.first_day).days + 1 if is_known and dates.first_day else None
    bar = time_bar(dates.days_left, total)
    yield words.field("act-by", act_by_words(dates, words), style="warning")._replace(bar=bar)
    if is_over(dates):
        yield words.field("lost", words.message("recoverable", held=words.one_of("tri", dated.rule.recoverable)))
        yield from (words.field("left-to-try", line) for line in left_to_try(dated, answer, words))
        return
    if dates.extended_until is not None:
        yield words.field("dates", words.message("keep.extended", day=dates.extended_until))
    if dates.rescue_until is not None and dates.days_left >= 0:
        yield words.field("rescue", words.message("keep.rescue", day=dates.rescue_until))


def _line(own: Sequence[KeepWay], answer: KeepAnswer, words: Words) -> Iterator[Field]:
    """Yield what keeps the line of the question: what to do, what it costs, whether codes arrive, how it is lost."""
    if not own:
        return
    way = next((it for it in own if it.dates is not None), own[0])
    yield from fact(words, "keep-do", *_to_do(way, words))
    if answer.has_number or way.total_jpy is not None:
        yield from fact(words, "keep-cost", _cost_of_months(way, answer.question.months, words), style="price")
    yield words.field("beware", first_sentence(words.text(way.rule.consequence)), style="warning")
    if way.failed is not None:
        yield words.field("fails", condition_words(way.failed, answer.question, words), style="warning")
    if answer.has_number:
        label = _sms_label(words, is_abroad=answer.question.abroad)
        yield Field("sms", label, (words.one_of("receives-short", way.receives_sms),))
    others = [it for it in own if it is not way and not it.is_an_end]
    yield from (words.field("other-rule", words.of(way_title(it, words), _cost_short(it, words))) for it in others)


def _to_do(way: KeepWay, words: Words) -> Iterator[str]:
    """Yield how often something is to be bought, and what counts; of other rules what keeps the line."""
    rule = way.rule
    if rule.kind == "top-up-within" and rule.period is not None:
        yield from period_in_short(rule, words)
    if rule.qualifies is not None:
        yield first_sentence(words.text(rule.qualifies))
    elif way.cost_jpy is not None and rule.kind != "top-up-within":
        yield _do(way, words)


def _table(ways: Sequence[KeepWay], answer: KeepAnswer, words: Words) -> Group:
    """Return the ways to keep a number at other carriers, the recommended ones numbered before the rest."""
    entries = tuple(_row(way, answer, words) for way in ways)
    heading = words.message("heading.keep-elsewhere") if answer.line is not None and entries else None
    return rows(entries, title_label=words.message("label.keep-line"), least=_LEAST_ROWS)._replace(heading=heading)


def _row(way: KeepWay, answer: KeepAnswer, words: Words) -> Entry:
    abroad = answer.question.abroad
    months = words.message("label.cost-months", months=answer.question.months)
    names = words.joined(condition_words(name, answer.question, words) for name in way.not_known)
    unsure = (words.message("check-first", names=names),) if names else ()
    fields = (
        Field("cost", months, (_cost(way, words),), "price"),
        Field("do", words.message("label.do"), (_do(way, words), *unsure)),
        Field("sms", _sms_label(words, is_abroad=abroad), (words.one_of("receives-short", way.receives_sms),)),
    )
    return Entry("keep-way", without_brackets(way_title(way, words)), fields, way.carrier.id, is_numbered=True)


def _sms_label(words: Words, *, is_abroad: bool) -> str:
    return words.message("label.sms-abroad" if is_abroad else "label.sms")


def _cost(way: KeepWay, words: Words) -> str:
    """Return what a way costs for the months asked with the fee to set it up, or the least of it."""
    if way.total_jpy is None:
        return words.message("unknown")
    cost = words.yen(way.total_jpy)
    return cost if way.is_setup_known else words.message("at-least", amount=cost)


def _cost_of_months(way: KeepWay, months: int, words: Words) -> str:
    """Return what a way costs with the months that it is for."""
    if way.total_jpy is None:
        return words.message("unknown")
    return words.message(or_least("keep.cost-months", way), cost=words.yen(way.total_jpy), months=months)


def _cost_short(way: KeepWay, words: Words) -> str:
    """Return what a way costs, or in words that this is not known: it stands alone, without a heading."""
    return words.message("keep.cost-unknown") if way.total_jpy is None else _cost(way, words)


def _do(way: KeepWay, words: Words) -> str:
    """Return what is to be done in a few words."""
    rule = way.rule
    if rule.cost_jpy is None or rule.cost_every is None:
        return words.one_of("retention", rule.kind)
    price = words.yen(rule.cost_jpy)
    if rule.cost_every != "period":
        return words.message(f"do.pay-{rule.cost_every}", price=price)
    if rule.period is None or rule.unit is None:
        return words.one_of("retention", rule.kind)
    return words.message("do.buy", price=price, period=words.message(f"period.{rule.unit}", count=rule.period))


def _about(ways: Sequence[KeepWay], answer: KeepAnswer, words: Words) -> Iterator[Field]:
    """Yield how to get the first way, how it is lost, and what to do before one leaves."""
    if not ways:
        return
    first = ways[0]
    yield words.field("beware", words.of("1", first_sentence(words.text(first.rule.consequence))), style="warning")
    if first.rule.setup is not None:
        label = words.message("label.get", number=1)
        yield Field("setup", label, (first_sentence(words.text(first.rule.setup)),))
    if answer.question.abroad and answer.has_number:
        yield words.field("note", words.message("keep.before-you-leave"))
