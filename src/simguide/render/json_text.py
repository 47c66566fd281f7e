"""Writes an answer as JSON, in all languages, without Rich."""

import json
from datetime import date
from decimal import Decimal
from typing import Any, TextIO

from simguide.model.answer import Answer
from simguide.model.base import Record
from simguide.model.value import Value

_FIRST = ("schema", "command", "question", "as_of", "catalogue", "results", "notes", "sources")
"""What every answer has, in the order in which it is read; what some have besides follows."""

_IF_ANY = ("evidence", "changes", "begins_on", "ends_on", "cites")
"""Fields of records that are left out where there is nothing: few records have them."""


def write_json(answer: Answer, stream: TextIO) -> None:
    """Write one JSON object and a line end."""
    found = jsonable(answer)
    ordered = {name: found[name] for name in _FIRST} | found
    stream.write(json.dumps(ordered, ensure_ascii=False, indent=2))
    stream.write("\n")


def jsonable(value: object) -> Any:
    """Return what `json` can write; the same as Pydantic would, without building a serializer for every model."""
    match value:
        case Value():
            skipped = _IF_ANY if isinstance(value, Record) else ()
            return {name: jsonable(inner) for name, inner in vars(value).items() if inner or name not in skipped}
        case dict():
            return {name: jsonable(inner) for name, inner in value.items()}
        case tuple():
            return [jsonable(item) for item in value]
        case date():
            return value.isoformat()
        case Decimal():
            return float(value)
        case _:
            return value
