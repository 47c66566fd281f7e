"""The catalogue: typed access to records, whatever holds them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from importlib import import_module
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from simguide.model.base import Entity, SharedText, SourcedEntity
from simguide.model.carrier import Carrier, CarrierDetails, CarrierEntry
from simguide.model.channel import Channel
from simguide.model.method import Method, Task
from simguide.model.passage import Passage
from simguide.model.source import Source

if TYPE_CHECKING:
    from simguide.model.card_type import CardType
    from simguide.model.claim import Claim
    from simguide.model.plan import Plan
    from simguide.model.recovery import Recovery
    from simguide.model.reference_rate import ReferenceRate
    from simguide.model.rule import Rule, Term


class Collections(Mapping[str, type[Entity]]):
    """Models by the name of their collection; one given as `module:class` is imported when it is looked up."""

    def __init__(self, models: Mapping[str, type[Entity] | str]) -> None:
        self._models = dict(models)

    def __getitem__(self, name: str) -> type[Entity]:
        """Return the model of a collection."""
        found = self._models[name]
        if isinstance(found, str):
            module, _, model = found.partition(":")
            found = getattr(import_module(module), model)
            self._models[name] = found
        return found

    def __iter__(self) -> Iterator[str]:
        """Return the names, in the order in which they are shown."""
        return iter(self._models)

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self._models)

    def __contains__(self, name: object) -> bool:
        """Tell whether there is such a collection, without its model."""
        return name in self._models


COLLECTIONS: Mapping[str, type[Entity]] = Collections(
    {
        "carriers": CarrierEntry,
        "carrier_details": CarrierDetails,
        # what one command reads is not to be paid for by the others
        "card_types": "simguide.model.card_type:CardType",
        "methods": Method,
        "channels": Channel,
        "plans": "simguide.model.plan:Plan",
        "recoveries": "simguide.model.recovery:Recovery",
        "rules": "simguide.model.rule:Rule",
        "terms": "simguide.model.rule:Term",
        "claims": "simguide.model.claim:Claim",
        "identifier_kinds": "simguide.model.identifier:IdentifierKind",
        "networks": "simguide.model.identifier:MobileNetwork",
        "card_issuers": "simguide.model.identifier:CardIssuer",
        "country_codes": "simguide.model.identifier:CountryCode",
        "number_ranges": "simguide.model.identifier:NumberRange",
        "dial_codes": "simguide.model.identifier:ShortCode",
        "bands": "simguide.model.band:Band",
        "message_signs": "simguide.model.message_sign:MessageSign",
        "everyday_names": "simguide.model.everyday_name:EverydayName",
        "guarded_names": "simguide.model.guarded_name:GuardedName",
        "phone_checks": "simguide.model.handset_check:PhoneCheck",
        "sites": "simguide.model.site:Site",
        "reference_rates": "simguide.model.reference_rate:ReferenceRate",
        "examples": "simguide.model.example:Example",
        # what only `catalogue validate` reads
        "hedges": "simguide.model.hedge:Hedge",
        "texts": SharedText,
        "sources": Source,
    }
)
"""Name of a collection, as at the top of a data file, and the model of its records."""

HELD = tuple(name for name in COLLECTIONS if name not in ("carrier_details", "texts"))
"""Collections as a catalogue holds them: the details of a carrier joined to its entry, shared texts in their places."""

R = TypeVar("R", bound=Entity)


def carriers_of(record: Entity) -> tuple[str, ...]:
    """Return the ids of the carriers that a record is about; a carrier is about itself."""
    if isinstance(record, Carrier):
        return (record.id,)
    carrier = getattr(record, "carrier", None)
    return (carrier,) if carrier is not None else tuple(getattr(record, "carriers", ()))


class RecordStore(Protocol):
    """Holds validated records as they are from day to day (ISO), in the order of the files."""

    def meta(self, key: str) -> str:
        """Return `version`, `digest` or `data_as_of`."""

    def one(self, collection: str, record_id: str, *, day: str) -> Entity | None:
        """Return one record, or None."""

    def several(self, collection: str, ids: Sequence[str], *, day: str) -> Iterable[Entity]:
        """Return the records of a collection that have one of these ids, in any order."""

    def all(self, collection: str, *, day: str) -> Iterable[Entity]:
        """Return the records of a collection."""

    def of_carrier(self, collection: str, carrier_id: str, *, day: str) -> Iterable[Entity]:
        """Return the records of a collection that concern a carrier."""

    def known_of_carrier(self, collection: str, carrier_id: str, *, until: str) -> Iterable[Entity]:
        """Return the records that concern a carrier as they last were by a day, those that are over by then too."""

    def beginning(self, carrier_id: str, *, after: str) -> Iterable[Entity]:
        """Return what begins after a day and concerns a carrier, as it is on its first day."""

    def names(self) -> Iterable[tuple[str, str]]:
        """Return each folded name with the id it stands for, carriers only."""

    def carrier_named(self, folded: str) -> str | None:
        """Return the id of the carrier with this folded name, or None."""

    def places(self, words: Sequence[str], *, day: str) -> Mapping[str, Mapping[int, int]]:
        """Return for each word the passages in which it stands on a day, with the best of its places there."""

    def passages(self, numbers: Sequence[int]) -> Iterable[Passage]:
        """Return passages by their numbers, in any order."""

    def passages_of(self, carrier_id: str, *, day: str) -> Iterable[int]:
        """Return the numbers of the passages that concern a carrier on a day."""

    def passage_count(self) -> int:
        """Return how many passages there are."""


class Catalogue:
    """The records as they are on one day, typed. Reads only what is asked for, and that once."""

    def __init__(self, store: RecordStore, *, day: str = "", beneath: Callable[[], RecordStore] | None = None) -> None:
        """Take the records of a store as of a day (ISO); without one, as they are before anything changes.

        Args:
            store: The records.
            day: The day.
            beneath: Where a user's folder lies over the shipped records: those without it.
        """
        self._store = store
        self._day = day
        self._beneath = beneath
        self._read: dict[tuple[str, str | None], tuple[Entity, ...]] = {}
        self._ones: dict[tuple[str, str], Entity | None] = {}
        self._sources: dict[str, Source] = {}

    def on(self, day: date) -> Catalogue:
        """Return the same catalogue as it is on a day, with the changes that have come into force by then."""
        return Catalogue(self._store, day=day.isoformat(), beneath=self._beneath)

    def shipped(self) -> Catalogue | None:
        """Return the catalogue without the user's folder that lies over it; None where there is none."""
        return None if self._beneath is None else Catalogue(self._beneath(), day=self._day)

    @property
    def version(self) -> str:
        """Version of the data: the newest day on which a source was read, as `2026.11.29`.

        Where a user's folder lies over it, `+own` stands behind that of the catalogue underneath.
        """
        return self._store.meta("version")

    @property
    def digest(self) -> str:
        """Digest of what the records say: it tells two states of one day apart."""
        return self._store.meta("digest")

    @property
    def data_as_of(self) -> str:
        """Newest day on which a source was read, ISO; what a user's own folder says was read does not count."""
        return self._store.meta("data_as_of")

    def _one(self, collection: str, model: type[R], record_id: str) -> R | None:
        record = self.record(collection, record_id)
        return record if isinstance(record, model) else None

    def _all(self, collection: str, carrier_id: str | None = None) -> tuple[Any, ...]:
        """Return the records of a collection; what stands in one is of its model."""
        found = self._read.get((collection, carrier_id))
        if found is None:
            store, day = self._store, self._day
            records = (
                store.all(collection, day=day)
                if carrier_id is None
                else store.of_carrier(collection, carrier_id, day=day)
            )
            found = tuple(records)
            self._read[collection, carrier_id] = found
        return found

    def carriers(self) -> tuple[Carrier, ...]:
        """Return all carriers."""
        return self._all("carriers")

    def carrier(self, carrier_id: str) -> Carrier | None:
        """Return a carrier by its id."""
        return self._one("carriers", Carrier, carrier_id)

    def carrier_named(self, folded: str) -> Carrier | None:
        """Return the carrier with this folded id, name or alias."""
        carrier_id = self._store.carrier_named(folded)
        return None if carrier_id is None else self.carrier(carrier_id)

    def carrier_names(self) -> tuple[tuple[str, str], ...]:
        """Return (folded name, carrier id) for every id, name and alias."""
        return tuple(self._store.names())

    def card_types(self) -> tuple[CardType, ...]:
        """Return all card types."""
        return self._all("card_types")

    def methods(self) -> dict[str, Method]:
        """Return all methods by id, in the order of the files."""
        return {method.id: method for method in self._all("methods")}

    def channels(self, *, carrier_id: str | None = None, task: Task | None = None) -> tuple[Channel, ...]:
        """Return the channels of a carrier (or all), for a task (or all)."""
        found = self._all("channels", carrier_id)
        return tuple(channel for channel in found if task is None or channel.task == task)

    def plans(self, *, carrier_id: str | None = None) -> tuple[Plan, ...]:
        """Return the plans of a carrier, or all."""
        return self._all("plans", carrier_id)

    def plans_known(self, *, carrier_id: str) -> tuple[Plan, ...]:
        """Return the plans of a carrier that there are or were, each as it last was."""
        found: Iterable[Any] = self._store.known_of_carrier("plans", carrier_id, until=self._day)
        return tuple(found)

    def recoveries(self, *, carrier_id: str | None = None) -> tuple[Recovery, ...]:
        """Return the recoveries of a carrier, or all."""
        return self._all("recoveries", carrier_id)

    def rules(self) -> tuple[Rule, ...]:
        """Return all rules."""
        return self._all("rules")

    def terms(self) -> tuple[Term, ...]:
        """Return the glossary."""
        return self._all("terms")

    def claims(self, *, carrier_id: str | None = None) -> tuple[Claim, ...]:
        """Return the claims that concern a carrier, or all."""
        return self._all("claims", carrier_id)

    def reference_rate(self, as_of: date) -> ReferenceRate | None:
        """Return the yen for a dollar: the newest rate that is not after a day, else the oldest on record."""
        rates: list[ReferenceRate] = sorted(self._all("reference_rates"), key=lambda rate: rate.quoted_on)
        return next((rate for rate in reversed(rates) if rate.quoted_on <= as_of), rates[0] if rates else None)

    def record(self, collection: str, record_id: str) -> Entity | None:
        """Return a record by the name of its collection and its id."""
        key = (collection, record_id)
        if key not in self._ones:
            self._ones[key] = self._store.one(collection, record_id, day=self._day)
        return self._ones[key]

    def places(self, words: Iterable[str]) -> Mapping[str, Mapping[int, int]]:
        """Return for each word of the index the numbers of the passages in which it stands, and where there."""
        return self._store.places(tuple(words), day=self._day)

    def passages(self, numbers: Iterable[int]) -> dict[int, Passage]:
        """Return passages by their numbers."""
        return {passage.number: passage for passage in self._store.passages(tuple(numbers))}

    def passages_of(self, carrier_id: str) -> tuple[int, ...]:
        """Return the numbers of the passages that concern a carrier."""
        return tuple(self._store.passages_of(carrier_id, day=self._day))

    @property
    def passage_count(self) -> int:
        """How many passages the search looks through."""
        return self._store.passage_count()

    def records(self, collection: str) -> Iterator[Entity]:
        """Return the records of a collection by its name."""
        return iter(self._all(collection))

    def records_as(self, collection: str, model: type[R]) -> tuple[R, ...]:
        """Return the records of a collection whose model the caller has loaded."""
        return tuple(record for record in self._all(collection) if isinstance(record, model))

    def beginning(self, carrier_id: str) -> tuple[SourcedEntity, ...]:
        """Return what concerns a carrier and does not exist yet, as it is on its first day."""
        found = self._store.beginning(carrier_id, after=self._day)
        return tuple(record for record in found if isinstance(record, SourcedEntity))

    def sources(self, ids: Iterable[str]) -> dict[str, Source]:
        """Return sources by id, sorted by id; references are checked when a catalogue is read."""
        wanted = sorted(set(ids))
        missing = [source_id for source_id in wanted if source_id not in self._sources]
        for source in self._store.several("sources", missing, day=self._day):
            if isinstance(source, Source):
                self._sources[source.id] = source
        return {source_id: self._sources[source_id] for source_id in wanted if source_id in self._sources}
