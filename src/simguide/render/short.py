"""What the short answers of all questions are made of."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from simguide.advice.warnings import gravest
from simguide.loading.sentences import sentences
from simguide.model.answer import ChangeNote, Evidence
from simguide.model.base import Report, Text
from simguide.model.beware import Beware
from simguide.render.document import Entry, Field, Group, Style
from simguide.render.words import Words
from simguide.render.wrapping import wrap

_STEP_CELLS = 75
_MOST_STEP_LINES = 9
"""Where the steps of a way fill more lines, each is told by its first sentence."""
_BRACKETS = re.compile(r" \([^()]*[^\x00-\x7f][^()]*\)|（[^（）]*[\u3041-\u30fa][^（）]*）")
"""A name in letters of Japan behind the same in another language; a size in brackets is no name."""


class Short(NamedTuple):
    """A short answer: what is left of it on one screen is decided later."""

    title: str
    """The answer in one line."""
    groups: tuple[Group, ...]
    """What to do, what it costs, what to beware of, the other ways; the steps first."""
    evidence: Evidence | None = None
    """What the first way or the pick rests on; none where there is no one thing to grade."""


def first_sentence(text: str) -> str:
    """Return the first sentence of a text."""
    return sentences(text)[0]


def without_brackets(name: str) -> str:
    """Return a name without the same name in another language that stands in brackets behind it."""
    return _BRACKETS.sub("", name)


def lead(words: Words, *texts: Text | str, most: int = 1) -> Group:
    """Return the sentences that follow the title, so many at most of each text; where room is short, the last go."""
    said = (
        sentence for text in texts for sentence in sentences(text if isinstance(text, str) else words.text(text))[:most]
    )
    return Group(None, tuple(Entry("lead", text, ()) for text in said), layout="text", is_close=True, least=1)


def said(*texts: str) -> Group:
    """Return texts that follow the title, each whole: what may not be cut to a sentence."""
    return Group(None, tuple(Entry("lead", text, ()) for text in texts if text), layout="text", is_close=True)


def steps(texts: Iterable[str], *, least: int = 5) -> Group:
    """Return the steps of a way: whole, or where they would fill the screen, the first sentence of each."""
    said = tuple(texts)
    if sum(len(wrap(text, _STEP_CELLS)) for text in said) > _MOST_STEP_LINES:
        said = tuple(map(first_sentence, said))
    return Group(None, tuple(Entry("step", text, ()) for text in said), layout="steps", least=least)


def facts(found: Iterable[Field | Entry], *, least: int | None = None, is_close: bool = False) -> Group:
    """Return labelled facts, the most needed first: where room is short, the last go."""
    entries = tuple(it if isinstance(it, Entry) else Entry("fact", "", (it,)) for it in found)
    return Group(None, entries, layout="facts", least=least, is_close=is_close)


def of_row(row: int | None, found: Iterable[Field]) -> Iterator[Entry]:
    """Yield facts that tell of a row of a table, and go where it is left out."""
    yield from (Entry("fact", "", (field,), row=row) for field in found)


def fact(words: Words, key: str, *values: str, style: Style = "text") -> Iterator[Field]:
    """Yield a fact, if there is anything to say."""
    said = tuple(value for value in values if value)
    if said:
        yield words.field(key, *said, style=style)


def beware(words: Words, warnings: Iterable[Beware], *, abroad: bool = False) -> Group:
    """Return the one warning that a screen has room for: the gravest, from where one is."""
    first = gravest(warnings, abroad=abroad)
    found = () if first is None else (words.field("beware", first_sentence(words.text(first)), style="warning"),)
    return facts(found, is_close=True)


def refund_in_short(said: Report | None, words: Words) -> Iterator[Field]:
    """Yield what comes back of the price in one sentence, where that is known."""
    if said is not None:
        yield from fact(words, "refund", first_sentence(words.text(said)))


def told_ahead(note: ChangeNote, words: Words, *, is_named: bool = False) -> Field:
    """Return what becomes different on a later day, in one sentence.

    Args:
        note: What changes.
        words: The words.
        is_named: Whether it is clear of what this is said.
    """
    what = words.message(f"change.{note.event}") if note.note is None else first_sentence(words.text(note.note))
    title = "" if note.title is None or is_named else words.text(note.title)
    key = "change.of" if title else "change.from"
    return words.field("change", words.message(key, title=title, day=note.starts_on, what=what), style="warning")


def rows(entries: Iterable[Entry], *, title_label: str = "", first_number: int = 1, least: int = 2) -> Group:
    """Return a table of the other ways, products or carriers, one row each; no column of it is empty."""
    shown = tuple(entries)
    columns = range(len(shown[0].fields)) if shown else range(0)
    used = [at for at in columns if any(any(entry.fields[at].values) for entry in shown)]
    shown = tuple(entry._replace(fields=tuple(entry.fields[at] for at in used)) for entry in shown)
    return Group(None, shown, layout="table", title_label=title_label, first_number=first_number, least=least)


def outline(title: str, groups: Iterable[Group]) -> Short:
    """Return what can be said in short of an answer from what is shown of it in full.

    Cards without a title lose all but the first values of their first fields; each card with a title becomes a line.
    """
    found: list[Group] = []
    for group in groups:
        if group.layout != "cards":
            found.append(group._replace(least=min(3, len(group.entries))))
            continue
        untitled = [field for entry in group.entries if not entry.title for field in entry.fields]
        if untitled:
            found.append(facts((_in_short(field) for field in untitled), least=min(4, len(untitled))))
        titled = [entry for entry in group.entries if entry.title]
        lines = [entry._replace(fields=tuple(map(_in_short, entry.fields[:1]))) for entry in titled]
        if lines:
            found.append(Group(group.heading, tuple(lines), layout="lines", least=min(2, len(lines))))
    return Short(title, tuple(found))


def _in_short(field: Field) -> Field:
    return field._replace(values=tuple(map(first_sentence, field.values[:1])))
