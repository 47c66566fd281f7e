"""Finds what gives away a host that passes for an official one.

Short names and names that are words of every day (au, line, trip) are held to be imitated only where more than the
name itself says so: a real site must not be accused because its name holds two common letters.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from typing import Final, NamedTuple

from simguide.commands.check.answer import UrlSignKind
from simguide.commands.check.host_words import COUNTRY_WORDS, credential_words, is_of_identity_words, is_of_words
from simguide.commands.check.hosts import Address, is_of_an_organisation, is_under, registered_part
from simguide.commands.check.official_names import GENERIC, OfficialName, OfficialNames
from simguide.commands.check.skeletons import is_full_width, is_kana_trick, skeleton
from simguide.commands.check.slips import has_pair, is_likely_slip, is_one_slip, is_stutter, rough

_LEAST_SLIPPED: Final = 5
"""Letters of the shortest name of which any letter that differs is a slip: shorter ones are a letter from many words.
One that is put in makes a slip of a name with a letter less, behind the ending of Japan."""
_LEAST_LONG: Final = 9
"""Letters of a name that no other comes near."""
_LEAST_STEM: Final = 4
"""Letters of the shortest stem in which a slip counts: xmobile.jp has nothing of ymobile.jp."""
_LEAST_INSERTED: Final = 2
"""The same, where a letter is put in and none is missing."""
_JAPANESE: Final = "jp"
"""The ending of Japan: elsewhere a name of a few letters is a letter from too many others."""
_MOST_MORE: Final = 2
"""Letters by which a host that a hasty eye takes for a name is longer: pairs that stand for one."""
_LEAST_ODD: Final = 2
_MOST_JOINED: Final = 4
"""Parts between hyphens that are read as one."""


class Giveaway(NamedTuple):
    """What gives an address away."""

    kind: UrlSignKind
    """The trick."""
    part: str
    """The letters of the address that show it."""
    domain: str
    """The official domain that is imitated."""


def find_giveaways(address: Address, official: OfficialNames) -> tuple[Giveaway, ...]:
    """Return what in a host that is no official one passes for an official one; the strongest likeness first."""
    host = address.host
    whole = _oddly_written(host, address.written, official.domains)
    distinct = {name.domain for name in official.names if name.strength in ("distinct", "anywhere")}
    if whole is not None and (whole.kind != "similar-letters" or whole.domain in distinct):
        return (whole,)
    found = [*_official_inside(host, official.domains)]
    registered, inner = _take_apart(host)
    core, labels = registered.core, (*inner, registered.core)
    parts = {registered.split, *(token for label in labels for token, _ in _tokens(label.text))}
    parts |= {token for label in labels for token, _ in _tokens(label.shape)} | {label.letters for label in labels}
    for name in official.near("".join(label.bare for label in labels), parts):
        kind = _likeness(registered, name)
        if kind is not None:
            found.append(Giveaway(kind, registered.part if kind == "other-suffix" else core.text, name.domain))
        elif registered.split == name.letters and registered.ending == name.ending:
            found.append(Giveaway("hyphen", host, name.domain))
        found.extend(_named_inside(inner, name))
    return tuple(dict.fromkeys(found))


def mentioned(text: str, official: OfficialNames) -> Iterator[str]:
    """Yield the official domains that a text names, by their address or by a name that is no word of every day."""
    if not text:
        return
    shape = skeleton(text)
    tokens = set(re.split(r"[^\w-]+|-", shape)) | set(re.split(r"[^\w-]+", shape))
    for domain in official.domains:
        if _boundary(skeleton(domain)).search(shape):
            yield domain
    for name in official.names:
        if name.strength not in ("holder", "common", "token") and (
            skeleton(name.name) in tokens or name.shape in tokens
        ):
            yield name.domain


class _Label(NamedTuple):
    """A part of a host between dots, looked at once."""

    text: str
    """As in the host."""
    letters: str
    """Without hyphens."""
    shape: str
    """The skeleton."""
    bare: str
    """The skeleton without hyphens."""


class _Registered(NamedTuple):
    """The part of a host that somebody registered."""

    part: str
    """All of it."""
    core: _Label
    """The name in it."""
    ending: str
    """What stands behind the name."""
    split: str
    """The letters of the name and of the labels in front of it as if no dot stood between them; empty if none does."""
    is_of_organisation: bool
    """Its ending is given to organisations only."""


def _take_apart(host: str) -> tuple[_Registered, list[_Label]]:
    """Return what somebody registered of a host, and the labels in front of it."""
    labels, part = host.split("."), registered_part(host)
    name, _, ending = part.partition(".")
    core, inner = _label(name), [_label(label) for label in labels[: len(labels) - part.count(".") - 1]]
    split = "".join(label.letters for label in (*inner, core)) if inner else ""
    return _Registered(part, core, ending, split, is_of_organisation=is_of_an_organisation(host)), inner


@lru_cache(maxsize=1024)
def _label(text: str) -> _Label:
    shape = skeleton(text)
    return _Label(text, text.replace("-", ""), shape, shape.replace("-", ""))


@cache
def _boundary(shape: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w]){re.escape(shape)}(?![\w])")


def _oddly_written(host: str, written: str, domains: Sequence[str]) -> Giveaway | None:
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
    whole = ".".join(shapes)
    inner = len(labels) - registered_part(host).count(".") - 1
    for domain in domains:
        *front, last = _shapes_of(domain)
        if not all(label in whole for label in front):
            continue
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


@cache
def _shapes_of(domain: str) -> tuple[str, ...]:
    return tuple(map(skeleton, domain.split(".")))


def _likeness(found: _Registered, name: OfficialName) -> UrlSignKind | None:
    """Tell by which trick the registered name of a host is like an official name."""
    core = found.core
    if core.bare == name.shape:
        return _same_shape(found, name)
    if name.strength in ("holder", "common"):
        is_posing = name.strength == "holder" and not found.is_of_organisation and _has_country_word(core, name)
        return "extra-word" if is_posing or _has_credential_word(core, name) else None
    if found.is_of_organisation:  # a company of that name was registered
        return None
    return _slip(found, name) or ("extra-word" if _bears(core, name) else None)


def _same_shape(found: _Registered, name: OfficialName) -> UrlSignKind | None:
    core, is_same_ending = found.core.text, found.ending == name.ending
    if name.strength == "token" and core.isascii():
        return None
    if core == name.name:
        if name.strength == "holder" and not is_same_ending and name.ending.startswith(found.ending):  # .co of .com
            return "other-suffix"
        is_plain = name.strength in ("holder", "common") or found.is_of_organisation
        return None if is_plain else "other-suffix"
    if core.isascii() and not is_same_ending:
        is_short = len(name.letters) < _LEAST_SLIPPED and name.strength != "anywhere"
        if is_short or name.strength == "common":
            return None
    if core.isascii() and found.core.letters == name.letters:
        return "hyphen" if is_same_ending or not found.is_of_organisation else None
    kind = _how_written(core)
    # l for i alone makes other words: sally is not saily
    is_plain = kind == "similar-letters" and name.strength != "distinct" and not has_pair(core, name.name)
    return None if is_plain else kind


def _slip(found: _Registered, name: OfficialName) -> UrlSignKind | None:
    """Tell whether the registered name of a host is an official one with a letter changed.

    Behind the official ending any letter counts; behind another one only what a hand or an eye mistakes.
    """
    letters, wanted = found.core.letters, name.letters
    if not name.name.isascii() or name.strength in ("begins", "token") or name.others:
        return None
    if name.strength == "distinct" and _is_slipped(found.core, name):
        return "misspelling"
    if abs(len(letters) - len(wanted)) > _MOST_MORE or found.ending != name.ending:
        return None
    if is_stutter(letters, wanted):
        return "misspelling"
    return _slip_of_any_letter(found, name)


def _slip_of_any_letter(found: _Registered, name: OfficialName) -> UrlSignKind | None:
    core, letters, wanted = found.core, found.core.letters, name.letters
    is_japanese, is_longer = name.ending.endswith(_JAPANESE), len(letters) > len(wanted)
    if len(wanted) < _LEAST_SLIPPED - (is_japanese and is_longer) or name.strength == "near":
        return None
    if rough(core.bare) == rough(name.shape) and core.bare[0] == name.shape[0]:
        return "similar-letters" if core.text.isascii() else _how_written(core.text)
    if name.strength == "distinct":
        return "misspelling" if is_one_slip(letters, wanted) else None
    is_slip = is_one_slip if is_japanese else is_likely_slip
    return "near-name" if is_slip(letters, wanted) and _keeps_stem(letters, wanted) else None


def _keeps_stem(letters: str, wanted: str) -> bool:
    """Tell whether the few letters that a name does not share with many others are as they should be."""
    stem = GENERIC.sub("", wanted)
    if len(stem) >= _LEAST_STEM or (len(stem) >= _LEAST_INSERTED and len(letters) > len(wanted)):
        return True
    return letters.startswith(stem) if wanted.startswith(stem) else letters.endswith(stem)


def _named_inside(inner: Iterable[_Label], name: OfficialName) -> Iterator[Giveaway]:
    """Yield the labels in front of somebody else's domain that bear an official name."""
    for label in inner:
        if _is_named(label, name):
            yield Giveaway("official-name-as-subdomain", label.text, name.domain)
        elif name.strength == "distinct" and name.name.isascii() and _is_slipped(label, name, is_inner=True):
            yield Giveaway("misspelling", label.text, name.domain)


def _is_named(label: _Label, name: OfficialName) -> bool:
    is_same = label.bare == name.shape
    match name.strength:
        case "common":
            is_odd = not label.text.isascii() and len(label.text) >= _LEAST_ODD and label.text != name.name
            return (is_same and is_odd) or _has_credential_word(label, name)
        case "holder":
            return is_same or _has_credential_word(label, name)
        case _:
            return is_same or _bears(label, name)


def _is_slipped(label: _Label, name: OfficialName, *, is_inner: bool = False) -> bool:
    """Tell whether a part of a label is the name with a letter mistaken, and the others are nothing but usual words.

    Beside such a word, in front of somebody else's domain, and in a long name, any letter may be the one but the first.
    """
    if name.shape in label.shape.split("-"):  # the name with something beside it
        return False
    is_any = is_inner or len(name.letters) >= _LEAST_LONG
    tokens = [(token, rest, name.letters) for token, rest in _tokens(label.text)]
    if is_inner:
        tokens += [(token, rest, name.shape) for token, rest in _tokens(label.shape)]
    for token, rest, wanted in tokens:
        is_slip = is_one_slip if rest or is_any else is_likely_slip
        if token[:1] == wanted[:1] and is_slip(token, wanted) and all(is_of_words(skeleton(part)) for part in rest):
            return True
    return False


def _bears(label: _Label, name: OfficialName) -> bool:
    """Tell whether a label holds a name in the way that its strength asks for."""
    if name.shape not in label.bare:
        return False
    match name.strength:
        case "distinct" | "anywhere" if name.name.isascii():
            return name.shape in _without(label.bare, name.others)
        case "begins":
            return any(_stands_first(token, name.shape) for token, _ in _tokens(label.shape))
        case "token":
            return any(_stands_apart(token, name.shape, rest) for token, rest in _tokens(label.shape))
        case _:
            return _has_extra_word(label, name)


def _without(bare: str, words: Iterable[str]) -> str:
    """Return a label with a blank for each of some words."""
    for word in words:
        bare = bare.replace(word, " ")
    return bare


def _stands_first(token: str, shape: str) -> bool:
    place = token.find(shape)
    return place >= 0 and is_of_words(token[:place])


def _stands_apart(token: str, shape: str, rest: Sequence[str]) -> bool:
    place = token.find(shape)
    if place < 0:
        return False
    before, after = token[:place], token[place + len(shape) :]
    if not (before or after):
        return bool(rest)
    return is_of_identity_words(before) and is_of_identity_words(after)


def _has_extra_word(label: _Label, name: OfficialName) -> bool:
    for token, _ in _tokens(label.shape):
        place = token.find(name.shape)
        if place < 0:
            continue
        before, after = token[:place], token[place + len(name.shape) :]
        if before + after and _is_foreign(before + after, name):
            return True
        if is_of_words(before) and (name.strength == "distinct" or is_of_words(after)):
            return True
    return False


def _is_foreign(beside: str, name: OfficialName) -> bool:
    """Tell whether what stands beside a Latin name is all Japanese or Chinese: no word of its own language goes on."""
    return name.name.isascii() and not any(letter.isascii() for letter in beside)


def _has_credential_word(label: _Label, name: OfficialName) -> bool:
    if name.shape not in label.bare:
        return False
    tokens = label.shape.split("-")
    return name.shape in tokens and any(token in credential_words() for token in tokens)


def _has_country_word(label: _Label, name: OfficialName) -> bool:
    """Tell whether a name stands with nothing but its country, as nobody of another trade would call a site."""
    tokens = label.shape.split("-")
    return name.shape in tokens and len(tokens) > 1 and set(tokens) <= {name.shape, *COUNTRY_WORDS}


@lru_cache(maxsize=1024)
def _tokens(text: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return the parts of a label between hyphens, alone and joined to the next ones, each with the other parts."""
    parts = tuple(part for part in text.split("-") if part)
    return tuple(
        ("".join(parts[start:end]), parts[:start] + parts[end:])
        for start in range(len(parts))
        for end in range(start + 1, min(start + _MOST_JOINED, len(parts)) + 1)
    )
