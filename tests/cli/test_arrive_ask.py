"""`arrive`, `ask` and `simguide` alone as people type them: formats, languages, terminals, wrong input, exit codes."""

import csv
import io
import json
import re
import sys

import pytest
from jsonschema import Draft202012Validator

from simguide.loading import catalogue as loading

if sys.platform != "win32":
    from tests.cli.conversation import Conversation

LANGUAGES = ["en", "zh", "ja"]
COMMANDS = {
    "arrive": ["arrive"],
    "visitor": ["arrive", "--visa", "visitor", "--on", "2026-12-01"],
    "visitor-long": ["arrive", "--visa", "visitor", "--stay", "120"],
    "student": ["arrive", "--visa", "student", "--stay", "long", "--on", "2026-12-01"],
    "work-short": ["arrive", "--visa", "work", "--stay", "60"],
}


@pytest.fixture(autouse=True)
def shipped_as_in_a_wheel(monkeypatch, compiled):
    """Answer from the compiled catalogue, which is read faster than the files."""
    monkeypatch.setattr(loading, "SNAPSHOT", compiled)


@pytest.fixture(scope="session")
def answer_schema():
    """The schema that `simguide schema` prints."""
    from simguide.commands.schema.schemas import schema_of

    return Draft202012Validator(schema_of("answer"))


@pytest.mark.parametrize("arguments", COMMANDS.values(), ids=COMMANDS)
def test_json_keeps_the_contract(simguide, answer_schema, arguments):
    run = simguide(*arguments, "--json")
    assert (run.code, run.err) == (0, "")
    found = json.loads(run.out)
    assert [error.message for error in answer_schema.iter_errors(found)] == []
    assert found["command"] == "arrive"


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("arguments", COMMANDS.values(), ids=COMMANDS)
def test_every_format_in_every_language(simguide, arguments, lang):
    runs = [simguide(*arguments, "--lang", lang, "--format", it) for it in ("table", "markdown", "csv")]
    assert [(run.code, run.err) for run in runs] == [(0, "")] * 3
    assert runs[1].out.startswith("# ")
    rows = list(csv.reader(io.StringIO(runs[2].out)))
    assert {len(row) for row in rows} == {len(rows[0])}


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("arguments", COMMANDS.values(), ids=COMMANDS)
def test_every_source_is_listed_below(in_full, arguments, lang):
    """Each source of the JSON stands in the list, in the order of its first mark, and none besides."""
    sources = json.loads(in_full(*arguments, "--json").out)["sources"]
    out = in_full(*arguments, "--lang", lang).out
    marks = re.findall(r"^\[(\d+)\]", out, flags=re.MULTILINE)
    assert marks == [str(number) for number in range(1, len(sources) + 1)]
    rows = csv.DictReader(io.StringIO(in_full(*arguments, "--format", "csv").out))
    assert {url for row in rows for url in row["sources"].split()} == {source["url"] for source in sources}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_dates_and_command_stand_in_the_answer(in_full, lang):
    out = in_full("arrive", "--visa", "student", "--on", "2026-12-01", "--lang", lang).out
    for wanted in ("2026-12-01", "2026-12-14", "2027-02-28", "simguide esim --stay short --id passport"):
        assert wanted in out


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize(
    ("arguments", "found"),
    [
        (["--visa", "astronaut"], "astronaut"),
        (["--stay", "0"], "0"),
        (["--stay", "longer"], "longer"),
        (["--on", "2026-02-30"], "2026-02-30"),
        (["--on", "soon"], "soon"),
    ],
)
def test_wrong_input(simguide, lang, arguments, found):
    run = simguide("arrive", *arguments, "--lang", lang)
    assert (run.code, run.out) == (2, "")
    assert found in run.err
    assert "Traceback" not in run.err


@pytest.mark.parametrize("lang", LANGUAGES)
def test_ask_in_a_pipe_says_what_to_type(simguide, lang):
    """It never waits for an answer that nobody can give."""
    run = simguide("ask", "--lang", lang)
    assert (run.code, run.out) == (2, "")
    assert "renew, balance, esim, keep, arrive" in run.err


def test_ask_refuses_an_unknown_language(simguide):
    assert simguide("ask", "--lang", "fr").code == 2


@pytest.mark.parametrize("lang", LANGUAGES)
def test_simguide_alone(simguide, shipped, lang):
    """It says the newest day on which a source was read, whichever that is."""
    run = simguide("--lang", lang)
    assert (run.code, run.err) == (0, "")
    assert run.out.count("\n  simguide ") == 16
    assert shipped.data_as_of in run.out


on_a_terminal = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pseudo-terminals in Python")


@pytest.fixture
def talk(tmp_path):
    """Talk with simguide on a pseudo-terminal; the home directory is an empty one."""

    def start(*arguments):
        return Conversation(*arguments, environment={"HOME": str(tmp_path), "PATH": "", "LC_ALL": "C.UTF-8"})

    return start


@on_a_terminal
@pytest.mark.parametrize("lang", LANGUAGES)
def test_conversation(talk, lang):
    """Wrong input is asked again; the answer follows, and the command that gives it again."""
    talking = talk("ask", "--lang", lang)
    talking.say("xyzzy\n")
    talking.say("renew\n")
    talking.say("ドコモモ\n")
    talking.say("ahamo\n")
    talking.say("1\n")
    assert talking.end() == 0
    assert talking.heard.splitlines()[-1].endswith(f"simguide --lang {lang} renew ahamo")
    assert "https://ahamo.com" in talking.heard


@on_a_terminal
@pytest.mark.parametrize(("typed", "code"), [("q\n", 0), ("\x04", 0), ("\x03", 130)], ids=["q", "ctrl-d", "ctrl-c"])
def test_leaving_a_conversation(talk, typed, code):
    talking = talk("ask")
    talking.say(typed)
    assert talking.end() == code
    assert "Traceback" not in talking.heard
