"""`identify`, `apn` and `check phone` as people type them: formats, languages, files, wrong input, exit codes."""

import csv
import io
import json
import plistlib
import re
import stat
import subprocess
import sys
from xml.etree import ElementTree as ET

import pytest
from jsonschema import Draft202012Validator

from simguide.loading import catalogue as loading

MATCHING_ID = "ABCD-1234-EFGH"
CODE = f"LPA:1$rsp.example.com${MATCHING_ID}"
COMMANDS = {
    "iccid": ["identify", "8981100012345678905"],
    "iccid-foreign": ["identify", "89450421180216254864"],
    "eid": ["identify", "89049032123451234512345678901235"],
    "imsi-imei": ["identify", "440101234567893"],
    "imsi-foreign": ["identify", "310260123456789"],
    "network": ["identify", "440-10"],
    "network-withdrawn": ["identify", "440-70"],
    "network-unknown": ["identify", "440-99"],
    "network-other": ["identify", "440-04"],
    "phone": ["identify", "090-1234-5678"],
    "phone-foreign": ["identify", "+852", "2345", "6789"],
    "short": ["identify", "1411"],
    "code": ["identify", CODE],
    "code-full": ["identify", f"{CODE}$1.3.6.1.4.1.31746$1$x"],
    "code-faulty": ["identify", "LPA:2$nohost$A_B$x$2"],
    "code-empty": ["identify", "LPA:1$rsp.example.com$"],
    "apn": ["apn", "mineo"],
    "apn-line": ["apn", "softbank", "--line", "1"],
    "apn-report": ["apn", "linemo"],
    "apn-mms": ["apn", "uq-mobile"],
    "apn-unknown": ["apn", "ahamo"],
    "check-desk": ["check", "phone", "0120-800-000"],
    "check-short": ["check", "phone", "157"],
}
ANSWERING_NO = {
    "check-nobody": ["check", "phone", "090-1234-5678"],
    "check-abroad": ["check", "phone", "+852", "2345-6789"],
    "check-no-range": ["check", "phone", "0120"],
    "check-nonsense": ["check", "phone", "12 docomo"],
}


@pytest.fixture(autouse=True)
def shipped_as_in_a_wheel(monkeypatch, compiled):
    """Answer from the compiled catalogue, which is read faster than the files."""
    monkeypatch.setattr(loading, "SNAPSHOT", compiled)


@pytest.fixture(scope="module")
def answer_schema():
    from simguide.commands.schema.schemas import schema_of

    return Draft202012Validator(schema_of("answer"))


BOTH = COMMANDS | ANSWERING_NO


@pytest.mark.parametrize("name", BOTH)
def test_json_keeps_the_contract(simguide, answer_schema, name):
    """The same answer by the printed schema; a check that says no leaves with 5."""
    run = simguide(*BOTH[name], "--json")
    assert (run.code, run.err) == (5 if name in ANSWERING_NO else 0, "")
    found = json.loads(run.out)
    assert [error.message for error in answer_schema.iter_errors(found)] == []
    assert found["command"] == ("check phone" if BOTH[name][0] == "check" else BOTH[name][0])


@pytest.mark.parametrize("lang", ["en", "zh", "ja"])
@pytest.mark.parametrize("arguments", BOTH.values(), ids=BOTH)
def test_every_format_answers_in_every_language(simguide, arguments, lang):
    table = simguide(*arguments, "--lang", lang)
    markdown = simguide(*arguments, "--lang", lang, "--format", "markdown")
    sheet = simguide(*arguments, "--lang", lang, "--format", "csv")
    assert {run.err for run in (table, markdown, sheet)} == {""}
    assert {run.code for run in (table, markdown, sheet)} <= {0, 5}
    assert markdown.out.startswith("# ")
    rows = list(csv.reader(io.StringIO(sheet.out)))
    assert {len(row) for row in rows} == {len(rows[0])}


@pytest.mark.parametrize("arguments", BOTH.values(), ids=BOTH)
def test_every_source_is_listed_and_carried(in_full, arguments):
    """Each source of the answer stands below the table, and at a row of the CSV."""
    sources = json.loads(in_full(*arguments, "--json").out)["sources"]
    marks = re.findall(r"^\[(\d+)\]", in_full(*arguments).out, flags=re.MULTILINE)
    assert marks == [str(number) for number in range(1, len(sources) + 1)]
    rows = csv.DictReader(io.StringIO(in_full(*arguments, "--format", "csv").out))
    assert {url for row in rows for url in row["sources"].split()} == {source["url"] for source in sources}


def test_words_of_the_answer(in_full):
    """Issuer, not brand; and what is hidden is hidden."""
    out = in_full("identify", "8981100012345678905").out
    assert "NTT DOCOMO, INC.: network of docomo" in out
    assert "do not name the brand" in out
    assert "898110*************" in out


def test_what_is_not_recognised(simguide):
    """Exit 4, and the value is not shown again."""
    run = simguide("identify", "LPA;TOPSECRET")
    assert run.code == 4
    assert "TOPSECRET" not in run.out + run.err
    assert "Not recognised" in run.out
    assert "a digit too few" in run.err


def stdin(monkeypatch, content):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content), encoding="utf-8"))


def test_value_from_standard_input(simguide, monkeypatch):
    stdin(monkeypatch, f"{CODE}\nsecond line".encode())
    found = json.loads(simguide("identify", "-", "--json").out)
    assert found["results"][0]["smdp_address"] == "rsp.example.com"
    assert "stdin" not in [note["about"] for note in found["notes"]]


@pytest.mark.parametrize("content", [None, b"", b"\xff\xfe\x00", b"A" * 100_000])
def test_standard_input_that_says_nothing(simguide, monkeypatch, content):
    if content is None:
        monkeypatch.setattr(sys, "stdin", None)
    else:
        stdin(monkeypatch, content)
    assert simguide("identify", "-").code == 4


def test_text_stream_without_bytes_is_read_too(simguide, monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.StringIO("440-10\n"))
    assert simguide("identify", "-").code == 0


@pytest.mark.parametrize("suffix", [".png", ".svg", ".PNG"])
def test_qr_code_goes_to_a_file_of_the_user_alone(simguide, tmp_path, suffix):
    """Only the user may read it; the answer stands on stdout, the secret does not."""
    target = tmp_path / f"code{suffix}"
    run = simguide("identify", CODE, "--qr", str(target))
    assert run.code == 0
    assert MATCHING_ID not in run.out + run.err
    assert "QR code written" in run.err
    content = target.read_bytes()
    assert content.startswith(b"\x89PNG") or ET.fromstring(content).tag.endswith("svg")  # noqa: S314 (own file)
    assert stat.S_IMODE(target.stat().st_mode) == 0o600
    assert [path.name for path in tmp_path.iterdir()] == [target.name]


def test_qr_code_in_the_terminal_takes_the_place_of_the_answer(simguide):
    run = simguide("identify", CODE, "--qr", "-")
    assert (run.code, run.err) == (0, "")
    assert set(run.out) <= set(" \n█▀▄")
    assert len({len(line) for line in run.out.splitlines()}) == 1


QR_REFUSED = {
    "suffix": (["identify", CODE, "--qr", "x.jpg"], "expected one of FILE.png, FILE.svg, -"),
    "no-code": (["identify", "440-10", "--qr", "-"], "no activation code that a phone takes"),
    "faulty": (["identify", "LPA:2$rsp.example.com$X", "--qr", "-"], "format: found 2, expected 1"),
    "json": (["identify", CODE, "--qr", "-", "--json"], "--qr: found “-”, expected one of FILE"),
    "output": (["identify", CODE, "--qr", "-", "-o", "x"], "--qr: found “-”, expected one of FILE"),
    "line": (["apn", "mineo", "--line", "9"], "--line: found “9”, expected one of 1 (mineo-d.jp docomo)"),
    "several": (["apn", "mineo", "--mobileconfig", "-"], "--line: found “”, expected one of 1"),
    "carrier": (["apn", "mineoo"], "did you mean mineo"),
}


@pytest.mark.parametrize(("arguments", "wanted"), QR_REFUSED.values(), ids=QR_REFUSED)
def test_wrong_input(simguide, arguments, wanted):
    run = simguide(*arguments)
    refused, nothing = (run.out, run.err) if "--json" in arguments else (run.err, run.out)
    assert (run.code, nothing) == (2, "")
    assert wanted in refused
    assert MATCHING_ID not in refused


@pytest.mark.parametrize("lang", ["en", "zh", "ja"])
@pytest.mark.parametrize("option", [["--mobileconfig", "-"], ["--line", "1"]])
def test_unknown_access_point_is_refused(simguide, option, lang):
    """Nothing to choose and nothing to write: exit 4, in words."""
    run = simguide("apn", "ahamo", *option, "--lang", lang)
    assert (run.code, run.out) == (4, "")
    assert "ahamo" in run.err


def test_profile_to_a_file(simguide, tmp_path):
    """Written whole and replaced when written again; the answer stands on stdout, also as JSON."""
    target = tmp_path / "povo.mobileconfig"
    target.write_text("old")
    run = simguide("apn", "povo", "--mobileconfig", str(target), "--json")
    assert json.loads(run.out)["question"]["carrier"] == "povo"
    assert "an iPhone needs none" in run.err
    assert plistlib.loads(target.read_bytes())["PayloadIdentifier"] == "org.simguide.apn.povo"
    assert [path.name for path in tmp_path.iterdir()] == [target.name]


def test_profile_to_standard_output_alone(simguide):
    run = simguide("apn", "mineo", "--line", "softbank", "--mobileconfig", "-")
    found = plistlib.loads(run.out.encode())
    assert found["PayloadContent"][0]["APNs"][0]["Name"] == "mineo-s.jp"


@pytest.mark.parametrize("arguments", [["apn", "povo", "--mobileconfig"], ["identify", CODE, "--qr"]])
def test_file_that_cannot_be_written(simguide, tmp_path, arguments):
    """No folder, or a folder in its place: said in a line, and nothing is left behind."""
    place = tmp_path / "folder.png"
    (place / "full").mkdir(parents=True)
    for target in (tmp_path / "no" / "x.png", place):
        run = simguide(*arguments, str(target))
        assert (run.code, "cannot write" in run.err, "Traceback" in run.err) == (1, True, False)
    assert [path.name for path in tmp_path.iterdir()] == ["folder.png"]


def test_help_says_how_to_keep_a_secret_out_of_the_history(simguide):
    text = " ".join(simguide("identify", "-h").out.split())
    assert "standard input" in text
    assert "single quotes" in text


LATE = (
    "segno",
    "plistlib",
    "simguide.model.identifier",
    "simguide.commands.identify.words",
    "simguide.terminal.saving",
)
STARTED = """
import contextlib, io, sys
from pathlib import Path
from simguide.loading import catalogue
catalogue.SNAPSHOT = Path(sys.argv.pop(1))
from simguide.main import main
with contextlib.suppress(SystemExit), contextlib.redirect_stdout(io.StringIO()):
    main()
print(*sys.modules)
"""


def test_other_commands_do_not_load_what_these_need(compiled):
    """Start-up of the other commands does not grow: neither the models nor the libraries of these are loaded."""
    command = [sys.executable, "-c", STARTED, str(compiled), "balance", "--carrier", "docomo"]
    run = subprocess.run(command, check=True, capture_output=True, text=True)
    loaded = run.stdout.split()
    assert "simguide.commands.renew_balance.advise" in loaded
    assert set(LATE) & set(loaded) == set()
