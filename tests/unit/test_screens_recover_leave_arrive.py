"""The short answers of `recover`: on one screen, the first step at its top, in three languages."""

import re
from collections.abc import Iterator
from datetime import date

import pytest
from rich.cells import cell_len

from simguide.commands.recover.advise import answer_recover
from simguide.commands.recover.answer import RecoverQuestion
from simguide.model.answer import Answer
from simguide.model.base import Lang
from simguide.model.catalogue import Catalogue
from simguide.model.recovery import RECOVER_STATES, RecoverState
from simguide.render.compose import compose
from simguide.render.layout import lay_out, plain
from tests.conftest import AS_OF

LANGUAGES: tuple[Lang, ...] = ("en", "zh", "ja")
CARRIERS = (
    *("povo", "docomo", "au", "uq-mobile", "softbank", "ymobile", "rakuten-mobile", "ahamo", "linemo", "iijmio"),
    *("mineo", "mobal", "sakura-mobile", "gtn-mobile", "b-mobile-visitor", "nihon-tsushin", "his-mobile"),
    *("airalo", "ubigi", "nomad", "holafly", "saily", "line-mobile", "ocn-mobile-one", "au-prepaid", "ninja-wifi"),
)
LINES, FIRST = 23, 8
FIRST_STEP = re.compile(r"^ *1  ")


def screen(answer: Answer, lang: Lang, width: int = 80) -> list[str]:
    """Return the lines of a short answer."""
    return [line.rstrip("\n") for line in plain(lay_out(compose(answer, lang, depth="short"), width))]


def overflowing(answer: Answer, lang: Lang) -> list[str]:
    """Return the lines that a screen of 40 columns breaks, but for what is copied whole: addresses and commands."""
    lines = (line for line in screen(answer, lang, 40) if cell_len(line) > 40)
    return [line for line in lines if "://" not in line and "simguide" not in line]


def recover(
    catalogue: Catalogue,
    carrier: str | None,
    state: RecoverState | None = None,
    *,
    abroad: bool = False,
    since: date | None = None,
) -> Answer:
    known = None if carrier is None else catalogue.carrier(carrier)
    question = RecoverQuestion(carrier=carrier, state=state, abroad=abroad, since=since)
    return answer_recover(catalogue, known, question, as_of=AS_OF)


def recoveries(catalogue: Catalogue, carrier: str | None) -> Iterator[Answer]:
    for state in (None, *RECOVER_STATES):
        yield recover(catalogue, carrier, state)
    yield recover(catalogue, carrier, "lost-sim", abroad=True)
    if carrier is not None:
        yield recover(catalogue, carrier, "esim-deleted", abroad=True, since=date(2026, 10, 25))
        yield recover(catalogue, carrier, "suspended", since=date(2026, 10, 25))


@pytest.mark.parametrize("carrier", [None, *CARRIERS])
def test_recover_stands_on_one_screen(shipped, carrier):
    for answer in recoveries(shipped, carrier):
        for lang in LANGUAGES:
            lines = screen(answer, lang)
            asked = (answer.question, lang)
            assert (len(lines) <= LINES, asked) == (True, asked)
            assert any(map(FIRST_STEP.match, lines[:FIRST])), asked
            assert overflowing(answer, lang) == [], asked


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("carrier", [None, *CARRIERS])
def test_every_state_has_its_row(shipped, carrier, lang):
    """A row that is left out can be opened by nobody who does not know its number."""
    lines = screen(recover(shipped, carrier), lang)
    assert [line[0] for line in lines if re.match(r"\d  ", line)] == list("1234567")


@pytest.mark.parametrize(
    ("carrier", "state", "since", "title"),
    [
        ("povo", "suspended", None, "povo, suspended: can be put right"),
        ("povo", "suspended", "2026-11-01", "povo, suspended: can be put right until 2026-11-30"),
        ("povo", "suspended", "2026-10-01", "povo, suspended: 2026-10-30 was the last day"),
        ("nomad", "expired", None, "Nomad, expired: cannot be put right"),
        ("docomo", "suspended", None, "docomo, suspended: not certain to be put right"),
        ("ubigi", "esim-deleted", None, "Ubigi, eSIM deleted: nothing on record, so what holds for any line"),
        (None, "suspended", None, "Any line, suspended: the carrier decides"),
    ],
)
def test_the_title_says_whether_the_line_comes_back(shipped, carrier, state, since, title):
    day = None if since is None else date.fromisoformat(since)
    assert screen(recover(shipped, carrier, state, since=day), "en")[0] == title


@pytest.mark.parametrize(
    ("arguments", "title"),
    [
        (["povo", "1"], "povo, suspended: can be put right"),
        (["povo", "4", "--abroad"], "povo, lost or stolen: can be put right"),
        (["4"], "Any line, lost or stolen: can be put right"),
        (["4", "--carrier", "povo"], "povo, lost or stolen: can be put right"),
    ],
)
def test_a_state_opens_by_its_number(simguide, arguments, title):
    run = simguide("recover", *arguments)
    assert (run.code, run.out.splitlines()[0]) == (0, title)


@pytest.mark.parametrize(
    ("arguments", "wanted"),
    [
        (["povo", "8"], "found number 8, expected 1 to 7"),
        (["povo", "x"], "found number x, expected 1 to 7"),
        (["0"], "found number 0, expected 1 to 7"),
        (["povo", "1", "--state", "expired"], "found number 1 and --state expired"),
    ],
)
def test_number_of_no_state(simguide, arguments, wanted):
    run = simguide("recover", *arguments)
    assert (run.code, run.out) == (2, "")
    assert wanted in run.err
    assert "simguide recover" in run.err
