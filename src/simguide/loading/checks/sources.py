"""Checks sources: their dates, that a page has one record, whose page an official one is, and what hearsay may say."""

from collections.abc import Iterator
from urllib.parse import urlsplit

from simguide.errors import Problem
from simguide.loading.checks.places import Place, problem, words_in
from simguide.loading.checks.surroundings import Surroundings
from simguide.loading.records import PlacedRecord
from simguide.model.carrier import Carrier
from simguide.model.channel import Channel
from simguide.model.identifier import ShortCode
from simguide.model.site import Site
from simguide.model.source import Source


def check_sources(around: Surroundings) -> Iterator[Problem]:
    """Check sources, and statements that rest on hearsay alone."""
    pages = {record.url: record.id for _, record in around.beneath if isinstance(record, Source)}
    official = _official_hosts(around)
    for placed, source in around.placed(Source):
        if source.dated != "undated" and source.dated > source.read_on.isoformat():
            what = f"the page is dated {source.dated}, after the day it was read, {source.read_on}"
            yield problem(placed, ("dated",), what, "correct one of the two dates")
        if around.today is not None and source.read_on > around.today:
            what = f"found {source.read_on}, a day still to come; today is {around.today}"
            yield problem(placed, ("read_on",), what, "write the day on which the page was read")
        owner = pages.setdefault(source.url, source.id)
        if owner != source.id:
            what = f"the page has a record already: {owner}"
            yield problem(placed, ("url",), what, f"cite {owner}, and remove this record")
        host = urlsplit(source.url).hostname or ""
        if source.kind == "official" and source.note is None and not _lies_on(host, official):
            what = f"official, but {host} is no domain of a carrier"
            hint = "add it to the carrier's `domains:`, say in `note:` whose page it is, or correct the kind"
            yield problem(placed, ("url",), what, hint)
    yield from _hearsay(around)


def _official_hosts(around: Surroundings) -> frozenset[str]:
    """Return the domains of all carriers, and the hosts through which their bills are paid.

    Those of a faulty carrier are its domains all the same: its fault is one problem, not one for each of its pages.
    """
    domains = {domain for carrier in around.carriers.values() for domain in carrier.domains}
    for placed in around.own:
        listed = placed.node.items.get("domains")
        if placed.collection == "carriers" and listed is not None:
            domains.update(words_in(listed))
    return frozenset(domains | {site.host for site in around.all(Site) if site.role == "payment"})


def _lies_on(host: str, domains: frozenset[str]) -> bool:
    labels = host.split(".")
    return any(".".join(labels[start:]) in domains for start in range(len(labels)))


def _hearsay(around: Surroundings) -> Iterator[Problem]:
    """Refuse that something is said to work by blogs and forums alone."""
    for placed, place, sources in _said_to_work(around):
        if around.kinds(sources) == {"community"}:
            what = "said to work, but only sources of the kind community say so"
            yield problem(placed, (*place, "sources"), what, "say `status: unconfirmed`, or cite a stronger source")


def _said_to_work(around: Surroundings) -> Iterator[tuple[PlacedRecord, Place, tuple[str, ...]]]:
    """Yield (record, place in it, sources) for every channel, desk and short code that works by its sources."""
    for placed, channel in around.placed(Channel):
        if channel.status == "works":
            yield placed, (), channel.sources
    for placed, code in around.placed(ShortCode):
        if code.status == "works":
            yield placed, (), code.sources
    for placed, carrier in around.placed(Carrier):
        for index, line in enumerate(carrier.support if not isinstance(carrier.support, str) else ()):
            if line.status == "works":
                yield placed, ("support", index), line.sources
