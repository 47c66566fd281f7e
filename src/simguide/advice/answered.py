"""Puts an answer together: which catalogue answers, what changes on a later day, and the sources of what is said."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import Any, TypeVar

from simguide.advice.evidence import CITING_NOTHING, cited_in, sources_for
from simguide.model.answer import Answer, CarrierRef, CatalogueInfo, ChangeNote, Note, OldCatalogueNote
from simguide.model.base import Sourced, SourcedEntity, Text
from simguide.model.catalogue import Catalogue, carriers_of
from simguide.model.value import Value, replace

A = TypeVar("A", bound=Answer)
B = TypeVar("B", bound=Answer)

OLD_AFTER_DAYS = 60
"""A catalogue is old when more days have gone by since a source was last read."""


def answered(
    answer: type[A],
    catalogue: Catalogue,
    *,
    as_of: date,
    results: tuple[Any, ...],
    notes: Iterable[Note] = (),
    about: tuple[Sourced, ...] = (),
    cited: Iterable[str] = (),
    **more: Any,
) -> A:
    """Return an answer with what every answer says beside its results.

    Args:
        answer: Which answer.
        catalogue: Where the results come from.
        as_of: Day of the answer.
        results: The results; the sources cited in them and in the notes are collected here.
        notes: What to know beside them, in order; what changes later is added.
        about: Records that the answer is about and does not show: what becomes of them is told too.
        cited: Ids of sources that are shown and that no part of the results names.
        more: Command, question, and what this answer has besides.
    """
    told = (*notes, *changes_ahead(catalogue, results, about, as_of=as_of))
    sources = catalogue.sources({*cited, *cited_in((results, told, tuple(more.values())))})
    return answer(
        as_of=as_of,
        catalogue=describe(catalogue),
        results=results,
        notes=told,
        sources=tuple(sources.values()),
        **more,
    )


def describe(catalogue: Catalogue) -> CatalogueInfo:
    """Say which catalogue answers."""
    return CatalogueInfo(version=catalogue.version, data_as_of=catalogue.data_as_of, digest=catalogue.digest)


def with_age(answer: B) -> B:
    """Return an answer that says so where the newest reading of a source lies long before its day."""
    read_until = answer.catalogue.data_as_of
    days = 0 if read_until == "undated" else (answer.as_of - date.fromisoformat(read_until)).days
    if days <= OLD_AFTER_DAYS:
        return answer
    note = OldCatalogueNote(data_as_of=read_until, days=days, command="simguide catalogue update URL")
    return replace(answer, notes=(*answer.notes, note))


def changes_ahead(
    catalogue: Catalogue, results: object, about: tuple[Sourced, ...] = (), *, as_of: date
) -> tuple[ChangeNote, ...]:
    """Return what of the results becomes different after the day of the answer, the nearest first.

    What begins later is told where its carrier is in the answer and something of its kind is.
    """
    shown = tuple(_sourced_in(results, ()))
    placed = (*((record, (record,)) for record in about), *shown)
    found = dict.fromkeys(note for said, around in placed for note in _changes_of(said, around, as_of))
    records = [said for said, _ in shown if isinstance(said, SourcedEntity)]
    kinds = {type(record) for record in records}
    for carrier_id in sorted({carrier_id for record in records for carrier_id in carriers_of(record)}):
        for later in catalogue.beginning(carrier_id):
            if type(later) in kinds and later.begins_on is not None:
                found[_announce(later, "begins", later.begins_on)] = None
    return tuple(sorted(found, key=lambda it: (it.starts_on, it.about or "", it.event)))


def _changes_of(said: Sourced, around: tuple[Value, ...], as_of: date) -> Iterator[ChangeNote]:
    records = [it for it in around if isinstance(it, SourcedEntity)]
    for change in said.changes:
        if change.starts_on > as_of:
            yield ChangeNote(
                starts_on=change.starts_on,
                about=records[-1].id if records else None,
                title=next((title for it in (said, *reversed(around)) if (title := _title(it))), None),
                note=change.note,
                fields=tuple(change.values),
                sources=change.sources,
            )
    if isinstance(said, SourcedEntity) and said.ends_on is not None and said.ends_on >= as_of:
        yield _announce(said, "ends", said.ends_on + timedelta(days=1))


def _announce(record: SourcedEntity, event: Any, day: date) -> ChangeNote:
    sources = sources_for(record, f"{event}_on")
    return ChangeNote(starts_on=day, about=record.id, title=_title(record), note=None, event=event, sources=sources)


def _title(record: object) -> Text | None:
    for name in ("title", "name"):
        found = getattr(record, name, None)
        if isinstance(found, Text):
            return found
    return None


def _sourced_in(value: object, around: tuple[Value, ...]) -> Iterator[tuple[Sourced, tuple[Value, ...]]]:
    """Yield what is said with sources in an answer, however deep, with the carrier and the records it stands in."""
    if isinstance(value, tuple):
        for item in value:
            if type(item) not in CITING_NOTHING:
                yield from _sourced_in(item, around)
    elif isinstance(value, Value):
        if isinstance(value, SourcedEntity):
            around = (*around, value)
        elif isinstance(whose := getattr(value, "carrier", None), CarrierRef):
            around = (*around, whose)
        if isinstance(value, Sourced):
            yield value, around
        for inner in vars(value).values():
            if type(inner) not in CITING_NOTHING:
                yield from _sourced_in(inner, around)
