"""The wheel, built and installed outside the checkout, answers as promised."""

import json
import os
import shlex
import shutil
import subprocess
import sys
import venv
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

pytestmark = pytest.mark.xdist_group("wheel")  # built and installed once, by one of the processes of the tests

ROOT = Path(__file__).parents[2]
NO_SOURCE = (".git", ".venv", ".*_cache", ".hypothesis", "__pycache__", "build", "dist")


@pytest.fixture(scope="session")
def place(tmp_path_factory):
    """A folder outside the checkout with an environment in which only the wheel is installed."""
    folder = tmp_path_factory.mktemp("installed")
    # hatchling reads the folder's name as a pattern where it looks for the licences, and a clone may be called [x]
    source = shutil.copytree(ROOT, folder / "source", ignore=shutil.ignore_patterns(*NO_SOURCE))
    pip = [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*pip, "wheel", "--no-deps", "--wheel-dir", str(folder), str(source)], check=True)
    venv.create(folder / "venv", with_pip=False)
    wheel = next(folder.glob("simguide-*.whl"))
    subprocess.run([*pip, "--python", str(folder / "venv" / "bin" / "python"), "install", str(wheel)], check=True)
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


@pytest.mark.parametrize(
    ("arguments", "wanted"),
    [
        (["renew"], "simguide renew --carrier NAME"),
        (["balance", "--carrier", "docomo"], "0120-800-000"),
        (["esim", "--stay", "long"], "eSIMs for a long stay"),
        (["balance", "--carrier", "ドコモ", "--lang", "zh"], "查询余额和流量"),
        (["renew", "--carrier", "docomo"], "https://contact.bill.ntt-finance.co.jp/faq_detail.html?id=10018"),
        (["carriers"], "b-mobile-visitor"),
        (["methods"], "vending-machine"),
        (["card-types"], "keep-number-line"),
        (["show", "povo"], "povo.jp"),
        (["catalogue", "validate"], "no problems"),
        (["--version"], "simguide "),
        ([], "simguide esim"),
    ],
)
def test_commands_answer(run, arguments, wanted):
    done = run(*arguments)
    assert (done.returncode, done.stderr) == (0, b"")
    assert wanted in done.stdout.decode()


@pytest.mark.parametrize(
    "arguments",
    [
        ["renew", "--json"],
        ["renew", "--carrier", "povo", "--json"],
        ["balance", "--carrier", "docomo", "--json"],
        ["esim", "--stay", "10", "--need", "number", "--json"],
        ["carriers", "--json"],
        ["methods", "--json"],
        ["card-types", "--json"],
        ["show", "mobal", "--json"],
    ],
)
def test_json_keeps_the_schema_that_the_wheel_prints(run, arguments):
    schema = json.loads(run("schema").stdout)
    done = run(*arguments)
    assert (done.returncode, done.stderr) == (0, b"")
    assert [error.message for error in Draft202012Validator(schema).iter_errors(json.loads(done.stdout))] == []


def test_unknown_carrier(run):
    done = run("renew", "--carrier", "docmo")
    assert (done.returncode, done.stdout) == (2, b"")
    assert "did you mean docomo?" in done.stderr.decode()


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
    assert {path.name for path in packages.glob("simguide-*.dist-info/licenses/*")} == {
        "LICENSE",
        "LICENSE-DATA",
        "NOTICE",
    }
