"""What each command takes, read from its declaration."""

from functools import cache
from typing import Any

from typer.core import TyperArgument, TyperGroup, TyperOption

from simguide.app import command_of
from simguide.terminal.choices import Vocabulary, vocabularies_of
from simguide.understanding.forms import Amount, Form, Line, OptionForm, Takes

_NAMED: dict[str, Any] = {"NAME": "carrier", "METHOD": "method", "TYPE": "card-type"}
"""What stands for a value that names something of the catalogue."""
_AMOUNTS: dict[str, Amount] = {
    "--stay": "days",
    "--data": "gigabytes",
    "--months": "months",
    "--budget": "yen",
    "--devices": "devices",
    "--within": "days",
    "--older-than": "days",
}
_STRICT = {"--format": "format", "--color": "color"}
"""Options whose words are read before the command runs, and what these are called."""
_TEXTS = ("TEXT", "TERM", "LABEL", "VALUE", "NUMBER", "TOPIC")
"""Arguments in which blanks are part of what is said."""


@cache
def form_of(line: Line) -> Form:
    """Return what a command takes, e.g. that of `("check", "url")`."""
    command = command_of(line[0])
    for name in line[1:]:
        command = command.commands[name]
    if isinstance(command, TyperGroup):
        return Form(line, "commands", commands=tuple(command.commands))
    arguments = [it for it in command.params if isinstance(it, TyperArgument)]
    vocabularies = vocabularies_of(command.callback)
    options = [_option(it, vocabularies.get(str(it.name))) for it in command.params if isinstance(it, TyperOption)]
    metavar = str(arguments[0].metavar) if arguments else ""
    return Form(
        line,
        _takes(arguments),
        metavar=metavar.strip("[].").partition(" ")[0],
        needs_argument=any(argument.required for argument in arguments),
        options=tuple(options),
        takes_number=len(arguments) > 1,
        is_one=len(arguments) == 1 and arguments[0].nargs == 1,
    )


def _takes(arguments: list[TyperArgument]) -> Takes:
    if not arguments:
        return "nothing"
    (argument, *_) = arguments
    metavar = str(argument.metavar)
    if "CARRIER" in metavar:
        return "carrier" if argument.nargs == 1 else "carriers"
    return "words" if len(arguments) > 1 or any(name in metavar for name in _TEXTS) else "word"


def _option(option: TyperOption, vocabulary: Vocabulary | None) -> OptionForm:
    name = option.opts[0]
    words = tuple(getattr(option.type, "choices", ())) if vocabulary is None else vocabulary.words
    return OptionForm(
        names=tuple(option.opts),
        is_flag=option.is_flag,
        metavar=option.metavar or "",
        group=_STRICT.get(name, "") if vocabulary is None else vocabulary.group,
        words=tuple(map(str, words)),
        names_a=_NAMED.get(option.metavar or "", ""),
        amount=_AMOUNTS.get(name),
        is_repeatable=option.multiple,
        is_strict=name in _STRICT or option.type.name.startswith("integer"),
        is_required=option.required,
    )
