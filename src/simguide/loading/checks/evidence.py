"""Checks of what each statement of a record rests on, and of what becomes of it on a day."""

import difflib
from collections.abc import Iterator, Mapping

from simguide.errors import Problem
from simguide.loading.checks.places import Place, problem
from simguide.loading.checks.surroundings import Surroundings
from simguide.model.base import NOTHING_SAID, Record, Sourced, sourced_in
from simguide.model.source import SourceKind


def check_evidence(around: Surroundings) -> Iterator[Problem]:
    """Check the evidence of every record, as it is written and as it is after each of its changes."""
    kinds = {source.id: source.kind for source in around.sources.values()}
    for placed in around.own:
        for record in (placed.record, *(record for _, record in placed.later)):
            if record is not None:
                yield from (problem(placed, place, what, hint) for place, what, hint in _faults(record, kinds))


def _faults(record: Record, kinds: Mapping[str, SourceKind]) -> Iterator[tuple[Place, str, str]]:
    """Yield (place, what is wrong, hint) of the evidence in a record, however deep.

    Args:
        record: A record as written, or as it is after a change.
        kinds: Kind of each source by its id; of an unknown id other checks speak.
    """
    for place, said in sourced_in(record):
        ids = (*getattr(said, "sources", ()), *getattr(said, "side_sources", ()))
        later = tuple(source for change in said.changes for source in change.sources)
        for field, named in said.evidence.items():
            here = (*place, "evidence", field)
            if field not in type(said).value_fields:
                near = difflib.get_close_matches(field, type(said).value_fields, n=1, cutoff=0.5)
                hint = f"did you mean {near[0]}?" if near else "name a field of this record"
                yield here, f'no field "{field}" to rest on sources', hint
                continue
            if getattr(said, field) in NOTHING_SAID:
                yield here, f"{field} states nothing, but sources are named for it", "remove the line, or state it"
            for index, source in enumerate(named):
                if source not in (*ids, *later):
                    what = f'"{source}" is not among the sources of the record'
                    yield (*here, index), what, "add it under `sources:`"
        yield from _unnamed(place, said, {kinds[source] for source in ids if source in kinds})


def _unnamed(place: Place, said: Sourced, kinds: set[SourceKind]) -> Iterator[tuple[Place, str, str]]:
    """Yield the hard statements that leave open which of the sources, of different kinds, they rest on."""
    if len(kinds) < 2:  # noqa: PLR2004 (one kind: nothing to tell apart)
        return
    for field in said.STATEMENTS:
        if field not in said.evidence and getattr(said, field) not in NOTHING_SAID:
            what = f"the sources are of different kinds ({', '.join(sorted(kinds))}), but not which of them say {field}"
            yield (*place, field), what, f"add `evidence: {{{field}: [...]}}` with the ids of those"
