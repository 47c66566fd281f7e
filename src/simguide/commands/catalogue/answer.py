"""Answers of `catalogue stats` and `catalogue stale`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, TypeAlias

from simguide.model.answer import Answer, CarrierRef, Evidence, ListQuestion
from simguide.model.base import Slug
from simguide.model.method import UpkeepTask
from simguide.model.source import SourceKind
from simguide.model.task import TaskState
from simguide.model.value import Value


class TaskCoverage(Value):
    """What is on record of a task at a carrier."""

    task: UpkeepTask
    """The task."""
    state: TaskState
    """Offered, not offered, or unknown."""
    channels: int
    """Channels on record, ended ones left out."""
    evidence: Evidence | None
    """How well the channels are known, or the statement where there is none; none where nothing was found."""


class KindCount(Value):
    """How many things rest on a kind of source."""

    kind: SourceKind
    """The kind."""
    count: int
    """How many."""


class Gap(Value):
    """A field that is unknown in some records of a carrier."""

    field: str
    """Its place: the sort of record, then the field, e.g. `plan.documents` or `carrier.retention.recoverable`."""
    unknown: int
    """How often it is unknown; what a rule of the kind answers is not."""
    of: int
    """How often it is asked."""


class CarrierCoverage(Value):
    """What is on record of a carrier."""

    type: Literal["coverage"] = "coverage"
    """Tells this result from others."""
    carrier: CarrierRef
    """The carrier."""
    tasks: tuple[TaskCoverage, ...]
    """Its tasks."""
    plans: int
    """Products on record."""
    fields: int
    """Fields of the carrier's record that can be unknown."""
    unknown: tuple[str, ...]
    """Names of those that are."""
    asked: int
    """Fields that can be unknown in all of its records: its own, and those of its plans, channels and recoveries."""
    gaps: tuple[Gap, ...]
    """Those of them that are, the most often unknown first."""
    statements_by_kind: tuple[KindCount, ...]
    """Its statements, by the kind of the best source of each, the strongest kind first."""
    undated_statements: int
    """Statements of which no page of that kind shows a date."""
    prices_by_kind: tuple[KindCount, ...]
    """The prices of what it has on sale, by the kind of the best source of each."""


Total: TypeAlias = int | tuple[KindCount, ...]
"""A count, or the counts of several kinds."""


class StatsAnswer(Answer):
    """Answer of `catalogue stats`."""

    command: Literal["catalogue stats"]
    """The command."""
    question: ListQuestion
    """What was asked."""
    totals: Mapping[str, Total]
    """Counts over the whole catalogue: how many records each collection holds, by its name, e.g. `carriers`, then
    `sources_by_kind` (strongest kind first), of all carriers together `statements_by_kind`, `prices_by_kind`,
    `undated_statements`, `fields` (that can be unknown) and `unknown_fields`, then `undated_sources` (their pages show
    no date), `records_without_source` (always 0 in a catalogue that loads), and `empty_cells`: carrier and task without
    channel, statement or a note of what was looked for (always 0)."""
    results: tuple[CarrierCoverage, ...]
    """The carriers."""


class StaleQuestion(Value):
    """What `catalogue stale` was asked."""

    older_than: int
    """Days."""


class StaleRecord(Value):
    """A record to check again."""

    type: Literal["stale"] = "stale"
    """Tells this result from others."""
    collection: str
    """Collection of the record."""
    id: Slug
    """Id of the record."""
    statement: str | None = None
    """The field that is to be checked, with its place in the record, e.g. `price_jpy` or `retention.0.setup_jpy`, where
    it rests on sources of its own; none for the record as a whole."""
    not_told_apart: tuple[str, ...] = ()
    """With the record as a whole: fields that state something and rest on sources of different kinds all together."""
    evidence: Evidence
    """How well it is known."""
    age_days: int | None
    """Days since the newest date of its best evidence; none where no page shows one."""


class StaleAnswer(Answer):
    """Answer of `catalogue stale`."""

    command: Literal["catalogue stale"]
    """The command."""
    question: StaleQuestion
    """What was asked."""
    results: tuple[StaleRecord, ...]
    """The records, the oldest first, then those without a date."""
