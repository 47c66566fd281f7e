"""Places on the web that are known, and are no carrier's own."""

from __future__ import annotations

from typing import Literal

from simguide.model.base import Domain, Slug, SourcedEntity, SourceIds, Text

SiteRole = Literal[
    "app-store",
    "esim-setup",
    "payment",
    "named-by-carrier",
    "family",
    "other-company",
    "popular",
    "shortener",
    "open-hosting",
    "customer-pages",
]


class Site(SourcedEntity):
    """A host of which a source says what it is."""

    id: Slug
    """Stable id, e.g. `google-play`."""
    host: Domain
    """The host; what stands below it belongs to it, e.g. `duckdns.org` and every name under it."""
    role: SiteRole
    """`app-store`. `esim-setup`: a link of the maker of a phone's system that installs the eSIM of the code in it.
    `payment`: a company through which bills are paid. `named-by-carrier`: a source says that a carrier uses it, on
    weaker evidence than its own domains have. `family`: of the company behind a carrier, or of a service or a daughter
    of it. `other-company`: of a company that sells no lines, or of an authority, that messages name. `popular`: many
    people use it and its name is like that of a carrier, but no source says whose it is; its source is the list of
    popular sites. Where it bears the name of one, the carrier is named. `shortener`: an address there leads anywhere.
    `open-hosting`: anyone can have a name below it. `customer-pages`: below a carrier's own domain, customers publish;
    only the hosts that the catalogue names are the carrier's."""
    name: Text
    """What it is, in a few words."""
    carriers: tuple[Slug, ...] = ()
    """Ids of the carriers that it is named for."""
    note: Text | None = None
    """What to know of it."""
    sources: SourceIds
    """Ids of the sources."""
