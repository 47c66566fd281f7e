"""Kinds of line."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from simguide.model.base import Slug, SourcedEntity, SourceIds, Text, Words

Thing = Literal["line", "device"]
LENDS_ONLY = "wifi-rental"
"""The kind of seller that has no lines unless a card type says so."""


class CardType(SourcedEntity):
    """A kind of line, as people in Japan meet it."""

    id: Slug
    """Stable id, e.g. `short-stay-esim`."""
    name: Text
    """Name in the three languages."""
    aliases: tuple[Words, ...] = ()
    """Other words that people use, e.g. `保号卡`."""
    thing: Thing = "line"
    """What one has of it: a `line`, with a SIM or eSIM of one's own, or a `device` with one inside, mostly rented."""
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


def things_of(kind: str, card_types: Iterable[CardType]) -> frozenset[Thing]:
    """Return what the customers of a seller have, by its kind and its card types.

    Who does more than lend devices has lines too, whether or not a card type of theirs is on record.
    """
    things: set[Thing] = {it.thing for it in card_types}
    if kind != LENDS_ONLY:
        things.add("line")
    return frozenset(things or {"device"})
