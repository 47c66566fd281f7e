"""How a line stands on a day: which rules hold, which days follow, what to do, in which order."""

import contextlib
from datetime import date, timedelta
from decimal import Decimal
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simguide import errors
from simguide.advice.retention import LineDates, deadlines
from simguide.commands.my import answer as line_answer
from simguide.commands.my.advise import list_due, list_lines, months_of, tell_history, tell_line, topped_up
from simguide.commands.my.changes import (
    add_line,
    buy,
    edit_line,
    entries_of,
    entry_numbered,
    find_line,
    read,
    take_in,
    without_entry,
)
from simguide.commands.my.own_lines import how_to, judge_line
from simguide.commands.my.store import new_id
from simguide.errors import LineInputError, UnknownNameError
from simguide.model.answer import NextNote
from simguide.model.border import checked
from simguide.model.carrier import LineDay
from simguide.model.days import FIRST_DAY, LAST_DAY, DayError, read_day
from simguide.model.own_line import (
    DateKind,
    Line,
    LineRecords,
    Reading,
    TopUp,
    check_label,
    check_plan,
    check_receipt,
    label_key,
    read_amount,
    read_yen,
)
from simguide.model.value import replace
from simguide.render.compose import compose
from simguide.terminal.instead import BY_KEY
from tests import factories
from tests.chapters import CHAPTERS

TODAY = date(2026, 11, 20)
KEEP = {
    "kind": "top-up-within",
    "period": 180,
    "unit": "day",
    "counted_from": "day-after-expiry",
    "grace_days": 30,
    "consequence": factories.text("Suspended"),
    "recoverable": "no",
    "sources": ["official"],
}
ENDS = KEEP | {"kind": "ends-with-validity", "period": 30, "counted_from": "activation", "grace_days": None}
PAID = KEEP | {"kind": "while-paid", "period": None, "unit": None, "counted_from": None, "grace_days": None}
STORED = KEEP | {
    "kind": "stored",
    "period": 5,
    "unit": "year",
    "counted_from": "application",
    "grace_days": None,
}


def shop(*rules, plans=()):
    """Return a catalogue with the carrier `demo`, its rules and its products."""
    carrier = factories.carrier(retention=list(rules) or "unknown", aliases=["old-demo"])
    return factories.catalogue(carrier, *(factories.plan(**plan) for plan in plans))


def owned(*, top_ups=(), readings=(), carrier="demo", label="home", **values):
    own = Line(id=new_id(), label=label, carrier=carrier, **values)
    return LineRecords(line=own, top_ups=top_ups, readings=readings)


def bought(on, **values):
    return TopUp(id=new_id(), on=on, **values)


def judge(catalogue, records, as_of=TODAY):
    return judge_line(catalogue, records, as_of=as_of)


def dates_of(own):
    return [(it.kind, it.act_by.isoformat(), it.happens_on.isoformat(), it.action) for it in own.dates]


def test_the_days_are_those_of_the_rule():
    """What `my` shows is what the one function says that `keep` asks too."""
    catalogue = shop(KEEP)
    own = judge(catalogue, owned(last_top_up=date(2026, 11, 1)))
    carrier = catalogue.carrier("demo")
    found = deadlines(carrier.retention[0], LineDates(last_top_up=date(2026, 11, 1)))
    assert found is not None
    assert (own.rules[0].act_by, own.rules[0].ends_on, own.rules[0].cancelled_on) == (
        found.act_by,
        found.ends_on,
        found.cancelled_on,
    )
    assert dates_of(own) == [
        ("suspension", "2027-04-30", "2027-05-01", "top-up"),
        ("cancellation", "2027-05-30", "2027-05-31", "top-up"),
    ]
    assert (own.state, own.next, own.next.days_left) == ("ahead", own.dates[0], 161)


def test_a_day_that_may_be_later_proves_nothing_once_it_has_passed():
    """A topping bought on 1 May may last for months: no line is called suspended by the day of a purchase alone.

    The end of the topping is asked for, and no command to save a suspended line is given; with the end told the day is
    certain (simguide keep says the same of the same days).
    """
    catalogue = shop(KEEP)
    for as_of in (date(2026, 10, 29), date(2026, 11, 28)):
        records = owned(last_top_up=date(2026, 5, 1))
        own = judge(catalogue, records, as_of)
        assert all(it.is_earliest for it in own.dates)
        assert (own.action, own.rules[0].is_earliest) == ("tell-dates", True)
        notes = tell_line(catalogue, records, "my show", as_of=as_of).notes
        commands = [note.command for note in notes if isinstance(note, NextNote)]
        assert commands[0] == "simguide my edit home --valid-until YYYY-MM-DD"
        assert not any("suspended" in command for command in commands)
    told = judge(catalogue, owned(last_top_up=date(2026, 5, 1), valid_until=date(2026, 5, 1)), date(2026, 10, 29))
    assert (told.action, told.next.is_earliest) == ("revive", False)


@pytest.mark.parametrize(
    ("lang", "earliest", "later"),
    [("en", "at the earliest", "or later"), ("zh", "最早", "或更晚"), ("ja", "早ければ", "以降")],
)
def test_a_day_that_may_be_later_is_said_to_be_the_earliest(lang, earliest, later):
    """In the line, in its rules and in the list, in each language; with the end told nothing of the kind is said."""
    catalogue = shop(KEEP)
    for days, is_said in (({}, True), ({"valid_until": date(2026, 11, 1)}, False)):
        records = owned(last_top_up=date(2026, 11, 1), **days)
        shown = str(compose(tell_line(catalogue, records, "my show", as_of=TODAY), lang))
        listed = str(compose(list_lines(catalogue, [records], as_of=TODAY), lang))
        assert ((earliest in shown, later in shown, later in listed) == (True, True, True)) == is_said
        assert (earliest in shown or later in shown or later in listed) == is_said


def test_the_end_that_was_told_is_one_date_where_the_period_is_the_validity():
    """`keep` and `my` say the same of the end that the carrier shows: the last day to top up, once."""
    told = owned(last_top_up=date(2026, 10, 1), valid_until=date(2026, 12, 10))
    prepaid = KEEP | {"period": 60, "counted_from": "last-top-up", "grace_days": 360}
    assert dates_of(judge(shop(prepaid), told)) == [
        ("suspension", "2026-12-10", "2026-12-11", "top-up"),
        ("cancellation", "2027-12-05", "2027-12-06", "revive"),
    ]
    abroad = KEEP | {"counted_from": "unknown", "grace_days": None}
    assert dates_of(judge(shop(abroad), told)) == [("validity-end", "2026-12-10", "2026-12-10", "top-up")]


def test_a_number_that_was_stored_under_an_older_rule_lives_by_it():
    """A rule that changed holds by the day of the application; where no rule held on that day, none is made up."""
    older = STORED | {"period": 3, "applied_until": "2022-09-30"}
    newer = STORED | {"period": 6, "applied_from": "2022-10-01", "applied_until": "2026-10-31"}
    found = {
        day: [it.rule.period for it in judge(shop(PAID, newer, older), owned(applied=day)).rules]
        for day in (date(2022, 9, 30), date(2022, 10, 1), date(2026, 11, 1))
    }
    assert found == {date(2022, 9, 30): [3], date(2022, 10, 1): [6], date(2026, 11, 1): []}


def test_the_next_date_is_the_earliest_ahead():
    """Once suspended, the cancellation comes next; when all is over, the line is to be checked."""
    catalogue, records = shop(KEEP), owned(valid_until=date(2026, 5, 1))
    assert judge(catalogue, records, date(2026, 10, 28)).next.kind == "suspension"
    assert judge(catalogue, records, date(2026, 10, 28)).next.days_left == 0
    suspended = judge(catalogue, records, date(2026, 10, 29))
    assert (suspended.next.kind, suspended.action, suspended.next.days_left) == ("cancellation", "revive", 29)
    gone = judge(catalogue, records, date(2026, 11, 28))
    assert (gone.state, gone.action, gone.next.days_left) == ("passed", "check", -1)


def test_a_validity_matters_even_where_no_rule_is_known():
    own = judge(shop(), owned(valid_until=date(2026, 12, 1), activated=date(2026, 11, 2)))
    assert dates_of(own) == [("validity-end", "2026-12-01", "2026-12-01", "buy-again")]
    assert (own.state, own.next.rule, own.next.total_days) == ("ahead", None, 30)


def test_a_validity_and_the_rule_after_it_are_both_dates():
    own = judge(shop(KEEP), owned(valid_until=date(2026, 12, 1)))
    assert [it.kind for it in own.dates] == ["validity-end", "suspension", "cancellation"]
    assert own.dates[1].act_by == date(2026, 12, 1) + timedelta(days=180)


def test_a_line_that_ends_with_its_validity_has_one_end():
    own = judge(shop(ENDS | {"grace_days": 0}), owned(valid_until=date(2026, 12, 1), activated=date(2026, 11, 1)))
    assert dates_of(own) == [("validity-end", "2026-12-01", "2026-12-01", "renew")]
    later = judge(shop(ENDS | {"grace_days": 2, "lead_days": 2}), owned(valid_until=date(2026, 12, 1)))
    assert dates_of(later) == [
        ("validity-end", "2026-11-29", "2026-12-01", "renew"),
        ("cancellation", "2026-12-03", "2026-12-04", "revive"),
    ]


def test_a_rule_without_grace_cancels_at_once():
    own = judge(shop(KEEP | {"grace_days": 0}), owned(last_top_up=TODAY))
    assert dates_of(own) == [("cancellation", "2027-05-19", "2027-05-20", "top-up")]


def test_a_validity_that_ended_before_the_last_purchase_does_not_count():
    """What was bought since ends on a day that nobody told; the old end would be a false alarm."""
    records = owned(valid_until=date(2026, 1, 10), top_ups=(bought(date(2026, 11, 1)),))
    own = judge(shop(KEEP), records)
    assert (own.valid_until, own.last_top_up) == (None, date(2026, 11, 1))
    assert own.next.act_by == date(2026, 11, 1) + timedelta(days=180)


def test_a_purchase_after_the_activation_makes_the_end_unknown():
    catalogue = shop(ENDS)
    assert judge(catalogue, owned(activated=date(2026, 11, 1))).next.act_by == date(2026, 11, 30)
    own = judge(catalogue, owned(activated=date(2026, 11, 1), top_ups=(bought(date(2026, 11, 15)),)))
    assert (own.state, own.action, own.rules[0].needs) == ("dates-missing", "tell-dates", ("valid-until",))


@pytest.mark.parametrize(
    ("rule", "needs"),
    [
        (KEEP, ("valid-until", "last-top-up")),
        (KEEP | {"counted_from": "last-top-up"}, ("valid-until", "last-top-up")),
        (KEEP | {"counted_from": "activation"}, ("valid-until", "activated")),
        (KEEP | {"counted_from": "unknown"}, ("valid-until",)),
        (KEEP | {"counted_from": "expiry"}, ("valid-until",)),
        (ENDS, ("valid-until",)),
    ],
)
def test_what_is_missing_is_named(rule, needs):
    own = judge(shop(rule), owned())
    assert (own.state, own.action, own.next, own.rules[0].needs) == ("dates-missing", "tell-dates", None, needs)


def test_a_rule_that_does_not_say_enough_stays_unknown():
    """No date is made up; where the carrier shows no end either, there is nothing that the user could tell."""
    applied = owned(applied=TODAY)
    own = judge(shop(STORED | {"counted_from": "unknown"}), applied)
    assert (own.state, own.action, own.dates, own.rules[0].needs) == ("dates-missing", "ask-carrier", (), ())
    endless = judge(shop(KEEP | {"period": 9999, "unit": "year"}), owned(last_top_up=TODAY))
    assert (endless.state, endless.dates) == ("dates-missing", ())


def test_no_rule_is_no_rule():
    own = judge(shop(), owned(last_top_up=TODAY))
    assert (own.state, own.action, own.rules) == ("no-rule", "ask-carrier", ())


def test_a_line_that_is_paid_has_no_date():
    own = judge(shop(PAID), owned(activated=TODAY))
    assert (own.state, own.action, own.next) == ("while-paid", "pay-bill", None)


def test_stored_numbers_live_by_the_rule_of_storage_and_others_do_not():
    catalogue = shop(PAID, STORED)
    assert [found.rule.kind for found in judge(catalogue, owned()).rules] == ["while-paid"]
    own = judge(catalogue, owned(applied=date(2026, 11, 1)))
    assert [found.rule.kind for found in own.rules] == ["stored"]
    assert dates_of(own) == [("cancellation", "2031-10-31", "2031-11-01", "take-back")]


def test_of_several_rules_each_that_may_hold_is_shown():
    plans = ({"identity": "monthly", "validity_days": "monthly"}, {"identity": "days", "validity_days": "30"})
    catalogue = shop(ENDS, PAID, plans=plans)
    kinds = {
        None: ["ends-with-validity", "while-paid"],
        "monthly": ["while-paid"],
        "days": ["ends-with-validity"],
        "own words": ["ends-with-validity", "while-paid"],
    }
    for plan, wanted in kinds.items():
        assert [found.rule.kind for found in judge(catalogue, owned(plan=plan)).rules] == wanted


def test_a_date_that_passed_by_a_rule_that_may_not_hold_is_no_alarm():
    """A line may be one that is paid by the month: its product is asked for."""
    catalogue = shop(ENDS, PAID)
    own = judge(catalogue, owned(activated=date(2024, 1, 1)))
    assert (own.state, own.action, own.next) == ("which-rule", "name-product", None)
    told = judge(catalogue, owned(valid_until=date(2024, 1, 30)))
    assert (told.state, told.action) == ("passed", "check")


def test_a_carrier_that_the_catalogue_lost_is_named_by_its_id():
    own = judge(shop(KEEP), owned(carrier="gone", valid_until=TODAY))
    assert (own.carrier, own.state, own.next.days_left) == (None, "ahead", 0)
    assert judge(shop(KEEP), owned(carrier="old-demo")).carrier.id == "demo"


def test_lines_are_sorted_by_urgency():
    catalogue = shop(KEEP)
    lines = [
        owned(label="missing"),
        owned(label="later", last_top_up=date(2026, 11, 1)),
        owned(label="gone", last_top_up=date(2025, 1, 1)),
        owned(label="sooner", last_top_up=date(2026, 10, 1)),
    ]
    answer = list_lines(catalogue, lines, as_of=TODAY)
    assert [own.line.label for own in answer.results] == ["gone", "sooner", "later", "missing"]
    assert answer.without_date == ("missing",)


def test_due_is_what_comes_within_the_days_and_what_has_passed():
    catalogue = shop(KEEP)
    lines = [owned(label=label, valid_until=TODAY + timedelta(days=days)) for label, days in (("a", 5), ("b", 30))]
    lines += [owned(label="gone", last_top_up=date(2025, 1, 1)), owned(label="missing")]
    assert [own.line.label for own in list_due(catalogue, lines, within=5, as_of=TODAY).results] == ["gone", "a"]
    assert [own.line.label for own in list_due(catalogue, lines, within=4, as_of=TODAY).results] == ["gone"]
    answer = list_due(catalogue, lines, within=30, as_of=TODAY)
    assert [own.line.label for own in answer.results] == ["gone", "a", "b"]
    assert answer.without_date == ("missing",)


def test_spending_is_summed_by_month_and_line():
    first = owned(
        label="a",
        top_ups=(bought(date(2026, 10, 1), paid_jpy=300), bought(date(2026, 10, 31), paid_jpy=30), bought(TODAY)),
    )
    second = owned(label="b", top_ups=(bought(date(2026, 10, 2), paid_jpy=5), bought(TODAY, paid_jpy=0)))
    found = [
        (it.month, it.paid_jpy, [(line.label, line.paid_jpy) for line in it.lines]) for it in months_of([first, second])
    ]
    assert found == [("2026-11", 0, [("b", 0)]), ("2026-10", 335, [("a", 330), ("b", 5)])]
    assert judge(shop(), first).spent_jpy == 330


def test_every_answer_names_the_sources_of_its_rules_and_a_next_command():
    catalogue, records = shop(KEEP), owned(label="my line", last_top_up=TODAY)
    answers = [
        list_lines(catalogue, [records], as_of=TODAY),
        list_lines(catalogue, [], as_of=TODAY),
        list_due(catalogue, [], within=3, as_of=TODAY),
        tell_history(catalogue, records, as_of=TODAY),
        *(tell_line(catalogue, records, command, as_of=TODAY) for command in get_args(line_answer.LineCommand)),
    ]
    assert all(answer.notes for answer in answers)
    assert [source.id for source in answers[0].sources] == ["official"]
    commands = [note.command for note in answers[0].notes if isinstance(note, NextNote)]
    # the last top-up alone tells no more than an earliest day
    telling, showing = "simguide my edit 'my line' --valid-until YYYY-MM-DD", "simguide my show 'my line'"
    assert commands[:2] == [telling, showing]


# what the user says


def told(**values):
    return {"label": "home"} | values


def test_a_line_without_label_bears_the_id_of_its_carrier():
    catalogue = shop(KEEP)
    lines: list[LineRecords] = []
    for wanted in ("demo", "demo-2", "demo-3"):
        records = add_line(catalogue, catalogue.carrier("demo"), lines, {}, line_id=new_id(), today=TODAY)
        lines.append(records)
        assert records.line.label == wanted


def test_a_label_is_taken_whatever_the_case():
    catalogue = shop(KEEP)
    for label in ("HOME", "ｈｏｍｅ", " home "):
        with pytest.raises(LineInputError) as caught:
            add_line(catalogue, catalogue.carrier("demo"), [owned()], told(label=label), line_id=new_id(), today=TODAY)
        assert caught.value.reason == "label-taken"
    records = owned()
    assert edit_line(catalogue, records, [records], {"label": "Home"}, today=TODAY).line.label == "Home"


def test_an_unknown_label_suggests_the_near_ones():
    lines = [owned(label="Grandmother"), owned(label="データ")]
    assert find_line(lines, "ＧＲＡＮＤＭＯＴＨＥＲ").line.label == "Grandmother"
    with pytest.raises(UnknownNameError) as caught:
        find_line(lines, "grandmothr")
    assert (caught.value.nearest, caught.value.known) == (("Grandmother",), ("Grandmother", "データ"))


@pytest.mark.parametrize(
    ("values", "reason"),
    [
        ({"activated": TODAY + timedelta(days=1)}, "day-future"),
        ({"last_top_up": TODAY + timedelta(days=1)}, "day-future"),
        ({"applied": TODAY + timedelta(days=1)}, "day-future"),
        ({"activated": TODAY, "valid_until": TODAY - timedelta(days=1)}, "day-order"),
        ({"activated": TODAY, "last_top_up": TODAY - timedelta(days=1)}, "day-order"),
        ({"last_top_up": TODAY, "valid_until": TODAY - timedelta(days=1)}, "day-order"),
    ],
)
def test_days_that_cannot_be_are_refused(values, reason):
    catalogue = shop(KEEP)
    with pytest.raises(LineInputError) as caught:
        add_line(catalogue, catalogue.carrier("demo"), [], told(**values), line_id=new_id(), today=TODAY)
    assert caught.value.reason == reason


def test_a_value_is_changed_or_forgotten():
    catalogue = shop(KEEP, plans=({"identity": "demo-plan"},))
    records = owned(plan="x", valid_until=TODAY)
    changed = edit_line(catalogue, records, [records], {"plan": "PLAN demo-plan", "valid_until": None}, today=TODAY)
    assert (changed.line.plan, changed.line.valid_until) == ("demo-plan", None)
    with pytest.raises(LineInputError, match="nothing-to-edit"):
        edit_line(catalogue, records, [records], {}, today=TODAY)


def test_a_top_up_on_record_is_not_talked_away():
    records = owned(top_ups=(bought(date(2026, 11, 1)),))
    with pytest.raises(LineInputError, match="top-up-on-record"):
        edit_line(shop(), records, [records], {"last_top_up": date(2026, 10, 1)}, today=TODAY)


@pytest.mark.parametrize(
    ("product", "until"),
    [
        ({"validity_days": "30", "clock_start": "purchase", "day_unit": "calendar-day"}, date(2026, 12, 19)),
        ({"validity_days": "1", "clock_start": "purchase", "day_unit": "24h"}, TODAY),
        ({"validity_days": "30", "clock_start": "purchase", "day_unit": "unknown"}, None),
        ({"validity_days": "30", "clock_start": "first-connection", "day_unit": "24h"}, None),
        ({"validity_days": "30", "clock_start": "unknown", "day_unit": "24h"}, None),
        ({"validity_days": "monthly", "clock_start": "purchase", "day_unit": "calendar-day"}, None),
    ],
)
def test_the_end_of_a_purchase_follows_only_from_exact_days_that_start_with_it(product, until):
    catalogue = shop(KEEP, plans=({"identity": "demo-plan", **product},))
    found = buy(catalogue, owned(), bought(TODAY, plan="demo plan"), today=TODAY)
    assert (found.records.line.valid_until, found.entry.valid_until) == (until, until)
    assert found.validity == ("computed" if until else "not-known")
    notes = topped_up(catalogue, found, as_of=TODAY).notes
    asks = [note.about for note in notes if isinstance(note, NextNote)]
    assert ("my-edit-validity" in asks) == (until is None)


def test_the_end_that_is_given_holds_and_an_earlier_one_does_not_shorten_what_runs():
    records = owned(valid_until=date(2026, 12, 31))
    later = buy(shop(), records, bought(TODAY, valid_until=date(2027, 1, 31)), today=TODAY)
    assert (later.records.line.valid_until, later.validity) == (date(2027, 1, 31), "given")
    shorter = buy(shop(), records, bought(TODAY, valid_until=TODAY), today=TODAY)
    assert shorter.records.line.valid_until == date(2026, 12, 31)
    unknown = buy(shop(), records, bought(TODAY), today=TODAY)
    assert (unknown.records.line.valid_until, unknown.validity) == (date(2026, 12, 31), "not-known")


@pytest.mark.parametrize(
    ("entry", "reason"),
    [
        (bought(TODAY + timedelta(days=1)), "day-future"),
        (bought(date(2026, 10, 31)), "day-order"),
        (bought(TODAY, valid_until=TODAY - timedelta(days=1)), "day-order"),
    ],
)
def test_a_purchase_on_a_day_that_cannot_be_is_refused(entry, reason):
    with pytest.raises(LineInputError) as caught:
        buy(shop(), owned(activated=date(2026, 11, 1)), entry, today=TODAY)
    assert caught.value.reason == reason


def test_a_reading_ahead_is_refused_and_the_newest_is_shown():
    first = Reading(id=new_id(), on=TODAY, amount=Decimal("2.5"), unit="GB")
    older = Reading(id=new_id(), on=date(2026, 11, 1), amount=Decimal(100), unit="MB")
    records = read(read(owned(), first, today=TODAY), older, today=TODAY)
    assert judge(shop(), records).last_reading == first
    with pytest.raises(LineInputError, match="day-future"):
        read(owned(), first, today=TODAY - timedelta(days=1))


def test_entries_are_counted_from_the_newest_and_one_can_go():
    old = bought(date(2026, 10, 1), valid_until=date(2026, 10, 31))
    first, second = bought(TODAY, paid_jpy=1), bought(TODAY, valid_until=date(2026, 12, 19))
    records = owned(top_ups=(first, old, second), valid_until=date(2026, 12, 19))
    assert entries_of(records) == (second, first, old)
    assert entry_numbered(records, 1) == second
    kept = without_entry(records, second)
    assert (kept.top_ups, kept.line.valid_until) == ((first, old), date(2026, 10, 31))
    assert without_entry(records, first).line.valid_until == date(2026, 12, 19)
    for number in (0, 4, -1):
        with pytest.raises(LineInputError, match="entry"):
            entry_numbered(records, number)


def test_an_import_adds_and_replaces_only_when_told():
    here, other = owned(label="a"), owned(label="b")
    changed = replace(here, line=replace(here.line, label="c"))
    assert take_in([here], [here, other], may_replace=False) == ((here, "unchanged"), (other, "added"))
    with pytest.raises(LineInputError, match="line-differs"):
        take_in([here], [changed], may_replace=False)
    assert take_in([here], [changed], may_replace=True) == ((changed, "replaced"),)
    with pytest.raises(LineInputError, match="label-taken"):
        take_in([here], [owned(label="A")], may_replace=True)
    swapped = [replace(it, line=replace(it.line, label=label)) for it, label in ((here, "b"), (other, "a"))]
    assert [outcome for _, outcome in take_in([here, other], swapped, may_replace=True)] == ["replaced", "replaced"]


# what is read


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        ("3.2GB", (Decimal("3.2"), "GB")),
        ("512mb", (Decimal(512), "MB")),
        ("0 GB", (Decimal(0), "GB")),
        ("1200JPY", (Decimal(1200), "JPY")),
        ("1200円", (Decimal(1200), "JPY")),
        ("¥1200", (Decimal(1200), "JPY")),
        ("￥1,200", (Decimal(1200), "JPY")),
        ("１２００円", (Decimal(1200), "JPY")),
        ("3.2ＧＢ", (Decimal("3.2"), "GB")),
    ],
)
def test_amounts(typed, wanted):
    assert read_amount(typed) == wanted


@pytest.mark.parametrize(
    "typed", ["", "GB", "3.2", "-1GB", "3,2GB", "1.5JPY", "¥1.5", "1e3GB", "3.2345GB", "1GB2GB", "∞GB"]
)
def test_what_is_no_amount(typed):
    with pytest.raises(LineInputError, match="amount"):
        read_amount(typed)


@pytest.mark.parametrize(
    ("typed", "wanted"), [("990", 990), ("990円", 990), ("¥1,200", 1200), ("0", 0), ("９９０", 990)]
)
def test_money(typed, wanted):
    assert read_yen(typed) == wanted


@pytest.mark.parametrize("typed", ["", "-1", "9.90", "990 USD", "1,20", "10000001", "9" * 5000, "²"])
def test_what_is_no_money(typed):
    with pytest.raises(LineInputError, match="money"):
        read_yen(typed)


@pytest.mark.parametrize(
    "typed", ["", "2026-2-3", "20261120", "2026-W47-5", "2026-02-30", "20.11.2026", "today", "２０２６-11-20"]
)
def test_what_is_no_day(typed):
    with pytest.raises(DayError):
        read_day(typed)
    with pytest.raises(ValueError, match=r"line\.day"):
        checked(Line(id=new_id(), label="home", carrier="demo", activated=typed))


@given(st.text(max_size=60))
def test_any_text_is_read_or_refused(typed):
    """Days, amounts, money and labels: a value or one clear error, nothing else."""
    for reader in (read_day, read_amount, read_yen, check_label):
        with contextlib.suppress(LineInputError, DayError):
            reader(typed)


@given(st.dates())
def test_a_day_is_read_as_it_was_written(day):
    if FIRST_DAY <= day <= LAST_DAY:
        assert read_day(day.isoformat()) == day
    else:
        with pytest.raises(DayError, match="far"):
            read_day(day.isoformat())
        with pytest.raises(ValueError, match=r"line\.day-range"):
            checked(Line(id=new_id(), label="home", carrier="demo", activated=day))


@given(st.integers(0, 10**6), st.sampled_from(["GB", "MB", "JPY"]))
def test_an_amount_is_read_as_it_was_written(number, unit):
    assert read_amount(f"{number}{unit}") == (Decimal(number), unit)
    assert read_yen(f"{number:,}") == number


@given(st.text(max_size=60))
def test_a_label_that_is_taken_can_be_kept_and_found(typed):
    try:
        label = check_label(typed)
    except LineInputError:
        return
    assert 1 <= len(label) <= 40
    assert label == label.strip()
    assert label.isprintable()
    assert sum(letter.isdecimal() for letter in label) < 9
    assert label_key(label.upper().lower()) == label_key(label.upper().lower().upper().lower())
    Line(id=new_id(), label=label, carrier="demo")


def test_every_value_has_a_name():
    keys = [
        *(f"error.line.{fault}" for fault in get_args(errors.LineFault)),
        *(f"hint.line.{fault}" for fault in get_args(errors.LineFault) if f"line.{fault}" not in BY_KEY),
        *(f"error.lines.{fault}" for fault in get_args(errors.LinesFileFault)),
        *(f"hint.lines.{fault}" for fault in get_args(errors.LinesFileFault)),
        *(f"line-do.{action}" for action in get_args(line_answer.LineAction)),
        *(f"line-state.{state}" for state in get_args(line_answer.LineState)),
        *(f"line-date-name.{name}" for name in get_args(LineDay)),
        *(f"line-validity.{outcome}" for outcome in get_args(line_answer.ValidityOutcome)),
        *(f"line-outcome.{outcome}" for outcome in get_args(line_answer.ImportOutcome)),
        *(f"{group}.{kind}" for kind in get_args(DateKind) for group in ("line-kind", "line-happens", "ics.happens")),
        *(f"title.{command}" for command in get_args(line_answer.LineCommand)),
    ]
    assert [key for key in keys if key not in CHAPTERS["my"]] == []


@pytest.mark.parametrize(
    "number",
    [
        "090-1234-5678",
        "０８０ 1234 5678",
        "+81 90 1234 5678",
        "+81 (0)70-1234-5678",
        "tel:05012345678",
        "tel 0081901234 5678",
    ],
)
def test_a_mobile_number_is_kept_nowhere(number):
    for check in (check_label, check_plan, check_receipt):
        with pytest.raises(LineInputError):
            check(number)


@pytest.mark.parametrize("number", ["03-1234-5678", "+86 138 0013 8000", "138 0013 8000", "8981100012345678901"])
def test_a_product_bears_no_number_and_a_receipt_may(number):
    """The numbers of receipts are long, and look like many things."""
    assert check_receipt(number) == number
    with pytest.raises(LineInputError) as caught:
        check_plan(number)
    assert caught.value.reason == "text-number"


@pytest.mark.parametrize(
    "words", ["20 GB for 30 days, 2,700 yen", "from 2026-12-01, 40 GB", "20261120 20261220", "0.5 GB (24 h)", "$1 deal"]
)
def test_a_product_in_words_of_ones_own_is_kept(words):
    assert (check_plan(words), check_receipt(words)) == (words, words)


def test_every_product_on_record_may_be_named(shipped):
    for plan in shipped.plans():
        for name in (plan.id, plan.name.en, plan.name.zh, plan.name.ja):
            assert check_plan(name) == name


@pytest.mark.parametrize("receipt", ["0900123456789012", "2026-0901-2345-6789-01", "№ 080-12"])
def test_a_long_number_of_a_receipt_is_kept(receipt):
    assert check_receipt(receipt) == receipt


@pytest.mark.parametrize("code", ["LPA:1$smdp.example.com$SECRET", "lpa:x", "ＬＰＡ:1", "my 1$smdp.example.com$SECRET"])
def test_an_activation_code_is_kept_nowhere_and_not_repeated(code):
    """Who has it can download the eSIM; an error may stand in a log."""
    for check in (check_label, check_plan, check_receipt):
        with pytest.raises(LineInputError) as caught:
            check(code)
        assert caught.value.reason == "activation-code"
        assert caught.value.values == {} or check is check_label


def test_a_billed_line_is_not_to_be_bought_again():
    """A date that its owner told is kept, and the bill is what to do about it; once past, it does not end the line."""
    records = owned(valid_until=date(2026, 12, 1))
    own = judge(shop(PAID), records)
    assert (own.state, own.action, own.next.act_by) == ("ahead", "pay-bill", date(2026, 12, 1))
    later = judge(shop(PAID), records, date(2026, 12, 2))
    assert (later.state, later.action, later.next, later.valid_until) == (
        "while-paid",
        "pay-bill",
        None,
        date(2026, 12, 1),
    )


def test_days_bought_from_a_carrier_that_bills_are_bought_again():
    catalogue = shop(PAID, plans=({"validity_days": 30},))
    plan = catalogue.plans(carrier_id="demo")[0]
    records = owned(valid_until=date(2026, 12, 1), plan=plan.id)
    assert judge(catalogue, records).action == "buy-again"
    assert judge(catalogue, records, date(2026, 12, 2)).state == "passed"


def test_where_a_date_has_passed_the_way_back_is_named():
    """Ahead: how to renew. Validity over: the dates that follow from it. Suspended: how to come back."""

    def command(catalogue, records, as_of=TODAY):
        own = judge(catalogue, records, as_of)
        return how_to(own, own.next).command

    bought_until = owned(valid_until=date(2026, 12, 1))
    assert command(shop(KEEP), bought_until) == "simguide renew demo"
    assert command(shop(KEEP), bought_until, date(2026, 12, 2)) == "simguide keep demo --valid-until 2026-12-01"
    assert command(shop(KEEP), bought_until, date(2027, 6, 15)) == "simguide recover demo --state suspended"
    assert command(shop(KEEP), bought_until, date(2027, 12, 1)) == "simguide recover demo --state suspended"
    assert command(shop(PAID), bought_until, date(2026, 12, 2)) == "simguide renew demo"
    assert command(shop(STORED), owned(applied=date(2020, 1, 1))) == "simguide show demo"
    assert command(shop(), owned()) == "simguide renew demo"
