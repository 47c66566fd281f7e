"""Answers `check phone`: whose number it is, or what range it belongs to."""

from datetime import date

from simguide.advice.answered import answered
from simguide.advice.check_digits import HIDDEN
from simguide.advice.evidence import cited_in
from simguide.advice.numbers import read_phone
from simguide.commands.check.number_answer import CheckPhoneAnswer, CheckPhoneQuestion
from simguide.commands.check.own_folder import rests_on_own_folder
from simguide.errors import InputError
from simguide.model.answer import NextNote
from simguide.model.catalogue import Catalogue
from simguide.model.identifier import IdentifierKind
from simguide.model.number_reading import PhoneReading

MOST_CHARACTERS = 100
"""Longer than any way to write a number; what is longer is not looked into."""


def check_phone(catalogue: Catalogue, number: str, *, as_of: date) -> CheckPhoneAnswer:
    """Say whose support line a number is and from where it can be dialled, or what range it belongs to.

    A number that is not on record is not thereby false, and the prefix does not name the carrier.

    Raises:
        InputError: There is no digit in the text.
    """
    if not any(map(str.isdigit, number)):
        raise InputError(key="input.no-digits")

    def read(by: Catalogue) -> PhoneReading | None:
        kinds: dict[str, IdentifierKind] = {kind.id: kind for kind in by.records_as("identifier_kinds", IdentifierKind)}
        return read_phone(by, number, kinds, as_of=as_of) if len(number) <= MOST_CHARACTERS else None

    reading = read(catalogue)
    results = () if reading is None else (reading,)
    cited = [source for desk in reading.desks for source in desk.sources] if reading else []
    if reading is not None:
        for record in (reading.kind, reading.range, reading.country, reading.codes):
            cited.extend(cited_in(record))
    is_known = reading is not None and bool(
        reading.desks or any(code.status not in ("ended", "abroad") for code in reading.codes)
    )
    return answered(
        CheckPhoneAnswer,
        catalogue,
        command="check phone",
        question=CheckPhoneQuestion(number=reading.value if reading else HIDDEN),
        as_of=as_of,
        verdict="not-a-number" if reading is None else "known" if is_known else "not-known",
        results=results,
        rests_on_own_folder=rests_on_own_folder(catalogue, read),
        notes=(
            *(
                NextNote(about="show", command=f"simguide show {carrier}")
                for carrier in dict.fromkeys(desk.carrier.id for it in results for desk in it.desks)
            ),
            *(_seller_notes() if reading is None and any(map(str.isalpha, number)) else ()),
        ),
    )


def _seller_notes() -> tuple[NextNote, ...]:
    """Return what checks a handle, which may hold digits too."""
    return (NextNote(about="check-seller", command="simguide check seller TEXT"),)
