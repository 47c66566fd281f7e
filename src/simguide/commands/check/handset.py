"""Answers `check phone-ready`: whether a phone works with a carrier, from what the phone itself shows."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple, assert_never

from simguide.advice.answered import answered
from simguide.advice.evidence import cited_in, judge_evidence
from simguide.advice.naming import refer
from simguide.commands.check.answer import (
    NetworkFit,
    PhoneAspectCheck,
    PhoneQuestion,
    PhoneReadyAnswer,
    PhoneVerdict,
)
from simguide.commands.check.own_folder import rests_on_own_folder
from simguide.model.answer import NextNote
from simguide.model.band import Band
from simguide.model.base import Tri
from simguide.model.carrier import Carrier, Network
from simguide.model.catalogue import Catalogue
from simguide.model.handset_check import Fit, PhoneAspect, PhoneCheck
from simguide.model.plan import Plan

_OPTIONS: dict[PhoneAspect, str] = {
    "esim": "--eid yes",
    "sim-lock": "--sim-lock none",
    "volte": "--volte yes",
    "bands": "--bands 1,3,19",
    "mark": "--mark yes",
}
"""What to type to say what the phone shows, with an example."""


class _Offer(NamedTuple):
    """What a carrier sells, as far as it matters to a phone."""

    esim: Tri
    card: Tri
    calls: Tri
    networks: tuple[Network, ...]


def answer_phone(catalogue: Catalogue, carrier: Carrier, question: PhoneQuestion, *, as_of: date) -> PhoneReadyAnswer:
    """Say for each thing to look at what it means for this carrier, and what they mean together."""

    def judge(by: Catalogue) -> tuple[PhoneAspectCheck, ...]:
        found = by.carrier(carrier.id)
        return () if found is None else _looked_at(by, found, question, as_of=as_of)

    results = _looked_at(catalogue, carrier, question, as_of=as_of)
    return answered(
        PhoneReadyAnswer,
        catalogue,
        command="check phone-ready",
        question=question,
        carrier=refer(carrier),
        verdict=_verdict(result.fit for result in results),
        as_of=as_of,
        results=results,
        rests_on_own_folder=rests_on_own_folder(catalogue, judge),
        notes=(
            *_asking(carrier, results),
            *_without_esim(results),
            NextNote(about="show", command=f"simguide show {carrier.id}"),
        ),
    )


def _looked_at(
    catalogue: Catalogue, carrier: Carrier, question: PhoneQuestion, *, as_of: date
) -> tuple[PhoneAspectCheck, ...]:
    offer = _offer(carrier, catalogue.plans(carrier_id=carrier.id))
    bands = tuple(catalogue.records_as("bands", Band))
    checks = tuple(check for check in catalogue.records_as("phone_checks", PhoneCheck) if _matters(check, carrier))
    networks = {check.id: _networks(question, offer, bands) for check in checks if check.aspect == "bands"}
    shown = tuple(band for fits in networks.values() for fit in fits for band in (*fit.present, *fit.missing))
    sources = catalogue.sources(cited_in((checks, shown)))
    return tuple(
        PhoneAspectCheck(
            check=check,
            fit=_fit(check.aspect, question, offer, networks.get(check.id, ())),
            offered={"esim": offer.esim, "volte": offer.calls}.get(check.aspect),
            networks=networks.get(check.id, ()),
            option="" if _is_given(check.aspect, question) else _OPTIONS[check.aspect],
            evidence=judge_evidence(check.sources, sources, as_of=as_of),
        )
        for check in checks
    )


def _matters(check: PhoneCheck, carrier: Carrier) -> bool:
    """Tell whether a thing matters: a rented WiFi device asks nothing of the phone but WiFi."""
    return carrier.kind != "wifi-rental" or check.aspect == "mark"


def _offer(carrier: Carrier, plans: tuple[Plan, ...]) -> _Offer:
    sold = tuple(plan for plan in plans if plan.on_sale != "no") or plans
    return _Offer(
        esim=carrier.esim,
        card=_any(("yes" if "physical" in plan.sims else "no") for plan in sold),
        calls=_any(plan.voice for plan in sold),
        networks=() if isinstance(carrier.host_networks, str) else carrier.host_networks,
    )


def _any(found: Iterable[Tri]) -> Tri:
    """Return yes where one of the products has it, no where all are known not to; nothing on record is unknown."""
    states = set(found)
    if "yes" in states:
        return "yes"
    return "no" if states == {"no"} else "unknown"


def _fit(aspect: PhoneAspect, question: PhoneQuestion, offer: _Offer, networks: tuple[NetworkFit, ...]) -> Fit:
    match aspect:
        case "esim":
            return _fit_esim(question.eid, offer)
        case "sim-lock":
            return {"none": "yes", "locked": "partly", "unknown": "unknown"}[question.sim_lock]  # type: ignore[return-value]
        case "volte":
            return "not-needed" if offer.calls == "no" else _or_partly(question.volte)
        case "bands":
            return _over_all(fit.fit for fit in networks)
        case "mark":
            return _or_partly(question.mark)
        case _:
            assert_never(aspect)


def _fit_esim(eid: Tri, offer: _Offer) -> Fit:
    if offer.esim == "no":
        return "not-needed"
    if eid == "no":
        fits: dict[Tri, Fit] = {"yes": "partly", "no": "no", "unknown": "unknown"}
        return fits[offer.card]
    return "yes" if eid == offer.esim == "yes" else "unknown"


def _or_partly(shown: Tri) -> Fit:
    return "partly" if shown == "no" else shown


def _over_all(fits: Iterable[Fit]) -> Fit:
    """Return the outcome over the networks that a carrier uses: which of them one gets is not always one's choice."""
    found = set(fits)
    if len(found) == 1:
        return found.pop()
    return "partly" if found & {"yes", "partly"} else "unknown"


def _networks(question: PhoneQuestion, offer: _Offer, bands: tuple[Band, ...]) -> tuple[NetworkFit, ...]:
    return tuple(
        _network_fit(network, tuple(band for band in bands if band.network == network), question.bands)
        for network in offer.networks
        if network != "abroad"
    )


def _network_fit(network: Network, bands: tuple[Band, ...], given: tuple[str, ...]) -> NetworkFit:
    present = tuple(band for band in bands if set(band.names) & set(given))
    missing = tuple(band for band in bands if band not in present)
    if not given or not bands:
        return NetworkFit(network=network, fit="unknown", missing=missing)
    core = [band for band in bands if band.role == "core"]
    held = [band for band in core if band in present]
    fit: Fit = "no" if not held else "yes" if len(held) == len(core) else "partly"
    return NetworkFit(network=network, fit=fit, present=present, missing=missing)


def _is_given(aspect: PhoneAspect, question: PhoneQuestion) -> bool:
    given: dict[PhoneAspect, bool] = {
        "esim": question.eid != "unknown",
        "sim-lock": question.sim_lock != "unknown",
        "volte": question.volte != "unknown",
        "bands": bool(question.bands),
        "mark": question.mark != "unknown",
    }
    return given[aspect]


def _verdict(fits: Iterable[Fit]) -> PhoneVerdict:
    """Return what the checks mean together; something unknown never counts as a yes."""
    found = set(fits)
    if "no" in found:
        return "does-not-work"
    if "unknown" in found:
        return "unknown"
    return "works-partly" if "partly" in found else "works"


def _asking(carrier: Carrier, results: tuple[PhoneAspectCheck, ...]) -> tuple[NextNote, ...]:
    """Return the command that says what the phone shows, where something is still to be said that matters."""
    if any(result.fit == "no" for result in results):
        return ()
    options = " ".join(result.option for result in results if result.option and result.fit == "unknown")
    command = f"simguide check phone-ready {carrier.id} {options}"
    return (NextNote(about="phone", command=command),) if options else ()


def _without_esim(results: tuple[PhoneAspectCheck, ...]) -> tuple[NextNote, ...]:
    """Return the command that finds what a phone without an eSIM takes, where this is what rules the carrier out."""
    is_out = any(result.check.aspect == "esim" and result.fit == "no" for result in results)
    return (NextNote(about="esim", command="simguide esim --phone no-esim"),) if is_out else ()
