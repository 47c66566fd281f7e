"""Makes commands of functions that answer: load, ask, write, exit code, errors."""

import functools
import inspect
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, cast

import typer

from simguide.errors import OK, STDOUT, ChoiceError, Said, SimguideError
from simguide.i18n.languages import LANGUAGES, read_language
from simguide.i18n.messages import message
from simguide.model.base import Lang
from simguide.terminal import environment
from simguide.terminal.exits import say
from simguide.terminal.options import (
    AsOfOption,
    BriefOption,
    ClerkOption,
    Color,
    ColorOption,
    CompactOption,
    DataDirOption,
    FieldsOption,
    Format,
    FormatOption,
    JsonOption,
    LangOption,
    LimitOption,
    NoPagerOption,
    OpenOption,
    OutputOption,
    PageQrOption,
    SourcesOption,
    VerboseOption,
    chosen_folder,
)
from simguide.terminal.writing import Depth, Output, exit_code_of, put, write_answer

if TYPE_CHECKING:
    from simguide.model.answer import Answer
    from simguide.model.catalogue import Catalogue


class Typed(NamedTuple):
    """The options that all answering commands share, as typed."""

    format_: Format | None
    as_json: bool
    lang: str | None
    data: str | None
    output: Path | None
    is_brief: bool
    is_verbose: bool
    is_sources: bool
    is_open: bool
    is_page_qr: bool
    is_clerk: bool
    is_unpaged: bool
    is_compact: bool
    limit: str | None
    fields: str | None
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

    answer: "Answer"
    attachment: Attachment


def _shared(
    format_: FormatOption = None,
    as_json: JsonOption = False,
    lang: LangOption = None,
    data: DataDirOption = None,
    output: OutputOption = None,
    is_brief: BriefOption = False,
    is_verbose: VerboseOption = False,
    is_sources: SourcesOption = False,
    is_open: OpenOption = False,
    is_page_qr: PageQrOption = False,
    is_clerk: ClerkOption = False,
    is_unpaged: NoPagerOption = False,
    is_compact: CompactOption = False,
    limit: LimitOption = None,
    fields: FieldsOption = None,
    color: ColorOption = Color.AUTO,
    as_of: AsOfOption = None,
) -> None:
    """Carry the options that all answering commands share, in the order of the help."""


_MOST_RESULTS = 99_999
_ENDINGS = {".json": Format.JSON, ".csv": Format.CSV, ".md": Format.MARKDOWN, ".txt": Format.TABLE}
"""Endings of names of files, and what is written into such a file."""
_FOREIGN = frozenset(
    {".docx", ".htm", ".html", ".ics", ".jsonl", ".pdf", ".tsv", ".xls", ".xlsx", ".xml", ".yaml", ".yml"}
)
"""Endings of what is not written: a table in such a file would be found out by the next program."""
_SHARED = inspect.signature(_shared).parameters
_HANDED = ("lang", "limit", "own")
"""Parameters by which a function asks for what is typed for all commands."""
SHARED_OPTIONS = frozenset(_SHARED)
"""Names of the parameters that all answering commands share."""


def answering(ask: Callable[..., "Answer | Attached"]) -> Callable[..., None]:
    """Make a command of a function that answers.

    The function takes the catalogue, the day, and the options of its own question; with a parameter `lang` the
    language, with `limit` and `own` what was typed for --limit and --data-dir, or the folder of SIMGUIDE_DATA. The
    command takes those options and the shared ones, loads the catalogue, asks, writes the answer, and
    leaves with the right exit code. A known error is left to who runs the command.
    """
    taken = list(inspect.signature(ask).parameters.values())[2:]
    own = [parameter for parameter in taken if parameter.name not in _HANDED]
    handed = {parameter.name for parameter in taken if parameter.name in _HANDED}

    @functools.wraps(ask)
    def command(**options: Any) -> None:
        out = Typed(**{name: options.pop(name) for name in _SHARED})

        def ask_in(catalogue: "Catalogue", day: date, lang: Lang, folder: Path | None) -> "Answer | Attached":
            shared = {"lang": lang, "limit": out.limit, "own": folder}
            return ask(catalogue, day, **options, **{name: shared[name] for name in handed})

        _respond(ask_in, out)

    parameters = [*own, *_SHARED.values()]
    command.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]
    command.__annotations__ = {parameter.name: parameter.annotation for parameter in parameters}
    return command


def _respond(ask: Callable[["Catalogue", date, Lang, Path | None], "Answer | Attached"], out: Typed) -> None:
    answer: Answer | None = None
    handed = OK
    try:
        lang = chosen_language(out.lang) or environment.environment_language()
        format_ = _chosen_format(out)
        day = chosen_day(out.as_of)
        own = chosen_folder("--data-dir", out.data)
        own = environment.environment_data() if own is None else own
        from simguide.advice.answered import with_age  # after the cheap checks
        from simguide.loading.catalogue import load_catalogue

        catalogue = load_catalogue(own, updates=environment.updates_folder())
        asked = ask(catalogue.on(day), day, lang, own)
        answer = with_age(asked.answer if isinstance(asked, Attached) else asked)
        if not (isinstance(asked, Attached) and _attach(asked.attachment, out, lang)):
            handed = _write(answer, format_, out, lang)
    except SimguideError as error:
        if answer is not None and answer.has_changed:
            error.hints = (*error.hints, Said("hint.has-changed"))
        raise
    code = exit_code_of(answer, lang) or handed
    if code != OK:
        raise typer.Exit(code)


def _write(answer: "Answer", format_: Format, out: Typed, lang: Lang) -> int:
    """Write an answer, and hand over what is asked for; return how that ended."""
    written_in, color = cast("Any", format_.value), cast("Any", out.color.value)
    wanted = Output(
        format_=written_in,
        output=out.output,
        depth=_chosen_depth(out),
        color=color,
        is_paged=not (out.is_unpaged or out.is_page_qr),
        is_compact=out.is_compact,
        fields=tuple(out.fields.split(",")) if out.fields else (),
    )
    if out.limit is not None:
        from simguide.terminal.selecting import limited  # only where it is asked for
        from simguide.terminal.typed import read_count

        answer = limited(answer, read_count("--limit", out.limit, most=_MOST_RESULTS))
    if not (out.is_open or out.is_page_qr or out.is_clerk):
        write_answer(answer, wanted, lang)
        return OK
    from simguide.terminal.handing import chosen_hand, clerk_text, hand_over  # only where it is asked for

    hand = chosen_hand(written_in, is_open=out.is_open, is_page_qr=out.is_page_qr, is_clerk=out.is_clerk)
    if hand == "show-clerk":
        put(clerk_text(answer, lang))
        return OK
    write_answer(answer, wanted, lang)
    return OK if hand is None else hand_over(answer, lang, hand)


def _attach(attachment: Attachment, out: Typed, lang: Lang) -> bool:
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
        from simguide.terminal.saving import write_whole  # only what writes a file needs it

        write_whole(attachment.path, attachment.content, is_private=attachment.is_private)
        if attachment.said:
            say(message(attachment.said, lang, path=str(attachment.path)))
    if attachment.then is not None:
        attachment.then()
    return to_stdout


def _chosen_format(out: Typed) -> Format:
    """Return the format asked for; where none is, the one that the name of the file ends in.

    Raises:
        ChoiceError: Two formats are asked for, or the name of the file is that of another.
    """
    is_json = out.as_json or out.is_compact or out.fields is not None
    if is_json and out.format_ not in (None, Format.JSON):
        option = "--json" if out.as_json else "--compact" if out.is_compact else "--fields"
        raise ChoiceError(option=option, found=f"--format {out.format_}", choices=("--format json",))
    chosen = Format.JSON if is_json else out.format_
    if out.output is None or not out.output.suffix:
        return chosen or Format.TABLE
    ending = out.output.suffix.lower()
    named = _ENDINGS.get(ending)
    if (chosen is None and ending in _FOREIGN) or (chosen is not None and named is not None and named != chosen):
        fitting = [it for it, format_ in _ENDINGS.items() if chosen in (None, format_)]
        names = tuple(str(out.output.with_suffix(it)) for it in fitting)
        raise ChoiceError(option="--output", found=str(out.output), choices=names)
    return chosen or named or Format.TABLE


def _chosen_depth(out: Typed) -> Depth:
    if out.is_sources:
        return "sources"
    return "full" if out.is_verbose and not out.is_brief else "short"


def chosen_day(as_of: str | None) -> date:
    """Return the day of `--as-of`, or today where it is not given.

    Raises:
        InputError: It is no day that can be asked for.
    """
    if as_of is None:
        return environment.today()
    from simguide.terminal.typed import read_date  # only where a day is given

    return read_date("--as-of", as_of) or environment.today()


def chosen_language(tag: str | None) -> Lang | None:
    """Return the language of `--lang`, or None where it is not given.

    Raises:
        ChoiceError: The tag is none of the languages.
    """
    if tag is None:
        return None
    lang = read_language(tag)
    if lang is None:
        raise ChoiceError(option="--lang", found=tag, choices=LANGUAGES)
    return lang
