"""Commands as people type them: answers, formats, languages, wrong input, exit codes."""

import csv
import io
import json
import re
import sys
from collections.abc import Iterator
from datetime import date
from operator import attrgetter
from typing import get_args

import pytest
from jsonschema import Draft202012Validator
from typer.core import TyperGroup as Group
from typer.main import get_group

from simguide import __version__
from simguide.app import make_app
from simguide.errors import OutputFault
from simguide.i18n.messages import has_message
from simguide.loading import catalogue as loading
from simguide.main import main
from simguide.terminal import environment
from simguide.terminal.instead import typable
from tests.asking import Asking
from tests.conftest import AS_OF, EXAMPLES, Run, shipped_catalogue
from tests.questions import asked_of

ANSWERED = asked_of("shipped", where=lambda it: it.has_answer)
CITING = [it for it in ANSWERED if it.line.split()[0] not in ("carriers", "sources", "catalogue", "my")]
"""Questions whose answers cite sources beside each statement."""


def leaves(group: Group, *names: str) -> Iterator[tuple[str, ...]]:
    """Yield the words of each command that is no group of others."""
    for name, command in group.commands.items():
        if isinstance(command, Group):
            yield from leaves(command, *names, name)
        else:
            yield (*names, name)


TRIED_APART = {("catalogue", "diff"), ("catalogue", "pack"), ("catalogue", "recheck"), ("mcp",)}
"""They take two catalogues, write an archive, open pages or serve: tests of their own try them."""


def test_every_command_is_asked():
    """A command that is added, below another too, is named in the list, and so tested as the others are."""
    commands = set(leaves(get_group(make_app(None)))) - TRIED_APART
    asked = [question.typed("shipped", day=AS_OF) for question in asked_of("shipped")]
    assert [command for command in sorted(commands) if not any(it[: len(command)] == command for it in asked)] == []


@pytest.mark.parametrize("question", asked_of("shipped"), ids=attrgetter("id"))
def test_a_question_ends_as_the_list_says(asking, question):
    """The exit code, the texts that were promised, and which stream says them."""
    run = asking(question)
    said = run.err if question.code == 2 else run.out
    assert (run.code, [text for text in question.says if text not in said]) == (question.code, [])
    assert bool(run.out) is (question.code != 2)
    assert bool(run.err) is question.has_stderr


@pytest.fixture(autouse=True)
def shipped_as_in_a_wheel(monkeypatch, compiled):
    """Answer from the compiled catalogue, which is read faster than the files."""
    monkeypatch.setattr(loading, "SNAPSHOT", compiled)


@pytest.fixture
def asking(simguide, monkeypatch, tmp_path):
    """Ask the questions of the list."""
    return Asking("shipped", simguide, monkeypatch, tmp_path)


@pytest.fixture(scope="session")
def answer_schema():
    """The schema that `simguide schema` prints."""
    from simguide.commands.schema.schemas import schema_of

    schema = schema_of("answer")
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


@pytest.mark.parametrize("question", CITING, ids=attrgetter("id"))
def test_every_source_of_an_answer_is_listed_below_its_table(asking, question):
    """What the last line counts can be looked up: each source stands in the list, and none besides."""
    sources = json.loads(asking(question, "--json").out)["sources"]
    marks = re.findall(r"^\[(\d+)\]", asking(question, "--verbose").out, flags=re.MULTILINE)
    assert marks == [str(number) for number in range(1, len(sources) + 1)]


@pytest.mark.parametrize("question", CITING, ids=attrgetter("id"))
def test_rows_of_a_csv_carry_the_addresses_of_their_sources(asking, question):
    sources = json.loads(asking(question, "--json").out)["sources"]
    rows = csv.DictReader(io.StringIO(asking(question, "--format", "csv").out))
    assert {url for row in rows for url in row["sources"].split()} == {source["url"] for source in sources}


@pytest.mark.parametrize("format_", ["table", "markdown"])
@pytest.mark.parametrize("question", CITING, ids=attrgetter("id"))
def test_a_short_answer_is_shorter_and_says_what_it_leaves_out(asking, question, format_):
    """No mark leads nowhere, and the number of sources is told."""
    whole = asking(question, "--format", format_, "--verbose")
    short = asking(question, "--format", format_)
    assert (short.code, short.err) == (whole.code, whole.err)
    count = len(json.loads(asking(question, "--json").out)["sources"])
    assert len(short.out) < len(whole.out) or not count  # a list without sources may be shorter too
    assert not re.search(r" \[\d+(-\d+)?(, \d+(-\d+)?)*\]", short.out)
    assert (f"{count} source" in short.out or "--lang zh" in question.line) is (count > 0)
    assert asking(question, "--format", format_, "--brief").out == short.out


def test_what_scripts_read_is_whole(simguide):
    """How much is shown to people plays no part in JSON and CSV."""
    for form in ("json", "csv"):
        assert simguide("keep", "-f", form).out == simguide("keep", "-v", "-f", form).out


def test_a_channel_in_a_csv_has_its_own_sources(simguide):
    found = json.loads(simguide("renew", "--carrier", "softbank-prepaid", "--json").out)
    urls = {source["id"]: source["url"] for source in found["sources"]}
    rows = csv.DictReader(io.StringIO(simguide("renew", "--carrier", "softbank-prepaid", "--format", "csv").out))
    listed = {row["id"]: set(row["sources"].split()) for row in rows}
    channels = [item["channel"] for item in found["results"][0]["channels"]]
    assert channels
    for channel in channels:
        cited = [*channel["sources"], *(it for report in channel["reports"] for it in report["sources"])]
        assert listed[channel["id"]] == {urls[source] for source in cited}


@pytest.mark.parametrize("question", ANSWERED, ids=attrgetter("id"))
def test_json_validates_against_the_printed_schema(asking, answer_schema, question):
    """The output is one JSON object that keeps the contract; stderr has a hint where nothing matches."""
    run = asking(question, "--json")
    assert (run.code, bool(run.err)) == (question.code, question.has_stderr)
    found = json.loads(run.out)
    assert [error.message for error in answer_schema.iter_errors(found)] == []
    assert asking.typed(question)[: len(found["command"].split())] == tuple(found["command"].split())
    assert found["as_of"] == AS_OF.isoformat()
    assert found["results"] or question.code == 4


def test_schema_refuses_what_is_no_answer(simguide, answer_schema):
    """The schema can fail: a changed answer is refused."""
    found = json.loads(simguide("renew", "--carrier", "povo", "--json").out)
    found["results"][0]["channels"][0]["channel"]["effect"] = "magic"
    assert not answer_schema.is_valid(found)
    assert not answer_schema.is_valid({"schema": "simguide.answer/1"})


@pytest.mark.parametrize("lang", ["en", "zh", "ja"])
@pytest.mark.parametrize("question", ANSWERED, ids=attrgetter("id"))
def test_every_format_answers_in_every_language(asking, question, lang):
    table = asking(question, "--lang", lang)
    markdown = asking(question, "--lang", lang, "--format", "markdown")
    sheet = asking(question, "--lang", lang, "--format", "csv")
    assert [(run.code, run.err) for run in (markdown, sheet)] == [(table.code, table.err)] * 2
    assert (table.code, bool(table.err)) == (question.code, question.has_stderr)
    assert markdown.out.startswith("# ")
    rows = list(csv.reader(io.StringIO(sheet.out)))
    assert {len(row) for row in rows} == {len(rows[0])}
    assert rows[0][:3] == ["record", "id", "title"]


@pytest.mark.parametrize("lang", ["en", "zh", "ja"])
def test_docomo_balance_as_promised(simguide, lang):
    """The answer that started simguide: the right numbers, My docomo, and the false ones named false."""
    run = simguide("balance", "--carrier", "docomo", "--lang", lang)
    for wanted in ("151", "0120-800-000", "My docomo", "https://www.docomo.ne.jp/mydocomo/", "104", "残高"):
        assert wanted in run.out
    claims = run.out[run.out.index({"en": "NOT TRUE", "zh": "不属实", "ja": "誤り"}[lang]) :]
    assert "104" in claims
    assert "残高" in claims


@pytest.mark.parametrize("name", ["ドコモ", "多科莫", "ＤＯＣＯＭＯ", "NTTドコモ", "docomo"])
def test_carrier_by_any_name(simguide, name):
    assert json.loads(simguide("balance", "--carrier", name, "--json").out)["question"]["carrier"] == "docomo"


def test_language_of_tag_environment_and_locale(simguide, monkeypatch):
    """--lang, then SIMGUIDE_LANG, then the locale, then English."""
    assert simguide("carriers", "-v").out.startswith("Carriers")
    monkeypatch.setenv("LANG", "ja_JP.UTF-8")
    assert simguide("carriers").out.startswith("収録")
    monkeypatch.setenv("SIMGUIDE_LANG", "zh-Hans")
    assert simguide("carriers").out.startswith("收录")
    assert simguide("carriers", "--lang", "ja-JP").out.startswith("収録")
    monkeypatch.setenv("SIMGUIDE_LANG", "fr")
    assert simguide("carriers", "-v").out.startswith("Carriers")


USAGE_ERRORS = {
    "carrier": (["renew", "--carrier", "docmo"], "no carrier is called “docmo”", "did you mean docomo?"),
    "show": (["show", "sofbank"], "no carrier is called “sofbank”", "did you mean softbank"),
    "method": (["renew", "--method", "oficial-app"], "no method is called", "did you mean official-app"),
    "card": (["renew", "--card", "prepaid-sm"], "no card type is called", "did you mean prepaid-sim"),
    "pay": (["renew", "--pay", "gold"], "--pay: found “gold”, expected one of credit-card", ""),
    "lang": (["renew", "--lang", "fr"], "--lang: found “fr”, expected one of en, zh, ja", ""),
    "stay-zero": (["esim", "--stay", "0"], "--stay: found “0”, expected short, long, or a number of days from 1", ""),
    "stay-negative": (["esim", "--stay", "-3"], "--stay: found “-3”", ""),
    "stay-word": (["esim", "--stay", "forever"], "--stay: found “forever”", ""),
    "stay-huge": (["esim", "--stay", "99999999999999999999"], "--stay: found “99999999999999999999”", ""),
    "stay-digits": (["esim", "--stay", "9" * 6000], "--stay: found “999", ""),
    "need-empty": (["esim", "--need", ""], "--need: found “”, expected one of voice", ""),
    "json-and-csv": (["carriers", "--json", "--format", "csv"], "--json: found “--format csv”", ""),
    "data-empty": (["carriers", "--data-dir", ""], "found nothing, expected a folder", ""),
    "pay-near": (["renew", "--pay", "cach"], "--pay: found “cach”", "did you mean konbini-cash?"),
    "part-of-a-name": (["renew", "--carrier", "sakur"], "no carrier is called “sakur”", "sakura-mobile"),
    "more-than-a-name": (["renew", "--carrier", "docomo prepaid"], "“docomo prepaid”", "did you mean docomo?"),
    "stay-float": (["esim", "--stay", "1.5"], "--stay: found “1.5”", ""),
    "stay-superscript": (["esim", "--stay", "²"], "--stay: found “²”", ""),
    "need": (
        ["esim", "--need", "voice,telepathy"],
        "--need: found “telepathy”, expected one of voice, sms, number",
        "",
    ),
    "id": (["esim", "--id", "library-card"], "--id: found “library-card”", ""),
    "compare-one": (["compare", "povo"], "compare takes two to five different carriers, found: povo", ""),
    "compare-same": (["compare", "povo", "POVO2.0"], "compare takes two to five", ""),
    "compare-unknown": (["compare", "povo", "ahamoo"], "no carrier is called “ahamoo”", "did you mean ahamo"),
    "verdict": (["claims", "--verdict", "maybe"], "--verdict: found “maybe”, expected one of supported", ""),
    "topic": (["rules", "weather"], "TOPIC: found “weather”, expected one of identity", ""),
    "term": (["explain", "ギガ泥棒"], "“ギガ泥棒” is not in the glossary", ""),
    "source": (["sources", "povo-nothing"], "no source is called “povo-nothing”", ""),
    "stale": (["catalogue", "stale", "--older-than", "-1"], "-1", ""),
    "schema": (["schema", "nothing"], "no schema is called “nothing”", "use one of: answer, data, carriers"),
    "format": (["carriers", "--format", "xml"], "--format: found “xml”, expected one of table, json", ""),
    "option": (["carriers", "--nonsense"], "has no option --nonsense", "try: simguide carriers -h"),
    "data": (["carriers", "--data-dir", "/nowhere/at/all"], "/nowhere/at/all: there is no such folder", ""),
    "data-file": (["carriers", "--data-dir", __file__], "expected a folder", ""),
    "last-alone": (
        ["keep", "--last-top-up", "2026-06-01"],
        "--last-top-up needs a carrier",
        "simguide keep NAME --last-top-up DATE",
    ),
    "last-future": (["keep", "povo", "--last-top-up", "2027-01-01"], "--last-top-up 2027-01-01 is after today", ""),
    "last-order": (
        ["keep", "povo", "--last-top-up", "2026-06-02", "--valid-until", "2026-06-01"],
        "--last-top-up 2026-06-02 is after --valid-until 2026-06-01",
        "",
    ),
    "last-day": (["keep", "povo", "--last-top-up", "2026-02-30"], "--last-top-up: found “2026-02-30”", ""),
    "last-before": (
        ["keep", "povo", "--activated", "2026-06-02", "--last-top-up", "2026-06-01"],
        "--activated 2026-06-02 is after --last-top-up 2026-06-01",
        "",
    ),
    "last-short": (
        ["keep", "povo", "--last", "2026-06-01"],
        "no option --last; did you mean --last-top-up?",
        "simguide keep povo --last-top-up",
    ),
    "validate": (["catalogue", "validate", "/nowhere/at/all"], "no such folder", ""),
}


@pytest.mark.parametrize(("arguments", "wanted", "hint"), USAGE_ERRORS.values(), ids=USAGE_ERRORS)
def test_wrong_input(simguide, arguments, wanted, hint):
    """One clear message on stderr, nothing on stdout, exit 2, no traceback; for a script it is JSON on stdout."""
    run = simguide(*arguments)
    said, other = (run.out, run.err) if "--json" in arguments else (run.err, run.out)
    assert (run.code, other) == (2, "")
    assert wanted in said
    assert hint in said
    assert "Traceback" not in run.err


@pytest.mark.parametrize(("lang", "wanted"), [("zh", "是不是想找 docomo？"), ("ja", "docomoのことですか？")])
def test_errors_speak_the_chosen_language(simguide, lang, wanted):
    assert wanted in simguide("renew", "--carrier", "docmo", "--lang", lang).err


@pytest.mark.parametrize(("lang", "comma"), [("en", ", "), ("zh", "、"), ("ja", "、")])
def test_several_names_that_may_be_meant_are_joined_as_the_language_joins_them(simguide, lang, comma):
    said = simguide("sources", "docomo", "--lang", lang).err
    assert re.search(rf"docomo-[\w-]+{comma}docomo-", said)


def test_nothing_matches(simguide):
    """A valid question without an answer is told so: exit 4, and what each condition kept out."""
    run = simguide("renew", "--carrier", "b-mobile-visitor", "--abroad")
    assert run.code == 4
    assert "Nothing on record meets all conditions." in run.out
    assert "use from abroad" in run.out
    assert "leave out a condition" in run.err


def test_claims_that_nobody_made(simguide):
    """It says so, leads to what is on record, and the exit code says that nothing matched."""
    run = simguide("claims", "the moon is a SIM")
    assert run.code == 4
    assert run.out.startswith("No claim on this")
    assert "simguide find the moon is a SIM" in run.out


def test_broken_data_folder(simguide):
    """Faults of an own folder are all listed, exit 3, and no answer is given on them."""
    run = simguide("carriers", "--data-dir", str(EXAMPLES / "invalid" / "wrong-type"))
    assert (run.code, run.out) == (3, "")
    assert 'found "five hundred", expected a whole number' in run.err
    assert "problems in the data files" in run.err


@pytest.mark.parametrize(
    "question",
    [it for it in ANSWERED if it.line.split()[0] != "esim" and "--lang" not in it.line],
    ids=attrgetter("id"),
)
def test_data_is_no_folder(asking, question):
    """`--data` is gigabytes in `esim`; elsewhere it is refused with the option that is meant."""
    run = asking(question, "--data", "/nowhere")
    assert (run.code, run.out) == (2, "")
    line = asking.typed(question, "--data-dir", "/nowhere")
    if question.id == "identify-iccid":  # nobody's number is said again
        line = ("identify", "-h")
    assert run.err == (
        "error: --data is an amount of data, and stands in `simguide esim` alone;"
        " for a folder of own data files use --data-dir\n"
        f"try: simguide {typable(line)}\n"
    )
    assert "/nowhere: there is no such folder" in asking(question, "--data-dir", "/nowhere").err


@pytest.mark.parametrize(
    "arguments",
    [
        ["renew", "--data=x", "--lang", "zh"],
        ["--lang", "zh", "renew", "povo", "--data"],
        ["-l", "ja", "my", "list", "--data", "x", "--lang=zh"],
    ],
    ids=" ".join,
)
def test_data_is_refused_in_the_language_of_the_line(simguide, arguments):
    run = simguide(*arguments)
    assert (run.code, run.out) == (2, "")
    assert "--data 指数据流量" in run.err
    assert "请用 --data-dir" in run.err


def test_data_is_refused_in_the_language_of_the_environment(simguide, monkeypatch):
    monkeypatch.setenv("SIMGUIDE_LANG", "ja")
    assert "--data-dirで指定" in simguide("renew", "--data", "x").err
    assert "--data-dirで指定" in simguide("renew", "--data", "x", "--lang", "fr").err


def test_no_option_is_suggested_that_a_command_does_not_have(simguide):
    """`catalogue validate` takes its folder as an argument."""
    run = simguide("catalogue", "validate", "--data", "x")
    assert (run.code, "has no option --data" in run.err, "--data-dir" in run.err) == (2, True, False)


def test_a_folder_and_gigabytes_go_together(simguide):
    """In `esim` both are options, and each is what it is called."""
    answer = json.loads(
        simguide("esim", "--data", "5", "--data-dir", str(EXAMPLES / "valid" / "minimal"), "--json").out
    )
    assert answer["question"]["data_gb"] == 5


def test_data_folder_from_the_environment(simguide, monkeypatch):
    monkeypatch.setenv("SIMGUIDE_DATA", "/nowhere")
    assert simguide("carriers").code == 2


def test_validate(simguide):
    good = simguide("catalogue", "validate", "--whole", str(EXAMPLES / "valid" / "minimal"))
    assert (good.code, good.out.strip().endswith("6 records, no problems")) == (0, True)
    bad = simguide("catalogue", "validate", "--whole", str(EXAMPLES / "invalid" / "unknown-source"))
    assert (bad.code, bad.out) == (3, "")
    assert "did you mean demo-support?" in bad.err


def test_validate_the_shipped_data(simguide, monkeypatch):
    """Its pages were read by the day of its data; on the day that the other tests ask for, some are still to be."""
    monkeypatch.setattr(environment, "today", lambda: date.fromisoformat(shipped_catalogue().data_as_of))
    assert simguide("catalogue", "validate").code == 0


def test_output_goes_to_a_file_whole(simguide, tmp_path):
    target = tmp_path / "answer.json"
    run = simguide("renew", "--carrier", "povo", "--json", "--output", str(target))
    assert (run.code, run.out) == (0, "")
    assert json.loads(target.read_text(encoding="utf-8"))["question"]["carrier"] == "povo"


def test_nothing_is_written_on_wrong_input(simguide, tmp_path):
    target = tmp_path / "answer.json"
    assert simguide("renew", "--carrier", "docmo", "--output", str(target)).code == 2
    assert list(tmp_path.iterdir()) == []


def test_output_that_cannot_be_written(simguide, tmp_path):
    run = simguide("carriers", "--output", str(tmp_path / "no" / "such" / "folder.txt"))
    assert run.code == 1
    assert "cannot write" in run.err
    assert "Traceback" not in run.err


@pytest.mark.parametrize("name", ["answer", "data", "carriers", "channels", "sources"])
def test_schemas_are_schemas_with_descriptions(simguide, name):
    run = simguide("schema", name)
    schema = json.loads(run.out)
    Draft202012Validator.check_schema(schema)
    described = [text for model in schema["$defs"].values() for text in [model.get("description")]]
    assert all(described)
    fields = [field for model in schema["$defs"].values() for field in model["properties"].values()]
    assert [field for field in fields if "description" not in field] == []


def test_version_help_and_bare_call(simguide):
    told = shipped_catalogue()
    assert simguide("--version").out == f"simguide {__version__}\ncatalogue {told.version} ({told.digest})\n"
    assert "renew" in simguide("-h").out
    assert "--carrier" in simguide("renew", "-h").out
    bare = simguide()
    assert (bare.code, bare.err) == (0, "")
    assert [line for line in bare.out.splitlines() if line.startswith("  simguide esim")]


def complete(monkeypatch, simguide, line: str) -> list[str]:
    monkeypatch.setenv("_SIMGUIDE_COMPLETE", "bash")
    run: Run = simguide(*line.split(" ")[1:])
    monkeypatch.delenv("_SIMGUIDE_COMPLETE")
    return run.out.split()


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("simguide renew --carrier doc", ["docomo"]),
        ("simguide renew --carrier zz", []),
        ("simguide show ym", ["ymobile"]),
        ("simguide renew --method vend", ["vending-machine"]),
        ("simguide renew --card pocket", ["pocket-wifi"]),
        ("simguide renew --pay pay", ["paypay", "paypal", "pay-easy"]),
        ("simguide renew --lang z", ["zh"]),
        ("simguide renew --dat", ["--data-dir"]),
        ("simguide esim --dat", ["--data", "--data-dir"]),
        ("simguide esim --stay l", ["long"]),
        ("simguide esim --id pass", ["passport"]),
        ("simguide esim --need voice,s", ["voice,sms"]),
        ("simguide schema ans", ["answer"]),
        ("simguide claims --verdict w", ["wrong"]),
        ("simguide rules ph", ["phishing"]),
        ("simguide compare povo aha", ["ahamo"]),
        ("simguide compare povo pov", []),
        ("simguide renew --carrier = doc", ["docomo"]),
        ("simguide renew --carrier =", None),
        ("simguide renew --carrier ドコモ", ["docomo"]),
        ("simguide renew --method 自動販", ["vending-machine"]),
        ("simguide renew --pay 支付", ["alipay"]),
        ("simguide explain トッピ", ["トッピング"]),
        ("simguide explain mnp予", ["MNP予約番号"]),
        ("simguide sources docomo-faq-contr", ["docomo-faq-contract"]),
        ("simguide apn aeon-mobile --line 2", ["2"]),
        ("simguide apn nobody --line 1", []),
        ("simguide carriers -o x", [":files"]),
        ("simguide carriers --data-dir x", [":folders"]),
        ("simguide docom", ["docomo"]),
        ("simguide completion z", ["zsh"]),
    ],
)
def test_completion(monkeypatch, simguide, line, wanted):
    """The shell completes carriers, methods, card types, choices, terms and sources by any of their names."""
    found = complete(monkeypatch, simguide, line)
    assert found == wanted if wanted is not None else "docomo" in found


def test_no_carrier_is_compared_twice_or_after_its_end(monkeypatch, simguide):
    there = complete(monkeypatch, simguide, "simguide compare ")
    ended = {it.id for it in shipped_catalogue().carriers() if it.status == "ended"}
    assert ended
    assert ended.isdisjoint(there)
    others = complete(monkeypatch, simguide, "simguide compare povo ドコモ ")
    assert set(there) - set(others) == {"povo", "docomo"}


def test_what_a_shell_would_not_take_as_it_is(monkeypatch, simguide):
    """What means something to bash is told with a backslash, but inside of quotation marks as it is."""
    monkeypatch.setenv("_SIMGUIDE_COMPLETE", "bash")
    assert simguide("explain", "MNO").out == "MNO（キャリア）\n"
    spaced = next(it.term for it in shipped_catalogue().terms() if " " in it.term)
    first = spaced.partition(" ")[0]
    assert spaced.replace(" ", "\\ ") in simguide("explain", first).out.splitlines()
    assert spaced in simguide("explain", f'"{first}').out.splitlines()


def test_a_bug_shows_its_traceback_and_asks_to_be_reported(simguide, monkeypatch):
    def fail():
        raise RuntimeError

    monkeypatch.setattr("simguide.terminal.environment.today", fail)
    run = simguide("carriers")
    assert run.code == 1
    assert "Traceback" in run.err
    assert "this is a bug in simguide" in run.err


class Broken(io.StringIO):
    """A stdout that does not take what is written."""

    def __init__(self, error):
        super().__init__()
        self.error = error

    def write(self, _):
        raise self.error


@pytest.mark.parametrize(
    "command",
    [["carriers"], ["schema"], ["--version"], ["catalogue", "validate", str(EXAMPLES / "valid" / "minimal")], []],
)
@pytest.mark.parametrize(
    ("stdout", "code", "said"),
    [
        (Broken(BrokenPipeError()), 0, ""),
        (
            Broken(OSError(28, "No space left on device")),
            1,
            "cannot write standard output: the disk is full",
        ),
        (None, 1, "cannot write standard output: it is closed"),
    ],
    ids=["gone", "full", "closed"],
)
def test_stdout_that_takes_nothing(monkeypatch, command, stdout, code, said):
    """`simguide ... | head` ends quietly; a full disk or a closed stdout is said in a line; never a traceback."""
    monkeypatch.setattr("simguide.terminal.environment.discard_output", lambda: None)
    monkeypatch.setattr(sys, "argv", ["simguide", *command])
    monkeypatch.setattr(sys, "stdout", stdout)
    err = io.StringIO()
    monkeypatch.setattr(sys, "stderr", err)
    with pytest.raises(SystemExit) as stopped:
        main()
    assert (stopped.value.code or 0, said in err.getvalue(), "Traceback" in err.getvalue()) == (code, True, False)


@pytest.mark.parametrize("lang", ["en", "zh", "ja"])
def test_a_place_that_takes_nothing_is_told_in_every_language(simguide, tmp_path, lang):
    """By reason, with what to do; what the system says is English, and stands beside it only."""
    words = {"en": "there is no such folder", "zh": "文件夹不存在", "ja": "フォルダーがありません"}
    run = simguide("carriers", "--lang", lang, "-o", str(tmp_path / "no" / "x"))
    assert (run.code, run.out, words[lang] in run.err) == (1, "", True)
    folder = simguide("carriers", "--lang", lang, "-o", str(tmp_path))
    assert {"en": "it is a folder", "zh": "这是一个文件夹", "ja": "フォルダーです"}[lang] in folder.err
    assert len(folder.err.splitlines()) == len(run.err.splitlines()) == 2
    for reason in get_args(OutputFault):
        assert has_message(f"error.output.{reason}")
        assert has_message(f"hint.output.{reason}")


def test_an_answer_is_put_in_place_at_once(simguide, tmp_path, monkeypatch):
    """A disk that fills up leaves the old answer as it was."""

    def fail(_):
        raise OSError(28, "No space left on device")

    target = tmp_path / "answer.txt"
    target.write_text("old", encoding="utf-8")
    monkeypatch.setattr("os.fsync", fail)
    run = simguide("carriers", "-o", str(target))
    assert (run.code, "the disk is full" in run.err, target.read_text(encoding="utf-8")) == (1, True, "old")
    assert list(tmp_path.iterdir()) == [target]


def test_output_to_a_dash_is_stdout(simguide):
    assert simguide("carriers", "-o", "-").out == simguide("carriers").out


CARRIER_TAKERS = {name: [name] for name in ("renew", "balance", "keep", "leave", "autopay", "recover")} | {
    "check": ["check", "phone-ready"]
}
"""Commands that take a carrier as an argument or with `--carrier`."""


@pytest.mark.parametrize("command", CARRIER_TAKERS.values(), ids=CARRIER_TAKERS)
def test_carrier_as_argument(simguide, monkeypatch, command):
    """It is the same in both ways, completed in both, and refused where both are given."""
    asked = simguide(*command, "povo")
    assert (asked.code, asked.err) == (0, "")
    assert simguide(*command, "--carrier", "povo") == simguide(*command, "-c", "povo") == asked
    both = simguide(*command, "povo", "--carrier", "au")
    assert (both.code, both.out) == (2, "")
    assert "found povo and --carrier au, expected" in both.err
    assert "did you mean docomo?" in simguide(*command, "docmo").err
    line = " ".join(["simguide", *command])
    assert complete(monkeypatch, simguide, f"{line} doc") == ["docomo"]


def test_lines_to_leave_behind_are_arguments(simguide):
    """Each once, in the order typed; with options among them."""
    asked = simguide("leave", "povo", "docomo", "povo", "--months", "3", "--json")
    assert json.loads(asked.out)["question"]["carriers"] == ["povo", "docomo"]
    assert simguide("leave", "-c", "povo", "--months", "3", "-c", "docomo", "--json") == asked


@pytest.mark.parametrize(
    ("lang", "wanted"),
    [("en", "error: a carrier is needed"), ("zh", "需要指定运营商"), ("ja", "会社の指定が必要です")],
)
def test_a_carrier_that_is_needed_is_asked_for(simguide, lang, wanted):
    run = simguide("check", "phone-ready", "--lang", lang)
    assert (run.code, run.out) == (2, "")
    assert wanted in run.err
    assert run.err.splitlines()[-1].endswith(f"simguide check phone-ready NAME --lang {lang}")


@pytest.mark.parametrize("option", ["--activated", "--last-top-up", "--valid-until", "--applied"])
def test_a_day_of_a_line_is_told_with_the_same_words_everywhere(simguide, option):
    helps = [" ".join(simguide(*command, "-h").out.split()) for command in (["keep"], ["my", "add"], ["my", "edit"])]
    whole = [text.replace("YYYY- MM", "YYYY-MM") for text in helps]  # lines break there
    said = [re.findall(rf" {option} DATE (.*?, YYYY-MM-DD)", text) for text in whole]
    assert [len(found) for found in said] == [1, 1, 1]
    assert said[0] == said[1] == said[2]
    assert "--" not in said[0][0]


def test_language_before_the_command(simguide):
    assert simguide("--lang", "zh", "carriers").out == simguide("carriers", "--lang", "zh").out
    assert "其他语言" in simguide("--lang", "zh").out


def test_bytes_that_are_no_text(simguide):
    """A shell may pass any bytes; they arrive as surrogates."""
    run = simguide("renew", "--carrier", "\udcff\udcfe")
    assert (run.code, "Traceback" in run.err) == (2, False)


def test_long_and_wild_names_are_shown_tame(simguide):
    run = simguide("renew", "--carrier", "\x1b[31m" + "x" * 5000)
    assert run.code == 2
    assert "\x1b" not in run.err
    assert len(run.err) < 400


def test_the_values_of_an_answer_are_not_dim(simguide, monkeypatch):
    """On a terminal with colours the first line, every price and every address of `renew povo` is bright."""
    monkeypatch.setenv("TERM", "xterm")
    out = simguide("renew", "povo", "--color", "always").out
    *dim, _footer = (part.partition("\x1b[0m")[0] for part in re.split(r"\x1b\[2(?:;\d+)*m", out)[1:])
    facts = ("povo2.0", "https://", " yen")
    assert "  Price" in dim
    assert [fact for fact in facts if fact not in out] == []
    assert [part for part in dim if any(fact in part for fact in facts)] == []


def test_a_product_opens_its_own_way(simguide):
    """JCB SIM is found as povo's, whose app does not sell its data: the way of its own comes first."""
    whole, own = (json.loads(simguide("renew", name, "--json").out)["results"][0] for name in ("povo", "JCB SIM"))
    (first, *_), (own_first, *_) = whole["channels"], own["channels"]
    assert own["carrier"]["id"] == whole["carrier"]["id"] == "povo"
    assert "JCB SIM" in own_first["channel"]["title"]["en"]
    assert "JCB SIM" not in first["channel"]["title"]["en"]
    assert "simguide renew 'JCB SIM' 2" in simguide("renew", "JCB SIM").out
    assert first["channel"]["title"]["en"] in simguide("renew", "JCB SIM", "2").out
