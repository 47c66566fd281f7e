"""Every word that simguide itself says to people, in three languages.

What a catalogue says stands in the catalogue; this is labels, headings, names of values, and messages. What only one
question says stands in the folder of that question, which brings its words when it is imported.
"""

from typing import Final

from simguide.i18n.chapter import Chapter
from simguide.i18n.shared_words import MESSAGES as _SHARED
from simguide.visible import visible

_LANGUAGES: Final = ("en", "zh", "ja")
_EDGE: Final = "\0"
"""Where a value that is put into a text begins and ends, until they are joined; no text holds one."""
_KNOWN: Final = dict(_SHARED)
_VARIED: Final[dict[str, str]] = {}
"""Chinese texts in other characters than the simplified ones, where they are wanted and there are any."""


def learn(chapter: Chapter) -> None:
    """Take in the words of a question; no key of it stands anywhere else."""
    _KNOWN.update(chapter)


def vary(texts: dict[str, str]) -> None:
    """Take in Chinese texts in other characters, by what they are in simplified ones."""
    _VARIED.update(texts)


def varied(text: str) -> str:
    """Return a Chinese text in the characters that are wanted."""
    return _VARIED.get(text, text)


class _Filled:
    """A value that is put into a text; a count chooses between the two forms of what it counts."""

    __slots__ = ("_value",)

    def __init__(self, value: object) -> None:
        self._value = value

    def __format__(self, forms: str) -> str:
        """Return the value, followed by the form that goes with it where the text has two: `{days:day|days}`."""
        if not forms:
            return f"{_EDGE}{self._value}{_EDGE}"
        one, other = forms.split("|")
        return f"{_EDGE}{self._value}{_EDGE} {one if str(self._value) == '1' else other}"


def message(key: str, lang: str, /, **values: object) -> str:
    """Return the text of a key in a language, filled in; no value ends its line or acts on a terminal."""
    text = _KNOWN[key][_LANGUAGES.index(lang)]
    if _VARIED and lang == "zh":
        text = varied(text)
    if not values:
        return text
    filled = text.format(**{name: _Filled(visible(it) if isinstance(it, str) else it) for name, it in values.items()})
    return _joined(filled.split(_EDGE)) if lang == "zh" else filled.replace(_EDGE, "")


def _joined(parts: list[str]) -> str:
    """Join a Chinese text and its values, with no blank where Chinese comes next to Chinese.

    The text is written with blanks around every value; most are figures, and a few are Chinese.
    """
    joined = parts[0]
    for part in parts[1:]:
        if _is_wide(joined.rstrip(" ")[-1:]) and _is_wide(part.lstrip(" ")[:1]):
            joined = f"{joined.rstrip(' ')}{part.lstrip(' ')}"
        else:
            joined += part
    return joined


def _is_wide(letter: str) -> bool:
    """Tell whether a letter is Chinese or Japanese, or one of their marks."""
    return "\u3000" <= letter <= "\u9fff" or "\uff00" <= letter <= "\uff60" or letter in tuple("“”‘’")


def has_message(key: str) -> bool:
    """Tell whether there is a message of this key, of all questions that are loaded."""
    return key in _KNOWN
