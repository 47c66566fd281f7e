"""The manual page, made from what the commands declare, as the wheel carries it."""

import os
import re
import shutil
import subprocess
from datetime import date

import pytest
from typer.core import TyperArgument

from simguide.app import localized, manual
from simguide.loading import catalogue as loading
from simguide.terminal import environment

LANGS = ("en", "zh", "ja")
DATE = "2026-11-20"


@pytest.fixture(autouse=True)
def compiled_catalogue(monkeypatch, compiled):
    """The examples are asked of the compiled catalogue."""
    monkeypatch.setattr(loading, "SNAPSHOT", compiled)


def commands_below(command, line=""):
    """Yield what is typed for each command below another, with it."""
    for name, below in getattr(command, "commands", {}).items():
        yield f"{line} {name}".strip(), below
        yield from commands_below(below, f"{line} {name}".strip())


def shown(text):
    """Return what a reader sees of a page, without requests and escapes."""
    return text.replace("\\-", "-").replace("\\fB", "").replace("\\fR", "").replace("\\:", "").replace("\\(aq", "'")


@pytest.mark.parametrize("lang", LANGS)
def test_it_names_every_command_option_and_argument(lang):
    page = shown(manual(lang, date=DATE))
    sections = {part.partition("\n")[0]: part for part in page.split("\n.SH ")}
    missing = []
    for line, command in commands_below(localized(None, lang)):
        section = sections[f"simguide {line}"]
        for parameter in command.params:
            if getattr(parameter, "hidden", False):
                continue
            if isinstance(parameter, TyperArgument):
                names = [str(parameter.metavar or parameter.name).strip("[]").lower()]
            else:
                names = [name for name in parameter.opts if name.startswith("--")]
            is_there = all(name in section.lower() or f"\n{name}" in page or f", {name}" in page for name in names)
            if not is_there:
                missing.append((line, names))
    assert missing == []
    assert len(sections) > len(list(commands_below(localized(None, lang))))


def test_equal_data_give_an_equal_page(monkeypatch):
    """Whenever it is made: the days of the examples are counted from that of the data."""
    page = manual("en", date=DATE)
    monkeypatch.setattr(environment, "today", lambda: date(2027, 3, 1))
    assert manual("en", date=DATE) == page
    assert f".TH SIMGUIDE 1 {DATE} " in manual("en", date=DATE)


@pytest.mark.parametrize("lang", LANGS)
def test_no_text_is_a_request(lang):
    """A line that begins with a dot would be taken for one, and its text be lost."""
    allowed = re.compile(r'\.\\"|\.(TH|SH|SS|TP|PP)\b|\.ad l$')
    lines = [line for line in manual(lang, date=DATE).splitlines() if line[:1] in (".", "'")]
    assert [line for line in lines if not allowed.match(line)] == []


@pytest.mark.parametrize("lang", LANGS)
def test_man_renders_it_without_warnings(tmp_path, lang):
    if shutil.which("man") is None or shutil.which("groff") is None:
        pytest.skip("man is not installed here")
    page = tmp_path / "simguide.1"
    page.write_text(manual(lang, date=DATE), encoding="utf-8")
    environment = {"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8", "MANWIDTH": "80", "MANPAGER": "cat"}
    run = subprocess.run(
        ["man", "--warnings=w", "-l", str(page)],  # noqa: S607 (whichever man there is)
        capture_output=True,
        env=environment,
        check=False,
        encoding="utf-8",
    )
    assert (run.returncode, run.stderr) == (0, "")
    assert "autopay" in run.stdout


@pytest.mark.parametrize("lang", LANGS)
def test_mandoc_finds_nothing_to_complain_of(tmp_path, lang):
    if shutil.which("mandoc") is None:
        pytest.skip("mandoc is not installed here")
    page = tmp_path / "simguide.1"
    page.write_text(manual(lang, date=DATE), encoding="utf-8")
    run = subprocess.run(
        ["mandoc", "-T", "lint", "-W", "warning", str(page)],  # noqa: S607 (whichever mandoc there is)
        capture_output=True,
        check=False,
        encoding="utf-8",
    )
    assert (run.returncode, run.stdout) == (0, "")
