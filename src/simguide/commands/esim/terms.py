"""Holds against products who may buy them, with which document, and how they are paid.

What no record of the seller says may follow from the kind of line by a rule, which is then named.
"""

from collections.abc import Sequence

from simguide.advice.channels import accepts
from simguide.advice.kinds import documents_of, foreign_cards_of, has_number, needs_address
from simguide.commands.esim.answer import Asker, EsimQuestion, Reasoned
from simguide.model.answer import Condition, Service
from simguide.model.base import Tri
from simguide.model.carrier import Carrier, Document
from simguide.model.plan import Plan
from simguide.model.plan import Stay as StayKind
from simguide.model.rule import Rule
from simguide.model.value import Value

_FIELD_OF: dict[Service, str] = {"5g": "supports_5g"}
"""Field of a product for a need, where it has another name."""
_WITH_NUMBER: tuple[Service, ...] = ("voice", "sms", "number")


class Held(Value):
    """What holds of the conditions for a product."""

    values: dict[Condition, Tri]
    """The conditions, in the order in which they are held against it."""
    reasoned: tuple[Reasoned, ...] = ()
    """Those that hold by the kind of line alone."""


def needs_held(plan: Plan, question: EsimQuestion, rules: Sequence[Rule]) -> Held:
    """Hold against a product what it must offer; what is used for calls alone must offer them.

    A line that has no number by its kind has no calls and no SMS either.
    """
    number, rule = has_number(plan, rules)
    calls: tuple[Service, ...] = ("voice",) if question.data_gb == 0 else ()
    held: dict[Condition, Tri] = {}
    reasoned: list[Reasoned] = []
    for need in dict.fromkeys((*question.need, *calls)):
        own: Tri = getattr(plan, _FIELD_OF.get(need, need))
        if own == "unknown" and need in _WITH_NUMBER and rule is not None and number == "no":
            own = number
            reasoned.append(Reasoned(condition=need, rule=rule.id))
        held[need] = own
    return Held(values=held, reasoned=tuple(reasoned))


def terms_held(
    plan: Plan, carrier: Carrier, question: EsimQuestion, asker: Asker | None, rules: Sequence[Rule]
) -> Held:
    """Hold the way to pay and the document against a product; who visits has a passport where nothing else is said."""
    held: dict[Condition, Tri] = {}
    reasoned: list[Reasoned] = []
    if question.pay is not None:
        held["pay"], rule = _accepts(plan, carrier, question, rules)
        reasoned += [] if rule is None else [Reasoned(condition="pay", rule=rule.id)]
    document = question.document or ("passport" if asker == "visitor" else None)
    if document is not None:
        held["id"], rule = _asks_no_more_than(plan, carrier, document, rules)
        reasoned += [] if rule is None else [Reasoned(condition="id", rule=rule.id)]
    return Held(values=held, reasoned=tuple(reasoned))


def is_for(plan: Plan, stay: StayKind) -> Tri:
    """Tell whether a product is for a kind of stay."""
    if not plan.stays:
        return "unknown"
    return "yes" if stay in plan.stays else "no"


def can_have(plan: Plan, carrier: Carrier, asker: Asker, rules: Sequence[Rule]) -> Tri:
    """Tell whether a visitor or a resident can have a product.

    What is sold for months is a visitor's too where a passport is known to be enough, and is not where it takes an
    address in Japan.
    """
    if asker == "resident":
        return is_for(plan, "long")
    if "long" not in plan.stays or "short" in plan.stays:
        return is_for(plan, "short")
    documents, _ = documents_of(plan, carrier, rules)
    if not isinstance(documents, str):
        return "yes" if {"passport", "none"} & set(documents) else "no"
    return "unknown" if needs_address(rules) is None else "no"


def _accepts(plan: Plan, carrier: Carrier, question: EsimQuestion, rules: Sequence[Rule]) -> tuple[Tri, Rule | None]:
    """Tell whether a product can be paid as asked, with the rule where no record of the seller says."""
    way = question.pay
    if way is None:
        return "yes", None
    own = accepts(plan.payments, way, foreign_cards=carrier.foreign_cards)
    foreign, rule = foreign_cards_of(carrier, rules)
    if own != "unknown" or foreign != "yes" or way not in ("foreign-card", "credit-card"):
        return own, None
    # who takes cards from abroad takes cards; a list that names other ways than cards is no word on them
    is_card_taken = isinstance(plan.payments, str) or not plan.payments or "credit-card" in plan.payments
    return ("yes", rule) if is_card_taken else (own, None)


def _asks_no_more_than(
    plan: Plan, carrier: Carrier, document: Document, rules: Sequence[Rule]
) -> tuple[Tri, Rule | None]:
    """Tell whether a document is enough, with the rule where no record of the seller says."""
    asked, rule = documents_of(plan, carrier, rules)
    if isinstance(asked, str):
        address = needs_address(rules)
        return ("no", address) if address is not None and document in ("passport", "none") else ("unknown", None)
    if "none" in asked or document in asked:
        return "yes", rule
    # who has a residence card has a passport too, but whether a resident may use it here is another matter
    return ("unknown" if document == "residence-card" and "passport" in asked else "no"), rule
