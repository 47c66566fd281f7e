"""Finds what gives away a host that passes for an official one.

Short names and names that are words of every day (au, line, trip) are held to be imitated only where more than the
name itself says so: a real site must not be accused because its name holds two common letters.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import cache, lru_cache
from types import MappingProxyType
from typing import Final, Literal, NamedTuple

from simguide.commands.check.answer import UrlSignKind
from simguide.commands.check.hosts import Address, is_of_an_organisation, is_under, registered_part
from simguide.commands.check.skeletons import has_pair, is_full_width, is_kana_trick, is_one_slip, is_stutter, skeleton
from simguide.model.names import fold

Strength = Literal["distinct", "short", "holder", "common"]
"""`distinct`: nobody else would use it. `short`: a few letters. `holder`: of the company above an official site, which
has sites of other trades. `common`: a word, or initials."""

_GENERIC: Final = re.compile(r"mobile|esim|sim|wifi|wimax|wireless|japan|rental|phone|smart|shop|card|net|jp|hk")
_LEAST_DISTINCT, _LEAST_SHORT = 6, 4
_LEAST_ODD = 2
_CREDENTIAL_WORDS: Final = (
    "account acct auth billing confirm connect login logon mypage pay payment refund secure security signin signon "
    "unpaid update verify"
)
_COUNTRY_WORDS: Final = ("jp", skeleton("japan"))
_WORDS: Final = (
    f"{_CREDENTIAL_WORDS} app bill bills card center charge co com contact customer d e esim help home id info "
    "information japan jp mail member members mobile my ne net news notice ntt official online or phone point points "
    "portal safe service services shop sim site smart sso store support system tel top user web wifi www"
)


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


class Giveaway(NamedTuple):
    """What gives an address away."""

    kind: UrlSignKind
    """The trick."""
    part: str
    """The letters of the address that show it."""
    domain: str
    """The official domain that is imitated."""


def official_names(
    domains: Iterable[str],
    spellings: Iterable[tuple[str, str]] = (),
    *,
    everyday: Mapping[str, Strength] = MappingProxyType({}),
) -> tuple[OfficialName, ...]:
    """Return the names to protect.

    Args:
        domains: Official domains. Where only a part of a registered domain is official, as mobile.rakuten.co.jp, the
            name is made of both: what else stands under rakuten.co.jp is no imitation.
        spellings: (name of a carrier in other letters, its domain), for hosts in Japanese letters.
        everyday: Strength, by folded name, of the names whose letters do not tell it.
    """
    own = sorted(set(domains))
    found: dict[str, OfficialName] = {}
    for domain in own:
        part = registered_part(domain)
        core = part.partition(".")[0]
        if part in own:
            found.setdefault(core, _named(core, part, everyday))
        else:
            inner = domain.removesuffix(f".{part}").replace(".", "-")
            for name in (f"{inner}-{core}", f"{core}-{inner}"):
                found.setdefault(name, _named(name, domain, everyday))
            holder = OfficialName(core, _bare(core), everyday.get(fold(core), "holder"), domain)
            found.setdefault(core, holder)
    for name, domain in spellings:
        if not name.isascii():
            plain = name.lower()
            found.setdefault(plain, OfficialName(plain, _bare(plain), _strength_in_kana(plain, everyday), domain))
    return tuple(found.values())


def find_giveaways(address: Address, names: Collection[OfficialName], domains: Iterable[str]) -> tuple[Giveaway, ...]:
    """Return what in a host that is no official one passes for an official one; the strongest likeness first."""
    host = address.host
    whole = _oddly_written(host, address.written, domains)
    distinct = {name.domain for name in names if name.strength == "distinct"}
    if whole is not None and (whole.kind != "similar-letters" or whole.domain in distinct):
        return (whole,)
    labels = host.split(".")
    core = registered_part(host).partition(".")[0]
    inner = labels[: len(labels) - registered_part(host).count(".") - 1]
    found = [*_official_inside(host, domains)]
    for name in names:
        kind = _likeness(core, name, host)
        if kind is not None:
            found.append(Giveaway(kind, registered_part(host) if kind == "other-suffix" else core, name.domain))
        found.extend(_named_inside(inner, name))
    return tuple(dict.fromkeys(found))


def mentioned(text: str, names: Iterable[OfficialName], domains: Iterable[str]) -> Iterator[str]:
    """Yield the official domains that a text names, by their address or by a name that is no word of every day."""
    shape = skeleton(text)
    tokens = set(re.split(r"[^\w-]+|-", shape)) | set(re.split(r"[^\w-]+", shape))
    for domain in domains:
        if _boundary(skeleton(domain)).search(shape):
            yield domain
    for name in names:
        if name.strength in ("distinct", "short") and (skeleton(name.name) in tokens or name.shape in tokens):
            yield name.domain


def _named(name: str, domain: str, everyday: Mapping[str, Strength]) -> OfficialName:
    return OfficialName(name, _bare(name), everyday.get(fold(name)) or _strength(name), domain)


def _strength_in_kana(name: str, everyday: Mapping[str, Strength]) -> Strength:
    return everyday.get(fold(name)) or ("distinct" if len(name) >= _LEAST_DISTINCT else "short")


def _strength(name: str) -> Strength:
    letters = name.replace("-", "")
    stem = _GENERIC.sub("", letters)
    if len(letters) < _LEAST_SHORT or not stem:
        return "common"
    return "distinct" if len(stem) >= _LEAST_DISTINCT else "short"


@lru_cache(maxsize=8192)
def _bare(name: str) -> str:
    return skeleton(name).replace("-", "")


@cache
def _boundary(shape: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w]){re.escape(shape)}(?![\w])")


def _oddly_written(host: str, written: str, domains: Iterable[str]) -> Giveaway | None:
    """Return the giveaway of a host that is an official one but for letters that only look the same."""
    shape = skeleton(host)
    for domain in domains:
        if is_under(shape, skeleton(domain)):
            count = domain.count(".") + 1
            pairs = zip(host.split(".")[-count:], domain.split("."), strict=False)
            part = next((label for label, name in pairs if label != name), written)
            return Giveaway(_how_written(part), part, domain)
    return None


def _how_written(label: str) -> UrlSignKind:
    """Return in which letters a label passes for another."""
    if label.isascii():
        return "digit-for-letter" if any(map(str.isdigit, label)) else "similar-letters"
    if is_full_width(label):
        return "full-width"
    return "kana" if is_kana_trick(label) else "foreign-letters"


def _official_inside(host: str, domains: Iterable[str]) -> Iterator[Giveaway]:
    """Yield where an official domain stands whole inside a host, with dots or with hyphens for dots.

    A longer ending is another matter: in trip.com.au the name was registered as it stands.
    """
    labels = host.split(".")
    shapes = [skeleton(label) for label in labels]
    inner = len(labels) - registered_part(host).count(".") - 1
    for domain in domains:
        *front, last = (skeleton(label) for label in domain.split("."))
        for start in range(inner):
            *before, end = shapes[start : start + len(front) + 1]
            if before == front and (end == last or end.startswith((f"{last}-", f"{last}/"))):
                part = ".".join(labels[start : start + len(front) + 1])
                is_kana = "/" in end and not part.isascii()
                yield Giveaway("kana" if is_kana else "official-name-as-subdomain", part, domain)
        dashed = _boundary(skeleton(domain.replace(".", "-")))
        for label, shape in zip(labels, shapes, strict=True):
            if dashed.search(shape):
                yield Giveaway("hyphen", label, domain)


def _likeness(core: str, name: OfficialName, host: str) -> UrlSignKind | None:
    """Tell by which trick the registered name of a host is like an official name."""
    bare = _bare(core)
    if bare == name.shape:
        return _same_shape(core, name, host)
    if name.strength in ("holder", "common"):
        is_posing = name.strength == "holder" and not is_of_an_organisation(host) and _has_country_word(core, name)
        return "extra-word" if is_posing or _has_credential_word(core, name) else None
    letters, wanted = core.replace("-", ""), name.name.replace("-", "")
    if is_of_an_organisation(host):  # a company of that name was registered
        return None
    if _is_slipped(core, name) if name.strength == "distinct" else is_stutter(letters, wanted):
        return "misspelling"
    return "extra-word" if _has_extra_word(core, name) else None


def _same_shape(core: str, name: OfficialName, host: str) -> UrlSignKind | None:
    ending, official = (registered_part(it).partition(".")[2] for it in (host, name.domain))
    is_same_ending = ending == official
    if core == name.name:
        if name.strength == "holder" and not is_same_ending and official.startswith(ending):  # cut off, as .co of .com
            return "other-suffix"
        is_plain = name.strength in ("holder", "common") or is_of_an_organisation(host)
        return None if is_plain else "other-suffix"
    if name.strength == "common" and core.isascii() and not is_same_ending:
        return None
    if core.isascii() and core.replace("-", "") == name.name.replace("-", ""):
        return "hyphen" if is_same_ending or not is_of_an_organisation(host) else None
    kind = _how_written(core)
    # l for i alone makes other words: sally is not saily
    is_plain = kind == "similar-letters" and name.strength != "distinct" and not has_pair(core, name.name)
    return None if is_plain else kind


def _named_inside(inner: Iterable[str], name: OfficialName) -> Iterator[Giveaway]:
    """Yield the labels in front of somebody else's domain that bear an official name."""
    for label in inner:
        if _is_named(label, name):
            yield Giveaway("official-name-as-subdomain", label, name.domain)
        elif name.strength == "distinct" and _is_slipped(label, name):
            yield Giveaway("misspelling", label, name.domain)


def _is_named(label: str, name: OfficialName) -> bool:
    is_same = _bare(label) == name.shape
    match name.strength:
        case "common":
            is_odd = not label.isascii() and len(label) >= _LEAST_ODD and label != name.name
            return (is_same and is_odd) or _has_credential_word(label, name)
        case "holder":
            return is_same or _has_credential_word(label, name)
        case _:
            return is_same or _has_extra_word(label, name)


def _is_slipped(label: str, name: OfficialName) -> bool:
    if name.shape in skeleton(label).split("-"):  # the name with something beside it
        return False
    return any(is_one_slip(token, name.shape) and all(map(_is_of_words, rest)) for token, rest in _tokens(label))


def _has_extra_word(core: str, name: OfficialName) -> bool:
    for token, _ in _tokens(core):
        place = token.find(name.shape)
        if place < 0:
            continue
        before, after = token[:place], token[place + len(name.shape) :]
        beside = before + after
        if beside and name.strength in ("distinct", "short") and _is_foreign(beside, name):
            return True
        if _is_of_words(before) and (name.strength == "distinct" or _is_of_words(after)):
            return True
    return False


def _is_foreign(beside: str, name: OfficialName) -> bool:
    """Tell whether what stands beside a Latin name is all Japanese or Chinese: no word of its own language goes on."""
    return name.name.isascii() and not any(letter.isascii() for letter in beside)


def _has_credential_word(core: str, name: OfficialName) -> bool:
    tokens = skeleton(core).split("-")
    return name.shape in tokens and any(token in _credential_words() for token in tokens)


def _has_country_word(core: str, name: OfficialName) -> bool:
    """Tell whether a name stands with nothing but its country, as nobody of another trade would call a site."""
    tokens = skeleton(core).split("-")
    return name.shape in tokens and len(tokens) > 1 and set(tokens) <= {name.shape, *_COUNTRY_WORDS}


def _tokens(core: str) -> Iterator[tuple[str, list[str]]]:
    """Yield the parts of a label between hyphens, alone and joined to the next ones, each with the other parts."""
    parts = [part for part in skeleton(core).split("-") if part]
    for start in range(len(parts)):
        for end in range(start + 1, min(start + 4, len(parts)) + 1):
            yield "".join(parts[start:end]), [*parts[:start], *parts[end:]]


@cache
def _credential_words() -> frozenset[str]:
    return frozenset(map(skeleton, _CREDENTIAL_WORDS.split()))


@cache
def _known_words() -> frozenset[str]:
    return frozenset(map(skeleton, _WORDS.split()))


def _is_of_words(text: str) -> bool:
    """Tell whether a text is nothing but words that fraud and shops alike put beside a name; nothing at all is, too."""
    reached = {0}
    for end in range(1, len(text) + 1):
        if any(text[start:end] in _known_words() for start in reached):
            reached.add(end)
    return len(text) in reached
