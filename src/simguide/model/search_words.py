"""How texts and questions are taken apart for the search: words, numbers, and stretches of Chinese and Japanese.

Case, width, accents, and hiragana or katakana do not count. A word is matched whole, with its English endings. A number
is a number: 1,100 is not 110, and a telephone number is one number. Where there are no blanks, two signs in a row are
the least that is matched, and the longest stretch counts.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any, Final, NamedTuple, TypeVar

T = TypeVar("T")
_PARTING = re.compile(r"[^0-9a-z\u3041-\u3096\u3005-\u3007\u30fc\u3400-\u9fff]")
_HIRAGANA = {code: code - 0x60 for code in range(0x30A1, 0x30F7)}
_LAST_ACCENTED = "\u2019"
_ACCENTED = re.compile("[\x80-\u2019]")
_LEAST_SHARE = 0.25
_HIRAGANA_SIGN = re.compile("[\u3041-\u3096]")
_PARTS = re.compile(
    r"(?P<number>\+?\d+(?:[,.:/-]\d+)*(?![a-z0-9]))"
    r"|(?P<word>[a-z0-9]+(?:[-.!'&+_][a-z0-9]+)*)"
    r"|(?P<stretch>[\u3041-\u3096\u3005-\u3007\u30fc\u3400-\u9fff]+)"
)
_THOUSANDS = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?")
_MEASURED = re.compile(r"(\d+(?:\.\d+)?)(gb|mb|kbps|mbps|mhz|ghz|yen|jpy|usd)")
_BETWEEN = re.compile(r"[-.!'&+_]")
_LEAST_STEM = 3
_SMALL_NUMBERS: Final = {
    name: str(number)
    for number, name in enumerate(
        ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"), start=1
    )
}
ENDED = "~"
"""Before the stem of a word that stands in a text with an ending."""


class Unit(NamedTuple):
    """A part of a question that is matched by itself."""

    said: str
    """As typed, folded."""
    words: tuple[str, ...]
    """Words of the index; of a stretch, each two signs that stand in a row, in their order."""
    shares: tuple[float, ...] = ()
    """Of a stretch, how much each two signs say: those with hiragana are mostly grammar. Empty: it is one word, and
    any of its words is it."""

    @property
    def is_stretch(self) -> bool:
        """Whether a part of it may be matched."""
        return bool(self.shares)


def folded(text: str) -> str:
    """Return a text in which case, width, accents, and hiragana or katakana do not differ."""
    return _even(text).translate(_HIRAGANA)


def _even(text: str) -> str:
    """Return a text in which case, width and accents do not differ."""
    if text.isascii():
        return text.casefold()
    import unicodedata  # only for texts outside ASCII: the import costs milliseconds

    # a shell may pass bytes that are no text
    told = unicodedata.normalize("NFKC", text.encode("utf-8", "replace").decode("utf-8")).casefold()
    if not _ACCENTED.search(told):
        return told
    return "".join(_plain(sign, unicodedata) if "\x7f" < sign <= _LAST_ACCENTED else sign for sign in told)


def _plain(sign: str, unicodedata: Any) -> str:
    """Return a letter without its accent; a curly apostrophe is a straight one."""
    return "'" if sign == "’" else str(unicodedata.normalize("NFD", sign))[0]


def words_in(text: str) -> Iterator[str]:
    """Yield the words of the index for a text of the catalogue; some may come twice."""
    for found in _PARTS.finditer(folded(text)):
        said = found.group()
        if found.lastgroup == "number":
            yield from _numbers(said)
        elif found.lastgroup == "stretch":
            yield from pairs(said)
        else:
            yield from _said_words(said)


def units_in(text: str) -> Iterator[Unit]:
    """Yield the parts of a question that are matched one by one, in their order."""
    even = _even(text)
    for found in _PARTS.finditer(even.translate(_HIRAGANA)):
        said = found.group()
        if found.lastgroup == "number":
            yield Unit(said, (next(_numbers(said)),))
        elif found.lastgroup == "stretch":
            typed = even[found.start() : found.end()]
            shares = tuple(_LEAST_SHARE if _HIRAGANA_SIGN.search(pair) else 1.0 for pair in pairs(typed))
            yield Unit(said, tuple(pairs(said)), shares)
        else:
            for word in _asked_words(said):
                yield Unit(word, tuple(dict.fromkeys(_forms(word))))


def pairs(stretch: str) -> Iterator[str]:
    """Yield each two signs that stand in a row; one sign alone is yielded itself."""
    if len(stretch) == 1:
        yield stretch
    for place in range(len(stretch) - 1):
        yield stretch[place : place + 2]


def _numbers(said: str) -> Iterator[str]:
    """Yield a number without the signs that group its digits; of one in parts, such as 0120-800-000, the first too."""
    if _THOUSANDS.fullmatch(said):
        yield said.replace(",", "")
        return
    if re.fullmatch(r"\d+\.\d+", said):
        yield said.rstrip("0").rstrip(".") if said.endswith("0") else said
        return
    parts = re.findall(r"\d+", said)
    yield "".join(parts)
    if len(parts) > 1:
        yield parts[0]


def _said_words(said: str) -> Iterator[str]:
    """Yield a word of a text, its parts, what it is without what parts it, and its stem where it has an ending."""
    measured = _MEASURED.fullmatch(said)
    if measured:
        yield from measured.groups()
        return
    parts = _BETWEEN.split(said)
    if len(parts) > 1:
        yield "".join(parts)
    for part in parts:
        yield part
        stem = _stem(part)
        if stem != part:
            yield f"{ENDED}{stem}"


def _asked_words(said: str) -> Iterator[str]:
    measured = _MEASURED.fullmatch(said)
    if measured:
        yield from measured.groups()
        return
    yield from _BETWEEN.split(said)


def _forms(word: str) -> Iterator[str]:
    """Yield what a word of a question may stand as in the index, itself first."""
    yield word
    if word in _SMALL_NUMBERS:
        yield _SMALL_NUMBERS[word]
    stem = _stem(word)
    if stem != word:
        yield stem
    if stem.isalpha() and len(stem) >= _LEAST_STEM:
        yield f"{ENDED}{stem}"


@cache
def _stem(word: str) -> str:
    """Return an English word without the ending of a plural, a past or a present form."""
    if not word.isalpha():
        return word
    if word.endswith("ies") and len(word) > _LEAST_STEM + 1:
        return f"{word[:-3]}y"
    for ending, least in (("ing", 3), ("ed", 3), ("es", 3), ("s", 3)):
        stem = word.removesuffix(ending)
        if stem == word or len(stem) < least or word.endswith("ss"):
            continue
        if ending == "es" and not stem.endswith(("s", "x", "ch", "sh")):
            continue
        if ending == "s" and word.endswith(("us", "is")):
            continue
        if ending in ("ing", "ed") and not re.search("[aeiouy]", stem):
            continue
        is_doubled = ending in ("ing", "ed") and stem[-1] == stem[-2] and stem[-1] not in "sz"
        return stem[:-1] if is_doubled else stem
    return word


def spoken(units: Iterable[Unit]) -> str:
    """Return parts of a text with one blank between them, but for stretches that follow each other."""
    text = ""
    for unit in units:
        text += f" {unit.said}" if text and (unit.said.isascii() or text[-1].isascii()) else unit.said
    return text


def holds(text: str, part: str) -> bool:
    """Tell whether a part stands in a spoken text: as whole words, or where there are none, anywhere."""
    return f" {part} " in f" {text} " if part.isascii() else part in text


def tight(text: str) -> str:
    """Return a text folded, without what parts words: whatever holds a phrase as words holds it like that too."""
    return _PARTING.sub("", folded(text))


def phrases_held(said: str, phrases: Iterable[tuple[str, T]]) -> Iterator[tuple[str, T]]:
    """Yield the phrases that a spoken text holds, as they are spoken, with what each is for.

    Args:
        said: The text.
        phrases: Phrases as they are written, each with what it is for.
    """
    whole = tight(said)
    for phrase, told in phrases:
        if tight(phrase) in whole and (part := spoken(units_in(phrase))) and holds(said, part):
            yield part, told
