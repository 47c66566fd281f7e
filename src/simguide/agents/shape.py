"""What a tool returns beside its text: the shape that clients are told, and against which each result is checked."""

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from simguide.model.base import Lang

SCHEMA = "simguide.told/1"
"""Name and version of the shape; it may grow."""
Outcome = Literal["answered", "no", "nothing"]
Value = str | list[str]


class Told(BaseModel):
    """An answer in short, in one language."""

    model_config = ConfigDict(extra="forbid", populate_by_name=True, use_attribute_docstrings=True, title="Told")

    schema_: Literal["simguide.told/1"] = Field(alias="schema")
    """Name and version of this shape."""
    command: str
    """The simguide command that answers the same."""
    outcome: Outcome
    """`no`: a check found a fault. `nothing`: nothing on record fits; that is no proof that there is none."""
    as_of: str
    """The day for which it holds."""
    catalogue: str
    """Version of the data: the newest day on which a source was read."""
    lang: Lang
    """Language of the texts."""
    title: str
    """The answer in one line."""
    said: list[str] = []
    """What follows it."""
    steps: list[str] = []
    """What to do, in order."""
    facts: dict[str, Value] = {}
    """Values by their keys."""
    rows: list[dict[str, Value]] = []
    """Other ways, products, carriers or hits."""
    left_out: int = 0
    """Rows that there was no room for."""
    next: list[str] = []
    """simguide commands that are useful next."""
    evidence: str = ""
    """On what it rests: kind and date."""
    sources: list[str] = []
    """Ids of sources, for simguide://sources/ID."""
