"""Every short answer stands on one screen, in every language: what to do is seen without scrolling."""

import re
from datetime import date

import pytest
from rich.cells import cell_len

from simguide import door
from simguide.loading import catalogue as loading
from simguide.model.base import Lang
from simguide.render.compose import compose
from simguide.render.layout import lay_out, plain
from simguide.terminal import environment
from tests.asking import Asking
from tests.questions import asked_of

AS_OF = date(2026, 11, 29)
LANGS: tuple[Lang, ...] = ("en", "zh", "ja")
CARRIERS = (
    *("docomo", "ahamo", "au", "uq-mobile", "povo", "softbank", "ymobile", "linemo", "rakuten-mobile"),
    *("iijmio", "mineo", "nihon-tsushin", "his-mobile", "biglobe-mobile", "mobal", "sakura-mobile"),
    *("airalo", "holafly", "ubigi", "nomad", "saily"),
    *("b-mobile-visitor", "softbank-prepaid", "ninja-wifi", "jp-smart-sim"),
)
SCREEN = 23
"""Lines of a terminal of 80 by 24, but for the prompt."""
FIRST_BY = 8
_STYLES = re.compile(r"\x1b\[[\d;]*m|\x1b\]8;[^\x1b]*\x1b\\")
_FIRST = re.compile(r" *1  |-  -|-----")
"""How the first step begins, or the rule below the head of a table."""
WHOLE = ("simguide ", "://", "/", "@")
"""Parts of a line that is not broken: a command, an address, a path."""
LONGER = frozenset({"schema", "ask"})
"""Questions whose answer is no document: a schema."""
QUESTIONS = [it for it in asked_of("shipped", where=lambda it: it.has_answer) if it.id not in LONGER]


def lines_of(document, columns):
    return [line.rstrip("\n") for line in plain(lay_out(document, columns))]


@pytest.mark.parametrize("command", [name for name, plain in door.PLAIN.items() if not plain.takes_text])
def test_a_carrier_on_one_screen(shipped, command):
    """Asked of 25 carriers: at most 23 lines at 80 columns, the first step or row by the eighth."""
    catalogue = shipped.on(AS_OF)
    too_much = []
    for name in CARRIERS if door.PLAIN[command].has_argument else (None,):
        carrier = None if name is None else catalogue.carrier(name)
        answer = door.PLAIN[command].ask(catalogue, carrier, AS_OF)
        for lang in LANGS:
            lines = lines_of(compose(answer, lang, depth="short"), 80)
            first = next((at for at, line in enumerate(lines, 1) if _FIRST.match(line)), 0)
            if len(lines) > SCREEN or (first > FIRST_BY and command != "keep"):
                too_much.append((name, lang, len(lines), first))
    assert too_much == []


@pytest.mark.parametrize("question", QUESTIONS, ids=[it.id for it in QUESTIONS])
def test_a_question_on_one_screen(simguide, monkeypatch, tmp_path, compiled, question):
    """Through a terminal, with colours, in each language; at 40 columns nothing is wider than the screen."""
    monkeypatch.setattr(loading, "SNAPSHOT", str(compiled))
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr(environment, "is_terminal", lambda: True)
    asking = Asking("shipped", simguide, monkeypatch, tmp_path)
    for lang in LANGS:
        monkeypatch.setenv("COLUMNS", "80")
        run = asking(question, "--lang", lang, "--color", "always")
        assert run.code in (0, 4, 5)
        assert len(run.out.splitlines()) <= SCREEN, _STYLES.sub("", run.out)
        monkeypatch.setenv("COLUMNS", "40")
        narrow = _STYLES.sub("", asking(question, "--lang", lang, "--color", "always").out).splitlines()
        assert [it for it in narrow if cell_len(it) > 40 and not any(whole in it for whole in WHOLE)] == []


@pytest.mark.parametrize("question", QUESTIONS[:12], ids=[it.id for it in QUESTIONS[:12]])
def test_in_a_pipe_nothing_is_painted(simguide, monkeypatch, tmp_path, compiled, question):
    monkeypatch.setattr(loading, "SNAPSHOT", str(compiled))
    assert "\x1b" not in Asking("shipped", simguide, monkeypatch, tmp_path)(question).out
