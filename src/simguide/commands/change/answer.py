"""Answer of `change`."""

from __future__ import annotations

from typing import Literal

from simguide.model.answer import Answer, CarrierRef, Evidence, Statements
from simguide.model.base import Slug, Unknown, Url
from simguide.model.contract import ChangeBy, ChangeInfo, ChangeWhat, TakesEffect
from simguide.model.value import Value, made


class ChangeQuestion(Value):
    """What `change` was asked."""

    carrier: Slug | None = None
    """Id of the carrier."""
    what: ChangeWhat | None = None
    """What is to be changed; none: everything."""


class CarrierChange(Value):
    """How something of a contract with one carrier is changed: a result of `change` with a carrier."""

    type: Literal["carrier-change"] = "carrier-change"
    """Tells this result from others."""
    info: ChangeInfo
    """What is changed, where, from when on, what it costs, with which papers."""
    evidence: Evidence | None
    """How well it is known; none where nothing was found."""
    statements: Statements = made(default_factory=dict)
    """What each statement rests on, by its place, e.g. `info.fee_jpy`."""


class CarrierChanges(Value):
    """What can be changed at one carrier: the answer with a carrier."""

    type: Literal["carrier-changes"] = "carrier-changes"
    """Tells this result from others."""
    carrier: CarrierRef
    """The carrier."""
    successor: CarrierRef | None = None
    """What followed an ended or closed carrier."""
    page: Url | None = None
    """Where a customer logs in."""
    changes: tuple[CarrierChange, ...]
    """What is known of each change asked for, in the order plan, name, address, payment, password."""
    not_looked_into: tuple[ChangeWhat, ...] = ()
    """Changes asked for into which nobody looked yet."""


class ChangeRow(Value):
    """Where changes are made at one carrier, in short: the answer without a carrier."""

    type: Literal["change-row"] = "change-row"
    """Tells this result from others."""
    carrier: CarrierRef
    """The carrier."""
    by: dict[ChangeWhat, tuple[ChangeBy, ...]]
    """Where each change is made; what is not known is left out."""
    plan_from: TakesEffect
    """From when on another plan holds."""
    plan_fee_jpy: int | Unknown
    """Yen for another plan."""
    evidence: Evidence | None
    """How well it is known; none where nothing was found."""
    sources: tuple[Slug, ...] = ()
    """Ids of the sources of what stands in the row."""


class ChangeAnswer(Answer):
    """Answer of `change`."""

    command: Literal["change"]
    """The command."""
    question: ChangeQuestion
    """What was asked."""
    results: tuple[CarrierChanges | ChangeRow, ...]
    """The carrier asked for, or a row for each carrier of which something is known, by id."""
