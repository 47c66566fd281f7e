"""What other libraries say of the same numbers. Where they are right, simguide agrees; where not, the reason is here.

A listed disagreement that is none any more fails, so that the lists stay true.
"""

import re

import phonenumbers
import pytest
from hypothesis import given
from hypothesis import strategies as st
from phonenumbers import PhoneNumberType
from stdnum import imei, imsi, luhn
from stdnum.iso7064 import mod_97_10

from benchmarks.mutations import browser_domain, faults, is_official, mutations
from simguide.advice.check_digits import eid_holds, luhn_holds
from simguide.advice.numbers import country_of, is_given_out, range_of, read_dialled
from simguide.commands.check.known_hosts import know_hosts
from simguide.model.identifier import CountryCode, MobileNetwork, NumberRange
from tests.conftest import AS_OF
from tests.unit.test_phone_numbers import numbers_of

WIKIPEDIA_ONLY = "python-stdnum has it from Wikipedia; the bulletins of the ITU that were read do not: left out"
RENAMED = "the company has another name in the list derived from Wikipedia; the ITU's is kept"
NETWORK_DISAGREEMENTS = {
    "44009": RENAMED,
    "44023": RENAMED,
    "44024": WIKIPEDIA_ONLY,
    "44025": WIKIPEDIA_ONLY,
    "44026": WIKIPEDIA_ONLY,
    "44055": WIKIPEDIA_ONLY,
    "44100": "the ITU lists it, the list derived from Wikipedia does not",
    "44191": WIKIPEDIA_ONLY,
    "441210": RENAMED,
    "441215": WIKIPEDIA_ONLY,
    "441216": WIKIPEDIA_ONLY,
}
COUNTRY_DISAGREEMENTS = {
    "379": "assigned to the Vatican City by the ITU, but not in use: phonenumbers leaves it out",
    "970": "reserved in the ITU's list of 2016; phonenumbers has it in use",
}
RANGE_DISAGREEMENTS = {
    "range-020": "phonenumbers calls data lines pagers; the ministry keeps only 0204 for pagers",
    "range-0200": "phonenumbers does not know numbers of 14 digits",
    "range-0600": "phonenumbers does not know the numbers for fixed and mobile phones together",
    "range-0180": "phonenumbers does not know the service",
    "range-0170": "phonenumbers does not know the service",
    "range-091": "phonenumbers does not know the numbers for connecting networks",
    "range-00": "phonenumbers does not know the codes of the telephone companies",
    "range-fixed": "the example has an area code that is not given out; real ones agree, see below",
}
NOT_IN_PHONENUMBERS = {
    "151": "a short code of the carriers, which phonenumbers does not list",
    "157": "a short code of the carriers, which phonenumbers does not list",
    "1037": "a short code of an operator in Hong Kong",
    "+852-12580": "a short number of an operator in Hong Kong",
    "*5533": "a short code of a carrier, which phonenumbers does not list",
    "116": "a short code of the carriers, which phonenumbers does not list",
}


def holders(shipped):
    networks = shipped.records_as("networks", MobileNetwork)
    return {it.mcc + it.mnc: it.holder for it in networks if it.use == "country"}


def stdnum_holder(code):
    """Return who holds a network code by python-stdnum."""
    try:
        found = imsi.info(code.ljust(15, "0"))
    except ValueError:
        return None
    return found.get("operator") if found["mcc"] + found["mnc"] == code else None


def plain(company):
    """Return a company's name without what differs in spelling alone."""
    letters = re.sub(r"[^a-z0-9]", "", (company or "").lower())
    return re.sub(r"corporation|company|coltd|colnc|coinc|corp|inc|ltd|kk|gk", "", letters)


CODES = [f"440{n:02}" for n in range(100)] + [f"441{n:02}" for n in range(100)] + [f"441{n}" for n in range(200, 240)]


def test_network_codes_agree_with_stdnum(shipped):
    """Each code has the same holder, or the reason stands above."""
    ours = holders(shipped)
    differing = {code for code in CODES if plain(ours.get(code)) != plain(stdnum_holder(code))}
    assert differing == set(NETWORK_DISAGREEMENTS)
    assert set(ours) <= set(CODES)


def test_country_codes_agree_with_phonenumbers(shipped):
    ours = {it.code for it in shipped.records_as("country_codes", CountryCode)}
    theirs = {str(code) for code in phonenumbers.COUNTRY_CODE_TO_REGION_CODE}
    assert ours ^ theirs == set(COUNTRY_DISAGREEMENTS)


def test_beginnings_of_fixed_numbers_agree_with_phonenumbers(shipped):
    """Four digits tell whether an area code is given out."""
    ranges = shipped.records_as("number_ranges", NumberRange)
    japan = phonenumbers.PhoneMetadata.metadata_for_region("JP")
    assert japan is not None
    assert japan.fixed_line is not None
    pattern = str(japan.fixed_line.national_number_pattern)
    numbers = [f"0{begin}000000" for begin in range(100, 1000)]
    fixed = [number for number in numbers if (range_of(number, ranges) or ranges[0]).kind == "fixed"]
    differing = [
        number
        for number in fixed
        if is_given_out(number, range_of(number, ranges)) != bool(re.fullmatch(pattern, number[1:]))
    ]
    assert differing == []
    assert len(fixed) > 700


@given(st.from_regex(r"[0-9]{2,32}", fullmatch=True))
def test_check_digits_agree_with_stdnum(digits):
    assert luhn_holds(digits) == luhn.is_valid(digits)
    padded = digits.ljust(32, "0")
    assert eid_holds(padded) == mod_97_10.is_valid(padded)


@given(st.from_regex(r"[0-9]{14}", fullmatch=True))
def test_imei_agrees_with_stdnum(digits):
    whole = digits + luhn.calc_check_digit(digits)
    assert luhn_holds(whole)
    assert imei.is_valid(whole)


TYPES = {
    "mobile": {PhoneNumberType.MOBILE},
    "ip": {PhoneNumberType.VOIP},
    "toll-free": {PhoneNumberType.TOLL_FREE},
    "pager": {PhoneNumberType.PAGER},
    "fixed": {PhoneNumberType.FIXED_LINE},
    "other-service": {PhoneNumberType.UAN, PhoneNumberType.PREMIUM_RATE},
    "emergency": {PhoneNumberType.UNKNOWN},
    "service-code": {PhoneNumberType.UNKNOWN},
}
"""How phonenumbers calls the kinds of ranges; a kind that it does not have is not here."""


def example_of(number_range):
    """Return a number of a range: the first of each choice, and ones."""
    body, _, more = number_range.form.partition("..")
    digits = re.sub(r"\[(\d)[^]]*\]", r"\1", body).replace("x", "1")
    return digits + "1" * min(int(more or 0), 4)


def test_ranges_agree_with_phonenumbers(shipped):
    ranges = shipped.records_as("number_ranges", NumberRange)
    differing = set()
    for number_range in ranges:
        example = example_of(number_range)
        assert range_of(example, ranges) == number_range, example
        found = phonenumbers.number_type(phonenumbers.parse(example, "JP"))
        if found not in TYPES.get(number_range.kind, set()):
            differing.add(number_range.id)
    assert differing == set(RANGE_DISAGREEMENTS)


@pytest.mark.parametrize("area", ["3", "6", "11", "45", "52", "75", "92", "98", "4992", "1267"])
def test_real_area_codes_agree_with_phonenumbers(shipped, area):
    """Tokyo, Osaka, Sapporo and others: fixed lines for both."""
    national = "0" + area.ljust(9, "2")
    found = range_of(national, shipped.records_as("number_ranges", NumberRange))
    assert found is not None
    assert found.kind == "fixed"
    assert phonenumbers.number_type(phonenumbers.parse(national, "JP")) == PhoneNumberType.FIXED_LINE


def test_emergency_numbers(shipped):
    """118 is one by the ministry; phonenumbers knows it as a short number only, so it is not asked."""
    ranges = shipped.records_as("number_ranges", NumberRange)
    ours = {code for code in ("110", "118", "119") if getattr(range_of(code, ranges), "kind", None) == "emergency"}
    theirs = {code for code in ours if phonenumbers.is_emergency_number(code, "JP")}
    assert (ours, ours - theirs) == ({"110", "118", "119"}, {"118"})


def test_numbers_of_the_catalogue_are_valid_for_phonenumbers(shipped):
    """Each number is one that can be, and is read as the same country and digits; short codes stand above."""
    countries = shipped.records_as("country_codes", CountryCode)
    refused = set()
    for _, number in numbers_of(shipped):
        theirs = phonenumbers.parse(number, "JP")
        if not phonenumbers.is_valid_number(theirs):
            refused.add(number)
            continue
        ours = read_dialled(number)
        assert ours is not None
        assert ours.is_japanese == (theirs.country_code == 81), number
        if not ours.is_japanese:
            country = country_of(ours.digits, countries)
            assert country is not None
            assert country.code == str(theirs.country_code)
        else:
            assert ours.digits.lstrip("0") == str(theirs.national_number), number
    assert refused == {number for _, number in numbers_of(shipped)} & set(NOT_IN_PHONENUMBERS)
    assert refused == set(NOT_IN_PHONENUMBERS)


@given(st.from_regex(r"0([2-9][0-9]|1[1-9])[0-9]{7,8}", fullmatch=True))
def test_international_and_national_form_are_one_number(digits):
    """As phonenumbers reads them, so does simguide; 010 begins an international call and is no area code."""
    national, international = read_dialled(digits), read_dialled(f"+81{digits[1:]}")
    assert national == international
    assert phonenumbers.parse(digits, "JP") == phonenumbers.parse(f"+81{digits[1:]}", None)


def test_nothing_is_official_that_a_browser_reads_otherwise(shipped):
    """Two thousand mutations of official addresses; `python -m benchmarks.addresses mutations 100000` takes more."""
    known = know_hosts(shipped, as_of=AS_OF)
    drawn = list(mutations(tuple(known.owners), count=2000, seed=20261129))
    assert [fault for text in drawn for fault in faults(text, known)] == []
    official = [text for text in drawn if is_official(text, known)]
    elsewhere = [text for text in drawn if browser_domain(text, known) is None]
    assert min(len(official), len(elsewhere)) > 200


@pytest.mark.parametrize(
    "text",
    [
        "ｈｔｔｐｓ：／／docomo.ne.jp/",
        "https://x@docomo.ne.jp",
        "https://docomo.ne.jp,example.net",
        "//povo.jp:80",
    ],
)
def test_what_a_browser_reads_otherwise_is_not_official(shipped, text):
    """Cases that were official once, or nearly: the oracle and the check agree that they are not."""
    known = know_hosts(shipped, as_of=AS_OF)
    assert (browser_domain(text, known), is_official(text, known)) == (None, False)
