"""What `simguide` alone says: what it is for, what to type, and how old its data are; and its versions."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from simguide import __version__
from simguide.commands.ask.tree import ALSO_ASKED, MOST_ASKED
from simguide.errors import SimguideError
from simguide.i18n.messages import message
from simguide.model.base import Lang

_TAKES = {
    **dict.fromkeys(("renew", "balance", "cancel", "move", "port", "change", "calls", "contact"), " NAME"),
    "find": " WORDS",
}


def start_text(lang: Lang, *, data: Path | None, today: date, updates: str | None = None) -> str:
    """Return the text, in lines of at most 40 cells.

    Raises:
        SimguideError: The catalogue cannot be opened.
    """
    from simguide.loading.catalogue import load_catalogue  # only for the age of the data

    return "\n".join(_lines(lang, load_catalogue(data, updates=updates).data_as_of, today)) + "\n"


def version_text(lang: Lang, *, data: Path | None, updates: str | None) -> str:
    """Return the versions of the program and of the catalogue; one that cannot be opened is left out.

    Who asks for the version may be about to report just that.
    """
    from simguide.loading.catalogue import load_catalogue, update_path, updated_store

    told = f"simguide {__version__}\n"
    try:
        catalogue = load_catalogue(data, updates=updates)
        place = update_path(updates) if updates is not None and updated_store(updates) is not None else None
    except SimguideError:
        return told
    versions = {"version": catalogue.version, "digest": catalogue.digest}
    if place is not None:
        return told + message("version.updated", lang, path=place, **versions) + "\n"
    return told + message("version.catalogue", lang, **versions) + "\n"


def _lines(lang: Lang, data_as_of: str, today: date) -> Iterator[str]:
    yield message("start", lang)
    yield ""
    asked = {name: f"simguide {name}{_TAKES.get(name, '')}" for name in (*MOST_ASKED, *ALSO_ASKED)}
    typed = asked | {"ask": "simguide ask", "help": "simguide -h"}
    width = max(map(len, typed.values()))
    for name, line in typed.items():
        if name == ALSO_ASKED[0]:
            yield ""
        yield f"  {line:<{width}}  {message(f'start.{name}', lang)}"
    yield message("start.languages", lang)
    if data_as_of != "undated":
        days = (today - date.fromisoformat(data_as_of)).days
        unit = "today" if days <= 0 else "day" if days == 1 else "days"
        yield message(f"start.age.{unit}", lang, day=data_as_of, days=days)
