"""The machine fails while lines are written: nothing that was acknowledged is lost, and no file is spoiled."""

import contextlib
import json
import os
import secrets
import shutil
import stat
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from simguide.commands.my.store import FILE_NAME, read_lines
from simguide.commands.my.tables import VERSION
from tests.faults.writers import NOBODY, write_one, written
from tests.unit.test_lines_store import UNSOUND

pytestmark = pytest.mark.skipif(os.name != "posix", reason="processes and rights are those of POSIX")

ROOT = Path(__file__).parents[2]
ROUNDS = 200
PATIENCE = 900
"""Seconds after which a process is taken to hang; a slow disk needs some minutes."""


def start(*arguments, module="tests.faults.writers", **extra):
    """Start a process of its own, with this source first."""
    environ = {**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT), str(ROOT / "src")]), **extra}
    command = [sys.executable, "-m", module, *map(str, arguments)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8", env=environ)


def run(*arguments, **extra):
    """Run a process to its end, and return exit code, stdout and stderr."""
    process = start(*arguments, **extra)
    out, err = process.communicate(timeout=PATIENCE)
    return process.returncode, out, err


def told(*arguments):
    code, out, err = run(*arguments)
    assert (code, err) == (0, "")
    return json.loads(out)


def test_kill_9_at_any_moment_loses_nothing_acknowledged(tmp_path):
    """Writers die at random moments; each time the file opens, sound, with everything acknowledged in it once."""
    seed = secrets.randbits(32)
    found = told("killed", tmp_path, ROUNDS, seed)
    assert (found["lost"], found["unasked"]) == (0, 0), f"seed {seed}: {found}"
    assert found["acknowledged"] >= found["awaited"] > 0, f"a writer stopped before it was killed: {found}"
    assert found["torn"] > 0, f"no writer died in the middle of a write: {found}"
    assert found["in flight"] <= found["rounds"]


def test_a_file_that_may_not_grow_keeps_what_it_has(tmp_path):
    found = told("full", tmp_path, 48 * 1024)
    assert found["acknowledged"] > 0
    assert (found["kept"], found["after"]) == (True, True)
    assert found["reason"] in ("full", "unusable")


@pytest.fixture
def tiny_disk(tmp_path):
    """A disk of 64 kB."""
    place = tmp_path / "disk"
    place.mkdir()
    mount, umount = shutil.which("mount"), shutil.which("umount")
    if mount is None or umount is None or os.getuid() != 0:
        pytest.skip("only root may make a disk; the test with a limited size stands for it")
    made = subprocess.run([mount, "-t", "tmpfs", "-o", "size=64k", "tmpfs", place], capture_output=True, check=False)
    if made.returncode:
        pytest.skip("no disk can be made here; the test with a limited size stands for it")
    yield place
    subprocess.run([umount, place], check=True)


def test_a_full_disk_is_told_and_keeps_what_it_has(tiny_disk):
    found = told("full", tiny_disk / "home", 0)
    assert found["acknowledged"] > 0
    assert (found["kept"], found["reason"]) == (True, "full")
    home = str(tiny_disk / "home")
    code, out, err = run("my", "top-up", "home", "--receipt", "x" * 200, module="simguide", SIMGUIDE_HOME=home)
    assert (code, out, "Traceback" in err) == (1, "", False)
    assert "the disk is full" in err
    with contextlib.suppress(OSError), (tiny_disk / "filler").open("wb", buffering=0) as filler:
        while True:
            filler.write(b"x" * 1024)
    code, out, err = run("my", "export", "-o", tiny_disk / "copy.json", module="simguide", SIMGUIDE_HOME=home)
    assert (code, out, "cannot write" in err) == (1, "", True)
    assert sorted(it.name for it in tiny_disk.iterdir()) == ["filler", "home"]
    assert len(written(tiny_disk / "home")) == found["acknowledged"]


def test_writers_at_once_all_come_through(tmp_path):
    """They start where no file is, and wait for one another."""
    processes = [start("beside", tmp_path / "home", 25, own) for own in "abc"]
    for process in processes:
        out, err = process.communicate(timeout=PATIENCE)
        assert (process.returncode, err, json.loads(out)) == (0, "", {"written": 25})
    assert sorted(written(tmp_path / "home")) == sorted(f"{own}-{number}" for own in "abc" for number in range(25))


def test_commands_at_once_do_not_give_a_label_twice(tmp_path):
    home = str(tmp_path / "home")
    processes = [start("my", "add", "povo", "--json", module="simguide", SIMGUIDE_HOME=home) for _ in range(3)]
    labels = []
    for process in processes:
        out, err = process.communicate(timeout=PATIENCE)
        assert (process.returncode, err) == (0, "")
        labels.append(json.loads(out)["results"][0]["line"]["label"])
    assert sorted(labels) == ["povo", "povo-2", "povo-3"]
    assert sorted(records.line.label for records in read_lines(tmp_path / "home")) == sorted(labels)


def is_open_to_all(place):
    """Tell whether anybody can enter a folder, and so all folders above it."""
    return all(it.stat().st_mode & stat.S_IXOTH for it in (place, *place.parents))


@pytest.fixture
def locked(compiled):
    """A folder that the user of a command may read, and not write, and a catalogue; anybody can enter its parents."""
    usual = Path(tempfile.gettempdir()).resolve()
    places = [it for it in (usual, Path("/tmp"), Path("/var/tmp")) if it.is_dir() and is_open_to_all(it)]  # noqa: S108
    if os.getuid() == 0 and not places:
        pytest.skip("no folder for temporary files that another user can enter")
    folder = Path(tempfile.mkdtemp(dir=places[0] if os.getuid() == 0 else None))
    folder.chmod(0o777)
    shutil.copy(compiled, folder / "catalogue.sqlite")
    (folder / "catalogue.sqlite").chmod(0o644)
    home = folder / "home"
    write_one(home, "one")
    if os.getuid() == 0:
        os.chown(home / FILE_NAME, NOBODY, NOBODY)
        home.chmod(0o755)
    else:
        home.chmod(0o555)
    yield folder
    home.chmod(0o755)
    shutil.rmtree(folder)


def test_a_folder_that_is_read_only_is_read_and_not_written(locked):
    before = (locked / "home" / FILE_NAME).read_bytes()
    code, out, err = run("nobody", locked, "my", "list")
    assert (code, err, "home" in out) == (0, "", True)
    code, out, err = run("nobody", locked, "my", "top-up", "home")
    assert (code, out, "Traceback" in err) == (1, "", False)
    assert f"{locked / 'home' / FILE_NAME} cannot be used: " in err
    assert "check the rights of the folder" in err
    assert (locked / "home" / FILE_NAME).read_bytes() == before


def test_a_folder_that_cannot_be_made_is_told(locked):
    (locked / "home").chmod(0o755)  # or its owner, who is not root, could not empty it
    shutil.rmtree(locked / "home")
    (locked / "home").write_text("a file where the folder should be", encoding="utf-8")
    code, out, err = run("nobody", locked, "my", "add", "povo")
    assert (code, out, "cannot be used" in err, "Traceback" in err) == (1, "", True, False)
    (locked / "home").unlink()
    (locked / "home").mkdir()


@pytest.mark.parametrize("lang", ["en", "zh", "ja"])
@pytest.mark.parametrize(("make", "reason"), UNSOUND.values(), ids=UNSOUND)
def test_commands_report_an_unsound_file_and_leave_it(simguide, monkeypatch, compiled, tmp_path, make, reason, lang):
    """Exit 1, one message with file and hint, no traceback; the bytes stay."""
    from simguide.loading import catalogue as loading

    monkeypatch.setattr(loading, "SNAPSHOT", compiled)
    monkeypatch.setenv("SIMGUIDE_HOME", str(tmp_path))
    path = tmp_path / FILE_NAME
    make(path)
    before = {it.name: it.read_bytes() for it in tmp_path.iterdir() if it.is_file()}
    for arguments in (["list"], ["add", "povo"], ["remind", "--ics", str(tmp_path / "x.ics")], ["export"]):
        done = simguide("my", *arguments, "--lang", lang)
        assert (done.code, done.out, "Traceback" in done.err) == (1, "", False)
        assert str(path) in done.err
        assert len(done.err.splitlines()) == 2
    if reason == "newer":
        assert f"{VERSION + 1} > {VERSION}" in done.err
    assert {it.name: it.read_bytes() for it in tmp_path.iterdir() if it.is_file()} == before
