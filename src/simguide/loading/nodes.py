"""Reads one YAML file into nodes that know their place. The only module that parses YAML."""

from dataclasses import dataclass
from typing import Any, TypeAlias

import yaml

from simguide.errors import Problem
from simguide.model.base import UnquotedText

MAX_DEPTH = 20
"""Nesting that no honest data file reaches."""

PathPart: TypeAlias = str | int


@dataclass(slots=True)
class Scalar:
    """A text with its place."""

    value: str
    line: int
    column: int


@dataclass(slots=True)
class Sequence:
    """A list with its place."""

    items: list["Node"]
    line: int
    column: int


@dataclass(slots=True)
class Mapping:
    """Keys and values; `keys` holds the place of each key."""

    items: dict[str, "Node"]
    keys: dict[str, Scalar]
    line: int
    column: int


Node: TypeAlias = Scalar | Sequence | Mapping


class _UnreadableError(Exception):
    """Stops the reading of a file whose structure cannot be followed."""


def plain(node: Node) -> Any:
    """Return the node as dicts, lists and texts."""
    match node:
        case Scalar():
            return node.value
        case Sequence():
            return [plain(item) for item in node.items]
        case Mapping():
            return {key: plain(item) for key, item in node.items.items()}


def read_nodes(content: bytes, *, path: str) -> tuple[Node | None, list[Problem]]:
    """Parse one file; all scalars stay texts.

    Returns:
        The root node, or None when nothing can be read, and the problems found.
    """
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        column = error.start - content.rfind(b"\n", 0, error.start)
        what = f"byte 0x{content[error.start]:02x} is not UTF-8"
        return None, [Problem(path, line, column, "", what, "save the file as UTF-8")]
    reader = _Reader(path)
    try:
        root = reader.read(text, getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    except _UnreadableError:
        return None, reader.problems
    except yaml.YAMLError:
        return None, [*reader.problems, _word_syntax_error(text, path)]
    if root is None and not reader.problems:
        reader.report(1, 1, "", "the file is empty", "write a collection such as `carriers:`, or delete the file")
    return root, reader.problems


def _word_syntax_error(text: str, path: str) -> Problem:
    """Parse again with the pure loader, whose messages and places are better."""
    try:
        for _ in yaml.parse(text, Loader=yaml.SafeLoader):
            pass
    except yaml.reader.ReaderError as error:
        line = text.count("\n", 0, error.position) + 1
        column = error.position - text.rfind("\n", 0, error.position)
        what = f"the character {error.character!r} is not allowed in YAML"
        return Problem(path, line, column, "", what, "remove the character; the file must be YAML text")
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        what = f"not YAML: {error.problem}"
        return Problem(path, line, column, "", what, "check indentation, colons and quotes at this place")
    return Problem(path, 1, 1, "", "not YAML", "check indentation, colons and quotes")


class _Reader:
    """Builds nodes from parser events, so that aliases, tags and doubled keys are seen before they act."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.problems: list[Problem] = []
        self._stack: list[tuple[Sequence | Mapping, Scalar | None]] = []
        self._root: Node | None = None
        self._documents = 0

    def report(self, line: int, column: int, where: str, what: str, hint: str) -> None:
        self.problems.append(Problem(self.path, line, column, where, what, hint))

    def read(self, text: str, loader: Any) -> Node | None:
        for event in yaml.parse(text, Loader=loader):
            line, column = event.start_mark.line + 1, event.start_mark.column + 1
            match event:
                case yaml.DocumentStartEvent():
                    self._documents += 1
                    if self._documents > 1:
                        self.report(line, column, "", "a second document starts", "keep one document in a file")
                        raise _UnreadableError
                case yaml.AliasEvent():
                    what = f"the alias *{event.anchor} is not allowed"
                    hint = "write the value out; a value that starts with * or & needs quotes"
                    self.report(line, column, self._where(), what, hint)
                    raise _UnreadableError
                case yaml.ScalarEvent():
                    self._refuse_tag(event, line, column)
                    is_quoted = event.style in ("'", '"')
                    value = event.value if is_quoted else UnquotedText(event.value)
                    self._add(Scalar(value, line, column))
                case yaml.SequenceStartEvent():
                    self._refuse_tag(event, line, column)
                    self._open(Sequence([], line, column))
                case yaml.MappingStartEvent():
                    self._refuse_tag(event, line, column)
                    self._open(Mapping({}, {}, line, column))
                case yaml.SequenceEndEvent() | yaml.MappingEndEvent():
                    self._stack.pop()
        return self._root

    def _refuse_tag(self, event: Any, line: int, column: int) -> None:
        if event.tag is not None:
            what = f"the tag {event.tag} is not allowed"
            self.report(line, column, self._where(), what, "remove the tag; every value is read as text")

    def _where(self) -> str:
        parts: list[str] = []
        for container, key in self._stack:
            match container:
                case Mapping():
                    if key is not None:
                        parts.append(key.value)
                case Sequence():
                    parts.append(str(len(container.items)))
        return ".".join(parts)

    def _open(self, node: Sequence | Mapping) -> None:
        self._add(node)
        self._stack.append((node, None))
        if len(self._stack) > MAX_DEPTH:
            what = f"nested more than {MAX_DEPTH} levels deep"
            self.report(node.line, node.column, "", what, "flatten the value")
            raise _UnreadableError

    def _add(self, node: Node) -> None:
        if not self._stack:
            self._root = node if not _is_nothing(node) else None
            return
        container, key = self._stack[-1]
        if isinstance(container, Sequence):
            container.items.append(node)
        elif key is None:
            self._start_key(node, container)
        else:
            if key.value in container.items:
                first = container.keys[key.value]
                what = f'the key "{key.value}" stands here a second time; first in line {first.line}'
                self.report(key.line, key.column, self._where(), what, "remove or rename one of the two")
            else:
                container.items[key.value] = node
                container.keys[key.value] = key
            self._stack[-1] = (container, None)

    def _start_key(self, node: Node, container: Mapping) -> None:
        if not isinstance(node, Scalar):
            self.report(node.line, node.column, self._where(), "a key must be a text", "write `key: value`")
            raise _UnreadableError
        self._stack[-1] = (container, node)


def _is_nothing(node: Node) -> bool:
    return isinstance(node, Scalar) and node.value == "" and isinstance(node.value, UnquotedText)
