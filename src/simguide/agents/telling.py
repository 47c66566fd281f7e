"""Tells an answer to an assistant: short Markdown in one language, and the same as values, within a bound."""

import io
import json
from collections.abc import Iterator
from typing import Any, Final, get_args

from simguide.agents.shape import SCHEMA, Outcome
from simguide.i18n.messages import message
from simguide.model.answer import Answer
from simguide.model.base import Lang
from simguide.model.source import Source, SourceKind
from simguide.model.value import Value
from simguide.render.compact import compact
from simguide.render.compose import compose_whole_short
from simguide.render.document import Document, Entry, Group, Layout
from simguide.render.markdown import write_markdown
from simguide.terminal.writing import matches_nothing

MOST_BYTES: Final = 8_000
"""Most bytes of what a tool returns, text and values together."""
_ROWS: Final = frozenset[Layout](["table", "lines", "cards"])
_MOST_SOURCES: Final = 8


class Telling(Value):
    """An answer as it is told."""

    text: str
    """Markdown."""
    values: dict[str, Any]
    """The same, as `Told` describes it."""


def tell(answer: Answer, lang: Lang, *, most_rows: int, preface: str = "") -> Telling:
    """Return an answer as it is told.

    Whole rows are left out where there are more than asked for, or than there is room for; then whole facts, the last
    first. No text is cut.

    Args:
        answer: The answer.
        lang: The language.
        most_rows: Most rows of a table.
        preface: What is said before anything else.
    """
    document = compose_whole_short(answer, lang)
    if not document.footer:
        document = document._replace(footer=message("mcp.overview", lang))
    if preface:
        said = Group(None, (Entry("lead", preface, ()),), layout="text")
        document = document._replace(groups=(said, *document.groups))
    cut = [_too_many(group, most_rows) for group in document.groups]
    while True:
        told = _tell(answer, _without(document, cut, lang), lang, left_out=_rows_in(document, cut))
        if size_of(told) <= MOST_BYTES:
            return told
        at = next(
            (index for index in _order(document.groups) if cut[index] < len(document.groups[index].entries)), None
        )
        if at is None:
            return told
        cut[at] += 1


def size_of(told: Telling) -> int:
    """Return how many bytes an answer takes, as JSON writes it."""
    return len(json.dumps([told.text, told.values], ensure_ascii=False).encode())


def _tell(answer: Answer, document: Document, lang: Lang, *, left_out: int) -> Telling:
    stream = io.StringIO()
    write_markdown(document, stream)
    found = compact(answer, document, lang)
    found.pop("question", None)  # who asked knows it, and a message or a code is not said again
    values = found | {
        "schema": SCHEMA,
        "outcome": _outcome(answer),
        "left_out": left_out,
        "sources": [source.id for source in _best_first(answer.sources)[:_MOST_SOURCES]],
    }
    return Telling(text=stream.getvalue(), values=values)


def _outcome(answer: Answer) -> Outcome:
    return "no" if answer.says_no else "nothing" if matches_nothing(answer) else "answered"


def _best_first(sources: tuple[Source, ...]) -> list[Source]:
    """Order sources: the best kind first, and of a kind those with the newest page."""
    newest = sorted(sources, key=lambda it: "" if it.dated == "undated" else it.dated, reverse=True)
    return sorted(newest, key=lambda it: get_args(SourceKind).index(it.kind))


def _too_many(group: Group, most_rows: int) -> int:
    return max(len(group.entries) - most_rows, 0) if group.layout in _ROWS else 0


def _order(groups: tuple[Group, ...]) -> list[int]:
    """Return the groups in which entries give way, rows first, then the last facts; what is to be done comes last."""
    weight: dict[Layout, int] = {"table": 0, "lines": 0, "cards": 0, "facts": 1, "text": 2, "steps": 3}
    return sorted(range(len(groups)), key=lambda index: (weight[groups[index].layout], -index))


def _rows_in(document: Document, cut: list[int]) -> int:
    return sum(count for group, count in zip(document.groups, cut, strict=True) if group.layout in _ROWS)


def _without(document: Document, cut: list[int], lang: Lang) -> Document:
    return document._replace(groups=tuple(_shortened(document.groups, cut, lang)))


def _shortened(groups: tuple[Group, ...], cut: list[int], lang: Lang) -> Iterator[Group]:
    for group, count in zip(groups, cut, strict=True):
        left = group.entries[: len(group.entries) - count]
        if left:
            yield group._replace(entries=left)
        if count:
            more = Entry("more", message("mcp.more", lang, count=count), ())
            yield Group(None, (more,), layout="text", is_close=True, is_apparatus=True)
