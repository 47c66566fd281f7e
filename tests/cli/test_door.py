"""The short way in and Typer give the same, and the short way loads little."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from simguide import main as entry
from simguide import tab
from simguide.command_list import COMMANDS
from simguide.door import PLAIN, read_line
from simguide.loading import catalogue as loading
from simguide.tab import complete_plainly, read_tab
from tests.conftest import AS_OF
from tests.questions import asked_of

LINES = [
    [],
    ["--json"],
    ["--brief"],
    ["-b", "--json"],
    ["--lang", "zh"],
    ["-l", "ja_JP.UTF-8", "--brief"],
    ["--lang", "fr"],
    ["--lang"],
    ["--lang="],
    ["--lang=zh"],
    ["povo"],
    ["povo", "--json"],
    ["--json", "ドコモ"],
    ["ＤＯＣＯＭＯ", "--lang", "zh", "--brief"],
    ["--carrier", "povo"],
    ["--carrier", "多科莫", "--json", "--lang", "zh"],
    ["-c", "au", "--brief"],
    ["--carrier=povo"],
    ["-cpovo"],
    ["--carrier"],
    ["--carrier", ""],
    ["--carrier", "--json"],
    [""],
    ["-"],
    ["--"],
    ["--", "povo"],
    ["povo", "au"],
    ["povo", "--carrier", "au"],
    ["povo", "--json", "--json"],
    ["povo", "--lang", "zh", "--lang", "ja"],
    ["docmo"],
    ["docmo", "--json"],
    ["povo", "--help"],
    ["-h"],
    ["povo", "--format", "csv"],
    ["povo", "--json", "--format", "json"],
    ["povo", "--as-of", "2026-12-01"],
    ["povo", "--nonsense"],
    ["--data", "5"],
    ["--data-dir", "/nowhere"],
    ["povo", "--abroad"],
    ["povo", "--color", "always"],
    ["airalo", "-l", "en", "-b"],
    [" povo "],
]
ASKED = [(name, line) for name in COMMANDS for line in LINES]
PLAINLY = [(name, line) for name, line in ASKED if read_line([name, *line]) is not None]


@pytest.fixture(autouse=True)
def compiled_catalogue(monkeypatch, compiled):
    monkeypatch.setattr(loading, "SNAPSHOT", compiled)


@pytest.mark.parametrize(("name", "line"), PLAINLY, ids=lambda it: " ".join(it) if isinstance(it, list) else it)
def test_both_ways_give_the_same(simguide, monkeypatch, name, line):
    """A plain question has the same bytes and the same exit code with and without Typer."""
    short = simguide(name, *line)
    monkeypatch.setattr(entry, "answer_plainly", lambda _arguments: None)
    assert simguide(name, *line) == short


def test_only_what_is_plain_takes_the_short_way():
    """Commands and lines that the short way does not know in full are Typer's."""
    assert {name for name, _ in PLAINLY} == set(PLAIN)
    assert len(PLAINLY) > 60
    for line in (["--lang", "fr"], ["--"], ["povo", "au"], ["--data", "povo"], ["-h"], ["--carrier", "--json"]):
        assert read_line(["renew", *line]) is None
    assert read_line([]) is None
    assert read_line(["show"]) is None
    assert read_line(["carriers", "povo"]) is None


UNWANTED = (
    "pydantic",
    "pydantic_core",
    "simguide.understanding",
    "typer",
    "click",
    "rich",
    "yaml",
    "dataclasses",
    "inspect",
    "pathlib",
    "pickle",
)
PLAIN_QUESTIONS = [
    (question.id, line)
    for question in asked_of("shipped")
    if read_line(line := [*question.typed("shipped", day=AS_OF), "--json"]) is not None and question.code == 0
]


def test_every_plain_command_is_asked_plainly():
    assert {line[0] for _, line in PLAIN_QUESTIONS} == set(PLAIN)


@pytest.mark.parametrize("line", [line for _, line in PLAIN_QUESTIONS], ids=[name for name, _ in PLAIN_QUESTIONS])
def test_a_plain_json_answer_loads_no_heavy_module(compiled, line):
    """What checks data, reads options or paints is not imported on the way from a plain question to its JSON.

    A search knows what people call the commands: that alone it takes from `understanding`.
    """
    unwanted = tuple(name for name in UNWANTED if not PLAIN[line[0]].takes_text or name != "simguide.understanding")
    script = (
        "import sys\n"
        "from simguide.loading import catalogue\n"
        f"catalogue.SNAPSHOT = {str(compiled)!r}\n"
        "from simguide.door import answer_plainly\n"
        f"code = answer_plainly({line!r})\n"
        f"print([name for name in {unwanted!r} if name in sys.modules], code, file=sys.stderr)\n"
    )
    source = str(Path(loading.__file__).parents[2])
    environment = {**os.environ, "PYTHONPATH": source}
    run = subprocess.run(
        [sys.executable, "-S", "-c", script],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        env=environment,
    )
    assert run.stderr == "[] 0\n"
    assert json.loads(run.stdout)["command"] == line[0]


@pytest.mark.parametrize(
    "typed",
    [
        "topup povo --json",
        "renew rakuten mobile --json",
        "ドコモの残高 --json",
        "--json sakura",
        "RENEW ＰＯＶＯ --json",
    ],
)
def test_what_is_meant_plainly_is_answered_without_what_reads_options(compiled, typed):
    script = (
        "import sys\n"
        "from simguide.loading import catalogue\n"
        f"catalogue.SNAPSHOT = {str(compiled)!r}\n"
        "from simguide.understood import run_understood\n"
        f"code = run_understood({typed.split()!r})\n"
        "heavy = [name for name in ('typer', 'click', 'rich', 'pydantic') if name in sys.modules]\n"
        "print(heavy, code, file=sys.stderr)\n"
    )
    environment = {**os.environ, "PYTHONPATH": str(Path(loading.__file__).parents[2])}
    run = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, encoding="utf-8", check=False, env=environment
    )
    assert run.stderr == "[] 0\n"
    assert json.loads(run.stdout)["results"]


TABS = {
    "argument": ("bash", ["renew", "do"]),
    "nothing-typed": ("bash", ["show", ""]),
    "option": ("bash", ["keep", "-c", "po"]),
    "parted-at-the-sign": ("bash", ["keep", "--carrier", "=", "a"]),
    "zsh": ("zsh", ["balance", "ai"]),
    "zsh-in-one-word": ("zsh", ["balance", "--carrier=ai"]),
    "by-a-name": ("zsh", ["balance", "ドコモ"]),
    "fish": ("fish", ["autopay", "--carrier", "m"]),
    "fish-by-a-name": ("fish", ["autopay", "ドコモ"]),
}
OTHER_TABS = {
    "command": ["re"],
    "option": ["renew", "--ca"],
    "value": ["renew", "--pay", "c"],
    "second": ["renew", "povo", "d"],
    "other-command": ["esim", "d"],
    "no-name": ["renew", "zzz"],
    "nothing": [],
}


@pytest.mark.parametrize("lang", ["en", "zh", "ja"])
@pytest.mark.parametrize(("shell", "typed"), TABS.values(), ids=TABS)
def test_a_carrier_is_completed_the_same_without_what_reads_options(simguide, monkeypatch, shell, typed, lang):
    """For the name of a carrier both ways tell a shell the same, its name in the language of the environment too."""
    monkeypatch.setenv("SIMGUIDE_LANG", lang)
    monkeypatch.setenv("_SIMGUIDE_COMPLETE", shell)
    assert complete_plainly(read_tab(shell, typed)) is not None
    short = simguide(*typed)
    monkeypatch.setattr(tab, "complete_plainly", lambda _: None)
    assert short.out
    assert simguide(*typed) == short


def test_a_carrier_is_completed_without_typer(compiled):
    script = (
        "import os, sys\n"
        "from simguide.loading import catalogue\n"
        f"catalogue.SNAPSHOT = {str(compiled)!r}\n"
        "from simguide.tab import complete_plainly, read_tab\n"
        f"told = complete_plainly(read_tab('zsh', {TABS['zsh'][1]!r}))\n"
        f"print([name for name in ('typer', 'click', 'rich', 'pydantic') if name in sys.modules], bool(told))\n"
    )
    environment = {**os.environ, "PYTHONPATH": str(Path(loading.__file__).parents[2])}
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False, env=environment)
    assert (run.stdout, run.stderr) == ("[] True\n", "")


TOLD = {
    "command": ("zh", "re", "renew\t充值、续期：各种方式和步骤"),
    "below": ("ja", "my a", "add\t回線を追加"),
    "option": ("ja", "keep --sm", "--sms\tSMS認証コードも受け取る：required。"),
    "help": ("zh", "keep --hel", "--help\t显示这段说明。"),
    "value": ("zh", "renew --pay ali", "alipay\t支付宝"),
    "method": ("ja", "renew --method vend", "vending-machine\t自動販売機"),
    "topic": ("ja", "help exi", "exit-codes\tコマンドの終了コード"),
    "language": ("en", "renew --lang j", "ja\tJapanese"),
    "english": ("en", "arrive --visa st", "student"),
    "in-one-word": ("zh", "renew --pay=ali", "--pay=alipay\t支付宝"),
    "carrier": ("ja", "show ymobil", "ymobile\tワイモバイル · "),
    "typed-language": ("en", "--lang ja renew --pay=ali", "--pay=alipay\tAlipay（支付宝）"),
}


@pytest.mark.parametrize(("lang", "typed", "wanted"), TOLD.values(), ids=TOLD)
def test_a_shell_shows_what_is_completed_in_one_language(simguide, monkeypatch, lang, typed, wanted):
    monkeypatch.setenv("SIMGUIDE_LANG", lang)
    monkeypatch.setenv("_SIMGUIDE_COMPLETE", "zsh")
    run = simguide(*typed.split(" "))
    assert (run.code, run.err) == (0, "")
    assert any(line == wanted or (wanted.endswith(" ") and line.startswith(wanted)) for line in run.out.splitlines())


@pytest.mark.parametrize("typed", OTHER_TABS.values(), ids=OTHER_TABS)
def test_whatever_else_a_shell_asks_is_for_what_reads_options(typed):
    assert complete_plainly(read_tab("zsh", typed)) is None
