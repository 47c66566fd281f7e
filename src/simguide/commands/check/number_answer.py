"""Answer of `check phone`."""

from __future__ import annotations

from typing import Literal

from simguide.model.answer import Answer
from simguide.model.number_reading import PhoneReading
from simguide.model.value import Value


class CheckPhoneQuestion(Value):
    """What `check phone` was asked."""

    number: str
    """The number as the answer shows it; what is no number is not repeated."""


class CheckPhoneAnswer(Answer):
    """Answer of `check phone`."""

    command: Literal["check phone"]
    """The command."""
    question: CheckPhoneQuestion
    """What was asked."""
    verdict: Literal["known", "not-known", "not-a-number"]
    """`known`: a number of a carrier of the catalogue, or a short code in it. `not-known`: neither; that alone does
    not make it false. `not-a-number`: it cannot be dialled."""
    results: tuple[PhoneReading, ...]
    """What the number is; empty where it is none."""
    rests_on_own_folder: bool = False
    """Without the user's own data files, the answer would be another."""

    @property
    def says_no(self) -> bool:
        """Whether the program is to leave with the exit code of a check that says no."""
        return self.verdict != "known"
