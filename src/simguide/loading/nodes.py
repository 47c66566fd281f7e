"""Reads one YAML file into nodes that know their place. The only module that parses YAML.

Here foreign data come in: a character that would act on a terminal is refused in keys, ids and values alike, and what
is said of it shows its number. What no honest file reaches is refused before it costs time.
"""

import re
from dataclasses import dataclass
from typing import Any, TypeAlias

import yaml

from simguide.errors import DataFolderError, Problem
from simguide.model.base import UnquotedText
from simguide.visible import number, unprinted, visible

MAX_DEPTH = 20
"""Nesting that no honest data file reaches."""
MAX_VALUES = 400_000
"""Values in all files of a folder; the shipped ones hold less than 90,000."""
MAX_LETTERS = 5_000
"""Letters of a value; the longest shipped text has less than 700."""
MAX_KEYS = 200
"""Keys of a mapping; a carrier has 29."""
MAX_ENTRIES = 1_000
"""Entries of a list within a record; the longest shipped one has less than a hundred."""
MAX_PROBLEMS = 200
"""Problems after which no more are looked for."""
_MOST_READ_TWICE = 20_000
"""Letters of a file that the pure parser reads in a fifth of a second, to word an error of syntax better."""
_RECORDS_DEPTH = 2
"""Depth of the lists of records: a collection may be as long as the file."""
_MOST_SAID = 80
"""Letters of a refused text that are said again."""
_COMMENT = re.compile(r"\s*#")

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


def count_values(node: Node) -> int:
    """Return how many values a node holds, itself included."""
    match node:
        case Scalar():
            return 1
        case Sequence():
            return 1 + sum(map(count_values, node.items))
        case Mapping():
            return 1 + sum(map(count_values, node.items.values()))


def read_nodes(content: bytes, *, path: str, most: int = MAX_VALUES) -> tuple[Node | None, list[Problem]]:
    """Parse one file; all scalars stay texts.

    Args:
        content: The file.
        path: How problems name it.
        most: Values after which reading stops.

    Returns:
        The root node, or None when nothing can be read, and the problems found.

    Raises:
        DataFolderError: It holds more values than that.
    """
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        column = error.start - content.rfind(b"\n", 0, error.start)
        what = f"byte 0x{content[error.start]:02x} is not UTF-8"
        return None, [Problem(path, line, column, "", what, "save the file as UTF-8")]
    reader = _Reader(path, most)
    try:
        root = reader.read(text, getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    except _UnreadableError:
        return None, reader.problems
    except yaml.YAMLError as error:
        return None, [*reader.problems, _word_syntax_error(error, text, path)]
    if root is None and not reader.problems:
        reader.report(1, 1, "the file is empty", "write a collection such as `carriers:`, or delete the file")
    return root, reader.problems


def _word_syntax_error(error: yaml.YAMLError, text: str, path: str) -> Problem:
    """Word what the parser says; a short file is parsed again by the pure one, whose messages and places are better."""
    refused = yaml.reader.Reader.NON_PRINTABLE.search(text)
    if refused is not None:
        line = text.count("\n", 0, refused.start()) + 1
        column = refused.start() - text.rfind("\n", 0, refused.start())
        what = f"the character {number(refused.group())} is not allowed in YAML"
        return Problem(path, line, column, "", what, "remove the character; the file must be YAML text")
    if len(text) <= _MOST_READ_TWICE:
        depth = 0
        try:
            for event in yaml.parse(text, Loader=yaml.SafeLoader):
                depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
                if depth > MAX_DEPTH:  # the parser takes the longer, the deeper it is
                    return _too_deep(path, event.start_mark)
        except yaml.YAMLError as pure:
            error = pure
    if not isinstance(error, yaml.MarkedYAMLError):
        return Problem(path, 1, 1, "", "not YAML", "check indentation, colons and quotes")
    mark = error.problem_mark or error.context_mark
    if "maximum nesting depth" in str(error.problem):
        return _too_deep(path, mark)
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    what = f"not YAML: {error.problem}"
    return Problem(path, line, column, "", what, "check indentation, colons and quotes at this place")


def _too_deep(path: str, mark: Any) -> Problem:
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    return Problem(path, line, column, "", f"nested more than {MAX_DEPTH} levels deep", "flatten the value")


@dataclass(slots=True)
class _Open:
    """A container that is being filled."""

    node: Sequence | Mapping
    path: tuple[PathPart, ...]
    key: Scalar | None = None
    """The key that waits for its value, in a mapping."""


class _Reader:
    """Builds nodes from parser events, so that aliases, tags and doubled keys are seen before they act."""

    def __init__(self, path: str, most: int) -> None:
        self.path = path
        self.problems: list[Problem] = []
        self._left = most
        self._stack: list[_Open] = []
        self._root: Node | None = None
        self._documents = 0

    def report(self, line: int, column: int, what: str, hint: str, *, where: str = "") -> None:
        self.problems.append(Problem(self.path, line, column, where, what, hint))
        if len(self.problems) > MAX_PROBLEMS:
            raise _UnreadableError

    def read(self, text: str, loader: Any) -> Node | None:
        lines = text.splitlines()
        for event in yaml.parse(text, Loader=loader):
            mark = event.start_mark
            line, column = mark.line + 1, mark.column + 1  # type: ignore[union-attr]  # the parser always marks
            match event:
                case yaml.DocumentStartEvent():
                    self._documents += 1
                    if self._documents > 1:
                        self.report(line, column, "a second document starts", "keep one document in a file")
                        raise _UnreadableError
                case yaml.AliasEvent():
                    what = f"the alias *{event.anchor} is not allowed"
                    hint = "write the value out; a value that starts with * or & needs quotes"
                    self.report(line, column, what, hint, where=self._where())
                    raise _UnreadableError
                case yaml.ScalarEvent():
                    self._refuse_tag(event, line, column)
                    is_quoted = event.style in ("'", '"')
                    if not is_quoted:
                        self._refuse_comment(event, lines)
                    self._add(Scalar(event.value if is_quoted else UnquotedText(event.value), line, column))
                    self._count()
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
            self.report(line, column, what, "remove the tag; every value is read as text", where=self._where())

    def _refuse_comment(self, event: Any, lines: list[str]) -> None:
        """Refuse a comment behind a value: more often it is a text that was cut off at its own " #"."""
        line, column = event.end_mark.line, event.end_mark.column
        if line < len(lines) and _COMMENT.match(lines[line], column):
            what = 'the text ends here, because " #" begins a comment'
            hint = "put the text in quotes, or the comment on a line of its own"
            self.report(line + 1, column + 1, what, hint, where=self._where())

    def _place(self) -> tuple[PathPart, ...]:
        """Return the path of the value that comes next."""
        if not self._stack:
            return ()
        top = self._stack[-1]
        if isinstance(top.node, Sequence):
            return (*top.path, len(top.node.items))
        return top.path if top.key is None else (*top.path, top.key.value)

    def _where(self) -> str:
        """Name the place as the other problems do: `channels (its-id).steps.0`."""
        match self._place():
            case (str(collection), int(index), *rest) if self._root is not None:
                return ".".join([record_name(self._root, collection, index), *(str(part) for part in rest)])
            case place:
                return ".".join(str(part) for part in place)

    def _open(self, node: Sequence | Mapping) -> None:
        place = self._place()
        self._add(node)
        self._stack.append(_Open(node, place))
        if len(self._stack) > MAX_DEPTH:
            self.report(node.line, node.column, f"nested more than {MAX_DEPTH} levels deep", "flatten the value")
            raise _UnreadableError
        self._count()

    def _count(self) -> None:
        self._left -= 1
        if self._left < 0:
            raise DataFolderError(self.path, f"more than {MAX_VALUES:,} values in the files")

    def _checked(self, node: Scalar) -> Scalar:
        """Return a text as it may be said again: refused, with the reason reported, where it acts or is endless."""
        text = node.value.strip(" \t\r\n")  # a block ends with its line; the models take off what stands around a value
        found, said = unprinted(text), visible(text, most=_MOST_SAID)
        if found is not None:
            where = self._where()
            if found in "\r\n":
                what, hint = "a line ends inside the text", "write the text as one line; `>` folds several into one"
            elif found == "\t":
                what, hint = "a tab stands inside the text", "write a space"
            else:
                what = f'the character {number(found)}, which prints nothing, stands in "{said}"'
                hint = "remove it: nothing in a data file may move the cursor, turn the line round or hide"
            self.report(node.line, node.column, what, hint, where=where)
        elif len(text) > MAX_LETTERS:
            what = f'the text has {len(text):,} letters, expected at most {MAX_LETTERS:,}: "{said}"'
            self.report(node.line, node.column, what, "shorten the text", where=self._where())
        else:
            return node
        return Scalar(UnquotedText(said) if isinstance(node.value, UnquotedText) else said, node.line, node.column)

    def _add(self, node: Node) -> None:
        if isinstance(node, Scalar):
            node = self._checked(node)
        if not self._stack:
            self._root = None if _is_nothing(node) else node
            return
        top = self._stack[-1]
        if isinstance(top.node, Sequence):
            self._add_entry(top.node, node)
        elif top.key is not None:
            self._add_value(top.node, top.key, node)
            top.key = None
        elif isinstance(node, Scalar):
            top.key = node
        else:
            self.report(node.line, node.column, "a key must be a text", "write `key: value`", where=self._where())
            raise _UnreadableError

    def _add_entry(self, sequence: Sequence, node: Node) -> None:
        if len(sequence.items) >= MAX_ENTRIES and len(self._stack) > _RECORDS_DEPTH:
            what = f"more than {MAX_ENTRIES:,} entries"
            self.report(node.line, node.column, what, "split the list", where=self._where())
            raise _UnreadableError
        sequence.items.append(node)

    def _add_value(self, mapping: Mapping, key: Scalar, node: Node) -> None:
        if len(mapping.items) >= MAX_KEYS:
            self.report(key.line, key.column, f"more than {MAX_KEYS} keys", "split the mapping", where=self._where())
            raise _UnreadableError
        if key.value not in mapping.items:
            mapping.items[key.value] = node
            mapping.keys[key.value] = key
            return
        what = f'the key "{key.value}" stands here a second time; first in line {mapping.keys[key.value].line}'
        self.report(key.line, key.column, what, "remove or rename one of the two", where=self._where())


def record_name(root: Node, collection: str, index: int) -> str:
    """Name a record as `channels (its-id)`, or by its position when it has no id."""
    records = root.items.get(collection) if isinstance(root, Mapping) else None
    item = records.items[index] if isinstance(records, Sequence) and index < len(records.items) else None
    identity = item.items.get("id") if isinstance(item, Mapping) else None
    return f"{collection} ({identity.value})" if isinstance(identity, Scalar) else f"{collection}.{index}"


def _is_nothing(node: Node) -> bool:
    return isinstance(node, Scalar) and node.value == "" and isinstance(node.value, UnquotedText)
