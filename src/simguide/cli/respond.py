"""What every answering command does around its one function: load, ask, render, exit code, errors."""

import functools
import inspect
import io
import sys
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, assert_never

import typer

from simguide.cli import environment
from simguide.cli.options import (
    AsOfOption,
    BriefOption,
    Color,
    ColorOption,
    DataDirOption,
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
    InputError,
    LineImportError,
    LinesFileError,
    NoActivationCodeError,
    NotRemovedError,
    OutputError,
    OwnLineError,
    SimguideError,
    UnknownApnError,
    UnknownNameError,
)
from simguide.i18n.languages import LANGUAGES, parse_language
from simguide.i18n.messages import has_message, message
from simguide.model.base import Lang

if TYPE_CHECKING:
    from simguide.model.any_answer import AnyAnswer
    from simguide.model.catalogue import Catalogue

STDOUT = "-"
"""What stands for standard output in place of a file."""
OK, FAILURE, USAGE, BAD_CATALOGUE, NO_MATCH, CHECK_SAYS_NO = 0, 1, 2, 3, 4, 5
"""Exit codes; 130 is an interruption."""


class Output(NamedTuple):
    """How the user wants the answer."""

    format_: Format | None
    as_json: bool
    lang: str | None
    data: Path | None
    output: Path | None
    is_brief: bool
    color: Color
    as_of: str | None


class Attachment(NamedTuple):
    """What a command writes beside its answer: a QR code, a profile, a calendar."""

    option: str
    """The option that asks for it, e.g. `--qr`."""
    path: Path
    """Where to; `-` writes it to stdout, instead of the answer."""
    content: bytes
    """Nothing where there is nothing to write; a file that is there then stays as it is."""
    is_private: bool
    """Whether only the user may read the file."""
    said: str = ""
    """Message that says that it was written, with `{path}`; none where the answer says so."""
    then: Callable[[], None] | None = None
    """What is recorded once it is written."""


class Attached(NamedTuple):
    """An answer with something to write beside it."""

    answer: "AnyAnswer"
    attachment: Attachment


def _shared(
    format_: FormatOption = None,
    as_json: JsonOption = False,
    lang: LangOption = None,
    data: DataOption = None,
    output: OutputOption = None,
    is_brief: BriefOption = False,
    color: ColorOption = Color.AUTO,
    as_of: AsOfOption = None,
) -> None:
    """Carry the options that all answering commands share, in the order of the help."""


_SHARED = inspect.signature(_shared).parameters


def answering(ask: Callable[..., "AnyAnswer | Attached"]) -> Callable[..., None]:
    """Make a command of a function that answers.

    The function takes the catalogue, the day, the language if it has a parameter `lang`, and the options of its own
    question; the command takes those options and the shared ones, loads the catalogue, asks, writes the answer, and
    leaves with the right exit code.
    """
    taken = list(inspect.signature(ask).parameters.values())[2:]
    own = [parameter for parameter in taken if parameter.name != "lang"]

    @functools.wraps(ask)
    def command(**options: Any) -> None:
        out = Output(**{name: options.pop(name) for name in _SHARED})

        def ask_in(catalogue: "Catalogue", day: date, lang: Lang) -> "AnyAnswer | Attached":
            return ask(catalogue, day, **options, **({"lang": lang} if len(own) < len(taken) else {}))

        _respond(ask_in, out)

    parameters = [*own, *(_shared_beside(own))]
    command.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]
    command.__annotations__ = {parameter.name: parameter.annotation for parameter in parameters}
    return command


def _shared_beside(own: list[inspect.Parameter]) -> Iterator[inspect.Parameter]:
    """Yield the shared options; where a command has a `--data` of its own, the folder is `--data-dir` alone."""
    options = [parameter.annotation.__metadata__[0] for parameter in own]
    # Typer keeps the first name of an annotated option as its default until the command is made
    taken = {name for option in options for name in (option.default, *(option.param_decls or ()))}
    for parameter in _SHARED.values():
        is_taken = parameter.name == "data" and "--data" in taken
        yield parameter.replace(annotation=DataDirOption) if is_taken else parameter


def _respond(ask: Callable[["Catalogue", date, Lang], "AnyAnswer | Attached"], out: Output) -> None:
    lang = environment.environment_language()
    answer: AnyAnswer | None = None
    try:
        lang = chosen_language(out.lang) or lang
        format_ = _chosen_format(out)
        day = _chosen_day(out)
        from simguide.loading.catalogue import load_catalogue  # after the cheap checks

        catalogue = load_catalogue(environment.environment_data() if out.data is None else out.data)
        asked = ask(catalogue.on(day), day, lang)
        answer = asked.answer if isinstance(asked, Attached) else asked
        if not (isinstance(asked, Attached) and _attach(asked.attachment, out, lang)):
            _deliver(answer, format_, out, lang)
    except SimguideError as error:
        code = report(error, lang)
        if answer is not None and answer.has_changed:
            _say_hint(lang, message("hint.has-changed", lang))
        raise typer.Exit(code) from None
    if answer.says_no:
        raise typer.Exit(CHECK_SAYS_NO)
    if _is_empty(answer):
        say(message("hint", lang, text=message(answer.no_match_hint, lang, command=f"simguide {answer.command} -h")))
        raise typer.Exit(NO_MATCH)


def _deliver(answer: "AnyAnswer", format_: Format, out: Output, lang: Lang) -> None:
    """Write an answer to stdout or to its file.

    Raises:
        OutputError: It cannot be written.
    """
    to_stdout = out.output is None or str(out.output) == STDOUT
    text = _render(answer, format_, lang, out, is_terminal=to_stdout and environment.is_terminal())
    if out.output is None or to_stdout:
        put(text)
        return
    from simguide.cli.saving import write_whole  # only what writes a file needs it

    write_whole(out.output, text.encode("utf-8", "backslashreplace"), is_private=answer.is_private)


def _attach(attachment: Attachment, out: Output, lang: Lang) -> bool:
    """Write what comes beside an answer; tell whether it took the answer's place on stdout.

    Raises:
        ChoiceError: It is to go to stdout, but the answer was asked for in a format or in a file of its own.
        OutputError: It cannot be written.
    """
    to_stdout = str(attachment.path) == STDOUT
    if to_stdout:
        if out.as_json or out.format_ is not None or out.output is not None:
            raise ChoiceError(option=attachment.option, found=STDOUT, choices=("FILE",))
        put(attachment.content.decode("utf-8"))
    elif attachment.content:
        from simguide.cli.saving import write_whole  # only what writes a file needs it

        write_whole(attachment.path, attachment.content, is_private=attachment.is_private)
        if attachment.said:
            say(message(attachment.said, lang, path=attachment.path))
    if attachment.then is not None:
        attachment.then()
    return to_stdout


def _chosen_format(out: Output) -> Format:
    if out.as_json and out.format_ not in (None, Format.JSON):
        raise ChoiceError(option="--json", found=f"--format {out.format_}", choices=("--format json",))
    return Format.JSON if out.as_json else out.format_ or Format.TABLE


def _chosen_day(out: Output) -> date:
    if out.as_of is None:
        return environment.today()
    from simguide.cli.questions import read_date  # only where a day is given

    return read_date("--as-of", out.as_of) or environment.today()


def put(text: str) -> None:
    """Write a text to stdout; a reader that has gone is no error.

    Raises:
        OutputError: stdout is closed or full.
    """
    stream = sys.stdout
    if stream is None:
        raise OutputError(reason="closed", path=STDOUT, found="")
    try:
        stream.write(text)
        stream.flush()
    except BrokenPipeError:
        environment.discard_output()
    except OSError as error:
        environment.discard_output()
        from simguide.cli.saving import output_error  # only where it fails

        raise output_error(STDOUT, error) from error


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


def report(error: SimguideError, lang: Lang) -> int:  # noqa: C901, PLR0911, PLR0912 (a case each)
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
        case InputError(key=key, values=values):
            _say_error(lang, message(f"error.{key}", lang, **values))
            if has_message(f"hint.{key}"):
                _say_hint(lang, message(f"hint.{key}", lang, **values))
            return USAGE
        case ComparisonError(found=carriers):
            _say_error(lang, message("error.compare", lang, found=", ".join(carriers)))
            _say_hint(lang, message("hint.list.carrier", lang))
            return USAGE
        case NoActivationCodeError(problems=broken):
            _say_error(lang, message("error.qr", lang))
            for name, what in broken:
                _say_hint(lang, message(f"code-problem.{name}", lang, found=what))
            _say_hint(lang, message("hint.qr", lang))
            return USAGE
        case UnknownApnError(carrier=carrier):
            _say_error(lang, message("error.no-apn", lang, carrier=carrier))
            _say_hint(lang, message("hint.no-apn", lang, carrier=carrier))
            return NO_MATCH
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
        case OutputError(reason=fault, path=path, found=what):
            place = message("stdout", lang) if path == STDOUT else path
            _say_error(lang, message(f"error.output.{fault}", lang, path=place, found=what))
            _say_hint(lang, message(f"hint.output.{fault}", lang))
            return FAILURE
        case OwnLineError():
            return _report_line(error, lang)
        case _:
            _say_error(lang, str(error))
            return FAILURE


def _report_line(error: OwnLineError, lang: Lang) -> int:
    """Word an error of `my`."""
    match error:
        case LineImportError(path=path, problems=problems):
            for where, problem in problems:
                place = f"{path}: {where}" if where else path
                say(f"{place}: {message(f'error.{problem.key}', lang, **problem.values)}")
            _say_error(lang, message("error.line-import", lang, path=path, count=len(problems)))
            _say_hint(lang, message(f"hint.{problems[0][1].key}", lang, **problems[0][1].values))
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


def _render(answer: "AnyAnswer", format_: Format, lang: Lang, out: Output, *, is_terminal: bool) -> str:
    """Return the answer as text; whole, so that nothing is written when something fails."""
    # Each format is imported only when asked for: Rich alone costs as much as the answer.
    stream = io.StringIO()
    if format_ is Format.JSON:
        from simguide.render.json_text import write_json

        write_json(answer, stream)
        return stream.getvalue()
    from simguide.render.compose import compose

    document = compose(answer, lang, is_brief=out.is_brief)
    match format_:
        case Format.TABLE:
            from simguide.render.table import write_table

            write_table(document, stream, color=out.color.value, is_terminal=is_terminal)
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
    return any(getattr(question, name) != default for name, (_, default) in question.value_fields.items())
