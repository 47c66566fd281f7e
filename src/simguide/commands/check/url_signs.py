"""Finds what gives an address away, and whose it is by its letters."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from simguide.advice.check_digits import HIDDEN
from simguide.commands.check.alphabets import mixes_alphabets
from simguide.commands.check.answer import UrlSign, UrlSignKind
from simguide.commands.check.host_letters import ODD_DOTS, Misfit
from simguide.commands.check.hosts import Address, is_mail_address, registered_part
from simguide.commands.check.known_hosts import KnownHosts
from simguide.commands.check.look_alikes import find_giveaways, mentioned
from simguide.commands.check.skeletons import is_full_width
from simguide.errors import without_codes
from simguide.model.site import Site
from simguide.visible import number, visible

MOST_SHOWN = 200
"""Letters of an address that are shown."""
_PASSWORD = re.compile(r"(?<!mailto):(?!//)[^/\s]*(?=@)")
_WEB = ("http", "https", "")
_KNOWN_PLACES = ("app-store", "esim-setup", "payment", "named-by-carrier", "family", "other-company", "customer-pages")


class Place(NamedTuple):
    """Where an address stands among what is known."""

    address: Address
    """The address."""
    below: str | None
    """The official domain that its last letters are, or what stands behind a misfit is, host or not."""
    misfits: tuple[Misfit, ...]
    """What in the host no host has. What browsers take, as `_`, counts only below an official domain: a carrier has
    no such host, while others do."""
    site: Site | None
    """The known place on the web that it belongs to."""

    @property
    def domain(self) -> str | None:
        """The official domain that it belongs to."""
        return None if self.misfits else self.below

    @property
    def has_foreign_letters(self) -> bool:
        """Tell whether letters of other alphabets, or their code, stand in front of the official domain."""
        return self.domain is not None and "xn--" in self.address.ascii_host.removesuffix(self.domain)

    @property
    def cut(self) -> str | None:
        """The host that stands before the first misfit: what a tap opens where a program makes links of text."""
        front = self.address.host[: self.misfits[0].place] if self.misfits else ""
        return front if "." in front.strip(".") else None


def find_place(address: Address, known: KnownHosts) -> Place:
    """Say whose an address is by its letters."""
    below = known.official_domain(address.ascii_host) if address.host else None
    for misfit in address.misfits:
        below = below or known.official_domain(_behind(address.host, misfit))
    misfits = address.misfits if address.is_refused or below is not None else ()
    has_site = below is None and not misfits and not address.is_ip
    return Place(address, below, misfits, known.site_of(address.ascii_host) if has_site else None)


def _behind(host: str, misfit: Misfit) -> str:
    """Return what would be a host behind a misfit."""
    return host[misfit.place :].lstrip(".").removeprefix(misfit.sign).lstrip(".-")


def find_signs(place: Place, known: KnownHosts) -> Iterator[UrlSign]:
    """Yield what gives an address away; the official domain that it stands below is what it passes for."""
    address = place.address
    if address.hidden:
        yield _sign("hidden-characters", " ".join(f"<{number(letter)}>" for letter in address.hidden), place.below)
    if address.scheme not in _WEB:
        yield _sign("other-scheme", f"{address.scheme}:", place.below)
    if address.wide_scheme:
        yield _sign("full-width", f"{address.wide_scheme}：", place.below)
    if address.host:
        if address.has_backslash:
            named = next(mentioned(address.rest, known.official), None)
            yield _sign("backslash", f"{address.host}\\", place.below or named)
        if address.has_empty_user:
            yield _sign("user-at-host", "@", place.below)
        if address.userinfo:
            yield from _user_signs(place, known)
        if address.port and not place.misfits:
            yield _sign("port", f":{address.port}", place.below)
        yield from _host_signs(place, known)


def is_known(host: str, site: Site | None, known: KnownHosts) -> bool:
    """Tell whether a host is known to be somebody's, whatever its name looks like."""
    if site is not None and site.role in _KNOWN_PLACES:
        return True
    return is_cited(host, known) or registered_part(host) in known.registered


def is_cited(host: str, known: KnownHosts) -> bool:
    """Tell whether the catalogue cites a page there that is no blog: a blog's host vouches for nothing."""
    return any(page.kind != "community" for page in known.pages.get(host, ()))


def without_password(url: str) -> str:
    """Return an address as typed, but for a password before the @."""
    return _PASSWORD.sub(f":{HIDDEN * 4}", url)


def _user_signs(place: Place, known: KnownHosts) -> Iterator[UrlSign]:
    """Yield what stands before the @, unless it is a name to write to."""
    address = place.address
    is_mail = is_mail_address(address)
    named = next(mentioned(address.userinfo, known.official), None)
    if not is_mail or (named is not None and place.below is None):
        yield _sign("user-at-host", without_password(f"{address.userinfo}@"), named or place.below)


def _host_signs(place: Place, known: KnownHosts) -> Iterator[UrlSign]:
    """Yield what gives the host of an address away."""
    address, site = place.address, place.site
    if place.misfits:
        odd = " ".join(dict.fromkeys(misfit.sign for misfit in place.misfits))
        named = next(mentioned(f"{address.host} {odd}", known.official), None)
        yield _sign("no-host-sign", odd, place.below or named)
        if place.below is not None:
            return
    beside = next(mentioned(address.rest, known.official), None)
    if address.is_ip:
        yield from () if place.misfits else [_sign("ip-address", address.host, beside)]
        return
    if place.domain is not None:
        yield from _writing_signs(address, place.domain, has_foreign_letters=place.has_foreign_letters)
        return
    if "%" in address.written:
        named = next(mentioned(address.host, known.official), None)
        yield _sign("percent-encoding", address.written, named)
    if site is not None and site.role == "shortener":
        yield _sign("shortener", address.host, beside)
    is_popular = site is not None and site.role == "popular"
    if not is_popular and not is_known(address.ascii_host, site, known):
        giveaways = find_giveaways(address, known.official)
        yield from (_sign(giveaway.kind, giveaway.part, giveaway.domain) for giveaway in giveaways)
        if not giveaways:
            yield from (_sign("mixed-alphabets", it, None) for it in address.host.split(".") if mixes_alphabets(it))


def _writing_signs(address: Address, domain: str, *, has_foreign_letters: bool) -> Iterator[UrlSign]:
    """Yield how an official host is written, where none on record is written so."""
    if has_foreign_letters:
        yield _sign("mixed-alphabets", address.host, domain)
    elif not address.written.isascii() or address.written.lower().strip(".") != address.ascii_host:
        yield _sign(_how_written(address), address.written, domain)


def _how_written(address: Address) -> UrlSignKind:
    """Return how an official host is written, where not as it stands on record."""
    written = address.written
    if "%" in written:
        return "percent-encoding"
    return "full-width" if is_full_width(written) or any(dot in written for dot in ODD_DOTS) else "foreign-letters"


def _sign(kind: UrlSignKind, part: str, imitates: str | None) -> UrlSign:
    return UrlSign(kind=kind, part=visible(without_codes(part), most=MOST_SHOWN), imitates=imitates)
