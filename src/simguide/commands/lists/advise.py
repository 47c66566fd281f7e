"""Answers the lists (`carriers`, `card-types`), `show` and `compare`."""

from datetime import date
from typing import get_args

from simguide.advice.answered import answered
from simguide.advice.channels import judge_channels
from simguide.advice.evidence import cited_in, judge_evidence, judge_parts
from simguide.advice.kinds import documents_of_kind, foreign_cards_of
from simguide.advice.naming import refer
from simguide.commands.lists.answer import (
    CardTypeAnswer,
    CardTypeOverview,
    CardTypeRef,
    CarrierComparison,
    CarrierDetail,
    CarrierDetailAnswer,
    CarrierListAnswer,
    CarrierSummary,
    CompareAnswer,
    ComparedChannel,
    ComparedTask,
    CompareQuestion,
)
from simguide.model.answer import ListQuestion, NextNote
from simguide.model.carrier import Carrier, CarrierKind
from simguide.model.catalogue import Catalogue
from simguide.model.channel import PayWay
from simguide.model.method import ALL_TASKS, TASKS


def list_carriers(catalogue: Catalogue, *, as_of: date) -> CarrierListAnswer:
    """List every carrier: the networks first, then brands, resellers, visitor products."""
    carriers = sorted(catalogue.carriers(), key=lambda carrier: (get_args(CarrierKind).index(carrier.kind), carrier.id))
    sources = catalogue.sources(source_id for carrier in carriers for source_id in carrier.sources)
    return answered(
        CarrierListAnswer,
        catalogue,
        command="carriers",
        question=ListQuestion(),
        as_of=as_of,
        results=tuple(
            CarrierSummary(
                carrier=refer(carrier),
                host_networks=carrier.host_networks,
                card_types=carrier.card_types,
                esim=carrier.esim,
                renew=carrier.tasks.renew.state,
                balance=carrier.tasks.balance.state,
                auto=carrier.tasks.auto.state,
                evidence=judge_evidence(carrier.sources, sources, as_of=as_of),
            )
            for carrier in carriers
        ),
        notes=(
            NextNote(about="show", command="simguide show NAME"),
            NextNote(about="renew", command="simguide renew NAME"),
        ),
        cited=sources,
    )


def list_card_types(catalogue: Catalogue, *, as_of: date) -> CardTypeAnswer:
    """List every card type, with the carriers that sell it."""
    card_types = catalogue.card_types()
    on_sale = [carrier for carrier in catalogue.carriers() if carrier.status != "ended"]
    sources = catalogue.sources(cited_in(card_types))
    return answered(
        CardTypeAnswer,
        catalogue,
        command="card-types",
        question=ListQuestion(),
        as_of=as_of,
        results=tuple(
            CardTypeOverview(
                card_type=card_type,
                carriers=tuple(
                    refer(carrier)
                    for carrier in sorted(on_sale, key=lambda carrier: carrier.id)
                    if card_type.id in carrier.card_types
                ),
                evidence=judge_evidence(card_type.sources, sources, as_of=as_of),
            )
            for card_type in card_types
        ),
        notes=(
            NextNote(about="renew", command="simguide renew --card CARD_TYPE"),
            NextNote(about="esim", command="simguide esim --stay long"),
        ),
    )


def show_carrier(catalogue: Catalogue, carrier: Carrier, *, as_of: date) -> CarrierDetailAnswer:
    """Show all that is known of a carrier: ended channels and products, and claims of every verdict, included."""
    methods = catalogue.methods()
    channels = catalogue.channels(carrier_id=carrier.id)
    plans = catalogue.plans(carrier_id=carrier.id)
    claims = catalogue.claims(carrier_id=carrier.id)
    sources = catalogue.sources(cited_in((carrier, channels, plans, claims)))
    judged = judge_channels(((channel, {}) for channel in channels), methods, sources, as_of=as_of)
    successor = catalogue.carrier(carrier.successor) if carrier.successor else None
    foreign_cards, cards_rule = foreign_cards_of(carrier, catalogue.rules())
    documents, documents_rule = documents_of_kind(carrier, plans, catalogue.rules())
    of_kind = {rule.id: rule for rule in (cards_rule, documents_rule) if rule is not None}
    return answered(
        CarrierDetailAnswer,
        catalogue,
        command="show",
        question=ListQuestion(carrier=carrier.id),
        as_of=as_of,
        results=(
            CarrierDetail(
                carrier=carrier,
                successor=refer(successor) if successor else None,
                card_types=tuple(
                    CardTypeRef(id=card_type.id, name=card_type.name)
                    for card_type in catalogue.card_types()
                    if card_type.id in carrier.card_types
                ),
                evidence=judge_evidence(carrier.sources, sources, as_of=as_of),
                channels=tuple(sorted(judged, key=lambda item: ALL_TASKS.index(item.channel.task))),
                plans=plans,
                claims=claims,
                foreign_cards=foreign_cards,
                documents=documents,
                by_kind=tuple(of_kind.values()),
                statements=judge_parts(sources, as_of=as_of, carrier=carrier, plans=plans),
            ),
        ),
        notes=(
            NextNote(about="renew", command=f"simguide renew {carrier.id}"),
            NextNote(about="balance", command=f"simguide balance {carrier.id}"),
            *(
                (NextNote(about="keep", command=f"simguide keep {carrier.id}"),)
                if any(plan.number == "yes" for plan in plans)
                else ()
            ),
            NextNote(about="contact", command=f"simguide contact {carrier.id}"),
            *((NextNote(about="change", command=f"simguide change {carrier.id}"),) if carrier.tasks.change else ()),
            *((NextNote(about="calls", command=f"simguide calls {carrier.id}"),) if carrier.calls is not None else ()),
        ),
    )


def compare_carriers(catalogue: Catalogue, carriers: tuple[Carrier, ...], *, as_of: date) -> CompareAnswer:
    """Put carriers side by side, in the order asked."""
    return answered(
        CompareAnswer,
        catalogue,
        command="compare",
        question=CompareQuestion(carriers=tuple(carrier.id for carrier in carriers)),
        as_of=as_of,
        results=tuple(_compare(catalogue, carrier, as_of=as_of) for carrier in carriers),
        notes=(
            *(NextNote(about="show", command=f"simguide show {carrier.id}") for carrier in carriers),
            NextNote(about="renew", command=f"simguide renew {carriers[0].id}"),
        ),
    )


def _compare(catalogue: Catalogue, carrier: Carrier, *, as_of: date) -> CarrierComparison:
    """Return one column of a comparison."""
    methods = catalogue.methods()
    channels = catalogue.channels(carrier_id=carrier.id)
    working = [channel for channel in channels if channel.status != "ended" and channel.task in TASKS]
    plans = tuple(plan for plan in catalogue.plans(carrier_id=carrier.id) if plan.on_sale != "no")
    states = {task: carrier.tasks.of(task) for task in TASKS}
    sources = catalogue.sources(
        (
            *carrier.sources,
            *cited_in((plans, carrier.identity, carrier.retention, carrier.sms_abroad, tuple(working))),
            *(source_id for state in states.values() for source_id in state.sources),
        )
    )
    judged = judge_channels(((channel, {}) for channel in working), methods, sources, as_of=as_of)
    tasks = {
        task: ComparedTask(
            state=state.state,
            channels=tuple(
                ComparedChannel(
                    id=item.channel.id,
                    title=item.channel.title,
                    status=item.channel.status,
                    sources=item.channel.sources,
                )
                for item in judged
                if item.channel.task == task
            ),
            sources=state.sources,
        )
        for task, state in states.items()
    }
    named = (*(channel.payments for channel in working), *(plan.payments for plan in plans))
    ways = {way for listed in named if not isinstance(listed, str) for way in listed}
    foreign_cards, rule = foreign_cards_of(carrier, catalogue.rules())
    return CarrierComparison(
        carrier=refer(carrier),
        host_networks=carrier.host_networks,
        plans=plans,
        renew=tasks["renew"],
        balance=tasks["balance"],
        auto=tasks["auto"],
        payments=tuple(way for way in get_args(PayWay) if way in ways) or "unknown",
        foreign_cards=foreign_cards,
        by_kind=() if rule is None else (rule,),
        identity=carrier.identity,
        retention=carrier.retention,
        sms_abroad=carrier.sms_abroad,
        evidence=judge_evidence(carrier.sources, sources, as_of=as_of),
        sources=carrier.sources,
        statements=judge_parts(
            sources,
            as_of=as_of,
            plans=plans,
            identity=carrier.identity,
            retention=carrier.retention,
            sms_abroad=carrier.sms_abroad,
        ),
    )
