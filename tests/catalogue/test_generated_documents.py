"""Documents made from the code are as the code is now."""

import importlib.util
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SPEC = importlib.util.spec_from_file_location("generate", ROOT / "docs" / "generate.py")
assert SPEC is not None
assert SPEC.loader is not None
generate = importlib.util.module_from_spec(SPEC)
SPEC.loader.exec_module(generate)


@pytest.mark.parametrize("path", generate.DOCUMENTS)
def test_document_has_not_drifted(path):
    """`make docs` would change nothing."""
    assert generate.DOCUMENTS[path]() == (ROOT / path).read_text(encoding="utf-8")


def test_readme_shows_examples():
    assert (ROOT / "README.md").read_text(encoding="utf-8").count("```console") >= 2
