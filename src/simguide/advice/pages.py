"""Says which page to open: where a product is bought, and where a channel is used. No address is made up."""

from simguide.model.base import Url
from simguide.model.carrier import Carrier
from simguide.model.channel import Channel
from simguide.model.plan import Plan

_SECURE = "https://"


def page_to_buy(plan: Plan | None, carrier: Carrier) -> Url | None:
    """Return the page on which a product is bought: its own, else the carrier's, else the front page of its site.

    Args:
        plan: The product, or None where any of the carrier will do.
        carrier: Who sells it.
    """
    own = None if plan is None else plan.page
    return own or carrier.buy_page or site_of(carrier)


def page_to_open(channel: Channel, carrier: Carrier, *, is_online: bool) -> Url | None:
    """Return the page of a channel: its own, else where a customer logs in, else the front page of the carrier's site.

    Args:
        channel: The channel.
        carrier: Whose it is.
        is_online: Whether its method works over the internet; other methods open nothing but their own page.
    """
    if channel.url is not None or channel.app is not None or channel.dial or not is_online:
        return channel.url
    return carrier.portal or site_of(carrier)


def site_of(carrier: Carrier) -> Url | None:
    """Return the front page of a carrier's site, as far as an https address on one of its domains is on record.

    A host for members, as `my.example.jp`, is no site to start from.
    """
    sites = {host for domain in carrier.domains for host in (domain, f"www.{domain}")}
    for page in (carrier.buy_page, carrier.portal):
        if page is not None and page.startswith(_SECURE):
            host = page.removeprefix(_SECURE).partition("/")[0]
            if host in sites:
                return f"{_SECURE}{host}/"
    return None
