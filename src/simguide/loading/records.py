"""Turns nodes into validated records, or into problems with a place."""

import difflib
from collections.abc import Collection
from typing import Any, Literal, NamedTuple, get_args, get_origin, get_type_hints

from pydantic import ValidationError

from simguide.errors import Problem
from simguide.loading.dated import change_days, on_day
from simguide.loading.nodes import MAX_PROBLEMS, Mapping, Node, PathPart, Scalar, Sequence, plain, record_name
from simguide.model.base import HOURS_PATTERN, Entity
from simguide.model.border import validated
from simguide.model.catalogue import COLLECTIONS
from simguide.model.channel import READING_PATTERN
from simguide.model.value import Value

_MOST_COMPARED, _LONGEST_COMPARED = 5_000, 80
"""Names and letters up to which a name is compared with others: the time grows with both."""
LANGUAGES = {"en": "English", "zh": "Simplified Chinese", "ja": "Japanese"}


class PlacedRecord(NamedTuple):
    """A record with the file and the node it was read from."""

    collection: str
    id: str
    record: Entity | None
    """None when the record has faults; its id and references still count."""
    node: Mapping
    path: str
    later: tuple[tuple[str, Entity], ...] = ()
    """(first day, record) for each day on which something in it changes."""
    halves: tuple["PlacedRecord", ...] = ()
    """The two records of a carrier, as they stand in the files; none where it is a record of its own."""

    @property
    def as_written(self) -> tuple["PlacedRecord", ...]:
        """The records of the files that this one is made of."""
        return self.halves or (self,)


def read_records(root: Node, *, path: str) -> tuple[list[PlacedRecord], list[Problem]]:
    """Validate every record of one file.

    Returns:
        All records that have an id, and the problems of those with faults.
    """
    if not isinstance(root, Mapping):
        what = f"found {_describe(root)}, expected collections such as `carriers:`"
        return [], [Problem(path, root.line, root.column, "", what, f"use one of: {', '.join(COLLECTIONS)}")]
    records: list[PlacedRecord] = []
    problems: list[Problem] = []
    for collection, node in root.items.items():
        key = root.keys[collection]
        if collection not in COLLECTIONS:
            what = f'unknown collection "{collection}"'
            problems.append(Problem(path, key.line, key.column, collection, what, _nearest(collection, COLLECTIONS)))
        elif not isinstance(node, Sequence):
            what = f"found {_describe(node)}, expected a list of records"
            problems.append(Problem(path, node.line, node.column, collection, what, "start each record with `- id:`"))
        else:
            for index, item in enumerate(node.items):
                if len(problems) > MAX_PROBLEMS:
                    return records, problems
                name = record_name(root, collection, index)
                record, found = _read_one(item, collection, name, path=path)
                records.extend(record)
                problems.extend(found)
    return records, problems


def _read_one(item: Node, collection: str, name: str, *, path: str) -> tuple[list[PlacedRecord], list[Problem]]:
    """Return the record, if it has an id, and its problems."""
    if not isinstance(item, Mapping):
        what = f"found {_describe(item)}, expected a record"
        return [], [Problem(path, item.line, item.column, name, what, "write `- id: ...`")]
    identity = item.items.get("id")
    model = COLLECTIONS[collection]
    record: Entity | None = None
    problems: list[Problem] = []
    try:
        record = validated(model, plain(item))
    except ValidationError as error:
        problems = _word_errors(error, model, item, path, name)
    if not isinstance(identity, Scalar):
        return [], problems
    if record is None or collection == "carrier_details":  # its changes may be of the entry: read when they are joined
        return [PlacedRecord(collection, identity.value, record, item, path)], problems
    later, problems = read_later(item, model, {}, path=path, name=name)
    return [PlacedRecord(collection, identity.value, record, item, path, later)], problems


def read_later(
    item: Mapping, model: type[Entity], beneath: dict[str, Any], *, path: str, name: str
) -> tuple[tuple[tuple[str, Entity], ...], list[Problem]]:
    """Validate a record as it is after each of its changes.

    Args:
        item: The record as written.
        model: What it is then to be.
        beneath: Values that stand elsewhere, and that a change may replace.
        path: File of the record.
        name: What problems call it.
    """
    later: list[tuple[str, Entity]] = []
    problems: list[Problem] = []
    for day in change_days(item):
        node = on_day(item, day)
        try:
            later.append((day, validated(model, beneath | plain(node))))
        except ValidationError as error:
            problems.extend(_word_errors(error, model, node, path, name))
    return tuple(later), list(dict.fromkeys(problems))


def _word_errors(error: ValidationError, model: type[Entity], node: Mapping, path: str, name: str) -> list[Problem]:
    """Word Pydantic's errors; those of one place (branches of a union) become one problem."""
    at_place: dict[tuple[PathPart, ...], list[dict[str, Any]]] = {}
    for detail in error.errors(include_url=False)[: MAX_PROBLEMS + 1]:
        place = _real_path(node, detail["loc"], is_absent=detail["type"] == "missing")
        at_place.setdefault(place, []).append(dict(detail))
    problems = []
    for place, details in at_place.items():
        if _is_other_branch(place, details, at_place):
            continue
        line, column = locate(node, place)
        where = ".".join([name, *(str(part) for part in place)])
        what, hint = _word(details, place, model)
        problems.append(Problem(path, line, column, where, what, hint))
    return problems


def _is_other_branch(
    place: tuple[PathPart, ...],
    details: list[dict[str, Any]],
    at_place: dict[tuple[PathPart, ...], list[dict[str, Any]]],
) -> bool:
    """Tell whether the errors only say that a list with faults inside is not the word `unknown`."""
    has_deeper = any(len(other) > len(place) and other[: len(place)] == place for other in at_place)
    return has_deeper and all(detail["type"] == "literal_error" for detail in details)


def _real_path(node: Node, loc: tuple[PathPart, ...], *, is_absent: bool) -> tuple[PathPart, ...]:
    """Drop from Pydantic's location what names a branch of a union and not a place in the file."""
    place: list[PathPart] = []
    for position, part in enumerate(loc):
        child = _child(node, part)
        if child is not None:
            node = child
            place.append(part)
        elif is_absent and position == len(loc) - 1:
            place.append(part)
    return tuple(place)


def _child(node: Node, part: PathPart) -> Node | None:
    match node:
        case Mapping():
            return node.items.get(str(part))
        case Sequence() if isinstance(part, int) and part < len(node.items):
            return node.items[part]
        case _:
            return None


def locate(node: Node, place: tuple[PathPart, ...]) -> tuple[int, int]:
    """Return line and column of a place: the key for a mapping entry, else the value."""
    line, column = node.line, node.column
    for part in place:
        child = _child(node, part)
        if child is None:
            break
        mark = node.keys[str(part)] if isinstance(node, Mapping) and not isinstance(child, Scalar) else child
        line, column = mark.line, mark.column
        node = child
    return line, column


def _describe(node: Node) -> str:
    match node:
        case Scalar():
            return f'"{node.value}"'
        case Sequence():
            return "a list"
        case Mapping():
            return "a mapping"


def _describe_value(value: object) -> str:
    match value:
        case "":
            return "nothing"
        case str():
            return f'"{value}"'
        case []:
            return "an empty list"
        case list():
            return "a list"
        case dict():
            return "a mapping"
        case _:
            return str(value)


_PATTERN_MEANS = {
    READING_PATTERN: "one sentence in Latin letters without accents, as `Onegai shimasu.`",
    r"^\d{3}-\d{2}$": "an article and a row such as 003-08",
    HOURS_PATTERN: "hours such as 24h, `daily 09:00-20:00` or `Mon-Fri 09:30-18:30, Sat 10:00-18:00, closed holidays`",
    r"^[a-z0-9]+(-[a-z0-9]+)*$": "an id of lower-case letters, digits and single hyphens",
    r"^https?://[^\s/]+\.[^\s/]+(/\S*)?$": "a web address that starts with https:// or http://",
    r"^[a-z0-9-]+(\.[a-z0-9-]+)+$": "a domain such as povo.jp",
    r"^https?://\S+$": "an address that starts with https:// or http://",
    r"^\d{3}-\d{2,3}$": "a network code such as 440-10",
}


_EXPECTED = {
    "tuple_type": "a list",
    "dataclass_type": "a mapping",
    "string_type": "a text",
    "int_parsing": "a whole number",
    "int_parsing_size": "a whole number",
    "int_type": "a whole number",
    "decimal_parsing": "a number",
    "decimal_type": "a number",
    "date_from_datetime_parsing": "a day of the calendar as YYYY-MM-DD",
    "date_from_datetime_inexact": "a day of the calendar as YYYY-MM-DD",
    "date_parsing": "a day of the calendar as YYYY-MM-DD",
    "date_type": "a day of the calendar as YYYY-MM-DD",
    "greater_than_equal": "{ge} or more",
    "greater_than": "more than {gt}",
    "less_than_equal": "{le} or less",
    "string_too_short": "a text that is not empty",
    "too_short": "at least one",
    "string_too_long": "at most {max_length} characters",
}
"""What a value should have been, by Pydantic's name of the error."""


def _expected(detail: dict[str, Any]) -> str:
    """Say what a value should have been, in the user's words."""
    context = detail.get("ctx", {})
    kind = detail["type"]
    if kind == "literal_error":
        return str(context["expected"]).replace("'", "").replace(" or ", ", ")
    if kind == "string_pattern_mismatch":
        return _PATTERN_MEANS.get(context["pattern"], "another form")
    return _EXPECTED.get(kind, str(detail["msg"])).format(**context)


_IN_LANGUAGES = f"write {', '.join(f'`{lang}:`' for lang in LANGUAGES)} below it"


def _word(details: list[dict[str, Any]], place: tuple[PathPart, ...], model: type[Entity]) -> tuple[str, str]:
    """Word the errors of one place as (what, hint)."""
    first = details[0]
    field = str(place[-1]) if place else ""
    match first["type"]:
        case "missing" if field in LANGUAGES:
            return f"the {LANGUAGES[field]} text is missing", f"add `{field}:` with the text in {LANGUAGES[field]}"
        case "missing":
            choices = ", ".join(_choices(model, place))
            return f'the field "{field}" is missing', f"add `{field}:`{choices and f' with one of: {choices}'}"
        case "unexpected_keyword_argument":
            return f'unknown field "{field}"', _nearest(field, _fields_at(model, place[:-1]))
        case "value_error":
            return str(first["ctx"]["error"]), "correct the value"
    return _word_value(details, place, model)


def _word_value(details: list[dict[str, Any]], place: tuple[PathPart, ...], model: type[Entity]) -> tuple[str, str]:
    """Word the errors of a value as (what, hint)."""
    first = details[0]
    if first["type"] == "dataclass_type" and set(LANGUAGES) <= set(_fields_at(model, place)):
        return f"found {_describe_value(first['input'])}, expected a text in three languages", _IN_LANGUAGES
    expected = ", ".join(dict.fromkeys(_expected(detail) for detail in details))
    what = f"found {_describe_value(first['input'])}, expected {expected}"
    choices = [
        choice for detail in details if detail["type"] == "literal_error" for choice in _expected(detail).split(", ")
    ]
    if choices and isinstance(first["input"], str):
        return what, _nearest(first["input"], choices)
    return what, "correct the value"


def nearest(found: str, names: Collection[str], *, cutoff: float = 0.6) -> list[str]:
    """Return the name that is most like what was found, if one is like it; among thousands none is looked for."""
    if len(names) > _MOST_COMPARED or len(found) > _LONGEST_COMPARED:
        return []
    return difflib.get_close_matches(found, names, n=1, cutoff=cutoff)


def _nearest(found: str, known: Any) -> str:
    names = [str(name) for name in known]
    near = nearest(found, names, cutoff=0.5)
    return f"did you mean {near[0]}?" if near else f"use one of: {', '.join(names)}"


def _fields_at(model: type[Value], place: tuple[PathPart, ...]) -> list[str]:
    """Return the field names of the model at a place."""
    found = _model_at(model, place)
    return [] if found is None else list(found.value_fields)


def _choices(model: type[Value], place: tuple[PathPart, ...]) -> list[str]:
    """Return the words of which a field is to say one; none where it says something else."""
    found = _model_at(model, place[:-1])
    annotation = None if found is None else get_type_hints(found)[str(place[-1])]
    return [str(choice) for choice in get_args(annotation)] if get_origin(annotation) is Literal else []


def _model_at(model: type[Value], place: tuple[PathPart, ...]) -> type[Value] | None:
    """Return the model at a place, if there stands one."""
    for part in place:
        if isinstance(part, str) and part in model.value_fields:
            inner = _model_in(get_type_hints(model)[part])
            if inner is None:
                return None
            model = inner
    return model


def _model_in(annotation: Any) -> type[Value] | None:
    if isinstance(annotation, type) and issubclass(annotation, Value):
        return annotation
    for argument in get_args(annotation):
        inner = _model_in(argument)
        if inner is not None:
            return inner
    return None
