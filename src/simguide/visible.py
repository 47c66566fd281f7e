"""Makes text from strangers safe to show: nothing in it moves the cursor, turns the line round or hides.

Everything that is written for people passes `visible` (a value, in one line) or `tame` (lines); JSON passes `escaped`,
which changes no value.
"""

_SHOWN_ALONE = " 　"
"""Spaces that stay; every other character that prints nothing is named."""
_JOINER = "\u200d"
_MODIFIERS = "\ufe0f\u2640\u2642"
"""What may stand between a picture and the joiner; colours of skin are pictures themselves."""


def visible(text: str, *, most: int | None = None) -> str:
    """Return a text in one line, with each character that prints nothing as its number, e.g. `<U+202E>`.

    Args:
        text: Anything, bytes that were no text included.
        most: Letters after which the text is cut.
    """
    line = " ".join(text.split()) if "\n" in text or "\r" in text or "\t" in text else text
    cut = line if most is None or len(line) <= most else f"{line[:most]}..."
    return cut if cut.isprintable() else _tame_letters(cut)


def tame(text: str) -> str:
    """Return lines with each character that prints nothing as its number; their ends and tabs stay.

    A carriage return that ends no line would put the next letters over what is read already.
    """
    return "\n".join(line if line.isprintable() else _tame_line(line) for line in text.split("\n"))


def escaped(text: str) -> str:
    r"""Return a text of JSON with each character that prints nothing as its escape, e.g. `\u202e`: the same values."""
    if text.replace("\n", "").isprintable():  # nearly always; a line at a time takes twice as long
        return text
    return "\n".join(line if line.isprintable() else "".join(map(_escape, line)) for line in text.split("\n"))


def unprinted(text: str) -> str | None:
    """Return the first character of a text that is neither a sign to be seen nor a space between words, if any."""
    if text.isprintable():
        return None
    hidden = (place for place, letter in enumerate(text) if not (letter.isprintable() or _is_space(letter)))
    return next((text[place] for place in hidden if not joins_pictures(text, place)), None)


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


def number(letter: str) -> str:
    """Return how Unicode calls a character, e.g. `U+202E`."""
    return f"U+{ord(letter):04X}"


def joins_pictures(text: str, place: int) -> bool:
    """Tell whether a character joins two pictures into one, as the members of a family."""
    if text[place] != _JOINER or not 0 < place < len(text) - 1:
        return False
    before, after = text[place - 1], text[place + 1]
    return (_is_picture(before) or before in _MODIFIERS) and _is_picture(after)


def _is_space(letter: str) -> bool:
    """Tell whether a character is a space of some width, and not a tab, a line end or a control character."""
    import unicodedata  # only where something prints nothing: every command loads this module

    return unicodedata.category(letter) == "Zs"


def _is_picture(letter: str) -> bool:
    return "\u2600" <= letter <= "\u27bf" or "\U0001f300" <= letter <= "\U0001faff"


def _tame_letters(line: str) -> str:
    return "".join(letter if joins_pictures(line, place) else _named(letter) for place, letter in enumerate(line))


def _named(letter: str) -> str:
    if letter.isprintable() or letter in _SHOWN_ALONE:
        return letter
    return " " if _is_space(letter) else f"<{number(letter)}>"


def _tame_line(line: str) -> str:
    end = "\r" if line.endswith("\r") else ""
    return "\t".join(map(_tame_letters, line.removesuffix("\r").split("\t"))) + end


def _escape(letter: str) -> str:
    if letter.isprintable() or _is_space(letter):
        return letter
    import json  # only where there is something to escape: every command loads this module

    return json.dumps(letter)[1:-1]
