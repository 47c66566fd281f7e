"""The command `schema`."""

from typing import Annotated

import typer

from simguide.terminal.answering import chosen_language
from simguide.terminal.completion import Candidate, starting
from simguide.terminal.options import LangOption
from simguide.terminal.writing import put


def complete_schema(incomplete: str) -> list[Candidate]:
    """Return the names of the schemas."""
    from simguide.commands.schema.schemas import SCHEMAS

    return starting(incomplete, SCHEMAS)


NameArgument = Annotated[
    str,
    typer.Argument(
        metavar="NAME",
        help="answer (every answer), data (a whole data file), a collection such as carriers, or lines (`my export`).",
        autocompletion=complete_schema,
    ),
]


def schema(name: NameArgument = "answer", lang: LangOption = None) -> None:
    """Print the JSON Schema of the answers or of the data files."""
    import json

    from simguide.commands.schema.schemas import schema_of  # builds the schema of every model

    chosen_language(lang)
    put(json.dumps(schema_of(name), ensure_ascii=False, indent=2) + "\n")
