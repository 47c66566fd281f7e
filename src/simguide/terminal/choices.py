"""Options that take one of a few words: declared once, they are shown, completed and refused by what is declared.

What the words are called in three languages stands in the messages under their group; a test holds both together.
"""

from collections.abc import Callable, Iterable
from typing import Any, get_args

import typer


def words_of(choices: Any) -> tuple[str, ...]:
    """Return the words of a `Literal`, or those of a tuple."""
    return tuple(choices) if isinstance(choices, tuple) else get_args(choices)


def starting(incomplete: str, words: Iterable[str]) -> list[str]:
    """Return the words that begin with what is typed."""
    return [word for word in words if word.startswith(incomplete)]


def completing(choices: Any, *, in_list: bool = False) -> Callable[[str], list[str]]:
    """Return what a shell is told for an option.

    Args:
        choices: The words, as a `Literal` or a tuple.
        in_list: Whether several are typed with commas between them.
    """
    words = words_of(choices)

    def complete(incomplete: str) -> list[str]:
        done, comma, last = incomplete.rpartition(",") if in_list else ("", "", incomplete)
        return [f"{done}{comma}{word}" for word in starting(last, words)]

    return complete


def choice_option(*names: str, choices: Any, says: str, in_list: bool = False, metavar: str | None = None) -> Any:
    """Return an option that takes one of some words, or a list of them.

    Args:
        names: Names of the option, e.g. `--visa`.
        choices: The words, as a `Literal` or a tuple.
        says: What it is for; where it holds `{words}` they stand there, else behind it.
        in_list: Whether several are typed with commas between them.
        metavar: What stands for the value in the help; the name of the option if not given.
    """
    shown = metavar or names[0].lstrip("-").upper()
    return typer.Option(
        *names, metavar=shown, help=_help(says, choices), autocompletion=completing(choices, in_list=in_list)
    )


def choice_argument(metavar: str, *, choices: Any, says: str) -> Any:
    """Return an argument that takes one of some words; the same as `choice_option` otherwise."""
    return typer.Argument(metavar=metavar, help=_help(says, choices), autocompletion=completing(choices))


def _help(says: str, choices: Any) -> str:
    words = ", ".join(words_of(choices))
    return says.format(words=words) if "{words}" in says else f"{says}: {words}."
