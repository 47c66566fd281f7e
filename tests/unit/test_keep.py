"""`keep`: each way with its cost and conditions; the dates of a line as its rule has them."""

from datetime import date

import pytest

from simguide.commands.keep.advise import answer_keep, times_to_pay
from simguide.commands.keep.answer import KeepQuestion
from simguide.model.answer import ExcludedNote
from simguide.model.border import validated
from simguide.model.carrier import Retention
from tests.factories import carrier, catalogue, plan, source, text

DAY = date(2026, 11, 21)


def rule(**values):
    defaults = {
        "kind": "while-paid",
        "consequence": text("It is lost"),
        "recoverable": "no",
        "cost_jpy": "500",
        "cost_every": "month",
        "receives_sms": "yes",
        "from_abroad": "yes",
        "sources": ["official"],
    }
    return defaults | values


def holder(identity, *rules, **values):
    return carrier(identity, retention=list(rules), **values)


def ask(*records, line=None, **conditions):
    found = catalogue(*records)
    own = None if line is None else found.carrier(line)
    return answer_keep(found, own, KeepQuestion(carrier=line, **conditions), as_of=DAY)


def number(identity):
    return plan(f"{identity}-plan", carrier=identity, number="yes")


def excluded(answer):
    return {note.condition: note.carriers for note in answer.notes if isinstance(note, ExcludedNote)}


def test_the_cheapest_known_cost_comes_first_and_unknown_costs_last():
    answer = ask(
        holder("a", rule(cost_jpy="900")),
        holder("b", rule(cost_jpy="300")),
        holder("c", rule(cost_jpy=None, cost_every=None)),
        *map(number, "abc"),
    )
    assert [(way.carrier.id, way.pick, way.year_jpy) for way in answer.results] == [
        ("b", 1, 3600),
        ("a", 2, 10800),
        ("c", None, None),
    ]


def test_sms_required_excludes_what_is_stored_and_marks_what_is_unknown():
    answer = ask(
        holder("a", rule(receives_sms="no")),
        holder("b", rule(receives_sms="unknown")),
        holder("c", rule()),
        *map(number, "abc"),
        is_sms_required=True,
    )
    assert [(way.carrier.id, way.not_known) for way in answer.results] == [("c", ()), ("b", ("sms",))]
    assert excluded(answer) == {"sms": ("a",)}


def test_codes_abroad_need_the_carrier_not_only_the_rule():
    """A line that lives may still receive nothing outside Japan."""
    sms = {"receives": "no", "cost": "unknown", "sources": ["official"]}
    records = (holder("a", rule(), sms_abroad=sms), holder("b", rule()), *map(number, "ab"))
    at_home = ask(*records, is_sms_required=True)
    abroad = ask(*records, is_sms_required=True, abroad=True)
    assert [way.receives_sms for way in at_home.results] == ["yes", "yes"]
    assert [(way.carrier.id, way.receives_sms, way.not_known) for way in abroad.results] == [("b", "unknown", ("sms",))]


def test_a_way_that_needs_japan_is_left_out_abroad():
    answer = ask(holder("a", rule(from_abroad="no")), number("a"), abroad=True)
    assert (answer.results, excluded(answer)) == ((), {"abroad": ("a",)})


def test_storage_is_for_who_has_the_line():
    """Nobody can bring a number into another carrier's storage."""
    stored = rule(kind="stored", period="6", unit="year", counted_from="month-after-application", receives_sms="no")
    records = (holder("a", rule(), stored), holder("b", rule()), *map(number, "ab"))
    assert {(way.carrier.id, way.rule.kind) for way in ask(*records).results} == {
        ("a", "while-paid"),
        ("b", "while-paid"),
    }
    own = [way.rule.kind for way in ask(*records, line="a").results if way.is_own]
    assert sorted(own) == ["stored", "while-paid"]


def test_a_line_without_a_number_is_told_so_and_nothing_is_offered_elsewhere():
    data_only = holder("data", rule(kind="ends-with-validity", cost_jpy=None, cost_every=None))
    answer = ask(data_only, plan(carrier="data", number="no"), holder("b", rule()), number("b"), line="data")
    assert not answer.has_number
    assert [way.carrier.id for way in answer.results] == ["data"]


def test_the_line_of_the_question_stays_with_its_dates_even_where_a_condition_fails():
    """Who asks for the dates of a line gets them, whatever else was asked."""
    top_up = rule(kind="top-up-within", period="180", unit="day", counted_from="day-after-expiry", from_abroad="no")
    answer = ask(holder("a", top_up), number("a"), line="a", abroad=True, valid_until=date(2026, 11, 1))
    assert answer.results[0].dates.last_day == date(2027, 4, 30)


@pytest.mark.parametrize(
    ("values", "months", "times"),
    [
        ({"cost_every": "month"}, 12, 12),
        ({"cost_every": "year"}, 13, 2),
        ({"cost_every": "once"}, 60, 1),
        ({"cost_every": None}, 12, None),
        # bought on day 0, the next within 180 days: days 0, 180 and 360 cover 365
        ({"cost_every": "period", "period": "180", "unit": "day", "counted_from": "day-after-expiry"}, 12, 3),
        # 60 days with the day of the recharge as day 1 end 59 days later: 59 x 7 = 413 covers 365, 59 x 6 = 354 not
        ({"cost_every": "period", "period": "60", "unit": "day", "counted_from": "last-top-up"}, 12, 7),
        ({"cost_every": "period", "period": "6", "unit": "month", "counted_from": "unknown"}, 12, None),
    ],
)
def test_how_often_something_is_due(values, months, times):
    found = validated(Retention, rule(kind="top-up-within", **values))
    assert times_to_pay(found, months=months, starts_on=DAY) == times


def test_weak_evidence_is_marked():
    answer = ask(source("blog", kind="community"), holder("a", rule(sources=["blog"])), number("a"))
    assert answer.results[0].evidence.kind == "community"


def test_povo_by_the_shipped_rule(shipped):
    """povo: 180 days from the day after a topping's expiry, then 30 days (KDDI's text as quoted in data/carriers.yaml).

    A topping valid until 1 July 2026: day 1 is 2 July, day 180 is 28 December. The line is suspended from 29 December;
    29 December is day 1 of the 30 days, 27 January 2027 day 30, and on the 28th the contract is cancelled.
    """
    question = KeepQuestion(carrier="povo", last_top_up=date(2026, 6, 1), valid_until=date(2026, 7, 1))
    way = answer_keep(shipped, shipped.carrier("povo"), question, as_of=DAY).results[0]
    assert way.is_own
    assert way.dates is not None
    assert way.rule.exemption is not None
    assert (way.dates.first_day, way.dates.last_day) == (date(2026, 7, 2), date(2026, 12, 28))
    assert (way.dates.ends_on, way.dates.rescue_until) == (date(2026, 12, 29), date(2027, 1, 27))
    assert (way.dates.cancelled_on, way.dates.days_left) == (date(2027, 1, 28), 37)
    assert "660" in way.rule.exemption.en
    assert len(way.rule.reports) > 0


def test_every_recommended_way_has_a_number_and_a_known_cost(shipped):
    for way in answer_keep(shipped, None, KeepQuestion(), as_of=DAY).results:
        assert way.rule.kind in ("while-paid", "top-up-within")
        assert way.pick is None or way.year_jpy is not None
