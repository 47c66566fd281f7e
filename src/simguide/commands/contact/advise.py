"""Answers `contact`: which desk to call from where one is, whether it is open, and what to say."""

from collections.abc import Iterator, Sequence
from datetime import date

from simguide.advice.answered import answered
from simguide.advice.evidence import KINDS, cited_in, judge_evidence
from simguide.advice.kinds import rule_of_kind
from simguide.advice.naming import refer
from simguide.advice.opening import OpenState, state_at
from simguide.advice.pages import site_of
from simguide.commands.contact.answer import (
    CallNeeds,
    CarrierContact,
    ContactAnswer,
    ContactDesk,
    ContactPurpose,
    ContactQuestion,
    ContactRow,
)
from simguide.commands.contact.sayings import sayings
from simguide.model.answer import Condition, ExcludedNote, NextNote, RuleNote
from simguide.model.base import Text, Tri
from simguide.model.carrier import Carrier, SupportLine, SupportPurpose
from simguide.model.catalogue import Catalogue
from simguide.model.channel import Channel
from simguide.model.method import ALL_TASKS, Task
from simguide.model.source import Source

_DESKS: dict[ContactPurpose | None, tuple[SupportPurpose, ...]] = {
    None: ("general", "lost", "billing", "sales"),
    "lost": ("lost", "general"),
    "billing": ("billing", "general"),
    "technical": ("general",),
    "cancel": ("general", "billing"),
}
"""The desks that a purpose may be asked at, the right one first."""
_TASKS: dict[ContactPurpose | None, tuple[Task, ...]] = {
    None: ALL_TASKS,
    "lost": (),
    "billing": ("renew", "balance", "auto"),
    "technical": ("move",),
    "cancel": ("cancel", "port"),
}
"""The tasks that a call with a purpose may be for."""
_OPEN_FIRST: tuple[OpenState | None, ...] = ("open", "open-unless-holiday", None, "unknown", "closed")
_COST_FIRST = ("free", "unknown", "charged")


def answer_contact(catalogue: Catalogue, carrier: Carrier, question: ContactQuestion, *, as_of: date) -> ContactAnswer:
    """Say whom to call at a carrier; a language of which nothing is known does not exclude a desk."""
    calls = [it for it in catalogue.channels(carrier_id=carrier.id) if it.dial and it.needs and it.status != "ended"]
    sources = catalogue.sources(cited_in(carrier))
    desks, excluded = _desks(carrier, question, sources, as_of=as_of, calls=calls)
    recoveries = catalogue.recoveries(carrier_id=carrier.id) if question.purpose == "lost" else ()
    successor = catalogue.carrier(carrier.successor) if carrier.successor else None
    has_desks: Tri = "unknown" if isinstance(carrier.support, str) else "yes" if carrier.support else "no"
    is_known = has_desks != "unknown" or carrier.support_online is not None
    in_japanese = any(it.may_answer_in_japanese for it in desks)
    result = CarrierContact(
        carrier=refer(carrier),
        successor=refer(successor) if successor else None,
        has_desks=has_desks,
        desks=desks,
        online=carrier.support_online,
        page=carrier.portal or site_of(carrier),
        of_kind=None if is_known else rule_of_kind(catalogue, carrier, "contact", as_of=as_of),
        recovery=next((it for it in recoveries if it.state == "lost-sim"), None),
        sayings=tuple(sayings(question, desks[0].line.purpose)) if in_japanese else (),
        evidence=judge_evidence(carrier.sources, sources, as_of=as_of) if carrier.support_online else None,
    )
    rules = (RuleNote(rule=it) for it in catalogue.rules() if "contact" in it.shown_by and not it.kinds)
    return answered(
        ContactAnswer,
        catalogue,
        command="contact",
        question=question,
        as_of=as_of,
        results=(result,),
        notes=(*excluded, *rules, *_next(carrier, question)),
        about=(carrier,),
        cited=_told_online(carrier),
    )


def answer_contacts(catalogue: Catalogue, question: ContactQuestion, *, as_of: date) -> ContactAnswer:
    """Give a row for each carrier of which a desk or a chat is on record and that has not ended, by id."""
    rows: list[ContactRow] = []
    for carrier in sorted(catalogue.carriers(), key=lambda carrier: carrier.id):
        sources = catalogue.sources(cited_in(carrier))
        desks, excluded = _desks(carrier, question, sources, as_of=as_of)
        if carrier.status == "ended" or not (desks or (carrier.support_online and not excluded)):
            continue
        spoken = [it.line.languages for it in desks if not isinstance(it.line.languages, str)]
        told = (*(source for it in desks for source in it.line.sources), *_told_online(carrier))
        ids = tuple(dict.fromkeys(told))
        rows.append(
            ContactRow(
                carrier=refer(carrier),
                number=desks[0].line.number if desks else None,
                languages=tuple(dict.fromkeys(code for codes in spoken for code in codes)),
                is_open=desks[0].is_open if desks else None,
                has_online=carrier.support_online is not None,
                evidence=judge_evidence(ids, sources, as_of=as_of) if ids else None,
                sources=ids,
            )
        )
    return answered(
        ContactAnswer,
        catalogue,
        command="contact",
        question=question,
        as_of=as_of,
        results=tuple(rows),
        notes=(NextNote(about="contact", command="simguide contact NAME"),),
    )


def _told_online(carrier: Carrier) -> tuple[str, ...]:
    """Return the sources of what is said of chat, form and mail; none where nothing is."""
    return carrier.evidence.get("support_online", carrier.sources) if carrier.support_online else ()


def _desks(
    carrier: Carrier,
    question: ContactQuestion,
    sources: dict[str, Source],
    *,
    as_of: date,
    calls: Sequence[Channel] = (),
) -> tuple[tuple[ContactDesk, ...], tuple[ExcludedNote, ...]]:
    """Return the desks that fit, best first, and what a condition kept out."""
    fitting: list[ContactDesk] = []
    kept_out: dict[Condition, list[Text]] = {}
    for line in () if isinstance(carrier.support, str) else carrier.support:
        held = _check(line, question)
        failed = next((name for name, value in held.items() if value == "no"), None)
        if failed is not None:
            kept_out.setdefault(failed, []).append(Text(en=line.number, zh=line.number, ja=line.number))
            continue
        fitting.append(
            ContactDesk(
                line=line,
                is_open=None if question.at_time is None else _open_at(line, question.at_time, as_of),
                evidence=judge_evidence(line.sources, sources, as_of=as_of),
                not_known=tuple(name for name, value in held.items() if value == "unknown"),
                have_ready=tuple(_have_ready(line, question, calls)),
            )
        )
    places = _DESKS[question.purpose]

    def order(desk: ContactDesk) -> tuple[object, ...]:
        line = desk.line
        return (
            len(desk.not_known),
            line.dial_from == ("abroad",) and not question.abroad,
            places.index(line.purpose),
            # the own line may be the one that is lost
            line.dial_from == ("own-line",) and question.purpose == "lost",
            _OPEN_FIRST.index(desk.is_open),
            line.status == "unconfirmed",
            _COST_FIRST.index(line.cost),
            KINDS.index(desk.evidence.kind),
            line.number,
        )

    notes = tuple(ExcludedNote(condition=name, items=tuple(items)) for name, items in kept_out.items())
    return tuple(sorted(fitting, key=order)), notes


def _have_ready(line: SupportLine, question: ContactQuestion, calls: Sequence[Channel]) -> Iterator[CallNeeds]:
    """Yield what the ways by the number of a desk ask for, the tasks in their order."""
    ways = [it for it in calls if any(dial.number == line.number for dial in it.dial)]
    for task in _TASKS[question.purpose]:
        asked = [it for it in ways if it.task == task]
        if asked:
            yield CallNeeds(
                task=task,
                needs=tuple(dict.fromkeys(need for it in asked for need in it.needs)),
                sources=tuple(dict.fromkeys(source for it in asked for source in it.sources)),
            )


def _check(line: SupportLine, question: ContactQuestion) -> dict[Condition, Tri]:
    held: dict[Condition, Tri] = {}
    if question.purpose is not None:
        held["purpose"] = "yes" if line.purpose in _DESKS[question.purpose] else "no"
    if question.speak is not None:
        unknown = isinstance(line.languages, str)
        held["speak"] = "unknown" if unknown else "yes" if question.speak in line.languages else "no"
    if question.abroad:
        held["abroad"] = "yes" if "abroad" in line.dial_from else "no"
    return held


def _open_at(line: SupportLine, clock: str, day: date) -> OpenState:
    hour, minute = clock.split(":")
    return state_at(line.hours, day, int(hour) * 60 + int(minute))


def _next(carrier: Carrier, question: ContactQuestion) -> Iterator[NextNote]:
    if question.asked:
        yield NextNote(about="all", command=f"simguide contact {carrier.id}")
    if question.purpose == "lost":
        yield NextNote(about="recover", command=f"simguide recover {carrier.id} --state lost-sim")
    if question.purpose == "cancel":
        yield NextNote(about="cancel", command=f"simguide cancel {carrier.id}")
    if question.speak is None:
        yield from _in_other_languages(carrier)
    if not question.abroad:
        yield NextNote(about="contact", command=f"simguide contact {carrier.id} --abroad")
    yield NextNote(about="show", command=f"simguide show {carrier.id}")


def _in_other_languages(carrier: Carrier) -> Iterator[NextNote]:
    """Yield how to ask for the desks in the languages of simguide other than Japanese, where there are any."""
    desks = () if isinstance(carrier.support, str) else carrier.support
    spoken = {code for desk in desks if not isinstance(desk.languages, str) for code in desk.languages}
    for lang in ("zh", "en"):
        if lang in spoken:
            yield NextNote(about="contact", command=f"simguide contact {carrier.id} --speak {lang}")
