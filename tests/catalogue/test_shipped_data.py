"""The shipped data, record by record: what the models and cross-checks cannot know."""

import re
from collections import Counter
from urllib.parse import urlsplit

import pytest

from simguide.i18n.messages import CHAPTERS, chapter
from simguide.loading.catalogue import CHECKOUT_DATA, read_records
from simguide.model.base import Text
from simguide.model.carrier import Carrier
from simguide.model.channel import Channel
from simguide.model.claim import Claim
from simguide.model.method import Method
from simguide.model.plan import Plan
from simguide.model.source import Source
from simguide.model.value import Value

RECORDS = [held.record for held in read_records(CHECKOUT_DATA)]
CARRIERS = [record for record in RECORDS if isinstance(record, Carrier)]
CHANNELS = [record for record in RECORDS if isinstance(record, Channel)]
SOURCES = {record.id: record for record in RECORDS if isinstance(record, Source)}

KANA = re.compile("[\u3041-\u309f\u30a1-\u30fa]")
HAN = re.compile("[\u4e00-\u9fff]")
JAPANESE_GRAMMAR = re.compile("です|ます|ください|でした|ません|から|まで|には")

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


def texts(value, place=""):
    """Yield (place, text) for every text in three languages."""
    match value:
        case Text():
            yield place, value
        case Value():
            for name in type(value).value_fields:
                yield from texts(getattr(value, name), f"{place}.{name}")
        case tuple():
            for index, item in enumerate(value):
                yield from texts(item, f"{place}.{index}")


ALL_TEXTS = [(place, text) for record in RECORDS for place, text in texts(record, record.id)]


def quoted_removed(text):
    """Return a text without what it quotes from a screen or a Japanese word in brackets."""
    return re.sub(r"「[^」]*」|『[^』]*』|“[^”]*”|（[^）]*）|\([^)]*\)|\"[^\"]*\"", "", text)


def test_what_was_promised_is_there():
    assert {carrier.id for carrier in CARRIERS} >= WANTED_CARRIERS
    assert len(CARRIERS) >= 60
    assert len([record for record in RECORDS if isinstance(record, Claim)]) >= 100
    assert {record.id for record in RECORDS if type(record).__name__ == "CardType"} >= WANTED_CARD_TYPES
    assert {record.id for record in RECORDS if isinstance(record, Method)} >= WANTED_METHODS


OFFICIAL_DOMAINS = {domain for carrier in CARRIERS for domain in carrier.domains}


@pytest.mark.parametrize("source", SOURCES.values(), ids=SOURCES)
def test_official_page_lies_on_an_official_domain(source):
    """An official page lies on a domain of a carrier, or its note says whose page it is and where it lies."""
    host = urlsplit(source.url).hostname or ""
    is_known = any(host == domain or host.endswith(f".{domain}") for domain in OFFICIAL_DOMAINS)
    assert source.kind != "official" or is_known or source.note or host == "contact.bill.ntt-finance.co.jp"


def test_one_record_for_each_page():
    pages = Counter(source.url for source in SOURCES.values())
    assert [url for url, count in pages.items() if count > 1] == []


@pytest.mark.parametrize("channel", CHANNELS, ids=lambda channel: channel.id)
def test_channel_works_only_on_more_than_hearsay(channel):
    """What rests on blogs and forums alone is not said to work."""
    kinds = {SOURCES[source_id].kind for source_id in channel.sources}
    assert channel.status != "works" or kinds != {"community"}


def test_support_line_works_only_on_more_than_hearsay():
    lines = [(c.id, line) for c in CARRIERS if not isinstance(c.support, str) for line in c.support]
    weak = [
        (name, line.number)
        for name, line in lines
        if line.status == "works" and {SOURCES[source_id].kind for source_id in line.sources} == {"community"}
    ]
    assert weak == []


def dialled():
    for carrier in CARRIERS:
        for line in carrier.support if not isinstance(carrier.support, str) else ():
            yield carrier.id, line.number, line.dial_from
    for channel in CHANNELS:
        for dial in channel.dial:
            yield channel.id, dial.number, dial.dial_from


@pytest.mark.parametrize(("owner", "number", "places"), list(dialled()))
def test_numbers_are_dialled_from_where_they_can_be(owner, number, places):
    """Toll-free and short numbers do not work from abroad; short ones only from the own line."""
    digits = number.replace("-", "")
    assert places, owner
    if number.startswith("+"):
        assert places in {("abroad",), ("own-line", "abroad"), ("japan", "abroad")} or "abroad" in places
    elif len(digits) <= 4:
        assert places == ("own-line",)
    else:
        assert "abroad" not in places
        assert len(digits) in (10, 11) or digits.startswith(("0077", "0088"))


def test_names_tell_carriers_apart_in_every_language():
    for lang in ("en", "zh", "ja"):
        names = Counter(getattr(carrier.name, lang) for carrier in CARRIERS)
        assert [name for name, count in names.items() if count > 1] == []


@pytest.mark.parametrize(("place", "text"), ALL_TEXTS, ids=[place for place, _ in ALL_TEXTS])
def test_text_is_in_its_language(place, text):
    """Chinese may name an app as its screen does, but holds no Japanese sentence; the three texts differ."""
    assert JAPANESE_GRAMMAR.search(quoted_removed(text.zh)) is None, text.zh
    if len(text.en) > 25 and not place.endswith((".name", ".title")):
        assert text.zh != text.ja, "Chinese and Japanese are the same"
        assert HAN.search(text.zh), text.zh
        assert KANA.search(text.ja), text.ja


@pytest.mark.parametrize(("place", "text"), ALL_TEXTS, ids=[place for place, _ in ALL_TEXTS])
def test_figures_agree_in_the_three_languages(place, text):  # noqa: ARG001 (names the case)
    """A phone number, an amount or a year stands in all three texts."""

    def figures(words):
        words = re.sub(r"((?:19|20)\d\d)-\d\d(?:-\d\d)?(?!\d)|\d+:\d\d", r"\1 ", words)
        words = re.sub(r"(\d+) ?万", lambda found: f"{found[1]}0000", words.replace(",", ""))
        dialled = [found for found in re.findall(r"\+?\d[\d-]{8,}\d", words) if not re.fullmatch(r"\d{4}-\d{4}", found)]
        for number in dialled:
            words = words.replace(number, " ")
        return {*dialled, *re.findall(r"\d{4,}", words)}

    in_english, in_chinese, in_japanese = figures(text.en), figures(text.zh), figures(text.ja)
    assert in_english == in_chinese == in_japanese


def test_prices_fit_their_plans():
    for record in RECORDS:
        if isinstance(record, Plan) and isinstance(record.price_jpy, int):
            assert record.price_jpy < 40_000, record.id
    for channel in CHANNELS:
        for price in channel.prices:
            assert 0 < price.price_jpy < 40_000, channel.id


def test_claims_that_answers_must_carry():
    """The false hotline and the false SMS command are on record for the carriers of which they are told."""
    claims = [record for record in RECORDS if isinstance(record, Claim) and record.verdict == "wrong"]
    about_104 = [item for item in claims if "104" in item.wording.en and "docomo" in item.carriers]
    about_sms = [item for item in claims if "残高" in item.wording.ja and "balance" in item.tasks]
    assert about_104
    assert {carrier for item in about_sms for carrier in item.carriers} >= {"docomo", "au", "softbank"}


def test_no_claim_leaks_into_advice():
    """No channel tells to dial 104, to text 残高, or to renew at a vending machine."""
    for channel in CHANNELS:
        assert channel.method not in {"sms", "vending-machine", "third-party-shop", "social-media"}, channel.id
        assert "104" not in {dial.number for dial in channel.dial}, channel.id


def test_every_value_has_a_name_in_three_languages():
    """Every value that a record can have is worded; the words differ where the languages do."""
    messages = {key: words for name in CHAPTERS for key, words in chapter(name).items()}
    for key, words in messages.items():
        assert len(words) == 3, key
        assert all(words), key
        fields = [set(re.findall(r"\{(\w+)\}", text)) for text in words]
        assert fields[0] == fields[1] == fields[2], key


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


def test_every_claim_row_of_the_articles_is_answered_once():
    """The five articles made 129 claims; each stands in one record."""
    rows = Counter(row for record in RECORDS if isinstance(record, Claim) for row in record.seen_in)
    assert (len(rows), set(rows.values())) == (129, {1})


def test_ended_services_have_dates():
    for carrier in CARRIERS:
        if carrier.status in ("ended", "closed-to-new"):
            assert carrier.status_on is not None, carrier.id


def test_automatic_top_up_and_payment_are_told_apart():
    for channel in CHANNELS:
        assert (channel.auto is not None) == (channel.task == "auto"), channel.id


RANGES = (
    r"1\d{2,4}",  # short codes of the networks
    r"0120\d{6}",  # free in Japan
    r"0800\d{7}",  # free in Japan
    r"0077\d{3,7}|0088\d{3,7}",  # free, over a carrier's own code
    r"0[1-9]\d{8}",  # a landline with its area
    r"0(50|60|70|80|90)\d{8}",  # IP and mobile
    r"\+81[1-9]\d{8,9}",  # the same from abroad
    r"\+852[2-9]\d{7}|\+852\d{5}",  # Hong Kong, its short codes of operators included
    r"\+86\d{5,11}",  # mainland China
    r"\+44\d{10}|\+1\d{10}",  # United Kingdom, North America
)


@pytest.mark.parametrize(("owner", "number", "places"), list(dialled()))
def test_numbers_fit_their_range(owner, number, places):
    """A digit too few or too many is a wrong number."""
    digits = number.replace("-", "")
    assert any(re.fullmatch(pattern, digits) for pattern in RANGES), (owner, places)
