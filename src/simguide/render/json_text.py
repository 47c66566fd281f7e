"""Writes an answer as JSON, in all languages, without Rich."""

from _json import encode_basestring  # the C part of `json`, whose reader would be paid for at each start
from datetime import date
from decimal import Decimal
from typing import Any, TextIO

from simguide.model.answer import Answer
from simguide.model.base import Record
from simguide.model.value import Value
from simguide.visible import escaped

_FIRST = ("schema", "command", "question", "as_of", "catalogue", "results", "notes", "sources")
"""What every answer has, in the order in which it is read; what some have besides follows."""

_IF_ANY = ("evidence", "changes", "begins_on", "ends_on", "cites", "clerk")
"""Fields of records that are left out where there is nothing: few records have them."""

_STEP = "  "


def write_json(answer: Answer, stream: TextIO) -> None:
    """Write one JSON object and a line end."""
    write_values(_said(answer), stream)


def write_values(found: dict[str, Any], stream: TextIO) -> None:
    """Write the fields of an answer as one JSON object and a line end."""
    ordered = {name: found[name] for name in _FIRST} | found
    parts: list[str] = []
    _write(ordered, "\n", parts)
    parts.append("\n")
    stream.write(escaped("".join(parts)))


def jsonable(value: object) -> Any:
    """Return what `json` can write; the same as Pydantic would, without building a serializer for every model."""
    match value:
        case Value():
            return {name: jsonable(inner) for name, inner in _said(value).items()}
        case dict():
            return {name: jsonable(inner) for name, inner in value.items()}
        case tuple() | list():
            return [jsonable(item) for item in value]
        case date():
            return value.isoformat()
        case Decimal():
            return float(value)
        case _:
            return value


def _said(value: Value) -> dict[str, Any]:
    """Return the fields of a value, without what its kind rarely has and it has not."""
    if not isinstance(value, Record):
        return vars(value)
    return {name: inner for name, inner in vars(value).items() if inner or name not in _IF_ANY}


def _write(value: Any, line: str, parts: list[str]) -> None:  # noqa: C901 (a case each, the commonest first)
    """Append the text of a value, indented as `json.dumps(..., indent=2)` does; half the time of doing it by `json`.

    Args:
        value: What is written.
        line: A line end with the indent of what the value stands in.
        parts: Where to.
    """
    kind = type(value)
    if kind is str or isinstance(value, str):
        parts.append(encode_basestring(value))
    elif value is None:
        parts.append("null")
    elif value is True:
        parts.append("true")
    elif value is False:
        parts.append("false")
    elif kind is int:
        parts.append(str(value))
    elif isinstance(value, Value):
        _write_object(_said(value), line, parts)
    elif kind is dict:
        _write_object(value, line, parts)
    elif isinstance(value, tuple | list):
        _write_list(value, line, parts)
    elif isinstance(value, date):
        parts.append(f'"{value.isoformat()}"')
    elif isinstance(value, Decimal | float):
        parts.append(repr(float(value)))
    else:
        message = f"no JSON for {kind.__name__}"
        raise TypeError(message)


def _write_object(value: dict[str, Any], line: str, parts: list[str]) -> None:
    if not value:
        parts.append("{}")
        return
    inner, start = line + _STEP, "{"
    for name, said in value.items():
        parts.append(f"{start}{inner}{encode_basestring(name)}: ")
        _write(said, inner, parts)
        start = ","
    parts.append(f"{line}}}")


def _write_list(value: tuple[Any, ...] | list[Any], line: str, parts: list[str]) -> None:
    if not value:
        parts.append("[]")
        return
    inner, start = line + _STEP, "["
    for item in value:
        parts.append(f"{start}{inner}")
        _write(item, inner, parts)
        start = ","
    parts.append(f"{line}]")
