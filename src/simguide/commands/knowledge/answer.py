"""Answers of `claims`, `rules`, `explain` and `sources`."""

from __future__ import annotations

from typing import Literal

from simguide.model.answer import Answer, Evidence
from simguide.model.base import Slug
from simguide.model.claim import Claim, ClaimVerdict
from simguide.model.rule import Rule, RuleTopic, Term
from simguide.model.source import Source
from simguide.model.value import Value


class ClaimQuestion(Value):
    """What `claims` was asked."""

    text: str | None = None
    """Words that the claim must hold, in any language."""
    verdict: ClaimVerdict | None = None
    """The verdict asked for."""
    carrier: Slug | None = None
    """The carrier asked for."""
    number: int | None = None
    """Number of the claim to open, among those found, from 1; the others are left out."""


class ClaimResult(Value):
    """A claim, judged."""

    type: Literal["claim"] = "claim"
    """Tells this result from others."""
    claim: Claim
    """The claim."""
    evidence: Evidence
    """How well the verdict is founded."""


class ClaimAnswer(Answer):
    """Answer of `claims`."""

    command: Literal["claims"]
    """The command."""
    question: ClaimQuestion
    """What was asked."""
    results: tuple[ClaimResult, ...]
    """The claims: with words, what says them best first; else, and of equals, the false ones first."""

    @property
    def no_match_hint(self) -> str:
        """Key of the message that says what to do where there are no results."""
        return "hint.no-claim"


class RuleQuestion(Value):
    """What `rules` was asked."""

    topic: RuleTopic | None = None
    """The topic asked for."""
    number: int | None = None
    """Number of the rule to open, among those of the topic, from 1; the others are left out."""


class RuleResult(Value):
    """A rule of the country."""

    type: Literal["rule"] = "rule"
    """Tells this result from others."""
    rule: Rule
    """The rule."""
    evidence: Evidence
    """How well it is known."""


class RuleAnswer(Answer):
    """Answer of `rules`."""

    command: Literal["rules"]
    """The command."""
    question: RuleQuestion
    """What was asked."""
    results: tuple[RuleResult, ...]
    """The rules, by topic."""


class TermQuestion(Value):
    """What `explain` was asked."""

    term: str | None = None
    """The word."""


class TermResult(Value):
    """A word of the field."""

    type: Literal["term"] = "term"
    """Tells this result from others."""
    term: Term
    """The word and its meaning."""
    evidence: Evidence
    """How well it is known."""


class TermAnswer(Answer):
    """Answer of `explain`."""

    command: Literal["explain"]
    """The command."""
    question: TermQuestion
    """What was asked."""
    results: tuple[TermResult, ...]
    """The words."""


class SourceQuestion(Value):
    """What `sources` was asked."""

    source: Slug | None = None
    """Id of the source."""
    carrier: Slug | None = None
    """Id of the carrier."""


class Citation(Value):
    """A record that rests on a source."""

    collection: str
    """Collection of the record, e.g. `channels`."""
    id: Slug
    """Id of the record."""


class SourceResult(Value):
    """A source, and what rests on it."""

    type: Literal["source"] = "source"
    """Tells this result from others."""
    source: Source
    """The source."""
    cited_by: tuple[Citation, ...]
    """The records that cite it."""


class SourceAnswer(Answer):
    """Answer of `sources`."""

    command: Literal["sources"]
    """The command."""
    question: SourceQuestion
    """What was asked."""
    results: tuple[SourceResult, ...]
    """The sources, by id."""
