"""Makes of a line what the user says of it; every change is checked before anything is written."""

import shlex
from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

from simguide.advice.naming import nearest_names
from simguide.commands.my.answer import ImportOutcome, ValidityOutcome
from simguide.commands.my.own_lines import carrier_of, find_plan
from simguide.errors import LineInputError, UnknownNameError
from simguide.model.border import checked, validated
from simguide.model.carrier import Carrier
from simguide.model.catalogue import Catalogue
from simguide.model.names import fold
from simguide.model.own_line import (
    MOST_IN_LABEL,
    Line,
    LineRecords,
    Reading,
    TopUp,
    check_label,
    check_plan,
    check_records,
    label_key,
)
from simguide.model.plan import Plan
from simguide.model.value import Value, replace


class Bought(Value):
    """A line after a purchase."""

    records: LineRecords
    """The line with the purchase."""
    entry: TopUp
    """The purchase."""
    validity: ValidityOutcome
    """Whether its end was given, follows from the product, or is not known."""


def find_line(lines: Iterable[LineRecords], label: str) -> LineRecords:
    """Return the line with a label, whatever the case.

    Raises:
        UnknownNameError: No line has this label; the nearest ones are in the error.
    """
    by_key = {label_key(records.line.label): records for records in lines}
    found = by_key.get(label_key(label))
    if found is not None:
        return found
    labels = {fold(records.line.label): records.line.label for records in by_key.values()}
    raise UnknownNameError(kind="line", found=label, nearest=nearest_names(label, labels), known=tuple(labels.values()))


def add_line(
    catalogue: Catalogue,
    carrier: Carrier,
    lines: Iterable[LineRecords],
    told: dict[str, Any],
    *,
    line_id: str,
    today: date,
) -> LineRecords:
    """Return a new line; without a label it bears the id of its carrier, and a number where that is taken.

    Raises:
        LineInputError: The label is taken or cannot be, or a day cannot be.
    """
    others = tuple(lines)
    label = told.get("label")
    if label is None:
        label = _free_label(carrier.id, others)
    values = {**told, "label": _own_label(label, others), "plan": _plan_id(catalogue, carrier, told.get("plan"))}
    records = LineRecords(line=validated(Line, {"id": line_id, "carrier": carrier.id, **values}))
    _check_purchase(records.line)
    check_records(records, today=today)
    return records


def edit_line(
    catalogue: Catalogue,
    records: LineRecords,
    lines: Iterable[LineRecords],
    told: dict[str, Any],
    *,
    today: date,
) -> LineRecords:
    """Return a line with other values; None forgets a value.

    Raises:
        LineInputError: Nothing is to be changed, the label is taken or cannot be, or a day cannot be.
    """
    if not told:
        raise LineInputError(reason="nothing-to-edit", label=records.line.label)
    values = dict(told)
    if "label" in told:
        others = (other for other in lines if other.line.id != records.line.id)
        values["label"] = _own_label(told["label"], others)
    if told.get("plan") is not None:
        values["plan"] = _plan_id(catalogue, carrier_of(catalogue, records.line), told["plan"])
    line = checked(replace(records.line, **values))
    if {"valid_until", "last_top_up"} <= told.keys():
        _check_purchase(line)
    entry = max((top_up.on for top_up in records.top_ups), default=None)
    wanted = told.get("last_top_up")
    if wanted is not None and entry is not None and wanted < entry:
        quoted = shlex.quote(records.line.label)
        raise LineInputError(reason="top-up-on-record", found=wanted, entry=entry, label=quoted)
    changed = replace(records, line=line)
    check_records(changed, today=today)
    return changed


def buy(
    catalogue: Catalogue,
    records: LineRecords,
    told: TopUp,
    *,
    today: date,
) -> Bought:
    """Return a line after a purchase.

    The end of its validity is the day given; else it follows from the product, where the catalogue has its exact days
    and says that they start with the purchase; else it is not known and what was known before stays. Of two purchases
    the later end holds.

    Raises:
        LineInputError: A day cannot be.
    """
    carrier = carrier_of(catalogue, records.line)
    plan = None if told.plan is None else find_plan(catalogue, carrier, told.plan)
    until = told.valid_until
    outcome: ValidityOutcome = "given"
    if until is None:
        until = None if plan is None else _ends_on(plan, told.on)
        outcome = "not-known" if until is None else "computed"
    entry = checked(replace(told, plan=_plan_id(catalogue, carrier, told.plan), valid_until=until))
    known = [day for day in (records.line.valid_until, until) if day is not None]
    line = replace(records.line, valid_until=max(known, default=None))
    changed = replace(records, line=line, top_ups=(*records.top_ups, entry))
    check_records(changed, today=today)
    return Bought(records=changed, entry=entry, validity=outcome)


def read(records: LineRecords, entry: Reading, *, today: date) -> LineRecords:
    """Return a line with what was left on a day.

    Raises:
        LineInputError: The day cannot be.
    """
    changed = replace(records, readings=(*records.readings, entry))
    check_records(changed, today=today)
    return changed


def entries_of(records: LineRecords) -> tuple[TopUp | Reading, ...]:
    """Return purchases and readings, the newest first; of one day what was recorded last comes first."""
    recorded: tuple[TopUp | Reading, ...] = (*records.readings, *records.top_ups)
    places = sorted(range(len(recorded)), key=lambda place: (recorded[place].on, place), reverse=True)
    return tuple(recorded[place] for place in places)


def entry_numbered(records: LineRecords, number: int) -> TopUp | Reading:
    """Return an entry of a line, as `my history` counts them from 1.

    Raises:
        LineInputError: There is no such entry.
    """
    entries = entries_of(records)
    if not 1 <= number <= len(entries):
        quoted = shlex.quote(records.line.label)
        raise LineInputError(reason="entry", found=number, most=len(entries), label=quoted)
    return entries[number - 1]


def without_entry(records: LineRecords, gone: TopUp | Reading) -> LineRecords:
    """Return a line without an entry.

    A validity that ended with it falls back to the end of the other purchases, or to unknown.
    """
    top_ups = tuple(entry for entry in records.top_ups if entry != gone)
    readings = tuple(entry for entry in records.readings if entry != gone)
    line = records.line
    if isinstance(gone, TopUp) and gone.valid_until is not None and gone.valid_until == line.valid_until:
        ends = (entry.valid_until for entry in top_ups if entry.valid_until is not None)
        line = replace(line, valid_until=max(ends, default=None))
    return replace(records, line=line, top_ups=top_ups, readings=readings)


def take_in(
    lines: Iterable[LineRecords], imported: Iterable[LineRecords], *, may_replace: bool
) -> tuple[tuple[LineRecords, ImportOutcome], ...]:
    """Return the lines of a file with what becomes of each.

    Raises:
        LineInputError: A line is here already and differs, or another line here bears its label.
    """
    here = {records.line.id: records for records in lines}
    labels = {label_key(records.line.label): records.line.id for records in here.values()}
    replaced = {records.line.id: records for records in imported}
    labels = {key: line_id for key, line_id in labels.items() if line_id not in replaced}
    taken: list[tuple[LineRecords, ImportOutcome]] = []
    for records in replaced.values():
        if label_key(records.line.label) in labels:
            raise LineInputError(reason="label-taken", found=records.line.label)
        before = here.get(records.line.id)
        if before is None:
            taken.append((records, "added"))
        elif before == records:
            taken.append((records, "unchanged"))
        elif may_replace:
            taken.append((records, "replaced"))
        else:
            raise LineInputError(reason="line-differs", found=before.line.label)
    return tuple(taken)


def _own_label(label: str, others: Iterable[LineRecords]) -> str:
    label = check_label(label)
    if label_key(label) in {label_key(other.line.label) for other in others}:
        raise LineInputError(reason="label-taken", found=label)
    return label


def _free_label(carrier_id: str, others: tuple[LineRecords, ...]) -> str:
    taken = {label_key(other.line.label) for other in others}
    number = 1
    while True:
        end = "" if number == 1 else f"-{number}"
        label = carrier_id[: MOST_IN_LABEL - len(end)] + end
        if label_key(label) not in taken:
            return label
        number += 1


def _plan_id(catalogue: Catalogue, carrier: Carrier | None, name: str | None) -> str | None:
    """Return the id of a product, or the user's own words where the catalogue does not have it."""
    if name is None:
        return None
    plan = find_plan(catalogue, carrier, name)
    return check_plan(name) if plan is None else plan.id


def _check_purchase(line: Line) -> None:
    """Insist that what was bought last does not end before it was bought, where both days are told together."""
    until, bought = line.valid_until, line.last_top_up
    if until is not None and bought is not None and until < bought:
        raise LineInputError(
            reason="day-order", option="--valid-until", found=until, than="--last-top-up", limit=bought
        )


def _ends_on(plan: Plan, bought_on: date) -> date | None:
    """Return the last whole day of a product whose exact days start with the purchase.

    Days of 24 hours end at the hour of the purchase on the day after; the day before that is the safe one.
    """
    is_exact = plan.day_unit in ("24h", "calendar-day") and plan.clock_start == "purchase"
    if not is_exact or not isinstance(plan.validity_days, int):
        return None
    return bought_on + timedelta(days=plan.validity_days - 1)
