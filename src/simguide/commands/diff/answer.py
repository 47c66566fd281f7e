"""Answer of `catalogue diff`."""

from __future__ import annotations

from typing import Any, Literal

from simguide.model.answer import Answer
from simguide.model.base import Slug
from simguide.model.value import Value

Happening = Literal["added", "changed", "removed"]

EVIDENCE = ("sources", "side_sources", "evidence")
"""Fields that say on what the others rest."""


class DiffQuestion(Value):
    """What `catalogue diff` was asked."""

    old: str
    """Data folder, released archive or wheel, as typed."""
    new: str
    """The same, of the newer one."""


class ChangedField(Value):
    """A field of which the value differs."""

    field: str
    """The field with its place in the record, e.g. `price_jpy` or `retention.0.setup_jpy`. `sources` where the record
    says the same and rests on other sources."""
    old: Any = None
    """What the older catalogue says, as a data file has it; of a list what is only in it; none where it says
    nothing."""
    new: Any = None
    """What the newer one says."""
    sources: tuple[Slug, ...] = ()
    """Ids of the sources of the new value; where there is none, of the old one."""


class RecordDiff(Value):
    """A record that differs."""

    type: Literal["diff"] = "diff"
    """Tells this result from others."""
    change: Happening
    """What happened to it."""
    collection: str
    """Collection of the record."""
    id: Slug
    """Id of the record."""
    carriers: tuple[Slug, ...] = ()
    """Ids of the carriers that it is about."""
    fields: tuple[ChangedField, ...] = ()
    """What differs, where it was changed."""


class DiffAnswer(Answer):
    """Answer of `catalogue diff`."""

    command: Literal["catalogue diff"]
    """The command."""
    question: DiffQuestion
    """What was asked."""
    old_version: str
    """Version of the older catalogue."""
    new_version: str
    """Version of the newer one."""
    results: tuple[RecordDiff, ...]
    """The records that differ, by collection and id."""

    @property
    def needs_results(self) -> bool:
        """Whether it is an answer only if there are results: that two catalogues say the same is one."""
        return False
