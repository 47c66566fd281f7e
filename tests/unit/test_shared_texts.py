"""Shared texts and the template of a new carrier."""

import pytest

from simguide.loading.catalogue import read_records
from tests.conftest import EXAMPLES, catalogue_of
from tests.unit.test_dated import problems_of

MINIMAL = (EXAMPLES / "valid" / "minimal" / "data.yaml").read_text(encoding="utf-8")
LONG = (
    "{en: This sentence is long enough that nobody wants to write it twice., "
    "zh: 这句话很长，没人想写两遍。, ja: この文は長いので、二度は書きたくありません。}"
)
SUMMARY = "summary: {en: Top up on the web., zh: 在网页上充值。, ja: ウェブでチャージします。}"


def test_a_shared_text_stands_where_it_is_named(tmp_path):
    """`{text: ID}` says the text of that id, in any file of the folder; the answer knows no difference."""
    (tmp_path / "data.yaml").write_text(MINIMAL.replace(SUMMARY, "summary: {text: by-web}"), encoding="utf-8")
    shared = (
        "texts:\n  - id: by-web\n    en: Top up on the web.\n    zh: 在网页上充值。\n    ja: ウェブでチャージします。\n"
    )
    (tmp_path / "texts.yaml").write_text(shared, encoding="utf-8")
    assert catalogue_of(tmp_path).carriers()[0].tasks.renew.summary.ja == "ウェブでチャージします。"


def test_a_text_that_is_not_there_and_one_that_nobody_says_are_named(tmp_path):
    """Both have file, line and hint."""
    (tmp_path / "data.yaml").write_text(MINIMAL.replace(SUMMARY, "summary: {text: by-web}"), encoding="utf-8")
    shared = "texts:\n  - id: by-net\n    en: Top up.\n    zh: 充值。\n    ja: チャージします。\n"
    (tmp_path / "texts.yaml").write_text(shared, encoding="utf-8")
    found = "\n".join(problems_of(tmp_path))
    assert 'carrier_details (demo).tasks.renew.summary: no record "by-web" in texts' in found
    assert "texts.yaml:2:9: texts (by-net).id: no record says this text\n  hint: say it as `{text: by-net}`" in found


@pytest.mark.parametrize(("times", "is_refused"), [(2, False), (3, True)])
def test_a_long_sentence_stands_at_most_twice(tmp_path, times, is_refused):
    """From the third time on it is to be shared; short labels may recur."""
    warnings = "".join(f"      - {LONG}\n" for _ in range(times))
    text = MINIMAL.replace("    foreign_cards: unknown\n", f"    foreign_cards: unknown\n    warnings:\n{warnings}")
    (tmp_path / "data.yaml").write_text(text, encoding="utf-8")
    if is_refused:
        assert "the same text stands 3 times" in "\n".join(problems_of(tmp_path))
    else:
        assert len(read_records(tmp_path)) > 0


def test_a_new_carrier_passes_as_it_is(simguide, tmp_path):
    """The template is sound before anything in it is replaced, and the index stays sorted."""
    card_type = MINIMAL[MINIMAL.index("\ncard_types:") : MINIMAL.index("\nmethods:")].replace(
        "prepaid-sim", "postpaid-sim"
    )
    (tmp_path / "data.yaml").write_text(MINIMAL, encoding="utf-8")
    (tmp_path / "card_types.yaml").write_text(card_type.replace("Prepaid SIM", "Monthly SIM"), encoding="utf-8")
    for identity in ("zeta", "alpha", "middle"):
        run = simguide("catalogue", "new", identity, "--into", str(tmp_path))
        assert run.code == 0
        assert run.out == f"{tmp_path}/carriers.yaml\n{tmp_path}/carriers/{identity}.yaml\n"
    assert simguide("catalogue", "validate", "--whole", str(tmp_path)).code == 0
    lines = (tmp_path / "carriers.yaml").read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if line.startswith("  - id:")] == ["  - id: alpha", "  - id: middle", "  - id: zeta"]
    assert catalogue_of(tmp_path).channels(carrier_id="middle")[0].id == "middle-renew-website"


@pytest.mark.parametrize(("identity", "wrong"), [("Not A Slug", "lower-case letters"), ("demo", "has already")])
def test_a_new_carrier_is_refused(simguide, tmp_path, identity, wrong):
    """An id that is no slug, and one that is taken: nothing is written."""
    simguide("catalogue", "new", "demo", "--into", str(tmp_path))
    before = sorted(tmp_path.rglob("*"))
    run = simguide("catalogue", "new", identity, "--into", str(tmp_path))
    assert (run.code, wrong in run.err) == (2, True)
    assert sorted(tmp_path.rglob("*")) == before
