"""What each format looks like, on a small catalogue that does not change. Read a snapshot before you accept it."""

import json

import pytest

from simguide.loading import catalogue as loading
from tests.conftest import EXAMPLES

COMMANDS = {
    "renew-carrier": ["renew", "--carrier", "demo"],
    "balance-carrier": ["balance", "--carrier", "demo"],
    "renew": ["renew"],
    "esim": ["esim", "--stay", "30", "--need", "sms"],
    "esim-cost": ["esim", "--stay", "30", "--data", "5", "--usd-rate", "150"],
    "keep": ["keep"],
    "keep-line": ["keep", "demo", "--last", "2026-06-01", "--valid-until", "2026-07-01"],
    "leave": ["leave", "--on", "2026-12-20", "--months", "14", "--carrier", "demo"],
    "autopay": ["autopay", "demo"],
    "recover": ["recover", "demo", "--state", "suspended", "--since", "2026-11-01"],
    "arrive": ["arrive", "--visa", "student", "--stay", "long"],
    "apn": ["apn", "demo"],
    "check-url": ["check", "url", "https://demo.example.jp/"],
    "carriers": ["carriers"],
    "methods": ["methods"],
    "card-types": ["card-types"],
    "show": ["show", "demo"],
    "show-ended": ["show", "gone"],
    "renew-ended": ["renew", "--carrier", "gone"],
    "compare": ["compare", "demo", "gone"],
    "claims": ["claims"],
    "rules": ["rules"],
    "explain": ["explain"],
    "sources": ["sources"],
    "stats": ["catalogue", "stats"],
    "stale": ["catalogue", "stale"],
}


@pytest.fixture(autouse=True)
def small_catalogue(monkeypatch, tmp_path):
    monkeypatch.setattr(loading, "SNAPSHOT", tmp_path / "none")
    monkeypatch.setattr(loading, "CHECKOUT_DATA", EXAMPLES / "valid" / "complete")


@pytest.mark.parametrize("format_", ["table", "csv", "markdown"])
@pytest.mark.parametrize("lang", ["en", "zh", "ja"])
@pytest.mark.parametrize("arguments", COMMANDS.values(), ids=COMMANDS)
def test_text(simguide, snapshot, arguments, lang, format_):
    assert simguide(*arguments, "--lang", lang, "--format", format_).out == snapshot


@pytest.mark.parametrize("arguments", COMMANDS.values(), ids=COMMANDS)
def test_json(simguide, snapshot, arguments):
    assert json.loads(simguide(*arguments, "--json").out) == snapshot


def test_colour(simguide, snapshot, monkeypatch):
    """What a terminal with colours is sent: labels dim, values not, warnings yellow, addresses and commands cyan."""
    monkeypatch.setenv("TERM", "xterm")
    assert simguide("renew", "demo", "--color", "always").out == snapshot
