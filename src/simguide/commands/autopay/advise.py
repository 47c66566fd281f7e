"""Answers `autopay`: what buys again by itself, what pays the bill by itself, and how to stop either."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from simguide.advice.answered import answered
from simguide.advice.channels import judge_channels, method_family, opened
from simguide.advice.evidence import cited_in, judge_evidence
from simguide.advice.naming import refer
from simguide.commands.autopay.answer import (
    AUTO_KINDS,
    AutoGroup,
    AutoKind,
    AutopayAnswer,
    AutopayQuestion,
    AutopayRow,
    CarrierAutopay,
)
from simguide.commands.renew_balance.advise import false_claims
from simguide.model.answer import Condition, ExcludedNote, NextNote, RuleNote
from simguide.model.base import Text, Tri
from simguide.model.carrier import Automatic, Carrier
from simguide.model.catalogue import Catalogue
from simguide.model.channel import Channel
from simguide.model.channel_answer import ChannelAnswer
from simguide.model.method import Method
from simguide.model.rule import Rule
from simguide.model.task import TaskState

_Held = list[tuple[Channel, dict[Condition, Tri]]]


def answer_carrier_autopay(
    catalogue: Catalogue, carrier: Carrier, question: AutopayQuestion, *, as_of: date
) -> AutopayAnswer:
    """Say of one carrier what runs by itself: what buys again apart from what pays the bill.

    A condition of which nothing is known does not exclude a channel: the channel comes later and says so.
    """
    methods = catalogue.methods()
    kinds = _kinds(carrier) if question.kind is None else (question.kind,)
    living = _living(catalogue.channels(carrier_id=carrier.id, task="auto"))
    asked = [(channel, _check(channel, question, methods)) for channel in living if channel.auto in kinds]
    fitting: _Held = [(channel, held) for channel, held in asked if "no" not in held.values()]
    automatic = None if isinstance(carrier.automatic, str) else carrier.automatic
    info = carrier.tasks.auto
    claims = false_claims(catalogue, carrier, "auto")
    rules = _rules(catalogue)
    shown = (info, automatic, claims, tuple(rules), tuple(channel for channel, _ in fitting))
    sources = catalogue.sources(cited_in(shown))
    successor = catalogue.carrier(carrier.successor) if carrier.successor else None
    judged = tuple(
        item
        for kind in kinds
        for item in _easiest_first(
            judge_channels([pair for pair in fitting if pair[0].auto == kind], methods, sources, as_of=as_of)
        )
    )
    shown_ways = opened(judged, question.way, typed=f"autopay {carrier.id}")
    result = CarrierAutopay(
        carrier=refer(carrier),
        successor=refer(successor) if successor else None,
        info=info,
        info_evidence=judge_evidence(info.sources, sources, as_of=as_of) if info.sources else None,
        groups=tuple(
            AutoGroup(
                kind=kind,
                state=_state(carrier, kind, living),
                channels=tuple(item for item in shown_ways if item.channel.auto == kind),
            )
            for kind in kinds
        ),
        automatic=automatic,
        evidence=None if automatic is None else judge_evidence(automatic.sources, sources, as_of=as_of),
        claims=claims,
    )
    return answered(
        AutopayAnswer,
        catalogue,
        command="autopay",
        question=question,
        as_of=as_of,
        results=(result,),
        notes=(
            *_excluded(asked),
            *(RuleNote(rule=rule) for rule in rules),
            *_next(carrier, question, ways=len(judged)),
        ),
    )


def _kinds(carrier: Carrier) -> tuple[AutoKind, ...]:
    """Return the two things, the one that keeps the line alive first."""
    rules = () if isinstance(carrier.retention, str) else carrier.retention
    return AUTO_KINDS[::-1] if any(rule.kind == "while-paid" for rule in rules) else AUTO_KINDS


def _easiest_first(channels: tuple[ChannelAnswer, ...]) -> tuple[ChannelAnswer, ...]:
    """Return the ways of one of the two with what most people can do alone in front, else in their order.

    What only shows how one pays comes last, then what needs a clerk, then what needs a bank account in Japan.
    """

    def order(item: ChannelAnswer) -> tuple[int, bool, bool, bool]:
        channel = item.channel
        is_helped = channel.clerk is not None or bool(channel.dial)
        needs_bank = "bank-account" in channel.needs and not is_helped
        return len(item.not_known), channel.effect == "shows", is_helped, needs_bank

    return tuple(sorted(channels, key=order))


def answer_autopay(catalogue: Catalogue, question: AutopayQuestion, *, as_of: date) -> AutopayAnswer:
    """Give a row for each carrier: those that buy again first, then those that pay the bill, then the others, by id.

    With a kind, a carrier of which a source says that it has none is left out; what is unknown stays, at the end.
    With a method or from abroad, only carriers remain that have a way on record which may meet it.
    """
    methods = catalogue.methods()
    by_carrier: dict[str, list[Channel]] = {}
    for channel in _living(catalogue.channels(task="auto")):
        by_carrier.setdefault(channel.carrier, []).append(channel)
    rows: list[AutopayRow] = []
    left_out: dict[Condition, list[Carrier]] = {}
    for carrier in sorted(catalogue.carriers(), key=lambda carrier: carrier.id):
        channels = by_carrier.get(carrier.id, [])
        failed, not_known = _hold(carrier, channels, question, methods)
        if failed is not None:
            left_out.setdefault(failed, []).append(carrier)
        else:
            rows.append(_row(catalogue, carrier, channels, not_known, as_of=as_of))
    rows.sort(key=lambda row: _order(row, question))
    return answered(
        AutopayAnswer,
        catalogue,
        command="autopay",
        question=question,
        as_of=as_of,
        results=tuple(rows),
        notes=(
            *(
                ExcludedNote(
                    condition=condition,
                    items=tuple(carrier.name for carrier in carriers),
                    carriers=tuple(carrier.id for carrier in carriers),
                )
                for condition, carriers in left_out.items()
            ),
            NextNote(about="autopay", command="simguide autopay NAME"),
            NextNote(about="recover", command="simguide recover --state card-failed"),
        ),
    )


def _living(channels: Iterable[Channel]) -> list[Channel]:
    return [channel for channel in channels if channel.status != "ended"]


def _check(channel: Channel, question: AutopayQuestion, methods: Mapping[str, Method]) -> dict[Condition, Tri]:
    held: dict[Condition, Tri] = {}
    if question.method is not None:
        held["method"] = "yes" if question.method in method_family(channel.method, methods) else "no"
    if question.abroad:
        held["abroad"] = channel.abroad
    return held


def _state(carrier: Carrier, kind: AutoKind, channels: Iterable[Channel]) -> TaskState:
    """Return whether one of the two exists: a way on record proves it; a task not offered at all denies both."""
    if any(channel.auto == kind for channel in channels):
        return "offered"
    if isinstance(carrier.automatic, Automatic):
        return carrier.automatic.top_up if kind == "top-up" else carrier.automatic.payment
    return "not-offered" if carrier.tasks.auto.state == "not-offered" else "unknown"


def _excluded(asked: _Held) -> Iterator[ExcludedNote]:
    kept_out: dict[Condition, list[Text]] = {}
    for channel, held in asked:
        failed = next((name for name, value in held.items() if value == "no"), None)
        if failed is not None:
            kept_out.setdefault(failed, []).append(channel.title)
    for name, items in kept_out.items():
        yield ExcludedNote(condition=name, items=tuple(items))


def _hold(
    carrier: Carrier, channels: list[Channel], question: AutopayQuestion, methods: Mapping[str, Method]
) -> tuple[Condition | None, tuple[Condition, ...]]:
    """Return the condition that a carrier fails, if any, and those that its best channel is not known to meet."""
    if question.kind is not None and _state(carrier, question.kind, channels) == "not-offered":
        return "kind", ()
    if question.method is None and not question.abroad:
        return None, ()
    held = [_check(channel, question, methods) for channel in channels if question.kind in (None, channel.auto)]
    if not held:
        return "on-record", ()
    fitting = [it for it in held if "no" not in it.values()]
    if not fitting:
        failed = [next(name for name, value in it.items() if value == "no") for it in held]
        # a channel that fails a later condition came further
        return ("abroad" if "abroad" in failed else "method"), ()
    unknown = [tuple(name for name, value in it.items() if value == "unknown") for it in fitting]
    return None, min(unknown, key=len)


def _row(
    catalogue: Catalogue, carrier: Carrier, channels: list[Channel], not_known: tuple[Condition, ...], *, as_of: date
) -> AutopayRow:
    automatic = None if isinstance(carrier.automatic, str) else carrier.automatic
    cited = carrier.tasks.auto.sources if automatic is None else automatic.sources
    return AutopayRow(
        carrier=refer(carrier),
        top_up=_state(carrier, "top-up", channels),
        payment=_state(carrier, "payment", channels),
        is_failure_known=automatic is not None and automatic.on_failure is not None,
        evidence=judge_evidence(cited, catalogue.sources(cited), as_of=as_of) if cited else None,
        not_known=not_known,
    )


def _order(row: AutopayRow, question: AutopayQuestion) -> tuple[int, str]:
    """Return the place of a row: those with what is asked for, or else with either of the two, come first."""
    has_top_up, has_payment = row.top_up == "offered", row.payment == "offered"
    if question.kind is not None:
        has_kind = has_top_up if question.kind == "top-up" else has_payment
        return (0 if has_kind else 2), row.carrier.id
    return (0 if has_top_up else 1 if has_payment else 2), row.carrier.id


def _rules(catalogue: Catalogue) -> list[Rule]:
    return [rule for rule in catalogue.rules() if "autopay" in rule.shown_by]


def _next(carrier: Carrier, question: AutopayQuestion, *, ways: int) -> Iterator[NextNote]:
    if question.way is None and ways > 1 and not question.asked:
        yield NextNote(about="way", command=f"simguide autopay {carrier.id} 2")
    if question.asked or question.way is not None:
        yield NextNote(about="all", command=f"simguide autopay {carrier.id}")
    by_hand = (
        NextNote(about="renew", command=f"simguide renew {carrier.id}"),
        NextNote(about="balance", command=f"simguide balance {carrier.id}"),
    )
    failed = NextNote(about="recover", command=f"simguide recover {carrier.id} --state card-failed")
    yield from (failed, *by_hand) if ways else (*by_hand, failed)
