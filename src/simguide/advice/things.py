"""Tells what the customers of a carrier have, lines or lent devices, and which states these can be in."""

from simguide.model.card_type import Thing, things_of
from simguide.model.carrier import Carrier
from simguide.model.catalogue import Catalogue
from simguide.model.recovery import MEANT_OF_A_DEVICE, RECOVER_STATES, STATES_OF, RecoverState, states_for


def states_that_fit(catalogue: Catalogue, carrier: Carrier | None) -> tuple[RecoverState, ...]:
    """Return the states that what a carrier sells or lends can be in, in their order; without a carrier, all."""
    if carrier is None:
        return RECOVER_STATES
    card_types = (it for it in catalogue.card_types() if it.id in carrier.card_types)
    return states_for(things_of(carrier.kind, card_types))


def fitting_state(catalogue: Catalogue, carrier: Carrier | None, state: RecoverState) -> RecoverState | None:
    """Return the state that is meant at a carrier, or None where what it sells or lends cannot be in it.

    Whoever has lost what a lender of routers gave them has lost a router.
    """
    fitting = states_that_fit(catalogue, carrier)
    if state in fitting:
        return state
    meant = MEANT_OF_A_DEVICE.get(state)
    return meant if meant in fitting else None


def thing_of(state: RecoverState) -> Thing:
    """Return the kind of thing that can be in a state."""
    return next(thing for thing, states in STATES_OF.items() if state in states)


def lines_have_numbers(catalogue: Catalogue, carrier: Carrier) -> bool:
    """Tell whether a line of a carrier has a Japanese number; where nothing denies it, it may have one."""
    numbers = {plan.number for plan in catalogue.plans(carrier_id=carrier.id)}
    return "yes" in numbers or "no" not in numbers
