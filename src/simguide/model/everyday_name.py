"""Names of carriers that are words of every day too."""

from __future__ import annotations

from typing import Literal

from simguide.model.base import Entity, Slug, Words

NamePlace = Literal["hosts", "messages"]
Likeness = Literal["word", "near-word", "in-words"]


class EverydayName(Entity):
    """A name of a carrier that is a word of every day, or a slip of the pen away from one.

    Whoever uses the word does not mean the carrier. A carrier that is called Orange or Wave gets a record here.
    """

    id: Slug
    """Stable id, e.g. `line`."""
    name: Words
    """The name as it stands among the names and aliases of the carrier, in brackets in one of them, or before a dot of
    one of its domains, e.g. `line`. Case, width, spaces and hyphens do not count."""
    carriers: tuple[Slug, ...]
    """Ids of the carriers that bear it."""
    likeness: Likeness = "word"
    """`word`: it is one. `near-word`: a letter more or less makes one, e.g. `roamless`, so a host with a letter changed
    is not held to imitate it. `in-words`: other words hold it, as `onlinemovies` holds `linemo`, so it takes usual
    words on both sides."""
    places: tuple[NamePlace, ...] = ("hosts", "messages")
    """`hosts`: a host that bears it imitates nobody unless more speaks for it, as `login` beside it does. `messages`: a
    message that holds it does not name the carrier by it."""
