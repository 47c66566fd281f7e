"""The short answers of `my`, `check` and `identify`: on one screen, the verdict first, in three languages."""

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest

from simguide.commands.my.advise import (
    imported,
    judge_lines,
    list_due,
    list_lines,
    reminded,
    tell_history,
    tell_line,
    topped_up,
)
from simguide.commands.my.changes import Bought
from simguide.commands.my.reminders import revise
from simguide.commands.my.store import new_id
from simguide.model.answer import Answer
from simguide.model.catalogue import Catalogue
from simguide.model.own_line import Line, LineRecords, Reading, TopUp
from tests.conftest import AS_OF
from tests.screens import FIRST, LANGUAGES, LINES, overflowing, screen

CARRIERS = (
    *("povo", "docomo", "au", "uq-mobile", "softbank", "ymobile", "rakuten-mobile", "ahamo", "linemo", "iijmio"),
    *("mineo", "mobal", "sakura-mobile", "gtn-mobile", "b-mobile-visitor", "softbank-prepaid", "his-mobile"),
    *("airalo", "ubigi", "nomad", "holafly", "saily", "line-mobile", "ocn-mobile-one", "au-prepaid", "ninja-wifi"),
)
EARLY, LATE = date(2026, 4, 1), date(2027, 2, 28)
TOLD: dict[str, dict[str, Any]] = {
    "nothing": {},
    "valid": {"valid_until": LATE, "activated": EARLY},
    "over": {"valid_until": date(2026, 11, 1)},
    "topped-up": {"last_top_up": date(2026, 10, 1), "plan": "3 GB"},
    "long-ago": {"last_top_up": EARLY},
    "stored": {"applied": EARLY},
}


def check_screen(answer: Answer, wanted: str) -> None:
    """Hold that an answer stands on one screen, and that what is wanted stands at its top."""
    for lang in LANGUAGES:
        lines = screen(answer, lang)
        assert len(lines) <= LINES, (lang, lines)
        assert [line for line in lines[:FIRST] if re.search(wanted, line)], (lang, lines)
        assert overflowing(answer, lang) == [], lang


# own lines


def owned(carrier: str, told: str, *, label: str = "home", is_used: bool = False) -> LineRecords:
    line = Line(id=new_id(), label=label, carrier=carrier, **TOLD[told])
    if not is_used:
        return LineRecords(line=line)
    top_ups = tuple(
        TopUp(id=new_id(), on=date(2026, month, 20), plan="3 GB", paid_jpy=990, receipt="mail") for month in (7, 9, 11)
    )
    reading = Reading(id=new_id(), on=AS_OF, amount=Decimal("2.75"), unit="GB")
    return LineRecords(line=line, top_ups=top_ups, readings=(reading,))


def of_one_line(catalogue: Catalogue, records: LineRecords) -> Iterator[Answer]:
    yield tell_line(catalogue, records, "my add", as_of=AS_OF)
    yield tell_line(catalogue, records, "my show", as_of=AS_OF)
    if records.top_ups:
        yield tell_line(catalogue, records, "my edit", as_of=AS_OF)
        yield tell_line(catalogue, records, "my log", entry=records.readings[-1], as_of=AS_OF)
        yield tell_line(catalogue, records, "my remove", entry=records.top_ups[0], as_of=AS_OF)
        bought = Bought(records=records, entry=records.top_ups[-1], validity="not-known")
        yield topped_up(catalogue, bought, as_of=AS_OF)


@pytest.mark.parametrize("told", TOLD)
@pytest.mark.parametrize("carrier", CARRIERS)
def test_a_line_says_what_to_do_and_by_when(shipped, carrier, told):
    """The action and its day stand in the first two lines, whatever is known of the line."""
    for is_used in (False, True):
        records = owned(carrier, told, is_used=is_used)
        (own,) = judge_lines(shipped, [records], as_of=AS_OF)
        is_dated = own.next is not None and own.next.days_left >= 0 and own.action != "tell-dates"
        for answer in of_one_line(shipped, records):
            check_screen(answer, str(own.next.act_by) if is_dated and own.next else "home")
            if is_dated and own.next:
                for lang in LANGUAGES:
                    assert str(own.next.act_by) in "".join(screen(answer, lang)[:3])


@pytest.mark.parametrize("count", [0, 1, 5, 40])
def test_a_list_of_lines_is_a_row_each(shipped, count):
    """Urgent lines are never those that are left out, and what is left out is counted."""
    told = ("valid", "nothing", "topped-up", "stored", "over")
    lines = [
        owned(CARRIERS[at % len(CARRIERS)], told[at % len(told)], label=f"line {at}", is_used=not at)
        for at in range(count)
    ]
    listed = list_lines(shipped, lines, as_of=AS_OF)
    due = list_due(shipped, lines, within=120, as_of=AS_OF)
    judged, before = judge_lines(shipped, lines, as_of=AS_OF), (30, 7, 1)
    now = datetime(2026, 11, 20, 1, 30, tzinfo=UTC)
    events = revise(judged, (), before=before, lang="en", as_of=AS_OF, now=now).events
    calendar = reminded(shipped, events, judged, file="sim.ics", before=before, as_of=AS_OF)
    taken = imported(shipped, [(records, "added") for records in lines], file="lines.json", as_of=AS_OF)
    for answer in (listed, due):
        check_screen(answer, answer.results[0].line.label if answer.results else ".")
    for written in (calendar, taken):
        check_screen(written, ".")
    if listed.results:
        rows = [found[0] for line in screen(listed, "en") if (found := re.match(r"line \d+(?=  )", line))]
        assert rows == [own.line.label for own in listed.results[: len(rows)]]
        left_out = count - len(rows)
        assert (f"and {left_out} more: add -v" in screen(listed, "en")) == bool(left_out)


@pytest.mark.parametrize("count", [0, 1, 30])
def test_a_history_is_a_row_each(shipped, count):
    top_ups = tuple(TopUp(id=new_id(), on=date(2026, 1 + at % 11, 3), paid_jpy=990) for at in range(count))
    records = LineRecords(line=Line(id=new_id(), label="home", carrier="povo"), top_ups=top_ups)
    answer = tell_history(shipped, records, as_of=AS_OF)
    check_screen(answer, "home")
    assert ("2026-11-03" in "".join(screen(answer, "en")[:FIRST])) == (count == 30)
