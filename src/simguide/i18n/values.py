"""Finds the value that somebody means: by itself, by a word that simguide prints for it, or by what people say."""

from collections.abc import Iterable, Iterator

from simguide.i18n.messages import has_message, message
from simguide.i18n.value_words import VALUE_WORDS
from simguide.model.base import Lang
from simguide.model.names import fold

_NEAR = 0.6
"""Likeness of a word to what was typed, from which its value is suggested; 1 is the same."""
_MOST_NEAR = 4


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


def value_word(group: str, choice: str, lang: Lang) -> str:
    """Return what a value is called in a language: as simguide prints it, else as people say, else as it is typed."""
    key = f"{group}.{choice}"
    if has_message(key):
        return message(key, lang)
    return choice
