"""Warnings: a short answer says one of them, the one that costs most."""

import pytest

from simguide.advice.warnings import gravest
from simguide.model.beware import Beware


def warnings(*losses):
    """One warning for each loss, told apart by its place."""
    return tuple(Beware(en=f"{place}.", zh="。", ja="。", costs=loss) for place, loss in enumerate(losses))


@pytest.mark.parametrize(
    ("losses", "chosen"),
    [
        (["time", "money", "number"], 2),
        (["time", "money", "money"], 1),
        (["time", "time"], 0),
        (["money", "number", "time", "number"], 1),
    ],
)
def test_number_comes_before_money_before_time_and_then_the_first(losses, chosen):
    found = warnings(*losses)
    assert gravest(found) is found[chosen]


def test_where_nobody_warns_there_is_no_gravest():
    assert gravest(()) is None


def test_what_matters_abroad_alone_goes_first_there_and_is_left_out_elsewhere():
    here = Beware(en="Here.", zh="。", ja="。", costs="number")
    away = Beware(en="Away.", zh="。", ja="。", costs="money", only_abroad=True)
    assert gravest([here, away]) is here
    assert gravest([away]) is None
    assert gravest([here, away], abroad=True) is away
    assert gravest([here], abroad=True) is here
