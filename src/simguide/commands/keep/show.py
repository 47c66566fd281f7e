"""What `keep` shows."""

from collections.abc import Iterator

from simguide.commands.keep.answer import KeepAnswer, KeepDates, KeepValidity, KeepWay, is_over
from simguide.commands.keep.way_words import or_least, way_sources, way_title
from simguide.model.carrier import SmsAbroad
from simguide.render.carrier_words import retention_in_short, sms_abroad_in_short
from simguide.render.conditions import asked, condition_words
from simguide.render.document import Entry, Field, Group
from simguide.render.fields import callers, reports, texts
from simguide.render.words import Words

_SOON_DAYS = 30
"""Days left from which the answer urges."""


def body(answer: KeepAnswer, words: Words) -> tuple[str, list[Group]]:
    """Return title and groups of an answer to `keep`."""
    own = [way for way in answer.results if way.is_own]
    others = [way for way in answer.results if not way.is_own]
    name = None if answer.line is None else words.text(answer.line.name)
    title = words.message("title.keep") if name is None else words.message("title.keep.line", name=name)
    parts = (
        (None, _entry, own),
        ("heading.keep-elsewhere" if name else "heading.best", _entry, [way for way in others if way.pick is not None]),
        ("heading.keep-rest", _rest_entry, [way for way in others if way.pick is None]),
    )
    groups = [Group(None, _head(answer, own, words))]
    for heading, entry, ways in parts:
        entries = tuple(entry(way, answer, words) for way in ways)
        groups.append(Group(heading and words.message(heading), entries))
    return title, groups


def _head(answer: KeepAnswer, own: list[KeepWay], words: Words) -> tuple[Entry, ...]:
    fields = [words.field("asked", conditions)] if (conditions := asked(answer.question, words)) else []
    if answer.question.abroad and answer.has_number:
        fields.append(words.field("note", words.message("keep.before-you-leave")))
    if not answer.has_number:
        fields.append(words.field("answer", words.message("keep.no-number")))
    elif answer.line is not None and not own:
        fields.append(words.field("answer", words.message("keep.no-rule", name=words.text(answer.line.name))))
    elif not answer.results:
        fields.append(words.field("answer", words.message("nothing-fits")))
    if answer.validity is not None:
        fields.append(words.field("dates", *_validity(answer.validity, own, words)))
    return (Entry("question", "", tuple(fields)),) if fields else ()


def _entry(way: KeepWay, answer: KeepAnswer, words: Words) -> Entry:
    """Show a way in full: the dates of the line, what it costs and takes, what arrives, how it can be lost."""
    rule = way.rule
    fields = [
        *_dates(way, answer, words),
        *_in_short(way, answer, words),
        *texts("setup", rule, "setup", words),
        *texts("does-not-apply", rule, "exemption", words),
        words.field("lost", words.told(rule, "consequence"), _comes_back(way, words)),
        *reports(words, rule.reports),
        words.evidence(way.evidence, way_sources(way)),
    ]
    return Entry("keep-way", way_title(way, words), tuple(fields), way.carrier.id, is_numbered=True)


def _rest_entry(way: KeepWay, answer: KeepAnswer, words: Words) -> Entry:
    """Show a way in short."""
    fields = (*_in_short(way, answer, words), words.evidence(way.evidence, way_sources(way)))
    return Entry("keep-way", way_title(way, words), fields, way.carrier.id, is_numbered=True)


def _in_short(way: KeepWay, answer: KeepAnswer, words: Words) -> Iterator[Field]:
    """Yield what it costs, what to do and how often, whether codes arrive, and from where it works."""
    rule = way.rule
    if way.failed is not None:
        yield words.field("fails", condition_words(way.failed, answer.question, words), style="warning")
    if way.not_known:
        names = (condition_words(name, answer.question, words) for name in way.not_known)
        yield words.field("not-sure", words.joined(names), style="warning")
    yield words.field("keep-cost", *_cost(way, answer.question.months, words))
    texts_of_rule = [words.told(rule, "qualifies")] if rule.qualifies is not None else []
    yield words.field("keep-do", retention_in_short(rule, words), *texts_of_rule)
    yield words.field("sms-codes", *_codes(way, words))
    yield words.field("from-abroad", words.one_of("possible", rule.from_abroad))


def _cost(way: KeepWay, months: int, words: Words) -> Iterator[str]:
    if way.cost_jpy is None or way.year_jpy is None:
        yield words.message("unknown")
    elif way.rule.cost_every == "once":
        each = _each(way, words)
        yield each if way.is_setup_known else words.message("keep.at-least", cost=each)
    else:
        cost = words.message(or_least("keep.cost", way), cost=words.yen(way.year_jpy), each=_each(way, words))
        yield f"{cost}{words.rests_on(way.rule, 'cost_jpy')}"
        if months != 12:  # noqa: PLR2004 (a year is shown in any case)
            yield words.message(or_least("keep.cost-months", way), cost=words.yen(way.cost_jpy), months=months)
    yield from _setup(way, words)
    if way.rule.cost_note is not None:
        yield words.told(way.rule, "cost_note")


def _setup(way: KeepWay, words: Words) -> Iterator[str]:
    """Yield the fee to set it up, or that it is not known and what the order reckons with instead."""
    if way.is_setup_due and way.rule.setup_jpy is not None:
        fee = words.message("keep.setup", fee=words.yen(way.rule.setup_jpy))
        yield f"{fee}{words.rests_on(way.rule, 'setup_jpy')}"
    elif not way.is_setup_known and way.cost_jpy is not None:
        unknown = words.message("keep.setup-unknown")
        if way.assumed_setup_jpy is None:
            yield unknown
        else:
            ranked = words.message("keep.setup-assumed", fee=words.yen(way.assumed_setup_jpy))
            yield words.clauses((unknown, ranked))


def _each(way: KeepWay, words: Words) -> str:
    price = words.yen(way.rule.cost_jpy or 0)
    return words.message("keep.each", price=price, every=words.one_of("cost-every", str(way.rule.cost_every)))


def _codes(way: KeepWay, words: Words) -> Iterator[str]:
    """Yield whether SMS codes arrive while the number is kept, then what is known of SMS abroad."""
    in_japan = words.one_of("receives", way.rule.receives_sms)
    yield words.message("keep.codes", held=in_japan)
    if way.rule.receives_sms == "no":
        return
    if isinstance(way.sms_abroad, SmsAbroad):
        abroad = sms_abroad_in_short(way.sms_abroad, words)
        yield f"{words.message('keep.codes-abroad', held=abroad)} {words.cite(way.sms_abroad.sources)}"
        if way.sms_abroad.note is not None:
            yield words.text(way.sms_abroad.note)
    else:
        yield words.message("keep.codes-abroad", held=words.message("unknown"))


def _comes_back(way: KeepWay, words: Words) -> str:
    return words.message("recoverable", held=words.one_of("tri", way.rule.recoverable))


def _validity(found: KeepValidity, own: list[KeepWay], words: Words) -> Iterator[str]:
    """Yield the end that was told, and what keeps the line after it."""
    key = "keep.validity-past" if found.days_left < 0 else "keep.validity"
    yield words.message(key, day=found.last_day, days=abs(found.days_left))
    if any(way.dates is not None for way in own):
        return  # it is stored, and its dates are those of the storage
    is_paid = any(way.rule.kind == "while-paid" for way in own)
    yield words.one_of("retention", "while-paid") if is_paid else words.message("keep.follows-unknown")


def _dates(way: KeepWay, answer: KeepAnswer, words: Words) -> Iterator[Field]:
    """Yield the dates of the line, the one to act by first."""
    if way.needs:
        names = words.message("either").join(words.one_of("line-day", name) for name in way.needs)
        yield words.field("dates", words.message("keep.needs", names=names))
    if way.dates is None:
        return
    yield words.field("act-by", act_by_words(way.dates, words), style="warning")
    follows = _earliest if way.dates.is_earliest else _certain
    yield words.field("dates", *follows(way, way.dates, answer, words))
    yield from (words.field("left-to-try", line) for line in left_to_try(way, answer, words))


def left_to_try(way: KeepWay, answer: KeepAnswer, words: Words) -> Iterator[str]:
    """Yield what can still be done for a line that is over by the rule."""
    if way.dates is None or not is_over(way.dates) or answer.desk is None:
        return
    where = callers(answer.desk.dial_from, words.text(way.carrier.name), words)
    yield words.message("keep.call-desk", number=answer.desk.number, where=where)


def _certain(way: KeepWay, dates: KeepDates, answer: KeepAnswer, words: Words) -> Iterator[str]:
    """Yield the period, or the end that was told, and what follows from it."""
    if dates.last_day == answer.question.valid_until:
        yield words.message("keep.valid-until", day=dates.last_day)
    elif dates.first_day is not None:
        yield words.message("keep.period", first=dates.first_day, last=dates.last_day)
    if dates.extended_until is not None:
        yield words.message("keep.extended", day=dates.extended_until)
    yield words.message(f"keep.{_stop(way)}", day=dates.ends_on)
    if dates.rescue_until is not None:
        yield words.message("keep.rescue", day=dates.rescue_until)
    if dates.cancelled_on not in (None, dates.ends_on):
        yield words.message("keep.cancelled", day=dates.cancelled_on)


def _earliest(way: KeepWay, dates: KeepDates, _: KeepAnswer, words: Words) -> Iterator[str]:
    """Yield what is missing, and what follows at the earliest: nothing proves that it has happened."""
    yield words.message("keep.tell-validity")
    yield words.message(f"keep.{_stop(way)}-earliest", day=dates.ends_on)
    if dates.cancelled_on not in (None, dates.ends_on):
        yield words.message("keep.cancelled-earliest", day=dates.cancelled_on)


def _stop(way: KeepWay) -> str:
    """Return what becomes of a line on the day after its last: only one with days of grace is suspended."""
    return "suspended" if way.rule.kind == "top-up-within" and way.rule.grace_days else "ends"


def act_by_words(dates: KeepDates, words: Words) -> str:
    """Return the day to act by, or what has become of the line."""
    if dates.is_earliest:
        key = "keep.earliest-past" if dates.days_left < 0 else "keep.earliest"
        return words.message(key, day=dates.act_by, days=abs(dates.days_left))
    if dates.days_left < 0 and dates.rescue_days_left is not None and dates.rescue_days_left >= 0:
        return words.message("keep.save-by", day=dates.rescue_until, days=dates.rescue_days_left)
    if is_over(dates):
        return words.message("keep.over", day=dates.ends_on, days=-dates.days_left)
    if dates.days_left < 0:
        return words.message("keep.past", day=dates.act_by, days=-dates.days_left)
    urgency = "keep.soon" if dates.days_left <= _SOON_DAYS else "keep.in-time"
    return words.message(urgency, day=dates.act_by, days=dates.days_left)
