"""Finds the values that can be looked for on a page: figures with their unit, labels, numbers to dial, days."""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal

from simguide.commands.recheck.answer import HardKind, HardValue
from simguide.model.base import NOTHING_SAID, Change, Text
from simguide.model.catalogue import HELD, Catalogue
from simguide.model.value import Value

_BY_ENDING: tuple[tuple[str, HardKind], ...] = (
    (r"_jpy$", "yen"),
    (r"_usd$", "dollars"),
    (r"_gb$|_gb_per_day$", "gigabytes"),
    (r"(^|_)days$|^days_", "days"),
    (r"(^|_)months$", "months"),
    (r"^jpy_per_usd$", "number"),
)
"""By what the name of a field says of its unit."""
_PERIODS: Mapping[str, HardKind] = {"day": "days", "month": "months", "year": "years", "hour": "hours"}
_LABELS = ("labels", "apn")
_NUMBERS = ("number", "code")
_OWN = ("id", "sources", "side_sources", "evidence", "read_on", "dated")
"""Fields that say nothing of the world."""
_YEN_IN_TEXT = re.compile(r"(\d{1,3}(?:,\d{3})+|\d+)円")
_DIALLED = re.compile(r"[+*#]?[\d-]{3,}#?")


def hard_values(catalogue: Catalogue, *, as_of: date) -> dict[str, tuple[HardValue, ...]]:
    """Return the values that rest on each source, by its id; a later value rests on the sources of its change."""
    found: dict[str, list[HardValue]] = {}
    for collection in HELD:
        if collection == "sources":
            continue
        for record in catalogue.records(collection):
            seen: set[tuple[str, HardKind, str]] = set()
            for statement, kind, value, ids in _walk(record, (), (), as_of):
                if (statement, kind, value) in seen:
                    continue
                seen.add((statement, kind, value))
                hard = HardValue(
                    collection=collection, id=record.id, statement=statement, kind=kind, value=value, sources=ids
                )
                for source_id in ids:
                    found.setdefault(source_id, []).append(hard)
    return {source_id: tuple(values) for source_id, values in found.items()}


_Found = tuple[str, HardKind, str, tuple[str, ...]]
"""Statement, kind, value, ids of sources."""


def _walk(value: object, place: tuple[str, ...], ids: tuple[str, ...], as_of: date) -> Iterator[_Found]:
    """Yield the hard values in a part of a record, with the sources on which each rests."""
    match value:
        case Change():
            if value.starts_on > as_of:
                for name, later in value.values.items():
                    yield from _leaf(_figure(later), (*place, name), value.sources, None)
        case Text():
            yield from _in_text(value, place, ids if not hasattr(value, "sources") else tuple(value.sources))
            labels = getattr(value, "labels", ())
            yield from (((".".join((*place, "labels"))), "label", label, ids) for label in labels)
        case Value():
            yield from _walk_fields(value, place, ids, as_of)
        case tuple():
            for index, item in enumerate(value):
                yield from _walk(item, (*place, str(index)), ids, as_of)


def _walk_fields(value: Value, place: tuple[str, ...], ids: tuple[str, ...], as_of: date) -> Iterator[_Found]:
    everything = tuple(getattr(value, "sources", ())) or ids
    evidence: Mapping[str, tuple[str, ...]] = getattr(value, "evidence", {})
    for name, inner in vars(value).items():
        if name in _OWN or inner in NOTHING_SAID:
            continue
        rests = tuple(evidence.get(name, everything))
        if isinstance(inner, Value | tuple):
            yield from _walk(inner, (*place, name), rests, as_of)
        else:
            yield from _leaf(inner, (*place, name), rests, value)


def _in_text(text: Text, place: tuple[str, ...], ids: tuple[str, ...]) -> Iterator[_Found]:
    for found in dict.fromkeys(_YEN_IN_TEXT.findall(text.ja)):
        yield ".".join(place), "yen", found.replace(",", ""), ids


def _leaf(value: object, place: tuple[str, ...], ids: tuple[str, ...], around: Value | None) -> Iterator[_Found]:
    """Yield a value that can be looked for, if it is one by its type and by the name of its field."""
    name, statement = place[-1], ".".join(place)
    match value:
        case bool():
            return
        case date():
            yield statement, "date", value.isoformat(), ids
        case int() | Decimal():
            kind = _PERIODS.get(str(getattr(around, "unit", ""))) if name == "period" else _kind_of(name)
            if kind is not None:
                yield statement, kind, f"{Decimal(value).normalize():f}", ids
        case str() if name in _NUMBERS and _DIALLED.fullmatch(value):
            yield statement, "dial", value, ids
        case str() if name in _LABELS and value != "none":
            yield statement, "label", value, ids


def _figure(written: object) -> object:
    """Return what stands in a change as text, if it is a figure, as the number that it is."""
    return Decimal(written) if isinstance(written, str) and re.fullmatch(r"\d+(\.\d+)?", written) else written


def _kind_of(name: str) -> HardKind | None:
    return next((kind for pattern, kind in _BY_ENDING if re.search(pattern, name)), None)
