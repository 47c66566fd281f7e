"""What `compare` shows: one row for each aspect, one column for each carrier."""

from collections.abc import Callable

from simguide.model.carrier import Carrier, Identity, Retention
from simguide.model.list_answer import CarrierComparison, CompareAnswer
from simguide.model.plan import Plan
from simguide.render.document import Entry, Field, Group
from simguide.render.line_words import retention_in_short, sms_abroad_in_short
from simguide.render.plan_cards import plan_in_a_line
from simguide.render.words import Words

Values = tuple[str, ...]


def body(answer: CompareAnswer, words: Words) -> tuple[str, list[Group]]:
    """Return title and table of an answer to `compare`."""
    names = words.message("versus").join(words.text(item.carrier.name) for item in answer.results)
    entries = _comparison_entries(answer.results, words)
    return words.message("title.compare", names=names), [Group(None, entries, layout="table")]


def _comparison_entries(items: tuple[CarrierComparison, ...], words: Words) -> tuple[Entry, ...]:
    """Return the rows: price, data and validity, top-up, balance, payment, identity, voice and SMS, retention."""
    aspects: tuple[tuple[str, Callable[[CarrierComparison], Values]], ...] = (
        ("kind", lambda it: (words.one_of("kind", it.carrier.kind),)),
        ("status", lambda it: (words.status(it.carrier.status, it.carrier.status_on),)),
        ("networks", lambda it: (words.listed("network", it.carrier.host_networks),)),
        ("plans", lambda it: tuple(plan_in_a_line(plan, words) for plan in it.plans)),
        ("renew", lambda it: _titles(it, "renew", words)),
        ("balance", lambda it: _titles(it, "balance", words)),
        ("auto", lambda it: _titles(it, "auto", words)),
        ("payments", lambda it: (words.listed("pay", it.payments),)),
        ("foreign-cards", lambda it: (words.one_of("foreign", it.carrier.foreign_cards),)),
        ("identity", lambda it: _identity(it.carrier.identity, words)),
        ("voice", lambda it: (_offered(it.plans, "voice", words),)),
        ("sms", lambda it: (_offered(it.plans, "sms", words),)),
        ("japanese-number", lambda it: (_offered(it.plans, "number", words),)),
        ("retention", lambda it: _retention(it.carrier.retention, words)),
        ("sms-abroad", lambda it: _sms_abroad(it.carrier, words)),
        ("evidence", lambda it: (f"{words.evidence_in_short(it.evidence)} {words.cite(it.carrier.sources)}",)),
    )
    return tuple(
        Entry(
            "aspect",
            words.message(f"field.{key}"),
            tuple(_column(item, of(item) or (words.message("unknown"),), words) for item in items),
            key,
        )
        for key, of in aspects
    )


def _column(item: CarrierComparison, values: Values, words: Words) -> Field:
    return Field(item.carrier.id, words.text(item.carrier.name), values)


def _titles(item: CarrierComparison, task: str, words: Words) -> Values:
    titles = tuple(words.text(title) for title in getattr(item, task))
    return titles or (words.one_of("state", getattr(item.carrier.tasks, task).state),)


def _identity(identity: Identity | str, words: Words) -> Values:
    return () if isinstance(identity, str) else (words.listed("document", identity.documents),)


def _retention(rules: tuple[Retention, ...] | str, words: Words) -> Values:
    return () if isinstance(rules, str) else tuple(retention_in_short(rule, words) for rule in rules)


def _sms_abroad(carrier: Carrier, words: Words) -> Values:
    return () if isinstance(carrier.sms_abroad, str) else (sms_abroad_in_short(carrier.sms_abroad, words),)


def _offered(plans: tuple[Plan, ...], name: str, words: Words) -> str:
    """Return yes or no where all products agree, else that it depends."""
    values = {getattr(plan, name) for plan in plans}
    if len(values) == 1:
        return words.one_of("tri", values.pop())
    return words.message("depends" if values else "unknown")
