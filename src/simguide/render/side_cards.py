"""Turns what stands beside or below an answer into entries: claims, rules, sources."""

from collections.abc import Iterator

from simguide.model.answer import ChangeNote, RuleOfKind
from simguide.model.claim import Claim
from simguide.model.rule import Rule
from simguide.model.source import Source
from simguide.render.document import Entry, Field
from simguide.render.marks import write_mark
from simguide.render.words import Words


def claim_entry(claim: Claim, words: Words) -> Entry:
    """Show a claim beside another answer: what is said, and what is true."""
    return Entry(
        "claim",
        words.quoted(words.text(claim.wording)),
        (
            words.field("verdict", words.one_of("claim", claim.verdict), style="warning"),
            words.field("truth", f"{words.text(claim.truth)} {words.cite(claim.sources)}"),
        ),
        claim.id,
    )


def rule_entry(rule: Rule, words: Words) -> Entry:
    """Show a rule beside another answer."""
    body = f"{words.text(rule.body)} {words.cite(rule.sources)}"
    return Entry("rule", words.text(rule.title), (words.field("rule", body),), rule.id)


def kind_entry(item: RuleOfKind, words: Words) -> Entry:
    """Show what holds of a kind of seller, with its steps."""
    rule = item.rule
    body = f"{words.text(rule.body)} {words.cite(rule.sources)}"
    steps = (words.field("steps", *map(words.text, rule.steps), style="steps"),) if rule.steps else ()
    fields = (words.field("rule", body), *steps, words.evidence(item.evidence, rule.sources))
    return Entry("rule", words.text(rule.title), fields, rule.id)


def change_entry(note: ChangeNote, words: Words) -> Entry:
    """Show what becomes different on a later day."""
    what = words.message(f"change.{note.event}") if note.note is None else words.text(note.note)
    told = words.message("change.from", day=note.starts_on, what=f"{what} {words.cite(note.sources)}".rstrip())
    title = "" if note.title is None else words.text(note.title)
    return Entry("change", title, (words.field("change", told, style="warning"),), note.about or "")


def source_entry(number: int, source: Source, words: Words) -> Entry:
    """Show a source below another answer: what it is, and its address."""
    parts = [source.publisher, *kind_and_dates(source, words)]
    title = f"{write_mark([number])} {' · '.join(parts)}"
    return Entry("source", title, tuple(source_addresses(source, words)), source.id)


def source_addresses(source: Source, words: Words) -> Iterator[Field]:
    """Yield the address of a source, and of the official pages that it cites."""
    yield words.field("url", source.url, style="link")
    if source.cites:
        yield words.field("cites", *source.cites, style="link")


def kind_and_dates(source: Source, words: Words) -> list[str]:
    """Return the kind of a source, the date of its page, and the day it was read."""
    dated = words.message("evidence.undated") if source.dated == "undated" else source.dated
    return [words.one_of("evidence", source.kind), dated, words.message("read-on", date=source.read_on)]
