"""Fixtures shared by all tests: no clock, no network, no real environment."""

import io
import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from simguide.loading import catalogue as loading
from simguide.loading.catalogue import compile_records, load_catalogue, read_records
from simguide.loading.store import SqliteStore
from simguide.main import main
from simguide.model.catalogue import Catalogue
from simguide.terminal import environment

EXAMPLES = Path(__file__).parent / "examples"
AS_OF = date(2026, 11, 20)


@dataclass(frozen=True)
class Run:
    """What a command left behind."""

    code: int
    out: str
    err: str


@pytest.fixture(autouse=True)
def quiet_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """Take from the environment what would change an answer, and stop the clock."""
    for name in ("SIMGUIDE_LANG", "SIMGUIDE_DATA", "LC_ALL", "LC_MESSAGES", "LANG", "NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setattr(environment, "today", lambda: AS_OF)


@pytest.fixture(scope="session")
def compiled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The shipped catalogue as a wheel carries it."""
    path = tmp_path_factory.mktemp("compiled") / "catalogue.sqlite"
    compile_records(read_records(Path(loading.CHECKOUT_DATA)), path=str(path)).close()
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


@pytest.fixture(scope="session")
def shipped() -> Catalogue:
    """The shipped catalogue."""
    return load_catalogue()


def catalogue_of(folder: Path) -> Catalogue:
    """Return the catalogue of a folder of data files."""
    return Catalogue(SqliteStore(compile_records(read_records(folder))))


@pytest.fixture
def minimal() -> Catalogue:
    """The smallest catalogue that is sound."""
    return catalogue_of(EXAMPLES / "valid" / "minimal")
