"""The released data: others can read them, and see what is new in them."""

import hashlib
import json
import shutil
from xml.etree import ElementTree as ET

import pytest

from simguide.loading.archive import unpack
from simguide.publish.release import Release, release_files
from simguide.publish.settings import Settings
from tests.conftest import AS_OF, EXAMPLES, catalogue_of
from tests.publish.conftest import BASE

MINIMAL = EXAMPLES / "valid" / "minimal"
ATOM = "{http://www.w3.org/2005/Atom}"


def released(folder, since=None):
    release = Release(folder=folder, since=since)
    return release_files(release, catalogue_of(folder).on(AS_OF), Settings(as_of=AS_OF, base=BASE))


@pytest.fixture(scope="module")
def first():
    return released(MINIMAL)


def test_the_description_names_each_file_with_its_digest(first):
    described = json.loads(first["data/datapackage.json"])
    assert [it["format"] for it in described["resources"]] == ["tar.gz", "sqlite"]
    for resource in described["resources"]:
        content = first[f"data/{resource['path']}"]
        assert resource["bytes"] == len(content)
        assert resource["hash"] == f"sha256:{hashlib.sha256(content).hexdigest()}"


def test_the_archive_can_be_taken_in_and_the_database_is_one(first):
    names = {path.rpartition(".")[2]: path for path in first}
    assert unpack(first[names["gz"]], name="x").version == json.loads(first["data/datapackage.json"])["version"]
    assert first[names["sqlite"]].startswith(b"SQLite format 3\0")
    assert first[names["sha256"]].decode().split()[0] == hashlib.sha256(first[names["gz"]]).hexdigest()


def test_the_same_data_make_the_same_bytes(first):
    assert released(MINIMAL) == first


def test_what_is_new_since_the_last_release_is_told(first, tmp_path):
    (archive,) = [path for path in first if path.endswith(".gz")]
    old = tmp_path / archive.removeprefix("data/")
    old.write_bytes(first[archive])
    shutil.copytree(MINIMAL, tmp_path / "newer")
    (data,) = (tmp_path / "newer").glob("*.yaml")
    text = data.read_text(encoding="utf-8")
    data.write_text(text.replace("operator: Demo Inc.", "operator: Demo <b>Ltd."), encoding="utf-8")
    newer = released(tmp_path / "newer", since=old)
    changes = json.loads(newer["data/changes.json"])
    assert (changes["total"], [it["id"] for it in changes["changes"]]) == (1, ["demo"])
    feed = ET.fromstring(newer["data/changes.atom"])  # noqa: S314 (our own)
    entry = feed.find(f"{ATOM}entry")
    assert entry is not None
    assert "1 changed" in (entry.findtext(f"{ATOM}title") or "")
    assert "carriers/demo" in (entry.findtext(f"{ATOM}content") or "")
    assert json.loads(first["data/changes.json"])["total"] == 0
