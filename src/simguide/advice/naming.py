"""Finds what a user names, or says what comes near."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, TypeVar

from simguide.errors import ComparisonError, UnknownNameError
from simguide.model.answer import CarrierRef
from simguide.model.carrier import Carrier
from simguide.model.catalogue import Catalogue
from simguide.model.method import Method
from simguide.model.names import fold

if TYPE_CHECKING:
    from simguide.model.card_type import CardType

Named = TypeVar("Named", bound="Method | CardType")

LEAST_COMPARED, MOST_COMPARED = 2, 5
"""How many carriers stand side by side."""

_NEAR = 0.7
"""Similarity from which a name is suggested; 1 is the same."""
_LEAST_PART = 3
"""Letters from which a part of a name is enough to suggest it."""
_LEAST_INSIDE = 4
"""Letters from which a part inside of a name is enough."""
_MOST_SUGGESTED = 4


def find_carrier(catalogue: Catalogue, name: str) -> Carrier:
    """Return the carrier that a user names by id, alias or name in any language.

    Raises:
        UnknownNameError: No carrier has this name; the nearest ones are in the error.
    """
    carrier = catalogue.carrier_named(fold(name))
    if carrier is not None:
        return carrier
    names = dict(catalogue.carrier_names())
    nearest = nearest_names(name, names) or sellers_of(catalogue, name)
    raise UnknownNameError(kind="carrier", found=name, nearest=nearest, known=tuple(sorted(set(names.values()))))


def sellers_of(catalogue: Catalogue, name: str) -> tuple[str, ...]:
    """Return the ids of up to four carriers one of whose products has a word in its name, the best hit first."""
    from simguide.advice.search import Asked, search, weigh  # only for a name that is not known
    from simguide.model.search_words import units_in

    found = search(catalogue, weigh(catalogue, Asked(tuple(units_in(name)))), collections=("plans", "channels"))
    return tuple(dict.fromkeys(it.passage.carriers[0] for it in found if it.is_worded))[:_MOST_SUGGESTED]


def find_carriers(catalogue: Catalogue, names: Iterable[str]) -> tuple[Carrier, ...]:
    """Return the two to five carriers to compare, in the order named.

    Raises:
        UnknownNameError: No carrier has one of the names.
        ComparisonError: There are not two to five different carriers.
    """
    carriers = {carrier.id: carrier for carrier in (find_carrier(catalogue, name) for name in names)}
    if not LEAST_COMPARED <= len(carriers) <= MOST_COMPARED:
        raise ComparisonError(found=tuple(carriers))
    return tuple(carriers.values())


def find_method(catalogue: Catalogue, name: str) -> Method:
    """Return the method that a user names.

    Raises:
        UnknownNameError: No method has this name.
    """
    return _find(name, catalogue.methods().values(), "method")


def find_card_type(catalogue: Catalogue, name: str) -> "CardType":
    """Return the card type that a user names.

    Raises:
        UnknownNameError: No card type has this name.
    """
    return _find(name, catalogue.card_types(), "card-type")


def refer(carrier: Carrier) -> CarrierRef:
    """Return the carrier as other records name it."""
    return CarrierRef(
        id=carrier.id, name=carrier.name, kind=carrier.kind, status=carrier.status, status_on=carrier.status_on
    )


def _find(name: str, records: Iterable[Named], kind: str) -> Named:
    names: dict[str, Named] = {}
    for record in records:
        for spelling in (record.id, record.name.en, record.name.zh, record.name.ja, *record.aliases):
            names.setdefault(fold(spelling), record)
    wanted = names.get(fold(name))
    if wanted is not None:
        return wanted
    ids = {folded: known.id for folded, known in names.items()}
    raise UnknownNameError(
        kind=kind, found=name, nearest=nearest_names(name, ids), known=tuple(dict.fromkeys(ids.values()))
    )


def nearest_names(name: str, ids_by_folded: dict[str, str]) -> tuple[str, ...]:
    """Return up to four ids whose names come near: those that begin alike, that hold the name, that look alike."""
    import difflib  # only for a name that is not known

    typed = fold(name)
    near: list[str] = []
    if len(typed) >= _LEAST_PART:
        near.extend(folded for folded in ids_by_folded if folded.startswith(typed))
        near.extend(folded for folded in ids_by_folded if len(folded) >= _LEAST_PART and typed.startswith(folded))
        near.extend(folded for folded in ids_by_folded if len(typed) >= _LEAST_INSIDE and typed in folded)
    near.extend(difflib.get_close_matches(typed, ids_by_folded, n=6, cutoff=_NEAR))
    return tuple(dict.fromkeys(ids_by_folded[folded] for folded in near))[:_MOST_SUGGESTED]
