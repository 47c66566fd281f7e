"""The skill: what its format asks for, and that every command in it runs."""

import json
import re
import shlex
from pathlib import Path

import pytest

from simguide.commands.mcp.command import skill_folder

FOLDER = skill_folder()
SKILL = (FOLDER / "SKILL.md").read_text("utf-8")
PAGES = {path.relative_to(FOLDER).as_posix(): path.read_text("utf-8") for path in sorted(FOLDER.rglob("*.md"))}
HEAD = dict(line.split(": ", 1) for line in SKILL.split("---\n")[1].splitlines())
LINES = sorted(
    {
        line
        for text in PAGES.values()
        for line in re.findall(r"(?:`|^)(simguide [^`\n]+)", text, re.MULTILINE)
        if not re.search(r"\b[A-Z]{4,}\b", line.replace("MNP", "").replace("PIN", "")) and not line.endswith(" -")
    }
)


def test_its_head_keeps_the_rules_of_the_format() -> None:
    """A skill whose name is not that of its folder, or that is too long, is not loaded."""
    assert HEAD["name"] == FOLDER.name
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", HEAD["name"])
    assert len(HEAD["name"]) <= 64
    assert 0 < len(HEAD["description"]) <= 1024
    assert len(SKILL.splitlines()) < 500
    assert set(HEAD) <= {"name", "description", "license", "compatibility", "metadata", "allowed-tools"}
    assert len(HEAD["compatibility"]) <= 500


def test_it_links_to_pages_that_are_there() -> None:
    """What is read on demand is found, one step away."""
    links = re.findall(r"\]\(([^)]+)\)", SKILL)
    assert links
    assert set(links) == set(PAGES) - {"SKILL.md"}


@pytest.mark.parametrize("line", LINES)
def test_each_command_in_it_runs(simguide, line: str) -> None:
    """An assistant types what it reads."""
    run = simguide(*shlex.split(line)[1:])
    assert (run.code, run.err) == (0, "")
    if "--compact" in line:
        told = json.loads(run.out)
        assert told["title"]
        assert told["evidence"] or "autopay" in line


def test_it_names_the_commands_of_all_kinds_of_questions() -> None:
    """What is not in the table is not asked."""
    named = {line.split()[1] for line in LINES}
    assert named >= {"renew", "balance", "keep", "recover", "cancel", "move", "port", "change", "esim", "find", "check"}
    assert len(LINES) > 25


def test_the_command_prints_where_it_is(simguide) -> None:
    """Who wants to copy it learns where it lies."""
    run = simguide("mcp", "--skill")
    assert Path(run.out.strip()) == FOLDER
    assert (Path(run.out.strip()) / "SKILL.md").is_file()
