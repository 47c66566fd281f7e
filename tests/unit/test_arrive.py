"""`arrive`: which steps there are for whom, what can be had with which document, and which days are worked out."""

from datetime import date

import pytest

from simguide.commands.arrive.advise import answer_arrive
from simguide.commands.arrive.answer import ArriveQuestion
from simguide.model.border import validated
from simguide.model.rule import Rule
from tests import factories
from tests.conftest import AS_OF

LANDING = date(2026, 12, 1)


def answer(catalogue, **question):
    return answer_arrive(catalogue, ArriveQuestion(**question), as_of=AS_OF)


def moments(found):
    return [step.moment for step in found.results]


def rule(identity="one", **values):
    defaults = {
        "id": identity,
        "topic": "arrival",
        "title": factories.text(identity),
        "body": factories.text("Body"),
        "shown_by": ["arrive"],
        "sources": ["official"],
    }
    return validated(Rule, defaults | values)


def offers(*records):
    step = answer(factories.catalogue(factories.carrier(), *records)).results[0]
    return step.offers


def ids(found):
    return [offer.carrier.id for offer in found]


def test_long_stay_has_all_steps_in_order(shipped):
    found = answer(shipped, visa="student", stay="long")
    assert moments(found) == ["before", "at-airport", "first-days", "bank", "with-card"]
    bank = next(step for step in found.results if step.moment == "bank")
    assert bank.rules[0].rule.id == "arrive-bank-phone-deadlock"


@pytest.mark.parametrize(
    ("question", "has_card", "because"),
    [
        ({"visa": "visitor"}, "no", "visitor"),
        ({"visa": "visitor", "stay": "long", "days": 120}, "no", "visitor"),
        ({"visa": "work", "stay": "short"}, "no", "short-stay"),
        ({"stay": "long"}, "yes", "long-stay"),
        ({"visa": "student"}, "yes", "by-visa"),
        ({"visa": "other"}, "unknown", "not-said"),
        ({}, "unknown", "not-said"),
    ],
)
def test_who_gets_a_residence_card(shipped, question, has_card, because):
    """A visitor never does; else the stay decides, then the visa; what was not said stays unknown."""
    found = answer(shipped, **question)
    assert (found.has_card, found.has_card_because) == (has_card, because)
    assert ("with-card" in moments(found)) == (has_card != "no")


def test_without_a_card_nothing_that_needs_one_is_shown(shipped):
    found = answer(shipped, visa="visitor")
    assert moments(found) == ["before", "at-airport"]
    assert "arrive-passport-only" in [item.rule.id for item in found.results[0].rules]
    assert not [note for note in found.notes if note.kind == "next" and note.about == "autopay"]


def test_rules_are_for_their_visas(shipped):
    def shown(visa):
        steps = answer(shipped, visa=visa, stay="long").results
        return {item.rule.id for step in steps for item in step.rules}

    assert shown("student") - shown("work") == {"arrive-by-status-and-age"}


def test_every_rule_of_arrive_is_shown_to_someone(shipped):
    wanted = {rule.id for rule in shipped.rules() if "arrive" in rule.shown_by}
    found = answer(shipped)
    steps = {item.rule.id for step in found.results for item in step.rules}
    assert steps | {note.rule.id for note in found.notes if note.kind == "rule"} == wanted


def test_days_that_a_rule_states_become_a_date():
    """The first day counts, so that the date is never too late; without a landing there is none."""
    catalogue = factories.catalogue(
        factories.carrier(), rule(moment="first-days", deadline={"days": 14, "counted_from": "settling"})
    )

    def last_days(found):
        return [item.last_on for step in found.results for item in step.rules]

    assert last_days(answer(catalogue, lands_on=LANDING)) == [date(2026, 12, 14)]
    assert last_days(answer(catalogue)) == [None]


def test_landing_day_stands_at_the_steps_that_hang_on_it(shipped):
    found = answer(shipped, stay="long", lands_on=LANDING)
    assert {step.moment for step in found.results if step.lands_on == LANDING} == {"before", "at-airport", "first-days"}


@pytest.mark.parametrize(
    "unsure",
    [{"documents": "unknown"}, {"on_sale": "unknown"}, {"works_in_japan": "unknown"}],
)
def test_unknown_is_counted_and_never_listed(unsure):
    found = offers(factories.plan(**{"documents": ["passport"], **unsure}))
    assert (found.with_number, found.without_number, found.not_known) == ((), (), 1)


@pytest.mark.parametrize("refused", [{"documents": ["residence-card"]}, {"on_sale": "no"}, {"works_in_japan": "no"}])
def test_what_cannot_be_had_is_not_even_counted(refused):
    found = offers(factories.plan(**{"documents": ["passport"], **refused}))
    assert (found.with_number, found.without_number, found.not_known) == ((), (), 0)


def test_number_decides_where_a_carrier_stands():
    """A carrier that sells both stands once, with its products that have a number."""
    plain = factories.plan("plain", documents=["none"])
    numbered = factories.plan("numbered", documents=["passport"], number="yes")
    assert ids(offers(plain).without_number) == ["demo"]
    found = offers(plain, numbered)
    assert (ids(found.with_number), ids(found.without_number)) == (["demo"], [])
    assert found.with_number[0].plans == ("numbered",)
    assert found.with_number[0].voice == "no"


def test_unknown_number_is_no_number():
    found = offers(factories.plan(documents=["passport"], number="unknown"))
    assert ids(found.with_number) == []


def test_ended_carrier_sells_nothing():
    catalogue = factories.catalogue(factories.carrier(status="ended"), factories.plan(documents=["passport"]))
    found = answer(catalogue).results[0].offers
    assert (found.with_number, found.without_number, found.not_known) == ((), (), 0)


def test_residence_card_opens_other_carriers(shipped):
    steps = {step.moment: step for step in answer(shipped, stay="long").results}
    before, after = (set(ids(steps[moment].offers.with_number)) for moment in ("before", "with-card"))
    assert "mobal" in before
    assert {"ahamo", "povo", "rakuten-mobile"} <= after
    assert not before & after


@pytest.mark.parametrize(
    ("question", "moment", "command"),
    [
        ({"stay": "short", "days": 20}, "before", "simguide esim --stay 20 --id passport"),
        ({"stay": "long", "days": 200}, "before", "simguide esim --stay short --id passport"),
        (
            {"stay": "long", "days": 200},
            "with-card",
            "simguide esim --stay 200 --need number --id residence-card",
        ),
    ],
)
def test_command_to_type(shipped, question, moment, command):
    steps = {step.moment: step for step in answer(shipped, **question).results}
    assert steps[moment].command == command
