"""Turns channels, and what is known of a task before them, into entries."""

from collections.abc import Iterator

from simguide.advice.channels import unasked_fields
from simguide.model.channel import Channel, Dial, Price
from simguide.model.channel_answer import ChannelAnswer
from simguide.model.task import TaskInfo
from simguide.render.conditions import condition_words
from simguide.render.document import Entry, Field
from simguide.render.fields import callers, reports, texts, warnings
from simguide.render.words import Words


def info_entry(info: TaskInfo, words: Words) -> Entry:
    """Show what is known of a task, in the detail of its carrier."""
    fields = list(info_fields(info, words))
    if info.confirm is not None:
        fields.append(words.field("confirm", words.told(info, "confirm")))
    if info.sources:
        fields.append(words.field("evidence", words.cite(info.sources)))
    return Entry("summary", "", tuple(fields))


def info_fields(info: TaskInfo, words: Words) -> Iterator[Field]:
    """Yield what is known of a task before any channel."""
    if info.state != "offered":
        yield words.field("state", words.one_of("state", info.state))
    yield words.field("answer", words.told(info, "summary"))
    if info.instead is not None:
        yield words.field("instead", words.told(info, "instead"))
    if info.looked_for is not None:
        yield words.field("looked-for", words.text(info.looked_for))


def channel_entry(item: ChannelAnswer, carrier_name: str, question: object, words: Words) -> Entry:
    """Show a channel: requirements first, then the steps, the effect, the price, the evidence."""
    return Entry(
        "channel",
        words.text(item.channel.title),
        tuple(_channel_fields(item, carrier_name, question, words)),
        item.channel.id,
        is_numbered=True,
    )


def _channel_fields(item: ChannelAnswer, carrier_name: str, question: object, words: Words) -> Iterator[Field]:
    channel = item.channel
    yield words.field("method", words.text(item.method_name))
    if channel.status != "works":
        yield words.field("status", words.one_of("channel-status", channel.status), style="warning")
    yield from _requirements(channel, words)
    yield from _access(channel, carrier_name, words)
    if channel.auto is not None:
        yield words.field("auto-kind", words.one_of("auto", channel.auto))
    yield from texts("trigger", channel, "trigger", words)
    yield from texts("cap", channel, "cap", words)
    yield from texts("off-until", channel, "off_until", words)
    for key, name in (("steps", "steps"), ("off-steps", "off_steps")):
        if steps := words.told_each(channel, name):
            yield words.field(key, *steps, style="steps")
    yield from clerk_fields(channel, words)
    yield from _outcome(channel, words)
    yield from warnings(words, words.told_each(channel, "warnings"))
    yield from reports(words, channel.reports)
    yield from texts("confirm", channel, "confirm", words)
    not_known = [condition_words(name, question, words) for name in item.not_known]
    not_known.extend(_unknown_fields(item, words))
    if not_known:
        yield words.field("not-known", words.joined(not_known))
    yield words.evidence(item.evidence, (*channel.sources, *channel.side_sources))


def _access(channel: Channel, carrier_name: str, words: Words) -> Iterator[Field]:
    """Yield what to open or dial, when, and in which language."""
    if channel.url is not None:
        yield words.field("url", channel.url, style="link")
    if channel.app is not None:
        yield words.field("app", channel.app)
    if channel.dial:
        yield words.field("dial", *(_dial(dial, carrier_name, words) for dial in channel.dial))
    if channel.hours is not None:
        yield words.field("hours", words.hours(channel.hours))
    if not isinstance(channel.languages, str):
        yield words.field("languages", words.listed("lang", channel.languages))


def clerk_fields(channel: Channel, words: Words) -> Iterator[Field]:
    """Yield what to show or to say to a clerk; who reads Japanese needs neither the reading nor the meaning."""
    if channel.clerk is None:
        return
    yield words.field("clerk", channel.clerk.ja)
    if words.lang != "ja":
        yield words.field("clerk-reading", channel.clerk.reading)
        yield words.field("clerk-meaning", words.text(channel.clerk))


def _outcome(channel: Channel, words: Words) -> Iterator[Field]:
    """Yield what happens, and what it costs."""
    if channel.effect_note is not None:
        yield words.field("effect", words.told(channel, "effect_note"))
    elif channel.effect != "unknown":
        yield words.field("effect", words.one_of("effect", channel.effect))
    if channel.prices:
        *first, last = (_price(price, words) for price in channel.prices)
        yield words.field("price", *first, f"{last}{words.rests_on(channel, 'prices')}")
    if channel.fee is not None:
        yield words.field("fee", f"{words.text(channel.fee)}{words.rests_on(channel, 'fee')}")
    if channel.payments and not isinstance(channel.payments, str):
        yield words.field("payments", f"{words.listed('pay', channel.payments)}{words.rests_on(channel, 'payments')}")
    if channel.refund in ("yes", "no"):
        yield words.field("refund", words.one_of("refund", channel.refund))


def _requirements(channel: Channel, words: Words) -> Iterator[Field]:
    places = [
        words.message(f"{name}.{held}")
        for name in ("in_japan", "abroad")
        if (held := getattr(channel, name)) != "unknown"
    ]
    if places:
        yield words.field("where", words.joined(places))
    if channel.network != "unknown":
        yield words.field("network", words.one_of("access", channel.network))
    if channel.needs:
        yield words.field("needs", words.listed("need", channel.needs))
    if channel.requirements:
        yield words.field("requirements", *words.told_each(channel, "requirements"))
    yield from texts("until", channel, "until", words)


def _unknown_fields(item: ChannelAnswer, words: Words) -> Iterator[str]:
    """Yield in words what the catalogue admits not to know of a channel, beside the conditions asked."""
    channel = item.channel
    named = {"abroad": "abroad", "pay": "payments"}
    conditions = {named.get(name) for name in item.not_known}
    unasked = unasked_fields(channel)
    for name in ("in_japan", "abroad", "network", "languages", "effect", "payments", "refund"):
        is_worded = name in conditions or (name == "effect" and channel.effect_note is not None)
        if getattr(channel, name) == "unknown" and not is_worded and name not in unasked:
            yield words.one_of("gap", name)


def _dial(dial: Dial, carrier_name: str, words: Words) -> str:
    parts = [callers(dial.dial_from, carrier_name, words)]
    if dial.cost != "unknown":
        parts.append(words.one_of("cost", dial.cost))
    if dial.languages:
        parts.append(words.listed("lang", dial.languages))
    if dial.menu is not None:
        parts.append(words.message("menu", menu=dial.menu))
    return f"{dial.number}  {' · '.join(parts)}"


def _price(price: Price, words: Words) -> str:
    return words.of(words.text(price.item), words.yen(price.price_jpy))
