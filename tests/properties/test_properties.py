"""Rules that hold for any input."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from simguide.advice.naming import find_carrier
from simguide.commands.lists.advise import list_carriers
from simguide.commands.renew_balance.advise import answer_carrier_task
from simguide.commands.renew_balance.answer import TaskQuestion
from simguide.errors import UnknownNameError
from simguide.i18n.languages import choose_language, parse_language
from simguide.loading.checks import check_records
from simguide.loading.nodes import read_nodes
from simguide.loading.records import read_records
from simguide.model.names import fold
from simguide.render.marks import read_marks, write_mark
from simguide.render.wrapping import longest_piece, wrap
from tests import factories
from tests.conftest import shipped_catalogue

DAY = date(2026, 11, 20)
SOUND = (Path(__file__).parents[1] / "examples" / "valid" / "minimal" / "data.yaml").read_bytes()
SHIPPED = shipped_catalogue()
PIECES = st.sampled_from(
    [
        b"",
        b"\n",
        b"  ",
        b"- ",
        b": ",
        b"{",
        b"}",
        b"[",
        b"]",
        b"*a",
        b"&a ",
        b"!!x ",
        b"#",
        b'"',
        b"'",
        b"\t",
        b"|\n",
        b"---\n",
        b"\x00",
        b"\xff",
        b"\xe3\x82",
        b"? ",
    ]
)


def problems_of(content):
    """Return all problems of a data file with this content."""
    root, problems = read_nodes(content, path="data.yaml")
    if root is None:
        return problems
    records, found = read_records(root, path="data.yaml")
    return [*problems, *found, *check_records(records)]


@settings(max_examples=400, deadline=None)
@given(st.integers(0, len(SOUND)), st.integers(0, 40), PIECES)
def test_damaged_file_gives_problems_with_a_place(start, length, piece):
    """However a sound file is damaged, each problem names a line and column of the file, and nothing is raised."""
    damaged = SOUND[:start] + piece + SOUND[start + length :]
    lines = damaged.count(b"\n") + 2
    for problem in problems_of(damaged):
        assert 1 <= problem.line <= lines
        assert problem.column >= 1
        assert problem.what
        assert problem.hint


@settings(max_examples=300, deadline=None)
@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(content):
    for problem in problems_of(content):
        assert problem.line >= 1


@settings(max_examples=300, deadline=None)
@given(st.text(alphabet=st.sampled_from("abc:-[]{}&*!|>'\"#%@`, \n\t?~01"), max_size=120))
def test_any_yaml_like_text_is_read_or_refused(text):
    for problem in problems_of(text.encode()):
        assert problem.line >= 1


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=40))
def test_any_name_is_found_or_unknown(name):
    """A name leads to the carrier that bears it, and any other to UnknownNameError; nothing else is raised."""
    bearers = {spelling for carrier in SHIPPED.carriers() for spelling in map(fold, carrier.found_as())}
    if fold(name) in bearers:
        assert fold(name) in set(map(fold, find_carrier(SHIPPED, name).found_as()))
    else:
        with pytest.raises(UnknownNameError):
            find_carrier(SHIPPED, name)


@settings(max_examples=60, deadline=None)
@given(st.permutations("abcde"))
def test_rank_does_not_depend_on_the_order_of_the_files(order):
    """`b` and `d` are unconfirmed, which costs them a place; `c` and `d` rest on a blog and come last."""
    blog = factories.source("blog", kind="community")
    channels = [
        factories.channel(
            name, status="unconfirmed" if name in "bd" else "works", sources=["blog" if name in "cd" else "official"]
        )
        for name in order
    ]
    catalogue = factories.catalogue(factories.carrier(), blog, *channels)
    question = TaskQuestion(task="renew", carrier="demo")
    answer = answer_carrier_task(catalogue, find_carrier(catalogue, "demo"), question, as_of=DAY)
    assert [item.channel.id for item in answer.results[0].channels] == ["a", "e", "b", "c", "d"]


@settings(max_examples=40, deadline=None)
@given(
    st.lists(st.from_regex(r"[a-z]{2,8}", fullmatch=True), unique=True, min_size=1, max_size=8),
    st.from_regex(r"[0-9]{3}", fullmatch=True),
)
def test_adding_a_carrier_never_removes_another(names, new):
    before = list_carriers(factories.catalogue(*(factories.carrier(name) for name in names)), as_of=DAY)
    after = list_carriers(factories.catalogue(*(factories.carrier(name) for name in [*names, new])), as_of=DAY)
    kept = [item.carrier.id for item in after.results if item.carrier.id != new]
    assert kept == [item.carrier.id for item in before.results]


@settings(max_examples=300, deadline=None)
@given(st.text(alphabet=st.sampled_from("ab cd。、（）「」字かなカ1-/"), max_size=80), st.integers(4, 40))
def test_wrapping_loses_nothing_and_fits(text, width):
    """Lines hold all the text but the spaces where they broke, and fit unless one piece is longer than the line."""
    lines = wrap(text, width)
    assert "".join("".join(lines).split()) == "".join(text.split())
    for line in lines:
        assert cell_len(line) <= width or longest_piece(line) == cell_len(line)


@given(
    st.text(max_size=30), st.dictionaries(st.sampled_from(["SIMGUIDE_LANG", "LC_ALL", "LANG"]), st.text(max_size=20))
)
def test_any_language_tag_is_read_or_refused(tag, environment):
    assert parse_language(tag) in {"en", "zh", "ja", None}
    assert choose_language(environment) in {"en", "zh", "ja"}


@given(st.sets(st.integers(1, 60)), st.text("ab 7-,", max_size=5))
def test_marks_are_read_as_they_were_written(numbers, around):
    assert set(read_marks(f"{around}{write_mark(numbers)}{around}")) == numbers
