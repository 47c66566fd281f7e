"""Finds the commands that a question means: an answer by itself, before any record."""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

from simguide.advice.search import Weighed
from simguide.command_list import COMMANDS, GROUPS
from simguide.model.search_words import holds, spoken, units_in
from simguide.understanding.command_words import GUESSED
from simguide.understanding.commands import phrases_said
from simguide.understanding.forms import Line

_OF_A_CARRIER = frozenset((*GROUPS["line"], *GROUPS["change"], "show", "contact", "apn"))
"""Commands that take the name of a carrier."""
_NO_ANSWERS = frozenset({"ask", "help", "find", "schema", "catalogue", "my", "check", "explain"})
"""Commands that answer nothing by themselves."""
_GUESSED = 0.7
"""What a phrase counts that may mean a command, beside one that means it."""
_STATED = 0.9
"""What a phrase counts that says what is wrong, or what is to be changed: it may be a word to be explained as well."""
_WHOLE = 0.7
"""What it adds that the phrase is the whole question."""
_LEAST = 0.34
"""Share of the question from which a phrase in it is one of its answers."""


class MeantLine(NamedTuple):
    """A line that a question means."""

    line: Line
    score: float


def lines_meant(weighed: Weighed) -> list[MeantLine]:
    """Return the lines that a question means, with the carriers that it names, best first."""
    asked = weighed.asked
    said = asked.said
    if not said:
        return []
    found: dict[Line, float] = {}
    phrases = {phrase: it for phrase, it in _phrases().items() if holds(said, phrase)}
    for phrase, (line, weight) in phrases.items():
        if any(phrase != other and holds(other, phrase) for other in phrases):
            continue
        share = weighed.share_of(phrase)
        if share < _LEAST:
            continue
        score = weight * (share + (_WHOLE if phrase == said else 0.0))
        for whole in _with_carriers(line, asked.carriers):
            found[whole] = max(found.get(whole, 0.0), score)
    return sorted((MeantLine(line, score) for line, score in found.items()), key=lambda it: (-it.score, it.line))


def _with_carriers(line: Line, carriers: tuple[str, ...]) -> Iterator[Line]:
    if not carriers or line[0] not in _OF_A_CARRIER:
        yield line
        return
    for carrier in carriers:
        yield (line[0], carrier, *line[1:])


@cache
def _phrases() -> Mapping[str, tuple[Line, float]]:
    """Return what is said for each line, as texts are compared, with how surely it is meant."""
    told = {phrase: (tuple(line.split()), _GUESSED) for line, phrases in GUESSED.items() for phrase in phrases}
    told.update({phrase: (line, 1.0 if len(line) == 1 else _STATED) for phrase, line in phrases_said(COMMANDS)})
    return {
        spoken_phrase: (line, weight)
        for phrase, (line, weight) in told.items()
        if line[0] not in _NO_ANSWERS and not line[0].startswith("-") and (spoken_phrase := spoken(units_in(phrase)))
    }
