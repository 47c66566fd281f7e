"""The commands `my`: the user's own lines, on the user's own machine."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from simguide.commands.my.options import (
    AtOption,
    BeforeOption,
    CalendarOption,
    EntryOption,
    ExportOption,
    ImportArgument,
    LabelArgument,
    LabelOption,
    NewLabelOption,
    OnOption,
    OwnBeforeOption,
    PaidOption,
    PlanOption,
    ReceiptOption,
    RemainingOption,
    ReplaceOption,
    WithinOption,
    YesOption,
)
from simguide.errors import STDOUT, ClockError, LineInputError, NotRemovedError
from simguide.i18n.messages import message
from simguide.model.base import Lang
from simguide.terminal import environment
from simguide.terminal.answering import Attached, Attachment, answering, chosen_language
from simguide.terminal.options import (
    ActivatedOption,
    AppliedOption,
    CarrierArgument,
    LangOption,
    LastTopUpOption,
    ValidUntilOption,
)
from simguide.terminal.writing import put

if TYPE_CHECKING:
    from simguide.model.answer import Answer
    from simguide.model.catalogue import Catalogue
    from simguide.model.own_line import LineRecords

app = typer.Typer(
    help="Your own lines: dates, top-ups, spending, reminders. Kept on this machine alone (SIMGUIDE_HOME moves them).",
    no_args_is_help=True,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)

FORGET = "none"
"""What an option of `my edit` takes to forget a value."""
YES = ("y", "yes", "はい", "是")


@app.callback()
def my() -> None:
    """Your own lines: dates, top-ups, spending, reminders; no phone number is needed or kept."""


@app.command()
@answering
def add(
    catalogue: "Catalogue",
    day: date,
    carrier: CarrierArgument,
    label: LabelOption = None,
    plan: PlanOption = None,
    activated: ActivatedOption = None,
    valid_until: ValidUntilOption = None,
    last_top_up: LastTopUpOption = None,
    applied: AppliedOption = None,
    before: OwnBeforeOption = None,
) -> "Answer":
    """Add a line."""
    from simguide.advice.naming import find_carrier
    from simguide.commands.my.advise import tell_line  # models are loaded when a question is asked
    from simguide.commands.my.changes import add_line
    from simguide.commands.my.store import changing, new_id

    seller = find_carrier(catalogue, carrier)
    days = {"activated": activated, "valid_until": valid_until, "last_top_up": last_top_up, "applied": applied}
    told = _told({"label": label, "plan": plan, "before": before}, days)
    with changing(environment.lines_folder()) as table:
        records = add_line(catalogue, seller, table.all(), told, line_id=new_id(), today=day)
        table.put(records)
    return tell_line(catalogue, records, "my add", as_of=day)


@app.command("list")
@answering
def list_(catalogue: "Catalogue", day: date) -> "Answer":
    """List your lines, the most urgent first: the next date, what to do, and what they cost."""
    from simguide.commands.my.advise import list_lines
    from simguide.commands.my.store import read_lines

    return list_lines(catalogue, read_lines(environment.lines_folder()), as_of=day)


@app.command()
@answering
def show(catalogue: "Catalogue", day: date, label: LabelArgument) -> "Answer":
    """Show a line with its dates and the rules behind them."""
    from simguide.commands.my.advise import tell_line
    from simguide.commands.my.changes import find_line
    from simguide.commands.my.store import read_lines

    records = find_line(read_lines(environment.lines_folder()), label)
    return tell_line(catalogue, records, "my show", as_of=day)


@app.command("top-up")
@answering
def top_up(
    catalogue: "Catalogue",
    day: date,
    label: LabelArgument,
    on: OnOption = None,
    plan: PlanOption = None,
    paid: PaidOption = None,
    receipt: ReceiptOption = None,
    valid_until: ValidUntilOption = None,
) -> "Answer":
    """Record a top-up."""
    from simguide.commands.my.advise import topped_up
    from simguide.commands.my.changes import buy, find_line
    from simguide.commands.my.store import changing, new_id
    from simguide.model.border import checked
    from simguide.model.own_line import TopUp, check_plan, check_receipt, read_yen

    days = _days({"on": on, "valid_until": valid_until})
    told = TopUp(
        id=new_id(),
        on=days.get("on", day),
        plan=None if plan is None else check_plan(plan),
        paid_jpy=None if paid is None else read_yen(paid),
        receipt=None if receipt is None else check_receipt(receipt),
        valid_until=days.get("valid_until"),
    )
    entry = checked(told)
    with changing(environment.lines_folder()) as table:
        bought = buy(catalogue, find_line(table.all(), label), entry, today=day)
        table.put(bought.records)
    return topped_up(catalogue, bought, as_of=day)


@app.command()
@answering
def log(
    catalogue: "Catalogue", day: date, label: LabelArgument, remaining: RemainingOption, on: OnOption = None
) -> "Answer":
    """Record what is left: data or money."""
    from simguide.commands.my.advise import tell_line
    from simguide.commands.my.changes import find_line, read
    from simguide.commands.my.store import changing, new_id
    from simguide.model.border import checked
    from simguide.model.own_line import Reading, read_amount

    amount, unit = read_amount(remaining)
    entry = checked(Reading(id=new_id(), on=_days({"on": on}).get("on", day), amount=amount, unit=unit))
    with changing(environment.lines_folder()) as table:
        records = read(find_line(table.all(), label), entry, today=day)
        table.put(records)
    return tell_line(catalogue, records, "my log", entry=entry, as_of=day)


@app.command()
@answering
def history(catalogue: "Catalogue", day: date, label: LabelArgument) -> "Answer":
    """Tell what was recorded of a line, the newest first."""
    from simguide.commands.my.advise import tell_history
    from simguide.commands.my.changes import find_line
    from simguide.commands.my.store import read_lines

    return tell_history(catalogue, find_line(read_lines(environment.lines_folder()), label), as_of=day)


@app.command()
@answering
def edit(
    catalogue: "Catalogue",
    day: date,
    label: LabelArgument,
    new_label: NewLabelOption = None,
    plan: PlanOption = None,
    activated: ActivatedOption = None,
    valid_until: ValidUntilOption = None,
    last_top_up: LastTopUpOption = None,
    applied: AppliedOption = None,
    before: OwnBeforeOption = None,
) -> "Answer":
    """Change what you told of a line; `none` forgets a value."""
    from simguide.commands.my.advise import tell_line
    from simguide.commands.my.changes import edit_line, find_line
    from simguide.commands.my.store import changing

    days = {"activated": activated, "valid_until": valid_until, "last_top_up": last_top_up, "applied": applied}
    words = {"plan": plan, "before": before}
    forgotten = {name: None for name, typed in (words | days).items() if typed == FORGET}
    kept = {name: typed for name, typed in days.items() if name not in forgotten}
    words = {name: typed for name, typed in words.items() if name not in forgotten}
    told = _told({"label": new_label} | words, kept) | forgotten
    with changing(environment.lines_folder()) as table:
        lines = table.all()
        records = edit_line(catalogue, find_line(lines, label), lines, told, today=day)
        table.put(records)
    return tell_line(catalogue, records, "my edit", as_of=day)


@app.command()
@answering
def remove(
    catalogue: "Catalogue",
    day: date,
    label: LabelArgument,
    lang: Lang,
    entry: EntryOption = None,
    yes: YesOption = False,
) -> "Answer":
    """Remove a line with its records, or one entry of them; asks first."""
    from simguide.commands.my.advise import tell_line
    from simguide.commands.my.changes import entry_numbered, find_line, without_entry
    from simguide.commands.my.store import changing, read_lines

    asked = find_line(read_lines(environment.lines_folder()), label)
    gone = None if entry is None else entry_numbered(asked, entry)
    if not yes:
        _insist(asked, entry, lang)
    with changing(environment.lines_folder()) as table:
        records = find_line(table.all(), asked.line.label)
        if gone is None:
            table.remove(records.line.id)
        else:
            records = without_entry(records, gone)
            table.put(records)
    return tell_line(catalogue, records, "my remove", entry=gone, as_of=day)


@app.command("export")
def export(output: ExportOption = None, lang: LangOption = None) -> None:
    """Write all lines with their records as JSON."""
    from simguide.commands.my.exchange import write_book
    from simguide.commands.my.store import read_lines
    from simguide.terminal.saving import write_whole

    chosen_language(lang)
    text = write_book(read_lines(environment.lines_folder()), exported_on=_exported_on())
    if output is None or str(output) == STDOUT:
        put(text)
    else:
        write_whole(output, text.encode(), is_private=True)


def _exported_on() -> date:
    """Return today; what is kept is not held back by a clock that is wrong."""
    from simguide.model.days import FIRST_DAY

    try:
        return environment.today()
    except ClockError:
        return FIRST_DAY


@app.command("import")
@answering
def import_(catalogue: "Catalogue", day: date, file: ImportArgument, replace: ReplaceOption = False) -> "Answer":
    """Take in the lines of an export; all of them or none."""
    from simguide.commands.my.advise import imported
    from simguide.commands.my.changes import take_in
    from simguide.commands.my.exchange import MOST_BYTES, read_book
    from simguide.commands.my.store import changing

    content = environment.read_input(MOST_BYTES + 1) if file == "-" else _content(file, MOST_BYTES + 1)
    book = read_book(content, path=file, today=day)
    with changing(environment.lines_folder()) as table:
        taken = take_in(table.all(), book, may_replace=replace)
        for records, outcome in taken:
            if outcome != "unchanged":
                table.put(records)
    return imported(catalogue, taken, file=file, as_of=day)


@app.command()
@answering
def due(catalogue: "Catalogue", day: date, within: WithinOption = 30) -> "Answer":
    """List the lines with a date in the next days, and those whose dates have passed."""
    from simguide.commands.my.advise import list_due
    from simguide.commands.my.store import read_lines

    return list_due(catalogue, read_lines(environment.lines_folder()), within=within, as_of=day)


@app.command()
@answering
def remind(
    catalogue: "Catalogue",
    day: date,
    lang: Lang,
    ics: CalendarOption,
    before: BeforeOption = None,
    at: AtOption = "09:00",
) -> Attached:
    """Write a calendar of the dates ahead, with alarms in Japan time."""
    from simguide.commands.my.advise import judge_lines, reminded
    from simguide.commands.my.answer import LineQuestion
    from simguide.commands.my.calendar import write_calendar  # icalendar is loaded only here
    from simguide.commands.my.reminders import DAYS_BEFORE, revise
    from simguide.commands.my.store import changing
    from simguide.model.own_line import read_before
    from simguide.terminal.typed import read_clock

    clock = read_clock("--at", at) or at
    days = None if before is None else read_before(before)
    with changing(environment.lines_folder()) as table:
        owned = judge_lines(catalogue, table.all(), as_of=day)
        revision = revise(owned, table.reminders(), before=days, at=clock, lang=lang, as_of=day, now=environment.now())
    asked = LineQuestion(file=ics, before=days or DAYS_BEFORE, at=clock)
    answer = reminded(catalogue, revision.events, owned, asked, as_of=day)
    calendar = write_calendar(answer, lang, site=environment.site_address()) if revision.events else ""

    def remember() -> None:
        with changing(environment.lines_folder()) as table:
            table.put_reminders(revision.reminders)

    written = Attachment(option="--ics", path=Path(ics), content=calendar.encode(), is_private=True, then=remember)
    return Attached(answer, written)


def _told(words: dict[str, str | None], days: dict[str, str | None]) -> dict[str, Any]:
    """Return what was typed, the days read."""
    from simguide.model.own_line import check_before, check_plan

    told: dict[str, Any] = {name: typed for name, typed in words.items() if typed is not None}
    if "before" in told:
        told["before"] = check_before(told["before"])
    if "plan" in told:
        told["plan"] = check_plan(told["plan"])
    return told | _days(days)


def _days(typed: dict[str, str | None]) -> dict[str, date]:
    """Return the days that were typed.

    Raises:
        InputError: One of them is no day.
    """
    from simguide.terminal.typed import read_date

    read = {name: read_date(f"--{name.replace('_', '-')}", text) for name, text in typed.items()}
    return {name: day for name, day in read.items() if day is not None}


def _insist(records: "LineRecords", entry: int | None, lang: Lang) -> None:
    """Ask whether a line, or one entry of it, is to be removed.

    Raises:
        LineInputError: Nobody is there to be asked.
        NotRemovedError: The answer was not yes.
    """
    label = records.line.label
    option = () if entry is None else ("--entry", str(entry))
    if not environment.can_ask():
        error = LineInputError(reason="unasked", label=label)
        error.instead = ("my", "remove", label, *option, "--yes")
        raise error
    count = len(records.top_ups) + len(records.readings)
    question = "ask.remove" if entry is None else "ask.remove-entry"
    if environment.ask(message(question, lang, label=label, count=count, entry=entry)).lower() not in YES:
        raise NotRemovedError(label)


def _content(file: str, most: int) -> bytes:
    """Return what a file holds, up to so many bytes.

    Raises:
        LineInputError: It cannot be read.
    """
    try:
        with Path(file).open("rb") as stream:
            return stream.read(most)
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or error
        raise LineInputError(reason="unreadable", found=file, why=why) from error
