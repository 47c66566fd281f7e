"""Claims that people meet on the web, with a verdict."""

from __future__ import annotations

from typing import Annotated, Literal

from simguide.model.base import Slug, SourcedEntity, SourceIds, Text
from simguide.model.limits import Limits
from simguide.model.method import Task

ArticleRow = Annotated[str, Limits(pattern=r"^\d{3}-\d{2}$")]
ClaimVerdict = Literal["supported", "partly", "wrong", "outdated", "not-checkable"]


class Claim(SourcedEntity):
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
    rules: tuple[Slug, ...] = ()
    """Rules of the country that bear on it."""
    seen_in: tuple[ArticleRow, ...] = ()
    """Where it was seen: article and row, e.g. `003-08` for the eighth claim of article 003."""
    sources: SourceIds
    """Ids of the sources that decide it."""
