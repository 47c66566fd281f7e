"""Checks the pages on which one buys: an address that is not the seller's own would send money to somebody else."""

from collections.abc import Iterator
from urllib.parse import urlsplit

from simguide.errors import Problem
from simguide.loading.checks.places import problem
from simguide.loading.checks.surroundings import Surroundings
from simguide.loading.records import PlacedRecord
from simguide.model.carrier import Carrier
from simguide.model.plan import Plan


def check_pages(around: Surroundings) -> Iterator[Problem]:
    """Check the pages of products and carriers."""
    for placed, plan in around.placed(Plan):
        carrier = around.carriers.get(plan.carrier)
        if carrier is not None:
            yield from _page(placed, "page", plan.page, carrier)
    for placed, carrier in around.placed(Carrier):
        if "buy_page" not in placed.node.items:
            continue  # it is the shipped one, beneath an entry of one's own
        yield from _page(placed, "buy_page", carrier.buy_page, carrier)


def _page(placed: PlacedRecord, field: str, page: str | None, carrier: Carrier) -> Iterator[Problem]:
    if page is None:
        return
    found = urlsplit(page)
    host = found.hostname or ""
    if found.scheme != "https":
        what = f"found {page}, expected an address that starts with https://"
        yield problem(placed, (field,), what, "write the address as the seller's site has it today")
    if not any(host == domain or host.endswith(f".{domain}") for domain in carrier.domains):
        what = f"{host} is no domain of {carrier.id}"
        hint = "add it to the carrier's `domains:` if a source says that it is its own, or remove the page"
        yield problem(placed, (field,), what, hint)
