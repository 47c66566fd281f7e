"""Finds plain words in a message, however they are spaced or disguised, and quotes them as they were written.

There is no regular expression in it: the time grows with the length of the text, whatever the text.
"""

import unicodedata
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from simguide.visible import is_hidden, misread_sign

_FAR = 30
"""Letters within which the next part of a pattern must begin."""
_BESIDE = 16
"""Letters around a pattern in which a word can turn its meaning, as `do not`."""
_MOST_QUOTED = 80


class Message(NamedTuple):
    """A message, folded for comparing."""

    text: str
    """As received."""
    folded: str
    """Without case, width, hidden letters and the spaces between Chinese or Japanese letters."""
    places: tuple[int, ...]
    """For each letter of `folded`, where it stands in `text`."""

    def quote(self, start: int, end: int) -> str:
        """Return the text behind a part of `folded`."""
        quoted = self.text[self.places[start] : self.places[end - 1] + 1]
        return quoted if len(quoted) <= _MOST_QUOTED else f"{quoted[:_MOST_QUOTED]}..."


def fold_message(text: str) -> Message:
    """Fold a message, keeping where each letter came from."""
    folded: list[str] = []
    places: list[int] = []
    for place, letter in enumerate(text):
        sign = misread_sign(text, place)
        if is_hidden(letter) and not sign:
            continue
        if letter.isspace() and not sign:
            if not folded or folded[-1] == " " or not folded[-1].isascii():
                continue
            folded.append(" ")
            places.append(place)
            continue
        plain = unicodedata.normalize("NFKC", sign or letter).casefold()
        if folded and folded[-1] == " " and not plain[:1].isascii():
            folded.pop()
            places.pop()
        folded.extend(plain)
        places.extend([place] * len(plain))
    return Message(text, "".join(folded), tuple(places))


def find_pattern(message: Message, pattern: str, *, unless: Iterable[str] = ()) -> tuple[int, int] | None:
    """Return where a pattern first stands in a folded message: its parts in order, each near the one before.

    Args:
        message: Where to look.
        pattern: Parts with plus signs between them; of the words of a part, with bars between them, any will do.
        unless: Words that turn the meaning where they stand in it or beside it.
    """
    first, *others = ([word for word in map(_fold, part.split("|")) if word] for part in pattern.split("+"))
    guards = [word for word in map(_fold, unless) if word]
    starts = sorted((start, start + len(word)) for word in first for start in _all_places(message.folded, word))
    for start, end in starts:
        whole = _end_of(message.folded, others, end)
        if whole is not None and not _is_turned(message.folded, guards, start, whole):
            return start, whole
    return None


def _all_places(text: str, word: str) -> Iterator[int]:
    place = find_word(text, word)
    while place is not None:
        yield place
        place = find_word(text, word, place + 1)


def _end_of(text: str, parts: list[list[str]], end: int) -> int | None:
    for words in parts:
        # without a limit each start would search to the end of the text
        found = ((find_word(text, word, end, end + _FAR + len(word)), len(word)) for word in words)
        ends = [place + length for place, length in found if place is not None]
        if not ends:
            return None
        end = min(ends)
    return end


def _is_turned(text: str, guards: list[str], start: int, end: int) -> bool:
    first, last = max(start - _BESIDE, 0), end + _BESIDE
    return any(find_word(text, guard, first, last) is not None for guard in guards)


def find_word(text: str, word: str, start: int = 0, end: int | None = None) -> int | None:
    """Return where a word stands; one in Latin letters only where no other Latin letter touches it."""
    place = text.find(word, start, end)
    while place >= 0:
        if not (_joins(text, place - 1, word[0]) or _joins(text, place + len(word), word[-1])):
            return place
        place = text.find(word, place + 1, end)
    return None


def _joins(text: str, place: int, letter: str) -> bool:
    """Tell whether a letter and the one at a place are of one Latin word or number."""
    if not 0 <= place < len(text) or not letter.isascii() or not letter.isalnum():
        return False
    return text[place].isascii() and text[place].isalnum()


def _fold(part: str) -> str:
    return fold_message(part.strip()).folded
