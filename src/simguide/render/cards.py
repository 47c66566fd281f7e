"""Turns the records of an answer into entries: what is shown of each, in which order."""

from collections.abc import Iterable, Iterator

from simguide.model.base import Report, Text
from simguide.model.carrier import Carrier, SupportLine, TaskInfo
from simguide.model.channel import Channel, Dial, Price
from simguide.model.claim import Claim
from simguide.model.esim_answer import EsimOption
from simguide.model.list_answer import CardTypeOverview, CarrierDetail, CarrierSummary
from simguide.model.plan import Plan
from simguide.model.source import Source
from simguide.model.task_answer import CarrierTask, ChannelAnswer, MethodOverview
from simguide.render.document import Entry, Field
from simguide.render.words import Words

_OFFERS = ("voice", "sms", "number", "emergency_calls", "hotspot")


def task_entry(result: CarrierTask, words: Words) -> Entry:
    """Show what is known of a task before any channel: status, the answer in short, what to do instead."""
    fields: list[Field] = []
    carrier = result.carrier
    if carrier.status != "open":
        fields.append(words.field("status", words.status(carrier.status, carrier.status_on)))
    if result.successor is not None:
        fields.append(words.field("successor", words.carrier(result.successor)))
    fields.extend(_info_fields(result.info, words))
    if any(item.channel.payments for item in result.channels):
        fields.append(words.field("foreign-cards", words.one_of("foreign", result.foreign_cards)))
    fields.extend(_warnings(words, (words.text(warning) for warning in result.warnings)))
    fields.extend(_reports(words, result.reports))
    if result.evidence is not None:
        fields.append(words.evidence(result.evidence, result.info.sources))
    return Entry("summary", "", tuple(fields))


def info_entry(info: TaskInfo, words: Words) -> Entry:
    """Show what is known of a task, in the detail of its carrier."""
    fields = list(_info_fields(info, words))
    if info.confirm is not None:
        fields.append(words.field("confirm", words.text(info.confirm)))
    if info.sources:
        fields.append(words.field("evidence", words.cite(info.sources)))
    return Entry("summary", "", tuple(fields))


def _info_fields(info: TaskInfo, words: Words) -> Iterator[Field]:
    if info.state != "offered":
        yield words.field("state", words.one_of("state", info.state))
    yield words.field("answer", words.text(info.summary))
    if info.instead is not None:
        yield words.field("instead", words.text(info.instead))
    if info.looked_for is not None:
        yield words.field("looked-for", info.looked_for)


def channel_entry(item: ChannelAnswer, carrier_name: str, words: Words) -> Entry:
    """Show a channel: requirements first, then the steps, the effect, the price, the evidence."""
    return Entry(
        "channel",
        words.text(item.channel.title),
        tuple(_channel_fields(item, carrier_name, words)),
        item.channel.id,
        is_numbered=True,
    )


def _channel_fields(item: ChannelAnswer, carrier_name: str, words: Words) -> Iterator[Field]:
    channel = item.channel
    yield words.field("method", words.text(item.method_name))
    if channel.status != "works":
        yield words.field("status", words.one_of("channel-status", channel.status), style="warning")
    yield from _requirements(channel, words)
    yield from _access(channel, carrier_name, words)
    if channel.auto is not None:
        yield words.field("auto-kind", words.one_of("auto", channel.auto))
    yield from _texts("trigger", channel.trigger, words)
    for key, steps in (("steps", channel.steps), ("off-steps", channel.off_steps)):
        if steps:
            yield words.field(key, *(words.text(step) for step in steps), style="steps")
    yield from _outcome(channel, words)
    yield from _warnings(words, (words.text(warning) for warning in channel.warnings))
    yield from _reports(words, channel.reports)
    yield from _texts("confirm", channel.confirm, words)
    not_known = [*_unknown_fields(channel, words), *(words.one_of("condition", name) for name in item.not_known)]
    if not_known:
        yield words.field("not-known", words.joined(dict.fromkeys(not_known)))
    yield words.evidence(item.evidence, channel.sources)


def _access(channel: Channel, carrier_name: str, words: Words) -> Iterator[Field]:
    """Yield what to open or dial, when, and in which language."""
    if channel.url is not None:
        yield words.field("url", channel.url, style="link")
    if channel.app is not None:
        yield words.field("app", channel.app)
    if channel.dial:
        yield words.field("dial", *(_dial(dial, carrier_name, words) for dial in channel.dial))
    if channel.hours is not None:
        yield words.field("hours", channel.hours)
    if not isinstance(channel.languages, str):
        yield words.field("languages", words.listed("lang", channel.languages))


def _outcome(channel: Channel, words: Words) -> Iterator[Field]:
    """Yield what happens, and what it costs."""
    if channel.effect_note is not None:
        yield words.field("effect", words.text(channel.effect_note))
    elif channel.effect != "unknown":
        yield words.field("effect", words.one_of("effect", channel.effect))
    if channel.prices:
        yield words.field("price", *(_price(price, words) for price in channel.prices))
    yield from _texts("fee", channel.fee, words)
    if channel.payments and not isinstance(channel.payments, str):
        yield words.field("payments", words.listed("pay", channel.payments))
    if channel.refund in ("yes", "no"):
        yield words.field("refund", words.one_of("refund", channel.refund))


def _texts(key: str, text: Text | None, words: Words) -> Iterator[Field]:
    """Yield the field of a text that may be absent."""
    if text is not None:
        yield words.field(key, words.text(text))


def _requirements(channel: Channel, words: Words) -> Iterator[Field]:
    places = [
        words.message(f"{name}.{held}")
        for name in ("in_japan", "abroad")
        if (held := getattr(channel, name)) != "unknown"
    ]
    if places:
        yield words.field("where", words.joined(places))
    if channel.network != "unknown":
        yield words.field("network", words.one_of("access", channel.network))
    if channel.needs:
        yield words.field("needs", words.listed("need", channel.needs))
    if channel.requirements:
        yield words.field("requirements", *(words.text(text) for text in channel.requirements))
    yield from _texts("until", channel.until, words)


def _unknown_fields(channel: Channel, words: Words) -> Iterator[str]:
    """Yield in words what the catalogue admits not to know of a channel."""
    for name in ("in_japan", "abroad", "network", "languages", "effect", "payments", "refund"):
        if getattr(channel, name) == "unknown" and not (name == "effect" and channel.effect_note is not None):
            yield words.one_of("gap", name)


def _dial(dial: Dial, carrier_name: str, words: Words) -> str:
    parts = [_callers(dial.dial_from, carrier_name, words)]
    if dial.cost != "unknown":
        parts.append(words.one_of("cost", dial.cost))
    if dial.menu is not None:
        parts.append(words.message("menu", menu=dial.menu))
    return f"{dial.number}  {' · '.join(parts)}"


def _callers(places: Iterable[str], carrier_name: str, words: Words) -> str:
    return words.joined(words.message(f"from.{place}", name=carrier_name) for place in places)


def _price(price: Price, words: Words) -> str:
    return f"{words.text(price.item)}: {words.yen(price.price_jpy)}"


def _warnings(words: Words, warnings: Iterable[str]) -> Iterator[Field]:
    texts = tuple(warnings)
    if texts:
        yield words.field("warnings", *texts, style="warning")


def _reports(words: Words, reports: Iterable[Report]) -> Iterator[Field]:
    texts = tuple(f"{words.text(report)} {words.cite(report.sources)}" for report in reports)
    if texts:
        yield words.field("reports", *texts)


def claim_entry(claim: Claim, words: Words) -> Entry:
    """Show a false claim, and what is true."""
    return Entry(
        "claim",
        words.message("quote", text=words.text(claim.wording)),
        (
            words.field("verdict", words.one_of("claim", claim.verdict), style="warning"),
            words.field("truth", f"{words.text(claim.truth)} {words.cite(claim.sources)}"),
        ),
        claim.id,
    )


def method_entry(item: MethodOverview, words: Words, *, is_glance: bool) -> Entry:
    """Show a method: what it is good for, where it exists, what to beware of; beyond a glance, what is true of it."""
    method = item.method
    carriers = words.joined(carrier.id for carrier in item.carriers)
    return Entry(
        "method",
        words.text(method.name),
        (
            words.field("method", method.id),
            words.field("verdict", words.one_of("verdict", method.verdict)),
            *(() if is_glance else (words.field("truth", words.text(method.truth)),)),
            words.field("good-for", words.text(method.good_for)),
            words.field("carriers", carriers or words.message("none")),
            *_warnings(words, [words.text(method.beware)]),
            words.evidence(item.evidence, method.sources),
        ),
        method.id,
    )


def esim_entry(item: EsimOption, words: Words) -> Entry:
    """Show an eSIM: how long, how much, what it can and cannot do, how to get and top it up."""
    fields = [words.field("carrier", words.carrier(item.carrier))]
    if item.not_known:
        fields.append(words.field("not-sure", words.listed("condition", item.not_known)))
    fields.extend(_plan_fields(item.plan, words))
    top_up = [words.message("top-up.needed")] if item.needs_top_up else []
    if item.plan.top_up_online == "yes" and item.top_up:
        top_up.append(words.joined(words.text(title) for title in item.top_up))
    else:
        top_up.append(words.one_of("top-up", item.plan.top_up_online))
    fields.append(words.field("top-up", *top_up))
    fields.append(words.evidence(item.evidence, item.plan.sources))
    return Entry("esim", words.text(item.plan.name), tuple(fields), item.plan.id, is_numbered=True)


def plan_entry(plan: Plan, words: Words) -> Entry:
    """Show a product in the detail of its carrier."""
    fields = [
        *_plan_fields(plan, words),
        words.field("top-up", words.one_of("top-up", plan.top_up_online)),
        words.field("evidence", words.cite(plan.sources)),
    ]
    return Entry("plan", words.text(plan.name), tuple(fields), plan.id)


def _plan_fields(plan: Plan, words: Words) -> Iterator[Field]:
    yield words.field("data", words.data(plan.data_gb))
    days = plan.validity_days
    validity = words.message("validity.days", days=days) if isinstance(days, int) else _named("validity", days, words)
    yield words.field("validity", validity)
    price = words.yen(plan.price_jpy) if isinstance(plan.price_jpy, int) else _named("price", plan.price_jpy, words)
    yield _noted("price", price, plan.price_note, words)
    clock = [
        words.one_of(name, value)
        for name, value in (("clock", plan.clock_start), ("day", plan.day_unit))
        if value != "unknown"
    ]
    yield _noted("clock", " · ".join(clock) or words.message("unknown"), plan.clock_note, words)
    by_value = {value: [name for name in _OFFERS if getattr(plan, name) == value] for value in ("yes", "no", "unknown")}
    for key, value in (("offers", "yes"), ("cannot", "no"), ("not-known", "unknown")):
        more = [words.text(text) for text in plan.cannot] if key == "cannot" else []
        names = [words.listed("offer", by_value[value])] if by_value[value] else []
        if names or more:
            yield words.field(key, *names, *more)
    yield _noted("documents", words.listed("document", plan.documents), plan.documents_note, words)
    yield words.field("payments", words.listed("pay", plan.payments))
    yield from _texts("phone", plan.phone, words)
    yield from _reports(words, plan.reports)


def _noted(key: str, value: str, note: Text | None, words: Words) -> Field:
    """Return a value with its note; where the value is unknown, the note alone says more."""
    if note is None:
        return words.field(key, value)
    is_unknown = value == words.message("unknown")
    return words.field(key, words.text(note)) if is_unknown else words.field(key, value, words.text(note))


def _named(group: str, value: str, words: Words) -> str:
    return words.message("unknown") if value == "unknown" else words.one_of(group, value)


def carrier_row(item: CarrierSummary, words: Words) -> Entry:
    """Show a carrier in one row of the list."""
    carrier = item.carrier
    status = "" if carrier.status == "open" else f" · {words.status(carrier.status, carrier.status_on)}"
    return Entry(
        "carrier",
        "",
        (
            words.field("id", carrier.id),
            words.field("name", f"{words.text(carrier.name)}{status}"),
            words.field("kind", words.one_of("kind", carrier.kind)),
            words.field("networks", words.listed("network", item.host_networks)),
            words.field("renew", words.one_of("state", item.renew)),
            words.field("balance", words.one_of("state", item.balance)),
            words.field("auto", words.one_of("state", item.auto)),
        ),
        carrier.id,
    )


def card_type_entry(item: CardTypeOverview, words: Words) -> Entry:
    """Show a card type."""
    card = item.card_type
    aliases = (words.field("aliases", words.joined(card.aliases)),) if card.aliases else ()
    return Entry(
        "card-type",
        words.text(card.name),
        (
            words.field("id", card.id),
            *aliases,
            words.field("what", words.text(card.what)),
            words.field("renew", words.text(card.renew)),
            words.field("balance", words.text(card.balance)),
            words.field("good-for", words.text(card.good_for)),
            *_warnings(words, [words.text(card.beware)]),
            words.field("carriers", words.joined(carrier.id for carrier in item.carriers) or words.message("none")),
            words.evidence(item.evidence, card.sources),
        ),
        card.id,
    )


def identity_entry(item: CarrierDetail, words: Words) -> Entry:
    """Show who a carrier is."""
    return Entry("carrier", "", tuple(_identity_fields(item, item.carrier, words)), item.carrier.id)


def _identity_fields(item: CarrierDetail, carrier: Carrier, words: Words) -> Iterator[Field]:
    yield words.field("id", carrier.id)
    yield words.field("about", words.text(carrier.summary))
    if carrier.aliases:
        yield words.field("aliases", words.joined(carrier.aliases))
    yield words.field("kind", words.one_of("kind", carrier.kind))
    operator = words.message("unknown") if carrier.operator == "unknown" else carrier.operator
    yield words.field("operator", operator)
    yield words.field("networks", words.listed("network", carrier.host_networks))
    yield words.field("status", words.status(carrier.status, carrier.status_on))
    if item.successor is not None:
        yield words.field("successor", words.carrier(item.successor))
    yield words.field("card-types", words.joined(carrier.card_types))
    yield words.field("esim", words.one_of("tri", carrier.esim))
    yield words.field("domains", words.joined(carrier.domains) or words.message("unknown"))
    if carrier.portal is not None:
        yield words.field("portal", carrier.portal, style="link")
    if carrier.apps:
        notes = (f" ({words.text(app.note)})" if app.note else "" for app in carrier.apps)
        yield words.field("apps", *(f"{app.name}{note}" for app, note in zip(carrier.apps, notes, strict=True)))
    if isinstance(carrier.support, str):
        yield words.field("support", words.message("unknown"))
    elif not carrier.support:
        yield words.field("support", words.message("none"))
    yield from _texts("online", carrier.support_online, words)
    yield words.field("foreign-cards", words.one_of("foreign", carrier.foreign_cards))
    yield from _warnings(words, (words.text(warning) for warning in carrier.warnings))
    yield from _reports(words, carrier.reports)
    yield words.evidence(item.evidence, carrier.sources)


def support_entry(line: SupportLine, carrier_name: str, words: Words) -> Entry:
    """Show a telephone desk: from where it can be dialled comes with the number."""
    hours = words.message("unknown") if line.hours == "unknown" else line.hours
    note = () if line.note is None else (words.field("about", words.text(line.note)),)
    unconfirmed = line.status == "unconfirmed"
    status = (
        (words.field("status", words.one_of("channel-status", line.status), style="warning"),) if unconfirmed else ()
    )
    return Entry(
        "support",
        line.number,
        (
            words.field("purpose", words.one_of("purpose", line.purpose)),
            words.field(
                "where", f"{_callers(line.dial_from, carrier_name, words)} · {words.one_of('cost', line.cost)}"
            ),
            words.field("hours", hours),
            words.field("languages", words.listed("lang", line.languages)),
            *status,
            *note,
            words.field("evidence", words.cite(line.sources)),
        ),
    )


def source_entry(mark: str, source: Source, words: Words) -> Entry:
    """Show a source in two lines: what it is, and its address."""
    dated = words.message("evidence.undated") if source.dated == "undated" else source.dated
    parts = [
        source.publisher,
        words.one_of("evidence", source.kind),
        dated,
        words.message("read-on", date=source.read_on),
    ]
    return Entry("source", f"{mark} {' · '.join(parts)}", (words.field("url", source.url, style="link"),))
