"""Finds the commands that a question means: an answer by itself, before any record."""

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from simguide.advice.search import Weighed
from simguide.command_list import COMMANDS, GROUPS
from simguide.model.search_words import holds, phrases_held, spoken, units_in
from simguide.understanding.command_words import GUESSED
from simguide.understanding.commands import phrases_said
from simguide.understanding.forms import Line

_OF_A_CARRIER = ("show", *GROUPS["line"], *GROUPS["change"], "contact", "calls", "apn")
"""Commands that take the name of a carrier, in the order in which they are named to who names nothing else."""
ABROAD = ("renew", "keep", "recover", "cancel", "move", "port", "contact", "calls")
"""Commands that answer from outside Japan too."""
_IS_ABROAD = ("abroad", "overseas", "from abroad", "海外", "国外", "日本以外", "海外から", "在海外", "在国外")
"""What is said for it, as texts are compared."""
_OF_SEVERAL = ("compare", "port")
"""Commands that take two carriers."""
_CARRIER_ALONE = 100.0
"""What the first command counts of a carrier that is named alone: before any record."""
_ALL = 0.95
"""Share from which a phrase is all of the question but for a particle."""
_NO_ANSWERS = frozenset({"ask", "help", "find", "schema", "catalogue", "my", "check", "explain"})
"""Commands that answer nothing by themselves."""
_GUESSED = 0.7
"""What a phrase counts that may mean a command, beside one that means it."""
_STATED = 0.9
"""What a phrase counts that says what is wrong, or what is to be changed: it may be a word to be explained as well."""
_WHOLE = 0.7
"""What it adds that the phrase is the whole question."""
LEAST, LEAST_OF_NOTHING = 0.34, 0.05
"""Share of the question from which a phrase in it is one of its answers; and where there is no other answer."""
_OF_NAMED = 0.5
"""Least share of a phrase for a command that takes the carrier that is named; what another one keeps of its share."""


class MeantLine(NamedTuple):
    """A line that a question means."""

    line: Line
    score: float


def lines_meant(weighed: Weighed, *, least: float = LEAST) -> list[MeantLine]:
    """Return the lines that a question means, with the carriers that it names, best first.

    Args:
        weighed: The question, looked up.
        least: Share of the question from which a phrase in it is one of its answers.
    """
    asked = weighed.asked
    said = asked.said
    if not said:
        return [
            MeantLine((command, carrier), _CARRIER_ALONE - place)
            for carrier in asked.carriers
            for place, command in enumerate(_OF_A_CARRIER)
        ]
    found: dict[Line, float] = {}
    phrases = {phrase: (line, weight) for phrase, (line, weight) in phrases_held(said, _phrases()) if _answers(line)}
    for phrase, (line, weight) in phrases.items():
        if any(phrase != other and holds(other, phrase) for other in phrases):
            continue
        share = weighed.share_of(phrase)
        abroad = line[0] in ABROAD and next((it for it in _abroad() if holds(said, it) and not holds(phrase, it)), None)
        if abroad:
            share += weighed.share_of(abroad)
        if asked.carriers and line[0] in _OF_A_CARRIER and weight >= _STATED:
            share = max(share, _OF_NAMED)
        elif asked.carriers and line[0] not in (*_OF_A_CARRIER, *_OF_SEVERAL):
            share *= _OF_NAMED
        if share < least:
            continue
        score = weight * (share + (_WHOLE if share > _ALL or phrase == said else 0.0))
        for whole in _with_carriers((*line, *(("--abroad",) if abroad else ())), asked.carriers):
            found[whole] = max(found.get(whole, 0.0), score)
    return sorted((MeantLine(line, score) for line, score in found.items()), key=lambda it: (-it.score, it.line))


def _answers(line: Line) -> bool:
    return line[0] not in _NO_ANSWERS and not line[0].startswith("-")


def _with_carriers(line: Line, carriers: tuple[str, ...]) -> Iterator[Line]:
    if len(carriers) > 1 and line[0] in _OF_SEVERAL:
        joined = carriers if line[0] == "compare" else (carriers[0], "--to", carriers[1])
        yield (line[0], *joined, *line[1:])
        return
    if not carriers or line[0] not in _OF_A_CARRIER:
        yield line
        return
    for carrier in carriers:
        yield (line[0], carrier, *line[1:])


@cache
def _abroad() -> tuple[str, ...]:
    return tuple(spoken(units_in(word)) for word in _IS_ABROAD)


def _phrases() -> Iterator[tuple[str, tuple[Line, float]]]:
    """Yield what is said for each line, with how surely it is meant; of two the last holds."""
    for line, phrases in GUESSED.items():
        yield from ((phrase, (tuple(line.split()), _GUESSED)) for phrase in phrases)
    for phrase, told in phrases_said(COMMANDS):
        yield phrase, (told, 1.0 if len(told) == 1 else _STATED)
