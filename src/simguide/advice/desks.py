"""Whether there is anybody to ask at a carrier, and which desk speaks the language of who asks."""

from collections.abc import Sequence

from simguide.model.base import Lang
from simguide.model.carrier import Carrier, SupportLine


def has_desk(carrier: Carrier) -> bool:
    """Tell whether a telephone desk, a chat, a form or mail is on record."""
    return carrier.support_online is not None or (not isinstance(carrier.support, str) and bool(carrier.support))


def speaks_other_languages_only(line: SupportLine) -> bool:
    """Tell whether a desk is known to answer in other languages than Japanese alone."""
    return not isinstance(line.languages, str) and "ja" not in line.languages


def place_of_desk(lines: Sequence[SupportLine], lang: Lang) -> int:
    """Return the place of the desk that who reads a language calls: the first, or one as good that speaks it.

    As good is a desk for the same thing that is reached from wherever the first is.
    """
    if not lines:
        return 0
    first = lines[0]
    for place, line in enumerate(lines):
        is_as_good = line.purpose == first.purpose and set(first.dial_from) <= set(line.dial_from)
        if is_as_good and not isinstance(line.languages, str) and lang in line.languages:
            return place
    return 0
