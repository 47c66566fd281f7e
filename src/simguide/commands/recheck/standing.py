"""Tells whether a value stands on a page: letter for letter where it is a label, with its unit where it is a figure."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from simguide.commands.recheck.answer import CheckedValue, HardKind, HardValue, PageText, Reason, Standing

_NUMBER = r"(?<![\d.,月])(?<!月 )\d+(?:[.,]\d+)*(?!\d)"
"""A figure; that behind a month is a day of the calendar, and no number of days."""
_MOST_SEEN = 3
_LEAST_BARE = 1000
"""A figure from which one that has no unit beside it, as in the cells of a table, is no coincidence."""
_YEARS = range(1990, 2101)
"""Figures that may as well be a year."""
_THOUSANDS = re.compile(r"\d{1,3}(?:[.,]\d{3})+")
_CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")
_KANA = re.compile(r"[\u3040-\u30ff]")
_FREE = re.compile(r"無料|免费|\bfree\b|no charge|(?<![\d.,])0\s*(?:円|yen|日元)")
_BETWEEN_DIGITS = re.compile(r"(?<=\d)[\s()\-‐‑–—−ー.]+(?=\d)|(?<=\d)\)\s*(?=\d)")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


class _Unit(NamedTuple):
    """How a unit is written, before or after its figure, and what other units say the same."""

    after: str
    before: str = ""
    same: tuple[tuple[HardKind, int, int], ...] = ()
    """Another unit, and how many of it make how many of this."""


_UNITS: Mapping[HardKind, _Unit] = {
    "yen": _Unit(r"円|yen\b|jpy\b|日元|日圆", r"¥|jpy|yen"),
    "dollars": _Unit(r"usd\b|ドル|美元|dollars?\b", r"us\$|\$|usd"),
    "gigabytes": _Unit(r"gb\b|gb(?![a-z])|ギガ|gib\b"),
    "days": _Unit(r"日|days?\b|天|-day", "", (("hours", 24, 1), ("years", 1, 365))),
    "hours": _Unit(r"時間|hours?\b|小时|h\b", "", (("days", 1, 24),)),
    "months": _Unit(r"か月|ヶ月|カ月|ヵ月|ケ月|箇月|个月|個月|months?\b"),
    "years": _Unit(r"年間?|years?\b|歳|岁"),
}


def check_value(hard: HardValue, page: PageText, *, of: str) -> CheckedValue:
    """Say whether a value stands on a page.

    Args:
        hard: The value.
        page: The page.
        of: Id of the source that the page is.
    """
    standing, reason, seen = _stands(hard.kind, hard.value, page)
    return CheckedValue(
        collection=hard.collection,
        id=hard.id,
        statement=hard.statement,
        kind=hard.kind,
        value=hard.value,
        standing=standing,
        reason=reason,
        seen=seen,
        other_sources=tuple(source_id for source_id in hard.sources if source_id != of),
    )


_Found = tuple[Standing, Reason | None, tuple[str, ...]]


def _stands(kind: HardKind, value: str, page: PageText) -> _Found:
    found = _stands_in(kind, value, page.text)
    if found[0] == "stands" or not page.embedded:
        return found
    in_data = _stands_in(kind, value, page.embedded)
    return in_data if in_data[0] == "stands" else found


def _stands_in(kind: HardKind, value: str, text: str) -> _Found:
    match kind:
        case "label":
            return _label(value, text)
        case "dial":
            return _dialled(value, text)
        case "date":
            return _day(date.fromisoformat(value), text)
        case _:
            return _figure(kind, Decimal(value), text)


def _label(label: str, text: str) -> _Found:
    if _squeezed(label) in _squeezed(text):
        return "stands", None, ()
    is_foreign = bool(_CJK.search(label)) and not _KANA.search(text)
    return ("cannot-tell", "other-language", ()) if is_foreign else ("missing", None, ())


def _dialled(number: str, text: str) -> _Found:
    digits = re.sub(r"\D", "", number)
    forms = {digits, f"0{digits[2:]}"} if number.startswith("+81") else {digits}
    found = re.findall(r"\d+", _joined_digits(text))
    if forms & {*found, *(f"0{it[2:]}" for it in found if it.startswith("81"))}:
        return "stands", None, ()
    like = tuple(dict.fromkeys(it for it in found if len(it) == len(digits) and it[:3] == digits[:3]))
    return "missing", None, like[:_MOST_SEEN]


def _day(day: date, text: str) -> _Found:
    plain = _plain(text)
    month = _MONTHS[day.month - 1]
    name = rf"{month}[a-z]*\.?"
    forms = (
        rf"(?<!\d){day.year}\s*[年./-]\s*0?{day.month}\s*[月./-]\s*0?{day.day}(?!\d)",
        rf"{name}\s+0?{day.day}(?:st|nd|rd|th)?,?\s+{day.year}",
        rf"(?<!\d)0?{day.day}(?:st|nd|rd|th)?\s+{name},?\s+{day.year}",
    )
    if any(re.search(form, plain) for form in forms):
        return "stands", None, ()
    if re.search(rf"(?<!\d)0?{day.month}\s*月\s*0?{day.day}\s*日|{name}\s+0?{day.day}(?!\d)", plain):
        return "cannot-tell", "no-unit", ()
    return "missing", None, ()


def _figure(kind: HardKind, value: Decimal, text: str) -> _Found:
    plain = _plain(text)
    if kind == "number":
        is_there = value in set(_bare(plain))
        return ("stands", None, ()) if is_there else ("missing", None, ())
    amounts = _amounts(kind, plain)
    if value in amounts or _is_said_otherwise(kind, value, plain):
        return "stands", None, ()
    if value in set(_bare(plain)):
        is_clear = value >= _LEAST_BARE and value not in _YEARS and (kind != "yen" or bool(amounts))
        return ("stands", None, ()) if is_clear else ("cannot-tell", "no-unit", ())
    if not amounts:
        return "cannot-tell", "no-figure", ()
    near = sorted(amounts, key=lambda it: (abs(it - value), it))[:_MOST_SEEN]
    return "missing", None, tuple(f"{it.normalize():f}" for it in near)


def _is_said_otherwise(kind: HardKind, value: Decimal, plain: str) -> bool:
    """Tell whether a page says the same in another unit, or that it costs nothing."""
    if value == 0 and kind in ("yen", "dollars"):
        return bool(_FREE.search(plain))
    if kind == "gigabytes" and value < 1:
        megabytes = set(_with_unit(plain, r"mb(?![a-z])", ""))
        return bool(megabytes & {value * 1000, value * 1024})
    return any(value * many / of in _amounts(other, plain) for other, many, of in _UNITS[kind].same)


@lru_cache(maxsize=64)
def _amounts(kind: HardKind, plain: str) -> frozenset[Decimal]:
    """Return the figures of a text that bear a unit."""
    unit = _UNITS[kind]
    found = _with_unit(plain, unit.after, unit.before)
    return frozenset(it for it in found if kind != "yen" or it == it.to_integral_value())


def _with_unit(plain: str, after: str, before: str) -> Iterator[Decimal]:
    forms = [rf"({_NUMBER})\s*(?:{after})"]
    if before:
        forms.append(rf"(?:{before})\s*({_NUMBER})")
    for form in forms:
        for written in re.findall(form, plain):
            yield from _readings(written)


@lru_cache(maxsize=8)
def _bare(plain: str) -> tuple[Decimal, ...]:
    return tuple(it for written in re.findall(_NUMBER, plain) for it in _readings(written))


def _readings(written: str) -> Iterator[Decimal]:
    """Yield what a figure may mean: 3,190 and 3.190 are thousands in some languages, 3,5 and 3.5 parts of one."""
    if len(written) > 15:  # noqa: PLR2004 (no price, no number of days)
        return
    if _THOUSANDS.fullmatch(written):
        yield Decimal(re.sub("[.,]", "", written))
    if written.count(".") + written.count(",") <= 1:
        yield Decimal(written.replace(",", "."))
    elif _THOUSANDS.match(written) and written.count(".") == 1:
        yield Decimal(written.replace(",", ""))


@lru_cache(maxsize=8)
def _plain(text: str) -> str:
    return unicodedata.normalize("NFKC", text).lower()


@lru_cache(maxsize=64)
def _squeezed(text: str) -> str:
    return re.sub(r"\s+", "", _plain(text))


@lru_cache(maxsize=8)
def _joined_digits(text: str) -> str:
    return _BETWEEN_DIGITS.sub("", _plain(text))
