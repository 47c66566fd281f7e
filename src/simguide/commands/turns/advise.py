"""Answers `cancel`, `move` and `port` for one carrier."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from simguide.advice.answered import answered
from simguide.advice.channels import Held, judge_channels, opened, sift
from simguide.advice.evidence import cited_in, judge_evidence, judge_parts
from simguide.advice.kinds import rule_of_kind
from simguide.advice.naming import refer
from simguide.advice.pages import page_to_buy
from simguide.advice.things import lines_have_numbers
from simguide.commands.renew_balance.advise import false_claims
from simguide.commands.turns.answer import (
    CancelAnswer,
    CarrierCancel,
    CarrierMove,
    CarrierPort,
    MoveAnswer,
    OldPhone,
    PortAnswer,
    TurnQuestion,
)
from simguide.model.answer import Condition, NextNote, RuleNote, RuleOfKind
from simguide.model.base import Tri
from simguide.model.carrier import Carrier
from simguide.model.catalogue import Catalogue
from simguide.model.channel import Channel, Need
from simguide.model.method import TURN_TASKS, TurnTask
from simguide.model.recovery import Recovery
from simguide.model.task import PortInfo, TaskInfo

_LOST_WITH: dict[OldPhone, tuple[Need, ...]] = {"broken": ("old-phone",), "gone": ("old-phone", "sim-in-phone")}
"""What one no longer has where the old phone does not work: from a broken one the card can still be taken."""
_COMES_BACK = ("esim-deleted", "lost-sim")


def answer_cancel(catalogue: Catalogue, carrier: Carrier, question: TurnQuestion, *, as_of: date) -> CancelAnswer:
    """Say how a line ends: the ways that fit, best first, and what ending it costs."""
    found = _Turn(catalogue, carrier, question, as_of=as_of)
    info = carrier.tasks.cancel
    result = CarrierCancel(info=info, refund=carrier.refund, **found.shared(info))
    return answered(CancelAnswer, catalogue, results=(result,), **found.around())


def answer_move(catalogue: Catalogue, carrier: Carrier, question: TurnQuestion, *, as_of: date) -> MoveAnswer:
    """Say how a line comes to another phone: the ways that the old phone and the new one leave, best first."""
    found = _Turn(catalogue, carrier, question, as_of=as_of)
    info = carrier.tasks.move
    recoveries = () if question.old == "works" else _recoveries(catalogue, carrier)
    result = CarrierMove(
        info=info, esim_issue=carrier.esim_issue, recoveries=recoveries, **found.shared(info, recoveries=recoveries)
    )
    return answered(MoveAnswer, catalogue, results=(result,), **found.around())


def answer_port(
    catalogue: Catalogue, carrier: Carrier, to: Carrier | None, question: TurnQuestion, *, as_of: date
) -> PortAnswer:
    """Say how the number leaves a carrier, and what coming to the other one takes."""
    found = _Turn(catalogue, carrier, question, as_of=as_of)
    info, joining = carrier.tasks.port, None if to is None else to.tasks.port
    leaving = carrier.tasks.cancel
    result = CarrierPort(
        has_number=lines_have_numbers(catalogue, carrier),
        info=info,
        leaving=leaving,
        to=None if to is None else refer(to),
        to_has_number=to is None or lines_have_numbers(catalogue, to),
        apply_at=None if to is None else page_to_buy(None, to),
        joining=joining,
        needs_number=_needs_number(info, to, joining),
        **found.shared(info, leaving=leaving, joining=joining),
    )
    is_within = to is not None and info is not None and to.id in info.no_number_to
    return answered(PortAnswer, catalogue, results=(result,), **found.around(is_within=is_within))


def _needs_number(info: PortInfo | None, to: Carrier | None, joining: PortInfo | None) -> Tri:
    """Tell whether a reservation number is needed: not within one company, nor where both know the one-stop way."""
    if info is None or to is None:
        return "unknown"
    if to.id in info.no_number_to:
        return "no"
    sides = {info.one_stop, "unknown" if joining is None else joining.one_stop}
    if "no" in sides:
        return "yes"
    return "no" if sides == {"yes"} else "unknown"


def _recoveries(catalogue: Catalogue, carrier: Carrier) -> tuple[Recovery, ...]:
    found = catalogue.recoveries(carrier_id=carrier.id)
    return tuple(sorted((it for it in found if it.state in _COMES_BACK), key=lambda it: _COMES_BACK.index(it.state)))


class _Turn:
    """What the three tasks ask of the catalogue for one carrier."""

    def __init__(self, catalogue: Catalogue, carrier: Carrier, question: TurnQuestion, *, as_of: date) -> None:
        self._catalogue, self._carrier, self._question, self._as_of = catalogue, carrier, question, as_of
        channels = catalogue.channels(carrier_id=carrier.id, task=question.task)
        self._fitting: Held
        self._fitting, self._excluded = sift(channels, lambda channel: _check(channel, question))
        self._has_channels = bool(channels)
        self._rules = tuple(it for it in catalogue.rules() if question.task in it.shown_by and not it.kinds)

    def shared(self, info: TaskInfo | None, **parts: Any) -> dict[str, Any]:
        """Return what the results of the three tasks have in common."""
        catalogue, carrier, question = self._catalogue, self._carrier, self._question
        claims = false_claims(catalogue, carrier, question.task)
        cited = cited_in((info, *parts.values(), carrier, tuple(channel for channel, _ in self._fitting)))
        sources = catalogue.sources(cited)
        successor = catalogue.carrier(carrier.successor) if carrier.successor else None
        judged = judge_channels(self._fitting, catalogue.methods(), sources, as_of=self._as_of)
        return {
            "carrier": refer(carrier),
            "successor": refer(successor) if successor else None,
            "evidence": judge_evidence(info.sources, sources, as_of=self._as_of) if info and info.sources else None,
            "statements": judge_parts(sources, as_of=self._as_of, info=info, **parts),
            "channels": opened(judged, question.way, typed=f"{question.task} {carrier.id}"),
            "of_kind": self._of_kind(info),
            "warnings": carrier.warnings,
            "claims": claims,
        }

    def _of_kind(self, info: TaskInfo | None) -> RuleOfKind | None:
        if self._has_channels or (info is not None and info.state != "unknown"):
            return None
        return rule_of_kind(self._catalogue, self._carrier, self._question.task, as_of=self._as_of)

    def around(self, *, is_within: bool = False) -> dict[str, Any]:
        """Return what the answers of the three tasks have in common.

        Args:
            is_within: Whether a number stays within one company, where the plan is changed.
        """
        rules = (RuleNote(rule=rule) for rule in self._rules)
        return {
            "command": self._question.task,
            "question": self._question,
            "as_of": self._as_of,
            "notes": (*self._excluded, *rules, *self._next(is_within=is_within)),
            "about": (self._carrier,),
        }

    def _next(self, *, is_within: bool) -> Iterator[NextNote]:
        name, question = self._carrier.id, self._question
        if is_within:
            yield NextNote(about="change", command=f"simguide change {name} plan")
        if question.old == "gone":
            yield NextNote(about="recover", command=f"simguide recover {name} --state lost-sim")
        if question.way is None and len(self._fitting) > 1 and not is_within:
            yield NextNote(about="way", command=f"simguide {question.task} {name} 2")
        if question.asked or question.way:
            yield NextNote(about="all", command=f"simguide {question.task} {name}")
        others: tuple[TurnTask, ...] = tuple(task for task in reversed(TURN_TASKS) if task != question.task)
        for task in others:
            yield NextNote(about=task, command=f"simguide {task} {name}")
        yield NextNote(about="keep", command=f"simguide keep {name}")
        yield NextNote(about="contact", command=f"simguide contact {name}")


def _check(channel: Channel, question: TurnQuestion) -> dict[Condition, Tri]:
    """Return for each condition of the question whether it holds for the channel."""
    held: dict[Condition, Tri] = {}
    if question.old is not None:
        lost = _LOST_WITH.get(question.old, ())
        held["old-phone"] = "no" if any(need in lost for need in channel.needs) else "yes"
    if question.phone is not None:
        held["new-phone"] = "yes" if not channel.phones or question.phone in channel.phones else "no"
    if question.abroad:
        held["abroad"] = channel.abroad
    return held
