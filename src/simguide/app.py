"""The command line: which commands there are."""

from importlib import import_module
from itertools import pairwise
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from simguide import __version__
from simguide.errors import InputError, SimguideError
from simguide.i18n.languages import read_language
from simguide.model.base import Lang
from simguide.terminal import environment
from simguide.terminal.answering import chosen_language
from simguide.terminal.options import LangOption
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
}
"""Each command and the folder that holds it, in the order of the help."""


class Program(TyperGroup):
    """All commands, with what is said of an option that only another command has."""

    def invoke(self, ctx: Any) -> Any:
        """Run a command; `--data`, which is gigabytes, is refused by name where a folder is `--data-dir`."""
        typed = tuple(ctx.args)
        try:
            return super().invoke(ctx)
        except Exception as error:
            if getattr(error, "option_name", None) != "--data" or not _takes_folder(error):
                raise
            raise typer.Exit(report(InputError(key="data-folder"), _language_typed(typed))) from None


def _takes_folder(error: Any) -> bool:
    """Tell whether the command that refuses an option takes a folder of own data files."""
    return any("--data-dir" in parameter.opts for parameter in error.ctx.command.params)


def _language_typed(arguments: tuple[str, ...]) -> Lang:
    """Return the language of a line that was not read to its end."""
    for word, following in pairwise((*arguments, "")):
        name, equals, value = word.partition("=")
        if name in ("--lang", "-l"):
            return read_language(value if equals else following) or environment.environment_language()
    return environment.environment_language()


VersionOption = Annotated[bool, typer.Option("--version", "-V", help="Print the version.")]


def make_app(first_argument: str | None) -> typer.Typer:
    """Return the program with the command that is asked for, or with all of them.

    Typer inspects every option of every command that it is given: with all of them that costs as much as an answer.
    """
    app = typer.Typer(
        name="simguide",
        cls=Program,
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
            app.command(name)(getattr(module, name.replace("-", "_")))
    return app


def simguide(context: typer.Context, version: VersionOption = False, lang: LangOption = None) -> None:
    """Say how to renew, check and choose a Japanese SIM or eSIM, and on what evidence."""
    context.obj = run  # `ask` runs another command
    try:
        chosen = chosen_language(lang)
        if chosen is not None:
            environment.prefer_language(chosen)
        if version:
            put(f"simguide {__version__}\n")
        elif context.invoked_subcommand is None:
            from simguide.start import start_text  # no command needs it

            language, data = environment.environment_language(), environment.environment_data()
            put(start_text(language, data=data, today=environment.today()))
    except SimguideError as error:
        raise typer.Exit(report(error, environment.environment_language())) from None
    if version:
        raise typer.Exit


def run(arguments: list[str]) -> None:
    """Run the command that is asked for; it leaves with the right exit code."""
    make_app(arguments[0] if arguments else None)(arguments, prog_name="simguide")
