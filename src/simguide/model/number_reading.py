"""What a telephone number or a short code is: the part that `identify` and `check phone` share."""

from __future__ import annotations

from typing import Literal

from simguide.model.answer import CarrierRef, Evidence
from simguide.model.base import Hours, Slug, SpokenLang, Text, Unknown
from simguide.model.carrier import CallCost, CallerPlace, SupportPurpose
from simguide.model.identifier import CountryCode, IdentifierKind, NumberRange, ShortCode
from simguide.model.value import Value


class Desk(Value):
    """A number of a carrier: a support line, or a number to dial at one of its channels."""

    carrier: CarrierRef
    """Whose it is."""
    number: str
    """As dialled, in the form of the catalogue."""
    purpose: SupportPurpose | None
    """What the support line is for; none where it belongs to a channel."""
    channel: Slug | None = None
    """Id of the channel."""
    title: Text | None = None
    """What the channel is called."""
    dial_from: tuple[CallerPlace, ...]
    """From where it can be dialled."""
    cost: CallCost
    """Whether the call is free for the caller."""
    hours: Hours | Unknown
    """Opening hours in Japan time."""
    languages: tuple[SpokenLang, ...] | Unknown
    """Languages spoken."""
    status: Literal["works", "unconfirmed", "ended"]
    """Whether the sources say that it works."""
    sources: tuple[Slug, ...]
    """Ids of the sources."""
    evidence: Evidence
    """How well it is known."""


class PhoneReading(Value):
    """A telephone number, or a short code, as it is understood."""

    type: Literal["phone-number", "dial-code"]
    """Tells this result from others; `dial-code` for two to six digits."""
    kind: IdentifierKind
    """What such a number can tell."""
    value: str
    """The number in full where it is one of a carrier, of a range for services, or a short code; else its last four
    digits hidden."""
    is_japanese: bool
    """Whether it is a number of Japan."""
    range: NumberRange | None
    """The range of Japanese numbers that it fits."""
    is_given_out: bool = True
    """Whether numbers that begin like this are given out; `false`: nobody has such a number."""
    country: CountryCode | None
    """Its country, area or service, where it is not of Japan and the code is known."""
    desks: tuple[Desk, ...]
    """Carriers of the catalogue whose number it is."""
    codes: tuple[ShortCode, ...]
    """What it does as a short code, by host network."""
    evidence: Evidence
    """How well the range, the codes and the country are known; the desks have evidence of their own."""
