"""Says where the page of an answer stands on a published site: as far as its question is a closed one."""

from simguide.model.answer import Answer
from simguide.model.base import Lang

PLACES: dict[str, str] = {"explain": "words", "show": ""}
"""What the page of a command is called, where that is not the command; a carrier's own page has no name."""
OF_CARRIERS = frozenset(
    [
        *("show", "renew", "balance", "keep", "autopay", "recover"),
        *("cancel", "move", "port", "change", "calls", "contact", "apn"),
    ]
)
"""Commands with a page for each carrier."""
ALONE = frozenset(["renew", "balance", "keep", "autopay", "recover", "cancel", "move", "port", "contact", "esim"])
"""Commands with a page that asks for no carrier."""


def carrier_place(command: str, carrier: str) -> str:
    """Return where the page of a question on a carrier stands below a language."""
    name = PLACES.get(command, command)
    return f"carriers/{carrier}/{name}" if name else f"carriers/{carrier}"


def page_of(answer: Answer, lang: Lang) -> str | None:
    """Return the path of the page that answers the question of an answer best; None where none is sure to stand."""
    carrier = getattr(answer.question, "carrier", None)
    if carrier is not None and answer.command in OF_CARRIERS:
        return f"{lang}/{carrier_place(answer.command, carrier)}/"
    return f"{lang}/{answer.command}/" if carrier is None and answer.command in ALONE else None
