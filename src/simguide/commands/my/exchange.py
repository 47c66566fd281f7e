"""Writes lines as JSON for another machine, and reads them back."""

from codecs import BOM_UTF8
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any, Final

from pydantic import ValidationError

from simguide.errors import LineImportError, LineInputError
from simguide.model.border import border
from simguide.model.own_line import LineBook, LineRecords, check_records, label_key
from simguide.visible import escaped

FORM: Final = "simguide.lines/1"
MOST_BYTES = 20_000_000
"""More than a lifetime of top-ups."""
_MOST_PROBLEMS = 20


def write_book(lines: Iterable[LineRecords], *, exported_on: date) -> str:
    """Return lines as JSON."""
    book = LineBook(schema=FORM, exported_on=exported_on, lines=tuple(lines))
    return escaped(border(LineBook).dump_json(book, indent=2).decode()) + "\n"


def read_book(content: bytes, *, path: str, today: date) -> tuple[LineRecords, ...]:
    """Return the lines of a file, each of them checked.

    Raises:
        LineImportError: With every problem, or the first twenty.
    """
    if len(content) > MOST_BYTES:
        raise LineImportError(path, (("", LineInputError(reason="too-large", found=len(content), most=MOST_BYTES)),))
    try:
        book = border(LineBook).validate_json(content.removeprefix(BOM_UTF8))
    except ValidationError as error:
        details = error.errors(include_url=False)[:_MOST_PROBLEMS]
        raise LineImportError(path, tuple(map(_word, details))) from error
    problems = tuple(_problems(book, today))[:_MOST_PROBLEMS]
    if problems:
        raise LineImportError(path, problems)
    return book.lines


def _word(detail: Any) -> tuple[str, LineInputError]:
    """Return place and problem of what Pydantic found."""
    place = ".".join(map(str, detail["loc"]))
    error = detail.get("ctx", {}).get("error")
    if isinstance(error, LineInputError):
        return place, error
    match detail["type"]:
        case "json_invalid":
            return place, LineInputError(reason="not-json", found=error)
        case "missing":
            return place, LineInputError(reason="field-missing", found=detail["loc"][-1])
        case "unexpected_keyword_argument":
            return place, LineInputError(reason="field-unknown", found=detail["loc"][-1])
        case "literal_error" if detail["loc"] == ("schema",):
            return place, LineInputError(reason="form", found=detail["input"], wanted=FORM)
        case _:
            return place, LineInputError(reason="field-other", found=detail["input"])


def _problems(book: LineBook, today: date) -> Iterator[tuple[str, LineInputError]]:
    """Yield what is wrong between fields that are sound by themselves."""
    labels = Counter(label_key(records.line.label) for records in book.lines)
    ids = Counter(records.line.id for records in book.lines)
    for place, records in enumerate(book.lines):
        where = f"lines.{place}"
        if labels[label_key(records.line.label)] > 1:
            yield f"{where}.line.label", LineInputError(reason="label-taken", found=records.line.label)
        entries = Counter(
            [
                *(it.id for it in records.top_ups),
                *(it.id for it in records.readings),
                *(it.kind for it in records.reminders),
            ]
        )
        entries[records.line.id] += ids[records.line.id]
        for identity, count in entries.items():
            if count > 1:
                yield where, LineInputError(reason="twice", found=identity)
        for reminder in records.reminders:
            if reminder.line != records.line.id:
                yield f"{where}.reminders", LineInputError(reason="field-other", found=reminder.line)
        try:
            check_records(records, today=today)
        except LineInputError as error:
            yield where, error
