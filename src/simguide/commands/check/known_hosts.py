"""What the catalogue knows of hosts: whose they are, what else stands there, and which pages say so."""

import re
from collections.abc import Iterator
from datetime import date
from functools import cached_property
from typing import Final

from simguide.commands.check.hosts import is_under, registered_part
from simguide.commands.check.official_names import OfficialName, OfficialNames, Strength, official_name, official_names
from simguide.model.carrier import Carrier
from simguide.model.catalogue import Catalogue
from simguide.model.everyday_name import EverydayName, Likeness
from simguide.model.guarded_name import GuardedName, NameReach
from simguide.model.names import fold
from simguide.model.site import Site
from simguide.model.source import Source
from simguide.model.value import Value

_MOST_SOURCES = 3
_STRENGTHS: Final[dict[Likeness, Strength]] = {"word": "common", "near-word": "near", "in-words": "short"}
_REACHES: Final[dict[NameReach, Strength]] = {"anywhere": "anywhere", "begins": "begins", "token": "token"}
_BRACKETS = re.compile(r"[（）() ]")


class KnownHosts(Value):
    """What the catalogue knows of hosts, gathered once."""

    owners: dict[str, tuple[Carrier, ...]]
    """Carriers by official domain; the longest domain first."""
    sites: tuple[Site, ...]
    """Places that are no carrier's own."""
    everyday: tuple[EverydayName, ...]
    """Names that are words of every day too."""
    guarded: tuple[GuardedName, ...]
    """Names under which fraud is known to pose."""
    pages: dict[str, tuple[Source, ...]]
    """Sources by the host of their page."""
    as_of: date
    """Day for which evidence is judged."""

    @cached_property
    def names(self) -> tuple[OfficialName, ...]:
        """Names that official addresses bear."""
        carriers = {carrier.id: carrier for owners in self.owners.values() for carrier in owners}
        spellings = ((name, it.domains[0]) for it in carriers.values() for name in _names_in_japan(it))
        words = [it for it in self.everyday if "hosts" in it.places]
        strengths: dict[str, Strength] = {fold(it.name): _STRENGTHS[it.likeness] for it in words}
        guarded = tuple(self._guarded(it, carriers) for it in self.guarded)
        return official_names(self.owners, spellings, everyday=strengths, guarded=guarded)

    def _guarded(self, name: GuardedName, carriers: dict[str, Carrier]) -> OfficialName:
        domains = [domain for it in name.carriers if it in carriers for domain in carriers[it].domains]
        domain = next((it for it in domains if name.name in it), domains[0])
        return official_name(name.name, _REACHES[name.reach], domain, unless=name.unless)

    @cached_property
    def official(self) -> OfficialNames:
        """Those names and the official domains, for finding what is near them."""
        return OfficialNames(self.names, self.owners)

    @cached_property
    def former(self) -> dict[str, tuple[str, ...]]:
        """Sources of each official domain that the customers' site of its owner has left."""
        owners = (carrier for found in self.owners.values() for carrier in found)
        return {it.domain: it.sources for carrier in owners for it in carrier.former_domains}

    @cached_property
    def registered(self) -> frozenset[str]:
        """Registered parts of official domains."""
        return frozenset(map(registered_part, self.owners))

    def site_of(self, host: str) -> Site | None:
        """Return the known place that a host belongs to; the one with the longest name where there are two."""
        found = [site for site in self.sites if is_under(host, site.host)]
        return max(found, key=lambda site: len(site.host), default=None)

    def official_domain(self, host: str) -> str | None:
        """Return the official domain that a host belongs to.

        Where customers of a provider publish below its domain, only the domain itself, its www, what the catalogue
        names besides and the hosts of official pages on record are the provider's.
        """
        domain = next((domain for domain in self.owners if is_under(host, domain)), None)
        if domain is None or host in (domain, f"www.{domain}"):
            return domain
        site = self.site_of(host)
        if site is not None and site.role == "customer-pages" and site.host == domain:
            is_on_record = any(page.kind == "official" for page in self.pages.get(host, ()))
            return domain if is_on_record else None
        return domain

    def sources_on(self, domain: str, host: str) -> tuple[Source, ...]:
        """Return official pages on a domain, best first: those of the very host, then the newest."""
        pages = [(name, page) for name, found in self.pages.items() if is_under(name, domain) for page in found]
        official = [(name, page) for name, page in pages if page.kind == "official"]
        official.sort(key=lambda it: it[1].id)
        official.sort(key=lambda it: "" if it[1].dated == "undated" else it[1].dated, reverse=True)
        official.sort(key=lambda it: it[0] != host)
        return tuple(page for _, page in official[:_MOST_SOURCES])

    def sources_for(self, domain: str, host: str) -> tuple[Source, ...]:
        """Return the pages that say whose an official domain is: on it, beside it, or those of its owners' records."""
        found = self.sources_on(domain, host) or self.sources_on(registered_part(domain), host) or self.pages.get(host)
        if found:
            return found[:_MOST_SOURCES]
        cited = {name for carrier in self.owners[domain] for name in carrier.sources}
        return tuple(page for pages in self.pages.values() for page in pages if page.id in cited)[:_MOST_SOURCES]


def know_hosts(catalogue: Catalogue, *, as_of: date) -> KnownHosts:
    """Gather what the catalogue knows of hosts."""
    owners: dict[str, tuple[Carrier, ...]] = {}
    for carrier in catalogue.carriers():
        for domain in carrier.domains:
            owners[domain] = (*owners.get(domain, ()), carrier)
    pages: dict[str, tuple[Source, ...]] = {}
    for page in catalogue.records_as("sources", Source):
        host = page.url.split("/", 3)[2].partition(":")[0].lower()
        pages[host] = (*pages.get(host, ()), page)
    return KnownHosts(
        owners=dict(sorted(owners.items(), key=lambda it: (-it[0].count("."), -len(it[0]), it[0]))),
        sites=tuple(catalogue.records_as("sites", Site)),
        everyday=tuple(catalogue.records_as("everyday_names", EverydayName)),
        guarded=tuple(catalogue.records_as("guarded_names", GuardedName)),
        pages=pages,
        as_of=as_of,
    )


def _names_in_japan(carrier: Carrier) -> Iterator[str]:
    """Yield the names of a carrier in Japanese or Chinese letters that could stand in a host."""
    for name in (carrier.name.ja, carrier.name.zh):
        for part in _BRACKETS.split(name):
            if not part.isascii() and part.isalpha() and len(part) > 2:  # noqa: PLR2004 (two letters are a word)
                yield part
