"""Which conditions of a question hold for a channel."""

from collections.abc import Container, Mapping

from simguide.advice.channels import accepts, method_family
from simguide.commands.renew_balance.answer import TaskQuestion
from simguide.model.answer import Condition
from simguide.model.base import Tri
from simguide.model.carrier import Carrier
from simguide.model.channel import Channel
from simguide.model.method import Method


def check_channel(
    channel: Channel,
    carrier: Carrier,
    question: TaskQuestion,
    methods: Mapping[str, Method],
    *,
    kept_up: Container[str] = (),
) -> dict[Condition, Tri]:
    """Return for each condition of the question whether it holds for the channel.

    Args:
        channel: The channel.
        carrier: Its carrier.
        question: What was asked.
        methods: All methods by their ids.
        kept_up: Ids of channels that are known to be used from abroad to keep a line going.
    """
    held: dict[Condition, Tri] = {}
    if question.card is not None:
        served = channel.card_types or carrier.card_types
        held["card"] = "yes" if question.card in served else "no"
    if question.method is not None:
        held["method"] = "yes" if question.method in method_family(channel.method, methods) else "no"
    if question.pay is not None:
        held["pay"] = accepts(channel.payments, question.pay, foreign_cards=carrier.foreign_cards)
    if question.abroad:
        held["abroad"] = "yes" if channel.abroad == "unknown" and channel.id in kept_up else channel.abroad
    return held
