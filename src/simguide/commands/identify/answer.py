"""Answer of `identify`. Nothing secret stands in it: what identifies a line, a card or a phone is masked."""

from __future__ import annotations

from typing import Literal

from simguide.model.answer import Answer, Evidence
from simguide.model.identifier import CardIssuer, CountryCode, IdentifierKind, MobileNetwork
from simguide.model.number_reading import PhoneReading
from simguide.model.value import Value

CheckResult = Literal["holds", "holds-without-last", "fails", "absent"]
CodeProblemName = Literal[
    "no-dollar",
    "blank-inside",
    "not-ascii",
    "too-long",
    "format",
    "address-missing",
    "address-form",
    "matching-id-missing",
    "matching-id-form",
    "oid-form",
    "flag-form",
]


class IdentifyQuestion(Value):
    """What `identify` was asked."""

    value: str
    """The value as the answer shows it, masked; what is not recognised is not repeated."""
    characters: int
    """How long it was, without blanks around it."""


class CodeProblem(Value):
    """Why a phone would refuse an activation code."""

    name: CodeProblemName
    """Which rule is broken."""
    found: str
    """What was found, without anything secret: a short part, or a number of characters."""


class ActivationCodeReading(Value):
    """An activation code of an eSIM."""

    type: Literal["activation-code"] = "activation-code"
    """Tells this result from others."""
    kind: IdentifierKind
    """What it can tell."""
    value: str
    """The code, its secret part hidden."""
    smdp_address: str | None
    """Server from which the profile is downloaded; none where it is not a host name."""
    matching_id: Literal["given", "empty", "missing"]
    """Whether there is a matching ID, the secret part; `empty` is allowed where the download is bound to the EID."""
    matching_id_characters: int
    """How long it is."""
    smdp_oid: str | None
    """Object identifier of the server, if given."""
    needs_confirmation_code: bool | None
    """Whether the phone will ask for a confirmation code, which is given apart; none where the code is faulty and
    does not say so."""
    further_fields: int
    """Fields after those of version 2 of the specification; they are not shown."""
    problems: tuple[CodeProblem, ...]
    """Why a phone would refuse it; empty = the form is right, which says nothing on whether it was used before."""
    evidence: Evidence
    """How well the form is known."""


class CardReading(Value):
    """An ICCID, the number of a SIM card or of an eSIM profile."""

    type: Literal["iccid"] = "iccid"
    """Tells this result from others."""
    kind: IdentifierKind
    """What it can tell."""
    value: str
    """The digits of country and issuer; the rest hidden."""
    digits: int
    """How many digits there are."""
    check_digit: CheckResult
    """Whether the last digit fits the others (Luhn); `absent` with 18 digits. `holds-without-last`: it fits without
    the last of 20 digits, which some cards and modems put behind it."""
    country: CountryCode | None
    """Country of the issuer, if known."""
    issuer: CardIssuer | None
    """Issuer, if it is Japanese and known."""
    evidence: Evidence
    """How well it is known."""


class ChipReading(Value):
    """An EID, the number of the eSIM chip."""

    type: Literal["eid"] = "eid"
    """Tells this result from others."""
    kind: IdentifierKind
    """What it can tell."""
    value: str
    """The first eight digits, by which some sellers choose; the rest hidden."""
    check_digit: CheckResult
    """Whether the last two digits fit the others (remainder 1 by 97)."""
    evidence: Evidence
    """How well it is known."""


class DeviceReading(Value):
    """An IMEI, the number of a phone."""

    type: Literal["imei"] = "imei"
    """Tells this result from others."""
    kind: IdentifierKind
    """What it can tell."""
    value: str
    """The first eight digits, which stand for the model; the rest hidden."""
    form: Literal["imei", "without-check-digit", "with-software-version"] = "imei"
    """`imei`: 15 digits. `without-check-digit`: 14, as MEIDs have too. `with-software-version`: 16, of which the last
    two are the version of the software (IMEISV)."""
    check_digit: CheckResult
    """Whether the last digit fits the others (Luhn); `absent` but with 15 digits."""
    evidence: Evidence
    """How well it is known."""


class NetworkReading(Value):
    """A network code, or an IMSI, the number of a subscriber, which begins with one."""

    type: Literal["network-code", "imsi"]
    """Tells this result from others."""
    kind: IdentifierKind
    """What it can tell."""
    value: str
    """The network code; of an IMSI the rest is hidden."""
    is_whole: bool = True
    """Whether all digits are there; of an IMSI the beginning alone tells as much."""
    is_japanese: bool
    """Whether the country code is one of Japan, 440 or 441."""
    network: MobileNetwork | None
    """Who holds the network code, if known."""
    evidence: Evidence
    """How well it is known."""


Reading = ActivationCodeReading | CardReading | ChipReading | DeviceReading | NetworkReading | PhoneReading


class IdentifyAnswer(Answer):
    """Answer of `identify`."""

    command: Literal["identify"]
    """The command."""
    question: IdentifyQuestion
    """What was asked."""
    results: tuple[Reading, ...]
    """What the value can be, the likeliest first."""

    @property
    def no_match_hint(self) -> str:
        """Key of the message that says what to do where the value is not recognised."""
        return "hint.not-recognised"
