"""What a package page, a report and a release show of the project comes from one place."""

import re
import runpy
import tomllib
from importlib import metadata
from pathlib import Path
from typing import Any

import pytest
import yaml

from simguide import __version__
from simguide.terminal.project import issues_address

ROOT = Path(__file__).parents[2]
HOME = "https://example.org/simguide"


@pytest.fixture(scope="module")
def build():
    return runpy.run_path(str(ROOT / "hatch_build.py"))


def filled(build, tmp_path, *, home, mail):
    (tmp_path / "pyproject.toml").write_text(f'[tool.simguide]\nhome = "{home}"\nmail = "{mail}"\n', "utf-8")
    (tmp_path / "README.md").write_text((ROOT / "README.md").read_text("utf-8"), "utf-8")
    told: dict[str, Any] = {}
    build["SayHome"](str(tmp_path), {}).update(told)
    return told


def test_no_address_is_made_up(build, tmp_path):
    told = filled(build, tmp_path, home="", mail="")
    assert (told["urls"], told["authors"]) == ({}, [{"name": "The simguide authors"}])
    assert not re.search(r"\]\((?!https?://|#)", told["readme"]["text"])
    assert "correct one in five minutes" in told["readme"]["text"]


def test_one_address_feeds_all_links(build, tmp_path):
    told = filled(build, tmp_path, home=f"{HOME}/", mail="authors@example.org")
    assert told["urls"]["Issues"] == f"{HOME}/issues"
    assert told["authors"] == [{"name": "The simguide authors", "email": "authors@example.org"}]
    links = re.findall(r"\]\(([^)\s]+)\)", told["readme"]["text"])
    own = [it.removeprefix(f"{HOME}/") for it in links if it.startswith(HOME)]
    assert len(own) > 5
    for path in own:
        kind, branch, file = path.split("/", 2)
        assert (kind in {"blob", "raw"}, branch, (ROOT / file).exists()) == (True, "main", True), path
    assert all(re.match("https?://|#", it) for it in links)


def test_a_registry_is_told_of_the_server_only_where_there_is_an_address(build, tmp_path):
    """An entry names the package, and the package names the entry: a registry believes neither alone."""
    entry = build["registry_entry"]
    assert entry("", __version__) is None
    told = entry("https://github.com/someone/simguide", __version__)
    assert told["name"] == "io.github.someone/simguide"
    assert entry(HOME, __version__)["name"] == "org.example/simguide"
    assert re.fullmatch(r"[a-zA-Z0-9.-]+/[a-zA-Z0-9._-]+", told["name"])
    assert len(told["description"]) <= 100
    package = told["packages"][0]
    assert (told["version"], package["version"]) == (__version__, __version__)
    assert [it["value"] for it in package["packageArguments"]] == ["mcp"]
    marked = filled(build, tmp_path, home="https://github.com/someone/simguide", mail="")["readme"]["text"]
    assert f"<!-- mcp-name: {told['name']} -->" in marked
    assert "mcp-name" not in filled(build, tmp_path, home="", mail="")["readme"]["text"]


def test_no_entry_for_a_registry_lies_about():
    """The file follows from the address: a checkout has it only where there is one."""
    home = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["simguide"]["home"]
    assert (ROOT / "server.json").exists() == bool(home)


class Shown:
    """Metadata that have these addresses."""

    def __init__(self, *lines):
        self.lines = lines

    def get_all(self, _name, default):
        return [*self.lines] or default


def test_a_bug_is_reported_where_the_metadata_say(monkeypatch, simguide):
    def fail():
        raise RuntimeError

    monkeypatch.setattr(metadata, "metadata", lambda _: Shown(f"Homepage, {HOME}", f"Issues, {HOME}/issues"))
    assert f"{HOME}/issues" in simguide("--help").out
    monkeypatch.setattr("simguide.terminal.environment.today", fail)
    run = simguide("carriers", "--lang", "ja")
    assert (run.code, run.err.splitlines()[-1].count(f"{HOME}/issues")) == (1, 1)


def test_without_an_address_none_is_named(monkeypatch, simguide):
    def absent(_):
        raise metadata.PackageNotFoundError

    monkeypatch.setattr(metadata, "metadata", lambda _: Shown())
    assert issues_address() is None
    monkeypatch.setattr(metadata, "metadata", absent)
    assert issues_address() is None
    assert "a bug" not in simguide("--help").out


def test_every_file_has_a_licence_whose_text_is_here():
    declared = tomllib.loads((ROOT / "REUSE.toml").read_text("utf-8"))["annotations"]
    used = {name for it in declared for name in it["SPDX-License-Identifier"].split(" AND ")}
    expression = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["license"]
    assert used == {path.stem for path in (ROOT / "LICENSES").iterdir()} == set(expression.split(" AND "))
    assert any(it["path"] == "**" for it in declared)


def test_carriers_with_access_points_of_lineageos_are_under_its_licence_too():
    declared = tomllib.loads((ROOT / "REUSE.toml").read_text("utf-8"))["annotations"]
    under = next(set(it["path"]) for it in declared if "Apache-2.0" in it["SPDX-License-Identifier"])
    cited = re.compile(r"\b[a-z-]+-apn-lineage\b")
    assert under == {
        f"data/carriers/{path.name}"
        for path in (ROOT / "data" / "carriers").glob("*.yaml")
        if cited.search(path.read_text("utf-8"))
    }


@pytest.mark.parametrize("path", sorted((ROOT / ".github").rglob("*.yml")), ids=lambda path: path.name)
def test_forms_and_workflows_are_yaml_of_their_kind(path):
    told = yaml.safe_load(path.read_text("utf-8"))
    if path.parent.name == "workflows":
        assert {"name", "permissions", "jobs"} <= told.keys()
        assert all("timeout-minutes" in job for job in told["jobs"].values())
    elif "body" in told:
        assert {"name", "description"} <= told.keys()
        assert [it["id"] for it in told["body"] if it["type"] != "markdown"]


def test_the_version_of_a_release_is_one_line_of_the_program():
    """The release workflow reads it without running the program."""
    text = (ROOT / "src" / "simguide" / "__init__.py").read_text("utf-8")
    assert re.findall(r'^__version__ = "(.*)"$', text, re.MULTILINE) == [__version__]
