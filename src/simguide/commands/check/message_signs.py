"""Finds the signs in a message, and weighs what everyday messages and genuine reminders show too."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from simguide.commands.check.answer import UrlCheck
from simguide.commands.check.known_hosts import KnownHosts
from simguide.commands.check.message_parts import odd_letters
from simguide.commands.check.patterns import Message, find_pattern
from simguide.model.carrier import Carrier
from simguide.model.catalogue import Catalogue
from simguide.model.message_sign import MessageSign, Patterns

_MOST_QUOTES = 3
Quotes = Mapping[MessageSign, tuple[str, ...]]
"""Parts of the message that show a sign; signs that show nowhere are left out."""


class Received(NamedTuple):
    """A message, and what was found in it."""

    text: str
    """As received."""
    message: Message
    """Without its links, folded."""
    links: tuple[UrlCheck, ...]
    """Its links, judged."""
    numbers: tuple[str, ...]
    """Telephone numbers that it wants called and that are no desk on record."""
    named: tuple[Carrier, ...]
    """Carriers that it names in words."""
    carriers: tuple[Carrier, ...]
    """Carriers that it names, or whose addresses its links bear or imitate."""

    @property
    def doubtful(self) -> tuple[str, ...]:
        """Hosts of links that are neither official nor known."""
        return tuple(link.host for link in self.links if link.host and link.verdict in ("look-alike", "unknown"))


def find_message_signs(received: Received, catalogue: Catalogue, known: KnownHosts) -> Quotes:
    """Return the signs that a message shows, in the order of the catalogue, with what shows them.

    What everyday messages show too is no sign by itself: a number to call, a word of haste, a link to somewhere on no
    record. Genuine reminders are told by their links, warnings against fraud by their words and by leading nowhere.
    """
    every = catalogue.records_as("message_signs", MessageSign)
    warns = _is_warning(received, every)
    counted = [sign for sign in every if not (warns and sign.test == "words")]
    found = _in_company({sign: tuple(_quotes(sign, received, known)) for sign in counted}, received)
    # a link to somewhere on no record is what any friend sends
    doubted = tuple(link.host for link in received.links if link.verdict == "look-alike" or link.signs)
    if not received.carriers and not any(quotes for sign, quotes in found.items() if sign.test != "link"):
        found = {sign: doubted if sign.test == "link" else quotes for sign, quotes in found.items()}
    if _is_official(received) and not any(quotes for sign, quotes in found.items() if not sign.unless_official):
        return {}
    return {sign: tuple(dict.fromkeys(quotes))[:_MOST_QUOTES] for sign, quotes in found.items() if quotes}


def _quotes(sign: MessageSign, received: Received, known: KnownHosts) -> Iterator[str]:
    """Yield the parts of a message that show a sign by themselves; none where it does not show it."""
    match sign.test:
        case "words":
            if received.doubtful or not sign.only_beside_link:
                yield from _words(sign, sign.patterns, received.message)
            if received.numbers:
                yield from _words(sign, sign.beside_number, received.message)
        case "link":
            yield from received.doubtful
        case "short-link":
            yield from (link.host for link in received.links if any(it.kind == "shortener" for it in link.signs))
        case "other-address":
            if received.carriers:
                yield from received.doubtful
        case "number":
            yield from received.numbers
        case "letters":
            yield from odd_letters(received.text, received.message, known.names)


def _in_company(found: Quotes, received: Received) -> Quotes:
    """Return the signs with what counts only in company weighed: dropped where it stands alone, added where not."""
    everyday = {sign: tuple(_words(sign, sign.everyday, received.message)) for sign in found}
    stands = any(quotes for sign, quotes in found.items() if sign.stands_alone and sign.test != "link")
    hurries = any(everyday.values())
    calls = any(quotes for sign, quotes in found.items() if not sign.stands_alone)
    weighed: dict[MessageSign, tuple[str, ...]] = {}
    for sign, quotes in found.items():
        if sign.stands_alone:
            counts = stands or calls or received.carriers or received.doubtful
            weighed[sign] = (*quotes, *everyday[sign]) if counts else quotes
        else:
            weighed[sign] = quotes if stands or hurries or _is_sender_named(sign, received) else ()
    return weighed


def _is_warning(received: Received, every: Iterable[MessageSign]) -> bool:
    """Tell whether the message warns of fraud, so that it repeats the words of fraudsters, and leads nowhere."""
    leads = bool(received.doubtful or received.numbers)
    warnings = [sign for sign in every if sign.test == "warning"]
    return not leads and any(any(_words(sign, sign.patterns, received.message)) for sign in warnings)


def _is_sender_named(sign: MessageSign, received: Received) -> bool:
    """Tell whether a carrier is named, and not only as a part of somebody else's name."""
    guards = (*sign.unless.ja, *sign.unless.zh, *sign.unless.en)
    return bool(received.carriers) and all(find_pattern(received.message, guard) is None for guard in guards)


def _is_official(received: Received) -> bool:
    """Tell whether the message leads only to official addresses of the carriers that it names.

    Where it names none, to those of other companies and of authorities.
    """
    if not received.links:
        return False
    if not received.named:
        sites = [link.site for link in received.links if link.verdict == "third-party" and not link.signs]
        are_theirs = all(site is not None and site.role == "other-company" for site in sites)
        return are_theirs and len(sites) == len(received.links) and not received.numbers
    named = {carrier.id for carrier in received.named}
    owners = [{ref.id for ref in link.carriers} for link in received.links]
    return all(link.verdict == "official" for link in received.links) and all(named & ids for ids in owners)


def _words(sign: MessageSign, patterns: Patterns, message: Message) -> Iterator[str]:
    """Yield what shows one of the patterns, in any of the languages."""
    unless = (*sign.unless.ja, *sign.unless.zh, *sign.unless.en)
    for pattern in (*patterns.ja, *patterns.zh, *patterns.en):
        place = find_pattern(message, pattern, unless=unless)
        if place is not None:
            yield message.quote(*place)
