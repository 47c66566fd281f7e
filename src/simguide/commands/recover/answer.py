"""Answer of `recover`."""

from __future__ import annotations

from datetime import date
from typing import Literal

from simguide.model.answer import Answer, CarrierRef, Evidence, Statements
from simguide.model.base import Slug, Text, Url
from simguide.model.carrier import SupportLine, SupportPurpose
from simguide.model.recovery import RecoverState, Recovery, Since
from simguide.model.value import Value, made

_PURPOSES: dict[RecoverState, tuple[SupportPurpose, ...]] = {
    "lost-sim": ("lost", "general"),
    "card-failed": ("billing", "general"),
    # most lines are suspended for an unpaid bill
    "suspended": ("billing", "general"),
    "paid-not-credited": ("billing", "general"),
    "router-lost": ("lost", "general"),
}
"""Desks that help in a state, the best one first; in the other states the general desk."""


def desks_for(state: RecoverState) -> tuple[SupportPurpose, ...]:
    """Return what the desks are for that help in a state, the best first."""
    return _PURPOSES.get(state, ("general",))


class RecoverQuestion(Value):
    """What `recover` was asked."""

    carrier: Slug | None = None
    """Id of the carrier."""
    state: RecoverState | None = None
    """What is wrong, as it was asked; a lender of routers answers a lost SIM with the lost router."""
    abroad: bool = False
    """Asked from outside Japan."""
    since: date | None = None
    """Day on which it began: of the suspension, the expiry, the loss; a day of Japan."""


class LastDay(Value):
    """The last possible day, worked out from a rule and a day."""

    since: date
    """Day from which it is counted; it is day 0."""
    days: int
    """Days counted."""
    counted_from: Since
    """What they are counted from."""
    last_day: date
    """The last day on which the line can come back, by the rule."""
    days_left: int
    """Days from the answer to that day; below 0 once it is past."""
    stops_on: date | None = None
    """Day on which the line is suspended by the rule, where it stops some time before it is lost."""
    rule: Literal["recovery", "retention"]
    """Whether the number of days stands in the recovery, or follows from the rule on keeping the number."""
    sources: tuple[Slug, ...]
    """Ids of the sources of the number of days."""


class RecoveryAnswer(Value):
    """One way back, judged."""

    recovery: Recovery
    """The record, of the carrier or of any line."""
    evidence: Evidence
    """How well it is known."""
    statements: Statements = made(default_factory=dict)
    """What the fields that have sources of their own rest on."""


class OnlineHelp(Value):
    """Where to write, and where to log in."""

    support: Text | None
    """Chat, form or mail."""
    portal: Url | None
    """Where a customer logs in."""
    sources: tuple[Slug, ...]
    """Ids of the sources of the carrier's record."""


class CarrierRecovery(Value):
    """What to do at one carrier in one state."""

    type: Literal["carrier-recovery"] = "carrier-recovery"
    """Tells this result from others."""
    carrier: CarrierRef
    """The carrier."""
    successor: CarrierRef | None = None
    """What followed an ended or closed carrier."""
    state: RecoverState
    """What is wrong."""
    own: tuple[RecoveryAnswer, ...]
    """The carrier's own records, several where its lines differ; empty where nothing is on record."""
    general: RecoveryAnswer | None
    """What holds for any line."""
    last_day: LastDay | None
    """The last possible day, where the day is given and a rule counts from it."""
    has_phone: Literal["yes", "no", "unknown"]
    """Whether the carrier has a telephone desk at all."""
    lines: tuple[SupportLine, ...]
    """The desks that fit the state and the place, the one for this purpose first."""
    online: OnlineHelp | None
    """Help without a telephone; none where nothing is on record."""


class GeneralRecovery(Value):
    """What to do in one state, whatever the carrier."""

    type: Literal["general-recovery"] = "general-recovery"
    """Tells this result from others."""
    state: RecoverState
    """What is wrong."""
    general: RecoveryAnswer | None
    """What holds for any line."""
    carriers: tuple[CarrierRef, ...]
    """Carriers with a record of their own for this state, by id."""


class StateOverview(Value):
    """One state in short, with the command that says more."""

    type: Literal["recover-state"] = "recover-state"
    """Tells this result from others."""
    state: RecoverState
    """What is wrong."""
    carrier: CarrierRef | None
    """The carrier asked for."""
    recovery: RecoveryAnswer | None
    """The carrier's own record where there is one, else that for any line."""
    command: str
    """The line to type; a word in capitals is to be replaced."""


class RecoverAnswer(Answer):
    """Answer of `recover`."""

    command: Literal["recover"]
    """The command."""
    question: RecoverQuestion
    """What was asked."""
    results: tuple[CarrierRecovery | GeneralRecovery | StateOverview, ...]
    """One result for a state; an overview of the states that what the carrier has can be in, where no state was asked
    for or the one asked for is none of them."""
