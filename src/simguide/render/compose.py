"""Composes the document of an answer. Works from the answer alone."""

from collections.abc import Callable, Iterator
from importlib import import_module
from typing import get_args

from simguide.model.answer import Answer, ChangeNote, ExcludedNote, NextNote, RuleNote
from simguide.model.base import Lang
from simguide.model.source import Source, SourceKind
from simguide.render.conditions import condition_words
from simguide.render.document import Document, Entry, Group, tamed
from simguide.render.side_cards import change_entry, rule_entry, source_entry
from simguide.render.words import Words

Body = Callable[[Answer, Words], tuple[str, list[Group]]]
"""What the room `show` of every question has under the name `body`."""


def compose(answer: Answer, lang: Lang, *, is_brief: bool = False) -> Document:
    """Return what people read of an answer, in one language; whatever its texts hold, nothing in them acts.

    Args:
        answer: The answer.
        lang: The language.
        is_brief: Whether sources, notes and what comes after the best are left out; their number is said.
    """
    words = Words(lang, answer.sources, is_citing=not is_brief)
    title, groups = _body(answer, words)
    groups.extend(_notes(answer, answer.question, words))
    if is_brief:
        groups = [group for group in groups if not group.is_extra]
    cited = words.cited()
    if cited:
        entries = tuple(source_entry(number, source, words) for number, source in cited)
        groups.append(Group(words.message("heading.sources"), entries, layout="lines", is_apparatus=True))
    groups.extend(_next(answer, words))
    footer = words.message(
        "footer", as_of=answer.as_of, version=answer.catalogue.version, data_as_of=answer.catalogue.data_as_of
    )
    if answer.sources:
        footer = f"{footer}{_weakest_and_oldest(answer.sources, words)}"
    if is_brief and answer.sources:
        footer = f"{footer}{words.message('footer.brief', count=len(answer.sources))}"
    addresses = {number: source.url for number, source in cited}
    return tamed(Document(title, tuple(group for group in groups if group.entries), footer, addresses))


def _body(answer: Answer, words: Words) -> tuple[str, list[Group]]:
    """Return title and groups: what a question shows stands in the room `show` beside the one that holds its answer."""
    folder, _, _ = type(answer).__module__.rpartition(".")
    body: Body = import_module(f"{folder}.show").body
    return body(answer, words)


def _weakest_and_oldest(sources: tuple[Source, ...], words: Words) -> str:
    """Say on which evidence the answer rests at its weakest, and how old the oldest page is."""
    weakest = max((source.kind for source in sources), key=get_args(SourceKind).index)
    dates = [source.dated for source in sources if source.dated != "undated"]
    undated = sum(1 for source in sources if source.dated == "undated")
    return words.message(
        "footer.evidence",
        weakest=words.one_of("evidence", weakest),
        oldest=min(dates, default=words.message("evidence.undated")),
        undated=undated,
        count=len(sources),
    )


def _notes(answer: Answer, question: object, words: Words) -> Iterator[Group]:
    changes = tuple(change_entry(note, words) for note in answer.notes if isinstance(note, ChangeNote))
    yield Group(words.message("heading.changes"), changes)
    rules = tuple(rule_entry(note.rule, words) for note in answer.notes if isinstance(note, RuleNote))
    yield Group(words.message("heading.notes"), rules, is_extra=True)
    excluded = tuple(_excluded(note, question, words) for note in answer.notes if isinstance(note, ExcludedNote))
    yield Group(words.message("heading.excluded"), excluded, is_extra=True)


def _excluded(note: ExcludedNote, question: object, words: Words) -> Entry:
    """Say what a condition kept out: the ways of one carrier by name, products by number and seller."""
    condition = condition_words(note.condition, question, words)
    what = words.joined(note.carriers) if note.carriers else words.joined(words.text(item) for item in note.items)
    fields = (
        words.field("condition", condition),
        words.field("count", str(len(note.items))),
        words.field("excluded", what),
    )
    return Entry("excluded", "", fields)


def _next(answer: Answer, words: Words) -> Iterator[Group]:
    commands: dict[str, list[str]] = {}
    for note in answer.notes:
        if isinstance(note, NextNote):
            commands.setdefault(note.about, []).append(note.command)
    entries = tuple(
        Entry("next", words.one_of("next", about), (words.field("command", *typed, style="command"),))
        for about, typed in commands.items()
    )
    yield Group(words.message("heading.next"), entries, layout="lines", is_apparatus=True)
