"""Rendering: one answer, many formats, the same facts in each."""

import csv
import io
import itertools
import json
import re
from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Any

import pytest
from pydantic import TypeAdapter
from rich.cells import cell_len

from simguide.advice.naming import find_carrier
from simguide.commands.esim.advise import answer_esim
from simguide.commands.esim.answer import EsimQuestion
from simguide.commands.lists.advise import list_card_types, list_carriers, show_carrier
from simguide.commands.renew_balance.advise import answer_carrier_task
from simguide.commands.renew_balance.answer import TaskQuestion
from simguide.commands.renew_balance.methods import answer_methods, list_methods
from simguide.commands.schema.any_answer import AnyAnswer
from simguide.model.base import Record, Text
from simguide.model.catalogue import Catalogue
from simguide.render.compose import compose
from simguide.render.document import Document, Entry, Field, Group, tamed
from simguide.render.fields import reports
from simguide.render.json_text import jsonable, write_json
from simguide.render.markdown import write_markdown
from simguide.render.spreadsheet import write_csv
from simguide.render.table import write_table
from simguide.render.words import Words
from simguide.render.wrapping import longest_piece, wrap
from tests.factories import carrier, catalogue, source

DAY = date(2026, 11, 20)
LANGS = ("en", "zh", "ja")
CARRIERS = ("docomo", "povo", "softbank-prepaid", "b-mobile-visitor", "mobal", "airalo", "ninja-wifi")


def task(catalogue, name, command, **conditions):
    found = find_carrier(catalogue, name)
    return answer_carrier_task(catalogue, found, TaskQuestion(task=command, carrier=found.id, **conditions), as_of=DAY)


ANSWERS: dict[str, Callable[[Catalogue], Any]] = {
    **{
        f"{command}-{name}": partial(task, name=name, command=command)
        for name, command in itertools.product(CARRIERS, ("renew", "balance"))
    },
    "renew-abroad-paypal": lambda it: task(it, "mobal", "renew", abroad=True, pay="paypal"),
    "renew": lambda it: answer_methods(it, TaskQuestion(task="renew"), as_of=DAY),
    "balance": lambda it: answer_methods(it, TaskQuestion(task="balance"), as_of=DAY),
    "methods": lambda it: list_methods(it, as_of=DAY),
    "carriers": lambda it: list_carriers(it, as_of=DAY),
    "card-types": lambda it: list_card_types(it, as_of=DAY),
    "show-docomo": lambda it: show_carrier(it, find_carrier(it, "docomo"), as_of=DAY),
    "show-nomad": lambda it: show_carrier(it, find_carrier(it, "nomad"), as_of=DAY),
    "esim-long": lambda it: answer_esim(it, EsimQuestion(stay="long"), as_of=DAY),
    "esim-10-number": lambda it: answer_esim(it, EsimQuestion(stay="short", days=10, need=("number",)), as_of=DAY),
    "esim-nothing": lambda it: answer_esim(
        it, EsimQuestion(stay="short", pay="wechat-pay", document="none", need=("voice", "sms", "number")), as_of=DAY
    ),
}


@pytest.fixture(params=ANSWERS)
def answer(request, shipped):
    return ANSWERS[request.param](shipped)


def table(document, **options):
    stream = io.StringIO()
    write_table(document, stream, **options)
    return stream.getvalue()


def values_of(document):
    return [
        value
        for group in document.groups
        for entry in group.entries
        for field in entry.fields
        for value in field.values
    ]


@pytest.mark.parametrize("lang", LANGS)
def test_every_fact_stands_in_every_format(answer, lang):
    """What the document says, the table, the Markdown and the CSV say whole: nothing cut, nothing dropped."""
    document = compose(answer, lang)
    markdown = io.StringIO()
    write_markdown(document, markdown)
    plain_markdown = markdown.getvalue().replace("\\", "")
    sheet = io.StringIO()
    write_csv(document, sheet)
    cells = "\n".join(cell for row in csv.reader(io.StringIO(sheet.getvalue())) for cell in row)
    text = table(document)
    assert document.title in text
    assert [value for value in values_of(document) if value not in text] == []
    assert [value for value in values_of(document) if value not in plain_markdown] == []
    shown = [entry for group in document.groups if not group.is_apparatus for entry in group.entries]
    records = [record for entry in shown for record in entry.members or (entry,)]
    facts = [value for record in records for field in record.fields for value in field.values]
    assert [value for value in facts if value not in cells] == []


def texts_in(value):
    """Yield every text for people in a record."""
    match value:
        case Text():
            yield value
        case Record():
            for name in type(value).value_fields:
                yield from texts_in(getattr(value, name))
        case tuple():
            for item in value:
                yield from texts_in(item)


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("name", CARRIERS)
@pytest.mark.parametrize("command", ["renew", "balance"])
def test_every_text_of_a_channel_is_shown(shipped, name, command, lang):
    """The document leaves out no sentence of a channel, a claim or a warning that the JSON carries."""
    result = task(shipped, name, command).results[0]
    shown = compose(task(shipped, name, command), lang)
    said = "\n".join([*values_of(shown), *(entry.title for group in shown.groups for entry in group.entries)])
    wanted = [*texts_in(tuple(item.channel for item in result.channels)), *texts_in(result.claims), *result.warnings]
    outer = str.maketrans("‘’『』", "“”「」")  # what stands within quotation marks has inner ones
    texts = [getattr(text, lang).translate(outer) for text in wanted]
    assert [text for text in texts if text not in said.translate(outer)] == []


@pytest.mark.parametrize(
    ("lang", "labels"),
    [
        ("en", ["Show the clerk", "Say", "It means"]),
        ("zh", ["给店员看", "读法", "意思"]),
        ("ja", ["店員に見せる文"]),
    ],
)
def test_what_is_shown_to_a_clerk_is_japanese_in_every_language(shipped, lang, labels):
    """Who does not read it has the reading and the meaning beside it."""
    shown = compose(task(shipped, "docomo", "renew"), lang)
    entries = [entry for group in shown.groups for entry in group.entries]
    (entry,) = (entry for entry in entries if entry.id == "docomo-renew-konbini-bill-slip")
    fields = {field.label: field.values for field in entry.fields if field.key.startswith("clerk")}
    assert list(fields) == labels
    assert fields[labels[0]] == ("この請求書の支払いをお願いします。",)
    if len(labels) > 1:
        assert fields[labels[1]] == ("Kono seikyuusho no shiharai o onegai shimasu.",)


def test_json_is_what_pydantic_would_write(answer):
    """The short way to JSON gives the same as Pydantic's own serializer."""
    assert jsonable(answer) == without_nothing(TypeAdapter(AnyAnswer).dump_python(answer, mode="json"))


def without_nothing(value):
    """Leave out what records rarely have, where they do not have it."""
    match value:
        case dict():
            rare = (
                ("changes", "begins_on", "ends_on", "cites", "clerk")
                if "sources" in value or "publisher" in value
                else ()
            )
            rare = (*rare, "evidence") if value.get("evidence") == {} else rare
            return {name: without_nothing(it) for name, it in value.items() if it or name not in rare}
        case list():
            return [without_nothing(item) for item in value]
        case _:
            return value


def test_json_text_is_one_object_with_all_languages(answer):
    stream = io.StringIO()
    write_json(answer, stream)
    found = json.loads(stream.getvalue())
    assert stream.getvalue() == json.dumps(found, ensure_ascii=False, indent=2) + "\n"
    assert {name: found[name] for name in found} == jsonable(answer)
    assert found["schema"] == "simguide.answer/1"
    assert list(found)[:3] == ["schema", "command", "question"]
    for cited in found["sources"]:
        assert cited["url"].startswith("http")


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("width", [40, 80, 120])
def test_terminal_lines_fit(answer, lang, width, monkeypatch):
    """On a terminal no line is wider than the screen, unless a single word or address is."""
    monkeypatch.setenv("COLUMNS", str(width))

    stream = io.StringIO()
    write_table(compose(answer, lang), stream, color="never", is_terminal=True)
    too_long = [line for line in stream.getvalue().splitlines() if cell_len(line) > width]
    assert [
        line
        for line in too_long
        if "http" not in line and "simguide " not in line and longest_piece(line.strip()) < width - 20
    ] == []


def test_colour_only_where_asked(shipped):
    document = compose(task(shipped, "docomo", "balance"), "en")
    assert "\x1b[" not in table(document)
    assert "\x1b[" not in table(document, color="never")
    assert "\x1b[" in table(document, color="always")


_ESCAPE = re.compile(r"\x1b\[([\d;]*)m")
_DIM = "2"


def dim_parts(text):
    """Yield every part of a coloured text that a terminal shows dim."""
    _, *rest = _ESCAPE.split(text)
    for codes, part in zip(rest[::2], rest[1::2], strict=True):
        if _DIM in codes.split(";"):
            yield part.strip()


@pytest.mark.parametrize("width", [40, 80])
def test_nothing_is_dim_but_labels_and_the_footer(answer, width, monkeypatch):
    """Prices, addresses, steps and first lines are as bright as the terminal can show them."""
    monkeypatch.setenv("COLUMNS", str(width))
    monkeypatch.setenv("TERM", "xterm")
    document = compose(answer, "en")
    labels = {field.label for group in document.groups for entry in group.entries for field in entry.fields}
    said = {line.strip() for line in wrap(document.footer, width)}
    dim = {it for it in dim_parts(table(document, color="always", is_terminal=True)) if set(it) - set("- ")}
    assert dim - labels - said == set()
    assert dim & said == said


def test_a_dim_value_would_be_seen():
    """The test above can fail: what Rich makes of a value that is added to a dim label is found."""
    assert list(dim_parts("\x1b[2m  Price  \x1b[0m330 yen\n\x1b[2;36mhttps://e.jp/\x1b[0m")) == [
        "Price",
        "https://e.jp/",
    ]


MARKUP = "[ja] [/x] [bold]b[/bold] :+1: *a* _b_ `c` | <d>"


def test_text_that_looks_like_markup_stays_as_it_is():
    """Neither Rich's markup nor emoji codes nor Markdown's signs act in a text."""
    document = Document(MARKUP, (Group(MARKUP, (Entry("x", MARKUP, (Field("a", "A", (MARKUP,)),)),)),), MARKUP)
    assert table(document).count(MARKUP) == 5
    stream = io.StringIO()
    write_markdown(document, stream)
    assert stream.getvalue().replace("\\", "").count(MARKUP) == 5
    assert "\\*a\\*" in stream.getvalue()


def test_csv_rows_carry_their_sources(shipped):
    stream = io.StringIO()
    write_csv(compose(task(shipped, "b-mobile-visitor", "renew"), "en"), stream)
    rows = list(csv.DictReader(io.StringIO(stream.getvalue())))
    channel = next(row for row in rows if row["record"] == "channel")
    assert "https://www.bmobile.ne.jp/english/charge.html" in channel["sources"].split("\n")


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("short", 10, ["short"]),
        ("two words", 5, ["two", "words"]),
        ("anything at all", None, ["anything at all"]),
        ("これは日本語です。", 8, ["これは日", "本語で", "す。"]),
        ("（かっこ）です", 6, ["（かっ", "こ）で", "す"]),
        ("https://example.jp/a-very-long-address ok", 10, ["https://example.jp/a-very-long-address", "ok"]),
        ("打开App后点确认", 8, ["打开App", "后点确认"]),
        ("", 10, [""]),
        ("手数料は10月1日から", 10, ["手数料は", "10月1日か", "ら"]),
        ("海外でローミング", 12, ["海外で", "ローミング"]),
    ],
)
def test_wrap(text, width, lines):
    """Lines break at spaces and between wide characters, never before a closing or after an opening sign.

    A number keeps its unit, and a word in katakana is not cut.
    """
    assert list(wrap(text, width)) == lines


def test_sources_are_numbered_as_first_cited_and_runs_shortened():
    words = Words("en", ())
    assert words.cite(()) == ""
    assert words.cite(["b"]) == "[1]"
    assert words.cite(["c", "b", "b"]) == "[1, 2]"
    assert words.cite(["d", "f", "c"]) == "[2-4]"
    assert words.cite(["b", "g", "d", "c", "h"]) == "[1-3, 5, 6]"


def test_no_sign_of_markdown_acts_in_a_link_a_command_or_at_the_beginning_of_a_line():
    """An address closes no angle bracket, a command no backticks, and no text begins a list or a line."""
    fields = (
        Field("url", "Open", ("https://e.jp/<b>",), style="link"),
        Field("command", "Type", ("simguide my show '`a``b'",), style="command"),
        Field("steps", "Steps", ("- li", "3. x", "--- y", "+81 3", "5 GB", "1.5 GB"), style="steps"),
    )
    document = Document("T", (Group(None, (Entry("x", "1. a", fields), Entry("y", "- b", ()))),), "=== footer")
    markdown = io.StringIO()
    write_markdown(document, markdown)
    assert markdown.getvalue().splitlines()[2:] == [
        "## 1. a",
        "",
        "- **Open**: <https://e.jp/%3Cb%3E>",
        "- **Type**: ``` simguide my show '`a``b' ```",
        "- **Steps**:",
        r"  1. \- li",
        r"  2. 3\. x",
        r"  3. \--- y",
        "  4. +81 3",
        "  5. 5 GB",
        "  6. 1.5 GB",
        "",
        r"\- b",
        "",
        r"\=== footer",
    ]


@pytest.mark.parametrize(
    ("cell", "written"),
    [
        ("=1+1", "'=1+1"),
        ("+81-3-6832-6600", "'+81-3-6832-6600"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("-1+1", "'-1+1"),
        ("-1\n=2", "'-1\n=2"),
        ("- a", "'- a"),
        ("\t=1", "'\t=1"),
        ("-12", "-12"),
        ("-1.5", "-1.5"),
        ("990", "990"),
        ("a=1", "a=1"),
        ("", ""),
    ],
)
def test_a_cell_is_a_formula_of_nobody(cell, written):
    """What a spreadsheet would reckon out is a text in it; a number that we write, a negative one too, stays one."""
    sheet = io.StringIO()
    write_csv(Document("T", (Group(None, (Entry("x", cell, (Field("a", "A", (cell,)),)),)),), "f"), sheet)
    _, row = csv.reader(io.StringIO(sheet.getvalue()))
    assert row == ["x", "", written, written, ""]


def test_what_composes_a_document_tames_it():
    """Every text of a document is one line in which nothing acts; what is no text stays."""
    acting = "a\x1b\nb"
    field = Field("k", acting, (acting, acting), style="steps", bar=acting, csv_column=("n", acting))
    entry = Entry("x", acting, (field,), id=acting, is_numbered=True)
    group = Group(
        acting, (Entry("y", acting, (), members=(entry,)),), "table", title_label=acting, least=1, is_close=True
    )
    tame = "a<U+001B> b"
    field = Field("k", tame, (tame, tame), style="steps", bar=tame, csv_column=("n", tame))
    entry = Entry("x", tame, (field,), id=tame, is_numbered=True)
    wanted = Group(tame, (Entry("y", tame, (), members=(entry,)),), "table", title_label=tame, least=1, is_close=True)
    assert tamed(Document(acting, (group,), acting, {1: acting})) == Document(tame, (wanted,), tame, {1: tame})


def test_what_no_user_said_is_not_called_a_report_of_users():
    """Only where all sources are users' own is it said to be their report."""
    said = [
        {"en": "seen by one", "zh": "有人见过", "ja": "見た人がいる", "sources": ["blog"]},
        {"en": "written by the seller", "zh": "官方写明", "ja": "公式に記載", "sources": ["official", "blog"]},
    ]
    found = catalogue(carrier(reports=said), source("blog", kind="community"))
    words = Words("en", found.sources(["official", "blog"]).values())
    fields = {field.label: field.values for field in reports(words, found.carriers()[0].reports)}
    assert fields == {"Users report": ("seen by one [1]",), "Also said": ("written by the seller [1, 2]",)}
