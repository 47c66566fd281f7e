"""Answers `catalogue stats` and `catalogue stale`: how good the catalogue is, and what to check again first."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from datetime import date
from decimal import Decimal

from simguide.advice.answered import describe
from simguide.advice.evidence import cited_in, judge_evidence
from simguide.advice.naming import refer
from simguide.commands.catalogue.answer import (
    CarrierCoverage,
    StaleAnswer,
    StaleQuestion,
    StaleRecord,
    StatsAnswer,
    TaskCoverage,
    Total,
)
from simguide.commands.catalogue.coverage import Known, by_kind, count_known
from simguide.model.answer import Evidence, ListQuestion, NextNote
from simguide.model.base import NOTHING_SAID, Entity, SourcedEntity, sourced_in
from simguide.model.card_type import things_of
from simguide.model.carrier import CAN_BE_UNKNOWN, Carrier
from simguide.model.catalogue import COLLECTIONS, HELD, Catalogue
from simguide.model.method import TASKS, UpkeepTask
from simguide.model.source import Source, SourceKind
from simguide.model.task import TaskInfo


def answer_stats(catalogue: Catalogue, *, as_of: date) -> StatsAnswer:
    """Say for each carrier and task how strong and how old the evidence is, and how much is unknown."""
    sources = catalogue.sources(record.id for record in catalogue.records("sources"))
    carriers = sorted(catalogue.carriers(), key=lambda carrier: carrier.id)
    rules = catalogue.rules()
    card_types = catalogue.card_types()
    known = {
        carrier.id: count_known(
            carrier,
            channels=catalogue.channels(carrier_id=carrier.id),
            plans=catalogue.plans(carrier_id=carrier.id),
            recoveries=catalogue.recoveries(carrier_id=carrier.id),
            rules=rules,
            sources=sources,
            things=things_of(carrier.kind, (it for it in card_types if it.id in carrier.card_types)),
            as_of=as_of,
        )
        for carrier in carriers
    }
    return StatsAnswer(
        command="catalogue stats",
        question=ListQuestion(),
        as_of=as_of,
        catalogue=describe(catalogue),
        totals=_totals(catalogue, carriers, sources, known.values()),
        results=tuple(
            CarrierCoverage(
                carrier=refer(carrier),
                tasks=tuple(_cover(catalogue, carrier, task, sources, as_of=as_of) for task in TASKS),
                plans=len(catalogue.plans(carrier_id=carrier.id)),
                fields=len(CAN_BE_UNKNOWN),
                unknown=tuple(name for name in CAN_BE_UNKNOWN if getattr(carrier, name) == "unknown"),
                asked=known[carrier.id].fields,
                gaps=known[carrier.id].gaps,
                statements_by_kind=by_kind(known[carrier.id].kinds),
                undated_statements=known[carrier.id].undated,
                prices_by_kind=by_kind(known[carrier.id].prices),
            )
            for carrier in carriers
        ),
        notes=(NextNote(about="stale", command="simguide catalogue stale --older-than 365"),),
        sources=(),
    )


def answer_stale(catalogue: Catalogue, question: StaleQuestion, *, as_of: date) -> StaleAnswer:
    """List the records and the statements whose best evidence is older than so many days or shows no date.

    The oldest come first. A record is listed too where fields of it rest on sources of different kinds together.
    """
    found: list[StaleRecord] = []
    for collection in HELD:
        for record in catalogue.records(collection):
            found.extend(
                StaleRecord(
                    collection=collection,
                    id=record.id,
                    statement=statement,
                    not_told_apart=open_fields,
                    evidence=evidence,
                    age_days=age,
                )
                for statement, open_fields, ids in _to_check(record, catalogue)
                if (evidence := judge_evidence(ids, catalogue.sources(ids), as_of=as_of))
                and ((age := _age(evidence, as_of)) is None or age > question.older_than or open_fields)
            )
    found.sort(key=lambda it: (it.age_days is None, -(it.age_days or 0), it.collection, it.id, it.statement or ""))
    return StaleAnswer(
        command="catalogue stale",
        question=question,
        as_of=as_of,
        catalogue=describe(catalogue),
        results=tuple(found),
        notes=(
            NextNote(about="stale", command=f"simguide catalogue stale --older-than {2 * question.older_than or 365}"),
            NextNote(about="sources", command="simguide sources"),
        ),
        sources=(),
    )


def _age(evidence: Evidence, as_of: date) -> int | None:
    return None if evidence.dated == "undated" else (as_of - latest_day(evidence.dated)).days


def _to_check(record: Entity, catalogue: Catalogue) -> Iterator[tuple[str | None, tuple[str, ...], tuple[str, ...]]]:
    """Yield (statement, fields not told apart, ids of sources) of a record: the whole first, then what is named."""
    whole = tuple(getattr(record, "sources", ()))
    if whole:
        yield None, tuple(_not_told_apart(record, catalogue)), whole
    for place, said in sourced_in(record):
        for field, ids in said.evidence.items():
            yield ".".join((*map(str, place), field)), (), ids


def _not_told_apart(record: Entity, catalogue: Catalogue) -> Iterator[str]:
    if not isinstance(record, SourcedEntity):
        return
    ids = tuple(getattr(record, "sources", ()))
    if len({source.kind for source in catalogue.sources(ids).values()}) > 1:
        for field, value in vars(record).items():
            is_fact = isinstance(value, str | int | Decimal) and field not in ("id", "carrier", "method", "task", "url")
            if is_fact and value not in NOTHING_SAID and field not in record.evidence:
                yield field


def latest_day(dated: str) -> date:
    """Return the last day that a date known to the year or the month can mean."""
    parts = [int(part) for part in dated.split("-")]
    if len(parts) == 1:
        return date(parts[0], 12, 31)
    year, month = parts[0], parts[1]
    if len(parts) == 2:  # noqa: PLR2004 (year and month)
        following = date(year + month // 12, month % 12 + 1, 1)
        return date.fromordinal(following.toordinal() - 1)
    return date(year, month, parts[2])


def _cover(
    catalogue: Catalogue, carrier: Carrier, task: UpkeepTask, sources: dict[str, Source], *, as_of: date
) -> TaskCoverage:
    info = carrier.tasks.of(task)
    channels = [it for it in catalogue.channels(carrier_id=carrier.id, task=task) if it.status != "ended"]
    ids = [source_id for channel in channels for source_id in channel.sources] or list(info.sources)
    return TaskCoverage(
        task=task,
        state=info.state,
        channels=len(channels),
        evidence=judge_evidence(ids, sources, as_of=as_of) if ids else None,
    )


def _totals(
    catalogue: Catalogue, carriers: Iterable[Carrier], sources: dict[str, Source], known: Collection[Known]
) -> dict[str, Total]:
    kinds: Counter[SourceKind] = Counter(source.kind for source in sources.values())
    statements: Counter[SourceKind] = Counter()
    prices: Counter[SourceKind] = Counter()
    for it in known:
        statements.update(it.kinds)
        prices.update(it.prices)
    channels = {(channel.carrier, channel.task) for channel in catalogue.channels()}
    return {
        **{name: sum(1 for _ in catalogue.records(name)) for name in HELD},
        "sources_by_kind": by_kind(kinds),
        "statements_by_kind": by_kind(statements),
        "prices_by_kind": by_kind(prices),
        "undated_statements": sum(it.undated for it in known),
        "fields": sum(it.fields for it in known),
        "unknown_fields": sum(gap.unknown for it in known for gap in it.gaps),
        "undated_sources": sum(1 for source in sources.values() if source.dated == "undated"),
        "records_without_source": sum(
            1
            for name in HELD
            if "sources" in COLLECTIONS[name].value_fields
            for record in catalogue.records(name)
            if hasattr(record, "sources") and not any(True for _ in cited_in(record))
        ),
        "empty_cells": sum(
            1
            for carrier in carriers
            for task in TASKS
            if (carrier.id, task) not in channels and _says_nothing(carrier.tasks.of(task))
        ),
    }


def _says_nothing(info: TaskInfo) -> bool:
    return info.state == "offered" or not (info.sources or info.looked_for)
