"""Dates of lines: what holds for every rule of the shipped catalogue, whatever days a user tells."""

from datetime import date, timedelta
from itertools import chain, combinations, pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from simguide.advice.evidence import cited_in
from simguide.advice.retention import LineDates, deadlines, is_validity, needed_days, rules_of_line
from simguide.commands.keep.advise import answer_keep
from simguide.commands.keep.answer import KeepQuestion
from simguide.commands.my.advise import tell_line
from simguide.commands.my.store import new_id
from simguide.loading.catalogue import load_catalogue
from simguide.model.answer import NextNote
from simguide.model.own_line import Line, LineRecords
from tests import factories

SHIPPED = load_catalogue()
RULES_OF = {it.id: () if isinstance(it.retention, str) else it.retention for it in SHIPPED.carriers()}
RULES = [(name, rule) for name, rules in RULES_OF.items() for rule in rules]
DATED = [it for it in SHIPPED.carriers() if any(rule.kind != "while-paid" for rule in RULES_OF[it.id])]
UNDATED = [
    next(it for it in SHIPPED.carriers() if {rule.kind for rule in RULES_OF[it.id]} == {"while-paid"}),
    next(it for it in SHIPPED.carriers() if not RULES_OF[it.id]),
]
TODAY = date(2026, 11, 29)
DAYS: dict[str, Any] = {
    "activated": date(2022, 3, 1),
    "last_top_up": date(2026, 6, 1),
    "valid_until": date(2026, 12, 10),
    "applied": date(2022, 9, 15),
}
TOLD = [dict(it) for it in chain.from_iterable(combinations(DAYS.items(), size) for size in range(len(DAYS) + 1))]
"""Every combination of the days that a user can tell."""
OPTIONS = {
    "activated": ("--activated",),
    "last_top_up": ("--last-top-up",),
    "valid_until": ("--valid-until",),
    "applied": ("--applied",),
}


@st.composite
def told_days(draw):
    """Draw days of a line that can be: each may be missing, none ends before it was bought."""
    start = draw(st.dates(date(2015, 1, 1), date(2035, 12, 31)))
    gaps = [timedelta(days=draw(st.integers(0, 800))) for _ in range(3)]
    days = {
        "activated": start,
        "last_top_up": start + gaps[0],
        "valid_until": start + gaps[0] + gaps[1],
        "applied": start + gaps[2],
    }
    return LineDates(**{name: day for name, day in days.items() if draw(st.booleans())})


@settings(max_examples=300, deadline=None)
@given(told_days(), st.sampled_from(RULES))
def test_the_end_that_a_user_tells_never_lies_after_the_last_day(line, named):
    """What the carrier shows its customer holds: no rule takes days away from it, but those of lead before it.

    A line with such an end has a date by every rule that is not storage and does not live on a bill, and a certain one.
    """
    _, rule = named
    if line.valid_until is None or rule.kind in ("while-paid", "stored"):
        return
    found = deadlines(rule, line)
    assert found is not None
    assert found.last_day >= line.valid_until
    assert found.act_by >= line.valid_until - timedelta(days=rule.lead_days or 0)
    assert not found.is_earliest
    if is_validity(rule):
        assert found.last_day == line.valid_until


@settings(max_examples=300, deadline=None)
@given(told_days(), st.sampled_from(RULES))
def test_what_was_told_is_not_asked_for_again(line, named):
    """And what is asked for gives dates: with one of the days named, the rule has some."""
    _, rule = named
    needed = needed_days(rule, line)
    fields = [name.replace("-", "_") for name in needed]
    assert all(getattr(line, name) is None for name in fields)
    if deadlines(rule, line) is not None or (rule.kind == "stored" and line.applied is not None):
        return
    latest = max((day for day in (line.activated, line.last_top_up) if day is not None), default=TODAY)
    for name in fields[:1]:
        told = {it: getattr(line, it) for it in DAYS} | {name: latest}
        assert deadlines(rule, LineDates(**told)) is not None


@settings(max_examples=300, deadline=None)
@given(told_days(), st.sampled_from(RULES))
def test_the_earliest_days_are_no_later_than_the_certain_ones(line, named):
    """A day that is counted without the end of what was bought is never too late for who bought more."""
    _, rule = named
    found = deadlines(rule, line)
    if found is None or not found.is_earliest or is_validity(rule):
        return
    bought = line.last_top_up or line.activated
    assert bought is not None
    for days in (0, 30, 365):
        told = {it: getattr(line, it) for it in DAYS} | {"valid_until": bought + timedelta(days=days)}
        certain = deadlines(rule, LineDates(**told))
        assert certain is not None
        assert found.act_by <= certain.act_by


def alone(carrier):
    """Return a catalogue with one carrier, its products, and the sources that they cite."""
    plans = SHIPPED.plans(carrier_id=carrier.id)
    return factories.catalogue(carrier, *plans, *SHIPPED.sources(cited_in((carrier, plans))).values())


def asked_for(notes):
    """Return the options that the suggested commands leave to the user to fill in."""
    words = [note.command.split() for note in notes if isinstance(note, NextNote)]
    own = [command for command in words if command[1] == "keep" or command[1:3] == ["my", "edit"]]
    return {option for it in own for option, value in pairwise(it) if value in ("DATE", "YYYY-MM-DD")}


@pytest.mark.parametrize("carrier", [*DATED, *UNDATED], ids=lambda it: it.id)
def test_keep_and_my_say_the_same_of_the_same_days(carrier):
    """One rule, one count, one answer: in every combination of the days of a line.

    Both name the end that was told, say alike whether a day is the earliest, and ask for nothing that they were told.
    """
    catalogue = alone(carrier)
    for days in TOLD:
        asked = answer_keep(catalogue, carrier, KeepQuestion(carrier=carrier.id, **days), as_of=TODAY)
        records = LineRecords(line=Line(id=new_id(), label="home", carrier=carrier.id, **days))
        told = tell_line(catalogue, records, "my show", as_of=TODAY)
        own = told.results[0]
        kept = [way for way in asked.results if way.is_own]
        by_keep = [
            (it.rule, it.dates.last_day, it.dates.act_by, it.dates.ends_on, it.dates.cancelled_on, it.dates.is_earliest)
            for it in kept
            if it.dates is not None
        ]
        by_my = [
            (it.rule, it.last_day, it.act_by, it.ends_on, it.cancelled_on, it.is_earliest)
            for it in own.rules
            if it.act_by is not None
        ]
        assert sorted(map(str, by_keep)) == sorted(map(str, by_my)), days
        needs = {way.rule: way.needs for way in kept}
        assert all(needs[found.rule] == found.needs for found in own.rules), days
        forbidden = {option for name in days for option in OPTIONS[name]}
        assert not forbidden & asked_for(asked.notes), days
        assert not forbidden & asked_for(told.notes), days
        assert forbidden.isdisjoint(f"--{need}" for found in own.rules for need in found.needs), days
        is_counted = any(way.dates is not None and way.rule.kind != "stored" for way in kept)
        assert (asked.validity is not None) == ("valid_until" in days and not is_counted), days
        if asked.validity is not None:
            assert asked.validity.last_day == days["valid_until"]
            assert "validity-end" in {it.kind for it in own.dates if it.happens_on == asked.validity.last_day}


@pytest.mark.parametrize("carrier", DATED, ids=lambda it: it.id)
def test_nothing_is_said_to_have_stopped_that_the_days_do_not_prove(carrier):
    """By the days of a purchase or an activation alone no line is suspended, ended or lost, however old they are."""
    catalogue = alone(carrier)
    old: tuple[dict[str, Any], ...] = ({"last_top_up": date(2020, 1, 1)}, {"activated": date(2020, 1, 1)})
    for days in old:
        asked = answer_keep(catalogue, carrier, KeepQuestion(carrier=carrier.id, **days), as_of=TODAY)
        assert all(way.dates is None or way.dates.is_earliest for way in asked.results)
        assert not any("recover" in note.command for note in asked.notes if isinstance(note, NextNote))
        records = LineRecords(line=Line(id=new_id(), label="home", carrier=carrier.id, **days))
        told = tell_line(catalogue, records, "my show", as_of=TODAY)
        assert told.results[0].action in ("tell-dates", "name-product", "pay-bill", "ask-carrier")
        assert not any("recover" in note.command for note in told.notes if isinstance(note, NextNote))


def test_a_day_of_application_has_one_rule_at_most_of_those_that_changed():
    """Rules of a storage that changed follow each other: on no day do two of them hold."""
    edges = {edge for _, rule in RULES for edge in (rule.applied_from, rule.applied_until) if edge is not None}
    assert edges
    for rules in RULES_OF.values():
        for day in edges:
            found = rules_of_line(rules, LineDates(applied=day))
            changed = [it for it in found if it.applied_from is not None or it.applied_until is not None]
            assert len(changed) <= 1
