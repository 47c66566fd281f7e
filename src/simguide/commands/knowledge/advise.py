"""Answers `claims`, `rules`, `explain` and `sources`."""

from collections.abc import Iterable, Iterator
from datetime import date

from simguide.advice.answered import answered
from simguide.advice.evidence import cited_in, judge_evidence
from simguide.advice.naming import nearest_names
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
from simguide.errors import UnknownNameError
from simguide.model.answer import NextNote
from simguide.model.base import Text
from simguide.model.catalogue import HELD, Catalogue, carriers_of
from simguide.model.claim import Claim
from simguide.model.names import fold

_VERDICTS = ("wrong", "outdated", "partly", "not-checkable", "supported")


def answer_claims(catalogue: Catalogue, question: ClaimQuestion, *, as_of: date) -> ClaimAnswer:
    """Find the claims that hold all words of a text, in any of the languages; the false ones come first."""
    names: dict[str, list[str]] = {}
    for name, carrier_id in catalogue.carrier_names():
        names.setdefault(carrier_id, []).append(name)
    words = [fold(word) for word in (question.text or "").split()]
    found = [
        claim
        for claim in catalogue.claims()
        if question.verdict in (None, claim.verdict)
        and (question.carrier is None or question.carrier in claim.carriers)
        and _holds(claim, words, names)
    ]
    # what people say decides before what is true of it: a hit in the wording comes first
    found.sort(key=lambda claim: (not _worded(claim, words), _VERDICTS.index(claim.verdict), claim.id))
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
        notes=(
            NextNote(about="sources", command="simguide sources ID"),
            NextNote(about="methods", command="simguide methods"),
        ),
    )


def answer_rules(catalogue: Catalogue, question: RuleQuestion, *, as_of: date) -> RuleAnswer:
    """List the rules of the country, or those of a topic."""
    found = [rule for rule in catalogue.rules() if question.topic in (None, rule.topic)]
    sources = catalogue.sources(cited_in(tuple(found)))
    return answered(
        RuleAnswer,
        catalogue,
        command="rules",
        question=question,
        as_of=as_of,
        results=tuple(
            RuleResult(rule=rule, evidence=judge_evidence(rule.sources, sources, as_of=as_of))
            for rule in sorted(found, key=lambda rule: (rule.topic, rule.id))
        ),
        notes=(NextNote(about="claims", command="simguide claims TEXT"),),
    )


def answer_terms(catalogue: Catalogue, question: TermQuestion, *, as_of: date) -> TermAnswer:
    """Explain a word, found by its letters, its reading or a part of it; without a word, list them all.

    Raises:
        UnknownNameError: No word of the glossary is near enough.
    """
    terms = catalogue.terms()
    found = terms
    if question.term is not None:
        wanted = fold(question.term)
        names = {fold(name): term.term for term in terms for name in (term.term, term.reading, term.id)}
        exact = tuple(term for term in terms if wanted in {fold(term.term), fold(term.reading), fold(term.id)})
        found = exact or tuple(term for term in terms if wanted and wanted in fold(f"{term.term} {term.reading}"))
        if not found:
            raise UnknownNameError(
                kind="term",
                found=question.term,
                nearest=nearest_names(question.term, names),
                known=tuple(term.term for term in terms),
            )
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
        notes=(NextNote(about="claims", command="simguide claims TEXT"),),
    )


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
        notes=(NextNote(about="stale", command="simguide catalogue stale"),),
        cited=sources,
    )


def _holds(claim: Claim, words: Iterable[str], names: dict[str, list[str]]) -> bool:
    """Tell whether every word stands in the claim, its truth, its id or the names of its carriers."""
    said = fold(" ".join([claim.id, *_languages(claim.wording), *_languages(claim.truth)]))
    text = " ".join([said, *(name for carrier in claim.carriers for name in names.get(carrier, ()))])
    return all(word in text for word in words)


def _worded(claim: Claim, words: Iterable[str]) -> bool:
    text = fold(" ".join(_languages(claim.wording)))
    return all(word in text for word in words)


def _languages(text: Text) -> Iterator[str]:
    yield from (text.en, text.zh, text.ja)
