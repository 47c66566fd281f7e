"""Gathers what can be bought: the sellers with their products, where they add data, and what holds for all of them."""

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from simguide.advice.channels import ADDING_EFFECTS
from simguide.advice.cost import setup_fees
from simguide.commands.esim.answer import EsimQuestion
from simguide.commands.esim.conditions import Seller, forms_for
from simguide.model.catalogue import Catalogue
from simguide.model.channel import Channel
from simguide.model.plan import Plan
from simguide.model.value import Value

if TYPE_CHECKING:
    from simguide.model.reference_rate import ReferenceRate
    from simguide.model.rule import Rule


class Offers(Value):
    """What a catalogue knows for a question."""

    sellers: tuple[Seller, ...]
    """Who sells something in a form that can be used."""
    rules: "tuple[Rule, ...]"
    """Rules of the country and of kinds of sellers, sorted by id."""
    rate: "ReferenceRate | None"
    """The rate by which dollars are compared with yen; none where the question gives one."""
    jpy_per_usd: Decimal | None
    """Yen for a dollar; none where nobody says."""


def offers_for(catalogue: Catalogue, question: EsimQuestion, *, as_of: date) -> Offers:
    """Return what is sold, as it is on the day of the answer."""
    everyone = catalogue.carriers()
    carriers = {it.id: it for it in everyone if it.status not in ("ended", "closed-to-new")}
    forms = forms_for(question)
    plans = catalogue.plans()
    sold: dict[str, list[Plan]] = {}
    for plan in sorted(plans, key=lambda plan: plan.id):
        is_candidate = "esim" in plan.sims or forms.intersection(plan.sims)
        if plan.on_sale != "no" and plan.carrier in carriers and is_candidate and not _is_dead(plan):
            sold.setdefault(plan.carrier, []).append(plan)
    top_ups = _top_ups(catalogue)
    rate = None if question.jpy_per_usd is not None else catalogue.reference_rate(as_of)
    jpy_per_usd = question.jpy_per_usd if rate is None else rate.jpy_per_usd
    rules = tuple(sorted(catalogue.rules(), key=lambda rule: rule.id))
    fees = setup_fees(everyone, plans)
    sellers = tuple(
        Seller(
            carrier=carriers[name],
            plans=tuple(found),
            channels=tuple(top_ups.get(name, ())),
            rules=rules,
            fees=fees,
            jpy_per_usd=jpy_per_usd,
        )
        for name, found in sold.items()
    )
    return Offers(sellers=sellers, rules=rules, rate=rate, jpy_per_usd=jpy_per_usd)


def _is_dead(plan: Plan) -> bool:
    """Tell whether a line is a number that is only stored, with which nothing can be done."""
    return plan.number == "yes" and plan.data_gb == 0 and plan.voice == "no" == plan.sms == plan.top_up_online


def _top_ups(catalogue: Catalogue) -> dict[str, list[Channel]]:
    """Return the channels that add data or days online, by the id of the seller."""
    online = {method.id for method in catalogue.methods().values() if method.is_online}
    top_ups: dict[str, list[Channel]] = {}
    for channel in sorted(catalogue.channels(task="renew"), key=lambda channel: channel.id):
        adds = channel.status != "ended" and channel.effect in ADDING_EFFECTS
        # what is not said to work in Japan may be data for another country
        if adds and channel.in_japan == "yes" and channel.method in online:
            top_ups.setdefault(channel.carrier, []).append(channel)
    return top_ups
