"""Writes an answer: in the format and the language asked for, to the terminal, into a pipe or into a file."""

import io
import sys
from typing import TYPE_CHECKING, Any, Literal, assert_never

from simguide.errors import CHECK_SAYS_NO, NO_MATCH, OK, STDOUT, OutputError
from simguide.model.base import Lang
from simguide.model.value import Value
from simguide.terminal import environment

if TYPE_CHECKING:
    from pathlib import Path

    from simguide.model.answer import Answer

Format = Literal["table", "json", "csv", "markdown"]
Depth = Literal["short", "full", "sources"]


class Output(Value):
    """How the user wants the answer."""

    format_: Format = "table"
    output: "Path | None" = None
    depth: Depth = "short"
    color: environment.Color = "auto"
    is_compact: bool = False
    """Whether JSON holds the short answer in one language."""
    fields: tuple[str, ...] = ()
    """Fields that the results in JSON have, where not all are asked for."""
    is_paged: bool = True
    """Whether what is longer than the screen is shown in a pager, where there is one."""


def write_answer(answer: "Answer", out: Output, lang: Lang) -> None:
    """Write an answer to stdout or to its file.

    Raises:
        OutputError: It cannot be written.
    """
    to_stdout = out.output is None or str(out.output) == STDOUT
    text = render_answer(answer, lang, out, is_terminal=to_stdout and environment.is_terminal())
    if out.output is None or to_stdout:
        is_table = out.format_ == "table"
        if not (is_table and out.is_paged and environment.is_terminal() and _is_paged(text)):
            put(text, is_styled=is_table)
        return
    from simguide.terminal.saving import write_whole  # only what writes a file needs it

    content = text.encode("utf-8", "backslashreplace")
    # a spreadsheet that opens a file of its own accord takes it for UTF-8 by these three bytes alone
    mark = b"\xef\xbb\xbf" if out.format_ == "csv" else b""
    write_whole(out.output, mark + content, is_private=answer.is_private)


def _is_paged(text: str) -> bool:
    from simguide.terminal.paging import page  # a short answer fits the screen

    return page(text)


def exit_code_of(answer: "Answer", lang: Lang) -> int:
    """Return the exit code of an answer; where nothing matched, say what to do."""
    if answer.says_no:
        return CHECK_SAYS_NO
    if matches_nothing(answer):
        from simguide.i18n.messages import message
        from simguide.terminal.wording import say_hint  # words are loaded only where something is to be said

        say_hint(lang, message(answer.no_match_hint, lang, command=f"simguide {answer.command} -h"))
        return NO_MATCH
    return OK


def put(text: str, *, is_styled: bool = False) -> None:
    """Write a text to stdout; a reader that has gone is no error.

    Args:
        text: The text.
        is_styled: Whether it is a table, whose values are tame and whose colours are our own.

    Raises:
        OutputError: stdout is closed or full.
    """
    stream = sys.stdout
    if stream is None:
        raise OutputError(reason="closed", path=STDOUT, found="")
    if is_styled:
        stream = environment.styled(stream)
    try:
        stream.write(text)
        stream.flush()
    except BrokenPipeError:
        environment.discard_output()
    except OSError as error:
        environment.discard_output()
        from simguide.terminal.saving import output_error  # only where it fails

        raise output_error(STDOUT, error) from error


def render_answer(answer: "Answer", lang: Lang, out: Output, *, is_terminal: bool) -> str:
    """Return the answer as text; whole, so that nothing is written when something fails."""
    # Each format is imported only when asked for: Rich alone costs as much as the answer.
    stream = io.StringIO()
    if out.format_ == "json":
        _write_json(answer, lang, out, stream)
        return stream.getvalue()
    from simguide.render.compose import compose

    document = compose(answer, lang, depth="full" if out.format_ == "csv" else out.depth)
    site = environment.site_address()
    if site is not None:
        from simguide.render.site_page import page_of  # only where there is a site

        page = page_of(answer, lang)
        document = document if page is None else document._replace(footer=f"{document.footer} {site}{page}".lstrip())
    match out.format_:
        case "table":
            color = environment.color_here(out.color)
            if is_terminal or color == "always":
                from simguide.render.table import write_table

                write_table(document, stream, color=color, is_terminal=is_terminal, is_asked=out.color == "always")
            else:
                from simguide.render.layout import lay_out, plain

                stream.writelines(plain(lay_out(document, None)))
        case "csv":
            from simguide.render.spreadsheet import write_csv

            write_csv(document, stream)
        case "markdown":
            from simguide.render.markdown import write_markdown

            write_markdown(document, stream)
        case _:
            assert_never(out.format_)
    return stream.getvalue()


def _write_json(answer: "Answer", lang: Lang, out: Output, stream: io.StringIO) -> None:
    if out.is_compact:
        from simguide.render.compact import write_compact
        from simguide.render.compose import compose

        write_compact(answer, compose(answer, lang, depth="short"), lang, stream)
        return
    from simguide.render.json_text import jsonable, write_json, write_values

    if not out.fields:
        write_json(answer, stream)
        return
    from simguide.terminal.selecting import with_fields  # only where it is asked for

    whole = jsonable(answer)
    write_values(whole | {"results": with_fields(whole["results"], out.fields), "sources": []}, stream)


def matches_nothing(answer: "Answer") -> bool:
    """Tell whether a valid question matched nothing because of its conditions."""
    if not answer.results:
        return answer.needs_results and _has_conditions(answer.question)
    has_excluded = any(note.kind == "excluded" for note in answer.notes)
    return has_excluded and not any(getattr(result, "channels", True) for result in answer.results)


def _has_conditions(question: Any) -> bool:
    """Tell whether a question asks for more than a question of its kind does by itself."""
    return any(getattr(question, name) != default for name, (_, default) in question.value_fields.items())
