"""Checks ids, names and what records refer to."""

from collections.abc import Iterator

from simguide.errors import Problem
from simguide.loading.checks.places import Place, children, problem
from simguide.loading.checks.surroundings import Surroundings
from simguide.loading.nodes import Node, PathPart, Scalar
from simguide.loading.records import PlacedRecord, locate, nearest
from simguide.model.carrier import Carrier
from simguide.model.claim import Claim
from simguide.model.names import fold
from simguide.model.rule import Term

REFERENCES: dict[PathPart, str] = {
    "sources": "sources",
    "side_sources": "sources",
    "carrier": "carriers",
    "carriers": "carriers",
    "successor": "carriers",
    "see_also": "carriers",
    "no_number_to": "carriers",
    "card_type": "card_types",
    "card_types": "card_types",
    "plan": "plans",
    "step_of": "plans",
    "plans": "plans",
    "method": "methods",
    "methods": "methods",
    "part_of": "methods",
    "rules": "rules",
}
"""Fields that hold ids, by name, and the collection of those ids."""


def check_references(around: Surroundings) -> Iterator[Problem]:
    """Check that ids and names are one record's own, and that what is referred to is there."""
    yield from _doubled_ids(around)
    yield from _unknown_references(around)
    yield from _unused_sources(around)
    yield from _doubled_names(around)
    yield from _words_typed_twice(around)
    yield from _doubled_rows(around)


def _doubled_ids(around: Surroundings) -> Iterator[Problem]:
    first: dict[tuple[str, str], PlacedRecord] = {}
    for placed in around.written:
        earlier = first.setdefault((placed.collection, placed.id), placed)
        if earlier is not placed:
            line, _ = locate(earlier.node, ("id",))
            what = f'the id "{placed.id}" is taken; first in {earlier.path}, line {line}'
            yield problem(placed, ("id",), what, "choose another id, or remove one of the two records")


def _references(node: Node, place: Place = ()) -> Iterator[tuple[Place, str, str]]:
    """Yield (place, collection, id) for every id that a record refers to."""
    for part, child in children(node):
        here = (*place, part)
        if part == "evidence":
            for field, ids in children(child):
                yield from ((found, "sources", item.value) for found, item in _scalars(ids, (*here, field)))
        elif part in REFERENCES:
            yield from ((found, REFERENCES[part], item.value) for found, item in _scalars(child, here))
        else:
            yield from _references(child, here)


def _scalars(node: Node, place: Place) -> Iterator[tuple[Place, Scalar]]:
    """Yield a text, or the texts of a list, with their places."""
    if isinstance(node, Scalar):
        yield place, node
    else:
        yield from (((*place, part), child) for part, child in children(node) if isinstance(child, Scalar))


def _unknown_references(around: Surroundings) -> Iterator[Problem]:
    for placed in around.written:
        for place, collection, identity in _references(placed.node):
            ids = around.known.get(collection, set())
            if identity not in ids:
                near = nearest(identity, ids)
                hint = f"did you mean {near[0]}?" if near else f"declare it under `{collection}:`"
                yield problem(placed, place, f'no record "{identity}" in {collection}', hint)


def _unused_sources(around: Surroundings) -> Iterator[Problem]:
    used = {
        identity
        for placed in around.written
        for _, collection, identity in _references(placed.node)
        if collection == "sources"
    }
    for placed in around.own:
        if placed.collection == "sources" and placed.id not in used:
            yield problem(placed, ("id",), "no record cites this source", "cite it under `sources:`, or remove it")


def _doubled_names(around: Surroundings) -> Iterator[Problem]:
    beneath = (record for _, record in around.beneath if isinstance(record, Carrier))
    owners = {fold(shown): carrier.id for carrier in beneath for shown in carrier.found_as()}
    for placed, carrier in around.placed(Carrier):
        for shown in carrier.found_as():
            owner = owners.setdefault(fold(shown), placed.id)
            if owner != placed.id:
                what = f'the name "{shown}" belongs to {owner} already'
                yield problem(placed, ("aliases",), what, "remove it from one of the two carriers")
        names = set(map(fold, carrier.spellings()))
        for index, short in enumerate(carrier.typed_as):
            if fold(short) in names:
                yield problem(placed, ("typed_as", index), f'"{short}" is one of its names already', "remove it")


def _words_typed_twice(around: Surroundings) -> Iterator[Problem]:
    """Hold what people type to what is not a name anyway, and each such word to one word of the glossary."""
    owners: dict[str, str] = {}
    for placed, term in around.placed(Term):
        for shown in (term.term, term.reading):
            owners.setdefault(fold(shown), placed.id)
    for placed, term in around.placed(Term):
        for index, typed in enumerate(term.typed_as):
            owner = owners.get(fold(typed))
            if owner is not None:
                what = f'"{typed}" stands for {owner} already'
                yield problem(placed, ("typed_as", index), what, "remove it")
            owners.setdefault(fold(typed), placed.id)


def _doubled_rows(around: Surroundings) -> Iterator[Problem]:
    """Hold each claim of the articles to one record: two could answer it differently."""
    beneath = (record for _, record in around.beneath if isinstance(record, Claim))
    owners = {row: claim.id for claim in beneath for row in claim.seen_in}
    for placed, claim in around.placed(Claim):
        for index, row in enumerate(claim.seen_in):
            owner = owners.setdefault(row, claim.id)
            if owner != claim.id:
                what = f"the claim {row} is answered by {owner} already"
                yield problem(placed, ("seen_in", index), what, "remove it from one of the two records")
