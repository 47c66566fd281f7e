"""The documents name all that there is, and lead where they say."""

import ast
import re
from pathlib import Path

import pytest
from typer.core import TyperArgument
from typer.main import get_command

from simguide import errors
from simguide.app import make_app

ROOT = Path(__file__).parents[2]
SOURCES = sorted((ROOT / "src").rglob("*.py"))
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").rglob("*.md"))]
README = (ROOT / "README.md").read_text(encoding="utf-8")
REFERENCE = (ROOT / "docs" / "commands.md").read_text(encoding="utf-8")
SURROUNDINGS = (ROOT / "docs" / "exit-codes-and-environment.md").read_text(encoding="utf-8")
VARIABLE = re.compile(r"_?(?:SIMGUIDE|TYPER|COMP|LC|XDG)_[A-Z_]+[A-Z]|LANG|COLUMNS|TERM|[A-Z]+_COLOR")
"""How the names of environment variables look that a program like this reads."""


def commands_below(command, line):
    """Yield what is typed for a command and for each below it, with the command."""
    yield line, command
    for name, below in getattr(command, "commands", {}).items():
        yield from commands_below(below, f"{line} {name}")


COMMANDS = dict(commands_below(get_command(make_app(None)), "simguide"))
LEAVES = [line for line, command in COMMANDS.items() if not hasattr(command, "commands")]


def variables_in(source):
    """Return the environment variables that a module names, alone or in a text."""
    return {
        found
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
        for found in VARIABLE.findall(node.value)
        if found == node.value or found.startswith("SIMGUIDE_")
    }


VARIABLES = set().union(*(variables_in(path.read_text(encoding="utf-8")) for path in SOURCES))


def anchors_of(text):
    """Return what a link can name on a page: its headings, as they are turned into anchors."""
    headings = re.findall(r"^#+ (.+)$", text, re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


def section_of(heading):
    """Return what stands under a heading of the reference."""
    return REFERENCE.partition(f"\n## {heading}\n")[2].partition("\n## ")[0]


@pytest.mark.parametrize("line", COMMANDS)
def test_the_reference_has_every_command_with_every_option_and_argument(line):
    """A command names all that it takes, and each is explained there or among the options of most commands."""
    section = section_of(line)
    explained = f"{section}{section_of('Options of most commands')}"
    rows = {row.split(" | ")[0].removeprefix("| ") for row in explained.splitlines() if row.startswith("| `")}
    missing = []
    for parameter in COMMANDS[line].params:
        if getattr(parameter, "hidden", False):
            continue
        if isinstance(parameter, TyperArgument):
            shown = str(parameter.metavar or parameter.name).strip("[]")
            is_there = any(row.strip("`[]").lower() == shown.lower() for row in rows)
        else:
            names = ", ".join(f"`{name}`" for name in parameter.opts)
            is_there = f"`{parameter.opts[0]}`" in section and names in rows
        if not is_there:
            missing.append(parameter.name)
    assert section
    assert missing == []


@pytest.mark.parametrize("line", LEAVES)
def test_the_readme_has_every_command(line):
    assert re.search(rf"`{line}(?![\w-])", README) is not None


def test_the_readme_stays_short():
    assert len(README.splitlines()) <= 100


def test_the_readme_names_the_commands_of_a_clone():
    assert "make renew" in README
    assert "make test" in README


def test_every_exit_code_stands_on_its_page():
    codes = {value for name, value in vars(errors).items() if name[0] != "_" and isinstance(value, int)}
    assert {int(code) for code in re.findall(r"^\| (\d+) \|", SURROUNDINGS, re.MULTILINE)} == codes


def test_variables_are_found_in_the_code():
    """The search finds what is read through a name, in a loop and in a message, so that the next test can fail."""
    assert {"SIMGUIDE_DATA", "SIMGUIDE_HOME", "_SIMGUIDE_COMPLETE", "LC_ALL", "LANG", "FORCE_COLOR"} <= VARIABLES


@pytest.mark.parametrize("name", sorted(VARIABLES))
def test_every_environment_variable_stands_on_its_page(name):
    assert f"`{name}`" in SURROUNDINGS


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_lead_somewhere(page):
    """Each relative link names a file of the repository and, behind #, a heading in it."""
    dead = []
    for link in re.findall(r"\]\(([^)\s]+)\)", page.read_text(encoding="utf-8")):
        if re.match(r"[a-z]+:", link):
            continue
        name, _, anchor = link.partition("#")
        target = (page.parent / name).resolve() if name else page
        is_there = target.is_file() and target.is_relative_to(ROOT)
        if not is_there or (anchor and anchor not in anchors_of(target.read_text(encoding="utf-8"))):
            dead.append(link)
    assert dead == []
