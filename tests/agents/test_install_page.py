"""The page for who connects an assistant: the same in three languages, and no option that there is not."""

import json
import re
from pathlib import Path

from simguide.agents.server import PATH
from simguide.agents.tools import make_tools
from simguide.api import load
from simguide.commands.mcp.command import HOST, PORT

PAGE = (Path(__file__).parents[2] / "docs" / "install-for-assistants.md").read_text("utf-8")
PARTS = re.split(r"^## .+\n", PAGE, flags=re.MULTILINE)[1:]


def test_three_languages_say_the_same() -> None:
    """As many clients and as many limits in each."""
    assert len(PARTS) == 3
    shapes = [(part.count("\n| "), part.count("\n- ")) for part in PARTS]
    assert len(set(shapes)) == 1
    assert shapes[0][0] >= 8


def test_each_names_every_tool_and_the_address() -> None:
    """What is named is what there is."""
    names = [it.name for it in make_tools(load(), "en", with_own_lines=False)]
    for part in PARTS:
        assert [name for name in names if name not in part] == []
        assert f"http://{HOST}:{PORT}{PATH}" in part


def test_what_is_to_be_pasted_can_be_read() -> None:
    """A client refuses JSON with a slip in it without saying where."""
    pasted = re.findall(r"`(\{.+?\})`", PAGE)
    assert len(pasted) == 6
    assert {json.loads(it)["mcpServers"]["simguide"]["command"] for it in pasted} == {"simguide"}


def test_the_options_named_exist(simguide) -> None:
    """A line that is copied runs."""
    known = set(re.findall(r"--[a-z-]+", simguide("mcp", "-h", "--lang", "en").out))
    named = {it for line in re.findall(r"simguide mcp ([^`\"|]+)", PAGE) for it in re.findall(r"--[a-z-]+", line)}
    assert named <= known
    assert named >= {"--http", "--with-my-lines", "--skill", "--lang"}
