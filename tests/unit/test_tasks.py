"""`renew` and `balance`: which channels fit, in which order, and what is said beside them."""

import itertools
from datetime import date

import pytest

from simguide.advice.channels import accepts
from simguide.advice.naming import find_carrier
from simguide.commands.renew_balance.advise import answer_carrier_task
from simguide.commands.renew_balance.answer import TaskQuestion
from simguide.commands.renew_balance.methods import answer_methods, list_methods
from simguide.model.answer import ExcludedNote, NextNote
from simguide.render.compose import compose
from tests.factories import card_type, carrier, catalogue, channel, claim, method, rule, source, text

DAY = date(2026, 11, 20)


def ask(*records, **conditions):
    """Return the one result of `renew --carrier demo` and the answer around it."""
    found = catalogue(*records)
    question = TaskQuestion(**{"task": "renew", "carrier": "demo"} | conditions)
    answer = answer_carrier_task(found, find_carrier(found, "demo"), question, as_of=DAY)
    return answer.results[0], answer


def ids(result):
    return [item.channel.id for item in result.channels]


def excluded(answer):
    return {note.condition: [item.en for item in note.items] for note in answer.notes if isinstance(note, ExcludedNote)}


BLOG = source("blog", kind="community")
PRESS = source("press", kind="press")


def test_order_is_certainty_status_evidence_rank():
    """Best first: known conditions, then what works, then strong sources, then the method's rank."""
    records = [
        carrier(),
        BLOG,
        PRESS,
        method("official-app", rank=10),
        method("official-website", rank=15),
        channel("e-abroad-unknown", method="official-app", abroad="unknown"),
        channel("d-unconfirmed", abroad="yes", status="unconfirmed"),
        channel("c-press", abroad="yes", method="official-app", sources=["press"]),
        channel("b-website", abroad="yes"),
        channel("a-app", abroad="yes", method="official-app"),
    ]
    result, _ = ask(*records, abroad=True)
    assert ids(result) == ["a-app", "b-website", "c-press", "d-unconfirmed", "e-abroad-unknown"]
    assert [item.not_known for item in result.channels] == [(), (), (), (), ("abroad",)]


def test_order_does_not_depend_on_the_files():
    channels = [channel("a"), channel("b", status="unconfirmed"), channel("c", sources=["blog"])]
    orders = {tuple(ids(ask(carrier(), BLOG, *order)[0])) for order in itertools.permutations(channels)}
    assert orders == {("a", "c", "b")}


def test_ended_channel_is_not_offered():
    result, answer = ask(carrier(), channel("old", status="ended"), channel("new"))
    assert ids(result) == ["new"]
    assert excluded(answer) == {}


def test_other_tasks_and_carriers_stay_out():
    result, _ = ask(
        carrier(), carrier("other"), channel("x", carrier="other"), channel("y", task="balance"), channel("z")
    )
    assert ids(result) == ["z"]


def test_abroad_keeps_what_is_unknown_and_says_so():
    """Unknown never counts as a yes, and never hides a way."""
    result, answer = ask(
        carrier(), channel("no", abroad="no"), channel("maybe"), channel("yes", abroad="yes"), abroad=True
    )
    assert ids(result) == ["yes", "maybe"]
    assert excluded(answer) == {"abroad": ["Channel no"]}


def test_method_filter_takes_the_parts_of_a_wider_method():
    records = [
        carrier(),
        method("convenience-store"),
        method("konbini-smartpit", part_of="convenience-store"),
        channel("kiosk", method="konbini-smartpit"),
        channel("web"),
    ]
    assert ids(ask(*records, method="convenience-store")[0]) == ["kiosk"]
    assert ids(ask(*records, method="konbini-smartpit")[0]) == ["kiosk"]
    assert ids(ask(*records, method="official-website")[0]) == ["web"]


def test_card_filter_reads_an_empty_list_as_all_cards_of_the_carrier():
    records = [
        carrier(card_types=["prepaid-sim", "postpaid-sim"]),
        card_type("postpaid-sim"),
        channel("all"),
        channel("post", card_types=["postpaid-sim"]),
    ]
    assert ids(ask(*records, card="prepaid-sim")[0]) == ["all"]
    assert ids(ask(*records, card="postpaid-sim")[0]) == ["all", "post"]
    assert ids(ask(*records, card="pocket-wifi")[0]) == []


@pytest.mark.parametrize(
    ("payments", "way", "foreign_cards", "wanted"),
    [
        (("credit-card",), "credit-card", "unknown", "yes"),
        (("credit-card",), "paypal", "unknown", "no"),
        ("unknown", "paypal", "unknown", "unknown"),
        ((), "credit-card", "yes", "unknown"),
        (("credit-card",), "foreign-card", "yes", "yes"),
        (("credit-card",), "foreign-card", "no", "no"),
        (("credit-card",), "foreign-card", "reported", "unknown"),
        (("credit-card",), "foreign-card", "unknown", "unknown"),
        (("foreign-card",), "foreign-card", "unknown", "yes"),
        (("bank-debit",), "foreign-card", "yes", "no"),
        ("unknown", "foreign-card", "no", "no"),
        ((), "foreign-card", "no", "no"),
    ],
)
def test_accepts(payments, way, foreign_cards, wanted):
    assert accepts(payments, way, foreign_cards=foreign_cards) == wanted


def test_claims_shown_are_the_false_ones_on_this_task():
    records = [
        carrier(),
        channel(),
        claim("wrong"),
        claim("outdated", verdict="outdated"),
        claim("partly", verdict="partly"),
        claim("balance", tasks=["balance"]),
        claim("general", carriers=[]),
    ]
    assert [item.id for item in ask(*records)[0].claims] == ["wrong", "outdated"]


def test_every_cited_source_is_in_the_answer_and_no_other():
    records = [
        carrier(reports=[{**text("seen"), "sources": ["blog"]}]),
        BLOG,
        PRESS,
        source("unrelated"),
        channel(reports=[{**text("seen"), "sources": ["press"]}]),
    ]
    _, answer = ask(*records)
    assert [item.id for item in answer.sources] == ["blog", "official", "press"]


def test_ended_carrier_names_date_and_successor():
    ended = carrier(status="ended", status_on="2022-03-31", successor="next", tasks=carrier().tasks)
    result, _ = ask(ended, carrier("next"), channel(status="ended"))
    assert (result.carrier.status, result.carrier.status_on, result.successor.id) == ("ended", "2022-03-31", "next")
    assert ids(result) == []


def test_next_command_drops_conditions_and_leads_on():
    _, answer = ask(carrier(), channel(), abroad=True)
    assert [note.command for note in answer.notes if isinstance(note, NextNote)] == [
        "simguide renew demo",
        "simguide balance demo",
        "simguide show demo",
    ]


def commands(answer):
    return [note.command for note in answer.notes if isinstance(note, NextNote)]


def test_where_no_way_fits_the_desk_comes_next():
    """Nothing can be done alone then; from abroad it is the desk that can be called from there."""
    _, answer = ask(carrier(), channel(abroad="no"), abroad=True)
    assert "simguide contact demo --abroad" in commands(answer)[:2]


def test_a_carrier_with_a_chat_leads_to_it_behind_what_one_does_alone():
    _, answer = ask(carrier(support_online=text("Chat")), channel())
    assert commands(answer)[-2:] == ["simguide contact demo --for billing", "simguide show demo"]


def overview(*records, **conditions):
    answer = answer_methods(catalogue(*records), TaskQuestion(**{"task": "renew"} | conditions), as_of=DAY)
    return {item.method.id: [ref.id for ref in item.carriers] for item in answer.results}


METHODS = (
    method("official-website", rank=15),
    method("convenience-store", rank=30, verdict="limited"),
    method("konbini-smartpit", rank=32, part_of="convenience-store"),
    method("vending-machine", rank=75, verdict="not-found"),
    method("chat", tasks=["balance"]),
)


def test_overview_lists_methods_with_their_carriers():
    """A wider method exists wherever a part of it does; one that nobody offers is shown with none."""
    found = overview(
        *METHODS,
        carrier(),
        carrier("b"),
        carrier("gone", status="ended", status_on="2020"),
        channel("x"),
        channel("y", carrier="b", method="konbini-smartpit"),
        channel("z", carrier="gone"),
        channel("old", carrier="b", status="ended"),
    )
    assert found == {
        "official-website": ["demo"],
        "convenience-store": ["b"],
        "konbini-smartpit": ["b"],
        "vending-machine": [],
    }
    assert list(found) == ["official-website", "convenience-store", "konbini-smartpit", "vending-machine"]


def test_overview_under_a_condition_keeps_what_exists_there():
    records = (
        *METHODS,
        carrier(),
        channel("web", payments=["credit-card"]),
        channel("k", method="konbini-smartpit", payments=["konbini-cash"]),
    )
    assert overview(*records, pay="konbini-cash") == {"convenience-store": ["demo"], "konbini-smartpit": ["demo"]}
    assert overview(*records, method="convenience-store") == {
        "convenience-store": ["demo"],
        "konbini-smartpit": ["demo"],
    }


def test_overview_names_apart_where_a_condition_is_not_known():
    """Unknown never counts as a yes: a carrier whose payments are unknown is not said to take cash."""
    found = catalogue(
        *METHODS,
        carrier(),
        carrier("b"),
        channel("web", payments="unknown"),
        channel("kiosk", carrier="b", method="konbini-smartpit", payments=["konbini-cash"]),
    )
    answer = answer_methods(found, TaskQuestion(task="renew", pay="konbini-cash"), as_of=DAY)
    seen = [(it.method.id, [c.id for c in it.carriers], [c.id for c in it.carriers_unknown]) for it in answer.results]
    assert seen == [
        ("convenience-store", ["b"], []),
        ("konbini-smartpit", ["b"], []),
        ("official-website", [], ["demo"]),
    ]


def test_method_list_covers_every_task():
    answer = list_methods(catalogue(*METHODS, carrier(), channel("c", task="auto", method="chat")), as_of=DAY)
    carriers = {item.method.id: [ref.id for ref in item.carriers] for item in answer.results}
    assert carriers["chat"] == ["demo"]
    assert len(carriers) == len(METHODS)


def test_what_adds_data_comes_before_what_pays_a_bill():
    result, _ = ask(carrier(), channel("a-bill", effect="pays-bill"), channel("b-data", effect="adds-now"))
    assert ids(result) == ["b-data", "a-bill"]


def test_carriers_easily_mistaken_are_named():
    result, _ = ask(carrier(see_also=["other"]), carrier("other"), channel())
    assert [item.id for item in result.see_also] == ["other"]


def test_methods_that_exist_nowhere_are_listed_only_as_a_warning():
    found = overview(method("official-website"), method("vending-machine", verdict="not-found"), carrier())
    assert found == {"vending-machine": []}


def test_renew_from_abroad_says_what_keep_says(shipped):
    """Where a rule says that the line is kept up from abroad, the one online way that does it works from there."""
    catalogue = shipped.on(DAY)
    povo = catalogue.carrier("povo")
    question = TaskQuestion(task="renew", carrier="povo", abroad=True)
    first = answer_carrier_task(catalogue, povo, question, as_of=DAY).results[0].channels[0]
    assert any(rule.from_abroad == "yes" for rule in povo.retention)
    assert (first.channel.id, first.not_known) == ("povo-renew-app-topping", ())


MONEY_BACK = text("Within 30 days of purchase. Ask in the app") | {"sources": ["refund-page"]}


def test_what_comes_back_of_the_price_is_said_with_its_source():
    """Who renewed by mistake reads it beside the steps; who only looks what is left does not."""
    records = (carrier(refund=MONEY_BACK), source("refund-page"), channel(), channel("left", task="balance"))
    result, answer = ask(*records)
    assert "Within 30 days of purchase." in str(compose(answer, "en", depth="short"))
    assert result.refund.sources == ("refund-page",)
    assert "refund-page" in {it.id for it in answer.sources}
    assert ask(*records, task="balance")[0].refund is None


@pytest.mark.parametrize(("own", "expected"), [("unknown", "yes"), ("no", "no")])
def test_cards_are_as_the_kind_has_it_where_the_carrier_is_silent(own, expected):
    """The rule of its kind answers with its own source, and never against the carrier's own word."""
    of_kind = rule(kinds=["travel-esim"], says={"foreign_cards": "yes"})
    result, _ = ask(carrier(kind="travel-esim", foreign_cards=own), of_kind, channel())
    assert result.foreign_cards == expected
    assert [it.id for it in result.by_kind] == ([of_kind.id] if own == "unknown" else [])
