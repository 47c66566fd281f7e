"""What `catalogue recheck` shows."""

from collections.abc import Iterable, Iterator

from simguide.commands.recheck.answer import CheckedSource, CheckedValue, RecheckAnswer
from simguide.commands.recheck.wording import title, value_words
from simguide.render.document import Entry, Field, Group
from simguide.render.words import Words


def body(answer: RecheckAnswer, words: Words) -> tuple[str, list[Group]]:
    """Return title and a card for each source, the worst first."""
    entries = tuple(
        Entry("recheck", item.source.id, tuple(_fields(item, words)), item.source.id) for item in answer.results
    )
    return title(answer, words), [Group(None, entries)]


def _fields(item: CheckedSource, words: Words) -> Iterator[Field]:
    reason = [] if item.reason is None else [words.one_of("recheck-reason", item.reason)]
    yield words.field("recheck-state", words.clauses([words.one_of("recheck-state", item.state), *reason]))
    yield words.field("url", item.source.url, style="link")
    if item.moved_to is not None:
        yield words.field("recheck-moved", item.moved_to, style="link")
    if item.carriers:
        yield words.field("recheck-carriers", words.joined(item.carriers))
    yield words.field("recheck-changed", words.one_of("recheck-changed", item.changed))
    if item.page_dated is not None:
        yield words.field("recheck-dated", item.page_dated)
    stands = sum(1 for it in item.values if it.standing == "stands")
    if item.values:
        yield words.field("recheck-standing", words.message("recheck-standing", stands=stands, count=len(item.values)))
    yield from _values("recheck-missing", (it for it in item.values if it.standing == "missing"), words)
    yield from _values("recheck-open", (it for it in item.values if it.standing == "cannot-tell"), words)
    if item.is_written:
        yield words.field("recheck-written", words.message("recheck-changed.yes"))


def _values(key: str, values: Iterable[CheckedValue], words: Words) -> Iterator[Field]:
    told = tuple(value_words(value, words) for value in values)
    if told:
        yield words.field(key, *told, style="warning" if key == "recheck-missing" else "text")
