"""Takes web addresses apart. Nothing is opened, resolved or sent: an address is text."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from simguide.commands.check.host_letters import (
    PLAIN_DOTS,
    Misfit,
    decode_label,
    encode_label,
    find_misfits,
    is_written_so,
)
from simguide.visible import is_hidden

MOST_HOST_LETTERS = 253
"""Letters of the longest host that there can be; a longer one leads nowhere."""

_SECOND_LEVEL = frozenset(
    ["ac", "ad", "co", "com", "ed", "edu", "go", "gov", "gr", "lg", "mil", "ne", "net", "or", "org"]
)
"""Labels that stand before a country's ending without being anybody's name, as in co.jp, ne.jp, com.hk, co.uk.

The list of all such endings has ten thousand lines and changes weekly. This check needs to know where the name stands
in Japanese addresses and in those of the catalogue; where it errs, an official name is found as a part of the host
all the same, and no host becomes official by it.
"""
_ORGANISATION = frozenset(f"{kind}.jp" for kind in ["ac", "ad", "co", "ed", "go", "lg", "or"])
_LINE_ENDS = "\t\r\n"
"""What a browser leaves out of an address, and what ends a link in a message."""
_REFANGED = (("[.]", "."), ("(.)", "."), ("{.}", "."), ("[dot]", "."), ("(dot)", "."), ("[:]", ":"), ("[://]", "://"))
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]{0,30}):", re.IGNORECASE)
_WIDE_SCHEME = re.compile(r"[:：]")
_PORT = re.compile(r"\d{0,5}(?=$|[/?#\\])", re.ASCII)
_NUMBER = re.compile(r"\d+|0x[0-9a-f]*", re.ASCII)
_DEFAULT_PORTS = {"http": ("", "80"), "https": ("", "443"), "": ("", "443")}
_MAILBOX = re.compile(r"[a-z0-9._+-]{1,64}", re.IGNORECASE | re.ASCII)
_WRAPPED = " \t\r\n<>\"'“”‘’「」『』（）()，、。"
_LAST_PORT = 65_535


class Address(NamedTuple):
    """An address, taken apart as a browser would."""

    scheme: str
    """Lower case, e.g. `https`; empty where none was written."""
    userinfo: str
    """What stands before an `@`."""
    written: str
    """The host as it was written."""
    host: str
    """The host in lower case, punycode decoded; empty where there is none."""
    ascii_host: str
    """The host as it goes over the wire, punycode encoded."""
    port: str
    """The port where it is not the usual one."""
    rest: str
    """Path and query."""
    is_ip: bool
    """The host is a number, not a name."""
    hidden: str
    """Characters that print nothing and stood in the address, and ends of lines in its host."""
    has_backslash: bool = False
    """A backslash stood in or around the host: a browser takes it for a slash, other programs go elsewhere."""
    misfits: tuple[Misfit, ...] = ()
    """What in the host no host has, in the order in which it stands."""
    has_hidden_in_host: bool = False
    """Some of the hidden ones stood in the host: where it then leads differs from program to program."""
    has_empty_user: bool = False
    """An @ stands before the host, with nothing in front of it."""
    wide_scheme: str = ""
    """The scheme as it was written, where in full-width letters: a browser searches for such a text."""

    @property
    def is_refused(self) -> bool:
        """Tell whether it is no address at all, whoever the host would belong to."""
        return any(misfit.is_refused for misfit in self.misfits)


def refang(text: str) -> str:
    """Return a text with addresses as they were before somebody made them harmless, as hxxp and [.] do."""
    for harmless, original in _REFANGED:
        text = text.replace(harmless, original)
    return re.sub(r"\bh(?:xx|\*\*)p(s?)(?=:)", r"http\1", text, flags=re.IGNORECASE)


def parse_address(text: str) -> Address:
    """Take an address apart, with or without scheme; any text gives an address, if one without host."""
    hidden_in_host = _hidden_in_host(text)
    hidden = "".join(dict.fromkeys((*filter(is_hidden, text), *hidden_in_host)))
    line = _without_hidden(text)
    scheme, authority, path, has_backslash = _split(line)
    if scheme not in ("http", "https", "ftp", ""):
        return Address(scheme, "", "", "", "", "", path, is_ip=False, hidden=hidden)
    userinfo, at, place = authority.rpartition("@")
    written, port = _split_port(place)
    sent = _plain_host(written).split(".")
    host = ".".join(map(decode_label, sent))
    is_ip = host.startswith("[") or _NUMBER.fullmatch(host.rpartition(".")[2]) is not None
    # one word without a dot is a word, not an address
    if " " in host or len(host) > MOST_HOST_LETTERS or not (is_ip or "." in host):
        return Address(scheme, userinfo, written, "", "", "", path, is_ip=False, hidden=hidden)
    odd_port = () if is_port(port) else (Misfit(len(host), f":{port}", is_refused=True),)
    return Address(
        scheme=scheme,
        userinfo=userinfo,
        written=written,
        host=host,
        ascii_host=".".join(encode_label(decode_label(label)) if is_written_so(label) else label for label in sent),
        port="" if port in _DEFAULT_PORTS.get(scheme, ()) else port,
        rest=path,
        is_ip=is_ip,
        hidden=hidden,
        has_backslash=has_backslash,
        misfits=(*(tuple(find_misfits(host)) or _miscoded(sent)), *odd_port),
        has_hidden_in_host=bool(hidden_in_host),
        has_empty_user=bool(at) and not userinfo,
        wide_scheme="" if _half_width_scheme(line) == line else _WIDE_SCHEME.split(line, maxsplit=1)[0],
    )


def is_port(port: str) -> bool:
    """Tell whether what stands behind the colon of a host is a port; nothing at all is the usual one."""
    return _PORT.fullmatch(port) is not None and int(port or 0) <= _LAST_PORT


def registered_part(host: str) -> str:
    """Return the part of a host that somebody registered: `docomo.ne.jp` of `www.docomo.ne.jp`."""
    labels = host.split(".")
    has_second = len(labels) > 2 and len(labels[-1]) == 2 and labels[-2] in _SECOND_LEVEL  # noqa: PLR2004
    return ".".join(labels[-3:] if has_second else labels[-2:])


def is_under(host: str, domain: str) -> bool:
    """Tell whether a host is a domain or stands below it."""
    return host == domain or host.endswith(f".{domain}")


def is_mail_address(address: Address) -> bool:
    """Tell whether an address is one to write to: a name and a host, and nothing else."""
    is_bare = not (address.scheme or address.port or address.rest or address.has_backslash or address.is_ip)
    return is_bare and _MAILBOX.fullmatch(address.userinfo) is not None


def is_of_an_organisation(host: str) -> bool:
    """Tell whether the ending is one that Japan gives to organisations only, as co.jp."""
    return registered_part(host).partition(".")[2] in _ORGANISATION


def _hidden_in_host(text: str) -> str:
    """Return what stands in the host of an address as it was sent, and that a browser leaves out."""
    around = _WRAPPED + "".join(dict.fromkeys(filter(is_hidden, text)))
    return "".join(letter for letter in _split(text.strip(around))[1] if is_hidden(letter) or letter in _LINE_ENDS)


def _without_hidden(text: str) -> str:
    """Return an address as a browser takes it: nothing around it, nothing in it that prints nothing, no line ends."""
    return "".join(letter for letter in text if not (is_hidden(letter) or letter in _LINE_ENDS)).strip(_WRAPPED)


def _split(line: str) -> tuple[str, str, str, bool]:
    """Return scheme, what stands for the host, the rest, and whether a backslash stands in or around the host."""
    scheme, rest = _split_scheme(refang(_half_width_scheme(line)))
    if scheme not in ("http", "https", "ftp", ""):
        return scheme, "", rest, False
    has_backslash = "\\" in _split_once(rest.lstrip("/\\"), "/?#")[0] or rest[:2].startswith(("\\", "/\\"))
    authority, path = _split_once(rest.replace("\\", "/").lstrip("/"), "/?#")
    return scheme, authority, path, has_backslash


def _half_width_scheme(line: str) -> str:
    """Return an address whose scheme is in full-width letters with a usual one."""
    head = unicodedata.normalize("NFKC", line[:8]).lower()
    if line[:4].isascii() or not head.startswith(("http:", "https:")):
        return line
    scheme = head.partition(":")[0]
    return f"{scheme}://{line[len(scheme) + 1 :].lstrip('/／')}"


def _split_scheme(line: str) -> tuple[str, str]:
    found = _SCHEME.match(line)
    if found is None:
        return "", line
    after = line[found.end() :]
    # docomo.ne.jp:8443 and docomo.ne.jp:x@example.com have no scheme
    if not after.startswith(("/", "\\")) and ("." in found[1] or _PORT.match(after) is not None):
        return "", line
    return found[1].lower(), after


def _split_once(text: str, separators: str) -> tuple[str, str]:
    end = min((place for place in map(text.find, separators) if place >= 0), default=len(text))
    return text[:end], text[end:]


def _split_port(place: str) -> tuple[str, str]:
    if place.startswith("["):
        host, bracket, port = place.partition("]")
        return host + bracket, port.removeprefix(":")
    host, _, port = place.partition(":")
    return host, port


def _plain_host(written: str) -> str:
    """Return a host in lower case, with plain dots."""
    return _percent_decoded(written.strip(" ")).translate(PLAIN_DOTS).strip(".").lower()


def _miscoded(labels: Sequence[str]) -> Iterator[Misfit]:
    """Yield the parts of a host that are the code of no letters."""
    start = 0
    for label in labels:
        if not is_written_so(label):
            yield Misfit(max(start - 1, 0), label, is_refused=True)
        start += len(decode_label(label)) + 1


def _percent_decoded(text: str) -> str:
    if "%" not in text:
        return text
    from urllib.parse import unquote  # only for hosts that hide letters as numbers

    return unquote(text, errors="replace")
