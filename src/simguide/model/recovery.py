"""How a line that does not work comes back."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Annotated, ClassVar, Literal, get_args

from simguide.model.base import Report, Slug, SourcedEntity, SourceIds, Step, Text, Tri
from simguide.model.beware import Beware
from simguide.model.card_type import Thing
from simguide.model.limits import Limits

LineState = Literal[
    "suspended",
    "expired",
    "card-failed",
    "lost-sim",
    "esim-deleted",
    "no-data",
    "no-sms",
    "pin-locked",
    "puk-locked",
    "install-fails",
    "no-hotspot",
    "wrong-line",
    "paid-not-credited",
]
DeviceState = Literal["router-late", "router-lost", "router-broken", "taken-home"]
RecoverState = Literal[LineState, DeviceState]
RECOVER_STATES: tuple[RecoverState, ...] = get_args(RecoverState)
"""The states, in the order in which they are shown: those of a line before those of a device."""
STATES_OF: Mapping[Thing, tuple[RecoverState, ...]] = {"line": get_args(LineState), "device": get_args(DeviceState)}
"""The states that each kind of thing can be in."""
MEANT_OF_A_DEVICE: Mapping[RecoverState, RecoverState] = {"lost-sim": "router-lost", "expired": "router-late"}
"""States of a line, with what is meant where only a device is at hand."""
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
    `no-data`: no internet although it is paid. `no-sms`: codes do not arrive. `pin-locked`: the phone asks for a SIM
    PIN. `puk-locked`: three wrong PINs, it asks for the PUK. `install-fails`: the eSIM cannot be installed.
    `no-hotspot`: other devices get no internet from the phone. `wrong-line`: of two SIMs the wrong one is used.
    `paid-not-credited`: paid, and nothing came. Of a rented router: `router-late`, `router-lost`, `router-broken` and
    `taken-home`, taken out of Japan."""
    card_types: tuple[Slug, ...] = ()
    """Card types of the carrier that it holds for; empty = all of them. Without a carrier: it holds where nothing else
    is sold than these."""
    possible: Tri
    """Whether the line, with its number, can come back; of a device, whether it stays at what was agreed."""
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


def states_for(things: Collection[Thing]) -> tuple[RecoverState, ...]:
    """Return the states that some kinds of things can be in, in their order."""
    return tuple(state for thing, states in STATES_OF.items() if thing in things for state in states)
