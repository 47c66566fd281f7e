"""The help: every command in its group, in three languages, with examples that run; what is explained beside them."""

import shlex
from collections.abc import Iterator
from datetime import date, timedelta
from operator import attrgetter
from typing import Any

import pytest
from rich.cells import cell_len
from typer.main import get_command

from simguide import errors
from simguide.agents import server
from simguide.app import make_app
from simguide.command_list import COMMANDS, GROUPS
from simguide.commands.help.reading import TOPICS
from simguide.commands.help.texts import texts_of
from simguide.i18n.help_words import TEXTS
from simguide.i18n.messages import message
from simguide.loading import catalogue as loading
from simguide.model.example import Example
from simguide.publish import choices, site
from simguide.publish.questions import closed_questions
from simguide.terminal import environment
from simguide.terminal.choices import vocabularies_of
from tests.conftest import AS_OF, shipped_catalogue
from tests.understood import understood

LANGS = ("en", "zh", "ja")
SOON = (AS_OF + timedelta(days=30)).isoformat()


@pytest.fixture(autouse=True)
def compiled_catalogue(monkeypatch, compiled):
    monkeypatch.setattr(loading, "SNAPSHOT", compiled)


def commands_below(command: Any, path: str) -> Iterator[tuple[str, Any]]:
    """Yield each command with what is typed for it, the program first."""
    yield path, command
    for name, below in getattr(command, "commands", {}).items():
        yield from commands_below(below, f"{path} {name}".strip())


KNOWN = dict(commands_below(get_command(make_app(None)), ""))
EXAMPLES = shipped_catalogue().records_as("examples", Example)


def declared() -> Iterator[tuple[str, str]]:
    """Yield each text that a command declares, with the command."""
    for path, command in KNOWN.items():
        yield path, " ".join(command.help.split())
        vocabularies = vocabularies_of(command.callback)
        for parameter in command.params:
            vocabulary = vocabularies.get(parameter.name)
            yield path, parameter.help if vocabulary is None else vocabulary.says


def test_every_command_stands_in_one_group():
    assert sorted(name for names in GROUPS.values() for name in names) == sorted(COMMANDS)


def test_every_text_of_the_help_is_said_in_chinese_and_japanese():
    """And nothing is translated that no command says: a changed text loses its translation in silence otherwise."""
    texts = texts_of(COMMANDS.values())
    said = {text for _, text in declared()}
    assert sorted(said - texts.texts.keys()) == []
    assert sorted(texts.texts.keys() - said) == []
    assert sorted(KNOWN.keys() - {""} - texts.lines.keys()) == []
    assert sorted(texts.lines.keys() - KNOWN.keys()) == []


def test_a_command_finds_its_texts_in_its_folder_or_with_what_is_shared():
    folders = {path: COMMANDS[path.split()[0]] for path in KNOWN if path}
    texts = {folder: texts_of([folder]).texts for folder in folders.values()}
    known = set(texts_of(COMMANDS.values()).texts)
    lacking = [(path, text) for path, text in declared() if path and text in known and text not in texts[folders[path]]]
    assert lacking == []


def test_no_text_stands_in_two_places():
    folders = dict.fromkeys(COMMANDS.values())
    own = [text for folder in folders for text in texts_of([folder]).texts.keys() - TEXTS.keys()]
    assert [text for text in own if own.count(text) > 1] == []


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("path", ["", "check", "my", "catalogue"])
def test_a_list_of_commands_has_a_whole_line_for_each(simguide, lang, path):
    """At 80 columns nothing is cut or broken: what a command is for is read at a glance."""
    run = simguide(*path.split(), "-h", "--lang", lang)
    lines = run.out.splitlines()
    texts = texts_of(COMMANDS.values())
    for name in KNOWN[path].commands:
        line = texts.line(f"{path} {name}".strip(), lang)
        assert [it for it in lines if it.split() and it.split()[0] == name and it.endswith(f" {line}")] != [], name
    assert (run.code, run.err) == (0, "")
    assert "..." not in run.out
    assert max(map(cell_len, lines)) <= 80


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("path", KNOWN)
def test_the_help_of_a_command_is_in_one_language(simguide, monkeypatch, lang, path):
    """What it is, its options and its examples, at 80 and at 40 columns."""
    texts = texts_of(COMMANDS.values())
    run = simguide(*path.split(), "-h", "--lang", lang)
    assert (run.code, run.err) == (0, "")
    flat = "".join(run.out.split())
    assert "".join(texts.said(" ".join(KNOWN[path].help.split()), lang).split()) in flat
    assert message("help.examples", lang) in run.out
    own = {text.partition("{")[0] for command, text in declared() if command == path}
    foreign = [text for text in own if text and lang != "en" and "".join(text.split()) in flat]
    assert foreign == []
    monkeypatch.setenv("COLUMNS", "40")
    narrow = simguide(*path.split(), "-h", "--lang", lang)
    assert "".join(narrow.out.split()) == flat


@pytest.mark.parametrize("path", [path or "simguide" for path in KNOWN])
def test_a_command_has_two_examples(path):
    """Two different ones, of that command."""
    lines = [example.line for example in EXAMPLES if example.command == path]
    assert len(set(lines)) == len(lines) >= 2
    if path != "simguide":
        assert [line for line in lines if not line.startswith(path)] == []


def test_no_example_is_of_a_command_that_there_is_not():
    assert [example.id for example in EXAMPLES if example.command not in {*KNOWN, "simguide"}] == []


ENDS = {"check-1": 5, "check-url-2": 5, "check-sms-1": 5, "check-sms-2": 5, "check-seller-1": 5, "check-seller-2": 5}
"""Examples of what is not real."""


def test_every_example_answers(simguide, monkeypatch, tmp_path, shipped):
    """In the order of the file, in a home and a folder of their own; `ask` puts questions, and nobody is there."""
    monkeypatch.setenv("SIMGUIDE_HOME", str(tmp_path / "home"))
    monkeypatch.chdir(tmp_path)
    day = date.fromisoformat(shipped.data_as_of)  # no page was read after the day on which its data are packed
    monkeypatch.setattr(environment, "today", lambda: day)
    monkeypatch.setattr(site, "closed_questions", lambda catalogue: closed_questions(catalogue)[:1])
    monkeypatch.setattr(choices, "DAYS", choices.DAYS[:1])
    monkeypatch.setattr(server, "serve_http", lambda *_, **__: None)  # it would answer until it is ended
    ends = {}
    for first in ("my add povo --label home", "my log home --remaining 1GB", "catalogue new first --into my-data"):
        assert simguide(*first.split()).code == 0
    for example in EXAMPLES:
        line = shlex.split(example.line.format(soon=SOON))
        if example.command == "my remove":
            simguide("my", "add", "povo", "--label", "home")
            simguide("my", "log", "home", "--remaining", "1GB")
            line = [*line, "--yes"] if "--yes" not in line else line
        run = simguide(*line)
        if run.code != ENDS.get(example.id, 2 if example.command == "ask" else 0):
            ends[example.id] = (run.code, run.err[:200])
    assert ends == {}


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("topic", TOPICS)
def test_a_topic_is_explained(simguide, lang, topic):
    run = simguide("help", topic, "--lang", lang)
    assert (run.code, run.err) == (0, "")
    assert run.out.startswith(message(f"explained.{topic}.title", lang))
    assert f"simguide help {topic}" in simguide("-h", "--lang", lang).out


def test_every_exit_code_is_explained(simguide):
    codes = {errors.OK, errors.FAILURE, errors.USAGE, errors.BAD_CATALOGUE, errors.NO_MATCH, errors.CHECK_SAYS_NO}
    told = {line.split()[0] for line in simguide("help", "exit-codes").out.splitlines()[1:] if line}
    assert told == {*map(str, codes), str(errors.INTERRUPTED)}


@pytest.mark.parametrize(
    ("asked", "same"),
    [
        ("help", "-h"),
        ("help renew", "renew -h"),
        ("help チャージ", "renew -h"),
        ("help check url", "check url -h"),
        ("help exit codes", "help exit-codes"),
        ("renew --help", "renew -h"),
        ("--help renew", "renew -h"),
        ("my", "my -h"),
        ("check", "check -h"),
    ],
)
def test_help_is_asked_for_in_many_ways(simguide, asked, same):
    assert simguide(*asked.split()) == simguide(*same.split())


def test_help_on_what_there_is_not(simguide):
    run = simguide("help", "weather")
    assert (run.code, run.out, run.err.splitlines()[-1]) == (2, "", "try: simguide -h")


@pytest.mark.parametrize("example", EXAMPLES, ids=attrgetter("id"))
def test_an_example_is_exact_or_shows_what_may_be_typed(example):
    assert not understood(shlex.split(example.line.format(soon=SOON))).startswith("try:")
