"""Numbers to dial: what the checks take for right is what an independent library takes for possible or valid."""

import phonenumbers
import pytest

from simguide.loading.checks.numbers import misfit
from simguide.model.identifier import NumberRange

ABROAD = ["+1-212-785-5800", "+44-1543-426-999", "+852-2945-8888", "+86-10-1234-5678", "+886-2-1234-5678"]


@pytest.mark.parametrize("number", ABROAD)
def test_a_possible_number_abroad_fits_and_a_digit_too_many_does_not(number):
    assert phonenumbers.is_possible_number(phonenumbers.parse(number))
    assert misfit(number.replace("-", ""), (), ()) is None
    assert misfit(f"{number.replace('-', '')}0000000", (), ()) is not None


@pytest.mark.parametrize("number", ["+1-212-785-580", "+852-2945-888", "+44-1543-426"])
def test_a_digit_short_abroad_is_found(number):
    assert not phonenumbers.is_valid_number(phonenumbers.parse(number))
    assert misfit(number.replace("-", ""), (), ()) is not None


@pytest.mark.parametrize("number", ["0120-800-000", "0800-919-4534", "050-5434-4633", "03-5776-1700", "090-1234-5678"])
def test_numbers_of_japan_fit_the_ranges_of_the_catalogue(shipped, number):
    """Each dialled digit counts: one more or one less is another number, or none."""
    ranges = shipped.records_as("number_ranges", NumberRange)
    digits = number.replace("-", "")
    assert phonenumbers.is_possible_number(phonenumbers.parse(number, "JP"))
    assert misfit(digits, ranges, ()) is None
    assert misfit(f"+81{digits[1:]}", ranges, ()) is None
    assert misfit(digits[:-1], ranges, ()) is not None
    assert misfit(f"{digits}00", ranges, ()) is not None
