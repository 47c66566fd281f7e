"""`esim`: what suits comes first, what is unknown comes after and says so, what does not suit is named."""

import itertools
from datetime import date

import pytest

from simguide.advice.esim import answer_esim, stay_of
from simguide.model.answer import ExcludedNote, RuleNote
from simguide.model.esim_answer import EsimQuestion
from tests.factories import carrier, catalogue, channel, plan, rule, source, text

DAY = date(2026, 11, 20)


def ask(*records, **conditions):
    answer = answer_esim(catalogue(carrier(), *records), EsimQuestion(**conditions), as_of=DAY)
    return {item.plan.id: item for item in answer.results}, answer


def excluded(answer):
    return {note.condition: [item.en for item in note.items] for note in answer.notes if isinstance(note, ExcludedNote)}


@pytest.mark.parametrize(("days", "stay"), [(1, "short"), (90, "short"), (91, "long"), (3650, "long")])
def test_ninety_days_are_short(days, stay):
    assert stay_of(days) == stay


@pytest.mark.parametrize(
    ("values", "days", "outcome"),
    [
        ({"validity_days": "10"}, 10, "fits"),
        ({"validity_days": "10"}, 11, "out"),
        ({"validity_days": "10", "top_up_online": "yes"}, 11, "top-up"),
        ({"validity_days": "10", "top_up_online": "unknown"}, 11, "maybe"),
        ({"validity_days": "unknown"}, 5, "maybe"),
        ({"validity_days": "varies"}, 5, "maybe"),
        ({"validity_days": "monthly"}, 80, "fits"),
        ({"validity_days": "ongoing"}, 80, "fits"),
        ({"stays": ["long"]}, 5, "out"),
    ],
)
def test_stay_in_days(values, days, outcome):
    """A plan serves a stay that it covers, or that it can be topped up to."""
    found, answer = ask(plan(**values), stay="short", days=days)
    if outcome == "out":
        assert (found, excluded(answer)) == ({}, {"stay": ["Plan demo-plan"]})
        return
    option = found["demo-plan"]
    assert option.not_known == (("stay",) if outcome == "maybe" else ())
    assert option.needs_top_up is (outcome in ("top-up", "maybe") and values["validity_days"] == "10")


def test_needs_are_met_or_unknown_or_out():
    found, answer = ask(
        plan("all", voice="yes", sms="yes", number="yes"),
        plan("voice-unknown", voice="unknown", sms="yes", number="yes"),
        plan("no-sms", voice="yes", number="yes"),
        need=("voice", "sms", "number"),
    )
    assert {name: option.not_known for name, option in found.items()} == {"all": (), "voice-unknown": ("voice",)}
    assert list(found) == ["all", "voice-unknown"]
    assert excluded(answer) == {"sms": ["Plan no-sms"]}


@pytest.mark.parametrize(
    ("documents", "have", "outcome"),
    [
        (["none"], "passport", "fits"),
        (["passport"], "passport", "fits"),
        (["residence-card", "japanese-id"], "passport", "out"),
        (["passport", "residence-card"], "residence-card", "fits"),
        ("unknown", "passport", "maybe"),
        (["passport"], "none", "out"),
    ],
)
def test_document(documents, have, outcome):
    found, answer = ask(plan(documents=documents), document=have)
    assert excluded(answer) == ({"id": ["Plan demo-plan"]} if outcome == "out" else {})
    assert [option.not_known for option in found.values()] == {"fits": [()], "maybe": [("id",)], "out": []}[outcome]


def test_payment():
    found, answer = ask(
        plan("card"), plan("alipay", payments=["alipay"]), plan("open", payments="unknown"), pay="alipay"
    )
    assert {name: option.not_known for name, option in found.items()} == {"alipay": (), "open": ("pay",)}
    assert excluded(answer) == {"pay": ["Plan card"]}


def test_only_esims_on_sale_at_living_carriers():
    found, _ = ask(
        carrier("gone", status="ended", status_on="2020"),
        carrier("closed", status="closed-to-new"),
        plan("good"),
        plan("card-only", sims=["physical"]),
        plan("not-sold", on_sale="no"),
        plan("of-ended", carrier="gone"),
        plan("of-closed", carrier="closed"),
    )
    assert list(found) == ["good"]


def test_order_is_unknowns_evidence_price():
    """Nothing but the facts orders the list: certainty, evidence, a known and lower price, id."""
    blog = source("blog", kind="community")
    plans = [
        plan("cheap", price_jpy="900"),
        plan("dear", price_jpy="2000"),
        plan("no-price", price_jpy="unknown"),
        plan("blog", price_jpy="100", sources=["blog"]),
        plan("maybe", price_jpy="1", voice="unknown"),
    ]
    plans = [item if item.id == "maybe" else item.model_copy(update={"voice": "yes"}) for item in plans]
    orders = {tuple(ask(blog, *order, need=("voice",))[0]) for order in itertools.permutations(plans)}
    assert orders == {("cheap", "dear", "no-price", "blog", "maybe")}


def test_relaxing_a_condition_removes_nothing():
    plans = [plan("a", voice="yes"), plan("b", voice="unknown"), plan("c", sms="yes", documents=["passport"])]
    strict, _ = ask(*plans, need=("voice", "sms"), document="none")
    relaxed, _ = ask(*plans, need=("voice",), document="none")
    free, _ = ask(*plans)
    assert set(strict) <= set(relaxed) <= set(free) == {"a", "b", "c"}


def test_top_up_channels_are_those_that_add_online():
    channels = [
        channel("app", method="official-website"),
        channel("bill", effect="pays-bill"),
        channel("ended", status="ended"),
        channel("balance", task="balance"),
    ]
    found, _ = ask(*channels, plan("yes", top_up_online="yes"), plan("no"))
    assert [item.en for item in found["yes"].top_up] == ["Channel app"]
    assert found["no"].top_up == ()


def test_rules_that_bear_on_esims_are_shown():
    _, answer = ask(rule("shown"), rule("other", shown_by=[]), plan(cannot=[text("roam")]))
    assert [note.rule.id for note in answer.notes if isinstance(note, RuleNote)] == ["shown"]
