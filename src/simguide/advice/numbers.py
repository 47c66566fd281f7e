"""Reads telephone numbers of Japan and short codes, and finds whose they are. Dials nothing."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from itertools import chain
from typing import NamedTuple

from simguide.advice.check_digits import hide_last
from simguide.advice.evidence import judge_evidence
from simguide.advice.naming import refer
from simguide.model.answer import CarrierRef
from simguide.model.carrier import Carrier, SupportLine
from simguide.model.catalogue import Catalogue
from simguide.model.channel import Channel, Dial
from simguide.model.identifier import CountryCode, IdentifierKind, NumberRange, ShortCode, form_pattern
from simguide.model.number_reading import Desk, PhoneReading
from simguide.model.source import Source

_JAPAN = "81"
_SEPARATORS = re.compile(r"[\s()\-./·・\u2010-\u2015\u2212\u30fc\uff70]")
_AROUND = " \t\r\n\"'“”‘’「」『』【】〈〉《》<>[],.:;。、☎☏📞📱"
"""What is copied along with a number."""
_TEL = re.compile(r"tel[:.\s]*", re.IGNORECASE)
_CALLER = re.compile(r"18[46](?=0\d{8})")
"""What hides or shows one's own number, before the number of the other."""
_DIALLED = re.compile(r"(?:[+]|[*#]{0,2})[0-9]{2,20}#?")
_INTERNATIONAL = re.compile(r"(?:\+|010)(\d+)|(?:00)?(81\d{9,11})")
"""With +, with 010 as from Japan, with 00 as from most other countries, or with the 81 of Japan alone.

00 with other digits is the code of a telephone company in Japan.
"""
_FIXED = re.compile(r"\d*")
_LONGEST_SHORT = 6
"""Digits of the longest short code; a fixed line without its area code has five or more, and is not told apart."""
_LEAST_FOREIGN = 7
"""Digits of the shortest number with its country code that is taken for one."""
_MOST_COUNTRY = 3
"""Digits of the longest country code, which may be asked about alone: +81."""
_LEAST_BEGINNING = 3
"""Digits of the shortest beginning that tells the kind of a number, as 090."""
_HIDDEN_DIGITS = 4
_PERSONAL = ("mobile", "ip", "fixed", "fixed-mobile", "data", "pager")
"""Ranges in which a number can be a person's."""


class Dialled(NamedTuple):
    """A number to dial, without separators."""

    digits: str
    """With the leading 0 where it is of Japan, with the country code where it is not; a short code as it is."""
    is_japanese: bool
    is_short: bool = False

    @property
    def key(self) -> str:
        """The same for each spelling of a number."""
        return self.digits if self.is_japanese else f"+{self.digits}"


def read_dialled(value: str) -> Dialled | None:
    """Return the number that a text is, in national or international form, or None where it cannot be dialled."""
    folded = unicodedata.normalize("NFKC", value).strip(_AROUND)
    plain = _SEPARATORS.sub("", folded[told.end() :] if (told := _TEL.match(folded)) else folded)
    plain = plain[caller.end() :] if (caller := _CALLER.match(plain)) else plain
    if not _DIALLED.fullmatch(plain):
        return None
    international = _INTERNATIONAL.fullmatch(plain)
    if international is not None:
        return _international(international[1] or international[2])
    if plain.startswith("0"):
        return Dialled(plain, is_japanese=True)
    is_short = len(plain.strip("*#")) <= _LONGEST_SHORT
    return Dialled(plain, is_japanese=True, is_short=True) if is_short else None


def _international(digits: str) -> Dialled | None:
    if digits != _JAPAN and digits.startswith(_JAPAN):
        national = digits.removeprefix(_JAPAN)
        return Dialled(national if national.startswith("0") else f"0{national}", is_japanese=True)
    is_whole = len(digits) >= _LEAST_FOREIGN or len(digits) <= _MOST_COUNTRY
    return Dialled(digits, is_japanese=False) if is_whole and digits[0] != "0" else None


def range_of(digits: str, ranges: Iterable[NumberRange]) -> NumberRange | None:
    """Return the range that a number of Japan fits: of several, the one that begins with the most fixed digits."""
    fitting = [it for it in ranges if re.fullmatch(form_pattern(it.form), digits)]
    return max(fitting, key=lambda it: len(_FIXED.match(it.form)[0]), default=None)  # type: ignore[index]


def beginning_of(digits: str, ranges: Iterable[NumberRange]) -> NumberRange | None:
    """Return the range whose numbers all begin with some digits, which are asked about alone: 0120."""
    if len(digits) < _LEAST_BEGINNING:
        return None
    return next((it for it in ranges if _FIXED.match(it.form)[0] == digits), None)  # type: ignore[index]


def is_given_out(digits: str, found: NumberRange | None) -> bool:
    """Tell whether numbers of a range that begin like this one are given out."""
    if found is None or not found.beginnings:
        return True
    return any(re.match(form_pattern(it), digits) for it in found.beginnings)


def country_of(digits: str, countries: Iterable[CountryCode]) -> CountryCode | None:
    """Return the country, area or service whose code begins a number; no code begins another."""
    return next((it for it in countries if digits.startswith(it.code)), None)


def read_phone(
    catalogue: Catalogue, value: str, kinds: Mapping[str, IdentifierKind], *, as_of: date
) -> PhoneReading | None:
    """Return what a telephone number or a short code is, or None where the value is neither.

    A number in full is shown only where it is public: one of a carrier in the catalogue, of a range for services, or a
    short code.
    """
    dialled = read_dialled(value)
    if dialled is None:
        return None
    desks = tuple(desks_of(catalogue, dialled, as_of=as_of))
    codes: tuple[ShortCode, ...] = ()
    if dialled.is_short:
        codes = tuple(it for it in catalogue.records_as("dial_codes", ShortCode) if it.code == dialled.digits)
    begun, found, country = None, None, None
    if dialled.is_japanese and not (dialled.is_short and (desks or codes)):  # it may be a short code abroad
        ranges = catalogue.records_as("number_ranges", NumberRange)
        begun = beginning_of(dialled.digits, ranges)
        found = begun or range_of(dialled.digits, ranges)
    else:
        country = country_of(dialled.digits, catalogue.records_as("country_codes", CountryCode))
    kind = kinds["dial-code" if dialled.is_short else "phone-number"]
    resting = [it.sources for it in (found, country, *codes) if it is not None] or [kind.sources]
    ids = tuple(dict.fromkeys(chain.from_iterable(resting)))
    is_service = found is not None and found.kind not in _PERSONAL
    is_public = dialled.is_short or bool(desks) or is_service or len(dialled.digits) <= _HIDDEN_DIGITS
    return PhoneReading(
        type="dial-code" if dialled.is_short else "phone-number",
        kind=kind,
        value=desks[0].number if desks else dialled.key if is_public else hide_last(dialled.key, _HIDDEN_DIGITS),
        is_japanese=dialled.is_japanese,
        range=found,
        is_given_out=begun is not None or is_given_out(dialled.digits, found),
        country=country,
        desks=desks,
        codes=codes,
        evidence=judge_evidence(ids, catalogue.sources(ids), as_of=as_of),
    )


def desks_of(catalogue: Catalogue, dialled: Dialled, *, as_of: date) -> Iterator[Desk]:
    """Yield the support lines and channels of the catalogue that have this number, in whichever form."""
    refs: dict[str, CarrierRef] = {}
    for carrier in catalogue.carriers():
        refs[carrier.id] = refer(carrier)
        for line in _lines(carrier):
            if _is_same(line.number, dialled):
                yield _line_desk(line, refs[carrier.id], catalogue.sources(line.sources), as_of=as_of)
    for channel in catalogue.channels():
        for dial in channel.dial:
            if _is_same(dial.number, dialled):
                yield _channel_desk(
                    channel, dial, refs[channel.carrier], catalogue.sources(channel.sources), as_of=as_of
                )


def _lines(carrier: Carrier) -> tuple[SupportLine, ...]:
    return () if isinstance(carrier.support, str) else carrier.support


def _is_same(number: str, dialled: Dialled) -> bool:
    known = read_dialled(number)
    return known is not None and known.key == dialled.key


def _line_desk(line: SupportLine, carrier: CarrierRef, sources: Mapping[str, Source], *, as_of: date) -> Desk:
    return Desk(
        carrier=carrier,
        number=line.number,
        purpose=line.purpose,
        dial_from=line.dial_from,
        cost=line.cost,
        hours=line.hours,
        languages=line.languages,
        status=line.status,
        sources=line.sources,
        evidence=judge_evidence(line.sources, sources, as_of=as_of),
    )


def _channel_desk(
    channel: Channel, dial: Dial, carrier: CarrierRef, sources: Mapping[str, Source], *, as_of: date
) -> Desk:
    return Desk(
        carrier=carrier,
        number=dial.number,
        purpose=None,
        channel=channel.id,
        title=channel.title,
        dial_from=dial.dial_from,
        cost=dial.cost,
        hours=channel.hours or "unknown",
        languages=dial.languages or channel.languages,
        status=channel.status,
        sources=channel.sources,
        evidence=judge_evidence(channel.sources, sources, as_of=as_of),
    )
