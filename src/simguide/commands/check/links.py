"""Finds web addresses in a message, with or without scheme, whole or made harmless."""

import re
from collections.abc import Iterator

from simguide.commands.check.endings import ENDINGS
from simguide.commands.check.host_letters import find_misfits
from simguide.commands.check.hosts import is_port, refang

_SCHEMED = re.compile(
    r"(?:https?|ftp|javascript|data):(?://[a-z0-9-]{1,63}[。｡](?=[a-z]))?[^\s<>\"'「」『』（）【】、。，！？]+",
    re.IGNORECASE,
)
_SCHEME_BEFORE = re.compile(r"(?:(?:https?|ftp):[^a-z0-9]*|(?:javascript|data):\S*?)(?=(?:https?|ftp):)", re.IGNORECASE)
"""What stands before another scheme and leads nowhere: what makes links of text begins at the last one."""
_NEXT = re.compile(r"(?<=[^=])https?://", re.IGNORECASE)
"""Where another address begins that is no value of the one before."""
_BARE = re.compile(
    r"(?<![A-Za-z0-9@_])(?<![A-Za-z0-9.][.%+-])(?:[A-Za-z0-9][A-Za-z0-9-]{0,62}\.){1,8}"
    r"(?P<end>[A-Za-z]{2,24})(?![A-Za-z0-9@-])(?:/[!-~]*)?",
    re.ASCII,
)
_WIDE = re.compile(
    r"(?<![A-Za-z0-9Ａ-Ｚａ-ｚ０-９@＠_＿])(?:[A-Za-z0-9Ａ-Ｚａ-ｚ０-９][A-Za-z0-9Ａ-Ｚａ-ｚ０-９－-]{0,62}[.．]){1,8}"
    r"(?P<end>[A-Za-zＡ-Ｚａ-ｚ]{2,24})(?![A-Za-z0-9Ａ-Ｚａ-ｚ０-９@＠－-])(?:[/／][!-~！-～]*)?"
)
_FOREIGN = re.compile(
    r"(?<![\w@.-])(?:[A-Za-z0-9-]{1,63}\.){0,3}[\w-]{0,62}[^\W_a-zA-Z0-9]\.(?:[A-Za-z0-9][A-Za-z0-9-]{0,62}\.){0,3}"
    r"(?P<end>[A-Za-z]{2,24})(?![A-Za-z0-9@.-])(?:/[!-~]*)?"
)
"""A name in letters of another alphabet, up to the dot."""
_NUMBERED = re.compile(r"(?<![\w@.-])(?:\d{1,3}\.){3}\d{1,3}(?:(?::\d{2,5})?[/?][!-~]*|:\d{2,5}(?!\d))", re.ASCII)
"""Four numbers are an address only where a path or a port stands behind them."""
_FULL_WIDTH = {place + 0xFEE0: chr(place) for place in range(0x21, 0x7F)}
_AUTHORITY = re.compile(r"(?:(?:https?|ftp):/*)?(?:[^/?#\\]*@)?(?P<host>[^/?#\\@\[][^/?#\\@]*)", re.IGNORECASE)
_AMBIGUOUS = "%_-"
"""Signs that end a host for some of what makes links, and stand in it for others."""
_FILES = frozenset(
    [
        "apk",
        "apks",
        "doc",
        "docx",
        "exe",
        "gif",
        "htm",
        "html",
        "jpeg",
        "jpg",
        "pdf",
        "png",
        "txt",
        "xls",
        "xlsx",
        "zip",
    ]
)
_ENDING_WORDS = frozenset(["am", "as", "at", "be", "by", "do", "in", "is", "it", "me", "my", "no", "so", "to", "us"])
"""Endings of hosts that begin sentences."""
_TRAILING = ".,;:!?)]}>'\""
MOST_LINKS = 20
"""Links that are checked in one message."""


def find_links(text: str) -> list[str]:
    """Return the addresses in a text in the order in which they stand, each once."""
    return list(dict.fromkeys(link for link, _, _ in _links(refang(text))))[:MOST_LINKS]


def without_links(text: str) -> str:
    """Return a text with a space for each letter of an address."""
    refanged = refang(text)
    left = list(refanged)
    for _, start, end in _links(refanged):
        left[start:end] = " " * (end - start)
    return "".join(left)


def may_be_words(link: str) -> bool:
    """Tell whether an address may be words of a text: `days.so`, or a name with a dot in other letters."""
    front, _, end = link.lower().partition(".")
    return (end in _ENDING_WORDS and front.isalpha()) or not (link.isascii() or "/" in link)


def _is_ending(word: str) -> bool:
    folded = word.translate(_FULL_WIDTH).lower()
    return folded in ENDINGS and folded not in _FILES


def _links(text: str) -> Iterator[tuple[str, int, int]]:
    """Yield each address with its place; one in full-width letters as a person would type it."""
    found: list[tuple[str, int, int]] = []
    taken = list(text)
    for pattern in (_SCHEMED, _WIDE, _BARE, _NUMBERED, _FOREIGN):
        line, place = "".join(taken), 0
        while match := pattern.search(line, place):
            place, written = match.end(), match[0]
            if before := _SCHEME_BEFORE.match(written):
                place = match.start() + before.end()
                continue
            if pattern is _SCHEMED and (another := _NEXT.search(written, 1)):
                written = written[: another.start()]
            if pattern is _WIDE:
                if written.isascii():
                    continue
                written = written.translate(_FULL_WIDTH)
            if "end" in match.groupdict() and "/" not in written and not _is_ending(match["end"]):
                continue
            for link in _cuts(_cut_after_host(written).rstrip(_TRAILING)):
                place = match.start() + len(link)
                found.append((link, match.start(), place))
                taken[match.start() : place] = " " * len(link)
    yield from sorted(found, key=lambda it: it[1])


def _cuts(link: str) -> Iterator[str]:
    """Yield an address as what makes links of text takes it: to the first sign that no host has.

    Programs differ in a few of the signs; there the whole comes after what stands before the sign.
    """
    authority = _AUTHORITY.match(link)
    host, colon, port = ("", "", "") if authority is None else authority["host"].partition(":")
    misfit = next(find_misfits(host.lower()), None)
    end = len(host) if misfit is None else misfit.place
    if authority is None or "." not in host[:end] or (misfit is None and (not colon or is_port(port))):
        yield link
        return
    yield link[: authority.start("host") + end]
    if misfit is not None and misfit.sign in _AMBIGUOUS:
        yield link


def _cut_after_host(link: str) -> str:
    """Return an address without the words of a sentence that follow it without a space.

    Japanese and Chinese sentences go on right after an address. A letter outside ASCII belongs to the address only
    where the host goes on behind it: then it is there to deceive.
    """
    start = link.find("//") + 2 if "//" in link else 0
    end = min((place for place in (link.find(sign, start) for sign in "/?#") if place >= 0), default=len(link))
    host = link[start:end]
    first = next((place for place, letter in enumerate(host) if not letter.isascii()), None)
    if first is not None:
        ending = host[:first].rpartition(".")[2]
        if "." in host[:first] and "." not in host[first:] and len(ending) > 1 and ending.isalpha():
            return link[: start + first]
    return link[: next((place for place in range(end, len(link)) if not link[place].isascii()), len(link))]
