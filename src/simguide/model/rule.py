"""Country-wide rules and words."""

from typing import Literal

from simguide.model.base import Entity, Slug, SourceIds, Text, Words

RuleTopic = Literal[
    "identity", "transfer", "emergency", "network", "porting", "phishing", "payment", "abroad", "retention", "arrival"
]
RuleCommand = Literal["renew", "balance", "esim", "keep", "autopay", "recover", "leave", "arrive", "check", "apn"]


Moment = Literal["before", "at-airport", "first-days", "with-card", "later", "on-the-day", "away", "before-return"]


class Rule(Entity):
    """A rule that holds for all carriers in Japan."""

    id: Slug
    """Stable id, e.g. `voice-needs-identity-check`."""
    topic: RuleTopic
    """What it is about."""
    title: Text
    """The rule in a few words."""
    body: Text
    """The rule, with dates and amounts."""
    shown_by: tuple[RuleCommand, ...] = ()
    """Commands whose answers carry the rule."""
    moment: Moment | None = None
    """When it matters to who arrives (`before` landing, `at-airport`, in the `first-days`, `with-card`, `later`) or
    leaves (`before`, `on-the-day`, `away`, `before-return`); none where it always does."""
    sources: SourceIds
    """Ids of the sources."""


class Term(Entity):
    """A word that users meet."""

    id: Slug
    """Stable id, e.g. `number-storage`."""
    term: Words
    """The word as it appears, e.g. `番号保管`."""
    reading: Words
    """Reading, e.g. `bangō hokan`."""
    meaning: Text
    """What it means."""
    sources: SourceIds
    """Ids of the sources."""
