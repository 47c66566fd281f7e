"""What the shell may complete: ids of the shipped catalogue and fixed choices, with what they are called."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, TypeAlias

from simguide.terminal import environment

if TYPE_CHECKING:
    from simguide.model.base import Text

Completion: TypeAlias = str | tuple[str, str]
"""What is typed, and where a shell can show it, what that is called."""


def starting(incomplete: str, words: Iterable[str]) -> list[str]:
    """Return the words that begin with what is typed."""
    return [word for word in words if word.startswith(incomplete)]


def complete_carrier(incomplete: str) -> list[Completion]:
    """Return carrier ids with the names of the carriers."""
    from simguide.loading.catalogue import load_catalogue  # only where a shell asks

    catalogue = load_catalogue(updates=environment.updates_folder())
    ids = starting(incomplete, sorted({carrier_id for _, carrier_id in catalogue.carrier_names()}))
    carriers = {carrier.id: carrier for carrier in catalogue.carriers()}
    return [_named(carrier_id, carriers[carrier_id].name) for carrier_id in ids]


def complete_method(incomplete: str) -> list[Completion]:
    """Return method ids with their names."""
    from simguide.loading.catalogue import load_catalogue

    methods: dict[str, Any] = dict(load_catalogue(updates=environment.updates_folder()).methods())
    return [_named(method_id, methods[method_id].name) for method_id in starting(incomplete, methods)]


def complete_card_type(incomplete: str) -> list[Completion]:
    """Return card type ids with their names."""
    from simguide.loading.catalogue import load_catalogue

    card_types = {
        card_type.id: card_type for card_type in load_catalogue(updates=environment.updates_folder()).card_types()
    }
    return [_named(card_type_id, card_types[card_type_id].name) for card_type_id in starting(incomplete, card_types)]


def complete_lang(incomplete: str) -> list[Completion]:
    """Return the languages with their names."""
    from simguide.i18n.languages import LANGUAGES

    return named_words("lang", starting(incomplete, LANGUAGES))


def named_words(group: str, words: Iterable[str], *, before: str = "") -> list[Completion]:
    """Return words with what simguide calls them in the language of the environment.

    Args:
        group: What the words are called as messages.
        words: The words.
        before: What stands before each of them already.
    """
    from simguide.i18n.messages import has_message, message

    lang = environment.environment_language()
    found: list[Completion] = []
    for word in words:
        key = f"{group}.{word}"
        name = message(key, lang) if has_message(key) else word
        found.append(f"{before}{word}" if name == word else (f"{before}{word}", name))
    return found


def _named(word: str, name: "Text") -> Completion:
    said = str(getattr(name, environment.environment_language()))
    return word if said == word else (word, said)
