"""What the shell may complete: ids of the shipped catalogue and fixed choices, with what they are called."""

from collections.abc import Collection, Iterable
from typing import TYPE_CHECKING, Any, Literal, NamedTuple, TypeAlias

from simguide.model.names import fold
from simguide.terminal import environment

if TYPE_CHECKING:
    from simguide.model.base import Text
    from simguide.model.carrier import Carrier
    from simguide.model.catalogue import Catalogue

Place: TypeAlias = Literal["files", "folders"]
"""What the shell completes by itself."""


class Candidate(NamedTuple):
    """What may stand in the line."""

    value: str
    """What is typed, e.g. `docomo`."""
    said: str = ""
    """What that is called, where a shell can show it."""
    names: tuple[str, ...] = ()
    """What people type for it too, e.g. `ドコモ`."""
    met_by: str = ""
    """The name that begins with what was typed, where the value does not."""


def matching(incomplete: str, candidates: Iterable[Candidate]) -> list[Candidate]:
    """Return what begins with what is typed; where nothing does, what is called so, or has a name that begins so."""
    known = list(candidates)
    found = [it for it in known if it.value.startswith(incomplete)]
    if found or not incomplete:
        return found
    start = fold(incomplete)
    named = [(it, name, fold(name)) for it in known for name in (it.value, *it.names)] if start else []
    met = {it: name for it, name, folded in named if folded == start}
    if not met:
        for it, name, folded in named:
            if folded.startswith(start):
                met.setdefault(it, name)
    return [it._replace(met_by=name) for it, name in met.items()]


def without(candidates: Iterable[Candidate], typed: Collection[str]) -> list[Candidate]:
    """Return the candidates that do not stand in the line yet, under whatever name."""
    there = {fold(word) for word in typed}
    return [it for it in candidates if there.isdisjoint(fold(name) for name in (it.value, *it.names))]


def starting(incomplete: str, words: Iterable[str]) -> list[Candidate]:
    """Return the words that begin with what is typed."""
    return matching(incomplete, (Candidate(word) for word in words))


def catalogue_here() -> "Catalogue":
    """Return the catalogue of which names are completed, as it is today."""
    from simguide.loading.catalogue import load_catalogue  # only where a shell asks

    return load_catalogue(updates=environment.updates_folder()).on(environment.today())


def complete_carrier(incomplete: str) -> list[Candidate]:
    """Return carrier ids with the names of the carriers."""
    return matching(incomplete, map(_carrier, _carriers()))


def complete_living_carrier(incomplete: str) -> list[Candidate]:
    """Return the ids of carriers that have not ended."""
    return matching(incomplete, (_carrier(it) for it in _carriers() if it.status != "ended"))


def complete_method(incomplete: str) -> list[Candidate]:
    """Return method ids with their names."""
    return matching(incomplete, map(_named, catalogue_here().methods().values()))


def complete_card_type(incomplete: str) -> list[Candidate]:
    """Return card type ids with their names."""
    return matching(incomplete, map(_named, catalogue_here().card_types()))


def complete_lang(incomplete: str) -> list[Candidate]:
    """Return the languages with their names."""
    from simguide.i18n.languages import LANGUAGES

    return named_words("lang", incomplete, LANGUAGES)


def named_words(group: str, incomplete: str, words: Iterable[str], *, before: str = "") -> list[Candidate]:
    """Return words with what simguide calls them in the language of the environment.

    Args:
        group: What the words are called as messages.
        incomplete: What is typed of one.
        words: The words.
        before: What stands before each of them already.
    """
    from simguide.i18n.languages import LANGUAGES
    from simguide.i18n.messages import has_message, message

    lang = environment.environment_language()
    known: list[Candidate] = []
    for word in words:
        key = f"{group}.{word}"
        said = message(key, lang) if has_message(key) else word
        names = tuple(message(key, it) for it in LANGUAGES) if has_message(key) else ()
        known.append(Candidate(word, "" if said == word else said, names))
    found = matching(incomplete, known)
    return [
        it._replace(value=f"{before}{it.value}", met_by=f"{before}{it.met_by}" if it.met_by else "") for it in found
    ]


def _carriers() -> "list[Carrier]":
    return sorted(catalogue_here().carriers(), key=lambda it: it.id)


def _carrier(carrier: "Carrier") -> Candidate:
    """Return a carrier as `docomo`, with its name and the company behind it."""
    name = _in_language(carrier.name)
    told = dict.fromkeys(it for it in (name, carrier.operator) if it not in (carrier.id, "unknown"))
    return Candidate(carrier.id, " · ".join(told), carrier.found_as())


def _named(record: Any) -> Candidate:
    """Return a method or a card type, with its name."""
    name = _in_language(record.name)
    names = (record.name.en, record.name.zh, record.name.ja, *record.aliases)
    return Candidate(record.id, "" if name == record.id else name, names)


def _in_language(text: "Text") -> str:
    return str(getattr(text, environment.environment_language()))
