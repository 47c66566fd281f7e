"""What `check` says on one screen: the verdict, then what to do."""

from collections.abc import Iterator
from typing import assert_never

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
)
from simguide.commands.check.number_answer import CheckPhoneAnswer
from simguide.commands.check.seller_answer import SellerAnswer
from simguide.commands.check.show import seller_fields, seller_title, url_sign, url_verdict
from simguide.model.band import Band
from simguide.model.handset_check import Fit
from simguide.render.document import Field, Group
from simguide.render.number_short import dial_instead, is_of_elsewhere, number_evidence, number_groups, number_title
from simguide.render.short import Short, fact, facts, first_sentence, said, steps
from simguide.render.words import Words

_AGAINST = ("no", "partly")
_GRAVEST: tuple[Fit, ...] = ("no", "partly", "unknown", "yes", "not-needed")
_MOST_SIGNS, _MOST_LINKS, _MOST_WAYS, _MOST_DOMAINS = 5, 2, 2, 3


def short(
    answer: UrlAnswer | MessageAnswer | PhoneReadyAnswer | CheckPhoneAnswer | SellerAnswer, words: Words
) -> Short:
    """Return a verdict as the title, what to do on the next line, then what it rests on."""
    match answer:
        case UrlAnswer():
            return _url(answer.results[0], words)
        case MessageAnswer():
            return _message(answer, words)
        case PhoneReadyAnswer():
            return _phone_ready(answer, words)
        case CheckPhoneAnswer():
            return _phone(answer, words)
        case SellerAnswer():
            return _seller(answer, words)
        case _:
            assert_never(answer)


def _as_sentence(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}"


def _url(item: UrlCheck, words: Words) -> Short:
    groups = (
        said(words.one_of("url-do", item.case or item.verdict)),
        facts(_url_fields(item, words), least=4),
    )
    return Short(_as_sentence(url_verdict(item, words)), groups, item.evidence)


def _url_fields(item: UrlCheck, words: Words) -> Iterator[Field]:
    host = item.host or words.message("no-address")
    yield words.field("address", host, style="text" if item.verdict == "official" else "warning")
    yield from fact(words, "punycode", item.punycode or "", style="warning")
    yield from fact(words, "gives-away", *(url_sign(sign, words) for sign in item.signs[:_MOST_SIGNS]), style="warning")
    yield from fact(words, "cut", item.cut or "", style="warning")
    yield from fact(words, "real-domains", words.joined(item.real_domains[:_MOST_DOMAINS]))
    if not item.real_domains:
        yield from fact(words, "domains", item.domain or "")
    if item.site is not None:
        yield words.field("what", words.text(item.site.name))
        yield from fact(words, "note", "" if item.site.note is None else words.text(item.site.note))
    yield from fact(words, "remarks", *(words.one_of("url-remark", remark) for remark in item.remarks))


def _message(answer: MessageAnswer, words: Words) -> Short:
    item = answer.results[0]
    is_found = item.verdict == "signs-found"
    title = words.message(f"title.check-sms.{item.verdict}", count=len(item.signs))
    note, do = words.one_of("message-note", item.verdict), words.message("real-way")
    fields = (
        *_signs(item.signs, words),
        *_real_ways(item.real_ways, words),
        words.field("remarks", first_sentence(note)) if is_found else words.field("do", do),
        *_own_folder(item, words),
        *_links(item.links, words),
    )
    groups = (said(do if is_found else note), facts(fields, least=3))
    return Short(title, groups, item.signs[0].evidence if is_found else None)


def _signs(found: tuple[FoundSign, ...], words: Words) -> Iterator[Field]:
    """Yield the signs, each with the part of the message that shows it."""
    listed = [
        words.message("sign-in-short", sign=words.text(it.sign.title), quote=it.quotes[0]) if it.quotes else ""
        for it in found
    ]
    listed = [line or words.text(it.sign.title) for line, it in zip(listed, found, strict=True)]
    left_out = len(listed) - _MOST_SIGNS
    more = [words.message("short.more", count=left_out)] if left_out > 0 else []
    yield from fact(words, "signs", *listed[:_MOST_SIGNS], *more, style="warning")


def _links(links: tuple[UrlCheck, ...], words: Words) -> Iterator[Field]:
    verdicts = (words.message("in-brackets", text=url_verdict(link, words)) for link in links[:_MOST_LINKS])
    hosts = (link.host or words.message("no-address") for link in links)
    yield from fact(words, "links", *(f"{host}{verdict}" for host, verdict in zip(hosts, verdicts, strict=False)))


def _real_ways(ways: tuple[RealWay, ...], words: Words) -> Iterator[Field]:
    yield from fact(words, "real-ways", *(_real_way(way, words) for way in ways[:_MOST_WAYS]))


def _real_way(way: RealWay, words: Words) -> str:
    """Return where a carrier is found without the message: addresses to type, its app, a number that works in Japan."""
    lines = [line.number for line in way.lines if "japan" in line.dial_from]
    places = [*way.domains[:_MOST_DOMAINS], *(app.name for app in way.apps[:1]), *lines[:1]]
    where = words.joined(places) or words.message("unknown")
    return words.message("labelled", label=words.text(way.carrier.name), what=where)


def _own_folder(
    item: MessageCheck | PhoneReadyAnswer | CheckPhoneAnswer | SellerAnswer, words: Words
) -> Iterator[Field]:
    if item.rests_on_own_folder:
        yield words.field("own-folder", words.message("url-remark.own-folder"), style="warning")


def _seller(answer: SellerAnswer, words: Words) -> Short:
    item = answer.results[0]
    links = () if item.link is None else (item.link,)
    fields = (*_own_folder(answer, words), *seller_fields(item, words), *_real_ways(item.real_ways, words))
    groups = (said(words.one_of("seller-do", item.verdict)), facts((*fields, *_links(links, words)), least=4))
    return Short(seller_title(answer, words), groups, item.evidence)


def _phone(answer: CheckPhoneAnswer, words: Words) -> Short:
    own = facts(_own_folder(answer, words), is_close=True)
    if not answer.results:
        return Short(_as_sentence(words.one_of("number", answer.verdict)), (own,))
    reading = answer.results[0]
    if answer.verdict == "known":
        groups: tuple[Group, ...] = (*number_groups(reading, words), own)
        return Short(number_title(reading, words), groups, number_evidence(reading))
    if is_of_elsewhere(reading):
        groups = (said(dial_instead(reading, words)), *number_groups(reading, words), own)
        return Short(number_title(reading, words), groups, number_evidence(reading))
    told = words.one_of("number", answer.verdict)
    first = first_sentence(told)
    title = words.message("labelled", label=reading.value, what=first.rstrip(".。"))
    groups = (said(told.removeprefix(first).strip()), *number_groups(reading, words, is_told=False), own)
    return Short(title, groups, number_evidence(reading))


def _phone_ready(answer: PhoneReadyAnswer, words: Words) -> Short:
    name = words.text(answer.carrier.name)
    is_out = answer.verdict == "does-not-work"
    to_look_at = [item for item in answer.results if item.fit == "unknown" and item.option and not is_out]
    key = "nothing-to-see" if answer.verdict == "unknown" and not to_look_at else answer.verdict
    title = words.message(f"title.phone-ready.{key}", name=name, count=len(to_look_at))
    groups = (
        said(words.message("then-tell") if to_look_at else ""),
        facts(_outcomes(answer, words), least=2),
        steps((_look(item, words) for item in to_look_at), least=5),
        facts((*(() if is_out else _bands(answer.results, words)), *_origins(answer, words)), least=1),
        facts(_own_folder(answer, words), is_close=True),
    )
    against = sorted((it for it in answer.results if it.fit in _AGAINST), key=lambda it: _GRAVEST.index(it.fit))
    return Short(title, groups, against[0].evidence if against else None)


def _outcomes(answer: PhoneReadyAnswer, words: Words) -> Iterator[Field]:
    """Yield what is settled, what stands against the phone first."""
    settled = [item for item in answer.results if item.fit != "unknown" or not item.option]
    for item in sorted(settled, key=lambda it: _GRAVEST.index(it.fit)):
        meaning = words.text(item.check.meanings.of(item.fit))
        is_against = item.fit in _AGAINST
        told = meaning if is_against else first_sentence(meaning)
        yield words.field(f"aspect-{item.check.aspect}", told, style="warning" if is_against else "text")


def _look(item: PhoneAspectCheck, words: Words) -> str:
    label = words.message(f"field.aspect-{item.check.aspect}")
    return words.message("labelled", label=label, what=first_sentence(words.text(item.check.look)))


def _origins(answer: PhoneReadyAnswer, words: Words) -> Iterator[Field]:
    """Yield what is known of phones bought there, where it was said where the phone was bought."""
    notes = [note for item in answer.results for note in item.check.origins if note.origin == answer.question.bought]
    yield from fact(words, "origin", *(words.text(note.note) for note in notes))


def _bands(results: tuple[PhoneAspectCheck, ...], words: Words) -> Iterator[Field]:
    """Yield the core bands of each network, and those of them that the phone lacks."""
    networks = [fit for item in results for fit in item.networks]
    yield from fact(words, "core-bands", *(_named(fit, (*fit.present, *fit.missing), words) for fit in networks))
    lacking = [fit for fit in networks if fit.fit in _AGAINST]
    yield from fact(words, "missing-bands", *(_named(fit, fit.missing, words) for fit in lacking), style="warning")


def _named(fit: NetworkFit, bands: tuple[Band, ...], words: Words) -> str:
    names = words.joined("/".join(band.names) for band in bands if band.role == "core")
    return words.message("labelled", label=words.one_of("network", fit.network), what=names) if names else ""
