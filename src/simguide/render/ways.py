"""What a short answer shows of the ways of a task: the steps of one, and a row for each of the others."""

from collections.abc import Iterator

from simguide.model.channel import Channel
from simguide.model.channel_answer import ChannelAnswer
from simguide.render.document import Entry
from simguide.render.fields import callers
from simguide.render.words import Words

_MOST_NEEDS = 2
_EVERYWHERE = ("app", "login", "internet")
"""What so many ways need that a row has no room for it."""


def steps_of(item: ChannelAnswer, carrier_name: str, words: Words) -> Iterator[str]:
    """Yield the steps of a way; where none are on record, what to open or dial is the one step."""
    channel = item.channel
    if channel.steps:
        yield from (words.text(step) for step in channel.steps)
    elif channel.dial:
        for dial in channel.dial:
            where = callers(dial.dial_from, carrier_name, words)
            yield words.message("step.dial", number=dial.number, where=where)
    elif channel.url is not None:
        yield words.message("step.open-page")
    elif channel.app is not None:
        yield words.message("step.open-app", app=channel.app)
    else:
        yield words.text(item.method_name)


def needs_of(channel: Channel, words: Words) -> str:
    """Return what one must have at hand, beyond what nearly every way needs."""
    return words.joined(words.one_of("need", need) for need in channel.needs if need not in _EVERYWHERE)


def way_row(item: ChannelAnswer, words: Words) -> Entry:
    """Return a way as a row: what it is, where and what one needs, what it costs, on what it rests."""
    channel = item.channel
    needs = [words.message("only-japan")] if channel.abroad == "no" else []
    needs.extend(words.one_of("need-short", need) for need in channel.needs if need not in _EVERYWHERE)
    is_doubted = channel.status == "unconfirmed"
    evidence = words.one_of("channel-status-short", channel.status) if is_doubted else _kind(item, words)
    return Entry(
        "channel",
        words.text(channel.title),
        (
            words.field("needs", words.joined(needs[:_MOST_NEEDS])),
            words.field("price", _cost(channel, words), style="price"),
            words.field("evidence", evidence, style="weak" if is_doubted else "text"),
        ),
        channel.id,
        is_numbered=True,
    )


def _kind(item: ChannelAnswer, words: Words) -> str:
    return words.one_of("evidence-short", item.evidence.kind)


def _cost(channel: Channel, words: Words) -> str:
    if not channel.prices:
        return ""
    least = words.yen(min(it.price_jpy for it in channel.prices))
    return least if len(channel.prices) == 1 else words.message("price.from", price=least)
