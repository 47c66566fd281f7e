"""Words that texts do not say, because fields say it: what kind of source, and that something was not seen."""

from __future__ import annotations

from typing import Literal

from simguide.model.base import Entity, Record, Slug, Words
from simguide.model.value import made

HedgeKind = Literal["source", "not-seen"]


class Phrases(Record):
    """Words by the language of the text."""

    en: tuple[Words, ...] = ()
    """In English, e.g. `by a blog`; whole words, whatever their case."""
    zh: tuple[Words, ...] = ()
    """In Chinese, e.g. `博客`."""
    ja: tuple[Words, ...] = ()
    """In Japanese, e.g. `ブログ`."""


class Hedge(Entity):
    """Words that `catalogue validate` refuses in texts, with what they name.

    A possibility is none: a law says "may be refused".
    """

    id: Slug
    """Stable id, e.g. `by-a-blog`."""
    kind: HedgeKind
    """`source`: the words name a kind of source or its date. `not-seen`: they say that something was not found,
    seen or confirmed."""
    why: Words
    """Why texts do not say it, and what is written instead, in English."""
    phrases: Phrases
    """The words. `...` between two parts means: then, in the same sentence."""
    unless: Phrases = made(default_factory=Phrases)
    """Words that hold a phrase and mean something else, e.g. `official blog`: they do not count."""
