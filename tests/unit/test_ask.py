"""The tree of `ask`: every path ends in a command that takes its arguments, in words that there are."""

import io
import sys
from datetime import date, timedelta

import pytest

from simguide.app import make_app
from simguide.command_list import COMMANDS
from simguide.commands.ask.command import _LeftError, converse
from simguide.commands.ask.tree import ALSO_ASKED, MOST_ASKED, START, TREE
from simguide.i18n.messages import has_message
from simguide.loading import catalogue as loading
from simguide.start import start_text
from simguide.terminal import environment
from tests.screens import LINES

LANGUAGES = ["en", "zh", "ja"]
TYPED = {"carrier": "povo", "date": "2026-12-31", "count": "12", "text": "https://example.jp/1"}
MOST_QUESTIONS = 5


def paths(key=START, typed=(), asked=1):
    """Yield each command line to which the questions can lead, with the number of questions."""
    question = TREE[key]
    if question.reads == "choice":
        ends = [(choice.adds, choice.then) for choice in question.choices]
    else:
        ends = [((*question.adds, TYPED[question.reads]), question.then)]
        if question.is_optional:
            ends.append(((), question.then))
    for adds, then in ends:
        line = (*typed, *adds)
        if then is None:
            yield line, asked
        else:
            yield from paths(then, line, asked + 1)


@pytest.fixture
def answers(monkeypatch):
    """Type lines, as at a terminal."""

    def prepare(*lines):
        left = [f"{line}\n" for line in lines]
        monkeypatch.setattr(environment, "read_line", lambda _: left.pop(0) if left else "")
        return left

    return prepare


def test_every_path_of_what_there_is_answers(simguide, monkeypatch, compiled):
    """No path ends in a usage error: the arguments parse, and the command answers."""
    monkeypatch.setattr(loading, "SNAPSHOT", compiled)
    lines = {line for line, _ in paths()}
    assert len(lines) > 20
    failed = {
        line: run.err
        for line in sorted(lines)
        if (run := simguide(*line, "--json") if "--" not in line else simguide(*line)).code in (1, 2)
    }
    assert failed == {}


def test_no_path_asks_more_than_five_questions():
    assert max(asked for _, asked in paths()) <= MOST_QUESTIONS


def test_paths_of_all_commands():
    lines = {" ".join(line) for line, _ in paths()}
    assert {
        "renew povo --abroad",
        "esim --stay 12 --data heavy --need number",
        "keep povo --abroad --months 12 --sms required",
        "keep",
        "autopay povo",
        "recover povo --state no-sms --abroad",
        "leave --on 2026-12-31 --months 12 --carrier povo",
        "arrive --visa visitor",
        "check url -- https://example.jp/1",
        "check phone-ready --carrier povo",
        "my list",
    } <= lines


def test_only_commands_that_exist_are_offered():
    choices = TREE[START].choices
    assert {choice.adds[0] for choice in choices} <= set(COMMANDS)
    assert len({choice.word for choice in choices}) == len(choices)
    assert {*MOST_ASKED, *ALSO_ASKED} <= set(COMMANDS)


def test_every_word_of_the_tree_is_there():
    keys = {f"ask.{question.says or key}" for key, question in TREE.items()}
    labels = {choice.label for question in TREE.values() for choice in question.choices}
    assert [key for key in sorted(keys | labels) if not has_message(key)] == []
    follows = {question.then for question in TREE.values()}
    follows |= {choice.then for question in TREE.values() for choice in question.choices}
    assert follows - {None} == set(TREE) - {START}


@pytest.mark.parametrize("typed", ["1", "１", "renew", "RENEW", "ren", "top up or extend"])
def test_choice_by_number_word_or_label(shipped, answers, typed):
    answers(typed, "povo", "1")
    assert converse(shipped, "en") == ("renew", "povo")


@pytest.mark.parametrize(
    ("typed", "line"),
    [
        ("cancel", ("cancel", "povo", "--abroad")),
        ("解約", ("cancel", "povo", "--abroad")),
        ("换手机", ("move", "povo", "--abroad")),
        ("new phone", ("move", "povo", "--abroad")),
        ("PIN", ("find", "--", "PIN")),
        ("cooling off", ("find", "--", "cooling off")),
        ("未成年", ("find", "--", "未成年")),
    ],
)
def test_any_words_will_do_at_the_start(shipped, answers, typed, line):
    """What is no choice is the command that it means, or is searched for."""
    answers(typed, "povo", "2")
    assert converse(shipped, "en") == line


@pytest.mark.parametrize("name", ["ドコモ", "多科莫", "ＤＯＣＯＭＯ", "docomo"])
def test_carrier_by_any_name(shipped, answers, name):
    answers("balance", name, "abroad")
    assert converse(shipped, "ja") == ("balance", "docomo", "--abroad")


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize(
    ("lines", "wrong"),
    [
        (["99", "1", "povo", "1"], "99"),
        (["0", "1", "povo", "1"], "0"),
        (["", "1", "povo", "1"], "“”"),
        (["1", "docomoo", "povo", "1"], "docomoo"),
        (["1", "\x1b[31m", "povo", "1"], "<U+001B>[31m"),
    ],
)
def test_wrong_input_is_asked_again(shipped, answers, capsys, lang, lines, wrong):
    """One line says what was found; nothing typed comes back as control characters."""
    answers(*lines)
    assert converse(shipped, lang) == ("renew", "povo")
    captured = capsys.readouterr()
    assert captured.out == ""
    assert wrong.strip("“”") in captured.err
    assert "\x1b" not in captured.err


def test_near_names_are_suggested(shipped, answers, capsys):
    answers("1", "docomoo", "docomo", "1")
    converse(shipped, "en")
    assert "near it: docomo" in capsys.readouterr().err


@pytest.mark.parametrize(
    "wrong", ["0", "-1", "3651", "ten", "1.5", "9" * 40, "٣", "1" + "0" * 40, "00000000110", "000000001" + "0" * 5000]
)
def test_number_of_days_that_cannot_be(shipped, answers, capsys, wrong):
    answers("esim", wrong, "１０", "any", "no")
    assert converse(shipped, "en")[:3] == ("esim", "--stay", "10")
    assert "from 1 to 3,650" in capsys.readouterr().err


@pytest.mark.parametrize("wrong", ["2026-02-30", "tomorrow", "1979-12-31", "2100-01-01"])
def test_day_that_cannot_be(shipped, answers, capsys, wrong):
    answers("arrive", "visitor", wrong, "2026-12-01")
    assert converse(shipped, "en") == ("arrive", "--visa", "visitor", "--on", "2026-12-01")
    assert wrong in capsys.readouterr().err


@pytest.mark.parametrize("lines", [["q"], ["Q"], ["renew", "quit"], []])
def test_q_and_the_end_of_input_leave(shipped, answers, lines):
    answers(*lines)
    with pytest.raises(_LeftError):
        converse(shipped, "en")


def test_text_that_looks_like_an_option_is_none(shipped, answers):
    answers("number", "--help 1")
    line = converse(shipped, "en")
    assert line == ("check", "phone", "--", "--help 1")
    with pytest.raises(SystemExit) as stopped:
        make_app("check")(list(line), prog_name="simguide")
    assert stopped.value.code in (0, 4, 5)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_start_page_fits_forty_cells(lang, monkeypatch, compiled, shipped):
    """The last line says the newest day on which a source was read, whichever that is, and how long ago it was."""
    from rich.cells import cell_len

    monkeypatch.setattr(loading, "SNAPSHOT", compiled)
    text = start_text(lang, data=None, today=date.fromisoformat(shipped.data_as_of) + timedelta(days=364))
    lines = text.splitlines()
    assert [line for line in lines if cell_len(line) > 40] == []
    assert len(lines) <= LINES
    assert [line.split()[1] for line in lines if line.startswith("  simguide")] == [
        *MOST_ASKED,
        *ALSO_ASKED,
        "ask",
        "-h",
    ]
    assert shipped.data_as_of in lines[-1]
    assert "364" in lines[-1]


@pytest.mark.parametrize(("days", "said"), [(0, "today"), (1, "1 day ago"), (2, "2 days ago"), (-1, "today")])
def test_age_of_the_data(monkeypatch, compiled, days, said):
    from datetime import date, timedelta

    monkeypatch.setattr(loading, "SNAPSHOT", compiled)
    read = date.fromisoformat(loading.load_catalogue().data_as_of)
    text = start_text("en", data=None, today=read + timedelta(days=days))
    assert text.splitlines()[-1].endswith(said)


def test_conversation_needs_three_terminals(monkeypatch):
    class Terminal(io.StringIO):
        def isatty(self):
            return True

    for name in ("stdin", "stdout", "stderr"):
        monkeypatch.setattr(sys, name, Terminal())
    assert environment.is_conversation()
    for name in ("stdin", "stdout", "stderr"):
        with monkeypatch.context() as other:
            other.setattr(sys, name, io.StringIO())
            assert not environment.is_conversation()
