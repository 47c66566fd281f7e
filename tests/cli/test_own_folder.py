"""A user's own folder from its first file to its answer, and what is refused on the way: en, zh, ja."""

import re
import shlex

import pytest

from simguide.loading import catalogue as loading
from simguide.terminal import environment
from tests.conftest import EXAMPLES

LANGUAGES = ["en", "zh", "ja"]
in_each_language = pytest.mark.parametrize("lang", LANGUAGES)


@pytest.fixture(autouse=True)
def shipped_as_in_a_wheel(monkeypatch, compiled, tmp_path):
    """Answer from the compiled catalogue, in a folder that is no clone."""
    monkeypatch.setattr(loading, "SNAPSHOT", str(compiled))
    monkeypatch.setattr(loading, "CHECKOUT_DATA", str(tmp_path / "no-checkout"))
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def typed_by(simguide):
    """Type the command that a hint names."""

    def type_it(run):
        command = re.search(r"simguide (?:catalogue|show) [^`\n]+", run.err)
        assert command is not None, run.err
        return simguide(*shlex.split(command[0])[1:])

    return type_it


def spoil(folder):
    index = folder / "carriers.yaml"
    index.write_text(index.read_text(encoding="utf-8").replace("kind: mvno", "kind: mvn"), encoding="utf-8")


# catalogue validate


@in_each_language
def test_a_folder_that_was_begun_is_sound_as_it_lies_over_the_shipped_catalogue(simguide, lang):
    assert simguide("catalogue", "new", "test-one", "--into", "own").code == 0
    run = simguide("catalogue", "validate", "own", "--lang", lang)
    assert (run.code, run.err) == (0, "")
    assert re.search({"en": "own: 3 records over", "zh": "own：.*3 条记录", "ja": "own：.*3件"}[lang], run.out)
    assert simguide("renew", "test-one", "--data-dir", "own").code == 0


def test_alone_it_is_not_whole(simguide):
    simguide("catalogue", "new", "test-one", "--into", "own")
    run = simguide("catalogue", "validate", "--whole", "own")
    assert (run.code, run.out) == (3, "")
    assert '"postpaid-sim"' in run.err
    assert "simguide catalogue validate --whole own" in run.err


@in_each_language
@pytest.mark.parametrize("folder", ["own", "my own", "-own"])
@pytest.mark.parametrize("way", ["option", "variable"])
def test_an_error_of_an_overlay_names_a_command_that_finds_the_same(
    simguide, typed_by, monkeypatch, tmp_path, lang, folder, way
):
    """The hint, typed as it stands, names the same problems and no others; when they are mended, none."""
    assert simguide("catalogue", "new", "test-one", f"--into={folder}").code == 0
    spoil(tmp_path / folder)
    monkeypatch.setenv("SIMGUIDE_LANG", lang)
    if way == "variable":
        monkeypatch.setenv("SIMGUIDE_DATA", folder)
    run = simguide("renew", "test-one", *([f"--data-dir={folder}"] if way == "option" else []))
    assert (run.code, run.out) == (3, "")
    again = typed_by(run)
    assert (again.code, again.err) == (3, run.err)
    index = tmp_path / folder / "carriers.yaml"
    index.write_text(index.read_text(encoding="utf-8").replace("kind: mvn\n", "kind: mvno\n"), encoding="utf-8")
    assert typed_by(run).code == 0


@in_each_language
def test_an_error_of_a_whole_catalogue_names_a_command_that_finds_the_same(simguide, typed_by, monkeypatch, lang):
    monkeypatch.setenv("SIMGUIDE_LANG", lang)
    run = simguide("catalogue", "validate", "--whole", str(EXAMPLES / "invalid" / "unknown-source"))
    assert run.code == 3
    assert typed_by(run).err == run.err


def test_an_error_of_the_checkout_needs_no_folder(simguide, monkeypatch, tmp_path):
    """`make data` and a carrier's author in a clone: `simguide catalogue validate`."""
    simguide("catalogue", "new", "test-one", "--into", "data")
    monkeypatch.setattr(loading, "SNAPSHOT", str(tmp_path / "none"))
    monkeypatch.setattr(loading, "CHECKOUT_DATA", str(tmp_path / "data"))
    run = simguide("catalogue", "validate")
    assert run.code == 3
    assert "`simguide catalogue validate` checks again" in run.err
    assert simguide("carriers").err == run.err


# catalogue new

NEW = {
    "id": (
        ["Bad Id"],
        {"en": "found “Bad Id”, expected an id", "zh": "收到“Bad Id”，应为", "ja": "「Bad Id」ではなく"},
        "simguide catalogue new bad-id --into my-data",
    ),
    "id-into": (
        ["ＡＢ_c", "--into", "own"],
        {"en": "expected an id", "zh": "应为由小写字母", "ja": "小文字の英字"},
        "simguide catalogue new ab-c --into own",
    ),
    "id-none": (
        ["会社", "--into", "own"],
        {"en": "found “会社”, expected an id", "zh": "收到“会社”，应为", "ja": "「会社」ではなく"},
        "simguide catalogue new my-carrier --into own",
    ),
    "shipped": (
        ["docomo"],
        {"en": "which the shipped catalogue has", "zh": "自带数据里已经有了", "ja": "付属カタログにすでにあります"},
        "simguide show docomo",
    ),
    "shipped-into": (
        ["docomo", "--into", "own"],
        {"en": "which the shipped catalogue has", "zh": "自带数据里已经有了", "ja": "付属カタログにすでにあります"},
        "simguide show docomo",
    ),
    "taken": (
        ["test-one", "--into", "own"],
        {
            "en": "which this folder has already",
            "zh": "这个文件夹里已经有了",
            "ja": "このフォルダーにすでにあります",
        },
        "simguide show test-one --data-dir own",
    ),
    "where": (
        ["my-carrier"],
        {"en": "--into: found nothing, expected", "zh": "--into：没有给出，应为", "ja": "--into：指定がありません"},
        "simguide catalogue new my-carrier --into my-data",
    ),
}


@in_each_language
@pytest.mark.parametrize(("arguments", "says", "command"), NEW.values(), ids=NEW)
def test_a_new_carrier_is_refused_for_its_true_reason(simguide, typed_by, tmp_path, arguments, says, command, lang):
    """What was found, what was expected, and a command that runs; nothing is written."""
    simguide("catalogue", "new", "test-one", "--into", "own")
    before = sorted(tmp_path.rglob("*"))
    run = simguide("catalogue", "new", *arguments, "--lang", lang)
    assert (run.code, run.out) == (2, "")
    assert says[lang] in run.err
    assert run.err.splitlines()[-1].removesuffix(f" --lang {lang}").endswith(command)
    assert sorted(tmp_path.rglob("*")) == before
    assert typed_by(run).code == 0


@in_each_language
def test_in_a_clone_an_installed_program_proposes_its_data(simguide, typed_by, tmp_path, lang):
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "carriers.yaml").write_text("carriers:\n", encoding="utf-8")
    run = simguide("catalogue", "new", "my-carrier", "--lang", lang)
    assert run.code == 2
    assert run.err.splitlines()[-1].endswith(f"simguide catalogue new my-carrier --into data --lang {lang}")
    assert typed_by(run).code == 0
    assert (tmp_path / "data" / "carriers" / "my-carrier.yaml").is_file()


def test_in_a_checkout_no_folder_is_needed(simguide, monkeypatch, tmp_path):
    """The checkout's own index says what is taken."""
    data = tmp_path / "data"
    data.mkdir()
    monkeypatch.setattr(loading, "SNAPSHOT", str(tmp_path / "none"))
    monkeypatch.setattr(loading, "CHECKOUT_DATA", str(data))
    assert "catalogue new bad-id\n" in simguide("catalogue", "new", "Bad Id").err
    assert simguide("catalogue", "new", "test-one").code == 0
    for arguments in (["test-one"], ["test-one", "--into", "own"], ["test-one", "--into", str(data)]):
        run = simguide("catalogue", "new", *arguments)
        assert (run.code, run.err.splitlines()[-1]) == (2, "try: simguide show test-one")


def test_no_secret_of_what_was_typed_is_said_again(simguide):
    run = simguide("catalogue", "new", "LPA:1$rsp.example.com$SECRET-1234")
    assert (run.code, "secret" in run.err.lower()) == (2, False)


# what does not go together

BOTH = {
    "renew": (["renew", "povo", "--carrier", "au"], "povo", "--carrier au"),
    "keep": (["keep", "povo", "-c", "au"], "povo", "--carrier au"),
    "phone": (["check", "phone-ready", "povo", "--carrier", "au"], "povo", "--carrier au"),
    "leave": (["leave", "povo", "ahamo", "-c", "au", "-c", "uq"], "povo ahamo", "--carrier au --carrier uq"),
}


TRY = {"en": "try: ", "zh": "请输入：", "ja": "入力："}


@in_each_language
@pytest.mark.parametrize(("arguments", "first", "second"), BOTH.values(), ids=BOTH)
def test_a_carrier_in_two_ways_is_refused_in_the_language_of_the_answer(simguide, arguments, first, second, lang):
    run = simguide(*arguments, "--lang", lang)
    assert (run.code, run.out) == (2, "")
    error, line = run.err.splitlines()
    joined = {"en": " and ", "zh": " 和 ", "ja": "と"}[lang]
    assert f"{first}{joined}{second}" in error
    assert {"en": "expected", "zh": "应只", "ja": "ください"}[lang] in error
    assert (
        line == f"{TRY[lang]}simguide {' '.join(arguments[: arguments.index(first.split()[0])])} {first} --lang {lang}"
    )


@in_each_language
@pytest.mark.parametrize(
    ("arguments", "option"),
    [
        (["carriers", "--data-dir", ""], "--data-dir"),
        (["my", "list", "--data-dir="], "--data-dir"),
        (["catalogue", "new", "my-carrier", "--into", ""], "--into"),
        (["catalogue", "validate", ""], "DIR"),
    ],
    ids=["carriers", "my", "new", "validate"],
)
def test_a_folder_that_is_nothing_is_refused_in_the_language_of_the_answer(simguide, tmp_path, arguments, option, lang):
    """An unset variable of a script is not the folder one is in."""
    run = simguide(*arguments, "--lang", lang)
    assert (run.code, run.out) == (2, "")
    said = {"en": "found nothing, expected a folder", "zh": "应为文件夹", "ja": "フォルダーを指定してください"}[lang]
    error, line = run.err.splitlines()
    assert option in error
    assert said in error
    assert line.startswith(f"{TRY[lang]}simguide {arguments[0]}")
    assert list(tmp_path.iterdir()) == []


# ask --as-of


@pytest.fixture
def answers(monkeypatch):
    """Type lines, as at a terminal."""

    def prepare(*lines):
        left = [f"{line}\n" for line in lines]
        monkeypatch.setattr(environment, "is_conversation", lambda: True)
        monkeypatch.setattr(environment, "read_line", lambda _: left.pop(0) if left else "")

    return prepare


ASKED = {
    "keep": (["keep", "ahamo", "japan", "", "no"], ["keep", "ahamo", "--as-of", "2026-12-31"]),
    "leave": (
        ["leave", "2027-01-05", "3", "ahamo"],
        ["leave", "--on", "2027-01-05", "--months", "3", "--carrier", "ahamo", "--as-of", "2026-12-31"],
    ),
    "link": (["link", "https://ahamo.com"], ["check", "url", "--as-of", "2026-12-31", "--", "https://ahamo.com"]),
    "lines": (["lines"], ["my", "list", "--as-of", "2026-12-31"]),
}


@in_each_language
@pytest.mark.parametrize(("lines", "command"), ASKED.values(), ids=ASKED)
def test_ask_for_a_day_answers_for_it_and_prints_it(simguide, answers, lines, command, lang):
    answers(*lines)
    run = simguide("ask", "--lang", lang, "--as-of", "2026-12-31")
    wanted = simguide("--lang", lang, *command)
    assert (run.code, run.out) == (wanted.code, wanted.out)
    assert run.err.splitlines()[-1].endswith(f"simguide --lang {lang} {shlex.join(command)}")


def test_ask_without_a_day_prints_none(simguide, answers):
    answers("keep", "ahamo", "japan", "", "no")
    assert "--as-of" not in simguide("ask").err


def test_ask_reads_the_names_of_the_day(simguide, answers, monkeypatch):
    """The catalogue that is asked for names is the one of the day."""
    days = []

    def on(catalogue, day):
        days.append(str(day))
        return catalogue

    monkeypatch.setattr("simguide.model.catalogue.Catalogue.on", on)
    answers("q")
    simguide("ask", "--as-of", "2026-12-31")
    answers("q")
    simguide("ask")
    assert days == ["2026-12-31", "2026-11-20"]


@in_each_language
@pytest.mark.parametrize("day", ["tomorrow", "2026-02-30", ""])
def test_ask_refuses_a_day_that_is_none_before_it_asks(simguide, answers, day, lang):
    answers("keep")
    run = simguide("ask", "--as-of", day, "--lang", lang)
    assert (run.code, run.out) == (2, "")
    assert "--as-of" in run.err
    assert len(run.err.splitlines()) == 2
