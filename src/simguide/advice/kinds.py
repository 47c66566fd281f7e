"""Says what holds of a seller by its kind, where its own records do not say it."""

from collections.abc import Iterable, Sequence
from datetime import date

from simguide.advice.evidence import judge_evidence
from simguide.model.answer import RuleOfKind
from simguide.model.base import Tri, Unknown
from simguide.model.carrier import Carrier, Document, ForeignCards
from simguide.model.catalogue import Catalogue
from simguide.model.plan import Plan
from simguide.model.rule import Rule, RuleCommand


def rules_of_kind(rules: Iterable[Rule], plan: Plan, carrier: Carrier) -> tuple[Rule, ...]:
    """Return the rules that say something of the kind of a product at a kind of seller, in their order."""
    return tuple(
        rule
        for rule in rules
        if rule.says is not None
        and carrier.kind in rule.kinds
        and (not rule.card_types or plan.card_type in rule.card_types)
    )


def rule_of_kind(catalogue: Catalogue, carrier: Carrier, command: RuleCommand, *, as_of: date) -> RuleOfKind | None:
    """Return what a rule says of the kind of a seller for a command that asks for it, the closest rule first.

    A rule for some card types is closer than one for all of them.
    """
    fitting = [
        rule
        for rule in catalogue.rules()
        if command in rule.shown_by
        and carrier.kind in rule.kinds
        and (not rule.card_types or set(rule.card_types) & set(carrier.card_types))
    ]
    found = min(fitting, key=lambda rule: not rule.card_types, default=None)
    if found is None:
        return None
    sources = catalogue.sources(found.sources)
    return RuleOfKind(rule=found, evidence=judge_evidence(found.sources, sources, as_of=as_of))


def needs_address(rules: Iterable[Rule]) -> Rule | None:
    """Return the rule by which a product takes an address in Japan, of those that say something of its kind."""
    return next((rule for rule in rules if rule.says is not None and rule.says.address == "yes"), None)


def has_number(plan: Plan, rules: Iterable[Rule]) -> tuple[Tri, Rule | None]:
    """Return whether a product has a Japanese number, and the rule that says so if no record of the seller's does."""
    if plan.number == "unknown":
        for rule in rules:
            if rule.says is not None and rule.says.number != "unknown":
                return rule.says.number, rule
    return plan.number, None


def has_setup_fee(rules: Sequence[Rule]) -> bool:
    """Tell whether a new contract costs a fee by the rules that say something of its kind."""
    return any(rule.says is not None and rule.says.setup_fee == "yes" for rule in rules)


def foreign_cards_of(carrier: Carrier, rules: Iterable[Rule]) -> tuple[ForeignCards, Rule | None]:
    """Return whether cards issued outside Japan are taken, and the rule that says so if it is not the carrier's own."""
    if carrier.foreign_cards == "unknown":
        for rule in rules:
            if rule.says is not None and carrier.kind in rule.kinds and rule.says.foreign_cards != "unknown":
                return rule.says.foreign_cards, rule
    return carrier.foreign_cards, None


def documents_of_kind(
    carrier: Carrier, plans: Iterable[Plan], rules: Iterable[Rule]
) -> tuple[tuple[Document, ...], Rule | None]:
    """Return the documents that the rule of its kind names, where no record of the seller's names any."""
    if isinstance(carrier.identity, str) and all(plan.documents == "unknown" for plan in plans):
        for rule in rules:
            if rule.says is not None and carrier.kind in rule.kinds and rule.says.documents:
                return rule.says.documents, rule
    return (), None


def documents_of(
    plan: Plan, carrier: Carrier, rules: Iterable[Rule]
) -> tuple[tuple[Document, ...] | Unknown, Rule | None]:
    """Return the documents of which one is asked for, and the rule that says so if no record of the seller's does.

    What the product says goes before what its carrier says, and both before the rule. What a carrier asks of a new
    customer is for its lines: data for a short stay, which some sell besides, asks for nothing of the kind.
    """
    if plan.documents != "unknown":
        return plan.documents, None
    if not isinstance(carrier.identity, str) and ("long" in plan.stays or plan.number != "no"):
        return carrier.identity.documents, None
    for rule in rules:
        if rule.says is not None and carrier.kind in rule.kinds and rule.says.documents:
            return rule.says.documents, rule
    return "unknown", None
