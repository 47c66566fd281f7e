"""Yen for a dollar: the newest rate on record that the day of the answer could know."""

from datetime import date
from decimal import Decimal

import pytest

from tests.factories import catalogue, record


def rate(day, jpy):
    return record("reference_rates", id=f"jpy-per-usd-{day}", jpy_per_usd=jpy, quoted_on=day)


RATES = (rate("2026-09-28", "157.77"), rate("2026-03-11", "158.19"))


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2026, 11, 29), "157.77"),
        (date(2026, 9, 28), "157.77"),
        (date(2026, 9, 27), "158.19"),
        # before the first, the first is nearest
        (date(2025, 1, 1), "158.19"),
    ],
)
@pytest.mark.parametrize("order", [1, -1])
def test_the_newest_rate_that_is_not_after_the_day_counts(day, expected, order):
    """The order of the files plays no part."""
    found = catalogue(*RATES[::order]).reference_rate(day)
    assert found is not None
    assert found.jpy_per_usd == Decimal(expected)


def test_without_a_rate_dollars_stay_dollars():
    assert catalogue().reference_rate(date(2026, 11, 29)) is None


def test_a_rate_is_on_record_with_its_day_and_source(shipped):
    found = shipped.reference_rate(date(2026, 11, 29))
    assert found is not None
    assert set(found.sources) == set(shipped.sources(found.sources))
