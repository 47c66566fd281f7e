"""`keep`: each way with its cost and conditions; the dates of a line as its rule has them."""

from datetime import date

import pytest

from simguide.commands.keep.advise import answer_keep, times_to_pay
from simguide.commands.keep.answer import KeepQuestion
from simguide.model.answer import ExcludedNote, NextNote
from simguide.model.border import validated
from simguide.model.carrier import Retention
from simguide.model.value import replace
from simguide.render.compose import compose
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


def entry_of(answer, lang):
    """Return the first way as it is shown."""
    return next(it for group in compose(answer, lang).groups for it in group.entries if it.kind == "keep-way")


def dates_of(way):
    """Return the dates of a way that has them."""
    assert way.dates is not None
    return way.dates


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


def test_an_unknown_fee_counts_as_the_highest_of_the_like_and_never_as_nought():
    """What is unknown never counts as a yes, never as nought, and does not outweigh everything else either.

    A line for 500 yen a month whose fee nobody recorded costs at least 6,000 yen a year, and is ranked as if it cost
    4,000 more, the highest fee of its kind of carrier: behind 3,600 + 3,300, before 10,800 + 4,000. A storage fee is no
    fee of the like, nor is that of another kind of carrier while its own kind has one.
    """
    stored = rule(kind="stored", setup_jpy="9000")
    answer = ask(
        holder("a", rule(cost_jpy="500")),
        holder("b", rule(cost_jpy="300", setup_jpy="3300"), stored),
        holder("c", rule(cost_jpy="900", setup_jpy="4000")),
        holder("d", rule(cost_jpy="2000", setup_jpy="7000"), kind="sub-brand"),
        *map(number, "abcd"),
    )
    known = [(way.carrier.id, way.total_jpy, way.is_setup_known, way.assumed_setup_jpy) for way in answer.results]
    assert known == [
        ("b", 6900, True, None),
        ("a", 6000, False, 4000),
        ("c", 14800, True, None),
        ("d", 31000, True, None),
    ]


def test_of_two_equal_costs_the_one_with_the_known_fee_comes_first():
    """What is on record goes before what is only reckoned with."""
    answer = ask(holder("a", rule()), holder("b", rule(setup_jpy="3300")), *map(number, "ab"))
    assert [way.carrier.id for way in answer.results] == ["b", "a"]


def test_where_a_kind_has_no_fee_on_record_those_of_all_kinds_count():
    """Still not as nought."""
    answer = ask(
        holder("a", rule(cost_jpy="500"), kind="sub-brand"), holder("b", rule(setup_jpy="3300")), *map(number, "ab")
    )
    assert [(way.carrier.id, way.assumed_setup_jpy) for way in answer.results] == [("b", None), ("a", 3300)]


def test_who_has_the_line_pays_no_fee_to_set_it_up():
    """Nor does who has applied for storage; who has not, pays it."""
    stored = rule(
        kind="stored", period="6", unit="year", counted_from="month-after-application", setup_jpy="4000",
        receives_sms="no",
    )  # fmt: skip
    records = (holder("a", rule(), stored), number("a"))
    own = {way.rule.kind: way for way in ask(*records, line="a").results if way.is_own}
    assert {kind: (way.is_setup_known, way.total_jpy) for kind, way in own.items()} == {
        "while-paid": (True, 6000),
        "stored": (True, 10000),
    }
    applied = ask(*records, line="a", applied=date(2026, 1, 10)).results
    assert [way.total_jpy for way in applied if way.rule.kind == "stored"] == [6000]


@pytest.mark.parametrize(
    ("lang", "least", "unknown"),
    [
        ("en", "at least 6,000 yen a year", "set-up fee not known, ranked as if it were 3,300 yen"),
        ("zh", "一年至少 6,000 日元", "办理费未知，排序时按同类中已知最高的 3,300 日元计算"),
        ("ja", "1年で少なくとも6,000円", "手続き料は不明、順位は同種で最も高い3,300円として計算"),
    ],
)
def test_a_cost_without_the_fee_is_said_to_be_the_least(lang, least, unknown):
    """The reader sees that the sum is not whole, and what the order reckons with, in each language."""
    answer = ask(holder("a", rule()), holder("b", rule(setup_jpy="3300")), *map(number, "ab"))
    shown = str(compose(answer, lang))
    assert least in shown
    assert unknown in shown


def test_no_shipped_way_gains_by_a_fee_that_nobody_recorded(shipped):
    """The order is that of the costs with a fee, on record or the highest of the like on record.

    With unknown fees as nought, LinksMate (6,204 yen a year, no fee on record) stood before HIS (3,360 + 3,300).
    """
    fees: dict[str, int] = {}
    for it in shipped.carriers():
        for found in () if it.retention == "unknown" else it.retention:
            if found.setup_jpy is not None and found.kind != "stored":
                fees[it.kind] = max(fees.get(it.kind, 0), found.setup_jpy)
    rest = [way for way in answer_keep(shipped, None, KeepQuestion(), as_of=DAY).results if way.pick is None]
    costs = [
        (
            len(way.not_known),
            way.cost_jpy + (fees[way.carrier.kind] if way.rule.setup_jpy is None else way.rule.setup_jpy),
        )
        for way in rest
        if way.cost_jpy is not None
    ]
    assert any(not way.is_setup_known for way in rest)
    assert costs == sorted(costs)


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


def test_what_a_new_contract_alone_has_is_for_who_brings_a_number_not_for_who_has_the_line():
    """As a plan that no line of the carrier can change to."""
    records = (holder("demo", rule(cost_jpy="660"), rule(cost_jpy="250", only_new=True)), number("demo"))
    assert [it.rule.cost_jpy for it in ask(*records, line="demo").results] == [660]
    assert ask(*records).results[0].rule.cost_jpy == 250


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


def test_a_dated_price_counts_in_the_sum_from_its_day_on():
    """What is due on the day of the change and later is paid at the new price, in the sum asked for and in the year."""
    change = {
        "starts_on": "2026-12-21",
        "values": {"cost_jpy": "600"},
        "note": text("It costs more"),
        "sources": ["official"],
    }
    line = holder("demo", rule(cost_jpy="500", changes=[change]))
    way = ask(line, source("official"), line="demo", months=6).results[0]
    assert (way.cost_jpy, way.year_jpy, way.times) == (500 + 5 * 600, 500 + 11 * 600, 6)


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


def test_the_cost_of_the_own_line_says_for_how_long(shipped):
    """A sum without a time is no price."""
    question = KeepQuestion(carrier="docomo", months=7)
    document = compose(answer_keep(shipped, shipped.carrier("docomo"), question, as_of=DAY), "en", depth="short")
    costs = [
        field.values
        for group in document.groups
        for entry in group.entries
        for field in entry.fields
        if field.key == "keep-cost"
    ]
    assert costs
    assert all(cost.endswith("for 7 months") for values in costs for cost in values)


@pytest.mark.parametrize(("name", "is_told"), [("ubigi", False), ("airalo", True)])
def test_a_line_without_a_number_is_not_said_to_keep_one(shipped, name, is_told):
    """No cost and no codes of a number that is not there; that there is none is an answer."""
    answer = answer_keep(shipped, shipped.carrier(name), KeepQuestion(carrier=name), as_of=DAY)
    document = compose(answer, "en", depth="short")
    keys = {field.key for group in document.groups for entry in group.entries for field in entry.fields}
    assert document.title.endswith("no Japanese number to keep")
    assert not answer.needs_results
    assert "sms" not in keys
    assert ("beware" in keys) is is_told


def test_the_end_of_some_line_is_no_other_way(shipped):
    """Sakura Mobile's rule for its Travel eSIM stood beside its lines with a number."""
    answer = answer_keep(shipped, shipped.carrier("sakura-mobile"), KeepQuestion(carrier="sakura-mobile"), as_of=DAY)
    assert any(way.is_an_end for way in answer.results)
    assert "ends with the plan" not in str(compose(answer, "en", depth="short").groups)


def notes_of(answer):
    return [note.command for note in answer.notes if isinstance(note, NextNote)]


@pytest.mark.parametrize(
    ("lang", "earliest", "ask_for"),
    [
        ("en", "at the earliest", "--valid-until DATE"),
        ("zh", "最早", "--valid-until 日期"),
        ("ja", "早ければ", "--valid-until 日付"),
    ],
)
def test_povo_by_the_day_of_a_purchase_alone_is_the_earliest(shipped, lang, earliest, ask_for):
    """`keep povo --last-top-up 2026-04-01`: with a topping of 180 days only its end proves a suspension.

    povo counts 180 days from the day after the topping's expiry (KDDI's text as quoted in data/carriers.yaml): bought
    on 1 April, from 2 April to 28 September at the earliest, suspended from the 29th. It is said as the earliest, in
    each language, with the option that makes it certain, and without the command for a suspended line.
    """
    question = KeepQuestion(carrier="povo", last_top_up=date(2026, 4, 1))
    answer = answer_keep(shipped, shipped.carrier("povo"), question, as_of=DAY)
    way = answer.results[0]
    assert (dates_of(way).is_earliest, dates_of(way).act_by, way.needs) == (True, date(2026, 9, 28), ())
    assert notes_of(answer)[0] == "simguide keep povo --last-top-up 2026-04-01 --valid-until DATE"
    assert not any("recover" in command for command in notes_of(answer))
    fields = {it.key: it.values for it in entry_of(answer, lang).fields if it.key in ("act-by", "dates")}
    assert earliest in fields["act-by"][0]
    asked, *follows = fields["dates"]
    assert ask_for in asked
    assert len(follows) == 2
    assert all(earliest in line for line in follows)


def test_povo_with_the_end_of_the_topping_is_certain(shipped):
    """The same purchase with an end that proves it: suspended from 29 September, and the command that saves it."""
    question = KeepQuestion(carrier="povo", last_top_up=date(2026, 4, 1), valid_until=date(2026, 4, 1))
    answer = answer_keep(shipped, shipped.carrier("povo"), question, as_of=date(2026, 10, 10))
    assert not dates_of(answer.results[0]).is_earliest
    assert notes_of(answer)[0] == "simguide recover povo --state suspended --since 2026-09-29"


def test_the_end_that_the_user_states_holds_and_is_not_asked_for_again(shipped):
    """`keep softbank-prepaid --last-top-up 2026-10-01 --valid-until 2026-12-10` acts by 2026-12-10, not by 2026-11-29.

    "Each adds 60 days, at most 360 in all" (data/carriers.yaml). `keep three-hk --valid-until 2027-01-20` says
    2027-01-20 although the sources do not say from when its 180 days count.
    """
    prepaid = KeepQuestion(carrier="softbank-prepaid", last_top_up=date(2026, 10, 1), valid_until=date(2026, 12, 10))
    for question, wanted in (
        (prepaid, date(2026, 12, 10)),
        (KeepQuestion(carrier="three-hk", valid_until=date(2027, 1, 20)), date(2027, 1, 20)),
        (KeepQuestion(carrier="cmhk-mysim", valid_until=date(2027, 1, 20)), date(2027, 1, 20)),
        (replace(prepaid, carrier="cmhk-mysim"), date(2026, 12, 10)),
    ):
        answer = answer_keep(shipped, shipped.carrier(question.carrier), question, as_of=DAY)
        way = answer.results[0]
        assert (dates_of(way).act_by, dates_of(way).is_earliest, way.needs) == (wanted, False, ())
        assert not any("DATE" in command for command in notes_of(answer) if command.startswith("simguide keep"))


def test_a_line_that_stops_without_days_of_grace_is_not_called_suspended(shipped):
    """Only a rule with days of grace has a line that is stopped and still there; a card that expires has expired."""
    question = KeepQuestion(carrier="three-hk", valid_until=date(2026, 11, 1))
    answer = answer_keep(shipped, shipped.carrier("three-hk"), question, as_of=DAY)
    assert notes_of(answer)[0] == "simguide recover three-hk --state expired --since 2026-11-01"
    dates = next(it.values for it in entry_of(answer, "en").fields if it.key == "dates")
    assert dates == ("valid until 2026-11-01, as you gave it", "ends on 2026-11-02, by the rule")


@pytest.mark.parametrize("lang", ["en", "zh", "ja"])
def test_the_end_that_the_user_states_is_shown_where_no_rule_counts_from_it(lang):
    """`my` has it as a date; `keep` shows it as well, and asks for nothing that would not help."""
    records = (holder("a", rule()), carrier("b"), *map(number, "ab"))
    for line in ("a", "b"):
        answer = ask(*records, line=line, valid_until=date(2026, 12, 10))
        assert (answer.validity.last_day, answer.validity.days_left) == (date(2026, 12, 10), 19)
        assert "2026-12-10" in str(compose(answer, lang))
        assert not any("DATE" in command for command in notes_of(answer) if command.startswith("simguide keep"))
    assert ask(*records, line="a").validity is None


def test_a_rule_that_changed_is_shown_to_those_for_whom_it_holds():
    """Who names no day of application is told the rule of today; who applied under an old one is told that."""
    old = rule(kind="stored", period="3", unit="year", counted_from="application", applied_until="2022-09-30")
    new = rule(kind="stored", period="6", unit="year", counted_from="application", applied_from="2022-10-01")
    records = (holder("a", old, new), number("a"))

    def periods(**conditions):
        return [way.rule.period for way in ask(*records, line="a", **conditions).results if way.is_own]

    assert (periods(), periods(applied=date(2022, 9, 30)), periods(applied=date(2022, 10, 1))) == ([6], [3], [6])


def test_every_recommended_way_has_a_number_and_a_known_cost(shipped):
    for way in answer_keep(shipped, None, KeepQuestion(), as_of=DAY).results:
        assert way.rule.kind in ("while-paid", "top-up-within")
        assert way.pick is None or way.year_jpy is not None


def test_a_cheaper_way_of_which_one_thing_is_not_known_is_named():
    """It stands behind what is certain, and is named above: what it would cost, and what is to be checked."""
    sure = holder("sure", rule(cost_jpy="900"))
    unsure = holder("unsure", rule(cost_jpy="300", from_abroad="unknown"))
    dearer = holder("dearer", rule(cost_jpy="950", from_abroad="unknown"))
    answer = ask(sure, unsure, dearer, *map(number, ("sure", "unsure", "dearer")), abroad=True)
    assert [(way.carrier.id, way.is_cheaper) for way in answer.results] == [
        ("sure", False),
        ("unsure", True),
        ("dearer", False),
    ]
