"""What an answer hands over: its page to a browser or a phone, its sentence to a clerk; and the pager."""

import json
import os
import stat
import webbrowser

import pytest

from simguide.terminal import paging
from simguide.terminal.paging import page

PAGE = "https://povo.jp/en/topping-list/detail/3G_30d/"


def test_the_page_of_the_first_way_is_opened(simguide, monkeypatch):
    """What was opened is said on stderr, and stdout has the answer alone."""
    opened = []

    def open_page(address):
        opened.append(address)
        return True

    monkeypatch.setattr(webbrowser, "open", open_page)
    run = simguide("renew", "povo", "--open", "--json")
    assert (run.code, opened) == (0, [PAGE])
    assert PAGE in run.err
    json.loads(run.out)


def test_where_there_is_no_browser_the_page_is_named(simguide, monkeypatch):
    monkeypatch.setattr(webbrowser, "open", lambda _: False)
    run = simguide("renew", "povo", "--open")
    assert run.code == 4
    assert PAGE in run.err


def test_a_page_is_drawn_below_the_answer(simguide):
    """The code is read back by its address, which stands below it."""
    out = simguide("renew", "povo", "--page-qr").out
    drawn = out[out.rindex("-v\n") :].splitlines()
    assert drawn[-1] == PAGE
    assert {len(line) for line in drawn[2:-1]} == {len(drawn[2])}
    assert len(drawn[2]) > 20


@pytest.mark.parametrize("asked", [("renew", "docomo"), ("contact", "docomo", "--for", "lost")])
@pytest.mark.parametrize("lang", ["en", "zh", "ja"])
def test_a_clerk_reads_one_sentence_alone(simguide, asked, lang):
    """The sentence stands by itself, with room around it; what it is for is said on stderr."""
    run = simguide(*asked, "--show-clerk", "--lang", lang)
    first, sentence, second, *others = run.out.split("\n")
    assert (run.code, first, second) == (0, "", "")
    assert sentence.startswith("    ")
    assert sentence.endswith("。")
    assert len([line for line in others if line]) == (0 if lang == "ja" else 2)
    assert run.err


@pytest.mark.parametrize(
    ("arguments", "wanted"),
    [
        (["carriers", "--show-clerk"], "no way in this answer"),
        (["renew", "povo", "--open", "--page-qr"], "--open"),
        (["renew", "povo", "--page-qr", "--json"], "--format"),
    ],
)
def test_what_cannot_be_handed_over_is_refused(simguide, arguments, wanted):
    run = simguide(*arguments)
    assert run.code == 2
    assert wanted in run.out + run.err


@pytest.fixture
def pager(monkeypatch, tmp_path):
    """A pager that keeps what it is told, and a text that is longer than the screen."""
    told = tmp_path / "told"
    script = tmp_path / "pager"
    script.write_text(f"#!/bin/sh\ncat > '{told}'\n", encoding="utf-8")
    script.chmod(script.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setattr(paging, "_is_longer_than_the_screen", lambda text: text.count("\n") > 2)
    monkeypatch.setenv("PAGER", str(script))
    return told


@pytest.mark.skipif(os.name == "nt", reason="the pager of this test is a shell script")
def test_what_is_longer_than_the_screen_is_paged(pager):
    assert page("a\nb\nc\n\u4fdd\u53f7\n")
    assert pager.read_text(encoding="utf-8") == "a\nb\nc\n\u4fdd\u53f7\n"


@pytest.mark.skipif(os.name == "nt", reason="the pager of this test is a shell script")
@pytest.mark.parametrize(
    "variable", [("NO_PAGER", "1"), ("PAGER", ""), ("PAGER", "cat"), ("SIMGUIDE_PAGER", "no-such-pager")]
)
def test_who_wants_no_pager_gets_none(pager, monkeypatch, variable):
    monkeypatch.setenv(*variable)
    assert not page("a\nb\nc\nd\n")
    assert not pager.exists()


@pytest.mark.skipif(os.name == "nt", reason="the pager of this test is a shell script")
def test_what_fits_the_screen_is_not_paged(pager):
    assert not page("a\n")
    assert not pager.exists()
