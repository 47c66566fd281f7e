"""Composes the document of an answer. Works from the answer alone."""

from collections.abc import Callable, Iterator
from functools import partial
from importlib import import_module
from importlib.util import find_spec
from typing import TypeGuard, get_args

from simguide.model.answer import (
    Answer,
    ChangeNote,
    Evidence,
    ExcludedNote,
    NextNote,
    OldCatalogueNote,
    RuleNote,
)
from simguide.model.base import Lang
from simguide.model.source import Source, SourceKind
from simguide.model.value import replace
from simguide.render.conditions import condition_words
from simguide.render.document import Depth, Document, Entry, Group, Layout, tamed
from simguide.render.fitting import COLUMNS, fit
from simguide.render.layout import BETWEEN_COMMANDS, room_beside
from simguide.render.short import Short, facts, outline, told_ahead
from simguide.render.side_cards import change_entry, rule_entry, source_entry
from simguide.render.words import Words

Body = Callable[[Answer, Words], tuple[str, list[Group]]]
"""What the room `show` of every question has under the name `body`."""
_MONTH = len("2026-11")
_SOON_DAYS = 60
"""A change so near is told wherever what changes is on the screen."""
_MOST_CHANGES = 3
ShortBody = Callable[[Answer, Words], Short]
"""What the room `short` of a question has under the name `short`."""


def compose(answer: Answer, lang: Lang, *, depth: Depth = "full") -> Document:
    """Return what people read of an answer, in one language; whatever its texts hold, nothing in them acts.

    Args:
        answer: The answer.
        lang: The language.
        depth: One screen, everything that is on record, or the sources alone.
    """
    words = Words(lang, answer.sources, is_citing=depth != "short")
    if depth == "short":
        return tamed(_short(answer, words))
    title, groups = _body(answer, words)
    groups.extend((*_notes(answer, answer.question, words), *_age(answer, words)))
    cited = words.cited()
    if depth == "sources":
        groups = []
    if cited:
        entries = tuple(source_entry(number, source, words) for number, source in cited)
        groups.append(Group(words.message("heading.sources"), entries, layout="lines", is_apparatus=True))
    groups.extend(_next(answer, words))
    footer = words.message(
        "footer", as_of=answer.as_of, version=answer.catalogue.version, data_as_of=answer.catalogue.data_as_of
    )
    if answer.sources:
        footer = f"{footer}{_weakest_and_oldest(answer.sources, words)}"
    addresses = {number: source.url for number, source in cited}
    return tamed(Document(title, tuple(group for group in groups if group.entries), footer, addresses))


def compose_whole_short(answer: Answer, lang: Lang) -> Document:
    """Return the short answer where no screen ends it, as a page shows it: nothing is cut, no flag shows more."""
    words = Words(lang, answer.sources, is_citing=False)
    shown = _short_body(answer, words)
    groups = tuple(group for group in shown.groups if group.entries)
    groups = (*groups, *_soon(answer, shown.title, groups, words))
    evidence = "" if not answer.sources else _evidence_line(answer, shown.evidence, words, sources="page.sources")
    return tamed(Document(shown.title, groups, evidence, is_short=True))


def _short(answer: Answer, words: Words) -> Document:
    """Return an answer on one screen: what its question makes of it, what changes, what to type next, the evidence."""
    shown = _short_body(answer, words)
    commands = tuple(dict.fromkeys(note.command for note in answer.notes if isinstance(note, NextNote)))
    groups = [group for group in shown.groups if group.entries]
    groups.extend(it for it in _age(answer, words) if it.entries)
    if commands:
        said = words.field("next", *commands, style="command")
        groups.append(facts([said._replace(values=(_on_a_line(commands, room_beside(said, groups, COLUMNS)),))]))
    evidence = _evidence_line(answer, shown.evidence, words)
    document = fit(Document(shown.title, tuple(groups), evidence, is_short=True), partial(_left_out, words))
    soon = tuple(_soon(answer, document.title, document.groups, words))
    if not soon:
        return document
    apparatus = len(groups) if not commands else len(groups) - 1
    groups[apparatus:apparatus] = soon
    return fit(Document(shown.title, tuple(groups), evidence, is_short=True), partial(_left_out, words))


def _soon(answer: Answer, title: str, groups: tuple[Group, ...], words: Words) -> Iterator[Group]:
    """Yield what of the things that a screen names becomes different soon.

    Each has one change at most, what is told in words first: what is told of a carrier goes for its products too. What
    changes of one record of several, by the name of the carrier alone, is told where that record is opened.
    """
    is_one = len(answer.results) == 1
    entries = [entry for group in groups for entry in group.entries]
    fields = [field for entry in entries for field in entry.fields]
    if any(field.key == "change" for field in fields):
        return  # the question tells them itself
    screen = "\n".join((title, *(entry.title for entry in entries), *(it for field in fields for it in field.values)))
    found: dict[str, ChangeNote] = {}
    for note in sorted(filter(_is_change, answer.notes), key=lambda it: it.note is None):
        name = "" if note.title is None else words.text(note.title)
        if not is_one and note.about is not None and name in title:
            continue
        is_soon = (note.starts_on - answer.as_of).days <= _SOON_DAYS
        if name and name in screen and is_soon and not any(name.startswith(known) for known in found):
            found[name] = note
    told = [told_ahead(note, words, is_named=is_one and name in title) for name, note in found.items()]
    if told:
        yield facts(told[:_MOST_CHANGES])


def _is_change(note: object) -> TypeGuard[ChangeNote]:
    return isinstance(note, ChangeNote)


def _short_body(answer: Answer, words: Words) -> Short:
    """Return what a question makes of its answer in short; where it has no room for that, an outline of the whole."""
    folder, _, _ = type(answer).__module__.rpartition(".")
    if find_spec(f"{folder}.short") is None:
        return outline(*_body(answer, words))
    room: ShortBody = import_module(f"{folder}.short").short
    return room(answer, words)


def _left_out(words: Words, layout: Layout, count: int) -> str:
    return words.message("short.more-steps" if layout == "steps" else "short.more", count=count)


def _on_a_line(commands: tuple[str, ...], room: int) -> str:
    """Return the first commands, as many as stand on a line."""
    line, *others = commands
    for command in others:
        longer = f"{line}{BETWEEN_COMMANDS}{command}"
        if len(longer) > room:
            break
        line = longer
    return line


def _evidence_line(answer: Answer, evidence: Evidence | None, words: Words, *, sources: str = "short.sources") -> str:
    """Say in one line what the answer rests on: best, weakest, oldest, and on a screen how to see it all."""
    if not answer.sources:
        return words.message("short.all")
    weakest = max((source.kind for source in answer.sources), key=get_args(SourceKind).index)
    dates = [source.dated for source in answer.sources if source.dated != "undated"]
    told = words.message(
        sources,
        count=len(answer.sources),
        weakest=words.one_of("evidence-short", weakest),
        oldest=min(dates, default=words.message("evidence.undated"))[:_MONTH],
    )
    if evidence is None:
        return told
    graded = evidence if evidence.dated == "undated" else replace(evidence, dated=evidence.dated[:_MONTH])
    return words.message("short.evidence", evidence=words.evidence_in_short(graded), others=told)


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
    yield Group(words.message("heading.notes"), rules)
    excluded = tuple(_excluded(note, question, words) for note in answer.notes if isinstance(note, ExcludedNote))
    yield Group(words.message("heading.excluded"), excluded)


def _age(answer: Answer, words: Words) -> Iterator[Group]:
    """Yield the line that says that the catalogue is old, and what brings a newer one."""
    notes = (note for note in answer.notes if isinstance(note, OldCatalogueNote))
    told = (words.message("old-catalogue", days=note.days, command=note.command) for note in notes)
    found = facts((words.field("old-catalogue", it, style="warning") for it in told), is_close=True)
    yield found._replace(is_apparatus=True)


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
