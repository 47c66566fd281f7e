"""What a dollar costs in yen, so that prices in both can be compared; no promise of what a bank takes."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Annotated, ClassVar

from simguide.model.base import Slug, SourcedEntity, SourceIds
from simguide.model.limits import Limits, WrittenAsFloat


class ReferenceRate(SourcedEntity):
    """Yen for a US dollar on one day."""

    STATEMENTS: ClassVar = ("jpy_per_usd",)

    id: Slug
    """Stable id, e.g. `jpy-per-usd-2026-09-28`."""
    jpy_per_usd: Annotated[Decimal, Limits(gt=0), WrittenAsFloat()]
    """Yen for one dollar, e.g. `157.77`; the middle rate (仲値, TTM) where the source has several."""
    quoted_on: date
    """Day of the rate, e.g. `2026-09-28`."""
    sources: SourceIds
    """Ids of the sources."""
