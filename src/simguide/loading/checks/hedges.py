"""Refuses words in texts that name a kind of source or a not-seen: fields say that, and the renderer words it.

Which words these are is data: the collection `hedges`.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from simguide.errors import Problem
from simguide.loading.checks.places import Place, problem, texts_in
from simguide.loading.checks.surroundings import Surroundings
from simguide.loading.records import LANGUAGES, PlacedRecord
from simguide.model.hedge import Hedge, HedgeKind

_ABOUT_EVIDENCE = frozenset(("looked_for", "reports", "wording", "unknown"))
"""Fields that are about evidence by nature: what was searched, what others report, how people word a claim, what it
means that something is unknown."""
_INSTEAD: dict[HedgeKind, str] = {
    "source": "name the source under `sources:`, or say it under `reports:`",
    "not-seen": "say `unknown` in the field, or what was searched under `looked_for:`",
}
_IN_THE_SENTENCE = "[^.。!！?？;；]*?"
_LETTER = re.compile("[a-z0-9]")
_NOTHING = "(?!)"


class Vocabulary(NamedTuple):
    """The words of one language, as patterns for a text in lower case."""

    hedges: tuple[Hedge, ...]
    """The hedges, in the order of the groups of the pattern."""
    words: re.Pattern[str]
    """Any of the words: one group for each hedge."""
    unless: re.Pattern[str]
    """Words that hold one of them and mean something else."""
    stems: tuple[str, ...]
    """Of each phrase its longest part: a text that holds none of these needs no pattern, which takes much longer."""

    def find(self, text: str) -> tuple[Hedge, str] | None:
        """Return the first hedge of a text, with the words found, or None."""
        lower = text.lower()
        if not any(stem in lower for stem in self.stems):
            return None
        found = self.words.search(self.unless.sub("-", lower))
        return None if found is None or found.lastindex is None else (self.hedges[found.lastindex - 1], found[0])


def check_hedges(around: Surroundings) -> Iterator[Problem]:
    """Refuse hedges in texts."""
    vocabulary = vocabulary_of(around.all(Hedge))
    for placed in around.own:
        for hedge, place, words in hedges_in(placed, vocabulary):
            what = f'found "{words}", expected a text without it: {hedge.why}'
            yield problem(placed, place, what, _INSTEAD[hedge.kind])


def hedges_in(placed: PlacedRecord, vocabulary: Mapping[str, Vocabulary]) -> Iterator[tuple[Hedge, Place, str]]:
    """Yield (hedge, place, words found) for each text of a record that holds one; the first of each text counts."""
    for text in texts_in(placed.node):
        if _ABOUT_EVIDENCE.isdisjoint(text.place):
            for lang, words in text.words.items():
                found = vocabulary[lang].find(words)
                if found is not None:
                    yield found[0], (*text.place, lang), found[1]


def vocabulary_of(hedges: Iterable[Hedge]) -> dict[str, Vocabulary]:
    """Return the words of each language as patterns."""
    every = tuple(hedges)
    return {
        lang: Vocabulary(
            hedges=every,
            words=re.compile("|".join(f"({_any_of(getattr(hedge.phrases, lang))})" for hedge in every) or _NOTHING),
            unless=re.compile(_any_of(phrase for hedge in every for phrase in getattr(hedge.unless, lang))),
            stems=tuple({_stem(phrase.lower()) for hedge in every for phrase in getattr(hedge.phrases, lang)}),
        )
        for lang in LANGUAGES
    }


def _any_of(phrases: Iterable[str]) -> str:
    return "|".join(_phrase(phrase.lower()) for phrase in phrases) or _NOTHING


def _stem(phrase: str) -> str:
    return max((part.strip() for part in phrase.split("...")), key=len)


def _phrase(phrase: str) -> str:
    """Return a pattern for one phrase; each of its parts that begins or ends with a Latin letter is a whole word."""
    return _IN_THE_SENTENCE.join(_part(part.strip()) for part in phrase.split("..."))


def _part(words: str) -> str:
    start = r"(?<![a-z0-9])" if _LETTER.match(words) else ""
    end = r"(?![a-z0-9])" if _LETTER.match(words[-1:]) else ""
    return f"{start}{re.escape(words)}{end}"
