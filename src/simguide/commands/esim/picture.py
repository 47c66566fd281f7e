"""What `esim` shows in a picture: what the picks cost for the whole stay."""

from simguide.commands.esim.answer import EsimAnswer
from simguide.render.picture import Bar, Bars
from simguide.render.short import without_brackets
from simguide.render.words import Words

_LEAST = 2


def picture(answer: EsimAnswer, words: Words) -> Bars | None:
    """Return the cost of the recommended products, the cheapest first; none where fewer than two are known."""
    bars = []
    for item in answer.results:
        if item.pick is not None and item.cost is not None and item.cost.total_jpy is not None:
            cost = words.yen(item.cost.total_jpy)
            said = cost if item.cost.is_setup_known else words.message("at-least", amount=cost)
            bars.append(Bar(without_brackets(words.text(item.plan.name)), said, item.cost.total_jpy))
    days = answer.question.days
    if len(bars) < _LEAST or days is None:
        return None
    return Bars(words.message("picture.esim", days=days), tuple(sorted(bars, key=lambda it: it.amount)))
