"""Checks numbers to dial: that they have the digits of their kind, and can be dialled from where it is said.

Numbers of Japan are held against the `number_ranges` of the catalogue, others against the plan of their country.
"""

import re
from collections.abc import Iterator

from simguide.errors import Problem
from simguide.loading.checks.places import Place, problem
from simguide.loading.checks.surroundings import Surroundings
from simguide.loading.records import PlacedRecord
from simguide.model.carrier import Carrier, SupportLine
from simguide.model.channel import Channel, Dial
from simguide.model.identifier import CountryCode, NumberRange, ShortCode, form_pattern

_JAPAN = "+81"
_LONGEST_SHORT = 4
_INTERNATIONAL = re.compile(r"\+[1-9]\d{6,14}")
"""Digits that the plan of the world (E.164) allows, country code included; the least is that of small countries."""
_PLANS = {
    "1": r"[2-9]\d{9}",  # North America
    "44": r"[1-9]\d{8,9}",  # United Kingdom
    "852": r"[2-9]\d{7}|\d{5}",  # Hong Kong, its short codes of operators included
    "86": r"[1-9]\d{4,10}",  # mainland China, its short codes of operators included
}
"""What follows the code of a country, for those in which carriers of the catalogue have desks."""


def check_numbers(around: Surroundings) -> Iterator[Problem]:
    """Check every number of a desk or a channel."""
    ranges = tuple(around.all(NumberRange))
    countries = tuple(it.code for it in around.all(CountryCode))
    ended = {it.code: it for it in around.all(ShortCode) if it.status == "ended"}
    for placed, place, line, carrier in _dialled(around):
        digits = line.number.replace("-", "")
        here = (*place, "number")
        expected = misfit(digits, ranges, countries)
        if expected is not None:
            what = f'found "{line.number}" ({_count(digits)}), expected {expected}'
            yield problem(placed, here, what, "compare it with the page, digit by digit")
        code = ended.get(digits)
        if code is not None and (not code.networks or carrier is None or _shares(code, carrier)):
            yield problem(placed, here, f"{digits} has ended ({code.id})", "remove the number")
        yield from _reach(placed, place, line, digits)


def _dialled(
    around: Surroundings,
) -> Iterator[tuple[PlacedRecord, Place, SupportLine | Dial, Carrier | None]]:
    for placed, carrier in around.placed(Carrier):
        for index, line in enumerate(carrier.support if not isinstance(carrier.support, str) else ()):
            yield placed, ("support", index), line, carrier
    for placed, channel in around.placed(Channel):
        for index, dial in enumerate(channel.dial):
            yield placed, ("dial", index), dial, around.carriers.get(channel.carrier)


def _shares(code: ShortCode, carrier: Carrier) -> bool:
    """Tell whether a short code is one of the networks that a carrier uses."""
    return not isinstance(carrier.host_networks, str) and not set(code.networks).isdisjoint(carrier.host_networks)


def _is_short(digits: str) -> bool:
    return digits[0] in "*#" or len(digits) <= _LONGEST_SHORT


def misfit(digits: str, ranges: tuple[NumberRange, ...], countries: tuple[str, ...]) -> str | None:
    """Return what a number should have been, or None where it fits."""
    if digits[0] == "+" and not digits.startswith(_JAPAN):
        return _foreign_misfit(digits, countries)
    if digits.startswith(f"{_JAPAN}0"):
        return f"one without the 0 after {_JAPAN}"
    national = f"0{digits.removeprefix(_JAPAN)}" if digits[0] == "+" else digits
    if not ranges or national[0] in "*#" or any(re.fullmatch(form_pattern(it.form), national) for it in ranges):
        return None
    return _most_alike(national, ranges)


def _most_alike(digits: str, ranges: tuple[NumberRange, ...]) -> str:
    """Name the ranges that begin as a number does, those with the most digits alike."""
    begun: dict[str, list[str]] = {}
    for form in (it.form for it in ranges):
        begun.setdefault(form[: len(form) - len(form.lstrip("0123456789"))], []).append(form)
    alike = max((start for start in begun if start and digits.startswith(start)), key=len, default=None)
    return (
        "a number of Japan, or + with the code of a country" if alike is None else f"one as {' or '.join(begun[alike])}"
    )


def _foreign_misfit(digits: str, countries: tuple[str, ...]) -> str | None:
    if not _INTERNATIONAL.fullmatch(digits):
        return "+ and 7 to 15 digits, the code of the country first"
    if countries and not any(digits.startswith(f"+{code}") for code in countries):
        return "the code of a country after the +"
    for code, plan in _PLANS.items():
        if digits.startswith(f"+{code}") and not re.fullmatch(plan, digits.removeprefix(f"+{code}")):
            return f"a number as they are dialled in the country +{code}"
    return None


def _count(digits: str) -> str:
    count = len(digits.strip("+*#"))
    return "1 digit" if count == 1 else f"{count} digits"


def _reach(placed: PlacedRecord, place: Place, line: SupportLine | Dial, digits: str) -> Iterator[Problem]:
    """Hold the places to dial from against the kind of number."""
    found = ", ".join(line.dial_from)
    here = (*place, "dial_from")
    if digits[0] == "+":
        if "abroad" not in line.dial_from:
            what = f"found {found}, but {line.number} is written as it is dialled from abroad"
            yield problem(placed, here, what, "add abroad, or write the number as it is dialled in Japan")
    elif _is_short(digits):
        if line.dial_from != ("own-line",):
            what = f"found {found}, but the short number {line.number} reaches the carrier from its own lines only"
            yield problem(placed, here, what, "say `dial_from: [own-line]`")
    elif "abroad" in line.dial_from:
        what = f"found {found}, but {line.number} cannot be dialled from abroad"
        yield problem(placed, here, what, "leave abroad out, or add the number with + and 81 as one of its own")
