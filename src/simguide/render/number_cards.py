"""Turns what a telephone number or a short code is into fields."""

from collections.abc import Iterator

from simguide.model.identifier import ShortCode
from simguide.model.number_reading import Desk, PhoneReading
from simguide.render.document import Entry, Field
from simguide.render.fields import callers
from simguide.render.words import Words


def phone_entry(reading: PhoneReading, words: Words, *, is_numbered: bool = False) -> Entry:
    """Show a number: whose it is first, then its range or country, then what such a number can tell."""
    return Entry(reading.type, words.text(reading.kind.name), tuple(_fields(reading, words)), is_numbered=is_numbered)


def _fields(reading: PhoneReading, words: Words) -> Iterator[Field]:
    yield words.field("value", reading.value)
    if reading.desks:
        yield words.field("desks", *(_desk(desk, words) for desk in reading.desks))
    if reading.codes:
        yield words.field("codes", *(_code(code, words) for code in reading.codes))
    if reading.range is not None:
        note = () if reading.range.note is None else (words.text(reading.range.note),)
        yield words.field("range", words.text(reading.range.name), *note)
        if not reading.is_given_out:
            yield words.field("result", words.message("range.not-given-out"), style="warning")
    elif reading.is_japanese and not (reading.desks or reading.codes):
        yield words.field("range", words.message("range.none"), style="warning")
    if not reading.is_japanese:
        name = words.message("outside-japan") if reading.country is None else words.text(reading.country.name)
        code = "" if reading.country is None else f" (+{reading.country.code})"
        yield words.field("country", f"{name}{code}")
    yield words.field("tells", f"{words.text(reading.kind.tells)} {words.cite(reading.kind.sources)}")
    if reading.kind.beware is not None:
        yield words.field("warnings", words.text(reading.kind.beware), style="warning")
    records = [it for it in (reading.range, reading.country, *reading.codes) if it is not None]
    ids = [source for record in records for source in record.sources]
    yield words.evidence(reading.evidence, ids or reading.kind.sources)


def _desk(desk: Desk, words: Words) -> str:
    """Say whose number it is, what for, from where it can be dialled, and how well that is known."""
    name = words.text(desk.carrier.name)
    purpose = words.text(desk.title) if desk.title else words.one_of("purpose", desk.purpose or "general")
    parts = [words.of(words.carrier(desk.carrier), purpose), callers(desk.dial_from, name, words)]
    if desk.cost != "unknown":
        parts.append(words.one_of("cost", desk.cost))
    if desk.hours != "unknown":
        parts.append(words.hours(desk.hours))
    if not isinstance(desk.languages, str):
        parts.append(words.listed("lang", desk.languages))
    if desk.status != "works":
        parts.append(words.one_of("code-status", desk.status))
    parts.append(words.evidence_in_short(desk.evidence))
    return f"{' · '.join(parts)} {words.cite(desk.sources)}"


def _code(code: ShortCode, words: Words) -> str:
    """Say on which lines a short code does what."""
    line = words.message("any-line")
    if code.networks:
        line = words.message("on-lines", network=words.listed("network", code.networks))
    parts = [words.of(line, words.text(code.name))]
    if code.cost != "unknown":
        parts.append(words.one_of("cost", code.cost))
    if code.status != "works":
        parts.append(words.one_of("code-status", code.status))
    if code.note is not None:
        parts.append(words.text(code.note))
    return f"{' · '.join(parts)} {words.cite(code.sources)}"
