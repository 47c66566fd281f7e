"""Signs of messages that pass for those of a carrier."""

from __future__ import annotations

from typing import Literal

from simguide.model.base import Record, Slug, SourcedEntity, SourceIds, Text, Words

SignTest = Literal["words", "link", "short-link", "other-address", "number", "letters", "warning"]


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
    `letters`: letters that hide, or pass for others. `warning`: no sign but its opposite, words by which a message
    warns of fraud: where it leads nowhere, none of its words counts."""
    patterns: Patterns = Patterns()
    """Plain words, for the tests `words` and `warning`. A plus sign between two parts means: then, a little later.
    Case, width and spaces do not count. A bar between two words means: or. Nothing is a regular expression, so no
    message can make the search slow."""
    everyday: Patterns = Patterns()
    """Plain words as in `patterns` that everyday messages hold too, e.g. `urgent`. They count only in company: where a
    carrier is named, a link is not official, or another sign is there."""
    beside_number: Patterns = Patterns()
    """Plain words as in `patterns` that count where the message wants a number called that is no desk on record, e.g.
    `you have won`."""
    unless: Patterns = Patterns()
    """Plain words that turn the meaning of a pattern where they stand in it or beside it, e.g. `do not`. For the test
    `number`, anywhere in the message: words by which a carrier is named and not meant, e.g. `ドコモショップ`."""
    stands_alone: bool = True
    """`false`: everyday messages show the sign too, and it counts only where a carrier is named or another sign is
    there."""
    unless_official: bool = False
    """Genuine reminders show the sign too: it does not count where the message shows only such signs and each link in
    it is official, of a carrier that it names, or, where it names none, of another company or an authority."""
    only_beside_link: bool = False
    """The words count only where the message also holds a link that is not official; genuine messages use them too."""
    sources: SourceIds
    """Ids of the sources."""
