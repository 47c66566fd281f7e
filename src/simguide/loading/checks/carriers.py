"""Checks what a carrier says of itself against its channels."""

from collections.abc import Iterator

from simguide.errors import Problem
from simguide.loading.checks.places import Place, problem
from simguide.loading.checks.surroundings import Surroundings
from simguide.loading.records import PlacedRecord
from simguide.model.base import NOTHING_SAID
from simguide.model.carrier import Carrier
from simguide.model.channel import Channel
from simguide.model.contract import CallInfo, ChangeInfo, Signing
from simguide.model.method import ALL_TASKS, Task
from simguide.model.task import CancelInfo, TaskInfo


def check_carriers(around: Surroundings) -> Iterator[Problem]:
    """Check the tasks, the automatic charges and the status of carriers."""
    automatic: set[tuple[str, str | None]] = {
        (it.carrier, it.auto) for it in around.all(Channel) if it.status != "ended"
    }
    for placed, carrier in around.placed(Carrier):
        yield from _tasks(placed, carrier, around)
        yield from _automatic(placed, carrier, automatic)
        yield from _applied(placed, carrier)
        yield from _contract(placed, carrier)
        yield from _former(placed, carrier)
        if carrier.status in ("ended", "closed-to-new") and carrier.status_on is None:
            what = f"{carrier.status}, but not since when"
            yield problem(placed, ("status",), what, "add `status_on:`, or `status_on: undated`")


def _former(placed: PlacedRecord, carrier: Carrier) -> Iterator[Problem]:
    """Hold the former domains against the domains: one that is not among them is nobody's, and one has to be left."""
    for index, former in enumerate(carrier.former_domains):
        if former.domain not in carrier.domains:
            what = f"{former.domain} is not among the domains of {carrier.id}"
            yield problem(placed, ("former_domains", index, "domain"), what, "add it to `domains:`, or remove it")
    if carrier.domains and not carrier.current_domains:
        yield problem(placed, ("former_domains",), "no domain is left", "remove one of them")


def _tasks(placed: PlacedRecord, carrier: Carrier, around: Surroundings) -> Iterator[Problem]:
    for task in ALL_TASKS:
        info: TaskInfo | None = getattr(carrier.tasks, task)
        has_channel = (carrier.id, task) in around.channel_tasks
        if info is None:
            if has_channel:
                what = f"a channel is on record with `task: {task}`, but nothing is said of the task"
                yield problem(placed, ("tasks",), what, f"add `{task}:` with its state and a summary")
        else:
            yield from _task(placed, task, info, has_channel=has_channel)


def _task(placed: PlacedRecord, task: Task, info: TaskInfo, *, has_channel: bool) -> Iterator[Problem]:
    """Hold what is said of a task against the channels on record, and ask what was searched for what is not known."""
    here: Place = ("tasks", task)
    if info.state == "offered" and not has_channel:
        yield problem(
            placed, (*here, "state"), "offered, but no channel is on record", "add the channel, or say unknown"
        )
    if info.state != "offered" and has_channel:
        what = f"{info.state}, but a channel is on record"
        yield problem(placed, (*here, "state"), what, "say offered, or remove the channel")
    if info.state != "unknown" and not info.sources:
        yield problem(placed, here, "the statement cites no source", "add `sources:`")
    if isinstance(info, CancelInfo) and info.fee_within_months is not None and info.fee_jpy in (0, "unknown"):
        what = f"months within which a fee is taken, but the fee is {info.fee_jpy}"
        yield problem(placed, (*here, "fee_within_months"), what, "state `fee_jpy:`, or remove the months")
    if info.looked_for is not None:
        return
    if info.state == "unknown":
        yield problem(placed, here, "unknown, but not what was searched", "add `looked_for:`")
    elif unknown := [name for name in type(info).STATEMENTS if getattr(info, name) in NOTHING_SAID]:
        what = f"{', '.join(unknown)} unknown, but not what was searched"
        yield problem(placed, here, what, "state it with its source, or add `looked_for:`")


def _contract(placed: PlacedRecord, carrier: Carrier) -> Iterator[Problem]:
    """Ask what was searched for what is not known of changes, calls and who may sign, and for sources of the rest."""
    seen: dict[str, int] = {}
    for index, info in enumerate(carrier.tasks.change):
        here: Place = ("tasks", "change", index)
        if info.state != "unknown" and not info.sources:
            yield problem(placed, here, "the statement cites no source", "add `sources:`")
        if info.state != "offered" and info.by:
            what = f"{info.state}, but it is said where it is changed"
            yield problem(placed, (*here, "by"), what, "say offered, or remove `by:`")
        if info.case is None:
            for what in info.what:
                first = seen.setdefault(what, index)
                if first != index:
                    said = f"a change of the {what} without a case stands here already"
                    yield problem(placed, (*here, "what"), said, "say in `case:` how the two differ")
        yield from _left_open(placed, here, info, is_nothing_known=info.state == "unknown")
    for name, part in (("calls", carrier.calls), ("signing", carrier.signing)):
        if part is not None:
            yield from _left_open(placed, (name,), part, is_nothing_known=not part.sources)


def _left_open(
    placed: PlacedRecord, here: Place, info: ChangeInfo | CallInfo | Signing, *, is_nothing_known: bool
) -> Iterator[Problem]:
    """Ask what was searched for the hard statements that are not known."""
    if info.looked_for is not None:
        return
    if is_nothing_known:
        yield problem(placed, here, "unknown, but not what was searched", "add `looked_for:`")
        return
    if getattr(info, "state", "") == "not-offered" or getattr(info, "has_calls", "") == "no":
        return
    if unknown := [name for name in type(info).STATEMENTS if getattr(info, name) in NOTHING_SAID]:
        what = f"{', '.join(unknown)} unknown, but not what was searched"
        yield problem(placed, here, what, "state it with its source, or add `looked_for:`")


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
