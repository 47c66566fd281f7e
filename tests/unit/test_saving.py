"""The one writer of files: whole or not at all, and never in the place of what is no file."""

import os
import stat
import threading
from pathlib import Path

import pytest

from simguide.errors import OutputError
from simguide.terminal.saving import write_whole

posix = pytest.mark.skipif(os.name != "posix", reason="pipes, rights and devices are those of POSIX")


def test_a_file_is_put_in_place_at_once(tmp_path):
    """The new file is private, and so is an old one that others could read; nothing is left beside it."""
    target = tmp_path / "calendar.ics"
    write_whole(target, b"one", is_private=True)
    assert (target.read_bytes(), stat.S_IMODE(target.stat().st_mode)) == (b"one", 0o600)
    target.chmod(0o644)
    write_whole(target, b"two", is_private=True)
    assert (target.read_bytes(), stat.S_IMODE(target.stat().st_mode)) == (b"two", 0o600)
    assert list(tmp_path.iterdir()) == [target]


def test_a_link_still_leads_to_the_file(tmp_path):
    target, link = tmp_path / "real.ics", tmp_path / "link.ics"
    target.write_bytes(b"one")
    link.symlink_to(target)
    write_whole(link, b"two", is_private=False)
    assert (link.is_symlink(), target.read_bytes()) == (True, b"two")


@pytest.mark.skipif(os.name != "posix", reason="devices are those of POSIX")
def test_a_device_is_written_to_and_not_replaced():
    device = Path("/dev/null")
    write_whole(device, b"one", is_private=True)
    assert stat.S_ISCHR(device.stat().st_mode)


def test_a_write_that_fails_keeps_what_was_there(tmp_path, monkeypatch):
    target = tmp_path / "calendar.ics"
    target.write_bytes(b"one")

    def fail(_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(OutputError, match="No space left"):
        write_whole(target, b"two", is_private=True)
    assert (target.read_bytes(), list(tmp_path.iterdir())) == (b"one", [target])
    with pytest.raises(OutputError):
        write_whole(tmp_path, b"a folder", is_private=True)
    with pytest.raises(OutputError):
        write_whole(tmp_path / "no" / "such" / "folder", b"x", is_private=True)


@posix
@pytest.mark.parametrize(("is_private", "rights"), [(True, 0o600), (False, 0o640)])
def test_a_new_file_has_the_rights_that_the_user_gives(tmp_path, is_private, rights):
    before = os.umask(0o027)
    try:
        write_whole(tmp_path / "x", b"one", is_private=is_private)
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "x").stat().st_mode) == rights


@posix
def test_a_named_pipe_is_written_to_and_not_replaced(tmp_path):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    read = []
    reader = threading.Thread(target=lambda: read.append(pipe.read_bytes()))
    reader.start()
    write_whole(pipe, b"one", is_private=True)
    reader.join(10)
    assert (read, pipe.is_fifo(), list(tmp_path.iterdir())) == ([b"one"], True, [pipe])


@posix
def test_a_link_that_leads_nowhere_leads_to_the_new_file(tmp_path):
    link = tmp_path / "link"
    link.symlink_to(tmp_path / "new")
    write_whole(link, b"one", is_private=False)
    assert (link.is_symlink(), (tmp_path / "new").read_bytes()) == (True, b"one")


def test_the_longest_name_is_written(tmp_path):
    target = tmp_path / ("x" * 255)
    write_whole(target, b"one", is_private=False)
    assert list(tmp_path.iterdir()) == [target]


@posix
def test_what_is_wrong_with_the_place_is_told_by_reason(tmp_path):
    (tmp_path / "file").write_bytes(b"")
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    places = {
        "no/x": "no-folder",
        "file/x": "no-folder",
        ".": "folder",
        "a\0b": "unusable",
        "loop": "unusable",
        "x" * 300: "unusable",
    }
    found = {}
    for place in places:
        with pytest.raises(OutputError) as caught:
            write_whole(tmp_path / place, b"x", is_private=False)
        found[place] = caught.value.reason
    assert found == places
