"""The compiled catalogue of a checkout."""

import os
import sqlite3

import pytest

from simguide.loading.kept import kept_path


@pytest.fixture
def data(tmp_path):
    folder = tmp_path / "checkout" / "data"
    folder.mkdir(parents=True)
    (folder / "a.yaml").write_text("a: 1", encoding="utf-8")
    return folder


@pytest.fixture
def compiled():
    return []


@pytest.fixture
def compile_to(compiled):
    def write(path):
        compiled.append(path)
        return sqlite3.connect(path)

    return write


def test_files_are_read_once_until_one_of_them_changes(data, compile_to, compiled):
    """What is kept is found again; a file that is written anew, or a new one, makes it anew."""
    first = kept_path(data, compile_to)
    assert kept_path(data, compile_to) == first
    assert len(compiled) == 1
    os.utime(data / "a.yaml", ns=(1, 1))
    second = kept_path(data, compile_to)
    (data / "b.yaml").write_text("b: 1", encoding="utf-8")
    third = kept_path(data, compile_to)
    assert len({first, second, third}) == len(compiled) == 3
    assert [str(path) for path in (data.parent / "build").iterdir()] == [third]


def test_where_nothing_can_be_kept_there_is_no_path(data, compile_to):
    """A file stands where the folder would be."""
    (data.parent / "build").write_text("", encoding="utf-8")
    assert kept_path(data, compile_to) is None
