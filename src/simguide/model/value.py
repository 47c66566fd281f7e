"""The base of all values: frozen, equal by what they say, and free at start-up.

`dataclasses`, mypy and Pydantic take a subclass for a frozen dataclass whose fields are given by name. A real one costs
0.7 ms a class, and the module `dataclasses` itself as much as a whole answer: the table that they look at is therefore
made only when somebody looks.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, ClassVar, TypeVar, dataclass_transform

T = TypeVar("T")
V = TypeVar("V", bound="Value")

_NOTHING: Any = object()
"""Stands for a default where there is none."""


class _Made:
    """A default that is made anew for each value."""

    __slots__ = ("make",)

    def __init__(self, make: Callable[[], Any]) -> None:
        self.make = make


def made(*, default_factory: Callable[[], T]) -> T:
    """Declare a default that is made anew for each value, as `dataclasses.field` does."""
    return _Made(default_factory)  # type: ignore[return-value]


class _Table:
    """What `dataclasses` knows of a class, made at the first look."""

    def __get__(self, _instance: object, owner: type[Value]) -> dict[str, Any]:
        import dataclasses  # only where somebody looks

        annotations = {name: annotation for name, (annotation, _) in owner.value_fields.items()}
        space: dict[str, Any] = {"__annotations__": annotations, "__module__": owner.__module__}
        for name, (_, default) in owner.value_fields.items():
            if isinstance(default, _Made):
                space[name] = dataclasses.field(default_factory=default.make)
            elif default is not _NOTHING:
                space[name] = default
        twin: Any = dataclasses.dataclass(frozen=True, kw_only=True)(type(owner.__name__, (), space))
        table: dict[str, Any] = twin.__dataclass_fields__
        owner.__dataclass_fields__ = table
        return table


@dataclass_transform(kw_only_default=True, frozen_default=True, field_specifiers=(made,))
class Value:
    """Base of all values."""

    value_fields: ClassVar[dict[str, tuple[Any, Any]]] = {}
    """By the name of a field, its annotation and its default, those of the bases first."""
    __dataclass_fields__: ClassVar[Any] = _Table()
    __pydantic_config__: ClassVar[dict[str, Any]] = {"extra": "forbid", "str_strip_whitespace": True}

    def __init_subclass__(cls) -> None:
        """Collect the fields of the class and of its bases."""
        fields: dict[str, tuple[Any, Any]] = {}
        for base in reversed(cls.__mro__[1:]):
            fields.update(getattr(base, "value_fields", {}))
        own = cls.__dict__
        for name, annotation in cls.__annotations__.items():
            if not str(annotation).startswith(("ClassVar", "typing.ClassVar")):
                fields[name] = (annotation, own.get(name, _NOTHING))
        cls.value_fields = fields
        cls.__dataclass_fields__ = _Table()

    def __init__(self, **values: Any) -> None:
        """Take the values of the fields by their names.

        Raises:
            TypeError: One is missing, or there is no such field.
        """
        space = self.__dict__
        for name, (_, default) in self.value_fields.items():
            if name in values:
                space[name] = values.pop(name)
            elif default is _NOTHING:
                message = f"{type(self).__name__}() lacks the field {name!r}"
                raise TypeError(message)
            else:
                space[name] = default.make() if isinstance(default, _Made) else default
        if values:
            message = f"{type(self).__name__}() has no field {next(iter(values))!r}"
            raise TypeError(message)

    def __setattr__(self, name: str, value: object) -> None:
        """Refuse: a value does not change."""
        from dataclasses import FrozenInstanceError  # only for what is a fault of the program

        message = f"cannot assign to field {name!r}"
        raise FrozenInstanceError(message)

    def __delattr__(self, name: str) -> None:
        """Refuse: a value does not change."""
        self.__setattr__(name, None)

    def __eq__(self, other: object) -> bool:
        """Tell whether both are of one class and say the same."""
        return self.__dict__ == other.__dict__ if type(self) is type(other) else NotImplemented

    def __hash__(self) -> int:
        """Return the hash of what it says."""
        return hash(tuple(map(_hashable, self.__dict__.values())))

    def __repr__(self) -> str:
        """Write it as it could be made."""
        said = ", ".join(f"{name}={value!r}" for name, value in self.__dict__.items())
        return f"{type(self).__qualname__}({said})"


def _hashable(value: Any) -> Any:
    """Return what stands for a mapping or a list in a hash; anything else stands for itself."""
    if isinstance(value, dict):
        return frozenset((name, _hashable(inner)) for name, inner in value.items())
    return tuple(map(_hashable, value)) if isinstance(value, list) else value


def replace(value: V, /, **changes: Any) -> V:
    """Return a value with some of its fields changed.

    Raises:
        TypeError: There is no such field.
    """
    return type(value)(**{**value.__dict__, **changes})
