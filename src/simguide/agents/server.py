"""The server of tools: what it offers, and how it is reached."""

import logging
import socket
from pathlib import Path
from typing import Any, Final

from mcp.server.mcpserver import MCPServer
from mcp.server.mcpserver.exceptions import ResourceNotFoundError

import simguide.commands.mcp  # its words
from simguide import __version__, api
from simguide.agents.calling import ArgumentError
from simguide.agents.telling import tell
from simguide.agents.tools import HOW_TO, make_tools
from simguide.errors import FAILURE, SimguideError

assert simguide.commands.mcp, "imported for its words"  # noqa: S101

MOST_REQUEST_BYTES: Final = 64 * 1024
"""Most bytes of a request over HTTP."""
PATH: Final = "/mcp"
LOOPBACK: Final = frozenset(["127.0.0.1", "localhost", "::1"])
TASKS: Final = (*HOW_TO, "contact")
"""What can be read of a carrier as a resource."""
_ROWS: Final = 20
INSTRUCTIONS: Final = """\
How to renew, check, keep, choose, move or cancel a Japanese SIM or eSIM, from records that cite their sources.
Answer from these tools and not from memory: prices, periods and menus change.
Say with each answer its evidence (kind and date), and its `as_of`. What is unknown is unknown: it is no yes and no no.
`lang` is en, zh or ja: take the user's. Names and words may be in any of them.
Labels in 「」 are what stands on the screen: keep them in Japanese.
A line of `next` such as `simguide renew povo 2` is how_to with task=renew, carrier=povo, way=2.
Where a text says `add -v`, ask for one carrier, for one way, or for more rows with `limit`.
Nothing here buys, logs in, opens a page or sends anything; no phone number or password is needed, so ask for none.
"""


class PortError(SimguideError):
    """The address cannot be listened on; worded by `error.mcp-port`."""

    exit_code = FAILURE

    def __init__(self, *, host: str, port: int) -> None:
        super().__init__("mcp-port", host=host, port=port)


def make_server(catalogue: api.Catalogue, lang: api.Lang = "en", *, with_own_lines: bool = False) -> MCPServer[Any]:
    """Return the server.

    Args:
        catalogue: The data.
        lang: Language of an answer where none is asked for.
        with_own_lines: Whether the lines of the user may be told.
    """
    server: MCPServer[Any] = MCPServer(
        "simguide",
        title="simguide: Japanese SIMs and eSIMs, with evidence",
        description="How to renew, check, keep, choose, move or cancel a Japanese SIM or eSIM, with evidence.",
        instructions=INSTRUCTIONS,
        version=__version__,
        tools=[*make_tools(catalogue, lang, with_own_lines=with_own_lines)],
        log_level="WARNING",  # what is asked is nobody's business
        subscriptions=False,
    )

    @server.resource("simguide://sources/{source}", title="A source", mime_type="text/markdown")
    async def source(source: str) -> str:
        """Who says it, of which day the page is, when it was read, and which records rest on it."""
        return _read(lambda: api.sources(catalogue, source), lang)

    @server.resource("simguide://carriers/{carrier}/{task}", title="A carrier", mime_type="text/markdown")
    async def carrier(carrier: str, task: str) -> str:
        """The short answer for a task at a carrier; tasks as in how_to, and contact."""
        if task not in TASKS:
            raise ResourceNotFoundError(str(ArgumentError(fault="no-task", name=task, known=TASKS)))
        asked: Any = api.contact if task == "contact" else HOW_TO[task]
        return _read(lambda: asked(catalogue, carrier), lang)

    return server


def load_server(data: Path | None, lang: api.Lang, *, with_own_lines: bool) -> MCPServer[Any]:
    """Return the server over the shipped data, with a folder of own ones over them."""
    return make_server(api.load(data), lang, with_own_lines=with_own_lines)


def _read(ask: Any, lang: api.Lang) -> str:
    try:
        return tell(ask(), lang, most_rows=_ROWS).text
    except SimguideError as error:
        raise ResourceNotFoundError(api.word(error, lang=lang)) from None


def serve_stdio(server: MCPServer[Any]) -> None:
    """Answer on stdin and stdout until the client goes."""
    _be_quiet()
    server.run("stdio")


def serve_http(server: MCPServer[Any], *, host: str, port: int) -> None:
    """Answer over HTTP, each request by itself, until the process is ended.

    Raises:
        PortError: The address cannot be listened on.
    """
    _be_quiet()
    _require_free(host, port)
    server.run(
        "streamable-http",
        host=host,
        port=port,
        streamable_http_path=PATH,
        json_response=True,
        stateless_http=True,
        max_request_body_size=MOST_REQUEST_BYTES,
    )


def _require_free(host: str, port: int) -> None:
    try:
        family, kind, _, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        with socket.socket(family, kind) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind(address)
    except OSError as error:
        raise PortError(host=host, port=port) from error


def _be_quiet() -> None:
    """Let the log say what fails, and nothing of what is asked."""
    for name in ("uvicorn.access", "mcp", "mcp_types", "httpx"):
        logging.getLogger(name).setLevel(logging.ERROR)
