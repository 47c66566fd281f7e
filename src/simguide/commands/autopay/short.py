"""What `autopay` says on one screen."""

from collections.abc import Iterator

from simguide.commands.autopay.answer import AutopayAnswer, AutopayRow, CarrierAutopay
from simguide.commands.autopay.show import state_of
from simguide.model.answer import ExcludedNote
from simguide.model.channel_answer import ChannelAnswer
from simguide.render.conditions import asked, condition_words, left_out
from simguide.render.document import Entry, Field, Group
from simguide.render.fields import callers
from simguide.render.short import Short, beware, fact, facts, first_sentence, lead, rows, steps
from simguide.render.ways import steps_of, way_row
from simguide.render.words import Words

_MOST_TOLD = 2
"""Sentences of the summary."""
_MOST_PRICES = 3
_MOST_NEEDED = 2
"""Of page, price and warning the first two are kept whatever the room."""


def short(answer: AutopayAnswer, words: Words) -> Short:
    """Return how the first of the two is switched on and off, or which carriers have which."""
    result = answer.results[0] if answer.results else None
    return _carrier(answer, result, words) if isinstance(result, CarrierAutopay) else _all(answer, words)


def _carrier(answer: AutopayAnswer, result: CarrierAutopay, words: Words) -> Short:
    if not result.channels:
        return _no_way(answer, result, words)
    name, best = words.text(result.carrier.name), result.channels[0]
    is_opened = answer.question.way is not None
    way = words.text(best.channel.title)
    switched_off = [words.text(step) for step in best.channel.off_steps]
    groups = [
        lead(words, *(() if is_opened else (result.info.summary,)), most=_MOST_TOLD),
        facts(_before(answer, result, best, words), is_close=True),
        steps(steps_of(best, name, words))._replace(heading=None if is_opened else way),
        facts(_about(result, best, words, is_opened=is_opened), least=_MOST_NEEDED, is_close=True),
    ]
    if is_opened:
        groups.append(steps(switched_off)._replace(heading=words.message("heading.switch-off")))
    else:
        others = (_row(item, words) for item in result.channels[1:])
        groups.append(rows(others, title_label=words.message("label.other-ways"), first_number=2))
    title = words.message("title.way", name=name, way=way) if is_opened else _title(result, words)
    return Short(title, tuple(groups), best.evidence)


def _title(result: CarrierAutopay, words: Words) -> str:
    """Return which of the two there are, what there is first, and whether it is for some lines only."""
    ordered = sorted(result.groups, key=lambda group: group.state != "offered")
    held = words.clauses(words.message(f"auto-held.{group.kind}.{state_of(group)}") for group in ordered)
    return words.message("title.way", name=words.text(result.carrier.name), way=held)


def _no_way(answer: AutopayAnswer, result: CarrierAutopay, words: Words) -> Short:
    """Say what is known where nothing runs by itself, and what to do instead."""
    was_sifted = any(isinstance(note, ExcludedNote) for note in answer.notes)
    info, name = result.info, words.text(result.carrier.name)
    found = [
        *fact(words, "asked", asked(answer.question, words)),
        *_status(result, words),
        *fact(words, "instead", *([words.text(info.instead)] if info.instead is not None else [])),
        *left_out(answer, answer.question, words),
        *fact(words, "looked-for", *([words.text(info.looked_for)] if info.looked_for is not None else [])),
    ]
    said = [words.message("nothing-fits")] if was_sifted else [info.summary]
    groups = (
        lead(words, *said, most=_MOST_TOLD),
        facts(found, least=3),
        facts(_not_true(result, words), is_close=True),
    )
    title = words.message("title.autopay", name=name) if was_sifted else _title(result, words)
    return Short(title, groups, result.info_evidence)


def _status(result: CarrierAutopay, words: Words) -> Iterator[Field]:
    if result.carrier.status == "ended":
        yield words.field("status", words.status(result.carrier.status, result.carrier.status_on), style="warning")
    if result.successor is not None:
        yield words.field("successor", words.carrier(result.successor))


def _before(answer: AutopayAnswer, result: CarrierAutopay, best: ChannelAnswer, words: Words) -> Iterator[Field]:
    """Yield what is to be known before the first step."""
    yield from _status(result, words)
    yield from fact(words, "asked", asked(answer.question, words))
    if best.channel.status != "works":
        yield words.field("status", words.one_of("channel-status", best.channel.status), style="weak")
    if best.not_known:
        names = (condition_words(it, answer.question, words) for it in best.not_known)
        yield words.field("not-sure", words.joined(names), style="warning")


def _about(result: CarrierAutopay, best: ChannelAnswer, words: Words, *, is_opened: bool) -> Iterator[Field]:
    """Yield where it is set, what it costs, what to beware of, how it is stopped, and what happens if it fails."""
    channel = best.channel
    if channel.url is not None:
        yield words.field("url", channel.url, style="link")
    if channel.dial and channel.steps:
        name = words.text(result.carrier.name)
        yield words.field(
            "dial", words.joined(f"{it.number} ({callers(it.dial_from, name, words)})" for it in channel.dial)
        )
    yield from _money(best, words)
    yield from (field for entry in beware(words, channel.warnings).entries for field in entry.fields)
    if channel.trigger is not None:
        yield words.field("trigger", first_sentence(words.text(channel.trigger)))
    if channel.off_until is not None:
        yield words.field("off-until", first_sentence(words.text(channel.off_until)), style="warning")
    if not is_opened:
        yield from fact(words, "off-steps", *(words.text(step) for step in channel.off_steps))
    failure = None if result.automatic is None else result.automatic.on_failure
    if failure is not None:
        yield words.field("on-failure", first_sentence(words.text(failure)))


def _money(item: ChannelAnswer, words: Words) -> Iterator[Field]:
    channel = item.channel
    prices = [
        words.message("price.of", item=words.text(it.item), price=words.yen(it.price_jpy))
        for it in channel.prices[:_MOST_PRICES]
    ]
    if prices:
        yield words.field("price", f"{words.stops(prices)}{words.rests_on(channel, 'prices')}", style="price")
    elif channel.cap is not None:
        yield words.field("cap", first_sentence(words.text(channel.cap)))


def _row(item: ChannelAnswer, words: Words) -> Entry:
    """Return a way as a row, with which of the two it does in the place of what one needs for it."""
    row = way_row(item, words)
    does = words.field("auto-does", words.one_of("auto-does", str(item.channel.auto)))
    return row._replace(fields=(does, *(field for field in row.fields if field.key != "needs")))


def _not_true(result: CarrierAutopay, words: Words) -> Iterator[Field]:
    for claim in result.claims[:1]:
        yield words.field("not-true", words.quoted(words.text(claim.wording)), style="warning")


def _all(answer: AutopayAnswer, words: Words) -> Short:
    """Return which carriers have which, by their ids: an id is what one types next.

    Of whom nothing is known is counted: the list grows with the catalogue, and a screen does not.
    """
    found = [row for row in answer.results if isinstance(row, AutopayRow)]
    kind = answer.question.kind
    parts: dict[str, list[str]] = {"both": [], "top-up": [], "payment": [], "none": [], "not-known": []}
    for row in found:
        parts[_part(row, kind)].append(row.carrier.id)
    not_known = words.message("autopay-not-known", count=len(parts["not-known"]))
    named = {part: not_known if part == "not-known" else words.joined(ids) for part, ids in parts.items() if ids}
    fields = (words.field(f"auto-part.{part}", said) for part, said in named.items())
    conditions = asked(answer.question, words)
    title = words.message("title.autopay.count", **_counts(found))
    groups: list[Group] = [
        lead(words, words.message("autopay-differ" if found else "nothing-fits"), most=_MOST_TOLD),
        facts(fact(words, "asked", conditions), is_close=True),
        facts(fields, least=1),
    ]
    return Short(title, tuple(groups))


def _counts(found: list[AutopayRow]) -> dict[str, int]:
    return {
        "top_up": sum(row.top_up == "offered" for row in found),
        "payment": sum(row.payment == "offered" for row in found),
    }


def _part(row: AutopayRow, kind: str | None) -> str:
    """Return in which list a carrier stands; where one of the two was asked for, only that counts."""
    tops_up = row.top_up == "offered" and kind != "payment"
    pays = row.payment == "offered" and kind != "top-up"
    if tops_up and pays:
        return "both"
    if tops_up or pays:
        return "top-up" if tops_up else "payment"
    states = {"top-up": (row.top_up,), "payment": (row.payment,)}.get(kind or "", (row.top_up, row.payment))
    return "none" if all(state == "not-offered" for state in states) else "not-known"
