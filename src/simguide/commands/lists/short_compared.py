"""What `compare` says on one screen: a row for each thing in which the carriers differ."""

from collections.abc import Callable

from simguide.commands.lists.answer import CarrierComparison, CompareAnswer
from simguide.commands.lists.products import stored_rule, usual_product, usual_rule
from simguide.commands.lists.short_words import bare, cost_words, kept_words, price_words
from simguide.model.plan import Plan
from simguide.model.value import replace
from simguide.render.document import Entry, Field, Group
from simguide.render.short import Short, fact, facts, rows
from simguide.render.words import Words

_CASH = "konbini-cash"
_MONTH = len("2026-11")
_LEAST_ROWS = 8


def compared(answer: CompareAnswer, words: Words) -> Short:
    """Return the carriers side by side; what is the same in all, and what is known of none, stand below in a line."""
    items = answer.results
    unknown = words.message("unknown")
    differ: list[Entry] = []
    same: list[str] = []
    not_known: list[str] = []
    for key, of in _ASPECTS:
        label = words.message(f"aspect.{key}")
        values = [of(item, words) or unknown for item in items]
        if len(set(values)) > 1:
            columns = zip(items, values, strict=True)
            differ.append(Entry("aspect", label, tuple(_column(item, value, words) for item, value in columns), key))
        elif values[0] == unknown:
            not_known.append(label)
        else:
            same.append(words.message("same-aspect", aspect=label, value=values[0]))
    names = words.joined(_name(item, words) for item in items)
    groups: tuple[Group, ...] = (
        rows(differ, least=_LEAST_ROWS),
        facts([*fact(words, "same", words.stops(same)), *fact(words, "not-known", words.joined(not_known))], least=0),
    )
    return Short(words.message("title.differ", names=names), groups)


def _column(item: CarrierComparison, value: str, words: Words) -> Field:
    return Field(item.carrier.id, _name(item, words), (value,))


def _name(item: CarrierComparison, words: Words) -> str:
    return bare(words.text(item.carrier.name))


def _price(item: CarrierComparison, words: Words) -> str:
    plan = _usual(item)
    if plan is None:
        return ""
    days = [words.message("validity.days", days=plan.validity_days)] if isinstance(plan.validity_days, int) else []
    return words.clauses((price_words(plan, words), *days))


def _data(item: CarrierComparison, words: Words) -> str:
    plan = _usual(item)
    return "" if plan is None else words.data(plan.data_gb)


def _usual(item: CarrierComparison) -> Plan | None:
    return usual_product(item.plans, item.retention)


def _count(item: CarrierComparison, words: Words) -> str:
    return words.message("products", count=len(item.plans)) if item.plans else ""


def _kind(item: CarrierComparison, words: Words) -> str:
    return words.one_of("kind", item.carrier.kind)


def _status(item: CarrierComparison, words: Words) -> str:
    return "" if item.carrier.status == "unknown" else words.one_of("status-short", item.carrier.status)


def _networks(item: CarrierComparison, words: Words) -> str:
    return "" if isinstance(item.host_networks, str) else words.listed("network", item.host_networks)


def _number(item: CarrierComparison, words: Words) -> str:
    return _offered(item, "number", words)


def _calls(item: CarrierComparison, words: Words) -> str:
    return _offered(item, "voice", words)


def _offered(item: CarrierComparison, name: str, words: Words) -> str:
    """Return yes or no where all products agree, else that some have it."""
    values = {getattr(plan, name) for plan in item.plans} or {"unknown"}
    if len(values) > 1:
        return words.one_of("has", "some") if "yes" in values else ""
    return words.one_of("has", values.pop())


def _documents(item: CarrierComparison, words: Words) -> str:
    if isinstance(item.identity, str):
        return ""
    return words.message("or").join(words.one_of("document-short", name) for name in item.identity.documents)


def _foreign_cards(item: CarrierComparison, words: Words) -> str:
    return words.one_of("foreign-word", item.foreign_cards)


def _cash(item: CarrierComparison, words: Words) -> str:
    return words.one_of("foreign-word", "yes") if _CASH in item.payments else ""


def _kept(item: CarrierComparison, words: Words) -> str:
    used = usual_rule(item.plans, item.retention)
    return "" if used is None else kept_words(used, words, group="kept-word")


def _stored(item: CarrierComparison, words: Words) -> str:
    stored = stored_rule(item.retention)
    return "" if stored is None else cost_words(stored, words) or words.message("has.yes")


def _sms_abroad(item: CarrierComparison, words: Words) -> str:
    return "" if isinstance(item.sms_abroad, str) else words.one_of("receives-word", item.sms_abroad.receives)


def _auto(item: CarrierComparison, words: Words) -> str:
    return words.one_of("state", item.auto.state)


def _renew(item: CarrierComparison, words: Words) -> str:
    return words.text(item.renew.channels[0].title) if item.renew.channels else words.one_of("state", item.renew.state)


def _balance(item: CarrierComparison, words: Words) -> str:
    found = item.balance.channels
    return words.text(found[0].title) if found else words.one_of("state", item.balance.state)


def _evidence(item: CarrierComparison, words: Words) -> str:
    found = item.evidence
    return words.evidence_in_short(found if found.dated == "undated" else replace(found, dated=found.dated[:_MONTH]))


_ASPECTS: tuple[tuple[str, Callable[[CarrierComparison, Words], str]], ...] = (
    ("price", _price),
    ("data", _data),
    ("foreign-cards", _foreign_cards),
    ("cash", _cash),
    ("number", _number),
    ("calls", _calls),
    ("kept", _kept),
    ("stored", _stored),
    ("sms-abroad", _sms_abroad),
    ("documents", _documents),
    ("networks", _networks),
    ("kind", _kind),
    ("status", _status),
    ("auto", _auto),
    ("evidence", _evidence),
    ("products", _count),
    ("renew", _renew),
    ("balance", _balance),
)
"""What is compared, the most asked first: where room is short, the last rows go."""
