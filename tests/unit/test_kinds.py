"""What holds of a kind of seller holds of those whose own records do not say it, and of no others."""

import pytest

from simguide.advice.kinds import documents_of, documents_of_kind, foreign_cards_of
from simguide.model.carrier import Identity
from simguide.model.value import replace
from tests.factories import carrier, plan, rule

SAYS = {"documents": ["none"], "foreign_cards": "yes"}
RULE = rule(kinds=["travel-esim"], says=SAYS)
OTHER = rule("other")


def seller(kind="travel-esim", **values):
    return carrier(kind=kind, **values)


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        (seller(), ("yes", RULE)),
        (seller(foreign_cards="no"), ("no", None)),
        (seller(foreign_cards="reported"), ("reported", None)),
        (seller("mvno"), ("unknown", None)),
    ],
)
def test_the_carriers_own_word_on_cards_goes_before_the_rule(found, expected):
    assert foreign_cards_of(found, (OTHER, RULE)) == expected


ASKING = replace(seller(), identity=Identity(documents=("passport",), sources=("official",)))


@pytest.mark.parametrize(
    ("product", "found", "expected"),
    [
        (plan(documents="unknown"), seller(), (("none",), RULE)),
        (plan(documents="unknown", stays=["long"]), ASKING, (("passport",), None)),
        (plan(documents="unknown", number="yes"), ASKING, (("passport",), None)),
        (plan(documents="unknown"), ASKING, (("none",), RULE)),
        (plan(documents=["residence-card"]), ASKING, (("residence-card",), None)),
        (plan(documents="unknown"), seller("mvno"), ("unknown", None)),
    ],
)
def test_what_the_product_asks_goes_before_what_its_seller_or_its_kind_does(product, found, expected):
    """What a seller asks of a new customer is for its lines, not for the data that it sells to visitors besides."""
    assert documents_of(product, found, (OTHER, RULE)) == expected


def test_a_rule_that_leaves_it_open_says_nothing():
    """An empty list of documents and `unknown` are no answers, so the next rule is asked."""
    silent = rule("silent", kinds=["travel-esim"], says={})
    assert foreign_cards_of(seller(), (silent, RULE)) == ("yes", RULE)
    assert documents_of(plan(documents="unknown"), seller(), (silent, RULE)) == (("none",), RULE)


def test_a_travel_esim_that_is_shipped_is_answered_for(shipped):
    """The commonest question of a visitor, a passport and a card from home, has an answer for each seller abroad."""
    rules = shipped.rules()
    sellers = [found for found in shipped.carriers() if found.kind == "travel-esim"]
    assert sellers
    assert [found.id for found in sellers if foreign_cards_of(found, rules)[0] == "unknown"] == []


@pytest.mark.parametrize(
    ("found", "product", "expected"),
    [
        (seller(), plan(documents="unknown"), (("none",), RULE)),
        (seller(), plan(documents=["passport"]), ((), None)),
        (ASKING, plan(documents="unknown"), ((), None)),
        (seller("mvno"), plan(documents="unknown"), ((), None)),
    ],
)
def test_a_kind_names_the_documents_of_a_seller_that_names_none(found, product, expected):
    assert documents_of_kind(found, (product,), (OTHER, RULE)) == expected
