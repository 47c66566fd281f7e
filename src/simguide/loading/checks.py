"""Checks that need more than one record, or more than one field of a record."""

import difflib
from collections.abc import Iterable, Iterator

from simguide.errors import Problem
from simguide.loading.evidence_checks import check_evidence
from simguide.loading.nodes import Mapping, Node, PathPart, Scalar, Sequence
from simguide.loading.records import PlacedRecord, locate
from simguide.model.base import Entity, Step
from simguide.model.carrier import Carrier
from simguide.model.channel import Channel
from simguide.model.method import TASKS
from simguide.model.names import fold
from simguide.model.source import Source

REFERENCES: dict[PathPart, str] = {
    "sources": "sources",
    "side_sources": "sources",
    "carrier": "carriers",
    "carriers": "carriers",
    "successor": "carriers",
    "see_also": "carriers",
    "card_type": "card_types",
    "card_types": "card_types",
    "plan": "plans",
    "plans": "plans",
    "method": "methods",
    "methods": "methods",
    "part_of": "methods",
    "rules": "rules",
}
"""Fields that hold ids, by name, and the collection of those ids."""


def check_records(records: list[PlacedRecord], *, shipped: Iterable[tuple[str, Entity]] = ()) -> list[Problem]:
    """Check ids, references, names and contradictions over all records.

    Args:
        records: Records of all files, each carrier whole.
        shipped: (collection, record) of a catalogue underneath; its records may be referred to and replaced.
    """
    written = [part for placed in records for part in placed.as_written]
    replaced = {(placed.collection, placed.id) for placed in records}
    beneath = [(collection, record) for collection, record in shipped if (collection, record.id) not in replaced]
    everything = [*beneath, *((placed.collection, placed.record) for placed in records)]
    known: dict[str, set[str]] = {}
    for collection, identity in [*((name, record.id) for name, record in beneath), *replaced]:
        known.setdefault(collection, set()).add(identity)
    channel_tasks = {(record.carrier, str(record.task)) for _, record in beneath if isinstance(record, Channel)}
    channel_tasks.update(_channel_task(placed.node) for placed in records if placed.collection == "channels")
    carriers = {record.id: record for _, record in everything if isinstance(record, Carrier)}
    automatic: set[tuple[str, str | None]] = {
        (it.carrier, it.auto) for _, it in everything if isinstance(it, Channel) and it.status != "ended"
    }
    problems = [*_doubled_ids(written), *_unknown_references(written, known), *_unused_sources(written)]
    problems.extend(_doubled_names(records, [record for _, record in beneath if isinstance(record, Carrier)]))
    kinds = {record.id: record.kind for _, record in everything if isinstance(record, Source)}
    for placed in records:
        problems.extend(_labels_not_in_text(placed))
        for record in (placed.record, *(record for _, record in placed.later)):
            found = () if record is None else check_evidence(record, kinds)
            problems.extend(_problem(placed, place, what, hint) for place, what, hint in found)
        match placed.record:
            case Carrier():
                problems.extend(_check_carrier(placed, placed.record, channel_tasks))
                problems.extend(_check_automatic(placed, placed.record, automatic))
            case Channel():
                problems.extend(_check_channel(placed, placed.record, carriers))
            case Source(dated=dated, read_on=read_on) if dated != "undated" and dated > read_on.isoformat():
                what = f"the page is dated {dated}, after the day it was read, {read_on}"
                problems.append(_problem(placed, ("dated",), what, "correct one of the two dates"))
            case _:
                pass
    return list(dict.fromkeys(problems))


def _problem(placed: PlacedRecord, place: tuple[PathPart, ...], what: str, hint: str) -> Problem:
    written = sorted(
        placed.as_written, key=lambda half: (place[0] not in half.node.items, half.collection != "carriers")
    )
    line, column = locate(written[0].node, place)
    where = ".".join([f"{written[0].collection} ({placed.id})", *(str(part) for part in place)])
    return Problem(written[0].path, line, column, where, what, hint)


def _doubled_ids(records: list[PlacedRecord]) -> Iterator[Problem]:
    first: dict[tuple[str, str], PlacedRecord] = {}
    for placed in records:
        earlier = first.setdefault((placed.collection, placed.id), placed)
        if earlier is not placed:
            line, _ = locate(earlier.node, ("id",))
            what = f'the id "{placed.id}" is taken; first in {earlier.path}, line {line}'
            yield _problem(placed, ("id",), what, "choose another id, or remove one of the two records")


def _channel_task(node: Mapping) -> tuple[str, str]:
    """Return carrier and task of a channel, read from the file: a faulty channel is a channel all the same."""
    values = (node.items.get(name) for name in ("carrier", "task"))
    carrier, task = (value.value if isinstance(value, Scalar) else "" for value in values)
    return carrier, task


def _references(node: Node, place: tuple[PathPart, ...] = ()) -> Iterator[tuple[tuple[PathPart, ...], str, str]]:
    """Yield (place, collection, id) for every id that a record refers to."""
    for part, child in _children(node):
        here = (*place, part)
        if part == "evidence":
            for field, ids in _children(child):
                yield from ((found_at, "sources", item.value) for found_at, item in _scalars(ids, (*here, field)))
            continue
        if part not in REFERENCES:
            yield from _references(child, here)
            continue
        collection = REFERENCES[part]
        yield from ((found, collection, item.value) for found, item in _scalars(child, here))


def _scalars(node: Node, place: tuple[PathPart, ...]) -> Iterator[tuple[tuple[PathPart, ...], Scalar]]:
    """Yield a text, or the texts of a list, with their places."""
    if isinstance(node, Scalar):
        yield place, node
    else:
        yield from (((*place, part), child) for part, child in _children(node) if isinstance(child, Scalar))


def _children(node: Node) -> Iterator[tuple[PathPart, Node]]:
    match node:
        case Mapping():
            yield from node.items.items()
        case Sequence():
            yield from enumerate(node.items)
        case Scalar():
            pass


def _unknown_references(records: list[PlacedRecord], known: dict[str, set[str]]) -> Iterator[Problem]:
    for placed in records:
        for place, collection, identity in _references(placed.node):
            ids = known.get(collection, set())
            if identity not in ids:
                near = difflib.get_close_matches(identity, ids, n=1)
                hint = f"did you mean {near[0]}?" if near else f"declare it under `{collection}:`"
                yield _problem(placed, place, f'no record "{identity}" in {collection}', hint)


def _unused_sources(records: list[PlacedRecord]) -> Iterator[Problem]:
    used = {
        identity
        for placed in records
        for _, collection, identity in _references(placed.node)
        if collection == "sources"
    }
    for placed in records:
        if placed.collection == "sources" and placed.id not in used:
            yield _problem(placed, ("id",), "no record cites this source", "cite it under `sources:`, or remove it")


def _doubled_names(records: list[PlacedRecord], beneath: list[Carrier]) -> Iterator[Problem]:
    owners = {fold(shown): carrier.id for carrier in beneath for shown in carrier.spellings()}
    for placed in records:
        if not isinstance(placed.record, Carrier):
            continue
        for shown in placed.record.spellings():
            owner = owners.setdefault(fold(shown), placed.id)
            if owner != placed.id:
                what = f'the name "{shown}" belongs to {owner} already'
                yield _problem(placed, ("aliases",), what, "remove it from one of the two carriers")


def _labels_not_in_text(placed: PlacedRecord) -> Iterator[Problem]:
    for field in ("steps", "off_steps"):
        for index, step in enumerate(getattr(placed.record, field, ())):
            for lang, label in _missing_labels(step):
                what = f'the label "{label}" does not stand in the {lang} text'
                yield _problem(placed, (field, index, lang), what, "quote the label as the screen shows it")


def _missing_labels(step: Step) -> Iterator[tuple[str, str]]:
    for label in step.labels:
        for lang, text in (("en", step.en), ("zh", step.zh), ("ja", step.ja)):
            if label not in text:
                yield lang, label


def _check_carrier(placed: PlacedRecord, carrier: Carrier, channel_tasks: set[tuple[str, str]]) -> Iterator[Problem]:
    for task in TASKS:
        info = carrier.tasks.of(task)
        place: tuple[PathPart, ...] = ("tasks", task, "state")
        has_channel = (carrier.id, task) in channel_tasks
        if info.state == "offered" and not has_channel:
            yield _problem(placed, place, "offered, but no channel is on record", "add the channel, or say unknown")
        if info.state != "offered" and has_channel:
            yield _problem(
                placed, place, f"{info.state}, but a channel is on record", "say offered, or remove the channel"
            )
        if info.state != "unknown" and not info.sources:
            yield _problem(placed, ("tasks", task), "the statement cites no source", "add `sources:`")
        if info.state == "unknown" and info.looked_for is None:
            yield _problem(placed, ("tasks", task), "unknown, but not what was searched", "add `looked_for:`")
    if carrier.status == "ended" and carrier.status_on is None:
        yield _problem(placed, ("status",), "ended, but not since when", "add `status_on:`, or `status_on: undated`")


def _check_automatic(
    placed: PlacedRecord, carrier: Carrier, channels: set[tuple[str, str | None]]
) -> Iterator[Problem]:
    """Hold what is said of the two kinds of automatic charges against the channels on record."""
    if isinstance(carrier.automatic, str):
        return
    kinds = (("top-up", "top_up", carrier.automatic.top_up), ("payment", "payment", carrier.automatic.payment))
    for kind, field, state in kinds:
        if (state == "offered") != ((carrier.id, kind) in channels):
            found = "a channel is on record" if state != "offered" else "no channel is on record"
            what = f"{state}, but {found} with `auto: {kind}`"
            yield _problem(placed, ("automatic", field), what, "correct the state, or the channel")


def _check_channel(placed: PlacedRecord, channel: Channel, carriers: dict[str, Carrier]) -> Iterator[Problem]:
    carrier = carriers.get(channel.carrier)
    if carrier is None:
        return
    for index, card_type in enumerate(channel.card_types):
        if card_type not in carrier.card_types:
            what = f"{channel.carrier} does not sell {card_type}"
            yield _problem(placed, ("card_types", index), what, f"use one of: {', '.join(carrier.card_types)}")
    if carrier.status == "ended" and channel.status != "ended":
        what = f"{channel.carrier} has ended, but this channel is said to be {channel.status}"
        yield _problem(placed, ("status",), what, "say `status: ended`")
    if channel.url is None and channel.app is None and not channel.dial and not channel.steps:
        yield _problem(placed, ("id",), "nothing to open, dial or do", "add url, app, dial or steps")
