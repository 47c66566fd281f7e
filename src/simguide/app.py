"""The command line: which commands there are."""

import contextlib
import io
import sys
from collections.abc import Callable, Iterator, Sequence
from functools import cache, partial
from importlib import import_module
from itertools import pairwise
from typing import Annotated, Any

import typer
from typer._click.exceptions import NoArgsIsHelpError, UsageError  # Typer has no other name for them
from typer.main import get_command

from simguide import __version__
from simguide.commands.help.examples import examples_of
from simguide.commands.help.pages import Page, lay_out_page
from simguide.commands.help.reading import command_page, program_page
from simguide.commands.help.texts import localize, texts_of
from simguide.errors import INTERRUPTED, OK, SimguideError
from simguide.i18n.languages import read_language
from simguide.model.base import Lang
from simguide.terminal import environment
from simguide.terminal.answering import chosen_language
from simguide.terminal.options import LangOption
from simguide.terminal.usage import usage_error
from simguide.terminal.wording import report
from simguide.terminal.writing import put

COMMANDS = {
    "renew": "renew_balance",
    "balance": "renew_balance",
    "esim": "esim",
    "keep": "keep",
    "leave": "leave",
    "autopay": "autopay",
    "recover": "recover",
    "arrive": "arrive",
    "cancel": "turns",
    "move": "turns",
    "port": "turns",
    "contact": "contact",
    "ask": "ask",
    "carriers": "lists",
    "methods": "lists",
    "card-types": "lists",
    "show": "lists",
    "compare": "lists",
    "claims": "knowledge",
    "rules": "knowledge",
    "explain": "knowledge",
    "sources": "knowledge",
    "identify": "identify",
    "apn": "apn",
    "schema": "schema",
    "check": "check",
    "catalogue": "catalogue",
    "my": "my",
    "help": "help",
}
"""Each command and the folder that holds it."""
GROUPS = {
    "line": ("renew", "balance", "keep", "autopay", "recover"),
    "change": ("cancel", "move", "port", "leave"),
    "choose": ("esim", "arrive", "compare"),
    "look": ("show", "contact", "carriers", "methods", "card-types", "apn"),
    "true": ("check", "identify", "claims", "rules", "explain", "sources"),
    "own": ("my", "ask", "help"),
    "makers": ("schema", "catalogue"),
}
"""The commands as the help groups them."""
_HELP = frozenset(["-h", "--help"])


def language_typed(arguments: Sequence[str]) -> Lang:
    """Return the language of a line that was not read to its end."""
    chosen = None
    for word, following in pairwise((*arguments, "")):
        name, equals, value = word.partition("=")
        if name in ("--lang", "-l"):
            chosen = read_language(value if equals else following)
    return chosen or environment.environment_language()


VersionOption = Annotated[bool, typer.Option("--version", "-V", help="Print the version.")]


def make_app(first_argument: str | None) -> typer.Typer:
    """Return the program with the command that is asked for, or with all of them.

    Typer inspects every option of every command that it is given: with all of them that costs as much as an answer.
    """
    app = typer.Typer(
        name="simguide",
        help="How to renew, check and choose a Japanese SIM or eSIM, and on what evidence.",
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    app.callback(invoke_without_command=True)(simguide)
    for name in [first_argument] if first_argument in COMMANDS else COMMANDS:
        module = import_module(f"simguide.commands.{COMMANDS[name]}.command")
        group = getattr(module, "app", None)
        if isinstance(group, typer.Typer):
            app.add_typer(group, name=name)
        else:
            app.command(name)(vars(module).get(name.replace("-", "_")) or vars(module)[f"{name}_"])
    return app


def simguide(context: typer.Context, version: VersionOption = False, lang: LangOption = None) -> None:
    """Say how to renew, check and choose a Japanese SIM or eSIM, and on what evidence."""
    context.obj = run  # `ask` runs another command
    chosen = chosen_language(lang)
    if chosen is not None:
        environment.prefer_language(chosen)
    if version:
        put(f"simguide {__version__}\n")
        raise typer.Exit
    if context.invoked_subcommand is None:
        from simguide.start import start_text  # no command needs it

        language, data = environment.environment_language(), environment.environment_data()
        put(start_text(language, data=data, today=environment.today()))


@cache
def program_for(first_argument: str | None, lang: Lang) -> Any:
    """Return the program with the command that is asked for, or with all of them, its help in a language."""
    program: Any = get_command(make_app(first_argument))
    folders = COMMANDS.values() if first_argument is None else (COMMANDS[first_argument],)
    localize(program, "", texts_of(folders), lang)
    program.format_help = partial(_write_help, partial(_page_of_program, program, lang))
    for path, command in _below(program, ""):
        page = partial(_page_of, command, path, lang)
        command.format_help = partial(_write_help, page)
    return program


def _below(command: Any, path: str) -> Iterator[tuple[str, Any]]:
    """Yield what is typed for each command below another, with the command."""
    for name, below in getattr(command, "commands", {}).items():
        line = f"{path} {name}".strip()
        yield line, below
        yield from _below(below, line)


def _page_of_program(program: Any, lang: Lang) -> Page:
    return program_page(program, GROUPS, examples_of("simguide", lang), lang)


def _page_of(command: Any, path: str, lang: Lang) -> Page:
    return command_page(command, path, examples_of(path, lang), lang)


def _write_help(page: Callable[[], Page], _context: Any, formatter: Any) -> None:
    """Write a page where Typer would write its own; only then is it made."""
    formatter.write(lay_out_page(page(), environment.columns()))


def command_of(name: str) -> Any:
    """Return one command as Typer reads its options."""
    return program_for(name, "en").commands[name]


def run(arguments: list[str]) -> None:
    """Run the command that is asked for; it leaves with the right exit code."""
    sys.exit(exit_code_of(arguments))


def exit_code_of(arguments: list[str]) -> int:
    """Run the command that is asked for, word what is wrong with it, and return the exit code."""
    name = arguments[0] if arguments and arguments[0] in COMMANDS else None
    lang = language_typed(arguments)
    try:
        code = _code_of(program_for(name, lang), arguments)
    except SimguideError as error:
        return report(error, lang, typed=arguments, command=_command_in(arguments))
    except typer.Abort:
        return INTERRUPTED
    except UsageError as error:
        if isinstance(error, NoArgsIsHelpError):
            put(f"{error.message}\n")
            return OK
        known = usage_error(error, arguments)
        return report(known, lang, typed=arguments, command=_command_in(arguments))
    return code if isinstance(code, int) else OK


def _code_of(program: Any, arguments: list[str]) -> Any:
    """Run a program; its help is written as answers are, since Typer would call a full disk a bug."""
    if not _HELP.intersection(arguments):
        return program.main(arguments, prog_name="simguide", standalone_mode=False)
    with contextlib.redirect_stdout(io.StringIO()) as held:
        code = program.main(arguments, prog_name="simguide", standalone_mode=False)
    put(held.getvalue())
    return code


def _command_in(arguments: Sequence[str]) -> tuple[str, ...]:
    """Return the words of the command that a line begins with."""
    if not arguments or arguments[0] not in COMMANDS:
        return ()
    below = getattr(command_of(arguments[0]), "commands", {})
    return tuple(arguments[: 2 if len(arguments) > 1 and arguments[1] in below else 1])
