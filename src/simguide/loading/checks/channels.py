"""Checks channels against their carrier, their method and their own task."""

import re
from collections.abc import Iterator

from simguide.errors import Problem
from simguide.loading.checks.places import problem
from simguide.loading.checks.surroundings import Surroundings
from simguide.loading.records import PlacedRecord
from simguide.loading.sentences import sentences
from simguide.model.channel import Channel
from simguide.model.method import Method

_JAPANESE = re.compile("[\u3041-\u309f\u30a1-\u30fa\u4e00-\u9fff]")
_NOBODY_OFFERS = ("not-found", "avoid")


def check_channels(around: Surroundings) -> Iterator[Problem]:
    """Check channels."""
    methods = {method.id: method for method in around.all(Method)}
    for placed, channel in around.placed(Channel):
        yield from _against_carrier(placed, channel, around)
        if channel.url is None and channel.app is None and not channel.dial and not channel.steps:
            yield problem(placed, ("id",), "nothing to open, dial or do", "add url, app, dial or steps")
        if channel.status == "ended" and channel.status_on is None:
            what = "ended, but not since when"
            yield problem(placed, ("status",), what, "add `status_on:`, or `status_on: undated`")
        if channel.task == "auto" and channel.auto is None:
            what = "found no `auto:`, expected top-up or payment: buying again and paying a bill are two things"
            yield problem(placed, ("task",), what, "add `auto: top-up` or `auto: payment`")
        if channel.task != "auto" and channel.auto is not None:
            what = f"found `auto: {channel.auto}` with the task {channel.task}, expected it with the task auto alone"
            yield problem(placed, ("auto",), what, "say `task: auto`, or remove `auto:`")
        if channel.phones and channel.task != "move":
            what = f"found `phones:` with the task {channel.task}, expected it with the task move alone"
            yield problem(placed, ("phones",), what, "say `task: move`, or remove `phones:`")
        method = methods.get(channel.method)
        yield from _clerk(placed, channel, method)
        if method is not None and method.verdict in _NOBODY_OFFERS:
            what = f"the verdict on {method.id} is {method.verdict}, but this channel uses it"
            yield problem(placed, ("method",), what, "choose another method, or correct the verdict of this one")


def _clerk(placed: PlacedRecord, channel: Channel, method: Method | None) -> Iterator[Problem]:
    """Ask for the one Japanese sentence that is shown where a clerk stands."""
    if channel.clerk is not None:
        count = len(sentences(channel.clerk.ja))
        if count > 1:
            what = f"found {count} sentences, expected one that a clerk reads at a glance"
            yield problem(placed, ("clerk", "ja"), what, "say what is wanted in one sentence")
        if not _JAPANESE.search(channel.clerk.ja):
            what = f'found "{channel.clerk.ja}", expected Japanese'
            yield problem(placed, ("clerk", "ja"), what, "write it as a clerk reads it, in kana and kanji")
    elif method is not None and method.at_counter and channel.status != "ended":
        what = f"{method.id} is done where a clerk stands, and there is no sentence for the clerk"
        yield problem(placed, ("id",), what, "add `clerk:` with one polite Japanese sentence and its `reading`")


def _against_carrier(placed: PlacedRecord, channel: Channel, around: Surroundings) -> Iterator[Problem]:
    carrier = around.carriers.get(channel.carrier)
    if carrier is None:
        return
    for index, card_type in enumerate(channel.card_types):
        if card_type not in carrier.card_types:
            what = f"{channel.carrier} does not sell {card_type}"
            yield problem(placed, ("card_types", index), what, f"use one of: {', '.join(carrier.card_types)}")
    if carrier.status == "ended" and channel.status != "ended":
        what = f"{channel.carrier} has ended, but this channel is said to be {channel.status}"
        yield problem(placed, ("status",), what, "say `status: ended`")
