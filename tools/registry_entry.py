"""Writes server.json, by which a registry lists the server for assistants, from the one place that says the address.

    python tools/registry_entry.py

Without a public address (`home` of `[tool.simguide]`) there is nothing to list: none is written, and an old one goes.
"""

import json
import runpy
import tomllib
from pathlib import Path

from simguide import __version__

ROOT = Path(__file__).parents[1]
FILE = ROOT / "server.json"


def main() -> None:
    """Write the file, or say that there is none."""
    home = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["simguide"]["home"].rstrip("/")
    entry = runpy.run_path(str(ROOT / "hatch_build.py"))["registry_entry"](home, __version__)
    if entry is None:
        FILE.unlink(missing_ok=True)
        print("no public address: no server.json")
        return
    FILE.write_text(json.dumps(entry, indent=2, ensure_ascii=False) + "\n", "utf-8")
    print(f"{FILE.name}: {entry['name']} {entry['version']}")


if __name__ == "__main__":
    main()
