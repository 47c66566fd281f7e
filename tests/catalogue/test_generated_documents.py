"""Documents made from the code are as the code is now."""

import importlib.util
from pathlib import Path

import pytest

from simguide.loading import catalogue as loading

ROOT = Path(__file__).parents[2]


def script(path):
    """Return a script as a module."""
    spec = importlib.util.spec_from_file_location(path.stem, path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


generate = script(ROOT / "docs" / "generate.py")
letters = script(ROOT / "tools" / "generate_letters.py")


@pytest.fixture(autouse=True)
def compiled_catalogue(monkeypatch, compiled):
    """The examples are asked of the compiled catalogue: reading all files again for each of them shows nothing more."""
    monkeypatch.setattr(loading, "SNAPSHOT", compiled)


@pytest.mark.parametrize("path", generate.DOCUMENTS)
def test_document_has_not_drifted(path):
    """`make docs` would change nothing."""
    assert generate.DOCUMENTS[path]() == (ROOT / path).read_text(encoding="utf-8")


def test_readme_shows_examples():
    assert (ROOT / "README.md").read_text(encoding="utf-8").count("```console") >= 2


@pytest.mark.parametrize("path", letters.MODULES)
def test_module_made_from_a_list_has_not_drifted(path):
    """`make letters` would change nothing: nobody wrote in the module, and the list is the one that is named."""
    assert letters.MODULES[path]() == (ROOT / path).read_text(encoding="utf-8")
