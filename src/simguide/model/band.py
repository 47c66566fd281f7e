"""Radio bands of the networks."""

from __future__ import annotations

from typing import Annotated, Literal

from simguide.model.base import Slug, SourcedEntity, SourceIds, Text, Words
from simguide.model.carrier import Network
from simguide.model.limits import Limits

BandName = Annotated[str, Limits(pattern=r"^n?[1-9]\d{0,2}$")]


class Band(SourcedEntity):
    """A band on which a network sends."""

    id: Slug
    """Stable id, e.g. `docomo-lte-19`."""
    network: Network
    """Whose network."""
    names: Annotated[tuple[BandName, ...], Limits(min_length=1)]
    """Names of the band as a phone's data sheet lists them, e.g. `["19"]` for LTE, `["n78"]` for 5G; where there are
    several, one of them is enough."""
    mhz: Words
    """Where it lies, in megahertz, e.g. `800`."""
    role: Literal["core", "more"]
    """`core`: without it the network is missing in whole areas. `more`: speed, capacity, or 5G."""
    status: Literal["in-use", "unconfirmed"]
    """`unconfirmed`: granted but not seen in use, or known only for a time that has passed."""
    note: Text | None = None
    """What it is good for, or what is not sure."""
    sources: SourceIds
    """Ids of the sources."""
