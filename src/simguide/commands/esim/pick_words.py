"""Words what decides a pick, and what is to be checked before it is bought; the table and the short answer share it."""

from collections.abc import Iterator

from simguide.commands.esim.answer import EsimAnswer, EsimOption, EsimQuestion
from simguide.render.conditions import condition_words
from simguide.render.words import Words

MONTH_DAYS = 30
"""Days of a month where an amount of data is told by the month."""


def decision_words(item: EsimOption, words: Words) -> str:
    """Return in a line what decides the place of a pick."""
    decision = item.decision
    if decision is None:
        return ""
    if decision.jpy is not None:
        said = words.message(f"decision.{decision.by}", amount=words.yen(decision.jpy))
    elif decision.by == "cheapest" and item.not_known:
        said = words.message("decision.cheapest-unsure")
    else:
        said = words.message(f"decision.{decision.by}")
    if decision.but is None:
        return said
    return words.message("decision.but", what=said, but=words.one_of("advantage", decision.but))


def to_check(item: EsimOption, question: EsimQuestion, words: Words) -> tuple[str, ...]:
    """Return the conditions that are not known to hold, each with how to check it."""
    return tuple(
        words.message("to-check", what=condition_words(name, question, words), how=words.one_of("check", name))
        for name in item.not_known
    )


def cheaper_line(answer: EsimAnswer, words: Words) -> Iterator[str]:
    """Yield the product that would be cheaper than a first pick, with the one thing to check, for each who may ask."""
    for item in answer.results:
        if not item.is_cheaper or item.cost is None or item.cost.total_jpy is None:
            continue
        check = item.not_known[0]
        yield words.message(
            "cheaper.line",
            name=words.text(item.plan.name),
            cost=words.yen(item.cost.total_jpy),
            what=condition_words(check, answer.question, words),
            how=words.one_of("check", check),
        )


def assumed_words(question: EsimQuestion, words: Words) -> str:
    """Say that the amount of data was not asked for, and how to ask for another; for months by the month."""
    if question.stay != "long" or question.data_gb_a_day is None:
        return words.message("cost-basis.assumed")
    return words.message("cost-basis.assumed-long", month=words.data(question.data_gb_a_day * MONTH_DAYS))


def compared_words(answer: EsimAnswer, words: Words) -> Iterator[str]:
    """Yield among how many sellers the cheapest was found, and of when their prices are."""
    found = answer.priced
    if found is None:
        return
    if found.newest == "undated":
        yield words.message("compared.undated", count=found.sellers)
    elif found.oldest == "undated":
        yield words.message("compared.some-undated", count=found.sellers, newest=found.newest)
    else:
        yield words.message("compared", count=found.sellers, oldest=found.oldest, newest=found.newest)
