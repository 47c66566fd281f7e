"""Says on one screen what a telephone number or a short code is."""

from collections.abc import Iterator

from simguide.model.answer import Evidence
from simguide.model.identifier import ShortCode
from simguide.model.number_reading import Desk, PhoneReading
from simguide.render.document import Entry, Field, Group
from simguide.render.short import fact, facts, first_sentence, rows, without_brackets
from simguide.render.words import Words

_SINCE_CLOSED = ", closed "
"""What follows it in opening hours: the holidays."""


def number_title(reading: PhoneReading, words: Words) -> str:
    """Return in one line whose number it is, or what such a number is."""
    names = _names(reading, words)
    if names:
        key = "title.number-by-line" if _depends_on_line(reading) else "title.number-of"
        return words.message(key, value=reading.value, names=names)
    return words.message("labelled", label=reading.value, what=what_number(reading, words))


def what_number(reading: PhoneReading, words: Words) -> str:
    """Return whose number it is, or what it does, or else its range or country."""
    names = _names(reading, words)
    if names:
        return names
    if reading.codes:
        return words.stops(dict.fromkeys(words.text(code.name) for code in reading.codes))
    if not reading.is_given_out:
        return words.message("range.not-given-out")
    if reading.range is not None:
        return words.text(reading.range.name)
    if reading.country is not None:
        return f"{words.text(reading.country.name)}{words.message('in-brackets', text=f'+{reading.country.code}')}"
    return words.message("range.none" if reading.is_japanese else "outside-japan")


def is_of_elsewhere(reading: PhoneReading) -> bool:
    """Tell whether it is a short code of other countries only, which people dial in Japan too."""
    return bool(reading.codes) and not reading.desks and all(code.status == "abroad" for code in reading.codes)


def dial_instead(reading: PhoneReading, words: Words) -> str:
    """Return what its notes say to dial in Japan."""
    return words.stops(dict.fromkeys(words.text(code.note) for code in reading.codes if code.note is not None))


def number_groups(reading: PhoneReading, words: Words, *, is_told: bool = True) -> tuple[Group, ...]:
    """Return the desks that answer and the services, one row each, then what such a number can tell.

    Args:
        reading: The number.
        words: The language.
        is_told: Whether the title says already what the number is.
    """
    desks = [_desk(desk, words) for desk in _desks(reading)]
    codes = [_code(code, words) for code in reading.codes]
    return (
        rows(desks, title_label=words.message("field.desks"), least=3),
        rows(codes, title_label=words.message("label.line"), least=3),
        facts([*_what(reading, words, is_told=is_told), *_about(reading, words)], least=1),
    )


def number_evidence(reading: PhoneReading) -> Evidence:
    """Return what the first desk rests on, or else the range."""
    return reading.desks[0].evidence if reading.desks else reading.evidence


def _names(reading: PhoneReading, words: Words) -> str:
    return words.joined(dict.fromkeys(without_brackets(words.text(desk.carrier.name)) for desk in reading.desks))


def _depends_on_line(reading: PhoneReading) -> bool:
    """Tell whether it depends on the line from which it is dialled who answers."""
    is_of_own_lines = all(desk.dial_from == ("own-line",) for desk in reading.desks)
    return is_of_own_lines and len({desk.carrier.id for desk in reading.desks}) > 1


def _desks(reading: PhoneReading) -> Iterator[Desk]:
    """Yield the support lines, then the numbers of the ways whose carrier has none among them."""
    lines = [desk for desk in reading.desks if desk.purpose is not None]
    yield from lines
    with_line = {desk.carrier.id for desk in lines}
    yield from (desk for desk in reading.desks if desk.purpose is None and desk.carrier.id not in with_line)


def _desk(desk: Desk, words: Words) -> Entry:
    purpose = words.text(desk.title) if desk.title else words.one_of("purpose", desk.purpose or "general")
    hours = "" if desk.hours == "unknown" else words.hours(desk.hours.split(_SINCE_CLOSED)[0])
    fields = (
        words.field("what-for", purpose),
        words.field("dial-from", words.joined(words.one_of("from-short", place) for place in desk.dial_from)),
        words.field("hours", hours),
        words.field("cost", "" if desk.cost == "unknown" else words.one_of("cost", desk.cost)),
        _doubt(desk.status, words),
    )
    return Entry("desk", without_brackets(words.text(desk.carrier.name)), fields, desk.carrier.id)


def _code(code: ShortCode, words: Words) -> Entry:
    line = words.message("any-line")
    if code.networks:
        line = words.message("on-lines", network=words.listed("network", code.networks))
    fields = (
        words.field("codes", words.text(code.name)),
        words.field("cost", "" if code.cost == "unknown" else words.one_of("cost", code.cost)),
        _doubt(code.status, words),
        words.field("note", "" if code.note is None else first_sentence(words.text(code.note))),
    )
    return Entry("code", line, fields, code.id)


def _doubt(status: str, words: Words) -> Field:
    """Return whether a number is known to work; nothing where it is."""
    return words.field("status", "" if status == "works" else words.one_of("code-status", status), style="weak")


def _what(reading: PhoneReading, words: Words, *, is_told: bool) -> Iterator[Field]:
    if not is_told and not reading.desks:
        yield words.field("what", what_number(reading, words))
    elif reading.range is not None and (reading.desks or reading.codes):
        yield words.field("range", words.text(reading.range.name))


def _about(reading: PhoneReading, words: Words) -> Iterator[Field]:
    note = None if reading.range is None else reading.range.note
    yield from fact(words, "note", "" if note is None else words.text(note))
    does_the_same = bool(reading.codes) and not any(code.networks for code in reading.codes)
    if note is None and not does_the_same and not _depends_on_line(reading):
        yield words.field("tells", words.text(reading.kind.tells))
    if reading.kind.beware is not None:
        yield words.field("beware", first_sentence(words.text(reading.kind.beware)), style="warning")
