"""A passage of the catalogue: what the search finds and a command opens as one."""

from typing import Final, NamedTuple

VALUE, REST, BODY, ID, NAME = 1, 2, 3, 4, 5
"""Where a word stands: as a value of a field, anywhere, in what the record says, in its id, in its names."""
PLACES: Final = 8
"""In the index a passage and a place in it are one number: so many times the passage, and the place."""
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
