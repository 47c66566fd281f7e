"""Answers `arrive`: what to do before landing, at the airport and with the residence card, in which order."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from typing import NamedTuple, get_args

from simguide.advice.answered import answered
from simguide.advice.evidence import cited_in, judge_evidence, sources_for
from simguide.advice.kinds import documents_of, has_number, rules_of_kind
from simguide.advice.naming import refer
from simguide.commands.arrive.answer import (
    ArrivalOffer,
    ArrivalOffers,
    ArrivalRule,
    ArrivalStep,
    ArriveAnswer,
    ArriveQuestion,
    CardReason,
)
from simguide.model.answer import NextNote, RuleNote
from simguide.model.base import Tri
from simguide.model.carrier import Carrier, Document
from simguide.model.catalogue import Catalogue
from simguide.model.contract import Signing
from simguide.model.plan import Plan, Stay
from simguide.model.rule import Moment, Rule
from simguide.model.source import Source
from simguide.model.value import replace

_AT_HAND: dict[Moment, tuple[Document, ...]] = {"before": ("passport", "none"), "with-card": ("residence-card",)}
"""The documents that come to hand at a moment."""
_CARD_OF: dict[CardReason, Tri] = {
    "visitor": "no",
    "short-stay": "no",
    "long-stay": "yes",
    "by-visa": "yes",
    "not-said": "unknown",
}
_STAY_OF: dict[Tri, Stay | None] = {"yes": "long", "no": "short", "unknown": None}


def answer_arrive(catalogue: Catalogue, question: ArriveQuestion, *, as_of: date) -> ArriveAnswer:
    """Say what to do in the first week, step by step, with what can be had by the documents at hand.

    A visitor has no residence card, however long the stay; else the length decides, and where it is not said, the visa.
    """
    because = _card_reason(question)
    has_card = _CARD_OF[because]
    rules = [rule for rule in catalogue.rules() if _is_for(rule, question, _STAY_OF[has_card])]
    offers = {
        moment: _offers(catalogue, documents, catalogue.rules())
        for moment, documents in _AT_HAND.items()
        if not (moment == "with-card" and has_card == "no")
    }
    found_offers = [it for _, found in offers.values() for it in found]
    signing = [_signing(carrier) for carrier, sold, _ in found_offers if sold]
    cited = (
        *cited_in(tuple(rules)),
        *(it for told in signing if told for it in told.sources),
        *(it for _, _, ids in found_offers for it in ids),
    )
    sources = catalogue.sources(cited)
    steps = (
        _step(moment, rules, offers.get(moment), question, sources, as_of=as_of)
        for moment in get_args(Moment)
        if moment in offers or any(rule.moment == moment for rule in rules)
    )
    return answered(
        ArriveAnswer,
        catalogue,
        command="arrive",
        question=question,
        as_of=as_of,
        has_card=has_card,
        has_card_because=because,
        results=tuple(steps),
        notes=(*(RuleNote(rule=rule) for rule in rules if rule.moment is None), *_next(has_card, question)),
    )


def _card_reason(question: ArriveQuestion) -> CardReason:
    if question.visa == "visitor":
        return "visitor"
    if question.stay is not None:
        return "short-stay" if question.stay == "short" else "long-stay"
    return "not-said" if question.visa in (None, "other") else "by-visa"


def _is_for(rule: Rule, question: ArriveQuestion, stay: Stay | None) -> bool:
    return (
        "arrive" in rule.shown_by
        and (not rule.visas or question.visa is None or question.visa in rule.visas)
        and (not rule.stays or stay is None or stay in rule.stays)
    )


class _Offered(NamedTuple):
    """A product, and whether it can be had."""

    plan: Plan
    held: Tri
    number: Tri
    """Whether it has a Japanese number, by its record or by its kind."""
    rule: Rule | None
    """The rule of its kind by which the documents are known; none where a record of the seller's names them."""


_Found = tuple[Carrier, tuple[_Offered, ...], tuple[str, ...]]
"""A carrier with the products that can be had, and the sources on their documents."""


def _offers(
    catalogue: Catalogue, documents: tuple[Document, ...], rules: Sequence[Rule]
) -> tuple[tuple[Document, ...], list[_Found]]:
    """Return the carriers that sell with one of the documents; those of which it is unknown have no products.

    Where no record of a seller says which documents it asks for, a rule on its kind does, as in `esim`.
    """
    found: list[_Found] = []
    for carrier in sorted(catalogue.carriers(), key=lambda carrier: carrier.id):
        if carrier.status in ("ended", "closed-to-new"):
            continue
        offered = [_offered(plan, carrier, documents, rules) for plan in catalogue.plans(carrier_id=carrier.id)]
        sold = tuple(it for it in offered if it.held == "yes")
        if sold:
            found.append((carrier, sold, _cited_for(carrier, sold[0], documents)))
        elif any(it.held == "unknown" for it in offered):
            found.append((carrier, (), ()))
    return documents, found


def _offered(plan: Plan, carrier: Carrier, documents: tuple[Document, ...], rules: Sequence[Rule]) -> _Offered:
    of_kind = rules_of_kind(rules, plan, carrier)
    wanted, rule = documents_of(plan, carrier, of_kind)
    asked: Tri = "unknown"
    if not isinstance(wanted, str):
        asked = "yes" if set(documents) & set(wanted) else "no"
    is_open: Tri = "unknown" if carrier.status == "unknown" else "yes"
    held = (asked, plan.on_sale, plan.works_in_japan, is_open)
    return _Offered(
        plan=plan,
        held="no" if "no" in held else "unknown" if "unknown" in held else "yes",
        number=has_number(plan, of_kind)[0],
        rule=rule,
    )


def _cited_for(carrier: Carrier, sold: _Offered, documents: tuple[Document, ...]) -> tuple[str, ...]:
    """Return the sources on the documents: of the rule by which they are known, the carrier or the product."""
    identity = carrier.identity
    if sold.rule is not None:
        return sources_for(sold.rule, "says")
    if identity != "unknown" and set(documents) & set(identity.documents):
        return sources_for(identity, "documents")
    return sources_for(sold.plan, "documents")


def _step(
    moment: Moment,
    rules: Iterable[Rule],
    found: tuple[tuple[Document, ...], list[_Found]] | None,
    question: ArriveQuestion,
    sources: dict[str, Source],
    *,
    as_of: date,
) -> ArrivalStep:
    # what is said of arriving itself comes before what holds at any time
    own = sorted((rule for rule in rules if rule.moment == moment), key=lambda rule: rule.topic != "arrival")
    return ArrivalStep(
        moment=moment,
        lands_on=question.lands_on if moment in ("before", "at-airport", "first-days") else None,
        rules=tuple(
            ArrivalRule(
                rule=rule,
                last_on=_last_day(rule, question.lands_on),
                evidence=judge_evidence(rule.sources, sources, as_of=as_of),
            )
            for rule in own
        ),
        offers=None if found is None else _listed(*found, sources, as_of=as_of),
        command=_command(moment, question),
    )


def _last_day(rule: Rule, lands_on: date | None) -> date | None:
    if rule.deadline is None or lands_on is None:
        return None
    return lands_on + timedelta(days=rule.deadline.days - 1)


def _listed(
    documents: tuple[Document, ...], found: Iterable[_Found], sources: dict[str, Source], *, as_of: date
) -> ArrivalOffers:
    with_number: list[ArrivalOffer] = []
    without_number: list[ArrivalOffer] = []
    not_known = 0
    for carrier, sold, cited in found:
        if not sold:
            not_known += 1
            continue
        numbered = tuple(it.plan for it in sold if it.number == "yes")
        shown = numbered or tuple(it.plan for it in sold)
        offer = ArrivalOffer(
            carrier=refer(carrier),
            plans=tuple(plan.id for plan in shown),
            voice=_any_of(plan.voice for plan in shown),
            evidence=judge_evidence(cited, sources, as_of=as_of),
            sources=cited,
            signing=_signing(carrier),
        )
        (with_number if numbered else without_number).append(offer)
    return ArrivalOffers(
        documents=documents,
        with_number=tuple(with_number),
        without_number=tuple(without_number),
        not_known=not_known,
    )


def _any_of(values: Iterable[Tri]) -> Tri:
    held = tuple(values)
    return "yes" if "yes" in held else "unknown" if "unknown" in held else "no"


def _command(moment: Moment, question: ArriveQuestion) -> str | None:
    """Return the line that shows the products of a step."""
    match moment:
        case "before":
            is_short = question.stay == "short" and question.days is not None
            return f"simguide esim --stay {question.days if is_short else 'short'} --id passport"
        case "bank":
            return "simguide esim --stay long --need number --pay foreign-card"
        case "with-card":
            is_long = question.stay == "long" and question.days is not None
            return f"simguide esim --stay {question.days if is_long else 'long'} --need number --id residence-card"
        case _:
            return None


def _next(has_card: Tri, question: ArriveQuestion) -> Iterator[NextNote]:
    """Yield what makes the answer shorter, then the line to type for the products, then what comes later."""
    if has_card == "unknown":
        yield from (NextNote(about="arrive", command=f"simguide arrive --stay {stay}") for stay in get_args(Stay))
    for moment in ("before", "with-card"):
        command = _command(moment, question)
        if command is not None and not (moment == "with-card" and has_card == "no"):
            yield NextNote(about="esim", command=command)
    if has_card != "yes":
        yield NextNote(about="number-on-passport", command="simguide esim --need number --id passport")
    yield NextNote(about="renew", command="simguide renew NAME")
    if has_card != "no":
        yield NextNote(about="autopay", command="simguide autopay NAME")
    yield NextNote(about="show", command="simguide show NAME")
    yield NextNote(about="leave", command="simguide leave --on DATE --months N")


def _signing(carrier: Carrier) -> Signing | None:
    """Return from which age one may sign with a carrier, where that is known; what others report stands in `show`."""
    told = carrier.signing
    return replace(told, reports=()) if told is not None and told.says_from_which_age else None
