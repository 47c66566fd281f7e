"""Options that take one of a few words: declared once, they are shown, completed and refused by what is declared.

What the words are called in three languages stands in the messages under their group; a test holds both together.
"""

import inspect
from collections.abc import Callable
from typing import Any, NamedTuple, get_args

import typer

from simguide.terminal.completion import Candidate, named_words


def words_of(choices: Any) -> tuple[str, ...]:
    """Return the words of a `Literal`, or those of a tuple."""
    return tuple(choices) if isinstance(choices, tuple) else get_args(choices)


def completing(choices: Any, *, group: str = "", in_list: bool = False) -> Callable[[str], list[Candidate]]:
    """Return what a shell is told for an option.

    Args:
        choices: The words, as a `Literal` or a tuple.
        group: What the words are called as messages.
        in_list: Whether several are typed with commas between them.
    """
    words = words_of(choices)

    def complete(incomplete: str) -> list[Candidate]:
        done, comma, last = incomplete.rpartition(",") if in_list else ("", "", incomplete)
        return named_words(group, last, words, before=f"{done}{comma}")

    return complete


class Vocabulary(NamedTuple):
    """The words that an option or an argument takes."""

    group: str
    """What they are called as messages, e.g. `pay`."""
    words: tuple[str, ...]
    says: str
    """What they are for in the help; `{words}` stands for them."""


def choice_option(
    *names: str, choices: Any, says: str, group: str = "", in_list: bool = False, metavar: str | None = None
) -> Any:
    """Return an option that takes one of some words, or a list of them.

    Args:
        names: Names of the option, e.g. `--visa`.
        choices: The words, as a `Literal` or a tuple.
        group: What the words are called as messages, e.g. `pay`.
        says: What it is for; where it holds `{words}` they stand there, else behind it.
        in_list: Whether several are typed with commas between them.
        metavar: What stands for the value in the help; the name of the option if not given.
    """
    shown = metavar or names[0].lstrip("-").upper()
    option: Any = typer.Option(
        *names,
        metavar=shown,
        help=_help(says, choices),
        autocompletion=completing(choices, group=group, in_list=in_list),
    )
    option.vocabulary = Vocabulary(group, words_of(choices), _template(says))
    return option


def choice_argument(metavar: str, *, choices: Any, group: str, says: str) -> Any:
    """Return an argument that takes one of some words; the same as `choice_option` otherwise."""
    argument: Any = typer.Argument(
        metavar=metavar, help=_help(says, choices), autocompletion=completing(choices, group=group)
    )
    argument.vocabulary = Vocabulary(group, words_of(choices), _template(says))
    return argument


def vocabularies_of(command: Callable[..., Any]) -> dict[str, Vocabulary]:
    """Return the words that the parameters of a command take, by the name of the parameter."""
    parameters = inspect.signature(command).parameters
    declared = {name: getattr(it.annotation, "__metadata__", (None,))[0] for name, it in parameters.items()}
    found = {name: getattr(it, "vocabulary", None) for name, it in declared.items()}
    return {name: it for name, it in found.items() if it is not None}


def _help(says: str, choices: Any) -> str:
    return _template(says).format(words=", ".join(words_of(choices)))


def _template(says: str) -> str:
    return says if "{words}" in says else f"{says}: {{words}}."
