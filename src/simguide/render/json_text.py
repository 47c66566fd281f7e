"""Writes an answer as JSON, in all languages, without Rich."""

from typing import TextIO

from simguide.model.answer import Answer


def write_json(answer: Answer, stream: TextIO) -> None:
    """Write one JSON object and a line end."""
    stream.write(answer.model_dump_json(by_alias=True, indent=2))
    stream.write("\n")
