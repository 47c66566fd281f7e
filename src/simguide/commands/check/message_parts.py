"""Finds in a message what no list of words can hold: carriers named, numbers to call, letters that deceive."""

import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator

from simguide.advice.numbers import Dialled, range_of, read_dialled
from simguide.commands.check.alphabets import mixes_alphabets
from simguide.commands.check.official_names import OfficialName
from simguide.commands.check.patterns import Message, find_word, fold_message
from simguide.commands.check.skeletons import skeleton
from simguide.commands.check.slips import is_likely_slip
from simguide.model.carrier import Carrier
from simguide.model.catalogue import Catalogue
from simguide.model.identifier import NumberRange
from simguide.model.names import fold
from simguide.visible import is_hidden, misread_sign, visible

_SEPARATOR = r"(?: ?[-()\u2010-\u2015\u2212\u30fc] ?|\.| )"
_DIGITS = re.compile(rf"(?<![\d.,/-])\+?\(?\d(?:{_SEPARATOR}?\d){{7,19}}(?!\d|:\d)", re.ASCII)
"""What may hold a telephone number, and a day or a sum beside it; a slash stands in dates."""
_BETWEEN_SPACES = re.compile(r"[^ ]+")
_LEAST_DIGITS = 8
_CALLING = (
    *("電話", "でんわ", "連絡", "問い合わせ", "問合せ", "受付", "窓口", "おかけ", "サポートセンター", "お客様センター"),
    *("致电", "电话", "拨打", "联系", "聯繫", "撥打", "客服"),
    *("tel", "call", "phone", "contact", "dial", "customer service"),
)
_LATIN = re.compile(r"[a-z0-9]{6,40}")
_WORD = re.compile(r"[^\W_]{2,40}")
_EMOJI_JOINER = "\u200d"
_LEAST_KANA = 3
_ONE_AS_BAR = re.compile("[ァ-ヴ]+一(?![カケヵヶ])[ァ-ヴ]+")
"""A word in katakana with the numeral for one in place of its long bar; before a counter (一カ月) it is a number."""


def carriers_named(
    message: Message, carriers: Iterable[Carrier], *, everyday: Collection[str] = ()
) -> tuple[Carrier, ...]:
    """Return the carriers that a message names, in the order of their names in it; the longest name wins.

    Args:
        message: The message.
        carriers: All of them.
        everyday: Folded names that name nobody, since they are words of every day.
    """
    spans: list[tuple[int, int, Carrier]] = []
    for carrier in carriers:
        spellings = {fold_message(it).folded for it in carrier.spellings() if fold(it) not in everyday}
        for name in spellings:
            place = find_word(message.folded, name)
            if place is not None:
                spans.append((place, place + len(name), carrier))
    named = [span for span in spans if not any(_is_inside(span, other) for other in spans)]
    named.sort(key=lambda span: (span[0], span[2].id))
    return tuple({carrier.id: carrier for _, _, carrier in named}.values())


def unknown_numbers(message: Message, catalogue: Catalogue) -> Iterator[str]:
    """Yield the telephone numbers that a message wants called and that the catalogue does not hold."""
    if not any(find_word(message.folded, word) is not None for word in _CALLING):
        return
    known = {dialled.key for number in _numbers_on_record(catalogue) if (dialled := read_dialled(number)) is not None}
    ranges = catalogue.records_as("number_ranges", NumberRange)
    for match in _DIGITS.finditer(message.folded):
        for start, end, number in _numbers_in(message.folded, match, ranges):
            if number.key not in known:
                yield message.quote(start, end)


def odd_letters(text: str, message: Message, names: tuple[OfficialName, ...]) -> Iterator[str]:
    """Yield hidden letters, words of mixed alphabets, and names of carriers changed by a letter."""
    yield from _hidden(text)
    for match in _WORD.finditer(message.text):
        if mixes_alphabets(match[0]):
            yield match[0]
    yield from (match[0] for match in _ONE_AS_BAR.finditer(message.text))
    own = {name.name for name in names}
    distinct = [name for name in names if name.strength == "distinct" and name.name.isascii()]
    for match in _LATIN.finditer(message.folded):
        is_changed = match[0] not in own and any(
            skeleton(match[0]) == name.shape or is_likely_slip(match[0], name.name) for name in distinct
        )
        if is_changed:
            yield message.quote(match.start(), match.end())
    shape = [_shape(letter) for letter in message.folded]
    for name in names:
        if len(name.name) >= _LEAST_KANA and all(map(_is_kana, name.name)):
            yield from _changed(name.name, message, "".join(shape))


def _is_inside(span: tuple[int, int, Carrier], other: tuple[int, int, Carrier]) -> bool:
    is_longer = other[1] - other[0] > span[1] - span[0]
    return is_longer and other[0] <= span[0] and span[1] <= other[1]


def _numbers_on_record(catalogue: Catalogue) -> Iterator[str]:
    for carrier in catalogue.carriers():
        if carrier.support != "unknown":
            yield from (line.number for line in carrier.support)
    for channel in catalogue.channels():
        yield from (dial.number for dial in channel.dial)


def _numbers_in(text: str, found: re.Match[str], ranges: tuple[NumberRange, ...]) -> Iterator[tuple[int, int, Dialled]]:
    """Yield the telephone numbers among digits, the longest first: a day may stand a space before or after one."""
    words = [word.span() for word in _BETWEEN_SPACES.finditer(text, found.start(), found.end())]
    first = 0
    while first < len(words):
        start, last = words[first][0], len(words)
        first += 1
        for place in range(last, first - 1, -1):
            end = words[place - 1][1]
            dialled = read_dialled(text[start:end])
            if dialled is not None and _is_in_full(dialled, ranges):
                yield start, end, dialled
                first = place
                break


def _is_in_full(dialled: Dialled, ranges: tuple[NumberRange, ...]) -> bool:
    """Tell whether it is a whole number, of a form that there is; a parcel has as many digits."""
    if dialled.is_short or len(dialled.digits) < _LEAST_DIGITS:
        return False
    return not dialled.is_japanese or range_of(dialled.digits, ranges) is not None


def _hidden(text: str) -> Iterator[str]:
    for place, letter in enumerate(text):
        is_emoji = letter == _EMOJI_JOINER and not text[max(place - 1, 0)].isalpha()
        if is_hidden(letter) and not is_emoji and not misread_sign(text, place):
            yield visible(letter)


def _changed(name: str, message: Message, shape: str) -> Iterator[str]:
    """Yield where a name in kana stands with a letter that only looks the same."""
    wanted = "".join(map(_shape, name))
    place = shape.find(wanted)
    while place >= 0:
        written = message.folded[place : place + len(wanted)]
        if unicodedata.normalize("NFC", written) != name.casefold():
            yield message.quote(place, place + len(wanted))
        place = shape.find(wanted, place + 1)


def _shape(letter: str) -> str:
    """Return the shape of one letter as one letter, so that places stay the same."""
    return skeleton(letter)[:1] or letter


def _is_kana(letter: str) -> bool:
    return "\u30a0" <= letter <= "\u30ff"
