"""What `arrive` says on one screen."""

from collections.abc import Iterable, Iterator, Sequence

from simguide.commands.arrive.answer import ArrivalOffer, ArrivalRule, ArriveAnswer
from simguide.commands.arrive.show import asked_words
from simguide.model.answer import RuleNote
from simguide.render.document import Field
from simguide.render.short import Short, fact, facts, first_sentence, steps
from simguide.render.words import Words

_MOST_STEPS = 6
_LEAST_OFFERS = 2
_MOST_NAMES = 7


def short(answer: ArriveAnswer, words: Words) -> Short:
    """Return the order of the first days, the days that are worked out, and who sells to whom."""
    rules = [item for step in answer.results for item in step.rules]
    ordered = next((item for item in rules if item.rule.steps), None)
    groups = (
        facts(_head(answer, words), is_close=True, least=1),
        steps(_steps(ordered, answer, words), least=_MOST_STEPS),
        facts(_about(answer, rules, words), least=1, is_close=True),
        facts(_offers(answer, words), least=_LEAST_OFFERS),
        facts(_read_too(rules, words), is_close=True, least=0),
    )
    title = words.message("title.arrive.visit" if answer.has_card == "no" else "title.arrive.stay")
    return Short(title, groups, None if ordered is None else ordered.evidence)


def _head(answer: ArriveAnswer, words: Words) -> Iterator[Field]:
    yield from fact(words, "asked", asked_words(answer.question, words))
    yield words.field("residence-card", first_sentence(words.one_of("arrive-card", answer.has_card_because)))


def _steps(ordered: ArrivalRule | None, answer: ArriveAnswer, words: Words) -> Iterator[str]:
    """Yield the steps of the rule that tells the order, or else the first thing to know at each moment."""
    if ordered is not None:
        yield from (words.text(step) for step in ordered.rule.steps)
        return
    for step in answer.results:
        for item in step.rules[:1]:
            yield first_sentence(words.text(item.rule.body))


def _about(answer: ArriveAnswer, rules: Iterable[ArrivalRule], words: Words) -> Iterator[Field]:
    """Yield the last days, the nearest first, and what a line without calls cannot do."""
    dated = sorted(((it.last_on, it.rule) for it in rules if it.last_on is not None), key=lambda pair: pair[0])
    days = (words.message("arrive-by", day=day, title=words.text(rule.title)) for day, rule in dated)
    yield from fact(words, "last-day", *days, style="warning")
    notes = [note.rule for note in answer.notes if isinstance(note, RuleNote)]
    for rule in (it for it in notes if it.topic == "emergency"):
        yield words.field("beware", words.text(rule.title), style="warning")


def _read_too(rules: Iterable[ArrivalRule], words: Words) -> Iterator[Field]:
    """Yield the titles of rules on handsets and cards."""
    titles = (words.text(item.rule.title) for item in rules if item.rule.topic in ("network", "payment"))
    yield from fact(words, "read-too", words.stops(titles))


def _offers(answer: ArriveAnswer, words: Words) -> Iterator[Field]:
    """Yield who sells with which document, by id: an id is what one types next."""
    for step in answer.results:
        if step.offers is None:
            continue
        sold = [
            words.message(f"arrive-sold.{kind}", names=_ids(offers, words))
            for kind, offers in (("number", step.offers.with_number), ("data", step.offers.without_number))
            if offers
        ]
        document = step.offers.documents[0]
        if sold:
            yield words.field(f"with-{document}", *sold)


def _ids(offers: Sequence[ArrivalOffer], words: Words) -> str:
    """Return the first ids, and how many more there are."""
    named = words.joined(offer.carrier.id for offer in offers[:_MOST_NAMES])
    count = len(offers) - _MOST_NAMES
    return words.message("arrive-more", names=named, count=count) if count > 0 else named
