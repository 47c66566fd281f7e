"""Answer of `find`."""

from __future__ import annotations

from typing import Literal

from simguide.model.answer import Answer, CarrierRef, Evidence
from simguide.model.base import Slug, Text
from simguide.model.value import Value

MOST_FOUND = 20
"""Most results of an answer; who wants others says more."""


class FindQuestion(Value):
    """What `find` was asked."""

    text: str
    """Words in any of the languages."""


class FindHit(Value):
    """Something in the catalogue, and the line that opens it."""

    type: Literal["hit"] = "hit"
    """Tells this result from others."""
    kind: str
    """Collection of the record, e.g. `rules`; `command`: an answer by itself, e.g. how a line of a carrier ends."""
    id: Slug | None = None
    """Id of the record; none for a command that no record fits."""
    part: str | None = None
    """Of a carrier, the field that is meant, e.g. `support`."""
    carrier: CarrierRef | None = None
    """The carrier, where it is about one."""
    title: Text
    """What it is called, or what it says in one sentence."""
    says: Text | None = None
    """What it says beside that."""
    line: str
    """The line to type; a word in capitals is to be replaced."""
    evidence: Evidence | None = None
    """How well it is known; none for a command that no record fits."""
    sources: tuple[Slug, ...] = ()
    """Ids of its sources."""


class FindAnswer(Answer):
    """Answer of `find`."""

    command: Literal["find"]
    """The command."""
    question: FindQuestion
    """What was asked."""
    results: tuple[FindHit, ...]
    """What was found, best first; of several records that one line opens, the best."""
    missing: tuple[str, ...] = ()
    """Words of the question, folded, that stand nowhere on record."""

    @property
    def no_match_hint(self) -> str:
        """Key of the message that says what to do where there are no results."""
        return "hint.find"
