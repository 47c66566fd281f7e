"""The words of simguide itself: three languages, the same values in each, and what is counted in its right form."""

import re

import pytest

from simguide.i18n.messages import message
from tests.chapters import MESSAGES

FORMS = re.compile(r"\{\w+:([^}]*)\}")


def test_a_message_has_three_languages_with_the_same_values():
    values = {
        key: [set(re.findall(r"\{(\w+)[^}]*\}", text)) for text in words]
        for key, words in MESSAGES.items()
        if len(words) == 3 and all(words)
    }
    assert values.keys() == MESSAGES.keys()
    assert {key: fields for key, fields in values.items() if fields.count(fields[0]) != 3} == {}


def test_what_is_counted_has_two_forms_in_english_alone():
    """`{count} sources` would be "1 sources"; Chinese and Japanese nouns have one form."""
    plural = re.compile(r"(?<!to )\{(count|days|months|most|within)\} (\w+ )?\w+s\b")
    forms = {key: [it.split("|") for it in FORMS.findall(words[0])] for key, words in MESSAGES.items()}
    assert {key: it for key, pairs in forms.items() for it in pairs if len(set(it)) != 2 or not all(it)} == {}
    assert [key for key, words in MESSAGES.items() if plural.search(words[0])] == []
    assert [key for key, words in MESSAGES.items() if any(FORMS.search(text) for text in words[1:])] == []


@pytest.mark.parametrize(
    ("count", "wanted"), [(0, "0 sources"), (1, "1 source"), (2, "2 sources"), (11, "11 sources"), (21, "21 sources")]
)
def test_one_source_and_two_sources(count, wanted):
    assert wanted in message("short.sources", "en", count=count, weakest="", oldest="")


def test_each_count_of_a_text_has_its_own_form():
    assert message("title.stale", "en", count=1, days=2) == "To check again: 1 record older than 2 days or undated"
    assert message("title.stale", "en", count=2, days=1) == "To check again: 2 records older than 1 day or undated"


def test_one_form_in_chinese_and_japanese():
    assert message("validity.days", "zh", days=1) == "1 天"
    assert message("validity.days", "ja", days=2) == "2日間"
