"""Fields that several kinds of records share."""

from collections.abc import Iterable, Iterator

from simguide.model.base import Report, Text
from simguide.model.value import Value
from simguide.render.document import Field
from simguide.render.short import first_sentence
from simguide.render.words import Words


def texts(key: str, said: Value, name: str, words: Words) -> Iterator[Field]:
    """Yield a field of a record whose text may be absent, with what it rests on where that is less."""
    if getattr(said, name) is not None:
        yield words.field(key, words.told(said, name))


def warnings(words: Words, found: Iterable[str]) -> Iterator[Field]:
    """Yield the field of warnings, if there are any."""
    values = tuple(found)
    if values:
        yield words.field("warnings", *values, style="warning")


def refund(said: Report | None, words: Words) -> Iterator[Field]:
    """Yield the field of what comes back of the price, with sources, where that is known."""
    if said is not None:
        yield words.field("refund", f"{words.text(said)} {words.cite(said.sources)}")


def reports(words: Words, found: Iterable[Report]) -> Iterator[Field]:
    """Yield the field of what users report, and that of what other pages say beside, with sources, if there is any."""
    said: dict[str, list[str]] = {"reports": [], "also-said": []}
    for report in found:
        key = "reports" if words.is_of_users(report.sources) else "also-said"
        said[key].append(f"{words.text(report)} {words.cite(report.sources)}")
    for key, values in said.items():
        if values:
            yield words.field(key, *values)


def noted(key: str, value: str, said: Value, name: str, words: Words) -> Field:
    """Return a value with the note of a record on it; where the value is unknown, the note alone says more."""
    if getattr(said, name) is None:
        return words.field(key, value)
    note, is_unknown = words.told(said, name), value == words.message("unknown")
    return words.field(key, note) if is_unknown else words.field(key, value, note)


def with_note(key: str, value: str, note: Text | None, words: Words, *, in_short: bool) -> Field:
    """Return a value with a note on it: in short its first sentence, in the same line."""
    if note is None:
        return words.field(key, value)
    said = words.text(note)
    if in_short:
        return words.field(key, words.message("fact-and-note", fact=value, note=first_sentence(said)))
    return words.field(key, value, said)


def fee_words(amount: int | str, words: Words) -> str:
    """Return a fee, which may be none, or unknown."""
    if isinstance(amount, str):
        return words.message("unknown")
    return words.yen(amount) if amount else words.message("none")


def named(group: str, value: str, words: Words) -> str:
    """Return the name of a value that may be unknown."""
    return words.message("unknown") if value == "unknown" else words.one_of(group, value)


def callers(places: Iterable[str], carrier_name: str, words: Words) -> str:
    """Return from where a number can be dialled."""
    return words.joined(words.message(f"from.{place}", name=carrier_name) for place in places)
