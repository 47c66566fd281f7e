"""Checks texts: each is in its language and well set, a note is short, figures and labels stand in all."""

import re
from collections.abc import Iterator

from simguide.errors import Problem
from simguide.loading.checks.places import Place, PlacedText, mappings_in, problem, texts_in, words_in
from simguide.loading.checks.surroundings import Surroundings
from simguide.loading.nodes import Mapping, Node
from simguide.loading.records import LANGUAGES, PlacedRecord
from simguide.loading.sentences import outside_asides, sentences
from simguide.loading.spacing import well_set

_KANA = re.compile("[\u3041-\u309f\u30a1-\u30fa]")
_HAN = re.compile("[\u4e00-\u9fff]")
_JAPANESE_GRAMMAR = re.compile("です|ます|ください|でした|ません|から|まで|には")
_EAST_ASIAN = re.compile("[\u3041-\u309f\u30a1-\u30fa\u30fc\u4e00-\u9fff]")
_LATIN = re.compile("[A-Za-z\u00c0-\u024f]")
_NAME_FIELDS = ("name", "title")
_NAMES = (*_NAME_FIELDS, "aliases")
_AROUND = 8
"""Letters that are shown on each side of a fault."""
_LONGEST_NAME = 25
"""A text of so many letters may be a name alone, which is the same in several languages."""

_MOST_IN_A_NOTE = 2
"""Sentences of a note."""

_DATE_OR_HOUR = re.compile(r"((?:19|20)\d\d)-\d\d(?:-\d\d)?(?!\d)|\d+:\d\d")
_TEN_THOUSANDS = re.compile(r"(\d+) ?万")
_NUMBER_TO_DIAL = re.compile(r"\+?\d[\d-]{8,}\d")
_YEARS = re.compile(r"\d{4}-\d{4}")
_AMOUNT = re.compile(r"\d{4,}")


def check_texts(around: Surroundings) -> Iterator[Problem]:
    """Check the texts of every record, those of faulty records included."""
    names = _names_with_blanks(around)
    for placed in around.own:
        for text in texts_in(placed.node):
            yield from _labels(placed, text)
            yield from _english(placed, text)
            yield from _languages(placed, text)
            yield from _length(placed, text)
            yield from _figures(placed, text)
            yield from _setting(placed, text, names)


def _labels(placed: PlacedRecord, text: PlacedText) -> Iterator[Problem]:
    for label in text.labels:
        for lang, words in text.words.items():
            if label not in words:
                what = f'the label "{label}" does not stand in the {lang} text'
                yield problem(placed, (*text.place, lang), what, "quote the label as the screen shows it")


def _english(placed: PlacedRecord, text: PlacedText) -> Iterator[Problem]:
    """Refuse an English text that is none: what a screen shows stands in quotes or brackets, or among the labels."""
    if text.place[-1:] == ("name",):
        return
    words = outside_asides(text.words["en"])
    for label in text.labels:
        words = words.replace(label, "")
    if len(_EAST_ASIAN.findall(words)) > len(_LATIN.findall(words)):
        what = "found more Chinese or Japanese letters than Latin ones, expected English"
        yield problem(placed, (*text.place, "en"), what, "translate it; what a screen shows stands in quotes")


def _length(placed: PlacedRecord, text: PlacedText) -> Iterator[Problem]:
    """Refuse a note that is long in one of the languages."""
    field = str(text.place[-1]) if text.place else ""
    if field != "note" and not field.endswith("_note"):
        return
    for lang, words in text.words.items():
        count = len(sentences(words))
        if count > _MOST_IN_A_NOTE:
            what = f"found {count} sentences, expected a note of at most {_MOST_IN_A_NOTE}"
            yield problem(placed, (*text.place, lang), what, "shorten it, or say it in the steps or warnings")


def _languages(placed: PlacedRecord, text: PlacedText) -> Iterator[Problem]:
    """Refuse a text that is not in its language; Chinese may name an app as its screen does, in quotes or brackets."""
    zh, ja = text.words["zh"], text.words["ja"]
    sentence = _JAPANESE_GRAMMAR.search(outside_asides(zh))
    if sentence is not None:
        what = f'found Japanese ("{sentence[0]}"), expected Chinese'
        yield problem(placed, (*text.place, "zh"), what, "translate it; what a screen shows stands in quotes")
    if len(text.words["en"]) <= _LONGEST_NAME or _is_name(text.place):
        return
    if zh == ja:
        yield problem(placed, (*text.place, "ja"), "the same as the Chinese text", "translate one of the two")
        return
    if not _HAN.search(zh):
        yield problem(placed, (*text.place, "zh"), "found no Chinese character, expected Chinese", "translate it")
    if not _KANA.search(ja):
        yield problem(placed, (*text.place, "ja"), "found no kana, expected Japanese", "translate it")


def _setting(placed: PlacedRecord, text: PlacedText, names: tuple[str, ...]) -> Iterator[Problem]:
    """Refuse a text that is not set as its language is; the parts of a name may stand apart."""
    if _is_name(text.place):
        return
    for lang, words in text.words.items():
        if well_set(words, lang) == words:  # what follows takes longer, and few need it
            continue
        expected = well_set(words, lang, names=[name for name in names if name in words])
        if expected != words:
            found, better = _where_they_differ(words, expected)
            what = f'found "{found}", expected "{better}"'
            yield problem(placed, (*text.place, lang), what, "mind the blanks, and the width of the marks")


def _names_with_blanks(around: Surroundings) -> tuple[str, ...]:
    """Return the names of all records in which a blank stands beside an East Asian letter, and what they begin with.

    A name is often said without its last words, as the brand of a plan. The longest come first.
    """
    said = {word for placed in around.own for node in _named_in(placed.node) for word in words_in(node)}
    starts = {
        " ".join(words[:count]) for words in (name.split(" ") for name in said) for count in range(2, len(words) + 1)
    }
    return tuple(sorted((name for name in starts if _EAST_ASIAN.search(name)), key=lambda it: (-len(it), it)))


def _named_in(node: Mapping) -> Iterator[Node]:
    for _, mapping in mappings_in(node):
        yield from (child for key, child in mapping.items.items() if key in _NAMES)


def _where_they_differ(found: str, expected: str) -> tuple[str, str]:
    """Return the first place where two texts differ, with some letters around it."""
    first = next((at for at, (one, other) in enumerate(zip(found, expected, strict=False)) if one != other), 0)
    start = max(0, first - _AROUND)
    return found[start : first + _AROUND], expected[start : first + _AROUND]


def _is_name(place: Place) -> bool:
    return bool(place) and place[-1] in _NAME_FIELDS


def _figures(placed: PlacedRecord, text: PlacedText) -> Iterator[Problem]:
    """Hold figures against the English text: an amount, a year or a number to dial stands in all three."""
    figures = {lang: _figures_of(words) for lang, words in text.words.items()}
    for lang in LANGUAGES:
        missing, other = figures["en"] - figures[lang], figures[lang] - figures["en"]
        if missing or other:
            found = f"found {_listed(other)}, expected {_listed(missing)}" if other else f"expected {_listed(missing)}"
            what = f"the figures differ from the English text: {found}"
            yield problem(placed, (*text.place, lang), what, "compare the figures of the three texts with the page")


def _listed(figures: set[str]) -> str:
    return " and ".join(sorted(figures)) or "none"


def _figures_of(words: str) -> set[str]:
    """Return the numbers to dial and those of four digits and more; 10,000, 1万 and 10000 are one."""
    words = _DATE_OR_HOUR.sub(r"\1 ", words)
    words = _TEN_THOUSANDS.sub(lambda found: f"{found[1]}0000", words.replace(",", ""))
    dialled = [found for found in _NUMBER_TO_DIAL.findall(words) if not _YEARS.fullmatch(found)]
    for number in dialled:
        words = words.replace(number, " ")
    return {*dialled, *_AMOUNT.findall(words)}
