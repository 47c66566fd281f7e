"""Answers `check sms`: the signs of a message that passes for one of a carrier, and how to ask the carrier itself."""

from collections.abc import Iterator
from datetime import date

from simguide.advice.answered import answered
from simguide.advice.evidence import cited_in, judge_evidence
from simguide.commands.check.answer import FoundSign, MessageAnswer, MessageCheck, MessageQuestion, UrlCheck
from simguide.commands.check.known_hosts import KnownHosts, know_hosts
from simguide.commands.check.links import find_links, may_be_words, without_links
from simguide.commands.check.message_parts import carriers_named, unknown_numbers
from simguide.commands.check.message_signs import Received, find_message_signs
from simguide.commands.check.own_folder import rests_on_own_folder
from simguide.commands.check.patterns import fold_message
from simguide.commands.check.real_ways import MOST_CARRIERS, real_way
from simguide.commands.check.url import MOST_LETTERS, judge_url
from simguide.errors import InputError, without_codes
from simguide.model.answer import NextNote, RuleNote
from simguide.model.carrier import Carrier
from simguide.model.catalogue import Catalogue
from simguide.model.names import fold
from simguide.model.value import replace
from simguide.visible import visible


def answer_sms(catalogue: Catalogue, text: str, *, as_of: date) -> MessageAnswer:
    """Look for signs in a message. Nothing in it is opened, called or sent; no sign is no proof of safety.

    Raises:
        InputError: There is no text, or more than a message holds.
    """
    if not any(letter.isalnum() for letter in text):
        raise InputError(key="input.no-message")
    if len(text) > MOST_LETTERS:
        raise InputError(key="input.too-long", most=MOST_LETTERS)

    def judge(by: Catalogue) -> MessageCheck:
        return _judge_message(by, text, as_of=as_of)

    check = judge(catalogue)
    rules = tuple(rule for rule in catalogue.rules() if rule.topic == "phishing" and "check" in rule.shown_by)
    return answered(
        MessageAnswer,
        catalogue,
        command="check sms",
        question=MessageQuestion(text=visible(without_codes(text))),
        as_of=as_of,
        results=(replace(check, rests_on_own_folder=rests_on_own_folder(catalogue, judge)),),
        notes=(
            *(RuleNote(rule=rule) for rule in rules),
            *(NextNote(about="show", command=f"simguide show {way.carrier.id}") for way in check.real_ways[:1]),
        ),
    )


def _judge_message(catalogue: Catalogue, text: str, *, as_of: date) -> MessageCheck:
    known = know_hosts(catalogue, as_of=as_of)
    links = tuple(_judged_links(known, text))
    message = fold_message(without_links(text))
    words = {fold(it.name) for it in known.everyday if "messages" in it.places}
    named = carriers_named(message, catalogue.carriers(), everyday=words)
    carriers = _carriers_meant(named, links, catalogue)
    numbers = tuple(unknown_numbers(message, catalogue))
    signs = find_message_signs(Received(text, message, links, numbers, named, carriers), catalogue, known)
    sources = catalogue.sources(cited_in(tuple(signs)))
    return MessageCheck(
        verdict="signs-found" if signs else "no-sign",
        signs=tuple(
            FoundSign(
                sign=sign,
                quotes=tuple(visible(without_codes(quote)) for quote in quotes),
                evidence=judge_evidence(sign.sources, sources, as_of=as_of),
            )
            for sign, quotes in signs.items()
        ),
        links=links,
        real_ways=tuple(real_way(carrier, known) for carrier in carriers[:MOST_CARRIERS]),
    )


def _judged_links(known: KnownHosts, text: str) -> Iterator[UrlCheck]:
    """Yield the links in a message, judged; what may be two words of a text is one only where it bears a name."""
    for link in find_links(text):
        check = judge_url(known, link)
        if check.verdict != "unknown" or check.signs or not may_be_words(link):
            yield check


def _carriers_meant(
    named: tuple[Carrier, ...], links: tuple[UrlCheck, ...], catalogue: Catalogue
) -> tuple[Carrier, ...]:
    """Return the carriers that a message names, then those whose addresses its links bear or imitate."""
    carriers = {carrier.id: carrier for carrier in catalogue.carriers()}
    linked = [ref.id for link in links if link.verdict in ("official", "look-alike") for ref in link.carriers]
    return tuple(carriers[name] for name in dict.fromkeys([*(carrier.id for carrier in named), *linked]))
