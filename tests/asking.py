"""Asks the questions of the list in this process."""

import io
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import AS_OF, Run
from tests.questions import CatalogueName, Question


class Asking:
    """Asks of one catalogue, each question in a home without lines."""

    def __init__(
        self, of: CatalogueName, simguide: Callable[..., Run], monkeypatch: pytest.MonkeyPatch, folder: Path
    ) -> None:
        self._of, self._simguide, self._monkeypatch, self._folder = of, simguide, monkeypatch, folder
        self._asked = 0
        monkeypatch.chdir(folder)  # so that files are named the same wherever the tests run

    def typed(self, question: Question, *more: str) -> tuple[str, ...]:
        """Return what is typed."""
        return (*question.typed(self._of, day=AS_OF), *more)

    def __call__(self, question: Question, *more: str) -> Run:
        """Do what the question needs, ask it, and return what it leaves behind."""
        self._asked += 1
        self._monkeypatch.setenv("SIMGUIDE_HOME", str(self._folder / f"home-{self._asked}"))
        for line in question.typed_first(self._of, day=AS_OF):
            assert self._simguide(*line).code == 0
        self._monkeypatch.setattr(sys, "stdin", io.StringIO(question.piped))
        return self._simguide(*self.typed(question, *more))
