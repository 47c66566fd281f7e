"""Reckons with a fee to set up a line that is not on record: it counts as the highest of the like, never as nought."""

from collections.abc import Iterable

from simguide.model.carrier import Carrier, CarrierKind, Retention

Like = tuple[CarrierKind | None, bool]
"""What fees are alike: those of a kind of carrier, or of all (None), for storage or for a line."""


def highest_fees(carriers: Iterable[Carrier]) -> dict[Like, int]:
    """Return the yen of the highest fee on record to set up a line, or storage, by the kind of carrier and over all."""
    highest: dict[Like, int] = {}
    for carrier in carriers:
        for rule in () if isinstance(carrier.retention, str) else carrier.retention:
            if rule.setup_jpy is None:
                continue
            for kind in (carrier.kind, None):
                like = kind, rule.kind == "stored"
                highest[like] = max(highest.get(like, 0), rule.setup_jpy)
    return highest


def assumed_fee(highest: dict[Like, int], carrier: Carrier, rule: Retention) -> int | None:
    """Return the yen to reckon with at a carrier whose fee is not known.

    Where its kind has no such fee on record, those of all kinds count; None where there is none at all.
    """
    is_stored = rule.kind == "stored"
    return highest.get((carrier.kind, is_stored), highest.get((None, is_stored)))
