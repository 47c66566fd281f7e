"""What `arrive` shows."""

from collections.abc import Iterable, Iterator

from simguide.commands.arrive.answer import (
    ArrivalOffer,
    ArrivalOffers,
    ArrivalRule,
    ArrivalStep,
    ArriveAnswer,
    ArriveQuestion,
)
from simguide.render.contract_fields import signing_in_short
from simguide.render.document import Entry, Field, Group
from simguide.render.words import Words


def body(answer: ArriveAnswer, words: Words) -> tuple[str, list[Group]]:
    """Return title and groups of an answer to `arrive`: who it is for, then a group for each step."""
    head = Entry("question", "", tuple(_head(answer, words)))
    steps = (_step(number, step, words) for number, step in enumerate(answer.results, start=1))
    return words.message("title.arrive"), [Group(None, (head,)), *steps]


def _head(answer: ArriveAnswer, words: Words) -> Iterator[Field]:
    if asked := asked_words(answer.question, words):
        yield words.field("asked", asked)
    yield words.field("residence-card", words.one_of("arrive-card", answer.has_card_because))


def asked_words(question: ArriveQuestion, words: Words) -> str:
    """Return what was asked: visa, stay, landing; nothing where none was given."""
    asked = []
    if question.visa is not None:
        asked.append(words.one_of("visa", question.visa))
    if question.days is not None:
        asked.append(words.message("validity.days", days=question.days))
    elif question.stay is not None:
        asked.append(words.one_of("arrive-stay", question.stay))
    if question.lands_on is not None:
        asked.append(words.message("arrive-landing", day=question.lands_on))
    return words.joined(asked)


def _step(number: int, step: ArrivalStep, words: Words) -> Group:
    heading = words.message("step", number=number, title=words.one_of("moment", step.moment))
    entries = []
    if step.lands_on is not None:
        entries.append(Entry("arrival-step", "", (words.field("when", _when(step, words)),)))
    entries.extend(_rule_entry(item, words) for item in step.rules)
    products = tuple(_products(step, words))
    if products:
        title = words.message("arrive-get") if step.offers is not None else ""
        entries.append(Entry("arrival-step", title, products, step.moment))
    return Group(heading, tuple(entries))


def _when(step: ArrivalStep, words: Words) -> str:
    return words.message(f"arrive-when.{step.moment}", day=step.lands_on)


def _rule_entry(item: ArrivalRule, words: Words) -> Entry:
    rule = item.rule
    fields = [words.field("rule", f"{words.text(rule.body)} {words.cite(rule.sources)}")]
    if rule.steps:
        fields.append(words.field("steps", *(words.text(step) for step in rule.steps), style="steps"))
    if item.last_on is not None and rule.deadline is not None:
        counted = words.message(f"arrive-last.{rule.deadline.counted_from}", days=rule.deadline.days, day=item.last_on)
        fields.append(words.field("last-day", counted, style="warning"))
    return Entry("rule", words.text(rule.title), tuple(fields), rule.id)


def _products(step: ArrivalStep, words: Words) -> Iterator[Field]:
    if step.moment == "at-airport":
        yield words.field("at-hand", words.message("arrive-as-before"))
    if step.offers is not None:
        yield from _offers(step.offers, words)
    if step.command is not None:
        yield words.field("command", step.command, style="command")


def _offers(offers: ArrivalOffers, words: Words) -> Iterator[Field]:
    yield words.field("at-hand", words.listed("arrive-document", offers.documents))
    if offers.with_number:
        yield words.field("with-number", *_named(offers.with_number, words, calls=True))
    if offers.without_number:
        yield words.field("without-number", *_named(offers.without_number, words, calls=False))
    if offers.not_known:
        yield words.field("not-known", words.message("arrive-not-known", count=offers.not_known))


def _named(offers: Iterable[ArrivalOffer], words: Words, *, calls: bool) -> Iterator[str]:
    """Yield each carrier with its evidence, and whether the line with a number makes calls, where it may not."""
    for offer in offers:
        name = words.carrier(offer.carrier)
        if calls and offer.voice != "yes":
            name += words.message("in-brackets", text=words.one_of("arrive-voice", offer.voice))
        said = f"{name} · {words.evidence_in_short(offer.evidence)} {words.cite(offer.sources)}"
        if offer.signing is not None and (who := signing_in_short(offer.signing, words)):
            said = f"{said} · {who} {words.cite(offer.signing.sources)}"
        yield said
