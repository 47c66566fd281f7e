"""The command `help`."""

from typing import Annotated

import typer

from simguide.commands.help.reading import TOPICS
from simguide.terminal.options import LangOption

TopicArgument = Annotated[
    list[str] | None, typer.Argument(metavar="[TOPIC]", help="A command, or a topic.", show_default=False)
]


def help_(context: typer.Context, topic: TopicArgument = None, lang: LangOption = None) -> None:
    """What can be asked, a command in detail, or a topic."""
    from simguide.commands.help.topics import topic_text
    from simguide.terminal import environment
    from simguide.terminal.answering import chosen_language
    from simguide.terminal.writing import put

    chosen = chosen_language(lang) or environment.environment_language()
    named = " ".join(topic or ()).replace(" ", "-")
    if named in TOPICS:
        put(topic_text(named, chosen, columns=environment.columns()))
        return
    context.find_root().obj([*(topic or ()), "-h", *(() if lang is None else ("--lang", lang))])
