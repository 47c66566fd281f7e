"""The machine fails around the program: it says so in a line, and never calls it a bug."""

import os
import signal
import subprocess
import sys
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from simguide.errors import FAILURE, INTERRUPTED, OK
from simguide.terminal import environment

ROOT = Path(__file__).parents[2]
BUG = "this is a bug"
TODAY = environment.today
"""Asks the clock; within a test it stands still."""


def command(*arguments):
    return [sys.executable, "-m", "simguide", *arguments]


def environ(**more):
    return {**os.environ, "PYTHONPATH": str(ROOT / "src"), "SIMGUIDE_LANG": "en", **more}


def run(*arguments, stdout=subprocess.PIPE):
    return subprocess.run(
        command(*arguments), stdout=stdout, stderr=subprocess.PIPE, env=environ(), encoding="utf-8", check=False
    )


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="the system has no full disk to write to")
@pytest.mark.parametrize("arguments", [["--help"], ["renew", "-h"], ["renew", "docomo"]])
def test_a_full_disk_is_said(arguments):
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        done = run(*arguments, stdout=full)
    assert done.returncode == FAILURE
    assert "the disk is full" in done.stderr
    assert BUG not in done.stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="the system has no full disk to write to")
@pytest.mark.parametrize(("arguments", "code"), [(["renew", "docmo"], 2), (["find", "xyzzyq"], 4), (["povo"], OK)])
def test_where_nothing_can_be_said_the_exit_code_says_it(arguments, code):
    """The disk that stderr goes to is full: the code is that of the answer or of the mistake."""
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        done = subprocess.run(command(*arguments), stdout=subprocess.DEVNULL, stderr=full, env=environ(), check=False)
    assert done.returncode == code


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="the system has no full disk to write to")
def test_no_stream_can_be_written():
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        done = subprocess.run(command("renew", "docomo"), stdout=full, stderr=full, env=environ(), check=False)
    assert done.returncode == FAILURE


@pytest.mark.skipif(os.name != "posix", reason="the shell tells the exit code of each part of a pipe")
@pytest.mark.parametrize("arguments", ["--help", "renew docomo"])
def test_a_reader_that_has_gone_is_no_error(arguments):
    line = f'{{ "{sys.executable}" -m simguide {arguments}; echo $? >&2; }} | true'
    done = subprocess.run(["/bin/sh", "-c", line], capture_output=True, env=environ(), encoding="utf-8", check=False)
    assert done.stderr == f"{OK}\n"


@pytest.mark.skipif(os.name != "posix", reason="a stream is closed by the shell")
@pytest.mark.parametrize("arguments", ["--help", "renew docomo"])
def test_a_closed_stream_is_said(arguments):
    line = f'"{sys.executable}" -m simguide {arguments} >&-'
    done = subprocess.run(["/bin/sh", "-c", line], capture_output=True, env=environ(), encoding="utf-8", check=False)
    assert done.returncode == FAILURE
    assert "it is closed" in done.stderr


@pytest.mark.skipif(os.name != "posix", reason="a stream is closed by the shell")
@pytest.mark.parametrize("stdout", ["&-", "/dev/full"])
@pytest.mark.parametrize(("arguments", "code"), [("renew docomo --json", FAILURE), ("renew docmo --json", 2)])
def test_an_error_for_a_script_that_cannot_be_written_is_said(arguments, code, stdout):
    """JSON has nowhere to go, so the mistake is said as to a person."""
    line = f'"{sys.executable}" -m simguide {arguments} >{stdout}'
    done = subprocess.run(["/bin/sh", "-c", line], capture_output=True, env=environ(), encoding="utf-8", check=False)
    assert (done.returncode, done.stderr.startswith("error: "), BUG in done.stderr) == (code, True, False)


def test_help_is_what_it_was(simguide):
    done = simguide("renew", "--help")
    assert (done.code, done.err) == (OK, "")
    assert "--as-of" in done.out


def test_no_home_is_said(simguide, monkeypatch):
    """As for a user without an entry, in a container."""
    import platformdirs

    def no_home(*_, **__):
        raise RuntimeError

    monkeypatch.delenv("SIMGUIDE_HOME", raising=False)
    monkeypatch.setattr(platformdirs, "user_data_path", no_home)
    done = simguide("my", "list", "--lang", "en")
    assert done.code == FAILURE
    assert "SIMGUIDE_HOME" in done.err
    assert BUG not in done.err


class _Past(datetime):
    """The clock of a board without a battery."""

    @classmethod
    def now(cls, tz=None):
        return datetime(1970, 1, 1, 0, 3, tzinfo=tz or UTC)


def test_a_clock_that_is_wrong_is_said_and_keeps_nothing_back(simguide, monkeypatch, tmp_path):
    monkeypatch.setenv("SIMGUIDE_HOME", str(tmp_path))
    assert simguide("my", "add", "povo", "--label", "home").code == OK
    monkeypatch.setattr(environment, "datetime", _Past)
    monkeypatch.setattr(environment, "today", TODAY)
    for arguments in (["my", "top-up", "home"], ["renew", "povo"], ["my", "list"]):
        done = simguide(*arguments, "--lang", "en")
        assert (done.code, done.out) == (FAILURE, "")
        assert "1970-01-01" in done.err
        assert "--as-of" in done.err
    assert simguide("renew", "povo", "--as-of", "2026-11-20").code == OK
    done = simguide("my", "export")
    assert done.code == OK
    assert '"home"' in done.out


CODE = "LPA:1$rsp.example.com$SECRET-99"


@pytest.mark.parametrize(
    "arguments",
    [
        ["nothing-like-a-command", CODE],
        ["renew", CODE, CODE],
        ["ask", "how", CODE],
        ["my", "due", "--within", CODE],
        ["renew", "--format", CODE],
        ["renew", f"--{CODE}"],
        ["renew", "docomo", "-o", f"/nowhere/{CODE}"],
        ["renew", "povo", "-c", CODE],
    ],
)
def test_no_message_repeats_an_activation_code(simguide, arguments):
    """Whoever words it, the program or the library that reads options."""
    done = simguide(*arguments)
    # a code alone among words that mean nothing is what the question is about
    assert done.err or done.out.startswith("LPA:1$rsp.example.com$****")
    assert "SECRET" not in done.err + done.out


@pytest.mark.skipif(os.name != "posix", reason="signals are those of POSIX")
def test_an_interrupt_is_silent():
    """From our first line on: before that the start of Python itself would speak."""
    code = (
        "import sys; sys.argv = ['simguide', 'esim', '--stay', '30']; print(flush=True)\n"
        "from simguide.entry import main; main()"
    )
    told = set()
    for place in range(24):
        process = subprocess.Popen(
            [sys.executable, "-c", code], stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environ()
        )
        assert process.stdout is not None
        process.stdout.readline()
        time.sleep(timedelta(milliseconds=30 + 10 * place).total_seconds())
        process.send_signal(signal.SIGINT)
        _, err = process.communicate()
        told.add((process.returncode, err))
    # once all is done Python lets the signal end it
    assert told <= {(INTERRUPTED, b""), (OK, b""), (-signal.SIGINT, b"")}
    assert (INTERRUPTED, b"") in told
