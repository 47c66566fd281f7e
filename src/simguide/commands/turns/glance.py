"""Answers `cancel`, `move` and `port` without a carrier: a row for each of which something is known."""

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any, TypeVar

from simguide.advice.answered import answered
from simguide.advice.evidence import judge_evidence, sources_for
from simguide.advice.naming import refer
from simguide.commands.turns.answer import (
    CancelAnswer,
    CancelRow,
    MoveAnswer,
    MoveRow,
    PortAnswer,
    PortRow,
    TurnQuestion,
)
from simguide.model.answer import NextNote, RuleNote
from simguide.model.base import NOTHING_SAID
from simguide.model.carrier import Carrier
from simguide.model.catalogue import Catalogue
from simguide.model.method import TurnTask
from simguide.model.task import CancelInfo, MoveInfo, PortInfo, TaskInfo

R = TypeVar("R")
_COPIED: dict[TurnTask, tuple[str, ...]] = {
    "cancel": ("ends", "apply_by_day", "last_month", "fee_jpy", "fee_within_months"),
    "move": ("needs_old", "quick_transfer", "fee_jpy"),
    "port": ("one_stop", "valid_days", "fee_jpy", "days_left"),
}
"""Which facts of the task a row shows."""


def answer_at_a_glance(
    catalogue: Catalogue, question: TurnQuestion, *, as_of: date
) -> CancelAnswer | MoveAnswer | PortAnswer:
    """Give a row for each carrier, by id; who has ended, and of whom nothing was looked for, is left out."""
    around = _around(catalogue, question, as_of=as_of)
    match question.task:
        case "cancel":
            return answered(CancelAnswer, catalogue, results=_rows(catalogue, CancelRow, "cancel", as_of), **around)
        case "move":
            return answered(MoveAnswer, catalogue, results=_rows(catalogue, MoveRow, "move", as_of), **around)
        case "port":
            return answered(PortAnswer, catalogue, results=_rows(catalogue, PortRow, "port", as_of), **around)


def _rows(catalogue: Catalogue, row: Callable[..., R], task: TurnTask, as_of: date) -> tuple[R, ...]:
    names = _COPIED[task]
    return tuple(
        row(
            carrier=refer(carrier),
            evidence=judge_evidence(ids, catalogue.sources(ids), as_of=as_of) if ids else None,
            sources=ids,
            **{name: getattr(info, name) for name in names},
        )
        for carrier, info in _known(catalogue, task)
        for ids in [_sources_of(info, names)]
    )


def _sources_of(info: TaskInfo, names: tuple[str, ...]) -> tuple[str, ...]:
    """Return the sources of what stands in a row, and not of what else is known of the task."""
    said = [name for name in names if getattr(info, name) not in NOTHING_SAID]
    return tuple(dict.fromkeys(source for name in said for source in sources_for(info, name)))


def _known(catalogue: Catalogue, task: TurnTask) -> Iterator[tuple[Carrier, CancelInfo | MoveInfo | PortInfo]]:
    for carrier in sorted(catalogue.carriers(), key=lambda carrier: carrier.id):
        info = carrier.tasks.at(task)
        if info is not None and carrier.status != "ended":
            yield carrier, info


def _around(catalogue: Catalogue, question: TurnQuestion, *, as_of: date) -> dict[str, Any]:
    rules = (RuleNote(rule=rule) for rule in catalogue.rules() if question.task in rule.shown_by)
    return {
        "command": question.task,
        "question": question,
        "as_of": as_of,
        "notes": (*rules, NextNote(about=question.task, command=f"simguide {question.task} NAME")),
    }
