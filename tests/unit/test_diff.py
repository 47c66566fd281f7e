"""`catalogue diff`: what differs between two catalogues, whatever they are kept in."""

import json
import pickle
import shutil
import sqlite3
import zipfile

import pytest
from jsonschema import Draft202012Validator

from simguide.commands.diff.advise import changed_fields
from simguide.commands.schema.schemas import schema_of
from simguide.errors import ArchiveError
from simguide.loading.archive import pack
from simguide.loading.catalogue import compile_records, read_records
from simguide.loading.comparable import read_comparable
from tests.conftest import EXAMPLES, SHIPPED_DATA

MINIMAL = EXAMPLES / "valid" / "minimal"


@pytest.fixture
def newer(tmp_path):
    """The smallest example with a dearer charge, read again, and another card type in place of its own."""
    folder = tmp_path / "newer"
    shutil.copytree(MINIMAL, folder)
    path = folder / "data.yaml"
    words = path.read_text(encoding="utf-8").replace("price_jpy: 500", "price_jpy: 660")
    words = words.replace("read_on: 2026-11-20", "read_on: 2026-12-20", 1).replace("prepaid-sim", "postpaid-sim")
    path.write_text(words.replace("zh: 充值页面", "zh: 充值网页"), encoding="utf-8")
    return folder


def wheel_of(folder, path):
    """Return a wheel that carries the catalogue of a folder."""
    compiled = path.with_suffix(".sqlite")
    compile_records(read_records(folder), path=str(compiled)).close()
    with zipfile.ZipFile(path, "w") as wheel:
        wheel.write(compiled, "simguide/catalogue.sqlite")
    return path


@pytest.fixture
def forms(newer, tmp_path):
    """The newer example as a folder, a released archive and a wheel."""
    archive = tmp_path / "newer.tar.gz"
    archive.write_bytes(pack(newer, version="2026.12.20"))
    return {"folder": newer, "archive": archive, "wheel": wheel_of(newer, tmp_path / "newer.whl")}


@pytest.mark.parametrize("form", ["folder", "archive", "wheel"])
def test_what_differs_is_the_same_in_every_form(simguide, forms, form):
    """Added, removed and changed records, each changed field with both values and the source of the new one."""
    run = simguide("catalogue", "diff", str(MINIMAL), str(forms[form]), "--json")
    told = json.loads(run.out)
    assert (run.code, run.err) == (0, "")
    assert (told["old_version"], told["new_version"]) == ("2026.11.20", "2026.12.20")
    assert [(it["change"], it["collection"], it["id"]) for it in told["results"]] == [
        ("changed", "carriers", "demo"),
        ("added", "card_types", "postpaid-sim"),
        ("removed", "card_types", "prepaid-sim"),
        ("changed", "channels", "demo-renew-website"),
        ("changed", "sources", "demo-charge"),
    ]
    channel = told["results"][3]
    assert channel["carriers"] == ["demo"]
    assert [(it["field"], it["sources"]) for it in channel["fields"]] == [
        ("title", ["demo-charge"]),
        ("prices.0.price_jpy", ["demo-charge"]),
    ]
    assert [(it["old"], it["new"]) for it in channel["fields"]][1] == ("500", "660")
    assert [it["id"] for it in told["sources"]] == ["demo-charge", "demo-support"]
    Draft202012Validator(schema_of("answer")).validate(told)


@pytest.mark.parametrize("form", ["folder", "archive", "wheel"])
def test_the_same_data_do_not_differ(simguide, forms, newer, form):
    run = simguide("catalogue", "diff", str(newer), str(forms[form]))
    assert (
        run.code,
        json.loads(simguide("catalogue", "diff", str(forms[form]), str(newer), "--json").out)["results"],
    ) == (
        0,
        [],
    )
    assert "say the same" in run.out


def test_the_shipped_data_are_the_same_in_their_files_and_in_a_wheel(tmp_path, compiled):
    """What a model reads and what a file says must not be told apart, in any record."""
    wheel = tmp_path / "a.whl"
    with zipfile.ZipFile(wheel, "w") as archive:
        archive.write(compiled, "simguide/catalogue.sqlite")
    files, carried = read_comparable(SHIPPED_DATA), read_comparable(wheel)
    assert files.records.keys() == carried.records.keys()
    differing = {key for key, fields in files.records.items() if list(changed_fields(fields, carried.records[key]))}
    assert differing == set()


@pytest.mark.parametrize(("lang", "said"), [("en", "500 > 660"), ("zh", "500 > 660"), ("ja", "500 > 660")])
def test_lines_for_a_changelog(simguide, newer, lang, said):
    run = simguide("catalogue", "diff", str(MINIMAL), str(newer), "-v", "--format", "markdown", "--lang", lang)
    lines = run.out.splitlines()
    assert [line for line in lines if line.startswith("- ") and said.replace(">", "\\>") in line]
    assert [line for line in lines if line.startswith("- ") and "postpaid-sim" in line]
    for depth in ((), ("-v",), ("--format", "csv"), ("--compact",)):
        assert "660" in simguide("catalogue", "diff", str(MINIMAL), str(newer), "--lang", lang, *depth).out, depth


def test_data_that_the_rules_of_today_refuse_are_compared_all_the_same(newer, simguide):
    """An older catalogue has fields and words that are no longer known."""
    path = newer / "data.yaml"
    words = path.read_text(encoding="utf-8").replace("    effect: adds-now\n", "    effect: adds-then\n    gone: 12\n")
    path.write_text(words, encoding="utf-8")
    told = json.loads(simguide("catalogue", "diff", str(newer), str(MINIMAL), "--json").out)
    fields = {it["field"]: (it["old"], it["new"]) for it in told["results"][3]["fields"]}
    assert fields["effect"] == ("adds-then", "adds-now")
    assert fields["gone"] == ("12", None)
    path.write_text("a: [", encoding="utf-8")
    assert simguide("catalogue", "diff", str(newer), str(MINIMAL)).code == 3


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ({"a": "1"}, {"a": "2"}, [("a", "1", "2", ("s",))]),
        ({}, {"a": "2"}, [("a", None, "2", ("s",))]),
        ({"a": "1"}, {}, [("a", "1", None, ("s",))]),
        ({"a": ["x", "y"]}, {"a": ["y", "z", "x"]}, [("a", None, ["z"], ("s",))]),
        ({"a": ["x", "y"]}, {"a": ["y", "x"]}, []),
        ({"a": [{"b": "1"}]}, {"a": [{"b": "2", "sources": ["t"]}]}, [("a.0.b", "1", "2", ("t",))]),
        ({"a": "1"}, {"a": "2", "evidence": {"a": ["t"]}}, [("a", "1", "2", ("t",))]),
        ({"a": "1"}, {"a": "1", "evidence": {"a": ["t"]}}, [("sources", None, None, ())]),
        ({"a": {"b": "1"}}, {"a": "unknown"}, [("a", {"b": "1"}, "unknown", ("s",))]),
    ],
)
def test_changed_fields(old, new, expected):
    found = changed_fields({"sources": ["s"]} | old, {"sources": ["s"]} | new)
    assert [(it.field, it.old, it.new, it.sources) for it in found] == expected


def test_a_record_that_rests_on_other_sources_is_told():
    (changed,) = changed_fields({"a": "1", "sources": ["s", "t"]}, {"a": "1", "sources": ["t", "u"]})
    assert (changed.field, changed.old, changed.new) == ("sources", ["s"], ["u"])


class _Harmful:
    def __reduce__(self):
        return (print, ("run",))


@pytest.mark.parametrize("body", [_Harmful(), pickle.dumps, "text", [1]])
def test_a_wheel_from_elsewhere_runs_nothing(tmp_path, capsys, body):
    wheel = wheel_of(MINIMAL, tmp_path / "a.whl")
    compiled = tmp_path / "a.sqlite"
    connection = sqlite3.connect(compiled)
    with connection:
        connection.execute("UPDATE record SET body = ?", (pickle.dumps(body),))
    connection.close()
    with zipfile.ZipFile(wheel, "w") as archive:
        archive.write(compiled, "simguide/catalogue.sqlite")
    with pytest.raises(ArchiveError):
        read_comparable(wheel)
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize("content", [b"", b"nothing", b"PK\x03\x04"])
def test_what_is_no_catalogue_is_refused(simguide, tmp_path, content):
    path = tmp_path / "a"
    path.write_bytes(content)
    run = simguide("catalogue", "diff", str(path), str(MINIMAL))
    assert (run.code, run.out) == (2, "")
    assert simguide("catalogue", "diff", str(tmp_path / "none"), str(MINIMAL)).code == 2
    with zipfile.ZipFile(path, "w") as wheel:
        wheel.writestr("other", "x")
    assert simguide("catalogue", "diff", str(path), str(MINIMAL)).code == 2
