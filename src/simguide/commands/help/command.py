"""The command `help`."""

from typing import Annotated

import typer

from simguide.command_list import COMMANDS
from simguide.commands.help.reading import TOPICS
from simguide.i18n.messages import message
from simguide.terminal import environment
from simguide.terminal.completion import Candidate, matching
from simguide.terminal.options import LangOption


def complete_topic(incomplete: str) -> list[Candidate]:
    """Return topics and commands, each with what is told of it."""
    from simguide.commands.help.texts import texts_of  # only where a shell asks

    lang = environment.environment_language()
    texts = texts_of(COMMANDS.values())
    told = {topic: message(f"help.topic.{topic}", lang) for topic in TOPICS}
    told |= {name: texts.line(name, lang) for name in COMMANDS}
    return matching(incomplete, (Candidate(name, said) for name, said in told.items()))


TopicArgument = Annotated[
    list[str] | None,
    typer.Argument(metavar="[TOPIC]", help="A command, or a topic.", show_default=False, autocompletion=complete_topic),
]


def help_(context: typer.Context, topic: TopicArgument = None, lang: LangOption = None) -> None:
    """What can be asked, a command in detail, or a topic."""
    from simguide.commands.help.topics import topic_text
    from simguide.terminal.answering import chosen_language
    from simguide.terminal.writing import put

    chosen = chosen_language(lang) or environment.environment_language()
    named = " ".join(topic or ()).replace(" ", "-")
    if named in TOPICS:
        put(topic_text(named, chosen, columns=environment.columns()))
        return
    context.find_root().obj([*(topic or ()), "-h", *(() if lang is None else ("--lang", lang))])
