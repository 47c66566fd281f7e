"""`claims`, `rules`, `explain`, `sources`, `compare`: what is found, in which order, and what is refused."""

from datetime import date

import pytest

from simguide.advice.evidence import cited_in
from simguide.advice.naming import MOST_COMPARED, find_carriers
from simguide.commands.knowledge.advise import answer_claims, answer_rules, answer_sources, answer_terms
from simguide.commands.knowledge.answer import ClaimQuestion, RuleQuestion, SourceQuestion, TermQuestion
from simguide.commands.lists.advise import compare_carriers
from simguide.errors import ComparisonError, UnknownNameError
from simguide.model.border import validated
from simguide.model.rule import Term
from tests.factories import carrier, catalogue, channel, claim, plan, rule, source, text

DAY = date(2026, 11, 20)


def claims(found, **conditions):
    return [item.claim.id for item in answer_claims(found, ClaimQuestion(**conditions), as_of=DAY).results]


@pytest.mark.parametrize(
    "words", ["残高", "docomo 104", "SMS 104", "保号卡", "自动售货机", "vending machine", "自動販売機"]
)
def test_claims_are_found_in_any_language(shipped, words):
    """The words may be Chinese, Japanese or English; what is said comes before what is merely mentioned."""
    found = answer_claims(shipped, ClaimQuestion(text=words), as_of=DAY).results
    first = found[0].claim
    said = f"{first.wording.en} {first.wording.zh} {first.wording.ja}".casefold()
    assert all(word.casefold() in said for word in words.split())


def test_docomo_104_is_wrong_at_once(shipped):
    first = answer_claims(shipped, ClaimQuestion(text="docomo 104"), as_of=DAY).results[0].claim
    assert (first.verdict, "151" in first.truth.en) == ("wrong", True)


def test_claims_by_verdict_and_carrier():
    found = catalogue(
        carrier(),
        claim("a", verdict="supported"),
        claim("b", verdict="wrong"),
        claim("c", verdict="wrong", carriers=[]),
    )
    assert claims(found) == ["b", "c", "a"]
    assert claims(found, verdict="wrong") == ["b", "c"]
    assert claims(found, carrier="demo") == ["b", "a"]
    assert claims(found, text="nothing like it") == []


def test_claims_are_found_by_the_name_of_their_carrier():
    named = carrier(name=text("Foo Mobile"), aliases=["フー"])
    assert claims(catalogue(named, claim("a"), claim("b", carriers=[])), text="フー said") == ["a"]


def test_rules_by_topic():
    found = catalogue(rule("b", topic="phishing"), rule("a", topic="phishing"), rule("c", topic="abroad"))
    topics = [item.rule.id for item in answer_rules(found, RuleQuestion(), as_of=DAY).results]
    assert topics == ["c", "a", "b"]
    assert [item.rule.id for item in answer_rules(found, RuleQuestion(topic="abroad"), as_of=DAY).results] == ["c"]


def term(identity, word, reading):
    return validated(
        Term, {"id": identity, "term": word, "reading": reading, "meaning": text("Meaning"), "sources": ["official"]}
    )


GLOSSARY = (
    term("mnp", "MNP", "emu enu pī"),
    term("balance", "残高", "zandaka"),
    term("data-left", "データ残量", "dēta zanryō"),
)


@pytest.mark.parametrize(
    ("word", "wanted"),
    [
        ("MNP", ["mnp"]),
        ("ｍｎｐ", ["mnp"]),
        ("残高", ["balance"]),
        ("zandaka", ["balance"]),
        ("残", ["data-left", "balance"]),
    ],
)
def test_terms_by_letters_reading_or_part(word, wanted):
    answer = answer_terms(catalogue(*GLOSSARY), TermQuestion(term=word), as_of=DAY)
    assert [item.term.id for item in answer.results] == wanted


def test_all_terms_and_unknown_terms():
    found = catalogue(*GLOSSARY)
    assert len(answer_terms(found, TermQuestion(), as_of=DAY).results) == 3
    with pytest.raises(UnknownNameError) as raised:
        answer_terms(found, TermQuestion(term="zandako"), as_of=DAY)
    assert raised.value.nearest == ("残高",)
    with pytest.raises(UnknownNameError):
        answer_terms(found, TermQuestion(term=""), as_of=DAY)


def test_sources_say_what_rests_on_them():
    blog = source("blog", kind="community")
    found = catalogue(carrier(), carrier("other"), blog, channel(sources=["blog"]), plan("p", carrier="other"))
    one = answer_sources(found, SourceQuestion(source="blog"), as_of=DAY).results
    assert [(item.source.id, [(it.collection, it.id) for it in item.cited_by]) for item in one] == [
        ("blog", [("channels", "demo-renew-website")])
    ]
    of_demo = answer_sources(found, SourceQuestion(carrier="demo"), as_of=DAY).results
    assert [item.source.id for item in of_demo] == ["blog", "official"]
    of_other = answer_sources(found, SourceQuestion(carrier="other"), as_of=DAY).results
    assert [item.source.id for item in of_other] == ["official"]
    with pytest.raises(UnknownNameError) as raised:
        answer_sources(found, SourceQuestion(source="blogg"), as_of=DAY)
    assert raised.value.nearest == ("blog",)


def test_every_shipped_source_is_listed(shipped):
    """On a day on which what it says holds: some begins later, and some has ended."""
    days = (date(2026, 1, 1), DAY, date(2027, 6, 1))
    listed = [item for day in days for item in answer_sources(shipped.on(day), SourceQuestion(), as_of=day).results]
    assert {item.source.id for item in listed} == {record.id for record in shipped.records("sources")}
    assert all(item.cited_by for item in listed)


def test_comparison_gathers_ways_and_payments():
    found = catalogue(
        carrier(),
        carrier("other"),
        channel("renew", payments=["paypal"]),
        channel("old", status="ended", payments=["points"]),
        channel("check", task="balance"),
        plan("on-sale", payments=["credit-card"]),
        plan("gone", on_sale="no", payments=["alipay"]),
    )
    answer = compare_carriers(found, find_carriers(found, ["other", "demo"]), as_of=DAY)
    other, demo = answer.results
    assert (other.carrier.id, other.payments, other.plans, other.renew.channels) == ("other", "unknown", (), ())
    assert demo.payments == ("credit-card", "paypal")
    assert [item.title.en for item in demo.renew.channels] == ["Channel renew"]
    assert [item.title.en for item in demo.balance.channels] == ["Channel check"]
    assert [item.id for item in demo.plans] == ["on-sale"]


@pytest.mark.parametrize("names", [["demo"], ["demo", "DEMO"], ["a", "b", "c", "d", "e", "demo"]])
def test_two_to_five_carriers_are_compared(names):
    found = catalogue(*(carrier(name) for name in ("demo", "a", "b", "c", "d", "e")))
    assert len(find_carriers(found, ["a", "b", "c", "d", "e"])) == MOST_COMPARED
    with pytest.raises(ComparisonError):
        find_carriers(found, names)


def test_claims_cite_only_what_they_show(shipped):
    answer = answer_claims(shipped, ClaimQuestion(verdict="outdated"), as_of=DAY)
    assert {item.id for item in answer.sources} == set(cited_in(tuple(item.claim for item in answer.results)))
