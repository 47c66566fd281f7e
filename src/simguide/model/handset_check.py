"""What to look at on a phone before it takes a Japanese SIM or eSIM."""

from __future__ import annotations

from typing import Literal

from simguide.model.base import Record, Report, Slug, SourcedEntity, SourceIds, Text

PhoneAspect = Literal["esim", "sim-lock", "volte", "bands", "mark"]
PhoneOrigin = Literal["japan", "abroad", "mainland-china", "unknown"]
Fit = Literal["yes", "partly", "no", "unknown", "not-needed"]


class Meanings(Record):
    """What each outcome means."""

    yes: Text
    """The phone fits."""
    partly: Text | None = None
    """The phone fits under a condition; none where that cannot be the outcome."""
    no: Text | None = None
    """The phone does not fit; none where that cannot be the outcome."""
    unknown: Text
    """What is to be found out first."""
    not_needed: Text | None = None
    """The carrier does not need it; none where that cannot be the outcome."""

    def of(self, fit: Fit) -> Text:
        """Return the meaning of an outcome."""
        return getattr(self, fit.replace("-", "_")) or self.unknown


class OriginNote(Record):
    """What is known of phones bought in a place."""

    origin: PhoneOrigin
    """Where the phone was bought."""
    note: Text
    """What that means."""
    sources: SourceIds
    """Ids of the sources."""


class PhoneCheck(SourcedEntity):
    """One thing to look at on the phone."""

    id: Slug
    """Stable id, e.g. `sim-lock`."""
    aspect: PhoneAspect
    """What it is about."""
    title: Text
    """The question, in a few words."""
    look: Text
    """Where the phone shows it."""
    meanings: Meanings
    """What each outcome means."""
    origins: tuple[OriginNote, ...] = ()
    """What the place of purchase says."""
    reports: tuple[Report, ...] = ()
    """Observed exceptions."""
    sources: SourceIds
    """Ids of the sources."""
