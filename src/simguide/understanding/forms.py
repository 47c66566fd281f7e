"""What a command takes, as far as words can be told apart by it."""

from collections.abc import Callable, Collection
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

from simguide.errors import NotUnderstoodError

if TYPE_CHECKING:
    from simguide.understanding.names import Names

Line: TypeAlias = tuple[str, ...]
"""What stands behind `simguide`."""
Amount: TypeAlias = Literal["days", "months", "gigabytes", "yen", "devices"]
Takes: TypeAlias = Literal["nothing", "carrier", "carriers", "words", "word", "commands"]


class OptionForm(NamedTuple):
    """An option, and what its value may be."""

    names: tuple[str, ...]
    """As typed, e.g. `--carrier` and `-c`."""
    is_flag: bool = False
    metavar: str = ""
    """What stands for its value, e.g. `DATE`."""
    group: str = ""
    """What its values are called as messages, where it takes some words only."""
    words: tuple[str, ...] = ()
    """These values."""
    names_a: Literal["", "carrier", "method", "card-type"] = ""
    """What of the catalogue its value names."""
    amount: Amount | None = None
    is_repeatable: bool = False
    is_strict: bool = False
    """Whether the command reads the value itself only, and no other word for it."""
    is_required: bool = False


class Form(NamedTuple):
    """A command."""

    command: Line
    takes: Takes
    """What its arguments are: `words` are a text of any length, `word` is one word."""
    metavar: str = ""
    """What stands for the argument, e.g. `TEXT`."""
    needs_argument: bool = False
    options: tuple[OptionForm, ...] = ()
    commands: tuple[str, ...] = ()
    """Commands below it."""
    takes_number: bool = False
    """Whether a number may stand behind the carrier, as that of a way."""
    is_one: bool = False
    """Whether its text is one argument, in which blanks may stand."""

    def option(self, name: str) -> OptionForm | None:
        """Return the option of a name, or None."""
        return next((option for option in self.options if name in option.names), None)


class Vocabulary(NamedTuple):
    """What can be named in a line."""

    commands: Collection[str]
    """Names of the commands."""
    names: "Names"
    """Names of the catalogue."""
    form_of: Callable[[Line], Form]
    """What a command takes."""


def is_option(word: str) -> bool:
    """Tell whether a word is the name of an option; a hyphen alone, or before a number, is none."""
    return len(word) > 1 and word[0] == "-" and not (word[1].isdecimal() or word[1].isspace())


def plain_words(words: list[str]) -> list[str]:
    """Return the words before the first option."""
    return words[: next((place for place, word in enumerate(words) if is_option(word)), len(words))]


def not_understood(found: str, instead: Line, *, key: str, command: Line = ()) -> NotUnderstoodError:
    """Return what is said of words that are not understood.

    Args:
        found: The words.
        instead: The line that is probably meant.
        key: Key of the message.
        command: The command that they were typed for.
    """
    return NotUnderstoodError(key, found=found, instead=instead, command=" ".join(("simguide", *command)))
