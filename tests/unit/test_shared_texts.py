"""Shared texts and the template of a new carrier."""

import pytest

from simguide.loading.catalogue import read_records
from simguide.loading.sentences import sentences
from tests.conftest import EXAMPLES, catalogue_of
from tests.unit.test_dated import problems_of

MINIMAL = (EXAMPLES / "valid" / "minimal" / "data.yaml").read_text(encoding="utf-8")
LONG = (
    "{en: This sentence is long enough that nobody wants to write it twice., "
    "zh: 这句话很长，没人想写两遍。, ja: この文は長いので、二度は書きたくありません。, costs: time}"
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
    """From the third time on it is to be shared, whatever stands beside it; short labels may recur."""
    warnings = "".join(f"      - {LONG}\n" for _ in range(times))
    text = MINIMAL.replace("    foreign_cards: unknown\n", f"    foreign_cards: unknown\n    warnings:\n{warnings}")
    (tmp_path / "data.yaml").write_text(text, encoding="utf-8")
    if is_refused:
        assert "stands 3 times" in "\n".join(problems_of(tmp_path))
    else:
        assert len(read_records(tmp_path)) > 0


def test_a_text_is_put_together_from_shared_ones_and_its_own(tmp_path):
    """English with a blank between the parts, the others without; labels stay beside them."""
    text = MINIMAL.replace(SUMMARY, "summary: {text: [by-web, {en: Or ask., zh: 也可询问。, ja: 店でも聞けます。}]}")
    start = text.index("      - en: Tap")
    text = f"{text[:start]}      - text: tap\n{text[text.index('        labels:', start) :]}"
    shared = (
        "\ntexts:\n  - {id: by-web, en: Use the web., zh: 用网页。, ja: ウェブです。}\n"
        "  - {id: tap, en: Tap 「チャージ」., zh: 点「チャージ」。, ja: 「チャージ」を押します。}\n"
    )
    (tmp_path / "data.yaml").write_text(f"{text}{shared}", encoding="utf-8")
    catalogue = catalogue_of(tmp_path)
    summary, step = catalogue.carriers()[0].tasks.renew.summary, catalogue.channels(carrier_id="demo")[0].steps[0]
    assert (summary.en, summary.zh) == ("Use the web. Or ask.", "用网页。也可询问。")
    assert (summary.ja, step.zh, step.labels) == ("ウェブです。店でも聞けます。", "点「チャージ」。", ("チャージ",))


def test_a_shared_text_names_no_other(tmp_path):
    """Each stands whole under its id."""
    (tmp_path / "data.yaml").write_text(MINIMAL.replace(SUMMARY, "summary: {text: one}"), encoding="utf-8")
    shared = "texts:\n  - {id: one, text: two}\n  - {id: two, en: Top up., zh: 充值。, ja: チャージします。}\n"
    (tmp_path / "texts.yaml").write_text(shared, encoding="utf-8")
    assert 'texts (one).text: unknown field "text"' in "\n".join(problems_of(tmp_path))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One. Two! Three?", 3),
        ("Version 1.5 of e.g. Y!mobile (see there. Or not.) costs 3,850 yen.", 1),
        ('Press "Yes. Go." and wait.', 1),
        ("一。二！三？", 3),
        ("押すと「はい。」と出ます（次も。）。終わりです", 2),
    ],
)
def test_sentences_are_told_apart(text, expected):
    assert len(sentences(text)) == expected


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
