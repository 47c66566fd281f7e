"""Names of the catalogue, as far as the words of a line are compared with them."""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache, cached_property
from typing import NamedTuple

from simguide.advice.naming import find_card_type, find_method, nearest_names
from simguide.errors import UnknownNameError
from simguide.model.catalogue import Catalogue
from simguide.model.names import fold
from simguide.model.search_words import units_in
from simguide.understanding.command_words import FILLERS, FROM_BEFORE

_COMMAS = str.maketrans(dict.fromkeys(",，、;；", " "))
_MOST_WORDS = 6
"""Words in the longest name."""
_MOST_DIGITS = 2
_LEAST_WITHIN = 4
"""Letters from which a name in Latin letters is looked for inside a text."""


class Names:
    """The names of a catalogue, which is read where one is to be found."""

    def __init__(self, load: Callable[[], Catalogue | None]) -> None:
        """Take what loads the catalogue where a name is to be found; None where it cannot be read."""
        self._load = load

    @cached_property
    def _catalogue(self) -> Catalogue | None:
        return self._load()

    @cached_property
    def carriers(self) -> dict[str, str]:
        """Ids of carriers, by each folded name."""
        return {} if self._catalogue is None else dict(self._catalogue.carrier_names())

    @cached_property
    def _terms(self) -> frozenset[str]:
        terms = () if self._catalogue is None else self._catalogue.terms()
        return frozenset(fold(said) for term in terms for said in (term.term, term.reading))

    def carrier(self, name: str) -> str | None:
        """Return the id of a carrier by any of its names."""
        return self.carriers.get(fold(name))

    def near_carriers(self, name: str) -> tuple[str, ...]:
        """Return ids of carriers whose names come near; a word that is one of every day is none mistyped."""
        return () if not name or self.is_said(name.split()) else nearest_names(name, self.carriers)

    def carriers_within(self, text: str) -> tuple[str, ...]:
        """Return the ids of carriers whose names stand in a text without blanks, in their order; the longest win."""
        return tuple(dict.fromkeys(carrier for _, carrier in self.cut(text) if carrier is not None))

    def cut(self, text: str) -> tuple[tuple[str, str | None], ...]:
        """Cut a text without blanks at the names of carriers in it: each piece, folded, with the id that it names.

        The longest name wins at each place. A short name in Latin letters counts where no other such letter touches it.
        """
        folded = fold(text)
        places = {
            place: name
            for name in sorted(self.carriers, key=len)
            if name in folded and (place := _place_within(name, folded)) >= 0
        }
        pieces: list[tuple[str, str | None]] = []
        end = 0
        for place in sorted(places):
            if place < end:
                continue
            if place > end:
                pieces.append((folded[end:place], None))
            end = place + len(places[place])
            pieces.append((folded[place:end], self.carriers[places[place]]))
        if end < len(folded):
            pieces.append((folded[end:], None))
        return tuple(pieces)

    def is_term(self, text: str) -> bool:
        """Tell whether a text is a word of the glossary."""
        return fold(text) in self._terms

    def is_explained(self, text: str) -> bool:
        """Tell whether a text is a word of the glossary, or one by which somebody looks for such a word."""
        terms = () if self._catalogue is None else self._catalogue.terms()
        return self.is_term(text) or fold(text) in {fold(said) for term in terms for said in term.typed_as}

    def is_said(self, words: Sequence[str]) -> bool:
        """Tell whether every word stands somewhere in the catalogue, so that a search finds it."""
        units = [unit for word in words for unit in units_in(word)]
        if self._catalogue is None or not units:
            return False
        places = self._catalogue.places([word for unit in units for word in unit.words])
        return all((all if unit.is_stretch else any)(places[word] for word in unit.words) for unit in units)

    def named(self, what: str, name: str) -> str | None:
        """Return the id of a carrier, a method or a card type."""
        if what == "carrier":
            return self.carrier(name)
        if self._catalogue is None:
            return None
        try:
            found = find_method(self._catalogue, name) if what == "method" else find_card_type(self._catalogue, name)
        except UnknownNameError:
            return None
        return found.id


def without_commas(words: Sequence[str], names: Names) -> list[str]:
    """Return words parted at commas, where each part is a carrier, or where the comma ends a word."""
    parted: list[str] = []
    for word in words:
        parts = word.translate(_COMMAS).split()
        is_list = len(parts) > 1 and all(names.carrier(part) for part in parts)
        parted.extend(parts if is_list or len(parts) == 1 else [word])
    return parted


class Run(NamedTuple):
    """Words that stand one after the other, and what to type for the carrier that they name, if they name one."""

    words: tuple[str, ...]
    carrier: str | None


def runs_of(words: Sequence[str], names: Names) -> Iterator[Run]:
    """Yield the carriers named by words, the longest name first at each place, and the words between them.

    A number behind a name belongs to it only where it is written as one with a dot: `povo 2` is not povo2.0.
    """
    unknown: list[str] = []
    place = 0
    while place < len(words):
        length = next(
            (
                length
                for length in range(min(_MOST_WORDS, len(words) - place), 0, -1)
                if (length == 1 or _may_be_name(words[place : place + length]))
                and names.carrier(" ".join(words[place : place + length])) is not None
            ),
            0,
        )
        if not length:
            unknown.append(words[place])
            place += 1
            continue
        if unknown:
            yield Run(tuple(unknown), None)
            unknown = []
        found = tuple(words[place : place + length])
        # a name of several words in one piece may be that of a product, and stays as it was typed
        is_whole = length == 1 and " " in found[0].strip()
        yield Run(found, found[0] if is_whole else names.carrier(" ".join(found)))
        place += length
    if unknown:
        yield Run(tuple(unknown), None)


def _may_be_name(words: Sequence[str]) -> bool:
    """Tell whether words can be one name: `povo 2` is not, nor are words of every sentence, such as `my sim`."""
    is_small_number = words[-1].isdecimal() and len(words[-1]) <= _MOST_DIGITS
    return not is_small_number and not all(fold(word) in _fillers() for word in words)


@cache
def _fillers() -> frozenset[str]:
    return frozenset(map(fold, FILLERS))


def _place_within(name: str, text: str) -> int:
    """Return where a name stands in a folded text, or -1: one of one letter nowhere, a short one only by itself."""
    if not name.isascii():
        return text.find(name) if len(name) > 1 else -1
    if len(name) >= _LEAST_WITHIN:
        return text.find(name)
    found = re.search(rf"(?<![a-z0-9]){re.escape(name)}(?![a-z0-9])", text) if len(name) > 1 else None
    return -1 if found is None else found.start()


def is_turned(words: Sequence[str], names: Names) -> bool:
    """Tell whether of two carriers the one that a number goes to is named first: to povo from docomo."""
    runs = list(runs_of(words, names))
    for before, between, after in zip(runs, runs[1:], runs[2:], strict=False):
        if before.carrier and after.carrier and not between.carrier:
            return fold(between.words[-1]) in map(fold, FROM_BEFORE)
    return False
