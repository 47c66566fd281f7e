"""The calendar: an independent parser finds the right days in it, and the same events when it is written again."""

import re
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
import vobject
from hypothesis import example, given, settings
from hypothesis import strategies as st

from simguide.commands.my.advise import judge_lines, reminded
from simguide.commands.my.calendar import write_calendar
from simguide.commands.my.reminders import revise
from simguide.commands.my.store import new_id
from simguide.model.own_line import Line, LineRecords, Reminder, TopUp
from simguide.model.value import replace
from simguide.visible import visible
from tests import factories
from tests.unit.test_own_lines import KEEP, PAID

TODAY = date(2026, 11, 20)
NOW = datetime(2026, 11, 20, 1, 30, tzinfo=UTC)
CATALOGUE = factories.catalogue(factories.carrier(retention=[KEEP]), factories.carrier("paid", retention=[PAID]))
BEFORE = (30, 7, 1)


class Calendar:
    """A user's lines, and the file that is written again and again."""

    def __init__(self, *records):
        self.records = list(records)
        self.reminders: tuple[Reminder, ...] = ()
        self.text = ""

    def write(self, *, as_of=TODAY, now=NOW, lang="en", before=BEFORE):
        """Write the calendar and return its events as the parser sees them, by UID."""
        owned = judge_lines(CATALOGUE, self.records, as_of=as_of)
        revision = revise(owned, self.reminders, before=before, lang=lang, as_of=as_of, now=now)
        self.reminders = revision.reminders
        answer = reminded(CATALOGUE, revision.events, owned, file="x.ics", before=before, as_of=as_of)
        self.text = write_calendar(answer, lang)
        return parsed(self.text)


def parsed(text):
    """Return the events of a calendar by UID."""
    calendar = vobject.readOne(text, validate=True)
    return {event.uid.value: event for event in getattr(calendar, "vevent_list", [])}


def owned(label="home", carrier="demo", **values):
    return LineRecords(line=Line(id=new_id(), label=label, carrier=carrier, **values))


def told(records, **values):
    return replace(records, line=replace(records.line, **values))


def by_kind(events):
    return {uid.split("@")[0].split("-", 1)[1]: event for uid, event in events.items()}


def test_another_parser_finds_the_days_and_the_alarms():
    """All-day events on the last day to act: until that day is over in Tokyo, something can still be done."""
    calendar = Calendar(owned(valid_until=date(2026, 12, 31)))
    events = by_kind(calendar.write())
    days = {kind: event.dtstart.value for kind, event in events.items()}
    assert days == {
        "validity-end": date(2026, 12, 31),
        "suspension": date(2027, 6, 29),
        "cancellation": date(2027, 7, 29),
    }
    suspended_from = datetime(2027, 6, 30, tzinfo=ZoneInfo("Asia/Tokyo"))
    last_day = datetime.combine(days["suspension"], time.max, ZoneInfo("Asia/Tokyo"))
    assert suspended_from - last_day == timedelta(microseconds=1)
    for event in events.values():
        assert event.dtend.value == event.dtstart.value + timedelta(days=1)
        assert event.dtstart.params == {"VALUE": ["DATE"]}
        assert [alarm.trigger.value for alarm in event.valarm_list] == [timedelta(days=-days) for days in BEFORE]
        assert {alarm.action.value for alarm in event.valarm_list} == {"DISPLAY"}
        assert (event.status.value, event.sequence.value) == ("CONFIRMED", "0")
        assert event.dtstamp.value == NOW


def test_the_file_keeps_the_rules_of_icalendar():
    """Lines end in CRLF and are folded at 75 bytes; the calendar says what it is, and where its days are days."""
    calendar = Calendar(owned("携帯電話の番号を残しておくための回線です", valid_until=date(2026, 12, 31)))
    calendar.write(lang="ja")
    lines = calendar.text.encode().split(b"\r\n")
    assert (lines[0], lines[-2], lines[-1]) == (b"BEGIN:VCALENDAR", b"END:VCALENDAR", b"")
    assert b"\n" not in b"".join(lines)
    assert max(map(len, lines)) <= 75
    for wanted in (b"VERSION:2.0", b"CALSCALE:GREGORIAN", b"X-WR-TIMEZONE:Asia/Tokyo"):
        assert wanted in lines
    assert sum(line.startswith(b"PRODID:") for line in lines) == 1


def test_writing_again_changes_nothing():
    calendar = Calendar(owned(valid_until=date(2026, 12, 31)))
    calendar.write()
    before = calendar.text
    calendar.write(as_of=TODAY + timedelta(days=3), now=NOW + timedelta(days=3))
    assert calendar.text == before


def test_a_date_that_moves_updates_the_same_event():
    """UIDs rest on the line and the kind of date: not on label, day or carrier."""
    records = owned(valid_until=date(2026, 12, 31))
    calendar = Calendar(records)
    first = calendar.write()
    topped_up = told(records, valid_until=date(2027, 1, 31))
    calendar.records = [replace(topped_up, top_ups=(TopUp(id=new_id(), on=TODAY),))]
    second = calendar.write(now=NOW + timedelta(hours=1))
    assert first.keys() == second.keys()
    assert {event.sequence.value for event in second.values()} == {"1"}
    assert by_kind(second)["validity-end"].dtstart.value == date(2027, 1, 31)
    assert {event.dtstamp.value for event in second.values()} == {NOW + timedelta(hours=1)}
    calendar.records = [told(calendar.records[0], label="other")]
    third = calendar.write()
    assert first.keys() == third.keys()
    assert {event.sequence.value for event in third.values()} == {"2"}
    assert {event.sequence.value for event in calendar.write(lang="zh").values()} == {"3"}
    assert {event.sequence.value for event in calendar.write(lang="zh", before=(3,)).values()} == {"4"}
    assert {event.sequence.value for event in calendar.write(lang="zh", before=(3,)).values()} == {"4"}


def test_a_date_that_is_gone_is_called_off_until_its_day_is_over():
    records = owned(valid_until=date(2026, 12, 31))
    calendar = Calendar(records, owned("other", valid_until=date(2027, 12, 31)))
    first = calendar.write()
    calendar.records[0] = told(records, valid_until=None)
    second = {uid: event for uid, event in calendar.write().items() if uid.startswith(records.line.id)}
    assert second.keys() == {uid for uid in first if uid.startswith(records.line.id)}
    for uid, event in second.items():
        assert (event.status.value, event.sequence.value) == ("CANCELLED", "1")
        assert event.dtstart.value == first[uid].dtstart.value
        assert "valarm" not in event.contents
    assert calendar.write()[next(iter(second))].sequence.value == "1"
    later = calendar.write(as_of=date(2027, 7, 1))
    assert {uid for uid in later if uid.startswith(records.line.id)} == {f"{records.line.id}-cancellation@simguide"}
    calendar.records[0] = told(records, valid_until=date(2027, 8, 1))
    written = calendar.write(as_of=date(2027, 7, 2))
    again = by_kind({uid: event for uid, event in written.items() if uid.startswith(records.line.id)})
    assert {kind: (event.status.value, event.sequence.value) for kind, event in again.items()} == {
        "validity-end": ("CONFIRMED", "2"),
        "suspension": ("CONFIRMED", "2"),
        "cancellation": ("CONFIRMED", "2"),
    }


def test_a_removed_line_is_called_off_without_its_name():
    records = owned("Grandmother", valid_until=date(2026, 12, 31))
    calendar = Calendar(records, owned("other", valid_until=date(2026, 12, 31)))
    calendar.write()
    calendar.records.pop(0)
    events = [event for uid, event in calendar.write().items() if uid.startswith(records.line.id)]
    assert {(event.status.value, event.summary.value) for event in events} == {
        ("CANCELLED", "(called off) date of a SIM")
    }
    assert "Grandmother" not in calendar.text
    calendar.write(as_of=date(2028, 1, 1))
    assert [reminder for reminder in calendar.reminders if reminder.line == records.line.id] == []


def test_a_date_that_has_passed_is_left_out_and_its_number_goes_on():
    records = owned(valid_until=date(2026, 12, 31))
    calendar = Calendar(records)
    calendar.write()
    passed = by_kind(calendar.write(as_of=date(2027, 1, 1)))
    assert passed.keys() == {"suspension", "cancellation"}
    calendar.records = [told(records, valid_until=date(2027, 2, 1))]
    assert by_kind(calendar.write(as_of=date(2027, 1, 1)))["validity-end"].sequence.value == "1"


def test_only_dates_are_events():
    """A line that is paid has none, nor has one of which no date is known."""
    calendar = Calendar(owned("a", "paid"), owned("b"), owned("c", valid_until=TODAY))
    assert {event.summary.value for event in calendar.write().values()} == {
        "c (Carrier demo): last day of what you bought",
        "c (Carrier demo): last day to top up",
        "c (Carrier demo): last day to bring it back",
    }


@pytest.mark.parametrize(
    ("lang", "summary"),
    [
        ("en", "home (Carrier demo): last day to top up"),
        ("zh", "home（Carrier demo（中））：充值的最后一天"),
        ("ja", "home（Carrier demo（日））：チャージの最終日"),
    ],
)
def test_events_speak_the_language_and_say_what_to_type(lang, summary):
    event = by_kind(Calendar(owned(last_top_up=TODAY)).write(lang=lang))["suspension"]
    assert event.summary.value == summary
    for wanted in ("2027-05-19", "2027-05-20", "simguide renew demo", "simguide my top-up home"):
        assert wanted in event.description.value


def test_an_event_names_the_way_that_is_left():
    """Once suspended a line is recovered; when its validity is over the event says so, as another revision of it."""
    catalogue = factories.catalogue(factories.carrier(retention=[KEEP]))
    records, hows = owned(valid_until=date(2026, 12, 31)), []
    written: tuple[Reminder, ...] = ()
    for day in (TODAY, date(2026, 12, 31), date(2027, 1, 1)):
        lines = judge_lines(catalogue, [records], as_of=day)
        revision = revise(lines, written, before=BEFORE, lang="en", as_of=day, now=NOW)
        written = revision.reminders
        events = {event.kind: event for event in revision.events}
        hows.append((events["suspension"].commands[0], events["suspension"].sequence))
        assert events["cancellation"].commands[0] == "simguide recover demo --state suspended"
    assert hows == [
        ("simguide renew demo", 0),
        ("simguide renew demo", 0),
        ("simguide keep demo --valid-until 2026-12-31", 1),
    ]


@pytest.mark.parametrize(
    ("lang", "said"), [("en", "This is the earliest day"), ("zh", "这是最早的日期"), ("ja", "最も早い場合の日付")]
)
def test_an_event_on_the_earliest_day_says_so_until_the_end_is_told(lang, said):
    """A reminder on the safe side is no statement that the line ends; with the end told the same event moves."""
    records = owned(last_top_up=date(2026, 11, 1))
    calendar = Calendar(records)
    first = calendar.write(lang=lang)
    assert set(by_kind(first)) == {"suspension", "cancellation"}
    assert all(said in event.description.value for event in first.values())
    calendar.records = [told(records, valid_until=date(2026, 12, 1))]
    second = calendar.write(lang=lang)
    assert not any(said in event.description.value for event in second.values())
    assert set(first) < set(second)


def test_a_stored_number_is_taken_back():
    records = owned(applied=date(2026, 11, 1))
    rule = KEEP | {"kind": "stored", "period": 1, "unit": "year", "counted_from": "application"}
    catalogue = factories.catalogue(factories.carrier(retention=[rule]))
    lines = judge_lines(catalogue, [records], as_of=TODAY)
    (event,) = revise(lines, (), before=BEFORE, lang="en", as_of=TODAY, now=NOW).events
    assert event.commands == ("simguide show demo", "simguide my edit home --applied none", "simguide my show home")


PHONE_NUMBER = re.compile(r"\+81|0\d{1,3}-\d{2,4}-\d{3,4}|(?<![0-9a-f])0[5789]0\d{8}(?![0-9a-f])")


def test_no_phone_number_and_nothing_private_stands_in_it():
    """Records stay at home: what was paid, receipts and the user's words for a product are not in the calendar."""
    bought = TopUp(id=new_id(), on=TODAY, paid_jpy=98765, receipt="03-1234-5678", plan="secret")
    records = replace(owned(last_top_up=date(2026, 11, 1), plan="family plan"), top_ups=(bought,))
    calendar = Calendar(records)
    calendar.write()
    unfolded = calendar.text.replace("\r\n ", "")
    assert PHONE_NUMBER.search(unfolded) is None
    assert [it for it in ("family", "98765", "03-1234", "secret") if it in unfolded] == []


LABELS = st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "S", "Zs")), min_size=1, max_size=40)


@settings(max_examples=200, deadline=None)
@given(LABELS, st.dates(TODAY, date(2030, 1, 1)))
@example(r"a\N\\N\n;,", TODAY)
def test_any_label_comes_through(label, until):
    try:
        records = owned(label, valid_until=until)
    except ValueError:
        return
    event = by_kind(Calendar(records).write(before=(0, 366)))["validity-end"]
    assert event.summary.value == f"{visible(records.line.label)} (Carrier demo): last day of what you bought"
    assert event.dtstart.value == until
    assert [alarm.trigger.value for alarm in event.valarm_list] == [timedelta(0), timedelta(days=-366)]
