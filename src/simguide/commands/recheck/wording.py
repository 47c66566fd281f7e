"""How pages and values are told, at every depth."""

from collections import Counter
from typing import get_args

from simguide.commands.recheck.answer import CheckedValue, PageState, RecheckAnswer
from simguide.render.words import Words


def title(answer: RecheckAnswer, words: Words) -> str:
    """Return how many pages were opened, and with what result."""
    if not answer.results:
        return words.message("title.recheck.none")
    states = Counter(item.state for item in answer.results)
    told = (
        words.message(f"recheck-count.{state}", count=states[state]) for state in get_args(PageState) if states[state]
    )
    return words.message("title.recheck", count=len(answer.results), told=words.joined(told))


def value_words(item: CheckedValue, words: Words) -> str:
    """Return a value with its place, and what the page has instead or why it cannot be told."""
    value = _with_unit(item, item.value, words)
    if item.seen:
        seen = words.joined(_with_unit(item, it, words) for it in item.seen)
        return words.message("recheck-value.seen", id=item.id, statement=item.statement, value=value, seen=seen)
    if item.reason is not None:
        reason = words.one_of("recheck-reason", item.reason)
        return words.message("recheck-value.reason", id=item.id, statement=item.statement, value=value, reason=reason)
    return words.message("recheck-value", id=item.id, statement=item.statement, value=value)


def _with_unit(item: CheckedValue, value: str, words: Words) -> str:
    shown = f"{int(value):,}" if item.kind == "yen" else value
    return words.message(f"recheck-unit.{item.kind}", value=shown)
