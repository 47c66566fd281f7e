"""How texts and questions are taken apart: whole words, whole numbers, stretches without blanks."""

import pytest

from simguide.model.passage import pack, unpack
from simguide.model.search_words import folded, holds, spoken, units_in, words_in


@pytest.mark.parametrize(
    ("text", "wanted", "unwanted"),
    [
        ("It costs 1,100 yen.", {"1100"}, {"110", "100", "1"}),
        ("call 0077-7-111", {"00777111", "0077"}, {"711", "111"}),
        ("0120-800-000", {"0120800000", "0120"}, {"800", "000"}),
        ("128 kbps, 1.50 GB", {"128", "1.5", "gb"}, {"50", "28"}),
        ("10GB", {"10", "gb"}, {"1", "0"}),
        ("3G has ended", {"3g"}, set()),
        ("Topping up", {"topping", "~top", "up"}, {"pin", "top"}),
        ("www.nttdocomo.co.jp", {"nttdocomo"}, {"docomo"}),
        ("7-Eleven", {"7", "eleven"}, {"711"}),
        ("ケイマン法人", {"法人"}, {"法", "人"}),
        ("bangō hokan", {"bango"}, {"bang"}),
        ("’s", {"s"}, set()),
    ],
)
def test_words_of_the_index(text, wanted, unwanted):
    """A number is one number and a word one word; nothing inside of either is found."""
    words = set(words_in(text))
    assert wanted <= words
    assert not unwanted & words


@pytest.mark.parametrize(
    "spelling",
    ["テザリング", "てざりんぐ", "ﾃｻﾞﾘﾝｸﾞ", "テザリング".encode().decode()],
    ids=["kata", "hira", "half", "same"],
)
def test_kana_and_width_do_not_count(spelling):
    assert folded(spelling) == "てざりんぐ"


def test_case_width_and_accents_do_not_count():
    assert folded("ＰＩＮ Café") == "pin cafe"


@pytest.mark.parametrize(
    ("typed", "said"),
    [("calls", "call"), ("cancelled", "cancel"), ("stopping", "stop"), ("companies", "company"), ("boxes", "box")],
)
def test_english_endings_do_not_count(typed, said):
    """What is asked for with an ending is found without it, and the other way round."""
    (asked,) = units_in(typed)
    assert set(asked.words) & set(words_in(said))
    (plain,) = units_in(said)
    assert set(plain.words) & set(words_in(typed))


@pytest.mark.parametrize("word", ["status", "business", "this", "sms", "string", "bed", "need"])
def test_what_only_looks_like_an_ending_stays(word):
    assert f"~{word[:-1]}" not in set(words_in(word)) or word == "sms"


def test_a_number_may_be_said_in_letters():
    assert [unit.words[:2] for unit in units_in("seven eleven")] == [("seven", "7"), ("eleven", "11")]


def test_hiragana_says_less_than_kanji_and_katakana():
    (unit,) = units_in("暗証を忘れた")
    assert unit.shares == (1.0, 0.25, 0.25, 0.25, 0.25)
    (kata,) = units_in("ローミング")
    assert set(kata.shares) == {1.0}


def test_names_are_compared_as_they_are_spoken():
    assert spoken(units_in("7-Eleven  Mobile")) == "7 eleven mobile"
    assert spoken(units_in("MNP予約番号")) == "mnp 予約番号"
    assert holds("the pin of the sim", "pin")
    assert not holds("topping", "pin")
    assert holds("楽天もばいるの解約", "解約")


def test_bytes_that_are_no_text_are_no_fault():
    assert list(units_in("\udcff"))[:1] in ([], list(units_in("?"))[:1])


@pytest.mark.parametrize("places", [[], [(0, 1)], [(0, 5), (1, 1), (300, 3), (70_000, 2)], [(5, 1), (5, 2)]])
def test_places_come_back_as_they_were_packed(places):
    assert list(unpack(pack(places))) == places
