"""Whether a phone works, from what it shows: an unknown never counts as a yes."""

import pytest

from simguide.advice.naming import find_carrier
from simguide.commands.check.answer import PhoneQuestion
from simguide.commands.check.handset import answer_phone
from simguide.errors import InputError
from simguide.model.band import Band
from simguide.model.border import validated
from simguide.model.handset_check import PhoneCheck
from simguide.terminal.typed import band_names
from tests import factories
from tests.conftest import AS_OF

FITTING = {"eid": "yes", "sim_lock": "none", "volte": "yes", "mark": "yes"}


def meanings(**others):
    return {name: factories.text(name) for name in ("yes", "partly", "no", "unknown", "not_needed")} | others


def catalogue(**values):
    """Return a catalogue of one carrier with a voice plan, five checks and two bands of its network."""
    plan = values.pop("plan", {"sims": ["esim"], "voice": "yes"})
    checks = [
        validated(
            PhoneCheck,
            {
                "id": f"phone-{aspect}",
                "aspect": aspect,
                "title": factories.text(aspect),
                "look": factories.text("look"),
                "meanings": meanings(),
                "sources": ["official"],
            },
        )
        for aspect in ("esim", "sim-lock", "volte", "bands", "mark")
    ]
    bands = [
        validated(
            Band,
            {
                "id": f"{network}-lte-{names[0]}",
                "network": network,
                "names": names,
                "mhz": "800",
                "role": role,
                "status": "in-use",
                "sources": ["official"],
            },
        )
        for network, names, role in (
            ("docomo", ["1"], "core"),
            ("docomo", ["19"], "core"),
            ("docomo", ["3"], "more"),
            ("au", ["18", "26"], "core"),
        )
    ]
    return factories.catalogue(factories.carrier(**values), factories.plan(**plan), *checks, *bands)


def ask(found, **shown):
    question = PhoneQuestion(carrier="demo", **shown)
    return answer_phone(found, find_carrier(found, "demo"), question, as_of=AS_OF)


def fits(answer):
    return {item.check.aspect: item.fit for item in answer.results}


def test_phone_that_shows_all_works():
    answer = ask(catalogue(), **FITTING, bands=("1", "19"))
    assert answer.verdict == "works"
    assert set(fits(answer).values()) == {"yes"}
    assert [note.about for note in answer.notes] == ["show"]


@pytest.mark.parametrize("left_out", ["eid", "sim_lock", "volte", "mark", "bands"])
def test_one_thing_not_looked_at_leaves_it_unknown(left_out):
    shown = {**FITTING, "bands": ("1", "19")}
    del shown[left_out]
    answer = ask(catalogue(), **shown)
    assert answer.verdict == "unknown"
    assert list(fits(answer).values()).count("unknown") == 1
    command = next(note.command for note in answer.notes if note.about == "phone")
    assert f"--{left_out.replace('_', '-')} " in command


def test_nothing_said_asks_for_everything():
    answer = ask(catalogue())
    assert set(fits(answer).values()) == {"unknown"}
    assert all(item.option for item in answer.results)


@pytest.mark.parametrize(
    ("eid", "carrier_esim", "sims", "expected"),
    [
        ("yes", "yes", ["esim"], "yes"),
        ("yes", "unknown", ["esim"], "unknown"),
        ("unknown", "yes", ["esim"], "unknown"),
        ("no", "yes", ["esim", "physical"], "partly"),
        ("no", "yes", ["esim"], "no"),
        ("no", "no", ["physical"], "not-needed"),
        ("unknown", "no", ["physical"], "not-needed"),
    ],
)
def test_esim(eid, carrier_esim, sims, expected):
    """Without an EID only a SIM card helps; where the carrier has no eSIM the EID does not matter."""
    found = catalogue(esim=carrier_esim, plan={"sims": sims, "voice": "yes"})
    assert fits(ask(found, eid=eid))["esim"] == expected


def test_no_plan_on_record_is_unknown_not_no():
    found = factories.catalogue(factories.carrier(), *catalogue().records("phone_checks"))
    assert fits(ask(found, eid="no"))["esim"] == "unknown"


@pytest.mark.parametrize(("voice", "expected"), [("no", "not-needed"), ("yes", "partly"), ("unknown", "partly")])
def test_volte_matters_where_calls_are_sold(voice, expected):
    assert fits(ask(catalogue(plan={"voice": voice}), volte="no"))["volte"] == expected


@pytest.mark.parametrize(
    ("networks", "bands", "expected"),
    [
        (["docomo"], ("1", "19"), "yes"),
        (["docomo"], ("1", "3"), "partly"),
        (["docomo"], ("3", "n78"), "no"),
        (["docomo"], (), "unknown"),
        (["au"], ("26",), "yes"),
        (["docomo", "au"], ("26",), "partly"),
        (["docomo", "au"], ("1", "18", "19"), "yes"),
        (["docomo", "au"], ("3",), "no"),
        (["docomo", "softbank"], ("1", "19"), "partly"),
        (["au", "softbank"], ("3",), "unknown"),
        (["docomo", "au"], ("1",), "partly"),
        (["softbank"], ("1",), "unknown"),
        (["abroad"], ("1",), "unknown"),
        ("unknown", ("1",), "unknown"),
    ],
)
def test_bands(networks, bands, expected):
    """Every network that the carrier uses counts; one without bands on record is unknown."""
    answer = ask(catalogue(host_networks=networks), bands=bands)
    assert fits(answer)["bands"] == expected
    assert (answer.verdict == "does-not-work") == (expected == "no")


def test_locked_phone_works_with_its_seller_only():
    assert fits(ask(catalogue(), sim_lock="locked"))["sim-lock"] == "partly"


def test_rented_wifi_asks_only_for_the_mark():
    assert set(fits(ask(catalogue(kind="wifi-rental")))) == {"mark"}


def test_conditions_alone_are_no_plain_yes():
    answer = ask(catalogue(), **{**FITTING, "mark": "no"}, bands=("1", "19"))
    assert answer.verdict == "works-partly"


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("1,3,19", ("1", "3", "19")),
        ("B1, b3 ,LTE 19,band 8", ("1", "3", "19", "8")),
        ("n78,N79", ("n78", "n79")),
        ("18/26,18", ("18", "26")),
    ],
)
def test_bands_as_data_sheets_write_them(typed, expected):
    assert band_names(typed) == expected


@pytest.mark.parametrize("typed", ["", "x", "1,,3", "1;3", "0", "-1", "1.5", "9999", "１", "b", "n"])
def test_what_is_no_band(typed):
    with pytest.raises(InputError):
        band_names(typed)


def test_shipped_networks_have_core_bands(shipped):
    """Each of the four networks has at least one core band, and every aspect is looked at once."""
    bands = tuple(shipped.records_as("bands", Band))
    assert {band.network for band in bands if band.role == "core"} == {"docomo", "au", "softbank", "rakuten"}
    aspects = [check.aspect for check in shipped.records_as("phone_checks", PhoneCheck)]
    assert sorted(aspects) == ["bands", "esim", "mark", "sim-lock", "volte"]


def test_every_shipped_outcome_has_a_meaning(shipped):
    """What can come out is worded: the lack of a meaning would show the one for unknown."""
    possible = {
        "esim": ("yes", "partly", "no", "unknown", "not-needed"),
        "sim-lock": ("yes", "partly", "unknown"),
        "volte": ("yes", "partly", "unknown", "not-needed"),
        "bands": ("yes", "partly", "no", "unknown"),
        "mark": ("yes", "partly", "unknown"),
    }
    for check in shipped.records_as("phone_checks", PhoneCheck):
        texts = [check.meanings.of(fit).en for fit in possible[check.aspect]]
        assert len(set(texts)) == len(texts), check.id


def test_shipped_carriers_are_all_answered(shipped):
    for carrier in shipped.carriers():
        answer = answer_phone(shipped, carrier, PhoneQuestion(carrier=carrier.id, eid="yes"), as_of=AS_OF)
        assert answer.results
        assert answer.verdict != "works"
