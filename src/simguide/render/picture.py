"""What a picture shows, as values: whoever draws it, the same facts stand in its words."""

from typing import NamedTuple, TypeAlias


class Bar(NamedTuple):
    """A choice with what it costs."""

    name: str
    said: str
    """The amount in words."""
    amount: int
    """The amount, which the length of the bar shows."""


class Bars(NamedTuple):
    """The cost of choices, as bars below each other."""

    caption: str
    bars: tuple[Bar, ...]


class Mark(NamedTuple):
    """A day on a line of time."""

    day: int
    """Days from its beginning."""
    name: str
    said: str
    """When it is, in words."""


class Rail(NamedTuple):
    """What happens when, as marks on a line of time."""

    caption: str
    marks: tuple[Mark, ...]


class Strip(NamedTuple):
    """Steps in their order."""

    caption: str
    steps: tuple[str, ...]


Picture: TypeAlias = Bars | Rail | Strip


def in_words(picture: Picture) -> str:
    """Return all that a picture shows, for who does not see it."""
    match picture:
        case Bars():
            parts = [f"{it.name}: {it.said}" for it in picture.bars]
        case Rail():
            parts = [f"{it.said}: {it.name}" for it in picture.marks]
        case Strip():
            parts = [f"{number}. {it}" for number, it in enumerate(picture.steps, start=1)]
    return f"{picture.caption}: {'; '.join(parts)}"
