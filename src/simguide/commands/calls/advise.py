"""Answers `calls`: what calls in Japan, to special numbers, to abroad and outside Japan cost."""

from collections.abc import Iterator
from datetime import date

from simguide.advice.answered import answered
from simguide.advice.evidence import cited_in, judge_evidence, judge_parts, sources_for
from simguide.advice.naming import refer
from simguide.commands.calls.answer import CallsAnswer, CallsQuestion, CallsRow, CarrierCalls
from simguide.model.answer import NextNote, RuleNote
from simguide.model.carrier import Carrier
from simguide.model.catalogue import Catalogue
from simguide.model.contract import CallInfo, FlatCalls


def answer_calls(catalogue: Catalogue, carrier: Carrier, question: CallsQuestion, *, as_of: date) -> CallsAnswer:
    """Say what calls cost at a carrier; where nobody looked into it, say that."""
    info = carrier.calls or _of_products(catalogue, carrier)
    sources = catalogue.sources(cited_in(info))
    successor = catalogue.carrier(carrier.successor) if carrier.successor else None
    result = CarrierCalls(
        carrier=refer(carrier),
        successor=refer(successor) if successor else None,
        info=info,
        evidence=judge_evidence(info.sources, sources, as_of=as_of) if info is not None and info.sources else None,
        statements=judge_parts(sources, as_of=as_of, info=info),
    )
    rules = (RuleNote(rule=rule) for rule in catalogue.rules() if "calls" in rule.shown_by)
    return answered(
        CallsAnswer,
        catalogue,
        command="calls",
        question=question,
        as_of=as_of,
        results=(result,),
        notes=(*rules, *_next(carrier, question)),
    )


def answer_all_calls(catalogue: Catalogue, question: CallsQuestion, *, as_of: date) -> CallsAnswer:
    """Give a row for each carrier of which calls are on record and that has not ended, by id."""
    return answered(
        CallsAnswer,
        catalogue,
        command="calls",
        question=question,
        as_of=as_of,
        results=tuple(_rows(catalogue, as_of=as_of)),
        notes=(NextNote(about="calls", command="simguide calls NAME"),),
    )


def _rows(catalogue: Catalogue, *, as_of: date) -> Iterator[CallsRow]:
    for carrier in sorted(catalogue.carriers(), key=lambda carrier: carrier.id):
        info = carrier.calls
        if carrier.status == "ended" or info is None or not info.sources or info.has_calls == "no":
            continue
        brief = _cheapest(it for it in info.flat if it.minutes_a_call is not None)
        every = _cheapest(it for it in info.flat if it.minutes_a_call is None and it.minutes_a_month is None)
        ids = tuple(dict.fromkeys(_cited(info, brief, every)))
        if not ids:
            continue
        yield CallsRow(
            carrier=refer(carrier),
            has_calls=info.has_calls,
            per_30s_jpy=info.per_30s_jpy,
            short_calls_jpy=None if brief is None else _price(brief),
            short_calls_minutes=None if brief is None else brief.minutes_a_call,
            every_call_jpy=None if every is None else _price(every),
            received_abroad=info.received_abroad,
            evidence=judge_evidence(ids, catalogue.sources(ids), as_of=as_of),
            sources=ids,
        )


def _of_products(catalogue: Catalogue, carrier: Carrier) -> CallInfo | None:
    """Return that the lines of a carrier make no calls, where each of its products says so; else nothing."""
    plans = catalogue.plans(carrier_id=carrier.id)
    if not plans or any(plan.voice != "no" for plan in plans):
        return None
    return CallInfo(
        has_calls="no", sources=tuple(dict.fromkeys(it for plan in plans for it in sources_for(plan, "voice")))
    )


def _cheapest(found: Iterator[FlatCalls]) -> FlatCalls | None:
    """Return the cheapest of some options whose price is known; None where there is none."""
    priced = [it for it in found if not isinstance(it.price_jpy, str)]
    return min(priced, key=_price, default=None)


def _price(flat: FlatCalls) -> int:
    assert not isinstance(flat.price_jpy, str), "only options with a price are compared"  # noqa: S101
    return flat.price_jpy


def _cited(info: CallInfo, *options: FlatCalls | None) -> Iterator[str]:
    """Yield the sources of what stands in a row, and not of what else is known of calls."""
    for name in ("per_30s_jpy", "received_abroad"):
        if getattr(info, name) != "unknown":
            yield from sources_for(info, name)
    for option in options:
        if option is not None:
            yield from option.sources


def _next(carrier: Carrier, question: CallsQuestion) -> Iterator[NextNote]:
    if question.abroad:
        yield NextNote(about="calls", command=f"simguide calls {carrier.id}")
    else:
        yield NextNote(about="calls", command=f"simguide calls {carrier.id} --abroad")
    if any("plan" in info.what for info in carrier.tasks.change):
        yield NextNote(about="change", command=f"simguide change {carrier.id} plan")
    yield NextNote(about="contact", command=f"simguide contact {carrier.id}")
    yield NextNote(about="show", command=f"simguide show {carrier.id}")
