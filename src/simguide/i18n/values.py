"""Finds the value that somebody means: by itself, by a word that simguide prints for it, or by what people say."""

import re
from collections.abc import Iterable, Iterator

from simguide.i18n.messages import has_message, message
from simguide.i18n.value_words import VALUE_WORDS
from simguide.model.base import Lang
from simguide.model.names import fold

_NEAR = 0.6
"""Likeness of a word to what was typed, from which its value is suggested; 1 is the same."""
_MOST_NEAR = 4
_UNNAMED = ("arrive-stay",)
"""Groups whose messages explain the values, and do not name them."""
_MOST_LETTERS = 24
_PUNCTUATION = re.compile("[：:。，;；]")


def find_value(group: str, found: str, choices: Iterable[str]) -> str | None:
    """Return the one of the choices that a word stands for in any language, or None.

    Args:
        group: What the values are called as messages, e.g. `pay`.
        found: What was typed.
        choices: The values.
    """
    wanted = fold(found)
    if not wanted:
        return None
    return next((choice for choice in choices if wanted in map(fold, words_for(group, choice))), None)


def near_values(group: str, found: str, choices: Iterable[str]) -> tuple[str, ...]:
    """Return up to four values that may be meant: those that hold what was typed, then those whose words come near."""
    import difflib  # only for what is no value

    wanted = fold(found)
    near = [choice for choice in choices if wanted and wanted in fold(choice)]
    meant = {fold(word): choice for choice in choices for word in words_for(group, choice)}
    near.extend(meant[word] for word in difflib.get_close_matches(wanted, meant, n=2, cutoff=_NEAR))
    return tuple(dict.fromkeys(near))[:_MOST_NEAR]


def words_for(group: str, choice: str) -> Iterator[str]:
    """Yield every word that stands for a value, itself first."""
    yield choice
    key = f"{group}.{choice}"
    if has_message(key):
        yield from dict.fromkeys(message(key, lang) for lang in ("en", "zh", "ja"))
    yield from VALUE_WORDS.get(group, {}).get(choice, ())


def value_names(group: str, choices: Iterable[str], lang: Lang) -> tuple[str, ...]:
    """Return what is shown for values that can be typed: themselves in English, else what simguide calls them.

    Where one of them has no name that could be typed, all are shown as themselves.
    """
    values = tuple(choices)
    if lang == "en" or group in _UNNAMED or not all(has_message(f"{group}.{it}") for it in values):
        return values
    names = tuple(message(f"{group}.{it}", lang) for it in values)
    return names if all(len(name) <= _MOST_LETTERS and not _PUNCTUATION.search(name) for name in names) else values


def joined(names: Iterable[str], lang: Lang) -> str:
    """Return names in a row, as the language joins them."""
    return (", " if lang == "en" else "、").join(names)
