"""The words of simguide itself: three languages, the same values in each, and what is counted in its right form."""

import re

import pytest

from simguide.i18n.messages import message
from tests.chapters import MESSAGES

FORMS = re.compile(r"\{\w+:([^}]*)\}")


@pytest.mark.parametrize("key", MESSAGES)
def test_a_message_has_three_languages_with_the_same_values(key):
    words = MESSAGES[key]
    assert len(words) == 3
    assert all(words)
    fields = [set(re.findall(r"\{(\w+)[^}]*\}", text)) for text in words]
    assert fields[0] == fields[1] == fields[2]


@pytest.mark.parametrize("key", MESSAGES)
def test_what_is_counted_has_two_forms_in_english_alone(key):
    """`{count} sources` would be "1 sources"; Chinese and Japanese nouns have one form."""
    english, *others = MESSAGES[key]
    assert [text for text in others if FORMS.search(text)] == []
    for forms in FORMS.findall(english):
        one, other = forms.split("|")
        assert one
        assert other
        assert one != other
    assert re.search(r"(?<!to )\{(count|days|months|most|within)\} (\w+ )?\w+s\b", english) is None


@pytest.mark.parametrize(
    ("count", "wanted"), [(0, "0 sources"), (1, "1 source"), (2, "2 sources"), (11, "11 sources"), (21, "21 sources")]
)
def test_one_source_and_two_sources(count, wanted):
    assert wanted in message("footer.brief", "en", count=count)


def test_each_count_of_a_text_has_its_own_form():
    assert message("title.stale", "en", count=1, days=2) == "To check again: 1 record older than 2 days or undated"
    assert message("title.stale", "en", count=2, days=1) == "To check again: 2 records older than 1 day or undated"


def test_one_form_in_chinese_and_japanese():
    assert message("validity.days", "zh", days=1) == "1 天"
    assert message("validity.days", "ja", days=2) == "2 日間"
