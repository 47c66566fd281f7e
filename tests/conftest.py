"""Fixtures shared by all tests: no clock, no network, no real environment, and the time that a machine needs."""

import io
import itertools
import os
import socket
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

from simguide.loading import catalogue as loading
from simguide.loading.catalogue import compile_records, read_records
from simguide.loading.held import Held
from simguide.loading.store import SqliteStore
from simguide.main import main
from simguide.model.catalogue import Catalogue
from simguide.terminal import environment

EXAMPLES = Path(__file__).parent / "examples"
SHIPPED_DATA = Path(loading.CHECKOUT_DATA)
AS_OF = date(2026, 11, 20)
UNASKED = (
    "SIMGUIDE_",
    *("LC_", "LANG"),
    *(
        "NO_COLOR",
        "FORCE_COLOR",
        "CLICOLOR",
        "PY_COLORS",
        "GITHUB_ACTIONS",
        "COLORTERM",
        "TTY_",
        "JUPYTER_",
        "DATABRICKS_",
    ),
    *("TERMINAL_WIDTH", "UNICODE_VERSION", "TYPER_", "_TYPER_"),
)
"""How the variables begin that change what simguide and its libraries print."""

# a slow machine finds no faults that a fast one does not find
settings.register_profile("anywhere", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("anywhere")


@dataclass(frozen=True)
class Run:
    """What a command left behind."""

    code: int
    out: str
    err: str


@pytest.fixture(scope="session")
def homes(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Places for the lines of a user, one after the other; none is there yet."""
    folder = tmp_path_factory.mktemp("homes")
    return (folder / str(number) for number in itertools.count())


@pytest.fixture(autouse=True)
def quiet_environment(monkeypatch: pytest.MonkeyPatch, homes: Iterator[Path]) -> None:
    """Take from the environment what would change an answer, the user's own lines too, and stop the clock."""
    for name in list(os.environ):
        if name.startswith(UNASKED):
            monkeypatch.delenv(name)
    monkeypatch.setenv("SIMGUIDE_HOME", str(next(homes)))
    monkeypatch.setenv("SIMGUIDE_CACHE", str(next(homes)))
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setattr(environment, "today", lambda: AS_OF)


@pytest.fixture(autouse=True)
def no_other_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let no address be found but that of this machine."""
    look_up = socket.getaddrinfo

    def of_this_machine(host: object, *more: Any, **named: Any) -> Any:
        if host not in ("127.0.0.1", "localhost"):
            raise socket.gaierror(socket.EAI_NONAME, f"a test asks for {host}")
        return look_up("127.0.0.1", *more, **named)

    monkeypatch.setattr(socket, "getaddrinfo", of_this_machine)
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.lower(), raising=False)


@cache
def shipped_records() -> list[Held]:
    """Return the records of the shipped data files, which are read once by each process of the tests."""
    return read_records(SHIPPED_DATA)


@cache
def shipped_catalogue() -> Catalogue:
    """Return the shipped catalogue."""
    return Catalogue(SqliteStore(compile_records(shipped_records())))


@pytest.fixture(scope="session")
def compiled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The shipped catalogue as a wheel carries it."""
    path = tmp_path_factory.mktemp("compiled") / "catalogue.sqlite"
    compile_records(shipped_records(), path=str(path)).close()
    return path


@pytest.fixture
def simguide(monkeypatch: pytest.MonkeyPatch) -> Callable[..., Run]:
    """Run simguide in this process, as its script does."""

    def run(*arguments: str) -> Run:
        out = io.TextIOWrapper(io.BytesIO(), encoding="ascii")
        err = io.TextIOWrapper(io.BytesIO(), encoding="ascii")
        monkeypatch.setattr(sys, "argv", ["simguide", *arguments])
        monkeypatch.setattr(sys, "stdout", out)
        monkeypatch.setattr(sys, "stderr", err)
        with pytest.raises(SystemExit) as stopped:
            main()
        code = stopped.value.code
        texts = []
        for stream in (out, err):
            stream.flush()
            texts.append(stream.buffer.getvalue().decode())
        return Run(code if isinstance(code, int) else 0, *texts)

    return run


@pytest.fixture
def in_full(simguide: Callable[..., Run]) -> Callable[..., Run]:
    """Run simguide for all that is on record, and not for the short answer."""
    return lambda *arguments: simguide(*arguments, "-v")


@pytest.fixture(scope="session")
def shipped() -> Catalogue:
    """The shipped catalogue."""
    return shipped_catalogue()


def catalogue_of(folder: Path) -> Catalogue:
    """Return the catalogue of a folder of data files."""
    return Catalogue(SqliteStore(compile_records(read_records(folder))))


@pytest.fixture
def minimal() -> Catalogue:
    """The smallest catalogue that is sound."""
    return catalogue_of(EXAMPLES / "valid" / "minimal")
