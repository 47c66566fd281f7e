"""Nothing foreign acts on who reads an answer or an error, whatever wrote it: data files, imports, the command line."""

import csv
import io
import json
import plistlib
import re
from collections.abc import Iterator
from operator import attrgetter
from pathlib import Path
from typing import Any

import pytest
import yaml

from simguide.errors import CatalogueProblemsError
from simguide.loading import catalogue as loading
from simguide.loading.catalogue import compile_records, read_records
from tests.asking import Asking
from tests.conftest import EXAMPLES
from tests.payloads import ACTING, PAYLOADS
from tests.questions import asked_of

_LINKS = re.compile(r"\x1b\]8;id=\d+;([^\x1b]+)\x1b\\")
_LINKS_AND_ENDS = re.compile(r"\x1b\]8;(?:id=\d+;[^\x1b]+|;)\x1b\\")
_STYLES = re.compile(r"\x1b\[[\d;]*m")
EVERYTHING = "".join(PAYLOADS.values())
FORMULA = "=HYPERLINK(1)"
BREAKING = f"{FORMULA} `x` | [y](z) <b>\r\n\r\n# heading\n- li\n| a | b |\n{EVERYTHING}"
BREAKING_URL = "\x1b[8m\x9b8m\u202e<b>`|"
TEXTS = ("en", "zh", "ja", "publisher", "operator", "reading", "term", "aliases", "user", "password", "apn")
"""Fields of the example that hold any text."""
QUESTIONS = asked_of("example", where=lambda it: it.has_answer and not it.line.startswith("my "))
"""What a user tells of own lines is tried below."""
FORMATS = ("table", "json", "csv", "markdown")


def poisoned(before: str, *, fields: tuple[str, ...] = TEXTS, url: str = "") -> str:
    """Return the example catalogue with something before each of its texts, and behind each address."""

    def inner(node: Any, field: str = "") -> Any:
        match node:
            case dict():
                return {key: inner(value, key) for key, value in node.items()}
            case list():
                return [inner(value, field) for value in node]
            case _ if field == "url":
                return f"{node}{url}"
            case _:
                # a field may say `unknown`, which is a word and no text
                return f"{before}{node}" if field in fields and node != "unknown" else node

    content = (EXAMPLES / "valid" / "complete" / "data.yaml").read_text(encoding="utf-8")
    return yaml.safe_dump(inner(yaml.load(content, Loader=yaml.BaseLoader)), default_style='"')  # noqa: S506 (all texts)


def compiled(folder: Path, text: str) -> Path:
    """Return a catalogue as a wheel would carry it: it is read faster than its file, and not checked again."""
    (folder / "data.yaml").write_text(text, encoding="utf-8")
    path = folder / "catalogue.sqlite"
    compile_records(read_records(folder), path=str(path)).close()
    return path


@pytest.fixture(scope="module")
def sound(tmp_path_factory):
    """The example catalogue."""
    return compiled(tmp_path_factory.mktemp("sound"), poisoned(""))


@pytest.fixture(scope="module")
def poison(tmp_path_factory):
    """The example catalogue with all payloads in all of its texts, as if nothing were checked when it comes in."""
    with pytest.MonkeyPatch.context() as border:
        border.setattr("simguide.loading.nodes.unprinted", lambda _: None)
        border.setattr("simguide.model.base.unprinted", lambda _: None)
        border.setattr("simguide.loading.checks.check_records", lambda *_, **__: [])
        return compiled(tmp_path_factory.mktemp("poison"), poisoned(BREAKING, url=BREAKING_URL))


@pytest.fixture(autouse=True)
def small(monkeypatch, sound, tmp_path):
    """Answer from the example catalogue, with no lines yet."""
    monkeypatch.setattr(loading, "SNAPSHOT", sound)
    monkeypatch.setenv("SIMGUIDE_HOME", str(tmp_path / "home"))


@pytest.fixture
def hostile(monkeypatch, poison):
    """Answer from the poisoned catalogue."""
    monkeypatch.setattr(loading, "SNAPSHOT", poison)


@pytest.fixture
def asking(simguide, monkeypatch, tmp_path):
    """Ask the questions of the list."""
    return Asking("example", simguide, monkeypatch, tmp_path)


def acting(text: str) -> list[str]:
    return ACTING.findall(text)


# what comes in


def in_yaml(payload: str) -> str:
    """Return a payload as it stands in a quoted text of YAML."""
    return "".join(f"\\U{ord(letter):08x}" for letter in payload)


def problems_of(folder: Path, text: str) -> list[str]:
    """Return the problems of a data file, as the command line words them."""
    (folder / "own.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(CatalogueProblemsError) as raised:
        read_records(folder)
    return list(map(str, raised.value.problems))


@pytest.mark.parametrize("field", TEXTS)
@pytest.mark.parametrize("payload", PAYLOADS.values(), ids=PAYLOADS)
def test_a_sound_record_with_a_text_that_acts_is_refused(tmp_path, payload, field):
    """Each such text is a problem with its place; the error shows the character by its number."""
    problems = problems_of(tmp_path, poisoned(f"a{payload}b", fields=(field,)))
    assert [problem for problem in problems if acting(problem) or not re.search(r"own\.yaml:\d+:\d+: ", problem)] == []
    assert any(re.search(r"U\+[0-9A-F]{4,5}, which prints nothing|a line ends inside", it) for it in problems)


@pytest.mark.parametrize("format_", FORMATS)
@pytest.mark.parametrize("arguments", [["renew", "demo"], ["carriers"], ["show", "demo"], ["catalogue", "stats"]])
def test_an_overlay_that_acts_is_refused_by_every_command(simguide, tmp_path, arguments, format_):
    (tmp_path / "own.yaml").write_text(poisoned(EVERYTHING, url="\x1b[8m\u202e"), encoding="utf-8")
    run = simguide(*arguments, "--data-dir", str(tmp_path), "--format", format_)
    said, silent = (run.out, run.err) if format_ == "json" else (run.err, run.out)
    assert (run.code, silent, acting(said)) == (3, "", [])
    assert "<U+001B>]0;pwn<U+0007>" in said


@pytest.mark.parametrize("payload", PAYLOADS.values(), ids=PAYLOADS)
@pytest.mark.parametrize(
    "content",
    [
        {"@": []},
        {"carriers": [{"id": "@"}]},
        {"carriers": [{"id": "mine", "@": "1"}]},
        {"carriers": [{"id": "mine", "name": {"en": "a", "@": "b"}}]},
        {"sources": [{"id": "mine", "url": "https://a.example.jp/@"}]},
        {"sources": [{"id": "mine", "kind": "@"}]},
        {"sources": ["@"]},
        {"channels": [{"id": "a", "carrier": "@", "sources": ["@"]}]},
        "@",
    ],
    ids=str,
)
def test_an_error_shows_what_a_file_says_and_does_not_do_it(tmp_path, payload, content):
    """Keys, ids, values, unknown collections: the character stands in the error by its number only."""
    problems = problems_of(tmp_path, yaml.safe_dump(content, default_style='"').replace("@", in_yaml(payload)))
    assert acting("".join(problems)) == []
    assert all(len(problem.splitlines()) == len(("the problem", "its hint")) for problem in problems)


@pytest.mark.parametrize("payload", [it for it in PAYLOADS.values() if "\0" not in it])
@pytest.mark.parametrize("arguments", [["renew", "demo", "--data-dir"], ["catalogue", "validate"]])
def test_names_of_files_and_folders_do_not_act(simguide, tmp_path, payload, arguments):
    """The name of a folder or file in an error is one line, and shown."""
    name = payload.replace("/", "")
    folder = tmp_path / f"folder{name}\nerror: x"
    folder.mkdir()
    (folder / f"{name}\nhint: y.yaml").write_text("a: 1\n", encoding="utf-8")
    run = simguide(*arguments, str(folder))
    assert (run.code, acting(run.err)) == (3, [])
    assert [line for line in run.err.splitlines() if line.startswith(("error: x", "hint: y"))] == []
    missing = simguide(*arguments, str(folder / f"no{payload}"))
    assert (missing.code, acting(missing.err)) == (2, [])


TYPED = {
    "command": ["@"],
    "option": ["renew", "--@"],
    "extra": ["renew", "povo", "@", "@"],
    "two carriers": ["renew", "@", "--carrier", "docomo"],
    "carrier twice": ["leave", "@", "@", "-c", "@"],
    "carrier": ["renew", "@"],
    "choice": ["esim", "--stay", "@"],
    "day": ["leave", "--on", "@"],
    "format": ["carriers", "--format", "@"],
    "language": ["carriers", "--lang", "@"],
    "number": ["my", "due", "--within", "@"],
    "label": ["my", "show", "@"],
    "new label": ["my", "add", "demo", "--label", "@"],
    "plan": ["my", "add", "demo", "--plan", "@"],
    "import": ["my", "import", "@"],
    "word": ["explain", "@"],
    "words": ["claims", "@"],
    "compared": ["compare", "@", "demo"],
    "what": ["identify", "@"],
    "url": ["check", "url", "https://a.example.jp/@"],
    "message": ["check", "sms", "@ https://a.example.jp/@"],
    "phone": ["check", "phone", "@"],
    "line": ["apn", "demo", "--line", "@"],
    "schema": ["schema", "@"],
    "source": ["sources", "@"],
    "output": ["carriers", "-o", "/nowhere/@"],
    "calendar": ["my", "remind", "--ics", "/nowhere/@"],
    "profile": ["apn", "demo", "--mobileconfig", "/nowhere/@"],
}


@pytest.mark.parametrize("arguments", TYPED.values(), ids=TYPED)
def test_what_was_typed_does_not_act_when_it_is_said_again(simguide, arguments):
    """Our own errors and Typer's, answers that repeat the question, and names of files."""
    for payload in ("a", PAYLOADS["title"], PAYLOADS["c1"], EVERYTHING.replace("\0", "")):
        run = simguide(*(argument.replace("@", payload) for argument in arguments))
        assert acting(run.out + run.err) == []
        assert "Traceback" not in run.err


@pytest.mark.parametrize("payload", PAYLOADS.values(), ids=PAYLOADS)
def test_an_import_that_acts_is_refused(simguide, tmp_path, payload):
    """Labels, products, receipts, keys and the carrier of a file of lines: refused, and shown tame."""
    top_up = {"id": "b" * 32, "on": "2026-11-01"}
    line = {"id": "a" * 32, "label": "home", "carrier": "demo"}
    for changed in ({"label": f"a{payload}b"}, {"plan": f"a{payload}b"}, {"carrier": f"a{payload}b"}, {payload: "x"}):
        records = [{"line": line | changed, "top_ups": [top_up]}]
        _refused(simguide, tmp_path, {"lines": records})
    _refused(simguide, tmp_path, {"lines": [{"line": line, "top_ups": [top_up | {"receipt": f"a{payload}b"}]}]})
    _refused(simguide, tmp_path, {"lines": [], payload: "x"})
    assert simguide("my", "list").code == 0
    assert json.loads(simguide("my", "list", "--json").out)["results"] == []


def _refused(simguide, folder, content: dict[str, Any]) -> None:
    book = folder / "book.json"
    book.write_text(json.dumps({"schema": "simguide.lines/1", "exported_on": "2026-11-20", **content}))
    run = simguide("my", "import", str(book))
    assert (run.code, acting(run.out + run.err)) == (2, [])


# what goes out, though it came in


@pytest.mark.usefixtures("hostile")
@pytest.mark.parametrize("format_", FORMATS)
@pytest.mark.parametrize("question", QUESTIONS, ids=attrgetter("id"))
def test_nothing_acts_in_an_answer_even_if_it_came_in(asking, tmp_path, question, format_):
    """The end that writes does not rely on the checks at the border: payload by command by format.

    Neither does a file rely on the stream, which tames whatever is written to a terminal; JSON says the same values.
    """
    target = tmp_path / "answer"
    run = asking(question, "--format", format_)
    asking(question, "--format", format_, "--output", str(target))
    assert acting(run.out + run.err) == []
    assert target.read_text(encoding="utf-8-sig") == run.out
    if format_ == "json":
        json.loads(run.out)
        assert "<U+" not in run.out
    elif FORMULA in run.out:
        assert "<U+001B>" in run.out.replace("\\", "")


@pytest.mark.usefixtures("hostile")
@pytest.mark.parametrize("question", QUESTIONS, ids=attrgetter("id"))
def test_only_our_own_styles_reach_a_terminal_with_colours(asking, monkeypatch, question):
    monkeypatch.setenv("TERM", "xterm")
    out = asking(question, "-v", "--color", "always").out
    assert _STYLES.search(out) is not None
    assert set(_STYLES.findall(out)) <= {
        f"\x1b[{codes}m" for codes in ("0", "1", "2", "1;2", "1;4", "33", "36", "1;36", "1;33")
    }
    assert all(link in out.replace(link, "", 1) for link in _LINKS.findall(out)), "a link leads where its text says"
    assert acting(_LINKS_AND_ENDS.sub("", _STYLES.sub("", out))) == []


def cells(text: str) -> Iterator[str]:
    for row in csv.reader(io.StringIO(text)):
        yield from row


@pytest.mark.usefixtures("hostile")
@pytest.mark.parametrize("question", QUESTIONS, ids=attrgetter("id"))
def test_no_cell_of_a_csv_is_a_formula(asking, monkeypatch, sound, question):
    """A cell that would be reckoned out begins with an apostrophe; rows and columns are those of the sound data."""
    found = asking(question, "--format", "csv").out
    assert [cell for cell in cells(found) if re.match(r"[=+@\t\r]|-(?!\d+(\.\d+)?$)", cell)] == []
    monkeypatch.setattr(loading, "SNAPSHOT", sound)
    sound = asking(question, "--format", "csv").out
    assert list(map(len, csv.reader(io.StringIO(found)))) == list(map(len, csv.reader(io.StringIO(sound))))


@pytest.mark.usefixtures("hostile")
@pytest.mark.parametrize("question", QUESTIONS, ids=attrgetter("id"))
def test_no_text_makes_markdown_of_its_own(asking, monkeypatch, sound, question):
    """The headings, rows and lines are those of the sound data: no value ends a line, a cell or a link."""
    found = asking(question, "-v", "--format", "markdown").out.splitlines()
    monkeypatch.setattr(loading, "SNAPSHOT", sound)
    sound = asking(question, "-v", "--format", "markdown").out.splitlines()
    assert list(map(shape, found)) == list(map(shape, sound))


def shape(line: str) -> tuple[str, int]:
    """Return what begins a line of Markdown, and how many cells it has."""
    begin = re.match(r"\s*(#+ |- |\d+\. |\|)?", line)
    assert begin is not None
    assert re.search(r"(?<!\\)<b>", line) is None
    return begin.group(), len(re.findall(r"(?<!\\)\|", line)) if line.startswith("|") else 0


@pytest.mark.usefixtures("hostile")
def test_a_calendar_and_a_profile_do_not_act(simguide, tmp_path):
    """RFC 5545 and XML hold no control characters; a profile is written whatever the catalogue says."""
    assert simguide("my", "add", "demo", "--label", "=1", "--last-top-up", "2026-11-01").code == 0
    calendar, profile = tmp_path / "r.ics", tmp_path / "a.mobileconfig"
    assert simguide("my", "remind", "--ics", str(calendar)).code == 0
    assert simguide("apn", "demo", "--mobileconfig", str(profile)).code == 0
    # icalendar folds a line with a line end and a blank
    text = calendar.read_bytes().decode().replace("\r\n ", "")
    assert "<U+001B>" in text
    assert acting(text.replace("\r\n", "\n")) == []
    content = profile.read_bytes()
    assert acting(content.decode()) == []
    assert plistlib.loads(content)["PayloadType"] == "Configuration"


def test_a_label_is_no_formula_in_a_csv(simguide):
    """What a user, or a file that is imported, calls a line is a text in a spreadsheet; numbers stay numbers."""
    simguide("my", "add", "demo", "--label", '=HYPERLINK("http://e","x")', "--valid-until", "2026-11-10")
    (row,) = csv.DictReader(io.StringIO(simguide("my", "list", "-f", "csv").out))
    assert row["title"] == '\'=HYPERLINK("http://e","x")'
    assert simguide("my", "show", '=HYPERLINK("http://e","x")').code == 0
