"""Where one buys and what one opens: the nearest page on record, and never an address that nobody wrote down."""

from datetime import date

import pytest

from simguide.advice.pages import page_to_buy, page_to_open, site_of
from simguide.commands.lists.advise import show_carrier
from simguide.render.compose import compose
from tests.factories import carrier, catalogue, channel, plan, source

DAY = date(2026, 11, 20)
OWN = "https://shop.demo.example.jp/1gb"
OF_ALL = "https://demo.example.jp/buy"
PORTAL = "https://www.demo.example.jp/my"


def seller(**values):
    return carrier(domains=["demo.example.jp"], **values)


@pytest.mark.parametrize(
    ("own", "of_all", "portal", "expected"),
    [
        (OWN, OF_ALL, PORTAL, OWN),
        (None, OF_ALL, PORTAL, OF_ALL),
        (None, None, PORTAL, "https://www.demo.example.jp/"),
        # a host for members is no shop, and a domain alone is no address
        (None, None, "https://my.demo.example.jp/login", None),
        (None, None, "http://demo.example.jp/my", None),
        (None, None, None, None),
    ],
)
def test_the_nearest_page_on_record_is_where_one_buys(own, of_all, portal, expected):
    """The product's own page, else the carrier's, else the front page of its site; never one made up from a domain."""
    assert page_to_buy(plan(page=own), seller(buy_page=of_all, portal=portal)) == expected


def test_without_a_product_the_page_of_the_carrier_is_where_one_buys():
    assert page_to_buy(None, seller(buy_page=OF_ALL)) == OF_ALL


@pytest.mark.parametrize(
    ("values", "is_online", "expected"),
    [
        ({}, True, "https://demo.example.jp/charge"),
        ({"url": None}, True, PORTAL),
        # an app, a number to dial and a counter are not reached by a page
        ({"url": None, "app": "Demo"}, True, None),
        ({"url": None, "dial": [{"number": "0120-000-000", "dial_from": ["japan"]}]}, True, None),
        ({"url": None}, False, None),
    ],
)
def test_a_channel_opens_its_own_page_else_the_log_in(values, is_online, expected):
    assert page_to_open(channel(**values), seller(portal=PORTAL), is_online=is_online) == expected


def test_the_site_is_a_domain_of_the_carrier():
    """A portal that lies elsewhere says nothing of the carrier's own site."""
    assert site_of(seller(portal="https://pay.example.com/demo")) is None


@pytest.mark.parametrize("lang", ["en", "zh", "ja"])
def test_the_full_card_links_to_the_page_of_each_product(lang):
    demo = seller(buy_page=OF_ALL)
    known = catalogue(demo, plan(page=OWN), plan("other"), source())
    document = compose(show_carrier(known, demo, as_of=DAY), lang)
    links = {
        entry.id: field.values
        for group in document.groups
        for entry in group.entries
        for field in entry.fields
        if field.key == "buy-page" and field.style == "link"
    }
    assert links == {"demo": (OF_ALL,), "demo-plan": (OWN,)}
