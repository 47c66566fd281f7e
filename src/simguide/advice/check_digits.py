"""Check digits, and hiding the rest of a number."""

_EVEN_DOUBLED = (0, 2, 4, 6, 8, 1, 3, 5, 7, 9)
"""Each digit doubled, the two digits of the product added."""
_EID_MODULUS = 97

HIDDEN = "*"


def luhn_holds(digits: str) -> bool:
    """Tell whether the last digit of a number fits the others by Luhn (ISO/IEC 7812, ITU-T E.118)."""
    backwards = [int(digit) for digit in reversed(digits)]
    return (sum(backwards[::2]) + sum(_EVEN_DOUBLED[digit] for digit in backwards[1::2])) % 10 == 0


def eid_holds(digits: str) -> bool:
    """Tell whether the last two digits of an EID fit the others: the remainder by 97 is 1 (ISO 7064 mod 97-10)."""
    return int(digits) % _EID_MODULUS == 1


def keep_first(text: str, count: int) -> str:
    """Return a text of which only the first letters can be read."""
    return text[:count] + HIDDEN * len(text[count:])


def hide_last(text: str, count: int) -> str:
    """Return a text of which the last letters cannot be read."""
    return keep_first(text, max(len(text) - count, 0))
