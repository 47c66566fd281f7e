"""Makes the static API: each answer as JSON, whole and in one language, what there is, and how it is to be read."""

import json
from collections.abc import Iterable
from typing import Any, Final

from simguide.commands.schema.schemas import schema_of
from simguide.model.answer import Answer
from simguide.model.base import Lang
from simguide.model.catalogue import Catalogue
from simguide.model.names import fold
from simguide.publish.pages import API_CHANGES, DATA, api_path
from simguide.publish.places import API, LANGUAGES, page_path
from simguide.publish.questions import Closed
from simguide.publish.settings import Settings
from simguide.render.compact import compact
from simguide.render.compose import compose
from simguide.render.json_text import jsonable
from simguide.visible import escaped

SCHEMA_VERSION: Final = API_CHANGES[0][0]
"""Version of the API: the first figure is that of its address, the second grows with what is added."""
LICENCE: Final = "CC-BY-4.0"
SCHEMA_PATH: Final = "schema/answer-1.json"
COMPACT_SCHEMA_PATH: Final = "schema/compact-1.json"
_TEXT: Final = {"type": "string"}


def json_bytes(value: object) -> bytes:
    """Return a value as JSON in UTF-8; what would print nothing is escaped."""
    return (escaped(json.dumps(value, ensure_ascii=False, separators=(",", ":"))) + "\n").encode()


def compact_path(place: str, lang: Lang) -> str:
    """Return the path of a short answer in one language."""
    return api_path(place).replace(f"{API}/", f"{API}/{lang}/", 1)


def answer_json(closed: Closed, answer: Answer, settings: Settings) -> bytes:
    """Return an answer in all languages, with where else it stands."""
    return json_bytes(jsonable(vars(answer)) | _around(closed.place, settings, api_path(closed.place)))


def compact_json(closed: Closed, answer: Answer, lang: Lang, settings: Settings) -> dict[str, Any]:
    """Return the short answer in one language."""
    told = compact(answer, compose(answer, lang, depth="short"), lang)
    path = page_path(lang, closed.place)
    return told | {
        "generated_at": settings.as_of.isoformat(),
        "license": LICENCE,
        "links": {
            "html": settings.address(path),
            "md": settings.address(f"{path}index.md"),
            "whole": settings.address(api_path(closed.place)),
            "self": settings.address(compact_path(closed.place, lang)),
        },
    }


def _around(place: str, settings: Settings, path: str) -> dict[str, Any]:
    pages = {lang: page_path(lang, place) for lang in LANGUAGES}
    return {
        "generated_at": settings.as_of.isoformat(),
        "license": LICENCE,
        "links": {
            "html": {lang: settings.address(it) for lang, it in pages.items()},
            "md": {lang: settings.address(f"{it}index.md") for lang, it in pages.items()},
            "self": settings.address(path),
        },
    }


def index_json(questions: Iterable[Closed], catalogue: Catalogue, settings: Settings) -> bytes:
    """Return what there is: every question with where it is answered."""
    found = [
        {
            "id": it.place,
            "command": it.command,
            "line": f"simguide {it.line}",
            "carrier": it.carrier,
            "json": settings.address(api_path(it.place)),
            "html": {lang: settings.address(page_path(lang, it.place)) for lang in LANGUAGES},
        }
        for it in questions
    ]
    return json_bytes(
        {
            "schema_version": SCHEMA_VERSION,
            "generated_at": settings.as_of.isoformat(),
            "data_version": catalogue.version,
            "data_as_of": catalogue.data_as_of,
            "license": LICENCE,
            "total": len(found),
            "links": {
                "all": {
                    command: {lang: settings.address(all_path(command, lang)) for lang in LANGUAGES}
                    for command in _commands_of_carriers(questions)
                },
                "names": settings.address(f"{API}/names.json"),
                "openapi": settings.address(f"{API}/openapi.json"),
                "schema": settings.address(SCHEMA_PATH),
                "changelog": settings.address(page_path("en", DATA)),
            },
            "questions": found,
        }
    )


def all_path(command: str, lang: Lang) -> str:
    """Return the path of the short answers to one question on all carriers."""
    return f"{API}/{lang}/all/{command}.json"


def _commands_of_carriers(questions: Iterable[Closed]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(it.command for it in questions if it.carrier is not None))


def all_json(found: list[dict[str, Any]], command: str, catalogue: Catalogue, settings: Settings) -> bytes:
    """Return the short answers to one question on all carriers, in one language."""
    return json_bytes(
        {
            "schema_version": SCHEMA_VERSION,
            "generated_at": settings.as_of.isoformat(),
            "data_version": catalogue.version,
            "license": LICENCE,
            "command": command,
            "total": len(found),
            "results": found,
        }
    )


def names_json(catalogue: Catalogue, settings: Settings) -> bytes:
    """Return every name under which a carrier is found, folded as the program folds what is typed."""
    folded: dict[str, list[str]] = {}
    for name, carrier_id in catalogue.carrier_names():
        folded.setdefault(carrier_id, []).append(name)
    carriers = [
        {
            "id": it.id,
            "name": {lang: getattr(it.name, lang) for lang in LANGUAGES},
            "kind": it.kind,
            "status": it.status,
            "names": sorted({fold(it.id), *folded.get(it.id, ())}),
        }
        for it in sorted(catalogue.carriers(), key=lambda it: it.id)
    ]
    return json_bytes(
        {
            "schema_version": SCHEMA_VERSION,
            "generated_at": settings.as_of.isoformat(),
            "data_version": catalogue.version,
            "license": LICENCE,
            "total": len(carriers),
            "carriers": carriers,
        }
    )


def answer_schema(settings: Settings) -> dict[str, Any]:
    """Return the JSON Schema of an answer as a file of the API holds it: with where else it stands."""
    schema = schema_of("answer")
    by_language = {"type": "object", "properties": dict.fromkeys(LANGUAGES, _TEXT), "required": [*LANGUAGES]}
    around = {
        "generated_at": {"type": "string", "format": "date", "description": "The day for which the answer holds."},
        "license": {"type": "string", "description": "Under which its texts may be used."},
        "links": {
            "type": "object",
            "description": "Where else the same stands.",
            "properties": {"html": by_language, "md": by_language, "self": _TEXT},
            "required": ["html", "md", "self"],
        },
    }
    definitions = {
        name: it | {"properties": it["properties"] | around} if _is_answer(it) else it
        for name, it in schema["$defs"].items()
    }
    return schema | {"$id": schema_id(settings, SCHEMA_PATH, schema["$id"]), "$defs": definitions}


def compact_schema(settings: Settings) -> dict[str, Any]:
    """Return the JSON Schema of a short answer in one language."""
    texts = {"type": "array", "items": _TEXT}
    value = {"anyOf": [_TEXT, texts]}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": schema_id(settings, COMPACT_SCHEMA_PATH, "urn:simguide:schema:compact:1"),
        "title": "simguide.compact/1",
        "type": "object",
        "required": ["schema", "command", "as_of", "catalogue", "lang", "title"],
        "properties": {
            "schema": {"const": "simguide.compact/1"},
            "command": _TEXT | {"description": "The command that answers it."},
            "question": {"type": "object", "description": "What was asked beside that."},
            "as_of": {"type": "string", "format": "date", "description": "The day for which the answer holds."},
            "catalogue": _TEXT | {"description": "Version of the data."},
            "lang": {"enum": [*LANGUAGES]},
            "title": _TEXT | {"description": "The answer in one line."},
            "said": texts | {"description": "What follows it."},
            "steps": texts | {"description": "What to do, in order."},
            "facts": {"type": "object", "additionalProperties": value, "description": "Values by their keys."},
            "rows": {
                "type": "array",
                "items": {"type": "object", "additionalProperties": value},
                "description": "The other ways, products or carriers.",
            },
            "next": texts | {"description": "Commands that are useful next."},
            "evidence": _TEXT | {"description": "On what it rests."},
            "generated_at": {"type": "string", "format": "date"},
            "license": _TEXT,
            "links": {"type": "object", "additionalProperties": _TEXT},
        },
    }


def _is_answer(definition: dict[str, Any]) -> bool:
    schema = definition.get("properties", {}).get("schema", {})
    return isinstance(schema, dict) and schema.get("const") == "simguide.answer/1"


def schema_id(settings: Settings, path: str, otherwise: str) -> str:
    """Return what a schema is called: its address, where the site has one."""
    return otherwise if settings.base is None else settings.address(path)


def openapi(questions: Iterable[Closed], settings: Settings) -> dict[str, Any]:
    """Return the description of the API for programs."""
    asked = tuple(questions)
    carriers = sorted({it.carrier for it in asked if it.carrier is not None})
    of_carriers = _commands_of_carriers(asked)
    tasks = sorted({it.place.rpartition("/")[2] for it in asked if it.place.count("/") > 1 and it.carrier is not None})
    alone = [it for it in asked if it.carrier is None]
    lang = _parameter("lang", [*LANGUAGES], "Language of the texts.")
    carrier = _parameter("carrier", carriers, "Id of a carrier; names.json finds it by any name.")
    task = _parameter("task", tasks, "What is asked of it.")
    paths: dict[str, Any] = {
        f"/{API}/index.json": _get("listQuestions", "Every question with where it is answered.", None),
        f"/{API}/names.json": _get("listNames", "Every name under which a carrier is found.", None),
        f"/{API}/carriers/{{carrier}}/index.json": _get("carrier", "A carrier in short.", "Answer", carrier),
        f"/{API}/carriers/{{carrier}}/{{task}}.json": _get(
            "carrierTask", "How to do something at a carrier.", "Answer", carrier, task
        ),
        f"/{API}/{{lang}}/carriers/{{carrier}}/index.json": _get(
            "carrierInShort", "A carrier in short, in one language.", "Compact", lang, carrier
        ),
        f"/{API}/{{lang}}/carriers/{{carrier}}/{{task}}.json": _get(
            "carrierTaskInShort", "How to do something at a carrier, in one language.", "Compact", lang, carrier, task
        ),
        f"/{API}/{{lang}}/all/{{command}}.json": _get(
            "allCarriers",
            "One question on all carriers, in one language.",
            None,
            lang,
            _parameter("command", [*of_carriers], "What is asked."),
        ),
    }
    for it in alone:
        name = "".join(part.capitalize() for part in it.place.replace("/", "-").split("-"))
        paths[f"/{api_path(it.place)}"] = _get(f"get{name}", f"simguide {it.line}", "Answer")
        paths[f"/{API}/{{lang}}/{it.place}.json"] = _get(f"get{name}InShort", f"simguide {it.line}", "Compact", lang)
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "simguide",
            "version": SCHEMA_VERSION,
            "summary": "How to renew, check, keep, choose, move or cancel a Japanese SIM or eSIM, with evidence.",
            "description": "Files, one for each answer. The API grows; nothing in it changes under /v1/.",
            "license": {"name": "CC BY 4.0", "identifier": LICENCE},
        },
        "servers": [{"url": (settings.base or "/").rstrip("/") or "/"}],
        "security": [],
        "paths": paths,
        "components": {"schemas": _components(answer_schema(settings)) | {"Compact": _plain(compact_schema(settings))}},
    }


def _components(schema: dict[str, Any]) -> dict[str, Any]:
    """Return a schema and its definitions as the components that a description names."""
    moved = json.loads(json.dumps(schema).replace('"#/$defs/', '"#/components/schemas/'))
    return {**moved.pop("$defs"), "Answer": _plain(moved)}


def _plain(schema: dict[str, Any]) -> dict[str, Any]:
    """Return a schema without what says which file it is."""
    return {name: it for name, it in schema.items() if name not in ("$schema", "$id")}


def _parameter(name: str, values: list[str], described: str) -> dict[str, Any]:
    return {
        "name": name,
        "in": "path",
        "required": True,
        "description": described,
        "schema": {"type": "string", "enum": values},
    }


def _get(operation: str, summary: str, schema: str | None, *parameters: dict[str, Any]) -> dict[str, Any]:
    said = {"type": "object"} if schema is None else {"$ref": f"#/components/schemas/{schema}"}
    found: dict[str, Any] = {
        "operationId": operation,
        "summary": summary,
        "responses": {
            "200": {"description": "The answer.", "content": {"application/json": {"schema": said}}},
            "404": {"description": "There is no such question."},
        },
    }
    return {"get": ({"parameters": [*parameters]} | found) if parameters else found}
