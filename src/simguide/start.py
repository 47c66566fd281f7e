"""What `simguide` alone says: what it is for, what to type, and how old its data are."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from simguide.commands.ask.tree import MOST_ASKED
from simguide.i18n.messages import message
from simguide.model.base import Lang

_TAKES_NAME = ("renew", "balance")


def start_text(lang: Lang, *, data: Path | None, today: date) -> str:
    """Return the text, in lines of at most 40 cells.

    Raises:
        SimguideError: The catalogue cannot be opened.
    """
    from simguide.loading.catalogue import load_catalogue  # only for the age of the data

    return "\n".join(_lines(lang, load_catalogue(data).data_as_of, today)) + "\n"


def _lines(lang: Lang, data_as_of: str, today: date) -> Iterator[str]:
    yield message("start", lang)
    yield ""
    asked = {name: f"simguide {name}{' NAME' if name in _TAKES_NAME else ''}" for name in MOST_ASKED}
    typed = asked | {"ask": "simguide ask", "help": "simguide -h"}
    width = max(map(len, typed.values()))
    for name, line in typed.items():
        if name == "ask":
            yield ""
        yield f"  {line:<{width}}  {message(f'start.{name}', lang)}"
    yield ""
    yield message("start.languages", lang)
    if data_as_of != "undated":
        days = (today - date.fromisoformat(data_as_of)).days
        unit = "today" if days <= 0 else "day" if days == 1 else "days"
        yield message(f"start.age.{unit}", lang, day=data_as_of, days=days)
