"""A channel as answers have it: judged."""

from __future__ import annotations

from simguide.model.answer import Condition, Evidence, Statements
from simguide.model.base import Text
from simguide.model.channel import Channel
from simguide.model.value import Value, made


class ChannelAnswer(Value):
    """One channel, judged."""

    channel: Channel
    """The channel."""
    method_name: Text
    """Name of its method."""
    evidence: Evidence
    """How well it is known."""
    statements: Statements = made(default_factory=dict)
    """What its price, fee and the like rest on, each by itself."""
    not_known: tuple[Condition, ...] = ()
    """Conditions of the question of which the catalogue does not know whether they hold."""
