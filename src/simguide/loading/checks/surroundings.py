"""What records are checked against: all records of the catalogue, those that lie underneath included."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple, TypeVar

from simguide.loading.nodes import Mapping, Scalar
from simguide.loading.records import PlacedRecord
from simguide.model.base import Entity
from simguide.model.carrier import Carrier
from simguide.model.channel import Channel
from simguide.model.source import Source, SourceKind

R = TypeVar("R", bound=Entity)


class Surroundings(NamedTuple):
    """The records that are checked, and those of a catalogue underneath that they do not replace."""

    own: tuple[PlacedRecord, ...]
    """The records to check, faulty ones included; each carrier whole."""
    beneath: tuple[tuple[str, Entity], ...]
    """(collection, record) of the catalogue underneath."""
    known: dict[str, set[str]]
    """Ids by collection, those of faulty records included."""
    carriers: dict[str, Carrier]
    """Carriers by id."""
    sources: dict[str, Source]
    """Sources by id."""
    channel_tasks: frozenset[tuple[str, str]]
    """Carrier and task of every channel; a faulty channel is a channel all the same."""
    today: date | None
    """Day of the check, or None where it does not matter."""

    @property
    def written(self) -> tuple[PlacedRecord, ...]:
        """The records to check as they stand in the files: a carrier is its entry and its details."""
        return tuple(written for placed in self.own for written in placed.as_written)

    def all(self, model: type[R]) -> Iterator[R]:
        """Yield the sound records of a model, those underneath first."""
        yield from (record for _, record in self.beneath if isinstance(record, model))
        yield from (placed.record for placed in self.own if isinstance(placed.record, model))

    def placed(self, model: type[R]) -> Iterator[tuple[PlacedRecord, R]]:
        """Yield the sound records of a model that are to be checked."""
        yield from ((placed, placed.record) for placed in self.own if isinstance(placed.record, model))

    def kinds(self, source_ids: Iterable[str]) -> set[SourceKind]:
        """Return the kinds of sources; an id of none is left out, as it is a problem of its own."""
        return {self.sources[source_id].kind for source_id in source_ids if source_id in self.sources}


def survey(records: Iterable[PlacedRecord], shipped: Iterable[tuple[str, Entity]], today: date | None) -> Surroundings:
    """Return what records are checked against.

    Args:
        records: The records to check.
        shipped: (collection, record) of a catalogue underneath; its records may be referred to and replaced.
        today: Day of the check, or None where it does not matter.
    """
    own = tuple(records)
    replaced = {(placed.collection, placed.id) for placed in own}
    beneath = tuple((name, record) for name, record in shipped if (name, record.id) not in replaced)
    known: dict[str, set[str]] = {}
    for collection, identity in (*((name, record.id) for name, record in beneath), *replaced):
        known.setdefault(collection, set()).add(identity)
    everything = [*(record for _, record in beneath), *(placed.record for placed in own)]
    tasks = {(record.carrier, str(record.task)) for _, record in beneath if isinstance(record, Channel)}
    tasks.update(_channel_task(placed.node) for placed in own if placed.collection == "channels")
    return Surroundings(
        own=own,
        beneath=beneath,
        known=known,
        carriers={record.id: record for record in everything if isinstance(record, Carrier)},
        sources={record.id: record for record in everything if isinstance(record, Source)},
        channel_tasks=frozenset(tasks),
        today=today,
    )


def _channel_task(node: Mapping) -> tuple[str, str]:
    """Return carrier and task of a channel, read from the file."""
    values = (node.items.get(name) for name in ("carrier", "task"))
    carrier, task = (value.value if isinstance(value, Scalar) else "" for value in values)
    return carrier, task
