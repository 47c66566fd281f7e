"""Writes every text of simguide to .po files, for who translates, and reads them back into the sources and the data.

python tools/translations.py write FOLDER            # simguide.pot, catalogue.pot, and a .po of each for zh and ja
python tools/translations.py read FOLDER             # what the .po files say otherwise is put in its place
python tools/translations.py take FOLDER             # simguide.zh_Hant.po and catalogue.zh_Hant.po, made from the .pot
                                                     # files, become the texts for who reads traditional characters
"""

import ast
import json
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, Final, NamedTuple

import yaml
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po, write_po

from simguide.loading.catalogue import compile_records, read_records

ROOT = Path(__file__).parents[1]
LANGUAGES: Final = ("zh", "ja")
"""Languages beside English, which is what is translated."""
_TRADITIONAL: Final = "zh_Hant"
_LOCALES: Final = {"zh": "zh_Hans_CN", "ja": "ja_JP"}
_MODULES: Final = ("*words.py",)
_TABLES: Final = ("MESSAGES", "LINES", "TEXTS")
"""Names of the tables of texts: by key or command in all languages, and by the English text in the others."""


class Place(NamedTuple):
    """A text in a language, and where it stands in its file."""

    text: str
    start: int
    end: int
    """Offsets of what is to be replaced, its quotation marks too."""


class Entry(NamedTuple):
    """A text in all languages."""

    file: str
    """Path from the root."""
    context: str
    """What tells it from another with the same English, and does not change with it."""
    english: str
    places: Mapping[str, Place]


def program_entries(root: Path = ROOT) -> Iterator[Entry]:
    """Yield the texts of the program: messages, and the help of the commands."""
    for pattern in _MODULES:
        for path in sorted((root / "src" / "simguide").rglob(pattern)):
            file = path.relative_to(root).as_posix()
            yield from _of_module(file, path.read_text(encoding="utf-8"))


def catalogue_entries(root: Path = ROOT) -> Iterator[Entry]:
    """Yield the texts of the data files: whatever says something in each of the languages."""
    for path in sorted((root / "data").rglob("*.yaml")):
        file = path.relative_to(root).as_posix()
        node = yaml.compose(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
        yield from _of_node(file, node, ())


KINDS: Final[Mapping[str, Callable[[Path], Iterator[Entry]]]] = {
    "simguide": program_entries,
    "catalogue": catalogue_entries,
}


def _of_module(file: str, source: str) -> Iterator[Entry]:
    """Yield the texts of the tables of a module."""
    offsets = _offsets(source)
    for statement in ast.parse(source).body:
        target = statement.target if isinstance(statement, ast.AnnAssign) else None
        table = target.id if isinstance(target, ast.Name) else ""
        value = statement.value if isinstance(statement, ast.AnnAssign) else None
        if table not in _TABLES or not isinstance(value, ast.Dict):
            continue
        for key, texts in zip(value.keys, value.values, strict=True):
            if not (isinstance(key, ast.Constant) and isinstance(texts, ast.Tuple)):
                continue
            found = [_constant(it, offsets) for it in texts.elts]
            english, others = (str(key.value), found) if table == "TEXTS" else (found[0].text, found[1:])
            context = table if table == "TEXTS" else str(key.value)
            yield Entry(file, f"{file}: {context}", english, dict(zip(LANGUAGES, others, strict=True)))


def _constant(node: ast.expr, offsets: list[int]) -> Place:
    if not (isinstance(node, ast.Constant) and isinstance(node.value, str) and node.end_lineno is not None):
        message = f"line {node.lineno}: a text is written out, and not put together"
        raise TypeError(message)
    # `ast` counts columns in bytes
    start = offsets[node.lineno - 1] + node.col_offset
    end = offsets[node.end_lineno - 1] + (node.end_col_offset or 0)
    return Place(node.value, start, end)


def _offsets(source: str) -> list[int]:
    """Return where each line begins, in bytes."""
    offsets = [0]
    for line in source.encode().splitlines(keepends=True):
        offsets.append(offsets[-1] + len(line))
    return offsets


def _of_node(file: str, node: Any, path: tuple[str, ...]) -> Iterator[Entry]:
    if isinstance(node, yaml.SequenceNode):
        for number, item in enumerate(node.value):
            yield from _of_node(file, item, (*path, _identity(item) or str(number)))
    elif isinstance(node, yaml.MappingNode):
        values = {key.value: value for key, value in node.value}
        if all(isinstance(values.get(lang), yaml.ScalarNode) for lang in ("en", *LANGUAGES)):
            places = {
                lang: Place(values[lang].value, values[lang].start_mark.index, values[lang].end_mark.index)
                for lang in LANGUAGES
            }
            yield Entry(file, f"{file}: {'.'.join(path)}", values["en"].value, places)
            return
        for key, value in node.value:
            yield from _of_node(file, value, (*path, key.value))


def _identity(node: Any) -> str:
    """Return the id of a record: its place among others changes, its id does not."""
    if not isinstance(node, yaml.MappingNode):
        return ""
    return next((str(value.value) for key, value in node.value if key.value == "id"), "")


def catalog_of(entries: Iterable[Entry], lang: str | None) -> Catalog:
    """Return texts as a catalogue of gettext; without a language a template."""
    catalog = Catalog(locale=None if lang is None else _LOCALES.get(lang, lang), project="simguide", fuzzy=False)
    for entry in entries:
        string = "" if lang is None else entry.places[lang].text
        comments = () if lang is not None else tuple(f"{it}: {place.text}" for it, place in entry.places.items())
        catalog.add(entry.english, string, context=entry.context, locations=[(entry.file, 0)], auto_comments=comments)
    return catalog


def translated(catalog: Catalog) -> dict[tuple[str, str], str]:
    """Return what a catalogue of gettext says, by context and English text; what is not translated is left out."""
    return {(str(it.context), str(it.id)): str(it.string) for it in catalog if it.id and it.string and not it.fuzzy}


def write(folder: Path, root: Path = ROOT) -> None:
    """Write the templates and the files of each language."""
    folder.mkdir(parents=True, exist_ok=True)
    for kind, collect in KINDS.items():
        entries = list(collect(root))
        for name, lang in ((f"{kind}.pot", None), *((f"{kind}.{lang}.po", lang) for lang in LANGUAGES)):
            with (folder / name).open("wb") as stream:
                write_po(stream, catalog_of(entries, lang), width=0, include_lineno=False)


def read(folder: Path, root: Path = ROOT) -> list[str]:
    """Put what the files say otherwise in its place, and return the files that changed."""
    changed: dict[str, list[tuple[Place, str]]] = {}
    for kind, collect in KINDS.items():
        for lang in LANGUAGES:
            path = folder / f"{kind}.{lang}.po"
            if not path.exists():
                continue
            with path.open("rb") as stream:
                said = translated(read_po(stream))
            for entry in collect(root):
                place = entry.places[lang]
                text = said.get((entry.context, entry.english), place.text)
                if text != place.text:
                    changed.setdefault(entry.file, []).append((place, text))
    for file, replacements in changed.items():
        _replace(root / file, replacements)
    return sorted(changed)


def take(folder: Path, root: Path = ROOT) -> None:
    """Make what the program takes for traditional characters: its own texts, and a catalogue with such texts.

    What is not translated stays in simplified ones.
    """
    said = {}
    for kind in KINDS:
        with (folder / f"{kind}.{_TRADITIONAL}.po").open("rb") as stream:
            said[kind] = translated(read_po(stream))
    own = {
        entry.places["zh"].text: said["simguide"].get((entry.context, entry.english), entry.places["zh"].text)
        for entry in program_entries(root)
    }
    package = root / "src" / "simguide"
    with tempfile.TemporaryDirectory() as name:
        shutil.copytree(root / "data", Path(name) / "data")
        changed: dict[str, list[tuple[Place, str]]] = {}
        for entry in catalogue_entries(Path(name)):
            text = said["catalogue"].get((entry.context, entry.english), entry.places["zh"].text)
            changed.setdefault(entry.file, []).append((entry.places["zh"], text))
        for file, replacements in changed.items():
            _replace(Path(name) / file, [it for it in replacements if it[0].text != it[1]])
        target = package / "catalogue.zh-Hant.sqlite"
        target.unlink(missing_ok=True)
        compile_records(read_records(Path(name) / "data"), path=str(target)).close()
    (package / "zh-Hant.json").write_text(json.dumps(own, ensure_ascii=False), encoding="utf-8")


def _replace(path: Path, replacements: list[tuple[Place, str]]) -> None:
    """Write other texts into a file, the last first, so that the offsets of those before them hold."""
    is_module = path.suffix == ".py"
    content: Any = path.read_bytes() if is_module else path.read_text(encoding="utf-8")
    for place, text in sorted(replacements, reverse=True, key=lambda it: it[0].start):
        written: Any = _python(text).encode() if is_module else _yaml(text)
        content = content[: place.start] + written + content[place.end :]
    path.write_bytes(content if is_module else content.encode())


def _python(text: str) -> str:
    """Return a text as a module has it."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'


def _yaml(text: str) -> str:
    """Return a text as a data file may have it anywhere."""
    doubled = text.replace("'", "''")
    return f"'{doubled}'"


def main(arguments: list[str]) -> int:
    """Write or read, as is asked for."""
    match arguments:
        case ["write", folder]:
            write(Path(folder))
            return 0
        case ["read", folder]:
            print("\n".join(read(Path(folder))))
            return 0
        case ["take", folder]:
            take(Path(folder))
            return 0
        case _:
            print(__doc__, file=sys.stderr)
            return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
