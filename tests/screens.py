"""Lays short answers out as a screen shows them."""

from rich.cells import cell_len

from simguide.model.answer import Answer
from simguide.model.base import Lang
from simguide.render.compose import compose
from simguide.render.layout import lay_out, plain

LANGUAGES: tuple[Lang, ...] = ("en", "zh", "ja")
LINES, FIRST = 23, 8
"""Lines of a screen, and the line by which the answer says what to do."""
NARROW = 40


def screen(answer: Answer, lang: Lang, width: int | None = 80) -> list[str]:
    """Return the lines of a short answer; without a width, as a pipe has them."""
    return [line.rstrip("\n") for line in plain(lay_out(compose(answer, lang, depth="short"), width))]


def overflowing(answer: Answer, lang: Lang) -> list[str]:
    """Return the lines that a narrow screen breaks, but for what is copied whole: addresses and commands."""
    lines = (line for line in screen(answer, lang, NARROW) if cell_len(line) > NARROW)
    return [line for line in lines if "://" not in line and "simguide" not in line]
