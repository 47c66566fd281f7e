"""Checks that a name which is a word of every day is a name of the carriers it is given for."""

import difflib
import re
from collections.abc import Iterator, Mapping

from simguide.errors import Problem
from simguide.loading.checks.places import Place, problem
from simguide.loading.checks.surroundings import Surroundings
from simguide.model.carrier import Carrier
from simguide.model.everyday_name import EverydayName
from simguide.model.names import fold

_PARTS = re.compile(r"[（）() ]")


def check_names(around: Surroundings) -> Iterator[Problem]:
    """Check names that are words of every day."""
    for placed, record in around.placed(EverydayName):
        faults = _borne_by_nobody(record, around.carriers)
        yield from (problem(placed, place, what, hint) for place, what, hint in faults)


def names_of(carrier: Carrier) -> Iterator[str]:
    """Yield what a name of a carrier can be: its spellings, their parts, and the parts of its domains."""
    for spelling in carrier.spellings():
        yield spelling
        yield from filter(None, _PARTS.split(spelling))
    for domain in carrier.domains:
        yield from domain.split(".")[:-1]


def _borne_by_nobody(record: EverydayName, carriers: Mapping[str, Carrier]) -> Iterator[tuple[Place, str, str]]:
    """Yield (place, fault, hint) for each carrier that has no such name."""
    if not record.carriers:
        yield ("carriers",), "it is the name of no carrier", "name the carrier that bears it"
    for index, identity in enumerate(record.carriers):
        if identity in carriers:
            names = {fold(name): name for name in names_of(carriers[identity])}
            if fold(record.name) not in names:
                near = difflib.get_close_matches(fold(record.name), names, n=1)
                hint = (
                    f'did you mean "{names[near[0]]}"?'
                    if near
                    else "add it to the `aliases:` of the carrier, or remove it"
                )
                yield ("carriers", index), f'{identity} has no name "{record.name}"', hint
