"""What every answering command does around its one function: load, ask, render, exit code, errors."""

import functools
import inspect
import io
import sys
from collections.abc import Callable
from dataclasses import dataclass, fields
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, assert_never

import typer

from simguide.cli import environment
from simguide.cli.options import (
    Color,
    ColorOption,
    DataOption,
    Format,
    FormatOption,
    JsonOption,
    LangOption,
    OutputOption,
)
from simguide.errors import (
    CatalogueProblemsError,
    ChoiceError,
    ComparisonError,
    DataFolderError,
    LineImportError,
    LineInputError,
    LinesFileError,
    NotRemovedError,
    OutputError,
    OwnLineError,
    SimguideError,
    StayError,
    UnknownNameError,
)
from simguide.i18n.languages import LANGUAGES, parse_language
from simguide.i18n.messages import message
from simguide.model.base import Lang

if TYPE_CHECKING:
    from simguide.model.any_answer import AnyAnswer
    from simguide.model.catalogue import Catalogue

_STDOUT = "to standard output"
OK, FAILURE, USAGE, BAD_CATALOGUE, NO_MATCH = 0, 1, 2, 3, 4
"""Exit codes; 5 is kept for `simguide check`, 130 is an interruption."""


@dataclass(frozen=True, slots=True)
class Output:
    """How the user wants the answer."""

    format_: Format | None
    as_json: bool
    lang: str | None
    data: Path | None
    output: Path | None
    color: Color


def _shared(
    format_: FormatOption = None,
    as_json: JsonOption = False,
    lang: LangOption = None,
    data: DataOption = None,
    output: OutputOption = None,
    color: ColorOption = Color.AUTO,
) -> None:
    """Carry the options that all answering commands share, in the order of the help."""


_SHARED = inspect.signature(_shared).parameters


def answering(ask: Callable[..., "AnyAnswer | str"]) -> Callable[..., None]:
    """Make a command of a function that answers.

    The function takes the catalogue, the day, the language if it has a parameter `lang`, and the options of its own
    question; the command takes those options and the shared ones, loads the catalogue, asks, writes the answer, and
    leaves with the right exit code. A text in place of an answer, a calendar for example, is written as it is.
    """
    taken = list(inspect.signature(ask).parameters.values())[2:]
    own = [parameter for parameter in taken if parameter.name != "lang"]

    @functools.wraps(ask)
    def command(**options: Any) -> None:
        out = Output(**{name: options.pop(name) for name in _SHARED})

        def ask_in(catalogue: "Catalogue", day: date, lang: Lang) -> "AnyAnswer | str":
            return ask(catalogue, day, **options, **({"lang": lang} if len(own) < len(taken) else {}))

        _respond(ask_in, out)

    parameters = [*own, *_SHARED.values()]
    command.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]
    command.__annotations__ = {parameter.name: parameter.annotation for parameter in parameters}
    return command


def _respond(ask: Callable[["Catalogue", date, Lang], "AnyAnswer | str"], out: Output) -> None:
    lang = environment.environment_language()
    try:
        lang = chosen_language(out.lang) or lang
        format_ = _chosen_format(out)
        from simguide.loading.catalogue import load_catalogue  # after the cheap checks

        catalogue = load_catalogue(environment.environment_data() if out.data is None else out.data)
        answer = ask(catalogue, environment.today(), lang)
        to_stdout = out.output is None or str(out.output) == "-"
        is_terminal = to_stdout and environment.is_terminal()
        text = answer if isinstance(answer, str) else _render(answer, format_, lang, out.color, is_terminal=is_terminal)
        if out.output is None or to_stdout:
            put(text)
        else:
            _save(text, out.output)
    except SimguideError as error:
        raise typer.Exit(report(error, lang)) from None
    if not isinstance(answer, str) and _is_empty(answer):
        say(message("hint", lang, text=message("hint.no-match", lang, command=f"simguide {answer.command} -h")))
        raise typer.Exit(NO_MATCH)


def _chosen_format(out: Output) -> Format:
    if out.as_json and out.format_ not in (None, Format.JSON):
        raise ChoiceError(option="--json", found=f"--format {out.format_}", choices=("--format json",))
    return Format.JSON if out.as_json else out.format_ or Format.TABLE


def put(text: str) -> None:
    """Write a text to stdout; a reader that has gone is no error.

    Raises:
        OutputError: stdout is closed or full.
    """
    stream = sys.stdout
    if stream is None:
        raise OutputError(_STDOUT, "it is closed")
    try:
        stream.write(text)
        stream.flush()
    except BrokenPipeError:
        environment.discard_output()
    except OSError as error:
        environment.discard_output()
        raise OutputError(_STDOUT, error.strerror or "it does not take the text") from error


def _save(text: str, path: Path) -> None:
    """Write a text to a file."""
    try:
        path.write_text(text, encoding="utf-8")
    except OSError as error:
        raise OutputError(str(path), error.strerror or "it does not take the text") from error


def chosen_language(tag: str | None) -> Lang | None:
    """Return the language of `--lang`, or None where it is not given.

    Raises:
        ChoiceError: The tag is none of the languages.
    """
    if tag is None:
        return None
    lang = parse_language(tag)
    if lang is None:
        raise ChoiceError(option="--lang", found=tag, choices=LANGUAGES)
    return lang


def say(text: str) -> None:
    """Write a line to stderr."""
    typer.echo(text, err=True)


def report(error: SimguideError, lang: Lang) -> int:  # noqa: C901, PLR0911 (a case each)
    """Word a known error on stderr and return its exit code."""
    match error:
        case UnknownNameError(kind=kind, found=found, nearest=nearest):
            _say_error(lang, message(f"error.unknown.{kind}", lang, found=found))
            if nearest:
                _say_hint(lang, message("hint.did-you-mean", lang, names=", ".join(nearest)))
            _say_hint(lang, message(f"hint.list.{kind}", lang, names=", ".join(error.known)))
            return USAGE
        case ChoiceError(option=option, found=found, choices=choices, nearest=nearest):
            _say_error(lang, message("error.choice", lang, option=option, found=found, choices=", ".join(choices)))
            if nearest:
                _say_hint(lang, message("hint.did-you-mean", lang, names=", ".join(nearest)))
            return USAGE
        case StayError(found=found, most=most):
            _say_error(lang, message("error.stay", lang, found=found, most=most))
            return USAGE
        case ComparisonError(found=carriers):
            _say_error(lang, message("error.compare", lang, found=", ".join(carriers)))
            _say_hint(lang, message("hint.list.carrier", lang))
            return USAGE
        case DataFolderError(path=path, reason=reason):
            _say_error(lang, message("error.folder", lang, path=path, reason=reason))
            _say_hint(lang, message("hint.folder", lang))
            return USAGE
        case CatalogueProblemsError(problems=problems):
            for problem in problems:
                say(str(problem))
            _say_error(lang, message("error.catalogue", lang, count=len(problems)))
            _say_hint(lang, message("hint.catalogue", lang))
            return BAD_CATALOGUE
        case OwnLineError():
            return _report_line(error, lang)
        case _:
            _say_error(lang, str(error))
            return FAILURE


def _report_line(error: OwnLineError, lang: Lang) -> int:
    """Word an error of `my`."""
    match error:
        case LineInputError(reason=reason, values=values):
            _say_error(lang, message(f"error.line.{reason}", lang, **values))
            _say_hint(lang, message(f"hint.line.{reason}", lang, **values))
            return USAGE
        case LineImportError(path=path, problems=problems):
            for where, problem in problems:
                place = f"{path}: {where}" if where else path
                say(f"{place}: {message(f'error.line.{problem.reason}', lang, **problem.values)}")
            _say_error(lang, message("error.line-import", lang, path=path, count=len(problems)))
            _say_hint(lang, message(f"hint.line.{problems[0][1].reason}", lang, **problems[0][1].values))
            return USAGE
        case LinesFileError(reason=reason, path=path, found=found):
            _say_error(lang, message(f"error.lines.{reason}", lang, path=path, found=found))
            _say_hint(lang, message(f"hint.lines.{reason}", lang, path=path))
            return FAILURE
        case NotRemovedError(label=label):
            _say_error(lang, message("error.not-removed", lang, label=label))
            return FAILURE
        case _:
            raise error


def _say_error(lang: Lang, text: str) -> None:
    say(message("error", lang, text=text))


def _say_hint(lang: Lang, text: str) -> None:
    say(message("hint", lang, text=text))


def _render(answer: "AnyAnswer", format_: Format, lang: Lang, color: Color, *, is_terminal: bool) -> str:
    """Return the answer as text; whole, so that nothing is written when something fails."""
    # Each format is imported only when asked for: Rich alone costs as much as the answer.
    stream = io.StringIO()
    if format_ is Format.JSON:
        from simguide.render.json_text import write_json

        write_json(answer, stream)
        return stream.getvalue()
    from simguide.render.compose import compose

    document = compose(answer, lang)
    match format_:
        case Format.TABLE:
            from simguide.render.table import write_table

            write_table(document, stream, color=color.value, is_terminal=is_terminal)
        case Format.CSV:
            from simguide.render.spreadsheet import write_csv

            write_csv(document, stream)
        case Format.MARKDOWN:
            from simguide.render.markdown import write_markdown

            write_markdown(document, stream)
        case _:
            assert_never(format_)
    return stream.getvalue()


def _is_empty(answer: "AnyAnswer") -> bool:
    """Tell whether a valid question matched nothing because of its conditions."""
    if not answer.results:
        return _has_conditions(answer.question)
    has_excluded = any(note.kind == "excluded" for note in answer.notes)
    return has_excluded and not any(getattr(result, "channels", True) for result in answer.results)


def _has_conditions(question: Any) -> bool:
    """Tell whether a question asks for more than a question of its kind does by itself."""
    return any(getattr(question, field.name) != field.default for field in fields(question))
