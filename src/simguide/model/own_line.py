"""A user's own lines, as they are kept on the user's machine."""

from __future__ import annotations

import re
import unicodedata
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from typing import Annotated, Literal

from simguide.errors import LineFault, LineInputError
from simguide.model.base import Record, Slug
from simguide.model.days import FIRST_DAY, LAST_DAY, DayError, check_day, read_day
from simguide.model.limits import After, Before, Limits, WrittenAsFloat
from simguide.visible import joins_pictures

DateKind = Literal["validity-end", "suspension", "cancellation"]
"""`validity-end`: last day of what was bought. `suspension`: day on which the line is suspended or ends by a rule.
`cancellation`: day on which it is cancelled for good."""
Unit = Literal["GB", "MB", "JPY"]

MOST_IN_LABEL, MOST_IN_TEXT = 40, 200
MOST_YEN = 10_000_000
MOST_ALARMS, MOST_DAYS_BEFORE = 10, 366
MOST_REVISIONS = 2**31 - 1
"""Times that an event of a calendar can be changed: the greatest whole number of RFC 5545."""
STAMP = "%Y%m%dT%H%M%SZ"
"""How iCalendar writes a moment."""
_ACTIVATION_CODE = re.compile(r"lpa:|(?<!\d)1\$[^\s$]+\$")
"""What an eSIM is downloaded with, to be kept by nobody: `LPA:1$ADDRESS$CODE`, or the part behind the colon."""
_GAP = r"[\s().\-\u2010-\u2015\u2212]{0,2}"
"""What stands between the digits of a phone number."""
_JAPANESE_MOBILE = re.compile(
    rf"(?<!\d)(?:0|(?:\+|010-?|00)81{_GAP}0?{_GAP})[5-9]{_GAP}0(?:{_GAP}\d){{8}}(?!\d)", re.ASCII
)
_ANY_PHONE = re.compile(
    rf"\d{{9}}|(?<!\d)(?:\+{_GAP}\d|0)(?:{_GAP}\d){{8}}|(?<!\d)1[3-9]\d{_GAP}\d{{4}}{_GAP}\d{{4}}(?!\d)", re.ASCII
)
"""Digits in a row, a number that begins as numbers do when dialled, or a Chinese mobile number in groups."""
_PHONE_DIGITS = 9
"""A label with so many digits is a phone number or the number of a card: neither belongs into a file or a calendar."""
_AMOUNT = re.compile(r"(\d{1,9}(?:\.\d{1,3})?) ?(gb|mb|jpy|yen|円|日元)|¥ ?(\d{1,9})", re.ASCII)
_YEN = re.compile(r"¥? ?(\d{1,9}) ?(jpy|yen|円|日元)?", re.ASCII)
_HALF_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {0xFFE5: "¥", 0x3000: " "}
"""Full-width letters as Japanese and Chinese keyboards type them; not all that Unicode folds: `10²` is not 102."""
_THOUSANDS = re.compile(r"(?<=\d),(?=\d{3}(?!\d))", re.ASCII)


def label_key(label: str) -> str:
    """Return the form under which two labels are the same: case and width do not count."""
    # a shell may pass bytes that are no text; they arrive as surrogates, which no database takes
    safe = label.encode("utf-8", "replace").decode("utf-8")
    return " ".join(unicodedata.normalize("NFKC", safe).casefold().split())


def _has_activation_code(text: str) -> bool:
    return _ACTIVATION_CODE.search(unicodedata.normalize("NFKC", text).casefold()) is not None


def _check_no_number(text: str, number: re.Pattern[str]) -> str:
    if number.search(unicodedata.normalize("NFKC", text)):
        raise LineInputError(reason="text-number", found=text)
    return text


def check_plan(text: str) -> str:
    """Return the user's words for a product.

    Raises:
        LineInputError: They are no words of the user's own to keep, or look like a phone number.
    """
    return _check_no_number(check_text(text), _ANY_PHONE)


def read_before(text: str) -> tuple[int, ...]:
    """Return the days before a date on which to be reminded, the first alarm first.

    Raises:
        LineInputError: There are none, too many, or one is no number of days up to a year.
    """
    parts = [part.strip() for part in text.split(",")]
    if len(parts) > MOST_ALARMS or not all(_is_days_before(part) for part in parts):
        raise LineInputError(reason="before", found=text, most=MOST_DAYS_BEFORE)
    return tuple(sorted({int(part) for part in parts}, reverse=True))


def check_before(text: str) -> str:
    """Return days before a date as they are kept, e.g. `30,7,1`.

    Raises:
        LineInputError: They are none.
    """
    return ",".join(map(str, read_before(text)))


def _is_days_before(typed: str) -> bool:
    is_short = len(typed) <= len(str(MOST_DAYS_BEFORE))  # thousands of digits are no int at all
    return is_short and typed.isascii() and typed.isdigit() and int(typed) <= MOST_DAYS_BEFORE


def check_receipt(text: str) -> str:
    """Return the number of a receipt or its place; such numbers are long, so only mobile numbers are refused.

    Raises:
        LineInputError: It is no text to keep, or has a Japanese mobile number.
    """
    return _check_no_number(check_text(text), _JAPANESE_MOBILE)


def _without_joiners(label: str) -> str:
    """Return a label without what joins two pictures into one, as a family: they print as one."""
    return "".join(letter for place, letter in enumerate(label) if not joins_pictures(label, place))


def check_label(label: str) -> str:
    """Return a label without the spaces around it.

    Raises:
        LineInputError: It is empty, long, cannot be printed, would be taken for an option, or holds a phone number or
            an activation code.
    """
    label = label.strip()
    reasons: tuple[tuple[LineFault, bool], ...] = (
        ("activation-code", _has_activation_code(label)),
        ("label-empty", not label),
        ("label-long", len(label) > MOST_IN_LABEL),
        ("label-unprintable", not _without_joiners(label).isprintable()),
        ("label-dash", label.startswith("-")),
        ("label-number", sum(letter.isdecimal() for letter in label) >= _PHONE_DIGITS),
    )
    for reason, holds in reasons:
        if holds:
            raise LineInputError(reason=reason, found=label, most=MOST_IN_LABEL)
    return label


def check_text(text: str) -> str:
    """Return the user's own words without the spaces around them.

    Raises:
        LineInputError: They are empty, long, cannot be printed, or hold an activation code.
    """
    text = text.strip()
    if _has_activation_code(text):
        raise LineInputError(reason="activation-code")
    if not text or len(text) > MOST_IN_TEXT or not text.isprintable():
        raise LineInputError(reason="text", found=text, most=MOST_IN_TEXT)
    return text


def read_amount(text: str) -> tuple[Decimal, Unit]:
    """Return what is left, as `3.2GB`, `512MB`, `1200JPY`, `1200円` or `¥1200` say it.

    Raises:
        LineInputError: It says nothing of that kind.
    """
    found = _AMOUNT.fullmatch(_plain(text))
    if found is None:
        raise LineInputError(reason="amount", found=text)
    number, unit, yen = found.groups()
    if unit in ("gb", "mb"):
        return Decimal(number), "GB" if unit == "gb" else "MB"
    if yen is None and "." in number:
        raise LineInputError(reason="amount", found=text)
    return Decimal(yen or number), "JPY"


def read_yen(text: str) -> int:
    """Return an amount of money in whole yen, as `990`, `990円` or `¥1,200` say it.

    Raises:
        LineInputError: It is no whole number of yen, or more than any line costs.
    """
    found = _YEN.fullmatch(_plain(text))
    if found is None or int(found[1]) > MOST_YEN:
        raise LineInputError(reason="money", found=text, most=MOST_YEN)
    return int(found[1])


def _plain(text: str) -> str:
    """Return an amount in half width and lower case, without the commas between thousands."""
    return _THOUSANDS.sub("", text.translate(_HALF_WIDTH).strip().lower())


def _day_of(value: object) -> date:
    """Return the day that a file or a program gives; Pydantic would take a number for seconds since 1970."""
    try:
        if isinstance(value, str):
            return read_day(value)
        if isinstance(value, date) and not isinstance(value, datetime):
            return check_day(value)
    except DayError as error:
        reason: LineFault = "day-range" if error.fault == "far" else "day"
        raise LineInputError(reason=reason, found=value, first=FIRST_DAY, last=LAST_DAY) from error
    raise LineInputError(reason="day", found=value)


def _amount_of(value: object) -> Decimal:
    """Return the amount that a file or a program gives; a float as it is written."""
    if isinstance(value, bool) or not isinstance(value, (int, float, str, Decimal)):
        raise LineInputError(reason="number", found=value)
    try:
        number = Decimal(str(value))
    except InvalidOperation:
        number = Decimal("nan")
    if not (number.is_finite() and 0 <= number < 10**9 and number == round(number, 3)):
        raise LineInputError(reason="number", found=value)
    return number


def _check_stamp(stamp: str) -> str:
    """Return a moment as iCalendar writes it.

    Raises:
        LineInputError: There is no such moment.
    """
    try:
        datetime.strptime(stamp, STAMP)  # noqa: DTZ007 (it ends with a Z)
    except ValueError as error:
        raise LineInputError(reason="field-other", found=stamp) from error
    return stamp


Day = Annotated[date, Before(_day_of)]
Label = Annotated[str, After(check_label)]
DaysBefore = Annotated[str, After(check_before)]
PlanWords = Annotated[str, After(check_plan)]
ReceiptWords = Annotated[str, After(check_receipt)]
RecordId = Annotated[str, Limits(pattern=r"^[0-9a-f]{32}$")]
Yen = Annotated[int, Limits(ge=0, le=MOST_YEN, strict=True)]
Stamp = Annotated[str, Limits(pattern=r"^\d{8}T\d{6}Z$"), After(_check_stamp)]
Amount = Annotated[Decimal, Limits(ge=0), Before(_amount_of), WrittenAsFloat()]


class Line(Record):
    """What the user told of one line; no phone number."""

    id: RecordId
    """Random id; it tells nothing of the user."""
    label: Label
    """What the user calls it, e.g. `home`; unique, whatever the case."""
    carrier: Slug
    """Id of the carrier."""
    plan: PlanWords | None = None
    """Id of the product in the catalogue, or the user's own words for it."""
    activated: Day | None = None
    """Day on which the line was activated."""
    valid_until: Day | None = None
    """Last day of what was bought, as far as it is known."""
    last_top_up: Day | None = None
    """Day of a top-up that is not among the records."""
    applied: Day | None = None
    """Day of the application to have the number stored, for a number that the carrier stores."""
    before: DaysBefore | None = None
    """Days before each date on which the calendar reminds, e.g. `30,7,1`; none: as it does for other lines."""


class TopUp(Record):
    """Something bought for a line."""

    id: RecordId
    """Random id."""
    on: Day
    """Day of the purchase."""
    plan: PlanWords | None = None
    """Id of the product in the catalogue, or the user's own words for it."""
    paid_jpy: Yen | None = None
    """Whole yen."""
    receipt: ReceiptWords | None = None
    """Number of the receipt, or where it is."""
    valid_until: Day | None = None
    """Last day of it, if known."""


class Reading(Record):
    """What was left on a day."""

    id: RecordId
    """Random id."""
    on: Day
    """Day."""
    amount: Amount
    """How much."""
    unit: Unit
    """Data in GB or MB as the carrier shows them, or yen."""


class Reminder(Record):
    """What the calendar last said of a date; by it the next file updates the same event."""

    line: RecordId
    """Id of the line, which may be gone."""
    kind: DateKind
    """Which date of the line."""
    on: Day
    """Day of the event."""
    is_cancelled: bool = False
    """The event was called off."""
    sequence: Annotated[int, Limits(ge=0, le=MOST_REVISIONS)] = 0
    """Times it was changed."""
    stamp: Stamp
    """When it was last changed, as iCalendar writes it, e.g. `20261120T013000Z`."""
    told: Annotated[str, Limits(max_length=400)]
    """What its words were made of; another value means another revision."""


class LineRecords(Record):
    """A line with everything that was recorded of it."""

    line: Line
    """The line."""
    top_ups: tuple[TopUp, ...] = ()
    """What was bought, in the order in which it was recorded."""
    readings: tuple[Reading, ...] = ()
    """What was left, in the order in which it was recorded."""
    reminders: tuple[Reminder, ...] = ()
    """What the calendar last said."""

    @property
    def last_bought(self) -> date | None:
        """Day of the last top-up that is known."""
        days = [top_up.on for top_up in self.top_ups]
        if self.line.last_top_up is not None:
            days.append(self.line.last_top_up)
        return max(days, default=None)

    @property
    def valid_until(self) -> date | None:
        """Last day of what was bought last; none where something was bought after it ended."""
        until, bought = self.line.valid_until, self.last_bought
        return None if until is not None and bought is not None and bought > until else until


class LineBook(Record):
    """A file of lines, as `my export` writes it and `my import` reads it."""

    schema: Literal["simguide.lines/1"]
    """Name and version of this form."""
    exported_on: Day
    """Day of the export."""
    lines: tuple[LineRecords, ...]
    """The lines."""


def check_records(records: LineRecords, *, today: date) -> None:
    """Insist that the days of a line can be.

    Raises:
        LineInputError: A day that has passed lies ahead, or one comes before another that it must follow.
    """
    line = records.line
    passed = [
        ("--activated", line.activated),
        ("--last-top-up", line.last_top_up),
        ("--applied", line.applied),
        *(("--on", top_up.on) for top_up in records.top_ups),
        *(("--on", reading.on) for reading in records.readings),
    ]
    for option, day in passed:
        if day is not None and day > today:
            raise LineInputError(reason="day-future", option=option, found=day, today=today)
    later = [*passed[1:], ("--valid-until", line.valid_until)]
    for option, day in later:
        if day is not None and line.activated is not None and day < line.activated:
            raise LineInputError(reason="day-order", option=option, found=day, than="--activated", limit=line.activated)
    for top_up in records.top_ups:
        if top_up.valid_until is not None and top_up.valid_until < top_up.on:
            found = top_up.valid_until
            raise LineInputError(reason="day-order", option="--valid-until", found=found, than="--on", limit=top_up.on)
