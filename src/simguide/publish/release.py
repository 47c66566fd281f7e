"""Makes the release of the data: what others build on, and what is new in it."""

import tempfile
from collections import Counter
from html import escape
from pathlib import Path
from typing import Any, Final

from simguide.commands.diff.advise import answer_diff
from simguide.commands.diff.answer import DiffAnswer, DiffQuestion
from simguide.loading import archive
from simguide.loading.catalogue import compile_records, read_records
from simguide.loading.comparable import read_comparable
from simguide.model.catalogue import Catalogue
from simguide.model.value import Value
from simguide.publish.endpoints import LICENCE, SCHEMA_VERSION, json_bytes
from simguide.publish.settings import Settings
from simguide.render.json_text import jsonable

_FOLDER: Final = "data"
FEED: Final = f"{_FOLDER}/changes.atom"


class Release(Value):
    """Where the data that are released stand."""

    folder: Path
    """The data files."""
    since: Path | None = None
    """The archive that was released last; none where nothing is said of what is new."""


def release_files(release: Release, catalogue: Catalogue, settings: Settings) -> dict[str, bytes]:
    """Return the files of the release: archive, database, description, what changed and a feed of that.

    Raises:
        CatalogueProblemsError: The data files have faults.
        DataFolderError: They cannot be read.
    """
    records = read_records(release.folder)
    version = archive.version_of(records)
    packed = archive.pack(release.folder, version=version)
    with tempfile.TemporaryDirectory() as place:
        compiled = Path(place) / "catalogue.sqlite"
        compile_records(records, path=str(compiled)).close()
        database = compiled.read_bytes()
    name = archive.archive_name(version)
    files = {
        f"{_FOLDER}/{name}": packed,
        f"{_FOLDER}/{name}.sha256": f"{archive.digest_of(packed)}  {name}\n".encode(),
        f"{_FOLDER}/simguide-catalogue-{version}.sqlite": database,
    }
    changes = None if release.since is None else _changes(release, release.since, catalogue, settings)
    files[f"{_FOLDER}/changes.json"] = _changes_json(changes, version, settings)
    files[FEED] = _feed(changes, version, settings)
    return files | {f"{_FOLDER}/datapackage.json": _datapackage(files, version, settings)}


def _changes(release: Release, since: Path, catalogue: Catalogue, settings: Settings) -> DiffAnswer:
    question = DiffQuestion(old=since.name, new=release.folder.name)
    return answer_diff(
        catalogue, question, read_comparable(since), read_comparable(release.folder), as_of=settings.as_of
    )


def _changes_json(changes: DiffAnswer | None, version: str, settings: Settings) -> bytes:
    results = () if changes is None else changes.results
    return json_bytes(
        {
            "schema_version": SCHEMA_VERSION,
            "generated_at": settings.as_of.isoformat(),
            "license": LICENCE,
            "from": None if changes is None else changes.old_version,
            "to": version,
            "total": len(results),
            "changes": jsonable(results),
        }
    )


def _feed(changes: DiffAnswer | None, version: str, settings: Settings) -> bytes:
    """Return a feed with an entry for this release."""
    results = () if changes is None else changes.results
    counted = Counter(it.change for it in results)
    told = ", ".join(f"{counted[it]} {it}" for it in ("added", "changed", "removed") if counted[it])
    title = f"simguide data {version}" + (f": {told}" if told else "")
    items = "".join(f"<li>{it.change}: {escape(it.collection)}/{escape(it.id)}</li>" for it in results)
    moment = f"{settings.as_of.isoformat()}T00:00:00Z"
    link = "" if settings.base is None else f'<link href="{escape(settings.address("en/data/"))}"/>'
    own = "" if settings.base is None else f'<link rel="self" href="{escape(settings.address(FEED))}"/>'
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<feed xmlns="http://www.w3.org/2005/Atom">\n'
        f"<title>simguide data</title><id>urn:simguide:data</id><updated>{moment}</updated>{own}\n"
        "<author><name>The simguide authors</name></author>\n"
        f"<entry><title>{escape(title)}</title><id>urn:simguide:data:{escape(version)}</id><updated>{moment}</updated>"
        f'{link}<content type="html">{escape(f"<ul>{items}</ul>" if items else title)}</content></entry>\n'
        "</feed>\n"
    ).encode()


def _datapackage(files: dict[str, bytes], version: str, settings: Settings) -> bytes:
    formats = {"gz": ("tar.gz", "application/gzip"), "sqlite": ("sqlite", "application/vnd.sqlite3")}
    resources: list[dict[str, Any]] = []
    for path, content in files.items():
        kind = formats.get(path.rpartition(".")[2])
        if kind is not None:
            name = "catalogue-files" if kind[0] == "tar.gz" else "catalogue-database"
            described = {"name": name, "path": path.removeprefix(f"{_FOLDER}/"), "format": kind[0]}
            digest = f"sha256:{archive.digest_of(content)}"
            resources.append(described | {"mediatype": kind[1], "bytes": len(content), "hash": digest})
    return json_bytes(
        {
            "name": "simguide-catalogue",
            "title": "How to renew, check, keep, choose, move or cancel a Japanese SIM or eSIM, with evidence",
            "version": version,
            "created": f"{settings.as_of.isoformat()}T00:00:00Z",
            "licenses": [{"name": LICENCE, "path": "https://creativecommons.org/licenses/by/4.0/"}],
            "resources": resources,
        }
    )
