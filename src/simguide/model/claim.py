"""Claims that people meet on the web, with a verdict."""

from typing import Literal

from simguide.model.base import Entity, Slug, SourceIds, Text, Words
from simguide.model.method import Task

ClaimVerdict = Literal["supported", "partly", "wrong", "outdated", "not-checkable"]


class Claim(Entity):
    """A statement found on the web, and what is true of it."""

    id: Slug
    """Stable id, e.g. `docomo-hotline-104`."""
    wording: Text
    """The claim as people say it."""
    verdict: ClaimVerdict
    """The outcome of the check."""
    truth: Text
    """What is true instead; one line."""
    tasks: tuple[Task, ...] = ()
    """Tasks whose answers show the claim."""
    carriers: tuple[Slug, ...] = ()
    """Carriers whose answers show it."""
    methods: tuple[Slug, ...] = ()
    """Methods that it concerns."""
    seen_in: tuple[Words, ...] = ()
    """Rows of the article check, e.g. `003-08`."""
    sources: SourceIds
    """Ids of the sources that decide it."""
