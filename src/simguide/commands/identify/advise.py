"""Answers `identify`: decides by its form what a value is, and gives every reading that is possible."""

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from urllib.parse import parse_qs, urlsplit

from simguide.advice.answered import answered
from simguide.advice.check_digits import HIDDEN
from simguide.advice.evidence import judge_evidence
from simguide.advice.numbers import read_phone
from simguide.commands.identify.activation_code import ParsedCode, parse_activation_code
from simguide.commands.identify.answer import ActivationCodeReading, IdentifyAnswer, IdentifyQuestion, Reading
from simguide.commands.identify.iccid import (
    read_eid,
    read_iccid,
    read_imei,
    read_imsi,
    read_network_abroad,
    read_network_code,
    read_network_of_no_country,
)
from simguide.model.answer import NextNote, NextStep, Note
from simguide.model.catalogue import Catalogue
from simguide.model.identifier import IdentifierKind

MOST_CHARACTERS = 2000
"""Longer than any of the codes; what is longer is not looked into."""
_LINK = re.compile(r"https://\S*[?&]carddata=\S*", re.IGNORECASE)
_LABEL = re.compile(
    r"[^\d$%+#*/?=]{1,30}?\d?[:=：]\s*(?=[\d+#*(]|lpa:|1\$|0x)|(?:[A-Z]{2,8}\d? ){1,3}(?:\d (?=\d{5}))?(?=\d)",
    re.IGNORECASE,
)
"""What stands before a value where it is copied from a screen, as `ICCID:` or `IMEI 1 `."""
_BLANKS = re.compile(r"\s")
_SEPARATORS = re.compile(r"[\s\-./\u2010-\u2015\u2212]")
_SECRET_KINDS = ("activation-code", "iccid", "eid", "imsi", "imei")
_LEAST_HIDDEN = 4


def clean(value: str) -> str:
    """Return a value as it was meant: plain letters and digits, no blanks around; of a set-up link, its code."""
    text = unicodedata.normalize("NFKC", value).strip().strip("\ufeff\u200b").strip()
    if _LINK.fullmatch(text):
        code = next(iter(parse_qs(urlsplit(text).query).get("carddata", ())), "").strip()
        text = code if parse_activation_code(code) is not None else text
    label = None if parse_activation_code(text) is not None else _LABEL.match(text)
    return text if label is None else text[label.end() :]


def answer_identify(catalogue: Catalogue, value: str, *, is_typed: bool, as_of: date) -> IdentifyAnswer:
    """Say what a value is. The value itself does not stand in the answer.

    Args:
        catalogue: Where networks, issuers and numbers are looked up.
        value: What was typed or read.
        is_typed: Whether it stood in the command, where the shell keeps it.
        as_of: Day of the answer.
    """
    text = clean(value)
    readings = tuple(_readings(catalogue, text, as_of=as_of)) if len(text) <= MOST_CHARACTERS else ()
    shown = readings[0].value if readings else HIDDEN * max(min(len(text), _LEAST_HIDDEN), 1)
    return answered(
        IdentifyAnswer,
        catalogue,
        command="identify",
        question=IdentifyQuestion(value=shown, characters=len(text)),
        as_of=as_of,
        results=readings,
        notes=tuple(_notes(readings, is_typed=is_typed)),
    )


def _readings(catalogue: Catalogue, text: str, *, as_of: date) -> Iterator[Reading]:
    """Yield what a value can be, the likeliest first: the forms that only one kind has come before the others."""
    kinds: dict[str, IdentifierKind] = {
        kind.id: kind for kind in catalogue.records_as("identifier_kinds", IdentifierKind)
    }
    code = parse_activation_code(text)
    if code is not None:
        yield _activation_code(catalogue, code, kinds, as_of=as_of)
        return
    digits = _SEPARATORS.sub("", text)
    read: Callable[..., Reading | None]
    found: list[Reading] = []
    for read in (read_eid, read_iccid, read_network_code, read_imsi):
        reading = read(catalogue, digits, kinds, as_of=as_of)
        if reading is not None:
            found.append(reading)
    for read in (read_network_abroad, read_network_of_no_country):
        reading = read(catalogue, text, kinds, as_of=as_of)
        if reading is not None:
            found.append(reading)
    device = read_imei(catalogue, digits, kinds, as_of=as_of)
    if device is None:
        device = read_imei(catalogue, _BLANKS.sub("", text), kinds, as_of=as_of)
    if device is not None:
        found.append(device)
    phone = read_phone(catalogue, text, kinds, as_of=as_of)
    if phone is not None and (phone.type == "phone-number" or phone.range or phone.codes or phone.desks):
        found.append(phone)
    yield from sorted(found, key=_unlikeliness)


def _unlikeliness(reading: Reading) -> int:
    """Order readings of the same digits, as of an IMSI and an IMEI, which both have 15: what fits for certain leads."""
    match reading.type:
        case "imsi":
            return 0 if reading.is_japanese else 2
        case "imei":
            return 1 if reading.check_digit == "holds" else 3
        case "network-code":
            return 0 if reading.is_japanese or reading.network is not None else 1
        case _:
            return 0


def _activation_code(
    catalogue: Catalogue, code: ParsedCode, kinds: Mapping[str, IdentifierKind], *, as_of: date
) -> ActivationCodeReading:
    kind = kinds["activation-code"]
    return ActivationCodeReading(
        kind=kind,
        value=code.masked,
        smdp_address=code.smdp_address,
        matching_id=code.matching_id,
        matching_id_characters=code.matching_id_characters,
        smdp_oid=code.smdp_oid,
        needs_confirmation_code=code.needs_confirmation_code,
        further_fields=code.further_fields,
        problems=code.problems,
        evidence=judge_evidence(kind.sources, catalogue.sources(kind.sources), as_of=as_of),
    )


def _notes(readings: tuple[Reading, ...], *, is_typed: bool) -> Iterator[Note]:
    types = {reading.type for reading in readings}
    steps: list[tuple[NextStep, str]] = []
    if is_typed and types & set(_SECRET_KINDS):
        steps.append(("stdin", "simguide identify -"))
    if any(it.type == "activation-code" and not it.problems for it in readings):
        steps.append(("qr", "simguide identify - --qr FILE.png"))
    if types & {"iccid", "imsi", "network-code"}:
        steps.append(("carriers", "simguide carriers"))
    for about, command in steps:
        yield NextNote(about=about, command=command)
