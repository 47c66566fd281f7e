"""What `my` says on one screen."""

from collections import Counter
from collections.abc import Iterator
from typing import assert_never

from simguide.commands.my.answer import (
    AnyLineAnswer,
    KeyDate,
    LineAnswer,
    LineHistoryAnswer,
    LineImportAnswer,
    LineListAnswer,
    MonthSpending,
    OwnLine,
    RemindAnswer,
    RuleDates,
)
from simguide.commands.my.card import (
    act_by,
    carrier_field,
    entry_in_short,
    event_entry,
    history_entry,
    imported_entry,
    time_left,
    told_fields,
    validity_field,
)
from simguide.model.answer import Answer, ChangeNote, Evidence
from simguide.model.base import Text
from simguide.render.carrier_words import retention_in_short
from simguide.render.document import Entry, Field, Group
from simguide.render.short import Short, fact, facts, first_sentence, rows, said, told_ahead
from simguide.render.words import Words

_MOST_MONTHS = 3
_MOST_CHANGES = 2
_MOST_RULES = 2


def short(answer: AnyLineAnswer, words: Words) -> Short:
    """Return what to do about a line and until when, or the lines one row each, the most urgent first."""
    match answer:
        case LineAnswer():
            return _one_line(answer, words)
        case LineListAnswer():
            return _lines(answer, words)
        case LineHistoryAnswer():
            return _history(answer, words)
        case LineImportAnswer():
            return _imported(answer, words)
        case RemindAnswer():
            return _reminders(answer, words)
        case _:
            assert_never(answer)


def _one_line(answer: LineAnswer, words: Words) -> Short:
    own = answer.results[0]
    if answer.command == "my remove" and answer.entry is None:  # a line that is gone has nothing to do
        title = words.message("title.my remove", label=own.line.label)
        return Short(title, (facts([carrier_field(own, words)]),))
    is_show = answer.command == "my show"
    groups = (
        said("" if is_show else _as_sentence(_what_next(own, words))),
        facts(_new_entry(answer, own, words), is_close=True),
        rows([_date(it, words) for it in own.dates] if own.next is not None else (), least=3),
        facts(_about(own, words, has_rules=is_show), least=2),
        _changes(answer, words),
    )
    return Short(_title(answer, own, words), groups, _evidence(own))


def _title(answer: LineAnswer, own: OwnLine, words: Words) -> str:
    label = own.line.label
    if answer.command == "my show":
        return words.message("labelled", label=label, what=_what_next(own, words))
    if answer.entry is not None:
        key = "title.my remove.entry" if answer.command == "my remove" else "title.my record"
        return words.message(key, label=label, entry=entry_in_short(answer.entry, words))
    return words.message(f"title.{answer.command}", label=label)


def _new_entry(answer: LineAnswer, own: OwnLine, words: Words) -> Iterator[Field]:
    if answer.entry is not None and answer.validity is not None:
        field = validity_field(answer, own, words)
        yield field._replace(style="warning") if answer.validity == "not-known" else field


def _about(own: OwnLine, words: Words, *, has_rules: bool) -> Iterator[Field]:
    """Yield what is missing to know a date, the carrier, what was told, and the rules."""
    if own.next is None:
        yield words.field("line-next", words.one_of("line-state", own.state))
    yield from fact(words, "line-needs", words.stops(_missing(own, words)))
    yield carrier_field(own, words)
    yield from told_fields(own, words)
    if own.last_reading is not None:
        yield words.field("line-remaining", entry_in_short(own.last_reading, words))
    if own.spent_jpy:
        yield words.field("line-spent", words.yen(own.spent_jpy))
    if has_rules:
        rules = own.rules[:_MOST_RULES]
        yield from fact(words, "retention", *(retention_in_short(it.rule, words) for it in rules))
        first = next((it.rule.qualifies for it in rules if it.rule.qualifies is not None), None)
        yield from fact(words, "line-qualifies", _first(first, words))


def _first(text: Text | None, words: Words) -> str:
    return "" if text is None else first_sentence(words.text(text))


def _missing(own: OwnLine, words: Words) -> list[str]:
    """Return the dates that a line lacks, each once."""
    needs = [day for found in own.rules for day in _needs(found)]
    return [words.one_of("line-date-name", day) for day in dict.fromkeys(needs)]


def _needs(found: RuleDates) -> tuple[str, ...]:
    return ("valid-until",) if found.is_earliest else found.needs


def _what_next(own: OwnLine, words: Words) -> str:
    """Return what to do about a line, with the day and the time left, as it stands in the middle of a sentence."""
    coming = own.next
    action = words.one_of("line-do", own.action)
    if coming is None:
        return action
    if own.action == "tell-dates":
        return words.message("line-doubted")
    kind = words.one_of("line-kind", coming.kind)
    if coming.days_left < 0:
        return words.message("line-overdue", action=action, kind=kind, ago=_left(coming, words))
    what = words.message(f"line-do-by.{coming.action}", day=coming.act_by)
    key = "line-to-be-safe" if coming.is_earliest else "line-by"
    return words.message(key, what=what, left=_left(coming, words))


def _left(coming: KeyDate, words: Words) -> str:
    if coming.days_left > 0:
        return words.message("line-left.ahead", days=coming.days_left)
    return time_left(coming, words).values[0]


def _as_sentence(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}"


def _date(key_date: KeyDate, words: Words) -> Entry:
    """Return a date of a line as a row: the last day to act, the time left, what to do, and what happens otherwise."""
    day = str(key_date.act_by)
    kind = words.one_of("line-kind", key_date.kind)
    is_one_day = key_date.act_by == key_date.happens_on
    fields = (
        words.field("line-date", words.message("line-earliest-day", day=day) if key_date.is_earliest else day),
        time_left(key_date, words)._replace(bar=""),
        words.field("line-do", words.one_of("line-do", key_date.action)),
        words.field(
            "line-consequence",
            kind if is_one_day else words.message("line-kind-on", kind=kind, day=key_date.happens_on),
        ),
    )
    return Entry("key-date", "", fields)


def _evidence(own: OwnLine) -> Evidence | None:
    """Return what the dates rest on beside what the user told: the first rule that gives one, or that is there."""
    places = [it.rule for it in own.dates if it.rule is not None] if own.next is not None else []
    return own.rules[min(places, default=0)].evidence if own.rules else None


def _changes(answer: Answer, words: Words) -> Group:
    """Return what becomes different of the carriers and the products of the lines, the soonest first."""
    notes = sorted((it for it in answer.notes if isinstance(it, ChangeNote)), key=lambda it: it.starts_on)
    return facts(told_ahead(note, words) for note in notes[:_MOST_CHANGES])


def _lines(answer: LineListAnswer, words: Words) -> Short:
    entries = [_row(own, words) for own in answer.results]
    found = [*_undated(answer.without_date, words)] if answer.command == "my due" else []
    groups = (
        said("" if entries or answer.command == "my due" else words.message("line-add-first")),
        rows(entries, title_label=words.message("line-label"), least=8),
        facts(found),
        _changes(answer, words)._replace(least=1),
        facts(_spending(answer.spending, sum(own.spent_jpy for own in answer.results), words), least=0),
    )
    return Short(_list_title(answer, words), groups)


def _list_title(answer: LineListAnswer, words: Words) -> str:
    if not answer.results:
        return words.message(f"title.{answer.command}.none", within=answer.question.within)
    first = answer.results[0]
    count = len(answer.results)
    key = f"title.{answer.command}.{'one' if count == 1 else 'several'}"
    what = words.message("labelled", label=first.line.label, what=_what_next(first, words))
    return words.message(key, count=count, within=answer.question.within, first=what)


def _row(own: OwnLine, words: Words) -> Entry:
    """Return a line as a row."""
    coming = own.next
    left = words.field("line-left", "") if coming is None else time_left(coming, words)
    fields = (
        words.field("carrier", own.line.carrier),
        words.field("line-date", str(coming.act_by) if coming is not None else act_by(own, words)),
        left,
        words.field("line-do", _in_short(own, words)),
    )
    return Entry("own-line", own.line.label, fields, own.line.id)


def _in_short(own: OwnLine, words: Words) -> str:
    action = words.one_of("line-do-short", own.action)
    is_earliest = own.next is not None and own.next.is_earliest and own.action == own.next.action
    return words.message("line-do-short.safe", action=action) if is_earliest else action


def _undated(labels: tuple[str, ...], words: Words) -> Iterator[Field]:
    yield from fact(words, "line-undated", words.joined(labels))


def _spending(months: tuple[MonthSpending, ...], total: int, words: Words) -> Iterator[Field]:
    """Yield what the last months cost, and what all records come to."""
    spent = [f"{month.month} {words.yen(month.paid_jpy)}" for month in months[:_MOST_MONTHS]]
    if spent:
        spent.append(f"{words.message('line-total')} {words.yen(total)}")
    yield from fact(words, "line-spent", words.stops(spent))


def _history(answer: LineHistoryAnswer, words: Words) -> Short:
    item = answer.results[0]
    entries = [history_entry(number, entry, words) for number, entry in enumerate(item.entries, start=1)]
    title = words.message(
        "title.my history.short" if entries else "title.my history.none",
        label=item.line.label,
        count=len(entries),
        yen=words.yen(item.spent_jpy),
    )
    spent = _spending(answer.spending, item.spent_jpy, words) if len(answer.spending) > 1 else ()
    return Short(title, (rows(entries), facts(spent, least=0)))


def _imported(answer: LineImportAnswer, words: Words) -> Short:
    counts = Counter(item.outcome for item in answer.results)
    told = (
        words.message("line-outcome-count", count=count, outcome=words.one_of("line-outcome", outcome))
        for outcome, count in counts.items()
    )
    title = words.message("labelled", label=answer.question.file, what=words.clauses(told))
    entries = [imported_entry(item, words) for item in answer.results]
    strange = [item.own.line for item in answer.results if item.own.carrier is None]
    warned = [words.message("line-carrier-unknown", carrier=it.carrier, label=it.label) for it in strange]
    unknown = facts([words.field("not-known", *warned, style="warning")] if warned else [])
    return Short(title, (rows(entries, title_label=words.message("line-label")), unknown))


def _reminders(answer: RemindAnswer, words: Words) -> Short:
    missing = list(_undated(answer.without_date, words))
    if answer.overdue:
        missing.append(words.field("line-overdue", words.joined(answer.overdue)))
    undated = facts(missing)
    if not answer.results:
        return Short(words.message("line-none.my remind"), (undated,))
    ahead = [event for event in answer.results if not event.is_cancelled]
    called_off = [event for event in answer.results if event.is_cancelled]
    title = words.message("title.my remind.short", file=answer.question.file, count=len(ahead))
    if called_off:
        title = words.clauses((title, words.message("line-called-off-count", count=len(called_off))))
    days = words.joined(map(str, answer.question.before))
    alarms = words.message("line-alarms.at", days=days, at=answer.question.at)
    entries = [event_entry(event, words) for event in (*ahead, *called_off)]
    entries = [entry._replace(fields=entry.fields[:2]) for entry in entries]
    groups = (
        said(words.message("line-import")),
        rows(entries, title_label=words.message("line-label")),
        facts([words.field("line-alarms", alarms)]),
        undated._replace(is_close=True),
    )
    return Short(title, groups)
