"""Compares two catalogues, record by record and field by field."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from simguide.advice.answered import describe
from simguide.commands.diff.answer import EVIDENCE, ChangedField, DiffAnswer, DiffQuestion, Happening, RecordDiff
from simguide.loading.comparable import Comparable, Fields
from simguide.model.answer import NextNote
from simguide.model.catalogue import HELD, Catalogue
from simguide.model.source import Source

_LANGUAGES = {"en", "zh", "ja"}
_LAST = len(HELD)


def answer_diff(
    catalogue: Catalogue, question: DiffQuestion, old: Comparable, new: Comparable, *, as_of: date
) -> DiffAnswer:
    """Say what was added, changed and removed between two catalogues.

    Args:
        catalogue: The catalogue of the program.
        question: What was asked.
        old: The older catalogue.
        new: The newer one.
        as_of: Day of the answer.
    """
    results = tuple(sorted(_differences(old, new), key=_place))
    cited = {source_id for result in results for field in result.fields for source_id in field.sources}
    found = ((new.source(it) or old.source(it)) for it in sorted(cited))
    sources: tuple[Source, ...] = tuple(it for it in found if it is not None)
    return DiffAnswer(
        command="catalogue diff",
        question=question,
        as_of=as_of,
        catalogue=describe(catalogue),
        old_version=old.version,
        new_version=new.version,
        results=results,
        notes=(NextNote(about="stale", command="simguide catalogue stale"),),
        sources=sources,
    )


def _place(result: RecordDiff) -> tuple[int, str, str]:
    place = HELD.index(result.collection) if result.collection in HELD else _LAST
    return place, result.collection, result.id


def _differences(old: Comparable, new: Comparable) -> Iterator[RecordDiff]:
    for key in dict.fromkeys((*old.records, *new.records)):
        before, after = old.records.get(key), new.records.get(key)
        collection, identity = key
        change: Happening = "added" if before is None else "removed" if after is None else "changed"
        fields: tuple[ChangedField, ...] = ()
        if before is not None and after is not None:
            fields = tuple(changed_fields(before, after))
            if not fields:
                continue
        carriers = _carriers_of(collection, after or before or {})
        yield RecordDiff(change=change, collection=collection, id=identity, carriers=carriers, fields=fields)


def changed_fields(old: Fields, new: Fields) -> Iterator[ChangedField]:
    """Yield what differs in a record; on what it rests only where that alone differs."""
    found = list(_changed(old, new, (), (), ()))
    yield from found
    if not found and _rests(old) != _rests(new):
        before, after = sorted(_cited(old)), sorted(_cited(new))
        only_old, only_new = [it for it in before if it not in after], [it for it in after if it not in before]
        yield ChangedField(field="sources", old=only_old or None, new=only_new or None, sources=tuple(only_new))


def _changed(
    old: Any, new: Any, place: tuple[str, ...], old_ids: tuple[str, ...], new_ids: tuple[str, ...]
) -> Iterator[ChangedField]:
    """Yield what differs at a place.

    Args:
        old: The old value; none where there is none.
        new: The new value.
        place: The place in the record.
        old_ids: Sources of the old value.
        new_ids: Sources of the new value.
    """
    if isinstance(old, dict) and isinstance(new, dict) and not old.keys() & new.keys() >= _LANGUAGES:
        old_all, new_all = _ids(old, old_ids), _ids(new, new_ids)
        for name in dict.fromkeys((*old, *new)):
            if name not in EVIDENCE:
                before, after = _evidence(old, name, old_all), _evidence(new, name, new_all)
                yield from _changed(old.get(name), new.get(name), (*place, name), before, after)
    elif isinstance(old, list) and isinstance(new, list):
        yield from _changed_list(old, new, place, old_ids, new_ids)
    elif _without_evidence(old) != _without_evidence(new):
        if isinstance(new, dict):
            new_ids = _ids(new, new_ids)
        yield ChangedField(field=".".join(place), old=old, new=new, sources=old_ids if new is None else new_ids)


def _changed_list(
    old: list[Any], new: list[Any], place: tuple[str, ...], old_ids: tuple[str, ...], new_ids: tuple[str, ...]
) -> Iterator[ChangedField]:
    """Yield what differs in a list: item by item where as many mappings stand there, else what is only in one."""
    if len(old) == len(new) and all(isinstance(it, dict) for it in (*old, *new)):
        for index, (before, after) in enumerate(zip(old, new, strict=True)):
            yield from _changed(before, after, (*place, str(index)), old_ids, new_ids)
        return
    before_said, after_said = [_without_evidence(it) for it in old], [_without_evidence(it) for it in new]
    only_old = [it for it in before_said if it not in after_said]
    only_new = [it for it in after_said if it not in before_said]
    if only_old or only_new:
        ids = new_ids if only_new else old_ids
        yield ChangedField(field=".".join(place), old=only_old or None, new=only_new or None, sources=ids)


def _ids(said: Mapping[str, Any], around: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(said.get("sources") or around)


def _evidence(said: Mapping[str, Any], name: str, everything: tuple[str, ...]) -> tuple[str, ...]:
    evidence = said.get("evidence")
    return tuple(evidence.get(name, everything)) if isinstance(evidence, dict) else everything


def _without_evidence(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _without_evidence(it) for name, it in value.items() if name not in EVIDENCE}
    return [_without_evidence(it) for it in value] if isinstance(value, list) else value


def _rests(value: Any) -> Any:
    """Return on what a record and its parts rest, as far as it is written."""
    if isinstance(value, dict):
        own = {name: _sorted(value[name]) for name in EVIDENCE if value.get(name)}
        parts = {name: rests for name, it in value.items() if name not in EVIDENCE and (rests := _rests(it))}
        return own | parts
    return [_rests(it) for it in value] if isinstance(value, list) and any(map(_rests, value)) else None


def _sorted(ids: Any) -> Any:
    if isinstance(ids, dict):
        return {name: _sorted(it) for name, it in sorted(ids.items())}
    return sorted(map(str, ids)) if isinstance(ids, list) else ids


def _cited(value: Any) -> set[str]:
    """Return the ids of all sources that are cited in a record."""
    if isinstance(value, dict):
        own = {str(it) for name in ("sources", "side_sources") for it in value.get(name) or ()}
        return own.union(*(_cited(it) for name, it in value.items() if name not in EVIDENCE))
    return set().union(*map(_cited, value)) if isinstance(value, list) else set()


def _carriers_of(collection: str, fields: Mapping[str, Any]) -> tuple[str, ...]:
    if collection == "carriers":
        return (str(fields.get("id")),)
    carrier = fields.get("carrier")
    several = fields.get("carriers")
    return (carrier,) if isinstance(carrier, str) else tuple(several) if isinstance(several, list) else ()
