"""The messages that the tests keep, with their sources: what public warnings quote, and genuine ones."""

from collections import Counter

import pytest

from benchmarks.messages import judged, kept

KEPT_FILES = ("fraud", "fraud-later", "genuine")
LEAST_FOUND = 0.95
"""Part of the fraud that is found, in each language; half of it was not looked at when the signs were made."""
LEAST_FOUND_LATER = 0.85
"""Part that is found of what was collected afterwards, in all languages together; some of it shows no sign at all."""


def test_there_are_enough_of_each_language():
    for name, least in (("fraud", 30), ("fraud-later", 30), ("genuine", 40)):
        counted = Counter(message.language for message in kept(name))
        assert sum(counted.values()) >= 150
        assert set(counted) == {"en", "zh", "ja"}
        assert min(counted.values()) >= least


def test_every_message_names_its_source():
    assert all(message.source for name in KEPT_FILES for message in kept(name))


@pytest.mark.parametrize("language", ["en", "zh", "ja"])
def test_fraud_that_warnings_quote_is_found(shipped, language):
    texts = [message.text for message in kept("fraud") if message.language == language]
    missed = [text for text in texts if judged(shipped, text).verdict != "signs-found"]
    assert len(missed) <= (1 - LEAST_FOUND) * len(texts), missed


def test_fraud_that_was_collected_later_is_found(shipped):
    texts = [message.text for message in kept("fraud-later")]
    missed = [text for text in texts if judged(shipped, text).verdict != "signs-found"]
    assert len(missed) <= (1 - LEAST_FOUND_LATER) * len(texts), missed


def test_no_message_is_kept_twice():
    texts = [message.text for name in KEPT_FILES for message in kept(name)]
    assert len(set(texts)) == len(texts)


@pytest.mark.parametrize("language", ["en", "zh", "ja"])
def test_genuine_messages_are_not_accused(shipped, language):
    texts = [message.text for message in kept("genuine") if message.language == language]
    assert [text for text in texts if judged(shipped, text).verdict != "no-sign"] == []
