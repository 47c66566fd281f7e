"""`catalogue recheck`: what still stands on the pages, and how they are asked for."""

import io
import json
import re
import shutil
import sys
from datetime import date

import pytest
from jsonschema import Draft202012Validator

from simguide.commands.recheck import visiting
from simguide.commands.recheck.advise import answer_recheck, sources_to_visit
from simguide.commands.recheck.answer import HardValue, PageText, RecheckQuestion
from simguide.commands.recheck.cache import PageCache
from simguide.commands.recheck.page_text import read_page
from simguide.commands.recheck.standing import check_value
from simguide.commands.recheck.values import hard_values
from simguide.commands.recheck.visiting import AGENT, Manners, visit_all
from simguide.commands.schema.schemas import schema_of
from simguide.errors import DataFolderError
from simguide.loading import catalogue as loading
from simguide.loading.rereading import data_folder, mark_read
from simguide.terminal import environment
from simguide.terminal.progress import progress
from tests.conftest import EXAMPLES, SHIPPED_DATA
from tests.factories import carrier, catalogue, channel, plan, source, text
from tests.pages import Page, serving

DAY = date(2026, 11, 29)
QUICK = Manners(pause_seconds=0, patience_seconds=0.3, most_seconds=5, most_bytes=100_000)
FILLING = "この文章はページの本文です。" * 40


def html(body, *, lang="ja", head=""):
    head = f"<head><title>t</title>{head}</head>"
    return f"<!doctype html><html lang={lang}>{head}<body>{body}<p>{FILLING}</p></body></html>"


@pytest.fixture
def site():
    """A site on this machine."""
    with serving() as site:
        site.pages["/robots.txt"] = Page("", status=404)
        yield site


def rechecked(site, tmp_path, *, price="3190", path="/price", manners=QUICK, as_of=DAY, **values):
    """Return what comes of a source at a path, on which the price of a plan rests, 5 GB and 10 days not."""
    found = catalogue(
        source("page", **({"url": site.url(path), "read_on": "2026-06-01"} | values)),
        source("other"),
        carrier(sources=["other"], tasks=OFFERED),
        plan(price_jpy=price, evidence={"price_jpy": ["page"]}, sources=["other", "page"], **OF_OTHER),
    )
    question = RecheckQuestion()
    urls = [it.url for it in sources_to_visit(found, question) if it.id == "page"]
    visits = visit_all(urls, cache=PageCache(tmp_path / "cache"), as_of=as_of, manners=manners)
    (result,) = answer_recheck(found, question, visits, as_of=as_of).results
    return result


OFFERED = {
    name: {"state": "offered", "summary": text("In short"), "sources": ["other"]}
    for name in ("renew", "balance", "auto")
}
OF_OTHER = {"data_gb": "unlimited", "validity_days": "monthly"}


def test_a_price_that_stands(site, tmp_path):
    site.pages["/price"] = Page(html("<table><tr><td>月額 <b>3,190</b><span>円</span>（税込）</td></tr></table>"))
    result = rechecked(site, tmp_path)
    assert (result.state, result.status, result.changed) == ("stands", 200, "unknown")
    assert [(it.id, it.statement, it.kind, it.value, it.standing) for it in result.values] == [
        ("demo-plan", "price_jpy", "yen", "3190", "stands")
    ]
    assert result.carriers == ("demo",)


def test_a_page_that_is_gone(site, tmp_path):
    assert (rechecked(site, tmp_path).state, rechecked(site, tmp_path).status) == ("gone", 404)
    site.pages["/price"] = Page(status=410)
    assert rechecked(site, tmp_path).state == "gone"


def test_a_page_that_moved_for_good_is_read_where_it_is(site, tmp_path):
    site.pages["/price"] = Page(status=301, headers=(("Location", "/new/price#plan"),))
    site.pages["/new/price"] = Page(html("3,190円"))
    result = rechecked(site, tmp_path)
    assert (result.state, result.moved_to) == ("stands", site.url("/new/price"))


def test_a_page_that_sends_elsewhere_for_now_has_not_moved(site, tmp_path):
    site.pages["/price"] = Page(status=302, headers=(("Location", "/today"),))
    site.pages["/today"] = Page(html("3,190円"))
    assert (rechecked(site, tmp_path).state, rechecked(site, tmp_path).moved_to) == ("stands", None)


def test_endless_redirects_end(site, tmp_path):
    site.pages["/price"] = Page(status=301, headers=(("Location", "/price"),))
    result = rechecked(site, tmp_path)
    assert (result.state, result.reason) == ("cannot-tell", "too-many-redirects")
    site.pages["/price"] = Page(status=301, headers=(("Location", "file:///etc/hosts"),))
    assert rechecked(site, tmp_path).reason == "refused"


def test_a_changed_price_is_told_with_what_the_page_has(site, tmp_path):
    site.pages["/price"] = Page(html("月額3,410円、<s>初期費用 3,850円</s>、2026年"))
    result = rechecked(site, tmp_path)
    (value,) = result.values
    assert (result.state, value.standing, value.seen) == ("missing", "missing", ("3410", "3850"))


def test_a_page_in_another_language_still_has_its_figures(site, tmp_path):
    site.pages["/price"] = Page(html("The monthly fee is ¥3,190 (tax included)", lang="en"))
    assert rechecked(site, tmp_path).state == "stands"


def test_a_label_on_a_page_in_another_language_cannot_be_told():
    hard = HardValue(
        collection="channels", id="a", statement="labels", kind="label", value="残高照会", sources=("page",)
    )
    english = check_value(hard, PageText(text="Balance inquiry", lang="en"), of="page")
    assert (english.standing, english.reason) == ("cannot-tell", "other-language")
    japanese = check_value(hard, PageText(text="マイページの お知らせ"), of="page")
    assert (japanese.standing, japanese.reason) == ("missing", None)
    assert check_value(hard, PageText(text="メニューの「残高 照会」を押す"), of="page").standing == "stands"


def test_a_huge_page_is_given_up(site, tmp_path):
    site.pages["/price"] = Page(html("3,190円" + "x" * QUICK.most_bytes))
    result = rechecked(site, tmp_path)
    assert (result.state, result.reason) == ("cannot-tell", "too-large")


def test_a_page_that_never_comes_is_given_up(site, tmp_path):
    site.pages["/price"] = Page(is_never_sent=True)
    result = rechecked(site, tmp_path)
    assert (result.state, result.reason) == ("cannot-tell", "slow")


@pytest.mark.parametrize("page", [Page(b"%PDF-1.7", kind="application/pdf"), Page(b"%PDF-1.7 3,190", kind="text/html")])
def test_a_pdf_cannot_be_told(site, tmp_path, page):
    site.pages["/price"] = page
    assert (rechecked(site, tmp_path).state, rechecked(site, tmp_path).reason) == ("cannot-tell", "pdf")


def test_a_picture_cannot_be_told(site, tmp_path):
    site.pages["/price"] = Page(b"\x89PNG", kind="image/png")
    assert rechecked(site, tmp_path).reason == "not-text"


def test_a_page_made_by_scripts_cannot_be_told(site, tmp_path):
    empty = (
        "<html><body><div id=app></div><noscript>3,190円</noscript><script>var price = '3,190円'</script></body></html>"
    )
    site.pages["/price"] = Page(empty)
    result = rechecked(site, tmp_path)
    assert (result.state, result.reason) == ("cannot-tell", "script-only")


def test_data_that_a_page_carries_for_its_scripts_counts(site, tmp_path):
    data = json.dumps({"plan": {"text": "月額3,190円", "n": 1}})
    site.pages["/price"] = Page(f"<html><body><script type='application/json'>{data}</script></body></html>")
    assert rechecked(site, tmp_path).state == "stands"


@pytest.mark.parametrize(("status", "reason"), [(403, "refused"), (500, "no-answer"), (503, "no-answer")])
def test_a_server_that_does_not_answer_says_nothing_of_the_page(site, tmp_path, status, reason):
    site.pages["/price"] = Page(status=status)
    result = rechecked(site, tmp_path)
    assert (result.state, result.reason, result.status) == ("cannot-tell", reason, status)


def test_nobody_there(tmp_path):
    with serving() as site:
        pass
    assert rechecked(site, tmp_path).reason == "no-answer"


def test_what_robots_txt_forbids_is_not_asked_for(site, tmp_path):
    site.pages["/robots.txt"] = Page(f"User-agent: {AGENT}\nDisallow: /price\n", kind="text/plain")
    site.pages["/price"] = Page(html("3,190円"))
    result = rechecked(site, tmp_path)
    assert (result.state, result.reason) == ("cannot-tell", "robots")
    assert site.paths() == ["/robots.txt"]


def test_a_robots_txt_that_cannot_be_had_forbids_all(site, tmp_path):
    site.pages["/robots.txt"] = Page(status=503)
    site.pages["/price"] = Page(html("3,190円"))
    assert rechecked(site, tmp_path).reason == "robots"
    assert site.paths() == ["/robots.txt"]


def test_a_redirect_to_what_is_forbidden_is_not_followed(site, tmp_path):
    site.pages["/robots.txt"] = Page("User-agent: *\nDisallow: /closed\n", kind="text/plain")
    site.pages["/price"] = Page(status=301, headers=(("Location", "/closed/price"),))
    assert rechecked(site, tmp_path).reason == "robots"
    assert site.paths() == ["/robots.txt", "/price"]


def test_a_host_gets_one_request_at_a_time_from_who_says_its_name(site, tmp_path):
    for number in range(8):
        site.pages[f"/{number}"] = Page(html("3,190円"))
    urls = [site.url(f"/{number}") for number in range(8)]
    told: list[str] = []
    visits = visit_all(urls, cache=PageCache(tmp_path), as_of=DAY, manners=QUICK, told=told.append)
    assert [visits[url].outcome for url in urls] == ["read"] * 8
    assert (site.most_at_once, sorted(told)) == (1, urls)
    assert all(headers["user-agent"].startswith(f"{AGENT}/") for _, headers in site.asked)


def test_who_asks_says_where_to_complain(site, tmp_path, monkeypatch):
    monkeypatch.setattr("simguide.commands.recheck.visiting.issues_address", lambda: "https://demo.example.org/issues")
    site.pages["/price"] = Page(html("3,190円"))
    assert rechecked(site, tmp_path).state == "stands"
    assert all("; +https://demo.example.org/issues)" in headers["user-agent"] for _, headers in site.asked)


def test_pauses_between_two_requests(site, tmp_path, monkeypatch):
    """The pause is ours, or a longer one that the host asks for, within bounds."""
    waited: list[float] = []
    monkeypatch.setattr(environment, "seconds", lambda: 0.0)
    monkeypatch.setattr(environment, "wait", waited.append)
    site.pages["/robots.txt"] = Page("User-agent: *\nCrawl-delay: 7\n", kind="text/plain")
    urls = [site.url("/1"), site.url("/2")]
    visit_all(urls, cache=PageCache(tmp_path), as_of=DAY, manners=QUICK._replace(pause_seconds=1))
    assert waited == [7.0, 7.0]


def test_a_page_is_asked_for_once_a_day(site, tmp_path):
    site.pages["/price"] = Page(html("3,190円"))
    for _ in range(2):
        assert rechecked(site, tmp_path).state == "stands"
    assert site.paths() == ["/robots.txt", "/price"]


def test_a_page_that_has_not_changed_is_not_sent_again(site, tmp_path):
    stamp = "Mon, 01 Jun 2026 00:00:00 GMT"

    def page(headers):
        if headers.get("if-none-match") == '"one"':
            return Page(status=304)
        return Page(html("3,190円"), headers=(("ETag", '"one"'), ("Last-Modified", stamp)))

    site.pages["/price"] = page
    assert rechecked(site, tmp_path, as_of=date(2026, 11, 20)).changed == "no"
    later = rechecked(site, tmp_path)
    assert (later.state, later.changed) == ("stands", "no")


def test_a_page_that_changed_since_it_was_read(site, tmp_path):
    site.pages["/price"] = Page(html("3,190円"), headers=(("Last-Modified", "Fri, 06 Nov 2026 00:00:00 GMT"),))
    assert rechecked(site, tmp_path).changed == "yes"
    site.pages["/price"] = Page(html("最終更新日：2026年11月3日 3,190円"))
    later = rechecked(site, tmp_path / "new")
    assert (later.changed, later.page_dated) == ("yes", "2026-11-03")


def test_words_that_changed_since_the_last_visit(site, tmp_path):
    site.pages["/price"] = Page(html("3,190円"))
    assert rechecked(site, tmp_path, as_of=date(2026, 11, 20)).changed == "unknown"
    site.pages["/price"] = Page(html("3,190円、新料金のお知らせ"))
    assert rechecked(site, tmp_path).changed == "yes"


def test_a_damaged_cache_is_no_cache(site, tmp_path):
    site.pages["/price"] = Page(html("3,190円"))
    rechecked(site, tmp_path)
    (kept,) = (tmp_path / "cache").iterdir()
    kept.write_text("{", encoding="utf-8")
    assert rechecked(site, tmp_path).state == "stands"


def test_a_page_of_the_old_encodings(site, tmp_path):
    for name, kind in (("cp932", "text/html"), ("euc-jp", "text/html; charset=EUC-JP")):
        site.pages["/price"] = Page(html("月額３，１９０円").encode(name), kind=kind)
        assert rechecked(site, tmp_path / name).state == "stands"


@pytest.mark.parametrize(
    ("kind", "value", "words", "standing"),
    [
        ("yen", "990", "990 yen", "stands"),
        ("yen", "3190", "<3190>", "cannot-tell"),
        ("yen", "3190", "料金（円） 2,970円 3,190 4,000", "stands"),
        ("yen", "2026", "2026年の料金は3,000円", "cannot-tell"),
        ("yen", "319", "13,190円と3190円", "missing"),
        ("yen", "0", "手数料は無料です", "stands"),
        ("yen", "0", "手数料は1,100円", "missing"),
        ("yen", "3190", "no price here", "cannot-tell"),
        ("yen", "3190", "3.190 JPY", "stands"),
        ("dollars", "4.5", "from US$4.50", "stands"),
        ("dollars", "4.5", "from US$5.50", "missing"),
        ("days", "10", "10月1日から10日間", "stands"),
        ("days", "10", "6月10日から30日間", "missing"),
        ("days", "7", "valid for 7 days", "stands"),
        ("days", "7", "24時間は168時間", "stands"),
        ("days", "365", "1年間有効", "stands"),
        ("days", "15", "15を入力", "cannot-tell"),
        ("months", "3", "3か月以内", "stands"),
        ("gigabytes", "0.5", "500MBまで", "stands"),
        ("gigabytes", "20", "20ＧＢ", "stands"),
        ("gigabytes", "20", "30GB", "missing"),
        ("dial", "0120-800-000", "電話 0120 (800) 000", "stands"),
        ("dial", "0120-800-000", "電話 0120-800-001", "missing"),
        ("dial", "+81-3-6832-6600", "03-6832-6600", "stands"),
        ("date", "2026-12-01", "2026年12月1日から", "stands"),
        ("date", "2026-12-01", "from December 1st, 2026", "stands"),
        ("date", "2026-12-01", "from 1 Dec 2026", "stands"),
        ("date", "2026-12-01", "12月1日から", "cannot-tell"),
        ("date", "2026-12-01", "2026年12月11日から", "missing"),
        ("number", "157.77", "1ドル 157.77", "stands"),
    ],
)
def test_whether_a_value_stands(kind, value, words, standing):
    hard = HardValue(collection="plans", id="a", statement="x", kind=kind, value=value, sources=("page",))
    assert check_value(hard, PageText(text=words), of="page").standing == standing


def test_what_is_looked_for():
    """Figures with a unit, labels and figures in the text, each on the sources that it rests on."""
    step = {
        "en": "Tap 残高 (balance).",
        "zh": "点「残高」（余额）。",
        "ja": "「残高」を押し、1,100円を払います。",
        "labels": ["残高"],
    }
    change = {
        "starts_on": "2026-12-01",
        "values": {"price_jpy": "4950"},
        "note": text("Dearer"),
        "sources": ["later"],
    }
    found = hard_values(
        catalogue(
            source("page"),
            source("later"),
            carrier(),
            channel(steps=[step], sources=["page"]),
            plan(evidence={"price_jpy": ["page"]}, sources=["official", "page"], changes=[change]),
        ),
        as_of=DAY,
    )
    told = {source_id: {(it.id, it.statement, it.value) for it in values} for source_id, values in found.items()}
    assert told["page"] == {
        ("demo-renew-website", "steps.0", "1100"),
        ("demo-renew-website", "steps.0.labels", "残高"),
        ("demo-plan", "price_jpy", "1500"),
        ("demo-plan", "data_gb", "5"),
        ("demo-plan", "validity_days", "10"),
    }
    assert told["later"] == {("demo-plan", "changes.0.price_jpy", "4950")}
    assert ("demo-plan", "price_jpy", "1500") not in told["official"]


def test_the_shipped_catalogue_has_much_to_look_for(shipped):
    found = hard_values(shipped.on(DAY), as_of=DAY)
    assert {it.kind for values in found.values() for it in values} >= {
        "yen",
        "dollars",
        "days",
        "label",
        "dial",
        "date",
    }
    official = {it.id for it in sources_to_visit(shipped, RecheckQuestion(kind="official"))}
    assert len(official & set(found)) > 100


def test_which_sources_are_opened(shipped):
    """Those of a carrier or of a kind, those read longest ago first, at most so many."""
    one = sources_to_visit(shipped, RecheckQuestion(carrier="povo", kind="official", limit=3))
    assert [it.kind for it in one] == ["official"] * 3
    every = sources_to_visit(shipped, RecheckQuestion())
    assert [it.read_on for it in every] == sorted(it.read_on for it in every)
    assert set(one) < set(every)


def test_a_date_that_a_page_gives():
    def dated(body, head=""):
        return read_page(html(body, head=head).encode(), charset=None, is_html=True).dated

    assert dated("更新日 2026.9.30") == "2026-09-30"
    assert dated("Last updated: 2026/10/02") == "2026-10-02"
    meta = '<meta property="article:modified_time" content="2026-08-01T10:00:00+09:00">'
    assert dated("公開日：2025年1月1日", meta) == "2026-08-01"
    assert dated("公開日：2025年1月1日") == "2025-01-01"
    assert dated("更新日 2026.99.30") == ""
    assert dated("2026年9月30日まで") == ""


def test_a_date_after_the_day_of_the_visit_is_none(site, tmp_path):
    site.pages["/price"] = Page(html("更新日 2031年1月1日 3,190円"))
    assert rechecked(site, tmp_path).page_dated is None


DATA = """# a head
sources:
  - id: page
    url: https://demo.example.jp/page   # where
    kind: official
    publisher: Demo Inc.
    dated: undated # none
    read_on: '2026-06-01'

  - {id: flow, url: "https://demo.example.jp/flow", kind: official, publisher: D, dated: undated, read_on: 2026-06-01}
  - read_on: 2026-06-02
    id: other
    dated: 2026-05
"""


def test_writing_days_touches_nothing_else(tmp_path):
    path = tmp_path / "a.yaml"
    path.write_bytes(DATA.replace("\n", "\r\n").encode())
    written = mark_read(tmp_path, {"page": "2026-11-03", "flow": None, "other": None, "none": None}, read_on=DAY)
    assert written == ("page", "other")
    expected = DATA.replace("dated: undated # none", "dated: 2026-11-03 # none")
    expected = expected.replace("'2026-06-01'", "'2026-11-29'").replace("read_on: 2026-06-02", "read_on: 2026-11-29")
    assert path.read_bytes().decode() == expected.replace("\n", "\r\n")
    assert [it.name for it in tmp_path.iterdir()] == ["a.yaml"]


def test_every_shipped_source_can_be_written(tmp_path, shipped):
    """The form in which the data files have their sources is the one that is written."""
    folder = tmp_path / "data"
    shutil.copytree(SHIPPED_DATA, folder)
    ids = {it.id: "2026-11-01" for it in shipped.records("sources")}
    assert set(mark_read(folder, ids, read_on=DAY)) == set(ids)
    changed = {path.name: path.read_text(encoding="utf-8") for path in folder.rglob("*.yaml")}
    for path in SHIPPED_DATA.rglob("*.yaml"):
        before, after = path.read_text(encoding="utf-8").splitlines(), changed[path.name].splitlines()
        others = [(a, b) for a, b in zip(before, after, strict=True) if a != b]
        assert all(re.match(r"\s*(- )?(read_on|dated): ", b) for _, b in others), path


CHARGE = "「チャージ」を押し、1GB・1日の500円を選びます。お問い合わせは0120-000-000"


@pytest.fixture
def on_site(site, tmp_path, monkeypatch):
    """The smallest example is the catalogue of a checkout, and its sources are pages of the site."""
    folder = tmp_path / "checkout" / "data"
    shutil.copytree(EXAMPLES / "valid" / "minimal", folder)
    path = folder / "data.yaml"
    words = path.read_text(encoding="utf-8").replace("https://demo.example.jp", site.address)
    path.write_text(words.replace("    publisher:", "    note: a copy\n    publisher:"), encoding="utf-8")
    site.pages["/charge"] = Page(html(f"最終更新日：2026年11月3日 {CHARGE}"))
    site.pages["/support"] = Page(html(CHARGE))
    monkeypatch.setattr(loading, "SNAPSHOT", str(tmp_path / "none"))
    monkeypatch.setattr(loading, "CHECKOUT_DATA", str(folder))
    monkeypatch.setattr(visiting, "MANNERS", QUICK)
    return path


@pytest.mark.usefixtures("on_site")
def test_the_command_says_what_stands(simguide):
    run = simguide("catalogue", "recheck", "--json")
    told = json.loads(run.out)
    assert (run.code, run.err) == (0, "")
    assert [(it["source"]["id"], it["state"]) for it in told["results"]] == [
        ("demo-charge", "stands"),
        ("demo-support", "stands"),
    ]
    Draft202012Validator(schema_of("answer")).validate(told)
    assert {it["kind"] for it in told["results"][0]["values"]} == {"yen", "gigabytes", "days", "label"}


@pytest.mark.parametrize(("lang", "says"), [("en", "500 yen"), ("zh", "500 日元"), ("ja", "500円")])
def test_the_command_says_what_does_not(simguide, site, on_site, lang, says):
    site.pages["/charge"] = Page(html(CHARGE.replace("500円", "660円")))
    site.pages["/support"] = Page(status=404)
    run = simguide("catalogue", "recheck", "--lang", lang)
    assert run.code == 5
    assert says in run.out
    assert says.replace("500", "660") in run.out
    assert run.out.index("demo-support") < run.out.index("demo-charge"), "what is gone comes first"
    for depth in ("-v", "--format=csv", "--format=markdown"):
        assert says in simguide("catalogue", "recheck", "--lang", lang, depth).out
    assert on_site.read_text(encoding="utf-8").count("read_on: 2026-11-20") == 2


def test_the_command_writes_where_all_stands(simguide, site, on_site):
    """The day is that of the question, the date that of the page; where a value is missing nothing is written."""
    before = on_site.read_text(encoding="utf-8")
    site.pages["/support"] = Page(html("0120-000-001"))
    run = simguide("catalogue", "recheck", "--write", "--as-of", "2026-11-29", "--json")
    assert [it["is_written"] for it in json.loads(run.out)["results"]] == [False, True]
    expected = before.replace(
        "dated: 2026-01-15\n    read_on: 2026-11-20", "dated: 2026-11-03\n    read_on: 2026-11-29"
    )
    assert on_site.read_text(encoding="utf-8") == expected
    assert "1 source" in simguide("catalogue", "recheck", "--write", "--as-of", "2026-11-29").out


def test_the_command_opens_what_is_asked_for(simguide, site, on_site):
    run = simguide("catalogue", "recheck", "--limit", "1", "--carrier", "demo", "--kind", "公式", "--json")
    assert [it["source"]["id"] for it in json.loads(run.out)["results"]] == ["demo-charge"]
    assert site.paths() == ["/robots.txt", "/charge"]
    assert json.loads(run.out)["question"] == {"carrier": "demo", "kind": "official", "limit": 1, "is_write": False}
    assert simguide("catalogue", "recheck", "--kind", "press").code == 4
    assert on_site.exists()


def test_what_is_installed_has_no_files_to_write(simguide, on_site, tmp_path, monkeypatch, compiled):
    """A wheel carries no data files; in a folder of one's own there are some."""
    monkeypatch.setattr(loading, "SNAPSHOT", str(compiled))
    monkeypatch.setattr(loading, "CHECKOUT_DATA", str(tmp_path / "none"))
    options = ("--carrier", "demo", "--as-of", "2026-11-29", "--data-dir", str(on_site.parent))
    run = simguide("catalogue", "recheck", "--write", *options)
    assert (run.code, on_site.read_text(encoding="utf-8").count("read_on: 2026-11-20")) == (0, 0)
    with pytest.raises(DataFolderError, match="checkout"):
        data_folder(None)


def test_without_the_extra_the_command_says_what_to_install(simguide, monkeypatch):
    monkeypatch.setitem(sys.modules, "simguide.commands.recheck.visiting", None)
    run = simguide("catalogue", "recheck")
    assert (run.code, run.out) == (1, "")
    assert "pip install 'simguide[upkeep]'" in run.err


def test_progress_is_shown_on_a_terminal_alone(monkeypatch):
    class Screen(io.StringIO):
        def isatty(self):
            return True

    for stream, is_shown in ((Screen(), True), (io.StringIO(), False)):
        monkeypatch.setattr(sys, "stderr", environment.TameStream(stream))
        with progress(3) as tell:
            tell("https://demo.example.jp/\x1b[31m")
            tell("https://demo.example.jp/2")
        said = stream.getvalue()
        assert ("\r\x1b[K[" in said and "1/3 https" in said) is is_shown
        assert "\x1b[31m" not in said
        assert "<U+000D>" not in said, "what moves the cursor is our own"
        assert said.endswith("\r\x1b[K" if is_shown else "")
