"""Makes a page of help of a command as Typer knows it, whose texts are in the language already."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from typer.core import TyperArgument, TyperOption

from simguide.commands.help.pages import Page, Part, Row
from simguide.i18n.messages import message
from simguide.model.base import Lang
from simguide.terminal.answering import SHARED_OPTIONS
from simguide.terminal.project import issues_address

TOPICS = ("exit-codes", "environment", "typing")
"""What is explained beside the commands."""
_COLON = {"en": ": ", "zh": "：", "ja": "："}
_NO_SHORT = "    "
"""In place of a short name, so that long names stand below each other."""


def program_page(command: Any, groups: Mapping[str, Sequence[str]], examples: Iterable[Row], lang: Lang) -> Page:
    """Return the help of the program: every command in its group, examples, options, topics."""
    parts = [
        Part(message(f"help.group.{group}", lang), tuple(_listed(command, names))) for group, names in groups.items()
    ]
    topics = [(f"simguide help {topic}", message(f"help.topic.{topic}", lang)) for topic in TOPICS]
    address = issues_address()
    if address:
        topics.append((address, message("help.report", lang)))
    return Page(
        _usage("simguide", f"{message('help.command-word', lang)} {message('help.options-word', lang)}", lang),
        command.help,
        (
            *parts,
            Part(message("help.examples", lang), tuple(examples), kind="lines"),
            Part(message("help.options", lang), _own_options(command.params, lang), kind="options"),
            Part(message("help.topics", lang), tuple(topics), kind="lines"),
        ),
    )


def command_page(command: Any, path: str, examples: Iterable[Row], lang: Lang) -> Page:
    """Return the help of a command: what it takes, what every answer takes, examples; or the commands below it."""
    below = getattr(command, "commands", {})
    arguments = [it for it in command.params if isinstance(it, TyperArgument)]
    own = [it for it in command.params if not isinstance(it, TyperArgument) and it.name not in SHARED_OPTIONS]
    shared = [it for it in command.params if it.name in SHARED_OPTIONS]
    placeholders = [message("help.command-word", lang)] if below else []
    usage = " ".join((*map(_argument_name, arguments), *placeholders, message("help.options-word", lang)))
    return Page(
        _usage(f"simguide {path}", usage, lang),
        command.help,
        (
            Part(message("help.commands", lang), tuple(_listed(command, below))),
            Part(message("help.arguments", lang), tuple(_arguments(arguments, lang))),
            Part(message("help.options", lang), _own_options(own, lang), kind="options"),
            Part(message("help.examples", lang), tuple(examples), kind="lines"),
            Part(message("help.shared", lang), tuple(_options(shared, lang)), kind="options"),
        ),
    )


def topic_page(topic: str, lang: Lang, keys: Iterable[str]) -> Page:
    """Return the page of a topic."""
    rows = tuple((key, message(f"explained.{topic}.{key}", lang)) for key in keys)
    return Page(message(f"explained.{topic}.title", lang), "", (Part("", rows),))


def _usage(line: str, rest: str, lang: Lang) -> str:
    return f"{message('help.usage', lang)}{_COLON[lang]}{line} {rest}"


def _listed(command: Any, names: Iterable[str]) -> Iterator[Row]:
    yield from ((name, command.commands[name].short_help) for name in names if name in command.commands)


def _argument_name(argument: TyperArgument) -> str:
    shown = argument.metavar or str(argument.name).upper()
    return shown if argument.required or shown.startswith("[") else f"[{shown}]"


def _arguments(arguments: Iterable[TyperArgument], lang: Lang) -> Iterator[Row]:
    for argument in arguments:
        yield _argument_name(argument), _with_default(argument, argument.help or "", lang)


def _options(options: Iterable[Any], lang: Lang) -> Iterator[Row]:
    for option in options:
        if isinstance(option, TyperOption) and not option.hidden:
            yield _option_name(option), _option_text(option, lang)


def _own_options(options: Iterable[Any], lang: Lang) -> tuple[Row, ...]:
    return (*_options(options, lang), ("-h, --help", message("help.this", lang)))


def _option_name(option: TyperOption) -> str:
    short = [name for name in option.opts if not name.startswith("--")]
    long = [name for name in option.opts if name.startswith("--")]
    names = f"{short[0]}, {long[0]}" if short else f"{_NO_SHORT}{long[0]}"
    return names if option.is_flag else f"{names} {option.metavar or long[0].lstrip('-').upper()}"


def _option_text(option: TyperOption, lang: Lang) -> str:
    text = option.help or ""
    choices = getattr(option.type, "choices", ())
    if choices:
        text = message("help.one-of", lang, text=text, words=", ".join(map(str, choices)))
    if option.required:
        return message("help.needed", lang, text=text)
    return text if option.is_flag else _with_default(option, text, lang)


def _with_default(parameter: Any, text: str, lang: Lang) -> str:
    default = parameter.default
    has_choices = hasattr(parameter.type, "choices")
    if default is None or has_choices or str(default) in text:
        return text
    return message("help.default", lang, text=text, value=default)
