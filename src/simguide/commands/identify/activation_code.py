"""Reads activation codes of eSIMs: GSMA SGP.22, section 4.1.

    [LPA:]1$<SM-DP+ address>$<matching ID>[$<SM-DP+ OID>[$<1 = confirmation code needed>[$<further fields>]]]

What a code holds is secret: nothing of it is sent, opened or kept, and only `qr_text` gives it back.
"""

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from simguide.advice.check_digits import HIDDEN
from simguide.commands.identify.answer import CodeProblem, CodeProblemName

LONGEST = 255
"""Characters of the longest code, without `LPA:`."""
_DEFINED = 5
"""Fields of version 2 of the specification; a phone passes over what follows."""
_FIELDS_BEFORE_MATCHING_ID = 2
_PREFIX = re.compile(r"lpa:", re.IGNORECASE)
_CODE = re.compile(r"(lpa:.*|1\$.*)", re.IGNORECASE | re.DOTALL)
_LABEL = r"[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?"
_HOST = re.compile(rf"(?=.{{1,253}}$)({_LABEL}\.)+(?!\d+$){_LABEL}", re.IGNORECASE)
_OID = re.compile(r"[012](\.(0|[1-9]\d{0,17})){1,30}")
_MATCHING_ID = re.compile(r"[A-Za-z0-9-]*")
_SHORT = re.compile(r"\d{1,2}")


class ParsedCode(NamedTuple):
    """An activation code, taken apart. Holds nothing secret but `text`."""

    text: str
    """The whole code, without `LPA:`."""
    smdp_address: str | None
    matching_id: Literal["given", "empty", "missing"]
    matching_id_characters: int
    smdp_oid: str | None
    needs_confirmation_code: bool | None
    further_fields: int
    problems: tuple[CodeProblem, ...]

    @property
    def masked(self) -> str:
        """The code with the host name, if it is one; all else that was typed is hidden."""
        written = self.text.partition("$")[0]
        return f"LPA:{written if _SHORT.fullmatch(written) else HIDDEN}${self.smdp_address or HIDDEN * 4}${HIDDEN * 4}"


def parse_activation_code(value: str) -> ParsedCode | None:
    """Take an activation code apart, or return None where the value is none, not even a faulty one."""
    if not _CODE.fullmatch(value.strip()):
        return None
    text = _PREFIX.sub("", value.strip(), count=1)
    fields = text.split("$")
    _, address, matching_id, oid, flag = (*fields, *[""] * _DEFINED)[:_DEFINED]
    has_matching_id = len(fields) > _FIELDS_BEFORE_MATCHING_ID
    problems = tuple(CodeProblem(name=name, found=found) for name, found in _problems(text, fields))
    return ParsedCode(
        text=text,
        smdp_address=address.lower() if _HOST.fullmatch(address) else None,
        matching_id="missing" if not has_matching_id else "given" if matching_id else "empty",
        matching_id_characters=len(matching_id),
        smdp_oid=oid if _OID.fullmatch(oid) else None,
        needs_confirmation_code=None if problems and flag != "1" else flag == "1",
        further_fields=max(len(fields) - _DEFINED, 0),
        problems=problems,
    )


def _problems(text: str, fields: list[str]) -> Iterator[tuple[CodeProblemName, str]]:
    """Yield the rules that a code breaks, and how much was found; never what, since it may be the secret."""
    blanks = len(re.findall(r"\s", text))
    if blanks:
        yield "blank-inside", str(blanks)
    if not text.isascii():
        yield "not-ascii", str(sum(not letter.isascii() for letter in text))
    if len(text) > LONGEST:
        yield "too-long", str(len(text))
    if len(fields) == 1:
        yield "no-dollar", str(len(text))
        return
    if fields[0] != "1":
        yield "format", fields[0] if _SHORT.fullmatch(fields[0]) else str(len(fields[0]))
    yield from _field_problems(fields)


def _field_problems(fields: list[str]) -> Iterator[tuple[CodeProblemName, str]]:
    _, address, matching_id, oid, flag = (*fields, *[""] * _DEFINED)[:_DEFINED]
    if not address:
        yield "address-missing", ""
    elif not _HOST.fullmatch(address):
        yield "address-form", str(len(address))
    if len(fields) <= _FIELDS_BEFORE_MATCHING_ID:
        yield "matching-id-missing", ""
    elif not _MATCHING_ID.fullmatch(matching_id):
        yield "matching-id-form", str(len(re.sub(r"[A-Za-z0-9-]", "", matching_id)))
    if oid and not _OID.fullmatch(oid):
        yield "oid-form", str(len(oid))
    if flag not in ("", "1"):
        yield "flag-form", str(len(flag))


def qr_text(code: ParsedCode) -> str:
    """Return what a QR code of an activation code holds: all of it, secret included."""
    return f"LPA:{code.text}"
