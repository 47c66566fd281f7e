"""A record with the days between which it holds."""

from typing import NamedTuple

from simguide.model.base import Entity

ALWAYS, NEVER = "", "9999-99-99"
"""Before the first day, and after the last; days are compared as ISO texts."""


class Held(NamedTuple):
    """A record as it is from one day until another."""

    collection: str
    record: Entity
    starts_on: str = ALWAYS
    """First day, ISO."""
    ends_before: str = NEVER
    """Day on which it no longer holds, ISO."""
