"""Walks the nodes of a record, and words a problem with its place."""

from collections.abc import Iterator
from typing import NamedTuple

from simguide.errors import Problem
from simguide.loading.nodes import Mapping, Node, PathPart, Scalar, Sequence
from simguide.loading.records import LANGUAGES, PlacedRecord, locate

Place = tuple[PathPart, ...]
"""Where a value stands in its record, e.g. `("steps", 0, "zh")`."""


class PlacedText(NamedTuple):
    """A text in three languages, as it stands in a file."""

    place: Place
    """Where it stands in its record."""
    words: dict[str, str]
    """The words by language, as written."""
    labels: tuple[str, ...]
    """Labels on a screen that stand in it."""


def problem(placed: PlacedRecord, place: Place, what: str, hint: str) -> Problem:
    """Return a problem at a place of a record."""
    # of a carrier, whose halves stand in two files, the half that holds the field; the index where neither does
    written = min(placed.as_written, key=lambda it: (place[0] not in it.node.items, it.collection != "carriers"))
    line, column = locate(written.node, place)
    where = ".".join([f"{written.collection} ({placed.id})", *(str(part) for part in place)])
    return Problem(written.path, line, column, where, what, hint)


def children(node: Node) -> Iterator[tuple[PathPart, Node]]:
    """Yield what stands directly in a node, with its key or number."""
    match node:
        case Mapping():
            yield from node.items.items()
        case Sequence():
            yield from enumerate(node.items)
        case Scalar():
            pass


def mappings_in(node: Node, place: Place = ()) -> Iterator[tuple[Place, Mapping]]:
    """Yield every mapping in a node, itself first."""
    if isinstance(node, Mapping):
        yield place, node
    for part, child in children(node):
        yield from mappings_in(child, (*place, part))


def words_in(node: Node) -> Iterator[str]:
    """Yield every scalar in a node."""
    if isinstance(node, Scalar):
        yield node.value
    for _, child in children(node):
        yield from words_in(child)


def texts_in(node: Node) -> Iterator[PlacedText]:
    """Yield every text that a node holds in all three languages."""
    for place, mapping in mappings_in(node):
        words = {lang: value.value for lang in LANGUAGES if isinstance(value := mapping.items.get(lang), Scalar)}
        if len(words) == len(LANGUAGES):
            labels = mapping.items.get("labels")
            found = labels.items if isinstance(labels, Sequence) else []
            yield PlacedText(place, words, tuple(item.value for item in found if isinstance(item, Scalar)))
