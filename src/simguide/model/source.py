"""Where a fact comes from."""

from __future__ import annotations

from datetime import date
from typing import Literal

from simguide.model.base import Entity, PageDate, Slug, Url, Words

SourceKind = Literal["official", "regulator", "secondary", "press", "community"]


class Source(Entity):
    """A page that was read, with its kind and its date."""

    id: Slug
    """Stable id, lower-case slug, e.g. `docomo-faq-contract`."""
    url: Url
    """Address of the page."""
    kind: SourceKind
    """`official`: the operator's or seller's own page. `regulator`: ministry, police, industry body.
    `secondary`: a dated public data file that names the official pages its author read. `press`.
    `community`: blogs, forums, public code."""
    publisher: Words
    """Who publishes the page, e.g. `NTT DOCOMO`."""
    dated: PageDate
    """Date of the page: `2025-03-27`, `2025-03`, `2025` or `undated`."""
    read_on: date
    """Day on which the page (or an archived copy of it) was read."""
    note: Words | None = None
    """What a reader should know of it, in English, e.g. `copy of an official manual`."""
    cites: tuple[Url, ...] = ()
    """With the kind `secondary`: addresses of the official pages that it names for what it says."""
