"""Ways of doing a task in general."""

from __future__ import annotations

from typing import Annotated, Literal, get_args

from simguide.model.base import Slug, SourcedEntity, SourceIds, Text, Words
from simguide.model.limits import Limits

UpkeepTask = Literal["renew", "balance", "auto"]
TurnTask = Literal["cancel", "move", "port"]
Task = Literal["renew", "balance", "auto", "cancel", "move", "port"]
TASKS: tuple[UpkeepTask, ...] = get_args(UpkeepTask)
"""The tasks that keep a line going, which every carrier answers, in the order in which they are shown."""
TURN_TASKS: tuple[TurnTask, ...] = get_args(TurnTask)
"""The tasks at a turn of a line's life, in the order in which they are shown."""
ALL_TASKS: tuple[Task, ...] = get_args(Task)
"""All tasks, in the order in which they are shown."""
MethodVerdict = Literal["works", "limited", "not-found", "avoid"]


class Method(SourcedEntity):
    """A way of doing something, whatever the carrier."""

    id: Slug
    """Stable id, e.g. `official-app`."""
    name: Text
    """Name in the three languages."""
    aliases: tuple[Words, ...] = ()
    """Other words for it, e.g. `hotline`."""
    part_of: Slug | None = None
    """The wider method that this one belongs to, e.g. `convenience-store`."""
    tasks: tuple[Task, ...]
    """Tasks for which people think of it."""
    verdict: MethodVerdict
    """`works`: official and usual. `limited`: only at the carriers named. `not-found`: nobody found that offers it.
    `avoid`: risk for line, money or law."""
    rank: Annotated[int, Limits(ge=1, le=99)] = 50
    """Place in lists, small first: what one can do alone and at any hour comes before what needs a counter."""
    is_online: bool = False
    """Whether it is done over the internet, from anywhere; by such a method an eSIM is topped up on a journey."""
    at_counter: bool = False
    """Whether it is done where a clerk stands, at a till, a counter or a machine in a shop: a channel of such a method
    has a sentence for the clerk."""
    truth: Text
    """What is true of it."""
    good_for: Text
    """What it is good for, or what to use instead."""
    beware: Text
    """What to beware of."""
    sources: SourceIds
    """Ids of the sources."""
