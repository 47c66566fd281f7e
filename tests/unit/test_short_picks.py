"""`esim` and `keep` on one screen: the pick by the eighth line, where to buy it, what decides, one warning."""

from datetime import date
from decimal import Decimal
from typing import get_args

import pytest

from simguide.commands.esim.advise import answer_esim
from simguide.commands.esim.answer import EsimQuestion
from simguide.commands.esim.command import TypedStay, esim_question
from simguide.commands.keep.advise import answer_keep
from simguide.commands.keep.answer import KeepQuestion
from simguide.model.base import Lang
from simguide.render.compose import compose
from simguide.render.layout import lay_out, plain
from simguide.render.words import Words
from tests.factories import carrier, catalogue, plan, rule, text

DAY = date(2026, 11, 29)
LANGS = get_args(Lang)


def screen(answer, lang="en"):
    """Return the lines of a short answer at 80 columns."""
    return list(plain(lay_out(compose(answer, lang, depth="short"), 80)))


def asked(**typed):
    return esim_question(TypedStay(**typed))


ESIM = {
    "days": asked(stay="10", data_gb="5"),
    "days-alone": asked(stay="10"),
    "no-days": asked(),
    "visitor": asked(stay="3", data_gb="1", document="passport", pay="foreign-card"),
    "resident": asked(stay="730", data_gb="72", need=["voice,number"], document="residence-card"),
    "number": asked(stay="90", data_gb="10", need=["number"]),
    "family": asked(stay="14", data_gb="20", devices="3", need=["hotspot"]),
    "calls": asked(stay="365", data_gb="0", asker="resident"),
    "month": asked(stay="365", data_gb="20/month", asker="resident"),
    "card": asked(stay="10", phone="no-esim"),
    "long": asked(stay="100", data_gb="30"),
    "nothing": asked(stay="10", need=["voice"], budget="100"),
}


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("question", ESIM.values(), ids=ESIM)
def test_an_answer_of_esim_is_one_screen(shipped, question, lang):
    """Whatever is asked, it stands in 23 lines, and the first pick in the first eight."""
    answer = answer_esim(shipped.on(DAY), question, as_of=DAY)
    lines = screen(answer, lang)
    assert len(lines) <= 23
    picks = [item.pick for item in answer.results if item.pick is not None]
    if picks:
        assert any(line.startswith("1  ") for line in lines[:8])


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("name", [None, "povo", "docomo", "softbank-prepaid", "three-hk", "airalo"])
@pytest.mark.parametrize("abroad", [False, True])
def test_an_answer_of_keep_is_one_screen(shipped, name, abroad, lang):
    line = None if name is None else shipped.carrier(name)
    answer = answer_keep(shipped.on(DAY), line, KeepQuestion(carrier=name, abroad=abroad), as_of=DAY)
    assert len(screen(answer, lang)) <= 23


SELLERS = (
    carrier("travel", kind="travel-esim", buy_page="https://travel.example/", domains=["travel.example"]),
    carrier("line", kind="mvno"),
    rule("data-only", kinds=["travel-esim"], says={"number": "no", "documents": ["none"]}),
)


def test_the_page_the_reason_and_the_warning_stand_beside_the_pick():
    """A price alone is no advice: where to buy it, what decides, and what it cannot do."""
    plans = [
        plan("small", carrier="travel", number="unknown", voice="unknown"),
        plan("line-5gb", carrier="line", price_jpy="1700", setup_jpy="300", stays=["short"]),
    ]
    found = catalogue(*SELLERS, *plans)
    question = EsimQuestion(days=10, data_gb=Decimal(5), asker="visitor")
    shown = "".join(screen(answer_esim(found, question, as_of=DAY)))
    assert "1  Plan small     1,500 yen   cheapest" in shown
    assert "2  Plan line-5gb  2,000 yen" in shown
    assert "+500 yen" in shown
    assert "https://travel.example/" in shown
    assert "1 is data only: no calls, no Japanese number" in shown


def test_the_parts_of_a_cost_are_shown_where_it_has_several():
    """What is shown adds up: 2 x 1,500 and 300 for the fee are the 3,300 of the table."""
    line = plan("twice", setup_jpy="300")
    answer = answer_esim(catalogue(carrier(), line), EsimQuestion(days=20, asker="visitor"), as_of=DAY)
    shown = "".join(screen(answer))
    assert "3,300 yen" in shown
    assert "2 x Plan twice 1,500 yen + set-up fee 300 yen" in shown


@pytest.mark.parametrize("values", [{"phone": "no-esim"}, {"devices": 3}])
def test_pocket_wifi_is_among_the_answers_where_a_device_would_do(values):
    """Whose price nobody put on record is no pick, and was not named at all; what is sold comes before what may be."""
    card = plan("card", sims=["physical", "esim"], hotspot="yes")
    rent = {"sims": ["device"], "price_jpy": "varies", "data_gb": "unknown", "validity_days": "varies"}
    rented = plan("rented", carrier="rental", **rent)
    gone = plan("gone", carrier="gone-rental", **rent | {"on_sale": "unknown"})
    sellers = [carrier("rental", name=text("Rental")), carrier("gone-rental", name=text("Gone"))]
    known = catalogue(carrier(), *sellers, card, rented, gone)
    lines = screen(answer_esim(known, EsimQuestion(asker="visitor", **values), as_of=DAY))
    (line,) = [line for line in lines if "Pocket WiFi  " in line]
    assert line.split("  ")[-1].strip() == "Rental: simguide show rental"
    lines = screen(answer_esim(known, EsimQuestion(asker="visitor"), as_of=DAY))
    assert not any("Pocket WiFi" in line for line in lines)


def test_what_is_to_be_checked_stands_apart_with_how():
    """A cheaper one that needs something checked is named above the table, and stands below the rule in it."""
    plans = [plan("sure"), plan("unsure", carrier="b", price_jpy="900", hotspot="unknown")]
    plans = [it if it.id == "unsure" else plan("sure", hotspot="yes") for it in plans]
    question = EsimQuestion(days=10, need=("hotspot",), asker="visitor")
    answer = answer_esim(catalogue(carrier(), carrier("b"), *plans), question, as_of=DAY)
    lines = screen(answer)
    assert lines[1].startswith("Cheaper: Plan unsure, 900 yen; check first: hotspot")
    heading = next(at for at, line in enumerate(lines) if line.startswith("Check first"))
    first, second = (next(at for at, line in enumerate(lines) if line.startswith(start)) for start in ("1  ", "2  "))
    assert first < heading < second


def test_a_line_without_the_end_of_what_was_bought_is_not_called_suspended(shipped):
    """`keep povo --last-top-up DATE`: the day is the earliest possible; the end that the app shows is asked for."""
    question = KeepQuestion(carrier="povo", last_top_up=date(2026, 6, 1))
    shown = "".join(screen(answer_keep(shipped, shipped.carrier("povo"), question, as_of=DAY)))
    assert "at the earliest" in shown
    assert "--valid-until" in shown
    assert "suspended from" not in shown


def test_a_line_that_is_over_says_since_when_and_what_is_left():
    """A last day that is past is no reminder: since when, whether it comes back, and whom to call."""
    storage = {
        "kind": "stored",
        "period": "3",
        "unit": "year",
        "counted_from": "month-after-application",
        "consequence": text("Cancelled"),
        "recoverable": "no",
        "sources": ["official"],
    }
    desk = {
        "number": "0120-000-111",
        "dial_from": ["japan"],
        "purpose": "general",
        "hours": "unknown",
        "languages": ["ja"],
        "cost": "free",
        "sources": ["official"],
    }
    line = carrier("demo", retention=[storage], support=[desk])
    found = catalogue(line, plan(number="yes"))
    question = KeepQuestion(carrier="demo", applied=date(2022, 9, 15))
    answer = answer_keep(found, found.carrier("demo"), question, as_of=DAY)
    shown = "".join(screen(answer))
    assert "over since 2025-10-01 by the rule" in shown
    assert "can come back: no" in shown
    assert "call 0120-000-111" in shown


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("days", ["3", "10", "30", "100", "365"])
def test_both_who_may_ask_have_their_picks_on_the_screen(shipped, days, lang):
    """Three for a visitor and three for a resident, each in a line, with the page to buy of a seller that has one."""
    answer = answer_esim(shipped.on(DAY), asked(stay=days), as_of=DAY)
    lines = screen(answer, lang)
    numbers = [item.pick for item in answer.results if item.pick is not None]
    assert [number for number in numbers if any(line.startswith(f"{number}  ") for line in lines)] == numbers


TWO_HALVES = {
    "card": asked(pay="foreign-card"),
    "weeks": asked(stay="14"),
    "number": asked(stay="730", need=["number"], data_gb="1"),
    "long": asked(stay="long"),
    "no-esim": asked(phone="no-esim"),
    "devices": asked(stay="10", devices="3"),
}


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("question", TWO_HALVES.values(), ids=TWO_HALVES)
def test_what_names_a_row_stands_beside_it(shipped, question, lang):
    """No page and no parts of a cost for a row that is not shown; a visitor and a resident see a row each, or more."""
    answer = answer_esim(shipped.on(DAY), question, as_of=DAY)
    lines = screen(answer, lang)
    assert len(lines) <= 23
    picks = [item for item in answer.results if item.pick is not None]
    seen = {item.pick for item in picks if any(line.startswith(f"{item.pick}  ") for line in lines)}
    labels = Words(lang, ()).message
    named = {
        item.pick
        for item in picks
        for key in ("label.buy", "label.parts")
        if any(line.strip().startswith(labels(key, number=item.pick) + "  ") for line in lines)
    }
    assert named <= seen
    assert {item.asker for item in picks if item.pick in seen} == {"visitor", "resident"}
