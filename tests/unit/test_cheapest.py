"""The cheapest purchases: exact, whatever the offers, and fast."""

import itertools
import random
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from simguide.commands.esim.cheapest import Offer, cheapest


def by_tables(offers, target):
    """Return the least price, by a table over every length up to the target; None where no offer lasts."""
    least = [0] + [None] * target
    for length in range(1, target + 1):
        ways = [
            least[max(length - offer.lasts, 0)] + offer.price
            for offer in offers
            if offer.lasts > 0 and least[max(length - offer.lasts, 0)] is not None
        ]
        least[length] = min(ways, default=None)
    return least[target]


def by_counts(offers, target):
    """Return the least price, by trying every count of every offer."""
    ranges = [range(-(-target // offer.lasts) + 1 if offer.lasts > 0 else 1) for offer in offers]
    prices = [
        sum(count * offer.price for count, offer in zip(counts, offers, strict=True))
        for counts in itertools.product(*ranges)
        if sum(count * offer.lasts for count, offer in zip(counts, offers, strict=True)) >= target
    ]
    return min(prices, default=None)


def spent(search, offers, *, target):
    """Return the seconds that the processor needs for a search."""
    begun = time.process_time()
    search(offers, target=target)
    return time.process_time() - begun


def priced(offers, counts):
    return sum(count * offer.price for count, offer in zip(counts, offers, strict=True))


@pytest.mark.parametrize(
    ("offers", "target", "counts"),
    [
        ([Offer(100, 1), Offer(250, 3)], 4, (1, 1)),
        ([Offer(100, 1), Offer(250, 3)], 2, (2, 0)),
        ([Offer(100, 1), Offer(250, 3)], 6, (0, 2)),
        # the best price for a day is not in the best purchase
        ([Offer(300, 5), Offer(1000, 30)], 7, (2, 0)),
        ([Offer(330, 1), Offer(390, 7)], 8, (1, 1)),
        # longer than needed, and cheaper than what fits exactly
        ([Offer(500, 10), Offer(900, 60), Offer(950, 20)], 20, (0, 1, 0)),
        ([Offer(0, 3), Offer(5, 100)], 100, (34, 0)),
        ([Offer(7, 4)], 0, (0,)),
        ([Offer(7, 4)], -3, (0,)),
        ([], 0, ()),
    ],
)
def test_worked_out_by_hand(offers, target, counts):
    assert cheapest(offers, target=target) == counts


@pytest.mark.parametrize("offers", [[], [Offer(10, 0)], [Offer(0, 0), Offer(5, 0)]])
def test_what_never_lasts_covers_nothing(offers):
    assert cheapest(offers, target=1) is None


def test_of_equal_offers_the_first_is_bought():
    """The caller sorts the offers, so that the order of the files plays no part."""
    assert cheapest([Offer(5, 2), Offer(5, 2)], target=4) == (2, 0)


@settings(max_examples=1500, deadline=None)
@given(st.lists(st.builds(Offer, st.integers(0, 60), st.integers(0, 25)), max_size=6), st.integers(0, 90))
def test_as_cheap_as_a_table_over_all_lengths(offers, target):
    """The counts cover the target at the least price that a table of all lengths knows."""
    counts = cheapest(offers, target=target)
    least = by_tables(offers, target)
    assert (counts is None) == (least is None)
    if counts is not None:
        assert min(counts, default=0) >= 0
        assert sum(count * offer.lasts for count, offer in zip(counts, offers, strict=True)) >= target
        assert priced(offers, counts) == least


@settings(max_examples=300, deadline=None)
@given(st.lists(st.builds(Offer, st.integers(0, 9999), st.integers(1, 9)), min_size=1, max_size=3), st.integers(1, 24))
def test_as_cheap_as_all_combinations(offers, target):
    assert priced(offers, cheapest(offers, target=target)) == by_counts(offers, target) == by_tables(offers, target)


@settings(max_examples=200, deadline=None)
@given(
    st.lists(st.builds(Offer, st.integers(1, 999), st.integers(1, 40)), min_size=1, max_size=5),
    st.integers(1, 200),
    st.integers(2, 1000),
)
def test_the_unit_of_length_plays_no_part(offers, target, unit):
    scaled = [Offer(offer.price, offer.lasts * unit) for offer in offers]
    assert cheapest(scaled, target=target * unit) == cheapest(offers, target=target)


def test_no_slow_case_among_odd_lengths():
    """Lengths without a common unit leave millions of lengths; the search must not visit them all."""
    drawn = random.Random(1)  # noqa: S311 (a fixed draw of prices, no secret)
    offers = [Offer(drawn.randrange(40_000, 900_000), drawn.randrange(100_003, 9_000_011)) for _ in range(20)]
    target = 365 * 365 * 1000
    assert cheapest(offers, target=target) is not None
    rough = [Offer(offer.price, offer.lasts // 100_000) for offer in offers]
    # a measure of this machine: a table over the 1,332 lengths that a unit of 100,000 leaves
    assert spent(cheapest, offers, target=target) < spent(by_tables, rough, target=target // 100_000)
