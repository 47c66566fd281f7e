"""Writes the documents that are made from the code and the data: docs/ and the examples of README.md.

make docs
"""

import contextlib
import dataclasses
import io
import json
import os
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from functools import partial
from pathlib import Path
from typing import Annotated, Any, Literal, get_args, get_origin, get_type_hints
from unittest import mock

from typer.core import TyperArgument, TyperOption
from typer.main import get_command

from simguide.advice.evidence import judge_evidence
from simguide.app import make_app
from simguide.commands.schema.schemas import field_docs, schema_of
from simguide.loading.catalogue import load_catalogue
from simguide.loading.folder import MAX_BYTES
from simguide.loading.nodes import MAX_DEPTH, MAX_ENTRIES, MAX_KEYS, MAX_LETTERS, MAX_VALUES
from simguide.main import main as simguide
from simguide.model.carrier import Carrier
from simguide.model.catalogue import COLLECTIONS, Catalogue
from simguide.model.example import Example
from simguide.model.method import TASKS
from simguide.model.value import Value
from simguide.terminal import environment

ROOT = Path(__file__).parents[1]
_CONSOLE = re.compile(r"```console\n\$ simguide ([^|\n]*)\| head -n (\d+)\n.*?```", re.DOTALL)


def data_format() -> str:
    """Return docs/data-format.md: every collection, model and field, with its meaning."""
    return "\n".join(_data_format()) + "\n"


def _data_format() -> Iterator[str]:
    yield "# The data files"
    yield ""
    yield "<!-- made by `make docs` from the models; do not edit -->"
    yield ""
    yield "Each file under `data/` maps collections to lists of records; a collection may be spread over files."
    yield "Every value is read as text and typed by its field; numbers to dial stand in quotes."
    yield "Aliases (`*x`) and tags are refused."
    yield "A text is one line, and each of its characters can be seen: control and direction characters are refused."
    yield (
        f"So is what no honest file reaches: {MAX_DEPTH} levels, {MAX_KEYS} keys, {MAX_ENTRIES:,} entries of a list in "
        f"a record, {MAX_LETTERS:,} letters; over all files of a folder {MAX_BYTES:,} bytes and {MAX_VALUES:,} values."
    )
    yield "`unknown` is a value. A field without a default must be there."
    yield "A note (`note`, `price_note` and the like) has at most two sentences in each language."
    yield ""
    yield from _shared_texts()
    models: dict[str, type[Value]] = {}
    for name, collected in COLLECTIONS.items():
        models.setdefault(collected.__name__, collected)
        yield ""
        yield f"## `{name}:`"
        yield ""
        yield from _fields(collected, models)
    done = {model.__name__ for model in COLLECTIONS.values()}
    yield ""
    yield "## Parts of records"
    while left := [model for name, model in models.items() if name not in done]:
        for model in left:
            done.add(model.__name__)
            yield ""
            yield f"### {model.__name__}"
            yield ""
            yield from _fields(model, models)


def _shared_texts() -> Iterator[str]:
    yield "A long sentence stands at most twice. What more texts say is written once, under `texts:`, and named by"
    yield "`text:` in place of `en:`, `zh:`, `ja:`: the id of the shared text, or a list of such ids and of texts of"
    yield "its own, said one after the other, in English with a blank between them. Other fields stay beside it:"
    yield ""
    yield "```yaml"
    yield "price_note:"
    yield "  text:"
    yield "    - {en: Only for months up to 1 GB., zh: 只用于当月不超过 1 GB 时。, ja: 1GB以下の月の額です。}"
    yield "    - docomo-contract-fee"
    yield "steps:"
    yield "  - text: mobal-log-in"
    yield "    labels: [Services]"
    yield "```"


def _fields(model: Any, models: dict[str, type[Value]]) -> Iterator[str]:
    yield (model.__doc__ or "").strip().splitlines()[0]
    yield ""
    yield "| field | value | default | meaning |"
    yield "|---|---|---|---|"
    docs = field_docs(model)
    types = get_type_hints(model, include_extras=True)
    for field in dataclasses.fields(model):
        name, value = field.name, _type_words(types[field.name], models)
        default = "" if _is_required(field) else f"`{_plain(_default(field))}`"
        meaning = " ".join(docs[name].split()).replace("|", "\\|")
        yield f"| `{name}` | {value} | {default} | {meaning} |"


def _is_required(field: "dataclasses.Field[Any]") -> bool:
    return field.default is field.default_factory is dataclasses.MISSING


def _default(field: "dataclasses.Field[Any]") -> object:
    return field.default if field.default_factory is dataclasses.MISSING else field.default_factory()


def _plain(default: object) -> str:
    if isinstance(default, Value):
        return "{}"
    return {None: "none", (): "[]"}.get(default, str(default)) if default is None or default == () else str(default)


def _type_words(annotation: Any, models: dict[str, type[Value]]) -> str:
    """Word a type as the reader of a data file sees it."""
    if isinstance(annotation, type) and issubclass(annotation, Value):
        models.setdefault(annotation.__name__, annotation)
        return annotation.__name__
    arguments = get_args(annotation)
    match get_origin(annotation):
        case origin if origin is tuple:
            words = f"list of {_type_words(arguments[0], models)}"
        case origin if origin is dict:
            words = "mapping of " + " to ".join(_type_words(argument, models) for argument in arguments)
        case origin if origin is Literal:
            words = ", ".join(f"`{argument}`" for argument in arguments)
        case origin if origin is Annotated:
            words = _type_words(arguments[0], models)
        case None:
            words = _NAMES[annotation.__name__]
        case _:
            named = (_type_words(argument, models) for argument in arguments if argument is not type(None))
            words = " or ".join(dict.fromkeys(named))
    return words


_NAMES = {
    "str": "text",
    "int": "whole number",
    "Decimal": "number",
    "date": "day",
    "bool": "`true` or `false`",
    "Any": "any value",
}


def readme() -> str:
    """Return README.md with its examples as the commands print them on the newest day of the data."""
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    return _CONSOLE.sub(partial(_example, day=date.fromisoformat(load_catalogue().data_as_of)), text)


def _example(found: re.Match[str], *, day: date) -> str:
    arguments, lines = found[1].split(), int(found[2])
    shown = run(*arguments, day=day).splitlines()[:lines]
    return "\n".join([f"```console\n$ simguide {found[1]}| head -n {lines}", *shown, "```"])


def run(*arguments: str, day: date) -> str:
    """Return what simguide prints on a day, in English, whoever makes the documents, and when."""
    out = io.StringIO()
    with (
        mock.patch.object(sys, "argv", ["simguide", *arguments]),
        mock.patch.object(environment, "today", return_value=day),
        mock.patch.dict(os.environ, {"COLUMNS": "80"}, clear=True),
        contextlib.redirect_stdout(out),
        contextlib.suppress(SystemExit),
    ):
        simguide()
    return out.getvalue()


def catalogue_table() -> str:
    """Return docs/catalogue.md: what is known of each carrier, and on which evidence."""
    return "\n".join(_catalogue_table(load_catalogue())) + "\n"


def _catalogue_table(catalogue: Catalogue) -> Iterator[str]:
    yield "# What the catalogue knows"
    yield ""
    yield "<!-- made by `make docs` from data/; do not edit -->"
    yield ""
    yield "Each cell: what is known, then the best kind of evidence and the newest date of that kind."
    yield "A question mark is an unknown that was looked for; a dash is something that is not offered."
    yield ""
    heads = ("carrier", "renew", "balance", "auto", "payment", "identity", "eSIM", "number kept", "SMS abroad")
    yield f"| {' | '.join(heads)} |"
    yield f"|{'---|' * len(heads)}"
    for carrier in sorted(catalogue.carriers(), key=lambda it: it.id):
        yield f"| {' | '.join(_cells(catalogue, carrier))} |"


def _cells(catalogue: Catalogue, carrier: Carrier) -> Iterator[str]:
    channels = [it for it in catalogue.channels(carrier_id=carrier.id) if it.status != "ended"]
    plans = catalogue.plans(carrier_id=carrier.id)
    yield carrier.id
    for task in TASKS:
        state = carrier.tasks.of(task).state
        found = [channel for channel in channels if channel.task == task]
        ids = [source for channel in found for source in channel.sources]
        words = {"offered": str(len(found)), "not-offered": "–", "unknown": "?"}[state]
        yield _cell(catalogue, words, ids or list(carrier.tasks.of(task).sources))
    paying = [(it.payments, it.sources) for it in channels] + [(it.payments, it.sources) for it in plans]
    named = [(ways, sources) for ways, sources in paying if ways and not isinstance(ways, str)]
    ways = {way for listed, _ in named for way in listed}
    ids = [source for _, sources in named for source in sources]
    yield _cell(catalogue, ", ".join(sorted(ways)) or "?", ids)
    known = carrier.identity if not isinstance(carrier.identity, str) else None
    yield _cell(catalogue, " or ".join(known.documents) if known else "?", known.sources if known else ())
    yield _cell(catalogue, "?" if carrier.esim == "unknown" else carrier.esim, _esim_sources(carrier))
    rules = () if isinstance(carrier.retention, str) else carrier.retention
    kinds = ", ".join(dict.fromkeys(rule.kind for rule in rules))
    yield _cell(catalogue, kinds or "?", [source for rule in rules for source in rule.sources])
    sms = carrier.sms_abroad if not isinstance(carrier.sms_abroad, str) else None
    yield _cell(catalogue, sms.receives.replace("unknown", "?") if sms else "?", sms.sources if sms else ())


def _esim_sources(carrier: Carrier) -> Iterable[str]:
    if carrier.esim == "unknown":
        return ()
    return carrier.esim_issue.sources if carrier.esim_issue else carrier.sources


def _cell(catalogue: Catalogue, words: str, source_ids: Iterable[str]) -> str:
    ids = tuple(source_ids)
    if words == "?" or not ids:
        return words
    evidence = judge_evidence(ids, catalogue.sources(ids), as_of=date.min.replace(year=2000))
    return f"{words} · {evidence.kind} {evidence.dated}"


def commands() -> str:
    """Return docs/commands.md: every command with its arguments and options, as the program declares them."""
    return "\n".join(_commands(dict(commands_of(get_command(make_app(None)), "simguide")))) + "\n"


def commands_of(command: Any, line: str) -> Iterator[tuple[str, Any]]:
    """Yield what is typed for a command and for each below it, with the command."""
    yield line, command
    for name, below in getattr(command, "commands", {}).items():
        yield from commands_of(below, f"{line} {name}")


def _commands(known: dict[str, Any]) -> Iterator[str]:
    answers = [command for command in known.values() if not hasattr(command, "commands")]
    counted = Counter(row for command in answers for row in _option_rows(command).values())
    shared = {row for row, count in counted.items() if count > len(answers) / 2}
    yield "# Commands"
    yield ""
    yield "<!-- made by `make docs` from the program; do not edit -->"
    yield ""
    yield "Each command also takes `-h` and `--help`. A name in brackets can be left out."
    yield "[Exit codes and environment](exit-codes-and-environment.md) hold for all of them."
    yield ""
    yield "| command | what it answers or does |"
    yield "|---|---|"
    for line, command in known.items():
        yield f"| [`{line}`](#{line.replace(' ', '-')}) | {_in_cell(_first_line(command))} |"
    yield ""
    yield "## Options of most commands"
    yield ""
    yield "A command names those of them that it takes."
    yield ""
    yield from _parameters(row for row in counted if row in shared)
    for line, command in known.items():
        yield ""
        yield f"## {line}"
        yield ""
        yield from _command(line, command, shared)


def _command(line: str, command: Any, shared: set[str]) -> Iterator[str]:
    arguments = [it for it in command.params if isinstance(it, TyperArgument)]
    below = ["COMMAND"] if hasattr(command, "commands") else []
    yield f"`{' '.join([line, '[OPTIONS]', *map(_typed_argument, arguments), *below])}`"
    yield ""
    yield " ".join(command.help.split())
    rows = _option_rows(command)
    own = [*map(_argument_row, arguments), *(row for row in rows.values() if row not in shared)]
    if own:
        yield ""
        yield from _parameters(own)
    examples = [it for it in load_catalogue().records_as("examples", Example) if f"simguide {it.command}" == line]
    if examples:
        yield ""
        yield "```sh"
        yield from (f"simguide {it.line.format(soon='2027-01-31')}  # {it.says.en}" for it in examples)
        yield "```"
    also = [f"`{name}`" for name, row in rows.items() if row in shared]
    if also:
        yield ""
        yield f"Also {', '.join(also)}: [options of most commands](#options-of-most-commands)."


def _parameters(rows: Iterable[str]) -> Iterator[str]:
    yield "| argument or option | value | meaning |"
    yield "|---|---|---|"
    yield from rows


def _option_rows(command: Any) -> dict[str, str]:
    """Return the options of a command, each by its first name, as rows."""
    return {it.opts[0]: _option_row(it) for it in command.params if isinstance(it, TyperOption) and not it.hidden}


def _option_row(option: TyperOption) -> str:
    names = ", ".join(f"`{name}`" for name in (*option.opts, *option.secondary_opts))
    choices = getattr(option.type, "choices", None)
    value = ", ".join(f"`{choice}`" for choice in choices) if choices else f"`{option.metavar}`"
    default = "" if option.is_flag or option.default is None else f" `{option.default}` if not given."
    again = " May be given again." if option.multiple else ""
    return f"| {names} | {'' if option.is_flag else value} | {_in_cell(option.help)}{default}{again} |"


def _argument_row(argument: TyperArgument) -> str:
    default = "" if argument.default is None else f" `{argument.default}` if not given."
    return f"| `{_typed_argument(argument)}` | | {_in_cell(argument.help)}{default} |"


def _typed_argument(argument: TyperArgument) -> str:
    shown = argument.metavar or str(argument.name).upper()
    return shown if argument.required or shown.startswith("[") else f"[{shown}]"


def _first_line(command: Any) -> str:
    return str(command.help).strip().splitlines()[0]


def _in_cell(text: str | None) -> str:
    return " ".join((text or "").split()).replace("|", "\\|")


def data_schema() -> str:
    """Return docs/data.schema.json, which editors use to check data files while they are written."""
    return json.dumps(schema_of("data"), ensure_ascii=False, indent=1) + "\n"


DOCUMENTS = {
    "docs/data-format.md": data_format,
    "docs/catalogue.md": catalogue_table,
    "docs/data.schema.json": data_schema,
    "docs/commands.md": commands,
    "README.md": readme,
}
"""Path of each generated document, and what makes it."""


if __name__ == "__main__":
    for path, make in DOCUMENTS.items():
        (ROOT / path).write_text(make(), encoding="utf-8")
        print(path)
