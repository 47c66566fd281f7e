"""Checks amounts of money: a digit too many is a price that nobody has."""

from collections.abc import Iterator

from simguide.errors import Problem
from simguide.loading.checks.places import mappings_in, problem
from simguide.loading.checks.surroundings import Surroundings
from simguide.loading.nodes import Scalar

_YEN = "_jpy"
MOST_YEN = 40_000
"""No line, eSIM or fee costs more at once; the dearest on record is a third of it."""


def check_prices(around: Surroundings) -> Iterator[Problem]:
    """Check that amounts in yen are such as people pay for a line."""
    for placed in around.own:
        for place, mapping in mappings_in(placed.node):
            for field, value in mapping.items.items():
                if not field.endswith(_YEN) or not isinstance(value, Scalar) or not value.value.isdecimal():
                    continue
                if int(value.value) >= MOST_YEN:
                    what = f"found {value.value} yen, expected less than {MOST_YEN}"
                    yield problem(placed, (*place, field), what, "look for a digit too many")
