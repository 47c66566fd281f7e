"""Finds what stands inside of texts without blanks: words in Latin letters, values and amounts, from where to where."""

import re
from collections.abc import Iterator, Sequence

from simguide.i18n.values import words_for
from simguide.model.names import fold
from simguide.understanding.command_words import NEGATIONS, TOWARDS, TOWARDS_BEHIND
from simguide.understanding.commands import phrases_known
from simguide.understanding.forms import Form, OptionForm
from simguide.understanding.names import Names
from simguide.understanding.values import FLAG_GROUP, days_near, options_said

_SCRIPTS = re.compile(r"[a-z][a-z0-9]+|[^a-z]+|[a-z]", re.IGNORECASE)
_AMOUNT = re.compile(
    r"(?:\d+|[一二两三四五六七八九十半])\s?(?:天|日間|日间|日(?!本)|个星期|星期|个礼拜|礼拜|周|週間|个月|か月|ヶ月|年|gb|g(?![a-z0-9])|ギガ)"
)
_OF_EVERY_QUESTION = {"sim"}
_LEAST = 2
"""Letters of a value that is looked for inside of a text."""
_NOT_SOUGHT = ("required", "tri", "sim-lock", "origin", "lang", "format", "color", "usage")
"""Groups whose words are too common to be sought in a text."""
_SPEAK = "--speak"
_LANGUAGES = ("en", "zh")
"""Languages by which a desk is asked for; every desk speaks Japanese."""


def parted_by_script(words: Sequence[str], names: Names) -> list[str]:
    """Return words with those in Latin letters taken out of Chinese and Japanese ones: 国行iphone, eSIM削除.

    A word that is a name stays whole, and so does SIMを認識しない, for of a SIM every question speaks. Digits stay with
    what stands behind them.
    """
    parted: list[str] = []
    for word in words:
        is_mixed = not word.isascii() and any(it.isascii() and it.isalpha() for it in word)
        parts = _SCRIPTS.findall(word) if is_mixed and names.carrier(word) is None else [word]
        latin = {fold(part) for part in parts if part.isascii()}
        parted.extend([word] if latin == _OF_EVERY_QUESTION else parts)
    return parted


def options_within(form: Form, words: Sequence[str], names: Names, *, text: str = "") -> list[str]:
    """Return the options of a command whose values stand inside of words without blanks; what is denied says none.

    Args:
        form: The command.
        words: The words.
        names: Names of the catalogue.
        text: All words in one, where a value may go over words of two scripts: 不支持eSIM.
    """
    phrases = list(dict.fromkeys(_phrases(form, (*words, text))))
    said, unknown = options_said(form, phrases, names)
    for phrase in unknown:
        near = next((near for option in form.options if (near := days_near(option, phrase))), None)
        if near is not None and near[0] not in said:
            said += near
    speak = form.option(_SPEAK)
    if speak is not None and _SPEAK not in said:
        text = "".join(words)
        spoken = (it for it in _LANGUAGES if any(word in text for word in words_for("lang", it) if not word.isascii()))
        said += [part for language in list(spoken)[:1] for part in (_SPEAK, language)]
    return said


def _phrases(form: Form, words: Sequence[str]) -> Iterator[str]:
    """Yield the amounts and the values of a command in a text, the longest at each place; phrases of commands cover."""
    values = {fold(word) for option in form.options for word in _words_of(option)}
    known = values | set(phrases_known())
    for word in words:
        text = fold(word)
        if text.isascii():
            continue
        place = 0
        while place < len(text):
            amount = _AMOUNT.match(text, place)
            if amount is not None:
                yield amount[0]
                place = amount.end()
                continue
            longest = max((it for it in known if text.startswith(it, place)), key=len, default="")
            if longest in values and not _is_denied(text, place, place + len(longest)):
                yield longest
            place += len(longest) or 1


def _words_of(option: OptionForm) -> Iterator[str]:
    """Yield the words of an option that are sought in a text: those of its values, or of itself where it has none."""
    if option.is_flag:
        found: Iterator[str] = words_for(FLAG_GROUP, option.names[0])
    elif option.words and option.group not in _NOT_SOUGHT:
        found = (word for value in option.words for word in words_for(option.group, value))
    else:
        return
    yield from (word for word in found if not word.isascii() and len(word) >= _LEAST)


def _is_denied(text: str, start: int, end: int) -> bool:
    """Tell whether a text says that somebody does not have what stands in it, or does not want it."""
    return text[:start].endswith(NEGATIONS) or text[end:].startswith(NEGATIONS)


def goes_over_within(words: Sequence[str]) -> bool:
    """Tell whether a word without blanks says inside of it that a number goes from one carrier to another."""
    return any(it in fold(word) for word in words if not word.isascii() for it in (*TOWARDS, *TOWARDS_BEHIND))


def is_destination(words: Sequence[str], carrier: str, names: Names) -> bool:
    """Tell whether a carrier is the one that a number goes to: a word for it stands before or behind its name."""
    pieces = [piece for word in words for piece in _pieces(word, names)]
    for place, (_, named) in enumerate(pieces):
        if named == carrier:
            before = pieces[place - 1][0] if place else ""
            behind = pieces[place + 1][0] if place + 1 < len(pieces) else ""
            return before.endswith(TOWARDS) or before == "to" or behind.startswith(TOWARDS_BEHIND)
    return False


def _pieces(word: str, names: Names) -> tuple[tuple[str, str | None], ...]:
    named = names.carrier(word)
    return ((fold(word), named),) if named is not None or word.isascii() else names.cut(word)
