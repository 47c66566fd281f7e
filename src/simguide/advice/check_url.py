"""Answers `check url`: whose address it is, and what gives it away if it is not. Nothing is opened."""

import re
from collections.abc import Iterable, Iterator
from datetime import date

from simguide.advice.answered import answered
from simguide.advice.check_digits import HIDDEN
from simguide.advice.evidence import judge_evidence
from simguide.advice.hosts import (
    ODD_DOTS,
    Address,
    is_mail_address,
    is_of_an_organisation,
    parse_address,
    registered_part,
)
from simguide.advice.known_hosts import KnownHosts, know_hosts
from simguide.advice.look_alikes import find_giveaways, mentioned
from simguide.advice.naming import refer
from simguide.advice.skeletons import is_full_width
from simguide.advice.visible import is_hidden, visible
from simguide.errors import InputError, without_codes
from simguide.model.answer import NextNote, RuleNote
from simguide.model.catalogue import Catalogue
from simguide.model.check_answer import (
    UrlAnswer,
    UrlCase,
    UrlCheck,
    UrlQuestion,
    UrlRemark,
    UrlSign,
    UrlSignKind,
    UrlVerdict,
)
from simguide.model.site import Site
from simguide.model.source import Source

MOST_LETTERS = 20_000
"""Letters of the longest text that is checked."""
_MOST_SHOWN = 200
_PASSWORD = re.compile(r"(?<!mailto):(?!//)[^/\s]*(?=@)")
_MOST_SOURCES = 3
_WEB = ("http", "https", "")
_KNOWN_PLACES = ("app-store", "payment", "named-by-carrier")


def answer_url(catalogue: Catalogue, url: str, *, as_of: date) -> UrlAnswer:
    """Say whose address it is.

    Raises:
        InputError: Nothing was typed, or a text longer than any address.
    """
    if not url.strip():
        raise InputError(key="input.no-address")
    if len(url) > MOST_LETTERS:
        raise InputError(key="input.too-long", most=MOST_LETTERS)
    check = judge_url(know_hosts(catalogue, as_of=as_of), url)
    rules = tuple(rule for rule in catalogue.rules() if rule.topic == "phishing" and "check" in rule.shown_by)
    return answered(
        UrlAnswer,
        catalogue,
        command="check url",
        question=UrlQuestion(url=visible(_without_secrets(url), most=_MOST_SHOWN)),
        as_of=as_of,
        results=(check,),
        notes=(
            *(RuleNote(rule=rule) for rule in rules),
            *(NextNote(about="show", command=f"simguide show {carrier.id}") for carrier in check.carriers[:1]),
            NextNote(about="check-sms", command="simguide check sms"),
        ),
    )


def _without_secrets(url: str) -> str:
    """Return an address as typed, but for a password before the @ and the secret part of an activation code."""
    return without_codes(_PASSWORD.sub(f":{HIDDEN * 4}", url))


def judge_url(known: KnownHosts, url: str) -> UrlCheck:
    """Say what is known of an address."""
    address = parse_address(url)
    domain = known.official_domain(address.ascii_host) if address.host else None
    site = None if domain is not None or address.is_ip else known.site_of(address.ascii_host)
    signs = tuple(dict.fromkeys(_signs(address, domain, site, known, url)))
    verdict = _verdict(address, domain, site, signs, known)
    case = _case(address, domain, signs)
    remarks = tuple(_remarks(address, domain, site, verdict, known))
    meant = tuple(_domains_meant(address, domain, verdict, case, signs, known))
    punycode = None if address.host == address.ascii_host else without_codes(address.ascii_host)
    carriers = {carrier.id: carrier for name in meant for carrier in known.owners[name]}
    others = (name for carrier in carriers.values() for name in carrier.domains)
    pages = {page.id: page for page in _pages(address, verdict, meant, site, known)}
    return UrlCheck(
        verdict=verdict,
        host=visible(without_codes(address.host), most=_MOST_SHOWN),
        punycode=None if punycode is None else visible(punycode, most=_MOST_SHOWN),
        domain=domain if verdict == "official" or case in ("oddly-written", "mail-address") else None,
        case=case,
        carriers=tuple(map(refer, carriers.values())),
        real_domains=() if verdict == "official" else tuple(dict.fromkeys(others)),
        signs=signs,
        remarks=remarks,
        site=site,
        sources=tuple(pages),
        evidence=judge_evidence(pages, pages, as_of=known.as_of) if pages else None,
    )


def _signs(address: Address, domain: str | None, site: Site | None, known: KnownHosts, url: str) -> Iterator[UrlSign]:
    """Yield what gives an address away; an official domain that it belongs to is what it passes for."""
    if address.has_hidden:
        hidden = " ".join(dict.fromkeys(visible(letter) for letter in url if is_hidden(letter)))
        yield _sign("hidden-characters", hidden, domain)
    if address.scheme not in _WEB:
        yield _sign("other-scheme", f"{address.scheme}:", domain)
    if address.host:
        if address.has_backslash:
            named = next(mentioned(address.rest, known.names, known.owners), None)
            yield _sign("backslash", f"{address.host}\\", domain or named)
        if address.userinfo:
            yield from _user_signs(address, domain, known)
        if address.port:
            yield _sign("port", f":{address.port}", domain)
        yield from _host_signs(address, domain, site, known)


def _user_signs(address: Address, domain: str | None, known: KnownHosts) -> Iterator[UrlSign]:
    """Yield what stands before the @, unless it is a name to write to."""
    is_mail = is_mail_address(address)
    named = next(mentioned(address.userinfo, known.names, known.owners), None)
    if not is_mail or (named is not None and domain is None):
        yield _sign("user-at-host", _without_secrets(f"{address.userinfo}@"), named or domain)


def _host_signs(address: Address, domain: str | None, site: Site | None, known: KnownHosts) -> Iterator[UrlSign]:
    """Yield what gives the host of an address away."""
    beside = next(mentioned(address.rest, known.names, known.owners), None)
    if address.is_ip:
        yield _sign("ip-address", address.host, beside)
        return
    if domain is not None:
        if address.written.lower().strip(".") != address.ascii_host:
            yield _sign(_how_written(address.written), address.written, domain)
        return
    if "%" in address.written:
        named = next(mentioned(address.host, known.names, known.owners), None)
        yield _sign("percent-encoding", address.written, named)
    if site is not None and site.role == "shortener":
        yield _sign("shortener", address.host, beside)
    if not _is_known(address.ascii_host, site, known):
        for giveaway in find_giveaways(address, known.names, known.owners):
            yield _sign(giveaway.kind, giveaway.part, giveaway.domain)


def _how_written(written: str) -> UrlSignKind:
    """Return how an official host is written, where not as it stands on record."""
    if "%" in written:
        return "percent-encoding"
    return "full-width" if is_full_width(written) or any(dot in written for dot in ODD_DOTS) else "foreign-letters"


def _case(address: Address, domain: str | None, signs: tuple[UrlSign, ...]) -> UrlCase | None:
    """Return what a verdict other than official needs to be told apart by."""
    if signs and all(sign.kind == "other-suffix" for sign in signs):
        return "same-name"
    if domain is None or any(sign.kind == "backslash" for sign in signs):
        return None
    if signs:
        return "oddly-written"
    return "mail-address" if address.userinfo else None


def _sign(kind: UrlSignKind, part: str, imitates: str | None) -> UrlSign:
    return UrlSign(kind=kind, part=visible(without_codes(part), most=_MOST_SHOWN), imitates=imitates)


def _is_known(host: str, site: Site | None, known: KnownHosts) -> bool:
    """Tell whether a host is known to be somebody's, whatever its name looks like."""
    if site is not None and site.role in (*_KNOWN_PLACES, "customer-pages"):
        return True
    return _is_cited(host, known) or registered_part(host) in known.registered


def _is_cited(host: str, known: KnownHosts) -> bool:
    """Tell whether the catalogue cites a page there that is no blog: a blog's host vouches for nothing."""
    return any(page.kind != "community" for page in known.pages.get(host, ()))


def _verdict(
    address: Address, domain: str | None, site: Site | None, signs: tuple[UrlSign, ...], known: KnownHosts
) -> UrlVerdict:
    if any(sign.imitates for sign in signs):
        return "look-alike"
    if signs or not address.host or (site is not None and site.role == "customer-pages"):
        return "unknown"
    if domain is not None:
        # whoever writes can claim to write from there
        return "unknown" if address.userinfo else "official"
    return "third-party" if _is_known(address.ascii_host, site, known) else "unknown"


def _remarks(
    address: Address, domain: str | None, site: Site | None, verdict: UrlVerdict, known: KnownHosts
) -> Iterator[UrlRemark]:
    host = address.ascii_host
    if not address.host:
        yield "no-host"
        return
    if address.scheme == "http":
        yield "http"
    place = known.site_of(host)
    # below a provider's domain the hosts on record are its own; a forum is the users' on every page
    is_forum = place is not None and registered_part(place.host) != place.host
    if place is not None and place.role == "customer-pages" and (is_forum or domain is None):
        yield "customers-publish"
    if site is not None and site.role == "open-hosting":
        yield "anyone-publishes"
    if verdict == "third-party" and site is None:
        yield "cited-page" if _is_cited(host, known) else "same-registered-domain"
    if verdict in ("unknown", "look-alike") and site is None and domain is None and host in known.pages:
        yield "cited-blog"
    if verdict == "unknown" and is_of_an_organisation(host):
        yield "organisation-ending"


def _domains_meant(
    address: Address,
    domain: str | None,
    verdict: UrlVerdict,
    case: UrlCase | None,
    signs: tuple[UrlSign, ...],
    known: KnownHosts,
) -> Iterator[str]:
    """Yield the official domains that an answer speaks of: its own, those imitated, those beside it."""
    match verdict:
        case "official":
            yield from [domain] if domain is not None else []
        case "look-alike":
            yield from dict.fromkeys(sign.imitates for sign in signs if sign.imitates is not None)
        case "third-party":
            part = registered_part(address.ascii_host)
            yield from (name for name in known.owners if registered_part(name) == part)
        case "unknown":
            yield from [domain] if domain is not None and case == "mail-address" else []


def _pages(
    address: Address, verdict: UrlVerdict, domains: Iterable[str], site: Site | None, known: KnownHosts
) -> Iterator[Source]:
    """Yield the sources that say whose host it is, or which address is the real one."""
    if site is not None and verdict != "look-alike":
        by_id = {page.id: page for pages in known.pages.values() for page in pages}
        yield from (by_id[name] for name in site.sources)
    elif verdict in ("third-party", "unknown") and address.ascii_host in known.pages:
        yield from known.pages[address.ascii_host][:_MOST_SOURCES]
    else:
        for domain in tuple(domains)[:_MOST_SOURCES]:
            yield from known.sources_for(domain, address.ascii_host)
