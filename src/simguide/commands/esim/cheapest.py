"""Finds the cheapest purchases that last for a time, when each can be made any number of times. Exact."""

import heapq
import math
from collections.abc import Sequence
from typing import NamedTuple


class Offer(NamedTuple):
    """Something to buy."""

    price: int
    """Price in whole units of one currency."""
    lasts: int
    """How long one purchase lasts, in a unit that the caller chooses."""


def cheapest(offers: Sequence[Offer], *, target: int) -> tuple[int, ...] | None:
    """Return how often to buy each offer so that together they last for a time at the least price.

    The offer with the lowest price for its length is the base; what the others cost above that is their excess.
    They are added in the order of the excess that they bring, each way completed with the base, until the excess
    alone is no cheaper than the best way found.

    Returns:
        A count for each offer, in the order given; None where no offer lasts at all.
    """
    counts = [0] * len(offers)
    if target <= 0:
        return tuple(counts)
    unit = math.gcd(*(offer.lasts for offer in offers)) or 1
    whole = -(-target // unit)
    useful = _undominated([Offer(offer.price, min(offer.lasts // unit, whole)) for offer in offers])
    if not useful:
        return None
    base = _cheapest_for_its_length(useful)
    for at in _purchases(useful, base, [at for at in useful if at != base], whole):
        counts[at] += 1
    return tuple(counts)


def worth_buying(offers: Sequence[Offer]) -> list[int]:
    """Return the places of the offers that last and of which no other lasts as long for as little, cheapest first."""
    return list(_undominated(offers))


def _undominated(offers: Sequence[Offer]) -> dict[int, Offer]:
    """Return the offers, by place, that last and of which no other lasts as long for as little."""
    order = sorted(enumerate(offers), key=lambda placed: (placed[1].price, -placed[1].lasts, placed[0]))
    kept: dict[int, Offer] = {}
    longest = 0
    for place, offer in order:
        if offer.lasts > longest:
            longest = offer.lasts
            kept[place] = offer
    return kept


def _cheapest_for_its_length(offers: dict[int, Offer]) -> int:
    base, *others = offers
    for at in others:
        if offers[at].price * offers[base].lasts < offers[base].price * offers[at].lasts:
            base = at
    return base


def _purchases(offers: dict[int, Offer], base: int, others: list[int], whole: int) -> list[int]:
    """Return the place of each offer to buy, once for each purchase."""
    price, lasts = offers[base]
    # excesses are whole numbers: times the length of the base
    excess_of = {at: offers[at].price * lasts - offers[at].lasts * price for at in others}
    others = sorted(others, key=lambda at: (excess_of[at], at))
    bound = whole * price
    best, last = -(-whole // lasts) * price, whole
    paid, came = {whole: 0}, dict[int, tuple[int, int]]()
    waiting = [(0, whole)]
    while waiting:
        excess, rest = heapq.heappop(waiting)
        if -(-(bound + excess) // lasts) >= best:
            break
        spent = paid[rest]
        if excess > spent * lasts - (whole - rest) * price:
            continue
        if spent + -(-rest // lasts) * price < best:
            best, last = spent + -(-rest // lasts) * price, rest
        for at in others:
            if -(-(bound + excess + excess_of[at]) // lasts) >= best:
                break
            after = max(rest - offers[at].lasts, 0)
            total = spent + offers[at].price
            if total < paid.get(after, best):
                paid[after], came[after] = total, (rest, at)
                heapq.heappush(waiting, (total * lasts - (whole - after) * price, after))
    bought = [base] * -(-last // lasts)
    while last in came:
        last, at = came[last]
        bought.append(at)
    return bought
