"""Pictures show what stands in the answer, and say it in words too."""

import re
from html import unescape

import pytest

from simguide.commands.esim import picture as esim_picture
from simguide.commands.keep import picture as keep_picture
from simguide.publish.places import LANGUAGES
from simguide.render.picture import Bar, Bars, Mark, Rail, Strip, in_words
from simguide.render.svg import draw
from simguide.render.words import Words
from tests.conftest import AS_OF, shipped_catalogue

HOSTILE = '"><script>x</script>'
BARS = Bars("Cost", (Bar("one", "500 yen", 500), Bar(HOSTILE, "2,000 yen", 2000)))
RAIL = Rail(
    "Rule", (Mark(0, "bought", "day 1"), Mark(180, "stops", "after 180 days"), Mark(210, "lost", "30 days later"))
)
STRIP = Strip("Order", tuple(f"step {number} " * 12 for number in range(1, 8)))


@pytest.mark.parametrize("picture", [BARS, RAIL, STRIP], ids=["bars", "rail", "strip"])
def test_all_that_a_picture_shows_stands_in_its_words(picture):
    drawn = draw(picture)
    (label,) = re.findall(r'aria-label="([^"]*)"', drawn)
    assert unescape(label) == in_words(picture)
    assert "<script" not in drawn
    assert "style=" not in drawn


def test_the_length_of_a_bar_is_its_amount():
    widths = [float(it) for it in re.findall(r'width="([\d.]+)" height="10" rx="5" class="bar', draw(BARS))]
    assert widths == [90, 360]


def test_marks_stand_where_their_days_are():
    places = [float(it) for it in re.findall(r'circle cx="([\d.]+)"', draw(RAIL))]
    assert places == pytest.approx([8, 8 + 344 * 180 / 210, 352], abs=0.1)


def test_a_step_leads_to_the_next_and_nothing_leaves_the_picture():
    drawn = draw(STRIP)
    assert drawn.count('class="arrow"') == len(STRIP.steps) - 1
    assert max(float(it) for it in re.findall(r"H([\d.]+)", drawn)) <= 360
    assert drawn.count("…") == len(STRIP.steps)


def answer_of(questions, line):
    asked = next(it for it in questions if it.line == line)
    return asked.ask(shipped_catalogue().on(AS_OF), AS_OF)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_bars_of_a_stay_are_its_picks(shipped_questions, lang):
    answer = answer_of(shipped_questions, "esim --stay 7")
    shown = esim_picture.picture(answer, Words(lang, answer.sources))
    picks = [it for it in answer.results if it.pick is not None and it.cost is not None]
    assert shown is not None
    assert [it.amount for it in shown.bars] == sorted(it.cost.total_jpy for it in picks)


def test_a_rule_is_drawn_with_the_days_it_has(shipped_questions):
    drawn = 0
    for asked in shipped_questions:
        if asked.command != "keep" or asked.carrier is None:
            continue
        answer = asked.ask(shipped_catalogue().on(AS_OF), AS_OF)
        shown = keep_picture.picture(answer, Words("en", answer.sources))
        if not isinstance(shown, Rail):
            continue
        drawn += 1
        own = [way.rule for way in answer.results if way.is_own]
        days = [it.day for it in shown.marks]
        assert days == sorted(days)
        assert any(f"after {rule.period} " in it.said for rule in own for it in shown.marks)
    assert drawn
