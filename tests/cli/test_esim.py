"""`esim` at the command line: what cannot be asked, what nothing fits, and the answer in every form."""

import csv
import io
import json
import os
import subprocess
import sys
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from simguide.commands.esim.command import TypedStay, esim_question
from tests.factories import carrier, catalogue, channel, plan, source, text

ROOT = Path(__file__).parents[2]

WRONG = {
    "from-after-to": (["--from", "2026-12-10", "--to", "2026-12-01"], "--from 2026-12-10 is after --to 2026-12-01"),
    "no-such-day": (["--from", "2026-02-30", "--to", "2026-03-02"], "--from: found “2026-02-30”, which is no day"),
    "no-such-leap-day": (["--from", "2027-02-01", "--to", "2027-02-29"], "--to: found “2027-02-29”, which is no day"),
    "date-form": (["--from", "1.12.2026", "--to", "2026-12-05"], "expected a day as YYYY-MM-DD"),
    "date-short": (["--from", "12-1", "--to", "2026-12-05"], "expected a day as YYYY-MM-DD"),
    "date-far": (["--from", "1979-12-31", "--to", "1980-01-02"], "expected a day from 1980-01-01"),
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
    "no-data-a-month": (["--data", "0/month"], "--data: found “0”, expected a number above 0"),
    "data-a-year": (["--data", "20/year"], "--data: found “20/year”"),
    "asker": (["--for", "robot"], "--for: found “robot”, expected one of visitor, resident"),
    "visa": (["--visa", "gold"], "--visa: found “gold”"),
    "data-negative": (["--data", "-1"], "--data: found “-1”"),
    "data-word": (["--data", "plenty"], "--data: found “plenty”"),
    "data-fine": (["--data", "1.2345"], "--data: found “1.2345”"),
    "data-huge": (["--data", "100001"], "at most 100,000"),
    "habit-without-days": (["--data", "heavy"], "--data heavy needs the number of days"),
    "habit-with-a-kind": (["--data", "light", "--stay", "short"], "--data light needs the number of days"),
    "budget-negative": (["--budget", "-5"], "--budget: found “-5”, expected a whole number from 1"),
    "budget-zero": (["--budget", "0"], "--budget: found “0”"),
    "budget-float": (["--budget", "1e5"], "--budget: found “1e5”"),
    "budget-yen": (["--budget", "5000元"], "--budget: found “5000元”"),
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


@pytest.fixture
def demo(monkeypatch):
    """Four sellers: in yen, in yen with a top-up, in dollars on weak evidence, and one of which little is known."""
    sellers = [carrier(name) for name in ("plain", "refill", "dollar", "vague")]
    prices = [{"item": text("1 GB"), "price_jpy": "400", "data_gb": "1", "validity_days": "10"}]
    top_up = channel("refill-renew-website", carrier="refill", prices=prices, payments=["credit-card"])
    blog = source("blog", kind="community", dated="2026-02")
    dollars = {"price_jpy": "unknown", "price_usd": "9.5", "sources": ["blog"], "hotspot": "yes"}
    nothing = {"data_gb": "unknown", "validity_days": "unknown", "price_jpy": "unknown"}
    plans = [
        plan("plain-5gb", carrier="plain", hotspot="yes"),
        plan("plain-card", carrier="plain", sims=["physical"], hotspot="yes"),
        plan("refill-5gb", carrier="refill", top_up_online="yes", price_jpy="1400", hotspot="yes"),
        plan("dollar-20gb", carrier="dollar", data_gb="20", validity_days="30", **dollars),
        plan("vague", carrier="vague", **nothing),
    ]
    found = catalogue(*sellers, blog, top_up, *plans)
    monkeypatch.setattr("simguide.loading.catalogue.load_catalogue", lambda _folder=None, **_: found)


@pytest.mark.parametrize("lang", ["en", "zh", "ja"])
@pytest.mark.parametrize(("arguments", "wanted"), WRONG.values(), ids=WRONG)
@pytest.mark.usefixtures("demo")
def test_wrong_input_gets_one_clear_message(simguide, arguments, wanted, lang):
    """One sentence on stderr in the chosen language, a line to type after it, nothing on stdout, exit 2."""
    run = simguide("esim", *arguments, "--lang", lang)
    lines = run.err.splitlines()
    assert (run.code, run.out) == (2, "")
    assert len(lines) == 2
    assert "Traceback" not in run.err
    if lang == "en":
        assert lines[0].startswith("error: ")
        assert wanted in lines[0]
        assert lines[1].startswith("try: simguide esim ")
    else:
        assert wanted not in run.err
        assert any(ord(letter) > 0x3000 for letter in lines[0])


NOTHING = {
    "budget": (["--stay", "5", "--budget", "1", "--data", "1", "--usd-rate", "150", "--need", "hotspot"], "budget"),
    "kind": (["--stay", "long"], "stay"),
    "asker": (["--stay", "91", "--for", "resident"], "asker"),
    "need": (["--need", "voice"], "voice"),
    "pay": (["--pay", "alipay"], "pay"),
    "conflict": (["--phone", "no-esim", "--top-up", "required"], "top-up"),
}


@pytest.mark.parametrize("lang", ["en", "zh", "ja"])
@pytest.mark.parametrize(("arguments", "condition"), NOTHING.values(), ids=NOTHING)
@pytest.mark.usefixtures("demo")
def test_what_excludes_everything_is_named(simguide, arguments, condition, lang):
    """A question that can be asked, but that nothing fits, leaves with 4 and says what each condition keeps out."""
    answer = simguide("esim", *arguments, "--json")
    assert answer.code == (0 if condition == "budget" else 4)
    notes = json.loads(answer.out)["notes"]
    assert condition in {note["condition"] for note in notes if note["kind"] == "excluded"}
    if answer.code == 0:
        # of the one without a price it is not known whether it is within the budget
        assert [it["plan"]["id"] for it in json.loads(answer.out)["results"]] == ["vague"]
        return
    table = simguide("esim", *arguments, "--lang", lang)
    said = {"en": "Nothing on record", "zh": "没有符合全部条件", "ja": "すべての条件に合うものは"}[lang]
    assert (table.code, said in table.out) == (4, True)
    assert len(table.err.splitlines()) == 1


STAY = ("esim", "--stay", "20", "--data", "8", "--need", "hotspot", "--for", "visitor")
"""0.4 GB a day: each 5 GB last their 10 days, so that plain is bought twice for 3,000 yen, and refill for 2,800.

A top-up of 1 GB lasts 2.5 days: four for 1,600 yen are dearer than refill once more for 1,400. 20 GB last.
"""


@pytest.mark.usefixtures("demo")
def test_the_answer_as_json(simguide):
    """The recommended first, with what to buy; then the question as it was understood."""
    run = simguide(*STAY, "--json")
    answer = json.loads(run.out)
    assert (run.code, run.err) == (0, "")
    bills = {it["plan"]["id"]: it["cost"] and (it["cost"]["total"], it["cost"]["dated"]) for it in answer["results"]}
    assert bills == {
        "refill-5gb": (2800, "2026-06-01"),
        "plain-5gb": (3000, "2026-06-01"),
        "dollar-20gb": (9.5, "2026-02"),
        "vague": None,
    }
    assert list(bills) == ["refill-5gb", "plain-5gb", "dollar-20gb", "vague"]
    assert [it["pick"] for it in answer["results"]] == [1, 2, 3, None]
    assert answer["results"][3]["not_known"] == ["hotspot", "data"]
    assert answer["question"]["days"] == 20
    assert answer["question"]["data_gb"] == 8
    assert answer["question"]["need"] == ["hotspot"]


@pytest.mark.parametrize("lang", ["en", "zh", "ja"])
@pytest.mark.usefixtures("demo")
def test_the_answer_in_words(in_full, lang):
    """The cost with its date, one line of reason each, and beside them what is not known."""
    table = in_full(*STAY, "--lang", lang)
    assert (table.code, table.err) == (0, "")
    titles = {
        "en": ("Take one of these", "Not enough on record to recommend them"),
        "zh": ("推荐", "收录的信息不足，无法推荐"),
        "ja": ("おすすめ", "記録が足りず、おすすめできないもの"),
    }[lang]
    assert table.out.index(titles[0]) < table.out.index("Plan refill-5gb") < table.out.index("Plan plain-5gb")
    assert table.out.index("Plan plain-5gb") < table.out.index(titles[1]) < table.out.index("Plan vague")
    assert "2,800" in table.out
    assert "2026-06-01" in table.out
    why, dearer, dollars, unknown = {
        "en": ("cheapest that fits", "200 yen dearer", "priced in dollars", "hotspot: ask"),
        "zh": ("符合条件中最便宜", "贵 200 日元", "以美元计价", "热点共享：问清"),
        "ja": ("条件に合う中で最安", "200円高い", "ドル建て", "テザリング："),
    }[lang]
    assert [table.out.count(words) for words in (why, dearer, dollars)] == [1, 1, 1]
    assert unknown in table.out[table.out.index(titles[1]) :]


@pytest.mark.parametrize("lang", ["en", "zh", "ja"])
@pytest.mark.usefixtures("demo")
def test_the_same_in_csv_and_markdown(in_full, lang):
    sheet = in_full(*STAY, "--lang", lang, "--format", "csv")
    rows = list(csv.DictReader(io.StringIO(sheet.out)))
    products = [row["id"] for row in rows if row["record"] == "esim"]
    assert products == ["refill-5gb", "plain-5gb", "dollar-20gb", "vague"]
    markdown = in_full(*STAY, "--lang", lang, "--format", "markdown")
    assert markdown.out.startswith("# ")
    for run in (sheet, markdown):
        assert (run.code, run.err) == (0, "")
        for wanted in ("2,800", "3,000", "9.50", "Plan vague", "2026-02"):
            assert wanted in run.out


@pytest.mark.usefixtures("demo")
def test_dollars_at_a_rate(simguide):
    answer = json.loads(simguide(*STAY, "--usd-rate", "150.5", "--json").out)
    cost = next(it["cost"] for it in answer["results"] if it["plan"]["id"] == "dollar-20gb")
    assert (cost["currency"], cost["total"], cost["total_jpy"]) == ("usd", 9.5, 1430)


@pytest.mark.usefixtures("demo")
def test_a_card_where_the_phone_takes_no_esim(simguide):
    answer = json.loads(simguide(*STAY, "--phone", "no-esim", "--json").out)
    assert [it["plan"]["id"] for it in answer["results"]] == ["plain-card"]


def test_the_shipped_catalogue_recommends_three_sellers(simguide):
    """A visitor and a resident have three picks each where it is not known who asks, numbered through."""
    answer = json.loads(simguide("esim", "--stay", "30", "--data", "medium", "--json").out)
    picks = [it for it in answer["results"] if it["pick"] is not None]
    assert [(it["pick"], it["asker"]) for it in picks] == [
        *((place, "visitor") for place in (1, 2, 3)),
        *((place, "resident") for place in (4, 5, 6)),
    ]
    assert all(len({it["carrier"]["id"] for it in three}) == 3 for three in (picks[:3], picks[3:]))
    assert all(it["cost"] is not None and it["not_known"] == [] for it in picks)


def test_a_reader_that_leaves_early(tmp_path):
    """`simguide esim ... | head -1` ends quietly."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src"), "HOME": str(tmp_path)}
    command = [sys.executable, "-m", "simguide", "esim", "--stay", "30"]
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
        assert running.stdout is not None
        assert running.stderr is not None
        running.stdout.readline()
        running.stdout.close()
        said = running.stderr.read()
        assert (running.wait(), said) == (0, b"")


# how options are understood


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        ({"stay": "10"}, {"stay": "short", "days": 10}),
        ({"stay": "90"}, {"stay": "short", "days": 90}),
        ({"stay": "91"}, {"stay": "long", "days": 91}),
        ({"stay": " Short "}, {"stay": "short", "days": None}),
        (
            {"starts_on": "2028-02-28", "ends_on": "2028-03-01"},
            {"stay": "short", "days": 3, "starts_on": date(2028, 2, 28), "ends_on": date(2028, 3, 1)},
        ),
        ({"starts_on": "2026-12-01", "ends_on": "2026-12-01"}, {"days": 1}),
        ({"starts_on": "2026-12-30", "stay": "3"}, {"days": 3, "ends_on": date(2027, 1, 1)}),
        ({"starts_on": "2026-12-01", "ends_on": "2026-12-05", "stay": "5"}, {"days": 5}),
        ({"starts_on": "2026-12-01", "ends_on": "2026-12-05", "stay": "short"}, {"stay": "short", "days": 5}),
        ({"data_gb": "5"}, {"data_gb": Decimal(5), "usage": None}),
        ({"data_gb": "2.5gb"}, {"data_gb": Decimal("2.5")}),
        ({"data_gb": " 3 GB "}, {"data_gb": Decimal(3)}),
        ({"data_gb": "light", "stay": "10"}, {"data_gb": Decimal(3), "usage": "light"}),
        ({"data_gb": "Medium", "stay": "10"}, {"data_gb": Decimal(10), "usage": "medium"}),
        ({"data_gb": "heavy", "stay": "10"}, {"data_gb": Decimal(30), "usage": "heavy"}),
        ({"data_gb": "0GB"}, {"data_gb": Decimal(0), "usage": None}),
        ({"data_gb": "20/month", "stay": "90"}, {"data_gb": Decimal(60), "data_gb_a_month": Decimal(20)}),
        ({"data_gb": "20 GB / 月", "stay": "10"}, {"data_gb": Decimal("6.667"), "data_gb_a_month": Decimal(20)}),
        ({"stay": "10"}, {"data_gb": Decimal(10), "usage": "medium", "is_usage_assumed": True}),
        ({"stay": "90"}, {"data_gb": Decimal(90), "usage": "medium", "is_usage_assumed": True}),
        ({"stay": "730"}, {"data_gb": Decimal(219), "usage": "light", "is_usage_assumed": True}),
        ({"stay": "short"}, {"data_gb": None, "usage": None, "is_usage_assumed": False}),
        ({"asker": "tourist"}, {"asker": "visitor"}),
        ({"asker": "Visitor", "visa": "student"}, {"asker": "visitor", "visa": "student"}),
        ({"need": ["voice,SMS", "voice"]}, {"need": ("voice", "sms")}),
        ({"need": ["Voice,voice"]}, {"need": ("voice",)}),
        ({"top_up": "required"}, {"is_top_up_required": True}),
        ({}, {"is_top_up_required": False, "devices": 1, "phone": None, "budget_jpy": None}),
        ({"devices": "3", "budget": "5000", "rate": "150.25"}, {"devices": 3, "jpy_per_usd": Decimal("150.25")}),
    ],
)
def test_options_are_understood(typed, wanted):
    question = esim_question(TypedStay(**typed))
    assert {name: getattr(question, name) for name in wanted} == wanted
