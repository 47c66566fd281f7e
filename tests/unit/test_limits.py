"""Every limit of every field of a data file is asked for by Pydantic: a mark that lands elsewhere says nothing."""

from decimal import Decimal
from typing import Annotated, Any, get_args, get_origin, get_type_hints

import pytest
from pydantic import TypeAdapter, ValidationError

from simguide.model.catalogue import COLLECTIONS
from simguide.model.limits import After, Before, Limits
from simguide.model.own_line import LineBook
from simguide.model.value import Value

BREAKING: dict[str, Any] = {
    "ge": lambda bound: bound - 1,
    "gt": lambda bound: bound,
    "le": lambda bound: bound + 1,
    "max_length": lambda bound: "x" * (bound + 1),
    "min_length": lambda _bound: "",
    "pattern": lambda _bound: "\u0000 !",
    "strict": lambda _bound: "1",
}
"""By the name of a bound, a value just outside it."""


def annotations_in(model, seen):
    """Yield (place, annotation) of every field of a model and of what stands in it."""
    if model in seen:
        return
    seen.add(model)
    for name, annotation in get_type_hints(model, include_extras=True).items():
        if name in model.value_fields:
            yield from limited_in(annotation, f"{model.__name__}.{name}", seen)


def limited_in(annotation, place, seen):
    if get_origin(annotation) is Annotated:
        yield place, annotation
    if isinstance(annotation, type) and issubclass(annotation, Value):
        yield from annotations_in(annotation, seen)
    for inner in get_args(annotation):
        yield from limited_in(inner, place, seen)


SEEN: set[type] = set()
LIMITED = {
    f"{place} {index}": annotation
    for model in (*COLLECTIONS.values(), LineBook)
    for index, (place, annotation) in enumerate(annotations_in(model, SEEN))
}


def test_there_are_limits():
    assert len(LIMITED) > 100


@pytest.mark.parametrize("annotation", LIMITED.values(), ids=LIMITED)
def test_every_limit_holds(annotation):
    """A value just outside a bound is refused, whatever stands beside the bound."""
    kind, *marks = get_args(annotation)
    adapter = TypeAdapter(annotation)
    bounds = [(name, bound) for mark in marks if isinstance(mark, Limits) for name, bound in mark.bounds.items()]
    for name, bound in bounds:
        value = BREAKING[name](bound)
        if get_origin(kind) is tuple:
            value = list(value)
        elif kind is Decimal:
            value = str(value)
        with pytest.raises(ValidationError):
            adapter.validate_python(value)


@pytest.mark.parametrize("annotation", LIMITED.values(), ids=LIMITED)
def test_a_bound_stands_before_a_check(annotation):
    """Behind a check it would limit the check and not the value."""
    _, *marks = get_args(annotation)
    kinds = [isinstance(mark, Before | After) for mark in marks if isinstance(mark, Limits | Before | After)]
    assert kinds == sorted(kinds)
