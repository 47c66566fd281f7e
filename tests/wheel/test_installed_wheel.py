"""The wheel, built and installed outside the checkout, answers as promised."""

import os
import shlex
import subprocess
from operator import attrgetter

import pytest

from tests.questions import asked_of
from tests.wheel.ask import ask
from tests.wheel.install import install_wheel

pytestmark = pytest.mark.xdist_group("wheel")  # built and installed once, by one of the processes of the tests


@pytest.fixture(scope="session")
def place(tmp_path_factory):
    """A folder outside the checkout with an environment in which only the wheel is installed."""
    folder = tmp_path_factory.mktemp("installed")
    install_wheel(folder)
    return folder


def environment(**extra):
    kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    return {**kept, "LANG": "C.UTF-8", **extra}


@pytest.fixture
def run(place):
    def run(*arguments, **extra):
        return subprocess.run(
            [place / "venv" / "bin" / "simguide", *arguments],
            capture_output=True,
            cwd=place,
            env=environment(**extra),
            check=False,
        )

    return run


@pytest.mark.parametrize("question", asked_of("shipped"), ids=attrgetter("id"))
def test_a_question_ends_as_the_list_says(place, tmp_path, question):
    done = ask(place / "venv" / "bin" / "simguide", question, place=tmp_path)
    said = done.stderr if question.code == 2 else done.stdout
    assert (done.returncode, [text for text in question.says if text not in said]) == (question.code, [])
    assert (bool(done.stdout), bool(done.stderr)) == (question.code != 2, question.has_stderr)
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("folder", ["", "zh_CN", "ja"])
def test_the_manual_page_is_where_man_looks(place, folder):
    page = place / "venv" / "share" / "man" / folder / "man1" / "simguide.1"
    assert ".TH SIMGUIDE 1 20" in page.read_text(encoding="utf-8")


def test_ascii_terminal_gets_chinese_without_a_crash(run):
    done = run("balance", "--carrier", "au", "--lang", "zh", LC_ALL="C", PYTHONIOENCODING="ascii")
    assert (done.returncode, done.stderr) == (0, b"")
    assert "157" in done.stdout.decode()


def test_reader_that_stops_early(place):
    """`simguide ... | head` says nothing on stderr."""
    command = f"{shlex.quote(str(place))}/venv/bin/simguide show docomo | head -n 1"
    done = subprocess.run(["sh", "-c", command], capture_output=True, env=environment(), check=False)  # noqa: S607
    assert done.stderr == b""
    assert done.stdout.decode().count("\n") == 1


@pytest.mark.parametrize("unwritable", ["missing", "file"])
def test_bad_data_folder(run, place, unwritable):
    target = place / unwritable
    if unwritable == "file":
        target.write_text("")
    done = run("renew", "--data-dir", str(target))
    assert (done.returncode, done.stdout) == (2, b"")
    assert b"Traceback" not in done.stderr


PROBE = """
import sys
sys.argv = ["simguide", "balance", "--carrier", "docomo", *sys.argv[1:]]
from simguide.main import main
try:
    main()
except SystemExit as stopped:
    assert not stopped.code
sys.stderr.write(" ".join(name for name in ("rich", "yaml") if name in sys.modules))
"""


@pytest.mark.parametrize(("arguments", "loaded"), [(["--json"], ""), ([], "rich")])
def test_json_loads_neither_rich_nor_yaml(place, arguments, loaded):
    """A script pays for no terminal and no parser; the table needs Rich, and still no YAML."""
    python = place / "venv" / "bin" / "python"
    done = subprocess.run([python, "-c", PROBE, *arguments], capture_output=True, env=environment(), check=False)
    assert (done.returncode, done.stderr.decode()) == (0, loaded)


def test_wheel_carries_the_licences_and_the_types(place):
    packages = next((place / "venv" / "lib").glob("python*/site-packages"))
    assert (packages / "simguide" / "py.typed").exists()
    assert (packages / "simguide" / "catalogue.sqlite").exists()
    licences = next(packages.glob("simguide-*.dist-info/licenses"))
    assert {path.name for path in licences.glob("*")} == {"LICENSE", "LICENSE-DATA", "LICENSES", "NOTICE"}
    assert {path.stem for path in licences.glob("LICENSES/*")} == {"Apache-2.0", "CC-BY-4.0", "MIT", "Unicode-3.0"}
