"""Takes web addresses apart. Nothing is opened, resolved or sent: an address is text."""

import re
import unicodedata
from typing import NamedTuple

from simguide.advice.visible import is_hidden

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
ODD_DOTS = "。．｡"
"""What a browser takes for a dot, and no official address is written with."""
_DOTS = str.maketrans(ODD_DOTS, "...")
_REFANGED = (("[.]", "."), ("(.)", "."), ("{.}", "."), ("[dot]", "."), ("(dot)", "."), ("[:]", ":"), ("[://]", "://"))
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]{0,30}):", re.IGNORECASE)
_PORT = re.compile(r"\d{0,5}(?=$|[/?#\\])", re.ASCII)
_NUMBER = re.compile(r"\d+|0x[0-9a-f]*", re.ASCII)
_DEFAULT_PORTS = {"http": ("", "80"), "https": ("", "443"), "": ("", "80", "443")}
_MAILBOX = re.compile(r"[a-z0-9._+-]{1,64}", re.IGNORECASE | re.ASCII)
_WRAPPED = " \t\r\n<>\"'“”‘’「」『』（）()，、。"


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
    has_hidden: bool
    """Characters that print nothing stood in the address."""
    has_backslash: bool = False
    """A backslash stood in or around the host: a browser takes it for a slash, other programs go elsewhere."""


def refang(text: str) -> str:
    """Return a text with addresses as they were before somebody made them harmless, as hxxp and [.] do."""
    for harmless, original in _REFANGED:
        text = text.replace(harmless, original)
    return re.sub(r"\bh(?:xx|\*\*)p(s?)(?=:)", r"http\1", text, flags=re.IGNORECASE)


def parse_address(text: str) -> Address:
    """Take an address apart, with or without scheme; any text gives an address, if one without host."""
    has_hidden = any(map(is_hidden, text))
    line = "".join(letter for letter in text if not is_hidden(letter)).strip(_WRAPPED)
    line = refang(_half_width_scheme(line).replace("\t", "").replace("\n", "").replace("\r", ""))
    scheme, rest = _split_scheme(line)
    if scheme not in ("http", "https", "ftp", ""):
        return Address(scheme, "", "", "", "", "", rest, is_ip=False, has_hidden=has_hidden)
    has_backslash = "\\" in _split_once(rest.lstrip("/\\"), "/?#")[0] or rest[:2].startswith(("\\", "/\\"))
    authority, path = _split_once(rest.replace("\\", "/").lstrip("/"), "/?#")
    userinfo, _, place = authority.rpartition("@")
    written, port = _split_port(place)
    host = _decode_host(written)
    is_ip = host.startswith("[") or _NUMBER.fullmatch(host.rpartition(".")[2]) is not None
    # one word without a dot is a word, not an address
    if " " in host or len(host) > MOST_HOST_LETTERS or not (is_ip or "." in host):
        return Address(scheme, userinfo, written, "", "", "", path, is_ip=False, has_hidden=has_hidden)
    return Address(
        scheme=scheme,
        userinfo=userinfo,
        written=written,
        host=host,
        ascii_host=".".join(map(_encode_label, host.split("."))),
        port="" if port in _DEFAULT_PORTS.get(scheme, ()) else port,
        rest=path,
        is_ip=is_ip,
        has_hidden=has_hidden,
        has_backslash=has_backslash,
    )


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


def _decode_host(written: str) -> str:
    """Return a host in lower case with its letters as people see them."""
    host = _percent_decoded(written).translate(_DOTS).strip(". ").lower()
    return ".".join(map(_decode_label, host.split("."))) if host else ""


def _percent_decoded(text: str) -> str:
    if "%" not in text:
        return text
    from urllib.parse import unquote  # only for hosts that hide letters as numbers

    return unquote(text, errors="replace")


def _decode_label(label: str) -> str:
    if not label.startswith("xn--") or not label.isascii() or len(label) > MOST_HOST_LETTERS:
        return label
    try:
        return label[4:].encode("ascii").decode("punycode")
    except (UnicodeError, ValueError, OverflowError):
        return label


def _encode_label(label: str) -> str:
    """Return a label as it goes over the wire; a browser folds width and case first."""
    folded = unicodedata.normalize("NFKC", label).casefold()
    if folded.isascii():
        return folded
    try:
        return "xn--" + folded.encode("punycode").decode("ascii")
    except (UnicodeError, ValueError, OverflowError):
        return label
