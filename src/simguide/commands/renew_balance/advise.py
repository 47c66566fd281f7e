"""Answers `renew` and `balance` for one carrier."""

import shlex
from collections.abc import Iterator
from datetime import date

from simguide.advice.answered import answered
from simguide.advice.channels import ADDING_EFFECTS, judge_channels, kept_up_from_abroad, opened, sift
from simguide.advice.desks import has_desk
from simguide.advice.evidence import cited_in, judge_evidence, judge_statements, sources_for
from simguide.advice.kinds import foreign_cards_of
from simguide.advice.naming import refer
from simguide.commands.renew_balance.answer import (
    Afterwards,
    CarrierTask,
    CarrierTaskAnswer,
    Resets,
    TaskCommand,
    TaskQuestion,
)
from simguide.commands.renew_balance.conditions import check_channel
from simguide.model.answer import NextNote, Note
from simguide.model.carrier import Carrier
from simguide.model.catalogue import Catalogue
from simguide.model.channel import Channel
from simguide.model.channel_answer import ChannelAnswer
from simguide.model.claim import Claim
from simguide.model.method import Task

_FALSE = ("wrong", "outdated")


def answer_carrier_task(
    catalogue: Catalogue, carrier: Carrier, question: TaskQuestion, *, as_of: date
) -> CarrierTaskAnswer:
    """Answer a task for one carrier: its channels that fit the question, best first.

    A condition of which nothing is known does not exclude a channel: the channel comes later and says so.
    """
    methods = catalogue.methods()
    info = carrier.tasks.of(question.task)
    claims = false_claims(catalogue, carrier, question.task)
    channels = tuple(catalogue.channels(carrier_id=carrier.id, task=question.task))
    kept_up = kept_up_from_abroad(channels, carrier, methods)
    fitting, excluded = sift(
        channels, lambda channel: check_channel(channel, carrier, question, methods, kept_up=kept_up)
    )
    sources = catalogue.sources(cited_in((info, carrier, *(channel for channel, _ in fitting))))
    successor = catalogue.carrier(carrier.successor) if carrier.successor else None
    foreign_cards, cards_rule = foreign_cards_of(carrier, catalogue.rules())
    result = CarrierTask(
        carrier=refer(carrier),
        successor=refer(successor) if successor else None,
        see_also=tuple(refer(it) for it in map(catalogue.carrier, carrier.see_also) if it is not None),
        task=question.task,
        info=info,
        evidence=judge_evidence(info.sources, sources, as_of=as_of) if info.sources else None,
        channels=opened(
            _own_first(judge_channels(fitting, methods, sources, as_of=as_of), question.product),
            question.way,
            typed=f"{question.task} {_name(carrier, question)}",
        ),
        foreign_cards=foreign_cards,
        by_kind=() if cards_rule is None else (cards_rule,),
        statements=judge_statements(carrier, sources, as_of=as_of),
        warnings=carrier.warnings,
        reports=carrier.reports,
        claims=claims,
        afterwards=_afterwards(catalogue, carrier) if question.task == "balance" else None,
        refund=carrier.refund if question.task == "renew" else None,
    )
    return answered(
        CarrierTaskAnswer,
        catalogue,
        command=question.task,
        question=question,
        as_of=as_of,
        results=(result,),
        notes=(*excluded, *_next_for_carrier(carrier, question, ways=len(fitting))),
        about=(carrier,),
    )


def _afterwards(catalogue: Catalogue, carrier: Carrier) -> Afterwards:
    """Return what holds when the data are used up, as far as it is the same for every monthly plan that is sold."""
    plans = [
        plan
        for plan in catalogue.plans(carrier_id=carrier.id)
        if plan.on_sale != "no" and plan.validity_days == "monthly"
    ]
    ends = {plan.after_limit for plan in plans}
    after = ends.pop() if len(ends) == 1 else None
    resets: Resets | None = "calendar-month" if {plan.day_unit for plan in plans} == {"calendar-month"} else None
    priced = [
        (price.price_jpy, channel.id, price, channel)
        for channel in catalogue.channels(carrier_id=carrier.id, task="renew")
        if channel.status != "ended" and channel.effect in ADDING_EFFECTS and channel.serves == "most"
        for price in channel.prices
        if price.data_gb is not None
    ]
    _, _, top_up, seller = min(priced, key=lambda it: it[:2], default=(0, "", None, None))
    told_by = [source for plan in plans for source in plan.sources] if resets or after else []
    if seller is not None:
        told_by.extend(sources_for(seller, "prices"))
    return Afterwards(resets=resets, after_limit=after, top_up=top_up, sources=tuple(dict.fromkeys(told_by)))


def false_claims(catalogue: Catalogue, carrier: Carrier, task: Task) -> tuple[Claim, ...]:
    """Return the claims on a task at a carrier that are not true."""
    return tuple(
        claim for claim in catalogue.claims(carrier_id=carrier.id) if claim.verdict in _FALSE and task in claim.tasks
    )


def product_named(catalogue: Catalogue, carrier: Carrier, typed: str, task: TaskCommand) -> str | None:
    """Return a name of several words if it is that of a product with ways of its own, else None."""
    channels = catalogue.channels(carrier_id=carrier.id, task=task)
    has_own = any(channel.serves == "some" and _is_of(channel, typed) for channel in channels)
    return typed if " " in typed.strip() and has_own else None


def _is_of(channel: Channel, product: str) -> bool:
    return any(
        product.casefold() in title.casefold() for title in (channel.title.en, channel.title.zh, channel.title.ja)
    )


def _own_first(channels: tuple[ChannelAnswer, ...], product: str | None) -> tuple[ChannelAnswer, ...]:
    """Return the ways with those of a product in front, in the order in which they stood."""
    if product is None:
        return channels
    return tuple(sorted(channels, key=lambda answer: not _is_of(answer.channel, product)))


def _name(carrier: Carrier, question: TaskQuestion) -> str:
    """Return what to type for the carrier, so that a number opens the same way."""
    return carrier.id if question.product is None else shlex.quote(question.product)


def _next_for_carrier(carrier: Carrier, question: TaskQuestion, *, ways: int) -> Iterator[Note]:
    if question.way is None and ways > 1:
        yield NextNote(about="way", command=f"simguide {question.task} {_name(carrier, question)} 2")
    if any((question.card, question.method, question.pay, question.abroad, question.way)):
        yield NextNote(about="all", command=f"simguide {question.task} {carrier.id}")
    other: TaskCommand = "balance" if question.task == "renew" else "renew"
    asked = " --abroad" if question.abroad else " --for billing"
    desk = NextNote(about="contact", command=f"simguide contact {carrier.id}{asked}")
    if not ways:  # nothing can be done alone: whom to ask comes first
        yield desk
    yield NextNote(about=other, command=f"simguide {other} {carrier.id}")
    if ways and has_desk(carrier):
        yield desk
    yield NextNote(about="show", command=f"simguide show {carrier.id}")
