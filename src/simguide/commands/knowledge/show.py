"""What `claims`, `rules`, `explain` and `sources` show."""

from typing import Literal

from simguide.commands.knowledge.answer import (
    ClaimAnswer,
    ClaimResult,
    RuleAnswer,
    RuleResult,
    SourceAnswer,
    SourceResult,
    TermAnswer,
    TermResult,
)
from simguide.model.answer import Answer
from simguide.render.document import Entry, Field, Group
from simguide.render.side_cards import kind_and_dates, source_addresses
from simguide.render.words import Words


def body(answer: ClaimAnswer | RuleAnswer | TermAnswer | SourceAnswer, words: Words) -> tuple[str, list[Group]]:
    """Return title and entries of an answer to `claims`, `rules`, `explain` or `sources`."""
    is_list = isinstance(answer, SourceAnswer) and answer.question.source is None
    layout: Literal["cards", "table"] = "table" if is_list else "cards"
    return words.message(f"title.{answer.command}"), [Group(None, _knowledge(answer, words), layout=layout)]


def _knowledge(answer: ClaimAnswer | RuleAnswer | TermAnswer | SourceAnswer, words: Words) -> tuple[Entry, ...]:
    match answer:
        case ClaimAnswer():
            entries = tuple(_claim_result_entry(item, words) for item in answer.results)
        case RuleAnswer():
            entries = tuple(_rule_result_entry(item, words) for item in answer.results)
        case TermAnswer():
            entries = tuple(_term_entry(item, words) for item in answer.results)
        case SourceAnswer():
            show = _source_result_entry if answer.question.source is not None else _source_row
            entries = tuple(show(item, words) for item in answer.results)
    return entries or (Entry("none", nothing_found(answer, words), ()),)


def nothing_found(answer: Answer, words: Words) -> str:
    """Say that nothing fits, and where what was asked for is told, if it is."""
    told = next((note.command for note in answer.notes if note.kind == "next" and note.about == "elsewhere"), None)
    return words.message("nothing-found") if told is None else words.message("nothing-found.elsewhere", command=told)


def _claim_result_entry(item: ClaimResult, words: Words) -> Entry:
    """Show a claim by itself, with what it concerns and its evidence."""
    claim = item.claim
    fields: list[Field] = [
        words.field("verdict", words.one_of("claim", claim.verdict), style="warning"),
        words.field("truth", words.text(claim.truth)),
    ]
    concerned = [*claim.carriers, *claim.methods, *claim.rules]
    if concerned:
        fields.append(words.field("concerns", words.joined(concerned)))
    if claim.seen_in:
        articles = dict.fromkeys(row.split("-")[0] for row in claim.seen_in)
        fields.append(words.field("seen-in", words.message("articles", ids=words.joined(articles))))
    fields.append(words.evidence(item.evidence, claim.sources))
    return Entry("claim", words.quoted(words.text(claim.wording)), tuple(fields), claim.id)


def _rule_result_entry(item: RuleResult, words: Words) -> Entry:
    """Show a rule by itself, with its topic and evidence."""
    rule = item.rule
    fields = (
        words.field("topic", words.one_of("topic", rule.topic)),
        words.field("rule", words.text(rule.body)),
        words.evidence(item.evidence, rule.sources),
    )
    return Entry("rule", words.text(rule.title), fields, rule.id)


def _term_entry(item: TermResult, words: Words) -> Entry:
    """Show a word: reading, meaning, evidence."""
    term = item.term
    fields = (
        words.field("reading", term.reading),
        words.field("meaning", words.text(term.meaning)),
        words.evidence(item.evidence, term.sources),
    )
    return Entry("term", term.term, fields, term.id)


def _source_result_entry(item: SourceResult, words: Words) -> Entry:
    """Show a source by itself, with what rests on it."""
    source = item.source
    fields = [
        words.field("publisher", source.publisher),
        *source_addresses(source, words),
        words.field("source-kind", " · ".join(kind_and_dates(source, words))),
    ]
    if source.note is not None:
        fields.append(words.field("note", source.note))
    fields.append(words.field("cited-by", *(f"{it.collection}: {it.id}" for it in item.cited_by)))
    return Entry("source", source.id, tuple(fields), source.id)


def _source_row(item: SourceResult, words: Words) -> Entry:
    """Show a source in one row of the list."""
    source = item.source
    dated = words.message("evidence.undated") if source.dated == "undated" else source.dated
    fields = (
        words.field("id", source.id),
        words.field("source-kind", f"{words.one_of('evidence-short', source.kind)} {dated}"),
        words.field("publisher", source.publisher),
        words.field("count-cited", str(len(item.cited_by))),
        words.field("url", source.url, style="link"),
    )
    return Entry("source", "", fields, source.id)
