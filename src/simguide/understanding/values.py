"""Tells which values words are, for the options of a command."""

from collections.abc import Iterator, Sequence
from typing import get_args

from simguide.i18n.values import find_value
from simguide.model.base import Lang
from simguide.model.names import fold
from simguide.terminal.amounts import in_days, in_devices, in_gigabytes, in_months, in_yen
from simguide.terminal.dates import iso_day
from simguide.understanding.command_words import COUNTRIES, FROM_WHERE, WITHOUT
from simguide.understanding.forms import Form, OptionForm, is_option
from simguide.understanding.names import Names

_MOST_WORDS = 5
"""Words in the longest value."""
_AT_ALL = "--as-of"
"""The option for a day that every answer has: a day by itself is another one."""
_NEVER_ALONE = frozenset({"required", "tri", "sim-lock", "origin", "lang", "format", "color"})
"""Groups whose words say nothing without the option: yes, no, unknown."""
_LANGUAGES = get_args(Lang)
_CODE = 2
"""Letters of the code of a language: `ja` says one only where it stands alone."""
_ABROAD = "--abroad"
_SPOKEN, _LANG = "--speak", "--lang"
"""The options for the language of a desk, and of the answer."""
_DAYS_OF_A_YEAR, _MONTHS_OF_A_YEAR = 365, 12
FLAG_GROUP = "flag"
"""What is said for an option without a value."""
_READERS = {
    "days": in_days,
    "months": in_months,
    "gigabytes": in_gigabytes,
    "yen": in_yen,
    "devices": in_devices,
}


def read_value(option: OptionForm, text: str, names: Names) -> str | None:
    """Return a value as the option takes it, or None where the text is none."""
    if option.names_a:
        return names.named(option.names_a, text)
    if option.amount is not None:
        amount = _READERS[option.amount](text)
        if amount is not None:
            return str(amount) if isinstance(amount, int) else f"{amount.normalize():f}"
    if option.words:
        return find_value(option.group, text, option.words)
    return iso_day(text) if option.metavar == "DATE" else None


def value_after(option: OptionForm, words: Sequence[str], names: Names) -> tuple[str, int]:
    """Return the value that stands behind an option, and of how many words it is.

    Where none can be read, the first word is returned as it was typed.
    """
    for length in range(min(_MOST_WORDS, len(words)), 1, -1):
        value = read_value(option, " ".join(words[:length]), names)
        if value is not None:
            return value, length
    read = read_value(option, words[0], names) if option.is_strict else None
    return read or words[0], 1


def option_near(form: Form, text: str, names: Names) -> list[str]:
    """Return the option that words come near which say none.

    That is the first of several which they can mean, a language, or months where days are asked for.
    """
    meant = next((typed for _, typed in _meant(form, text, names)), None)
    if meant is not None:
        return meant
    language = find_value("lang", text, _LANGUAGES)
    if language is not None:
        return [_LANG if form.option(_SPOKEN) is None else _SPOKEN, language]
    return next((near for option in form.options if (near := days_near(option, text))), [])


def options_near(form: Form, words: Sequence[str]) -> list[str]:
    """Return the options that words among others come near: a stay in months, the language of a desk."""
    found: list[str] = []
    for option in form.options:
        if option.amount == "days":
            pairs = (" ".join(words[place : place + 2]) for place in range(len(words)))
            found += next(filter(None, (days_near(option, it) for it in (*words, *pairs))), [])
        elif option.names[0] == _SPOKEN:
            spoken = (find_value(option.group, it, option.words) for it in words if len(it) > _CODE)
            found += next(([_SPOKEN, it] for it in spoken if it is not None), [])
    return found


def abroad_near(form: Form, words: Sequence[str]) -> list[str]:
    """Return the option for use from abroad, where words name a country that somebody is in or asks from."""
    option = form.option(_ABROAD)
    if option is None or not option.is_flag:
        return []
    said = [fold(word) for word in words]
    countries = {tuple(name.split()) for name in COUNTRIES}
    places = (place + 1 for place, word in enumerate(said) if word in FROM_WHERE)
    is_there = any(tuple(said[place : place + length]) in countries for place in places for length in (1, 2))
    return [_ABROAD] if is_there else []


def days_near(option: OptionForm, text: str) -> list[str]:
    """Return an option that takes days with those of the months that a text says; nothing, where it says none."""
    months = in_months(text) if option.amount == "days" else None
    return [] if months is None else [option.names[0], str(round(months * _DAYS_OF_A_YEAR / _MONTHS_OF_A_YEAR))]


def options_said(form: Form, words: Sequence[str], names: Names) -> tuple[list[str], list[str]]:
    """Return the options that words say without naming them, and the words that say none.

    Only what one option alone can mean is taken, or the first of several that have a value of this name; each option
    once.
    """
    said: dict[str, list[str]] = {}
    unknown: list[str] = []
    place = 0
    while place < len(words):
        for length in range(min(_MOST_WORDS, len(words) - place), 0, -1):
            found = dict(_meant(form, " ".join(words[place : place + length]), names))
            name = next(iter(found), "")
            if (len(found) == 1 or _is_one_word(form, found)) and name not in said:
                said[name] = found[name]
                place += length
                break
            if found and length > 1:  # it means two things: neither is a part of it
                unknown.extend(words[place : place + length])
                place += length
                break
        else:
            unknown.append(words[place])
            place += 1
            if fold(unknown[-1]) in WITHOUT:  # what somebody does not have is no value
                length = _length_of_value(form, words[place:], names)
                unknown.extend(words[place : place + length])
                place += length
    return [part for parts in said.values() for part in parts], unknown


def _length_of_value(form: Form, words: Sequence[str], names: Names) -> int:
    """Return how many words, from the first, are a value of an option."""
    lengths = range(min(_MOST_WORDS, len(words)), 0, -1)
    return next((it for it in lengths if any(_meant(form, " ".join(words[:it]), names))), 0)


def in_pairs(said: Sequence[str]) -> Iterator[list[str]]:
    """Yield each option with its value, if it has one."""
    pair: list[str] = []
    for word in said:
        if is_option(word) and pair:
            yield pair
            pair = []
        pair.append(word)
    if pair:
        yield pair


def _is_one_word(form: Form, found: dict[str, list[str]]) -> bool:
    """Tell whether options that words can mean say the same word: a visitor who asks has the visa of a visitor."""
    options = [form.option(name) for name in found]
    return len({value for _, *values in found.values() for value in values}) == 1 and all(
        it and it.words for it in options
    )


def _meant(form: Form, text: str, names: Names) -> Iterator[tuple[str, list[str]]]:
    """Yield each option that a text can mean, with what is typed for it."""
    for option in form.options:
        name = option.names[0]
        if option.is_flag:
            if find_value(FLAG_GROUP, text, (name,)) is not None:
                yield name, [name]
        elif option.group not in _NEVER_ALONE and option.names_a != "carrier" and name != _AT_ALL:
            value = read_value(option, text, names)
            if value is not None:
                yield name, [name, value]
