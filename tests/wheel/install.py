"""Builds the wheel of this checkout and installs it in an environment of its own."""

import shutil
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).parents[2]
_NO_SOURCE = (".git", ".venv", ".*_cache", ".hypothesis", "__pycache__", "build", "dist")


def install_wheel(folder: Path) -> Path:
    """Return the folder of the programs of an environment in which only the wheel is installed."""
    # hatchling reads the folder's name as a pattern where it looks for the licences, and a clone may be called [x]
    source = shutil.copytree(ROOT, folder / "source", ignore=shutil.ignore_patterns(*_NO_SOURCE))
    pip = [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*pip, "wheel", "--no-deps", "--wheel-dir", str(folder), str(source)], check=True)
    venv.create(folder / "venv", with_pip=False)
    wheel = next(folder.glob("simguide-*.whl"))
    programs = folder / "venv" / "bin"
    subprocess.run([*pip, "--python", str(programs / "python"), "install", str(wheel)], check=True)
    return programs
