"""The command line: which commands there are."""

import contextlib
import io
import sys
from collections.abc import Iterator, Sequence
from functools import cache, partial
from importlib import import_module
from typing import TYPE_CHECKING, Annotated, Any

import typer
from typer._click.exceptions import NoArgsIsHelpError, UsageError  # Typer has no other name for them
from typer.main import get_command

from simguide.command_list import COMMANDS, GROUPS
from simguide.errors import INTERRUPTED, OK, SimguideError
from simguide.model.base import Lang
from simguide.terminal import environment
from simguide.terminal.answering import chosen_language
from simguide.terminal.options import LangOption
from simguide.terminal.usage import usage_error
from simguide.terminal.wording import report
from simguide.terminal.writing import put

if TYPE_CHECKING:
    from simguide.terminal.completion import Candidate, Place

_HELP = frozenset(["-h", "--help"])


VersionOption = Annotated[bool, typer.Option("--version", "-V", help="Print the version.")]


def make_app(first_argument: str | None) -> typer.Typer:
    """Return the program with the command that is asked for, or with all of them.

    Typer inspects every option of every command that it is given: with all of them that costs as much as an answer.
    """
    app = typer.Typer(
        name="simguide",
        help="How to renew, check and choose a Japanese SIM or eSIM, and on what evidence.",
        rich_markup_mode=None,
        add_completion=False,  # `simguide completion` prints scripts of its own
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
        from simguide.start import version_text  # no command needs it

        language, data = environment.environment_language(), environment.environment_data()
        put(version_text(language, data=data, updates=environment.updates_folder()))
        raise typer.Exit
    if context.invoked_subcommand is None:
        from simguide.start import start_text  # no command needs it

        language, data = environment.environment_language(), environment.environment_data()
        put(start_text(language, data=data, today=environment.today(), updates=environment.updates_folder()))


@cache
def program_for(first_argument: str | None, lang: Lang) -> Any:
    """Return the program with the command that is asked for, or with all of them; its help is in a language."""
    program: Any = get_command(make_app(first_argument))
    program.format_help = partial(_write_help, program, first_argument, "", lang)
    for path, command in _below(program, ""):
        command.format_help = partial(_write_help, program, first_argument, path, lang)
    return program


@cache
def localized(first_argument: str | None, lang: Lang) -> Any:
    """Return the same program with its texts in the language, where they are shown."""
    from simguide.commands.help.texts import localize, texts_of  # only for help, and for a shell that asks

    program = program_for(first_argument, lang)
    folders = COMMANDS.values() if first_argument is None else (COMMANDS[first_argument],)
    localize(program, "", texts_of(folders), lang)
    return program


def _below(command: Any, path: str) -> Iterator[tuple[str, Any]]:
    """Yield what is typed for each command below another, with the command."""
    for name, below in getattr(command, "commands", {}).items():
        line = f"{path} {name}".strip()
        yield line, below
        yield from _below(below, line)


def _write_help(program: Any, first_argument: str | None, path: str, lang: Lang, _context: Any, formatter: Any) -> None:
    """Write a page where Typer would write its own; only then is it made."""
    from simguide.commands.help.examples import examples_of  # only for help
    from simguide.commands.help.pages import lay_out_page
    from simguide.commands.help.reading import command_page, program_page

    localized(first_argument, lang)
    if not path:
        page = program_page(program, GROUPS, examples_of("simguide", lang), lang)
    else:
        page = command_page(dict(_below(program, ""))[path], path, examples_of(path, lang), lang)
    formatter.write(lay_out_page(page, environment.columns()))


def manual(lang: Lang, *, date: str) -> str:
    """Return the manual page of the program in a language.

    Args:
        lang: The language.
        date: Day of the data, ISO.
    """
    from datetime import date as date_of

    from simguide import __version__
    from simguide.commands.help.examples import examples_of  # only where a package is made
    from simguide.commands.help.manual import Manual, manual_text
    from simguide.commands.help.reading import TOPICS, command_page, program_page
    from simguide.commands.help.topics import page_of

    program = localized(None, lang)
    examples = partial(examples_of, lang=lang, day=date_of.fromisoformat(date))
    pages = {path: command_page(command, path, examples(path), lang) for path, command in _below(program, "")}
    whole = program_page(program, GROUPS, examples("simguide"), lang)
    told = Manual(whole, pages, [page_of(topic, lang) for topic in TOPICS], whole.about.rstrip(".。"))
    return manual_text(told, lang, version=__version__, date=date)


def complete(before: Sequence[str], incomplete: str) -> "Sequence[Candidate] | Place":
    """Return what may stand behind the words of a line, as far as it begins with what is typed."""
    from simguide.commands.completion.candidates import candidates_of  # only where a shell asks

    lang = environment.language_typed(before)
    environment.prefer_language(lang)
    name = before[0] if before and before[0] in COMMANDS else None
    return candidates_of(localized(name, lang), before, incomplete)


def command_of(name: str) -> Any:
    """Return one command as Typer reads its options."""
    return program_for(name, "en").commands[name]


def run(arguments: list[str]) -> None:
    """Run the command that is asked for; it leaves with the right exit code."""
    sys.exit(exit_code_of(arguments))


def exit_code_of(arguments: list[str]) -> int:
    """Run the command that is asked for, word what is wrong with it, and return the exit code."""
    name = arguments[0] if arguments and arguments[0] in COMMANDS else None
    lang = environment.language_typed(arguments)
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
