"""Fields that several kinds of records share."""

from collections.abc import Iterable, Iterator

from simguide.model.base import Report, Text
from simguide.render.document import Field
from simguide.render.words import Words


def texts(key: str, text: Text | None, words: Words) -> Iterator[Field]:
    """Yield the field of a text that may be absent."""
    if text is not None:
        yield words.field(key, words.text(text))


def warnings(words: Words, found: Iterable[str]) -> Iterator[Field]:
    """Yield the field of warnings, if there are any."""
    values = tuple(found)
    if values:
        yield words.field("warnings", *values, style="warning")


def reports(words: Words, found: Iterable[Report]) -> Iterator[Field]:
    """Yield the field of what users report, with sources, if there is any."""
    values = tuple(f"{words.text(report)} {words.cite(report.sources)}" for report in found)
    if values:
        yield words.field("reports", *values)


def noted(key: str, value: str, note: Text | None, words: Words) -> Field:
    """Return a value with its note; where the value is unknown, the note alone says more."""
    if note is None:
        return words.field(key, value)
    is_unknown = value == words.message("unknown")
    return words.field(key, words.text(note)) if is_unknown else words.field(key, value, words.text(note))


def named(group: str, value: str, words: Words) -> str:
    """Return the name of a value that may be unknown."""
    return words.message("unknown") if value == "unknown" else words.one_of(group, value)


def callers(places: Iterable[str], carrier_name: str, words: Words) -> str:
    """Return from where a number can be dialled."""
    return words.joined(words.message(f"from.{place}", name=carrier_name) for place in places)
