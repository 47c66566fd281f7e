"""The door for translators: texts go out to .po files and come back, and none of them is missed."""

import importlib.util
import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from babel.messages.pofile import read_po

from tests.conftest import AS_OF, EXAMPLES
from tests.questions import asked_of

ROOT = Path(__file__).parents[2]
_KANA_OR_KANJI = re.compile(r"[\u3041-\u30fa\u30fc-\u30ff\u3400-\u9fff々〆〇]")
_RUNS = re.compile(r"[\u3041-\u30fa\u30fc-\u30ff\u3400-\u9fff々〆〇]+")
_QUOTED = re.compile(r"(「[^」]*」|『[^』]*』)")
_HANGUL, _SYLLABLES = 0xAC00, 11172


def load(path):
    """Return a script as a module."""
    spec = importlib.util.spec_from_file_location(path.stem, path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[path.stem] = module
    spec.loader.exec_module(module)
    return module


translations = load(ROOT / "tools" / "translations.py")


def pseudo(text):
    """Return a text of no language: its Japanese letters are others, but for what is quoted from a screen."""
    parts = _QUOTED.split(text)
    return "".join(
        part if place % 2 else _KANA_OR_KANJI.sub(lambda it: chr(_HANGUL + ord(it[0]) * 7919 % _SYLLABLES), part)
        for place, part in enumerate(parts)
    )


@pytest.fixture(scope="module")
def tree(tmp_path_factory):
    """A copy of the program and its data."""
    root = tmp_path_factory.mktemp("tree")
    left_out = shutil.ignore_patterns("__pycache__", "*.sqlite")
    shutil.copytree(ROOT / "src", root / "src", ignore=left_out)
    shutil.copytree(ROOT / "data", root / "data", ignore=left_out)
    return root


def texts(root):
    """Return every text, by file, context, English and language."""
    return {
        (kind, entry.context, entry.english, lang): place.text
        for kind, collect in translations.KINDS.items()
        for entry in collect(root)
        for lang, place in entry.places.items()
    }


@pytest.fixture(scope="module")
def pseudo_tree(tree, tmp_path_factory):
    """The same, with its Japanese replaced by what comes back from .po files that say something else."""
    folder = tmp_path_factory.mktemp("po")
    translations.write(folder, tree)
    for kind in translations.KINDS:
        path = folder / f"{kind}.ja.po"
        with path.open("rb") as stream:
            catalog = read_po(stream)
        for entry in catalog:
            if entry.id:
                entry.string = pseudo(entry.string)
        with path.open("wb") as stream:
            translations.write_po(stream, catalog, width=0)
    other = tmp_path_factory.mktemp("pseudo") / "tree"
    shutil.copytree(tree, other)
    assert translations.read(folder, other)
    return other


def test_what_goes_out_comes_back_as_it_was(tree, tmp_path):
    """Not a byte of the sources and the data changes, and every text is in the files."""
    translations.write(tmp_path, tree)
    before = {path: path.read_bytes() for path in tree.rglob("*") if path.is_file()}
    assert translations.read(tmp_path, tree) == []
    assert {path: path.read_bytes() for path in tree.rglob("*") if path.is_file()} == before
    for kind, collect in translations.KINDS.items():
        entries = list(collect(tree))
        for lang in translations.LANGUAGES:
            with (tmp_path / f"{kind}.{lang}.po").open("rb") as stream:
                said = translations.translated(read_po(stream))
            assert said == {(it.context, it.english): it.places[lang].text for it in entries}


def test_other_texts_come_in_and_go_out_again(tree, pseudo_tree, tmp_path):
    """Each text takes the place of its own; the files of before bring all of them back."""
    first, second = texts(tree), texts(pseudo_tree)
    assert second == {key: pseudo(text) if key[-1] == "ja" else text for key, text in first.items()}
    back = tmp_path / "tree"
    shutil.copytree(pseudo_tree, back)
    translations.write(tmp_path / "po", tree)
    translations.read(tmp_path / "po", back)
    assert texts(back) == first


@pytest.mark.parametrize("text", ["a'b", 'say "no"', "back\\slash", "colon: # and {braces}", "- dash", "é 'q' \"p\""])
def test_any_text_can_come_in(tmp_path, text):
    module, data = tmp_path / "src" / "simguide" / "words.py", tmp_path / "data" / "x.yaml"
    for path in (module, data):
        path.parent.mkdir(parents=True)
    module.write_text('MESSAGES: Chapter = {\n    "key": ("one", "两é", "三"),\n}\n', encoding="utf-8")
    data.write_text("texts:\n  - {id: x, en: one, zh: 两é, ja: 三}\n", encoding="utf-8")
    translations.write(tmp_path / "po", tmp_path)
    for kind in translations.KINDS:
        with (tmp_path / "po" / f"{kind}.zh.po").open("rb") as stream:
            catalog = read_po(stream)
        for entry in catalog:
            entry.string = text if entry.id else entry.string
        with (tmp_path / "po" / f"{kind}.zh.po").open("wb") as stream:
            translations.write_po(stream, catalog)
    assert translations.read(tmp_path / "po", tmp_path) == ["data/x.yaml", "src/simguide/words.py"]
    assert {it for (*_, lang), it in texts(tmp_path).items() if lang == "zh"} == {text}
    assert {it for (*_, lang), it in texts(tmp_path).items() if lang == "ja"} == {"三"}


ASK = """
import contextlib, io, json, sys
from datetime import date
from simguide.terminal import environment
day = date.fromisoformat(sys.argv[1])
environment.today = lambda: day
from simguide.loading import catalogue
if len(sys.argv) > 2:  # compiled once, and not again for each question
    from pathlib import Path
    from simguide.loading import folder
    folder.require_sound = lambda *_, **__: None  # no label of a screen stands in a text of no language
    catalogue.compile_records(catalogue.read_records(Path(catalogue.CHECKOUT_DATA)), path=sys.argv[2]).close()
    catalogue.SNAPSHOT = sys.argv[2]
from simguide.main import main
said = {}
for line in json.loads(sys.stdin.read()):
    sys.argv = ["simguide", *line]
    out, err = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err), contextlib.suppress(SystemExit):
        main()
    assert "Traceback" not in err.getvalue(), err.getvalue()
    said[" ".join(line)] = out.getvalue() + err.getvalue()
sys.stdout.write(json.dumps(said))
"""
HELPS = ("-h", "help", "renew -h", "esim -h", "check url -h", "my add -h", "help typing", "help environment")


def untranslated_words(root):
    """Return the Japanese that is no text to translate: names, words of the field, what stands on a screen."""
    found = set()

    def walk(node):
        if isinstance(node, dict):
            is_text = {"en", "zh", "ja"} <= node.keys()
            for key, value in node.items():
                if is_text and key == "ja" and isinstance(value, str):
                    found.update(_QUOTED.findall(value))
                else:
                    walk(value)
        elif isinstance(node, list):
            for item in node:
                walk(item)
        elif isinstance(node, str):
            found.add(node)

    for path in (root / "data").rglob("*.yaml"):
        walk(yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader))
    return "\n".join(found)


def test_no_text_is_missed(pseudo_tree, tmp_path):
    """What is still Japanese in an answer of the pseudo-language is a name, or stands where no translator finds it."""
    asked = asked_of("shipped", where=lambda it: it.has_answer and not it.first and not it.piped)
    few = [it for it in asked if "{place}" not in it.line][::4]  # each takes its time in a checkout
    lines = [[*it.typed("shipped", day=AS_OF), "-v", "--lang", "ja"] for it in few]
    helps = [[*line.split(), "--lang", "ja"] for line in HELPS if line != "-h"]
    run = subprocess.run(
        [sys.executable, "-c", ASK, AS_OF.isoformat(), str(tmp_path / "pseudo.sqlite")],
        input=json.dumps([*lines, *helps]),
        capture_output=True,
        encoding="utf-8",
        check=False,
        env={
            "PATH": os.environ["PATH"],
            "PYTHONPATH": str(pseudo_tree / "src"),
            "PYTHONDONTWRITEBYTECODE": "1",
            "SIMGUIDE_HOME": str(tmp_path / "home"),
            "SIMGUIDE_CACHE": str(tmp_path / "cache"),
            "LANG": "C.UTF-8",
        },
    )
    assert run.returncode == 0, run.stderr[-2000:]
    answers = json.loads(run.stdout)
    assert [line for line, said in answers.items() if not any("\uac00" <= it <= "\ud7a3" for it in said)] == []
    # what is said to a clerk is Japanese in every language
    spoken = ROOT / "src" / "simguide" / "commands" / "contact" / "sayings.py"
    known = untranslated_words(ROOT) + spoken.read_text(encoding="utf-8")
    missed: dict[str, str] = {}
    for line, said in answers.items():
        for word in _RUNS.findall(said):
            if word not in known and word not in line:
                missed.setdefault(word, line)
    assert missed == {}


def test_traditional_characters_are_taken_where_they_were_made(tmp_path):
    """From a .po file for them come the program's texts and a catalogue; nothing says that there are none."""
    left_out = shutil.ignore_patterns("__pycache__", "*.sqlite")
    shutil.copytree(ROOT / "src", tmp_path / "src", ignore=left_out)
    shutil.copytree(EXAMPLES / "valid" / "complete", tmp_path / "data")
    entries = {kind: list(collect(tmp_path)) for kind, collect in translations.KINDS.items()}
    for kind, found in entries.items():
        catalog = translations.catalog_of(found, "zh")
        for entry in catalog:
            if entry.id:
                entry.string = entry.string.replace("数", "數").replace("号", "號").replace("续", "續")
        with (tmp_path / f"{kind}.zh_Hant.po").open("wb") as stream:
            translations.write_po(stream, catalog, width=0)
    translations.take(tmp_path, tmp_path)
    lines = [
        ["show", "demo", "-v", "--lang", "zh-TW"],
        ["show", "demo", "-v", "--lang", "zh"],
        ["-h", "--lang", "zh-TW"],
    ]
    said = []
    for line in lines:
        run = subprocess.run(
            [sys.executable, "-c", ASK, AS_OF.isoformat()],
            input=json.dumps([line]),
            capture_output=True,
            encoding="utf-8",
            check=True,
            env={"PATH": os.environ["PATH"], "PYTHONPATH": str(tmp_path / "src"), "SIMGUIDE_HOME": str(tmp_path)},
        )
        said.extend(json.loads(run.stdout).values())
    traditional, simplified, help_ = said
    assert ("簡體中文" in traditional, "數" in traditional, "数" in traditional) == (False, True, False), traditional
    assert ("數" in simplified, "数" in simplified) == (False, True)
    assert ("續" in help_, "续" in help_) == (True, False)
