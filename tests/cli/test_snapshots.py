"""What each format looks like, on a small catalogue that does not change. Read a snapshot before you accept it.

One file a command holds what it prints in every language and format, as people and scripts see it.
"""

import pytest
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode

from simguide.loading import catalogue as loading
from tests.conftest import EXAMPLES

COMMANDS = {
    "renew-carrier": ["renew", "--carrier", "demo"],
    "balance-carrier": ["balance", "--carrier", "demo"],
    "renew": ["renew"],
    "esim": ["esim", "--stay", "30", "--need", "sms"],
    "esim-cost": ["esim", "--stay", "30", "--data", "5", "--usd-rate", "150"],
    "keep": ["keep"],
    "keep-line": ["keep", "demo", "--last-top-up", "2026-06-01", "--valid-until", "2026-07-01"],
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
WAYS = [("en", "json"), *((lang, form) for form in ("table", "csv", "markdown") for lang in ("en", "zh", "ja"))]


class TextFile(SingleFileSnapshotExtension):
    """A snapshot that is a text file with the name of the command."""

    _write_mode = WriteMode.TEXT
    file_extension = "txt"


@pytest.fixture
def written(snapshot):
    """What a command printed when it was last read."""
    return snapshot.use_extension(TextFile)


@pytest.fixture(autouse=True)
def small_catalogue(monkeypatch, tmp_path):
    monkeypatch.setattr(loading, "SNAPSHOT", tmp_path / "none")
    monkeypatch.setattr(loading, "CHECKOUT_DATA", EXAMPLES / "valid" / "complete")


@pytest.mark.parametrize("command", COMMANDS)
def test_output(simguide, written, command):
    """What a command prints is what was read and accepted."""
    shown = []
    for lang, form in WAYS:
        line = [*COMMANDS[command], "--lang", lang, "--format", form]
        shown.append(f"$ simguide {' '.join(line)}\n{simguide(*line).out}")
    assert "\n".join(shown).replace("\r\n", "\n") == written


@pytest.mark.parametrize("command", COMMANDS)
def test_colours(simguide, written, monkeypatch, command):
    """Colours say what they did when they were last looked at: `cat` the file in a terminal."""
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("COLORTERM", raising=False)
    assert simguide(*COMMANDS[command], "--color", "always").out == written
