"""The command `publish`: what it writes, what it takes away again, and what it refuses."""

import hashlib
import sys

import pytest

from simguide.loading import catalogue as loading
from simguide.publish import choices, folder, site, templates
from simguide.publish.questions import closed_questions
from tests.conftest import EXAMPLES


@pytest.fixture(autouse=True)
def few_questions(monkeypatch, compiled, tmp_path):
    """Three questions and no stay: all of them take a minute."""
    monkeypatch.setattr(loading, "SNAPSHOT", compiled)
    monkeypatch.setattr(loading, "CHECKOUT_DATA", str(tmp_path / "installed"))
    monkeypatch.setattr(site, "closed_questions", lambda catalogue: closed_questions(catalogue)[:3])
    monkeypatch.setattr(choices, "DAYS", ())


def test_every_file_is_listed_with_its_digest(simguide, tmp_path):
    run = simguide("publish", str(tmp_path / "site"))
    assert (run.code, run.err) == (0, "")
    assert str(tmp_path / "site") in run.out
    lines = (tmp_path / "site" / "SHA256SUMS").read_text(encoding="utf-8").splitlines()
    listed = {path: digest for digest, path in (line.split("  ") for line in lines)}
    there = {it.relative_to(tmp_path / "site").as_posix() for it in (tmp_path / "site").rglob("*") if it.is_file()}
    assert there == {*listed, "SHA256SUMS"}
    for path, digest in listed.items():
        assert hashlib.sha256((tmp_path / "site" / path).read_bytes()).hexdigest() == digest


def test_what_an_earlier_run_left_goes_and_nothing_else(simguide, tmp_path, monkeypatch):
    folder = tmp_path / "site"
    simguide("publish", str(folder))
    first = {it for it in folder.rglob("*") if it.is_file()}
    (folder / "CNAME").write_text("sim.example", encoding="utf-8")
    monkeypatch.setattr(site, "closed_questions", lambda catalogue: closed_questions(catalogue)[:1])
    assert simguide("publish", str(folder)).code == 0
    second = {it for it in folder.rglob("*") if it.is_file()}
    assert second - first == {folder / "CNAME"}
    assert first - second
    assert not [it for it in folder.rglob("*") if it.is_dir() and not any(it.iterdir())]


def test_a_folder_of_somebody_else_stays_as_it_is(simguide, tmp_path):
    (tmp_path / "notes.txt").write_text("mine", encoding="utf-8")
    run = simguide("publish", str(tmp_path))
    assert run.code == 1
    assert str(tmp_path) in run.err
    assert [it.name for it in tmp_path.iterdir()] == ["notes.txt"]


def test_a_list_that_names_files_outside_takes_none_of_them(simguide, tmp_path):
    folder, other = tmp_path / "site", tmp_path / "other.txt"
    folder.mkdir()
    other.write_text("mine", encoding="utf-8")
    (folder / "SHA256SUMS").write_text(f"{'0' * 64}  ../other.txt\n{'0' * 64}  {other}\n", encoding="utf-8")
    assert simguide("publish", str(folder)).code == 0
    assert other.read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize("base", ["sim.example", "javascript:alert(1)", "https://"])
def test_what_is_no_address_is_refused(simguide, tmp_path, base):
    run = simguide("publish", str(tmp_path / "site"), "--base", base)
    assert run.code == 2
    assert base in run.err
    assert not (tmp_path / "site").exists()


def test_without_jinja_it_says_what_to_install(simguide, tmp_path, monkeypatch):
    templates._environment.cache_clear()  # noqa: SLF001
    monkeypatch.setitem(sys.modules, "jinja2", None)
    run = simguide("publish", str(tmp_path / "site"))
    monkeypatch.undo()
    templates._environment.cache_clear()  # noqa: SLF001
    assert run.code == 1
    assert "simguide[publish]" in run.err
    assert not (tmp_path / "site").exists()


def test_a_day_and_an_address_stand_in_what_is_written(simguide, tmp_path):
    simguide("publish", str(tmp_path / "site"), "--base", "https://sim.example", "--as-of", "2026-11-29")
    text = (tmp_path / "site" / "api/v1/index.json").read_text(encoding="utf-8")
    assert '"generated_at":"2026-11-29"' in text
    assert "https://sim.example/api/v1/names.json" in text


def test_the_page_on_the_data_leads_to_those_that_are_released(simguide, tmp_path, monkeypatch):
    page = "en/data/index.html"
    simguide("publish", str(tmp_path / "without"))
    assert "datapackage" not in (tmp_path / "without" / page).read_text(encoding="utf-8")
    monkeypatch.setattr(loading, "CHECKOUT_DATA", str(EXAMPLES / "valid" / "minimal"))
    assert simguide("publish", str(tmp_path / "with")).code == 0
    assert 'href="../../data/datapackage.json"' in (tmp_path / "with" / page).read_text(encoding="utf-8")
    assert (tmp_path / "with" / "data" / "datapackage.json").is_file()


def test_a_run_that_is_broken_off_leaves_a_site(simguide, monkeypatch, tmp_path):
    """The next run takes it for one, and takes away what it does not write itself."""

    def broken(*_):
        yield "en/gone.html", b"x"
        raise KeyboardInterrupt

    monkeypatch.setattr(folder, "site_files", broken)
    assert simguide("publish", str(tmp_path)).code == 130
    monkeypatch.setattr(folder, "site_files", lambda *_: iter([("index.html", b"y")]))
    assert simguide("publish", str(tmp_path)).code == 0
    assert sorted(path.name for path in tmp_path.iterdir()) == ["SHA256SUMS", "index.html"]
