"""Answers `claims`, `rules`, `explain` and `sources`."""

import shlex
from collections.abc import Iterator
from datetime import date
from typing import TypeVar

from simguide.advice.answered import answered
from simguide.advice.evidence import cited_in, judge_evidence
from simguide.advice.naming import nearest_names
from simguide.advice.search import Asked, search, weigh
from simguide.commands.find.asked import take_apart
from simguide.commands.knowledge.answer import (
    Citation,
    ClaimAnswer,
    ClaimQuestion,
    ClaimResult,
    RuleAnswer,
    RuleQuestion,
    RuleResult,
    SourceAnswer,
    SourceQuestion,
    SourceResult,
    TermAnswer,
    TermQuestion,
    TermResult,
)
from simguide.errors import InputError, UnknownNameError, without_codes
from simguide.model.answer import NextNote, NextStep
from simguide.model.catalogue import HELD, Catalogue, carriers_of
from simguide.model.claim import Claim
from simguide.model.method import Task
from simguide.model.names import fold
from simguide.model.rule import Rule, Term
from simguide.model.search_words import units_in
from simguide.model.value import replace

Found = TypeVar("Found", Claim, Rule)

_NEXT_OF: dict[Task, NextStep] = {"renew": "renew", "balance": "balance", "auto": "autopay"}
_MOST_ELSEWHERE = 3
_CONCERNED = 10.0
"""By how much what only concerns a carrier ranks behind what is said in so many words."""
_VERDICTS = ("wrong", "outdated", "partly", "not-checkable", "supported")


def answer_claims(catalogue: Catalogue, question: ClaimQuestion, *, as_of: date) -> ClaimAnswer:
    """Find the claims that say all words of a text, in any of the languages: best hit first, of equals the false."""
    question = replace(question, text=None if question.text is None else without_codes(question.text))
    order = None if not question.text else _said_in(catalogue, question.text)
    found = [
        claim
        for claim in catalogue.claims()
        if question.verdict in (None, claim.verdict)
        and (question.carrier is None or question.carrier in claim.carriers)
        and (order is None or claim.id in order)
    ]
    found.sort(key=lambda claim: (order[claim.id] if order else 0, _VERDICTS.index(claim.verdict), claim.id))
    elsewhere = () if found or not question.text else tuple(_elsewhere(catalogue, question.text, as_of=as_of))
    found = _opened(found, question.number, typed=f"claims {question.text or ''}")
    sources = catalogue.sources(cited_in(tuple(found)))
    return answered(
        ClaimAnswer,
        catalogue,
        command="claims",
        question=question,
        as_of=as_of,
        results=tuple(
            ClaimResult(claim=claim, evidence=judge_evidence(claim.sources, sources, as_of=as_of)) for claim in found
        ),
        notes=(*elsewhere, *_after_claims(question, found)),
    )


def _said_in(catalogue: Catalogue, text: str) -> dict[str, float]:
    """Return the claims that say each part of a text, or concern a carrier that it names, by rank: the best has least.

    What stands in the wording, or in the id, counts; what is true of a claim may mention much.
    """
    if any(claim.id == text.strip() for claim in catalogue.claims()):
        return {text.strip(): 0.0}
    ranks: dict[str, float] = {}
    for asked, step in ((Asked(tuple(units_in(text))), 0.0), (take_apart(text, catalogue), _CONCERNED)):
        for it in search(catalogue, weigh(catalogue, asked), collections=("claims",)):
            if it.is_worded:
                ranks.setdefault(it.passage.id, step - round(it.relevance, 2))
    return ranks


def line_to_find(catalogue: Catalogue, text: str, *, as_of: date) -> tuple[str, ...]:
    """Return the line that searches for a text, behind `simguide`; nothing where the search finds nothing."""
    from simguide.commands.find.advise import find_hits  # only where nothing has this name

    return ("find", *text.split()) if find_hits(catalogue, text, as_of=as_of) else ()


def _elsewhere(catalogue: Catalogue, text: str, *, as_of: date) -> Iterator[NextNote]:
    """Yield where else a text is told, where no claim says it."""
    from simguide.commands.find.advise import find_hits  # only where no claim fits

    hits = [hit for hit in find_hits(catalogue, text, as_of=as_of) if hit.kind != "claims"]
    for hit in hits[:_MOST_ELSEWHERE]:
        yield NextNote(about="elsewhere", command=hit.line)
    if hits:
        yield NextNote(about="find", command=f"simguide find {' '.join(map(_quoted, text.split()))}")


def _after_claims(question: ClaimQuestion, found: list[Claim]) -> Iterator[NextNote]:
    """Yield what to type after claims: the next one, what to do instead of what is false, what it rests on."""
    if len(found) > 1 and question.text:
        yield NextNote(about="claims", command=f"simguide claims {' '.join(map(_quoted, question.text.split()))} 2")
    elif question.text or question.carrier or question.verdict:
        yield NextNote(about="claims", command="simguide claims")
    first = found[0] if found else None
    if first is not None and first.carriers and not question.text:
        yield NextNote(about="claims", command=f"simguide claims {first.carriers[0]}")
    if first is not None and first.tasks and first.carriers:
        task = first.tasks[0]
        command = "autopay" if task == "auto" else task
        yield NextNote(about=_NEXT_OF[task], command=f"simguide {command} {first.carriers[0]}")
    if first is not None:
        yield NextNote(about="sources", command=f"simguide sources {first.sources[0]}")


def answer_rules(catalogue: Catalogue, question: RuleQuestion, *, as_of: date) -> RuleAnswer:
    """List the rules of the country, or those of a topic."""
    listed = sorted(
        (rule for rule in catalogue.rules() if question.topic in (None, rule.topic)),
        key=lambda rule: (rule.topic, rule.id),
    )
    found = _opened(listed, question.number, typed=f"rules {question.topic}" if question.topic else "rules")
    sources = catalogue.sources(cited_in(tuple(found)))
    return answered(
        RuleAnswer,
        catalogue,
        command="rules",
        question=question,
        as_of=as_of,
        results=tuple(
            RuleResult(rule=rule, evidence=judge_evidence(rule.sources, sources, as_of=as_of)) for rule in found
        ),
        notes=tuple(_after_rules(question, found)),
    )


def _after_rules(question: RuleQuestion, found: list[Rule]) -> Iterator[NextNote]:
    """Yield what to type after rules: one of them, the other topics, what the web says."""
    if question.topic is None and question.number is None and found:
        yield NextNote(about="rules", command=f"simguide rules {found[0].topic}")
    elif len(found) > 1:
        yield NextNote(about="rules", command=f"simguide rules {question.topic} 2")
    else:
        yield NextNote(about="rules", command=f"simguide rules {question.topic or ''}".rstrip())
    yield NextNote(about="claims", command="simguide claims")


def _opened(found: list[Found], number: int | None, *, typed: str) -> list[Found]:
    """Return the one record that was asked for by its number, or all of them; where there is none, none.

    Raises:
        InputError: There are others, and none of this number.
    """
    if number is None or not found:
        return found
    if not 0 < number <= len(found):
        raise InputError(key="no-number", found=str(number), count=str(len(found)), typed=typed)
    return found[number - 1 : number]


def answer_terms(catalogue: Catalogue, question: TermQuestion, *, as_of: date) -> TermAnswer:
    """Explain a word, found by its letters, its reading or a part of it; without a word, list them all.

    Raises:
        UnknownNameError: No word of the glossary is near enough.
    """
    terms = catalogue.terms()
    found = terms
    if question.term is not None:
        wanted = fold(question.term)
        names = {fold(name): term.term for term in terms for name in (term.term, term.reading, term.id, *term.typed_as)}
        exact = tuple(term for term in terms if wanted in {fold(term.term), fold(term.reading), fold(term.id)})
        exact = exact or tuple(term for term in terms if wanted in map(fold, term.typed_as))
        found = exact or tuple(term for term in terms if wanted and wanted in fold(f"{term.term} {term.reading}"))
        if not found:
            unknown = UnknownNameError(
                kind="term",
                found=question.term,
                nearest=nearest_names(question.term, names),
                known=tuple(term.term for term in terms),
            )
            unknown.instead = () if unknown.nearest else line_to_find(catalogue, question.term, as_of=as_of)
            raise unknown
    sources = catalogue.sources(cited_in(found))
    return answered(
        TermAnswer,
        catalogue,
        command="explain",
        question=question,
        as_of=as_of,
        results=tuple(
            TermResult(term=term, evidence=judge_evidence(term.sources, sources, as_of=as_of))
            for term in sorted(found, key=lambda term: fold(term.reading))
        ),
        notes=tuple(_after_terms(catalogue, question, found)),
    )


def _after_terms(catalogue: Catalogue, question: TermQuestion, found: tuple[Term, ...]) -> Iterator[NextNote]:
    """Yield what to type after words: one of several, what the web says with the word in it, all words."""
    if len(found) > 1:
        yield NextNote(about="explain", command=f"simguide explain {_quoted(found[0].term)}")
    elif found and _said_in(catalogue, found[0].term):
        yield NextNote(about="claims", command=f"simguide claims {_quoted(found[0].term)}")
    if question.term is not None:
        yield NextNote(about="explain", command="simguide explain")


def answer_sources(catalogue: Catalogue, question: SourceQuestion, *, as_of: date) -> SourceAnswer:
    """Say what rests on a source, or list the sources of a carrier, or all.

    Raises:
        UnknownNameError: There is no source of this id.
    """
    cited: dict[str, list[Citation]] = {}
    of_carrier: set[str] = set()
    for collection in HELD:
        for record in catalogue.records(collection):
            ids = set(cited_in(record))
            for source_id in ids:
                cited.setdefault(source_id, []).append(Citation(collection=collection, id=record.id))
            if question.carrier is not None and question.carrier in carriers_of(record):
                of_carrier.update(ids)
    wanted = set(cited) if question.carrier is None else of_carrier
    if question.source is not None:
        if question.source not in cited:
            names = {fold(source_id): source_id for source_id in cited}
            raise UnknownNameError(
                kind="source",
                found=question.source,
                nearest=nearest_names(question.source, names),
                known=tuple(sorted(cited)),
            )
        wanted = {question.source}
    sources = catalogue.sources(wanted)
    return answered(
        SourceAnswer,
        catalogue,
        command="sources",
        question=question,
        as_of=as_of,
        results=tuple(
            SourceResult(source=source, cited_by=tuple(cited[source_id])) for source_id, source in sources.items()
        ),
        notes=tuple(_after_sources(question, cited, tuple(sources))),
        cited=sources,
    )


def _after_sources(
    question: SourceQuestion, cited: dict[str, list[Citation]], found: tuple[str, ...]
) -> Iterator[NextNote]:
    """Yield what to type after sources: the one that most rests on, the carrier, what to check again."""
    if question.source is None and found:
        most = max(found, key=lambda source_id: len(cited[source_id]))
        yield NextNote(about="sources", command=f"simguide sources {most}")
    told = next((it.id for it in cited.get(question.source or "", ()) if it.collection == "carriers"), question.carrier)
    if told is not None:
        yield NextNote(about="show", command=f"simguide show {told}")
    yield NextNote(about="stale", command="simguide catalogue stale")


def _quoted(text: str) -> str:
    """Return a text as it is typed: in quotes where a shell would take it for more than a word."""
    return text if text.isalnum() else shlex.quote(text)
