"""`change`: what of a contract can be changed, where, from when on; what is not known, and what nobody looked into."""

from datetime import date

import pytest

from simguide.advice.naming import find_carrier
from simguide.commands.change.advise import answer_change, answer_changes
from simguide.commands.change.answer import ChangeQuestion, ChangeRow
from simguide.render.compose import compose
from tests.factories import carrier, catalogue, source, text

DAY = date(2026, 11, 20)
TASK = {"state": "offered", "summary": text("In short"), "sources": ["official"]}
PLAN = {
    "what": ["plan"],
    "state": "offered",
    "summary": text("On the web."),
    "by": ["web"],
    "takes_effect": "next-month",
    "fee_jpy": "0",
    "sources": ["official"],
}
OTHERS = {
    "what": ["payment", "address"],
    "state": "unknown",
    "summary": text("Ask."),
    "looked_for": text("The help."),
}


def with_changes(*changes, identity="demo", **values):
    """Return a carrier of which changes are on record."""
    return carrier(identity, tasks={"renew": TASK, "balance": TASK, "auto": TASK, "change": list(changes)}, **values)


def change(*records, what=None):
    found = catalogue(*records)
    question = ChangeQuestion(carrier="demo", what=what)
    return answer_change(found, find_carrier(found, "demo"), question, as_of=DAY)


def typed(answer):
    return [note.command for note in answer.notes if note.kind == "next"]


def screen(answer, lang="en", depth="short"):
    document = compose(answer, lang, depth=depth)
    shown = [document.title]
    for group in document.groups:
        for entry in group.entries:
            shown.append(entry.title)
            shown.extend(value for field in entry.fields for value in (field.label, *field.values))
    return "\n".join(shown)


def test_changes_come_in_their_order_each_once():
    """One record may hold for several changes, and is shown once."""
    (result,) = change(with_changes(OTHERS, PLAN)).results
    assert [item.info.what for item in result.changes] == [("plan",), ("payment", "address")]
    assert result.not_looked_into == ("name", "password")


def test_one_change_asked_for_leaves_the_others_out():
    (result,) = change(with_changes(OTHERS, PLAN), what="plan").results
    assert [item.info.what for item in result.changes] == [("plan",)]
    assert result.not_looked_into == ()


@pytest.mark.parametrize("what", ["name", "password"])
def test_what_nobody_looked_into_is_said(what):
    answer = change(with_changes(PLAN), what=what)
    assert answer.results[0].not_looked_into == (what,)
    assert "Nobody has looked into this" in screen(answer)


def test_what_was_looked_for_and_not_found_is_said():
    """An unknown is no yes: the screen says what was searched."""
    shown = screen(change(with_changes(OTHERS), what="address"))
    assert "The help." in shown
    assert "Not found" in shown


def test_each_fact_has_its_own_evidence():
    """The fee that only a blog states is not as good as what the carrier states."""
    info = PLAN | {
        "fee_jpy": "1100",
        "sources": ["official", "blog"],
        "evidence": {"by": ["official"], "takes_effect": ["official"], "fee_jpy": ["blog"]},
    }
    blog = source("blog", kind="community", dated="2025-01-01")
    (item,) = change(blog, with_changes(info)).results[0].changes
    kinds = {place: it.evidence.kind for place, it in item.statements.items()}
    assert kinds == {"info.by": "official", "info.takes_effect": "official", "info.fee_jpy": "community"}


def test_the_gravest_warning_stands_on_the_screen():
    warned = PLAN | {
        "warnings": [text("It takes long.") | {"costs": "time"}, text("The number is lost.") | {"costs": "number"}]
    }
    assert "The number is lost." in screen(change(with_changes(warned), what="plan"))


def test_next_leads_to_each_change_on_record_and_to_the_desk():
    assert typed(change(with_changes(OTHERS, PLAN)))[:2] == ["simguide change demo plan", "simguide contact demo"]


def test_a_card_that_changes_leads_to_automatic_payment():
    assert "simguide autopay demo" in typed(change(with_changes(OTHERS), what="payment"))


def test_rows_are_of_carriers_with_something_on_record():
    """Who has ended, and of whom nothing is known, has no row; a change that is not known stays out of it."""
    ended = with_changes(PLAN, identity="gone", status="ended", status_on="2025-01-01")
    found = catalogue(with_changes(PLAN, OTHERS), with_changes(OTHERS, identity="other"), ended)
    (row,) = answer_changes(found, ChangeQuestion(), as_of=DAY).results
    assert isinstance(row, ChangeRow)
    assert (row.carrier.id, row.by, row.plan_from, row.plan_fee_jpy) == ("demo", {"plan": ("web",)}, "next-month", 0)


@pytest.mark.parametrize("lang", ["en", "zh", "ja"])
def test_all_is_shown_in_full(lang):
    info = PLAN | {
        "steps": [text("Log in")],
        "papers": [text("An ID")],
        "reports": [text("Slow") | {"sources": ["official"]}],
    }
    shown = screen(change(with_changes(info)), lang, depth="full")
    for said in ("Log in", "An ID", "Slow"):
        assert said in shown


def test_of_several_cases_the_one_shown_first_is_named():
    """A screen that does not say which case it tells of answers another question than was asked."""
    family = {**PLAN, "what": ["name"], "case": text("a new family name")}
    other = {**PLAN, "what": ["name"], "case": text("to another person")}
    assert "(a new family name)" in screen(change(with_changes(family, other), what="name")).splitlines()[0]
    assert "(" not in screen(change(with_changes(PLAN), what="plan")).splitlines()[0]
