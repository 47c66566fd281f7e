"""Whether there is anybody to ask at a carrier."""

from simguide.model.carrier import Carrier


def has_desk(carrier: Carrier) -> bool:
    """Tell whether a telephone desk, a chat, a form or mail is on record."""
    return carrier.support_online is not None or (not isinstance(carrier.support, str) and bool(carrier.support))
