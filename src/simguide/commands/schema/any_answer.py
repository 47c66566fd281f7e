"""Every answer that there is: those of the folders of all questions."""

from __future__ import annotations

import functools
import operator
import pkgutil
from importlib import import_module
from typing import TYPE_CHECKING, Any, TypeGuard

from simguide import commands
from simguide.model import answer
from simguide.model.answer import Answer
from simguide.model.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

# Pydantic looks for the name where the note is declared, which does not import it
vars(answer)["Rule"] = Rule


def _answers() -> Iterator[type[Answer]]:
    """Yield the answers of each question, folder by folder, in the order in which they are written."""
    for folder in sorted(it.name for it in pkgutil.iter_modules(commands.__path__)):
        package = import_module(f"simguide.commands.{folder}")
        for room in sorted(it.name for it in pkgutil.iter_modules(package.__path__) if it.name.endswith("answer")):
            module = import_module(f"{package.__name__}.{room}")
            for value in vars(module).values():
                if _is_answer(value) and value.__module__ == module.__name__:
                    yield value


def _is_answer(value: object) -> TypeGuard[type[Answer]]:
    """Tell a class of answers; what several of a folder have in common is private to it."""
    return isinstance(value, type) and issubclass(value, Answer) and not value.__name__.startswith("_")


AnyAnswer: Any = functools.reduce(operator.or_, _answers())
"""A union of all classes of answers, as Pydantic takes it."""
