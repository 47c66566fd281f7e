"""What `catalogue diff` says on one screen."""

from collections.abc import Iterator

from simguide.commands.diff.answer import ChangedField, DiffAnswer, RecordDiff
from simguide.commands.diff.wording import collection_name, is_reading, title, value_words
from simguide.render.document import Entry, Field
from simguide.render.short import Short, fact, facts, rows
from simguide.render.words import Words

_MOST = 30
"""Letters of a value in a cell."""


def short(answer: DiffAnswer, words: Words) -> Short:
    """Return how much differs, where records were added or removed, and the changed values, a row each."""
    counted = (field for change in ("added", "removed") for field in _counts(answer, change, words))
    again = sum(map(is_reading, answer.results))
    read_again = fact(words, "diff-read-again", words.message("diff.read-again", count=again) if again else "")
    changed = [it for it in answer.results if it.change == "changed" and not is_reading(it)]
    found = [_row(item, field, words) for item in changed for field in item.fields if _is_hard(field)]
    found += [_row(item, field, words) for item in changed for field in item.fields if not _is_hard(field)]
    label = words.message("label.diff-record")
    return Short(title(answer, words), (facts((*counted, *read_again)), rows(found, title_label=label)))


def _counts(answer: DiffAnswer, change: str, words: Words) -> Iterator[Field]:
    kinds: dict[str, int] = {}
    for item in answer.results:
        if item.change == change:
            kinds[item.collection] = kinds.get(item.collection, 0) + 1
    told = words.joined(f"{collection_name(name, words)} {count}" for name, count in kinds.items())
    if told:
        yield Field(f"diff-{change}", words.one_of("diff", change), (told,))


def _is_hard(changed: ChangedField) -> bool:
    """Tell whether both values are figures, days or words of the data, and no texts."""
    return isinstance(changed.old, str) and isinstance(changed.new, str)


def _row(item: RecordDiff, changed: ChangedField, words: Words) -> Entry:
    fields = (
        words.field("diff-field", changed.field),
        words.field("diff-old", value_words(changed.old, words, most=_MOST)),
        words.field("diff-new", value_words(changed.new, words, most=_MOST)),
    )
    return Entry("changed", item.id, fields, item.id)
