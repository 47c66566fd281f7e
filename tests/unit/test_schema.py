"""The JSON Schemas: strict validators accept them, and they say what is written."""

import pytest
from jsonschema import Draft202012Validator
from jsonschema_specifications import REGISTRY

from simguide.commands.schema.schemas import DIALECT, SCHEMAS, schema_of

KEYWORDS = {
    keyword
    for part in ("core", "applicator", "unevaluated", "validation", "meta-data", "format-annotation", "content")
    for keyword in REGISTRY.contents(f"https://json-schema.org/draft/2020-12/meta/{part}")["properties"]
}
"""Every keyword of JSON Schema, draft 2020-12."""
NAMED = ("properties", "$defs", "patternProperties", "dependentSchemas")
LISTED = ("anyOf", "oneOf", "allOf", "prefixItems")
SINGLE = ("items", "additionalProperties", "not", "contains", "propertyNames", "if", "then", "else")


def subschemas(schema):
    """Yield a schema and all schemas inside it."""
    if isinstance(schema, bool):
        return
    yield schema
    inside = [inner for keyword in NAMED for inner in schema.get(keyword, {}).values()]
    inside += [inner for keyword in LISTED for inner in schema.get(keyword, ())]
    inside += [schema[keyword] for keyword in SINGLE if keyword in schema]
    for inner in inside:
        yield from subschemas(inner)


@pytest.mark.parametrize("name", SCHEMAS)
def test_strict_validators_accept_a_schema(name):
    """They refuse a word that is no keyword, and need an identity to keep two schemas apart."""
    schema = schema_of(name)
    Draft202012Validator.check_schema(schema)
    assert (schema["$schema"], schema["$id"]) == (DIALECT, f"urn:simguide:schema:{name}:1")
    assert {keyword for inner in subschemas(schema) for keyword in inner} - KEYWORDS == set()


@pytest.mark.parametrize("name", ["answer", "lines"])
def test_limits_of_a_number_are_keywords(name):
    """Pydantic writes a limit that stands behind a function as `ge`, which no validator reads."""
    amount = schema_of(name)["$defs"]["Reading"]["properties"]["amount"]
    assert (amount["type"], amount["minimum"]) == ("number", 0)


def test_decimal_numbers_of_an_answer_are_numbers():
    """Simguide writes a cost as a number, and not as Pydantic would, as a text."""
    assert schema_of("answer")["$defs"]["StayCost"]["properties"]["total"]["type"] == "number"


def test_titles_name_the_versions():
    assert [schema_of(name)["title"] for name in ("answer", "lines")] == ["simguide.answer/1", "simguide.lines/1"]
