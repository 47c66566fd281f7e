"""Which channels fit a question, and in which order."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import TYPE_CHECKING, get_args

from simguide.advice.evidence import KINDS, judge_evidence, judge_statements
from simguide.model.answer import Condition
from simguide.model.base import Tri
from simguide.model.channel import Channel, ChannelStatus, PayWay
from simguide.model.method import Method
from simguide.model.source import Source

if TYPE_CHECKING:
    from simguide.model.channel_answer import ChannelAnswer

STATUSES: tuple[ChannelStatus, ...] = get_args(ChannelStatus)
ADDING_EFFECTS = ("adds-now", "queues", "extends-days-only")
"""Effects that keep a prepaid line going; the others pay, change or show something."""


def method_family(method_id: str, methods: Mapping[str, Method]) -> tuple[str, ...]:
    """Return the method, and the wider one that it belongs to."""
    wider = methods[method_id].part_of
    return (method_id,) if wider is None else (method_id, wider)


def accepts(payments: tuple[PayWay, ...] | str, way: PayWay, *, foreign_cards: str) -> Tri:
    """Tell whether a way to pay is accepted; what is not on record is unknown, not no.

    Args:
        payments: Ways on record, or `unknown`; an empty list says nothing.
        way: The way asked for.
        foreign_cards: What the carrier says of cards issued abroad; decides `foreign-card` where only cards are listed.
    """
    if isinstance(payments, str) or not payments:
        return "unknown"
    if way in payments:
        return "yes"
    if way == "foreign-card" and "credit-card" in payments:
        return {"yes": "yes", "no": "no"}.get(foreign_cards, "unknown")  # type: ignore[return-value]
    return "no"


def judge_channels(
    channels: Iterable[tuple[Channel, dict[Condition, Tri]]],
    methods: Mapping[str, Method],
    sources: Mapping[str, Source],
    *,
    as_of: date,
) -> "tuple[ChannelAnswer, ...]":
    """Return the channels with their evidence, best first.

    The order: what holds for certain; what serves most before what serves some; what the task asks for, adding data or
    days before buying anew before paying a bill; better evidence than press and blogs; what one can do alone and at any
    hour; strong evidence; the id. What is *unconfirmed* then stands one place lower, behind the next way of the same
    kind that is confirmed. The order of the files plays no part.
    """
    from simguide.model.channel_answer import ChannelAnswer  # `esim` judges no channels

    answers = [
        ChannelAnswer(
            channel=channel,
            method_name=methods[channel.method].name,
            evidence=judge_evidence(channel.sources, sources, as_of=as_of),
            statements=judge_statements(channel, sources, as_of=as_of),
            not_known=tuple(name for name, value in held.items() if value == "unknown"),
        )
        for channel, held in channels
    ]

    def order(answer: "ChannelAnswer") -> tuple[tuple[int, bool, int], bool, int, int, str]:
        return (
            _group(answer),
            KINDS.index(answer.evidence.kind) >= KINDS.index("press"),
            methods[answer.channel.method].rank,
            KINDS.index(answer.evidence.kind),
            answer.channel.id,
        )

    return tuple(_doubt_lowered(sorted(answers, key=order)))


def _group(answer: "ChannelAnswer") -> tuple[int, bool, int]:
    """Return what stands before everything else in the order: certainty, whom it serves, what it does."""
    return len(answer.not_known), answer.channel.serves == "some", _kind_of_effect(answer.channel.effect)


def _kind_of_effect(effect: str) -> int:
    """Return the place of an effect among those of its task; what is not named shows or changes something."""
    if effect in ADDING_EFFECTS:
        return 0
    return {"new-purchase": 1, "changes-plan": 2, "pays-bill": 3}.get(effect, 2)


def _doubt_lowered(ordered: "list[ChannelAnswer]") -> "list[ChannelAnswer]":
    """Let each unconfirmed way change places with a confirmed one that follows it, if both do the same."""
    lowered = list(ordered)
    at = 0
    while at + 1 < len(lowered):
        first, second = lowered[at], lowered[at + 1]
        is_doubted = first.channel.status == "unconfirmed" and second.channel.status == "works"
        if is_doubted and _group(first) == _group(second):
            lowered[at], lowered[at + 1] = second, first
            at += 1
        at += 1
    return lowered
