"""How names are compared."""


def fold(name: str) -> str:
    """Return the form under which two spellings of a name are the same.

    Case, full and half width, spaces, hyphens, dots and underscores do not count.
    """
    if not name.isascii():
        import unicodedata  # only for names outside ASCII: the import costs milliseconds

        name = unicodedata.normalize("NFKC", name)
    return "".join(letter for letter in name.casefold() if letter not in " -_.・·!！'’　")
