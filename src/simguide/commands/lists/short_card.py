"""What `show` says of a carrier on one screen."""

from collections.abc import Iterator

from simguide.commands.lists.answer import CarrierDetail
from simguide.commands.lists.products import stored_rule, usual_product, usual_rule
from simguide.commands.lists.short_words import bare, cost_words, kept_words, price_words
from simguide.model.carrier import Carrier, Retention, SupportLine
from simguide.model.plan import Plan
from simguide.model.task import TaskInfo
from simguide.render.carrier_words import sms_abroad_in_short
from simguide.render.contract_fields import signing_in_short
from simguide.render.document import Field
from simguide.render.fields import callers
from simguide.render.short import Short, beware, fact, facts, first_sentence, lead, refund_in_short
from simguide.render.turn_fields import turn_fields
from simguide.render.words import Words

_LEAST = 6
"""Renewing, the balance, the number, the price, whom to ask and the documents are kept whatever the room."""
_MOST_DOMAINS = 3


def card(item: CarrierDetail, words: Words) -> Short:
    """Return what a carrier is, and one line each on what people ask of it."""
    carrier = item.carrier
    title = words.message("title.card", name=words.text(carrier.name), kind=_kind(carrier, words))
    asked = tuple(_asked(item, words))
    groups = (
        lead(words, carrier.summary),
        facts(_status(item, words), is_close=True),
        facts(asked, least=min(_LEAST, len(asked))),
        beware(words, carrier.warnings),
        facts(_beside(item, words), least=0, is_close=True),
    )
    return Short(title, groups, item.evidence)


def _kind(carrier: Carrier, words: Words) -> str:
    """Return what sort of seller it is, with the networks of Japan that its lines use."""
    kind = bare(words.one_of("kind", carrier.kind))
    networks = () if isinstance(carrier.host_networks, str) else carrier.host_networks
    used = words.listed("network", [network for network in networks if network != "abroad"])
    on = words.message("card-network", network=used)
    return kind + words.message("in-brackets", text=on) if used else kind


def _status(item: CarrierDetail, words: Words) -> Iterator[Field]:
    carrier = item.carrier
    if carrier.status != "open":
        yield words.field("status", words.status(carrier.status, carrier.status_on), style="warning")
    if item.successor is not None:
        yield words.field("successor", words.carrier(item.successor))


def _asked(item: CarrierDetail, words: Words) -> Iterator[Field]:
    """Yield what is asked most, the most needed first."""
    carrier = item.carrier
    yield words.field("renew", _in_short(carrier.tasks.renew, words))
    shown = next(
        (it.channel for it in item.channels if it.channel.task == "balance" and it.channel.status != "ended"), None
    )
    yield words.field("balance", words.text(shown.title) if shown else _in_short(carrier.tasks.balance, words))
    yield from fact(words, "retention", _kept(item, words))
    yield from fact(words, "price", _price(item, words), style="price")
    yield from fact(words, "contact", _contact(carrier, words))
    yield from fact(words, "documents", _documents(item, words))
    if carrier.signing is not None:
        yield from fact(words, "signing", signing_in_short(carrier.signing, words, companies=True))
    ending = () if carrier.tasks.cancel is None else turn_fields(carrier.tasks.cancel, words, in_short=True)
    yield from (field for field in ending if field.key == "early-end" or _is_fee(field, carrier))
    if item.foreign_cards != "unknown":
        yield words.field("foreign-cards", words.one_of("foreign", item.foreign_cards))
    yield from refund_in_short(carrier.refund, words)
    if not isinstance(carrier.sms_abroad, str) and carrier.sms_abroad.receives != "unknown":
        yield words.field("sms-abroad", sms_abroad_in_short(carrier.sms_abroad, words))


def _is_fee(field: Field, carrier: Carrier) -> bool:
    """Tell whether a fact is the fee for leaving, where there is one."""
    info = carrier.tasks.cancel
    return field.key == "leave-fee" and info is not None and info.fee_within_months is not None


def _in_short(info: TaskInfo, words: Words) -> str:
    """Return what a task means here; where it does not exist the first sentence alone says too little."""
    summary = words.text(info.summary)
    return summary if info.state == "not-offered" else first_sentence(summary)


def _beside(item: CarrierDetail, words: Words) -> Iterator[Field]:
    """Yield what is good to know, and what is not known."""
    yield from fact(words, "domains", words.joined(item.carrier.domains[:_MOST_DOMAINS]))
    unknown = [words.one_of("carrier-gap", name) for name in _unknown(item)]
    yield from fact(words, "not-known", words.joined(unknown))
    yield from fact(words, "card-types", words.joined(words.text(card_type.name) for card_type in item.card_types))


def _unknown(item: CarrierDetail) -> Iterator[str]:
    """Yield what people ask of a carrier and nobody knows."""
    carrier = item.carrier
    if usual_product(item.plans, carrier.retention) is None and item.plans:
        yield "price"
    if carrier.retention == "unknown" and not _has_no_number(item.plans):
        yield "retention"
    if not _documents_of(item):
        yield "identity"
    if item.foreign_cards == "unknown":
        yield "foreign_cards"
    if carrier.support == "unknown" and carrier.support_online is None:
        yield "support"
    if not _has_no_number(item.plans) and (
        isinstance(carrier.sms_abroad, str) or carrier.sms_abroad.receives == "unknown"
    ):
        yield "sms_abroad"


def _has_no_number(plans: tuple[Plan, ...]) -> bool:
    return bool(plans) and all(plan.number == "no" for plan in plans)


def _kept(item: CarrierDetail, words: Words) -> str:
    """Return how a number stays alive: the rule of a line that is used, and whether it can be stored."""
    if _has_no_number(item.plans):
        return words.message("kept.no-number")
    found = (usual_rule(item.plans, item.carrier.retention), stored_rule(item.carrier.retention))
    return words.stops(_rule(rule, words) for rule in found if rule is not None)


def _rule(rule: Retention, words: Words) -> str:
    cost = cost_words(rule, words)
    return kept_words(rule, words) + (words.message("in-brackets", text=cost) if cost else "")


def _price(item: CarrierDetail, words: Words) -> str:
    plan = usual_product(item.plans, item.carrier.retention)
    if plan is None:
        return ""
    rest = words.rests_on(plan, "price_jpy", "price_usd")
    price = words.message("product.price", item=words.text(plan.name), price=price_words(plan, words))
    sold = sum(1 for other in item.plans if other.on_sale != "no")
    return words.stops(filter(None, (f"{price}{rest}", words.message("products", count=sold) if sold > 1 else "")))


def _contact(carrier: Carrier, words: Words) -> str:
    """Return the desks that most people want: general ones, in their language where there is one."""
    desks = () if isinstance(carrier.support, str) else carrier.support
    general = [desk for desk in desks if desk.purpose == "general"] or list(desks)
    if not general:
        if carrier.support_online is not None:
            return first_sentence(words.text(carrier.support_online))
        return words.message("no-desk") if carrier.support == () else ""
    first = next((desk for desk in general if words.lang in desk.languages), general[0])
    # who has no line of the carrier needs a number that any telephone reaches
    second = next((desk for desk in general if "japan" in desk.dial_from), None)
    chosen = (first,) if second is None or "japan" in first.dial_from else (first, second)
    return words.stops(_desk(desk, bare(words.text(carrier.name)), words) for desk in chosen)


def _desk(desk: SupportLine, name: str, words: Words) -> str:
    places = [place for place in desk.dial_from if place != "own-line" or "japan" not in desk.dial_from]
    where = callers(places, name, words)
    spoken = [] if isinstance(desk.languages, str) else [words.listed("lang", desk.languages)]
    purpose = [] if desk.purpose == "general" else [words.one_of("purpose", desk.purpose)]
    return f"{desk.number}{words.message('in-brackets', text=words.stops((*purpose, where, *spoken)))}"


def _documents(item: CarrierDetail, words: Words) -> str:
    return words.message("or").join(words.one_of("document", name) for name in _documents_of(item))


def _documents_of(item: CarrierDetail) -> tuple[str, ...]:
    """Return the documents of which one is asked for: those of the carrier, else those of all its products."""
    if not isinstance(item.carrier.identity, str):
        return item.carrier.identity.documents
    asked = {plan.documents for plan in item.plans if plan.on_sale != "no"}
    found = asked.pop() if len(asked) == 1 else "unknown"
    return item.documents if isinstance(found, str) else found
