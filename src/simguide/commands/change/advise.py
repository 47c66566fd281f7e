"""Answers `change`: where plan, name, address, payment and password are changed, from when on, at what cost."""

from collections.abc import Iterator
from datetime import date

from simguide.advice.answered import answered
from simguide.advice.evidence import cited_in, judge_evidence, judge_parts
from simguide.advice.naming import refer
from simguide.advice.pages import site_of
from simguide.commands.change.answer import (
    CarrierChange,
    CarrierChanges,
    ChangeAnswer,
    ChangeQuestion,
    ChangeRow,
)
from simguide.model.answer import NextNote, RuleNote
from simguide.model.carrier import Carrier
from simguide.model.catalogue import Catalogue
from simguide.model.contract import CHANGES, ChangeInfo, ChangeWhat


def answer_change(catalogue: Catalogue, carrier: Carrier, question: ChangeQuestion, *, as_of: date) -> ChangeAnswer:
    """Say how something of a contract is changed; where nobody looked into it, say that."""
    asked = CHANGES if question.what is None else (question.what,)
    found = tuple(_asked(carrier, asked))
    sources = catalogue.sources(cited_in(found))
    successor = catalogue.carrier(carrier.successor) if carrier.successor else None
    result = CarrierChanges(
        carrier=refer(carrier),
        successor=refer(successor) if successor else None,
        page=carrier.portal or site_of(carrier),
        changes=tuple(
            CarrierChange(
                info=info,
                evidence=judge_evidence(info.sources, sources, as_of=as_of) if info.sources else None,
                statements=judge_parts(sources, as_of=as_of, info=info),
            )
            for info in found
        ),
        not_looked_into=tuple(what for what in asked if not any(what in info.what for info in found)),
    )
    rules = (RuleNote(rule=rule) for rule in catalogue.rules() if "change" in rule.shown_by)
    return answered(
        ChangeAnswer,
        catalogue,
        command="change",
        question=question,
        as_of=as_of,
        results=(result,),
        notes=(*rules, *_next(carrier, question, found)),
        about=(carrier,),
    )


def answer_changes(catalogue: Catalogue, question: ChangeQuestion, *, as_of: date) -> ChangeAnswer:
    """Give a row for each carrier of which a change is on record and that has not ended, by id."""
    return answered(
        ChangeAnswer,
        catalogue,
        command="change",
        question=question,
        as_of=as_of,
        results=tuple(_rows(catalogue, as_of=as_of)),
        notes=(NextNote(about="change", command="simguide change NAME"),),
    )


def _asked(carrier: Carrier, asked: tuple[ChangeWhat, ...]) -> Iterator[ChangeInfo]:
    """Yield what is known of the changes asked for, each once, in the order in which changes are shown."""
    known = [info for info in carrier.tasks.change if any(what in asked for what in info.what)]
    yield from sorted(known, key=lambda info: min(CHANGES.index(what) for what in info.what if what in asked))


def _rows(catalogue: Catalogue, *, as_of: date) -> Iterator[ChangeRow]:
    for carrier in sorted(catalogue.carriers(), key=lambda carrier: carrier.id):
        known = [info for info in carrier.tasks.change if info.state == "offered"]
        if carrier.status == "ended" or not known:
            continue
        first = {what: next((info for info in known if what in info.what), None) for what in CHANGES}
        shown = [info for info in first.values() if info is not None]
        ids = tuple(dict.fromkeys(source for info in shown for source in info.sources))
        plan = first["plan"]
        yield ChangeRow(
            carrier=refer(carrier),
            by={what: info.by for what, info in first.items() if info is not None and info.by},
            plan_from="unknown" if plan is None else plan.takes_effect,
            plan_fee_jpy="unknown" if plan is None else plan.fee_jpy,
            evidence=judge_evidence(ids, catalogue.sources(ids), as_of=as_of) if ids else None,
            sources=ids,
        )


def _next(carrier: Carrier, question: ChangeQuestion, found: tuple[ChangeInfo, ...]) -> Iterator[NextNote]:
    if question.what is None:
        for what in dict.fromkeys(what for info in found for what in info.what if info.state == "offered"):
            yield NextNote(about="change", command=f"simguide change {carrier.id} {what}")
    else:
        yield NextNote(about="all", command=f"simguide change {carrier.id}")
    yield NextNote(about="contact", command=f"simguide contact {carrier.id}")
    if question.what == "payment":
        yield NextNote(about="autopay", command=f"simguide autopay {carrier.id}")
    if question.what == "plan":
        yield NextNote(about="port", command=f"simguide port {carrier.id}")
    yield NextNote(about="show", command=f"simguide show {carrier.id}")
