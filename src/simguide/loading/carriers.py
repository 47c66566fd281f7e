"""Joins the entry of a carrier in the index and its details, which stand in two collections and often in two files."""

from collections.abc import Iterable, Mapping
from typing import Any

from simguide.errors import Problem
from simguide.loading.nodes import Mapping as MappingNode
from simguide.loading.records import PlacedRecord, locate, read_later
from simguide.model.border import border
from simguide.model.carrier import Carrier, CarrierDetails, CarrierEntry

_PARTS = {"carriers": "carrier_details", "carrier_details": "carriers"}
"""The two collections of a carrier, each with the other."""


def join_carriers(
    records: Iterable[PlacedRecord], *, beneath: Mapping[str, Carrier]
) -> tuple[list[PlacedRecord], list[Problem]]:
    """Return the records with the two halves of each carrier made one, and the problems of halves that stand alone.

    Args:
        records: Records of all files.
        beneath: Carriers of a catalogue underneath, by id: they lend the half that the files do not give.
    """
    joined: dict[tuple[str, str], PlacedRecord] = {}
    alone: list[PlacedRecord] = []
    problems: list[Problem] = []
    others: list[PlacedRecord] = []
    halves = {(placed.collection, placed.id): placed for placed in records if placed.collection in _PARTS}
    for placed in records:
        if placed.collection not in _PARTS:
            others.append(placed)
        elif ("carriers", placed.id) not in joined:
            other = halves.get((_PARTS[placed.collection], placed.id))
            if other is None and placed.id not in beneath:
                alone.append(placed)
            joined["carriers", placed.id], found = _join(placed, other, beneath.get(placed.id))
            problems.extend(found)
    return [*joined.values(), *others], [*problems, *(_missing_half(placed) for placed in alone)]


def split_carrier(carrier: Carrier) -> tuple[CarrierEntry, CarrierDetails]:
    """Return the two halves of a carrier."""
    values = vars(carrier)
    entry = CarrierEntry(**{name: values[name] for name in CarrierEntry.value_fields})
    return entry, CarrierDetails(**{name: values[name] for name in CarrierDetails.value_fields})


def _join(
    placed: PlacedRecord, other: PlacedRecord | None, beneath: Carrier | None
) -> tuple[PlacedRecord, list[Problem]]:
    parts = (placed,) if other is None else (placed, other)
    halves: dict[str, Any] = {} if beneath is None else dict(zip(_PARTS, split_carrier(beneath), strict=True))
    halves |= {part.collection: part.record for part in parts}
    node = MappingNode({}, {}, placed.node.line, placed.node.column)
    for part in parts:
        node.items.update(part.node.items)
        node.keys.update(part.node.keys)
    if len(halves) < len(_PARTS) or None in halves.values():
        return PlacedRecord("carriers", placed.id, None, node, placed.path, halves=parts), []
    values = vars(halves["carriers"]) | vars(halves["carrier_details"])
    details = next((part for part in parts if part.collection == "carrier_details"), None)
    if details is None:
        # what the shipped details name for the shipped entry says nothing of what an entry over it says otherwise
        said = {} if beneath is None else vars(beneath)
        kept = {field: ids for field, ids in values["evidence"].items() if values[field] == said.get(field)}
        record = Carrier(**(values | {"evidence": kept}))
        return PlacedRecord("carriers", placed.id, record, node, placed.path, halves=parts), []
    record = Carrier(**values)
    entry = border(CarrierEntry).dump_python(halves["carriers"], mode="json")
    name = f"carrier_details ({placed.id})"
    later, problems = read_later(details.node, Carrier, entry, path=details.path, name=name)
    return PlacedRecord("carriers", placed.id, record, node, placed.path, later, parts), problems


def _missing_half(placed: PlacedRecord) -> Problem:
    line, column = locate(placed.node, ("id",))
    missing = _PARTS[placed.collection]
    where = f"{placed.collection} ({placed.id}).id"
    what = f'no record "{placed.id}" in {missing}'
    return Problem(placed.path, line, column, where, what, f"add it under `{missing}:`")
