"""Answer of `calls`."""

from __future__ import annotations

from typing import Literal

from simguide.model.answer import Answer, CarrierRef, Evidence, Statements
from simguide.model.base import Slug, Tri, Unknown
from simguide.model.contract import CallInfo
from simguide.model.value import Value, made


class CallsQuestion(Value):
    """What `calls` was asked."""

    carrier: Slug | None = None
    """Id of the carrier."""
    abroad: bool = False
    """About calls while one is outside Japan."""


class CarrierCalls(Value):
    """What calls cost at one carrier: the answer with a carrier."""

    type: Literal["carrier-calls"] = "carrier-calls"
    """Tells this result from others."""
    carrier: CarrierRef
    """The carrier."""
    successor: CarrierRef | None = None
    """What followed an ended or closed carrier."""
    info: CallInfo | None
    """What is known; none where nobody looked into it yet."""
    evidence: Evidence | None
    """How well it is known; none where nothing was found."""
    statements: Statements = made(default_factory=dict)
    """What each statement rests on, by its place, e.g. `info.per_30s_jpy`."""


class CallsRow(Value):
    """What calls cost at one carrier, in short: the answer without a carrier."""

    type: Literal["calls-row"] = "calls-row"
    """Tells this result from others."""
    carrier: CarrierRef
    """The carrier."""
    has_calls: Tri
    """Whether the line makes calls."""
    per_30s_jpy: int | Unknown
    """Yen for 30 seconds of a call in Japan."""
    short_calls_jpy: int | None
    """Least yen a month for an option that covers short calls; `0`: part of the plan; none where none is on record."""
    short_calls_minutes: int | None
    """Minutes a call that it covers."""
    every_call_jpy: int | None
    """Least yen a month for an option that covers every call; none where none is on record."""
    received_abroad: Literal["charged", "free", "not-possible", "unknown"]
    """Whether who is called outside Japan pays for it."""
    evidence: Evidence | None
    """How well it is known; none where nothing was found."""
    sources: tuple[Slug, ...] = ()
    """Ids of the sources of what stands in the row."""


class CallsAnswer(Answer):
    """Answer of `calls`."""

    command: Literal["calls"]
    """The command."""
    question: CallsQuestion
    """What was asked."""
    results: tuple[CarrierCalls | CallsRow, ...]
    """The carrier asked for, or a row for each carrier of which something is known, by id."""
