"""The pages: every fact of an answer stands in them, nothing in them acts, and they lead to each other."""

import gzip
import re
from functools import cached_property
from html import unescape
from html.parser import HTMLParser

import pytest

from simguide.errors import SimguideError
from simguide.loading import catalogue as loading
from simguide.model.answer import NextNote
from simguide.publish.atlas import atlas_of
from simguide.publish.pages import Pages
from simguide.publish.places import LANGUAGES, checked_base, page_path, way
from simguide.publish.questions import CARD, STAYS, carrier_commands
from simguide.publish.settings import Settings
from simguide.publish.site import moved_files
from simguide.render.compose import compose, compose_whole_short
from simguide.render.document import Document, Entry, Field, Group
from simguide.render.html import TAGS, Html, Pen, element, full_html, joined, short_html
from simguide.render.layout import BETWEEN_COMMANDS
from simguide.render.site_page import ALONE, OF_CARRIERS, page_of
from tests.conftest import AS_OF, shipped_catalogue
from tests.publish.conftest import BASE, ISSUES

VOID = {"br", "img", "input", "link", "meta"}
MOST_BYTES = 30 * 1024
"""Of a page as a host sends it."""


class Read(HTMLParser):
    """Reads a page: its texts, its links, its ids, and whether every element that begins ends."""

    def __init__(self) -> None:
        super().__init__()
        self.texts: list[str] = []
        self.links: list[str] = []
        self.ids: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []

    def handle_starttag(self, tag, attrs):
        found = dict(attrs)
        self.tags.append((tag, found))
        self.ids += [found["id"]] if found.get("id") else []
        self.links += [found[name] for name in ("href", "src") if found.get(name)]
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        self.texts.append(data)

    @cached_property
    def text(self):
        return squeezed("".join(self.texts))


def read(page):
    found = Read()
    found.feed(page)
    assert found.open == []
    return found


def squeezed(text):
    return "".join(text.split())


def facts_of(document):
    """Yield every text that a document shows."""
    yield document.title
    for group in document.groups:
        yield "" if any(entry.kind == "next" for entry in group.entries) else group.heading or ""
        for entry in group.entries:
            yield re.sub(r"^\[\d+\] ", "", entry.title)
            for field in entry.fields:
                if any(field.values) and group.layout != "lines":
                    yield field.label
                for value in field.values:
                    yield from value.split(BETWEEN_COMMANDS)


def one_of_each(questions):
    """Return of each command the questions on some carriers, and all that stand by themselves but the stays."""
    carriers = sorted({it.carrier for it in questions if it.carrier})
    chosen = set(carriers[:: len(carriers) // 2])
    return [it for it in questions if it.carrier in chosen or (it.carrier is None and "-days/" not in it.place)]


@pytest.fixture(scope="module")
def pages(shipped_questions):
    catalogue = shipped_catalogue().on(AS_OF)
    return Pages(catalogue, shipped_questions, atlas_of(shipped_questions), Settings(as_of=AS_OF, issues=ISSUES))


@pytest.fixture(scope="module")
def answered(shipped_questions):
    catalogue = shipped_catalogue().on(AS_OF)
    return [(it, it.ask(catalogue, AS_OF)) for it in one_of_each(shipped_questions)]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_fact_of_the_short_and_the_long_answer_stands_in_the_page(pages, answered, lang):
    missing: dict[str, list[str]] = {}
    for closed, answer in answered:
        page = read(pages.answer(closed, answer, lang))
        known = {squeezed(link) for link in page.links} | {page.text}
        for document in (compose_whole_short(answer, lang), compose(answer, lang)):
            for fact in filter(None, map(squeezed, facts_of(document))):
                plain = re.sub(r"`(simguide[^`]+)`", r"\1", fact)
                if plain not in page.text and fact not in known and f"href={fact}" not in known:
                    missing.setdefault(closed.line, []).append(fact)
    assert {line: facts[:3] for line, facts in missing.items()} == {}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_page_is_small_and_loads_only_from_its_own_site(pages, answered, lang):
    for closed, answer in answered:
        text = pages.answer(closed, answer, lang)
        assert len(gzip.compress(text.encode(), 9)) <= MOST_BYTES, closed.place
        page = read(text)
        for tag, attributes in page.tags:
            assert "style" not in attributes
            assert not [name for name in attributes if name.startswith("on")]
            if tag in {"script", "img"} or (tag == "link" and attributes["rel"] in {"stylesheet", "icon", "manifest"}):
                assert "://" not in (attributes.get("src") or attributes.get("href") or "")
        assert len(page.ids) == len(set(page.ids)), closed.place
        assert {link[1:] for link in page.links if link.startswith("#")} <= set(page.ids), closed.place


def test_every_command_that_asks_of_a_carrier_has_a_page_for_each(shipped_questions):
    carriers = {it.id for it in shipped_catalogue().carriers()}
    assert {CARD, "renew", "balance", "keep", "autopay", "recover", "contact", "cancel", "move", "port", "apn"} <= {
        *carrier_commands()
    }
    for command in carrier_commands():
        assert {it.carrier for it in shipped_questions if it.command == command and it.carrier} == carriers


def test_lists_rules_words_and_usual_stays_have_pages(shipped_questions):
    places = [it.place for it in shipped_questions]
    assert len(places) == len(set(places))
    wanted = {"carriers", "methods", "card-types", "claims", "rules", "rules/identity", "words", "esim", "arrive"}
    assert wanted | {f"esim/{days}-days/heavy" for days in STAYS} <= set(places)


def test_an_answer_on_a_page_knows_no_clock(shipped_questions):
    """What is open at this moment is wrong an hour later."""
    asked = next(it for it in shipped_questions if it.command == "contact" and it.carrier == "docomo")
    assert asked.ask(shipped_catalogue().on(AS_OF), AS_OF).question.at_time is None


def test_links_within_the_site_lead_to_files(small_site):
    dead = set()
    for path, content in small_site.items():
        if not path.endswith(".html") or path == "404.html":  # which is shown at any address: its links are whole
            continue
        for link in read(content.decode()).links:
            if "://" in link or link.startswith(("#", "tel:")):
                continue
            assert not link.startswith("/"), (path, link)
            folder = path.rpartition("/")[0].split("/") if "/" in path else []
            for part in link.partition("#")[0].split("/"):
                folder = folder[:-1] if part == ".." else [*folder, part] if part not in ("", ".") else folder
            there = "/".join(folder)
            if there not in small_site and f"{there}/index.html".lstrip("/") not in small_site:
                dead.add((path, link))
    assert dead == set()


def test_languages_name_each_other_and_pages_their_address(small_site):
    """Each page names itself in all languages, and those name it."""
    named = {}
    for path, content in small_site.items():
        if path.endswith("/index.html") and b"noindex" not in content:
            tags = [it for tag, it in read(content.decode()).tags if tag == "link"]
            named[path] = {it["hreflang"]: it["href"] for it in tags if it.get("hreflang")}
            own = [it["href"] for it in tags if it["rel"] == "canonical"]
            assert own == [f"{BASE}{path.removesuffix('index.html')}"]
    assert named
    for path, others in named.items():
        assert set(others) == {*TAGS.values(), "x-default"}
        for lang in LANGUAGES:
            there = others[TAGS[lang]].removeprefix(BASE) + "index.html"
            assert named[there] == others, path


def test_the_site_map_has_every_page(small_site):
    listed = set(re.findall(r"<loc>([^<]+)</loc>", small_site["sitemap.xml"].decode()))
    pages = {
        f"{BASE}{path.removesuffix('index.html')}"
        for path, content in small_site.items()
        if path.endswith("/index.html") and b"noindex" not in content
    }
    assert listed == pages


def test_no_address_is_made_up(small_site):
    """Without a base there is no canonical address and no site map; without a home nothing says where to complain."""
    questions = ()
    catalogue = shipped_catalogue().on(AS_OF)
    bare = Pages(catalogue, questions, atlas_of(questions), Settings(as_of=AS_OF))
    text = bare.home("en") + bare.root()
    assert "canonical" not in text
    assert "://" not in re.sub(r'xmlns="[^"]+"', "", text)
    assert (
        f'href="{ISSUES}/new?template=wrong-fact.yml&amp;title=' in small_site["en/carriers/demo/index.html"].decode()
    )


def test_a_former_id_leads_to_the_present_one(small_site, shipped_questions):
    """Former ids are among the other names of a carrier; one that looks like an id leads on from where it stood."""
    catalogue = shipped_catalogue().on(AS_OF)
    carrier = next(
        it for it in catalogue.carriers() if any(re.fullmatch("[a-z0-9]+(-[a-z0-9]+)*", a) for a in it.aliases)
    )
    pages = Pages(catalogue, shipped_questions, atlas_of(shipped_questions), Settings(as_of=AS_OF))
    moved = dict(moved_files(catalogue, pages))
    former, *_ = moved["_redirects"].decode().split("/*")
    assert former.startswith("/en/carriers/")
    assert f"{former} /en".replace(" ", "/* ") in moved["_redirects"].decode()
    assert f'/en/carriers/{carrier.id}/"' in moved[f"{former[1:]}/index.html"].decode()
    assert small_site["_redirects"] == b""


def test_the_same_data_and_day_give_the_same_bytes(small_site, minimal):
    from tests.publish.conftest import files_of

    assert files_of(minimal) == small_site


HOSTILE = '<script>alert(1)</script>" onload="x'


def hostile():
    """Return a document whose every text would be markup, and whose addresses would act."""
    fields = (
        Field("about", HOSTILE, (HOSTILE,)),
        Field("url", "Open", ("javascript:alert(1)", 'https://e.example/"><script>', "data:text/html,x"), style="link"),
        Field("command", "Type", (f"simguide {HOSTILE}",), style="command"),
        Field("clerk", "Say", (HOSTILE,)),
        Field("dial", "Dial", (f"{HOSTILE} 0120-800-000",)),
        Field("steps", "Steps", (f"「{HOSTILE}」 チ<b>",), style="steps"),
    )
    entry = Entry("channel", HOSTILE, fields, id=HOSTILE, is_numbered=True)
    groups = tuple(Group(HOSTILE, (entry,), layout=it) for it in ("cards", "table", "lines", "facts"))
    return Document(HOSTILE, groups, "")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_markup_in_the_data_is_text(lang):
    pen = Pen(lang)
    text = joined(short_html(hostile(), pen), full_html(hostile(), pen))
    found = read(text)
    assert not [tag for tag, _ in found.tags if tag in {"script", "b"}]
    assert not [name for _, attributes in found.tags for name in attributes if name.startswith("on")]
    assert not [link for link in found.links if not link.startswith(("#", "tel:+", "tel:0", "https://"))]
    assert squeezed(HOSTILE) in found.text


def test_an_element_escapes_what_is_no_markup():
    made = element("p", "a < b & c", element("br"), Html("<i>d</i>"), class_='x"y', hidden=True, title=None)
    assert made == '<p class="x&quot;y" hidden>a &lt; b &amp; c<br><i>d</i></p>'


@pytest.mark.parametrize(
    ("lang", "text", "wanted"),
    [
        ("en", "Tap 「料金」 now", 'Tap <span lang="ja" class="label">「料金」</span> now'),
        ("en", "Log in to マイページ", 'Log in to <span lang="ja">マイページ</span>'),
        ("en", "a 保号卡 line", 'a <span lang="zh-Hans">保号卡</span> line'),
        ("zh", "登录我的页面（マイページ）", '登录我的页面（<span lang="ja">マイページ</span>）'),
        ("zh", "d 账户（d会員番号）", "d 账户（d会員番号）"),
        ("zh", "打开「Services」", '打开<span class="label">「Services」</span>'),
        ("zh", "选择「料金」", '选择<span lang="ja" class="label">「料金」</span>'),
        ("ja", "「料金」を押す", "「料金」を押す"),
        ("en", "kept [2, 4-6]", 'kept <a href="#s2" class="cite">[2, 4-6]</a>'),
    ],
)
def test_japanese_is_marked_and_sources_are_links(lang, text, wanted):
    assert Pen(lang).text(text) == wanted


def test_the_list_of_sources_counts_by_itself_and_says_where_it_skips():
    """A mark in the text leads to the number that the list shows."""
    entries = tuple(Entry("source", f"[{number}] Paper", ()) for number in (1, 2, 5, 6))
    shown = full_html(Document("", (Group("Sources", entries, layout="lines", is_apparatus=True),), ""), Pen("en"))
    items = '<li id="s1">Paper</li><li id="s2">Paper</li><li id="s5" value="5">Paper</li><li id="s6">Paper</li>'
    assert f'<ol class="sources">{items}</ol>' in shown.replace("\n", "")


def test_a_command_leads_to_its_page_and_a_number_can_be_dialled():
    places = {"renew demo": "../renew/", "renew demo 2": "../renew/#w2"}
    pen = Pen("en", page_of=places.get)
    assert pen.command("simguide renew demo 2") == '<a href="../renew/#w2"><code>simguide renew demo 2</code></a>'
    assert pen.command("simguide esim --stay 9") == "<code>simguide esim --stay 9</code>"
    dialled = pen.value(Field("dial", "", ()), "0120-800-000 (from any phone)")
    assert dialled == '<a href="tel:0120800000" class="dial">0120-800-000</a> (from any phone)'
    assert pen.value(Field("dial", "", ()), "151 or *5555") == (
        '<a href="tel:151" class="dial">151</a> or <a href="tel:*5555" class="dial">*5555</a>'
    )


@pytest.mark.parametrize(
    ("here", "there", "wanted"),
    [("en/", "en/", "../en/"), ("en/a/b/", "zh/a/b/", "../../../zh/a/b/"), ("", "en/", "en/"), ("", "", "./")],
)
def test_the_way_from_page_to_page(here, there, wanted):
    assert way(here, there) == wanted


@pytest.mark.parametrize(
    "typed",
    [
        *(
            "a.example",
            "javascript:alert(1)",
            "https://",
            "https://a b/",
            "https://a/?x",
            "//x",
            "https://a.example/#x",
        ),
        *("https://user:pw@a.example/", 'https://a.example/"><script>', f"https://{'a' * 300}.example/"),
    ],
)
def test_what_is_no_address_of_a_site(typed):
    with pytest.raises(SimguideError):
        checked_base(typed)


@pytest.mark.parametrize(
    "typed", ["https://a.example", "http://localhost:8000/", "https://someone.github.io/simguide/", "https://a.jp/~x/"]
)
def test_an_address_of_a_site_ends_with_a_slash(typed):
    assert checked_base(typed) == f"{typed.rstrip('/')}/"


def test_commands_lead_from_page_to_page(pages, answered):
    """What an answer names as next is a link, where it has a page."""
    atlas = atlas_of(pages._questions)  # noqa: SLF001
    for closed, answer in answered:
        page = unescape(pages.answer(closed, answer, "en"))
        for note in answer.notes:
            found = atlas.place_of(note.command.removeprefix("simguide ")) if isinstance(note, NextNote) else None
            if found is not None:
                assert f'href="{way(page_path("en", closed.place), page_path("en", found[0]))}' in page, closed.line


def test_an_answer_knows_its_page_where_a_site_is_named(shipped_questions):
    """What the terminal says without the site is where the site has it."""
    catalogue = shipped_catalogue().on(AS_OF)
    carriers = sorted({it.carrier for it in shipped_questions if it.carrier})
    named = 0
    for asked in shipped_questions:
        if asked.carrier == carriers[0] or (asked.carrier is None and asked.line == asked.command):
            page = page_of(asked.ask(catalogue, AS_OF), "ja")
            assert page in (None, page_path("ja", asked.place)), asked.line
            named += page is not None
    assert {it.command for it in shipped_questions if it.carrier} == OF_CARRIERS
    assert named >= len(OF_CARRIERS) + len(ALONE)


def test_answers_and_calendars_point_to_a_site_that_is_named(simguide, monkeypatch, compiled, tmp_path):
    monkeypatch.setattr(loading, "SNAPSHOT", compiled)
    assert "://sim.example" not in simguide("renew", "povo").out
    monkeypatch.setenv("SIMGUIDE_SITE", "https://sim.example/guide")
    assert simguide("renew", "povo").out.rstrip().endswith("https://sim.example/guide/en/carriers/povo/renew/")
    assert "sim.example" not in simguide("renew", "povo", "--json").out
    simguide("my", "add", "povo", "--label", "home", "--valid-until", "2027-01-31")
    simguide("my", "remind", "--ics", str(tmp_path / "lines.ics"), "--lang", "zh")
    written = (tmp_path / "lines.ics").read_text(encoding="utf-8").replace("\r\n ", "").replace("\n ", "")
    assert "URL:https://sim.example/guide/zh/carriers/povo/keep/" in written
    monkeypatch.setenv("SIMGUIDE_SITE", "javascript:alert(1)")
    assert "javascript" not in simguide("renew", "povo").out
