"""Evidence: the best kind counts, with its newest date; weakness is marked."""

from datetime import date

import pytest

from simguide.advice.evidence import cited_in, judge_evidence
from simguide.commands.esim.advise import answer_esim
from simguide.commands.esim.answer import EsimQuestion
from simguide.model.source import Source
from tests import factories


def source(identity, kind, dated):
    return Source(
        id=identity,
        url=f"https://example.jp/{identity}",
        kind=kind,
        publisher="x",
        dated=dated,
        read_on=date(2026, 11, 20),
    )


SOURCES = {
    item.id: item
    for item in (
        source("official-new", "official", "2026-03"),
        source("official-old", "official", "2019-05-01"),
        source("official-undated", "official", "undated"),
        source("press", "press", "2026-08-01"),
        source("blog", "community", "2026-09-01"),
        source("blog-undated", "community", "undated"),
    )
}


@pytest.mark.parametrize(
    ("ids", "kind", "dated", "marks"),
    [
        (["official-new", "blog"], "official", "2026-03", ()),
        (["official-old", "official-new"], "official", "2026-03", ()),
        (["official-undated", "press"], "official", "undated", ("undated",)),
        (["official-old", "press"], "official", "2019-05-01", ("old",)),
        (["blog"], "community", "2026-09-01", ("community-only",)),
        (["blog-undated"], "community", "undated", ("community-only", "undated")),
    ],
)
def test_best_kind_and_newest_date(ids, kind, dated, marks):
    found = judge_evidence(ids, SOURCES, as_of=date(2026, 11, 20))
    assert (found.kind, found.dated, found.marks) == (kind, dated, marks)


@pytest.mark.parametrize(
    ("dated", "as_of", "is_old"),
    [
        ("2024-11-20", date(2026, 11, 20), False),
        ("2024-11-19", date(2026, 11, 20), True),
        ("2024-11", date(2026, 11, 20), False),
        ("2024-10", date(2026, 11, 20), True),
        ("2024", date(2026, 11, 20), False),
        ("2023", date(2026, 11, 20), True),
        ("2026-02-28", date(2028, 2, 29), False),
        ("2026-02-27", date(2028, 2, 29), True),
    ],
)
def test_old_after_two_years(dated, as_of, is_old):
    """A date known only to the month or year is old when all of it is."""
    found = judge_evidence(["x"], {"x": source("x", "official", dated)}, as_of=as_of)
    assert ("old" in found.marks) is is_old


def test_cited_in_finds_sources_however_deep(minimal):
    carrier = minimal.carrier("demo")
    assert set(cited_in(carrier)) == {"demo-support", "demo-charge"}
    assert set(cited_in((carrier.tasks, ()))) == {"demo-charge"}


def test_a_side_source_is_cited_and_does_not_grade():
    """An official page on the day count does not make a price official."""
    found = factories.catalogue(
        factories.carrier(),
        factories.source("file", kind="secondary"),
        factories.source("help"),
        factories.plan(sources=["file"], side_sources=["help"]),
    )
    answer = answer_esim(found, EsimQuestion(), as_of=date(2026, 11, 20))
    assert answer.results[0].evidence.kind == "secondary"
    assert [item.id for item in answer.sources] == ["file", "help"]
