"""Puts shared texts in place: a sentence that several records say stands once, under `texts:`, and is named there.

A text is then said by `text:` in place of its languages: the id of a shared text, or a list of such ids and of texts
of its own, which are said one after the other. What else a text has, as the labels of a step, stands beside it.
"""

from collections.abc import Iterator
from typing import NamedTuple

from simguide.errors import Problem
from simguide.loading.nodes import Mapping, Node, PathPart, Scalar, Sequence, record_name
from simguide.loading.sentences import sentences
from simguide.visible import visible

_LANGUAGES = {"en": " ", "zh": "", "ja": ""}
"""The languages, and what stands between two sentences of each."""
_PARTS = "text"
"""The key that stands for the languages of a text, and names what it is put together from."""
_SHARED = "texts"
"""The collection of shared texts."""
_NO_WORDS = "?"
"""What stands for a wrong part, so that the models find no more fault with it."""
_LONG = 40
"""English letters from which a sentence is long."""
_MOST_COPIES = 2
"""How often a long sentence may stand before it is to be shared."""
_MOST_SAID = 80
"""Letters of a sentence that are said again."""


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
    """Return the files with every text that names shared ones written out, and the problems of sharing.

    A text put in place keeps the place of its reference, so that what is wrong there is shown there.
    """
    shared: dict[str, _Named] = {}
    for file in files:
        for where, node in _records(file.root, _SHARED):
            identity = node.items.get("id")
            if isinstance(identity, Scalar):
                shared.setdefault(identity.value, _Named(file.path, where, node))
    placed = [_Named(file.path, where, node) for file in files for where, node in _texts_of(file.root)]
    replaced = [ReadFile(file.path, _file_in_place(file.root, shared)) for file in files]
    return replaced, [*_wrong_parts(placed, shared), *_copies(placed)]


def _wrong_parts(placed: list[_Named], shared: dict[str, _Named]) -> Iterator[Problem]:
    """Yield the names of no text, the parts that are neither name nor text, and the texts that nobody names."""
    used: set[str] = set()
    for path, where, node in placed:
        for part in _parts(node):
            if isinstance(part, Scalar):
                used.add(part.value)
                if part.value not in shared:
                    yield _problem(path, part, where, f'no record "{part.value}" in texts', "declare it under `texts:`")
            elif not _is_whole(part):
                what = "found a part that is neither the id of a shared text nor a text in three languages"
                yield _problem(path, part, where, what, "write `- ID`, or `- {en: ..., zh: ..., ja: ...}`")
    for name, text in shared.items():
        if name not in used:
            hint = f"say it as `{{text: {name}}}`, or remove it"
            yield _problem(text.path, text.node.items["id"], f"{text.where}.id", "no record says this text", hint)


def _copies(placed: list[_Named]) -> Iterator[Problem]:
    """Yield the long sentences that stand more than twice, whatever stands before or after them."""
    copies: dict[str, list[_Named]] = {}
    for text in placed:
        words = text.node.items.get("en")
        for sentence in sentences(words.value) if isinstance(words, Scalar) else ():
            if len(sentence) > _LONG:
                copies.setdefault(sentence, []).append(text)
    for sentence, places in copies.items():
        if len(places) > _MOST_COPIES:
            what = f'the sentence "{visible(sentence, most=_MOST_SAID)}" stands {len(places)} times'
            hint = (
                "write it once under `texts:` with an id, and say `text: ID` or `text: [{en: ...}, ID]` here and there"
            )
            yield _problem(places[0].path, places[0].node, places[0].where, what, hint)


def _problem(path: str, node: Node, where: str, what: str, hint: str) -> Problem:
    return Problem(path, node.line, node.column, where, what, hint)


def _records(root: Node, collection: str) -> Iterator[tuple[str, Mapping]]:
    """Yield the records of a collection of a file, with what problems call them."""
    found = root.items.get(collection) if isinstance(root, Mapping) else None
    for index, item in enumerate(found.items if isinstance(found, Sequence) else ()):
        if isinstance(root, Mapping) and isinstance(item, Mapping):
            yield record_name(root, collection, index), item


def _parts(node: Node) -> list[Node]:
    """Return what a text is put together from; nothing where it stands as it is."""
    if not isinstance(node, Mapping) or not node.items.keys().isdisjoint(_LANGUAGES):
        return []
    match node.items.get(_PARTS):
        case Scalar() as named:
            return [named]
        case Sequence() as several:
            return several.items
        case _:
            return []


def _is_whole(node: Node) -> bool:
    """Tell whether a node is a text in three languages and nothing else."""
    return (
        isinstance(node, Mapping)
        and node.items.keys() == _LANGUAGES.keys()
        and all(isinstance(words, Scalar) for words in node.items.values())
    )


def _texts_of(root: Node) -> Iterator[tuple[str, Mapping]]:
    """Yield every text of the records of a file, shared or not, with what problems call it."""
    for collection in root.items if isinstance(root, Mapping) else ():
        for name, record in _records(root, collection):
            if collection == _SHARED:
                yield name, record
            else:
                yield from ((".".join((name, *map(str, place))), node) for place, node in _texts_in(record, ()))


def _texts_in(node: Node, place: tuple[PathPart, ...]) -> Iterator[tuple[tuple[PathPart, ...], Mapping]]:
    match node:
        case Mapping():
            if node.items.keys() >= _LANGUAGES.keys() or _parts(node):
                yield place, node
            for key, child in node.items.items():
                yield from _texts_in(child, (*place, key))
        case Sequence():
            for index, child in enumerate(node.items):
                yield from _texts_in(child, (*place, index))
        case Scalar():
            pass


def _file_in_place(root: Node, shared: dict[str, _Named]) -> Node:
    """Return a file with its texts written out; shared ones name no others."""
    if not isinstance(root, Mapping):
        return root
    items = {key: node if key == _SHARED else _in_place(node, shared) for key, node in root.items.items()}
    return Mapping(items, root.keys, root.line, root.column)


def _in_place(node: Node, shared: dict[str, _Named]) -> Node:
    match node:
        case Mapping():
            written = _written_out(node, shared)
            items = {key: _in_place(child, shared) for key, child in written.items.items()}
            return Mapping(items, written.keys, node.line, node.column)
        case Sequence():
            return Sequence([_in_place(child, shared) for child in node.items], node.line, node.column)
        case Scalar():
            return node


def _written_out(node: Mapping, shared: dict[str, _Named]) -> Mapping:
    """Return a text with its languages in place of its parts; what is no text stays as it is."""
    parts = _parts(node)
    if not parts:
        return node
    said = [_words_of(part, shared) for part in parts]
    own = next((part for part in parts if isinstance(part, Mapping) and _is_whole(part)), None)
    items: dict[str, Node] = {}
    for lang, between in _LANGUAGES.items():
        shown = parts[0] if own is None else own.items[lang]
        items[lang] = Scalar(between.join(words[lang] for words in said), shown.line, shown.column)
    keys = {lang: Scalar(lang, shown.line, shown.column) for lang, shown in items.items()}
    beside = {key: child for key, child in node.items.items() if key != _PARTS}
    return Mapping(items | beside, keys | node.keys, node.line, node.column)


def _words_of(part: Node, shared: dict[str, _Named]) -> dict[str, str]:
    """Return what a part says in each language; of a wrong one, which is a problem by itself, nothing is asked more."""
    named = shared.get(part.value) if isinstance(part, Scalar) else None
    node = part if named is None else named.node
    words = {lang: node.items.get(lang) for lang in _LANGUAGES} if isinstance(node, Mapping) else {}
    return {lang: it.value if isinstance(it := words.get(lang), Scalar) else _NO_WORDS for lang in _LANGUAGES}
