"""Answers `my`: the lines as they stand, what they cost, and what to type next."""

import shlex
from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from simguide.advice.answered import answered
from simguide.commands.my.answer import (
    CalendarEvent,
    ImportedLine,
    ImportOutcome,
    LineAnswer,
    LineCommand,
    LineHistory,
    LineHistoryAnswer,
    LineImportAnswer,
    LineListAnswer,
    LineQuestion,
    LineSpending,
    MonthSpending,
    OwnLine,
    RemindAnswer,
    ValidityOutcome,
)
from simguide.commands.my.changes import Bought, entries_of
from simguide.commands.my.own_lines import UNDATED, by_urgency, carrier_of, find_plan, how_to, judge_line
from simguide.model.answer import NextNote
from simguide.model.base import Sourced
from simguide.model.catalogue import Catalogue
from simguide.model.own_line import LineRecords, Reading, TopUp

MOST_MONTHS = 12
"""Months of spending that a list shows."""
CALENDAR_FILE = "simguide.ics"
"""Name of a calendar in the commands that are suggested."""


def list_lines(catalogue: Catalogue, lines: Iterable[LineRecords], *, as_of: date) -> LineListAnswer:
    """List all lines, the most urgent first."""
    records = tuple(lines)
    owned = judge_lines(catalogue, records, as_of=as_of)
    notes = [NextNote(about="my-add", command="simguide my add NAME --valid-until YYYY-MM-DD")]
    if owned:
        notes = [
            *_telling(owned[0]),
            NextNote(about="my-show", command=_typed("show", owned[0])),
            NextNote(about="my-top-up", command=_typed("top-up", owned[0])),
            _calendar_note(),
        ]
    return answered(
        LineListAnswer,
        catalogue,
        command="my list",
        question=LineQuestion(),
        as_of=as_of,
        results=owned,
        about=_about(catalogue, owned),
        without_date=_without_date(owned),
        spending=months_of(records)[:MOST_MONTHS],
        notes=notes,
    )


def list_due(catalogue: Catalogue, lines: Iterable[LineRecords], *, within: int, as_of: date) -> LineListAnswer:
    """List the lines with a date within so many days, and those whose dates have passed."""
    records = tuple(lines)
    owned = judge_lines(catalogue, records, as_of=as_of)
    due = tuple(own for own in owned if own.state == "passed" or (own.next and 0 <= own.next.days_left <= within))
    notes = [NextNote(about="my-list", command="simguide my list")]
    if due:
        # once for two lines of one carrier
        how = dict.fromkeys(note for own in due for note in (*_telling(own), how_to(own, own.next)))
        notes = [*how, NextNote(about="my-top-up", command=_typed("top-up", due[0]))]
    ids = {own.line.id for own in due}
    return answered(
        LineListAnswer,
        catalogue,
        command="my due",
        question=LineQuestion(within=within),
        as_of=as_of,
        results=due,
        about=_about(catalogue, due),
        without_date=_without_date(owned),
        spending=months_of(it for it in records if it.line.id in ids)[:MOST_MONTHS],
        notes=notes,
    )


def tell_line(
    catalogue: Catalogue,
    records: LineRecords,
    command: LineCommand,
    *,
    as_of: date,
    entry: TopUp | Reading | None = None,
) -> LineAnswer:
    """Show a line after a command: as it is now, or, where it was removed, as it was."""
    own = judge_line(catalogue, records, as_of=as_of)
    notes: tuple[NextNote, ...]
    match command:
        case "my show":
            balance = NextNote(about="balance", command=f"simguide balance {own.line.carrier}")
            notes = (*_telling(own), how_to(own, own.next), balance, _history_note(own))
        case "my log":
            notes = (_history_note(own), how_to(own, own.next))
        case "my remove":
            notes = (NextNote(about="my-list", command="simguide my list"), _calendar_note())
        case _:
            notes = (*_telling(own), NextNote(about="my-show", command=_typed("show", own)), _calendar_note())
    return _line_answer(catalogue, own, command, notes, entry=entry, as_of=as_of)


def topped_up(catalogue: Catalogue, bought: Bought, *, as_of: date) -> LineAnswer:
    """Say that a purchase was recorded, and what is known of its end."""
    own = judge_line(catalogue, bought.records, as_of=as_of)
    notes: tuple[NextNote, ...] = (_history_note(own), _calendar_note())
    if bought.validity == "not-known":
        telling = NextNote(about="my-edit-validity", command=_typed("edit", own, "--valid-until YYYY-MM-DD"))
        notes = (telling, *notes)
    return _line_answer(catalogue, own, "my top-up", notes, entry=bought.entry, validity=bought.validity, as_of=as_of)


def tell_history(catalogue: Catalogue, records: LineRecords, *, as_of: date) -> LineHistoryAnswer:
    """Tell everything recorded of a line, the newest first."""
    own = judge_line(catalogue, records, as_of=as_of)
    return answered(
        LineHistoryAnswer,
        catalogue,
        command="my history",
        question=LineQuestion(label=own.line.label),
        as_of=as_of,
        results=(LineHistory(line=own.line, entries=entries_of(records), spent_jpy=own.spent_jpy),),
        spending=months_of((records,)),
        notes=(
            NextNote(about="my-top-up", command=_typed("top-up", own)),
            NextNote(about="my-show", command=_typed("show", own)),
        ),
    )


def imported(
    catalogue: Catalogue, taken: Iterable[tuple[LineRecords, ImportOutcome]], *, file: str, as_of: date
) -> LineImportAnswer:
    """Say what became of the lines of a file."""
    results = tuple(
        ImportedLine(outcome=outcome, own=judge_line(catalogue, records, as_of=as_of)) for records, outcome in taken
    )
    return answered(
        LineImportAnswer,
        catalogue,
        command="my import",
        question=LineQuestion(file=file),
        as_of=as_of,
        results=results,
        notes=(NextNote(about="my-list", command="simguide my list"), _calendar_note()),
    )


def reminded(
    catalogue: Catalogue,
    events: tuple[CalendarEvent, ...],
    owned: Iterable[OwnLine],
    asked: LineQuestion,
    *,
    as_of: date,
) -> RemindAnswer:
    """Say which events the calendar has."""
    lines = tuple(owned)
    due = NextNote(about="my-due", command="simguide my due")
    notes = [due] if any(own.state == "passed" for own in lines) else []
    notes = [*notes, NextNote(about="my-list", command="simguide my list")]
    unknown = next((own for own in lines if own.state in UNDATED), None)
    if unknown is not None:
        notes = [*_telling(unknown), *notes]
    return answered(
        RemindAnswer,
        catalogue,
        command="my remind",
        question=asked,
        as_of=as_of,
        results=events,
        without_date=_without_date(lines),
        overdue=tuple(own.line.label for own in lines if own.state == "passed"),
        notes=notes,
    )


def judge_lines(catalogue: Catalogue, lines: Iterable[LineRecords], *, as_of: date) -> tuple[OwnLine, ...]:
    """Return the lines as they stand, the most urgent first."""
    return tuple(sorted((judge_line(catalogue, records, as_of=as_of) for records in lines), key=by_urgency))


def months_of(lines: Iterable[LineRecords]) -> tuple[MonthSpending, ...]:
    """Return what lines cost by month, the newest first; months without a price on record are left out."""
    paid: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for records in lines:
        for top_up in records.top_ups:
            if top_up.paid_jpy is not None:
                paid[top_up.on.isoformat()[:7]][records.line.label] += top_up.paid_jpy
    return tuple(
        MonthSpending(
            month=month,
            paid_jpy=sum(paid[month].values()),
            lines=tuple(LineSpending(label=label, paid_jpy=yen) for label, yen in sorted(paid[month].items())),
        )
        for month in sorted(paid, reverse=True)
    )


def _line_answer(
    catalogue: Catalogue,
    own: OwnLine,
    command: LineCommand,
    notes: tuple[NextNote, ...],
    *,
    as_of: date,
    entry: TopUp | Reading | None = None,
    validity: ValidityOutcome | None = None,
) -> LineAnswer:
    return answered(
        LineAnswer,
        catalogue,
        command=command,
        question=LineQuestion(label=own.line.label),
        as_of=as_of,
        results=(own,),
        about=_about(catalogue, (own,)),
        entry=entry,
        validity=validity,
        notes=notes,
    )


def _about(catalogue: Catalogue, owned: Iterable[OwnLine]) -> tuple[Sourced, ...]:
    """Return the carriers and the products of lines: what becomes of them concerns who has the line."""
    found: dict[str, Sourced] = {}
    for own in owned:
        carrier = carrier_of(catalogue, own.line)
        plan = None if own.line.plan is None else find_plan(catalogue, carrier, own.line.plan)
        found.update((it.id, it) for it in (carrier, plan) if it is not None)
    return tuple(found.values())


def _without_date(owned: Iterable[OwnLine]) -> tuple[str, ...]:
    return tuple(own.line.label for own in owned if own.state in UNDATED)


def _typed(command: str, own: OwnLine, options: str = "") -> str:
    """Return a line to type, with the label as a shell takes it."""
    return f"simguide my {command} {shlex.quote(own.line.label)} {options}".rstrip()


def _history_note(own: OwnLine) -> NextNote:
    return NextNote(about="my-history", command=_typed("history", own))


def _calendar_note() -> NextNote:
    return NextNote(about="my-remind", command=f"simguide my remind --ics {CALENDAR_FILE}")


def _telling(own: OwnLine) -> tuple[NextNote, ...]:
    """Say which command tells what simguide must know to find the dates of a line."""
    if own.state == "which-rule":
        return (NextNote(about="my-edit-plan", command=_typed("edit", own, "--plan PRODUCT")),)
    if own.next is not None and own.next.is_earliest:
        return (NextNote(about="my-edit-validity", command=_typed("edit", own, "--valid-until YYYY-MM-DD")),)
    if own.state not in UNDATED:
        return ()
    needed = next((found.needs[0] for found in own.rules if found.needs), None)
    if needed is not None:
        return (NextNote(about="my-edit-date", command=_typed("edit", own, f"--{needed} YYYY-MM-DD")),)
    return (NextNote(about="my-edit-validity", command=_typed("edit", own, "--valid-until YYYY-MM-DD")),)
