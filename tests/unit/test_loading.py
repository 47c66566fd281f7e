"""Reading data files: what is sound passes, what is not is named with its place."""

import os
import re
import subprocess
import sys
from pathlib import Path
from unittest import mock

import pytest
import yaml

from simguide.advice.naming import find_carrier
from simguide.errors import CatalogueProblemsError, DataFolderError
from simguide.loading import catalogue as loading
from simguide.loading import folder, nodes
from simguide.loading.catalogue import load_catalogue, read_records, validate_folder, validate_shipped
from simguide.loading.nodes import count_values, plain, read_nodes
from tests.conftest import AS_OF, EXAMPLES, shipped_records

DATA = Path(__file__).parents[2] / "data"
VALID = sorted((EXAMPLES / "valid").iterdir())
INVALID = sorted((EXAMPLES / "invalid").iterdir())


@pytest.mark.parametrize("folder", VALID, ids=lambda folder: folder.name)
def test_valid_example(folder):
    """A folder dropped into examples/valid has no problems."""
    assert len(read_records(folder, today=AS_OF)) > 0


@pytest.mark.parametrize("folder", INVALID, ids=lambda folder: folder.name)
def test_invalid_example(folder):
    """A folder dropped into examples/invalid has exactly the problems that stand beside it."""
    with pytest.raises(CatalogueProblemsError) as raised:
        read_records(folder, today=AS_OF)
    found = "".join(f"{problem}\n" for problem in raised.value.problems).replace(f"{folder}/", "")
    assert found == (folder / "problems.txt").read_text(encoding="utf-8")


def test_every_broken_example_of_the_contract_is_there():
    """The faults that the contract names each have their example."""
    wanted = {
        "wrong-type",
        "unknown-field",
        "duplicate-key",
        "duplicate-id",
        "unknown-source",
        "unused-source",
        "missing-language",
        "unquoted-dial-code",
        "impossible-date",
        "no-source",
        "not-yaml",
        "empty-file",
        "alias-bomb",
        "number-a-digit-short",
        "figures-differ",
        "hedge-in-text",
        "rule-without-state",
    }
    assert wanted <= {folder.name for folder in INVALID}


def test_scalars_stay_text():
    """Nothing is guessed from the look of a value: no octal, no sexagesimal, no boolean."""
    root, problems = read_nodes(b"a: [0120113113, 9:00, no, 1e3, 2026-01-01, ~]\n", path="x.yaml")
    assert problems == []
    assert root is not None
    assert plain(root) == {"a": ["0120113113", "9:00", "no", "1e3", "2026-01-01", "~"]}


def test_all_problems_of_all_files_are_reported(tmp_path):
    """One broken file does not hide the faults of another; they come by file and place."""
    (tmp_path / "b.yaml").write_text("carriers: [x]\n")
    (tmp_path / "a.yaml").write_text("nonsense: []\nchannels: 3\n")
    with pytest.raises(CatalogueProblemsError) as raised:
        read_records(tmp_path)
    assert [(Path(problem.path).name, problem.line) for problem in raised.value.problems] == [
        ("a.yaml", 1),
        ("a.yaml", 2),
        ("b.yaml", 1),
    ]


def test_missing_folder(tmp_path):
    with pytest.raises(DataFolderError, match="no such folder"):
        read_records(tmp_path / "nowhere")


def test_file_in_place_of_folder(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(DataFolderError, match="expected a folder"):
        read_records(tmp_path / "file")


def test_a_file_that_lies_elsewhere_is_not_read(tmp_path):
    """A stranger's folder would have any file of the user's quoted as a fault; a folder may itself be a link."""
    secret = tmp_path / "secret.txt"
    secret.write_text("hunter2", encoding="utf-8")
    theirs = tmp_path / "theirs"
    theirs.mkdir()
    (theirs / "a.yaml").symlink_to(secret)
    with pytest.raises(DataFolderError, match="out of the folder") as raised:
        folder.read_folder(theirs)
    assert "hunter2" not in str(raised.value)
    (theirs / "a.yaml").unlink()
    (theirs / "real.yml").write_text("carriers: []", encoding="utf-8")
    (theirs / "b.yaml").symlink_to("real.yml")
    (tmp_path / "link").symlink_to(theirs)
    assert folder.read_folder(tmp_path / "link")[1] == []


def test_folder_without_data_files(tmp_path):
    with pytest.raises(DataFolderError, match=r"no \.yaml file"):
        read_records(tmp_path)


def test_unreadable_file(tmp_path, monkeypatch):
    """A file that the system refuses is named, with the system's reason."""
    (tmp_path / "a.yaml").write_text("carriers: []\n")

    def refuse(*_):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(DataFolderError, match=r"a\.yaml: Permission denied"):
        read_records(tmp_path)


def test_unreadable_folder(tmp_path, monkeypatch):
    def refuse(_):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("os.scandir", refuse)
    with pytest.raises(DataFolderError, match="Permission denied"):
        read_records(tmp_path)


DESK = (
    '{number: "0120-800-00", dial_from: [japan], purpose: general, hours: unknown, languages: unknown, cost: free,'
    " sources: [mine]}"
)
RULE = """
rules:
  - id: mine
    topic: payment
    title: {en: A fee, zh: 手续费, ja: 手数料}
    body: {en: "It is 4,950 yen.", zh: "为 5,950 日元。", ja: "4,950円です。"}
    shown_by: [recover]
    sources: [mine]
"""


def test_a_folder_that_comes_and_goes(tmp_path, monkeypatch):
    """What disappears while it is read, as in a cache, is a folder that cannot be read, and no bug."""
    (tmp_path / "sub").mkdir()
    (tmp_path / "a.yaml").write_text("carriers: []\n")
    scandir = os.scandir

    def vanish(path):
        if Path(path).name == "sub":
            raise FileNotFoundError(2, "No such file or directory", str(path))
        return scandir(path)

    monkeypatch.setattr("os.scandir", vanish)
    with pytest.raises(DataFolderError, match="sub: No such file"):
        read_records(tmp_path)


def test_hidden_files_are_no_data(tmp_path):
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "a.yaml").write_text("nonsense: []\n")
    (tmp_path / ".b.yaml").write_text("nonsense: []\n")
    with pytest.raises(DataFolderError, match=r"no \.yaml file"):
        read_records(tmp_path)


# what no honest data file reaches


def problems_of(place, text):
    (place / "a.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(CatalogueProblemsError) as raised:
        read_records(place)
    return [str(problem).replace(f"{place}/", "") for problem in raised.value.problems]


def only_problem(place, text):
    (problem,) = problems_of(place, text)
    return problem


@pytest.mark.parametrize("opening", ["[", "{", "[{", "- ", "? ", "[\n "])
@pytest.mark.parametrize("times", [100, 1500, 20_000])
def test_nesting_is_refused_at_once(tmp_path, opening, times):
    """However deep, and on whatever line: the pure parser, which words errors, does not read on.

    It took half a minute for the 20 kB of brackets.
    """
    text = f"a: {opening * times}" if opening[0] in "[{" else opening * times
    found = only_problem(tmp_path, text)
    assert re.match(r"a\.yaml:\d+:\d+: (nested more than 20 levels deep|.*a key must be a text)\n", found)


def test_a_long_file_is_read_once(tmp_path, monkeypatch):
    """The pure parser, which is twenty times slower, reads short files only."""
    parse = mock.Mock(wraps=yaml.parse)
    monkeypatch.setattr(yaml, "parse", parse)
    record = "- id: a\n"
    assert "a.yaml:20003:1: not YAML: " in only_problem(tmp_path, f"carriers:\n{record * 20_000}x\n")
    assert parse.call_count == 1
    assert "a.yaml:23:1: not YAML: " in only_problem(tmp_path, f"carriers:\n{record * 20}x\n")
    assert parse.call_count == 1 + 2


def test_an_endless_text_is_refused_and_not_said_again(tmp_path):
    problems = problems_of(tmp_path, f"carriers:\n- id: {'a' * 3_000_000}\n")
    what = f'the text has 3,000,000 letters, expected at most 5,000: "{"a" * 80}..."'
    assert f"a.yaml:2:7: carriers.0.id: {what}\n  hint: shorten the text" in problems
    assert max(map(len, problems)) < 500


def test_values_are_cut_where_they_are_said_again(tmp_path):
    """What was expected is said all the same, and a carrier with many faults does not print its id at length."""
    problems = problems_of(tmp_path, f"carriers:\n- id: {'A' * 4000}\n  kind: {'b' * 4000}\n  {'c' * 900}: x\n")
    assert max(map(len, problems)) < 1000
    assert any(f'found "{"A" * 80}...", expected at most 80 characters' in problem for problem in problems)


def test_an_endless_number_is_a_price_that_nobody_has(tmp_path):
    """Thousands of digits are no whole number that can be read, and are said in words that people use."""
    problems = problems_of(tmp_path, f"plans:\n- id: a\n  price_jpy: {'9' * 5000}\n  validity_days: {'8' * 5000}\n")
    assert any("yen, expected less than 40000" in problem for problem in problems)
    assert any("a whole number" in problem for problem in problems)
    assert not any("parse" in problem for problem in problems)
    assert max(map(len, problems)) < 500


def test_many_keys_and_entries_are_refused_at_once(tmp_path):
    keys = "".join(f"  k{number}: 1\n" for number in range(300))
    assert "carriers (a).k199: more than 200 keys" in only_problem(tmp_path, f"carriers:\n- id: a\n{keys}")
    entries = "[" + "{x: 1}, " * 1100 + "]"
    assert "(a).steps.1000: more than 1,000 entries" in only_problem(
        tmp_path, f"channels: [{{id: a, steps: {entries}}}]"
    )


def test_the_first_problems_are_enough(tmp_path):
    """Nobody reads thousands: reading stops, and it is said that there are more."""
    for name in ("a", "b"):
        (tmp_path / f"{name}.yaml").write_text("carriers:\n" + "- id: A\n" * 300, encoding="utf-8")
    with pytest.raises(CatalogueProblemsError) as raised:
        read_records(tmp_path)
    assert (len(raised.value.problems), raised.value.is_cut) == (200, True)


def test_references_to_nothing_end(tmp_path):
    """Thousands of unknown ids among thousands of known ones are not each compared with all."""
    sources = "".join(f"- {{id: s{number}}}\n" for number in range(20_000))
    channels = "".join(f"- {{id: c{number}, sources: [t{number}]}}\n" for number in range(20_000))
    (tmp_path / "a.yaml").write_text(f"sources:\n{sources}channels:\n{channels}", encoding="utf-8")
    with pytest.raises(CatalogueProblemsError) as raised:
        read_records(tmp_path)
    assert raised.value.is_cut


@pytest.mark.parametrize(
    ("limit", "files", "said"),
    [
        ("MAX_FILES", 3, "more than 2 data files"),
        ("MAX_SEEN", 3, "files of any kind"),
        ("MAX_BYTES", 2, "hold more than 2 bytes"),
    ],
)
def test_a_folder_that_is_too_large_is_refused_before_it_is_read(tmp_path, monkeypatch, limit, files, said):
    for number in range(files):
        (tmp_path / f"{number}.yaml").write_text("carriers: []\n")
    monkeypatch.setattr(f"simguide.loading.folder.{limit}", 2)
    with pytest.raises(DataFolderError, match=said):
        read_records(tmp_path)


def test_too_many_values_are_refused_over_all_files(tmp_path, monkeypatch):
    for name in ("a", "b"):
        (tmp_path / f"{name}.yaml").write_text("carriers: []\n")
    monkeypatch.setattr("simguide.loading.folder.MAX_VALUES", 3)
    with pytest.raises(DataFolderError, match=r"b\.yaml: more than 400,000 values in the files"):
        read_records(tmp_path)


def test_the_shipped_files_are_far_from_every_limit():
    """A year of facts may be added before a limit is to be thought about."""
    files = sorted(Path(loading.CHECKOUT_DATA).rglob("*.yaml"))
    roots = [read_nodes(file.read_bytes(), path=str(file))[0] for file in files]
    assert len(files) * 3 < folder.MAX_FILES
    assert sum(file.stat().st_size for file in files) * 3 < folder.MAX_BYTES
    assert sum(count_values(root) for root in roots if root is not None) * 3 < nodes.MAX_VALUES


OVERLAY = """
carriers:
  - id: mine
    name: {en: Mine, zh: 我的, ja: マイ}
    kind: mvno
    operator: unknown
    host_networks: unknown
    status: open
    summary: {en: My own., zh: 我自己的。, ja: 自分の会社。}
    domains: [mine.example.jp]
carrier_details:
  - id: mine
    card_types: [prepaid-sim]
    support: unknown
    foreign_cards: unknown
    esim: unknown
    tasks:
      renew: {state: unknown, summary: {en: A., zh: 甲。, ja: あ。}, looked_for: {en: x, zh: x, ja: x}}
      balance: {state: unknown, summary: {en: A., zh: 甲。, ja: あ。}, looked_for: {en: x, zh: x, ja: x}}
      auto: {state: unknown, summary: {en: A., zh: 甲。, ja: あ。}, looked_for: {en: x, zh: x, ja: x}}
    sources: [mine]
sources:
  - {id: mine, url: "https://mine.example.jp/", kind: official, publisher: Mine, dated: undated, read_on: 2026-11-20}
"""


TURNS = "".join(
    f"      {task}: {{state: offered, summary: {{en: A., zh: 甲。, ja: あ。}},"
    " looked_for: {en: y, zh: y, ja: y}, sources: [mine]}\n"
    for task in ("cancel", "move", "port")
)
"""What a carrier says of the tasks that not every carrier has on record."""


@pytest.fixture
def over_compiled(monkeypatch, compiled):
    """A folder lies over the catalogue of a wheel, which is read in a moment; over the files it lies in one test."""
    monkeypatch.setattr(loading, "SNAPSHOT", compiled)


def test_overlay_adds_a_carrier_and_removes_none(tmp_path, shipped):
    """A folder of own files lies over the shipped catalogue."""
    (tmp_path / "mine.yaml").write_text(OVERLAY, encoding="utf-8")
    merged = load_catalogue(tmp_path)
    assert {carrier.id for carrier in merged.carriers()} == {carrier.id for carrier in shipped.carriers()} | {"mine"}
    assert (merged.version, merged.data_as_of) == (f"{shipped.version}+own", shipped.data_as_of)
    assert merged.digest != shipped.digest


def test_own_days_of_reading_do_not_make_a_catalogue_newer(tmp_path, shipped, monkeypatch, compiled):
    """A page that a user read today says nothing of the age of what is shipped."""
    monkeypatch.setattr(loading, "SNAPSHOT", compiled)
    (tmp_path / "mine.yaml").write_text(OVERLAY.replace("2026-11-20", "2031-01-01"), encoding="utf-8")
    assert load_catalogue(tmp_path).data_as_of == shipped.data_as_of


@pytest.mark.usefixtures("over_compiled")
def test_overlay_replaces_a_record_of_the_same_id(tmp_path, shipped):
    """A record replaces the shipped one with its id, and keeps its place in lists."""
    (tmp_path / "mine.yaml").write_text(OVERLAY.replace("  - id: mine\n", "  - id: docomo\n"), encoding="utf-8")
    # docomo's channels stay, so the replacing record must own up to them
    with pytest.raises(CatalogueProblemsError, match="catalogue: 6"):
        load_catalogue(tmp_path)
    text = (tmp_path / "mine.yaml").read_text(encoding="utf-8").replace("state: unknown", "state: offered")
    text = text.replace("    sources: [mine]\n", f"{TURNS}    sources: [mine]\n", 1)
    (tmp_path / "mine.yaml").write_text(
        text.replace("looked_for: {en: x, zh: x, ja: x}", "sources: [mine]"), encoding="utf-8"
    )
    merged = load_catalogue(tmp_path)
    assert find_carrier(merged, "docomo").name.en == "Mine"
    assert [carrier.id for carrier in merged.carriers()] == [carrier.id for carrier in shipped.carriers()]


@pytest.mark.usefixtures("over_compiled")
def test_overlay_may_not_take_a_shipped_name(tmp_path):
    (tmp_path / "mine.yaml").write_text(OVERLAY.replace("ja: マイ", "ja: ドコモ"), encoding="utf-8")
    with pytest.raises(CatalogueProblemsError) as raised:
        load_catalogue(tmp_path)
    assert [problem.what for problem in raised.value.problems] == ['the name "ドコモ" belongs to docomo already']


@pytest.mark.usefixtures("over_compiled")
def test_overlay_keeps_the_rules_of_the_shipped_data(tmp_path):
    """A user's own folder meets every check, with the number ranges and the words of the shipped catalogue."""
    text = OVERLAY.replace("zh: 我自己的。", "zh: 据博客。").replace("support: unknown", f"support: [{DESK}]")
    (tmp_path / "mine.yaml").write_text(f"{text}{RULE}", encoding="utf-8")
    with pytest.raises(CatalogueProblemsError) as raised:
        load_catalogue(tmp_path)
    assert [(it.where, it.what) for it in raised.value.problems] == [
        (
            "carriers (mine).summary.zh",
            'found "博客", expected a text without it: the kind of the source says that it is a blog',
        ),
        (
            "carrier_details (mine).support.0.number",
            'found "0120-800-00" (9 digits), expected one as 0120xxxxxx',
        ),
        ("rules (mine).body.zh", "the figures differ from the English text: found 5950, expected 4950"),
        ("rules (mine).shown_by", "shown by recover, but not in which states of a line"),
    ]


def test_validate_folder_counts_records():
    place, count = validate_folder(EXAMPLES / "valid" / "minimal", today=AS_OF)
    assert (Path(place).name, count) == ("minimal", 6)


def test_compiled_catalogue_answers_like_the_files(tmp_path, monkeypatch):
    """Both ways to the catalogue, the package's compiled file and the checkout's data/, hold the same records."""
    records = shipped_records()
    snapshot = tmp_path / "catalogue.sqlite"
    loading.compile_records(records, path=str(snapshot)).close()
    monkeypatch.setattr(loading, "SNAPSHOT", snapshot)
    compiled = load_catalogue()
    monkeypatch.setattr(loading, "SNAPSHOT", tmp_path / "none")
    monkeypatch.setattr(loading, "read_records", lambda *_, **__: records)  # which took some seconds the first time
    read = load_catalogue()
    assert (compiled.version, compiled.digest) == (read.version, read.digest)
    assert compiled.version == compiled.data_as_of.replace("-", ".")
    assert compiled.carriers() == read.carriers()
    assert compiled.channels(carrier_id="docomo") == read.channels(carrier_id="docomo")
    assert compiled.claims(carrier_id="docomo") == read.claims(carrier_id="docomo")
    assert compiled.terms() == read.terms()


def test_compiled_catalogue_can_be_validated_and_overlaid(tmp_path, monkeypatch):
    """An installed wheel has no YAML; its records still count, and own files still merge over them."""
    records = read_records(EXAMPLES / "valid" / "minimal")
    snapshot = tmp_path / "catalogue.sqlite"
    loading.compile_records(records, path=str(snapshot)).close()
    monkeypatch.setattr(loading, "SNAPSHOT", snapshot)
    assert validate_shipped(today=AS_OF) == (str(snapshot), 6)
    overlay = tmp_path / "own"
    overlay.mkdir()
    (overlay / "mine.yaml").write_text(OVERLAY, encoding="utf-8")
    assert [carrier.id for carrier in load_catalogue(overlay).carriers()] == ["demo", "mine"]


def test_missing_catalogue_says_so(tmp_path, monkeypatch):
    monkeypatch.setattr(loading, "SNAPSHOT", tmp_path / "none")
    monkeypatch.setattr(loading, "CHECKOUT_DATA", tmp_path / "none")
    with pytest.raises(DataFolderError, match="install simguide again"):
        load_catalogue()


def test_damaged_compiled_catalogue_says_so(tmp_path, monkeypatch):
    damaged = tmp_path / "catalogue.sqlite"
    damaged.write_bytes(b"SQLite format 3\x00 and then nothing of the kind" * 50)
    monkeypatch.setattr(loading, "SNAPSHOT", damaged)
    with pytest.raises(DataFolderError, match="install simguide again"):
        load_catalogue()


@pytest.mark.usefixtures("over_compiled")
def test_overlay_may_give_half_a_carrier(tmp_path, shipped):
    """An entry or details alone replace that half of the shipped carrier; the other half stays."""
    entry = OVERLAY[: OVERLAY.index("carrier_details:")].replace("id: mine", "id: airalo")
    (tmp_path / "mine.yaml").write_text(entry, encoding="utf-8")
    merged, before = load_catalogue(tmp_path).carrier("airalo"), shipped.carrier("airalo")
    assert merged is not None
    assert before is not None
    assert merged.name.en == "Mine"
    assert (merged.tasks, merged.sources) == (before.tasks, before.sources)
    assert "status" in merged.evidence, "it is as it was"
    assert "host_networks" in before.evidence
    assert "host_networks" not in merged.evidence


def test_the_same_data_give_the_same_bytes(tmp_path):
    """Two builds of one state are one file: equal strings are pickled as one, whichever objects they were."""
    texts = [tmp_path / f"{number}.sqlite" for number in range(2)]
    for path in texts:
        command = "from pathlib import Path; from simguide.loading.catalogue import compile_records, read_records; "
        command += f"compile_records(read_records(Path({str(DATA)!r})), path={str(path)!r}).close()"
        subprocess.run([sys.executable, "-c", command], check=True)
    first, second = (path.read_bytes() for path in texts)
    assert first == second
