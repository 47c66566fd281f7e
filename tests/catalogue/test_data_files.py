"""The data files as files: editors find their schema, and the order is kept."""

import re
from pathlib import Path

import pytest

from simguide.loading.catalogue import CHECKOUT_DATA
from simguide.model.carrier import Carrier
from tests.conftest import shipped_records

DATA = Path(CHECKOUT_DATA)
FILES = sorted(DATA.rglob("*.yaml"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_first_line_leads_editors_to_the_schema(path):
    first = path.read_text(encoding="utf-8").splitlines()[0]
    found = re.fullmatch(r"# yaml-language-server: \$schema=(\S+)", first)
    assert found is not None
    assert (path.parent / found[1]).resolve() == DATA.parent / "docs" / "data.schema.json"


def test_the_files_that_readers_start_from_are_there():
    wanted = {"carriers", "card_types", "methods", "rules", "claims", "sources"}
    assert wanted <= {Path(path).stem for path in FILES}


def test_each_carrier_has_a_file_of_its_own_and_the_index_is_sorted():
    """All that is known of one carrier stands in one file: one review, one history."""
    index = [carrier.id for carrier in (held.record for held in shipped_records()) if isinstance(carrier, Carrier)]
    entries = re.findall(r"^  - id: (\S+)$", (DATA / "carriers.yaml").read_text(encoding="utf-8"), re.MULTILINE)
    assert entries == sorted(set(index))
    assert {path.stem for path in (DATA / "carriers").glob("*.yaml")} == set(index)
    for path in (DATA / "carriers").glob("*.yaml"):
        owners = set(re.findall(r"^    carrier: (\S+)$", path.read_text(encoding="utf-8"), re.MULTILINE))
        assert owners <= {path.stem}
