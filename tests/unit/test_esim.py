"""`esim`: what suits comes first, what is unknown comes after and says so, what does not suit is named."""

import itertools
from datetime import date

import pytest

from simguide.advice.esim import answer_esim, stay_of
from simguide.model.answer import ExcludedNote, RuleNote
from simguide.model.esim_answer import EsimQuestion
from tests.factories import card_type, carrier, catalogue, channel, plan, rule, source, text

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


def test_cover_of_japan_is_a_condition_of_its_own():
    """A seller all over the world whose page does not name Japan is no certain answer."""
    found, answer = ask(plan("japan"), plan("world", works_in_japan="unknown"), plan("elsewhere", works_in_japan="no"))
    assert {name: option.not_known for name, option in found.items()} == {"japan": (), "world": ("japan",)}
    assert excluded(answer) == {"japan": ["Plan elsewhere"]}


def test_prices_in_yen_then_in_dollars_each_from_low_to_high():
    plans = [
        plan("yen-2", price_jpy="2000"),
        plan("yen-1", price_jpy="900"),
        plan("usd-2", price_jpy="unknown", price_usd="10.5"),
        plan("usd-1", price_jpy="unknown", price_usd="4"),
        plan("none", price_jpy="unknown"),
    ]
    found, _ = ask(*plans)
    assert list(found) == ["yen-1", "yen-2", "usd-1", "usd-2", "none"]


def test_a_plan_that_needs_a_top_up_comes_after_one_that_does_not():
    found, _ = ask(
        plan("long-enough", validity_days="30", price_jpy="9000"),
        plan("short", top_up_online="yes"),
        stay="short",
        days=20,
    )
    assert list(found) == ["long-enough", "short"]


def test_a_top_up_for_another_card_type_is_not_offered():
    seller = carrier(card_types=["prepaid-sim", "pocket-wifi"])
    records = (card_type("pocket-wifi"), seller, channel("wifi", card_types=["pocket-wifi"]), channel("all"))
    answer = answer_esim(catalogue(*records, plan(top_up_online="yes")), EsimQuestion(), as_of=DAY)
    assert [item.en for item in answer.results[0].top_up] == ["Channel all"]


def test_a_resident_has_a_passport_but_may_not_be_let_use_it():
    found, _ = ask(plan(documents=["passport"]), document="residence-card")
    assert found["demo-plan"].not_known == ("id",)


def test_excluded_products_name_their_carriers():
    _, answer = ask(carrier("b"), plan("x"), plan("y", carrier="b"), plan("z", carrier="b"), need=("voice",))
    note = next(note for note in answer.notes if isinstance(note, ExcludedNote))
    assert (len(note.items), note.carriers) == (3, ("demo", "b"))
