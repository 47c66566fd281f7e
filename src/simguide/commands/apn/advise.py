"""Answers `apn`: access point settings with their origin, and which of several are meant."""

from collections.abc import Iterable, Iterator
from datetime import date

from simguide.advice.answered import answered
from simguide.advice.evidence import cited_in, judge_evidence
from simguide.advice.naming import refer
from simguide.commands.apn.answer import ApnAnswer, ApnFamily, ApnQuestion, ApnResult, ApnSettings
from simguide.errors import ChoiceError
from simguide.model.answer import NextNote, RuleNote
from simguide.model.base import Tri
from simguide.model.carrier import Apn, Carrier
from simguide.model.catalogue import Catalogue
from simguide.model.names import fold
from simguide.model.rule import Rule


def answer_apn(catalogue: Catalogue, carrier: Carrier, question: ApnQuestion, *, as_of: date) -> ApnAnswer:
    """Show the access point settings of a carrier, or those of one line; that nothing is on record is an answer too."""
    rules = tuple(
        rule for rule in catalogue.rules() if "apn" in rule.shown_by and (not rule.kinds or carrier.kind in rule.kinds)
    )
    profile = uses_profile(carrier, rules)
    family = tuple(_family(catalogue, carrier)) if carrier.apn == "unknown" else ()
    chosen = [(number, apn) for number, apn in numbered(carrier) if question.line in (None, number)]
    sources = catalogue.sources(cited_in((tuple(apn for _, apn in chosen), rules)))
    return answered(
        ApnAnswer,
        catalogue,
        command="apn",
        question=question,
        as_of=as_of,
        results=(
            ApnResult(
                carrier=refer(carrier),
                settings=tuple(
                    ApnSettings(number=number, apn=apn, evidence=judge_evidence(apn.sources, sources, as_of=as_of))
                    for number, apn in chosen
                ),
                iphone_profile=profile,
                family=family,
            ),
        ),
        notes=(
            *(RuleNote(rule=rule) for rule in rules),
            *_next(carrier, [number for number, _ in chosen], profile, family),
        ),
    )


def uses_profile(carrier: Carrier, rules: Iterable[Rule]) -> Tri:
    """Return whether an iPhone needs an APN profile: by the record of a carrier, or else by a rule of its kind."""
    if carrier.iphone_profile != "unknown":
        return carrier.iphone_profile
    said = (rule.says.iphone_profile for rule in rules if rule.says is not None and carrier.kind in rule.kinds)
    return next((it for it in said if it != "unknown"), "unknown")


def _family(catalogue: Catalogue, carrier: Carrier) -> Iterator[ApnFamily]:
    """Yield the other carriers of the same company on the same network whose access points are on record."""
    for other in catalogue.carriers():
        is_of_company = other.id != carrier.id and other.operator == carrier.operator != "unknown"
        if is_of_company and other.host_networks == carrier.host_networks and not isinstance(other.apn, str):
            yield ApnFamily(carrier=refer(other), apns=tuple(apn.apn for apn in other.apn))


def numbered(carrier: Carrier) -> Iterator[tuple[int, Apn]]:
    """Yield the settings of a carrier with their numbers, from 1."""
    if not isinstance(carrier.apn, str):
        yield from enumerate(carrier.apn, start=1)


def choose_line(carrier: Carrier, line: str) -> int:
    """Return the number of the settings that a user names by number, access point or network.

    Raises:
        ChoiceError: None is called so, or more than one.
    """
    known = list(numbered(carrier))
    wanted = fold(line)
    named = [
        number
        for number, apn in known
        if wanted in {str(number), fold(apn.apn), *(fold(network) for network in apn.networks)}
    ]
    if len(named) == 1:
        return named[0]
    raise ChoiceError(option="--line", found=line, choices=line_choices(carrier))


def line_choices(carrier: Carrier) -> tuple[str, ...]:
    """Return how each of the settings of a carrier can be named: the number, with what tells it from the others."""
    return tuple(f"{number} ({' '.join([apn.apn, *apn.networks])})" for number, apn in numbered(carrier))


def _next(carrier: Carrier, chosen: list[int], profile: Tri, family: tuple[ApnFamily, ...]) -> Iterator[NextNote]:
    """Yield what is useful next; a profile only where an iPhone needs one."""
    if chosen and profile == "yes":
        line = f" --line {chosen[0]}" if len(list(numbered(carrier))) > 1 else ""
        file = f"{carrier.id}.mobileconfig"
        yield NextNote(about="mobileconfig", command=f"simguide apn {carrier.id}{line} --mobileconfig {file}")
    if len(chosen) > 1:
        yield NextNote(about="apn", command=f"simguide apn {carrier.id} --line {chosen[1]}")
    yield from (NextNote(about="apn", command=f"simguide apn {it.carrier.id}") for it in family[:1])
    yield NextNote(about="show", command=f"simguide show {carrier.id}")
