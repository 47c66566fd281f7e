"""Validates data/ and compiles it into the wheel."""

import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


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

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Remove what was compiled for the build."""
        if version != "editable":
            self._folder.cleanup()
