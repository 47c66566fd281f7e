"""The command `help`."""

from typing import Annotated

import typer

TopicArgument = Annotated[
    list[str] | None, typer.Argument(metavar="[TOPIC]", help="A command, or a topic.", show_default=False)
]


def help_(context: typer.Context, topic: TopicArgument = None) -> None:
    """What can be asked, a command in detail, or a topic."""
    context.find_root().obj([*(topic or ()), "-h"])
