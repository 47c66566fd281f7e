"""`contact`: which desk fits, in which order, whether it is open, and what is said of none."""

from datetime import date
from typing import Any

import pytest

from simguide.advice.naming import find_carrier
from simguide.advice.opening import state_at
from simguide.commands.contact.advise import answer_contact, answer_contacts
from simguide.commands.contact.answer import CarrierContact, ContactQuestion
from simguide.commands.recover.advise import answer_recover
from simguide.commands.recover.answer import CarrierRecovery, RecoverQuestion
from simguide.errors import InputError
from simguide.render.compose import compose
from simguide.terminal.typed import read_clock
from tests.conftest import AS_OF
from tests.factories import carrier, catalogue, channel, text

DAY = date(2026, 11, 20)
"""A Friday."""
SATURDAY, SUNDAY = date(2026, 11, 21), date(2026, 11, 22)
NEW_YEAR, EVE = date(2027, 1, 1), date(2026, 12, 31)


def test_what_a_desk_asks_everybody_for_stands_before_what_one_thing_needs():
    found = desk("0120-000-000", asks_for=[text("the PIN")])
    document = compose(ask(found), "en", depth="short")
    fields = [field for group in document.groups for entry in group.entries for field in entry.fields]
    assert [field.values for field in fields if field.key == "have-ready"] == [("the PIN",)]


@pytest.mark.parametrize(
    ("hours", "day", "clock", "wanted"),
    [
        ("24h", DAY, "03:00", "open"),
        ("unknown", DAY, "10:00", "unknown"),
        ("daily 09:00-20:00", DAY, "09:00", "open"),
        ("daily 09:00-20:00", DAY, "08:59", "closed"),
        ("09:00-20:00", DAY, "19:59", "open"),
        ("09:00-20:00", DAY, "20:00", "closed"),
        ("Mon-Fri 09:00-17:00", SATURDAY, "10:00", "closed"),
        ("Mon-Fri 09:30-18:30, Sat 10:00-18:00", SATURDAY, "09:45", "closed"),
        ("Mon-Fri 09:30-18:30, Sat 10:00-18:00", SATURDAY, "17:59", "open"),
        ("Mon-Sat 10:00-19:00, closed holidays, closed New Year", DAY, "11:00", "open-unless-holiday"),
        ("Mon-Sat 10:00-19:00, closed holidays", DAY, "20:00", "closed"),
        ("daily 10:00-19:00, closed Sundays", SUNDAY, "11:00", "closed"),
        ("daily 10:00-19:00, closed New Year", DAY, "11:00", "open"),
        ("daily 10:00-19:00, closed New Year", EVE, "11:00", "open-unless-holiday"),
        ("daily 10:00-19:00, closed 1 January", NEW_YEAR, "11:00", "closed"),
        ("daily 10:00-19:00, closed 1 January", EVE, "11:00", "open"),
        ("Mon-Fri 22:00-02:00", SATURDAY, "01:00", "open"),
        ("Mon-Fri 22:00-02:00", SATURDAY, "23:00", "closed"),
    ],
)
def test_open_or_not(hours, day, clock, wanted):
    """The day in Japan decides; which days are holidays is not on record, and so not said."""
    hour, minute = map(int, clock.split(":"))
    assert state_at(hours, day, 60 * hour + minute) == wanted


@pytest.mark.parametrize(
    ("typed", "wanted"), [("9:05", "09:05"), ("１４：３０", "14:30"), ("21時", "21:00"), ("21時5分", "21:05")]
)
def test_a_time_as_people_write_it(typed, wanted):
    assert read_clock("--at-time", typed) == wanted


@pytest.mark.parametrize("typed", ["", "25:00", "12:60", "9", "nine", "12:3:0"])
def test_what_is_no_time_is_refused(typed):
    with pytest.raises(InputError):
        read_clock("--at-time", typed)


def desk(number, **values):
    defaults = {
        "number": number,
        "dial_from": ["japan"],
        "purpose": "general",
        "hours": "daily 09:00-20:00",
        "languages": ["ja"],
        "cost": "free",
        "sources": ["official"],
    }
    return defaults | values


def ask(*desks, **asked):
    found = catalogue(carrier(support=list(desks)))
    question = ContactQuestion(carrier="demo", **{"at_time": "10:00"} | asked)
    return answer_contact(found, find_carrier(found, "demo"), question, as_of=DAY)


def numbers(answer):
    return [it.line.number for it in answer.results[0].desks]


ABROAD = desk("+81-3-1111-1111", dial_from=["abroad"], hours="24h")
LOST = desk("0120-000-002", purpose="lost", hours="24h")
CHINESE = desk("0120-000-003", languages=["zh"])
UNTOLD = desk("0120-000-004", languages="unknown")
GENERAL = desk("0120-000-005")
SALES = desk("0120-000-006", purpose="sales")


def test_from_abroad_only_what_can_be_dialled_there():
    answer = ask(GENERAL, ABROAD, abroad=True)
    assert numbers(answer) == ["+81-3-1111-1111"]
    assert [[it.en for it in note.items] for note in answer.notes if note.kind == "excluded"] == [["0120-000-005"]]


def test_the_desk_of_the_purpose_comes_first_and_that_of_sales_not_at_all():
    assert numbers(ask(SALES, GENERAL, LOST, purpose="lost")) == ["0120-000-002", "0120-000-005"]


def test_who_lost_the_phone_in_japan_is_given_a_number_that_another_phone_there_reaches():
    """A desk that only calls from abroad reach, or only the phone that is gone, heads no answer in Japan."""
    found = [
        desk("+81-3-0000-0000", purpose="lost", dial_from=["abroad"]),
        desk("157", purpose="general", dial_from=["own-line"], hours="24h"),
        desk("0800-000-0001", purpose="general", dial_from=["japan"], hours="unknown"),
    ]
    assert numbers(ask(*found, purpose="lost")) == ["0800-000-0001", "157", "+81-3-0000-0000"]
    lost = desk("0800-000-0000", purpose="lost", dial_from=["japan"])
    assert numbers(ask(*found, lost, purpose="lost"))[0] == "0800-000-0000"


@pytest.mark.parametrize("name", ["softbank", "au", "rakuten-mobile"])
def test_a_desk_for_lost_phones_that_never_closes_comes_first(shipped, name):
    """At night a desk that opens at nine stops no line: contact and recover both begin with the one that is open."""
    holder = find_carrier(shipped, name)
    question = ContactQuestion(carrier=holder.id, purpose="lost", at_time="03:00")
    result = answer_contact(shipped, holder, question, as_of=AS_OF).results[0]
    assert isinstance(result, CarrierContact)
    first = result.desks[0].line
    assert (first.purpose, first.hours, "japan" in first.dial_from) == ("lost", "24h", True)
    recovery = answer_recover(shipped, holder, RecoverQuestion(carrier=holder.id, state="lost-sim"), as_of=AS_OF)
    (found,) = recovery.results
    assert isinstance(found, CarrierRecovery)
    assert found.lines[0].number == first.number


def test_a_desk_of_which_the_language_is_not_known_stays_and_says_so():
    answer = ask(GENERAL, UNTOLD, CHINESE, speak="zh")
    assert numbers(answer) == ["0120-000-003", "0120-000-004"]
    assert [it.not_known for it in answer.results[0].desks] == [(), ("speak",)]


def test_an_open_desk_comes_before_a_closed_one():
    late = desk("0120-000-001", hours="daily 12:00-20:00")
    assert numbers(ask(late, GENERAL)) == ["0120-000-005", "0120-000-001"]
    assert numbers(ask(late, GENERAL, at_time="23:00")) == ["0120-000-001", "0120-000-005"]


def test_without_a_time_nothing_is_said_of_it():
    """An answer for another day has no now."""
    assert [it.is_open for it in ask(GENERAL, at_time=None).results[0].desks] == [None]


def test_what_to_say_is_for_the_purpose_and_the_language():
    said = [(it.about, it.lang) for it in ask(GENERAL, purpose="lost", speak="ja").results[0].sayings]
    assert said == [("purpose", None)]
    said = [(it.about, it.lang) for it in ask(UNTOLD, speak="ne").results[0].sayings]
    assert said == [("purpose", None), ("language", "ne")]


@pytest.mark.parametrize(
    ("number", "languages", "wanted"),
    [
        ("+81-3-1111-1111", "unknown", True),
        ("0120-000-007", ["zh", "ja"], True),
        ("0120-000-007", ["zh"], False),
        ("+1-212-555-0100", "unknown", False),
    ],
)
def test_japanese_is_for_who_may_answer_in_it(number, languages, wanted):
    """Nobody is given a Japanese sentence for a desk in New York."""
    result = ask(desk(number, dial_from=["japan", "abroad"], languages=languages)).results[0]
    assert bool(result.sayings) is wanted


def test_what_to_say_to_a_desk_for_one_thing_is_about_that_thing():
    """Where the first desk stops lost lines and nothing was said of the call, a lost phone is what it is about."""
    said = ask(desk("0120-000-009", purpose="lost")).results[0].sayings[0].say.ja
    assert said == ask(GENERAL, purpose="lost").results[0].sayings[0].say.ja
    assert said != ask(GENERAL).results[0].sayings[0].say.ja


@pytest.mark.parametrize(("support", "wanted"), [("unknown", "unknown"), ([], "no"), ([GENERAL], "yes")])
def test_none_and_not_known_are_two_things(support, wanted):
    found = catalogue(carrier(support=support))
    answer = answer_contact(found, find_carrier(found, "demo"), ContactQuestion(carrier="demo"), as_of=DAY)
    assert isinstance(answer.results[0], CarrierContact)
    assert answer.results[0].has_desks == wanted
    assert compose(answer, "en", depth="short").title


def test_a_row_for_each_carrier_of_which_something_is_on_record():
    found = catalogue(
        carrier("a", support=[GENERAL, CHINESE]),
        carrier("b", support="unknown", support_online=text("Chat")),
        carrier("c", support="unknown"),
        carrier("d", support=[GENERAL], status="ended", status_on="2026"),
    )
    rows: Any = answer_contacts(found, ContactQuestion(at_time="10:00"), as_of=DAY).results
    assert [(it.carrier.id, it.number, it.languages, it.has_online) for it in rows] == [
        ("a", "0120-000-003", ("zh", "ja"), False),
        ("b", None, (), True),
    ]


@pytest.mark.parametrize("name", ["docomo", "au", "softbank", "rakuten-mobile", "uq-mobile", "ymobile"])
def test_who_is_abroad_gets_a_number_or_is_told_that_none_is_known(shipped, name):
    """Every number of the answer can be dialled from where one is."""
    question = ContactQuestion(carrier=name, abroad=True, at_time="10:00")
    answer = answer_contact(shipped, find_carrier(shipped, name), question, as_of=AS_OF)
    assert isinstance(answer.results[0], CarrierContact)
    assert all("abroad" in it.line.dial_from for it in answer.results[0].desks)


@pytest.mark.parametrize(
    ("purpose", "wanted"),
    [
        (None, [("auto", ("payment-card",)), ("port", ("network-pin",))]),
        ("billing", [("auto", ("payment-card",))]),
        ("cancel", [("port", ("network-pin",))]),
        ("lost", []),
    ],
)
def test_what_to_have_ready_is_what_the_ways_by_that_number_ask_for(purpose, wanted):
    """By the number of another desk nothing is asked here, and by this one only for what the call is about."""
    dial = [{"number": "0120-000-005", "dial_from": ["japan"]}]
    other = [dial[0] | {"number": "0120-000-009"}]
    calls = (
        channel("port", task="port", effect="gives-number", dial=dial, needs=["network-pin"]),
        channel("auto", task="auto", dial=dial, needs=["payment-card"]),
        channel("cancel", task="cancel", effect="ends-line", dial=other, needs=["cash"]),
    )
    found = catalogue(carrier(support=[GENERAL]), *calls)
    question = ContactQuestion(carrier="demo", purpose=purpose)
    result = answer_contact(found, find_carrier(found, "demo"), question, as_of=DAY).results[0]
    assert isinstance(result, CarrierContact)
    assert [(it.task, it.needs) for it in result.desks[0].have_ready] == wanted


ENGLISH = desk("0120-000-009", languages=["en"])


@pytest.mark.parametrize(
    ("desks", "lang", "first"),
    [
        ((GENERAL, ENGLISH), "en", "0120-000-009"),
        ((GENERAL, ENGLISH), "ja", "0120-000-005"),
        ((GENERAL, desk("0120-000-010", languages=["en"], hours="Sat 09:00-12:00")), "en", "0120-000-005"),
        ((GENERAL, desk("0120-000-010", languages=["en"], purpose="billing")), "en", "0120-000-005"),
        ((GENERAL, desk("0120-000-010", languages=["en"], dial_from=["own-line"])), "en", "0120-000-005"),
    ],
)
def test_the_screen_begins_with_a_desk_that_speaks_the_language_of_the_reader(desks, lang, first):
    """Where it is as good: open, for the same thing, reached from wherever the other is."""
    assert compose(ask(*desks), lang, depth="short").title.endswith(first)


def test_no_desk_is_said_to_be_below_where_none_is_shown():
    shown = [
        entry for group in compose(ask(GENERAL, abroad=True), "en", depth="short").groups for entry in group.entries
    ]
    assert "0120-000-005" not in str(shown)
    assert "below" not in str(shown)
