"""Reads the numbers of cards, chips and phones: ICCID, EID, IMEI; and network codes and IMSI."""

import re
from collections.abc import Mapping
from datetime import date
from itertools import chain

from simguide.advice.check_digits import eid_holds, keep_first, luhn_holds
from simguide.advice.evidence import judge_evidence
from simguide.advice.numbers import country_of
from simguide.commands.identify.answer import CardReading, CheckResult, ChipReading, DeviceReading, NetworkReading
from simguide.model.answer import Evidence
from simguide.model.catalogue import Catalogue
from simguide.model.identifier import CardIssuer, CountryCode, IdentifierKind, IdentifierRecord, MobileNetwork

_TELECOM = "89"
"""What begins every ICCID, and most EIDs: telecommunication, by ISO/IEC 7812."""
_JAPAN = ("440", "441")
_CHECKED_FROM = 19
"""Digits from which an ICCID has its check digit."""
_EID_SHOWN, _IMEI_SHOWN = 8, 8
_ICCID = re.compile(r"(?:0X)?(89\d{4}[0-9A-F]{11,13}\d)F{0,2}")
"""Some issuers put letters into it, against the rule."""
_SWAPPED = re.compile(r"(?:0X)?(98[0-9A-F]{16,18})")
"""An ICCID as it stands in the file of the card: the digits of each pair changed about, filled up with F."""
_EID = re.compile(r"\d{32}")
_FIFTEEN = re.compile(r"\d{15}")
_DEVICE = re.compile(r"(\d{14,16})|(\d{15})/\d{2}")
"""An IMEI, one without its check digit, or with the version of the software in its place or behind it."""
_WITHOUT_CHECK_DIGIT, _IMEI_DIGITS = 14, 15
_NETWORK = re.compile(r"(440\d{2}|441\d{2,3})")
_NO_COUNTRY = re.compile(r"(\d{3})[- ]?(\d{2})|(\d{3})[- ](\d{3})")
_NETWORK_ABROAD = re.compile(r"([2-7]\d{2})[- ]?(\d{2})|([2-7]\d{2})-(\d{3})")
"""Six digits in one could be any secret number, and a network code is shown in full."""
_IMSI_BEGUN = re.compile(r"44[01]\d{3,11}")


def read_iccid(
    catalogue: Catalogue, digits: str, kinds: Mapping[str, IdentifierKind], *, as_of: date
) -> CardReading | None:
    """Return what an ICCID of 18 to 20 digits tells, or None where the digits are none."""
    number = _iccid_in(digits.upper())
    if number is None:
        return None
    issuer = next((it for it in catalogue.records_as("card_issuers", CardIssuer) if number.startswith(it.prefix)), None)
    country = country_of(number.removeprefix(_TELECOM), catalogue.records_as("country_codes", CountryCode))
    shown = len(issuer.prefix) if issuer else len(_TELECOM) + len(country.code) if country else len(_TELECOM)
    return CardReading(
        kind=kinds["iccid"],
        value=keep_first(number, shown),
        digits=len(number),
        check_digit=_check_iccid(number),
        country=country,
        issuer=issuer,
        evidence=_evidence(catalogue, issuer or country or kinds["iccid"], as_of=as_of),
    )


def _iccid_in(text: str) -> str | None:
    """Return the digits of an ICCID, as they are printed, or as the card and modems hold them."""
    found = _ICCID.fullmatch(text)
    swapped = _SWAPPED.fullmatch(text)
    if found is None and swapped is not None:
        pairs = swapped[1]
        printed = "".join(pairs[place + 1] + pairs[place] for place in range(0, len(pairs), 2))
        found = _ICCID.fullmatch(printed)
    return None if found is None else found[1]


def _check_iccid(number: str) -> CheckResult:
    if len(number) < _CHECKED_FROM or not number.isdigit():
        return "absent"
    if luhn_holds(number):
        return "holds"
    return "holds-without-last" if len(number) > _CHECKED_FROM and luhn_holds(number[:-1]) else "fails"


def read_eid(
    catalogue: Catalogue, digits: str, kinds: Mapping[str, IdentifierKind], *, as_of: date
) -> ChipReading | None:
    """Return what an EID of 32 digits tells, or None where the digits are none."""
    if not _EID.fullmatch(digits):
        return None
    return ChipReading(
        kind=kinds["eid"],
        value=keep_first(digits, _EID_SHOWN),
        check_digit=_result(holds=eid_holds(digits)),
        evidence=_evidence(catalogue, kinds["eid"], as_of=as_of),
    )


def read_imei(
    catalogue: Catalogue, text: str, kinds: Mapping[str, IdentifierKind], *, as_of: date
) -> DeviceReading | None:
    """Return what an IMEI of 14 to 16 digits tells, or None where the digits are none.

    Digits that begin as an IMSI of Japan are taken for an IMEI only where the check digit fits.
    """
    found = _DEVICE.fullmatch(text)
    if found is None:
        return None
    digits = found[1] or found[2]
    is_rather_imsi = digits.startswith(_JAPAN) and len(digits) == _IMEI_DIGITS
    if is_rather_imsi and not luhn_holds(digits):
        return None
    check_digit: CheckResult = _result(holds=luhn_holds(digits)) if len(digits) == _IMEI_DIGITS else "absent"
    return DeviceReading(
        kind=kinds["imei"],
        value=keep_first(digits, len(_JAPAN[0]) if is_rather_imsi else _IMEI_SHOWN),
        form="imei"
        if len(digits) == _IMEI_DIGITS
        else "without-check-digit"
        if len(digits) == _WITHOUT_CHECK_DIGIT
        else "with-software-version",
        check_digit=check_digit,
        evidence=_evidence(catalogue, kinds["imei"], as_of=as_of),
    )


def read_imsi(
    catalogue: Catalogue, digits: str, kinds: Mapping[str, IdentifierKind], *, as_of: date
) -> NetworkReading | None:
    """Return what an IMSI of 15 digits tells, or the beginning of one of Japan; None where the digits are neither."""
    is_whole = _FIFTEEN.fullmatch(digits) is not None
    if not is_whole and (not _IMSI_BEGUN.fullmatch(digits) or _NETWORK.fullmatch(digits)):
        return None
    network = _network_of(catalogue, digits)
    is_japanese = digits.startswith(_JAPAN)
    code = len(network.mcc + network.mnc) if network else len(_JAPAN[0])
    return NetworkReading(
        type="imsi",
        kind=kinds["imsi"],
        value=keep_first(digits, code),
        is_japanese=is_japanese,
        is_whole=is_whole,
        network=network,
        evidence=_evidence(catalogue, network or kinds["imsi"], as_of=as_of),
    )


def read_network_code(
    catalogue: Catalogue, digits: str, kinds: Mapping[str, IdentifierKind], *, as_of: date
) -> NetworkReading | None:
    """Return who holds a Japanese network code of five or six digits, or None where the digits are none."""
    if not _NETWORK.fullmatch(digits):
        return None
    holders = catalogue.records_as("networks", MobileNetwork)
    network = next((it for it in holders if it.mcc + it.mnc == digits), None)
    return NetworkReading(
        type="network-code",
        kind=kinds["network-code"],
        value=f"{digits[:3]}-{digits[3:]}",
        is_japanese=True,
        network=network,
        evidence=_evidence(catalogue, network or kinds["network-code"], as_of=as_of),
    )


def read_network_abroad(
    catalogue: Catalogue, text: str, kinds: Mapping[str, IdentifierKind], *, as_of: date
) -> NetworkReading | None:
    """Return a network code of another country, whose holder is not looked up, or None where the text is none."""
    found = _NETWORK_ABROAD.fullmatch(text)
    if found is None or text.startswith(_JAPAN):
        return None
    return NetworkReading(
        type="network-code",
        kind=kinds["network-code"],
        value="-".join(part for part in found.groups() if part),
        is_japanese=False,
        network=None,
        evidence=_evidence(catalogue, kinds["network-code"], as_of=as_of),
    )


def read_network_of_no_country(
    catalogue: Catalogue, text: str, kinds: Mapping[str, IdentifierKind], *, as_of: date
) -> NetworkReading | None:
    """Return a network code that belongs to no country, by what is on record of it, or None where the text is none."""
    found = _NO_COUNTRY.fullmatch(text)
    if found is None:
        return None
    mcc, mnc = (part for part in found.groups() if part)
    codes = [it for it in catalogue.records_as("networks", MobileNetwork) if it.use != "country"]
    fitting = (it for it in codes if it.mcc == mcc and it.mnc in ("", mnc))
    network = max(fitting, key=lambda it: len(it.mnc), default=None)
    if network is None:
        return None
    return NetworkReading(
        type="network-code",
        kind=kinds["network-code"],
        value=f"{mcc}-{mnc}",
        is_japanese=False,
        network=network,
        evidence=_evidence(catalogue, network or kinds["network-code"], as_of=as_of),
    )


def _network_of(catalogue: Catalogue, digits: str) -> MobileNetwork | None:
    """Return the network whose code begins an IMSI; a code of three digits is tried before one of two."""
    holders = catalogue.records_as("networks", MobileNetwork)
    fitting = [it for it in holders if digits.startswith(it.mcc + it.mnc)]
    return max(fitting, key=lambda it: len(it.mnc), default=None)


def _result(*, holds: bool) -> CheckResult:
    return "holds" if holds else "fails"


def _evidence(catalogue: Catalogue, *records: IdentifierRecord, as_of: date) -> Evidence:
    ids = tuple(dict.fromkeys(chain.from_iterable(record.sources for record in records)))
    return judge_evidence(ids, catalogue.sources(ids), as_of=as_of)
