"""The short answers of `change` and `calls`: on one screen, wide or narrow, for every carrier on record."""

import pytest

from simguide.commands.calls.advise import answer_all_calls, answer_calls
from simguide.commands.calls.answer import CallsQuestion
from simguide.commands.change.advise import answer_change, answer_changes
from simguide.commands.change.answer import CarrierChanges, ChangeQuestion
from simguide.model.contract import CHANGES
from tests.conftest import AS_OF
from tests.screens import FIRST, LANGUAGES, LINES, overflowing, screen

CARRIERS = (
    *("docomo", "ahamo", "au", "uq-mobile", "povo", "softbank", "ymobile", "linemo", "rakuten-mobile", "iijmio"),
    *("mineo", "nihon-tsushin", "his-mobile", "biglobe-mobile", "mobal", "sakura-mobile", "airalo", "gtn-mobile"),
)


def check_screen(answer, lang):
    """Return the lines of a short answer, once they are found to stand on one screen, wide or narrow."""
    lines = screen(answer, lang)
    assert len(lines) <= LINES, (answer.question, lang)
    assert overflowing(answer, lang) == [], (answer.question, lang)
    return lines


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", CARRIERS)
def test_each_change_fits_one_screen_and_answers_at_its_top(shipped, name, lang):
    """The answer stands behind the title, the first step or where it is done by the eighth line."""
    carrier = shipped.carrier(name)
    for what in (None, *CHANGES):
        answer = answer_change(shipped, carrier, ChangeQuestion(carrier=name, what=what), as_of=AS_OF)
        lines = check_screen(answer, lang)
        assert any(line.strip() for line in lines[1:FIRST]), (what, lang)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", CARRIERS)
def test_calls_fit_one_screen(shipped, name, lang):
    carrier = shipped.carrier(name)
    for abroad in (False, True):
        check_screen(answer_calls(shipped, carrier, CallsQuestion(carrier=name, abroad=abroad), as_of=AS_OF), lang)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_all_carriers_at_a_glance_fit_one_screen(shipped, lang):
    check_screen(answer_changes(shipped, ChangeQuestion(), as_of=AS_OF), lang)
    check_screen(answer_all_calls(shipped, CallsQuestion(), as_of=AS_OF), lang)


def test_each_of_the_best_known_carriers_says_something_of_each_change(shipped):
    """What is not known is looked for and said, so that nobody is told that nobody looked."""
    missing = {}
    for name in CARRIERS[:17]:
        (result,) = answer_change(shipped, shipped.carrier(name), ChangeQuestion(carrier=name), as_of=AS_OF).results
        assert isinstance(result, CarrierChanges)
        missing[name] = result.not_looked_into
    assert {name: what for name, what in missing.items() if what} == {}
    assert [name for name in CARRIERS[:17] if shipped.carrier(name).calls is None] == []
