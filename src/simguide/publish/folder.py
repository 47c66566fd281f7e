"""Puts a site into a folder: what an earlier run left there goes, what anybody else left there stays untouched."""

import hashlib
import re
from pathlib import Path
from typing import Final

from simguide.errors import FAILURE, SimguideError
from simguide.model.catalogue import Catalogue
from simguide.model.value import Value
from simguide.publish.release import Release
from simguide.publish.settings import Settings
from simguide.publish.site import Progress, site_files
from simguide.publish.templates import check_installed
from simguide.terminal.saving import output_error

SUMS: Final = "SHA256SUMS"
"""Lists every file with its digest, as `sha256sum --check` reads it; a folder with one is a site."""
_LINE: Final = re.compile(r"[0-9a-f]{64}  (.+)")


class Written(Value):
    """What was written."""

    files: int
    pages: int
    size: int


class FolderError(SimguideError):
    """The folder holds files of somebody else."""

    exit_code = FAILURE

    def __init__(self, path: str) -> None:
        super().__init__("publish-folder", path=path)


def write_site(
    catalogue: Catalogue, settings: Settings, folder: Path, progress: Progress, release: Release | None = None
) -> Written:
    """Write a site into a folder, with the data that are released, where they are at hand.

    Raises:
        FolderError: The folder holds files, and is no site.
        MissingExtraError: What fills the pages is not installed; nothing is written then.
        OutputError: It cannot be written.
    """
    check_installed()
    former = _former_files(folder)
    sums: dict[str, str] = {}
    size = 0
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with (folder / SUMS).open("a", encoding="utf-8") as listed:  # a run that is broken off leaves a site, too
            for path, content in site_files(catalogue, settings, progress, release):
                target = folder / path
                target.parent.mkdir(parents=True, exist_ok=True)
                sums[path] = hashlib.sha256(content).hexdigest()
                print(f"{sums[path]}  {path}", file=listed, flush=True)
                target.write_bytes(content)
                size += len(content)
        text = "".join(f"{digest}  {path}\n" for path, digest in sorted(sums.items()))
        (folder / SUMS).write_text(text, encoding="utf-8")
        for path in former - sums.keys():
            _remove(folder, path)
    except OSError as error:
        raise output_error(str(folder), error) from error
    return Written(files=len(sums) + 1, pages=sum(path.endswith(".html") for path in sums), size=size)


def _former_files(folder: Path) -> set[str]:
    """Return the files of the site that stands in a folder; none where the folder is new or empty.

    Raises:
        FolderError: The folder holds files, and is no site.
    """
    try:
        if not folder.exists() or (folder.is_dir() and not any(folder.iterdir())):
            return set()
        lines = (folder / SUMS).read_text(encoding="utf-8").splitlines()
    except FileNotFoundError as error:
        raise FolderError(str(folder)) from error
    except (OSError, UnicodeDecodeError) as error:
        raise output_error(str(folder), error) from error
    listed = {found[1] for line in lines if (found := _LINE.fullmatch(line))}
    within = folder.resolve()
    return {path for path in listed if (folder / path).resolve().is_relative_to(within)}


def _remove(folder: Path, path: str) -> None:
    """Remove a file of an earlier site, and the folders that it leaves empty."""
    target = folder / path
    target.unlink(missing_ok=True)
    for above in target.parents:
        if above == folder or any(above.iterdir()):
            break
        above.rmdir()
