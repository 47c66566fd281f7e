"""How what differs is told, at every depth."""

from collections import Counter
from collections.abc import Iterable
from typing import Any, get_args

from simguide.commands.diff.answer import EVIDENCE, ChangedField, DiffAnswer, Happening, RecordDiff
from simguide.i18n.messages import has_message
from simguide.render.words import Words

_READING = {"read_on", "dated"}
"""Fields of a source that say when it was read."""


def title(answer: DiffAnswer, words: Words) -> str:
    """Return the two versions and how much differs."""
    versions = {"old": answer.old_version, "new": answer.new_version}
    if not answer.results:
        return words.message("title.diff.same", **versions)
    counts = Counter(it.change for it in answer.results)
    told = (words.message(f"diff-count.{it}", count=counts[it]) for it in get_args(Happening) if counts[it])
    return words.message("title.diff", told=words.joined(told), **versions)


def is_reading(item: RecordDiff) -> bool:
    """Tell whether a source was only read again."""
    return item.collection == "sources" and item.change == "changed" and {it.field for it in item.fields} <= _READING


def name_of(item: RecordDiff, words: Words) -> str:
    """Return the collection of a record with the carrier that it is about."""
    collection = collection_name(item.collection, words)
    if not item.carriers:
        return collection
    return words.message("diff.of-carrier", carrier=words.joined(item.carriers), collection=collection)


def collection_name(collection: str, words: Words) -> str:
    """Return what a collection is called; one of another version of the data may have no name here."""
    key = f"field.count-{collection}"
    return words.message(key) if has_message(key) else collection


def value_words(value: Any, words: Words, *, most: int) -> str:
    """Return a value of a data file in one line, cut where it is long."""
    told = _told(value, words)
    return told if len(told) <= most else f"{told[: most - 3]}..."


def _told(value: Any, words: Words) -> str:
    match value:
        case None:
            return words.message("diff.nothing")
        case dict() if words.lang in value:
            return str(value[words.lang])
        case dict():
            parts = (f"{name} {_told(it, words)}" for name, it in value.items() if name not in EVIDENCE)
            return words.clauses(parts)
        case list() if all(isinstance(it, str) for it in value):
            return words.joined(value)
        case list():
            return " / ".join(_told(it, words) for it in value)
        case _:
            return str(value)


def field_words(field: ChangedField, words: Words, *, most: int) -> str:
    """Return a changed field with its old and its new value and the sources of it."""
    values = {
        "field": field.field,
        "old": value_words(field.old, words, most=most),
        "new": value_words(field.new, words, most=most),
    }
    if not field.sources or field.field == "sources":
        return words.message("diff-field", **values)
    return words.message("diff-field.cited", sources=words.joined(field.sources), **values)


def by_kind(items: Iterable[RecordDiff], words: Words) -> dict[str, list[str]]:
    """Return the ids of records by the carrier and the collection."""
    found: dict[str, list[str]] = {}
    for item in items:
        found.setdefault(name_of(item, words), []).append(item.id)
    return found
