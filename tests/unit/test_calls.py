"""`calls`: the price of a call, what an option covers, numbers that cost more, and calls received outside Japan."""

from datetime import date

import pytest

from simguide.advice.naming import find_carrier
from simguide.commands.calls.advise import answer_all_calls, answer_calls
from simguide.commands.calls.answer import CallsQuestion, CallsRow
from simguide.render.compose import compose
from tests.factories import carrier, catalogue, plan, source, text

DAY = date(2026, 11, 20)
CALLS = {
    "has_calls": "yes",
    "per_30s_jpy": "22",
    "flat": [
        {"name": "Flat", "price_jpy": "1980", "sources": ["official"]},
        {"name": "Short", "price_jpy": "880", "minutes_a_call": "5", "sources": ["blog"]},
        {"name": "Pack", "price_jpy": "550", "minutes_a_month": "60", "sources": ["official"]},
    ],
    "special": [{"to": "0570", "charge": "charged", "sources": ["official"]}],
    "received_abroad": "charged",
    "rates": [{"place": text("Korea"), "received_jpy": "70", "sources": ["official"]}],
    "sources": ["official"],
}
BLOG = source("blog", kind="community", dated="2025-01-01")


def calls(info, *, abroad=False, **values):
    found = catalogue(BLOG, carrier(calls=info, **values) if info else carrier(**values))
    question = CallsQuestion(carrier="demo", abroad=abroad)
    return answer_calls(found, find_carrier(found, "demo"), question, as_of=DAY)


def screen(answer, lang="en", depth="short"):
    document = compose(answer, lang, depth=depth)
    fields = (field for group in document.groups for entry in group.entries for field in entry.fields)
    return "\n".join((document.title, *(f"{field.label}: {value}" for field in fields for value in field.values)))


def test_the_price_and_what_covers_calls_stand_on_the_screen():
    shown = screen(calls(CALLS))
    for said in ("22 yen for 30 seconds", "Short: up to 5 minutes a call, 880 yen a month", "To 0570: charged"):
        assert said in shown


def test_abroad_what_one_receives_comes_first():
    """Who is called abroad pays: that is asked, and the price in Japan follows."""
    shown = screen(calls(CALLS, abroad=True))
    assert shown.index("you pay for calls that you receive") < shown.index("22 yen for 30 seconds")
    assert "Korea: received 70 yen" in shown


def test_a_line_for_data_makes_no_calls():
    info = {"has_calls": "no", "sources": ["official"]}
    for abroad in (False, True):
        shown = screen(calls(info, abroad=abroad))
        assert "the line is for data" in shown
        assert "Called abroad" not in shown


@pytest.mark.parametrize(("voices", "is_for_data"), [(("no", "no"), True), (("no", "unknown"), False)])
def test_a_seller_of_data_alone_sells_no_calls(voices, is_for_data):
    """Each product says so, and the answer rests on what they cite; one that says nothing leaves it open."""
    plans = [plan(f"demo-{place}", voice=voice) for place, voice in enumerate(voices)]
    found = catalogue(carrier(), *plans)
    answer = answer_calls(found, find_carrier(found, "demo"), CallsQuestion(carrier="demo"), as_of=DAY)
    assert ("the line is for data" in screen(answer)) is is_for_data
    assert bool(answer.sources) is is_for_data


def test_what_nobody_looked_into_is_said():
    assert "Nobody has looked into the calls" in screen(calls(None))


def test_an_unknown_price_is_no_nought():
    info = CALLS | {"per_30s_jpy": "unknown", "looked_for": text("The price list.")}
    shown = screen(calls(info))
    assert "Calls in Japan: unknown" in shown
    assert "The price list." in shown


def test_a_row_takes_the_cheapest_option_of_each_kind():
    """Minutes a month are neither short calls nor every call."""
    found = catalogue(
        BLOG,
        carrier(calls=CALLS),
        carrier("other"),
        carrier("data", calls={"has_calls": "no", "sources": ["official"]}),
    )
    (row,) = answer_all_calls(found, CallsQuestion(), as_of=DAY).results
    assert isinstance(row, CallsRow)
    assert (row.carrier.id, row.per_30s_jpy, row.short_calls_jpy, row.every_call_jpy) == ("demo", 22, 880, 1980)
    assert set(row.sources) == {"official", "blog"}


def test_who_has_nothing_on_record_has_no_row():
    """A note on where prices stand is no price."""
    info = {"has_calls": "yes", "per_30s_note": text("Ask."), "looked_for": text("A list."), "sources": ["official"]}
    assert answer_all_calls(catalogue(carrier(calls=info)), CallsQuestion(), as_of=DAY).results == ()


def test_next_leads_to_the_plan_only_where_it_can_be_changed():
    assert [note.command for note in calls(CALLS).notes if note.kind == "next" and note.about == "change"] == []


def test_a_part_of_the_plan_costs_nothing_more():
    info = CALLS | {"flat": [{"name": "Plan", "price_jpy": "0", "minutes_a_call": "5", "sources": ["official"]}]}
    assert "up to 5 minutes a call, part of the plan" in screen(calls(info))


def test_each_option_has_its_own_evidence():
    statements = calls(CALLS).results[0].statements
    assert statements["info.flat.1.price_jpy"].evidence.kind == "community"
    assert statements["info.per_30s_jpy"].evidence.kind == "official"


@pytest.mark.parametrize("lang", ["en", "zh", "ja"])
def test_in_full_both_sides_are_shown(lang):
    shown = screen(calls(CALLS), lang, depth="full")
    for said in ("Flat", "Short", "Pack", "22", "70"):
        assert said in shown
