"""Answers `esim`: the eSIMs that suit a stay, and what is not known of them."""

from collections.abc import Iterable
from datetime import date

from simguide.advice.channels import ADDING_EFFECTS, accepts
from simguide.advice.evidence import KINDS, cited_in, judge_evidence
from simguide.advice.frame import describe
from simguide.advice.naming import refer
from simguide.model.answer import Condition, ExcludedNote, NextNote, RuleNote
from simguide.model.base import Text, Tri
from simguide.model.carrier import Carrier
from simguide.model.catalogue import Catalogue
from simguide.model.channel import Channel
from simguide.model.esim_answer import EsimAnswer, EsimOption, EsimQuestion
from simguide.model.plan import Plan, Stay

LONG_FROM_DAYS = 91
"""A stay of this many days or more is long: a visit without residence card ends before."""

_ONLINE_METHODS = ("official-app", "official-website", "auto-app", "auto-website")


def stay_of(days: int) -> Stay:
    """Return the kind of stay that so many days are."""
    return "long" if days >= LONG_FROM_DAYS else "short"


def answer_esim(catalogue: Catalogue, question: EsimQuestion, *, as_of: date) -> EsimAnswer:
    """List the eSIMs for a stay: first those that meet every condition, then those of which something is not known.

    What is unknown never counts as a yes. Within each part the order is: fewer unknowns, no top-up needed,
    stronger evidence, known and lower price, id. There is no commercial interest in it, and the order of the files
    plays no part.
    """
    carriers = {
        carrier.id: carrier for carrier in catalogue.carriers() if carrier.status not in ("ended", "closed-to-new")
    }
    top_ups = [
        channel
        for channel in catalogue.channels(task="renew")
        if channel.status != "ended" and channel.effect in ADDING_EFFECTS and channel.method in _ONLINE_METHODS
    ]
    candidates = [
        plan for plan in catalogue.plans() if "esim" in plan.sims and plan.on_sale != "no" and plan.carrier in carriers
    ]
    fitting: list[tuple[Plan, dict[Condition, Tri]]] = []
    kept_out: dict[Condition, list[Plan]] = {}
    for plan in candidates:
        held = _check_plan(plan, carriers[plan.carrier], question)
        failed = next((name for name, value in held.items() if value == "no"), None)
        if failed is None:
            fitting.append((plan, held))
        else:
            kept_out.setdefault(failed, []).append(plan)
    rules = tuple(rule for rule in catalogue.rules() if "esim" in rule.shown_by)
    sources = catalogue.sources(cited_in((tuple(plan for plan, _ in fitting), rules)))
    options = [
        EsimOption(
            carrier=refer(carriers[plan.carrier]),
            plan=plan,
            not_known=tuple(name for name, value in held.items() if value == "unknown"),
            needs_top_up=_is_shorter(plan, question),
            top_up=() if plan.top_up_online == "no" else _top_ups_for(plan, top_ups),
            evidence=judge_evidence(plan.sources, sources, as_of=as_of),
        )
        for plan, held in fitting
    ]
    return EsimAnswer(
        command="esim",
        question=question,
        as_of=as_of,
        catalogue=describe(catalogue),
        results=tuple(sorted(options, key=_order)),
        notes=(
            *(_excluded(name, plans) for name, plans in kept_out.items()),
            *(RuleNote(rule=rule) for rule in rules),
            NextNote(about="renew", command="simguide renew --carrier NAME"),
            NextNote(about="show", command="simguide show NAME"),
        ),
        sources=tuple(sources.values()),
    )


def _check_plan(plan: Plan, carrier: Carrier, question: EsimQuestion) -> dict[Condition, Tri]:
    """Return for each condition of the question whether it holds for the plan."""
    held: dict[Condition, Tri] = {"japan": plan.works_in_japan}
    if question.stay is not None:
        held["stay"] = _covers(plan, question)
    held.update({service: getattr(plan, service) for service in question.need})
    if question.pay is not None:
        held["pay"] = accepts(plan.payments, question.pay, foreign_cards=carrier.foreign_cards)
    if question.document is not None:
        held["id"] = _asks_no_more_than(plan, question.document)
    return held


def _covers(plan: Plan, question: EsimQuestion) -> Tri:
    """Tell whether a plan can serve the whole stay."""
    if question.stay not in plan.stays:
        return "no"
    if question.days is None or plan.validity_days in ("monthly", "ongoing"):
        return "yes"
    if not isinstance(plan.validity_days, int):
        return "unknown"
    return "yes" if plan.validity_days >= question.days else plan.top_up_online


def _asks_no_more_than(plan: Plan, document: str) -> Tri:
    if plan.documents == "unknown":
        return "unknown"
    if "none" in plan.documents or document in plan.documents:
        return "yes"
    # who has a residence card has a passport too, but whether a resident may use it here is another matter
    return "unknown" if document == "residence-card" and "passport" in plan.documents else "no"


def _excluded(condition: Condition, plans: list[Plan]) -> ExcludedNote:
    carriers = tuple(dict.fromkeys(plan.carrier for plan in plans))
    return ExcludedNote(condition=condition, items=tuple(plan.name for plan in plans), carriers=carriers)


def _top_ups_for(plan: Plan, channels: Iterable[Channel]) -> tuple[Text, ...]:
    """Return the titles of the channels that add data or days online to a product."""
    return tuple(
        channel.title
        for channel in channels
        if channel.carrier == plan.carrier and (not channel.card_types or plan.card_type in channel.card_types)
    )


def _is_shorter(plan: Plan, question: EsimQuestion) -> bool:
    return question.days is not None and isinstance(plan.validity_days, int) and plan.validity_days < question.days


def _order(option: EsimOption) -> tuple[int, bool, int, tuple[int, float], str]:
    return (
        len(option.not_known),
        option.needs_top_up,
        KINDS.index(option.evidence.kind),
        _price_order(option.plan),
        option.plan.id,
    )


def _price_order(plan: Plan) -> tuple[int, float]:
    """Sort prices in yen, then those in dollars, each from low to high, then those that are not known.

    The two currencies are not compared: the catalogue knows no rate of the day.
    """
    if isinstance(plan.price_jpy, int):
        return 0, float(plan.price_jpy)
    return (2, 0.0) if plan.price_usd is None else (1, float(plan.price_usd))
