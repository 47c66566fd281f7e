"""What holds of a kind of seller holds of those whose own records do not say it, and of no others."""

from datetime import date

import pytest

from simguide.advice.kinds import documents_of, documents_of_kind, foreign_cards_of, rule_of_kind
from simguide.advice.naming import find_carrier
from simguide.commands.contact.advise import answer_contact
from simguide.commands.contact.answer import CarrierContact, ContactQuestion
from simguide.commands.turns.advise import answer_cancel, answer_port
from simguide.commands.turns.answer import CarrierCancel, TurnQuestion
from simguide.i18n.messages import message
from simguide.model.carrier import Identity
from simguide.model.value import replace
from tests.conftest import AS_OF
from tests.factories import carrier, catalogue, plan, rule, text
from tests.screens import LINES, screen

DAY = date(2026, 11, 20)

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


KIND_RULES = [
    rule("all", shown_by=["cancel"], kinds=["mvno"], body=text("Of the kind. Steps follow."), steps=[text("Look")]),
    rule("closer", shown_by=["cancel"], kinds=["mvno"], card_types=["prepaid-sim"]),
    rule("other-kind", shown_by=["cancel"], kinds=["travel-esim"]),
    rule("other-command", shown_by=["contact"], kinds=["mvno"]),
]


@pytest.mark.parametrize(("card_types", "wanted"), [(["prepaid-sim"], "closer"), (["postpaid-sim"], "all")])
def test_the_rule_for_a_card_type_is_closer_than_that_for_a_kind(card_types, wanted):
    found = catalogue(carrier(card_types=card_types), *KIND_RULES)
    known = find_carrier(found, "demo")
    closest = rule_of_kind(found, known, "cancel", as_of=DAY)
    assert closest is not None
    assert closest.rule.id == wanted
    assert rule_of_kind(found, known, "port", as_of=DAY) is None


@pytest.mark.parametrize("lang", ["en", "zh", "ja"])
def test_who_asks_where_to_cancel_reads_something_to_do(shipped, lang):
    """Be it what holds of the kind of seller."""
    for one in shipped.carriers():
        answer = answer_cancel(shipped, one, TurnQuestion(task="cancel", carrier=one.id), as_of=AS_OF)
        lines = screen(answer, lang)
        assert len(lines) <= LINES, one.id
        assert message("turn.not-looked-into", lang) not in "\n".join(lines), one.id


@pytest.mark.parametrize("lang", ["en", "zh", "ja"])
def test_who_asks_whom_to_call_is_told_how_such_sellers_are_reached(shipped, lang):
    for one in shipped.carriers():
        answer = answer_contact(shipped, one, ContactQuestion(carrier=one.id), as_of=AS_OF)
        result = answer.results[0]
        assert isinstance(result, CarrierContact)
        assert result.desks or result.online or result.has_desks == "no" or result.of_kind, one.id
        assert len(screen(answer, lang)) <= LINES, one.id


def test_the_kind_speaks_only_where_the_carrier_does_not(shipped):
    """A way or a desk of its own goes before, and so does a record that nothing is to be done."""
    spoken = set()
    for one in shipped.carriers():
        result = answer_cancel(shipped, one, TurnQuestion(task="cancel", carrier=one.id), as_of=AS_OF).results[0]
        if isinstance(result, CarrierCancel) and result.of_kind:
            spoken.add(one.id)
    assert {"ninja-wifi", "holafly", "gtn-mobile"} <= spoken
    assert not {"docomo", "airalo", "aeon-mobile", "brastel"} & spoken


@pytest.mark.parametrize("lang", ["en", "zh", "ja"])
def test_who_leaves_a_monthly_line_with_the_number_reads_where_the_number_comes_from(shipped, lang):
    """On one screen: the carrier's own page or shop, or what holds of monthly lines."""
    for one in shipped.carriers():
        answer = answer_port(shipped, one, None, TurnQuestion(task="port", carrier=one.id), as_of=AS_OF)
        assert len(screen(answer, lang)) <= LINES, one.id
        if one.kind in ("mno", "sub-brand", "mvno") and one.card_types:
            assert message("turn.not-looked-into", lang) not in "\n".join(screen(answer, lang)), one.id
