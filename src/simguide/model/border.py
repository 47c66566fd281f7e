"""Where data come in: Pydantic checks them here, and makes the plain values that everything else works with."""

from typing import Any, TypeVar

from pydantic import TypeAdapter

from simguide.model.value import Value

V = TypeVar("V", bound=Value)


_BORDERS: dict[type, TypeAdapter[Any]] = {}


def border(model: type[V]) -> TypeAdapter[V]:
    """Return what validates data for a class of values, writes them and describes their schema."""
    if model not in _BORDERS:
        _BORDERS[model] = TypeAdapter(model)
    return _BORDERS[model]


def validated(model: type[V], values: Any) -> V:
    """Return the value that some data make.

    Raises:
        pydantic.ValidationError: They do not fit.
    """
    return border(model).validate_python(values)


def checked(value: V) -> V:
    """Return a value that a program has put together, if it is within the limits of its fields.

    Raises:
        pydantic.ValidationError: It is not.
    """
    return border(type(value)).validate_python(dict(vars(value)))


def as_json(value: Value, *, is_whole: bool = True) -> str:
    """Return a value as JSON, as a data file would say it.

    Args:
        value: What to write.
        is_whole: Whether fields that say no more than their default are written too.
    """
    return border(type(value)).dump_json(value, exclude_defaults=not is_whole).decode()
