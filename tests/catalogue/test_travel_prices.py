"""Travel eSIMs: whole price lists, so that the cheapest of them can be named."""

from collections import Counter

import pytest

from simguide.advice.evidence import sources_for
from simguide.advice.kinds import documents_of, foreign_cards_of
from simguide.advice.pages import page_to_buy
from simguide.model.carrier import Carrier
from simguide.model.plan import Plan
from simguide.model.rule import Rule
from simguide.model.source import Source
from tests.conftest import shipped_records

RECORDS = [held.record for held in shipped_records() if not held.starts_on]
SELLERS = {it.id: it for it in RECORDS if isinstance(it, Carrier)}
SOURCES = {it.id: it for it in RECORDS if isinstance(it, Source)}
RULES = [it for it in RECORDS if isinstance(it, Rule)]
PRICED = [it for it in RECORDS if isinstance(it, Plan) and it.price_usd is not None]


def test_there_are_enough_to_name_a_cheapest():
    """At least ten sellers and 120 products for Japan, each with its size, its days and its price."""
    whole = [it for it in PRICED if it.data_gb not in ("varies", "unknown") and isinstance(it.validity_days, int)]
    assert len(whole) >= 120
    assert len({it.carrier for it in whole}) >= 10


@pytest.mark.parametrize("name", ["ubigi", "saily", "nomad"])
def test_much_asked_sellers_are_whole(name):
    """Fixed sizes and unlimited ones, and no placeholder without a price beside them for the same thing."""
    sizes = [it.data_gb for it in PRICED if it.carrier == name]
    assert len(sizes) >= 10
    assert "unlimited" in sizes


def test_no_product_stands_twice():
    """The same seller, size and days at two prices would make one of them a lie."""
    kinds = Counter((it.carrier, it.data_gb, it.validity_days, it.full_speed_gb_per_day) for it in PRICED)
    assert [kind for kind, count in kinds.items() if count > 1] == []


def test_each_price_has_a_day():
    """A price that nobody can date says nothing of today."""
    cited = {source for it in PRICED for source in sources_for(it, "price_usd")}
    assert [source for source in cited if SOURCES[source].dated == "undated"] == []


def test_whoever_reads_the_sellers_page_says_which_one_it_is():
    cited = {source for it in PRICED for source in sources_for(it, "price_usd")}
    assert [source for source in cited if SOURCES[source].kind == "secondary" and not SOURCES[source].cites] == []


def test_a_seller_whose_own_page_was_read_has_a_page_to_buy():
    read = [it for it in PRICED if any(SOURCES[source].cites for source in sources_for(it, "price_usd"))]
    assert read
    assert {it.carrier for it in read if page_to_buy(it, SELLERS[it.carrier]) is None} == set()


def test_the_visitors_question_has_an_answer():
    """A passport and a card from home: no priced travel eSIM leaves both open."""
    for it in PRICED:
        seller = SELLERS[it.carrier]
        if seller.kind == "travel-esim":
            assert foreign_cards_of(seller, RULES)[0] == "yes", it.id
            assert documents_of(it, seller, RULES)[0] == ("none",), it.id


TRAVEL = [it for it in SELLERS.values() if it.kind == "travel-esim" and it.status != "ended"]


@pytest.mark.parametrize("seller", TRAVEL, ids=lambda it: it.id)
def test_money_back_is_known_or_was_looked_for(seller):
    """Whoever bought the wrong eSIM asks this first; a seller of which nobody looked is no honest unknown."""
    assert seller.refund is not None or seller.looked_for is not None


def test_most_sellers_say_what_comes_back():
    assert sum(it.refund is not None for it in TRAVEL) * 2 > len(TRAVEL)
