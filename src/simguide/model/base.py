"""Building blocks of every record: the frozen base, texts in three languages, scalar types."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Annotated, Any, ClassVar, Literal

from simguide.model.limits import After, Before, Limits, WrittenAsFloat
from simguide.model.value import Value, made
from simguide.visible import number, unprinted, visible

Lang = Literal["en", "zh", "ja"]
Unknown = Literal["unknown"]
Tri = Literal["yes", "no", "unknown"]
SpokenLang = Literal[
    "ja", "en", "zh", "zh-Hant", "ko", "pt", "es", "vi", "tl", "th", "id", "ne", "fr", "de", "ru", "my", "si", "bn"
]
"""Languages of a screen or a voice, as codes."""


class Record(Value):
    """Base of what stands in data files."""


class UnquotedText(str):
    """A scalar that stood without quotes in its file.

    Other YAML readers turn an unquoted 0120113113 into an octal number, so dial codes refuse it.
    """

    __slots__ = ()


_SLUG = r"^[a-z0-9]+(-[a-z0-9]+)*$"
# compiled where data come in: a plain answer needs neither
_DIALLED = r"^[+*#]?[0-9][0-9-]*[0-9#]$"
_PARTIAL_DATE = r"^\d{4}(-\d{2}(-\d{2})?)?$"


def refuse_unprinted(value: str) -> str:
    """Refuse a text with a character that prints nothing.

    Raises:
        ValueError: It has one: it could move the cursor, turn the line round or hide.
    """
    found = unprinted(value)
    if found is not None:
        message = f'the character {number(found)}, which prints nothing, stands in "{visible(value)}"'
        raise ValueError(message)
    return value


def refuse_unquoted(value: object) -> object:
    """Refuse a scalar that stood without quotes.

    Raises:
        ValueError: It did.
    """
    if isinstance(value, UnquotedText):
        message = f'a number to dial must stand in quotes, as "{value}"'
        raise ValueError(message)  # noqa: TRY004 (Pydantic collects ValueError)
    return value


def _check_dialled(value: str) -> str:
    if not re.match(_DIALLED, value):
        message = f'found "{value}", expected digits with hyphens, as "0120-800-000" or "+81-3-6832-6600"'
        raise ValueError(message)
    return value


def _check_partial_date(value: str) -> str:
    if value == "undated":
        return value
    if not re.match(_PARTIAL_DATE, value):
        message = f'found "{value}", expected YYYY, YYYY-MM, YYYY-MM-DD or undated'
        raise ValueError(message)
    year, month, day = (*value.split("-"), "1", "1")[:3]
    try:
        date(int(year), int(month), int(day))
    except ValueError as error:
        message = f'found "{value}", which is no day of the calendar'
        raise ValueError(message) from error
    return value


_TIMES = r"((daily|Mon-Fri|Mon-Sat|Sat|Sun) )?\d{2}:\d{2}-\d{2}:\d{2}"
HOURS_PATTERN = rf"^(24h|{_TIMES})(, ({_TIMES}|closed (Sundays|holidays|New Year|1 January)))*$"
"""`24h`, `daily 09:00-20:00`, `Mon-Fri 09:30-18:30, Sat 10:00-18:00, closed holidays`: words that can be translated."""

Hours = Annotated[str, Limits(pattern=HOURS_PATTERN)]
Slug = Annotated[str, Limits(pattern=_SLUG, max_length=80)]
Words = Annotated[str, Limits(min_length=1), After(refuse_unprinted)]
"""A text of one line in which every character is seen; nothing that acts on a terminal passes."""
DialCode = Annotated[str, Before(refuse_unquoted), After(_check_dialled)]
PageDate = Annotated[str, After(_check_partial_date)]
Url = Annotated[str, Limits(pattern=r"^https?://[^\s/]+\.[^\s/]+(/\S*)?$"), After(refuse_unprinted)]
Domain = Annotated[str, Limits(pattern=r"^[a-z0-9-]+(\.[a-z0-9-]+)+$")]
Gigabytes = Annotated[Decimal, Limits(ge=0), WrittenAsFloat()]
SourceIds = Annotated[tuple[Slug, ...], Limits(min_length=1)]


class Entity(Record):
    """A record that stands in a collection under its own id."""

    id: Slug
    """Stable id, lower-case slug."""


class Text(Record):
    """One text for people, in the three languages of simguide."""

    en: Words
    """English."""
    zh: Words
    """Simplified Chinese."""
    ja: Words
    """Japanese."""


class SharedText(Entity):
    """A text that several records say: written once, and named there as `text: ID` in place of the languages."""

    en: Words
    """English."""
    zh: Words
    """Simplified Chinese."""
    ja: Words
    """Japanese."""


class Step(Text):
    """One numbered step; what stands on the screen is quoted as it appears there."""

    labels: tuple[Words, ...] = ()
    """On-screen labels named in this step, letter for letter, e.g. `リチャージ`. Each stands in all three texts."""


class Change(Record):
    """New values of fields of a record from a day on."""

    starts_on: date
    """First day of the new values, e.g. `2026-12-01`."""
    values: dict[str, Any]
    """The fields that change and what they then say, as in the record itself, e.g. `{price_jpy: 4950}`."""
    note: Text
    """What changes, in one sentence without the day: it is shown ahead as `from 1 December 2026: ...`."""
    sources: SourceIds
    """Ids of the sources of the new values."""


NOTHING_SAID = (None, "unknown", "varies", (), "")
"""Values of fields that state nothing, and so rest on nothing."""


class Sourced(Record):
    """Something said with its sources: all of them together, and statement by statement where they differ."""

    STATEMENTS: ClassVar[tuple[str, ...]] = ()
    """Fields that each must name their own sources where the sources of the record are of different kinds."""

    evidence: dict[str, SourceIds] = made(default_factory=dict)
    """By the name of a field, the sources that the field rests on, e.g. `{price_jpy: [price-list-2026]}`. They stand
    among `sources` too, or with the change that made the value; a field that is not named rests on all `sources`."""
    changes: tuple[Change, ...] = ()
    """What becomes of fields on a day; answers for that day and later say the new values."""


class SourcedEntity(Sourced, Entity):
    """A record of a collection that says something with its sources."""

    begins_on: date | None = None
    """First day of the thing, where it is on record before it exists; earlier answers only announce it."""
    ends_on: date | None = None
    """Last day of the thing; later answers are without it."""


class Report(Text):
    """What users or weaker sources report where it differs from the operator's rule."""

    sources: SourceIds
    """Ids of the sources of this report."""


def sourced_in(value: object, place: tuple[str | int, ...] = ()) -> Iterator[tuple[tuple[str | int, ...], Sourced]]:
    """Yield every part of a record that is said with sources, the record itself first, with its place in it."""
    match value:
        case Record():
            if isinstance(value, Sourced):
                yield place, value
            for name, inner in vars(value).items():
                if isinstance(inner, Record | tuple):
                    yield from sourced_in(inner, (*place, name))
        case tuple():
            for index, item in enumerate(value):
                yield from sourced_in(item, (*place, index))
