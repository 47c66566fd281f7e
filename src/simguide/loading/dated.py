"""Works out what the records of a file say on each day: with the changes that have come into force by then."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from simguide.loading.held import ALWAYS, NEVER, Held
from simguide.loading.nodes import Mapping, Node, Scalar, Sequence
from simguide.model.base import NOTHING_SAID, Entity, SourcedEntity


def change_days(node: Node) -> tuple[str, ...]:
    """Return the days on which something in a record changes, in order."""
    return tuple(sorted(set(_days_in(node))))


def on_day(node: Mapping, day: str) -> Mapping:
    """Return a record with the changes of this day and of all days before; each value keeps its place in the file."""
    changed = _on_day(node, day)
    assert isinstance(changed, Mapping)  # noqa: S101 (a mapping stays one)
    return changed


def spread(collection: str, versions: Iterable[tuple[str, Entity]]) -> Iterator[Held]:
    """Yield a record as it is from each day on, within the days on which there is such a thing.

    Args:
        collection: Where it stands.
        versions: (first day, record), in the order of the days; the first holds from the beginning.
    """
    known = list(versions)
    ends = [day for day, _ in known[1:]] + [NEVER]
    for (day, record), end in zip(known, ends, strict=True):
        first, last = _days_of(record)
        starts_on, ends_before = max(day, first), min(end, last)
        if starts_on < ends_before:
            yield Held(collection, record, starts_on, ends_before)


def _days_of(record: Entity) -> tuple[str, str]:
    """Return the first day of what a record is about, and the day after its last."""
    if not isinstance(record, SourcedEntity):
        return ALWAYS, NEVER
    first, last = record.begins_on, record.ends_on
    return (first.isoformat() if first else ALWAYS), ((last + timedelta(days=1)).isoformat() if last else NEVER)


def _days_in(node: Node) -> Iterator[str]:
    match node:
        case Mapping():
            yield from (day for day, _ in _changes_of(node))
            for child in node.items.values():
                yield from _days_in(child)
        case Sequence():
            for child in node.items:
                yield from _days_in(child)
        case Scalar():
            pass


def _changes_of(node: Mapping) -> list[tuple[str, Mapping]]:
    """Return (day, change) of a part of a record, in the order of the days."""
    changes = node.items.get("changes")
    found = []
    for change in changes.items if isinstance(changes, Sequence) else ():
        if isinstance(change, Mapping):
            day = change.items.get("starts_on")
            if isinstance(day, Scalar) and _is_day(day.value):
                found.append((day.value, change))
    return sorted(found, key=lambda it: it[0])


def _is_day(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def _on_day(node: Node, day: str) -> Node:
    match node:
        case Mapping():
            changed = _apply(node, [change for start, change in _changes_of(node) if start <= day])
            items = {key: child if key == "changes" else _on_day(child, day) for key, child in changed.items.items()}
            return Mapping(items, changed.keys, node.line, node.column)
        case Sequence():
            return Sequence([_on_day(child, day) for child in node.items], node.line, node.column)
        case Scalar():
            return node


def _apply(node: Mapping, changes: list[Mapping]) -> Mapping:
    """Return a part of a record with the values of changes, and their sources as the evidence of those values."""
    items, keys = dict(node.items), dict(node.keys)
    for change in changes:
        values, sources = change.items.get("values"), change.items.get("sources")
        if not isinstance(values, Mapping) or not isinstance(sources, Sequence):
            continue
        items.update(values.items)
        keys.update(values.keys)
        evidence = items.get("evidence")
        named = evidence.items if isinstance(evidence, Mapping) else {}
        rests_on: dict[str, Node] = {**named, **dict.fromkeys(values.items, sources)}
        for name, value in values.items.items():
            if isinstance(value, Scalar) and value.value in NOTHING_SAID:  # what is not known rests on nothing
                del rests_on[name]
        items["evidence"] = Mapping(rests_on, values.keys, values.line, values.column)
        keys.setdefault("evidence", change.keys["values"])
    return Mapping(items, keys, node.line, node.column)
