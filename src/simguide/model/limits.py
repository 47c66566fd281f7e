"""Limits of fields as plain marks, which cost nothing where no data come in.

Pydantic asks an annotation for its schema: these answer in the terms of its core schemas, so that no model imports it.
In an annotation `Limits` stands first: what stands behind a check would limit the check, not the value.
"""

from collections.abc import Callable
from typing import Any


class Limits:
    """Bounds of a value by the names that Pydantic gives them: `ge`, `gt`, `le`, `pattern`, `min_length` ..."""

    def __init__(self, **bounds: Any) -> None:
        self.bounds = bounds

    def __get_pydantic_core_schema__(self, source: Any, handler: Callable[[Any], dict[str, Any]]) -> dict[str, Any]:
        """Return the schema of the bare type with the bounds."""
        return handler(source) | self.bounds


class Before:
    """A function that looks at a value before its type is checked; it raises ValueError for what cannot be."""

    _kind = "function-before"

    def __init__(self, check: Callable[[Any], Any]) -> None:
        self.check = check

    def __get_pydantic_core_schema__(self, source: Any, handler: Callable[[Any], dict[str, Any]]) -> dict[str, Any]:
        """Return the schema of the type with the function around it."""
        return {"type": self._kind, "function": {"type": "no-info", "function": self.check}, "schema": handler(source)}


class After(Before):
    """A function that looks at a value after its type was checked."""

    _kind = "function-after"


class WrittenAsFloat:
    """Writes an exact number as JSON has numbers."""

    def __get_pydantic_core_schema__(self, source: Any, handler: Callable[[Any], dict[str, Any]]) -> dict[str, Any]:
        """Return the schema of the type with the way it is written; its bounds hold for what is written too."""
        schema = handler(source)
        bare = schema
        while "schema" in bare:
            bare = bare["schema"]
        bounds = {name: bare[name] for name in ("ge", "gt", "le", "lt") if name in bare}
        written: dict[str, Any] = {
            "type": "function-plain",
            "function": float,
            "return_schema": {"type": "float", **bounds},
            "when_used": "json",
        }
        return schema | {"serialization": written}
