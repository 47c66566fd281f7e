"""Says what holds of a seller by its kind, where its own records do not say it."""

from collections.abc import Iterable

from simguide.model.base import Unknown
from simguide.model.carrier import Carrier, Document, ForeignCards
from simguide.model.plan import Plan
from simguide.model.rule import Rule


def foreign_cards_of(carrier: Carrier, rules: Iterable[Rule]) -> tuple[ForeignCards, Rule | None]:
    """Return whether cards issued outside Japan are taken, and the rule that says so if it is not the carrier's own."""
    if carrier.foreign_cards == "unknown":
        for rule in rules:
            if rule.says is not None and carrier.kind in rule.kinds and rule.says.foreign_cards != "unknown":
                return rule.says.foreign_cards, rule
    return carrier.foreign_cards, None


def documents_of(
    plan: Plan, carrier: Carrier, rules: Iterable[Rule]
) -> tuple[tuple[Document, ...] | Unknown, Rule | None]:
    """Return the documents of which one is asked for, and the rule that says so if no record of the seller's does.

    What the product says goes before what its carrier says, and both before the rule.
    """
    if plan.documents != "unknown":
        return plan.documents, None
    if not isinstance(carrier.identity, str):
        return carrier.identity.documents, None
    for rule in rules:
        if rule.says is not None and carrier.kind in rule.kinds and rule.says.documents:
            return rule.says.documents, rule
    return "unknown", None
