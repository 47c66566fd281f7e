"""What `compare` shows: one row for each aspect, one column for each carrier."""

from collections.abc import Callable

from simguide.advice.evidence import cited_in, sources_for
from simguide.commands.lists.answer import CarrierComparison, CompareAnswer, ComparedChannel, ComparedTask
from simguide.model.base import Record
from simguide.model.carrier import Identity, Retention, SmsAbroad
from simguide.model.plan import Plan
from simguide.render.carrier_words import retention_in_short, sms_abroad_in_short
from simguide.render.document import Entry, Field, Group
from simguide.render.plan_cards import plan_in_a_line
from simguide.render.words import Words

Values = tuple[str, ...]


def compared(answer: CompareAnswer, words: Words) -> tuple[str, list[Group]]:
    """Return title and table of an answer to `compare`."""
    names = words.message("versus").join(words.text(item.carrier.name) for item in answer.results)
    entries = _comparison_entries(answer.results, words)
    return words.message("title.compare", names=names), [Group(None, entries, layout="table")]


def _foreign_cards(item: CarrierComparison, words: Words) -> str:
    """Return whether cards issued outside Japan are taken, with what says so of its kind where its records do not."""
    cited = (words.cite(sources_for(rule, "says")) for rule in item.by_kind)
    return " ".join((words.one_of("foreign", item.foreign_cards), *cited))


def _comparison_entries(items: tuple[CarrierComparison, ...], words: Words) -> tuple[Entry, ...]:
    """Return the rows: price, data and validity, top-up, balance, payment, identity, voice and SMS, retention."""
    aspects: tuple[tuple[str, Callable[[CarrierComparison], Values]], ...] = (
        ("kind", lambda it: (words.one_of("kind", it.carrier.kind),)),
        ("status", lambda it: (words.status(it.carrier.status, it.carrier.status_on),)),
        ("networks", lambda it: (words.listed("network", it.host_networks),)),
        ("foreign-cards", lambda it: (_foreign_cards(it, words),)),
        ("evidence", lambda it: (f"{words.evidence_in_short(it.evidence)} {words.cite(it.sources)}",)),
        ("plans", lambda it: tuple(_cited(plan_in_a_line(plan, words), plan, words) for plan in it.plans)),
        ("voice", lambda it: (_offered(it.plans, "voice", words),)),
        ("sms", lambda it: (_offered(it.plans, "sms", words),)),
        ("japanese-number", lambda it: (_offered(it.plans, "number", words),)),
        ("renew", lambda it: _ways(it.renew, words)),
        ("balance", lambda it: _ways(it.balance, words)),
        ("auto", lambda it: _ways(it.auto, words)),
        ("payments", lambda it: (words.listed("pay", it.payments),)),
        ("identity", lambda it: _identity(it.identity, words)),
        ("retention", lambda it: _retention(it.retention, words)),
        ("sms-abroad", lambda it: _sms_abroad(it.sms_abroad, words)),
    )
    return tuple(
        Entry(
            "aspect",
            words.message("compared.evidence" if key == "evidence" else f"field.{key}"),
            tuple(_column(item, of(item) or (words.message("unknown"),), words) for item in items),
            key,
        )
        for key, of in aspects
    )


def _column(item: CarrierComparison, values: Values, words: Words) -> Field:
    return Field(item.carrier.id, words.text(item.carrier.name), values)


def _cited(text: str, record: Record, words: Words) -> str:
    """Return a text with the marks of every source of the record that it sums up."""
    return f"{text} {words.cite(cited_in(record))}"


def _ways(task: ComparedTask, words: Words) -> Values:
    """Return the channels, the ones to check first marked, or else the state of the task."""
    if not task.channels:
        return (f"{words.one_of('state', task.state)} {words.cite(task.sources)}".rstrip(),)
    return tuple(_way(channel, words) for channel in task.channels)


def _way(channel: ComparedChannel, words: Words) -> str:
    title = words.text(channel.title)
    if channel.status == "unconfirmed":
        title += words.message("in-brackets", text=words.one_of("channel-status-short", channel.status))
    return f"{title} {words.cite(channel.sources)}"


def _identity(identity: Identity | str, words: Words) -> Values:
    if isinstance(identity, str):
        return ()
    return (_cited(words.listed("document", identity.documents), identity, words),)


def _retention(rules: tuple[Retention, ...] | str, words: Words) -> Values:
    if isinstance(rules, str):
        return ()
    return tuple(_cited(retention_in_short(rule, words), rule, words) for rule in rules)


def _sms_abroad(sms: SmsAbroad | str, words: Words) -> Values:
    return () if isinstance(sms, str) else (_cited(sms_abroad_in_short(sms, words), sms, words),)


def _offered(plans: tuple[Plan, ...], name: str, words: Words) -> str:
    """Return yes or no where all products agree, else that it depends."""
    values = {getattr(plan, name) for plan in plans}
    if len(values) == 1:
        return words.one_of("tri", values.pop())
    return words.message("depends" if values else "unknown")
