"""What `catalogue stats` and `catalogue stale` say on one screen."""

from collections import Counter
from collections.abc import Mapping
from typing import assert_never

from simguide.commands.catalogue.answer import (
    CarrierCoverage,
    StaleAnswer,
    StaleRecord,
    StatsAnswer,
    TaskCoverage,
    Total,
)
from simguide.render.document import Entry, Field
from simguide.render.short import Short, facts, rows
from simguide.render.words import Words

_MONTH = len("2026-11")
_IN_TITLE = ("carriers", "plans", "channels", "sources")
_BELOW = {
    "sources_by_kind": "source-kind",
    "statements_by_kind": "statement-kind",
    "prices_by_kind": "price-kind",
    "undated_statements": "undated-statements",
    "fields": "fields-asked",
    "unknown_fields": "fields-unknown",
    "undated_sources": "undated-sources",
    "records_without_source": "without-source",
    "empty_cells": "empty-cells",
}
"""Counts that say how good the catalogue is, and their labels."""


def short(answer: StatsAnswer | StaleAnswer, words: Words) -> Short:
    """Return how much is known, with the carriers of which least is; or what to check again, the oldest first."""
    match answer:
        case StatsAnswer():
            told = words.joined(words.message(f"counted.{name}", count=answer.totals[name]) for name in _IN_TITLE)
            least_known = sorted(answer.results, key=lambda item: (-len(item.unknown), item.carrier.id))
            found = [_coverage_row(item, words) for item in least_known]
            groups = (
                facts(_totals(answer.totals, words)),
                rows(found, title_label=words.message("label.least-known")),
            )
            return Short(words.message("title.stats.short", counted=told), groups)
        case StaleAnswer():
            parts = Counter(item.collection for item in answer.results)
            told = words.joined(f"{part} {count}" for part, count in parts.most_common())
            title = words.message("title.stale", days=answer.question.older_than, count=len(answer.results))
            found = [_stale_row(item, words) for item in answer.results]
            label = words.message("label.oldest-first")
            return Short(title, (facts([words.field("collection", told)]), rows(found, title_label=label)))
        case _:
            assert_never(answer)


def _totals(totals: Mapping[str, Total], words: Words) -> list[Field]:
    return [words.field(label, _total(totals[name], words)) for name, label in _BELOW.items()]


def _total(total: Total, words: Words) -> str:
    if isinstance(total, int):
        return str(total)
    return words.joined(f"{words.one_of('evidence-short', item.kind)} {item.count}" for item in total)


def _coverage_row(item: CarrierCoverage, words: Words) -> Entry:
    tasks = (words.field(coverage.task, _coverage(coverage, words)) for coverage in item.tasks)
    fields = (
        words.field("unknown-fields", f"{len(item.unknown)}/{item.fields}"),
        *tasks,
        words.field("plans", str(item.plans)),
    )
    return Entry("coverage", item.carrier.id, fields, item.carrier.id)


def _coverage(coverage: TaskCoverage, words: Words) -> str:
    """Return how many ways there are and the kind of the best evidence, or the state where there is none."""
    if coverage.state != "offered" or coverage.evidence is None:
        return words.one_of("state", coverage.state)
    return f"{coverage.channels} {words.one_of('evidence-short', coverage.evidence.kind)}"


def _stale_row(item: StaleRecord, words: Words) -> Entry:
    dated = item.evidence.dated
    fields = (
        words.field("statement", item.statement or ""),
        words.field("dated", words.message("evidence.undated") if dated == "undated" else dated[:_MONTH]),
        words.field("kind-of-evidence", words.one_of("evidence-short", item.evidence.kind)),
    )
    return Entry("stale", item.id, fields, item.id)
