"""Answer of `catalogue recheck`, and what a visit to a page brings back."""

from __future__ import annotations

from typing import Literal

from simguide.model.answer import Answer
from simguide.model.base import PageDate, Slug, Url
from simguide.model.source import Source, SourceKind
from simguide.model.value import Value

HardKind = Literal["yen", "dollars", "gigabytes", "days", "hours", "months", "years", "number", "label", "dial", "date"]
"""What a value is that can be looked for on a page letter for letter."""
Standing = Literal["stands", "missing", "cannot-tell"]
PageState = Literal["gone", "missing", "cannot-tell", "nothing-to-check", "stands"]
"""The worst first."""
Reason = Literal[
    "robots",
    "refused",
    "no-answer",
    "slow",
    "too-large",
    "pdf",
    "not-text",
    "script-only",
    "other-language",
    "no-figure",
    "no-unit",
    "too-many-redirects",
]


class PageText(Value):
    """What people read on a page."""

    text: str
    """The words in sight, with what buttons and pictures are called."""
    embedded: str = ""
    """Words of data that the page carries for its scripts."""
    lang: str = ""
    """Language that the page says it is in, e.g. `ja`."""
    dated: str = ""
    """Day that the page gives as that of its last change, ISO; empty where it gives none."""
    is_script_only: bool = False
    """Whether there is next to nothing to read before scripts run."""


class Visit(Value):
    """What came of asking for a page."""

    url: Url
    """Address of the source."""
    outcome: Literal["read", "gone", "unreadable"]
    """`gone`: the server says that there is no such page (any more)."""
    reason: Reason | None = None
    """Why it could not be read."""
    status: int | None = None
    """What the server said, e.g. `404`."""
    moved_to: Url | None = None
    """Where the server says that the page is now for good."""
    page: PageText | None = None
    """What is on it."""
    modified_on: str = ""
    """Day of its last change by the server's word, ISO; empty where it says none."""
    is_same_as_before: bool | None = None
    """Whether it reads as at the visit before; none where there was none."""


class HardValue(Value):
    """A value that rests on a source."""

    collection: str
    """Collection of the record."""
    id: Slug
    """Id of the record."""
    statement: str
    """The field with its place in the record, e.g. `price_jpy` or `retention.0.setup_jpy`."""
    kind: HardKind
    """What it is."""
    value: str
    """The value as it would stand on the page, e.g. `3278`."""
    sources: tuple[Slug, ...]
    """Ids of all sources on which it rests."""


class CheckedValue(Value):
    """A value that rests on a source, and whether it stands on its page."""

    collection: str
    """Collection of the record."""
    id: Slug
    """Id of the record."""
    statement: str
    """The field with its place in the record, e.g. `price_jpy` or `retention.0.setup_jpy`."""
    kind: HardKind
    """What it is: yen, days, a label on a screen ..."""
    value: str
    """The value as it would stand on the page, e.g. `3278`."""
    standing: Standing
    """`stands`, `missing` (the page has others of its kind), or `cannot-tell`."""
    reason: Reason | None = None
    """Why it cannot be told."""
    seen: tuple[str, ...] = ()
    """Where it is missing: values of its kind that the page has, the nearest first."""
    other_sources: tuple[Slug, ...] = ()
    """Ids of the other sources on which it rests."""


class CheckedSource(Value):
    """A source, and what its page says now."""

    type: Literal["recheck"] = "recheck"
    """Tells this result from others."""
    source: Source
    """The source as it is on record."""
    carriers: tuple[Slug, ...]
    """Ids of the carriers of which it says something."""
    state: PageState
    """`gone`; `missing`: a value no longer stands on it; `cannot-tell`; `nothing-to-check`: it was read, and no hard
    value rests on it; `stands`: all do."""
    reason: Reason | None = None
    """Why it cannot be told."""
    status: int | None = None
    """What the server said, e.g. `404`."""
    moved_to: Url | None = None
    """Where the page is now."""
    changed: Literal["yes", "no", "unknown"] = "unknown"
    """Whether the page was changed since the day on which it was read."""
    page_dated: PageDate | None = None
    """Date that stands on the page; none where it shows none."""
    values: tuple[CheckedValue, ...] = ()
    """What rests on it."""
    is_written: bool = False
    """Whether the new day of reading was put into its record."""


class RecheckQuestion(Value):
    """What `catalogue recheck` was asked."""

    carrier: Slug | None = None
    """Only sources of this carrier."""
    kind: SourceKind | None = None
    """Only sources of this kind."""
    limit: int | None = None
    """At most so many pages, those read longest ago first."""
    is_write: bool = False
    """Whether new days of reading are put into the data files."""


class RecheckAnswer(Answer):
    """Answer of `catalogue recheck`."""

    command: Literal["catalogue recheck"]
    """The command."""
    question: RecheckQuestion
    """What was asked."""
    results: tuple[CheckedSource, ...]
    """The sources, the worst first."""

    @property
    def says_no(self) -> bool:
        """Whether a page is gone, or a value no longer stands on one."""
        return any(result.state in ("gone", "missing") for result in self.results)
