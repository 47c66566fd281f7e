"""The calendar: an independent parser finds the right days in it, and the same events when it is written again."""

import re
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import icalendar
import pytest
import vobject
from hypothesis import example, given, settings
from hypothesis import strategies as st

from simguide.commands.my.advise import judge_lines, list_due, reminded
from simguide.commands.my.answer import LineQuestion
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

    def write(self, *, as_of=TODAY, now=NOW, lang="en", before=BEFORE, at="09:00"):
        """Write the calendar and return its events as the parser sees them, by UID."""
        owned = judge_lines(CATALOGUE, self.records, as_of=as_of)
        revision = revise(owned, self.reminders, before=before, at=at, lang=lang, as_of=as_of, now=now)
        self.reminders = revision.reminders
        asked = LineQuestion(file="x.ics", before=before, at=at)
        answer = reminded(CATALOGUE, revision.events, owned, asked, as_of=as_of)
        self.text = write_calendar(answer, lang)
        return parsed(self.text)


def parsed(text):
    """Return the events of a calendar by UID."""
    calendar = vobject.readOne(text, validate=True)
    return {event.uid.value: event for event in getattr(calendar, "vevent_list", [])}


def japan(day, hour):
    """Return an hour of a day in Japan."""
    return datetime.combine(day, time(hour), ZoneInfo("Asia/Tokyo"))


def moments(event):
    """Return when the alarms of an event ring, as the parser sees it; none counts from a day that floats."""
    return [alarm.trigger.value for alarm in getattr(event, "valarm_list", [])]


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
        wanted = [japan(event.dtstart.value - timedelta(days=days), 9) for days in (*BEFORE, 0)]
        assert moments(event) == [*wanted, japan(event.dtstart.value, 21)]
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
        "c (Carrier demo): last day of what you bought (Japan time)",
        "c (Carrier demo): last day to top up (Japan time)",
        "c (Carrier demo): last day to bring it back (Japan time)",
    }


@pytest.mark.parametrize(
    ("lang", "summary"),
    [
        ("en", "home (Carrier demo): last day to top up (Japan time)"),
        ("zh", "home（Carrier demo（中））：充值的最后一天（日本时间）"),
        ("ja", "home（Carrier demo（日））：チャージの最終日（日本時間）"),
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
    assert (
        event.summary.value == f"{visible(records.line.label)} (Carrier demo): last day of what you bought (Japan time)"
    )
    assert event.dtstart.value == until
    wanted = [japan(until - timedelta(days=366), 9), japan(until, 9), japan(until, 21)]
    assert moments(event) == [moment for moment in wanted if moment > NOW]


PLACES = {
    "Asia/Tokyo": ("2026-12-24 09:00", "2026-12-31 09:00", "2026-12-31 21:00"),
    "Asia/Shanghai": ("2026-12-24 08:00", "2026-12-31 08:00", "2026-12-31 20:00"),
    "America/New_York": ("2026-12-23 19:00", "2026-12-30 19:00", "2026-12-31 07:00"),
}


def by_icalendar(text):
    """Return days and alarms of the events as icalendar reads them."""
    found = icalendar.Calendar.from_ical(text)
    return {
        str(event["UID"]): (event.decoded("DTSTART"), [it.decoded("TRIGGER") for it in event.walk("VALARM")])
        for event in found.walk("VEVENT")
    }


@pytest.mark.parametrize(("zone", "wanted"), PLACES.items())
def test_two_readers_see_the_same_day_and_the_right_hours_everywhere(zone, wanted):
    """The last day is the same day wherever its owner is; an alarm rings when it is that time in Japan."""
    calendar = Calendar(owned(valid_until=date(2026, 12, 31)))
    events = {uid: (event.dtstart.value, moments(event)) for uid, event in calendar.write(before=(7,)).items()}
    assert by_icalendar(calendar.text) == events
    day, rings = next(found for uid, found in events.items() if uid.endswith("validity-end@simguide"))
    assert day == date(2026, 12, 31)
    assert tuple(f"{moment.astimezone(ZoneInfo(zone)):%Y-%m-%d %H:%M}" for moment in rings) == wanted
    assert max(rings) < datetime(2026, 12, 31, 23, 59, tzinfo=ZoneInfo("Asia/Tokyo"))


@pytest.mark.parametrize(("at", "last"), [("07:30", ["07:30", "21:00"]), ("21:00", ["21:00"]), ("23:59", ["21:00"])])
def test_alarms_ring_at_the_time_asked_for_and_before_the_last_day_is_over(at, last):
    event = by_kind(Calendar(owned(valid_until=date(2026, 12, 31))).write(before=(7,), at=at))["validity-end"]
    rings = [f"{moment.astimezone(ZoneInfo('Asia/Tokyo')):%d %H:%M}" for moment in moments(event)]
    assert rings == [f"24 {at}", *(f"31 {hour}" for hour in last)]


def test_alarms_that_are_past_are_left_out_and_the_event_stays_what_it_was():
    calendar = Calendar(owned(valid_until=date(2026, 12, 31)))
    first = by_kind(calendar.write())["validity-end"]
    later = datetime(2026, 12, 30, 0, 1, tzinfo=UTC)  # a minute after the alarm of the day before
    second = by_kind(calendar.write(as_of=date(2026, 12, 30), now=later))["validity-end"]
    assert moments(second) == moments(first)[-2:] == [japan(date(2026, 12, 31), 9), japan(date(2026, 12, 31), 21)]
    assert (second.sequence.value, second.dtstamp.value) == ("0", NOW)


def test_a_line_has_days_of_its_own_unless_others_are_asked_for():
    own = owned("a", valid_until=date(2026, 12, 31), before="14,3")
    calendar = Calendar(own, owned("b", valid_until=date(2026, 12, 31)))

    def days(**asked):
        events = {uid: event for uid, event in calendar.write(**asked).items() if uid.endswith("validity-end@simguide")}
        found = {uid.startswith(own.line.id): moments(event)[:-2] for uid, event in events.items()}
        return [[(date(2026, 12, 31) - it.date()).days for it in found[is_own]] for is_own in (True, False)]

    assert days(before=None) == [[14, 3], [30, 7, 1]]
    assert days(before=(5,)) == [[5], [5]]


def test_what_is_due_and_what_the_calendar_has_agree():
    """A line that is due has its day in the calendar first; one that is overdue is in none, and the answer says so."""
    records = [
        owned("a", valid_until=date(2026, 12, 1)),
        owned("b", last_top_up=date(2026, 11, 1)),
        owned("c", valid_until=date(2025, 1, 1)),
        owned("d", "paid"),
        owned("e", "paid", valid_until=date(2026, 12, 24)),
        owned("f"),
    ]
    due = list_due(CATALOGUE, records, within=36500, as_of=TODAY)
    judged = judge_lines(CATALOGUE, records, as_of=TODAY)
    revision = revise(judged, (), lang="en", as_of=TODAY, now=NOW)
    answer = reminded(CATALOGUE, revision.events, judged, LineQuestion(file="x.ics"), as_of=TODAY)
    first = {event.label: event.on for event in reversed(answer.results)}
    assert first == {own.line.label: own.next.act_by for own in due.results if own.next and own.next.days_left >= 0}
    assert answer.overdue == tuple(own.line.label for own in due.results if own.state == "passed") == ("c",)
    assert answer.without_date == due.without_date
