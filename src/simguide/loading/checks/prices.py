"""Checks amounts of money: a digit too many is a price that nobody has."""

from collections.abc import Iterator

from simguide.errors import Problem, shown
from simguide.loading.checks.places import mappings_in, problem
from simguide.loading.checks.surroundings import Surroundings
from simguide.loading.nodes import Scalar

_YEN = "_jpy"
MOST_YEN = 40_000
"""No line, eSIM or fee costs more at once; the dearest on record is a third of it."""
_MOST_DIGITS = len(str(MOST_YEN))


def check_prices(around: Surroundings) -> Iterator[Problem]:
    """Check that amounts in yen are such as people pay for a line, and that what a channel sells has a price."""
    for placed in around.own:
        for place, mapping in mappings_in(placed.node):
            for field, value in mapping.items.items():
                if not field.endswith(_YEN) or not isinstance(value, Scalar) or not value.value.isdecimal():
                    continue
                # thousands of digits are no int at all
                digits = value.value.lstrip("0") or "0"
                yen = int(digits) if len(digits) <= _MOST_DIGITS else MOST_YEN
                if yen >= MOST_YEN:
                    what = f"found {shown(digits)} yen, expected less than {MOST_YEN}"
                    yield problem(placed, (*place, field), what, "look for a digit too many")
                elif yen == 0 and place[:1] == ("prices",):
                    what = "found 0 yen, expected what is paid for it"
                    yield problem(placed, (*place, field), what, "correct the price, or leave out what is free")
