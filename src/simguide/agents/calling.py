"""Calls a tool: what is wrong with the arguments is told with the nearest names, and nothing of them is logged."""

import difflib
import logging
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, Final

from mcp.server.mcpserver.tools import Tool
from mcp_types import CallToolResult, TextContent, ToolAnnotations
from pydantic import Field, ValidationError

from simguide import api
from simguide.errors import shown
from simguide.i18n.messages import message

_LOG = logging.getLogger(__name__)
READ_ONLY: Final = ToolAnnotations(
    read_only_hint=True, destructive_hint=False, idempotent_hint=True, open_world_hint=False
)


FAULTS: Final[Mapping[str, str]] = {
    "unknown": "{tool} takes no argument “{name}”; it takes: {known}",
    "unfit": "with {what} there is no argument “{name}”; it takes: {known}",
    "missing": "with {what} the argument “{name}” is needed",
    "choice": "argument “{name}” is one of: {known}",
    "own-lines": "this server tells no own lines; the user allows it by starting it with --with-my-lines",
    "no-task": "there is no task “{name}”; there are: {known}",
}
"""What can be wrong with arguments, for an assistant that wrote them: in English, as the tools themselves."""


class ArgumentError(Exception):
    """An argument that cannot be, or does not go with the others."""

    def __init__(self, *, fault: str, nearest: tuple[str, ...] = (), **values: object) -> None:
        safe = {name: shown(it) if isinstance(it, str) else ", ".join(it) for name, it in _texts(values)}
        super().__init__(FAULTS[fault].format(**safe))
        self.nearest = nearest


def _texts(values: Mapping[str, object]) -> Iterator[tuple[str, str | list[str]]]:
    for name, value in values.items():
        yield name, value if isinstance(value, str) else [*map(str, value if isinstance(value, Iterable) else (value,))]


class AnsweringTool(Tool):
    """A tool whose function answers; it tells what goes wrong as a result."""

    language: api.Lang = Field("en", exclude=True)
    """Language of what goes wrong, where none is asked for."""

    async def run(self, arguments: dict[str, Any], context: Any, convert_result: bool = False) -> Any:  # noqa: FBT001, ARG002 (the signature is the SDK's)
        """Call the function and return its result; whatever goes wrong is a result too, marked as an error."""
        lang = self._language(arguments)
        try:
            self._require_known(arguments)
            result = await self.fn(**self.fn_metadata.validate_arguments(arguments))
        except ValidationError as error:
            return _refused("; ".join(map(_fault, error.errors(include_input=False, include_url=False))))
        except ArgumentError as error:
            return _refused(str(error), nearest=error.nearest)
        except api.SimguideError as error:
            return _refused(api.word(error, lang=lang), nearest=error.nearest, key=error.key)
        except Exception as error:  # noqa: BLE001 (a bug in one answer ends no server)
            # what was asked may be a message or a code: only where it failed is written down
            _LOG.error("tool %s failed: %s at %s", self.name, type(error).__name__, _place(error))
            return _refused(message("mcp.bug", lang))
        return self.fn_metadata.convert_result(result)

    def _require_known(self, arguments: dict[str, Any]) -> None:
        known = self.parameters.get("properties", {})
        for name in arguments:
            if name not in known:
                nearest = tuple(difflib.get_close_matches(name, known, n=3))
                raise ArgumentError(fault="unknown", tool=self.name, name=name, known=known, nearest=nearest)

    def _language(self, arguments: dict[str, Any]) -> api.Lang:
        from simguide.i18n.languages import read_language  # only for a call

        typed = arguments.get("lang")
        return (read_language(typed) if isinstance(typed, str) else None) or self.language


def answering_tool(fn: Callable[..., Any], *, title: str, lang: api.Lang) -> AnsweringTool:
    """Make a tool of a function whose docstring tells an assistant when to call it."""
    tool = AnsweringTool.from_function(fn, title=title, annotations=READ_ONLY)
    tool.parameters = tidy(tool.parameters) | {"additionalProperties": False}
    tool.fn_metadata.output_schema = tidy(tool.fn_metadata.output_schema, without=("title", "description"))
    assert isinstance(tool, AnsweringTool), "made by its own class"  # noqa: S101
    tool.language = lang
    return tool


def tidy(schema: Any, *, without: tuple[str, ...] = ("title",)) -> Any:
    """Return a schema without what an assistant reads in vain: titles made of names, and that what is left out is null.

    Args:
        schema: The schema, or a part of it.
        without: What is left out of each part that says a type.
    """
    if isinstance(schema, list):
        return [tidy(it, without=without) for it in schema]
    if not isinstance(schema, dict):
        return schema
    is_part = "type" in schema or "anyOf" in schema
    kept = {name: tidy(it, without=without) for name, it in schema.items() if not (is_part and name in without)}
    said = [it for it in kept.get("anyOf", ()) if it != {"type": "null"}]
    if kept.get("default", ...) is None and len(said) < len(kept.get("anyOf", ())):
        del kept["default"]
        rest = {name: it for name, it in kept.items() if name != "anyOf"}
        return said[0] | rest if len(said) == 1 else rest | {"anyOf": said}
    return kept


def _refused(said: str, *, nearest: tuple[str, ...] = (), key: str = "argument") -> CallToolResult:
    values = {"schema": "simguide.error/1", "error": key, "message": said, "nearest": list(nearest)}
    return CallToolResult(content=[TextContent(type="text", text=said)], structured_content=values, is_error=True)


def _fault(error: Any) -> str:
    """Say what is wrong with an argument, without its value."""
    return f"argument “{'.'.join(map(str, error['loc']))}”: {error['msg']}"


def _place(error: BaseException) -> str:
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    return "?" if trace is None else f"{trace.tb_frame.f_globals.get('__name__')}:{trace.tb_lineno}"
