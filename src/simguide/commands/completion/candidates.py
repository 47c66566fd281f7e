"""Finds what may stand next in a line, by what the commands declare."""

import inspect
from collections.abc import Callable, Sequence
from typing import Any

from typer._click.core import Parameter  # Typer has no other name for them
from typer._click.shell_completion import _resolve_context, _resolve_incomplete

from simguide.terminal.completion import Candidate, Place, complete_living_carrier, without

_PLACES: dict[str, Place] = {"FILE": "files", "DIR": "folders"}
"""What stands for the value of an option or argument that is a name of a file or a folder."""


def candidates_of(program: Any, before: Sequence[str], incomplete: str) -> Sequence[Candidate] | Place:
    """Return what may stand behind the words of a line.

    A command or a value begins with what is typed, or has a name that does. Of several carriers none is named twice.

    Args:
        program: The command line.
        before: The words that are whole.
        incomplete: What is typed of the next.
    """
    context = _resolve_context(program, {}, "simguide", list(before))
    asked, word = _resolve_incomplete(context, list(before), incomplete)
    if not isinstance(asked, Parameter):
        found = _as_candidates(asked.shell_complete(context, word))
        # a carrier alone is a question too
        return found or (complete_living_carrier(word) if asked is program and word and word[0] != "-" else [])
    place = _PLACES.get(str(asked.metavar or "").strip("[].").split(" ")[0])
    if place is not None:
        return place
    if before and before[-1] in asked.opts:  # an option without its value keeps the others from being read
        context = _resolve_context(program, {}, "simguide", list(before[:-1]))
    completer = _completer_of(context.command.callback, asked.name)
    if completer is None:
        return _as_candidates(asked.shell_complete(context, word))
    takes = len(inspect.signature(completer).parameters)
    candidates: list[Candidate] = completer(word) if takes == 1 else completer(context, word)
    is_several = asked.nargs == -1 or getattr(asked, "multiple", False)
    return without(candidates, context.params.get(asked.name or "") or ()) if is_several else candidates


def _as_candidates(items: Sequence[Any]) -> list[Candidate]:
    return [Candidate(it.value, it.help or "") for it in items if it.type == "plain"]


def _completer_of(callback: Callable[..., Any] | None, name: str | None) -> Callable[..., list[Candidate]] | None:
    """Return what completes a parameter: as declared, since Typer drops what has another name that fits."""
    parameter = None if callback is None else inspect.signature(callback).parameters.get(str(name))
    declared = getattr(getattr(parameter, "annotation", None), "__metadata__", (None,))[0]
    found: Callable[..., list[Candidate]] | None = getattr(declared, "autocompletion", None)
    return found
