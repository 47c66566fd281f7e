"""Where the project is at home, as the metadata of what is installed say it."""


def issues_address() -> str | None:
    """Return the page on which a fault is reported, or None where the project has no public address."""
    from importlib import metadata  # as slow as an answer, and needed by a bug and by help alone

    try:
        shown = metadata.metadata("simguide").get_all("Project-URL", [])
    except metadata.PackageNotFoundError:
        return None
    for line in shown:
        label, _, address = line.partition(", ")
        if label == "Issues":
            return str(address)
    return None
