"""What numbers say: networks, issuers of cards, countries, ranges of telephone numbers, short codes."""

from __future__ import annotations

import re
from typing import Annotated, Literal

from simguide.model.base import Slug, SourcedEntity, SourceIds, Text, Words, refuse_unquoted
from simguide.model.carrier import CallCost, Network
from simguide.model.limits import After, Before, Limits

ReadingKind = Literal["activation-code", "iccid", "eid", "imsi", "imei", "network-code", "phone-number", "dial-code"]
RangeKind = Literal[
    "mobile",
    "ip",
    "fixed",
    "toll-free",
    "other-service",
    "data",
    "pager",
    "fixed-mobile",
    "interconnection",
    "emergency",
    "service-code",
    "carrier-code",
]

_FORM = re.compile(r"(\d|x|\[(\d-\d|\d)+\])+(\.\.\d{1,2})?")
_SHORT_NUMBER = re.compile(r"[*#]{0,2}\d{2,6}#?")


def form_pattern(form: str) -> str:
    """Return a form such as `090[1-9]xxxxxxx` as a regular expression."""
    body, _, more = form.partition("..")
    pattern = body.replace("x", r"\d")
    return f"{pattern}\\d{{0,{more}}}" if more else pattern


def _check_form(value: str) -> str:
    message = f'found "{value}", expected digits, x for any digit and [1-9] for some, as "090[1-9]xxxxxxx"'
    if not _FORM.fullmatch(value):
        raise ValueError(message)
    try:
        re.compile(form_pattern(value))
    except re.error as error:  # [9-1]
        raise ValueError(message) from error
    return value


def _check_short_number(value: str) -> str:
    if not _SHORT_NUMBER.fullmatch(value):
        message = f'found "{value}", expected a short number to dial, as "1411" or "#9110"'
        raise ValueError(message)
    return value


def _check_digits(value: str) -> str:
    if not value.isdecimal() or not value.isascii():
        message = f'found "{value}", expected digits, as "440"'
        raise ValueError(message)
    return value


Digits = Annotated[str, Limits(max_length=15), Before(refuse_unquoted), After(_check_digits)]
NumberForm = Annotated[str, Limits(max_length=60), Before(refuse_unquoted), After(_check_form)]
ShortNumber = Annotated[str, Before(refuse_unquoted), After(_check_short_number)]


class IdentifierRecord(SourcedEntity):
    """Base of the records on which `identify` rests."""

    sources: SourceIds
    """Ids of the sources."""


class IdentifierKind(IdentifierRecord):
    """A kind of number or code that `identify` reads."""

    id: ReadingKind
    """The kind itself."""
    name: Text
    """What it is called."""
    tells: Text
    """What it can tell, and what it cannot."""
    beware: Text | None = None
    """How to treat it."""
    misfit: Text | None = None
    """What it means that the check digit does not fit the others."""


class MobileNetwork(IdentifierRecord):
    """A network code (MCC and MNC) and who holds it."""

    id: Slug
    """Stable id, e.g. `plmn-440-10`."""
    mcc: Digits
    """Mobile country code, in quotes, e.g. `"440"`."""
    mnc: Digits | Literal[""] = ""
    """Mobile network code, in quotes, e.g. `"10"`; two digits with 440, three with the newer codes of 441. Left out
    where the country code says all, as 999 does."""
    holder: Words
    """Company it is assigned to, as in the source."""
    use: Literal["country", "shared", "private", "test"] = "country"
    """`shared`: a network of no country. `private`: means something only within the network that uses it. `test`: for
    trying out equipment."""
    network: Network | None = None
    """Radio network that it stands for, where it is one of the four operators."""
    status: Literal["assigned", "withdrawn"] = "assigned"
    """Whether the code is still assigned, by the newest list read."""


class CardIssuer(IdentifierRecord):
    """The first digits of an ICCID and who issues such cards."""

    id: Slug
    """Stable id, e.g. `iin-898110`."""
    prefix: Digits
    """The digits, in quotes, e.g. `"898110"`."""
    issuer: Words
    """Company that registered them, as in the source."""
    network: Network | None = None
    """Radio network of the issuer, where it is one of the four operators."""


class CountryCode(IdentifierRecord):
    """An international code of the telephone, which begins telephone numbers and, after 89, card numbers."""

    id: Slug
    """Stable id, e.g. `country-81`."""
    code: Digits
    """The digits, in quotes, e.g. `"81"`."""
    name: Text
    """Country, area or service."""


class NumberRange(IdentifierRecord):
    """A range of Japanese telephone numbers."""

    id: Slug
    """Stable id, e.g. `range-0120`."""
    form: NumberForm
    """The number as dialled in Japan, in quotes: `x` is any digit, `[1-9]` one of these, `..9` at the end up to nine
    more digits, e.g. `"0120xxxxxx"`. Of the ranges that fit, the one with the most fixed digits counts."""
    kind: RangeKind
    """What such numbers are."""
    name: Text
    """What they are called."""
    note: Text | None = None
    """What to know of them."""
    beginnings: tuple[NumberForm, ...] = ()
    """Beginnings that are given out, where not all of the range are, e.g. `"03[1-9]"`; a number of the range that
    begins otherwise is nobody's."""


class ShortCode(IdentifierRecord):
    """A short number to dial, and what it does on whose network."""

    id: Slug
    """Stable id, e.g. `code-1411-docomo`."""
    code: ShortNumber
    """As dialled, in quotes, e.g. `"1411"`."""
    networks: tuple[Network, ...] = ()
    """Host networks of the lines on which it does this; empty = any line with calls in Japan."""
    name: Text
    """What it does."""
    cost: CallCost = "unknown"
    """Whether it is free for the caller."""
    status: Literal["works", "unconfirmed", "ended", "abroad"] = "works"
    """`unconfirmed`: old or weak evidence only. `abroad`: a number of other countries, which people dial here too."""
    note: Text | None = None
    """What to know of it."""
