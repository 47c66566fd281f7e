"""What `my` shows."""

from collections.abc import Iterable, Iterator
from typing import assert_never

from simguide.commands.my.answer import (
    AnyLineAnswer,
    LineAnswer,
    LineHistory,
    LineHistoryAnswer,
    LineImportAnswer,
    LineListAnswer,
    MonthSpending,
    OwnLine,
    RemindAnswer,
)
from simguide.commands.my.card import (
    act_by,
    carrier_field,
    entry_in_short,
    event_entry,
    history_entry,
    imported_entry,
    line_fields,
    rule_entry,
    time_left,
    validity_field,
    what_to_do,
)
from simguide.render.document import Entry, Group
from simguide.render.words import Words


def body(answer: AnyLineAnswer, words: Words) -> tuple[str, list[Group]]:
    """Return title and groups of an answer to a command of `my`."""
    match answer:
        case LineAnswer():
            own = answer.results[0]
            title = words.message(f"title.{answer.command}", label=own.line.label)
            return title, list(_one_line(answer, own, words))
        case LineListAnswer():
            title = words.message(f"title.{answer.command}", within=answer.question.within)
            return title, list(_lines(answer, words))
        case LineHistoryAnswer():
            item = answer.results[0]
            title = words.message("title.my history", label=item.line.label)
            return title, [*_history(item, words), _spending(answer.spending, words, {item.line.label: item.spent_jpy})]
        case LineImportAnswer():
            rows = (imported_entry(item, words) for item in answer.results)
            return words.message("title.my import", file=answer.question.file), [_labelled(rows, words)]
        case RemindAnswer():
            return words.message("title.my remind"), list(_reminders(answer, words))
        case _:
            assert_never(answer)


def _one_line(answer: LineAnswer, own: OwnLine, words: Words) -> Iterator[Group]:
    if answer.entry is not None:
        fields = [words.field("line-entry", entry_in_short(answer.entry, words))]
        if answer.validity is not None:
            fields.append(validity_field(answer, own, words))
        yield Group(None, (Entry("entry", "", tuple(fields), answer.entry.id),))
    if answer.command == "my remove":
        if answer.entry is None:  # a line that is gone has nothing to do
            yield Group(None, (Entry("own-line", own.line.label, (carrier_field(own, words),), own.line.id),))
        return
    yield Group(None, (Entry("own-line", "", tuple(line_fields(own, words)), own.line.id),))
    if answer.command == "my show":
        rules = tuple(rule_entry(found, words) for found in own.rules)
        yield Group(words.message("heading.line-rules"), rules)


def _lines(answer: LineListAnswer, words: Words) -> Iterator[Group]:
    if not answer.results:
        yield Group(None, (Entry("none", words.message(f"line-none.{answer.command}"), ()),))
    yield _labelled((_row(own, words) for own in answer.results), words)
    yield _undated(answer.without_date, words)
    yield _spending(answer.spending, words, {own.line.label: own.spent_jpy for own in answer.results})


def _labelled(rows: Iterable[Entry], words: Words) -> Group:
    """Return a table whose first column is the labels of lines."""
    return Group(None, tuple(rows), layout="table", title_label=words.message("line-label"))


def _row(own: OwnLine, words: Words) -> Entry:
    """Show a line in one row."""
    coming = own.next
    fields = (
        words.field("carrier", own.line.carrier),
        words.field("line-date", act_by(own, words)),
        words.field("line-left", "") if coming is None else time_left(coming, words),
        words.field("line-do", what_to_do(own, words)),
    )
    return Entry("own-line", own.line.label, fields, own.line.id)


def _undated(labels: tuple[str, ...], words: Words) -> Group:
    entries = (Entry("without-date", "", (words.field("line-undated", words.joined(labels)),)),) if labels else ()
    return Group(None, entries)


def _spending(months: Iterable[MonthSpending], words: Words, totals: dict[str, int]) -> Group:
    """Show what was paid by month and for which line, then what was paid in all."""
    rows = [_spent_row(month.month, {it.label: it.paid_jpy for it in month.lines}, words) for month in months]
    if rows:
        rows.append(_spent_row(words.message("line-total"), totals, words))
    return Group(words.message("heading.line-spending"), tuple(rows), layout="table")


def _spent_row(when: str, paid: dict[str, int], words: Words) -> Entry:
    lines = words.joined(f"{label} {words.yen(yen)}" for label, yen in paid.items() if yen)
    fields = (
        words.field("line-month", when),
        words.field("line-spent", words.yen(sum(paid.values()))),
        words.field("line-spent-for", lines),
    )
    return Entry("spending", "", fields)


def _history(item: LineHistory, words: Words) -> Iterator[Group]:
    if not item.entries:
        yield Group(None, (Entry("none", words.message("line-none.my history"), ()),))
        return
    rows = tuple(history_entry(number, entry, words) for number, entry in enumerate(item.entries, start=1))
    yield Group(None, rows, layout="table")


def _reminders(answer: RemindAnswer, words: Words) -> Iterator[Group]:
    if not answer.results:
        yield Group(None, (Entry("none", words.message("line-none.my remind"), ()),))
    else:
        fields = (
            words.field("line-file", str(answer.question.file)),
            words.field(
                "line-alarms",
                words.message(
                    "line-alarms.at", days=words.joined(map(str, answer.question.before)), at=answer.question.at
                ),
            ),
            words.field("line-import", words.message("line-import")),
        )
        yield Group(None, (Entry("calendar", "", fields),))
    if answer.overdue:
        overdue = words.field("line-overdue", words.joined(answer.overdue))
        yield Group(None, (Entry("overdue", "", (overdue,)),))
    yield _labelled((event_entry(event, words) for event in answer.results), words)
    yield _undated(answer.without_date, words)
