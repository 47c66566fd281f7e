"""Holds `check url` and `check sms` against the parser of a browser, on mutations of official addresses.

The oracle is `ada`, which reads an address by the rules of WHATWG, as browsers do. What is called official must be
official to it too, with no name or port in the address; and the link that `check sms` finds in the same text must be
official as well, since a tap opens what is found there.
"""

import random
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import ada_url

from simguide.commands.check.hosts import is_under
from simguide.commands.check.known_hosts import KnownHosts
from simguide.commands.check.links import find_links
from simguide.commands.check.url import judge_url

WRAPPED = " \t\r\n<>\"'“”‘’「」『』（）()，、。"
"""What people copy along with an address, and what `check url` leaves out at its ends."""
_SIGNS = (
    *"!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~ \t\n\r\x00\x0b\x7f",
    *"。．｡・·／＼？＃：＠，；、！％（）｜＿…․﹒⒈℀\u3000\u00a0\u00ad\u200b\u200c\u200d\u2060\ufeff\u202e\u2066\u0338\u0301",
    *("%2e", "%2f", "%3a", "%40", "%00", "%5c", "%e3%80%82", "%ef%bc%8f", "%EF%BC%8E", "%25", "%09", "%c2%ad"),
    *(
        "..",
        "//",
        "/\\",
        "\\\\",
        ":@",
        "@:",
        ":80",
        ":443",
        ":8443",
        ":99999",
        ":x",
        "xn--",
        ".xn--a.",
        "[::1]",
        "0x7f.1",
    ),
    *"おー日ñéıſßœσаеоср１２ａｂ𝐝ⓞ㎏K",
)
_FOREIGN = ("example.net", "evil.example", "203.0.113.9", "login.example.com", "docomo", "jp", "a")
_FRONTS = (
    *("https://", "http://", "", "//", "https:/", "https:", "https:///", "https:\\\\", "HTTPS://", "hxxps://"),
    *("ｈｔｔｐｓ：／／", "http://https://", "ftp://", "javascript://", "view-source:https://", "https://user:pw@"),
)
_BACKS = (
    "",
    "/",
    "/mydocomo/?a=1#b",
    "?x=@example.net",
    "#@example.net",
    "/\\example.net",
    "\\@example.net",
    ".",
    "./",
)


class Fault(NamedTuple):
    """An address that is called official and should not be."""

    text: str
    """What was checked."""
    why: str
    """What speaks against it."""


def compare(known: KnownHosts, *, count: int, seed: int) -> None:
    """Print how many mutations are official to us and to a browser, and each that is so to us alone."""
    counted: Counter[str] = Counter()
    for text in mutations(tuple(known.owners), count=count, seed=seed):
        is_ours, is_theirs = is_official(text, known), browser_domain(text, known) is not None
        counted[f"official: here {'yes' if is_ours else 'no'}, in a browser {'yes' if is_theirs else 'no'}"] += 1
        for fault in faults(text, known):
            print(f"{fault.text!r}: {fault.why}")
            counted["faults"] += 1
    for what, many in counted.most_common():
        print(f"{what}: {many}")


def faults(text: str, known: KnownHosts) -> Iterator[Fault]:
    """Yield what is wrong with calling a text official, if it is called so."""
    if not is_official(text, known):
        return
    domain = browser_domain(text, known)
    if domain is None:
        yield Fault(text, f"a browser reads {browser_reading(text)}")
    tapped = find_links(f"お知らせ {text} ")[:1]
    if any(judge_url(known, link).verdict != "official" for link in tapped):
        yield Fault(text, f"a tap opens {tapped}")


def is_official(text: str, known: KnownHosts) -> bool:
    """Tell whether `check url` vouches for a text."""
    return bool(text.strip()) and judge_url(known, text).verdict == "official"


def browser_domain(text: str, known: KnownHosts) -> str | None:
    """Return the official domain that a browser goes to, and None where it goes elsewhere or nowhere."""
    url = _parsed(text)
    if url is None or url.protocol not in ("http:", "https:") or url.username or url.password or url.port:
        return None
    host = url.hostname.rstrip(".")
    return next((domain for domain in known.owners if is_under(host, domain)), None)


def browser_reading(text: str) -> str:
    """Return the address as a browser reads it."""
    url = _parsed(text)
    return "no address" if url is None else url.href


def _parsed(text: str) -> ada_url.URL | None:
    """Read a text as the address bar does: without a scheme it is one of the web."""
    wanted = text.strip(WRAPPED).replace("hxxps", "https")
    for line in (wanted, f"https://{wanted.lstrip('/')}"):
        try:
            url = ada_url.URL(line)
        except ValueError:
            continue
        if url.protocol in ("http:", "https:", "ftp:", "javascript:", "data:") or line is not wanted:
            return url
    return None


def mutations(domains: Sequence[str], *, count: int, seed: int) -> Iterator[str]:
    """Yield official addresses with something put in, left out, doubled or put before or behind them."""
    drawn = random.Random(seed)  # noqa: S311 (a fixed draw of mutations, no secret)
    for _ in range(count):
        domain = drawn.choice(domains)
        host = drawn.choice((domain, domain, f"www.{domain}", f"{drawn.choice(_FOREIGN)}.{domain}"))
        for _ in range(drawn.choice((0, 1, 1, 1, 2, 3))):
            host = _changed(host, drawn)
        yield drawn.choice(_FRONTS[:3] if drawn.random() < 0.6 else _FRONTS) + host + drawn.choice(_BACKS)  # noqa: PLR2004


def _changed(host: str, drawn: random.Random) -> str:
    place = drawn.randint(0, len(host))
    sign, other = drawn.choice(_SIGNS), drawn.choice(_FOREIGN)
    return drawn.choice(
        (
            host[:place] + sign + host[place:],
            f"{other}{sign}{host}",
            f"{host}{sign}{other}",
            host[:place] + sign + host[place + 1 :],
            host[:place] + host[place + 1 :],
            host + sign,
            sign + host,
            host.upper(),
        )
    )
