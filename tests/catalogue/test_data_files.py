"""The data files as files: editors find their schema, and the order is kept."""

import re
from pathlib import Path

import pytest

from simguide.loading.catalogue import CHECKOUT_DATA

FILES = sorted(CHECKOUT_DATA.rglob("*.yaml"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_first_line_leads_editors_to_the_schema(path):
    first = path.read_text(encoding="utf-8").splitlines()[0]
    found = re.fullmatch(r"# yaml-language-server: \$schema=(\S+)", first)
    assert found is not None
    assert (path.parent / found[1]).resolve() == CHECKOUT_DATA.parent / "docs" / "data.schema.json"


def test_the_files_that_readers_start_from_are_there():
    wanted = {"carriers", "card_types", "methods", "plans", "rules", "claims", "sources"}
    assert wanted <= {Path(path).stem for path in FILES}
