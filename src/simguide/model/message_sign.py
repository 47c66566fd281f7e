"""Signs of messages that pass for those of a carrier."""

from __future__ import annotations

from typing import Literal

from simguide.model.base import Record, Slug, SourcedEntity, SourceIds, Text, Words

SignTest = Literal["words", "link", "short-link", "other-address", "number", "letters"]


class Patterns(Record):
    """Words that show a sign, by the language of the message."""

    en: tuple[Words, ...] = ()
    """In English, e.g. `within + hours`."""
    zh: tuple[Words, ...] = ()
    """In Chinese, simplified or traditional."""
    ja: tuple[Words, ...] = ()
    """In Japanese, e.g. `利用停止`."""


class MessageSign(SourcedEntity):
    """A sign by which false messages were known, as a source describes it."""

    id: Slug
    """Stable id, e.g. `threat-to-stop`."""
    title: Text
    """The sign in a few words."""
    meaning: Text
    """Why it is a sign, and what a genuine message does instead."""
    test: SignTest
    """`words`: one of the patterns. `link`: a link that is not official. `short-link`: a link that hides its target.
    `other-address`: a carrier is named, and the link is not its. `number`: a number to call that is no desk on record.
    `letters`: letters that hide, or pass for others."""
    patterns: Patterns = Patterns()
    """Plain words, for the test `words`. A plus sign between two parts means: then, a little later. Case, width and
    spaces do not count. A bar between two words means: or. Nothing is a regular expression, so no message can make
    the search slow."""
    unless: Patterns = Patterns()
    """Plain words that turn the meaning of a pattern where they stand in it or beside it, e.g. `do not`."""
    only_beside_link: bool = False
    """The words count only where the message also holds a link that is not official; genuine messages use them too."""
    sources: SourceIds
    """Ids of the sources."""
