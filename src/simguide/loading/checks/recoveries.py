"""Checks recoveries: that what a carrier sells or lends can be in the state."""

from collections.abc import Iterator

from simguide.errors import Problem
from simguide.loading.checks.places import problem
from simguide.loading.checks.surroundings import Surroundings
from simguide.model.card_type import CardType, things_of
from simguide.model.recovery import Recovery, states_for


def check_recoveries(around: Surroundings) -> Iterator[Problem]:
    """Check recoveries."""
    card_types = {it.id: it for it in around.all(CardType)}
    for placed, recovery in around.placed(Recovery):
        carrier = around.carriers.get(recovery.carrier or "")
        if carrier is None:
            continue
        of_carrier = (card_types[it] for it in carrier.card_types if it in card_types)
        fitting = states_for(things_of(carrier.kind, of_carrier))
        if recovery.state not in fitting:
            what = f"{recovery.state} is no state that what {carrier.id} sells or lends can be in"
            yield problem(placed, ("state",), what, f"one of {', '.join(fitting)}")
