"""Answers `check url`: whose address it is, and what gives it away if it is not. Nothing is opened."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Final

from simguide.advice.answered import answered
from simguide.advice.evidence import judge_evidence
from simguide.advice.naming import refer
from simguide.commands.check.answer import (
    UrlAnswer,
    UrlCase,
    UrlCheck,
    UrlQuestion,
    UrlRemark,
    UrlSign,
    UrlSignKind,
    UrlVerdict,
)
from simguide.commands.check.hosts import is_of_an_organisation, parse_address, registered_part
from simguide.commands.check.known_hosts import KnownHosts, know_hosts
from simguide.commands.check.own_folder import rests_on_own_folder
from simguide.commands.check.url_signs import (
    MOST_SHOWN,
    Place,
    find_place,
    find_signs,
    is_cited,
    is_known,
    without_password,
)
from simguide.errors import InputError, without_codes
from simguide.model.answer import NextNote, RuleNote
from simguide.model.catalogue import Catalogue
from simguide.model.site import Site
from simguide.model.source import Source
from simguide.model.value import replace
from simguide.visible import visible

MOST_LETTERS = 20_000
"""Letters of the longest text that is checked."""
_MOST_SOURCES = 3
_NAMESAKES: Final[tuple[tuple[UrlSignKind, UrlCase], ...]] = (("other-suffix", "same-name"), ("near-name", "near-name"))
"""Signs that another company's host shows too, and what is said of a host that shows no other."""


def answer_url(catalogue: Catalogue, url: str, *, as_of: date) -> UrlAnswer:
    """Say whose address it is.

    Raises:
        InputError: Nothing was typed, or a text longer than any address.
    """
    if not url.strip():
        raise InputError(key="input.no-address")
    if len(url) > MOST_LETTERS:
        raise InputError(key="input.too-long", most=MOST_LETTERS)
    check = _judge_by(catalogue, url, as_of=as_of)
    rules = tuple(rule for rule in catalogue.rules() if rule.topic == "phishing" and "check" in rule.shown_by)
    return answered(
        UrlAnswer,
        catalogue,
        command="check url",
        question=UrlQuestion(url=visible(without_codes(without_password(url)), most=MOST_SHOWN)),
        as_of=as_of,
        results=(check,),
        notes=(
            *(RuleNote(rule=rule) for rule in rules),
            *(NextNote(about="show", command=f"simguide show {carrier.id}") for carrier in check.carriers[:1]),
            NextNote(about="check-sms", command="simguide check sms TEXT"),
        ),
    )


def _judge_by(catalogue: Catalogue, url: str, *, as_of: date) -> UrlCheck:
    def judge(by: Catalogue) -> UrlCheck:
        return judge_url(know_hosts(by, as_of=as_of), url)

    check = judge(catalogue)
    return replace(check, remarks=(*check.remarks, "own-folder")) if rests_on_own_folder(catalogue, judge) else check


def judge_url(known: KnownHosts, url: str) -> UrlCheck:
    """Say what is known of an address."""
    place = find_place(parse_address(url), known)
    address = place.address
    signs = tuple(dict.fromkeys(find_signs(place, known)))
    verdict = _verdict(place, signs, known)
    is_former = verdict == "official" and place.domain in known.former
    case = "former-domain" if is_former else _case(place, signs)
    remarks = tuple(_remarks(place, verdict, known))
    meant = tuple(_domains_meant(place, verdict, case, signs, known))
    punycode = None if address.host == address.ascii_host else without_codes(address.ascii_host)
    carriers = {carrier.id: carrier for name in meant for carrier in known.owners[name]}
    others = (name for carrier in carriers.values() for name in carrier.current_domains)
    pages = {page.id: page for page in _pages(place, verdict, meant, known)}
    is_named = verdict == "official" or case in ("oddly-written", "mail-address")
    return UrlCheck(
        verdict=verdict,
        host=visible(without_codes(address.host), most=MOST_SHOWN),
        punycode=None if punycode is None else visible(punycode, most=MOST_SHOWN),
        domain=place.domain if is_named else None,
        case=case,
        cut=place.cut if case == "no-address" else None,
        carriers=tuple(map(refer, carriers.values())),
        real_domains=() if verdict == "official" and not is_former else tuple(dict.fromkeys(others)),
        signs=signs,
        remarks=remarks,
        site=place.site,
        sources=tuple(pages),
        evidence=judge_evidence(pages, pages, as_of=known.as_of) if pages else None,
    )


def _case(place: Place, signs: tuple[UrlSign, ...]) -> UrlCase | None:
    """Return what a verdict other than official needs to be told apart by."""
    if place.misfits:
        return "no-address"
    for kind, case in _NAMESAKES:
        if signs and all(sign.kind == kind for sign in signs):
            return case
    # where programs differ in where it leads, the host that some of them see is not called the host
    is_disputed = place.address.has_hidden_in_host or place.address.has_backslash or place.has_foreign_letters
    if place.domain is None or is_disputed:
        return None
    if signs:
        return "oddly-written"
    return "mail-address" if place.address.userinfo else None


def _verdict(place: Place, signs: tuple[UrlSign, ...], known: KnownHosts) -> UrlVerdict:
    address, site = place.address, place.site
    if any(sign.imitates for sign in signs):
        return "look-alike"
    if signs or not address.host or (site is not None and site.role == "customer-pages"):
        return "unknown"
    if place.domain is not None:
        # whoever writes can claim to write from there
        return "unknown" if address.userinfo else "official"
    if site is not None and site.role == "popular" and site.carriers:
        return "bears-name"
    return "third-party" if is_known(address.ascii_host, site, known) else "unknown"


def _remarks(place: Place, verdict: UrlVerdict, known: KnownHosts) -> Iterator[UrlRemark]:
    site, domain, host = place.site, place.domain, place.address.ascii_host
    if not place.address.host:
        yield "no-host"
        return
    if place.misfits:
        return
    if place.address.scheme == "http":
        yield "http"
    written = known.site_of(host)
    # below a provider's domain the hosts on record are its own; a forum is the users' on every page
    is_forum = written is not None and registered_part(written.host) != written.host
    if written is not None and written.role == "customer-pages" and (is_forum or domain is None):
        yield "customers-publish"
    if site is not None and site.role == "open-hosting":
        yield "anyone-publishes"
    if verdict == "third-party" and site is None:
        yield "cited-page" if is_cited(host, known) else "same-registered-domain"
    if verdict in ("unknown", "look-alike") and site is None and domain is None and host in known.pages:
        yield "cited-blog"
    if verdict == "unknown" and is_of_an_organisation(host):
        yield "organisation-ending"


def _domains_meant(
    place: Place, verdict: UrlVerdict, case: UrlCase | None, signs: tuple[UrlSign, ...], known: KnownHosts
) -> Iterator[str]:
    """Yield the official domains that an answer speaks of: its own, those imitated, those beside it."""
    match verdict:
        case "official":
            yield from [place.domain] if place.domain is not None else []
        case "look-alike":
            yield from dict.fromkeys(sign.imitates for sign in signs if sign.imitates is not None)
        case "third-party":
            part = registered_part(place.address.ascii_host)
            yield from (name for name in known.owners if registered_part(name) == part)
            yield from _domains_of(place.site, known)
        case "bears-name":
            yield from _domains_of(place.site, known)
        case "unknown":
            yield from [place.domain] if place.domain is not None and case == "mail-address" else []


def _domains_of(site: Site | None, known: KnownHosts) -> Iterator[str]:
    """Yield the official domains of the carriers that a place is named for."""
    if site is not None:
        yield from (domain for domain, owners in known.owners.items() if any(it.id in site.carriers for it in owners))


def _pages(place: Place, verdict: UrlVerdict, domains: Iterable[str], known: KnownHosts) -> Iterator[Source]:
    """Yield the sources that say whose host it is, or which address is the real one."""
    site, host = place.site, place.address.ascii_host
    by_id = {page.id: page for pages in known.pages.values() for page in pages}
    if verdict == "official":
        yield from (by_id[name] for name in known.former.get(place.domain or "", ()))
    if site is not None and verdict != "look-alike":
        yield from (by_id[name] for name in site.sources)
    elif verdict in ("third-party", "unknown") and host in known.pages:
        yield from known.pages[host][:_MOST_SOURCES]
    else:
        for domain in tuple(domains)[:_MOST_SOURCES]:
            yield from known.sources_for(domain, host)
