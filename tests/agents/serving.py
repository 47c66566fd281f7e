"""Reaches the server as assistants do: in this process, over stdio, over HTTP on this machine."""

import os
import socket
import subprocess
import sys
from collections.abc import Awaitable, Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TextIO

import anyio
from mcp import Client, StdioServerParameters
from mcp.client.stdio import stdio_client

SOURCE = Path(__file__).parents[2] / "src"
_PATIENCE = 600
"""Tenths of a second to wait for a server: a busy machine takes long to start one."""


def environment(**more: str) -> dict[str, str]:
    """Return what a server is started with."""
    return os.environ | {"PYTHONPATH": str(SOURCE), "PYTHONIOENCODING": "utf-8"} | more


def ask(use: Callable[[Client], Awaitable[Any]], server: Any) -> Any:
    """Do something with a client of a server, and return what came of it."""

    async def run() -> Any:
        async with Client(server) as client:
            return await use(client)

    return anyio.run(run)


def over_stdio(log: TextIO, *options: str, **more: str) -> Any:
    """Return a way to a server of its own over stdin and stdout; what it logs goes to a file."""
    line = ["-m", "simguide", "mcp", *options]
    return stdio_client(StdioServerParameters(command=sys.executable, args=line, env=environment(**more)), errlog=log)


@contextmanager
def over_http(log: TextIO, *options: str, **more: str) -> Iterator[str]:
    """Start a server on a free port of this machine, and give its address."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    line = [sys.executable, "-m", "simguide", "mcp", "--http", "--port", str(port), *options]
    process = subprocess.Popen(line, env=environment(**more), stdout=subprocess.DEVNULL, stderr=log)
    try:
        _wait_for(port, process)
        yield f"http://127.0.0.1:{port}/mcp"
    finally:
        process.terminate()
        process.wait()


def _wait_for(port: int, process: "subprocess.Popen[bytes]") -> None:
    import time

    for _ in range(_PATIENCE):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        assert process.poll() is None, "the server ended"
        time.sleep(0.1)
    raise TimeoutError


def text_of(result: Any) -> str:
    """Return the text of a result."""
    return "\n".join(it.text for it in result.content)


async def call_all(client: Client, calls: Sequence[tuple[str, dict[str, Any]]]) -> list[Any]:
    """Call tools, one after the other."""
    return [await client.call_tool(tool, arguments) for tool, arguments in calls]
