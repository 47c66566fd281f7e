"""The short answers of the lists, of `show`, `compare`, what is known, `apn` and the catalogue: one screen each."""

import re

import pytest

from simguide.advice.naming import find_carrier, find_carriers
from simguide.commands.apn.advise import answer_apn
from simguide.commands.apn.answer import ApnQuestion
from simguide.commands.catalogue.advise import answer_stale, answer_stats
from simguide.commands.catalogue.answer import StaleQuestion
from simguide.commands.knowledge.advise import answer_claims, answer_rules, answer_sources, answer_terms
from simguide.commands.knowledge.answer import ClaimQuestion, RuleQuestion, SourceQuestion, TermQuestion
from simguide.commands.lists.advise import compare_carriers, list_card_types, list_carriers, show_carrier
from simguide.commands.lists.products import stored_rule, usual_product, usual_rule
from simguide.i18n.messages import message
from simguide.model.answer import NextNote
from simguide.render.compose import compose
from simguide.render.words import Words
from tests.conftest import AS_OF
from tests.factories import carrier, catalogue, channel, claim, plan, source
from tests.screens import FIRST, LANGUAGES, LINES, overflowing, screen

CARRIERS = (
    *("povo", "docomo", "au", "uq-mobile", "softbank", "ymobile", "rakuten-mobile", "ahamo", "linemo", "iijmio"),
    *("mineo", "mobal", "sakura-mobile", "gtn-mobile", "b-mobile-visitor", "calendar-mobile", "his-mobile", "brastel"),
    *("airalo", "ubigi", "nomad", "holafly", "line-mobile", "ocn-mobile-one", "au-prepaid", "japan-wireless"),
    *("three-hk", "softbank-prepaid", "eximo", "wirelessgate", "iij-japan-travel-sim", "wifi-rental-dot-com"),
)
COMPARED = (
    ("docomo", "au"),
    ("povo", "ahamo", "mobal"),
    ("docomo", "au", "softbank", "rakuten-mobile"),
    ("airalo", "ubigi", "nomad", "holafly", "saily"),
    ("sakura-mobile", "softbank-prepaid", "iij-japan-travel-sim", "japan-wireless", "wirelessgate"),
)
ASKED = {
    "carriers": lambda it: list_carriers(it, as_of=AS_OF),
    "card-types": lambda it: list_card_types(it, as_of=AS_OF),
    "claims": lambda it: answer_claims(it, ClaimQuestion(), as_of=AS_OF),
    "claims-docomo": lambda it: answer_claims(it, ClaimQuestion(text="docomo"), as_of=AS_OF),
    "claims-two": lambda it: answer_claims(it, ClaimQuestion(text="104"), as_of=AS_OF),
    "claims-opened": lambda it: answer_claims(it, ClaimQuestion(text="docomo", number=3), as_of=AS_OF),
    "claims-nothing": lambda it: answer_claims(it, ClaimQuestion(text="no such claim"), as_of=AS_OF),
    "rules": lambda it: answer_rules(it, RuleQuestion(), as_of=AS_OF),
    "rules-identity": lambda it: answer_rules(it, RuleQuestion(topic="identity"), as_of=AS_OF),
    "rules-porting": lambda it: answer_rules(it, RuleQuestion(topic="porting"), as_of=AS_OF),
    "rules-opened": lambda it: answer_rules(it, RuleQuestion(topic="identity", number=8), as_of=AS_OF),
    "explain": lambda it: answer_terms(it, TermQuestion(), as_of=AS_OF),
    "explain-one": lambda it: answer_terms(it, TermQuestion(term="保号"), as_of=AS_OF),
    "explain-some": lambda it: answer_terms(it, TermQuestion(term="SIM"), as_of=AS_OF),
    "sources": lambda it: answer_sources(it, SourceQuestion(), as_of=AS_OF),
    "sources-docomo": lambda it: answer_sources(it, SourceQuestion(carrier="docomo"), as_of=AS_OF),
    "sources-one": lambda it: answer_sources(it, SourceQuestion(source="docomo-faq-contract"), as_of=AS_OF),
    "sources-most-cited": lambda it: answer_sources(it, SourceQuestion(source="identifier-itu-1114"), as_of=AS_OF),
    "stats": lambda it: answer_stats(it, as_of=AS_OF),
    "stale": lambda it: answer_stale(it, StaleQuestion(older_than=365), as_of=AS_OF),
}


def check_screen(answer, lang):
    """Return the lines of a short answer, once they are found to stand on one screen, wide or narrow."""
    lines = screen(answer, lang)
    assert len(lines) <= LINES, lines
    assert overflowing(answer, lang) == []
    return lines


def show(catalogue, name):
    return show_carrier(catalogue, find_carrier(catalogue, name), as_of=AS_OF)


def apn(catalogue, name, line=None):
    found = find_carrier(catalogue, name)
    return answer_apn(catalogue, found, ApnQuestion(carrier=found.id, line=line), as_of=AS_OF)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("asked", ASKED)
def test_a_list_stands_on_one_screen(shipped, asked, lang):
    check_screen(ASKED[asked](shipped), lang)


@pytest.mark.parametrize("name", CARRIERS)
def test_a_carrier_is_a_card(shipped, name):
    """What renewing means by the eighth line, where the balance is by the next, and nothing of the card left out."""
    for lang in LANGUAGES:
        lines = check_screen(show(shipped, name), lang)
        words = Words(lang, ())
        renew, balance = words.message("field.renew"), words.message("field.balance")
        assert any(line.startswith(f"  {renew}") for line in lines[:FIRST]), lines
        assert any(line.startswith(f"  {balance}") for line in lines), lines


@pytest.mark.parametrize("names", COMPARED, ids="-".join)
def test_up_to_five_carriers_stand_side_by_side(shipped, names):
    answer = compare_carriers(shipped, find_carriers(shipped, names), as_of=AS_OF)
    for lang in LANGUAGES:
        lines = check_screen(answer, lang)
        price = Words(lang, ()).message("aspect.price")
        assert any(line.startswith(price) for line in lines[:FIRST]), lines


@pytest.mark.parametrize("name", CARRIERS)
def test_access_point_stands_on_one_screen(shipped, name):
    """What one types first stands at the top: the name of the access point."""
    answer = apn(shipped, name)
    settings = answer.results[0].settings
    for lang in LANGUAGES:
        lines = check_screen(answer, lang)
        assert not settings or any(settings[0].apn.apn in line for line in lines[1:FIRST]), lines


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_carrier_and_every_word_stands_in_its_list(shipped, lang):
    """These two lists are for finding a name: what is left out cannot be found."""
    carriers = " ".join(screen(list_carriers(shipped, as_of=AS_OF), lang))
    living = {it.id for it in shipped.carriers() if it.status != "ended"}
    assert living <= set(re.findall(r"[a-z0-9][a-z0-9-]*", carriers))
    text = "".join(screen(answer_terms(shipped, TermQuestion(), as_of=AS_OF), lang)).replace(" ", "")
    assert [it.term for it in shipped.terms() if it.term.replace(" ", "") not in text] == []


def test_the_next_commands_run(simguide, shipped):
    """What an answer tells the user to type answers; a word in capitals is to be replaced, and is not run."""
    answers = [ask(shipped) for ask in ASKED.values()] + [show(shipped, "povo"), apn(shipped, "docomo")]
    typed = {note.command for answer in answers for note in answer.notes if isinstance(note, NextNote)}
    commands = [it for it in sorted(typed) if not re.search(r"\b[A-Z_]{4,}\b|mobileconfig", it)]
    assert len(commands) > 15
    ended = {command: simguide(*command.split()[1:]).code for command in commands}
    assert {command: code for command, code in ended.items() if code} == {}


def test_a_claim_and_a_rule_open_by_their_numbers(simguide):
    listed = simguide("claims", "docomo").out.splitlines()
    row = next(line for line in listed if line.startswith("2  "))
    opened = simguide("claims", "docomo", "2").out.splitlines()
    assert opened[0].startswith("Wrong: “")
    assert row.split("“")[1].split("”")[0] in opened[0]
    topic = simguide("rules", "porting").out.splitlines()
    second = next(line for line in topic if line.startswith("2  "))
    assert second.split(maxsplit=1)[1].startswith(simguide("rules", "porting", "2").out.splitlines()[0])


@pytest.mark.parametrize("arguments", [["claims", "docomo", "99"], ["claims", "104", "3"], ["rules", "porting", "99"]])
def test_a_number_of_no_row_is_refused_with_what_to_type(simguide, arguments):
    run = simguide(*arguments)
    assert (run.code, run.out) == (2, "")
    assert f"simguide {arguments[0]} {arguments[1]}" in run.err


@pytest.mark.parametrize("depth", ["short", "full"])
def test_a_secondary_source_stands_with_the_official_pages_that_it_cites(depth):
    """Who reads that a stranger's file says so wants the page that it was copied from."""
    page = "https://official.example.jp/terms"
    found = catalogue(source("file", kind="secondary", cites=[page]), claim("a", sources=["file"]))
    shown = compose(answer_sources(found, SourceQuestion(source="file"), as_of=AS_OF), "en", depth=depth)
    fields = [field for group in shown.groups for entry in group.entries for field in entry.fields]
    assert [field.values for field in fields if field.key == "cites"] == [(page,)]


def test_three_digits_are_a_number_to_dial_and_no_row(simguide):
    assert simguide("claims", "docomo", "104").out == simguide("claims", "docomo 104").out


def test_quotation_marks_within_quotation_marks_are_the_inner_ones(shipped):
    said = "「残高」と104（ドコモ）、150（ソフトバンク）、157（au）にSMSを送ると残高が返ってくる。"
    assert Words("ja", ()).quoted(said).startswith("「『残高』と104")
    assert Words("zh", ()).quoted("发“残高”到 104") == "“发‘残高’到 104”"
    screens = "".join(screen(ASKED["claims-two"](shipped), "ja"))
    assert "「「" not in screens
    assert "『残高』" in screens


def stored(**values):
    return {"kind": "stored", "consequence": TEXT, "recoverable": "yes", "sources": ["official"]} | values


def paid(**values):
    return stored(kind="while-paid") | values


TEXT = {"en": "It ends", "zh": "失效", "ja": "終わります"}


def test_the_usual_product_is_what_keeps_a_number_and_no_storage():
    """The cheapest of all may be a plan for children, or store a number without a line."""
    found = catalogue(
        carrier(retention=[stored(plan="parked"), paid(plan="line")]),
        plan("parked", price_jpy=400),
        plan("for-a-child", price_jpy=500),
        plan("line", price_jpy=2000),
    )
    demo = find_carrier(found, "demo")
    plans = found.plans(carrier_id="demo")
    usual = usual_product(plans, demo.retention)
    assert usual is not None
    assert usual.id == "line"
    cheapest = usual_product([it for it in plans if it.id != "line"], demo.retention)
    assert cheapest is not None
    assert cheapest.id == "for-a-child"
    rule = usual_rule(plans, demo.retention)
    assert rule is not None
    assert rule.plan == "line"
    parked = stored_rule(demo.retention)
    assert parked is not None
    assert parked.plan == "parked"
    assert usual_product((), "unknown") is None
    assert usual_rule((), "unknown") is None


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_card_says_what_comes_back_of_the_price(shipped, lang):
    """Who buys ahead asks for it before paying; it stood behind -v alone."""
    label = message("field.refund", lang)
    seller = find_carrier(shipped, "airalo")
    assert seller.refund is not None
    assert any(line.strip().startswith(label) for line in screen(show_carrier(shipped, seller, as_of=AS_OF), lang))


def test_the_card_says_once_what_is_not_known():
    found = catalogue(carrier(), plan(number="unknown", price_jpy="unknown", documents="unknown"))
    lines = screen(show(found, "demo"), "en")
    (line,) = (line for line in lines if line.startswith("  Unknown"))
    assert line.split("Unknown")[1].strip() == ("price, how long the number is kept, documents asked, foreign cards,")


def test_a_false_claim_is_named_before_anything_else():
    found = catalogue(carrier(), claim("a", verdict="supported"), claim("b", verdict="wrong"))
    lines = screen(answer_claims(found, ClaimQuestion(), as_of=AS_OF), "en")
    assert lines[0] == "2 claims checked: 1 wrong, 1 supported"
    assert lines[2].startswith("  Wrong")


def test_what_stands_beside_the_main_source_of_a_way_can_be_compared():
    """A statement of a way may rest on a page that the way itself is not graded by, as what is refunded does."""
    way = channel(refund="yes", evidence={"refund": ["refund-page"]}, side_sources=["refund-page"])
    found = catalogue(carrier(), carrier("other"), way, source("refund-page"))
    answer = compare_carriers(found, find_carriers(found, ("demo", "other")), as_of=AS_OF)
    assert [it.title.en for it in answer.results[0].renew.channels] == [way.title.en]
