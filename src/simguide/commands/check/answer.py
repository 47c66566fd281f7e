"""Answers of `check url`, `check sms` and `check phone-ready`."""

from __future__ import annotations

from typing import Literal

from simguide.model.answer import Answer, CarrierRef, Evidence
from simguide.model.band import Band
from simguide.model.base import Domain, Slug, Tri, Url
from simguide.model.carrier import App, Network, SupportLine
from simguide.model.handset_check import Fit, PhoneCheck, PhoneOrigin
from simguide.model.message_sign import MessageSign
from simguide.model.site import Site
from simguide.model.value import Value

UrlVerdict = Literal["official", "third-party", "look-alike", "bears-name", "unknown"]
UrlSignKind = Literal[
    "other-suffix",
    "extra-word",
    "hyphen",
    "digit-for-letter",
    "similar-letters",
    "misspelling",
    "near-name",
    "foreign-letters",
    "full-width",
    "kana",
    "official-name-as-subdomain",
    "user-at-host",
    "port",
    "shortener",
    "ip-address",
    "hidden-characters",
    "other-scheme",
    "backslash",
    "percent-encoding",
    "no-host-sign",
    "mixed-alphabets",
]
UrlRemark = Literal[
    "http",
    "no-host",
    "same-registered-domain",
    "organisation-ending",
    "customers-publish",
    "anyone-publishes",
    "cited-blog",
    "cited-page",
    "own-folder",
]
UrlCase = Literal["same-name", "near-name", "oddly-written", "mail-address", "no-address", "former-domain"]
MessageVerdict = Literal["signs-found", "no-sign"]
PhoneVerdict = Literal["works", "works-partly", "does-not-work", "unknown"]
SimLock = Literal["none", "locked", "unknown"]


class UrlQuestion(Value):
    """What `check url` was asked."""

    url: str
    """The address as typed; characters that print nothing stand as their number, e.g. `<U+202E>`."""


class UrlSign(Value):
    """Something that gives an address away."""

    kind: UrlSignKind
    """The trick, e.g. `extra-word`."""
    part: str
    """The part of the address that shows it, as written."""
    imitates: Domain | None = None
    """The official domain that it passes for."""


class UrlCheck(Value):
    """What is known of a web address, without opening it."""

    type: Literal["url-check"] = "url-check"
    """Tells this result from others."""
    verdict: UrlVerdict
    """`official`: a domain of a carrier. `third-party`: known, and no carrier's own. `look-alike`: passes for a
    carrier's. `bears-name`: bears a carrier's name, many people use it, and whose it is is not on record. `unknown`:
    nothing is known; no proof of anything."""
    host: str
    """The host with its letters as people see them, or empty where the text holds none."""
    punycode: str | None = None
    """The host as it goes over the wire, where that differs."""
    domain: Domain | None = None
    """The official domain that its host belongs to. Where the verdict is not `official`, the host is, but the
    address as it is written is not."""
    case: UrlCase | None = None
    """What the verdict needs to be told apart by. `same-name`: a look-alike only in that somebody else's host has the
    same name with another ending, which may be another company. `near-name`: the same with a letter changed.
    `oddly-written`: the host is official, the way it is written is not. `mail-address`: an address to write to, at an
    official domain. `no-address`: no host is written like this, whatever names it bears. `former-domain`: official, and
    the customers' site has moved elsewhere."""
    cut: str | None = None
    """With `no-address`: the host that stands before what no host has. Where a program makes links of text, it is what
    a tap opens."""
    carriers: tuple[CarrierRef, ...] = ()
    """Whose official address it is, or whose it passes for."""
    real_domains: tuple[Domain, ...] = ()
    """Official domains of those carriers, where the address is not official or is a former one; no former ones."""
    signs: tuple[UrlSign, ...] = ()
    """What gives it away."""
    remarks: tuple[UrlRemark, ...] = ()
    """What else to know of it."""
    site: Site | None = None
    """The known place on the web that it belongs to."""
    sources: tuple[Slug, ...] = ()
    """Ids of the sources that name the host: for an official one, pages of the carrier on it."""
    evidence: Evidence | None = None
    """How well that is known."""


class UrlAnswer(Answer):
    """Answer of `check url`."""

    command: Literal["check url"]
    """The command."""
    question: UrlQuestion
    """What was asked."""
    results: tuple[UrlCheck, ...]
    """The address, checked."""

    @property
    def says_no(self) -> bool:
        """Tell whether the address is not official."""
        return any(result.verdict != "official" for result in self.results)


class MessageQuestion(Value):
    """What `check sms` was asked."""

    text: str
    """The message in one line; characters that print nothing stand as their number."""


class FoundSign(Value):
    """A sign that a message shows."""

    sign: MessageSign
    """The sign."""
    quotes: tuple[str, ...]
    """The parts of the message that show it."""
    evidence: Evidence
    """How well the sign is founded."""


class RealWay(Value):
    """How to reach a carrier without the message."""

    carrier: CarrierRef
    """The carrier that the message names, or whose address it imitates."""
    domains: tuple[Domain, ...]
    """Its official domains, to be typed by hand."""
    portal: Url | None
    """Where a customer logs in on the web."""
    apps: tuple[App, ...]
    """Its apps."""
    lines: tuple[SupportLine, ...]
    """Its desks that work today and can be called from Japan or from its own line."""
    sources: tuple[Slug, ...]
    """Ids of the sources of the carrier."""


class MessageCheck(Value):
    """What a message shows."""

    type: Literal["message-check"] = "message-check"
    """Tells this result from others."""
    verdict: MessageVerdict
    """`signs-found`: at least one sign; no proof of fraud. `no-sign`: none; no proof of safety."""
    signs: tuple[FoundSign, ...]
    """The signs found."""
    links: tuple[UrlCheck, ...]
    """The links in the message, checked as by `check url`."""
    real_ways: tuple[RealWay, ...]
    """How to ask the carriers that the message names."""
    rests_on_own_folder: bool = False
    """Without the user's own data files, the answer would be another."""


class MessageAnswer(Answer):
    """Answer of `check sms`."""

    command: Literal["check sms"]
    """The command."""
    question: MessageQuestion
    """What was asked."""
    results: tuple[MessageCheck, ...]
    """The message, checked."""

    @property
    def says_no(self) -> bool:
        """Tell whether a sign was found."""
        return any(result.verdict == "signs-found" for result in self.results)


class PhoneQuestion(Value):
    """What `check phone-ready` was asked: what the phone shows."""

    carrier: Slug
    """Id of the carrier."""
    eid: Tri = "unknown"
    """Whether the phone shows an EID."""
    sim_lock: SimLock = "unknown"
    """Whether the phone is locked to the company that sold it."""
    volte: Tri = "unknown"
    """Whether the phone makes calls by VoLTE on the network."""
    bands: tuple[str, ...] = ()
    """Bands of the phone, e.g. `1`, `19`, `n78`; empty = not given."""
    mark: Tri = "unknown"
    """Whether the phone shows the Japanese technical mark."""
    bought: PhoneOrigin = "unknown"
    """Where the phone was bought."""


class NetworkFit(Value):
    """How the bands of a phone meet those of a network."""

    network: Network
    """The network."""
    fit: Fit
    """`yes`: all core bands. `partly`: some. `no`: none. `unknown`: not given, or the network is not on record."""
    present: tuple[Band, ...] = ()
    """Bands of the network that the phone has."""
    missing: tuple[Band, ...] = ()
    """Bands of the network that it lacks, or of which nothing was given."""


class PhoneAspectCheck(Value):
    """One thing looked at."""

    type: Literal["phone-check"] = "phone-check"
    """Tells this result from others."""
    check: PhoneCheck
    """What to look at, and what it means."""
    fit: Fit
    """The outcome. `not-needed`: does not matter for this carrier."""
    offered: Tri | None = None
    """For the eSIM: whether the carrier has one. For VoLTE: whether it sells calls."""
    networks: tuple[NetworkFit, ...] = ()
    """For the bands: network by network."""
    option: str
    """What to type to say what the phone shows, e.g. `--eid yes`; empty where it was said."""
    evidence: Evidence
    """How well the check is founded."""


class PhoneReadyAnswer(Answer):
    """Answer of `check phone-ready`."""

    command: Literal["check phone-ready"]
    """The command."""
    question: PhoneQuestion
    """What was asked."""
    carrier: CarrierRef
    """The carrier."""
    verdict: PhoneVerdict
    """All checks together; what is not known never counts as a yes."""
    results: tuple[PhoneAspectCheck, ...]
    """The checks."""
    rests_on_own_folder: bool = False
    """Without the user's own data files, the answer would be another."""
