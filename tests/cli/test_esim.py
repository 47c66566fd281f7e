"""`esim` at the command line: what cannot be asked, what nothing fits, and the answer in every form."""

import csv
import io
import json
import os
import subprocess
import sys
from datetime import date
from decimal import Decimal

import pytest

from simguide.cli.esim import TypedStay, esim_question
from tests.conftest import EXAMPLES

DEMO = ("--data-dir", str(EXAMPLES / "valid" / "minimal"))

WRONG = {
    "from-after-to": (["--from", "2026-12-10", "--to", "2026-12-01"], "--from 2026-12-10 is after --to 2026-12-01"),
    "no-such-day": (["--from", "2026-02-30", "--to", "2026-03-02"], "--from: found “2026-02-30”, which is no day"),
    "no-such-leap-day": (["--from", "2027-02-01", "--to", "2027-02-29"], "--to: found “2027-02-29”, which is no day"),
    "date-form": (["--from", "1.12.2026", "--to", "2026-12-05"], "expected a day as YYYY-MM-DD"),
    "date-short": (["--from", "2026-12-1", "--to", "2026-12-05"], "expected a day as YYYY-MM-DD"),
    "date-far": (["--from", "1999-12-31", "--to", "2000-01-02"], "expected a day from 2000-01-01"),
    "from-alone": (["--from", "2026-12-01"], "the end of the stay is missing"),
    "from-with-a-kind": (["--from", "2026-12-01", "--stay", "short"], "the end of the stay is missing"),
    "to-alone": (["--to", "2026-12-01"], "the start of the stay is missing"),
    "stay-10000": (["--stay", "10000"], "--stay: found “10000”, expected short, long, or a number of days from 1"),
    "stay-of-dates": (["--from", "2026-01-01", "--to", "2099-01-01"], "found “2026-01-01 - 2099-01-01”"),
    "kind-and-dates": (
        ["--stay", "long", "--from", "2026-12-01", "--to", "2026-12-05"],
        "--stay long does not go with 5 days",
    ),
    "days-and-dates": (
        ["--stay", "6", "--from", "2026-12-01", "--to", "2026-12-05"],
        "--stay 6 does not go with 5 days",
    ),
    "no-data": (["--data", "0"], "--data: found “0”, expected a number above 0"),
    "no-gigabytes": (["--data", "0GB"], "--data: found “0GB”"),
    "data-negative": (["--data", "-1"], "--data: found “-1”"),
    "data-word": (["--data", "lots"], "--data: found “lots”"),
    "data-fine": (["--data", "1.2345"], "--data: found “1.2345”"),
    "data-huge": (["--data", "100001"], "at most 100,000"),
    "habit-without-days": (["--data", "heavy"], "--data heavy needs the number of days"),
    "habit-with-a-kind": (["--data", "light", "--stay", "short"], "--data light needs the number of days"),
    "budget-negative": (["--budget", "-5"], "--budget: found “-5”, expected a number above 0"),
    "budget-zero": (["--budget", "0"], "--budget: found “0”"),
    "budget-float": (["--budget", "1e5"], "--budget: found “1e5”"),
    "budget-yen": (["--budget", "¥5000"], "--budget: found “¥5000”"),
    "devices-half": (["--devices", "1.5"], "--devices: found “1.5”, expected a whole number from 1 to 50"),
    "devices-none": (["--devices", "0"], "--devices: found “0”, expected a whole number from 1 to 50"),
    "devices-many": (["--devices", "51"], "--devices: found “51”, expected a whole number from 1 to 50"),
    "phone": (["--phone", "nokia"], "expected one of esim, no-esim, china-mainland-iphone, unknown"),
    "top-up": (["--top-up", "maybe"], "--top-up: found “maybe”, expected one of required"),
    "need": (["--need", "voice,fax"], "--need: found “fax”"),
    "pay": (["--pay", "gold"], "--pay: found “gold”"),
    "id": (["--id", "library-card"], "--id: found “library-card”"),
    "rate": (["--usd-rate", "0"], "--usd-rate: found “0”"),
    "rate-word": (["--usd-rate", "today"], "--usd-rate: found “today”"),
}


@pytest.mark.parametrize("lang", ["en", "zh", "ja"])
@pytest.mark.parametrize(("arguments", "wanted"), WRONG.values(), ids=WRONG)
def test_wrong_input_gets_one_clear_message(simguide, arguments, wanted, lang):
    """One message on stderr in the chosen language, perhaps a hint after it, nothing on stdout, exit 2."""
    run = simguide("esim", *arguments, "--lang", lang)
    lines = run.err.splitlines()
    assert (run.code, run.out) == (2, "")
    assert len(lines) in (1, 2)
    assert "Traceback" not in run.err
    if lang == "en":
        assert lines[0].startswith("error: ")
        assert wanted in lines[0]
        assert all(line.startswith("hint: ") for line in lines[1:])
    else:
        assert wanted not in run.err
        assert any(ord(letter) > 0x3000 for letter in lines[0])


NOTHING = {
    "budget": (["--stay", "5", "--budget", "1", "--id", "none", "--data", "1"], {"budget"}),
    "voice": (["--need", "voice"], {"voice"}),
    "kind": (["--stay", "long"], {"stay"}),
    "pay": (["--pay", "alipay"], {"pay"}),
    "conflict": (["--stay", "long", "--need", "voice", "--top-up", "required"], {"stay"}),
}


@pytest.mark.parametrize("lang", ["en", "zh", "ja"])
@pytest.mark.parametrize(("arguments", "conditions"), NOTHING.values(), ids=NOTHING)
def test_what_excludes_everything_is_named(simguide, tmp_path, arguments, conditions, lang):
    """A question that can be asked, but that nothing fits, leaves with 4 and the condition that keeps all out."""
    folder = demo_folder(tmp_path)
    run = simguide("esim", *arguments, "--data-dir", folder, "--lang", lang, "--json")
    assert run.code == 4
    answer = json.loads(run.out)
    shown = {it["plan"]["id"] for it in answer["results"]}
    assert shown == set()
    assert conditions <= {note["condition"] for note in answer["notes"] if note["kind"] == "excluded"}
    table = simguide("esim", *arguments, "--data-dir", folder, "--lang", lang)
    assert table.code == 4
    wanted = {"en": "Nothing on record", "zh": "没有符合全部条件", "ja": "すべての条件に合うものは"}[lang]
    assert wanted in table.out
    assert table.err.strip()
