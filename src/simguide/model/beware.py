"""A warning, and what it costs not to heed it."""

from __future__ import annotations

from typing import Literal, get_args

from simguide.model.base import Text

Loss = Literal["number", "money", "time"]
LOSSES: tuple[Loss, ...] = get_args(Loss)
"""What can be lost, the gravest first."""


class Beware(Text):
    """A warning; of several a short answer says the gravest: number before money before time, then the first."""

    costs: Loss
    """What one loses if one does not heed it. `number`: the line, its number, its codes, or an eSIM that cannot be
    installed again. `money`. `time`: everything else."""
    only_abroad: bool = False
    """Whether it matters outside Japan alone: asked from there it goes before all others, elsewhere a short answer
    leaves it out."""
