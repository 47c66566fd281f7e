"""JSON Schemas of the answers and of the data files, with the docstring under each field as its description."""

import ast
import inspect
import textwrap
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

from pydantic import TypeAdapter
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaMode, JsonSchemaValue
from pydantic_core import core_schema

from simguide.commands.schema.any_answer import AnyAnswer
from simguide.errors import UnknownNameError
from simguide.model.base import Text
from simguide.model.border import border
from simguide.model.catalogue import COLLECTIONS
from simguide.model.own_line import LineBook
from simguide.model.value import Value

SCHEMAS: tuple[str, ...] = ("answer", "data", *COLLECTIONS, "lines")
"""Names of the schemas: every answer, a whole data file, the records of one collection, an export of own lines."""

_LIMITS = {"ge": "minimum", "gt": "exclusiveMinimum", "le": "maximum", "lt": "exclusiveMaximum"}
"""Limits of a number, as Pydantic and JSON Schema call them."""

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schema_of(name: str) -> JsonSchemaValue:
    """Return a JSON Schema by its name.

    Raises:
        UnknownNameError: There is no schema of this name.
    """
    if name == "answer":
        return _headed(name, "simguide.answer/1", _value_schema(AnyAnswer))
    if name == "lines":
        return _headed(name, "simguide.lines/1", _value_schema(LineBook))
    if name == "data":
        return _headed(name, "simguide data file", _data_schema(COLLECTIONS))
    if name in COLLECTIONS:
        return _headed(name, "simguide data file", _data_schema({name: COLLECTIONS[name]}))
    raise UnknownNameError(kind="schema", found=name, nearest=(), known=SCHEMAS)


def _headed(name: str, title: str, schema: JsonSchemaValue) -> JsonSchemaValue:
    """Return a schema under its dialect, its identity and its title."""
    head = {"$schema": DIALECT, "$id": f"urn:simguide:schema:{name}:1", "title": title}
    return head | schema | {"title": title}


def _value_schema(value: Any) -> JsonSchemaValue:
    """Return the schema of what is written as JSON."""
    adapter: TypeAdapter[Any] = TypeAdapter(value)
    return adapter.json_schema(by_alias=True, mode="serialization", schema_generator=_Described)


def _data_schema(collections: Mapping[str, type[Value]]) -> JsonSchemaValue:
    """Return the schema of a data file: collections, each a list of records."""
    inputs: list[tuple[Any, JsonSchemaMode, core_schema.CoreSchema]] = [
        (model, "validation", border(model).core_schema) for model in collections.values()
    ]
    references, definitions = _Described(by_alias=True, ref_template="#/$defs/{model}").generate_definitions(inputs)
    properties = {
        name: {"type": "array", "items": references[model, "validation"]} for name, model in collections.items()
    }
    return {"type": "object", "properties": properties, "additionalProperties": False, "$defs": definitions}


class _Described(GenerateJsonSchema):
    """Adds to each property the docstring that stands under its field.

    Pydantic can do so itself (`use_attribute_docstrings`), but then reads the source of every model at each start.
    """

    def model_schema(self, schema: core_schema.ModelSchema) -> JsonSchemaValue:
        """Return the schema of a model with described properties."""
        return _describe(super().model_schema(schema), schema["cls"])

    def dataclass_schema(self, schema: core_schema.DataclassSchema) -> JsonSchemaValue:
        """Return the schema of a dataclass with described properties."""
        described = _describe(super().dataclass_schema(schema), schema["cls"])
        if self.mode == "validation" and issubclass(schema["cls"], Text):
            return _or_of_parts(described)
        return described

    def decimal_schema(self, schema: core_schema.DecimalSchema) -> JsonSchemaValue:
        """Return the schema of a decimal number: in what simguide writes it is a number, not Pydantic's text."""
        if self.mode == "validation":
            return super().decimal_schema(schema)
        bounds = {word: float(schema[limit]) for limit, word in _LIMITS.items() if limit in schema}  # type: ignore[literal-required]
        return {"type": "number", **bounds}


def _or_of_parts(schema: JsonSchemaValue) -> JsonSchemaValue:
    """Return the schema of a text in a data file, which names shared texts in place of its languages if it will."""
    whole = {
        "type": "object",
        "properties": {lang: schema["properties"][lang] for lang in Text.value_fields},
        "required": [*Text.value_fields],
        "additionalProperties": False,
    }
    one: JsonSchemaValue = {"type": "string", "description": "Id of a record of `texts:`."}
    parts: JsonSchemaValue = {
        "description": "In place of the languages: the id of a shared text, or a list of such ids and of texts.",
        "anyOf": [one, {"type": "array", "items": {"anyOf": [one, whole]}, "minItems": 1}],
    }
    others = [name for name in schema["required"] if name not in Text.value_fields]
    return schema | {
        "properties": schema["properties"] | {"text": parts},
        "required": others,
        "oneOf": [
            {"required": [*Text.value_fields], "properties": {"text": False}},
            {"required": ["text"], "properties": dict.fromkeys(Text.value_fields, False)},
        ],
    }


def _describe(schema: JsonSchemaValue, described: type) -> JsonSchemaValue:
    for name, text in field_docs(described).items():
        if name in schema.get("properties", {}):
            schema["properties"][name]["description"] = text
    return schema


@cache
def field_docs(described: Any) -> dict[str, str]:
    """Return the docstring under each field of a class and of its bases."""
    found: dict[str, str] = {}
    for base in reversed(described.__mro__):
        if base.__module__.startswith("simguide."):
            tree = ast.parse(textwrap.dedent(inspect.getsource(base)))
            found.update(_docs_in(tree.body[0].body))  # type: ignore[attr-defined]
    return found


def _docs_in(body: Iterable[ast.stmt]) -> dict[str, str]:
    found: dict[str, str] = {}
    field: str | None = None
    for statement in body:
        match statement:
            case ast.AnnAssign(target=ast.Name(id=name)):
                field = name
            case ast.Expr(value=ast.Constant(value=str(text))) if field is not None:
                found[field] = inspect.cleandoc(text)
                field = None
            case _:
                field = None
    return found
