"""`autopay`: two things told apart, what is unknown said so, and no condition lost."""

import itertools
from datetime import date

import pytest

from simguide.advice.naming import find_carrier
from simguide.commands.autopay.advise import answer_autopay, answer_carrier_autopay
from simguide.commands.autopay.answer import AutopayQuestion, AutopayRow
from simguide.model.answer import ExcludedNote, NextNote, RuleNote
from tests.factories import carrier, catalogue, channel, claim, method, rule, text

DAY = date(2026, 11, 20)
BOTH = {"top_up": "offered", "payment": "offered", "sources": ["official"]}


def auto(identity, kind, **values):
    """Return a way to switch on something automatic."""
    return channel(identity, **{"task": "auto", "auto": kind} | values)


def ask(*records, **conditions):
    """Return the one result of `autopay demo` and the answer around it."""
    found = catalogue(*records)
    question = AutopayQuestion(carrier="demo", **conditions)
    answer = answer_carrier_autopay(found, find_carrier(found, "demo"), question, as_of=DAY)
    return answer.results[0], answer


def rows(*records, **conditions):
    return answer_autopay(catalogue(*records), AutopayQuestion(**conditions), as_of=DAY)


def groups(result):
    return {group.kind: (group.state, [item.channel.id for item in group.channels]) for group in result.groups}


def excluded(answer):
    return [(note.condition, [item.en for item in note.items]) for note in answer.notes if note.kind == "excluded"]


def shipped_groups(shipped, name, **conditions):
    question = AutopayQuestion(carrier=name, **conditions)
    answer = answer_carrier_autopay(shipped, find_carrier(shipped, name), question, as_of=DAY)
    return groups(answer.results[0])


def test_buying_again_and_paying_are_never_mixed():
    result, _ = ask(carrier(automatic=BOTH), auto("a", "payment"), auto("b", "top-up"), auto("c", "payment"))
    assert groups(result) == {"top-up": ("offered", ["b"]), "payment": ("offered", ["a", "c"])}
    assert [item.channel.id for item in result.channels] == ["b", "a", "c"]


def test_one_kind_alone():
    result, answer = ask(carrier(automatic=BOTH), auto("a", "payment"), auto("b", "top-up"), kind="payment")
    assert groups(result) == {"payment": ("offered", ["a"])}
    assert excluded(answer) == []


@pytest.mark.parametrize(
    ("record", "states"),
    [
        ({"automatic": "unknown"}, ("unknown", "unknown")),
        ({"automatic": BOTH | {"top_up": "unknown", "payment": "not-offered"}}, ("unknown", "not-offered")),
        (
            {
                "tasks": {
                    name: {"state": "not-offered", "summary": text("No"), "sources": ["official"]}
                    for name in ("renew", "balance", "auto")
                }
            },
            ("not-offered", "not-offered"),
        ),
    ],
)
def test_unknown_is_not_no(record, states):
    """What nobody found stays unknown; only a source says no."""
    result, _ = ask(carrier(**record))
    assert tuple(group.state for group in result.groups) == states


def test_a_way_on_record_proves_that_it_exists():
    result, _ = ask(carrier(automatic="unknown"), auto("a", "payment"))
    assert groups(result)["payment"] == ("offered", ["a"])
    assert result.automatic is None


def test_ended_ways_do_not_count():
    result, _ = ask(carrier(automatic="unknown"), auto("a", "payment", status="ended"))
    assert groups(result)["payment"] == ("unknown", [])


def test_conditions_keep_out_by_name_and_unknown_is_said():
    shop = method("carrier-shop", tasks=["auto"])
    records = [
        carrier(automatic=BOTH),
        shop,
        auto("shop", "payment", method="carrier-shop", abroad="no"),
        auto("web", "payment"),
    ]
    result, answer = ask(*records, abroad=True)
    assert [item.channel.id for item in result.channels] == ["web"]
    assert result.channels[0].not_known == ("abroad",)
    assert excluded(answer) == [("abroad", ["Channel shop"])]
    assert NextNote(about="all", command="simguide autopay demo") in answer.notes
    result, answer = ask(*records, method="carrier-shop")
    assert [item.channel.id for item in result.channels] == ["shop"]
    assert excluded(answer) == [("method", ["Channel web"])]


def test_rules_and_false_claims_of_the_task():
    notes = rule(shown_by=["autopay"]), rule("other", shown_by=["esim"])
    result, answer = ask(carrier(), *notes, claim(tasks=["auto"]), claim("true", tasks=["auto"], verdict="supported"))
    assert [note.rule.id for note in answer.notes if isinstance(note, RuleNote)] == ["demo-rule"]
    assert [it.id for it in result.claims] == ["demo-claim"]


def test_order_of_the_rows():
    """What buys again, then what pays the bill, then the rest; by id, whatever the order of the files."""
    records = [
        carrier("a", automatic="unknown"),
        carrier("b", automatic=BOTH | {"top_up": "unknown"}),
        carrier("c", automatic=BOTH),
        carrier("d", automatic=BOTH),
    ]
    orders = {tuple(row.carrier.id for row in rows(*it).results) for it in itertools.permutations(records)}
    assert orders == {("c", "d", "b", "a")}


def test_rows_with_a_kind_leave_out_only_a_sourced_no():
    records = [
        carrier("a", automatic="unknown"),
        carrier("b", automatic=BOTH | {"top_up": "not-offered"}),
        carrier("c", automatic=BOTH),
    ]
    answer = rows(*records, kind="top-up")
    assert [row.carrier.id for row in answer.results] == ["c", "a"]
    assert [(note.condition, note.carriers) for note in answer.notes if isinstance(note, ExcludedNote)] == [
        ("kind", ("b",))
    ]


def test_rows_with_conditions():
    """A carrier stays while one way may meet all conditions, and says which are not known; the rest are named."""
    records = [
        method("carrier-shop", tasks=["auto"]),
        carrier("a"),
        carrier("b"),
        carrier("c"),
        carrier("d"),
        auto("a-shop", "payment", carrier="a", method="carrier-shop", abroad="no"),
        auto("b-web", "payment", carrier="b"),
        auto("b-app", "payment", carrier="b", abroad="yes"),
        auto("c-web", "payment", carrier="c"),
    ]
    answer = rows(*records, abroad=True)
    assert {row.carrier.id: row.not_known for row in answer.results} == {"b": (), "c": ("abroad",)}
    left_out = {note.condition: note.carriers for note in answer.notes if isinstance(note, ExcludedNote)}
    assert left_out == {"abroad": ("a",), "on-record": ("d",)}
    answer = rows(*records, method="carrier-shop")
    assert [row.carrier.id for row in answer.results] == ["a"]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        # povo.jp/en/auto_charge, povo.jp/subscription_auto-charge_diff and faq.povo.jp/413: three buy, one pays
        (
            "povo",
            {
                "top-up": {"povo-auto-app-auto-charge", "povo-auto-app-call-topping", "povo-auto-app-subscription"},
                "payment": {"povo-auto-app-payment"},
            },
        ),
        # docomo's page on docomo mini names Speed mode; its page on automatic payment, debit and card
        (
            "docomo",
            {
                "top-up": {"docomo-auto-website-speed-mode"},
                "payment": {
                    "docomo-auto-website-bank-debit",
                    "docomo-auto-website-credit-card",
                    "docomo-auto-carrier-shop-bank-debit",
                    "docomo-auto-phone-credit-card",
                },
            },
        ),
    ],
)
def test_shipped_carriers(shipped, name, expected):
    assert {kind: set(ids) for kind, (_, ids) in shipped_groups(shipped, name).items()} == expected


def test_prepaid_line_has_no_bill_to_pay(shipped):
    """softbank.jp on recharging: you recharge yourself; no source says whether it can run by itself."""
    assert shipped_groups(shipped, "softbank-prepaid") == {"top-up": ("unknown", []), "payment": ("not-offered", [])}


def test_every_carrier_has_a_row(shipped):
    answer = answer_autopay(shipped, AutopayQuestion(), as_of=DAY)
    assert sorted(row.carrier.id for row in answer.results) == sorted(it.id for it in shipped.carriers())


def test_row_and_detail_agree(shipped):
    for row in answer_autopay(shipped, AutopayQuestion(), as_of=DAY).results:
        assert isinstance(row, AutopayRow)
        found = shipped_groups(shipped, row.carrier.id)
        assert (row.top_up, row.payment) == (found["top-up"][0], found["payment"][0])


def test_adding_a_carrier_removes_no_other():
    """Whatever is asked, a row does not depend on the other carriers."""
    first, second = (carrier("a", automatic=BOTH), auto("x", "payment", carrier="a")), (carrier("b", automatic=BOTH),)
    for conditions in ({}, {"kind": "payment"}, {"abroad": True}, {"method": "official-website"}):
        alone = {row.carrier.id: row for row in rows(*first, **conditions).results}
        both = {row.carrier.id: row for row in rows(*first, *second, **conditions).results}
        assert alone.items() <= both.items()
