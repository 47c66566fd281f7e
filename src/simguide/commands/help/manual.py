"""Writes the help as a manual page, for `man`."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from simguide.commands.help.pages import Page, Part, Row
from simguide.i18n.messages import message
from simguide.model.base import Lang

_WIDE = r"\u3040-\u30ff\u4e00-\u9fff"
_BETWEEN_WIDE = re.compile(rf"(?<=[、。，；：！？）」》{_WIDE}])(?=[（「《{_WIDE}])")
"""Where a line of Chinese or Japanese may break; `man` knows of no such place by itself."""
_OPTION = re.compile(r"(?<![\w-])(--?[a-zA-Z][\w-]*)")


class Manual(NamedTuple):
    """What a manual page is made of."""

    program: Page
    """Help of the program."""
    commands: Mapping[str, Page]
    """Help of each command, by what is typed for it."""
    topics: Iterable[Page]
    """What is explained beside the commands."""
    about: str
    """The program in a few words."""


def manual_text(manual: Manual, lang: Lang, *, version: str, date: str) -> str:
    """Return a manual page in the macros `man`.

    Args:
        manual: What it is made of.
        lang: Language of the headings; the texts are in it already.
        version: Version of the program.
        date: Day of its data, ISO: equal data give an equal page.
    """
    lines = list(_lines(manual, lang, version, date))
    lines.insert(2, ".ad l")
    if lang != "en":
        lines = [line if line.startswith(".") else _BETWEEN_WIDE.sub(r"\:", line) for line in lines]
    return "\n".join(lines) + "\n"


def _lines(manual: Manual, lang: Lang, version: str, date: str) -> Iterator[str]:
    shared = message("help.shared", lang)
    common = next((part for page in manual.commands.values() for part in page.parts if part.heading == shared), None)
    yield '.\\" made from what the commands declare; do not edit'
    yield f'.TH SIMGUIDE 1 {date} "simguide {version}" "{_text(message("manual.section", lang))}"'
    yield from _section("manual.name", lang)
    yield f"simguide \\- {_text(manual.about)}"
    yield from _section("manual.synopsis", lang)
    yield _text(manual.program.usage.split(":", 1)[-1].split("：", 1)[-1].strip())
    yield from _section("manual.description", lang)
    yield _text(manual.program.about)
    for part in manual.program.parts:
        yield from _headed(part, ".SH")
    if common is not None:
        yield from _headed(common, ".SH")
    for line, page in manual.commands.items():
        yield f".SH simguide {_bare(line)}"
        yield _text(page.usage.split(":", 1)[-1].split("：", 1)[-1].strip())
        yield ".PP"
        yield _text(page.about)
        for part in page.parts:
            if part.heading != shared:
                yield from _headed(part, ".SS")
    for page in manual.topics:
        yield f".SH {_text(page.usage)}"
        for part in page.parts:
            yield from _rows(part.rows)


def _section(key: str, lang: Lang) -> Iterator[str]:
    yield f".SH {_text(message(key, lang))}"


def _headed(part: Part, macro: str) -> Iterator[str]:
    if part.rows:
        yield f"{macro} {_text(part.heading)}"
        yield from _rows(part.rows)


def _rows(rows: Iterable[Row]) -> Iterator[str]:
    for label, text in rows:
        yield ".TP"
        yield f"\\fB{_bare(label.strip())}\\fR"
        yield _text(text) if text else "\\&"


def _text(text: str) -> str:
    """Return a text in one line: what begins with a dot is no request, and options have hyphens that can be copied."""
    line = " ".join(text.split()).replace("\\", "\\e")
    line = _OPTION.sub(lambda found: found[1].replace("-", "\\-"), line).replace('"', "\\(dq")
    return f"\\&{line}" if line[:1] in (".", "'") else line


def _bare(text: str) -> str:
    """Return what is typed, each hyphen as one that can be copied."""
    line = text.replace("\\", "\\e").replace("-", "\\-").replace('"', "\\(dq").replace("'", "\\(aq")
    return f"\\&{line}" if line[:1] == "." else line
