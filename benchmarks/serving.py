"""Measures the server for assistants on this machine: how many calls a second, how long one takes, how much memory.

    python -m benchmarks.serving                    # 400 calls, 8 at once
    python -m benchmarks.serving --calls 1000 --at-once 16

It starts `simguide mcp --http` on a free port, asks a mix of the questions that people ask most with the client of the
SDK, and ends it. It goes no further than this machine.
"""

import argparse
import os
import socket
import statistics
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import anyio
from mcp import Client

CALLS: tuple[tuple[str, dict[str, Any]], ...] = (
    ("how_to", {"task": "renew", "carrier": "povo"}),
    ("how_to", {"task": "balance", "carrier": "docomo", "lang": "zh"}),
    ("keep_number", {"carrier": "povo", "lang": "ja"}),
    ("choose_esim", {"stay_days": 10, "data": 5}),
    ("find", {"text": "SMS abroad"}),
    ("check", {"what": "url", "value": "https://d0como.com"}),
    ("explain", {"term": "MNP", "lang": "ja"}),
    ("contact", {"carrier": "softbank", "abroad": True, "lang": "zh"}),
)
"""What is asked in turn."""
_PATIENCE = 60.0


def main() -> None:
    """Start a server, ask it, say what it took."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--calls", type=int, default=400)
    parser.add_argument("--at-once", type=int, default=8)
    options = parser.parse_args()
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    begun = time.perf_counter()
    line = [sys.executable, "-m", "simguide", "mcp", "--http", "--port", str(port)]
    server = subprocess.Popen(line, env=os.environ | {"SIMGUIDE_LANG": "en"}, stderr=subprocess.DEVNULL)
    try:
        _wait_for(port, begun)
        print(f"start: {time.perf_counter() - begun:.1f} s, {_megabytes(server.pid)} MB")
        took, seconds = anyio.run(_ask, f"http://127.0.0.1:{port}/mcp", options.calls, options.at_once)
        print(f"{len(took)} calls, {options.at_once} at once: {len(took) / seconds:.1f} a second")
        median, most = statistics.median(took) * 1000, sorted(took)[len(took) * 95 // 100] * 1000
        print(f"one call: median {median:.0f} ms, 95 % {most:.0f} ms")
        print(f"memory after it: {_megabytes(server.pid)} MB")
        for tool, arguments in CALLS:
            alone, _ = anyio.run(_ask, f"http://127.0.0.1:{port}/mcp", 10, 1, ((tool, arguments),))
            print(f"  {tool} alone: {statistics.median(alone) * 1000:.0f} ms")
    finally:
        server.terminate()
        server.wait()


async def _ask(
    address: str, count: int, at_once: int, calls: tuple[tuple[str, dict[str, Any]], ...] = CALLS
) -> tuple[list[float], float]:
    """Make calls, so many at once, each by a client of its own; return how long each took, and all together."""
    took: list[float] = []
    left = iter(range(count))

    async def one() -> None:
        async with Client(address) as client:
            await client.list_tools()
            for at in left:
                begun = time.perf_counter()
                result = await client.call_tool(*calls[at % len(calls)])
                took.append(time.perf_counter() - begun)
                assert not result.is_error, result.content  # noqa: S101

    begun = time.perf_counter()
    async with anyio.create_task_group() as group:
        for _ in range(at_once):
            group.start_soon(one)
    return took, time.perf_counter() - begun


def _wait_for(port: int, begun: float) -> None:
    while time.perf_counter() - begun < _PATIENCE:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    raise TimeoutError


def _megabytes(pid: int) -> str:
    """Return the memory that a process has in use, where the system says it."""
    status = Path(f"/proc/{pid}/status")
    if not status.exists():
        return "?"
    size = next(line for line in status.read_text("utf-8").splitlines() if line.startswith("VmRSS"))
    return str(int(size.split()[1]) // 1024)


if __name__ == "__main__":
    main()
