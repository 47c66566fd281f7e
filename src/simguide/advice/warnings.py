"""Chooses among warnings."""

from collections.abc import Iterable

from simguide.model.beware import LOSSES, Beware


def gravest(warnings: Iterable[Beware], *, abroad: bool = False) -> Beware | None:
    """Return the warning that costs most if it is not heeded, of several the first; None where there is none.

    One that matters outside Japan alone goes before all others for who is there, and is none for who is not.
    """
    heard = [it for it in warnings if abroad or not it.only_abroad]
    return min(heard, key=lambda it: (not it.only_abroad, LOSSES.index(it.costs)), default=None)
