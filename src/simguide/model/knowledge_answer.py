"""Answers of `claims`, `rules`, `explain` and `sources`."""

from dataclasses import dataclass
from typing import Literal

from simguide.model.answer import Answer, Evidence
from simguide.model.base import Slug
from simguide.model.claim import Claim, ClaimVerdict
from simguide.model.rule import Rule, RuleTopic, Term
from simguide.model.source import Source


@dataclass(frozen=True, kw_only=True)
class ClaimQuestion:
    """What `claims` was asked."""

    text: str | None = None
    """Words that the claim must hold, in any language."""
    verdict: ClaimVerdict | None = None
    """The verdict asked for."""
    carrier: Slug | None = None
    """The carrier asked for."""


@dataclass(frozen=True, kw_only=True)
class ClaimResult:
    """A claim, judged."""

    type: Literal["claim"] = "claim"
    """Tells this result from others."""
    claim: Claim
    """The claim."""
    evidence: Evidence
    """How well the verdict is founded."""


@dataclass(frozen=True, kw_only=True)
class ClaimAnswer(Answer):
    """Answer of `claims`."""

    command: Literal["claims"]
    """The command."""
    question: ClaimQuestion
    """What was asked."""
    results: tuple[ClaimResult, ...]
    """The claims, the false ones first."""


@dataclass(frozen=True, kw_only=True)
class RuleQuestion:
    """What `rules` was asked."""

    topic: RuleTopic | None = None
    """The topic asked for."""


@dataclass(frozen=True, kw_only=True)
class RuleResult:
    """A rule of the country."""

    type: Literal["rule"] = "rule"
    """Tells this result from others."""
    rule: Rule
    """The rule."""
    evidence: Evidence
    """How well it is known."""


@dataclass(frozen=True, kw_only=True)
class RuleAnswer(Answer):
    """Answer of `rules`."""

    command: Literal["rules"]
    """The command."""
    question: RuleQuestion
    """What was asked."""
    results: tuple[RuleResult, ...]
    """The rules, by topic."""


@dataclass(frozen=True, kw_only=True)
class TermQuestion:
    """What `explain` was asked."""

    term: str | None = None
    """The word."""


@dataclass(frozen=True, kw_only=True)
class TermResult:
    """A word of the field."""

    type: Literal["term"] = "term"
    """Tells this result from others."""
    term: Term
    """The word and its meaning."""
    evidence: Evidence
    """How well it is known."""


@dataclass(frozen=True, kw_only=True)
class TermAnswer(Answer):
    """Answer of `explain`."""

    command: Literal["explain"]
    """The command."""
    question: TermQuestion
    """What was asked."""
    results: tuple[TermResult, ...]
    """The words."""


@dataclass(frozen=True, kw_only=True)
class SourceQuestion:
    """What `sources` was asked."""

    source: Slug | None = None
    """Id of the source."""
    carrier: Slug | None = None
    """Id of the carrier."""


@dataclass(frozen=True, kw_only=True)
class Citation:
    """A record that rests on a source."""

    collection: str
    """Collection of the record, e.g. `channels`."""
    id: Slug
    """Id of the record."""


@dataclass(frozen=True, kw_only=True)
class SourceResult:
    """A source, and what rests on it."""

    type: Literal["source"] = "source"
    """Tells this result from others."""
    source: Source
    """The source."""
    cited_by: tuple[Citation, ...]
    """The records that cite it."""


@dataclass(frozen=True, kw_only=True)
class SourceAnswer(Answer):
    """Answer of `sources`."""

    command: Literal["sources"]
    """The command."""
    question: SourceQuestion
    """What was asked."""
    results: tuple[SourceResult, ...]
    """The sources, by id."""
