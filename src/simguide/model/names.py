"""How names are compared."""


def fold(name: str) -> str:
    """Return the form under which two spellings of a name are the same.

    Case, full and half width, spaces, hyphens, dots and underscores do not count.
    """
    if not name.isascii():
        import unicodedata  # only for names outside ASCII: the import costs milliseconds

        # a shell may pass bytes that are no text; they arrive as surrogates, which no database takes
        name = unicodedata.normalize("NFKC", name.encode("utf-8", "replace").decode("utf-8"))
    return "".join(letter for letter in name.casefold() if letter not in " -_.・·!！'’　")
