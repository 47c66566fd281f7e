"""Writes what an assistant or a chat reads: the short answer in one language, as a small JSON object."""

import json
from typing import Any, TextIO

from simguide.model.answer import Answer
from simguide.model.base import Lang
from simguide.render.document import Document, Entry, Group
from simguide.render.json_text import jsonable
from simguide.visible import escaped

SCHEMA = "simguide.compact/1"
"""Name and version of this contract."""


def compact(answer: Answer, document: Document, lang: Lang) -> dict[str, Any]:
    """Return a short answer as plain values: nothing in it is null or empty.

    Args:
        answer: The answer.
        document: Its short document.
        lang: The language of the document.

    Returns:
        `title` answers; `said` is what follows it; `steps` are to be done in order; `facts` are values by their keys;
        `rows` are the other ways, products or carriers, `under` the heading that they stand under; `next` are commands;
        `evidence` says on what it rests.
    """
    told: dict[str, Any] = {
        "schema": SCHEMA,
        "command": answer.command,
        "question": _without_nothing(jsonable(answer.question)),
        "as_of": answer.as_of.isoformat(),
        "catalogue": answer.catalogue.version,
        "lang": lang,
        "title": document.title,
        "said": [],
        "steps": [],
        "facts": {},
        "rows": [],
        "next": [note.command for note in answer.notes if note.kind == "next"],
        "evidence": document.footer,
    }
    for group in document.groups:
        _put(group, told)
    return {name: value for name, value in told.items() if value not in ([], {}, "")}


def write_compact(answer: Answer, document: Document, lang: Lang, stream: TextIO) -> None:
    """Write the short answer as one JSON object and a line end."""
    stream.write(escaped(json.dumps(compact(answer, document, lang), ensure_ascii=False, indent=1)) + "\n")


def _put(group: Group, told: dict[str, Any]) -> None:
    match group.layout:
        case "steps":
            told["steps"].extend(entry.title for entry in group.entries)
        case "text":
            told["said"].extend(entry.title for entry in group.entries)
        case "table" | "lines":
            told["rows"].extend(_row(entry, group.heading) for entry in group.entries)
        case "facts" | "cards":
            for entry in group.entries:
                if entry.title:
                    told["rows"].append(_row(entry, group.heading))
                elif entry.kind != "next":
                    _merge(told["facts"], entry)


def _row(entry: Entry, heading: str | None) -> dict[str, Any]:
    row: dict[str, Any] = {"id": entry.id, "title": entry.title, "under": heading}
    row.update((field.key, _one_or_all(field.values)) for field in entry.fields)
    return {name: value for name, value in row.items() if value}


def _merge(facts: dict[str, Any], entry: Entry) -> None:
    """Add the fields of an entry; values of one key stand together."""
    for field in entry.fields:
        if field.key == "next":
            continue
        known = facts.get(field.key, [])
        values = (*([known] if isinstance(known, str) else known), *filter(None, field.values))
        if values:
            facts[field.key] = _one_or_all(values)


def _one_or_all(values: tuple[str, ...]) -> str | list[str]:
    return values[0] if len(values) == 1 else list(values)


def _without_nothing(value: Any) -> Any:
    if isinstance(value, dict):
        kept = {name: _without_nothing(inner) for name, inner in value.items()}
        return {name: inner for name, inner in kept.items() if inner not in (None, [], {}, False)}
    return [_without_nothing(it) for it in value] if isinstance(value, list) else value
