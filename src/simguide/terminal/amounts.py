"""Reads amounts as people write them, with their unit, in three languages: 10 days, 2w, 12か月, 5GB, 3,000円."""

import re
from decimal import Decimal

_COUNT_WORDS = {
    **dict(zip(("a", "one", "two", "three", "four", "five", "six"), (1, 1, 2, 3, 4, 5, 6), strict=True)),
    **{letter: number for number, letter in enumerate("一二三四五六七八九十", start=1)},
    "两": 2,
    "兩": 2,
}
_FULL_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {0x3000: " ", ord("￥"): "¥"}
_NUMBER = r"(\d{1,3}(?:,\d{3})+|\d{1,9})(?:\.(\d{1,3}))?"
_DAYS = r"d|days?|天|日|日間|日间"
_WEEKS = r"w|wks?|weeks?|周|週|周间|週間|星期|个星期|礼拜|个礼拜"
_MONTHS = r"m|mo|mos|months?|个月|個月|か月|ヶ月|ケ月|カ月|ヵ月|か月間|ヶ月間|カ月間"
_YEARS = r"y|yrs?|years?|年|年間"
_HALF_A_YEAR = frozenset({"half a year", "half year", "半年", "半年間"})
_GIGABYTES = r"g|gb|gigs?|giga|gigabytes?|ギガ|ギガバイト"
_MEGABYTES = r"m|mb|megabytes?|メガ|メガバイト"
_YEN = r"yen|jpy|円|日元|日円"
_DEVICES = r"devices?|units?|台|部"


def plain_text(typed: str) -> str:
    """Return what was typed with full-width letters and digits as plain ones, in lower case, without blanks around."""
    return typed.translate(_FULL_WIDTH).strip().casefold()


def in_days(typed: str) -> int | None:
    """Return the days of `10 days`, `10d`, `2w`, `两周`, or None; a month has no number of days."""
    days = _whole(typed, _DAYS)
    weeks = _whole(typed, _WEEKS)
    return days if weeks is None else 7 * weeks


def in_months(typed: str) -> int | None:
    """Return the months of `6 months`, `12か月`, `1 year`, `half a year`, or None."""
    if plain_text(typed) in _HALF_A_YEAR:
        return 6
    months = _whole(typed, _MONTHS)
    years = _whole(typed, _YEARS)
    return months if years is None else 12 * years


def in_gigabytes(typed: str) -> Decimal | None:
    """Return the gigabytes of `5GB`, `5 ギガ`, `500 MB`, or None."""
    gigabytes = _amount(typed, _GIGABYTES)
    if gigabytes is not None:
        return gigabytes
    megabytes = _amount(typed, _MEGABYTES)
    return None if megabytes is None else megabytes / 1000


def in_yen(typed: str) -> int | None:
    """Return the yen of `3,000 yen`, `3000円`, `¥3000`, or None."""
    text = plain_text(typed)
    return _whole(f"{text[1:]} yen" if text.startswith("¥") else text, _YEN)


def in_devices(typed: str) -> int | None:
    """Return the devices of `3 devices`, `3台`, or None."""
    return _whole(typed, _DEVICES)


def without_commas(typed: str) -> str:
    """Return a number without the commas between its thousands: `3,000` is `3000`."""
    return typed.replace(",", "") if re.fullmatch(r"\d{1,3}(,\d{3})+", typed, re.ASCII) else typed


def _whole(typed: str, units: str) -> int | None:
    found = _amount(typed, units)
    return int(found) if found is not None and found == int(found) else None


def _amount(typed: str, units: str) -> Decimal | None:
    text = plain_text(typed)
    found = re.fullmatch(rf"{_NUMBER} ?(?:{units})", text, re.ASCII)
    if found:
        return Decimal(f"{found[1].replace(',', '')}.{found[2] or 0}")
    word = re.fullmatch(rf"(\w+?)( ?)(?:{units})", text)
    is_count = word is not None and word[1] in _COUNT_WORDS and (word[2] or not word[1].isascii())  # "am" is no month
    return Decimal(_COUNT_WORDS[word[1]]) if word and is_count else None
