"""Every word that simguide itself says to people, in three languages.

What a catalogue says stands in the catalogue; this is labels, headings, names of values, and messages.
"""

import re
from importlib import import_module
from typing import Final

from simguide.i18n.chapter import Chapter
from simguide.i18n.core_messages import MESSAGES as _CORE

_LANGUAGES = ("en", "zh", "ja")
_ONE_OF_MANY = re.compile(
    r"(?<![\d.,-])1 (day|month|year|time|device|product|problem|record|sign|letter|character|blank)s\b"
)
"""A plural after the number one, in English."""
CHAPTERS: Final = ("core", "advice", "lines", "checks")
"""Chapters of the messages, in the order in which a key is looked for; no key stands in two of them."""


def chapter(name: str) -> Chapter:
    """Return the messages of a chapter."""
    found: Chapter = import_module(f"simguide.i18n.{name}_messages").MESSAGES
    return found


def message(key: str, lang: str, /, **values: object) -> str:
    """Return the text of a key in a language, filled in."""
    text = _texts(key)[_LANGUAGES.index(lang)]
    if not values:
        return text
    filled = text.format(**values)
    return _ONE_OF_MANY.sub(r"1 \1", filled) if lang == "en" else filled


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
