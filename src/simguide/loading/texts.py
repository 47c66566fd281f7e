"""Puts shared texts in place: a sentence that several records say stands once, under `texts:`, and is named there."""

from collections.abc import Iterator
from typing import NamedTuple

from simguide.errors import Problem
from simguide.loading.nodes import Mapping, Node, PathPart, Scalar, Sequence, record_name

_LANGUAGES = ("en", "zh", "ja")
_REFERENCE = "text"
"""The one key of a mapping that stands for a shared text."""
_LONG = 40
"""English letters from which a sentence is long."""
_MOST_COPIES = 2
"""How often a long sentence may stand before it is to be shared."""


class ReadFile(NamedTuple):
    """A file as read, before its records are."""

    path: str
    root: Node


class _Named(NamedTuple):
    """A text with its place."""

    path: str
    where: str
    node: Mapping


def share_texts(files: list[ReadFile]) -> tuple[list[ReadFile], list[Problem]]:
    """Return the files with every `{text: ID}` replaced by the text that it names, and the problems of sharing.

    A text put in place keeps the place of its reference, so that what is wrong there is shown there.
    """
    shared: dict[str, _Named] = {}
    for file in files:
        for where, node in _records(file.root, "texts"):
            identity = node.items.get("id")
            if isinstance(identity, Scalar):
                shared.setdefault(identity.value, _Named(file.path, where, node))
    placed = [_Named(file.path, where, node) for file in files for where, node in _texts_of(file.root)]
    replaced = [ReadFile(file.path, _in_place(file.root, shared)) for file in files]
    return replaced, [*_wrong_names(placed, shared), *_copies(placed)]


def _wrong_names(placed: list[_Named], shared: dict[str, _Named]) -> Iterator[Problem]:
    """Yield the names of no text, and the texts that nobody names."""
    used: set[str] = set()
    for path, where, node in placed:
        named = _reference(node)
        if named is not None:
            used.add(named.value)
            if named.value not in shared:
                yield _problem(path, named, where, f'no record "{named.value}" in texts', "declare it under `texts:`")
    for name, text in shared.items():
        if name not in used:
            hint = f"say it as `{{text: {name}}}`, or remove it"
            yield _problem(text.path, text.node.items["id"], f"{text.where}.id", "no record says this text", hint)


def _copies(placed: list[_Named]) -> Iterator[Problem]:
    """Yield the long sentences that stand more than twice."""
    copies: dict[tuple[str, ...], list[_Named]] = {}
    for text in placed:
        words = tuple(part.value for name in _LANGUAGES if isinstance(part := text.node.items.get(name), Scalar))
        copies.setdefault(words, []).append(text)
    for words, places in copies.items():
        if len(places) > _MOST_COPIES and len(words) == len(_LANGUAGES) and len(words[0]) > _LONG:
            what = f"the same text stands {len(places)} times"
            hint = "write it once under `texts:` with an id, and say `{text: ID}` here and there"
            yield _problem(places[0].path, places[0].node, places[0].where, what, hint)


def _problem(path: str, node: Node, where: str, what: str, hint: str) -> Problem:
    return Problem(path, node.line, node.column, where, what, hint)


def _records(root: Node, collection: str) -> Iterator[tuple[str, Mapping]]:
    """Yield the records of a collection of a file, with what problems call them."""
    found = root.items.get(collection) if isinstance(root, Mapping) else None
    for index, item in enumerate(found.items if isinstance(found, Sequence) else ()):
        if isinstance(root, Mapping) and isinstance(item, Mapping):
            yield record_name(root, collection, index), item


def _reference(node: Node) -> Scalar | None:
    """Return the id that stands for a text, or None."""
    if isinstance(node, Mapping) and [*node.items] == [_REFERENCE]:
        named = node.items[_REFERENCE]
        return named if isinstance(named, Scalar) else None
    return None


def _texts_of(root: Node) -> Iterator[tuple[str, Mapping]]:
    """Yield every text of the records of a file, and every reference to one, with what problems call it."""
    for collection in root.items if isinstance(root, Mapping) else ():
        if collection != "texts":
            for name, record in _records(root, collection):
                yield from ((".".join((name, *map(str, place))), node) for place, node in _texts_in(record, ()))


def _texts_in(node: Node, place: tuple[PathPart, ...]) -> Iterator[tuple[tuple[PathPart, ...], Mapping]]:
    match node:
        case Mapping() if set(node.items) == set(_LANGUAGES) or _reference(node) is not None:
            yield place, node
        case Mapping():
            for key, child in node.items.items():
                yield from _texts_in(child, (*place, key))
        case Sequence():
            for index, child in enumerate(node.items):
                yield from _texts_in(child, (*place, index))
        case Scalar():
            pass


def _in_place(node: Node, shared: dict[str, _Named]) -> Node:
    named = _reference(node)
    if named is not None and named.value in shared:
        source = shared[named.value].node
        items: dict[str, Node] = {
            name: Scalar(part.value, named.line, named.column)
            for name, part in source.items.items()
            if name != "id" and isinstance(part, Scalar)
        }
        return Mapping(items, dict.fromkeys(items, named), node.line, node.column)
    match node:
        case Mapping():
            items = {key: _in_place(child, shared) for key, child in node.items.items()}
            return Mapping(items, node.keys, node.line, node.column)
        case Sequence():
            return Sequence([_in_place(child, shared) for child in node.items], node.line, node.column)
        case Scalar():
            return node
