"""Paints the lines of a document on a terminal. The only module that knows Rich's console."""

from typing import Literal, TextIO

from rich.console import Console
from rich.text import Text

from simguide.render.document import Document
from simguide.render.layout import lay_out, plain

ColorChoice = Literal["auto", "always", "never"]


def write_table(
    document: Document,
    stream: TextIO,
    *,
    color: ColorChoice = "auto",
    is_terminal: bool = False,
    is_asked: bool = False,
) -> None:
    """Write a document; wrapped to the terminal, or whole lines in a pipe.

    Args:
        document: What to write.
        stream: Where to.
        color: When to use colours.
        is_terminal: Whether it is for a screen.
        is_asked: Whether colours are asked for in the line itself: that goes before what the environment says.
    """
    console = Console(
        file=stream,
        force_terminal=True if color == "always" or is_terminal else None,
        color_system=None if color == "never" else "auto",
        no_color=False if is_asked else None,
        highlight=False,
        markup=False,
        emoji=False,
        soft_wrap=True,
    )
    if is_asked and console.color_system is None:  # the terminal says that it can show none
        console = Console(
            file=stream, force_terminal=True, color_system="standard", no_color=False, highlight=False, soft_wrap=True
        )
    lines = lay_out(document, console.width if is_terminal else None)
    if console.color_system is None:
        stream.writelines(plain(lines))  # without styles Rich has nothing to add but time
        return
    for line in lines:
        # assembled, since what is added to a dim Text is dim: the value beside the label
        console.print(Text.assemble(*line))
