"""Chooses among warnings."""

from collections.abc import Iterable

from simguide.model.beware import LOSSES, Beware


def gravest(warnings: Iterable[Beware]) -> Beware | None:
    """Return the warning that costs most if it is not heeded, of several the first; None where there is none."""
    return min(warnings, key=lambda it: LOSSES.index(it.costs), default=None)
