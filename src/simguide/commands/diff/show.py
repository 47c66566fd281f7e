"""What `catalogue diff` shows: lines that a changelog can take as they are."""

from collections.abc import Iterator
from typing import get_args

from simguide.commands.diff.answer import DiffAnswer, Happening, RecordDiff
from simguide.commands.diff.wording import by_kind, field_words, is_reading, name_of, title
from simguide.render.document import Entry, Group
from simguide.render.words import Words

_MOST = 160
"""Letters of a value."""


def body(answer: DiffAnswer, words: Words) -> tuple[str, list[Group]]:
    """Return title and groups: added and removed records by carrier, changed ones with each field."""
    groups = [
        Group(words.one_of("diff", change), tuple(_entries(answer, change, words)), layout="lines")
        for change in get_args(Happening)
    ]
    return title(answer, words), groups


def _entries(answer: DiffAnswer, change: Happening, words: Words) -> Iterator[Entry]:
    items = [it for it in answer.results if it.change == change]
    if change == "changed":
        yield from (_changed(it, words) for it in items if not is_reading(it))
        again = sum(map(is_reading, items))
        if again:
            told = words.message("diff.read-again", count=again)
            label = words.message("field.diff-read-again")
            yield Entry("read-again", words.message("labelled", label=label, what=told), ())
        return
    for name, ids in by_kind(items, words).items():
        told = words.message("diff.several", count=len(ids), ids=words.joined(ids))
        yield Entry(change, words.message("labelled", label=name, what=told), ())


def _changed(item: RecordDiff, words: Words) -> Entry:
    fields = words.clauses(field_words(it, words, most=_MOST) for it in item.fields)
    label = words.message("diff.of-carrier", carrier=name_of(item, words), collection=item.id)
    return Entry("changed", words.message("labelled", label=label, what=fields), (), item.id)
