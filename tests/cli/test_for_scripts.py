"""What scripts and assistants read: errors in JSON, the short answer as JSON, some results, some fields."""

import json
import re

import pytest

from simguide.i18n.languages import choose_language
from simguide.terminal import environment

LANGS = ("en", "zh", "ja")


@pytest.mark.parametrize(
    ("arguments", "error"),
    [
        (["renew", "nosuch", "--json"], "unknown.carrier"),
        (["carriers", "--fields", "carier.id"], "no-field"),
        (["renew", "povo", "99", "--compact"], "no-way"),
        (["carriers", "--limit", "0", "--format", "json"], "count"),
    ],
)
def test_an_error_under_json_is_json_on_stdout(simguide, arguments, error):
    """A script finds there what is wrong, and one command to run; the exit code is the same as without --json."""
    run = simguide(*arguments)
    said = json.loads(run.out)
    assert (run.code, run.err) == (2, "")
    assert (said["schema"], said["error"], said["exit_code"]) == ("simguide.error/1", error, 2)
    assert said["message"]
    assert said["command"].startswith("simguide ")


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("command", [["renew", "povo"], ["balance", "docomo"], ["keep"], ["carriers"], ["show", "au"]])
def test_a_compact_answer_says_what_the_short_one_says(simguide, command, lang):
    """One language, nothing null or empty, at most 8 kB; every value stands in the short table."""
    compact = simguide(*command, "--compact", "--lang", lang).out
    short = simguide(*command, "--lang", lang).out
    said = json.loads(compact)
    assert len(compact.encode()) < 8_000
    assert said["schema"] == "simguide.compact/1"
    assert [name for name, value in said.items() if value in (None, "", [], {})] == []
    told = [said["title"], *said.get("steps", []), *said.get("said", []), said.get("evidence", "")]
    told.extend(it for it in said.get("facts", {}).values() if isinstance(it, str))
    told.extend(row["title"] for row in said.get("rows", []))
    assert [text for text in told if text not in short] == []


def test_results_and_fields_are_those_asked_for(simguide):
    answer = json.loads(simguide("carriers", "--fields", "carrier.id,carrier.kind", "--limit", "3").out)
    assert len(answer["results"]) == 3
    assert [set(result) for result in answer["results"]] == [{"carrier"}] * 3
    assert [set(result["carrier"]) for result in answer["results"]] == [{"id", "kind"}] * 3


def test_a_field_of_a_list_is_taken_of_each_item(simguide):
    answer = json.loads(simguide("renew", "povo", "--fields", "channels.channel.id").out)
    (result,) = answer["results"]
    assert {tuple(channel["channel"]) for channel in result["channels"]} == {("id",)}


ENDINGS = {".json": "{", ".csv": "record,", ".md": "# ", ".txt": "povo", ".JSON": "{", "": "povo", ".list": "povo"}


@pytest.mark.parametrize(("ending", "begins"), ENDINGS.items())
def test_a_file_holds_what_its_name_ends_in(simguide, tmp_path, ending, begins):
    target = tmp_path / f"answer{ending}"
    run = simguide("renew", "povo", "-o", str(target))
    assert (run.code, run.out, run.err) == (0, "", "")
    assert target.read_text(encoding="utf-8-sig").startswith(begins)


UNFIT = {
    "other-format": (["--format", "csv"], "x.json", "x.csv"),
    "json": (["--json"], "x.csv", "x.json"),
    "compact": (["--compact"], "x.md", "x.json"),
    "not-written": ([], "x.xlsx", "x.csv"),
    "page": ([], "x.html", "x.md"),
}


@pytest.mark.parametrize(("options", "name", "wanted"), UNFIT.values(), ids=UNFIT)
def test_a_name_that_does_not_fit_is_refused(simguide, tmp_path, options, name, wanted):
    """A script that reads x.json later would find a table in it, and fail far from the cause."""
    run = simguide("renew", "povo", *options, "-o", str(tmp_path / name))
    assert (run.code, str(tmp_path / wanted) in run.out + run.err) == (2, True)
    assert list(tmp_path.iterdir()) == []
    forced = simguide("renew", "povo", "--format", "markdown", "-o", str(tmp_path / "x.html"))
    assert forced.code == 0


def test_a_spreadsheet_knows_the_letters_of_a_file(simguide, tmp_path):
    """By three bytes, in a file alone: in a pipe they would stand before the first column."""
    target = tmp_path / "x.csv"
    simguide("carriers", "--lang", "zh", "-o", str(target))
    piped = simguide("carriers", "--lang", "zh", "--format", "csv").out
    assert target.read_bytes() == b"\xef\xbb\xbf" + piped.encode()


COLOURED = re.compile(r"\x1b\[[\d;]*3\d")
COLOURS = {
    "pipe": ({}, [], False),
    "always": ({}, ["--color", "always"], True),
    "always-over-no-color": ({"NO_COLOR": "1"}, ["--color", "always"], True),
    "always-on-a-dumb-terminal": ({"TERM": "dumb"}, ["--color", "always"], True),
    "forced": ({"FORCE_COLOR": "1"}, [], True),
    "clicolor-forced": ({"CLICOLOR_FORCE": "1"}, [], True),
    "clicolor-not-forced": ({"CLICOLOR_FORCE": "0"}, [], False),
    "forced-without-colour": ({"CLICOLOR_FORCE": "1", "NO_COLOR": "1"}, [], False),
    "forced-but-never": ({"FORCE_COLOR": "1"}, ["--color", "never"], False),
}


@pytest.mark.parametrize(("variables", "options", "wanted"), COLOURS.values(), ids=COLOURS)
def test_what_is_typed_goes_before_what_the_environment_says_of_colour(
    simguide, monkeypatch, variables, options, wanted
):
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert bool(COLOURED.search(simguide("renew", "povo", *options).out)) is wanted


def test_clicolor_takes_colours_off_a_terminal(monkeypatch):
    monkeypatch.setenv("CLICOLOR", "0")
    assert environment.color_here("auto") == "never"
    assert environment.color_here("always") == "always"
    monkeypatch.setenv("CLICOLOR_FORCE", "1")
    assert environment.color_here("auto") == "always"


LISTS = {
    "first": ({"LANGUAGE": "ja:en", "LANG": "en_US.UTF-8"}, "ja"),
    "second": ({"LANGUAGE": "de:zh_CN", "LANG": "en_US.UTF-8"}, "zh"),
    "none-that-there-is": ({"LANGUAGE": "de:fr", "LANG": "ja_JP.UTF-8"}, "ja"),
    "no-language": ({"LANGUAGE": "ja", "LANG": "C.UTF-8"}, "en"),
    "no-locale": ({"LANGUAGE": "ja"}, "en"),
    "own-first": ({"LANGUAGE": "ja", "LANG": "ja_JP", "SIMGUIDE_LANG": "zh"}, "zh"),
    "empty": ({"LANGUAGE": "", "LC_ALL": "zh_CN"}, "zh"),
}


@pytest.mark.parametrize(("variables", "wanted"), LISTS.values(), ids=LISTS)
def test_a_list_of_languages_goes_before_the_locale(variables, wanted):
    assert choose_language(variables) == wanted


CHECKED = {
    "address": ("docomo-pay.xyz", "check url"),
    "message-in-one-piece": ("Your parcel is waiting http://bit.ly/x", "check sms"),
    "short-with-address": ("see https://bit.ly/x", "check sms"),
    "sentence": ("your bill is overdue", "check sms"),
    "number": ("157", "check phone"),
    "handle": ("@docomo_official", "check seller"),
    "code": ("LPA:1$a.example$X", "identify"),
}


@pytest.mark.parametrize(("typed", "wanted"), CHECKED.values(), ids=CHECKED)
def test_what_can_be_guessed_is_not_asked(simguide, typed, wanted):
    assert json.loads(simguide("check", typed, "--json").out)["command"] == wanted


def test_a_name_is_suggested_to_be_checked_as_a_seller(simguide):
    run = simguide("check", "hello")
    assert (run.code, run.err.splitlines()[-1]) == (2, "try: simguide check seller hello")


def test_a_message_in_a_pipe_is_checked(simguide, monkeypatch):
    monkeypatch.setattr(environment, "piped_text", lambda **_: "Pay now: http://bit.ly/x\n")
    assert simguide("check") == simguide("check", "sms", "Pay now: http://bit.ly/x\n")
    monkeypatch.setattr(environment, "piped_text", lambda **_: "\n")
    assert simguide("check") == simguide("check", "-h")
    monkeypatch.setattr(environment, "piped_text", lambda **_: None)
    assert simguide("check").out.startswith("Usage: simguide check COMMAND")


TRADITIONAL = {
    "taiwan": ({"LANG": "zh_TW.UTF-8"}, [], True),
    "hong-kong": ({"LC_ALL": "zh_HK"}, [], True),
    "script": ({"SIMGUIDE_LANG": "zh-Hant"}, [], True),
    "list": ({"LANGUAGE": "de:zh_TW:zh_CN", "LANG": "de_DE.UTF-8"}, [], True),
    "typed": ({}, ["--lang", "zh-TW"], True),
    "typed-in-one": ({}, ["--lang=zh-Hant-HK"], True),
    "simplified": ({"LANG": "zh_CN.UTF-8"}, [], False),
    "simplified-in-hong-kong": ({"SIMGUIDE_LANG": "zh-Hans-HK"}, [], False),
    "typed-over-locale": ({"LANG": "zh_TW.UTF-8"}, ["--lang", "zh-CN"], False),
    "another-language": ({"LANG": "ja_JP.UTF-8"}, [], False),
}


@pytest.mark.parametrize(("variables", "options", "wanted"), TRADITIONAL.values(), ids=TRADITIONAL)
def test_who_reads_traditional_characters_is_told_once_that_there_are_none(
    simguide, monkeypatch, variables, options, wanted
):
    """The answer is in simplified ones; what says so stands on stderr, so that no script reads it for an answer."""
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    run = simguide("renew", "povo", *options)
    assert (run.code, run.err.count("簡體中文")) == (0, int(wanted))
    if wanted:
        assert run.out == simguide("renew", "povo", "--lang", "zh").out


@pytest.mark.parametrize("typed", ["繁體中文", "traditional chinese", "正體中文"])
def test_traditional_chinese_is_understood_by_its_name(simguide, typed):
    run = simguide("renew", "povo", "--lang", typed)
    assert (run.code, "簡體中文" in run.err) == (0, True)
