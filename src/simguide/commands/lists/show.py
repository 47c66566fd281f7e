"""What `carriers`, `card-types`, `show` and `compare` show."""

from collections.abc import Iterator
from typing import assert_never

from simguide.advice.pages import page_to_buy
from simguide.commands.lists.answer import (
    CardTypeAnswer,
    CardTypeOverview,
    CarrierDetail,
    CarrierDetailAnswer,
    CarrierListAnswer,
    CarrierSummary,
    CompareAnswer,
)
from simguide.commands.lists.show_compared import compared
from simguide.model.carrier import CAN_BE_UNKNOWN, Carrier, CarrierKind, SupportLine
from simguide.model.method import TASKS, TURN_TASKS
from simguide.render.carrier_words import apn_words, automatic_words, retention_words, sms_abroad_in_short
from simguide.render.channel_cards import channel_entry, info_entry, info_fields
from simguide.render.contract_fields import (
    abroad_call_fields,
    call_fields,
    change_fields_in_full,
    change_title,
    looked_field,
    signing_fields,
)
from simguide.render.document import Entry, Field, Group
from simguide.render.fields import callers, noted, refund, reports, texts, warnings
from simguide.render.plan_cards import buy_page, plan_entry
from simguide.render.side_cards import claim_entry
from simguide.render.turn_fields import turn_fields
from simguide.render.words import Words


def body(
    answer: CarrierListAnswer | CardTypeAnswer | CarrierDetailAnswer | CompareAnswer, words: Words
) -> tuple[str, list[Group]]:
    """Return title and groups of an answer to `carriers`, `card-types`, `show` or `compare`."""
    match answer:
        case CarrierListAnswer():
            kinds = dict.fromkeys(item.carrier.kind for item in answer.results)
            return words.message("title.carriers"), [_carriers_of_kind(kind, answer.results, words) for kind in kinds]
        case CardTypeAnswer():
            entries = tuple(_card_type_entry(item, words) for item in answer.results)
            return words.message("title.card-types"), [Group(None, entries)]
        case CarrierDetailAnswer():
            item = answer.results[0]
            return words.message("title.show", name=words.text(item.carrier.name)), list(_detail(item, words))
        case CompareAnswer():
            return compared(answer, words)
        case _:
            assert_never(answer)


def _carriers_of_kind(kind: CarrierKind, items: tuple[CarrierSummary, ...], words: Words) -> Group:
    rows = tuple(_carrier_row(item, words) for item in items if item.carrier.kind == kind)
    return Group(words.one_of("kind", kind), rows, layout="table")


def _carrier_row(item: CarrierSummary, words: Words) -> Entry:
    """Show a carrier in one row of the list."""
    carrier = item.carrier
    return Entry(
        "carrier",
        "",
        (
            words.field("id", carrier.id),
            words.field("name", words.text(carrier.name)),
            words.field("status", words.one_of("status-short", carrier.status)),
            words.field("renew", words.one_of("state-short", item.renew)),
            words.field("balance", words.one_of("state-short", item.balance)),
            words.field("auto", words.one_of("state-short", item.auto)),
        ),
        carrier.id,
    )


def _card_type_entry(item: CardTypeOverview, words: Words) -> Entry:
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
            *warnings(words, [words.text(card.beware)]),
            words.field("carriers", words.joined(carrier.id for carrier in item.carriers) or words.message("none")),
            words.evidence(item.evidence, card.sources),
        ),
        card.id,
    )


def _detail(item: CarrierDetail, words: Words) -> Iterator[Group]:
    name = words.text(item.carrier.name)
    yield Group(None, (_identity_entry(item, words),))
    if not isinstance(item.carrier.support, str):
        lines = tuple(_support_entry(line, name, words) for line in item.carrier.support)
        yield Group(words.message("heading.support"), lines)
    for task in TASKS:
        info = item.carrier.tasks.of(task)
        channels = (channel for channel in item.channels if channel.channel.task == task)
        entries = (info_entry(info, words), *(channel_entry(channel, name, None, words) for channel in channels))
        yield Group(words.message(f"heading.{task}"), entries)
    yield from _turns(item, name, words)
    changes = (
        Entry("change", change_title(it, words), change_fields_in_full(it, words)) for it in item.carrier.tasks.change
    )
    yield Group(words.message("heading.change"), tuple(changes))
    yield from _calls_and_signing(item.carrier, words)
    yield Group(words.message("heading.plans"), tuple(plan_entry(plan, words) for plan in item.plans))
    yield Group(words.message("heading.claims-all"), tuple(claim_entry(claim, words) for claim in item.claims))


def _turns(item: CarrierDetail, name: str, words: Words) -> Iterator[Group]:
    """Yield what is known of ending the line, moving it, taking its number along."""
    for task in TURN_TASKS:
        info = item.carrier.tasks.at(task)
        if info is None:
            continue
        told = (*info_fields(info, words), *turn_fields(info, words), words.field("evidence", words.cite(info.sources)))
        channels = (channel for channel in item.channels if channel.channel.task == task)
        entries = (Entry("summary", "", told), *(channel_entry(channel, name, None, words) for channel in channels))
        yield Group(words.message(f"heading.{task}"), entries)


def _calls_and_signing(carrier: Carrier, words: Words) -> Iterator[Group]:
    """Yield what calls cost, and who may sign."""
    calls = carrier.calls
    if calls is not None:
        outside = () if calls.has_calls == "no" else abroad_call_fields(calls, words)
        told = (*call_fields(calls, words), *outside, *looked_field(calls, words))
        cited = (words.field("evidence", words.cite(calls.sources)),) if calls.sources else ()
        warned = warnings(words, words.told_each(calls, "warnings"))
        yield Group(words.message("heading.calls"), (Entry("calls", "", (*told, *warned, *cited)),))
    if carrier.signing is not None:
        signing = carrier.signing
        cited = (words.field("evidence", words.cite(signing.sources)),) if signing.sources else ()
        told = (*signing_fields(signing, words), *cited)
        yield Group(words.message("heading.signing"), (Entry("signing", "", told),))


def _identity_entry(item: CarrierDetail, words: Words) -> Entry:
    """Show who a carrier is."""
    return Entry("carrier", "", tuple(_identity_fields(item, item.carrier, words)), item.carrier.id)


def _identity_fields(item: CarrierDetail, carrier: Carrier, words: Words) -> Iterator[Field]:
    yield words.field("id", carrier.id)
    yield words.field("about", words.told(carrier, "summary"))
    if carrier.aliases:
        yield words.field("aliases", words.joined(carrier.aliases))
    yield words.field("kind", words.one_of("kind", carrier.kind))
    operator = words.message("unknown") if carrier.operator == "unknown" else carrier.operator
    yield words.field("operator", operator)
    yield words.field("networks", words.listed("network", carrier.host_networks))
    yield words.field("status", words.status(carrier.status, carrier.status_on))
    if item.successor is not None:
        yield words.field("successor", words.carrier(item.successor))
    sold = words.joined(f"{words.text(card_type.name)} ({card_type.id})" for card_type in item.card_types)
    yield words.field("card-types", sold or words.message("unknown"))
    yield words.field("esim", words.one_of("tri", carrier.esim))
    yield words.field("domains", words.joined(carrier.domains) or words.message("unknown"))
    if carrier.portal is not None:
        yield words.field("portal", carrier.portal, style="link")
    yield from buy_page(page_to_buy(None, carrier), words)
    if carrier.apps:
        notes = (f" ({words.text(app.note)})" if app.note else "" for app in carrier.apps)
        yield words.field("apps", *(f"{app.name}{note}" for app, note in zip(carrier.apps, notes, strict=True)))
    if isinstance(carrier.support, str):
        yield words.field("support", words.message("unknown"))
    elif not carrier.support:
        yield words.field("support", words.message("none"))
    yield from texts("online", carrier, "support_online", words)
    yield from _by_kind(item, words)
    yield from _line_fields(item, words)
    yield from warnings(words, words.told_each(carrier, "warnings"))
    yield from reports(words, carrier.reports)
    yield words.evidence(item.evidence, carrier.sources)


def _by_kind(item: CarrierDetail, words: Words) -> Iterator[Field]:
    """Yield what the rule of its kind says where no record of the carrier's does, and whose cards it takes."""
    cited = "".join(f" {words.cite(rule.sources)}" for rule in item.by_kind)
    of_kind = cited if item.carrier.foreign_cards == "unknown" else ""
    yield words.field("foreign-cards", f"{words.one_of('foreign', item.foreign_cards)}{of_kind}")
    if item.documents:
        yield words.field("documents", f"{words.listed('document', item.documents)}{cited}")


def _line_fields(item: CarrierDetail, words: Words) -> Iterator[Field]:
    """Yield what is known of getting, keeping and setting up a line; what is not known in one list."""
    carrier = item.carrier
    if carrier.esim_issue is not None:
        yield words.field("esim-issue", f"{words.text(carrier.esim_issue)} {words.cite(carrier.esim_issue.sources)}")
    yield from refund(carrier.refund, words)
    for key, codes in (("site-languages", carrier.site_languages), ("app-languages", carrier.app_languages)):
        if not isinstance(codes, str):
            yield words.field(key, words.listed("lang", codes))
    if not isinstance(carrier.identity, str):
        documents = f"{words.listed('document', carrier.identity.documents)} {words.cite(carrier.identity.sources)}"
        yield noted("identity", documents, carrier.identity, "note", words)
    if not isinstance(carrier.retention, str):
        rules = (line for rule in carrier.retention for line in retention_words(rule, words))
        yield words.field("retention", *rules)
        yield from reports(words, (report for rule in carrier.retention for report in rule.reports))
    if not isinstance(carrier.automatic, str):
        yield words.field("automatic", *automatic_words(carrier.automatic, words))
    if not isinstance(carrier.sms_abroad, str):
        sms = f"{sms_abroad_in_short(carrier.sms_abroad, words)} {words.cite(carrier.sms_abroad.sources)}"
        yield noted("sms-abroad", sms, carrier.sms_abroad, "note", words)
    if not isinstance(carrier.apn, str):
        yield words.field("apn", *(apn_words(apn, words) for apn in carrier.apn))
    answered = {"foreign_cards"} if item.foreign_cards != "unknown" else set()
    answered |= {"identity"} if item.documents else set()
    unknown = [name for name in CAN_BE_UNKNOWN if getattr(carrier, name) == "unknown" and name not in answered]
    if unknown:
        yield words.field("not-known", words.joined(words.one_of("carrier-gap", name) for name in unknown))
    yield from texts("looked-for", carrier, "looked_for", words)


def _support_entry(line: SupportLine, carrier_name: str, words: Words) -> Entry:
    """Show a telephone desk: from where it can be dialled comes with the number."""
    note = () if line.note is None else (words.field("about", words.told(line, "note")),)
    unconfirmed = line.status == "unconfirmed"
    status = (
        (words.field("status", words.one_of("channel-status", line.status), style="warning"),) if unconfirmed else ()
    )
    return Entry(
        "support",
        line.number,
        (
            words.field("purpose", words.one_of("purpose", line.purpose)),
            words.field("where", f"{callers(line.dial_from, carrier_name, words)} · {words.one_of('cost', line.cost)}"),
            words.field("hours", words.hours(line.hours)),
            words.field("languages", words.listed("lang", line.languages)),
            *status,
            *note,
            words.field("evidence", words.cite(line.sources)),
        ),
    )
