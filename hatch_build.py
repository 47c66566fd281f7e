"""Validates data/ and compiles it into the wheel; says where the project is at home, in its metadata and README."""

import re
import sys
import tempfile
import tomllib
from pathlib import Path
from typing import Any, Literal
from urllib.parse import urlsplit

from hatchling.builders.hooks.plugin.interface import BuildHookInterface
from hatchling.metadata.plugin.interface import MetadataHookInterface

_LINK = re.compile(r"(!?)\[((?:[^\[\]]|!?\[[^\]]*\])*)\]\((?!https?://|#)([^)\s]+)\)")
"""A link of Markdown to a file of the repository."""


MANUALS: dict[Literal["en", "zh", "ja"], str] = {"en": "", "zh": "zh_CN/", "ja": "ja/"}
"""Languages of the manual page, and their folders under share/man."""


def addresses(home: str) -> dict[str, str]:
    """Return the addresses that a package page shows."""
    if not home:
        return {}
    return {
        "Homepage": home,
        "Documentation": f"{home}/tree/main/docs",
        "Changelog": f"{home}/blob/main/CHANGELOG.md",
        "Issues": f"{home}/issues",
        "Source": home,
    }


def registry_name(home: str) -> str:
    """Return under what name a registry of servers for assistants knows this one; it follows from the public address.

    `https://github.com/OWNER/NAME` gives `io.github.OWNER/NAME`, another host its own name turned round.
    """
    place = urlsplit(home)
    host, parts = place.hostname or "", place.path.strip("/").split("/")
    if host == "github.com":
        return f"io.github.{parts[0]}/{parts[-1]}"
    return f"{'.'.join(reversed(host.split('.')))}/{parts[-1]}"


def registry_entry(home: str, version: str) -> dict[str, Any] | None:
    """Return what `server.json` says of the server for assistants; without a public address there is none."""
    if not home:
        return None
    package = {
        "registryType": "pypi",
        "identifier": "simguide",
        "version": version,
        "runtimeHint": "uvx",
        "runtimeArguments": [{"type": "named", "name": "--from", "value": f"simguide[mcp]=={version}"}],
        "packageArguments": [{"type": "positional", "value": "mcp"}],
        "transport": {"type": "stdio"},
    }
    entry: dict[str, Any] = {
        "$schema": "https://static.modelcontextprotocol.io/schemas/2025-12-11/server.schema.json",
        "name": registry_name(home),
        "title": "simguide: Japanese SIMs and eSIMs",
        "description": "Renew, check, keep, choose or cancel a Japanese SIM or eSIM: answers that cite their sources.",
        "version": version,
        "websiteUrl": home,
        "packages": [package],
    }
    if urlsplit(home).hostname == "github.com":
        entry["repository"] = {"url": home, "source": "github"}
    return entry


def readme_of_package(text: str, home: str) -> str:
    """Return a README whose links hold outside the repository: to its public address, or, without one, their words.

    With an address it ends in the mark by which a registry of servers for assistants knows whose package it is.
    """

    def outside(link: re.Match[str]) -> str:
        picture, words, path = link.groups()
        if home:
            return f"{picture}[{words}]({home}/{'raw' if picture else 'blob'}/main/{path})"
        return "" if picture else words

    said = _LINK.sub(outside, text)
    return f"{said}\n<!-- mcp-name: {registry_name(home)} -->\n" if home else said


class SayHome(MetadataHookInterface):
    """Fills what a package page shows of the project from the one place that says it, `[tool.simguide]`."""

    def update(self, metadata: dict[str, Any]) -> None:
        """Add the authors, the addresses, and the README as a package page can show it."""
        settings = tomllib.loads((Path(self.root) / "pyproject.toml").read_text("utf-8"))["tool"]["simguide"]
        home, mail = settings["home"].rstrip("/"), settings["mail"]
        metadata["authors"] = [{"name": "The simguide authors"} | ({"email": mail} if mail else {})]
        metadata["urls"] = addresses(home)
        readme = (Path(self.root) / "README.md").read_text("utf-8")
        metadata["readme"] = {"content-type": "text/markdown", "text": readme_of_package(readme, home)}


class CompileCatalogue(BuildHookInterface):  # type: ignore[type-arg]
    """Adds `simguide/catalogue.sqlite`; a fault in data/ stops the build."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile the catalogue, except for an editable install, which reads data/ itself."""
        if version == "editable":
            return
        sys.path.insert(0, str(Path(self.root) / "src"))
        from simguide.errors import CatalogueProblemsError
        from simguide.loading.catalogue import compile_records, read_records

        try:
            records = read_records(Path(self.root) / "data")
        except CatalogueProblemsError as error:
            message = "\n".join(str(problem) for problem in error.problems)
            raise SystemExit(message) from error
        self._folder = tempfile.TemporaryDirectory()
        path = Path(self._folder.name) / "catalogue.sqlite"
        compile_records(records, path=str(path)).close()
        build_data["force_include"][str(path)] = "simguide/catalogue.sqlite"
        for page, place in self._manuals(path).items():
            build_data["shared_data"][str(page)] = place

    def _manuals(self, catalogue: Path) -> dict[Path, str]:
        """Write the manual page in each language, from what the commands declare; return where each belongs."""
        from simguide.app import manual
        from simguide.loading import catalogue as loading

        loading.SNAPSHOT = str(catalogue)  # the examples stand in it
        date = loading.load_catalogue().data_as_of
        pages: dict[Path, str] = {}
        for lang, folder in MANUALS.items():
            page = Path(self._folder.name) / f"simguide-{lang}.1"
            page.write_text(manual(lang, date=date), encoding="utf-8")
            pages[page] = f"share/man/{folder}man1/simguide.1"
        return pages

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Remove what was compiled for the build."""
        if version != "editable":
            self._folder.cleanup()
