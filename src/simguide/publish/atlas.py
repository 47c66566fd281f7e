"""Finds the page of what is typed, of a carrier, of a question."""

from collections.abc import Iterable, Mapping

from simguide.model.base import Lang
from simguide.model.value import Value
from simguide.publish.places import page_path, way
from simguide.publish.questions import Closed
from simguide.render.html import Pen


class Atlas(Value):
    """Where the answers stand."""

    places: Mapping[str, str]
    """By what is typed, e.g. `renew docomo`, where its answer stands."""
    carriers: frozenset[str]
    """Ids of the carriers."""

    def pen(self, lang: Lang, here: str) -> Pen:
        """Return what writes the texts of a page.

        Args:
            lang: The language.
            here: Path of the page.
        """

        def page_of(line: str) -> str | None:
            found = self.place_of(line)
            return None if found is None else f"{way(here, page_path(lang, found[0]))}{found[1]}"

        def carrier_page(name: str) -> str | None:
            return way(here, page_path(lang, f"carriers/{name}")) if name in self.carriers else None

        return Pen(lang, page_of, carrier_page)

    def place_of(self, line: str) -> tuple[str, str] | None:
        """Return the place of what is typed, and the anchor of the way that it opens; None where it has no page."""
        if line in self.places:
            return self.places[line], ""
        words, _, last = line.rpartition(" ")
        if last.isdecimal() and words in self.places:
            return self.places[words], f"#w{last}"
        return None


def atlas_of(questions: Iterable[Closed]) -> Atlas:
    """Return where these questions are answered."""
    asked = tuple(questions)
    return Atlas(
        places={it.line: it.place for it in asked},
        carriers=frozenset(it.carrier for it in asked if it.carrier is not None),
    )
