"""`autopay` and `recover` as people type them: formats, languages, sources, wrong input, exit codes."""

import csv
import io
import json
import re
import subprocess
import sys

import pytest
from jsonschema import Draft202012Validator

from simguide.loading import catalogue as loading

COMMANDS = {
    "autopay": ["autopay"],
    "autopay-kind": ["autopay", "--kind", "payment"],
    "autopay-method": ["autopay", "--method", "carrier-shop"],
    "autopay-abroad": ["autopay", "--abroad"],
    "autopay-povo": ["autopay", "povo"],
    "autopay-docomo": ["autopay", "--carrier", "ドコモ", "--kind", "payment", "--abroad"],
    "autopay-prepaid": ["autopay", "softbank-prepaid"],
    "autopay-nothing": ["autopay", "buffalo"],
    "autopay-ended": ["autopay", "au-prepaid"],
    "autopay-limited": ["autopay", "airalo"],
    "recover": ["recover"],
    "recover-abroad": ["recover", "--abroad"],
    "recover-povo": ["recover", "povo"],
    "recover-state": ["recover", "--state", "lost-sim"],
    "recover-state-abroad": ["recover", "--state", "no-sms", "--abroad"],
    "recover-lost": ["recover", "docomo", "--state", "lost-sim", "--abroad"],
    "recover-suspended": ["recover", "povo", "--state", "suspended", "--since", "2026-11-01"],
    "recover-past": ["recover", "b-mobile-visitor", "--state", "expired", "--since", "2026-11-01", "--abroad"],
    "recover-retention": ["recover", "softbank-prepaid", "--state", "suspended", "--since", "2026-11-01"],
    "recover-no-way": ["recover", "nomad", "--state", "expired", "--since", "2026-11-01"],
    "recover-some-lines": ["recover", "sakura-mobile", "--state", "expired"],
    "recover-desks": ["recover", "au", "--state", "card-failed"],
    "recover-none-own": ["recover", "ubigi", "--state", "esim-deleted", "--since", "2026-11-01"],
    "recover-sales-only": ["recover", "irumo", "--state", "no-data"],
    "recover-no-desk-abroad": ["recover", "b-mobile", "--state", "suspended", "--abroad"],
}


@pytest.fixture(autouse=True)
def shipped_as_in_a_wheel(monkeypatch, compiled):
    """Answer from the compiled catalogue, which is read faster than the files."""
    monkeypatch.setattr(loading, "SNAPSHOT", compiled)


@pytest.fixture(scope="module")
def answer_schema():
    from simguide.commands.schema.schemas import schema_of

    return Draft202012Validator(schema_of("answer"))


@pytest.mark.parametrize("arguments", COMMANDS.values(), ids=COMMANDS)
def test_json_keeps_the_contract(simguide, answer_schema, arguments):
    """The same answer by the printed schema, ending with a command to type next."""
    run = simguide(*arguments, "--json")
    assert (run.code, run.err) == (0, "")
    found = json.loads(run.out)
    assert [error.message for error in answer_schema.iter_errors(found)] == []
    assert found["command"] == arguments[0]
    assert found["notes"][-1]["command"].startswith("simguide ")


@pytest.mark.parametrize("lang", ["en", "zh", "ja"])
@pytest.mark.parametrize("arguments", COMMANDS.values(), ids=COMMANDS)
def test_every_format_answers_in_every_language(simguide, arguments, lang):
    table = simguide(*arguments, "--lang", lang)
    markdown = simguide(*arguments, "--lang", lang, "--format", "markdown")
    sheet = simguide(*arguments, "--lang", lang, "--format", "csv")
    assert [(run.code, run.err) for run in (table, markdown, sheet)] == [(0, "")] * 3
    assert markdown.out.startswith("# ")
    rows = list(csv.reader(io.StringIO(sheet.out)))
    assert {len(row) for row in rows} == {len(rows[0])}
    assert not set(table.out) & set("→①※×…✔—")


@pytest.mark.parametrize("arguments", COMMANDS.values(), ids=COMMANDS)
def test_every_source_is_listed_and_carried(in_full, arguments):
    """Each source of the answer stands below the table, and at a row of the CSV."""
    sources = json.loads(in_full(*arguments, "--json").out)["sources"]
    marks = re.findall(r"^\[(\d+)\]", in_full(*arguments).out, flags=re.MULTILINE)
    assert marks == [str(number) for number in range(1, len(sources) + 1)]
    rows = csv.DictReader(io.StringIO(in_full(*arguments, "--format", "csv").out))
    assert {url for row in rows for url in row["sources"].split()} == {source["url"] for source in sources}


@pytest.mark.parametrize("lang", ["en", "zh", "ja"])
def test_the_two_stand_under_their_own_headings(in_full, lang):
    """What buys again comes before the heading of what pays the bill, and nothing of it after."""
    out = in_full("autopay", "povo", "--lang", lang).out
    paying = {"en": "Automatic payment: it pays the bill", "zh": "自动扣款：支付账单", "ja": "自動支払い：請求を支払う"}
    buys, _, pays = out.partition(paying[lang])
    assert "https://povo.jp/en/auto_charge/" in buys
    assert "https://faq.povo.jp/print/faq/413" not in buys
    assert "https://faq.povo.jp/print/faq/413" in pays


def test_what_is_unknown_is_said_with_what_to_do(in_full):
    out = in_full("autopay", "softbank-prepaid").out
    assert "not known; do not count on it" in out
    assert "Not found" in out
    assert "`simguide renew softbank-prepaid`" in out


@pytest.mark.parametrize(
    ("arguments", "wanted"),
    [
        (["povo", "--state", "suspended", "--since", "2026-11-01"], "2026-11-30, 10 days from today"),
        (["povo", "--state", "suspended", "--since", "2026-10-22"], "2026-11-20: today"),
        (["povo", "--state", "suspended", "--since", "2026-10-01"], "2026-10-30: past, 21 days ago"),
        (["nomad", "--state", "expired", "--since", "2026-11-01"], "none: once it is over"),
        (["docomo", "--state", "suspended", "--since", "2026-11-01"], "no number of days on record"),
        (["softbank-prepaid", "--state", "suspended", "--since", "2026-11-01"], "rule on keeping the number"),
        (["b-mobile-visitor", "--state", "expired", "--abroad"], "not possible from there"),
        (["ubigi", "--state", "esim-deleted"], "Nothing is on record of Ubigi"),
        (["docomo", "--state", "no-sms", "--abroad"], "+81-3-6832-6600 lost or stolen"),
        (["b-mobile", "--state", "suspended", "--abroad"], "no number on record that can be dialled from outside"),
        (["povo", "--state", "no-data"], "no telephone desk"),
        (["gigsky", "--state", "no-data"], "no number on record"),
        (["docomo", "--state", "lost-sim"], "0120-524-360"),
    ],
)
def test_words_of_recover(in_full, arguments, wanted):
    assert wanted in " ".join(in_full("recover", *arguments).out.split())


def test_number_that_cannot_be_dialled_from_there_is_left_out(in_full):
    out = in_full("recover", "docomo", "--state", "lost-sim", "--abroad").out
    contacts, _, left_out = out.partition("Left out")
    assert "+81-3-6832-6600" in contacts
    assert re.search(r"^0120-800-000", contacts, flags=re.MULTILINE) is None
    assert "0120-524-360, 0120-800-000, 151" in left_out


WRONG = {
    "kind": (["autopay", "--kind", "both"], "--kind: found “both”, expected one of top-up, payment"),
    "method": (["autopay", "--method", "telepathy"], "no method is called “telepathy”"),
    "carrier": (["autopay", "docmo"], "did you mean docomo?"),
    "two": (["recover", "povo", "--carrier", "docomo"], "expected one carrier"),
    "state": (["recover", "--state", "lost-simm"], "did you mean lost-sim?"),
    "state-word": (["recover", "povo", "--state", "sad"], "--state: found “sad”, expected one of suspended, expired"),
    "since-form": (["recover", "povo", "--state", "expired", "--since", "1/2/2026"], "expected a day as YYYY-MM-DD"),
    "since-none": (["recover", "povo", "--state", "expired", "--since", "2026-02-30"], "no day of the calendar"),
    "since-no-state": (["recover", "povo", "--since", "2026-11-01"], "add the carrier and --state"),
    "since-no-carrier": (["recover", "--state", "expired", "--since", "2026-11-01"], "one carrier in one state"),
}


@pytest.mark.parametrize(("arguments", "wanted"), WRONG.values(), ids=WRONG)
def test_wrong_input(simguide, arguments, wanted):
    """One clear message, nothing on stdout, exit 2."""
    run = simguide(*arguments)
    assert (run.code, run.out) == (2, "")
    assert wanted in " ".join(run.err.split())
    assert "Traceback" not in run.err


@pytest.mark.parametrize("lang", ["en", "zh", "ja"])
@pytest.mark.parametrize(
    "arguments",
    [
        ["autopay", "povo", "--method", "carrier-shop"],
        ["autopay", "docomo", "--method", "carrier-shop", "--abroad"],
        ["autopay", "--method", "vending-machine"],
    ],
)
def test_condition_that_excludes_everything_is_named(in_full, arguments, lang):
    run = in_full(*arguments, "--lang", lang)
    assert run.code == 4
    assert {"en": "Left out", "zh": "已排除", "ja": "除いたもの"}[lang] in run.out
    assert "simguide autopay" in run.err


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
    command = [sys.executable, "-c", STARTED, str(compiled), "balance", "--carrier", "docomo"]
    loaded = subprocess.run(command, check=True, capture_output=True, text=True).stdout.split()
    assert "simguide.commands.renew_balance.advise" in loaded
    assert not {
        "simguide.commands.recover.advise",
        "simguide.commands.recover.answer",
        "simguide.commands.autopay.advise",
    } & set(loaded)


@pytest.mark.parametrize("name", ["autopay", "recover"])
def test_help(simguide, name):
    run = simguide(name, "-h")
    assert run.code == 0
    assert "--abroad" in run.out
