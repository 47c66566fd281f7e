"""What `keep` shows."""

from collections.abc import Iterator

from simguide.commands.keep.answer import KeepAnswer, KeepDates, KeepWay
from simguide.commands.keep.way_words import way_sources, way_title
from simguide.model.carrier import SmsAbroad
from simguide.render.carrier_words import retention_in_short, sms_abroad_in_short
from simguide.render.conditions import asked, condition_words
from simguide.render.document import Entry, Field, Group
from simguide.render.fields import reports, texts
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
        groups.append(Group(heading and words.message(heading), entries, is_extra=heading == "heading.keep-rest"))
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
    return (Entry("question", "", tuple(fields)),) if fields else ()


def _entry(way: KeepWay, answer: KeepAnswer, words: Words) -> Entry:
    """Show a way in full: the dates of the line, what it costs and takes, what arrives, how it can be lost."""
    rule = way.rule
    fields = [
        *_dates(way, words),
        *_in_short(way, answer, words),
        *texts("setup", rule.setup, words),
        *texts("does-not-apply", rule.exemption, words),
        words.field("lost", words.text(rule.consequence), _comes_back(way, words)),
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
    texts_of_rule = [words.text(rule.qualifies)] if rule.qualifies is not None else []
    yield words.field("keep-do", retention_in_short(rule, words), *texts_of_rule)
    yield words.field("sms-codes", *_codes(way, words))
    yield words.field("from-abroad", words.one_of("possible", rule.from_abroad))


def _cost(way: KeepWay, months: int, words: Words) -> Iterator[str]:
    if way.cost_jpy is None or way.year_jpy is None:
        yield words.message("unknown")
    elif way.rule.cost_every == "once":
        yield _each(way, words)
    else:
        cost = words.message("keep.cost", cost=words.yen(way.year_jpy), each=_each(way, words))
        yield f"{cost}{words.rests_on(way.rule, 'cost_jpy')}"
        if months != 12:  # noqa: PLR2004 (a year is shown in any case)
            yield words.message("keep.cost-months", cost=words.yen(way.cost_jpy), months=months)
    if way.rule.setup_jpy is not None and not (way.is_own and way.rule.kind != "stored"):
        setup = words.message("keep.setup", fee=words.yen(way.rule.setup_jpy))
        yield f"{setup}{words.rests_on(way.rule, 'setup_jpy')}"
    if way.rule.cost_note is not None:
        yield words.text(way.rule.cost_note)


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


def _dates(way: KeepWay, words: Words) -> Iterator[Field]:
    """Yield the dates of the line, the one to act by first."""
    if way.needs:
        names = words.message("either").join(words.one_of("line-day", name) for name in way.needs)
        yield words.field("dates", words.message("keep.needs", names=names))
    if way.dates is None:
        return
    yield words.field("act-by", _act_by(way.dates, words), style="warning")
    stop = "suspended" if way.rule.kind == "top-up-within" else "ends"
    lines = [words.message(f"keep.{stop}", day=way.dates.ends_on)]
    if way.dates.first_day is not None:
        lines.insert(0, words.message("keep.period", first=way.dates.first_day, last=way.dates.last_day))
    if way.dates.rescue_until is not None:
        lines.append(words.message("keep.rescue", day=way.dates.rescue_until))
    if way.dates.cancelled_on not in (None, way.dates.ends_on):
        lines.append(words.message("keep.cancelled", day=way.dates.cancelled_on))
    yield words.field("dates", *lines)


def _act_by(dates: KeepDates, words: Words) -> str:
    if dates.days_left < 0 and dates.rescue_days_left is not None and dates.rescue_days_left >= 0:
        return words.message("keep.save-by", day=dates.rescue_until, days=dates.rescue_days_left)
    if dates.days_left < 0:
        return words.message("keep.past", day=dates.act_by, days=-dates.days_left)
    urgency = "keep.soon" if dates.days_left <= _SOON_DAYS else "keep.in-time"
    return words.message(urgency, day=dates.act_by, days=dates.days_left)
