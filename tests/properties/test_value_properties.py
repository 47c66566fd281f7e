"""A value of the program behaves as a frozen dataclass of the standard library with the same fields would."""

import dataclasses
import pickle
from typing import Any, ClassVar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simguide.model.value import Value, made, replace


class Base(Value):
    """What the test compares."""

    KIND: ClassVar[str] = "base"

    name: str
    number: int = 0


class Derived(Base):
    """What the test compares."""

    tags: tuple[str, ...] = ()
    said: dict[str, int] = made(default_factory=dict)


@dataclasses.dataclass(frozen=True, kw_only=True)
class RealBase:
    """What the test compares."""

    KIND: ClassVar[str] = "base"

    name: str
    number: int = 0


@dataclasses.dataclass(frozen=True, kw_only=True)
class RealDerived(RealBase):
    """What the test compares."""

    tags: tuple[str, ...] = ()
    said: dict[str, int] = dataclasses.field(default_factory=dict)


PAIRS: list[tuple[Any, Any]] = [(Base, RealBase), (Derived, RealDerived)]
VALUES = st.fixed_dictionaries(
    {}, optional={"name": st.text(max_size=3), "number": st.integers(-2, 2), "tags": st.tuples(st.text(max_size=2))}
)


def both(make_one: Any, make_other: Any) -> list[Any]:
    """Return what the two do: a value, or the class of the error."""
    found: list[Any] = []
    for make in (make_one, make_other):
        try:
            found.append(make())
        except (TypeError, AttributeError) as error:
            found.append(type(error))
    return found


@pytest.mark.parametrize(("ours", "real"), PAIRS, ids=["base", "derived"])
@given(first=VALUES, second=VALUES, changes=VALUES)
def test_a_value_is_a_frozen_dataclass(ours, real, first, second, changes):
    """Making, equality, hash, repr, replacing, pickling and the table of fields are those of `dataclasses`."""
    one, other = both(lambda: ours(**first), lambda: real(**first))
    if isinstance(one, type):
        assert one is other is TypeError
        return
    assert all(map(dataclasses.is_dataclass, (ours, one)))
    assert vars(one) == vars(other) == dataclasses.asdict(one)
    assert [field.name for field in dataclasses.fields(one)] == [field.name for field in dataclasses.fields(other)]
    assert repr(one).replace("Derived", "RealDerived").replace("Base", "RealBase") == repr(other)
    assert pickle.loads(pickle.dumps(one)) == one  # noqa: S301 (made here)
    assert hash(one) == hash(ours(**first))
    twin, real_twin = both(lambda: ours(**second), lambda: real(**second))
    if not isinstance(twin, type):
        assert (one == twin) == (other == real_twin)
    changed, real_changed = both(lambda: replace(one, **changes), lambda: dataclasses.replace(other, **changes))
    by_library, _ = both(lambda: dataclasses.replace(one, **changes), lambda: None)
    if isinstance(changed, type):
        assert changed is real_changed is by_library
    else:
        assert vars(changed) == vars(real_changed)
        assert changed == by_library


@pytest.mark.parametrize(("ours", "real"), PAIRS, ids=["base", "derived"])
def test_a_value_does_not_change(ours, real):
    """Neither setting nor deleting a field is possible, nor a value with a field that it does not have."""
    for value in (ours(name="a"), real(name="a")):
        with pytest.raises(dataclasses.FrozenInstanceError):
            value.name = "b"
        with pytest.raises(dataclasses.FrozenInstanceError):
            del value.name
        with pytest.raises(TypeError):
            type(value)(name="a", nothing=1)
        with pytest.raises(TypeError):
            type(value)("a")
    assert ours(name="a") != real(name="a")
    assert ours.KIND == "base"
    assert "KIND" not in ours.value_fields


def test_a_default_that_is_made_is_made_anew():
    """Two values share no dictionary."""
    one, other = Derived(name="a"), Derived(name="a")
    one.said["x"] = 1
    assert other.said == {}
    assert hash(one) != hash(other)


def test_a_value_can_be_matched_by_its_fields():
    """`match` sees the fields by name."""
    match Derived(name="a", tags=("x",)):
        case Derived(name=name, tags=(tag,)):
            assert (name, tag) == ("a", "x")
        case _:
            pytest.fail("not matched")
