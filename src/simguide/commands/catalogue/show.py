"""What `catalogue stats` and `catalogue stale` show."""

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
from simguide.render.document import Entry, Group
from simguide.render.words import Words

_FIELDS = {
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
"""Fields of the totals that do not count the records of a collection."""


def body(answer: StatsAnswer | StaleAnswer, words: Words) -> tuple[str, list[Group]]:
    """Return title and groups of an answer to `catalogue stats` or `catalogue stale`."""
    match answer:
        case StatsAnswer():
            totals = Group(None, (_totals_entry(answer.totals, words),))
            rows = tuple(_coverage_row(item, words) for item in answer.results)
            return words.message("title.stats"), [totals, Group(None, rows, layout="table")]
        case StaleAnswer():
            rows = tuple(_stale_row(item, words) for item in answer.results)
            title = words.message("title.stale", days=answer.question.older_than, count=len(rows))
            return title, [Group(None, rows, layout="table")]
        case _:
            assert_never(answer)


def _totals_entry(totals: Mapping[str, Total], words: Words) -> Entry:
    """Show the counts over the whole catalogue."""
    fields = (words.field(_FIELDS.get(name, f"count-{name}"), _total(it, words)) for name, it in totals.items())
    return Entry("totals", "", tuple(fields))


def _total(total: Total, words: Words) -> str:
    if isinstance(total, int):
        return str(total)
    return words.joined(f"{words.one_of('evidence', item.kind)} {item.count}" for item in total)


def _coverage_row(item: CarrierCoverage, words: Words) -> Entry:
    """Show a carrier in one row: each task with its channels and evidence, and how much is unknown."""
    tasks = (words.field(coverage.task, _coverage(coverage, words)) for coverage in item.tasks)
    unknown = f"{len(item.unknown)}/{item.fields}"
    fields = (words.field("id", item.carrier.id), *tasks, words.field("unknown-fields", unknown))
    return Entry("coverage", "", fields, item.carrier.id)


def _coverage(coverage: TaskCoverage, words: Words) -> str:
    if coverage.state != "offered":
        return words.one_of("state", coverage.state)
    assert coverage.evidence is not None, "an offered task has channels, and every channel cites a source"  # noqa: S101
    return f"{coverage.channels} · {words.evidence_in_short(coverage.evidence)}"


def _stale_row(item: StaleRecord, words: Words) -> Entry:
    """Show a record to check again."""
    age = words.message("unknown") if item.age_days is None else words.message("age.days", days=item.age_days)
    fields = (
        words.field("collection", item.collection),
        words.field("id", item.id),
        words.field("statement", item.statement or ""),
        words.field("evidence", words.evidence_in_short(item.evidence)),
        words.field("age", age),
        words.field("not-told-apart", str(len(item.not_told_apart)) if item.not_told_apart else ""),
    )
    return Entry("stale", "", fields, item.id)
