"""The command `mcp`."""

from pathlib import Path
from typing import Annotated

import typer

import simguide
from simguide.errors import InputError, MissingExtraError
from simguide.i18n.messages import message
from simguide.terminal import environment
from simguide.terminal.answering import chosen_language
from simguide.terminal.exits import say
from simguide.terminal.options import DataDirOption, LangOption, chosen_folder
from simguide.terminal.typed import read_count
from simguide.terminal.writing import put

HOST, PORT = "127.0.0.1", 8765
_MOST_PORT = 65_535

HttpOption = Annotated[
    bool,
    typer.Option(
        "--http",
        help="Over HTTP instead, each request by itself; on this machine alone unless --host says otherwise.",
    ),
]
HostOption = Annotated[
    str | None, typer.Option("--host", metavar="HOST", help="Address to listen on with --http.", show_default=False)
]
PortOption = Annotated[
    str | None, typer.Option("--port", metavar="PORT", help="Port to listen on with --http.", show_default=False)
]
OwnLinesOption = Annotated[
    bool,
    typer.Option(
        "--with-my-lines", help="Let the assistant read the lines that you keep with `simguide my`; not over HTTP."
    ),
]
SkillOption = Annotated[
    bool, typer.Option("--skill", help="Print the folder of the skill for assistants that have a shell, and end.")
]


def mcp(
    is_http: HttpOption = False,
    host: HostOption = None,
    port: PortOption = None,
    with_own_lines: OwnLinesOption = False,
    is_skill: SkillOption = False,
    data: DataDirOption = None,
    lang: LangOption = None,
) -> None:
    """Answer assistants as a server of tools (MCP): on stdin and stdout, or over HTTP."""
    chosen = chosen_language(lang) or environment.environment_language()
    own = chosen_folder("--data-dir", data)
    at = PORT if port is None else read_count("--port", port, most=_MOST_PORT)
    if is_skill:
        put(f"{skill_folder()}\n")
        return
    for option, given in (("--host", host), ("--port", port)):
        if given is not None and not is_http:
            raise InputError(key="mcp-http", option=option)
    if with_own_lines and is_http:
        raise InputError(key="mcp-lines-http")
    try:
        from simguide.agents import server  # its SDK comes with an extra
    except ModuleNotFoundError as error:
        raise MissingExtraError(extra="mcp", missing=error.name or "") from error

    made = server.load_server(own, chosen, with_own_lines=with_own_lines)
    if not is_http:
        if environment.is_conversation():
            say(message("mcp.waiting", chosen))
        server.serve_stdio(made)
        return
    reached = host or HOST
    say(message("mcp.serving", chosen, host=reached, port=at))
    if reached not in server.LOOPBACK:
        say(message("mcp.open", chosen, host=reached))
    server.serve_http(made, host=reached, port=at)


def skill_folder() -> Path:
    """Return the folder of the skill, named as the skill is."""
    return Path(simguide.__file__).parent / "agents" / "skill" / "simguide"
