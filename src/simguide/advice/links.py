"""Finds web addresses in a message, with or without scheme, whole or made harmless."""

import re
from collections.abc import Iterator

from simguide.advice.hosts import refang

_SCHEMED = re.compile(r"(?:https?|ftp|javascript|data):[^\s<>\"'「」『』（）【】、。，！？]+", re.IGNORECASE)
_BARE = re.compile(
    r"(?<![A-Za-z0-9@._%+-])(?:[A-Za-z0-9-]{1,63}\.){1,8}(?P<end>[A-Za-z]{2,24})(?![A-Za-z0-9@-])(?:/[!-~]*)?",
    re.ASCII,
)
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


def _links(text: str) -> Iterator[tuple[str, int, int]]:
    """Yield each address with its place."""
    found: list[tuple[str, int, int]] = []
    taken = list(text)
    for match in _SCHEMED.finditer(text):
        link = _cut_after_host(match[0]).rstrip(_TRAILING)
        found.append((link, match.start(), match.start() + len(link)))
        taken[match.start() : match.start() + len(link)] = " " * len(link)
    for match in _BARE.finditer("".join(taken)):
        if match["end"].lower() not in _FILES or "/" in match[0]:
            link = match[0].rstrip(_TRAILING)
            found.append((link, match.start(), match.start() + len(link)))
    yield from sorted(found, key=lambda it: it[1])


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
