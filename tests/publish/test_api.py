"""The static API: what it lists is there, and what is there is as its schemas say."""

import json
import re

import pytest
from jsonschema import Draft202012Validator
from referencing import Registry, Resource

from simguide.model.names import fold
from simguide.publish.places import LANGUAGES
from tests.conftest import AS_OF
from tests.publish.conftest import BASE


def at(site, address):
    """Return the file at an address of the site, read."""
    return json.loads(site[address.removeprefix(BASE)])


@pytest.fixture(scope="module")
def index(small_site):
    return json.loads(small_site["api/v1/index.json"])


def test_the_index_lists_every_answer_and_each_is_there(small_site, index):
    answers = {
        path
        for path, content in small_site.items()
        if path.startswith("api/v1/") and b'"schema":"simguide.answer/1"' in content[:40]
    }
    assert {it["json"].removeprefix(BASE) for it in index["questions"]} == answers
    assert index["total"] == len(index["questions"]) == len(answers)
    for question in index["questions"]:
        for lang in LANGUAGES:
            folder = question["html"][lang].removeprefix(BASE)
            assert {f"{folder}index.html", f"{folder}index.md"} <= small_site.keys()


def test_everything_else_that_the_index_names_is_there(small_site, index):
    links = index["links"]
    assert links["changelog"].removeprefix(BASE) + "index.html" in small_site
    for name in ("names", "openapi", "schema"):
        assert links[name].removeprefix(BASE) in small_site
    for by_language in links["all"].values():
        for address in by_language.values():
            found = at(small_site, address)
            assert found["total"] == len(found["results"]) > 0


def test_nothing_is_younger_than_its_day(small_site, index):
    for question in index["questions"]:
        answer = at(small_site, question["json"])
        assert answer["generated_at"] == answer["as_of"] == AS_OF.isoformat()
    assert index["generated_at"] == AS_OF.isoformat()


def test_answers_are_as_their_schemas_say(small_site, index):
    whole, brief = (json.loads(small_site[f"schema/{name}-1.json"]) for name in ("answer", "compact"))
    for schema in (whole, brief):
        Draft202012Validator.check_schema(schema)
        assert schema["$id"].startswith(BASE)
    readers = Draft202012Validator(whole), Draft202012Validator(brief)
    for question in index["questions"]:
        path = question["json"].removeprefix(BASE)
        assert [it.message for it in readers[0].iter_errors(json.loads(small_site[path]))] == []
        for lang in LANGUAGES:
            found = json.loads(small_site[path.replace("v1/", f"v1/{lang}/")])
            assert [it.message for it in readers[1].iter_errors(found)] == []
            assert all(address.removeprefix(BASE).strip("/") for address in found["links"].values())


def test_every_path_of_the_description_leads_to_a_file(small_site):
    described = json.loads(small_site["api/v1/openapi.json"])
    paths = {f"/{path}" for path in small_site if path.startswith("api/v1/")}
    for path, methods in described["paths"].items():
        filled = [path]
        for parameter in methods["get"].get("parameters", ()):
            name = "{" + parameter["name"] + "}"
            filled = [it.replace(name, value) for it in filled for value in parameter["schema"]["enum"]]
        assert set(filled) <= paths, path
    text = small_site["api/v1/openapi.json"].decode()
    named = set(re.findall(r'"#/components/schemas/([^"]+)"', text))
    assert {"Answer", "Compact"} <= named <= described["components"]["schemas"].keys()
    assert "$defs" not in text


def test_a_schema_can_be_named_by_its_address(small_site):
    """Whoever has the schema by its `$id` can point to it."""
    schema = json.loads(small_site["schema/answer-1.json"])
    registry = Registry().with_resource(schema["$id"], Resource.from_contents(schema))
    answer = json.loads(small_site["api/v1/carriers/demo/renew.json"])
    reader = Draft202012Validator({"$ref": schema["$id"]}, registry=registry)
    assert reader.is_valid(answer)
    assert not reader.is_valid(answer | {"results": 1})


def test_names_find_carriers_as_the_program_does(small_site, minimal):
    names = json.loads(small_site["api/v1/names.json"])
    known = {name: it["id"] for it in names["carriers"] for name in it["names"]}
    assert names["total"] == len(minimal.carriers())
    for name in ("デモ", "ﾃﾞﾓ", "DEMO"):
        found = minimal.carrier_named(fold(name))
        assert found is not None
        assert known[fold(name)] == found.id


def test_a_host_is_told_what_pages_may_load_and_who_may_read_the_api(small_site):
    headers = small_site["_headers"].decode()
    assert "default-src 'none'" in headers
    assert "/api/*\n  Access-Control-Allow-Origin: *" in headers
    assert "unsafe" not in headers


def test_assistants_find_the_markdown(small_site):
    lines = small_site["llms.txt"].decode().splitlines()
    assert lines[0] == "# simguide"
    assert lines[2].startswith("> ")
    linked = [it.rpartition("](")[2].partition(")")[0] for it in lines if it.startswith("- [")]
    assert linked
    assert {it.removeprefix(BASE) for it in linked} <= small_site.keys()
