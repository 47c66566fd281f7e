"""Takes from an answer what a script asks for: some results, some of their fields."""

from collections.abc import Sequence
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any

from simguide.errors import InputError
from simguide.model.value import replace

if TYPE_CHECKING:
    from simguide.model.answer import Answer

_MOST_NAMED = 12


def limited(answer: "Answer", most: int | None) -> "Answer":
    """Return an answer with its first results."""
    return answer if most is None else replace(answer, results=answer.results[:most])


def with_fields(results: list[Any], fields: Sequence[str]) -> list[Any]:
    """Return results with these fields alone, e.g. `carrier.id`; of a list every item has them.

    Raises:
        InputError: No result has a field of this name.
    """
    for name in fields:
        if results and not any(_has(result, name.split(".")) for result in results):
            known = sorted({key for result in results if isinstance(result, dict) for key in result})
            near = get_close_matches(name.partition(".")[0], known, n=1) or known[:_MOST_NAMED]
            raise InputError(key="no-field", found=name, known=", ".join(near))
    return [_taken(result, [name.split(".") for name in fields]) for result in results]


def _has(value: Any, path: list[str]) -> bool:
    if not path:
        return True
    if isinstance(value, list):
        return any(_has(item, path) for item in value)
    return isinstance(value, dict) and path[0] in value and (value[path[0]] is None or _has(value[path[0]], path[1:]))


def _taken(value: Any, paths: list[list[str]]) -> Any:
    if any(not path for path in paths):
        return value
    if isinstance(value, list):
        return [_taken(item, paths) for item in value]
    if not isinstance(value, dict):
        return value
    names = dict.fromkeys(path[0] for path in paths)
    return {
        name: _taken(value[name], [path[1:] for path in paths if path[0] == name]) for name in names if name in value
    }
