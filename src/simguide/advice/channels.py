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

    The order: what holds for certain, then what works, then what adds data or days before what pays a bill,
    then strong evidence, then the rank of the method (what one can do alone and at any hour), then the id.
    The order of the files plays no part.
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

    def order(answer: "ChannelAnswer") -> tuple[int, int, bool, int, int, str]:
        return (
            len(answer.not_known),
            STATUSES.index(answer.channel.status),
            answer.channel.effect not in ADDING_EFFECTS,
            KINDS.index(answer.evidence.kind),
            methods[answer.channel.method].rank,
            answer.channel.id,
        )

    return tuple(sorted(answers, key=order))
