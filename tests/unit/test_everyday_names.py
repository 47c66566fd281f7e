"""Names of carriers that are words of every day: told by data, so that a new carrier needs no programmer."""

import pytest

from simguide.commands.check.sms import answer_sms
from simguide.commands.check.url import answer_url
from simguide.loading import catalogue as loading
from simguide.loading.catalogue import load_catalogue
from simguide.model.everyday_name import EverydayName
from tests import factories
from tests.conftest import AS_OF, EXAMPLES

ORANGE = factories.carrier("orange", name=factories.text("Orange"), domains=["orange.example.jp", "orange.jp"])
WAVE = factories.carrier("wave", name=factories.text("Wave"), domains=["wave.jp"])
WORDS = (
    EverydayName(id="orange", name="Orange", carriers=("orange",)),
    EverydayName(id="wave", name="wave", carriers=("wave",)),
)
AS_NAMES, AS_WORDS = factories.catalogue(ORANGE, WAVE), factories.catalogue(ORANGE, WAVE, *WORDS)


def verdict(catalogue, host):
    return answer_url(catalogue, f"https://{host}/", as_of=AS_OF).results[0].verdict


def named(catalogue, text):
    return {way.carrier.id for way in answer_sms(catalogue, text, as_of=AS_OF).results[0].real_ways}


@pytest.mark.parametrize("host", ["orange.fr", "orange-shop.com", "oranges.com", "orange.example.com", "wave.shop"])
def test_a_word_of_every_day_imitates_nobody(host):
    """Other sites of that name are left alone; without the record they would be accused."""
    assert verdict(AS_WORDS, host) == "unknown"
    assert verdict(AS_NAMES, host) == "look-alike"


@pytest.mark.parametrize(
    "host", ["orange-login.top", "my-wave-pay.top", "orаnge.jp", "wаve.jp", "orange.jp.example.top"]
)
def test_what_more_than_the_name_speaks_for_is_accused_all_the_same(host):
    assert verdict(AS_WORDS, host) == "look-alike"


def test_the_carrier_itself_stays_official():
    assert {verdict(AS_WORDS, host) for host in ("orange.jp", "www.wave.jp")} == {"official"}


@pytest.mark.parametrize("text", ["An orange a day", "the Wave of the day is 2 m", "オレンジ色のorange"])
def test_a_word_of_every_day_names_nobody_in_a_message(text):
    assert named(AS_WORDS, text) == set()
    assert named(AS_NAMES, text)


def test_a_near_word_is_no_slip_of_the_pen():
    """A letter more or less makes another word: only a stutter is taken for a slip, and the name itself stays one."""
    carrier = factories.carrier("seaward", domains=["seaward.jp"])
    near = EverydayName(id="seaward", name="seaward", carriers=("seaward",), likeness="near-word", places=("hosts",))
    plain, told = factories.catalogue(carrier), factories.catalogue(carrier, near)
    assert (verdict(plain, "seaware.jp"), verdict(told, "seaware.jp")) == ("look-alike", "unknown")
    assert {verdict(told, host) for host in ("seaaward.jp", "seaward.top", "seaward-login.jp")} == {"look-alike"}


def test_places_tell_hosts_and_messages_apart():
    in_hosts = EverydayName(id="wave", name="wave", carriers=("wave",), places=("hosts",))
    in_messages = EverydayName(id="wave", name="wave", carriers=("wave",), places=("messages",))
    assert named(factories.catalogue(WAVE, in_hosts), "Wave: unpaid") == {"wave"}
    assert verdict(factories.catalogue(WAVE, in_messages), "wave.shop") == "look-alike"


def test_a_new_carrier_comes_with_its_words_in_a_folder_of_ones_own(tmp_path, monkeypatch, compiled):
    """A folder with a carrier called Demo and the word in it: nothing but data."""
    monkeypatch.setattr(loading, "SNAPSHOT", compiled)
    data = (EXAMPLES / "valid" / "minimal" / "data.yaml").read_text(encoding="utf-8")
    (tmp_path / "demo.yaml").write_text(
        f"{data}\neveryday_names:\n  - id: demo\n    name: demo\n    carriers: [demo]\n", encoding="utf-8"
    )
    catalogue = load_catalogue(tmp_path)
    assert named(catalogue, "a demo of the game") == set()
    assert named(catalogue, "Demo Mobile: unpaid") == {"demo"}


def test_every_word_changes_something(shipped):
    """A record that no rule reads would be dead: without it a host is accused, or a message names the carrier."""
    from simguide.commands.check.known_hosts import know_hosts
    from simguide.model.names import fold

    names = {fold(name.name) for name in know_hosts(shipped, as_of=AS_OF).names}
    spellings = {fold(spelling) for carrier in shipped.carriers() for spelling in carrier.spellings()}
    for word in shipped.records_as("everyday_names", EverydayName):
        assert "hosts" not in word.places or fold(word.name) in names, word.id
        assert "messages" not in word.places or fold(word.name) in spellings, word.id
