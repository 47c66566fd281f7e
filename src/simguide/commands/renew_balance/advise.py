"""Answers `renew` and `balance` for one carrier."""

from collections.abc import Iterator, Mapping
from datetime import date

from simguide.advice.answered import answered
from simguide.advice.channels import judge_channels
from simguide.advice.evidence import cited_in, judge_evidence, judge_statements
from simguide.advice.naming import refer
from simguide.commands.renew_balance.answer import CarrierTask, CarrierTaskAnswer, TaskCommand, TaskQuestion
from simguide.commands.renew_balance.conditions import check_channel
from simguide.errors import InputError
from simguide.model.answer import Condition, ExcludedNote, NextNote, Note
from simguide.model.base import Text, Tri
from simguide.model.carrier import Carrier
from simguide.model.catalogue import Catalogue
from simguide.model.channel import Channel
from simguide.model.channel_answer import ChannelAnswer
from simguide.model.claim import Claim
from simguide.model.method import Method, Task

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
    fitting, excluded = _sift(catalogue, carrier, question, methods)
    sources = catalogue.sources(cited_in((info, carrier, *(channel for channel, _ in fitting))))
    successor = catalogue.carrier(carrier.successor) if carrier.successor else None
    result = CarrierTask(
        carrier=refer(carrier),
        successor=refer(successor) if successor else None,
        see_also=tuple(refer(it) for it in map(catalogue.carrier, carrier.see_also) if it is not None),
        task=question.task,
        info=info,
        evidence=judge_evidence(info.sources, sources, as_of=as_of) if info.sources else None,
        channels=_opened(judge_channels(fitting, methods, sources, as_of=as_of), carrier, question),
        foreign_cards=carrier.foreign_cards,
        statements=judge_statements(carrier, sources, as_of=as_of),
        warnings=carrier.warnings,
        reports=carrier.reports,
        claims=claims,
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


def _opened(channels: tuple[ChannelAnswer, ...], carrier: Carrier, question: TaskQuestion) -> tuple[ChannelAnswer, ...]:
    """Return the one way that was asked for by its number, or all of them.

    Raises:
        InputError: There is no way of this number.
    """
    if question.way is None:
        return channels
    if not 0 < question.way <= len(channels):
        typed = f"{question.task} {carrier.id}"
        raise InputError(key="no-way", found=str(question.way), count=str(len(channels)), typed=typed)
    return channels[question.way - 1 : question.way]


def false_claims(catalogue: Catalogue, carrier: Carrier, task: Task) -> tuple[Claim, ...]:
    """Return the claims on a task at a carrier that are not true."""
    return tuple(
        claim for claim in catalogue.claims(carrier_id=carrier.id) if claim.verdict in _FALSE and task in claim.tasks
    )


def _sift(
    catalogue: Catalogue, carrier: Carrier, question: TaskQuestion, methods: Mapping[str, Method]
) -> tuple[list[tuple[Channel, dict[Condition, Tri]]], tuple[Note, ...]]:
    """Part the living channels of a task into those that fit and those kept out, by the first condition that fails."""
    fitting: list[tuple[Channel, dict[Condition, Tri]]] = []
    kept_out: dict[Condition, list[Text]] = {}
    for channel in catalogue.channels(carrier_id=carrier.id, task=question.task):
        if channel.status == "ended":
            continue
        held = check_channel(channel, carrier, question, methods)
        failed = next((name for name, value in held.items() if value == "no"), None)
        if failed is None:
            fitting.append((channel, held))
        else:
            kept_out.setdefault(failed, []).append(channel.title)
    return fitting, tuple(ExcludedNote(condition=name, items=tuple(items)) for name, items in kept_out.items())


def _next_for_carrier(carrier: Carrier, question: TaskQuestion, *, ways: int) -> Iterator[Note]:
    if question.way is None and ways > 1:
        yield NextNote(about="way", command=f"simguide {question.task} {carrier.id} 2")
    if any((question.card, question.method, question.pay, question.abroad, question.way)):
        yield NextNote(about="all", command=f"simguide {question.task} {carrier.id}")
    other: TaskCommand = "balance" if question.task == "renew" else "renew"
    yield NextNote(about=other, command=f"simguide {other} {carrier.id}")
    yield NextNote(about="show", command=f"simguide show {carrier.id}")
