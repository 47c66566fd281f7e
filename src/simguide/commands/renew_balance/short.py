"""What `renew`, `balance` and `methods` say on one screen."""

from collections.abc import Iterator
from itertools import groupby
from typing import assert_never

from simguide.commands.renew_balance.answer import CarrierTask, CarrierTaskAnswer, MethodAnswer, MethodOverview
from simguide.model.answer import ExcludedNote
from simguide.model.channel import Channel, Price
from simguide.model.channel_answer import ChannelAnswer
from simguide.render.conditions import asked, condition_words, left_out
from simguide.render.document import Entry, Field
from simguide.render.fields import callers
from simguide.render.short import Short, beware, fact, facts, first_sentence, lead, refund_in_short, rows, steps
from simguide.render.ways import needs_of, steps_of, way_row
from simguide.render.words import Words

_MOST_PRICES = 6
_MOST_NAMES = 5
_MOST_CLAIMS = 3
_MOST_NEEDED = 3
"""Page, price and warning are kept whatever the room."""


def short(answer: CarrierTaskAnswer | MethodAnswer, words: Words) -> Short:
    """Return the first way of a task with the others as a table, or the ways there are."""
    match answer:
        case CarrierTaskAnswer():
            return _carrier_task(answer, words)
        case MethodAnswer():
            return _methods(answer, words)
        case _:
            assert_never(answer)


def _carrier_task(answer: CarrierTaskAnswer, words: Words) -> Short:
    result = answer.results[0]
    name = words.text(result.carrier.name)
    opened = answer.question.way or 1
    if not result.channels:
        return _no_way(answer, words)
    best = result.channels[0]
    title = words.message("title.way", name=name, way=words.text(best.channel.title))
    said = [] if answer.question.way or answer.question.product else [result.info.summary]
    conditions = asked(answer.question, words)
    groups = [
        lead(words, *said),
        facts(_before(result, best, conditions, answer, words), is_close=True),
        steps(steps_of(best, name, words)),
        facts(_about(result, best, answer, words), least=_MOST_NEEDED, is_close=True),
    ]
    if not answer.question.way:
        others = [way_row(item, words) for item in result.channels[1:]]
        most = 1 if answer.command == "renew" else _MOST_CLAIMS
        groups.append(facts(_not_true(result, words, most=most), least=most - 1, is_close=True))
        label = words.message("label.other-ways")
        groups.append(rows(others, title_label=label, first_number=opened + 1, least=2 if most == 1 else 3))
    return Short(title, tuple(groups), best.evidence)


def _no_way(answer: CarrierTaskAnswer, words: Words) -> Short:
    """Say what is known where no way fits: why, and what to do instead."""
    result = answer.results[0]
    was_sifted = any(isinstance(note, ExcludedNote) for note in answer.notes)
    name = words.text(result.carrier.name)
    said = [words.message("nothing-fits")] if was_sifted else []
    if not was_sifted and result.info.state == "unknown":
        said.append(words.message("no-channel"))
    found = [
        *fact(words, "asked", asked(answer.question, words)),
        *fact(words, "answer", words.text(result.info.summary)),
        *(fact(words, "instead", words.text(result.info.instead)) if result.info.instead else ()),
        *_status(result, words),
        *_foreign_cards(result, answer, words),
        *refund_in_short(result.refund, words),
        *left_out(answer, answer.question, words),
        *(fact(words, "looked-for", words.text(result.info.looked_for)) if result.info.looked_for else ()),
    ]
    groups = (
        lead(words, *said),
        facts(found, least=2),
        beware(words, result.warnings, abroad=answer.question.abroad),
        facts(_not_true(result, words, most=1), is_close=True),
    )
    return Short(words.message(f"title.{answer.command}", name=name), groups, result.evidence)


def _foreign_cards(result: CarrierTask, answer: CarrierTaskAnswer, words: Words) -> Iterator[Field]:
    """Yield that the carrier refuses cards from abroad, to who asked for a way to pay with one."""
    if answer.question.pay == "foreign-card" and result.foreign_cards == "no":
        yield words.field("foreign-cards", words.one_of("foreign", "no"), style="warning")


def _status(result: CarrierTask, words: Words) -> Iterator[Field]:
    carrier = result.carrier
    if carrier.status != "open":
        yield words.field("status", words.status(carrier.status, carrier.status_on), style="warning")
    if result.successor is not None:
        yield words.field("successor", words.carrier(result.successor))


def _before(
    result: CarrierTask, best: ChannelAnswer, conditions: str, answer: CarrierTaskAnswer, words: Words
) -> Iterator[Field]:
    """Yield what is to be known before the first step: what was asked, whether the way is certain, whether it ended."""
    yield from _status(result, words)
    yield from fact(words, "asked", conditions)
    if best.channel.status != "works":
        yield words.field("status", words.one_of("channel-status", best.channel.status), style="weak")
    if best.not_known:
        names = (condition_words(it, answer.question, words) for it in best.not_known)
        yield words.field("not-sure", words.joined(names), style="warning")


def _about(result: CarrierTask, best: ChannelAnswer, answer: CarrierTaskAnswer, words: Words) -> Iterator[Field]:
    """Yield what to open, what it costs, what it needs and what to beware of, the most needed first."""
    channel = best.channel
    if channel.url is not None:
        yield words.field("url", channel.url, style="link")
    if channel.dial and channel.steps:
        numbers = (
            f"{it.number} ({callers(it.dial_from, words.text(result.carrier.name), words)})" for it in channel.dial
        )
        yield words.field("dial", words.joined(numbers))
    if channel.clerk is not None:
        yield words.field("clerk", channel.clerk.ja)
    yield from _money(channel, words)
    yield from _beware(result, best, answer, words)
    if not answer.question.way:
        yield from refund_in_short(result.refund, words)
    yield from _afterwards(result, words)
    if channel.payments and not isinstance(channel.payments, str):
        paid = words.listed("pay", channel.payments)
        cards = "" if result.foreign_cards == "unknown" else words.one_of("foreign-short", result.foreign_cards)
        yield words.field("payments", words.clauses(filter(None, (paid, cards))))
    yield from fact(words, "needs", needs_of(channel, words))
    if channel.until is not None:
        yield words.field("until", first_sentence(words.text(channel.until)))
    if channel.effect_note is not None:
        yield words.field("effect", first_sentence(words.text(channel.effect_note)))
    if answer.question.way:
        for key, texts in (("requirements", channel.requirements), ("confirm", (channel.confirm,))):
            yield from fact(words, key, *(words.text(text) for text in texts if text is not None))


def _afterwards(result: CarrierTask, words: Words) -> Iterator[Field]:
    """Yield when the data begin anew, what there is until then, and what more would cost."""
    known = result.afterwards
    if known is None:
        return
    told = [words.one_of("resets", known.resets)] if known.resets else []
    if known.after_limit is not None:
        told.append(first_sentence(words.text(known.after_limit)))
    yield from fact(words, "used-up", *told)
    if known.top_up is not None:
        yield words.field("more-data", _price(known.top_up, words), style="price")


def _price(price: Price, words: Words) -> str:
    return words.message("price.of", item=words.text(price.item), price=words.yen(price.price_jpy))


def _beware(result: CarrierTask, best: ChannelAnswer, answer: CarrierTaskAnswer, words: Words) -> Iterator[Field]:
    """Yield the one warning that matters most: of the way that was opened, else of the carrier, else of the way."""
    is_about_way = answer.question.way or answer.question.product or answer.command == "balance"
    found = best.channel.warnings if is_about_way else (*result.warnings, *best.channel.warnings)
    said = beware(words, found, abroad=answer.question.abroad)
    return (field for entry in said.entries for field in entry.fields)


def _money(channel: Channel, words: Words) -> Iterator[Field]:
    prices = [_price(it, words) for it in channel.prices[:_MOST_PRICES]]
    if prices:
        yield words.field("price", f"{words.stops(prices)}{words.rests_on(channel, 'prices')}", style="price")
    elif channel.fee is not None:
        yield words.field("fee", first_sentence(words.text(channel.fee)), style="price")


def _not_true(result: CarrierTask, words: Words, *, most: int) -> Iterator[Field]:
    for place, claim in enumerate(result.claims[:most]):
        field = words.field("not-true", words.quoted(words.text(claim.wording)), style="warning")
        yield field._replace(label="") if place else field


def _methods(answer: MethodAnswer, words: Words) -> Short:
    """Return the ways there are, one row each, what belongs to a wider way below it."""
    is_glance = answer.command != "methods"
    title = words.message(f"title.{answer.command}.methods" if is_glance else "title.methods")
    conditions = asked(answer.question, words)
    head = facts([*fact(words, "asked", conditions)], is_close=True)
    entries: list[Entry] = []
    for is_real, items in groupby(answer.results, key=lambda it: it.method.verdict in ("works", "limited")):
        entries.extend(_method(item, words) for item in items if is_real or item.method.part_of is None)
    line = words.message(f"lead.{answer.command}") if is_glance else ""
    groups = [
        lead(words, *filter(None, [line])),
        head,
        rows(entries, title_label=words.message("label.way"), least=6),
    ]
    return Short(title, tuple(groups))


def _method(item: MethodOverview, words: Words) -> Entry:
    method = item.method
    names = [carrier.id for carrier in item.carriers]
    known = (
        words.joined(names[:_MOST_NAMES])
        if len(names) <= _MOST_NAMES
        else words.message("carriers.count", count=len(names))
    )
    indent = "  " if method.part_of else ""
    return Entry(
        "method",
        f"{indent}{words.text(method.name)}",
        (
            words.field("verdict", words.one_of("verdict-short", method.verdict)),
            words.field("known-at", known),
        ),
        method.id,
    )
