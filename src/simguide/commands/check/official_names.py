"""The names that official addresses bear, and how much it takes to imitate each."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import Final, Literal, NamedTuple

from simguide.commands.check.hosts import registered_part
from simguide.commands.check.skeletons import skeleton
from simguide.commands.check.slips import rough
from simguide.model.names import fold

Strength = Literal["distinct", "anywhere", "short", "near", "holder", "common", "begins", "token"]
"""How much it takes to imitate a name. `distinct`: nobody else would use it, nor one a letter away; it is one anywhere
in a label. `anywhere`: no word holds it, but some are a letter away. `short`: a few letters, or a part of other words.
`near`: a letter away from a word. `holder`: of the company above an official site, which has sites of other trades.
`common`: a word, or initials. `begins`: a label that begins with it is enough. `token`: it counts between hyphens,
beside something else, or with nothing but words of accounts and cards."""

GENERIC: Final = re.compile(r"mobile|esim|sim|wifi|wimax|wireless|japan|rental|phone|smart|shop|card|net|jp|hk")
"""What many names share."""
_LEAST_DISTINCT, _LEAST_SHORT = 6, 4


class OfficialName(NamedTuple):
    """A name that an official address bears."""

    name: str
    """As written, e.g. `his-mobile`."""
    shape: str
    """Its skeleton without hyphens."""
    strength: Strength
    """How much it takes to imitate it."""
    domain: str
    """The official domain that it stands for."""
    letters: str
    """The name without hyphens."""
    ending: str
    """What stands behind the name in its domain, e.g. `ne.jp`."""
    others: tuple[str, ...] = ()
    """Skeletons of words that hold the name and mean something else."""


class OfficialNames:
    """All names to protect, and the official domains, so that those near a host are found at once."""

    def __init__(self, names: Iterable[OfficialName], domains: Iterable[str]) -> None:
        """Order the names by what is near them."""
        self.names = tuple(names)
        self.domains = tuple(domains)
        self._near: dict[str, set[int]] = {}
        for place, name in enumerate(self.names):
            for key in (*_fewer(name.letters), *_fewer(name.shape), rough(name.shape)):
                self._near.setdefault(key, set()).add(place)

    def near(self, whole: str, parts: Collection[str]) -> Iterator[OfficialName]:
        """Yield, in their order, the names that a host may bear or that are a slip away from a part of it.

        Args:
            whole: The skeleton of the host, without dots and hyphens.
            parts: Parts of it that a slip is looked for in.
        """
        keys = {key for part in parts for key in (*_fewer(part), rough(part))}
        near = set().union(*(self._near.get(key, ()) for key in keys))
        yield from (name for place, name in enumerate(self.names) if place in near or name.shape in whole)


def official_name(name: str, strength: Strength, domain: str, *, unless: Iterable[str] = ()) -> OfficialName:
    """Return a name with what is looked at again and again."""
    ending = registered_part(domain).partition(".")[2]
    return OfficialName(name, bare(name), strength, domain, name.replace("-", ""), ending, tuple(map(bare, unless)))


def official_names(
    domains: Iterable[str],
    spellings: Iterable[tuple[str, str]] = (),
    *,
    everyday: Mapping[str, Strength] = MappingProxyType({}),
    guarded: Iterable[OfficialName] = (),
) -> tuple[OfficialName, ...]:
    """Return the names to protect.

    Args:
        domains: Official domains. Where only a part of a registered domain is official, as mobile.rakuten.co.jp, the
            name is made of both: what else stands under rakuten.co.jp is no imitation.
        spellings: (name of a carrier in other letters, its domain), for hosts in Japanese letters.
        everyday: Strength, by folded name, of the names whose letters do not tell it.
        guarded: Names under which fraud is known to pose; they stand in place of what the domains say of them.
    """
    own = sorted(set(domains))
    found: dict[str, OfficialName] = {name.name: name for name in guarded}
    for domain in own:
        part = registered_part(domain)
        core = part.partition(".")[0]
        if part in own:
            found.setdefault(core, _named(core, part, everyday))
        else:
            inner = domain.removesuffix(f".{part}").replace(".", "-")
            for name in (f"{inner}-{core}", f"{core}-{inner}"):
                found.setdefault(name, _named(name, domain, everyday))
            found.setdefault(core, official_name(core, everyday.get(fold(core), "holder"), domain))
    for name, domain in spellings:
        if not name.isascii():
            plain = name.lower()
            found.setdefault(plain, official_name(plain, _strength_in_kana(plain, everyday), domain))
    return tuple(found.values())


@lru_cache(maxsize=8192)
def bare(name: str) -> str:
    """Return the skeleton of a name without hyphens."""
    return skeleton(name).replace("-", "")


def _fewer(text: str) -> Iterator[str]:
    """Yield a text whole and with each letter left out: two that share one are a slip away from each other."""
    yield text
    yield from (text[:place] + text[place + 1 :] for place in range(len(text)))


def _named(name: str, domain: str, everyday: Mapping[str, Strength]) -> OfficialName:
    return official_name(name, everyday.get(fold(name)) or _strength(name), domain)


def _strength_in_kana(name: str, everyday: Mapping[str, Strength]) -> Strength:
    return everyday.get(fold(name)) or ("distinct" if len(name) >= _LEAST_DISTINCT else "short")


def _strength(name: str) -> Strength:
    letters = name.replace("-", "")
    stem = GENERIC.sub("", letters)
    if len(letters) < _LEAST_SHORT or not stem:
        return "common"
    return "distinct" if len(stem) >= _LEAST_DISTINCT else "short"
