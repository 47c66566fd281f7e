"""`identify`: the form decides; every possible reading is given; what is secret does not come back."""

import pytest

from simguide.advice.check_digits import eid_holds, keep_first, luhn_holds
from simguide.commands.identify.advise import MOST_CHARACTERS, answer_identify, clean
from simguide.model.identifier import CardIssuer, IdentifierKind, MobileNetwork
from tests.conftest import AS_OF

ICCID = "8981100012345678905"
FOREIGN_ICCID = "89450421180216254864"
EID = "89049032123451234512345678901235"
IMSI = "440101234567890"
IMEI = "490154203237518"


def identify(catalogue, value, *, is_typed=True):
    return answer_identify(catalogue, value, is_typed=is_typed, as_of=AS_OF)


@pytest.mark.parametrize(
    ("value", "types"),
    [
        (ICCID, ["iccid"]),
        (" 8981 1000 1234 5678 905 ", ["iccid"]),
        ("８９８１１０００１２３４５６７８９０５", ["iccid"]),
        (ICCID + "F", ["iccid"]),
        (ICCID[:18], ["iccid"]),
        (EID, ["eid"]),
        ("8904-9032-1234-5123-4512-3456-7890-1235", ["eid"]),
        (IMSI, ["imsi"]),
        ("440101234567893", ["imsi", "imei"]),
        (IMEI, ["imei", "imsi"]),
        ("310260123456780", ["imsi", "imei"]),
        ("440-10", ["network-code"]),
        ("44010", ["network-code"]),
        ("441200", ["network-code"]),
        ("440 10", ["network-code"]),
        ("09012345678", ["phone-number"]),
        ("+85223456789", ["phone-number"]),
        ("157", ["dial-code"]),
        ("#9110", ["dial-code"]),
        ("LPA:1$rsp.example.com$ABC-123", ["activation-code"]),
        ("1$rsp.example.com$ABC-123", ["activation-code"]),
        ("LPA:1", ["activation-code"]),
        ("010818012345678", ["imei", "imsi", "phone-number"]),
        ("docomo", []),
        ("", []),
        ("9999", []),
        ("1234567", []),
        ("1" * (MOST_CHARACTERS + 1), []),
    ],
)
def test_form_decides_what_it_is(shipped, value, types):
    """The likeliest reading first; digits that fit several kinds get several readings."""
    found = [reading.type for reading in identify(shipped, value).results]
    assert sorted(found) == sorted(types)
    assert found[:1] == types[:1] or set(types) == {"imei", "imsi", "phone-number"}


def test_iccid_names_issuer_and_country(shipped):
    """The issuer of the card and its country, and whether the check digit fits; nothing of the rest."""
    reading = identify(shipped, ICCID).results[0]
    assert (reading.issuer.issuer, reading.issuer.network, reading.country.code) == ("NTT DOCOMO, INC.", "docomo", "81")
    assert (reading.value, reading.digits, reading.check_digit) == ("898110" + "*" * 13, 19, "holds")
    assert identify(shipped, ICCID[:-1] + "4").results[0].check_digit == "fails"
    assert identify(shipped, ICCID[:-1]).results[0].check_digit == "absent"


def test_foreign_iccid_names_the_country_only(shipped):
    reading = identify(shipped, FOREIGN_ICCID).results[0]
    assert (reading.country.name.en, reading.issuer, reading.value) == ("Denmark", None, "8945" + "*" * 16)


def test_iccid_of_no_country(shipped):
    """A code that nobody has is said to be unknown."""
    reading = identify(shipped, "8921000000000000000").results[0]
    assert (reading.country, reading.value) == (None, "89" + "*" * 17)


def test_eid_shows_the_digits_by_which_sellers_choose(shipped):
    reading = identify(shipped, EID).results[0]
    assert (reading.value, reading.check_digit) == ("89049032" + "*" * 24, "holds")
    assert identify(shipped, EID[:-1] + "4").results[0].check_digit == "fails"


@pytest.mark.parametrize(
    ("value", "holder", "status"),
    [
        ("440-10", "NTT DOCOMO, INC.", "assigned"),
        ("440-11", "Rakuten Mobile Network, Inc.", "assigned"),
        ("441-200", "SORACOM, Inc.", "assigned"),
        ("440-70", "KDDI Corporation", "withdrawn"),
        ("441-01", "SoftBank Corp.", "withdrawn"),
    ],
)
def test_network_code_names_its_holder(shipped, value, holder, status):
    network = identify(shipped, value).results[0].network
    assert (network.holder, network.status) == (holder, status)


def test_network_code_that_is_not_on_record(shipped):
    reading = identify(shipped, "440-99").results[0]
    assert (reading.network, reading.is_japanese) == (None, True)


@pytest.mark.parametrize(
    ("imsi", "shown", "holder"),
    [
        (IMSI, "44010**********", "NTT DOCOMO, INC."),
        ("441200123456789", "441200*********", "SORACOM, Inc."),
        ("441001234567890", "44100**********", "Wireless City Planning Inc."),
        ("440991234567890", "440************", None),
    ],
)
def test_imsi_shows_no_more_than_its_network(shipped, imsi, shown, holder):
    reading = identify(shipped, imsi).results[0]
    assert (reading.value, reading.network and reading.network.holder) == (shown, holder)


def test_imei_that_may_be_an_imsi_shows_no_more_than_it(shipped):
    readings = identify(shipped, "440101234567893").results
    assert [reading.value for reading in readings] == ["44010**********", "440************"]


def test_foreign_imsi_is_outside_japan(shipped):
    reading = next(it for it in identify(shipped, "310260123456789").results if it.type == "imsi")
    assert (reading.is_japanese, reading.network) == (False, None)


def test_unrecognised_value_is_not_repeated(shipped):
    """It may be a mistyped secret."""
    answer = identify(shipped, "LPA;1$rsp.example.com$TOPSECRET")
    assert (answer.results, answer.question.value, answer.question.characters) == ((), "****", 31)


def test_link_to_set_up_an_esim_is_read_by_its_code(shipped):
    for code in ("LPA:1$rsp.example.com$ABC", "LPA%3A1%24rsp.example.com%24ABC"):
        for host in ("esimsetup.apple.com", "esimsetup.android.com"):
            reading = identify(shipped, f"https://{host}/esim_qrcode_provisioning?carddata={code}").results[0]
            assert (reading.type, reading.smdp_address) == ("activation-code", "rsp.example.com")
    for other in ("https://esimsetup.apple.com/other", "https://shop.example/?carddata=4111"):
        assert clean(other) == other


def test_secret_typed_in_a_command_gets_the_hint_on_standard_input_once(shipped):
    typed = [note.about for note in identify(shipped, ICCID).notes]
    assert typed.count("stdin") == 1
    assert "stdin" not in [note.about for note in identify(shipped, ICCID, is_typed=False).notes]
    assert "stdin" not in [note.about for note in identify(shipped, "440-10").notes]


def test_every_kind_that_is_read_is_explained(shipped):
    kinds = {kind.id for kind in shipped.records_as("identifier_kinds", IdentifierKind)}
    values = (ICCID, EID, IMSI, IMEI, "440-10", "09012345678", "157", "LPA:1$a.example$B")
    assert {reading.type for value in values for reading in identify(shipped, value).results} == kinds


def test_prefixes_tell_issuers_and_networks_apart(shipped):
    """No issuer's digits begin another's; no network code stands twice."""
    prefixes = [it.prefix for it in shipped.records_as("card_issuers", CardIssuer)]
    assert [(one, two) for one in prefixes for two in prefixes if one != two and two.startswith(one)] == []
    codes = [it.mcc + it.mnc for it in shipped.records_as("networks", MobileNetwork)]
    assert len(codes) == len(set(codes))


def test_check_digits():
    assert luhn_holds("79927398713")
    assert not luhn_holds("79927398710")
    assert eid_holds(EID)
    assert keep_first("12345", 2) == "12***"
    assert keep_first("12", 5) == "12"


@pytest.mark.parametrize(
    ("value", "types", "shown"),
    [
        ("901-28", ["network-code"], "Vodafone Group"),
        ("90170", ["network-code"], "networks that belong to no country"),
        ("00101", ["network-code", "phone-number"], "test networks"),
        ("999-99", ["network-code"], "internal use within a private network"),
        ("999-999", ["network-code"], "internal use within a private network"),
        ("310-260", ["network-code"], None),
    ],
)
def test_network_codes_of_no_country(shipped, value, types, shown):
    readings = identify(shipped, value).results
    assert [reading.type for reading in readings] == types
    assert (readings[0].network.holder if readings[0].network else None) == shown


def test_imsi_of_no_country_names_its_network(shipped):
    reading = next(it for it in identify(shipped, "901280123456789").results if it.type == "imsi")
    assert (reading.network.holder, reading.is_japanese, reading.value) == ("Vodafone Group", False, "90128**********")


@pytest.mark.parametrize(
    ("value", "form", "check_digit"),
    [
        ("490154203237518", "imei", "holds"),
        ("49-015420-323751-8", "imei", "holds"),
        ("490154203237519", "imei", "fails"),
        ("352099/00/176148/1", "imei", "holds"),
        ("490154203237518/01", "imei", "holds"),
        ("IMEI1: 490154203237518", "imei", "holds"),
        ("IMEI 2 490154203237518", "imei", "holds"),
        ("49-015420-323751", "without-check-digit", "absent"),
        ("99000052735622", "without-check-digit", "absent"),
        ("35-209900-176148-23", "with-software-version", "absent"),
        ("3568680000414120", "with-software-version", "absent"),
    ],
)
def test_imei_as_phones_show_it(shipped, value, form, check_digit):
    reading = next(it for it in identify(shipped, value).results if it.type == "imei")
    assert (reading.form, reading.check_digit) == (form, check_digit)


@pytest.mark.parametrize(
    ("value", "digits", "check_digit"),
    [
        (ICCID, 19, "holds"),
        (ICCID + "F", 19, "holds"),
        (ICCID + "FF", 19, "holds"),
        (f"0x{ICCID}F", 19, "holds"),
        (f"ICCID: {ICCID}", 19, "holds"),
        (f"SIM card number：{ICCID}", 19, "holds"),
        (ICCID + "7", 20, "holds-without-last"),
        ("89812003900000000015", 20, "fails"),
        ("981801002143658709F5", 19, "holds"),
        ("898600B5123456789012", 20, "absent"),
    ],
)
def test_iccid_as_cards_and_modems_show_it(shipped, value, digits, check_digit):
    """With an F behind it, its pairs changed about, a digit more, or letters that one operator puts into it."""
    reading = identify(shipped, value).results[0]
    assert (reading.type, reading.digits, reading.check_digit) == ("iccid", digits, check_digit)


@pytest.mark.parametrize(
    ("value", "kind"),
    [
        ("激活码：LPA:1$rsp.example.com$ABC", "activation-code"),
        ("Activation code: 1$rsp.example.com$ABC", "activation-code"),
        ("EID: 89049032123451234512345678901235", "eid"),
        ("EID 89049032123451234512345678901235", "eid"),
        ("IMSI=440101234567890", "imsi"),
        ("电话号码：090-1234-5678", "phone-number"),
        ("TEL: +81 90 1234 5678", "phone-number"),
    ],
)
def test_a_label_that_was_copied_along_is_left_out(shipped, value, kind):
    assert identify(shipped, value).results[0].type == kind
