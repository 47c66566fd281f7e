"""Access points: shown with their origin, chosen by number, name or network, and written as a profile."""

import plistlib

import pytest

from simguide.advice.naming import find_carrier
from simguide.commands.apn.advise import answer_apn, choose_line, line_choices, uses_profile
from simguide.commands.apn.answer import ApnQuestion
from simguide.commands.apn.profile import write_profile
from simguide.errors import ChoiceError
from simguide.model.value import replace
from tests import factories
from tests.conftest import AS_OF


def answer(catalogue, name, line=None):
    carrier = find_carrier(catalogue, name)
    return answer_apn(catalogue, carrier, ApnQuestion(carrier=carrier.id, line=line), as_of=AS_OF)


def profile(catalogue, name, line=None):
    return plistlib.loads(write_profile(answer(catalogue, name, line).results[0]))


def with_apn(*settings):
    return factories.catalogue(
        factories.carrier(apn=[{"apn": "a.example", "auth": "none", "sources": ["official"], **it} for it in settings])
    )


def test_settings_come_with_their_evidence_and_the_rules(shipped):
    found = answer(shipped, "mineo")
    assert [item.apn.apn for item in found.results[0].settings] == ["mineo-d.jp", "mineo.jp", "mineo-s.jp"]
    assert {item.evidence.kind for item in found.results[0].settings} == {"community"}
    assert {note.rule.id for note in found.notes if note.kind == "rule"} >= {"apn-iphone-profile"}


def test_unknown_access_point_is_an_answer(shipped):
    result = answer(shipped, "ahamo").results[0]
    assert result.settings == ()


@pytest.mark.parametrize(("line", "number"), [("1", 1), ("mineo.jp", 2), ("MINEO.JP", 2), ("softbank", 3), ("au", 2)])
def test_line_by_number_name_or_network(shipped, line, number):
    assert choose_line(find_carrier(shipped, "mineo"), line) == number


@pytest.mark.parametrize("line", ["", "0", "4", "rakuten", "mineo"])
def test_line_that_is_none_names_the_choices(shipped, line):
    carrier = find_carrier(shipped, "mineo")
    with pytest.raises(ChoiceError) as raised:
        choose_line(carrier, line)
    assert raised.value.choices == line_choices(carrier)
    assert raised.value.choices[0] == "1 (mineo-d.jp docomo)"


def test_name_that_two_lines_share_chooses_neither():
    catalogue = with_apn({"networks": ["au"]}, {"networks": ["docomo"]})
    with pytest.raises(ChoiceError):
        choose_line(find_carrier(catalogue, "demo"), "a.example")


OUTER = {"PayloadType", "PayloadVersion", "PayloadIdentifier", "PayloadUUID", "PayloadContent", "PayloadDisplayName"}
"""Keys without which a phone takes no profile, and its name."""


def test_profile_has_the_keys_that_apple_asks_for(shipped):
    """Read back by plistlib: one payload for mobile data, with access point, user and password."""
    found = profile(shipped, "uq-mobile")
    assert found.keys() >= OUTER
    assert (found["PayloadType"], found["PayloadVersion"]) == ("Configuration", 1)
    assert found["PayloadIdentifier"] == "org.simguide.apn.uq-mobile"
    [cellular] = found["PayloadContent"]
    assert cellular.keys() >= {"PayloadType", "PayloadVersion", "PayloadIdentifier", "PayloadUUID", "APNs", "AttachAPN"}
    assert cellular["PayloadType"] == "com.apple.cellular"
    login = {"Name": "uqmobile.jp", "Username": "uq@uqmobile.jp", "Password": "uq", "AuthenticationType": "CHAP"}
    assert cellular["AttachAPN"] == {**login, "AllowedProtocolMask": 3}
    assert cellular["APNs"] == [{**login, "AllowedProtocolMask": 3, "AllowedProtocolMaskInRoaming": 3}]
    assert found["ConsentText"].keys() == {"default", "en", "zh-Hans", "ja"}


def test_profile_without_login_names_the_access_point_alone(shipped):
    [cellular] = profile(shipped, "docomo", 1)["PayloadContent"]
    assert cellular["APNs"] == [{"Name": "spmode.ne.jp"}]


@pytest.mark.parametrize(
    ("auth", "wanted"), [("pap", "PAP"), ("chap", "CHAP"), ("pap-chap", "CHAP"), ("unknown", None), ("none", None)]
)
def test_authentication_is_one_that_a_profile_can_name(auth, wanted):
    catalogue = with_apn({"auth": auth, "user": "u", "password": "p"})
    [cellular] = profile(catalogue, "demo")["PayloadContent"]
    assert cellular["APNs"][0].get("AuthenticationType") == wanted


def test_profile_written_again_replaces_itself(shipped):
    """Same identifiers each time, and for every line of a carrier; others for another carrier."""
    assert write_profile(answer(shipped, "povo").results[0]) == write_profile(answer(shipped, "povo").results[0])

    def ids(name, line):
        found = profile(shipped, name, line)
        inner = found["PayloadContent"][0]
        return [it[key] for it in (found, inner) for key in ("PayloadIdentifier", "PayloadUUID")]

    assert ids("mineo", 1) == ids("mineo", 3)
    assert not set(ids("mineo", 1)) & set(ids("povo", 1))


def test_every_access_point_on_record_makes_a_profile(shipped):
    known = [carrier for carrier in shipped.carriers() if carrier.apn != "unknown"]
    assert len(known) > 20
    for carrier in known:
        for number, apn in enumerate(carrier.apn, start=1):
            [cellular] = profile(shipped, carrier.id, number)["PayloadContent"]
            assert cellular["APNs"][0]["Name"] == apn.apn


def profile_offered(found):
    return [note.command for note in found.notes if note.kind == "next" and "--mobileconfig" in note.command]


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        *((name, "no") for name in ("docomo", "linemo", "ymobile", "povo", "uq-mobile", "rakuten-mobile", "softbank")),
        *((name, "yes") for name in ("mineo", "iijmio", "nihon-tsushin")),
        ("saily", "unknown"),
    ],
)
def test_a_profile_is_offered_only_where_an_iphone_needs_one(shipped, name, wanted):
    """The operators and their brands set the access point in another way; a rule of the kind says which."""
    found = answer(shipped, name)
    assert found.results[0].iphone_profile == wanted
    assert bool(profile_offered(found)) == (wanted == "yes")
    rules = {note.rule.id for note in found.notes if note.kind == "rule"}
    assert ("apn-iphone-no-profile" in rules, "apn-iphone-profile" in rules) == (wanted == "no", wanted == "yes")


def test_the_record_of_a_carrier_goes_before_the_rule_of_its_kind(shipped):
    rules = shipped.rules()
    own = factories.catalogue(factories.carrier(kind="sub-brand", iphone_profile="yes")).carriers()[0]
    assert uses_profile(own, rules) == "yes"
    assert uses_profile(replace(own, iphone_profile="unknown"), rules) == "no"


@pytest.mark.parametrize("name", ["ahamo", "irumo", "eximo"])
def test_where_nothing_is_on_record_the_brand_of_the_same_company_is_named(shipped, name):
    found = answer(shipped, name)
    assert [(it.carrier.id, it.apns[0]) for it in found.results[0].family] == [("docomo", "spmode.ne.jp")]
    assert "simguide apn docomo" in {note.command for note in found.notes if note.kind == "next"}


def test_who_has_settings_of_its_own_names_no_family(shipped):
    assert answer(shipped, "docomo").results[0].family == ()
