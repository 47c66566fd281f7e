"""The shipped data: it keeps every rule that `catalogue validate` knows, and what was promised of it is there.

No rule of the data stands here; each has its place in simguide.loading.checks and its example in tests/examples.
"""

import re

import pytest

from simguide.loading.catalogue import validate_shipped
from simguide.model.carrier import Carrier
from simguide.model.channel import Channel
from simguide.model.claim import Claim
from simguide.model.method import Method
from simguide.model.source import Source
from tests.conftest import AS_OF, SHIPPED_DATA, shipped_records

RECORDS = [held.record for held in shipped_records()]
CARRIERS = [record for record in RECORDS if isinstance(record, Carrier)]
CHANNELS = [record for record in RECORDS if isinstance(record, Channel)]
SOURCES = {record.id: record for record in RECORDS if isinstance(record, Source)}

WANTED_CARRIERS = {
    "docomo",
    "ahamo",
    "au",
    "uq-mobile",
    "povo",
    "softbank",
    "softbank-prepaid",
    "ymobile",
    "linemo",
    "rakuten-mobile",
    "b-mobile-visitor",
    "mobal",
    "sakura-mobile",
    "iijmio",
    "nihon-tsushin",
    "airalo",
    "nomad",
    "glocalme",
    "ninja-wifi",
    "japan-wireless",
    "irumo",
    "eximo",
    "au-prepaid",
    "line-mobile",
    "mineo",
    "b-mobile",
    "his-mobile",
    "biglobe-mobile",
    "nuro-mobile",
    "aeon-mobile",
    "jcom-mobile",
    "ocn-mobile-one",
    "qtmobile",
    "libmo",
    "linksmate",
    "excite-mobile",
    "rocket-mobile",
    "gmo",
    "hanacell",
    "calendar-mobile",
    "if-mobile",
    "gtn-mobile",
    "jp-smart-sim",
    "cdjapan-rental",
    "brastel",
    "iij-japan-travel-sim",
    "ocn-visitor-sim",
    "japan-welcome-sim",
    "wirelessgate",
    "tabiesim",
    "holafly",
    "ubigi",
    "saily",
    "alosim",
    "trip-com-esim",
    "klook-esim",
    "kkday-esim",
    "ctexcel",
    "cmlink",
    "china-unicom",
    "global-wifi",
    "wifi-rental-dot-com",
    "pupuru",
    "jal-abc",
    "sakura-wifi",
    "mobal-wifi",
    "wifibox",
    "keikaku-japan",
    "buffalo",
}
WANTED_CARD_TYPES = {
    "prepaid-sim",
    "postpaid-sim",
    "short-stay-esim",
    "long-stay-esim",
    "keep-number-line",
    "data-only-sim",
    "pocket-wifi",
}
WANTED_METHODS = {
    "official-app",
    "official-website",
    "vending-machine",
    "convenience-store",
    "konbini-smartpit",
    "konbini-code-card",
    "konbini-bill-slip",
    "third-party-shop",
    "social-media",
    "phone-call",
    "sms",
    "carrier-shop",
    "bill",
    "auto-website",
    "auto-app",
    "auto-phone",
}


def test_the_data_keep_every_rule(monkeypatch):
    """The files were read, and so checked, when the records of this module were made."""
    monkeypatch.setattr("simguide.loading.catalogue.read_records", lambda *_, **__: RECORDS)
    assert validate_shipped(today=AS_OF) == (str(SHIPPED_DATA), len(RECORDS))


def test_what_was_promised_is_there():
    assert {carrier.id for carrier in CARRIERS} >= WANTED_CARRIERS
    assert len(CARRIERS) >= 60
    assert len([record for record in RECORDS if isinstance(record, Claim)]) >= 100
    assert {record.id for record in RECORDS if type(record).__name__ == "CardType"} >= WANTED_CARD_TYPES
    assert {record.id for record in RECORDS if isinstance(record, Method)} >= WANTED_METHODS


def test_claims_that_answers_must_carry():
    """The false hotline and the false SMS command are on record for the carriers of which they are told."""
    claims = [record for record in RECORDS if isinstance(record, Claim) and record.verdict == "wrong"]
    about_104 = [item for item in claims if "104" in item.wording.en and "docomo" in item.carriers]
    about_sms = [item for item in claims if "残高" in item.wording.ja and "balance" in item.tasks]
    assert about_104
    assert {carrier for item in about_sms for carrier in item.carriers} >= {"docomo", "au", "softbank"}


def test_where_a_clerk_stands_there_is_a_sentence_to_show():
    """It is Japanese, and its reading can be typed on any keyboard."""
    methods = {record.id for record in RECORDS if isinstance(record, Method) and record.at_counter}
    assert methods >= {"konbini-smartpit", "konbini-code-card", "konbini-bill-slip", "carrier-shop"}
    shown = [it for it in CHANNELS if it.method in methods and it.status != "ended"]
    assert len(shown) >= 25
    sentences = {it.id: it.clerk for it in shown}
    assert [name for name, it in sentences.items() if it is None or not re.search("[ぁ-んァ-ヺ一-鿿]", it.ja)] == []
    assert [name for name, it in sentences.items() if it is None or not it.reading.isascii()] == []


MUST_BE_OFFICIAL = (
    "docomo",
    "ahamo",
    "au",
    "uq-mobile",
    "povo",
    "softbank",
    "ymobile",
    "linemo",
    "rakuten-mobile",
    "iijmio",
    "mineo",
    "nihon-tsushin",
    "sakura-mobile",
    "mobal",
    "airalo",
    "nomad",
    "b-mobile-visitor",
)


@pytest.mark.parametrize("name", MUST_BE_OFFICIAL)
@pytest.mark.parametrize("task", ["renew", "balance"])
def test_much_asked_carriers_rest_on_official_pages(name, task):
    """At least one official way for each task, or a note of what was looked for and not found."""
    carrier = next(item for item in CARRIERS if item.id == name)
    kinds = {
        SOURCES[source_id].kind
        for channel in CHANNELS
        if (channel.carrier, channel.task) == (name, task)
        for source_id in channel.sources
    }
    info = getattr(carrier.tasks, task)
    assert "official" in kinds or info.looked_for


TURNED_AT = {*MUST_BE_OFFICIAL, "his-mobile", "biglobe-mobile"} - {"nomad", "b-mobile-visitor"}


@pytest.mark.parametrize("name", sorted(TURNED_AT))
def test_what_a_turn_of_a_line_takes_is_told_or_was_looked_for(name):
    """To cancel, to move to a new phone and to port: a way, that there is none, or what was looked for."""
    tasks = next(item for item in CARRIERS if item.id == name).tasks
    ways = {channel.task for channel in CHANNELS if channel.carrier == name}
    told = {"cancel": tasks.cancel, "move": tasks.move, "port": tasks.port}
    answered = {task for task, info in told.items() if info and (info.state == "not-offered" or info.looked_for)}
    assert set(told) - answered <= ways


@pytest.mark.parametrize(
    ("task", "fact"),
    [
        ("cancel", "ends"),
        ("cancel", "last_month"),
        ("cancel", "fee_jpy"),
        ("move", "needs_old"),
        ("move", "fee_jpy"),
        ("port", "one_stop"),
        ("port", "valid_days"),
    ],
)
def test_hard_facts_of_a_turn_are_known_at_most_carriers(task, fact):
    """At twelve of seventeen, and each from a page of its own."""
    infos = {item.id: getattr(item.tasks, task) for item in CARRIERS if item.id in TURNED_AT}
    known = {name: info for name, info in infos.items() if getattr(info, fact) != "unknown"}
    known |= {name: info for name, info in infos.items() if fact == "ends" and info.apply_by_day is not None}
    assert len(known) >= 12
    cited = {
        name: {it for field in ("apply_by_day", fact) for it in info.evidence.get(field, ())}
        for name, info in known.items()
    }
    assert [name for name, ids in cited.items() if not ids] == []


def test_every_claim_row_of_the_articles_is_answered_once():
    """The five articles made 129 claims; that each stands in one record alone is a rule of the data."""
    assert len([row for record in RECORDS if isinstance(record, Claim) for row in record.seen_in]) == 129
