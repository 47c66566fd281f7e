"""What `keep` shows in a picture: when a line stops by its rule, or what the ways cost."""

from simguide.commands.keep.answer import KeepAnswer, KeepWay
from simguide.commands.keep.way_words import way_title
from simguide.render.picture import Bar, Bars, Mark, Rail
from simguide.render.short import without_brackets
from simguide.render.words import Words

_MOST = 6
_LEAST = 2
_DAYS_OF = {"day": 1, "month": 30, "year": 365}
"""Days by which a period is drawn; what is said of it keeps its own unit."""


def picture(answer: KeepAnswer, words: Words) -> Rail | Bars | None:
    """Return the rule of the line as a line of time; where it has no period, the cost of the ways."""
    if answer.line is not None:
        own = [way for way in answer.results if way.is_own]
        return next((it for it in (_rail(way, words) for way in own) if it is not None), None)
    bars = [
        Bar(without_brackets(way_title(way, words)), _cost(way, words), way.total_jpy)
        for way in answer.results
        if way.pick is not None and way.total_jpy is not None
    ][:_MOST]
    if len(bars) < _LEAST:
        return None
    return Bars(words.message("picture.keep", months=answer.question.months), tuple(bars))


def _rail(way: KeepWay, words: Words) -> Rail | None:
    """Return a rule that lives on what is bought: from the purchase to the end, and to what is lost after that."""
    rule = way.rule
    if rule.kind != "top-up-within" or rule.period is None or rule.unit is None:
        return None
    end = rule.period * _DAYS_OF[rule.unit]
    marks = [Mark(0, words.one_of("picture-from", rule.counted_from or "unknown"), words.message("picture.start"))]
    if rule.lead_days:
        act = words.message("picture.before", days=rule.lead_days)
        marks.append(Mark(end - rule.lead_days, words.message("picture.act"), act))
    after = words.one_of("picture-unit", rule.unit)
    stops = words.message("picture.after", count=rule.period, unit=after)
    marks.append(Mark(end, words.message("picture.stops"), stops))
    if rule.grace_days:
        lost = words.message("picture.later", days=rule.grace_days)
        marks.append(Mark(end + rule.grace_days, words.message("picture.lost"), lost))
    name = words.text(way.carrier.name)
    return Rail(words.message("picture.rule", name=name), tuple(marks))


def _cost(way: KeepWay, words: Words) -> str:
    cost = words.yen(way.total_jpy or 0)
    return cost if way.is_setup_known else words.message("at-least", amount=cost)
