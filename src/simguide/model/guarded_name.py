"""Names under which fraud is known to pose."""

from __future__ import annotations

from typing import Literal

from simguide.model.base import Slug, SourcedEntity, SourceIds, Words

NameReach = Literal["anywhere", "begins", "token"]


class GuardedName(SourcedEntity):
    """A name of a carrier or of a service of it that fraud poses under, and that its official domains do not tell.

    The names of the official domains themselves are guarded without a record.
    """

    id: Slug
    """Stable id, e.g. `kddi`."""
    name: Words
    """The name as it stands in hosts, in lower case, e.g. `aupay`. Hyphens do not count."""
    carriers: tuple[Slug, ...]
    """Ids of the carriers that are meant; the official domain of the first that bears the name, or else its first, is
    the one that is imitated."""
    reach: NameReach
    """How much of a host gives it away, so that no word of another language does. `anywhere`: a part between dots that
    holds the name. `begins`: one that begins with it, or with usual words and it. `token`: one in which it stands
    between hyphens, beside something else, with nothing but words of accounts and cards, or in front of somebody
    else's domain."""
    unless: tuple[Words, ...] = ()
    """Words that hold the name and mean something else, e.g. `aupays`, as French sites are named."""
    sources: SourceIds
    """Ids of the lists in which fraud bears it and other sites do not."""
