"""Answers `check seller`: whether a handle, shop or account that offers to renew or sell a line is a carrier's."""

import re
from collections.abc import Iterator
from datetime import date

from simguide.advice.answered import answered
from simguide.advice.evidence import cited_in, judge_evidence
from simguide.advice.naming import refer
from simguide.commands.check.answer import UrlCheck
from simguide.commands.check.known_hosts import KnownHosts, know_hosts
from simguide.commands.check.links import find_links
from simguide.commands.check.message_parts import carriers_named
from simguide.commands.check.own_folder import rests_on_own_folder
from simguide.commands.check.patterns import Message, find_word, fold_message
from simguide.commands.check.real_ways import MOST_CARRIERS, real_way
from simguide.commands.check.seller_answer import SellerAnswer, SellerCheck, SellerQuestion
from simguide.commands.check.url import judge_url
from simguide.errors import InputError, without_codes
from simguide.model.answer import NextNote
from simguide.model.carrier import Carrier
from simguide.model.catalogue import Catalogue
from simguide.model.method import Method
from simguide.model.names import fold
from simguide.visible import visible

MOST_LETTERS = 2_000
"""Letters of the longest name that is looked at."""
_HANDLE = re.compile(r"(?<![\w@.])@[\w.-]{1,63}\w", re.ASCII)
_JOINED = re.compile(r"[_./|-]")
"""What stands between the words of a handle."""


def answer_seller(catalogue: Catalogue, text: str, *, as_of: date) -> SellerAnswer:
    """Say whether somebody who offers a line is on record as a carrier's; never by the name alone.

    Raises:
        InputError: There is no name, or more than one holds.
    """
    if not any(letter.isalnum() for letter in text):
        raise InputError(key="input.no-seller")
    if len(text) > MOST_LETTERS:
        raise InputError(key="input.too-long", most=MOST_LETTERS)

    def judge(by: Catalogue) -> SellerCheck:
        return _judge_seller(by, text, as_of=as_of)

    check = judge(catalogue)
    return answered(
        SellerAnswer,
        catalogue,
        command="check seller",
        question=SellerQuestion(name=visible(without_codes(text))),
        as_of=as_of,
        results=(check,),
        rests_on_own_folder=rests_on_own_folder(catalogue, judge),
        notes=(
            *(NextNote(about="renew", command=f"simguide renew {way.carrier.id}") for way in check.real_ways[:1]),
            *(NextNote(about="show", command=f"simguide show {it.id}") for it in check.carriers[:1]),
        ),
    )


def _judge_seller(catalogue: Catalogue, text: str, *, as_of: date) -> SellerCheck:
    known = know_hosts(catalogue, as_of=as_of)
    link = next((judge_url(known, it) for it in find_links(text)), None)
    owners = tuple(_owners(catalogue, text, link))
    if owners:
        cited = link.sources if link is not None else tuple(name for it in owners for name in it.sources)
        return SellerCheck(
            verdict="on-record",
            carriers=tuple(map(refer, owners)),
            link=link,
            evidence=judge_evidence(cited, catalogue.sources(cited), as_of=as_of) if cited else None,
        )
    message = fold_message(text)
    named = _named(catalogue, text, link, known)
    methods = tuple(_methods(catalogue, message))
    rules = tuple(rule for rule in catalogue.rules() if rule.topic == "transfer" and "check" in rule.shown_by)
    cited = tuple(dict.fromkeys(cited_in((rules, methods))))
    return SellerCheck(
        verdict="not-on-record",
        carriers=tuple(map(refer, named)),
        methods=methods,
        rules=rules,
        link=link,
        real_ways=tuple(real_way(carrier, known) for carrier in named[:MOST_CARRIERS]),
        evidence=judge_evidence(cited, catalogue.sources(cited), as_of=as_of) if cited else None,
    )


def _owners(catalogue: Catalogue, text: str, link: UrlCheck | None) -> Iterator[Carrier]:
    """Yield the carriers that have the account, or the address where nothing else stands beside it."""
    carriers = {carrier.id: carrier for carrier in catalogue.carriers()}
    handles = [handle.casefold() for handle in _HANDLE.findall(text)]
    if link is not None and link.verdict == "official" and len(text.split()) == 1:
        yield from (carriers[ref.id] for ref in link.carriers)
    elif link is None and len(handles) == 1:
        told = {carrier.id: [carrier.support_online] for carrier in carriers.values()}
        for channel in catalogue.channels():
            told[channel.carrier].extend(channel.steps)
        for recovery in catalogue.recoveries():
            if recovery.carrier is not None:
                told[recovery.carrier].extend(recovery.steps)
        for name, texts in told.items():
            if any(handles[0] in map(str.casefold, _HANDLE.findall(text.en)) for text in texts if text is not None):
                yield carriers[name]


def _named(catalogue: Catalogue, text: str, link: UrlCheck | None, known: KnownHosts) -> tuple[Carrier, ...]:
    """Return the carriers that a name bears, also inside a handle, then those that its address bears or imitates."""
    words = {fold(it.name) for it in known.everyday if "messages" in it.places}
    carriers = {carrier.id: carrier for carrier in catalogue.carriers()}
    found = carriers_named(fold_message(_JOINED.sub(" ", text)), carriers.values(), everyday=words)
    linked = () if link is None else link.carriers
    return tuple({it: carriers[it] for it in (*(it.id for it in found), *(ref.id for ref in linked))}.values())


def _methods(catalogue: Catalogue, message: Message) -> Iterator[Method]:
    """Yield the ways to avoid of which a name tells by a word, e.g. of a platform; all of them where it tells none."""
    avoid = sorted((it for it in catalogue.methods().values() if it.verdict == "avoid"), key=lambda it: it.rank)
    told = [it for it in avoid if any(_is_in(message, word) for word in (*it.aliases, it.name.zh, it.name.ja))]
    yield from told or avoid


def _is_in(message: Message, word: str) -> bool:
    return find_word(message.folded, fold_message(word).folded) is not None
