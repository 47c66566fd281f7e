"""Judges how strong and how old the evidence of a record is."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from typing import get_args

from simguide.model.answer import Evidence, EvidenceMark, Statement
from simguide.model.base import NOTHING_SAID, PageDate, Sourced, Text, sourced_in
from simguide.model.source import Source, SourceKind
from simguide.model.value import Value

KINDS: tuple[SourceKind, ...] = get_args(SourceKind)
"""Kinds of sources, strongest first."""

CITING_NOTHING = frozenset({str, int, bool, type(None), Decimal, date, dict, Text})
"""Types of values in which no source is cited."""

OLD_AFTER_YEARS = 2
"""Evidence dated longer ago than this is marked."""


def judge_evidence(ids: Iterable[str], sources: Mapping[str, Source], *, as_of: date) -> Evidence:
    """Return the best kind among the sources, the newest date of that kind, and what to mark."""
    kind, dated = strength(ids, sources)
    marks: list[EvidenceMark] = []
    if kind == "community":
        marks.append("community-only")
    if dated == "undated":
        marks.append("undated")
    elif dated < _years_before(as_of, OLD_AFTER_YEARS)[: len(dated)]:
        marks.append("old")
    return Evidence(kind=kind, dated=dated, marks=tuple(marks))


def strength(ids: Iterable[str], sources: Mapping[str, Source]) -> tuple[SourceKind, PageDate]:
    """Return the best kind among the sources, and the newest date of that kind."""
    cited = [sources[source_id] for source_id in ids]
    kind = min((source.kind for source in cited), key=KINDS.index)
    dates = [source.dated for source in cited if source.kind == kind and source.dated != "undated"]
    return kind, max(dates, default="undated")


def sources_for(said: Sourced, field: str) -> tuple[str, ...]:
    """Return the ids of the sources on which one field rests."""
    everything: tuple[str, ...] = getattr(said, "sources", ())
    return said.evidence.get(field, everything)


def judge_statements(said: Sourced, sources: Mapping[str, Source], *, as_of: date) -> dict[str, Statement]:
    """Judge each hard statement of a record by itself, and each other field that names its own sources."""
    return Judge(sources, as_of=as_of).statements(said)


class Judge:
    """Judges many records at once, and what rests on the same sources only once."""

    def __init__(self, sources: Mapping[str, Source], *, as_of: date) -> None:
        """Take what is cited in the records, and the day of the answer."""
        self._sources = sources
        self._as_of = as_of
        self._judged: dict[tuple[str, ...], Statement] = {}

    def statement(self, ids: tuple[str, ...]) -> Statement:
        """Return some sources with how strong and how old they are together."""
        found = self._judged.get(ids)
        if found is None:
            found = Statement(evidence=judge_evidence(ids, self._sources, as_of=self._as_of), sources=ids)
            self._judged[ids] = found
        return found

    def evidence(self, ids: tuple[str, ...]) -> Evidence:
        """Return how strong and how old some sources are together."""
        return self.statement(ids).evidence

    def statements(self, said: Sourced) -> dict[str, Statement]:
        """Judge each hard statement of a record by itself, as `judge_statements` does."""
        return {
            field: self.statement(ids)
            for field in dict.fromkeys((*said.STATEMENTS, *said.evidence))
            if getattr(said, field) not in NOTHING_SAID and (ids := sources_for(said, field))
        }


def judge_parts(sources: Mapping[str, Source], *, as_of: date, **parts: object) -> dict[str, Statement]:
    """Judge the statements of parts of an answer, each by its place: `plans.0.price_jpy`, `retention.1.cost_jpy`.

    Args:
        sources: What is cited in them.
        as_of: Day of the answer.
        parts: Records, tuples of them, or words in their place, by the names of the fields that hold them.
    """
    return {
        ".".join(map(str, (*place, field))): statement
        for name, part in parts.items()
        for place, said in sourced_in(part, (name,))
        for field, statement in judge_statements(said, sources, as_of=as_of).items()
    }


def cited_in(value: object) -> Iterator[str]:
    """Yield the id of every source cited in a record or in a part of an answer, however deep."""
    found: list[str] = []
    _collect(value, found)
    return iter(found)


def _collect(value: object, found: list[str]) -> None:
    """Add the ids of the sources cited in a value; most of what stands in records cites nothing."""
    if isinstance(value, tuple):
        for item in value:
            if type(item) not in CITING_NOTHING:
                _collect(item, found)
    elif isinstance(value, Value):
        for name, inner in vars(value).items():
            if type(inner) in CITING_NOTHING:
                continue
            if name in ("sources", "side_sources"):
                found += inner
            else:
                _collect(inner, found)


def _years_before(day: date, years: int) -> str:
    """Return the ISO day `years` before; 29 February becomes 28 February."""
    try:
        return day.replace(year=day.year - years).isoformat()
    except ValueError:
        return day.replace(year=day.year - years, day=28).isoformat()
