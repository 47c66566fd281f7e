"""Finds the command that words stand for."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from simguide.i18n.value_words import VALUE_WORDS
from simguide.i18n.values import words_for
from simguide.model.names import fold
from simguide.understanding.command_words import (
    ASKS_BEFORE,
    BELOW,
    DIRECTIONS,
    FILLERS,
    FILLERS_BEHIND,
    GUESSED,
    OF_A_CARRIER,
    RATHER,
    SAID,
)
from simguide.understanding.forms import Form, Line, plain_words
from simguide.understanding.names import Names

_MOST_WORDS = 5
"""Words in the longest phrase for a command."""
_STOPS = ",.;:?，。、；：？"
"""What ends a part of a sentence, and is no part of its last word."""
_LEAST_PART = 2
"""Letters from which a part of a word written without blanks is looked at."""
_PARTICLES = ("の", "的", "を", "は", "に", "で", "と")
_NEVER_WITHIN = frozenset({"確認", "确认"})
"""Words that say a command alone, and another thing inside of others: 本人確認 is no look at a balance."""
_IN_SENTENCES = frozenset({("my",), ("check",), ("ask",), ("help",)})
"""Commands whose names are words of every sentence."""
_OF_OTHERS = (frozenset({("esim",), ("show",)}), frozenset({("leave",), ("arrive",)}))
"""Commands whose names also say what another command is about, then those that say when it is asked."""


class Found(NamedTuple):
    """A command that words stand for."""

    line: Line
    """It, with what the words say beside it."""
    length: int
    """How many words."""


def command_at(words: Sequence[str], commands: Collection[str]) -> Found | None:
    """Return the command that the first words stand for, the longest phrase first; None where they stand for none."""
    return _first(words, said_words(tuple(commands)))


def guess_at(words: Sequence[str]) -> Found | None:
    """Return the line that the first words may mean, the longest phrase first; None where there is none."""
    return _first(words, _guessed())


def guess_in(words: Sequence[str], *, is_fit: Callable[[Line], bool] = lambda _: True) -> Found | None:
    """Return the line that words anywhere may mean, the one that says most; None where there is none.

    Args:
        words: The words; inside of a text without blanks too.
        is_fit: Tells whether a line fits the words around it.
    """
    found = [it for place in range(len(words)) if (it := guess_at(words[place:])) is not None and is_fit(it.line)]
    if found:
        return max(found, key=lambda it: (is_stated(it.line), it.length))
    text = fold("".join(words))
    sought = (it for it in _guessed() if it not in _NEVER_WITHIN and not it.isascii() and len(it) >= _LEAST_PART)
    within = [it for it in sought if it in text]
    fit = [it for it in within if is_fit(_guessed()[it])]
    return Found(_guessed()[max(fit, key=len)], 1) if fit else None


def is_stated(line: Line) -> bool:
    """Tell whether a line says what is wrong or what is to be changed, besides its command."""
    return len(line) > 1 and line[1].startswith("-")


def guess_of_carrier(words: Sequence[str]) -> Line | None:
    """Return the line that words may mean behind the name of a carrier."""
    found = _of_a_carrier_in(words)
    return None if found is None else found.line


def guess_of_carrier_in(words: Sequence[str]) -> Found | None:
    """Return the line that words may mean where a carrier is named anywhere, also in a text without blanks."""
    text = fold("".join(words))
    within = [it for it in _of_a_carrier() if not it.isascii() and len(it) >= _LEAST_PART and it in text]
    return _of_a_carrier_in(words) or (Found(_of_a_carrier()[max(within, key=len)], 1) if within else None)


def _of_a_carrier_in(words: Sequence[str]) -> Found | None:
    """Return the longest phrase of what is asked of a carrier, the first of several."""
    found = [it for place in range(len(words)) if (it := _first(words[place:], _of_a_carrier())) is not None]
    return max(found, key=lambda it: it.length, default=None)


def without_fillers(words: Sequence[str], *, directions: bool = False) -> list[str]:
    """Return words without those that say nothing between others; one word alone is kept.

    Args:
        words: The words.
        directions: Whether the words for from and to say nothing either.
    """
    empty = _folded(FILLERS) | (_folded(DIRECTIONS) if directions else frozenset())
    return [word for word in words if fold(word) not in empty] if len(words) > 1 else list(words)


def without_fillers_behind(words: Sequence[str]) -> list[str]:
    """Return words behind a command without those that say nothing there, even alone: 手順, 料金."""
    return [word for word in words if fold(word) not in _folded(FILLERS_BEHIND)]


def has_direction(words: Sequence[str]) -> bool:
    """Tell whether words say from where, or to where."""
    return not _folded(DIRECTIONS).isdisjoint(map(fold, words))


def command_below(group: Form, word: str) -> str | None:
    """Return the command below another that a word stands for."""
    wanted = fold(word)
    said = BELOW.get(group.command[0], {})
    return next((name for name in group.commands if wanted in map(fold, (name, *said.get(name, ())))), None)


def run_together(word: str, commands: Collection[str], names: Names) -> tuple[Line, str] | None:
    """Return the command and the carrier of a word that is both, without a blank between them: ドコモの残高."""
    text = fold(word)
    if text.isascii():
        return None
    said = said_words(tuple(commands))
    for cut in range(_LEAST_PART, len(text) - 1):
        first, second = _without_particle(text[:cut]), text[cut:]
        for carrier, phrase in ((first, second), (second, first)):
            named = names.carrier(carrier)
            if named is not None and phrase in said:
                return said[phrase], named
    return None


def command_in(words: Sequence[str], commands: Collection[str]) -> Line | None:
    """Return the one command that a sentence names, or None where there is none, or more than one.

    Of several the one is taken that says what is wrong, or what is to be changed, else the one that is rather meant.
    A phrase that is a part of a longer one, which may mean something else, says nothing.
    """
    said = said_words(tuple(commands))
    text = fold("".join(words))
    known = (*said, *_guessed(), *_of_a_carrier(), *_folded(ASKS_BEFORE))
    wide = [phrase for phrase in known if not phrase.isascii() and len(phrase) >= _LEAST_PART and phrase in text]
    longest = {it for it in wide if not any(it != other and it in other for other in wide)}
    named = {found.line for found, phrase in _in_words(words, commands) if phrase not in wide or phrase in longest}
    lines = {*named, *(said[phrase] for phrase in longest if phrase in said)} - _IN_SENTENCES
    if len(lines) > 1:
        lines = {line for line in lines if is_stated(line)} or _rather_meant(lines)
    return next(iter(lines)) if len(lines) == 1 else None


def _rather_meant(lines: set[Line]) -> set[Line]:
    """Return lines without those that only say more closely what another is about."""
    rest = lines - {(less,) for rather, less in RATHER if (rather,) in lines}
    for of_others in _OF_OTHERS:
        rest = (rest - of_others or rest) if len(rest) > 1 else rest
    return rest


def phrases_said(commands: Collection[str]) -> Iterator[tuple[str, Line]]:
    """Yield each phrase with the line that it means alone, the names of the commands first."""
    yield from ((command, (command,)) for command in commands)
    for line, phrases in SAID.items():
        yield from ((phrase, tuple(line.split())) for phrase in phrases)
    for state in VALUE_WORDS["recover-state"]:
        recovering = ("recover", "--state", state)
        yield from ((word, recovering) for word in words_for("recover-state", state) if fold(word) not in _guessed())


@cache
def phrases_known() -> tuple[str, ...]:
    """Return every folded phrase for a command in wide letters: what stands in one is no value beside it."""
    said = (fold(phrase) for phrases in (*SAID.values(), *GUESSED.values()) for phrase in phrases)
    return tuple(it for it in said if not it.isascii() and len(it) >= _LEAST_PART)


@cache
def said_words(commands: Line) -> Mapping[str, Line]:
    """Return each folded phrase with the line that it means alone."""
    return {fold(phrase): line for phrase, line in phrases_said(commands)}


@cache
def _guessed() -> Mapping[str, Line]:
    return {fold(phrase): tuple(line.split()) for line, phrases in GUESSED.items() for phrase in phrases}


@cache
def _of_a_carrier() -> Mapping[str, Line]:
    return {fold(phrase): tuple(line.split()) for line, phrases in OF_A_CARRIER.items() for phrase in phrases}


@cache
def _folded(words: tuple[str, ...]) -> frozenset[str]:
    return frozenset(map(fold, words))


def _first(words: Sequence[str], phrases: Mapping[str, Line]) -> Found | None:
    most = len(plain_words(list(words)))
    for count in range(min(most, _MOST_WORDS), 0, -1):
        line = phrases.get(fold(" ".join(words[:count])).rstrip(_STOPS))
        if line is not None and fold(words[count - 1]).rstrip(_STOPS):  # a hyphen alone, for standard input, is no part
            return Found(line, count)
    return None


def _in_words(words: Sequence[str], commands: Collection[str]) -> Iterator[tuple[Found, str]]:
    """Yield the commands that stand among words, each with its folded phrase."""
    place = 0
    while place < len(words):
        found = command_at(words[place:], commands)
        if found is not None and found.line not in _IN_SENTENCES:
            yield found, fold("".join(words[place : place + found.length]))
        place += 1 if found is None else found.length


def _without_particle(word: str) -> str:
    return next((word.removesuffix(it) for it in _PARTICLES if word.endswith(it) and len(word) > len(it)), word)
