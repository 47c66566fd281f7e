"""Says how to reach a carrier without what was sent or offered."""

from simguide.advice.evidence import cited_in
from simguide.advice.naming import refer
from simguide.commands.check.answer import RealWay
from simguide.commands.check.known_hosts import KnownHosts
from simguide.model.carrier import Carrier, SupportLine

MOST_CARRIERS = 3
"""Carriers to which the way is shown."""


def real_way(carrier: Carrier, known: KnownHosts) -> RealWay:
    """Say how to reach a carrier: what to type, its apps, its desks that work today."""
    lines = tuple(filter(_can_be_called, () if isinstance(carrier.support, str) else carrier.support))
    pages = (page.id for domain in carrier.current_domains for page in known.sources_on(domain, domain)[:1])
    return RealWay(
        carrier=refer(carrier),
        domains=carrier.current_domains,
        portal=carrier.portal,
        apps=carrier.apps,
        lines=lines,
        sources=tuple(dict.fromkeys((*pages, *cited_in(lines)))),
    )


def _can_be_called(line: SupportLine) -> bool:
    return line.status == "works" and bool({"own-line", "japan"} & set(line.dial_from))
