"""What `carriers`, `card-types`, `show` and `compare` say on one screen."""

from collections.abc import Iterator
from typing import assert_never

from simguide.commands.lists.answer import (
    CardTypeAnswer,
    CardTypeOverview,
    CarrierDetailAnswer,
    CarrierListAnswer,
    CompareAnswer,
)
from simguide.commands.lists.short_card import card
from simguide.commands.lists.short_compared import compared
from simguide.render.document import Field
from simguide.render.short import Short, facts, first_sentence
from simguide.render.words import Words


def short(answer: CarrierListAnswer | CardTypeAnswer | CarrierDetailAnswer | CompareAnswer, words: Words) -> Short:
    """Return a list with one line a row, a carrier as a card, or several side by side."""
    match answer:
        case CarrierListAnswer():
            title = words.message("title.carriers.short", count=len(answer.results))
            return Short(title, (facts(_by_kind(answer, words), least=_LEAST_KINDS),))
        case CardTypeAnswer():
            title = words.message("title.card-types.short", count=len(answer.results))
            return Short(title, (facts(_card_type(item, words) for item in answer.results),))
        case CarrierDetailAnswer():
            return card(answer.results[0], words)
        case CompareAnswer():
            return compared(answer, words)
        case _:
            assert_never(answer)


_MOST_NAMES, _LEAST_KINDS = 30, 6
"""Of a kind, on a screen; and how many kinds stay where it is short: what has ended goes first."""


def _by_kind(answer: CarrierListAnswer, words: Words) -> Iterator[Field]:
    """Yield the ids of the carriers of each kind, those that have ended at the end: they are what one types."""
    living = [item.carrier for item in answer.results if item.carrier.status != "ended"]
    for kind in dict.fromkeys(carrier.kind for carrier in living):
        ids = [carrier.id for carrier in living if carrier.kind == kind]
        said = words.joined(ids[:_MOST_NAMES])
        if len(ids) > _MOST_NAMES:
            said = words.message("carriers-more", names=said, count=len(ids) - _MOST_NAMES)
        yield Field(kind, words.one_of("kind-short", kind), (said,))
    ended = [item.carrier.id for item in answer.results if item.carrier.status == "ended"]
    if ended:
        yield Field("ended", words.one_of("status-short", "ended"), (words.joined(ended),))


def _card_type(item: CardTypeOverview, words: Words) -> Field:
    """Return a kind of line by the id that one types, with its name and for whom it is good."""
    card_type = item.card_type
    good_for = first_sentence(words.text(card_type.good_for))
    said = words.message("card-type-is", name=words.text(card_type.name), good_for=good_for)
    return Field("card-type", card_type.id, (said,))
