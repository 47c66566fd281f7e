"""Takes a question apart: the carriers that it names, the values that it means, and what is left to look for."""

import re
from collections.abc import Iterator

from simguide.advice.search import Asked
from simguide.i18n.value_words import VALUE_WORDS
from simguide.i18n.values import words_for
from simguide.model.catalogue import Catalogue
from simguide.model.names import fold
from simguide.model.passage import VALUED
from simguide.model.search_words import Unit, phrases_held, spoken, units_in
from simguide.understanding.names import Names, runs_of

_SAYS_NOTHING = frozenset(
    {
        *("a", "an", "the", "for", "with", "by", "in", "via", "of", "my", "on", "at", "to", "from", "and", "or", "as"),
        *("is", "are", "am", "was", "be", "it", "i", "me", "you", "we", "do", "does", "did", "can", "could", "will"),
        *("how", "what", "where", "when", "which", "who", "whom", "why", "if", "please", "should", "have", "has"),
        *("www", "http", "https", "com", "co", "jp", "ne", "html"),
    }
)
_ASKING = re.compile(
    "怎么办|怎么样|怎么|怎样|如何|什么|哪里|哪儿|可以|吗|呢|请问|したい|ください|できますか|どうすれば|とは"
)
_PARTICLES = "のをはがでにとへも的了和与"
_LEAST_WIDE, _LEAST_LATIN = 2, 4
"""Letters from which a name is looked for inside a text without blanks."""
_GROUPS = ("recover-state", "pay", "document", "phone", "visa")
"""Values by which records are looked for in other words than their own."""
_LEAST_VALUE = 2


def take_apart(text: str, catalogue: Catalogue) -> Asked:
    """Return what a question says, without the names of carriers and the words that say nothing."""
    carriers, rest = _without_carriers(text, catalogue)
    units = tuple(units_in(_ASKING.sub(" ", rest)))
    telling = tuple(unit for unit in units if unit.said not in _SAYS_NOTHING)
    kept = telling or (() if carriers else units)
    return Asked(kept, carriers, tuple(_values(kept)))


def _without_carriers(text: str, catalogue: Catalogue) -> tuple[tuple[str, ...], str]:
    """Return the carriers that a text names, and the text without their names."""
    names = Names(lambda: catalogue)
    everyday = _everyday(catalogue)
    found: dict[str, None] = {}
    rest: list[str] = []
    for run in runs_of(text.split(), names):
        name = " ".join(run.words)
        carrier = names.carrier(name)
        if carrier is not None and fold(name) not in everyday:
            found[carrier] = None
        elif carrier is None:
            for word in run.words:
                within, left = _cut(word, names)
                found.update(dict.fromkeys(within))
                rest.append(left)
        else:
            rest.append(name)
    return tuple(found), " ".join(rest).strip()


def _everyday(catalogue: Catalogue) -> frozenset[str]:
    """Return names of carriers that are words of every day; what is the id of a carrier is its name all the same."""
    words = (vars(it) for it in catalogue.records("everyday_names"))
    return frozenset(fold(it["name"]) for it in words if it["likeness"] == "word" and it["name"] not in it["carriers"])


def _cut(word: str, names: Names) -> tuple[list[str], str]:
    """Return the carriers whose names stand in a word without blanks, and what is left of it."""
    if word.isascii():
        return [], word
    left = fold(word)
    found: list[str] = []
    for name in sorted((it for it in names.carriers if it in left), key=len, reverse=True):
        if name in left and len(name) >= (_LEAST_LATIN if name.isascii() else _LEAST_WIDE):
            found.append(names.carriers[name])
            left = " ".join(part.strip(_PARTICLES) for part in left.split(name))
    return (found, left) if found else ([], word)


def _values(units: tuple[Unit, ...]) -> Iterator[tuple[str, str]]:
    """Yield the values that a question means by other words, with these words."""
    yield from ((value, phrase) for phrase, value in phrases_held(spoken(units), _value_phrases()))


def _value_phrases() -> Iterator[tuple[str, str]]:
    """Yield what people say for values, with each value as it stands in the index."""
    for group in _GROUPS:
        for choice in VALUE_WORDS[group]:
            for word in words_for(group, choice):
                if len(word) >= _LEAST_VALUE and word not in _SAYS_NOTHING:
                    yield word, f"{VALUED}{choice}"
