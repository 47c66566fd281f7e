"""Measures the search for the cheapest purchases on its own: 250 products and a stay of 365 days.

    python benchmarks/cost_search.py             # best of 5 runs of each catalogue
    python benchmarks/cost_search.py --runs 20

The products are drawn at random, with realistic prices, from a fixed seed. For every product the search finds what to
buy after it, as `esim` does; the time is that for all products together.
"""

import argparse
import random
import time
from collections.abc import Callable
from datetime import date
from decimal import Decimal

from simguide.commands.esim.stay_cost import Cover, Stay, cover, market_for
from simguide.model.base import Text
from simguide.model.border import validated
from simguide.model.plan import Plan

SHAPES = ((25, 10), (50, 5), (10, 25))
"""Sellers, and sizes of each."""
SEEDS = range(5)
DAYS = 365
DATA_GB = (None, Decimal(110), Decimal(365), Decimal("1095.5"))
"""Nothing asked, light and heavy use, and an amount with a fraction."""
LIMIT_MS = 50
"""What was promised for all products together."""

_SIZES = (1, 3, 5, 10, 20, 50, "unlimited")
_LENGTHS = (1, 3, 5, 7, 8, 10, 15, 21, 30, 31, 60, 90, 180)


def drawn_catalogue(*, sellers: int, sizes: int, seed: int) -> list[list[Plan]]:
    """Return the products of each seller; a longer or bigger one costs more, but less for a day or a gigabyte."""
    drawn = random.Random(seed)  # noqa: S311 (a fixed draw of prices, no secret)
    return [[_drawn_plan(drawn, f"seller-{at}", f"plan-{at}-{size}") for size in range(sizes)] for at in range(sellers)]


def _drawn_plan(drawn: random.Random, seller: str, identity: str) -> Plan:
    days, size = drawn.choice(_LENGTHS), drawn.choice(_SIZES)
    worth = days**0.8 * (3 if isinstance(size, str) else 1 + (size / days) ** 0.7)
    price = max(1, round(worth * drawn.uniform(150, 400)))
    return validated(
        Plan,
        {
            "id": identity,
            "carrier": seller,
            "name": Text(en=identity, zh=identity, ja=identity),
            "card_type": "travel-esim",
            "sims": ["esim"],
            "stays": ["short"],
            "on_sale": "yes",
            "data_gb": size,
            "validity_days": days,
            "price_jpy": price,
            "clock_start": "activation",
            "day_unit": "24h",
            **dict.fromkeys(("voice", "sms", "number", "emergency_calls", "hotspot", "top_up_online"), "unknown"),
            "documents": "unknown",
            "payments": "unknown",
            "sources": ["none"],
        },
    )


def cover_all(catalogue: list[list[Plan]], stay: Stay) -> list[Cover]:
    """Find the cheapest purchases for every product."""
    markets = [market_for(plans, stay) for plans in catalogue]
    return [
        cover(plan, stay, top_ups=(), siblings=market)
        for plans, market in zip(catalogue, markets, strict=True)
        for plan in plans
    ]


def best_ms(run: Callable[[], object], *, runs: int) -> float:
    """Return the processor time of the quickest of several runs, in milliseconds."""
    times = []
    for _ in range(runs):
        begun = time.process_time()
        run()
        times.append((time.process_time() - begun) * 1000)
    return min(times)


def measure(*, runs: int) -> dict[str, float]:
    """Return the time for every shape of catalogue and amount of data, the slowest seed of each."""
    slowest: dict[str, float] = {}
    for sellers, sizes in SHAPES:
        for data_gb in DATA_GB:
            stay = Stay(starts_on=date(2026, 11, 21), days=DAYS, data_gb=data_gb)
            slowest[f"{sellers} sellers x {sizes} sizes, {data_gb or 'any'} GB"] = max(
                best_ms(lambda found=drawn, stay=stay: cover_all(found, stay), runs=runs)  # type: ignore[misc]
                for drawn in (drawn_catalogue(sellers=sellers, sizes=sizes, seed=seed) for seed in SEEDS)
            )
    return slowest


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=5)
    for name, found in measure(runs=parser.parse_args().runs).items():
        print(f"{name:40} {found:7.1f} ms   {'within' if found <= LIMIT_MS else 'OVER'} {LIMIT_MS} ms")


if __name__ == "__main__":
    main()
