"""Answers `about`: a carrier in a few lines, each with the command that says more."""

from datetime import date
from typing import Literal

from simguide.advice.answered import answered
from simguide.advice.evidence import judge_evidence
from simguide.advice.naming import refer
from simguide.commands.about.answer import AboutAnswer, AboutQuestion, CarrierCard
from simguide.model.answer import NextNote
from simguide.model.carrier import Carrier, Retention, SupportLine
from simguide.model.catalogue import Catalogue
from simguide.model.value import replace


def answer_about(catalogue: Catalogue, carrier: Carrier, *, as_of: date) -> AboutAnswer:
    """Say what a carrier is, how to renew, check and keep a line of it, and whom to ask."""
    successor = catalogue.carrier(carrier.successor) if carrier.successor else None
    sources = catalogue.sources(carrier.sources)
    card = CarrierCard(
        carrier=refer(carrier),
        successor=refer(successor) if successor else None,
        summary=carrier.summary,
        renew=carrier.tasks.renew,
        balance=carrier.tasks.balance,
        keep=_first_rule(carrier),
        desk=_desk_to_ask(carrier),
        online=carrier.support_online,
        portal=carrier.portal,
        domains=carrier.domains,
        evidence=judge_evidence(carrier.sources, sources, as_of=as_of),
        sources=carrier.sources,
    )
    return answered(
        AboutAnswer,
        catalogue,
        command="about",
        question=AboutQuestion(carrier=carrier.id),
        as_of=as_of,
        results=(card,),
        notes=tuple(
            NextNote(about=command, command=f"simguide {command} {carrier.id}")
            for command in ("renew", "balance", "keep", "show")
        ),
        about=(carrier,),
    )


def _first_rule(carrier: Carrier) -> Retention | Literal["unknown"] | None:
    """Return the first rule by which a number stays alive, without what is reported of it, which `keep` tells."""
    if isinstance(carrier.retention, str):
        return carrier.retention
    return replace(carrier.retention[0], reports=()) if carrier.retention else None


def _desk_to_ask(carrier: Carrier) -> SupportLine | None:
    """Return the telephone desk to call first: for anything, from any phone in Japan, and known to answer."""
    lines = () if isinstance(carrier.support, str) else carrier.support
    return min(
        lines,
        key=lambda it: (it.purpose != "general", it.status != "works", "japan" not in it.dial_from),
        default=None,
    )
