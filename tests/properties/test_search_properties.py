"""The search, whatever is typed: it answers, finds only what is there, and takes no number for a part of another."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from simguide.advice.search import Asked, search, weigh
from simguide.commands.find.advise import find_hits
from simguide.model.passage import pack, unpack
from simguide.model.search_words import folded, units_in, words_in
from tests.factories import carrier, catalogue, claim, rule, text

DAY = date(2026, 11, 20)
FOUND = catalogue(
    carrier(name=text("Demo Mobile"), aliases=["デモ"]),
    rule("fee", topic="payment", title=text("A fee of 1,100 yen for 110 lines")),
    rule("roaming", topic="abroad", title=text("海外ローミングと漫游")),
    claim("a", wording=text("7-Eleven renews SIMs")),
)
WORDS = st.sampled_from(["fee", "110", "1,100", "漫游", "ローミング", "demo", "解約", "SIM", "7-Eleven", "海外"])


@given(st.text(max_size=60))
def test_whatever_is_typed_is_answered(typed):
    for hit in find_hits(FOUND, typed, as_of=DAY):
        assert hit.line.startswith("simguide ")


@given(st.lists(WORDS, min_size=1, max_size=4), st.text(alphabet="abcxyz0123456789の", max_size=8))
def test_each_line_is_named_once(words, more):
    hits = [hit.line for hit in find_hits(FOUND, " ".join([*words, more]), as_of=DAY)]
    assert len(hits) == len(set(hits))


@given(st.integers(0, 10**9), st.integers(0, 10**9))
def test_a_number_is_only_itself(one, other):
    """However it is grouped, a number is found by itself and by no other."""
    (asked,) = units_in(str(one))
    assert set(asked.words) & set(words_in(f"costs {one:,} yen"))
    if one != other:
        assert not set(asked.words) & set(words_in(f"costs {other:,} yen")) - {"yen", "costs"}


@given(st.from_regex(r"[a-z]{2,8}", fullmatch=True), st.from_regex(r"[a-z]{2,8}", fullmatch=True))
def test_a_word_is_not_found_inside_another(word, around):
    (asked,) = units_in(word)
    inside = f"q{around}{word}{around}q"
    assert word not in set(words_in(inside))
    assert asked.words[0] == word


@given(st.text(max_size=40))
def test_folding_twice_changes_nothing(typed):
    assert folded(folded(typed)) == folded(typed)


@given(st.text(min_size=1, max_size=40))
def test_each_word_of_a_text_is_found_by_its_own_unit(said):
    """What is asked as it stands in a text is in the index of that text."""
    known = set(words_in(said))
    for unit in units_in(said):
        if unit.is_stretch:
            assert set(unit.words) <= known
        else:
            assert set(unit.words) & known


@given(st.dictionaries(st.integers(0, 10**6), st.integers(1, 5)))
def test_places_are_packed_without_loss(places):
    rows = sorted(places.items())
    assert list(unpack(pack(rows))) == rows


@given(st.lists(WORDS, min_size=1, max_size=4))
def test_shares_are_shares(words):
    """No passage holds more than the whole question."""
    asked = Asked(tuple(units_in(" ".join(words))))
    for found in search(FOUND, weigh(FOUND, asked)):
        assert 0 <= found.share <= 1.0000001
        assert found.relevance <= found.share + 0.0000001
