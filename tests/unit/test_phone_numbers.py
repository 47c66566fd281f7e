"""Telephone numbers: however they are written, the same number; each in its range; whose desk it is."""

import pytest

from simguide.advice.numbers import Dialled, beginning_of, country_of, range_of, read_dialled
from simguide.commands.check.number import check_phone
from simguide.model.identifier import CountryCode, NumberRange
from tests import factories
from tests.conftest import AS_OF


@pytest.mark.parametrize(
    "value",
    [
        "090-1234-5678",
        "09012345678",
        "090 1234 5678",
        "(090)1234-5678",
        "０９０－１２３４－５６７８",
        "090‐1234‐5678",
        "090ー1234ー5678",
        "+81-90-1234-5678",
        "+81 (0)90 1234 5678",
        "＋８１９０１２３４５６７８",
        "0081-90-1234-5678",
        "010-81-90-1234-5678",
        "819012345678",
        "tel:+81-90-1234-5678",
        "(+81) 90 1234 5678",
        "TEL:090-1234-5678",
        "℡ 090・1234・5678",
        "☎090-1234-5678。",
        "「090-1234-5678」",
        "184-090-1234-5678",
        "18609012345678",
    ],
)
def test_every_way_of_writing_a_number_is_the_same_number(value):
    assert read_dialled(value) == Dialled("09012345678", is_japanese=True)


@pytest.mark.parametrize(
    ("value", "wanted"),
    [
        ("157", Dialled("157", is_japanese=True, is_short=True)),
        ("184", Dialled("184", is_japanese=True, is_short=True)),
        ("#9110", Dialled("#9110", is_japanese=True, is_short=True)),
        ("*#06#", Dialled("*#06#", is_japanese=True, is_short=True)),
        ("0077-7-111", Dialled("00777111", is_japanese=True)),
        ("+852 2345 6789", Dialled("85223456789", is_japanese=False)),
        ("010-852-2345-6789", Dialled("85223456789", is_japanese=False)),
        ("+852-12580", Dialled("85212580", is_japanese=False)),
    ],
)
def test_short_codes_company_codes_and_foreign_numbers(value, wanted):
    assert read_dialled(value) == wanted


@pytest.mark.parametrize(("value", "wanted"), [("+81", "81"), ("+86", "86")])
def test_a_country_code_alone_is_asked_about(value, wanted):
    assert read_dialled(value) == Dialled(wanted, is_japanese=False)


@pytest.mark.parametrize(
    ("digits", "wanted"),
    [("0120", "range-0120"), ("090", "range-090"), ("0570", "range-0570"), ("0121", None), ("0", None)],
)
def test_what_all_numbers_of_a_range_begin_with_is_asked_about_alone(shipped, digits, wanted):
    """0120 alone is no number, and is not said to be given out to nobody: free numbers begin with it."""
    found = beginning_of(digits, shipped.records_as("number_ranges", NumberRange))
    assert (found and found.id) == wanted


@pytest.mark.parametrize(
    "value", ["", " ", "-", "+", "abc", "090-1234-567a", "1234567", "+1", "+0123456", "9" * 21, "1\n2;rm", "٣٤٥"]
)
def test_what_cannot_be_dialled_is_no_number(value):
    assert read_dialled(value) is None


@pytest.mark.parametrize(
    ("digits", "wanted"),
    [
        ("09012345678", "range-090"),
        ("08012345678", "range-080"),
        ("07012345678", "range-070"),
        ("06012345678", "range-060"),
        ("06001234567", "range-0600"),
        ("08001234567", "range-0800"),
        ("0120123456", "range-0120"),
        ("0570123456", "range-0570"),
        ("05012345678", "range-050"),
        ("02012345678", "range-020"),
        ("02041234567", "range-0204"),
        ("02001234567890", "range-0200"),
        ("0180123456", "range-0180"),
        ("0990123456", "range-0990"),
        ("0312345678", "range-fixed"),
        ("0110001111", "range-fixed"),
        ("0912345", "range-091"),
        ("00777111", "range-00"),
        ("110", "range-110"),
        ("118", "range-118"),
        ("119", "range-119"),
        ("171", "range-1xy"),
    ],
)
def test_number_falls_into_its_range(shipped, digits, wanted):
    """The ministry's table, and 060 as it was added; the narrower range wins."""
    found = range_of(digits, shipped.records_as("number_ranges", NumberRange))
    assert found is not None
    assert found.id == wanted


@pytest.mark.parametrize("digits", ["0901234567", "090123456789", "012012345", "0500123456", "9012345678", "0", "200"])
def test_a_digit_too_few_or_too_many_fits_no_range(shipped, digits):
    assert range_of(digits, shipped.records_as("number_ranges", NumberRange)) is None


def test_no_country_code_begins_another(shipped):
    """Else the first that fits would not be the right one."""
    codes = [it.code for it in shipped.records_as("country_codes", CountryCode)]
    assert [(one, two) for one in codes for two in codes if one != two and two.startswith(one)] == []
    country = country_of("85223456789", shipped.records_as("country_codes", CountryCode))
    assert country is not None
    assert country.name.en == "Hong Kong"


def numbers_of(catalogue):
    for carrier in catalogue.carriers():
        for line in () if isinstance(carrier.support, str) else carrier.support:
            yield carrier.id, line.number
    for channel in catalogue.channels():
        for dial in channel.dial:
            yield channel.carrier, dial.number


def test_every_number_of_the_catalogue_passes_its_own_check(shipped):
    """Each support line and dial code is known, shown whole, and leads to its carrier."""
    known = list(numbers_of(shipped))
    assert len(known) > 50
    for carrier, number in known:
        answer = check_phone(shipped, number, as_of=AS_OF)
        assert answer.verdict == "known", number
        assert not answer.says_no
        assert carrier in {desk.carrier.id for desk in answer.results[0].desks}, number
        assert "*" not in answer.results[0].value.lstrip("*"), number


@pytest.mark.parametrize("typed", ["0120-800-000", "０１２０８０００００", "+81 120 800 000"])
def test_number_of_a_desk_in_another_form(shipped, typed):
    answer = check_phone(shipped, typed, as_of=AS_OF)
    desks = answer.results[0].desks
    assert "docomo" in {desk.carrier.id for desk in desks}
    assert {desk.dial_from for desk in desks} == {("japan",)}
    assert answer.question.number == "0120-800-000"


def test_number_that_nobody_has_is_not_known_and_not_called_false(shipped):
    answer = check_phone(shipped, "090-9999-8888", as_of=AS_OF)
    assert (answer.verdict, answer.says_no) == ("not-known", True)
    assert answer.results[0].value == "0909999****"
    found = answer.results[0].range
    assert found is not None
    assert found.id == "range-090"


def test_code_that_has_ended_is_shown_and_not_passed(shipped):
    """104 was directory assistance; that the digits are on record does not make them right to dial."""
    answer = check_phone(shipped, "104", as_of=AS_OF)
    assert (answer.verdict, [code.status for code in answer.results[0].codes]) == ("not-known", ["ended"])


def test_same_digits_at_two_networks(shipped):
    """1411 starts voicemail with different reach on docomo and au lines; both are told."""
    codes = check_phone(shipped, "1411", as_of=AS_OF).results[0].codes
    assert [code.networks for code in codes] == [("docomo",), ("au",)]


@pytest.mark.parametrize("typed", ["12 docomo", "0" * 500, "LPA:1$a.example$B"])
def test_what_is_no_number_is_not_repeated(shipped, typed):
    answer = check_phone(shipped, typed, as_of=AS_OF)
    assert (answer.verdict, answer.results, answer.question.number) == ("not-a-number", (), "*")


def kinds():
    return [
        factories.record("identifier_kinds", id=name, name=factories.text(name), tells=factories.text("Tells"))
        for name in ("phone-number", "dial-code")
    ]


def test_number_of_a_channel_is_found():
    """A number to dial of a channel counts as one of the carrier, ended or not."""
    channel = factories.channel(status="ended", dial=[{"number": "0120-111-222", "dial_from": ["japan"]}])
    catalogue = factories.catalogue(factories.carrier(), channel, *kinds())
    desk = check_phone(catalogue, "0120111222", as_of=AS_OF).results[0].desks[0]
    assert (desk.channel, desk.status, desk.purpose) == ("demo-renew-website", "ended", None)
    assert check_phone(catalogue, "0120111223", as_of=AS_OF).verdict == "not-known"


@pytest.mark.parametrize(
    ("code", "word"), [("#8000", "child"), ("#9910", "Road"), ("#8891", "violence"), ("#8103", "Police")]
)
def test_short_codes_of_the_whole_country_are_known(shipped, code, word):
    found = check_phone(shipped, code, as_of=AS_OF)
    assert found.verdict == "known"
    assert word in found.results[0].codes[0].name.en


@pytest.mark.parametrize("code", ["112", "911", "999"])
def test_emergency_numbers_of_other_countries_point_to_those_of_japan(shipped, code):
    """Whoever dials one is in need: the answer names 110 and 119, and does not pass the number as one of Japan."""
    found = check_phone(shipped, code, as_of=AS_OF)
    assert found.verdict == "not-known"
    note = found.results[0].codes[0].note
    assert note is not None
    assert all("110" in text and "119" in text for text in (note.en, note.zh, note.ja))


@pytest.mark.parametrize("options", [(), ("-v",)])
@pytest.mark.parametrize("code", ["112", "911", "999"])
def test_an_emergency_number_of_another_country_is_answered_with_those_of_japan_first(simguide, code, options):
    run = simguide("check", "phone", code, *options)
    assert run.code == 5
    assert "In Japan: 110" in "".join(run.out.splitlines()[:3])
    assert "official site" not in run.out


@pytest.mark.parametrize(
    ("number", "is_so"),
    [
        *((number, True) for number in ("03-5555-0123", "043-212-3456", "0124-12-3456", "0112-12-3456")),
        *((number, False) for number in ("0119-12-3456", "0212-12-3456", "0412-12-3456", "0882-12-3456")),
    ],
)
def test_an_area_code_that_is_not_given_out_is_said(shipped, number, is_so):
    reading = check_phone(shipped, number, as_of=AS_OF).results[0]
    assert reading.range is not None
    assert (reading.range.kind, reading.is_given_out) == ("fixed", is_so)


def test_a_country_code_in_brackets_is_part_of_the_number(simguide):
    """What stands before the first blank is not left out as a word around the number."""
    assert "0120-800-000 is a number of" in simguide("check", "phone", "(+81) 120 800 000").out
