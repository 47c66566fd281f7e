"""What `check url`, `check sms` and `check phone-ready` show."""

from collections.abc import Iterator
from typing import assert_never

from simguide.advice.evidence import cited_in
from simguide.commands.check.answer import (
    FoundSign,
    MessageAnswer,
    MessageCheck,
    NetworkFit,
    PhoneAspectCheck,
    PhoneReadyAnswer,
    RealWay,
    UrlAnswer,
    UrlCheck,
    UrlSign,
)
from simguide.commands.check.number_answer import CheckPhoneAnswer
from simguide.commands.check.seller_answer import SellerAnswer, SellerCheck
from simguide.model.carrier import SupportLine
from simguide.model.handset_check import PhoneOrigin
from simguide.render.document import Entry, Field, Group, Style
from simguide.render.fields import callers, reports, texts
from simguide.render.number_cards import phone_entry
from simguide.render.number_short import dial_instead, is_of_elsewhere
from simguide.render.words import Words


def body(
    answer: UrlAnswer | MessageAnswer | PhoneReadyAnswer | CheckPhoneAnswer | SellerAnswer, words: Words
) -> tuple[str, list[Group]]:
    """Return title and groups of an answer to a command below `check`."""
    match answer:
        case UrlAnswer():
            entries = tuple(_url_entry(item, words) for item in answer.results)
            return words.message("title.check-url"), [Group(None, entries)]
        case MessageAnswer():
            return words.message("title.check-sms"), list(_message(answer.results[0], words))
        case PhoneReadyAnswer():
            verdict = words.field("verdict", words.one_of("phone-verdict", answer.verdict))
            head = Entry("summary", "", (verdict, *_own_folder(answer, words)))
            origin = answer.question.bought
            checks = tuple(_aspect_entry(item, origin, words) for item in answer.results)
            return words.message("title.phone-ready", name=words.text(answer.carrier.name)), [
                Group(None, (head,)),
                Group(words.message("heading.look-at"), checks),
            ]
        case SellerAnswer():
            return words.message("title.check-seller"), list(_seller(answer, words))
        case CheckPhoneAnswer():
            elsewhere = [dial_instead(reading, words) for reading in answer.results if is_of_elsewhere(reading)]
            told = elsewhere[0] if elsewhere else words.one_of("number", answer.verdict)
            result = words.field("result", told, style="warning")
            groups = [Group(None, (Entry("verdict", "", (result, *_own_folder(answer, words))),))]
            groups.extend(Group(None, (phone_entry(reading, words),)) for reading in answer.results)
            return words.message("title.check-phone", value=answer.question.number), groups
        case _:
            assert_never(answer)


def _url_entry(item: UrlCheck, words: Words) -> Entry:
    """Show an address: whose it is, what gives it away, and where the real one is."""
    return Entry("url-check", item.host or words.message("no-address"), tuple(_url_fields(item, words)))


def url_verdict(item: UrlCheck, words: Words) -> str:
    """Return whose an address is, or whose it passes for."""
    names = words.joined(words.carrier(carrier) for carrier in item.carriers)
    return words.message(f"url-verdict.{item.case or item.verdict}", names=names)


def url_sign(sign: UrlSign, words: Words) -> str:
    """Return a part of an address, and what gives it away."""
    meaning = words.message(f"url-sign.{sign.kind}", of=sign.imitates or "")
    return words.message("url-sign", part=sign.part, meaning=meaning)


def _url_fields(item: UrlCheck, words: Words) -> Iterator[Field]:
    yield words.field("verdict", url_verdict(item, words), style="text" if item.verdict == "official" else "warning")
    if item.domain is not None:
        yield words.field("domains", item.domain)
    if item.punycode is not None:
        yield words.field("punycode", item.punycode)
    if item.signs:
        yield words.field(
            "gives-away",
            *(url_sign(sign, words) for sign in item.signs),
            style="warning",
        )
    if item.cut is not None:
        yield words.field("cut", item.cut, style="warning")
    if item.site is not None:
        yield words.field("what", f"{words.text(item.site.name)} {words.cite(item.site.sources)}")
        yield from texts("note", item.site, "note", words)
    if item.remarks:
        yield words.field("remarks", *(words.one_of("url-remark", remark) for remark in item.remarks))
    if item.real_domains:
        yield words.field("real-domains", words.joined(item.real_domains))
    yield words.field("do", words.one_of("url-do", item.case or item.verdict))
    if item.evidence is not None:
        yield words.evidence(item.evidence, item.sources)


def _message(item: MessageCheck, words: Words) -> Iterator[Group]:
    count = len(item.signs)
    head = (
        words.field(
            "verdict",
            words.message(f"message-verdict.{item.verdict}", count=count),
            style="warning" if count else "text",
        ),
        words.field("remarks", words.one_of("message-note", item.verdict)),
        *_own_folder(item, words),
    )
    yield Group(None, (Entry("summary", "", head),))
    yield Group(words.message("heading.signs"), tuple(_sign_entry(sign, words) for sign in item.signs))
    yield Group(words.message("heading.links"), tuple(_url_entry(link, words) for link in item.links))
    ways = tuple(_way_entry(way, words) for way in item.real_ways)
    general = Entry("real-way", "", (words.field("do", words.message("real-way")),))
    yield Group(words.message("heading.real-way"), (general, *ways))


def seller_title(answer: SellerAnswer, words: Words) -> str:
    """Return whether a seller is on record."""
    item = answer.results[0]
    names = words.joined(words.carrier(it) for it in item.carriers)
    return words.message(f"title.check-seller.{item.verdict}", name=answer.question.name, names=names)


def seller_fields(item: SellerCheck, words: Words) -> Iterator[Field]:
    """Yield what the law says of it, what to do instead, and what to beware of."""
    if item.verdict == "not-on-record" and item.carriers:
        yield words.field("bears", words.joined(words.carrier(it) for it in item.carriers))
    for rule in item.rules:
        yield words.field("law", words.text(rule.body))
    for method in item.methods[:1]:
        yield words.field("do-instead", words.text(method.good_for))
        yield words.field("beware", words.text(method.beware), style="warning")


def _seller(answer: SellerAnswer, words: Words) -> Iterator[Group]:
    item = answer.results[0]
    style: Style = "warning" if answer.says_no else "text"
    verdict = words.field("verdict", seller_title(answer, words), style=style)
    do = words.field("do", words.one_of("seller-do", item.verdict))
    rated = () if item.evidence is None else (words.evidence(item.evidence, _cited(item)),)
    fields = (verdict, do, *_own_folder(answer, words), *seller_fields(item, words), *rated)
    yield Group(None, (Entry("seller-check", answer.question.name, fields),))
    more = tuple(
        Entry("method", words.text(method.name), (words.field("truth", words.text(method.truth)),))
        for method in item.methods
    )
    yield Group(None, more)
    if item.link is not None:
        yield Group(words.message("heading.links"), (_url_entry(item.link, words),))
    yield Group(words.message("heading.real-way"), tuple(_way_entry(way, words) for way in item.real_ways))


def _cited(item: SellerCheck) -> tuple[str, ...]:
    return tuple(dict.fromkeys(cited_in((item.rules, item.methods))))


def _own_folder(
    item: MessageCheck | PhoneReadyAnswer | CheckPhoneAnswer | SellerAnswer, words: Words
) -> Iterator[Field]:
    if item.rests_on_own_folder:
        yield words.field("own-folder", words.message("url-remark.own-folder"), style="warning")


def _sign_entry(found: FoundSign, words: Words) -> Entry:
    sign = found.sign
    fields = (
        words.field("quotes", *(words.message("quote", text=quote) for quote in found.quotes), style="warning"),
        words.field("means", words.text(sign.meaning)),
        words.evidence(found.evidence, sign.sources),
    )
    return Entry("sign", words.text(sign.title), fields, sign.id, is_numbered=True)


def _way_entry(way: RealWay, words: Words) -> Entry:
    return Entry("real-way", words.carrier(way.carrier), tuple(_way_fields(way, words)), way.carrier.id)


def _way_fields(way: RealWay, words: Words) -> Iterator[Field]:
    yield words.field("domains", words.joined(way.domains) or words.message("unknown"))
    if way.portal is not None:
        yield words.field("portal", way.portal, style="link")
    if way.apps:
        yield words.field("apps", words.joined(app.name for app in way.apps))
    if way.lines:
        name = words.text(way.carrier.name)
        yield words.field("support", *(_line(line, name, words) for line in way.lines))
    if way.sources:
        yield words.field("evidence", words.cite(way.sources))


def _line(line: SupportLine, name: str, words: Words) -> str:
    parts = [
        line.number,
        words.one_of("purpose", line.purpose),
        callers(line.dial_from, name, words),
        words.hours(line.hours),
        words.listed("lang", line.languages),
    ]
    return " · ".join(parts)


def _aspect_entry(item: PhoneAspectCheck, origin: PhoneOrigin, words: Words) -> Entry:
    """Show one thing to look at: the outcome, where the phone shows it, and what it means."""
    check = item.check
    fields = tuple(_aspect_fields(item, origin, words))
    return Entry("phone-check", words.text(check.title), fields, check.id, is_numbered=True)


def _aspect_fields(item: PhoneAspectCheck, origin: PhoneOrigin, words: Words) -> Iterator[Field]:
    check = item.check
    yield words.field("outcome", words.one_of("fit", item.fit), style="warning" if item.fit == "no" else "text")
    yield words.field("means", words.text(check.meanings.of(item.fit)))
    if item.offered is not None:
        yield words.field("offered", words.message(f"offered.{check.aspect}", held=words.one_of("tri", item.offered)))
    for fit in item.networks:
        yield words.field("network-bands", *_network_lines(fit, words))
    yield words.field("look", words.text(check.look))
    if item.option:
        yield words.field("say", item.option, style="command")
    found = [note for note in check.origins if origin in ("unknown", note.origin)]
    if found:
        lines = (f"{words.one_of('origin', it.origin)} {words.text(it.note)} {words.cite(it.sources)}" for it in found)
        yield words.field("origin", *lines)
    yield from reports(words, check.reports)
    yield words.evidence(item.evidence, check.sources)


def _network_lines(fit: NetworkFit, words: Words) -> Iterator[str]:
    yield words.message("network-fit", network=words.one_of("network", fit.network), fit=words.one_of("fit", fit.fit))
    for key, bands in (("bands-present", fit.present), ("bands-missing", fit.missing)):
        for role in ("core", "more"):
            listed = [band for band in bands if band.role == role]
            if listed:
                names = words.joined(
                    words.message(
                        "band-unconfirmed" if band.status == "unconfirmed" else "band",
                        name="/".join(band.names),
                        mhz=band.mhz,
                    )
                    for band in listed
                )
                cited = words.cite(dict.fromkeys(name for band in listed for name in band.sources))
                has_given = bool(fit.present) or fit.fit != "unknown"
                label = key if has_given else "bands-to-compare"
                yield f"{words.message(f'{label}.{role}', names=names)} {cited}"
