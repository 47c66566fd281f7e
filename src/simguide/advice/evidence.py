"""Judges how strong and how old the evidence of a record is."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import get_args

from simguide.model.answer import Evidence, EvidenceMark
from simguide.model.base import Record
from simguide.model.source import Source, SourceKind

KINDS: tuple[SourceKind, ...] = get_args(SourceKind)
"""Kinds of sources, strongest first."""

OLD_AFTER_YEARS = 2
"""Evidence dated longer ago than this is marked."""


def judge_evidence(ids: Iterable[str], sources: Mapping[str, Source], *, as_of: date) -> Evidence:
    """Return the best kind among the sources, the newest date of that kind, and what to mark."""
    cited = [sources[source_id] for source_id in ids]
    kind = min((source.kind for source in cited), key=KINDS.index)
    dates = [source.dated for source in cited if source.kind == kind and source.dated != "undated"]
    dated = max(dates, default="undated")
    marks: list[EvidenceMark] = []
    if kind == "community":
        marks.append("community-only")
    if dated == "undated":
        marks.append("undated")
    elif dated < _years_before(as_of, OLD_AFTER_YEARS)[: len(dated)]:
        marks.append("old")
    return Evidence(kind=kind, dated=dated, marks=tuple(marks))


def cited_in(value: object) -> Iterator[str]:
    """Yield the id of every source cited in a record, however deep."""
    match value:
        case Record():
            for name, inner in vars(value).items():
                if name in ("sources", "side_sources"):
                    yield from inner
                elif isinstance(inner, Record | tuple):
                    yield from cited_in(inner)
        case tuple():
            for item in value:
                yield from cited_in(item)


def _years_before(day: date, years: int) -> str:
    """Return the ISO day `years` before; 29 February becomes 28 February."""
    try:
        return day.replace(year=day.year - years).isoformat()
    except ValueError:
        return day.replace(year=day.year - years, day=28).isoformat()
