"""Finds the passages of the catalogue that a question is about, best first."""

import math
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Final, NamedTuple

from simguide.model.catalogue import Catalogue
from simguide.model.passage import BODY, ID, NAME, REST, VALUE, Passage
from simguide.model.search_words import Unit, holds, spoken

_IN: Final[Mapping[int, float]] = {NAME: 1.0, ID: 0.8, VALUE: 0.9, BODY: 0.7, REST: 0.5}
"""How much a word counts by where it stands."""
_PRIORS: Final[Mapping[str, float]] = {
    "rules": 1.0,
    "terms": 1.0,
    "recoveries": 1.0,
    "methods": 0.95,
    "dial_codes": 0.95,
    "claims": 0.95,
    "carriers": 0.85,
    "card_types": 0.85,
    "channels": 0.85,
    "phone_checks": 0.85,
    "plans": 0.7,
    "sites": 0.7,
}
"""How much a kind of record counts: what explains before what is sold."""
_PRIOR = 0.8
_OF_ONE = 0.75
"""How much what one carrier does counts, where none was asked for."""
_CARRIER_WEIGHT = 5.0
"""What the name of a carrier weighs; a word that is seldom said weighs about as much."""
_ALONE = 0.75
"""How much two signs that fit count within a longer stretch, where their neighbours do not."""
_PAIR = 0.5
"""What two signs weigh beside a word."""
_NOWHERE = 0.2
"""What two signs weigh that stand nowhere: where one word ends and the next begins, mostly."""
_NOWHERE_ELSE = 3.5
"""What a word weighs that stands nowhere: it is told that it is missing, and what is left is found."""
_COMMON = 0.3
"""Share of all passages from which a word that stands in them says nothing."""
_IS_NAME, _HOLDS_NAME, _IN_NAME = 0.6, 0.4, 0.3
"""What it adds that the question is a name, holds one, or stands in one."""
_MOST_LIKELY = 250
_LEAST_RUN = 3
"""Pairs in a row, four letters, from which a part of a word in kana is matched."""
_NEARLY_ALL = 0.99
_AS_TYPED = 0.9
"""What a word counts that stands with another ending."""
LEAST = 0.4
"""Least share of a question, by weight, that stands in what is found."""


class Asked(NamedTuple):
    """A question, taken apart."""

    units: tuple[Unit, ...]
    """What it says beside the names of carriers and the words that say nothing."""
    carriers: tuple[str, ...] = ()
    """Ids of the carriers that it names."""
    values: tuple[tuple[str, str], ...] = ()
    """Values of fields that it names by other words, as in the index, each with these words."""

    @property
    def said(self) -> str:
        """What it says, as names are compared."""
        return spoken(self.units)


class Found(NamedTuple):
    """A passage that fits."""

    passage: Passage
    score: float
    share: float
    """Share of the question, by weight, that stands in it."""
    relevance: float
    """Share of the question, by weight and place: what stands in names counts whole."""
    is_worded: bool
    """Whether each part of the question stands in its names, its id or its carriers."""


class Matched(NamedTuple):
    """What of one part of a question stands in a passage."""

    value: float
    """By weight and place; 1 is all of it in its names."""
    share: float
    """By weight alone."""
    is_named: bool
    """Whether all of it stands in its names or its id."""


_NOT_MATCHED = Matched(0.0, 0.0, is_named=False)


class Weighed(NamedTuple):
    """A question with what each of its parts weighs, and where it stands."""

    asked: Asked
    weights: tuple[tuple[float, ...], ...]
    """Of each unit, what it weighs; of a stretch, what each two signs weigh."""
    places: Mapping[str, Mapping[int, int]]

    @property
    def missing(self) -> tuple[str, ...]:
        """Words that stand nowhere; of texts without blanks nothing is told, since nobody knows where words end."""
        return tuple(
            unit.said
            for unit in self.asked.units
            if not unit.is_stretch and not any(self.places[word] for word in unit.words)
        )

    def share_of(self, phrase: str) -> float:
        """Return which share of the question, by weight, a phrase of it is; words that stand nowhere do not count."""
        missing = self.missing
        told = (
            sum(weights)
            for unit, weights in zip(self.asked.units, self.weights, strict=True)
            if unit.said not in missing or holds(phrase, unit.said)
        )
        whole = sum(told)
        return sum(self.weight_in(at, phrase) for at in range(len(self.weights))) / whole if whole else 0.0

    def weight_in(self, at: int, phrase: str) -> float:
        """Return what the part of a unit weighs that stands in a phrase of the question."""
        unit, weights = self.asked.units[at], self.weights[at]
        if not unit.is_stretch:
            return weights[0] if holds(phrase, unit.said) else 0.0
        if unit.said in phrase:
            return sum(weights)
        start = unit.said.find(phrase)
        return sum(weights[start : max(start + len(phrase) - 1, start + 1)]) if start >= 0 else 0.0


def weigh(catalogue: Catalogue, asked: Asked) -> Weighed:
    """Look a question up: a word that is seldom said weighs more than one that stands everywhere."""
    words = [word for unit in asked.units for word in unit.words]
    places = catalogue.places((*words, *(value for value, _ in asked.values)))
    count = max(catalogue.passage_count, 1)
    weights = tuple(
        tuple(
            _rarity(len(places[pair]), count) * share * (_PAIR if places[pair] else _NOWHERE)
            for pair, share in zip(unit.words, unit.shares, strict=True)
        )
        if unit.is_stretch
        else (_rarity_of_word(unit, places, count),)
        for unit in asked.units
    )
    return Weighed(asked, weights, places)


def search(catalogue: Catalogue, weighed: Weighed, *, collections: Collection[str] = ()) -> list[Found]:
    """Return the passages that a question is about, best first; of equals, the first on record.

    Args:
        catalogue: The catalogue.
        weighed: The question, looked up.
        collections: Collections to look in; all of them where there are none.
    """
    asked = weighed.asked
    matched = _match(weighed)
    told = [sum(weights) for weights in weighed.weights]
    whole = sum(told) + _CARRIER_WEIGHT * bool(asked.carriers)
    if not whole:
        return []
    of_asked = {number for carrier in asked.carriers for number in catalogue.passages_of(carrier)}
    rough = {
        number: sum(told[at] * part.value for at, part in parts.items()) / whole for number, parts in matched.items()
    }
    likely = sorted(rough, key=lambda number: (-rough[number], number))[:_MOST_LIKELY]
    found: list[Found] = []
    for number, passage in catalogue.passages({*likely, *of_asked}).items():
        if collections and passage.collection not in collections:
            continue
        is_of_asked = number in of_asked
        if asked.carriers and passage.carriers and not is_of_asked:
            continue
        parts = matched.get(number, {})
        own = _CARRIER_WEIGHT / whole if is_of_asked else 0.0
        share = own + sum(told[at] * part.share for at, part in parts.items()) / whole
        if share >= LEAST:
            is_worded = all(parts.get(at, _NOT_MATCHED).is_named for at in range(len(asked.units)))
            relevance = rough.get(number, 0.0) + own
            is_worded = is_worded and is_of_asked == bool(asked.carriers)
            found.append(Found(passage, _score(passage, asked, relevance), share, relevance, is_worded))
    return sorted(found, key=lambda it: (-round(it.score, 6), it.passage.number))


def _match(weighed: Weighed) -> dict[int, dict[int, Matched]]:
    """Return what of each part of a question stands in each passage."""
    matched: dict[int, dict[int, Matched]] = {}
    for at, (unit, weights) in enumerate(zip(weighed.asked.units, weighed.weights, strict=True)):
        if not any(weights):
            continue
        match = _match_stretch if unit.is_stretch else _match_word
        for number, part in match(unit, weights, weighed.places):
            matched.setdefault(number, {})[at] = part
    for value, phrase in weighed.asked.values:
        covered = {
            at: weighed.weight_in(at, phrase) / sum(weights)
            for at, weights in enumerate(weighed.weights)
            if any(weights)
        }
        for number, place in weighed.places[value].items():
            parts = matched.setdefault(number, {})
            for at, share in covered.items():
                if share:
                    own = parts.get(at, _NOT_MATCHED)
                    told, held = (_IN[place] * share + own.value * (1 - share), share + own.share * (1 - share))
                    parts[at] = max(own, Matched(told, held, is_named=share > _NEARLY_ALL))
    return matched


def _match_word(
    unit: Unit, _weights: tuple[float, ...], places: Mapping[str, Mapping[int, int]]
) -> Iterator[tuple[int, Matched]]:
    found: dict[int, Matched] = {}
    for order, word in enumerate(unit.words):
        for number, place in places[word].items():
            part = Matched(_IN[place] * (_AS_TYPED if order else 1.0), 1.0, is_named=place >= ID)
            if part > found.get(number, _NOT_MATCHED):
                found[number] = part
    return iter(found.items())


def _match_stretch(
    unit: Unit, weights: tuple[float, ...], places: Mapping[str, Mapping[int, int]]
) -> Iterator[tuple[int, Matched]]:
    """Match two signs at a time: the longest stretches count; two signs of grammar in a row say nothing."""
    whole = sum(weights)
    standing: dict[int, list[int]] = {}
    for at, pair in enumerate(unit.words):
        for number in places[pair]:
            standing.setdefault(number, []).append(at)
    for number, found in standing.items():
        value = share = 0.0
        is_named = len(found) == len(unit.words)
        for run in _in_a_row(found):
            if len(run) < min(_LEAST_RUN, len(unit.words)) and not any(unit.shares[at] == 1.0 for at in run):
                continue
            is_kana = all(_is_kana(unit.words[at]) for at in run)
            if is_kana and len(run) < min(_LEAST_RUN, len(unit.words)):
                continue
            alone = _ALONE if len(run) == 1 < len(unit.words) else 1.0
            for at in run:
                place = places[unit.words[at]][number]
                value += weights[at] * _IN[place] * alone
                share += weights[at]
                is_named = is_named and place >= ID
        if share:
            yield number, Matched(value / whole, share / whole, is_named)


def _in_a_row(numbers: list[int]) -> Iterator[list[int]]:
    """Yield the numbers that follow each other, together."""
    run: list[int] = []
    for number in numbers:
        if run and number != run[-1] + 1:
            yield run
            run = []
        run.append(number)
    if run:
        yield run


def _is_kana(pair: str) -> bool:
    return all("\u3041" <= sign <= "\u30ff" for sign in pair)


def _rarity_of_word(unit: Unit, places: Mapping[str, Mapping[int, int]], count: int) -> float:
    often = len({number for word in unit.words for number in places[word]})
    return _rarity(often, count) if often else _NOWHERE_ELSE


def _rarity(often: int, count: int) -> float:
    """Return what a word weighs: nothing, where it stands in a large part of many passages."""
    if often > _COMMON * count and count > _MOST_LIKELY:
        return 0.0
    return math.log(1.0 + count / (1.0 + often))


def _score(passage: Passage, asked: Asked, relevance: float) -> float:
    """Return how well a passage fits: what is found in it, its name, and what kind of record it is."""
    score = relevance + _name_bonus(passage.names, asked.said)
    if not asked.units and passage.collection == "carriers" and not passage.part:
        score += 1.0
    score *= _PRIORS.get(passage.collection, _PRIOR)
    is_claim = passage.collection == "claims"
    if bool(asked.carriers) == is_claim and passage.carriers:
        score *= _OF_ONE  # of a carrier that is named, what it does; of none, what holds for all
    return score


def _name_bonus(names: Iterable[str], said: str) -> float:
    best = 0.0
    if not said:
        return best
    for name in names:
        if name == said:
            return _IS_NAME
        if holds(said, name):
            best = max(best, _HOLDS_NAME * len(name) / len(said))
        elif holds(name, said):
            best = max(best, _IN_NAME * len(said) / len(name))
    return best
