"""Every word that simguide itself says to people, in three languages.

What a catalogue says stands in the catalogue; this is labels, headings, names of values, and messages.
"""

from importlib import import_module
from typing import Final

from simguide.i18n.chapter import Chapter
from simguide.i18n.core_messages import MESSAGES as _CORE
from simguide.visible import visible

_LANGUAGES = ("en", "zh", "ja")
CHAPTERS: Final = ("core", "advice", "lines", "checks")
"""Chapters of the messages, in the order in which a key is looked for; no key stands in two of them."""


def chapter(name: str) -> Chapter:
    """Return the messages of a chapter."""
    found: Chapter = import_module(f"simguide.i18n.{name}_messages").MESSAGES
    return found


class _Filled:
    """A value that is put into a text; a count chooses between the two forms of what it counts."""

    __slots__ = ("_value",)

    def __init__(self, value: object) -> None:
        self._value = value

    def __format__(self, forms: str) -> str:
        """Return the value, followed by the form that goes with it where the text has two: `{days:day|days}`."""
        if not forms:
            return str(self._value)
        one, other = forms.split("|")
        return f"{self._value} {one if str(self._value) == '1' else other}"


def message(key: str, lang: str, /, **values: object) -> str:
    """Return the text of a key in a language, filled in; no value ends its line or acts on a terminal."""
    text = _texts(key)[_LANGUAGES.index(lang)]
    if not values:
        return text
    return text.format(**{name: _Filled(visible(it) if isinstance(it, str) else it) for name, it in values.items()})


def has_message(key: str) -> bool:
    """Tell whether there is a message of this key."""
    return any(key in chapter(name) for name in CHAPTERS)


def _texts(key: str) -> tuple[str, str, str]:
    """Return the texts of a key; the chapters after the first are loaded only for the commands that need them."""
    if key in _CORE:
        return _CORE[key]
    for name in CHAPTERS[1:]:
        messages = chapter(name)
        if key in messages:
            return messages[key]
    raise KeyError(key)
