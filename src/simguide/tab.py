"""Answers a shell that asks with TAB what may stand next; names of carriers without Typer.

The program is started for every TAB: with Typer that takes as long as two answers.

A script of `commands/completion` puts the name of the shell into the environment and the words of the line behind the
program's name, the one to complete last. What is told back is a candidate a line, a tab before what it is called; or
`:files` or `:folders`, which the shell completes by itself.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from simguide.door import PLAIN
from simguide.terminal.completion import Candidate, Place

_CARRIER_OPTIONS = ("--carrier", "-c")
_MOST_CELLS = 60
"""Cells of what is shown beside a candidate: a longer one takes a second line."""
_WIDE = 0x1100
"""From here on letters take two cells, near enough to cut a line by."""
_QUOTES = "'\""
_BLANK = str.maketrans({sign: f"\\{sign}" for sign in " \t'\"\\`$&|;<>()*?[]{}!#~"})
"""Signs that mean something to bash."""


class Asked(NamedTuple):
    """What a shell asks."""

    before: tuple[str, ...]
    """The words behind the program's name that are whole."""
    incomplete: str
    """The word to complete."""
    prefix: str = ""
    """What stands before the value in the same word, e.g. `--carrier=`."""
    is_quoted: bool = False
    """Whether the word begins with a quotation mark."""


def read_tab(shell: str, typed: Sequence[str]) -> Asked:
    """Return what is asked; bash takes an equals sign for a word of its own, and leaves quotation marks to others."""
    words = list(typed) or [""]
    if shell == "bash":
        is_quoted = words[-1][:1] in _QUOTES and bool(words[-1])
        words = [_bare(word) for word in words]
        if len(words) > 1 and words[-1] == "=" and words[-2].startswith("--"):
            return Asked((*_joined(words[:-2]), words[-2]), "")
        if len(words) > 2 and words[-2] == "=" and words[-3].startswith("--"):  # noqa: PLR2004 (option, sign, value)
            return Asked((*_joined(words[:-3]), words[-3]), words[-1], is_quoted=is_quoted)
        return _parted((*_joined(words[:-1]), words[-1]))._replace(is_quoted=is_quoted)
    return _parted(tuple(words))


def complete_plainly(asked: Asked) -> list[Candidate] | None:
    """Return names of carriers, or None where the shell asks for something else."""
    if asked.incomplete.startswith("-") or not _is_carrier(asked.before):
        return None
    from simguide.terminal.completion import complete_carrier

    return complete_carrier(asked.incomplete) or None


def told(shell: str, asked: Asked, found: Iterable[Candidate] | Place) -> str:
    """Return what the shell is told."""
    if isinstance(found, str):
        return f":{found}\n"
    return "".join(f"{_line(shell, asked, it)}\n" for it in found)


def _line(shell: str, asked: Asked, candidate: Candidate) -> str:
    value, said = candidate.value, candidate.said
    if shell == "fish" and candidate.met_by:
        # fish takes only what begins with what is typed; any name of a thing is understood
        value, said = candidate.met_by, " · ".join(filter(None, (candidate.value, said)))
    if shell == "bash":
        return asked.prefix + (value if asked.is_quoted else value.translate(_BLANK))
    return "\t".join(filter(None, (asked.prefix + value, _cut(said))))


def _cut(said: str) -> str:
    """Return a text in one line of some cells."""
    line = " ".join(said.split())
    cells = 0
    for place, letter in enumerate(line):
        cells += 1 + (ord(letter) >= _WIDE)
        if cells > _MOST_CELLS:
            return f"{line[:place]}..."
    return line


def _parted(words: tuple[str, ...]) -> Asked:
    """Part `--carrier=do` into the option and its value."""
    *before, last = words
    name, equals, value = last.partition("=")
    if equals and name.startswith("--"):
        return Asked((*before, name), value, prefix=f"{name}=")
    return Asked(tuple(before), last)


def _joined(words: Sequence[str]) -> tuple[str, ...]:
    """Join what bash parted at an equals sign."""
    joined: list[str] = []
    for word in words:
        if joined and (word == "=" or joined[-1].endswith("=")) and joined[-1].startswith("--"):
            joined[-1] += word
        else:
            joined.append(word)
    return tuple(joined)


def _bare(word: str) -> str:
    """Return a word without the signs by which bash was told to take it as it is."""
    if word[:1] in _QUOTES and word:
        return word[1:].removesuffix(word[0])
    return word.replace("\\", "")


def _is_carrier(before: Sequence[str]) -> bool:
    """Tell whether the word behind these is the name of a carrier."""
    plain = PLAIN.get(before[0]) if before else None
    if plain is None:
        return False
    if len(before) == 1:
        return plain.has_argument
    return plain.has_option and len(before) == 2 and before[1] in _CARRIER_OPTIONS  # noqa: PLR2004 (command, option)
