"""Answer of `about`."""

from __future__ import annotations

from typing import Literal

from simguide.model.answer import Answer, CarrierRef, Evidence
from simguide.model.base import Domain, Slug, Text, Url
from simguide.model.carrier import Retention, SupportLine
from simguide.model.task import TaskInfo
from simguide.model.value import Value


class AboutQuestion(Value):
    """What `about` was asked."""

    carrier: Slug
    """Id of the carrier."""


class CarrierCard(Value):
    """A carrier in a few lines."""

    type: Literal["carrier-card"] = "carrier-card"
    """Tells this result from others."""
    carrier: CarrierRef
    """The carrier."""
    successor: CarrierRef | None = None
    """What followed it."""
    summary: Text
    """What it is, and for whom."""
    renew: TaskInfo
    """What renewing means on this line."""
    balance: TaskInfo
    """What the balance is, and where it stands."""
    keep: Retention | Literal["unknown"] | None
    """How a number stays alive: the first rule where lines differ; none where there is no number to keep."""
    desk: SupportLine | None
    """The telephone desk to ask first, if there is one."""
    online: Text | None
    """Chat, form or mail, if on record."""
    portal: Url | None
    """Where a customer logs in on the web, if on record."""
    domains: tuple[Domain, ...]
    """Official domains."""
    evidence: Evidence
    """How well the carrier's record is known."""
    sources: tuple[Slug, ...]
    """Ids of the sources of the carrier's record."""


class AboutAnswer(Answer):
    """Answer of `about`."""

    command: Literal["about"]
    """The command."""
    question: AboutQuestion
    """What was asked."""
    results: tuple[CarrierCard, ...]
    """One result."""
