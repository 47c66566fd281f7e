"""Answers `renew` and `balance` without a carrier, and `methods`: the ways, and where each exists."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import get_args

from simguide.advice.answered import answered
from simguide.advice.channels import kept_up_from_abroad, method_family
from simguide.advice.evidence import cited_in, judge_evidence
from simguide.advice.naming import refer
from simguide.commands.renew_balance.answer import MethodAnswer, MethodOverview, TaskQuestion
from simguide.commands.renew_balance.conditions import check_channel
from simguide.model.answer import CarrierRef, ListQuestion, NextNote
from simguide.model.carrier import Carrier
from simguide.model.catalogue import Catalogue
from simguide.model.channel import Channel
from simguide.model.method import Method, MethodVerdict
from simguide.model.source import Source

_REAL = ("works", "limited")
"""Verdicts of methods that are listed only where they exist; the others are warned of wherever people look."""
_VERDICTS: tuple[MethodVerdict, ...] = get_args(MethodVerdict)


def answer_methods(catalogue: Catalogue, question: TaskQuestion, *, as_of: date) -> MethodAnswer:
    """Answer a task without a carrier: its methods, and where each exists under the question's conditions.

    Where the catalogue does not know whether a condition holds, the carrier is named apart; with conditions,
    methods that certainly exist somewhere come first.
    """
    methods = catalogue.methods()
    carriers = _living_carriers(catalogue)
    certain: list[Channel] = []
    possible: list[Channel] = []
    by_carrier: dict[str, list[Channel]] = {}
    for channel in catalogue.channels(task=question.task):
        if channel.carrier in carriers:
            by_carrier.setdefault(channel.carrier, []).append(channel)
    for name, channels in by_carrier.items():
        kept_up = kept_up_from_abroad(channels, carriers[name], methods)
        for channel in channels:
            held = set(check_channel(channel, carriers[name], question, methods, kept_up=kept_up).values())
            if held <= {"yes"}:
                certain.append(channel)
            elif "no" not in held:
                possible.append(channel)
    used = {method_id for channel in (*certain, *possible) for method_id in method_family(channel.method, methods)}
    has_filter = any((question.card, question.pay, question.abroad))
    listed = [
        method
        for method in methods.values()
        if (method.id in used or (question.task in method.tasks and method.verdict not in _REAL and not has_filter))
        and (question.method is None or question.method in (method.id, method.part_of))
    ]
    sources = catalogue.sources(cited_in(tuple(listed)))
    results = _overview(listed, methods, certain, possible, carriers, sources, as_of=as_of)
    if has_filter:
        results = tuple(sorted(results, key=lambda item: not item.carriers))
    return answered(
        MethodAnswer,
        catalogue,
        command=question.task,
        question=question,
        as_of=as_of,
        results=results,
        notes=(
            NextNote(about=question.task, command=f"simguide {question.task} NAME"),
            NextNote(about="carriers", command="simguide carriers"),
        ),
    )


def list_methods(catalogue: Catalogue, *, as_of: date) -> MethodAnswer:
    """List every method, with the carriers where it exists for any task."""
    methods = catalogue.methods()
    carriers = _living_carriers(catalogue)
    sources = catalogue.sources(cited_in(tuple(methods.values())))
    return answered(
        MethodAnswer,
        catalogue,
        command="methods",
        question=ListQuestion(),
        as_of=as_of,
        results=_overview(methods.values(), methods, catalogue.channels(), (), carriers, sources, as_of=as_of),
        notes=(
            NextNote(about="renew", command="simguide renew --method METHOD"),
            NextNote(about="balance", command="simguide balance --method METHOD"),
        ),
    )


def _living_carriers(catalogue: Catalogue) -> dict[str, Carrier]:
    return {carrier.id: carrier for carrier in catalogue.carriers() if carrier.status != "ended"}


def _overview(
    listed: Iterable[Method],
    methods: Mapping[str, Method],
    certain: Iterable[Channel],
    possible: Iterable[Channel],
    carriers: Mapping[str, Carrier],
    sources: Mapping[str, Source],
    *,
    as_of: date,
) -> tuple[MethodOverview, ...]:
    """Return each method with the carriers that have a living channel of it, or of a part of it."""
    at = _carriers_by_method(certain, methods, carriers)
    maybe_at = _carriers_by_method(possible, methods, carriers)

    def order(method: Method) -> tuple[int, int, str, int, int, str]:
        head = methods[method.part_of] if method.part_of else method
        return (_VERDICTS.index(head.verdict), head.rank, head.id, int(method is not head), method.rank, method.id)

    def refs(ids: set[str]) -> tuple[CarrierRef, ...]:
        return tuple(refer(carriers[carrier_id]) for carrier_id in sorted(ids))

    return tuple(
        MethodOverview(
            method=method,
            carriers=refs(at.get(method.id, set())),
            carriers_unknown=refs(maybe_at.get(method.id, set()) - at.get(method.id, set())),
            evidence=judge_evidence(method.sources, sources, as_of=as_of),
        )
        for method in sorted(listed, key=order)
    )


def _carriers_by_method(
    channels: Iterable[Channel], methods: Mapping[str, Method], carriers: Mapping[str, Carrier]
) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for channel in channels:
        if channel.status != "ended" and channel.carrier in carriers:
            for method_id in method_family(channel.method, methods):
                found.setdefault(method_id, set()).add(channel.carrier)
    return found
