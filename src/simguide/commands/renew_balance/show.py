"""What `renew`, `balance` and `methods` show."""

from collections.abc import Iterator
from typing import assert_never

from simguide.advice.evidence import sources_for
from simguide.commands.renew_balance.answer import CarrierTask, CarrierTaskAnswer, MethodAnswer, MethodOverview
from simguide.model.answer import ExcludedNote
from simguide.render.channel_cards import channel_entry, info_fields
from simguide.render.conditions import asked
from simguide.render.document import Entry, Field, Group
from simguide.render.fields import refund, reports, warnings
from simguide.render.side_cards import claim_entry
from simguide.render.words import Words


def body(answer: CarrierTaskAnswer | MethodAnswer, words: Words) -> tuple[str, list[Group]]:
    """Return title and groups of an answer to `renew`, `balance` or `methods`."""
    match answer:
        case CarrierTaskAnswer():
            return _carrier_task(answer, words)
        case MethodAnswer():
            is_glance = answer.command != "methods"
            title = words.message(f"title.{answer.command}.methods" if is_glance else "title.methods")
            entries = tuple(_method_entry(item, words, is_glance=is_glance) for item in answer.results)
            conditions = asked(answer.question, words)
            head = (Entry("question", "", (words.field("asked", conditions),)),) if conditions else ()
            return title, [Group(None, head), Group(None, entries)]
        case _:
            assert_never(answer)


def _carrier_task(answer: CarrierTaskAnswer, words: Words) -> tuple[str, list[Group]]:
    result = answer.results[0]
    name = words.text(result.carrier.name)
    summary = _task_entry(answer, words)
    channels = tuple(channel_entry(item, name, answer.question, words) for item in result.channels)
    if not channels and (_was_sifted(answer) or result.info.state == "unknown"):
        text = words.message("nothing-fits" if _was_sifted(answer) else "no-channel")
        channels = (Entry("none", text, ()),)
    groups = [
        Group(None, (summary,)),
        Group(None, channels, first_number=answer.question.way or 1),
        Group(words.message("heading.claims"), tuple(claim_entry(claim, words) for claim in result.claims)),
    ]
    return words.message(f"title.{answer.command}", name=name), groups


def _was_sifted(answer: CarrierTaskAnswer) -> bool:
    return any(isinstance(note, ExcludedNote) for note in answer.notes)


def _task_entry(answer: CarrierTaskAnswer, words: Words) -> Entry:
    """Show what is known of a task before any channel: status, the answer in short, what to do instead."""
    result = answer.results[0]
    carrier = result.carrier
    fields: list[Field] = []
    conditions = asked(answer.question, words)
    if conditions:
        fields.append(words.field("asked", conditions))
    if result.channels and all(item.not_known for item in result.channels):
        fields.append(words.field("answer", words.message("none-certain")))
    if carrier.status != "open":
        fields.append(words.field("status", words.status(carrier.status, carrier.status_on)))
    if result.successor is not None:
        fields.append(words.field("successor", words.carrier(result.successor)))
    if result.see_also:
        fields.append(words.field("see-also", words.joined(words.carrier(it) for it in result.see_also)))
    fields.extend(info_fields(result.info, words))
    if result.info.confirm is not None and any(item.channel.confirm is None for item in result.channels):
        fields.append(words.field("confirm", words.told(result.info, "confirm")))
    if any(item.channel.payments for item in result.channels):
        cited = (words.cite(sources_for(rule, "says")) for rule in result.by_kind)
        fields.append(words.field("foreign-cards", " ".join((words.one_of("foreign", result.foreign_cards), *cited))))
    fields.extend(_afterwards(result, words))
    fields.extend(refund(result.refund, words))
    fields.extend(warnings(words, (words.text(warning) for warning in result.warnings)))
    fields.extend(reports(words, result.reports))
    if result.evidence is not None:
        fields.append(words.evidence(result.evidence, result.info.sources))
    return Entry("summary", "", tuple(fields))


def _afterwards(result: CarrierTask, words: Words) -> Iterator[Field]:
    """Yield when the data begin anew, what there is until then, and what more would cost, with all that tells it."""
    known = result.afterwards
    if known is None:
        return
    said = [words.one_of("resets", known.resets)] if known.resets else []
    if known.after_limit is not None:
        said.append(words.text(known.after_limit))
    if known.top_up is not None:
        price = words.yen(known.top_up.price_jpy)
        said.append(words.message("price.of", item=words.text(known.top_up.item), price=price))
    if said:
        yield words.field("used-up", *said[:-1], f"{said[-1]} {words.cite(known.sources)}")


def _method_entry(item: MethodOverview, words: Words, *, is_glance: bool) -> Entry:
    """Show a method: what it is good for, where it exists, what to beware of; beyond a glance, what is true of it."""
    method = item.method
    carriers = words.joined(carrier.id for carrier in item.carriers)
    is_real = method.verdict in ("works", "limited")
    maybe = words.joined(carrier.id for carrier in item.carriers_unknown)
    return Entry(
        "method",
        words.text(method.name),
        (
            words.field("id", method.id),
            words.field("verdict", words.one_of("verdict", method.verdict)),
            *(() if is_glance else (words.field("about", words.text(method.truth)),)),
            words.field("good-for" if is_real else "instead", words.text(method.good_for)),
            words.field("carriers", carriers or words.message("none")),
            *((words.field("maybe-at", maybe),) if maybe else ()),
            *warnings(words, [words.text(method.beware)]),
            words.evidence(item.evidence, method.sources),
        ),
        method.id,
    )
