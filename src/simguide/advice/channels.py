"""Which channels fit a question, and in which order."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import TYPE_CHECKING, get_args

from simguide.advice.evidence import KINDS, judge_evidence, judge_statements
from simguide.errors import InputError
from simguide.model.answer import Condition, ExcludedNote
from simguide.model.base import Text, Tri
from simguide.model.channel import Channel, ChannelStatus, PayWay
from simguide.model.method import Method
from simguide.model.source import Source

if TYPE_CHECKING:
    from simguide.model.carrier import Carrier
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
        foreign_cards: What the carrier says of cards issued abroad. No is a no wherever the way itself does not name
            them; yes and no decide where only cards are listed.
    """
    if not isinstance(payments, str) and way in payments:
        return "yes"
    if way == "foreign-card" and foreign_cards == "no":
        return "no"
    if isinstance(payments, str) or not payments:
        return "unknown"
    if way == "foreign-card" and "credit-card" in payments:
        return {"yes": "yes", "no": "no"}.get(foreign_cards, "unknown")  # type: ignore[return-value]
    return "no"


Held = list[tuple[Channel, dict[Condition, Tri]]]
"""Channels, each with what is known of the conditions of a question."""


def sift(
    channels: Iterable[Channel], check: Callable[[Channel], dict[Condition, Tri]]
) -> tuple[Held, tuple[ExcludedNote, ...]]:
    """Part the living channels into those that fit and those kept out, by the first condition that fails."""
    fitting: Held = []
    kept_out: dict[Condition, list[Text]] = {}
    for channel in channels:
        if channel.status == "ended":
            continue
        held = check(channel)
        failed = next((name for name, value in held.items() if value == "no"), None)
        if failed is None:
            fitting.append((channel, held))
        else:
            kept_out.setdefault(failed, []).append(channel.title)
    return fitting, tuple(ExcludedNote(condition=name, items=tuple(items)) for name, items in kept_out.items())


def opened(channels: "tuple[ChannelAnswer, ...]", way: int | None, *, typed: str) -> "tuple[ChannelAnswer, ...]":
    """Return the one way that was asked for by its number, or all of them.

    Args:
        channels: The ways that fit, in their order.
        way: The number.
        typed: The question without it, e.g. `renew povo`.

    Raises:
        InputError: There is no way of this number.
    """
    if way is None:
        return channels
    if not 0 < way <= len(channels):
        raise InputError(key="no-way", found=str(way), count=str(len(channels)), typed=typed)
    return channels[way - 1 : way]


def kept_up_from_abroad(
    channels: Iterable[Channel], carrier: "Carrier", methods: Mapping[str, Method]
) -> frozenset[str]:
    """Return the id of the one online way that keeps a line going, where a rule says that this is done from abroad.

    So `renew --abroad` says the same as `keep`; where there are several such ways, the rule does not say which.
    """
    rules = () if isinstance(carrier.retention, str) else carrier.retention
    if not any(rule.kind == "top-up-within" and rule.from_abroad == "yes" for rule in rules):
        return frozenset()
    ways = [
        channel.id
        for channel in channels
        if channel.status != "ended"
        and channel.serves == "most"
        and channel.effect in ADDING_EFFECTS
        and methods[channel.method].is_online
    ]
    return frozenset(ways if len(ways) == 1 else ())


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


def unasked_fields(channel: Channel) -> tuple[str, ...]:
    """Return the fields of a channel that nobody has to ask for.

    At a counter the sentence for the clerk says what to say, and no connection is needed. What pays by itself has no
    screen where there is no page. A bill is owed, so nothing was bought that could be given back; and a plan that is
    changed is paid with the bill.
    """
    unasked: list[str] = []
    if channel.clerk is not None:
        unasked += ["languages", "network"]
    if channel.auto == "payment" and channel.url is None and channel.app is None:
        unasked.append("languages")
    if channel.effect in ("pays-bill", "changes-plan"):
        unasked.append("refund")
    if channel.effect == "changes-plan":
        unasked.append("payments")
    return tuple(unasked)
