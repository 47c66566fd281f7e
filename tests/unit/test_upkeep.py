"""`catalogue stats` and `catalogue stale`: honest counts, and the oldest first."""

from datetime import date

import pytest

from simguide.advice.channels import unasked_fields
from simguide.commands.catalogue.advise import answer_stale, answer_stats, latest_day
from simguide.commands.catalogue.answer import StaleQuestion
from simguide.model.catalogue import HELD
from tests.factories import card_type, carrier, catalogue, channel, plan, rule, source, text

DAY = date(2026, 11, 20)
UNKNOWN = {"state": "unknown", "summary": text("Not found"), "looked_for": text("x")}
CLERK = {"en": "Please.", "zh": "请。", "ja": "お願いします。", "reading": "Onegai shimasu."}
OFFERED = {"state": "offered", "summary": text("Yes"), "sources": ["official"]}


def test_coverage_of_a_carrier():
    blog = source("blog", kind="community", dated="2019-05-01")
    tasks = {"renew": OFFERED, "balance": UNKNOWN, "auto": UNKNOWN}
    found = catalogue(
        carrier(tasks=tasks, operator="Demo Inc."), blog, channel("a", sources=["blog"]), channel("b", status="ended")
    )
    item = answer_stats(found, as_of=DAY).results[0]
    renew, balance, _ = item.tasks
    assert (renew.state, renew.channels) == ("offered", 1)
    assert renew.evidence is not None
    assert (renew.evidence.kind, renew.evidence.dated) == ("community", "2019-05-01")
    assert (balance.state, balance.channels, balance.evidence) == ("unknown", 0, None)
    assert item.fields == 13
    assert {"support", "apn", "retention"} <= set(item.unknown)
    assert {"operator", "host_networks", "status", "esim"}.isdisjoint(item.unknown)


def test_totals_of_the_shipped_catalogue(shipped):
    """What was promised: 60 carriers, 100 claims, no record without a source, no empty cell."""
    totals = answer_stats(shipped, as_of=DAY).totals
    by_kind = totals["sources_by_kind"]
    counts = {name: total for name, total in totals.items() if isinstance(total, int)}
    assert counts["carriers"] >= 60
    assert counts["claims"] >= 100
    assert counts["records_without_source"] == 0
    assert counts["empty_cells"] == 0
    assert not isinstance(by_kind, int)
    assert sum(item.count for item in by_kind) == counts["sources"]


def test_every_collection_is_counted():
    """A collection that is added is counted without another line of code."""
    assert list(answer_stats(catalogue(), as_of=DAY).totals)[: len(HELD)] == list(HELD)


def test_stale_records_come_oldest_first_then_undated():
    found = catalogue(
        source("y2020", dated="2020"),
        source("m2024", dated="2024-03"),
        source("undated", dated="undated"),
        carrier(),
        channel("new"),
        channel("older", sources=["y2020"]),
        channel("old", sources=["m2024"]),
        channel("none", sources=["undated"]),
        channel("mixed", sources=["undated", "official"]),
    )
    answer = answer_stale(found, StaleQuestion(older_than=365), as_of=DAY)
    assert [(item.id, item.age_days) for item in answer.results] == [("older", 2150), ("old", 964), ("none", None)]
    assert answer_stale(found, StaleQuestion(older_than=1000), as_of=DAY).results[1].id == "none"


@pytest.mark.parametrize(
    ("dated", "last"),
    [
        ("2025", date(2025, 12, 31)),
        ("2024-02", date(2024, 2, 29)),
        ("2025-12", date(2025, 12, 31)),
        ("2025-03-07", date(2025, 3, 7)),
    ],
)
def test_latest_day_of_a_partial_date(dated, last):
    assert latest_day(dated) == last


def test_what_a_rule_of_the_kind_answers_is_known():
    """A field is a gap only where neither the record nor a rule of its kind says more."""
    seller = carrier(kind="travel-esim")
    sold = plan("p", documents="unknown", payments="unknown")
    says = rule("r", kinds=["travel-esim"], says={"documents": ["none"]})
    open_ = {
        gap.field: (gap.unknown, gap.of) for gap in answer_stats(catalogue(seller, sold), as_of=DAY).results[0].gaps
    }
    told = {gap.field for gap in answer_stats(catalogue(seller, sold, says), as_of=DAY).results[0].gaps}
    assert open_["plan.documents"] == (1, 1)
    assert "plan.documents" not in told
    assert "plan.payments" in told


def test_what_nobody_has_to_ask_is_no_gap():
    """A sentence for the clerk stands for the language at a counter, and what a bill asks for is owed."""
    till = channel("till", effect="pays-bill", languages="unknown", network="unknown", refund="unknown", clerk=CLERK)
    page = channel("page", effect="adds-now", languages="unknown", network="unknown", refund="unknown")
    gaps = {
        gap.field: (gap.unknown, gap.of)
        for gap in answer_stats(catalogue(carrier(), till, page), as_of=DAY).results[0].gaps
    }
    assert gaps["channel.languages"] == (1, 1)
    assert gaps["channel.network"] == (1, 1)
    assert gaps["channel.refund"] == (1, 1)


def test_what_does_not_exist_is_not_asked_for_its_parts():
    """A number that cannot be ported has no fee for it, and an SMS that does not arrive costs nothing."""
    no_port = {"state": "not-offered", "summary": text("No number"), "instead": text("x"), "sources": ["official"]}
    seller = carrier(
        tasks={"renew": OFFERED, "balance": OFFERED, "auto": OFFERED, "port": no_port},
        sms_abroad={"receives": "no", "cost": "unknown", "sources": ["official"]},
        calls={"has_calls": "no", "sources": ["official"]},
    )
    asked = {gap.field for gap in answer_stats(catalogue(seller), as_of=DAY).results[0].gaps}
    assert not [it for it in asked if it.startswith(("carrier.tasks.port", "carrier.sms_abroad", "carrier.calls"))]


def test_a_router_is_asked_nothing_of_a_line():
    """Who lends devices alone has no eSIM, no number to keep and no access point to set."""
    lent, line = card_type("box", thing="device"), card_type("prepaid-sim")
    gaps = {
        kinds: {gap.field for gap in answer_stats(found, as_of=DAY).results[0].gaps}
        for kinds in (("box",), ("box", "prepaid-sim"))
        for found in [catalogue(carrier(kind="wifi-rental", card_types=list(kinds), esim="unknown"), lent, line)]
    }
    of_a_line = {f"carrier.{it}" for it in ("esim", "retention", "sms_abroad", "apn", "iphone_profile")}
    assert not gaps["box",] & of_a_line
    assert gaps["box", "prepaid-sim"] >= of_a_line


def test_statements_and_prices_count_by_the_kind_of_their_best_source():
    """The share of official statements is that of the statements, not of the records."""
    sold = plan("p", on_sale="yes", price_jpy=990, evidence={"price_jpy": ["blog"]}, sources=["official", "blog"])
    gone = plan("q", on_sale="no", price_jpy=100)
    found = answer_stats(catalogue(carrier(), source("blog", kind="community"), sold, gone), as_of=DAY)
    prices = {it.kind: it.count for it in found.results[0].prices_by_kind}
    statements = {it.kind: it.count for it in found.results[0].statements_by_kind}
    assert prices == {"official": 0, "regulator": 0, "secondary": 0, "press": 0, "community": 1}
    assert statements["community"] == 1
    assert statements["official"] > 1
    assert found.totals["prices_by_kind"] == found.results[0].prices_by_kind


@pytest.mark.parametrize(
    ("values", "unasked"),
    [
        ({}, ()),
        ({"clerk": CLERK}, ("languages", "network")),
        ({"effect": "pays-bill"}, ("refund",)),
        ({"effect": "changes-plan"}, ("refund", "payments")),
        ({"task": "auto", "auto": "payment", "url": None, "steps": [text("It is charged")]}, ("languages",)),
        ({"task": "auto", "auto": "payment"}, ()),  # its page has a language
    ],
)
def test_what_need_not_be_asked_of_a_way(values, unasked):
    assert unasked_fields(channel(**values)) == unasked
