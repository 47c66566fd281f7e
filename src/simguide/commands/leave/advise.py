"""Answers `leave`: a dated checklist for leaving Japan for some months, and what keeping each line costs."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import get_args

from simguide.advice.answered import answered
from simguide.advice.evidence import cited_in, judge_evidence, judge_parts
from simguide.advice.naming import refer
from simguide.advice.retention import LineDates, deadlines, purchase_days
from simguide.commands.keep.advise import answer_keep, by_cost
from simguide.commands.keep.answer import KeepAnswer, KeepQuestion, KeepWay
from simguide.commands.leave.answer import LeaveAnswer, LeaveLine, LeaveMoment, LeaveQuestion, LeaveStep
from simguide.model.answer import CarrierRef, Condition, Evidence, ExcludedNote, NextNote, RuleNote
from simguide.model.base import Text
from simguide.model.carrier import Automatic, Carrier, SmsAbroad
from simguide.model.catalogue import Catalogue
from simguide.model.rule import Rule
from simguide.model.source import Source
from simguide.model.task import CancelInfo
from simguide.model.value import replace

_MOMENTS: tuple[LeaveMoment, ...] = get_args(LeaveMoment)


def answer_leave(
    catalogue: Catalogue, carriers: tuple[Carrier, ...], question: LeaveQuestion, *, as_of: date
) -> LeaveAnswer:
    """Say what to do before leaving, on the day, while away and before returning, for each line.

    The steps of a line rest on the way of its carrier of which least is unknown, and of those on the cheapest; what
    is arranged once, before the departure, need not be possible from abroad.
    """
    rules = [rule for rule in catalogue.rules() if "leave" in rule.shown_by and _concerns(rule, carriers)]
    everything = tuple((it.retention, it.sms_abroad, it.automatic) for it in carriers)
    sources = catalogue.sources(cited_in((tuple(rules), *everything)))
    kept = [_keep(catalogue, carrier, question, as_of=as_of) for carrier in carriers or (None,)]
    ends = [_end(carrier) for carrier in carriers] or [None]
    lines = [_line(found, cancel) for found, cancel in zip(kept, ends, strict=True)]
    steps = [
        LeaveStep(
            moment=moment,
            action="know",
            rule=rule,
            on=question.leaves_on if moment in ("before", "on-the-day") else None,
            evidence=judge_evidence(rule.sources, sources, as_of=as_of),
        )
        for rule in rules
        for moment in _MOMENTS
        if rule.moment == moment
    ]
    for carrier, line in zip(carriers, lines, strict=False):
        if not line.has_number:
            continue
        steps.extend(
            replace(
                step,
                statements=judge_parts(
                    sources,
                    as_of=as_of,
                    retention=step.retention,
                    sms_abroad=step.sms_abroad,
                    automatic=step.automatic,
                ),
            )
            for step in _steps(carrier, line.chosen, question, sources, as_of=as_of)
        )
    results: tuple[LeaveLine | LeaveStep, ...] = (*lines, *sorted(steps, key=_order))
    notes = tuple(RuleNote(rule=rule) for rule in rules if rule.moment is None)
    return answered(
        LeaveAnswer,
        catalogue,
        command="leave",
        question=question,
        as_of=as_of,
        results=results,
        notes=(*_excluded(kept), *notes, *_next(carriers, lines, question)),
    )


def _keep(catalogue: Catalogue, carrier: Carrier | None, question: LeaveQuestion, *, as_of: date) -> KeepAnswer:
    """Ask how the number of a line is kept from abroad, from the day of departure on."""
    asked = KeepQuestion(
        carrier=None if carrier is None else carrier.id,
        abroad=True,
        is_sms_required=question.is_sms_required,
        months=question.months,
        starts_on=question.leaves_on,
    )
    return answer_keep(catalogue, carrier, asked, as_of=as_of)


def _concerns(rule: Rule, carriers: Iterable[Carrier]) -> bool:
    """Tell whether a rule is for the carriers asked about: one that goes through some, for those it alone speaks of."""
    asked = tuple(carriers)
    return not (asked and rule.carriers) or any(it.id in rule.carriers and _end(it) is None for it in asked)


def _end(carrier: Carrier) -> CancelInfo | None:
    """Return how a line ends at a carrier, if that is on record."""
    cancel = carrier.tasks.cancel
    return None if cancel is None or cancel.state == "unknown" else cancel


def _line(found: KeepAnswer, cancel: CancelInfo | None) -> LeaveLine:
    ways = tuple(way for way in found.results if way.is_own or way.pick is not None)
    own = [way for way in ways if way.is_own]
    own.sort(key=lambda way: (len(way.not_known), *by_cost(way), way.rule.kind))
    return LeaveLine(
        carrier=found.line,
        has_number=found.has_number,
        cancel=cancel,
        chosen=own[0] if own else None,
        ways=ways,
    )


def _excluded(answers: Iterable[KeepAnswer]) -> Iterator[ExcludedNote]:
    """Yield what the conditions kept out at all lines together."""
    kept_out: dict[Condition, dict[str, Text]] = {}
    for answer in answers:
        for note in answer.notes:
            if isinstance(note, ExcludedNote):
                named = zip(note.carriers, note.items, strict=False)
                kept_out.setdefault(note.condition, {}).update(named)
    for condition, items in kept_out.items():
        yield ExcludedNote(condition=condition, items=tuple(items.values()), carriers=tuple(items))


def _steps(
    carrier: Carrier, way: KeepWay | None, question: LeaveQuestion, sources: dict[str, Source], *, as_of: date
) -> Iterator[LeaveStep]:
    """Yield the steps of one line."""
    ref = refer(carrier)
    if way is None:
        yield LeaveStep(moment="before", action="ask-carrier", carrier=ref, on=question.leaves_on)
        return
    evidence = judge_evidence(way.rule.sources, sources, as_of=as_of)
    match way.rule.kind:
        case "stored":
            yield from _storage(ref, way, question, evidence)
            return  # nothing arrives at a stored line, and its fee is all there is to pay
        case "top-up-within":
            for on in purchase_days(way.rule, first=question.leaves_on, until=question.returns_on) or ():
                yield LeaveStep(
                    moment="on-the-day" if on == question.leaves_on else "away",
                    on=on,
                    action="buy",
                    carrier=ref,
                    retention=way.rule,
                    cost_jpy=way.rule.cost_jpy,
                    evidence=evidence,
                )
        case "ends-with-validity":
            yield LeaveStep(
                moment="before", action="extend", carrier=ref, retention=way.rule, on=None, evidence=evidence
            )
        case "while-paid":
            yield LeaveStep(
                moment="away",
                action="go-on-paying",
                carrier=ref,
                retention=way.rule,
                cost_jpy=way.cost_jpy,
                evidence=evidence,
            )
            automatic = carrier.automatic if isinstance(carrier.automatic, Automatic) else None
            yield LeaveStep(
                moment="before",
                on=question.leaves_on,
                action="pay-by-itself",
                carrier=ref,
                automatic=automatic,
                evidence=None if automatic is None else judge_evidence(automatic.sources, sources, as_of=as_of),
            )
    sms = carrier.sms_abroad if isinstance(carrier.sms_abroad, SmsAbroad) else None
    yield LeaveStep(
        moment="before",
        on=question.leaves_on,
        action="codes",
        carrier=ref,
        sms_abroad=sms,
        evidence=None if sms is None else judge_evidence(sms.sources, sources, as_of=as_of),
    )


def _storage(ref: CarrierRef, way: KeepWay, question: LeaveQuestion, evidence: Evidence) -> Iterator[LeaveStep]:
    yield LeaveStep(
        moment="before",
        on=question.leaves_on,
        action="apply",
        carrier=ref,
        retention=way.rule,
        cost_jpy=way.total_jpy,
        is_cost_least=way.total_jpy is not None and not way.is_setup_known,
        evidence=evidence,
    )
    found = deadlines(way.rule, LineDates(applied=question.leaves_on))
    if found is not None and found.act_by < question.returns_on:
        yield LeaveStep(
            moment="away", on=found.act_by, action="storage-ends", carrier=ref, retention=way.rule, evidence=evidence
        )
    yield LeaveStep(
        moment="before-return",
        on=question.returns_on,
        action="take-back",
        carrier=ref,
        retention=way.rule,
        evidence=evidence,
    )


def _order(step: LeaveStep) -> tuple[int, bool, date, bool, str, str]:
    """Sort by moment and day; what is to do for a line comes before what is to know."""
    carrier = "" if step.carrier is None else step.carrier.id
    rule = "" if step.rule is None else step.rule.id
    return _MOMENTS.index(step.moment), step.on is None, step.on or date.max, step.action == "know", carrier, rule


def _next(carriers: tuple[Carrier, ...], lines: Iterable[LeaveLine], question: LeaveQuestion) -> Iterator[NextNote]:
    if not carriers:
        on = question.leaves_on
        yield NextNote(about="leave", command=f"simguide leave NAME --on {on} --months {question.months}")
        yield NextNote(about="keep", command=f"simguide keep --abroad --months {question.months}")
    for carrier, line in zip(carriers, lines, strict=False):
        yield NextNote(about="cancel", command=f"simguide cancel {carrier.id}")
        if not line.has_number:
            yield NextNote(about="esim", command="simguide esim")
            continue
        yield NextNote(about="keep", command=f"simguide keep {carrier.id} --abroad --months {question.months}")
        yield NextNote(about="autopay", command=f"simguide autopay {carrier.id}")
