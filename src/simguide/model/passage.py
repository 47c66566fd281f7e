"""A passage of the catalogue: what the search finds and a command opens as one."""

from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

VALUE, REST, BODY, ID, NAME = 1, 2, 3, 4, 5
"""Where a word stands: as a value of a field, anywhere, in what the record says, in its id, in its names."""
_PLACES = 8
"""Places are numbers below this."""
_LOW, _MORE = 0x7F, 0x80
"""Of a byte, the bits of the number, and the bit that says that another byte follows."""
VALUED: Final = "="
"""Before a value in the index, as `=lost-sim`."""


class Passage(NamedTuple):
    """What is found as one."""

    number: int
    """Its number in the index."""
    collection: str
    id: str
    """Id of the record."""
    part: str
    """Of a carrier, the field that is meant, e.g. `support` or `tasks.cancel`; empty: the record by itself."""
    carriers: tuple[str, ...]
    """Ids of the carriers that it concerns."""
    names: tuple[str, ...]
    """Its names, as names are compared: `search_words.spoken`."""


def pack(places: Iterable[tuple[int, int]]) -> bytes:
    """Return passages, in their order, each with a place in it, in as few bytes as will do."""
    packed = bytearray()
    last = 0
    for passage, place in places:
        number, last = (passage - last) * _PLACES + place, passage
        while number > _LOW:
            packed.append(number & _LOW | _MORE)
            number >>= 7
        packed.append(number)
    return bytes(packed)


def unpack(packed: bytes) -> Iterator[tuple[int, int]]:
    """Yield passages with a place in each, as they were packed."""
    passage = number = shift = 0
    for byte in packed:
        number |= (byte & _LOW) << shift
        if byte & _MORE:
            shift += 7
            continue
        passage += number // _PLACES
        yield passage, number % _PLACES
        number = shift = 0
