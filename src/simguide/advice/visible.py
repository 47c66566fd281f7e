"""Makes text from strangers safe to show: nothing in it moves the cursor, turns the line round or hides."""

_SHOWN_ALONE = " 　"
"""Spaces that stay; every other character that prints nothing is named."""


def visible(text: str, *, most: int | None = None) -> str:
    """Return a text in one line, with each character that prints nothing as its number, e.g. `<U+202E>`.

    Args:
        text: Anything, bytes that were no text included.
        most: Letters after which the text is cut.
    """
    line = " ".join(text.split()) if "\n" in text or "\r" in text or "\t" in text else text
    cut = line if most is None or len(line) <= most else f"{line[:most]}..."
    return "".join(letter if letter.isprintable() or letter in _SHOWN_ALONE else _name(letter) for letter in cut)


def is_hidden(letter: str) -> bool:
    """Tell whether a character prints nothing and is no space: control, zero width, direction, no text at all."""
    return not letter.isprintable() and not letter.isspace()


def misread_sign(text: str, place: int) -> str:
    """Return the quotation mark, dash or the like that a control character stands for, or nothing.

    Phones and mail programs pass on bytes of Windows-1252 as they are, so that an apostrophe becomes U+0092 and prints
    nothing. In such text the letters around it are of ASCII.
    """
    letter = text[place]
    if not "\x80" <= letter <= "\x9f" or not (text[max(place - 1, 0) : place] + text[place + 1 : place + 2]).isascii():
        return ""
    return letter.encode("latin-1").decode("cp1252", errors="ignore")


def number_of(letter: str) -> str:
    """Return what stands for a character that prints nothing, e.g. `<U+202E>`."""
    return f"<U+{ord(letter):04X}>"


def _name(letter: str) -> str:
    return " " if letter.isspace() else number_of(letter)
