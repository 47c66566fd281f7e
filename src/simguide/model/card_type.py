"""Kinds of line."""

from __future__ import annotations

from simguide.model.base import Slug, SourcedEntity, SourceIds, Text, Words


class CardType(SourcedEntity):
    """A kind of line, as people in Japan meet it."""

    id: Slug
    """Stable id, e.g. `short-stay-esim`."""
    name: Text
    """Name in the three languages."""
    aliases: tuple[Words, ...] = ()
    """Other words that people use, e.g. `保号卡`."""
    what: Text
    """What it is."""
    renew: Text
    """What renewing means on it."""
    balance: Text
    """What can be checked on it: money, data, or a bill."""
    good_for: Text
    """Whom it suits."""
    beware: Text
    """What to beware of."""
    sources: SourceIds
    """Ids of the sources."""
