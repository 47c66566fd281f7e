"""Checks what a carrier says of itself against its channels."""

from collections.abc import Iterator

from simguide.errors import Problem
from simguide.loading.checks.places import Place, problem
from simguide.loading.checks.surroundings import Surroundings
from simguide.loading.records import PlacedRecord
from simguide.model.carrier import Carrier
from simguide.model.channel import Channel
from simguide.model.method import TASKS


def check_carriers(around: Surroundings) -> Iterator[Problem]:
    """Check the tasks, the automatic charges and the status of carriers."""
    automatic: set[tuple[str, str | None]] = {
        (it.carrier, it.auto) for it in around.all(Channel) if it.status != "ended"
    }
    for placed, carrier in around.placed(Carrier):
        yield from _tasks(placed, carrier, around)
        yield from _automatic(placed, carrier, automatic)
        yield from _applied(placed, carrier)
        if carrier.status in ("ended", "closed-to-new") and carrier.status_on is None:
            what = f"{carrier.status}, but not since when"
            yield problem(placed, ("status",), what, "add `status_on:`, or `status_on: undated`")


def _tasks(placed: PlacedRecord, carrier: Carrier, around: Surroundings) -> Iterator[Problem]:
    for task in TASKS:
        info = carrier.tasks.of(task)
        place: Place = ("tasks", task, "state")
        has_channel = (carrier.id, task) in around.channel_tasks
        if info.state == "offered" and not has_channel:
            yield problem(placed, place, "offered, but no channel is on record", "add the channel, or say unknown")
        if info.state != "offered" and has_channel:
            what = f"{info.state}, but a channel is on record"
            yield problem(placed, place, what, "say offered, or remove the channel")
        if info.state != "unknown" and not info.sources:
            yield problem(placed, ("tasks", task), "the statement cites no source", "add `sources:`")
        if info.state == "unknown" and info.looked_for is None:
            yield problem(placed, ("tasks", task), "unknown, but not what was searched", "add `looked_for:`")


def _automatic(placed: PlacedRecord, carrier: Carrier, channels: set[tuple[str, str | None]]) -> Iterator[Problem]:
    """Hold what is said of the two kinds of automatic charges against the channels on record."""
    if isinstance(carrier.automatic, str):
        return
    kinds = (("top-up", "top_up", carrier.automatic.top_up), ("payment", "payment", carrier.automatic.payment))
    for kind, field, state in kinds:
        if (state == "offered") != ((carrier.id, kind) in channels):
            found = "a channel is on record" if state != "offered" else "no channel is on record"
            what = f"{state}, but {found} with `auto: {kind}`"
            yield problem(placed, ("automatic", field), what, "correct the state, or the channel")


def _applied(placed: PlacedRecord, carrier: Carrier) -> Iterator[Problem]:
    """Hold the days of application of a rule against each other, and against the kind that is applied for."""
    for index, rule in enumerate(() if isinstance(carrier.retention, str) else carrier.retention):
        since, until = rule.applied_from, rule.applied_until
        named = next((name for name in ("applied_from", "applied_until") if getattr(rule, name) is not None), None)
        if named is not None and rule.kind != "stored":
            what = f"a day of application, but the rule is {rule.kind}, which nobody applies for"
            yield problem(placed, ("retention", index, named), what, "say `kind: stored`, or remove the day")
        if since is not None and until is not None and since > until:
            what = f"{until} is before `applied_from`, {since}"
            yield problem(placed, ("retention", index, "applied_until"), what, "correct one of the two days")
