"""Records on numbers and codes: what stands in a file must be a number, a form or a code that can be."""

import re

import pytest
from pydantic import ValidationError

from simguide.model.base import UnquotedText
from simguide.model.catalogue import COLLECTIONS
from simguide.model.identifier import form_pattern
from tests import factories

NAME = factories.text("Name")


@pytest.mark.parametrize(
    ("form", "number"),
    [
        ("0120xxxxxx", "0120123456"),
        ("090[1-9]xxxxxxx", "09012345678"),
        ("020[1-35-9]xxxxxxx", "02051234567"),
        ("091x..9", "0912"),
        ("091x..9", "0912345678901"),
        ("110", "110"),
    ],
)
def test_form_fits_its_numbers(form, number):
    """As written: x is any digit, brackets choose, ..9 adds up to nine more."""
    factories.record("number_ranges", id="range", form=form, kind="mobile", name=NAME)
    assert re.fullmatch(form_pattern(form), number)


@pytest.mark.parametrize(
    ("form", "number"), [("020[1-35-9]xxxxxxx", "02041234567"), ("0120xxxxxx", "012012345"), ("091x..2", "091234567")]
)
def test_form_fits_no_others(form, number):
    assert re.fullmatch(form_pattern(form), number) is None


@pytest.mark.parametrize("form", ["", "abc", "0[9-1]x", "0(1|2)", "0.*", "x..", "[]", "0" * 61])
def test_form_that_is_none_is_refused(form):
    with pytest.raises(ValidationError):
        factories.record("number_ranges", id="range", form=form, kind="mobile", name=NAME)


@pytest.mark.parametrize("code", ["", "1", "abc", "1234567", "+81", "*#*#06#", UnquotedText("110")])
def test_short_number_that_is_none_is_refused(code):
    """Unquoted ones are refused too: other readers turn them into numbers."""
    with pytest.raises(ValidationError):
        factories.record("dial_codes", id="code", code=code, name=NAME)


@pytest.mark.parametrize("digits", ["", "4a", "4 4", "٤٤", "1" * 16])
def test_digits_are_digits(digits):
    with pytest.raises(ValidationError):
        factories.record("country_codes", id="country", code=digits, name=NAME)


def test_collections_load_their_models_when_asked():
    """Names are known without the models; each name has one."""
    assert "networks" in COLLECTIONS
    assert "nothing" not in COLLECTIONS
    assert len(COLLECTIONS) == len(list(COLLECTIONS)) == len({model.__name__ for model in COLLECTIONS.values()})
    with pytest.raises(KeyError):
        COLLECTIONS["nothing"]
