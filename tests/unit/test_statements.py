"""Evidence at the statement: what a price, a fee, a document rests on, where that is not what the record rests on."""

import json
from datetime import date

from simguide.advice.evidence import judge_statements, sources_for
from simguide.loading.catalogue import read_records
from tests.factories import carrier, catalogue, channel, plan, source
from tests.unit.test_dated import PLAN, problems_of, write

DAY = date(2026, 11, 20)
MIXED = PLAN[: PLAN.index("    changes:")] + "    sources: [demo-charge, demo-later]\n"
NAMED = MIXED + "    evidence: {price_jpy: [demo-later], on_sale: [demo-charge], validity_days: [demo-charge]}\n"


def test_hard_statements_of_a_mixed_record_name_their_sources(tmp_path):
    """Where the sources differ in kind, price, validity and sale each say which of them they rest on."""
    found = problems_of(write(tmp_path, plan=MIXED))
    assert [line.split(":")[3].strip() for line in found] == [
        "plans (demo-plan).on_sale",
        "plans (demo-plan).validity_days",
        "plans (demo-plan).price_jpy",
    ]
    assert "community, official" in found[0]
    assert "evidence: {on_sale: [...]}" in found[0]
    assert len(read_records(write(tmp_path, plan=NAMED))) > 0


def test_evidence_names_fields_and_sources_of_the_record(tmp_path):
    """A field that does not exist, one that says nothing, and a source that the record does not cite are refused."""
    wrong = NAMED.replace(
        "price_jpy: [demo-later]", "price_jpy: [demo-support], price: [demo-later], documents: [demo-later]"
    )
    found = "\n".join(problems_of(write(tmp_path, plan=wrong)))
    assert '"demo-support" is not among the sources of the record' in found
    assert 'no field "price" to rest on sources\n  hint: did you mean price_' in found
    assert "documents states nothing, but sources are named for it" in found


def test_a_source_that_only_evidence_names_must_exist(tmp_path):
    """Evidence is a reference like `sources`."""
    wrong = NAMED.replace("price_jpy: [demo-later]", "price_jpy: [demo-latter]")
    assert any('no record "demo-latter" in sources' in problem for problem in problems_of(write(tmp_path, plan=wrong)))


def test_a_statement_is_judged_by_its_own_sources():
    """A price from a blog is no official price, whatever else the record cites."""
    sources = {it.id: it for it in (source(), source("blog", kind="community", dated="2026-03"))}
    said = plan("p", price_jpy=290, sources=["official", "blog"], evidence={"price_jpy": ["blog"]})
    judged = judge_statements(said, sources, as_of=DAY)
    assert (judged["price_jpy"].evidence.kind, judged["price_jpy"].evidence.dated) == ("community", "2026-03")
    assert judged["price_jpy"].sources == ("blog",)
    assert judged["on_sale"].evidence.kind == "official"
    assert sources_for(said, "validity_days") == ("official", "blog")


def test_esim_ranks_by_what_the_price_rests_on(simguide, monkeypatch):
    """A price from a blog comes after the same price from the seller, though both records cite an official page."""
    found = catalogue(
        source("blog", kind="community", dated="2026-03"),
        carrier("weak"),
        carrier("sure"),
        plan("a-weak", carrier="weak", price_jpy=900, sources=["official", "blog"], evidence={"price_jpy": ["blog"]}),
        plan(
            "b-sure", carrier="sure", price_jpy=900, sources=["official", "blog"], evidence={"price_jpy": ["official"]}
        ),
    )
    monkeypatch.setattr("simguide.loading.catalogue.load_catalogue", lambda _folder=None, **_: found)
    answer = json.loads(simguide("esim", "--stay", "5", "--json").out)
    assert [item["plan"]["id"] for item in answer["results"]] == ["b-sure", "a-weak"]
    assert [item["cost"]["evidence"]["kind"] for item in answer["results"]] == ["official", "community"]
    assert answer["results"][1]["statements"]["price_jpy"]["sources"] == ["blog"]
    assert answer["results"][1]["evidence"]["kind"] == "official"


def test_a_weak_price_says_so_beside_it(in_full, monkeypatch):
    """What people read has kind and date of a price behind the price, not at the end of the record."""
    found = catalogue(
        source("blog", kind="community", dated="2026-03"),
        carrier(),
        channel(
            prices=[{"item": {"en": "1 GB", "zh": "1 GB", "ja": "1GB"}, "price_jpy": 290}],
            sources=["official", "blog"],
            evidence={"prices": ["blog"]},
        ),
    )
    monkeypatch.setattr("simguide.loading.catalogue.load_catalogue", lambda _folder=None, **_: found)
    assert "1 GB: 290 yen (community 2026-03) [" in in_full("renew", "demo").out
    assert "（网友 2026-03）" in in_full("renew", "demo", "--lang", "zh").out
