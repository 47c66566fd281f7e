"""`esim`: what suits comes first, what is unknown comes after and says so, what does not suit is named."""

import itertools
from datetime import date
from decimal import Decimal

import pytest

from simguide.commands.esim.advise import answer_esim, stay_of
from simguide.commands.esim.answer import EsimQuestion
from simguide.model.answer import ExcludedNote, RuleNote
from simguide.model.value import replace
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
        ({"validity_days": "10"}, 11, "again"),
        ({"data_gb": "0"}, 5, "out"),
        ({"validity_days": "10", "top_up_online": "yes"}, 11, "again"),
        ({"validity_days": "10", "top_up_online": "unknown"}, 11, "again"),
        ({"validity_days": "unknown"}, 5, "maybe"),
        ({"validity_days": "varies"}, 5, "maybe"),
        ({"validity_days": "monthly"}, 80, "fits"),
        ({"validity_days": "ongoing"}, 80, "fits"),
        ({"stays": ["long"], "documents": ["residence-card"]}, 5, "out"),
        ({"stays": []}, 5, "maybe"),
    ],
)
def test_stay_in_days(values, days, outcome):
    """A plan serves a stay that it covers, or for which it can be topped up or bought again."""
    found, answer = ask(plan(**values), asker="visitor", days=days)
    if outcome == "out":
        condition = "data" if values.get("data_gb") == "0" else "asker"
        assert (found, excluded(answer)) == ({}, {condition: ["Plan demo-plan"]})
        return
    option = found["demo-plan"]
    unknown = "asker" if "stays" in values else "stay"
    assert option.not_known == ((unknown,) if outcome == "maybe" else ())
    # of a length that is not known, one purchase is not known to be enough
    is_enough = outcome == "fits" or "stays" in values
    assert option.needs_top_up is not is_enough


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
    found, answer = ask(plan(documents=documents, stays=["short", "long"]), document=have)
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


def test_order_is_what_fits_by_cost_then_what_is_to_be_checked():
    """Nothing but the facts orders the list: things to check, then the cost; equal costs by evidence, then id.

    One seller has but one place among the recommended, so that the order here is that of all.
    """
    blog = source("blog", kind="community")
    plans = [
        plan("cheap", price_jpy="900"),
        plan("dear", price_jpy="2000"),
        plan("blog", price_jpy="900", sources=["blog"]),
        plan("cheapest-of-a-blog", price_jpy="800", sources=["blog"]),
        plan("maybe", price_jpy="1", voice="unknown"),
        plan("no-price", price_jpy="unknown"),
    ]
    plans = [item if item.id == "maybe" else replace(item, voice="yes") for item in plans]
    orders = {tuple(ask(blog, *order, need=("voice",))[0]) for order in itertools.permutations(plans)}
    assert orders == {("cheapest-of-a-blog", "cheap", "blog", "dear", "maybe", "no-price")}


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


def test_at_the_same_cost_one_purchase_comes_before_two():
    sellers = [carrier("a"), carrier("b")]
    twice, once = plan("a-twice", carrier="a"), plan("once", carrier="b", validity_days="30", price_jpy="3000")
    found, _ = ask(*sellers, twice, once, asker="visitor", days=20)
    assert [(name, int(option.cost.total)) for name, option in found.items()] == [("once", 3000), ("a-twice", 3000)]
    cheaper = plan("cheaper", carrier="a", price_jpy="1400")
    found, _ = ask(*sellers, cheaper, once, asker="visitor", days=20)
    assert [(name, int(option.cost.total)) for name, option in found.items()] == [("cheaper", 2800), ("once", 3000)]


def test_of_purchases_together_the_one_that_costs_most_gives_the_name():
    """A day and a season cover what a season and a day cover: nobody takes it for two days, whoever says the price."""
    day = {"item": text("a day"), "price_jpy": "330", "data_gb": "1", "validity_days": "1"}
    season = {"item": text("a season"), "price_jpy": "6490", "data_gb": "60", "validity_days": "90"}
    of_season = {"card_type": "long-stay-esim", "sources": ["weak"]}
    sizes = [
        plan("day", price_jpy="330", validity_days="1", data_gb="1", top_up_online="yes"),
        plan("season", price_jpy="6490", validity_days="90", data_gb="60", top_up_online="yes", **of_season),
    ]
    kinds = ["prepaid-sim", "long-stay-esim"]
    toppings = channel(prices=[day, season], card_types=kinds, sources=["official"])
    records = (card_type("long-stay-esim"), carrier(card_types=kinds), source("weak", kind="community"), toppings)
    answer = answer_esim(
        catalogue(*records, *sizes), EsimQuestion(stay="long", days=91, data_gb=Decimal(30)), as_of=DAY
    )
    bought = [[(it.item.en, it.count) for it in one.cost.purchases] for one in answer.results if one.cost is not None]
    assert bought == [[("Plan season", 1), ("a day", 1)]]


def test_a_size_that_another_does_for_less_is_not_spelled_out():
    """Of the sizes of a seller those stay that cost less, need no second purchase, have no limit, or can do more."""
    plans = [
        plan("cheapest", price_jpy="1000", validity_days="5"),
        plan("once", price_jpy="2500"),
        plan("dearer", price_jpy="2600"),
        plan("unlimited", price_jpy="4000", data_gb="unlimited"),
        plan("with-sms", price_jpy="5000", sms="yes"),
        plan("dearest", price_jpy="9000", validity_days="30"),
    ]
    found, answer = ask(*plans, asker="visitor", days=10, data_gb=Decimal(2))
    assert list(found) == ["cheapest", "once", "unlimited", "with-sms"]
    assert excluded(answer) == {"size": ["Plan dearer", "Plan dearest"]}
    assert len(ask(*plans)[0]) == 6  # without days nobody knows what is enough


def test_a_top_up_for_another_card_type_is_not_offered():
    seller = carrier(card_types=["prepaid-sim", "pocket-wifi"])
    records = (card_type("pocket-wifi"), seller, channel("wifi", card_types=["pocket-wifi"]), channel("all"))
    answer = answer_esim(catalogue(*records, plan(top_up_online="yes")), EsimQuestion(), as_of=DAY)
    assert [item.en for item in answer.results[0].top_up] == ["Channel all"]


def test_a_resident_has_a_passport_but_may_not_be_let_use_it():
    found, _ = ask(plan(documents=["passport"], stays=["long"]), document="residence-card")
    assert found["demo-plan"].not_known == ("id",)


def test_excluded_products_name_their_carriers():
    _, answer = ask(carrier("b"), plan("x"), plan("y", carrier="b"), plan("z", carrier="b"), need=("voice",))
    note = next(note for note in answer.notes if isinstance(note, ExcludedNote))
    assert (len(note.items), note.carriers) == (3, ("demo", "b"))


# the best three first


def picks(answer):
    return [(item.plan.id, item.pick) for item in answer.results if item.pick is not None]


def test_the_best_of_three_sellers_come_first():
    """Three sellers to choose from, each with its best; then all others in the same order."""
    sellers = [carrier(name) for name in ("a", "b", "c", "d")]
    plans = [
        plan(f"{seller}-{price}", carrier=seller, price_jpy=str(price), sms="yes" if price in (150, 250) else "no")
        for seller, price in [("d", 400), ("a", 100), ("a", 150), ("b", 200), ("b", 250), ("c", 300)]
    ]
    _, answer = ask(*sellers, *plans, stay="short", days=5)
    assert picks(answer) == [("a-100", 1), ("b-200", 2), ("c-300", 3)]
    assert [item.plan.id for item in answer.results][3:] == ["a-150", "b-250", "d-400"]


def test_each_of_the_recommended_says_why():
    sellers = [carrier(name) for name in ("a", "b", "c")]
    plans = [
        plan("once", carrier="a"),
        plan("twice", carrier="b", validity_days="3", price_jpy="1000"),
        plan("maybe", carrier="c", hotspot="unknown", price_jpy="1"),
        plan("rest", carrier="a", price_jpy="9000", sms="yes"),
    ]
    plans = [it if it.id == "maybe" else replace(it, hotspot="yes") for it in plans]
    found, _ = ask(*sellers, *plans, stay="short", days=5, need=("hotspot",))
    assert found["once"].reasons == ("meets-all", "cheapest", "no-top-up")
    assert found["twice"].reasons == ("meets-all", "next-cheapest", "with-top-ups")
    assert found["maybe"].reasons[0] == "something-unknown"
    assert found["maybe"].not_known == ("hotspot",)
    assert found["rest"].reasons == ()


def test_dollars_are_compared_only_at_a_given_rate():
    dollars = plan("usd", carrier="b", price_jpy="unknown", price_usd="4.01")
    plans = [carrier("b"), plan("yen", price_jpy="1500"), dollars]
    found, _ = ask(*plans, stay="short", days=5)
    assert list(found) == ["yen", "usd"]
    assert found["usd"].cost.total_jpy is None
    found, _ = ask(*plans, stay="short", days=5, jpy_per_usd=Decimal("150.5"))
    assert list(found) == ["usd", "yen"]
    assert found["usd"].cost.total_jpy == 604  # 603.505, rounded up


def test_the_price_date_is_that_of_the_oldest_page():
    """A bill is as old as its oldest price."""
    old, undated = source("old", dated="2024-03"), source("none", dated="undated")
    price = {"item": text("1 GB"), "price_jpy": "100", "data_gb": "1", "validity_days": "10"}
    line = plan(top_up_online="yes", price_jpy="9000")
    for it, wanted in ((old, "2024-03"), (undated, "undated")):
        found, answer = ask(it, line, channel(prices=[price], sources=[it.id]), stay="short", days=20)
        assert found["demo-plan"].cost.dated == wanted
        assert it.id in {cited.id for cited in answer.sources}
    assert ask(old, line, stay="short", days=5)[0]["demo-plan"].cost.dated == "2026-06-01"


# conditions


@pytest.mark.parametrize(
    ("values", "conditions", "outcome"),
    [
        ({}, {"budget_jpy": 1500}, "fits"),
        ({}, {"budget_jpy": 1499}, "out"),
        ({}, {"budget_jpy": 3000, "days": 20, "stay": "short"}, "fits"),
        ({}, {"budget_jpy": 2999, "days": 20, "stay": "short"}, "out"),
        ({"price_jpy": "unknown"}, {"budget_jpy": 1}, "maybe"),
        ({"price_jpy": "unknown", "price_usd": "5"}, {"budget_jpy": 1}, "maybe"),
        ({"price_jpy": "unknown", "price_usd": "5"}, {"budget_jpy": 750, "jpy_per_usd": Decimal(150)}, "fits"),
        ({"price_jpy": "unknown", "price_usd": "5"}, {"budget_jpy": 749, "jpy_per_usd": Decimal(150)}, "out"),
        # what the stay costs is not known, but one purchase is too dear, or is not
        ({"validity_days": "unknown"}, {"budget_jpy": 1499, "days": 20}, "out"),
        ({"validity_days": "unknown"}, {"budget_jpy": 1500, "days": 20}, "maybe"),
    ],
)
def test_budget(values, conditions, outcome):
    """The budget is for the whole stay, or for one purchase where no days are given."""
    found, answer = ask(plan(**values), **conditions)
    assert (list(found), excluded(answer).get("budget")) == (
        ([], ["Plan demo-plan"]) if outcome == "out" else (["demo-plan"], None)
    )
    assert [("budget" in option.not_known) for option in found.values()] == {"out": [], "fits": [False]}.get(
        outcome, [True]
    )


@pytest.mark.parametrize(
    ("values", "data_gb", "held"),
    [
        ({}, 5, "yes"),
        ({}, 6, "maybe"),
        ({"top_up_online": "yes"}, 6, "maybe"),
        ({"data_gb": "unlimited"}, 9999, "yes"),
        ({"data_gb": "varies"}, 1, "maybe"),
        ({"data_gb": "unknown"}, 1, "maybe"),
        ({"data_gb": "0"}, 1, "out"),
        ({"data_gb": "0", "top_up_online": "unknown"}, 1, "maybe"),
    ],
)
def test_data_without_days(values, data_gb, held):
    """How often something can be bought again depends on the days, so that it is not known without them."""
    found, answer = ask(plan(**values), data_gb=Decimal(data_gb))
    assert excluded(answer) == ({"data": ["Plan demo-plan"]} if held == "out" else {})
    assert [option.not_known for option in found.values()] == {"yes": [()], "maybe": [("data",)]}.get(held, [])


def test_top_up_required():
    plans = [plan("yes", top_up_online="yes"), plan("no"), plan("maybe", top_up_online="unknown")]
    found, answer = ask(*plans, is_top_up_required=True)
    assert {name: option.not_known for name, option in found.items()} == {"yes": (), "maybe": ("top-up",)}
    assert excluded(answer) == {"top-up": ["Plan no"]}


def test_what_is_topped_up_is_not_bought_again():
    """Who asks for top-ups wants the same eSIM to go on: another one in its place does not count."""
    found, _ = ask(plan(top_up_online="yes"), is_top_up_required=True, stay="short", days=20)
    assert (found["demo-plan"].not_known, found["demo-plan"].cost) == (("stay",), None)


@pytest.mark.parametrize(
    ("phone", "wanted"),
    [
        (None, ["both", "esim"]),
        ("esim", ["both", "esim"]),
        ("no-esim", ["both", "card", "wifi"]),
        ("china-mainland-iphone", ["both", "card", "wifi"]),
        ("unknown", ["both", "esim"]),
    ],
)
def test_a_card_or_wifi_where_no_esim_can_work(phone, wanted):
    """The phone chooses the kind of line; a number that is only stored is none."""
    plans = [
        plan("esim"),
        plan("card", sims=["physical"]),
        plan("both", sims=["physical", "esim"]),
        plan("wifi", sims=["device"]),
        plan("stored", sims=["physical"], data_gb="0", voice="no", sms="no", number="yes", top_up_online="no"),
    ]
    found, answer = ask(rule("iphone", shown_by=["esim"], phones=["china-mainland-iphone"]), *plans, phone=phone)
    assert sorted(found) == wanted
    assert {option.not_known for option in found.values()} == {("phone",) if phone == "unknown" else ()}
    has_rule = any(isinstance(note, RuleNote) for note in answer.notes)
    assert has_rule is (phone == "china-mainland-iphone")


def test_several_devices_take_a_hotspot_or_wifi():
    plans = [plan("no", hotspot="no"), plan("yes", hotspot="yes"), plan("maybe"), plan("wifi", sims=["device"])]
    found, answer = ask(*plans, devices=2)
    assert {name: option.not_known for name, option in found.items()} == {
        "wifi": (),
        "yes": (),
        "maybe": ("devices",),
    }
    assert excluded(answer) == {"devices": ["Plan no"]}


# what is bought after the product meets the conditions too


@pytest.mark.parametrize(
    ("other", "conditions"),
    [
        ({"hotspot": "no"}, {"need": ("hotspot",)}),
        ({"hotspot": "unknown"}, {"need": ("hotspot",)}),
        ({"payments": ["paypal"]}, {"pay": "credit-card"}),
        ({"payments": "unknown"}, {"pay": "credit-card"}),
        ({"documents": ["residence-card"]}, {"document": "passport"}),
        ({"works_in_japan": "no"}, {}),
        ({"works_in_japan": "unknown"}, {}),
        ({"on_sale": "unknown"}, {}),
        ({"stays": ["long"], "documents": ["residence-card"]}, {}),
        ({"sims": ["physical"]}, {}),
        ({"sims": ["device"]}, {"devices": 2}),
        ({"card_type": "other-card"}, {}),
    ],
)
def test_nothing_is_bought_that_fails_a_condition(other, conditions):
    """A cheaper size of the seller is not counted on where it does not do, or is not known to do, what is asked."""
    line = plan("line", hotspot="yes", sms="yes")
    cheaper = plan("cheaper", **({"hotspot": "yes", "validity_days": "90", "price_jpy": "1"} | other))
    records = [carrier(card_types=["prepaid-sim", "other-card"]), card_type("other-card"), line, cheaper]
    answer = answer_esim(catalogue(*records), EsimQuestion(asker="visitor", days=20, **conditions), as_of=DAY)
    found = next(item for item in answer.results if item.plan.id == "line")
    assert found.cost is not None
    assert found.not_known == ()
    assert found.cost.total == 3000


def test_a_top_up_is_paid_as_asked():
    """The pay page of the top-up counts as that of the product does."""
    price = {"item": text("10 days"), "price_jpy": "100", "validity_days": "10"}
    for payments, total in ((["paypal"], 3000), ("unknown", 3000), (["credit-card"], 1600)):
        top_up = channel(prices=[price], payments=payments)
        found, _ = ask(top_up, plan(top_up_online="yes"), stay="short", days=20, pay="credit-card")
        assert found["demo-plan"].cost.total == total
    found, _ = ask(channel(prices=[price], payments=["paypal"]), plan(top_up_online="yes"), stay="short", days=20)
    assert found["demo-plan"].cost.total == 1600


def test_a_product_of_unknown_kind_of_stay_is_not_sure():
    """That its days suffice does not tell whether a visitor may have it."""
    found, _ = ask(plan(stays=[]), asker="visitor", days=5, data_gb=Decimal(1))
    assert found["demo-plan"].not_known == ("asker",)


def test_voice_without_data_is_no_plan_for_a_stay():
    """Whether it is asked for calls or not, so that leaving out a need removes nothing."""
    silent = plan(data_gb="0", voice="yes")
    for need in ((), ("voice",)):
        found, answer = ask(silent, stay="short", days=5, need=need)
        assert (found, excluded(answer)) == ({}, {"data": ["Plan demo-plan"]})
