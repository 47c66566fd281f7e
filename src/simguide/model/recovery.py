"""How a line that does not work comes back."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal, get_args

from simguide.model.base import Report, Slug, SourcedEntity, SourceIds, Step, Text, Tri
from simguide.model.beware import Beware
from simguide.model.limits import Limits

RecoverState = Literal["suspended", "expired", "card-failed", "lost-sim", "esim-deleted", "no-data", "no-sms"]
RECOVER_STATES: tuple[RecoverState, ...] = get_args(RecoverState)
"""The states, in the order in which they are shown."""
Since = Literal["suspension", "expiry", "cancellation", "loss"]


class Recovery(SourcedEntity):
    """What brings a line back from one state: at one carrier, or at any."""

    STATEMENTS: ClassVar = ("cost_jpy",)

    id: Slug
    """Stable id: carrier (or `any`), `recover`, state, e.g. `povo-recover-suspended`."""
    carrier: Slug | None = None
    """Id of the carrier; none where it holds for all."""
    state: RecoverState
    """What is wrong: `suspended`: stopped, number still there. `expired`: the period or plan is over.
    `card-failed`: the payment did not go through. `lost-sim`: SIM or phone lost or stolen. `esim-deleted`.
    `no-data`: no internet although it is paid. `no-sms`: codes do not arrive."""
    card_types: tuple[Slug, ...] = ()
    """Card types of the carrier that it holds for; empty = all of them."""
    possible: Tri
    """Whether the line, with its number, can come back."""
    summary: Text
    """The answer in one or two sentences."""
    steps: tuple[Step, ...] = ()
    """What to do, in order."""
    until: Text | None = None
    """The last possible day, in words."""
    days: Annotated[int, Limits(ge=0)] | None = None
    """Days within which it is possible, where a source gives a number."""
    counted_from: Since | None = None
    """What those days are counted from; that day is day 0."""
    abroad: Tri = "unknown"
    """Whether it can be done from outside Japan."""
    cost_jpy: Annotated[int, Limits(ge=0)] | None = None
    """Yen, tax included, where there is a fee."""
    cost_note: Text | None = None
    """What the fee depends on, and its date."""
    warnings: tuple[Beware, ...] = ()
    """What to beware of."""
    reports: tuple[Report, ...] = ()
    """Observed practice, or weaker sources that differ."""
    sources: SourceIds
    """Ids of the sources of everything above."""
