"""What each format looks like, on a small catalogue that does not change. Read a snapshot before you accept it.

One file a command holds what it prints in every language and format, as people and scripts see it.
"""

import itertools
import re
from datetime import UTC, datetime
from operator import attrgetter

import pytest
from rich.cells import cell_len
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode

from simguide.commands.my import store
from simguide.loading import catalogue as loading
from simguide.loading.catalogue import compile_records, read_records
from simguide.render import layout
from simguide.terminal import environment
from tests.asking import Asking
from tests.conftest import EXAMPLES
from tests.questions import asked_of

QUESTIONS = asked_of("example", where=lambda it: it.has_answer)
_STYLES = re.compile(r"\x1b\[[\d;]*m|\x1b\]8;[^\x1b]*\x1b\\")
_LINK_IDS = re.compile(r"(?<=\x1b\]8;id=)\d+")
WAYS = [("en", "json"), *((lang, form) for form in ("table", "csv", "markdown") for lang in ("en", "zh", "ja"))]


class TextFile(SingleFileSnapshotExtension):
    """A snapshot that is a text file with the name of the command."""

    _write_mode = WriteMode.TEXT
    file_extension = "txt"


@pytest.fixture
def written(snapshot):
    """What a command printed when it was last read."""
    return snapshot.use_extension(TextFile)


@pytest.fixture(scope="session")
def example(tmp_path_factory):
    """The example catalogue as a wheel would carry it: its files are read once, not for each of the outputs."""
    path = tmp_path_factory.mktemp("example") / "catalogue.sqlite"
    compile_records(read_records(EXAMPLES / "valid" / "complete"), path=str(path)).close()
    return path


@pytest.fixture(autouse=True)
def small_catalogue(monkeypatch, example):
    monkeypatch.setattr(loading, "SNAPSHOT", example)


@pytest.fixture
def asking(simguide, monkeypatch, tmp_path):
    """Ask the questions of the list, with ids and moments that are the same each time."""
    monkeypatch.setattr(store, "new_id", (f"{number:032x}" for number in itertools.count(1)).__next__)
    monkeypatch.setattr(environment, "now", lambda: datetime(2026, 11, 20, 1, 30, tzinfo=UTC))
    return Asking("example", simguide, monkeypatch, tmp_path)


@pytest.mark.parametrize("question", QUESTIONS, ids=attrgetter("id"))
def test_output(asking, written, question):
    """What a command prints is what was read and accepted."""
    shown = []
    for lang, form in WAYS:
        options = ("--lang", lang, "--format", form)
        shown.append(f"$ simguide {' '.join(asking.typed(question, *options))}\n{asking(question, *options).out}")
    assert "\n".join(shown).replace("\r\n", "\n") == written


@pytest.mark.parametrize("question", QUESTIONS, ids=attrgetter("id"))
def test_colours(asking, written, monkeypatch, question):
    """Colours say what they did when they were last looked at: `cat` the file in a terminal."""
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("COLORTERM", raising=False)
    assert _LINK_IDS.sub("0", asking(question, "--color", "always").out) == written


@pytest.mark.parametrize("depth", [(), ("-v",)], ids=["short", "full"])
@pytest.mark.parametrize("question", QUESTIONS, ids=attrgetter("id"))
def test_a_terminal_shows_what_a_pipe_says(asking, monkeypatch, question, depth):
    """Without escape codes a coloured text is the plain one; on 80 columns only line ends and blanks differ.

    For the comparison a pipe makes tables for as many columns as the terminal has, and nobody draws bars.
    """
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr(layout, "with_bars", lambda groups: groups)
    monkeypatch.setattr(layout, "_PIPE_TABLE", 80)
    pipe = asking(question, *depth).out
    assert _STYLES.sub("", asking(question, *depth, "--color", "always").out) == pipe
    monkeypatch.setattr(environment, "is_terminal", lambda: True)
    plain, coloured = (asking(question, *depth, "--color", color).out for color in ("never", "always"))
    assert _STYLES.sub("", coloured) == plain
    assert max(map(cell_len, plain.splitlines())) <= 80 or "://" in plain
    assert "".join(plain.split()) == "".join(pipe.split())
