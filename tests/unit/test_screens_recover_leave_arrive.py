"""The short answers of `recover`, `autopay`, `leave` and `arrive`: on one screen, the first step at its top."""

import itertools
import re
from collections.abc import Iterator
from datetime import date
from typing import get_args

import pytest

from simguide.advice.naming import find_carrier
from simguide.advice.retention import months_later
from simguide.commands.arrive.advise import answer_arrive
from simguide.commands.arrive.answer import ArriveQuestion
from simguide.commands.autopay.advise import answer_autopay, answer_carrier_autopay
from simguide.commands.autopay.answer import AutoKind, AutopayQuestion
from simguide.commands.leave.advise import answer_leave
from simguide.commands.leave.answer import LeaveQuestion
from simguide.commands.recover.advise import answer_recover
from simguide.commands.recover.answer import RecoverQuestion
from simguide.model.answer import Answer
from simguide.model.base import Lang
from simguide.model.catalogue import Catalogue
from simguide.model.plan import Stay
from simguide.model.recovery import RECOVER_STATES, RecoverState
from simguide.model.rule import Visa
from tests.conftest import AS_OF
from tests.screens import FIRST, LANGUAGES, LINES, overflowing, screen

CARRIERS = (
    *("povo", "docomo", "au", "uq-mobile", "softbank", "ymobile", "rakuten-mobile", "ahamo", "linemo", "iijmio"),
    *("mineo", "mobal", "sakura-mobile", "gtn-mobile", "b-mobile-visitor", "nihon-tsushin", "his-mobile"),
    *("airalo", "ubigi", "nomad", "holafly", "saily", "line-mobile", "ocn-mobile-one", "au-prepaid", "ninja-wifi"),
)
AWAY_FROM = date(2027, 3, 31)
FIRST_STEP = re.compile(r"^ *1  ")


def check_screen(answer: Answer, lang: Lang) -> list[str]:
    """Return the lines of a short answer, once they are found to stand on one screen, wide or narrow."""
    lines = screen(answer, lang)
    assert len(lines) <= LINES, (answer.question, lang)
    assert overflowing(answer, lang) == [], (answer.question, lang)
    return lines


def recover(
    catalogue: Catalogue,
    carrier: str | None,
    state: RecoverState | None = None,
    *,
    abroad: bool = False,
    since: date | None = None,
) -> Answer:
    known = None if carrier is None else catalogue.carrier(carrier)
    question = RecoverQuestion(carrier=carrier, state=state, abroad=abroad, since=since)
    return answer_recover(catalogue, known, question, as_of=AS_OF)


def recoveries(catalogue: Catalogue, carrier: str | None) -> Iterator[Answer]:
    for state in (None, *RECOVER_STATES):
        yield recover(catalogue, carrier, state)
    yield recover(catalogue, carrier, "lost-sim", abroad=True)
    if carrier is not None:
        yield recover(catalogue, carrier, "esim-deleted", abroad=True, since=date(2026, 10, 25))
        yield recover(catalogue, carrier, "suspended", since=date(2026, 10, 25))


@pytest.mark.parametrize("carrier", [None, *CARRIERS])
def test_recover_stands_on_one_screen(shipped, carrier):
    for answer in recoveries(shipped, carrier):
        for lang in LANGUAGES:
            lines = check_screen(answer, lang)
            assert any(map(FIRST_STEP.match, lines[:FIRST])), (answer.question, lang)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("carrier", [None, *CARRIERS])
def test_every_state_has_its_row(shipped, carrier, lang):
    """A row that is left out can be opened by nobody who does not know its number; the last may share a line."""
    answer = recover(shipped, carrier)
    lines = screen(answer, lang)
    rows = [int(found[1]) for line in lines if (found := re.match(r"(\d+)  ", line))]
    behind = [int(found) for line in lines for found in re.findall(r"(?<![\d-])1[4-7](?= )", line)]
    assert rows + behind == list(range(1, len(answer.results) + 1))


@pytest.mark.parametrize(
    ("carrier", "state", "since", "title"),
    [
        ("povo", "suspended", None, "povo, suspended: can be put right"),
        ("povo", "suspended", "2026-11-01", "povo, suspended: can be put right until 2026-11-30"),
        ("povo", "suspended", "2026-10-01", "povo, suspended: 2026-10-30 was the last day"),
        ("nomad", "expired", None, "Nomad, expired: cannot be put right"),
        ("ahamo", "suspended", None, "ahamo, suspended: not certain to be put right"),
        ("ubigi", "esim-deleted", None, "Ubigi, eSIM deleted: nothing on record, so what holds for any line"),
        (None, "suspended", None, "Any line, suspended: the carrier decides"),
        ("keikaku-japan", "lost-sim", None, "Keikaku Japan, router lost: what to do, what it costs"),
        (
            "pupuru",
            "router-lost",
            None,
            "PuPuRu WiFi, router lost: nothing on record, so what holds at any lender",
        ),
        (None, "taken-home", None, "Any lender, router taken home: what to do, what it costs"),
    ],
)
def test_the_title_says_whether_the_line_comes_back(shipped, carrier, state, since, title):
    day = None if since is None else date.fromisoformat(since)
    assert screen(recover(shipped, carrier, state, since=day), "en")[0] == title


def test_who_is_in_japan_gets_a_number_for_japan(shipped):
    """The desk for bills is for use abroad, and stood alone."""
    text = " ".join(screen(recover(shipped, "docomo", "suspended"), "en"))
    assert "0120-800-000" in text or "151 " in text
    assert "0120-800-000" not in " ".join(screen(recover(shipped, "docomo", "suspended", abroad=True), "en"))


@pytest.mark.parametrize(
    ("arguments", "title"),
    [
        (["povo", "1"], "povo, suspended: can be put right"),
        (["povo", "4", "--abroad"], "povo, lost or stolen: can be put right"),
        (["4"], "Any line, lost or stolen: can be put right"),
        (["4", "--carrier", "povo"], "povo, lost or stolen: can be put right"),
    ],
)
def test_a_state_opens_by_its_number(simguide, arguments, title):
    run = simguide("recover", *arguments)
    assert (run.code, run.out.splitlines()[0]) == (0, title)


@pytest.mark.parametrize(
    ("arguments", "wanted"),
    [
        (["povo", "14"], "found number 14, expected 1 to 13"),
        (["keikaku-japan", "5"], "found number 5, expected 1 to 4"),
        (["0"], "found number 0, expected 1 to 17"),
        (["povo", "1", "--state", "expired"], "found number 1 and --state expired"),
    ],
)
def test_number_of_no_state(simguide, arguments, wanted):
    run = simguide("recover", *arguments)
    assert (run.code, run.out) == (2, "")
    assert wanted in run.err
    assert "simguide recover" in run.err


def autopay(
    catalogue: Catalogue, carrier: str | None, *, kind: AutoKind | None = None, way: int | None = None
) -> Answer:
    question = AutopayQuestion(carrier=carrier, kind=kind, way=way)
    if carrier is None:
        return answer_autopay(catalogue, question, as_of=AS_OF)
    return answer_carrier_autopay(catalogue, find_carrier(catalogue, carrier), question, as_of=AS_OF)


@pytest.mark.parametrize("carrier", CARRIERS)
def test_autopay_stands_on_one_screen(shipped, carrier):
    """The steps of the first way stand at its top, and each way opens by its number."""
    ways = autopay(shipped, carrier).results[0].channels
    for way in (None, *range(1, len(ways) + 1)):
        for lang in LANGUAGES:
            lines = check_screen(autopay(shipped, carrier, way=way), lang)
            assert not ways or any(map(FIRST_STEP.match, lines[:FIRST])), (carrier, way, lang)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("kind", [None, "top-up", "payment"])
def test_every_carrier_stands_in_the_list_of_autopay(shipped, kind, lang):
    """By its id, or where nothing is known of it in the number of those."""
    answer = autopay(shipped, None, kind=kind)
    text = " ".join(check_screen(answer, lang))
    ids = {row.carrier.id for row in answer.results}
    named = ids & set(re.findall(r"[a-z0-9][a-z0-9-]*", text))
    states = ("top_up", "payment") if kind is None else (kind.replace("-", "_"),)
    known = {row.carrier.id for row in answer.results if "offered" in {getattr(row, it) for it in states}}
    assert known <= named
    assert str(len(ids - named)) in text


@pytest.mark.parametrize(
    ("carrier", "title", "first"),
    [
        ("povo", "povo: automatic top-up yes, automatic payment yes", "Auto-charge (3 GB, 30 days)"),
        ("docomo", "docomo: automatic payment yes, automatic top-up yes", "Pay bills by credit card"),
        ("softbank", "SoftBank: automatic payment yes, automatic top-up yes", "Automatic payment of the bill"),
        ("airalo", "Airalo: automatic top-up on some lines, automatic payment no", "Automatic top-up (Renewals)"),
        ("biglobe-mobile", "BIGLOBE mobile: automatic payment yes, automatic top-up unknown", "Automatic payment by"),
    ],
)
def test_what_keeps_the_line_alive_comes_first(shipped, carrier, title, first):
    """Before the shop what one can do alone, before a bank account in Japan a card."""
    lines = screen(autopay(shipped, carrier), "en")
    assert lines[0] == title
    assert [line for line in lines if line.startswith(first)] != []


def test_a_way_of_autopay_opens_by_its_number(simguide):
    second = simguide("autopay", "povo", "2").out.splitlines()
    assert second[0] == "povo: Call toppings, which go on every month"
    assert "Switch off" in second
    assert any(line.startswith("2. Call toppings") for line in simguide("autopay", "povo", "-v").out.splitlines())
    run = simguide("autopay", "povo", "9")
    assert (run.code, run.out) == (2, "")
    assert "simguide autopay povo" in run.err


def leave(catalogue: Catalogue, *carriers: str, months: int = 12, is_sms_required: bool = False) -> Answer:
    question = LeaveQuestion(
        leaves_on=AWAY_FROM,
        months=months,
        returns_on=months_later(AWAY_FROM, months),
        carriers=carriers,
        is_sms_required=is_sms_required,
    )
    return answer_leave(catalogue, tuple(find_carrier(catalogue, it) for it in carriers), question, as_of=AS_OF)


@pytest.mark.parametrize("carrier", CARRIERS)
def test_leave_stands_on_one_screen(shipped, carrier):
    """The first step stands at its top; a line without a number has none, and that stands in the title."""
    answer = leave(shipped, carrier)
    has_number = answer.results[0].has_number
    for lang in LANGUAGES:
        lines = check_screen(answer, lang)
        assert not has_number or any(map(FIRST_STEP.match, lines[:FIRST])), (carrier, lang)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_leave_for_no_line_several_and_long(shipped, lang):
    check_screen(leave(shipped), lang)
    check_screen(leave(shipped, "povo", "docomo", "rakuten-mobile", "airalo"), lang)
    check_screen(leave(shipped, "softbank-prepaid", months=120), lang)
    check_screen(leave(shipped, "docomo", is_sms_required=True), lang)


@pytest.mark.parametrize(
    ("carrier", "title"),
    [
        ("povo", "povo, 2027-03-31 to 2028-03-31: keep it for 990 yen"),
        ("airalo", "Airalo: no Japanese number to keep"),
        ("eximo", "eximo: how the number is kept is not on record"),
        ("gtn-mobile", "GTN Mobile, 2027-03-31 to 2028-03-31: what keeping it costs is unknown"),
    ],
)
def test_the_title_says_what_keeping_the_line_costs(shipped, carrier, title):
    assert screen(leave(shipped, carrier), "en")[0] == title


def test_before_a_number_is_stored_its_codes_go_elsewhere(shipped):
    """A stored number receives nothing: who learns it abroad is shut out of the bank."""
    first, second = (line for line in screen(leave(shipped, "docomo"), "en") if re.match(r"^ *[12]  ", line))
    assert "move banks and accounts" in first
    assert "apply" in second


def test_every_day_of_a_purchase_stands_in_one_step(shipped):
    text = " ".join(screen(leave(shipped, "povo"), "en"))
    days = [str(step.on) for step in leave(shipped, "povo").results[1:] if step.action == "buy"]
    assert len(days) == 3
    assert all(day in text for day in days)


def arrive(
    catalogue: Catalogue, visa: Visa | None = None, *, stay: Stay | None = None, lands_on: date | None = None
) -> Answer:
    return answer_arrive(catalogue, ArriveQuestion(visa=visa, stay=stay, lands_on=lands_on), as_of=AS_OF)


@pytest.mark.parametrize("visa", [None, *get_args(Visa)])
def test_arrive_stands_on_one_screen(shipped, visa):
    for stay, lands_on in itertools.product((None, *get_args(Stay)), (None, AWAY_FROM)):
        answer = arrive(shipped, visa, stay=stay, lands_on=lands_on)
        for lang in LANGUAGES:
            lines = check_screen(answer, lang)
            assert any(map(FIRST_STEP.match, lines[:FIRST])), (visa, stay, lands_on, lang)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize(("visa", "count"), [("visitor", 3), ("student", 6), (None, 6)])
def test_the_order_of_the_first_days_is_whole(shipped, visa, count, lang):
    """Six things one after the other, each a step of its own, and none of them cut."""
    lines = screen(arrive(shipped, visa), lang)
    assert [line.split()[0] for line in lines if re.match(r"^ *\d  ", line)] == [str(it) for it in range(1, count + 1)]


def test_who_sells_on_a_passport_is_the_same_in_arrive_and_esim(shipped):
    """Travel eSIMs ask for no document, by the rule of their kind: `arrive` knew but one seller of data."""
    before = arrive(shipped, "visitor").results[0]
    assert {"airalo", "nomad"} <= {offer.carrier.id for offer in before.offers.without_number}


def test_a_last_day_says_of_what(shipped):
    text = " ".join(" ".join(screen(arrive(shipped, "student", lands_on=date(2027, 4, 1)), "en")).split())
    assert "2027-04-14 Residence card and address" in text


@pytest.mark.parametrize(
    ("carrier", "pin"),
    # ITmedia, 2020-06-29: the PIN with which the SIMs of the four operators are delivered
    [("docomo", "0000"), ("rakuten-mobile", "0000"), ("au", "1234"), ("softbank", "9999")],
)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_pin_as_delivered_stands_in_the_first_step(shipped, carrier, pin, lang):
    lines = screen(recover(shipped, carrier, "pin-locked"), lang)
    assert pin in next(line for line in lines if FIRST_STEP.match(line))
    assert all(one in " ".join(screen(recover(shipped, None, "pin-locked"), lang)) for one in ("0000", "1234", "9999"))


def test_a_lost_router_costs_what_the_lender_says(shipped):
    """keikaku-japan.com, delay, loss and damages: about 416 US dollars; no word on a SIM."""
    for typed in ("lost-sim", "router-lost"):
        text = " ".join(screen(recover(shipped, "keikaku-japan", typed), "en"))
        assert "416 US dollars" in text
        assert "SIM" not in text


def test_what_does_not_fit_says_so_and_shows_what_does(shipped):
    lines = screen(recover(shipped, "keikaku-japan", "no-sms"), "en")
    assert lines[1].startswith("Keikaku Japan lends out routers; “no SMS codes” is a case of a SIM")
    assert sum("router" in line for line in lines if re.match(r"\d  ", line)) == 4
    assert "sells SIMs and eSIMs" in screen(recover(shipped, "docomo", "taken-home"), "en")[1]


def test_what_is_on_some_lines_does_not_simply_exist(in_full):
    """A text that says of some eSIMs stood above `Exists yes`."""
    assert "on some lines; see whether yours has it" in in_full("autopay", "airalo").out
    assert re.search(r"Exists +yes", in_full("autopay", "povo").out)


@pytest.mark.parametrize("arguments", [[], ["2"]])
def test_who_is_abroad_with_ahamo_is_told_not_to_buy_data(simguide, arguments):
    """trip.awaisora.com, 2025-07-10: bought data do not lift the slow-down, only use in Japan does."""
    away = simguide("renew", "ahamo", *arguments, "--abroad").out
    assert re.search(r"BEWARE +Do not buy data against the slow-down abroad", away)
    assert "slow-down abroad" not in simguide("renew", "ahamo", *arguments).out


def test_who_has_a_card_from_abroad_is_told_that_it_is_refused(simguide):
    assert re.search(r"Foreign cards +not accepted", simguide("renew", "rakuten", "--pay", "foreign-card").out)
