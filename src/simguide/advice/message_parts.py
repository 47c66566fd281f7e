"""Finds in a message what no list of words can hold: carriers named, numbers to call, letters that deceive."""

import re
import unicodedata
from collections.abc import Iterable, Iterator

from simguide.advice.look_alikes import OfficialName
from simguide.advice.patterns import Message, find_word, fold_message
from simguide.advice.skeletons import is_one_slip, skeleton
from simguide.advice.visible import is_hidden, visible
from simguide.model.carrier import Carrier
from simguide.model.catalogue import Catalogue

_NUMBER = re.compile(r"(?<![\d.,/-])\+?\d[\d() -]{6,16}\d(?![\d-])", re.ASCII)
_IN_JAPAN = re.compile(r"0\d{9,10}|0077\d{3,7}|0088\d{3,7}", re.ASCII)
_ABROAD = re.compile(r"\+\d{9,15}", re.ASCII)
_CALLING = (
    *("電話", "でんわ", "連絡", "問い合わせ", "問合せ", "受付", "窓口", "おかけ"),
    *("致电", "电话", "拨打", "联系", "聯繫", "撥打"),
    *("tel", "call", "phone", "contact", "dial"),
)
_LATIN = re.compile(r"[a-z0-9]{6,40}")
_WORD = re.compile(r"[^\W_]{2,40}")
_FOREIGN = ("CYRILLIC", "GREEK", "ARMENIAN", "CHEROKEE")
_EVERYDAY = frozenset(("line", "trip", "three", "excite", "nomad", "saily", "buffalo", "calendar", "keikaku"))
_EMOJI_JOINER = "\u200d"
_LEAST_KANA = 3


def carriers_named(message: Message, carriers: Iterable[Carrier]) -> tuple[Carrier, ...]:
    """Return the carriers that a message names, in the order of their names in it; the longest name wins."""
    spans: list[tuple[int, int, Carrier]] = []
    for carrier in carriers:
        for name in {fold_message(spelling).folded for spelling in carrier.spellings()} - _EVERYDAY:
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
    known = {_national(number) for number in _numbers_on_record(catalogue)}
    for match in _NUMBER.finditer(message.folded):
        number = _national(match[0])
        if (_IN_JAPAN.fullmatch(number) or _ABROAD.fullmatch(number)) and number not in known:
            yield message.quote(match.start(), match.end())


def odd_letters(text: str, message: Message, names: tuple[OfficialName, ...]) -> Iterator[str]:
    """Yield hidden letters, words of mixed alphabets, and names of carriers changed by a letter."""
    yield from _hidden(text)
    for match in _WORD.finditer(message.text):
        if _mixes_alphabets(match[0]):
            yield match[0]
    own = {name.name for name in names}
    distinct = [name for name in names if name.strength == "distinct" and name.name.isascii()]
    for match in _LATIN.finditer(message.folded):
        is_changed = match[0] not in own and any(
            skeleton(match[0]) == name.shape or is_one_slip(match[0], name.name) for name in distinct
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
        yield from (line.number for line in carrier.support if not isinstance(line, str))
    for channel in catalogue.channels():
        yield from (dial.number for dial in channel.dial)


def _national(number: str) -> str:
    """Return the digits of a number as dialled in Japan; a number of another country keeps its plus sign."""
    digits = "".join(filter(str.isdigit, number))
    if not number.startswith("+"):
        return digits
    return f"0{digits[2:].removeprefix('0')}" if digits.startswith("81") else f"+{digits}"


def _hidden(text: str) -> Iterator[str]:
    for place, letter in enumerate(text):
        is_emoji = letter == _EMOJI_JOINER and not text[max(place - 1, 0)].isalpha()
        if is_hidden(letter) and not is_emoji:
            yield visible(letter)


def _mixes_alphabets(word: str) -> bool:
    """Tell whether Latin letters stand in one word with Cyrillic, Greek or other letters that look like them."""
    if word.isascii() or not any(letter.isascii() and letter.isalpha() for letter in word):
        return False
    return any(unicodedata.name(letter, "").startswith(_FOREIGN) for letter in word)


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
