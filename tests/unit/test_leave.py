"""`leave`: each line gets its steps in order of time, with dates that are never too late."""

from datetime import date

import pytest

from simguide.advice.retention import months_later
from simguide.commands.leave.advise import answer_leave
from simguide.commands.leave.answer import LeaveLine, LeaveQuestion, LeaveStep
from simguide.model.answer import ExcludedNote
from simguide.model.method import TASKS
from simguide.model.value import replace
from simguide.render.compose import compose
from tests.factories import carrier, catalogue, rule, text
from tests.unit.test_keep import holder, number
from tests.unit.test_keep import rule as retention

DAY = date(2026, 11, 21)
AWAY = LeaveQuestion(leaves_on=date(2026, 12, 20), months=14, returns_on=date(2028, 2, 20))


def ask(*records, lines=(), question=AWAY):
    found = catalogue(*records)
    return answer_leave(found, tuple(it for it in map(found.carrier, lines) if it is not None), question, as_of=DAY)


def steps(answer):
    return [
        (step.moment, step.action, step.on, step.cost_jpy) for step in answer.results if isinstance(step, LeaveStep)
    ]


def test_what_must_be_bought_again_is_dated_from_the_departure():
    """180 days from the day after: bought on 20 December, next by 18 June, then by 15 December."""
    top_up = retention(
        kind="top-up-within",
        period="180",
        unit="day",
        counted_from="day-after-expiry",
        cost_jpy="330",
        cost_every="period",
    )
    answer = ask(holder("a", top_up), number("a"), lines=("a",))
    assert [step for step in steps(answer) if step[1] == "buy"] == [
        ("on-the-day", "buy", date(2026, 12, 20), 330),
        ("away", "buy", date(2027, 6, 18), 330),
        ("away", "buy", date(2027, 12, 15), 330),
    ]


def test_a_fee_that_is_not_known_makes_the_cost_of_storage_the_least():
    """Unknown is never nought: the step says that it costs at least the months."""
    stored = retention(
        kind="stored", period="6", unit="year", counted_from="month-after-application", receives_sms="no"
    )  # fmt: skip
    answer = ask(holder("a", stored), number("a"), lines=("a",))
    step = next(it for it in answer.results if isinstance(it, LeaveStep) and it.action == "apply")
    assert (step.cost_jpy, step.is_cost_least) == (14 * 500, True)
    assert "at least 7,000 yen, set-up fee not known" in str(compose(answer, "en"))
    assert "至少 7,000 日元，办理费未知" in str(compose(answer, "zh"))
    assert "少なくとも7,000円、手続き料は不明" in str(compose(answer, "ja"))


def test_a_stored_number_is_applied_for_before_and_taken_back():
    stored = retention(
        kind="stored", period="6", unit="year", counted_from="month-after-application", setup_jpy="4000",
        receives_sms="no",
    )  # fmt: skip
    answer = ask(holder("a", stored), number("a"), lines=("a",))
    assert steps(answer) == [
        ("before", "apply", date(2026, 12, 20), 14 * 500 + 4000),
        ("before-return", "take-back", date(2028, 2, 20), None),
    ]


def test_storage_that_ends_before_the_return_is_warned_of():
    stored = retention(kind="stored", period="6", unit="month", counted_from="application", receives_sms="no")
    answer = ask(holder("a", stored), number("a"), lines=("a",))
    assert ("away", "storage-ends", date(2027, 6, 19), None) in steps(answer)


def test_a_bill_goes_on_and_must_be_paid_without_you():
    answer = ask(holder("a", retention()), number("a"), lines=("a",))
    assert steps(answer) == [
        ("before", "pay-by-itself", date(2026, 12, 20), None),
        ("before", "codes", date(2026, 12, 20), None),
        ("away", "go-on-paying", None, 7000),
    ]


def test_a_line_without_a_rule_is_asked_about():
    answer = ask(carrier("a"), number("a"), lines=("a",))
    assert steps(answer) == [("before", "ask-carrier", date(2026, 12, 20), None)]


def test_codes_required_choose_a_way_that_receives_them():
    """The cheaper storage is not what the steps rest on when codes must arrive."""
    stored = retention(kind="stored", cost_jpy="100", receives_sms="no")
    question = LeaveQuestion(
        leaves_on=AWAY.leaves_on, months=14, returns_on=AWAY.returns_on, carriers=("a",), is_sms_required=True
    )
    answer = ask(holder("a", retention(), stored), number("a"), lines=("a",), question=question)
    assert answer.results[0].chosen.rule.kind == "while-paid"


def test_rules_of_the_country_stand_at_their_moment():
    rules = (rule("on-leaving", shown_by=["leave"], moment="on-the-day"), rule("always", shown_by=["leave"]))
    answer = ask(*rules)
    known = [step.rule for step in answer.results if isinstance(step, LeaveStep)]
    assert [it.id for it in known if it is not None] == ["on-leaving"]
    assert [note.rule.id for note in answer.notes if note.kind == "rule"] == ["always"]


def test_without_a_line_the_cheapest_ways_anywhere_are_shown():
    answer = ask(holder("a", retention()), holder("b", retention(cost_jpy="100")), number("a"), number("b"))
    line = answer.results[0]
    assert isinstance(line, LeaveLine)
    assert [way.carrier.id for way in line.ways] == ["b", "a"]


def test_codes_are_judged_from_abroad():
    """A line that receives codes in Japan is not said to receive them abroad."""
    question = replace(AWAY, carriers=("a",), is_sms_required=True)
    line = ask(holder("a", retention()), number("a"), lines=("a",), question=question).results[0]
    assert isinstance(line, LeaveLine)
    assert [(way.receives_sms, way.not_known) for way in line.ways] == [("unknown", ("sms",))]


def test_what_is_arranged_before_the_departure_need_not_work_from_abroad():
    stored = retention(kind="stored", from_abroad="no", receives_sms="no", cost_jpy="100")
    answer = ask(holder("a", stored), number("a"), lines=("a",))
    assert [step[1] for step in steps(answer)] == ["apply", "take-back"]


def test_a_way_that_cannot_go_on_abroad_is_left_out_and_named():
    answer = ask(holder("a", retention(from_abroad="no")), number("a"), lines=("a",))
    assert [step[1] for step in steps(answer)] == ["ask-carrier"]
    notes = [note for note in answer.notes if isinstance(note, ExcludedNote)]
    assert [(note.condition, note.carriers) for note in notes] == [("abroad", ("a",))]


@pytest.mark.parametrize("leaves_on", [date(2027, 1, 2), date(2027, 1, 31), date(2028, 2, 29)])
def test_the_cost_is_that_of_the_steps(leaves_on):
    """Prepaid with 60 days: as many purchases are paid as the checklist names."""
    top_up = retention(
        kind="top-up-within", period="60", unit="day", counted_from="last-top-up", cost_jpy="3000", cost_every="period"
    )
    question = LeaveQuestion(leaves_on=leaves_on, months=2, returns_on=months_later(leaves_on, 2))
    answer = ask(holder("a", top_up), number("a"), lines=("a",), question=question)
    line = answer.results[0]
    assert isinstance(line, LeaveLine)
    assert line.chosen is not None
    assert line.chosen.cost_jpy == sum(cost or 0 for _, action, _, cost in steps(answer) if action == "buy")


def test_contrary_reports_stand_beside_the_steps(shipped):
    """Au's pause rests on old pages; that a review found none is said wherever the pause is advised."""
    au = shipped.carrier("au")
    answer = answer_leave(shipped, (au,), replace(AWAY, carriers=("au",)), as_of=DAY)
    paused = [step.retention for step in answer.results if isinstance(step, LeaveStep) and step.action == "apply"]
    shown = compose(answer, "en")
    values = " ".join(
        value for group in shown.groups for entry in group.entries for field in entry.fields for value in field.values
    )
    assert [report.en in values for rule in paused if rule is not None for report in rule.reports] == [True]


TOURS = {"shown_by": ["leave"], "moment": "before", "carriers": ["a", "b"]}
ENDS = {"state": "offered", "summary": text("It ends on My Page"), "sources": ["official"]}


def ending(identity):
    tasks = {name: {"state": "offered", "summary": text("x"), "sources": ["official"]} for name in TASKS}
    return carrier(identity, tasks={**tasks, "cancel": ENDS})


@pytest.mark.parametrize(
    ("lines", "shown"),
    [
        ((), True),  # nobody was named: the rule goes through them all
        (("a",), True),  # it alone speaks of this one
        (("c",), False),  # it does not speak of this one
        (("told",), False),
    ],
)
def test_how_other_carriers_are_left_is_not_told(lines, shown):
    answer = ask(carrier("a"), carrier("b"), carrier("c"), ending("told"), rule("tour", **TOURS), lines=lines)
    told = [step.rule.id for step in answer.results if isinstance(step, LeaveStep) and step.rule is not None]
    assert told == (["tour"] if shown else [])


def test_a_carrier_that_says_how_a_line_ends_is_quoted_in_its_place():
    tour = rule("tour", **(TOURS | {"carriers": ["told"]}))
    answer = ask(ending("told"), number("told"), tour, lines=("told",))
    assert [step for step in answer.results if isinstance(step, LeaveStep) and step.rule is not None] == []
    assert "It ends on My Page" in str(compose(answer, "en"))
