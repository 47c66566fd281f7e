"""A newer catalogue for an installed program: what is released, taken in, refused, and said of an old one."""

import gzip
import hashlib
import io
import json
import os
import shutil
import tarfile
import unicodedata
from datetime import date, timedelta
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from simguide.advice.answered import OLD_AFTER_DAYS, with_age
from simguide.commands.catalogue.advise import answer_stats
from simguide.commands.schema.schemas import schema_of
from simguide.errors import ArchiveError
from simguide.loading import archive
from simguide.loading import catalogue as loading
from simguide.loading.archive import pack, read_digest, unpack
from simguide.loading.catalogue import compile_records, load_catalogue, read_records, update_path
from simguide.terminal import environment
from tests.conftest import EXAMPLES
from tests.factories import catalogue, source
from tests.pages import Page, serving

MINIMAL = EXAMPLES / "valid" / "minimal"


@pytest.fixture
def installed(tmp_path, monkeypatch):
    """The smallest example is what is shipped with an installed program."""
    snapshot = tmp_path / "wheel" / "catalogue.sqlite"
    snapshot.parent.mkdir()
    compile_records(read_records(MINIMAL), path=str(snapshot)).close()
    monkeypatch.setattr(loading, "SNAPSHOT", str(snapshot))
    monkeypatch.setattr(loading, "CHECKOUT_DATA", str(tmp_path / "none"))
    return snapshot


@pytest.fixture
def newer(tmp_path):
    """The smallest example as it is a month later, with another name of its carrier."""
    folder = tmp_path / "newer"
    shutil.copytree(MINIMAL, folder)
    path = folder / "data.yaml"
    words = path.read_text(encoding="utf-8").replace("en: Demo Mobile", "en: Newer Mobile")
    path.write_text(words.replace("read_on: 2026-11-20", "read_on: 2026-12-20", 1), encoding="utf-8")
    return folder


@pytest.fixture
def later(monkeypatch):
    """It is a month later."""
    monkeypatch.setattr(environment, "today", lambda: date(2026, 12, 21))


@pytest.fixture
def released(tmp_path, newer):
    """The newer example as it is released."""
    file = tmp_path / "released.tar.gz"
    content = pack(newer, version="2026.12.20")
    file.write_bytes(content)
    Path(f"{file}.sha256").write_text(f"{hashlib.sha256(content).hexdigest()}  released.tar.gz\n", encoding="utf-8")
    return file


def kept_in() -> str:
    """Return the folder that keeps what was taken in."""
    folder = environment.updates_folder()
    assert folder is not None
    return folder


@pytest.mark.usefixtures("later")
def test_what_is_packed_is_taken_in_and_given_up_again(simguide, installed, newer, tmp_path):
    """The whole way: pack, update, answer, --version, remove."""
    before = simguide("--version").out
    assert simguide("catalogue", "pack", str(tmp_path), "--from", str(newer)).code == 0
    file = tmp_path / "simguide-catalogue-2026.12.20.tar.gz"
    assert (
        read_digest(Path(f"{file}.sha256").read_text(encoding="utf-8")) == hashlib.sha256(file.read_bytes()).hexdigest()
    )
    run = simguide("catalogue", "update", str(file))
    assert (run.code, run.err) == (0, "")
    assert "2026.12.20" in run.out
    assert "Newer Mobile" in simguide("show", "demo").out
    told = json.loads(simguide("show", "demo", "--json").out)
    assert told["catalogue"]["version"] == "2026.12.20"
    version = simguide("--version").out
    assert "2026.12.20" in version
    assert update_path(kept_in()) in version
    assert simguide("catalogue", "update", "--remove").code == 0
    assert simguide("--version").out == before
    assert "Demo Mobile" in simguide("show", "demo").out
    assert simguide("catalogue", "update", "--remove").code == 0
    assert installed.exists()


@pytest.mark.usefixtures("installed", "later")
def test_own_data_files_lie_over_what_was_taken_in(simguide, released, tmp_path):
    assert simguide("catalogue", "update", str(released)).code == 0
    own = tmp_path / "own"
    own.mkdir()
    words = (MINIMAL / "data.yaml").read_text(encoding="utf-8")
    channel = words[words.index("\nchannels:") : words.index("\nsources:")].replace("en: Charge page", "en: My page")
    sources = words[words.index("\nsources:") : words.index("  - id: demo-support")]
    (own / "mine.yaml").write_text(channel + sources, encoding="utf-8")
    run = simguide("renew", "demo", "--data-dir", str(own), "-v")
    assert "My page" in run.out
    assert "Newer Mobile" in run.out
    assert "2026.12.20+own" in run.out


@pytest.mark.usefixtures("installed", "later")
def test_the_digest_is_checked(simguide, released):
    """By the file beside the archive, or by --sha256; without either nothing is taken in."""
    sums = Path(f"{released}.sha256")
    right = sums.read_text(encoding="utf-8").split()[0]
    sums.write_text("0" * 64, encoding="utf-8")
    run = simguide("catalogue", "update", str(released))
    assert (run.code, run.out) == (2, "")
    assert right[:12] in run.err
    assert simguide("catalogue", "update", str(released), "--sha256", right[:-1]).code == 2
    assert simguide("catalogue", "update", str(released), "--sha256", right.upper()).code == 0
    sums.unlink()
    assert (
        "--sha256" in simguide("catalogue", "update", str(released)).err
        or sums.name in simguide("catalogue", "update", str(released)).err
    )
    sums.write_text("no digest", encoding="utf-8")
    assert "--sha256" in simguide("catalogue", "update", str(released)).err


@pytest.mark.usefixtures("installed", "later")
def test_an_archive_is_fetched_by_its_address(simguide, released):
    """Only over a safe line; this machine is one."""
    with serving() as site:
        site.pages["/c.tar.gz"] = Page(released.read_bytes(), kind="application/gzip")
        site.pages["/c.tar.gz.sha256"] = Page(Path(f"{released}.sha256").read_bytes(), kind="text/plain")
        site.pages["/away"] = Page(status=302, headers=(("Location", "http://example.com/c.tar.gz"),))
        assert simguide("catalogue", "update", site.url("/c.tar.gz")).code == 0
        assert "404" in simguide("catalogue", "update", site.url("/none")).err
        assert "https://" in simguide("catalogue", "update", site.url("/away")).err
    assert load_catalogue(updates=environment.updates_folder()).version == "2026.12.20"
    for url in ("http://example.com/c.tar.gz", "ftp://example.com/c", "file:///etc/passwd", "https://[/x"):
        run = simguide("catalogue", "update", url)
        assert (run.code, "https://" in run.err) == (1, True), url
    assert simguide("catalogue", "update", "https://nobody.example.com/c.tar.gz").code == 1


@pytest.mark.usefixtures("later")
def test_a_fetch_that_never_ends_is_given_up(simguide, installed, monkeypatch):
    monkeypatch.setattr(archive, "MOST_PACKED_BYTES", 1000)
    with serving() as site:
        site.pages["/c.tar.gz"] = Page(b"x" * 2000)
        assert "more than any catalogue" in simguide("catalogue", "update", site.url("/c.tar.gz")).err
    assert installed.exists()


@pytest.mark.usefixtures("installed", "later")
def test_data_with_faults_are_not_taken_in(simguide, newer, tmp_path):
    path = newer / "data.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("kind: mvno", "kind: nothing"), encoding="utf-8")
    file = tmp_path / "a.tar.gz"
    file.write_bytes(pack(newer, version="2026.12.20"))
    digest = hashlib.sha256(file.read_bytes()).hexdigest()
    run = simguide("catalogue", "update", str(file), "--sha256", digest)
    assert run.code == 3
    assert f"{file}: data/data.yaml:5:" in run.err
    assert load_catalogue(updates=environment.updates_folder()).version == "2026.11.20"
    assert list(Path(kept_in()).iterdir()) == []


@pytest.mark.usefixtures("installed", "later")
@pytest.mark.parametrize(("version", "reason"), [("2026.12.19", "2026.12.19"), ("2026.11.20", "2026.11.20")])
def test_an_archive_that_says_another_version_is_refused(simguide, newer, tmp_path, version, reason):
    file = tmp_path / "a.tar.gz"
    file.write_bytes(pack(newer, version=version))
    run = simguide("catalogue", "update", str(file), "--sha256", hashlib.sha256(file.read_bytes()).hexdigest())
    assert (run.code, reason in run.err) == (2, True)


@pytest.mark.usefixtures("installed", "later")
def test_an_older_catalogue_is_refused_and_one_that_became_older_is_passed_over(simguide, newer, tmp_path):
    path = newer / "data.yaml"
    newest = path.read_text(encoding="utf-8")
    path.write_text(newest.replace("2026-12-20", "2026-10-01").replace("2026-11-20", "2026-10-01"), encoding="utf-8")
    file = tmp_path / "a.tar.gz"
    file.write_bytes(pack(newer, version="2026.10.01"))
    digest = hashlib.sha256(file.read_bytes()).hexdigest()
    assert "2026.11.20" in simguide("catalogue", "update", str(file), "--sha256", digest).err
    kept = Path(update_path(kept_in()))
    compile_records(read_records(newer), path=str(kept)).close()
    kept.chmod(0o600)
    assert load_catalogue(updates=environment.updates_folder()).version == "2026.11.20"


@pytest.mark.skipif(os.name != "posix", reason="rights of a file are another matter there")
@pytest.mark.usefixtures("installed", "later")
def test_what_others_may_write_is_not_opened(simguide, released):
    """It is unpickled: who can write it could run anything."""
    assert simguide("catalogue", "update", str(released)).code == 0
    kept = Path(update_path(kept_in()))
    assert kept.stat().st_mode & 0o777 == 0o600
    kept.chmod(0o662)
    run = simguide("show", "demo")
    assert (run.code, "catalogue update --remove" in run.err) == (2, True)
    assert simguide("--version").code == 0
    assert simguide("catalogue", "update", "--remove").code == 0
    assert simguide("show", "demo").code == 0


def test_a_checkout_answers_from_its_own_files(simguide, released, shipped):
    run = simguide("catalogue", "update", str(released))
    assert (run.code, "git pull" in run.err) == (2, True)
    kept = Path(update_path(kept_in()))
    kept.parent.mkdir(parents=True)
    compile_records(read_records(MINIMAL), path=str(kept)).close()
    assert load_catalogue(updates=environment.updates_folder()).version == shipped.version


@pytest.mark.usefixtures("installed")
def test_what_is_to_be_done_must_be_said(simguide):
    assert simguide("catalogue", "update").code == 2
    assert simguide("catalogue", "update", "a.tar.gz", "--remove").code == 2
    assert simguide("catalogue", "update", "none.tar.gz").code == 2


def tar_of(*members: tuple[tarfile.TarInfo, bytes]) -> bytes:
    """Return an archive of these members, and of what says that it is one."""
    stream = io.BytesIO()
    with tarfile.open(fileobj=stream, mode="w:gz") as tar:
        about = json.dumps({"schema": "simguide.catalogue/1", "version": "2026.12.20"}).encode()
        for held, content in ((member("simguide-catalogue.json"), about), *members):
            held.size = len(content)
            tar.addfile(held, io.BytesIO(content))
    return stream.getvalue()


def member(name: str, kind: bytes = tarfile.REGTYPE, link: str = "") -> tarfile.TarInfo:
    held = tarfile.TarInfo(name)
    held.type, held.linkname = kind, link
    return held


GOOD = (member("data/a.yaml"), b"sources: []\n")


@pytest.mark.parametrize(
    ("members", "reason"),
    [
        (((member("../a.yaml"), b"x"),), "path"),
        (((member("/data/a.yaml"), b"x"),), "path"),
        (((member("data/../../a.yaml"), b"x"),), "path"),
        (((member("data/.hidden.yaml"), b"x"),), "path"),
        (((member("data/a.py"), b"x"),), "path"),
        (((member("data\\a.yaml"), b"x"),), "path"),
        (((member("data/a.yaml\n"), b"x"),), "path"),
        ((GOOD, GOOD), "path"),
        (((member("data/a.yaml", tarfile.SYMTYPE, "/etc/passwd"), b""),), "link"),
        (((member("data/a.yaml", tarfile.LNKTYPE, "data/b.yaml"), b""),), "link"),
        (((member("data", tarfile.DIRTYPE), b""),), "link"),
        (((member("data/a.yaml", tarfile.FIFOTYPE), b""),), "link"),
        (tuple((member(f"data/{number}.yaml"), b"") for number in range(1001)), "large"),
        ((), "form"),
    ],
)
def test_what_no_archive_of_ours_holds_is_refused(members, reason):
    with pytest.raises(ArchiveError) as raised:
        unpack(tar_of(*members), name="a.tar.gz")
    assert raised.value.reason == reason


NO_ARCHIVES = {
    "empty": b"",
    "text": b"no archive",
    "no-tar": gzip.compress(b"no tar"),
    "cut": tar_of(GOOD)[:-40],
    "zeros": gzip.compress(b"\0" * 10_240),
    "zip": b"PK\x03\x04",
}
"""By name: what is compressed holds the second in which it was, and a test is to be called the same in each process."""


@pytest.mark.parametrize("content", NO_ARCHIVES.values(), ids=NO_ARCHIVES)
def test_what_is_no_archive_is_refused(content):
    with pytest.raises(ArchiveError) as raised:
        unpack(content, name="a.tar.gz")
    assert raised.value.reason == "form"


def test_what_unpacks_to_more_than_a_catalogue_is_refused():
    """A few kilobytes that become gigabytes are not held in memory."""
    bomb = gzip.compress(b"\0" * 50_000_000)
    assert len(bomb) < 100_000
    with pytest.raises(ArchiveError) as raised:
        unpack(bomb, name="a.tar.gz")
    assert raised.value.reason == "large"


def test_the_same_data_make_the_same_archive(newer):
    first = pack(newer, version="2026.12.20")
    (newer / "data.yaml").touch()
    assert pack(newer, version="2026.12.20") == first
    assert unpack(first, name="a").files == {"data/data.yaml": (newer / "data.yaml").read_bytes()}


def test_the_folder_is_the_one_of_the_own_lines(monkeypatch):
    """It is computed without `platformdirs`, and must not differ from what that says."""
    assert environment.updates_folder() == str(environment.lines_folder() / "catalogue")
    monkeypatch.delenv("SIMGUIDE_HOME")
    assert environment.updates_folder() == str(environment.lines_folder() / "catalogue")
    monkeypatch.setenv("XDG_DATA_HOME", "/elsewhere")
    assert environment.updates_folder() == str(environment.lines_folder() / "catalogue")


@pytest.mark.parametrize(("days", "is_said"), [(OLD_AFTER_DAYS, False), (OLD_AFTER_DAYS + 1, True), (-1, False)])
def test_an_old_catalogue_is_said_to_be_old(days, is_said):
    found = catalogue(source(read_on="2026-06-01"))
    day = date(2026, 6, 1) + timedelta(days=days)
    answer = with_age(answer_stats(found, as_of=day))
    told = [(it.days, it.command) for it in answer.notes if it.kind == "old-catalogue"]
    assert told == ([(days, "simguide catalogue update URL")] if is_said else [])


@pytest.mark.parametrize(
    "line", ["renew povo", "keep", "carriers", "esim --stay 5", "check phone 0120-800-000", "explain"]
)
def test_every_answer_says_so(simguide, shipped, line):
    """In one line of the short answer and of the whole one, and in the notes of JSON."""
    day = date.fromisoformat(shipped.data_as_of) + timedelta(days=100)
    asked = (*line.split(), "--as-of", day.isoformat())
    for depth in ((), ("-v",), ("--format", "markdown")):
        told = [it for it in simguide(*asked, *depth).out.splitlines() if "simguide catalogue update" in it]
        assert len(told) == 1, depth
        assert "100 days" in told[0]
    told = json.loads(simguide(*asked, "--json").out)
    assert [it["days"] for it in told["notes"] if it["kind"] == "old-catalogue"] == [100]
    Draft202012Validator(schema_of("answer")).validate(told)
    assert "simguide catalogue update" not in simguide(*line.split()).out


@pytest.mark.parametrize("lang", ["en", "zh", "ja"])
def test_the_line_is_one_line(simguide, shipped, lang, monkeypatch):
    monkeypatch.setattr(environment, "today", lambda: date.fromisoformat(shipped.data_as_of) + timedelta(days=1000))
    told = [it for it in simguide("renew", "povo", "--lang", lang).out.splitlines() if "catalogue update URL" in it]
    assert len(told) == 1
    assert sum(1 + (unicodedata.east_asian_width(letter) in "WF") for letter in told[0]) <= 80
