"""Answers of `catalogue stats` and `catalogue stale`."""

from __future__ import annotations

from typing import Literal

from simguide.model.answer import Answer, CarrierRef, Evidence, ListQuestion
from simguide.model.base import Slug
from simguide.model.carrier import TaskState
from simguide.model.method import Task
from simguide.model.source import SourceKind
from simguide.model.value import Value


class TaskCoverage(Value):
    """What is on record of a task at a carrier."""

    task: Task
    """The task."""
    state: TaskState
    """Offered, not offered, or unknown."""
    channels: int
    """Channels on record, ended ones left out."""
    evidence: Evidence | None
    """How well the channels are known, or the statement where there is none; none where nothing was found."""


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


class KindCount(Value):
    """How many sources are of a kind."""

    kind: SourceKind
    """The kind."""
    count: int
    """How many."""


class Totals(Value):
    """Counts over the whole catalogue."""

    carriers: int
    """Carriers."""
    card_types: int
    """Card types."""
    methods: int
    """Methods."""
    channels: int
    """Channels."""
    plans: int
    """Products."""
    recoveries: int
    """Ways back from a state in which a line does not work."""
    rules: int
    """Rules."""
    terms: int
    """Words of the glossary."""
    claims: int
    """Claims."""
    identifier_kinds: int
    """Kinds of numbers and codes that `identify` reads."""
    networks: int
    """Network codes."""
    card_issuers: int
    """Issuers of cards."""
    country_codes: int
    """International codes of the telephone."""
    number_ranges: int
    """Ranges of Japanese telephone numbers."""
    dial_codes: int
    """Short numbers to dial."""
    bands: int
    """Radio bands of the networks."""
    message_signs: int
    """Signs of false messages."""
    phone_checks: int
    """Things to look at on a phone."""
    sites: int
    """Known places on the web that are no carrier's own."""
    sources: int
    """Sources."""
    sources_by_kind: tuple[KindCount, ...]
    """Sources, strongest kind first."""
    undated_sources: int
    """Sources whose page shows no date."""
    records_without_source: int
    """Records that cite nothing; always 0 in a catalogue that loads."""
    empty_cells: int
    """Carrier and task without channel, statement or a note of what was looked for; always 0."""


class StatsAnswer(Answer):
    """Answer of `catalogue stats`."""

    command: Literal["catalogue stats"]
    """The command."""
    question: ListQuestion
    """What was asked."""
    totals: Totals
    """Counts over the whole catalogue."""
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
