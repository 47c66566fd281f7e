"""What `claims`, `rules`, `explain` and `sources` say on one screen."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import assert_never, get_args

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
from simguide.commands.knowledge.show import nothing_found
from simguide.model.rule import RuleTopic
from simguide.model.source import Source, SourceKind
from simguide.render.document import Entry, Field, Group, Style
from simguide.render.short import Short, fact, facts, first_sentence, rows
from simguide.render.side_cards import kind_and_dates
from simguide.render.words import Words

_FALSE = ("wrong", "outdated")
_MOST_WITH_BODY = 4
"""Rules of a topic of which the first sentence stands beside the title; where there are more, the titles alone do."""
_MOST_CITED = 6
_MOST_IDS = 3
_MONTH = len("2026-11")


def short(answer: ClaimAnswer | RuleAnswer | TermAnswer | SourceAnswer, words: Words) -> Short:
    """Return one claim, rule, word or source in full, or a list with one line a row."""
    match answer:
        case ClaimAnswer():
            return _claim(answer.results[0], words) if len(answer.results) == 1 else _claims(answer, words)
        case RuleAnswer():
            return _rule(answer.results[0], words) if len(answer.results) == 1 else _rules(answer, words)
        case TermAnswer():
            return _term(answer.results[0], words) if len(answer.results) == 1 else _terms(answer, words)
        case SourceAnswer():
            return _sources(answer, words) if answer.question.source is None else _source(answer.results[0], words)
        case _:
            assert_never(answer)


def _said(*texts: str) -> Group:
    """Return texts as they are, to their last sentence."""
    return Group(None, tuple(Entry("said", text, ()) for text in texts), layout="text", is_close=True)


def _quote(item: ClaimResult, words: Words) -> str:
    return words.quoted(words.text(item.claim.wording))


def _claim(item: ClaimResult, words: Words) -> Short:
    claim = item.claim
    verdict = words.one_of("verdict-first", claim.verdict)
    title = words.message("title.claim", verdict=verdict, claim=_quote(item, words))
    concerned = fact(words, "concerns", words.joined(claim.carriers))
    groups = (_said(words.text(claim.truth)), facts(concerned, least=0))
    return Short(title, groups, item.evidence)


def _claims(answer: ClaimAnswer, words: Words) -> Short:
    """Return the first claim with what is true, then the others by their verdicts."""
    if not answer.results:
        return Short(nothing_found(answer, words), ())
    verdicts = Counter(item.claim.verdict for item in answer.results)
    told = words.joined(
        words.message("kind-count", kind=words.one_of("claim", verdict), count=count)
        for verdict, count in verdicts.items()
    )
    title = words.message("title.claims.short", count=len(answer.results), verdicts=told)
    first, *others = answer.results
    style: Style = "warning" if first.claim.verdict in _FALSE else "text"
    judged = Field("verdict", words.one_of("verdict-first", first.claim.verdict), (_quote(first, words),), style)
    best = facts([judged, words.field("truth", words.text(first.claim.truth))])
    entries = [
        Entry(
            "claim",
            _quote(item, words),
            (words.field("verdict", words.one_of("claim", item.claim.verdict)),),
            item.claim.id,
            is_numbered=answer.question.text is not None,
        )
        for item in others
    ]
    return Short(title, (best, rows(entries, title_label=words.message("label.other-claims"), first_number=2)))


def _rule(item: RuleResult, words: Words) -> Short:
    return Short(words.text(item.rule.title), (_said(words.text(item.rule.body)),), item.evidence)


def _rules(answer: RuleAnswer, words: Words) -> Short:
    """Return the topics there are, or the rules of the one that was asked for."""
    topic = answer.question.topic
    if topic is None:
        title = words.message("title.rules.short", count=len(answer.results))
        label = words.message("field.topic")
        return Short(title, (rows(_topics(answer.results, words), title_label=label, least=len(get_args(RuleTopic))),))
    title = words.message("title.rules.topic", topic=words.one_of("topic", topic), count=len(answer.results))
    has_body = len(answer.results) <= _MOST_WITH_BODY
    entries = [
        Entry(
            "rule",
            words.text(item.rule.title),
            (words.field("answer", first_sentence(words.text(item.rule.body))),) if has_body else (),
            item.rule.id,
            is_numbered=True,
        )
        for item in answer.results
    ]
    return Short(title, (rows(entries, title_label=words.message("label.rule")),))


def _topics(items: Iterable[RuleResult], words: Words) -> Iterator[Entry]:
    by_topic: dict[str, list[RuleResult]] = {}
    for item in items:
        by_topic.setdefault(item.rule.topic, []).append(item)
    for topic, found in by_topic.items():
        fields = (
            words.field("to-type", topic),
            words.field("count", str(len(found))),
            words.field("example", words.text(found[0].rule.title)),
        )
        yield Entry("topic", words.one_of("topic", topic), fields, topic)


def _term(item: TermResult, words: Words) -> Short:
    term = item.term
    title = term.term
    if term.reading != term.term:
        title += words.message("in-brackets", text=term.reading)
    return Short(title, (_said(words.text(term.meaning)),), item.evidence)


def _terms(answer: TermAnswer, words: Words) -> Short:
    """Return all words there are, or those that a part of a word stands in, with their meaning."""
    count = len(answer.results)
    if answer.question.term is None:
        listed = words.joined(item.term.term for item in answer.results)
        return Short(words.message("title.explain.short", count=count), (_said(listed),))
    entries = [
        Entry(
            "term",
            item.term.term,
            (words.field("meaning", first_sentence(words.text(item.term.meaning))),),
            item.term.id,
        )
        for item in answer.results
    ]
    title = words.message("title.explain.some", count=count, term=answer.question.term)
    return Short(title, (rows(entries, title_label=words.message("label.term")),))


def _source(item: SourceResult, words: Words) -> Short:
    """Return a source: its address, what it is, what it cites, and what rests on it."""
    source = item.source
    groups = (
        facts(
            [
                words.field("url", source.url, style="link"),
                words.field("source-kind", " · ".join(kind_and_dates(source, words))),
                *fact(words, "cites", *source.cites[:_MOST_IDS], style="link"),
                *fact(words, "note", source.note or ""),
            ]
        ),
        facts([words.field("cited-by", *_cited_by(item, words))], is_close=True),
    )
    return Short(words.message("title.source", publisher=source.publisher, id=source.id), groups)


def _cited_by(item: SourceResult, words: Words) -> Iterator[str]:
    """Yield in a line for each collection how many records cite a source, and the first of them."""
    by_collection: dict[str, list[str]] = {}
    for cited in item.cited_by:
        by_collection.setdefault(cited.collection, []).append(cited.id)
    for collection, ids in by_collection.items():
        more = len(ids) - _MOST_IDS
        named = words.joined(ids[:_MOST_IDS])
        rest = words.message("in-brackets", text=words.message("more-records", count=more)) if more > 0 else ""
        yield words.message("cited-in", collection=collection, ids=f"{named}{rest}")


def _sources(answer: SourceAnswer, words: Words) -> Short:
    """Return what kinds of sources there are, and those on which most rests; of a carrier, those alone."""
    carrier, items = answer.question.carrier, answer.results
    kinds = Counter(item.source.kind for item in items)
    told = words.joined(
        words.message("kind-count", kind=words.one_of("evidence-short", kind), count=kinds[kind])
        for kind in get_args(SourceKind)
        if kinds[kind]
    )
    asked = "" if carrier is None else words.message("sources-of", carrier=carrier)
    title = words.message("title.sources.short", count=len(items), asked=asked, kinds=told)
    most = sorted(items, key=lambda item: -len(item.cited_by))
    shown = most if carrier is not None else most[:_MOST_CITED]
    label = words.message("label.most-cited")
    groups = [rows([_source_row(item, words) for item in shown], title_label=label)]
    if carrier is None:
        groups.insert(0, rows(_kinds([item.source for item in items], words), title_label=words.message("label.kind")))
    return Short(title, tuple(groups))


def _kinds(sources: list[Source], words: Words) -> Iterator[Entry]:
    for kind in get_args(SourceKind):
        found = [source for source in sources if source.kind == kind]
        dates = sorted(source.dated[:_MONTH] for source in found if source.dated != "undated")
        if found:
            fields = (
                words.field("count", str(len(found))),
                words.field("undated", str(len(found) - len(dates))),
                words.field("oldest", dates[0] if dates else ""),
                words.field("newest", dates[-1] if dates else ""),
            )
            yield Entry("kind", words.one_of("evidence", kind), fields, kind)


def _source_row(item: SourceResult, words: Words) -> Entry:
    source = item.source
    dated = words.message("evidence.undated") if source.dated == "undated" else source.dated[:_MONTH]
    fields = (
        words.field("count-cited", str(len(item.cited_by))),
        words.field("source-kind", f"{words.one_of('evidence-short', source.kind)} {dated}"),
    )
    return Entry("source", source.id, fields, source.id)
