"""What strangers wrote, made safe to show."""

import json

import pytest
from pydantic import TypeAdapter, ValidationError

from simguide.i18n.messages import message
from simguide.model.base import Url, Words
from simguide.visible import escaped, is_hidden, number, tame, unprinted, visible
from tests.payloads import ACTING, PAYLOADS


@pytest.mark.parametrize("payload", PAYLOADS.values(), ids=PAYLOADS)
def test_a_value_is_one_line_in_which_nothing_acts(payload):
    shown = visible(f"a{payload}b")
    assert ACTING.search(shown) is None
    assert len(shown.splitlines()) == 1
    assert (shown[0], shown[-1]) == ("a", "b")


@pytest.mark.parametrize("payload", PAYLOADS.values(), ids=PAYLOADS)
def test_lines_stay_lines_and_nothing_acts_in_them(payload):
    shown = tame(f"a{payload}b\n\tc\n")
    assert ACTING.search(shown) is None
    assert shown.endswith("b\n\tc\n")


def test_line_ends_of_a_calendar_stay():
    """A carriage return before a line end is part of it; another one would put letters over what is read."""
    assert tame("a\r\nb\rc\r\n") == "a\r\nb<U+000D>c\r\n"


def test_chinese_japanese_and_wide_spaces_stay_as_they_are():
    text = "料金　3,000円 — “d ACCOUNT” ①\u00a0°C\n「はい」"
    assert tame(text) == text.replace("\u00a0", " ")
    assert escaped(text) == text


@pytest.mark.parametrize("payload", [*PAYLOADS.values(), "\udcff", "\U000e0041"])
def test_json_says_the_same_value_without_the_character(payload):
    """JSON is whole: what acts is escaped, not changed, and a program reads what was there."""
    written = escaped(json.dumps({"a": payload}, ensure_ascii=False))
    assert ACTING.search(written) is None
    assert json.loads(written) == {"a": payload}


@pytest.mark.parametrize("payload", PAYLOADS.values(), ids=PAYLOADS)
def test_what_prints_nothing_is_found(payload):
    assert unprinted("a b　c\u00a0d") is None
    assert unprinted(f"a b{payload}") == next(letter for letter in payload if not letter.isprintable())


def test_a_space_is_not_hidden():
    assert (is_hidden(" "), is_hidden("\u200b"), number("\x1b")) == (False, True, "U+001B")


@pytest.mark.parametrize("payload", PAYLOADS.values(), ids=PAYLOADS)
def test_a_message_is_filled_in_with_tame_values(payload):
    """A name of a file, a label or a word that was typed ends no line of a message and begins no other."""
    said = message("error.folder", "en", path=f"a{payload}\nerror: b", reason="c")
    assert (ACTING.search(said), len(said.splitlines())) == (None, 1)


@pytest.mark.parametrize("payload", PAYLOADS.values(), ids=PAYLOADS)
@pytest.mark.parametrize(("type_", "sound"), [(Words, "a"), (Url, "https://demo.example.jp/a")])
def test_no_record_takes_a_text_that_acts(payload, type_, sound):
    """Whatever makes a record, a data file or a program: texts and addresses hold what can be seen."""
    assert TypeAdapter(type_).validate_python(sound) == sound
    with pytest.raises(ValidationError):
        TypeAdapter(type_).validate_python(f"{sound}{payload}b")
