"""Who may sign: in `show`, in `arrive`, and what is said where nobody knows."""

from datetime import date

from simguide.advice.naming import find_carrier
from simguide.commands.arrive.advise import answer_arrive
from simguide.commands.arrive.answer import ArriveQuestion
from simguide.commands.lists.advise import show_carrier
from simguide.render.compose import compose
from tests.factories import carrier, catalogue, plan, source, text

DAY = date(2026, 11, 20)
SIGNING = {
    "age_from": "18",
    "minors": "parent-signs",
    "minors_note": text("Both show an ID"),
    "visa_note": text("90 days must be left"),
    "companies": "no",
    "sources": ["terms"],
}
TERMS = source("terms")
FROM_18 = "18 and older; under 18: a parent signs, the child is entered as the user"


def fields(answer, depth):
    document = compose(answer, "en", depth=depth)
    return {field.label: field.values for group in document.groups for entry in group.entries for field in entry.fields}


def show(**values):
    found = catalogue(TERMS, carrier(**values))
    return show_carrier(found, find_carrier(found, "demo"), as_of=DAY)


def test_the_card_of_a_carrier_says_who_may_sign():
    assert fields(show(signing=SIGNING), "short")["Who may sign"] == (f"{FROM_18}; no companies",)


def test_the_card_says_of_companies_where_nothing_else_is_known():
    signing = {"companies": "yes", "looked_for": text("The age"), "sources": ["terms"]}
    assert fields(show(signing=signing), "short")["Who may sign"] == ("companies too",)


def test_in_full_the_guardian_the_visa_and_companies_are_told():
    told = fields(show(signing=SIGNING), "full")
    assert told["Under 18"] == ("a parent signs, the child is entered as the user", "Both show an ID")
    assert told["Visa, stay"] == ("90 days must be left",)
    assert told["Companies"] == ("no",)


def test_what_nobody_knows_is_no_line_of_the_card_and_is_said_in_full():
    unknown = {"looked_for": text("The terms")}
    assert "Who may sign" not in fields(show(signing=unknown), "short")
    assert fields(show(signing=unknown), "full")["Age"] == ("unknown",)


def test_each_statement_has_its_own_evidence():
    blog = source("blog", kind="community", dated="2025-01-01")
    signing = SIGNING | {
        "sources": ["terms", "blog"],
        "evidence": {"age_from": ["terms"], "minors": ["blog"], "companies": ["blog"]},
    }
    found = catalogue(TERMS, blog, carrier(signing=signing))
    (result,) = show_carrier(found, find_carrier(found, "demo"), as_of=DAY).results
    kinds = {place: it.evidence.kind for place, it in result.statements.items() if place.startswith("carrier.signing")}
    assert kinds == {
        "carrier.signing.age_from": "official",
        "carrier.signing.minors": "community",
        "carrier.signing.companies": "community",
    }


def test_who_arrives_sees_who_may_sign_beside_the_carrier_with_its_source():
    found = catalogue(TERMS, carrier(signing=SIGNING), plan(documents=["passport"], number="yes"))
    answer = answer_arrive(found, ArriveQuestion(), as_of=DAY)
    (offer,) = [offer for step in answer.results if step.offers for offer in step.offers.with_number]
    assert offer.signing is not None
    assert "terms" in [it.id for it in answer.sources]
    assert any(FROM_18 in value for value in fields(answer, "full")["With a number"])
