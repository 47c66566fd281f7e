"""`find`: what is found on small catalogues, in which order, and by which line it is opened."""

from datetime import date

import pytest

from simguide.commands.find.advise import answer_find, find_hits
from simguide.commands.find.answer import FindQuestion
from simguide.commands.find.lines import ABROAD
from simguide.grammar import form_of
from simguide.loading.catalogue import compile_records
from simguide.loading.held import Held
from simguide.loading.store import SqliteStore
from simguide.model.base import Text
from simguide.model.catalogue import Catalogue, carriers_of
from simguide.model.rule import Term
from tests.factories import carrier, catalogue, channel, claim, method, plan, rule, source, text

DAY = date(2026, 11, 20)


def term(identity, word, **values):
    said = Text(**text(f"What {identity} means"))
    return Term(id=identity, term=word, reading=word, meaning=said, sources=("official",), **values)


def lines(found, typed):
    return [hit.line.removeprefix("simguide ") for hit in find_hits(found, typed, as_of=DAY)]


SMALL = catalogue(
    carrier(name=text("Demo Mobile"), aliases=["デモ"]),
    carrier("other", name=text("Other Mobile")),
    method(),
    channel(title=text("Buy data with a voucher")),
    channel("other-renew-website", carrier="other", title=text("Buy data with a voucher")),
    plan(name=text("Holiday plan")),
    rule("fee", topic="payment", title=text("A fee of 1,100 yen")),
    rule("police", topic="emergency", title=text("The police has 110")),
    rule("aaa", topic="emergency", title=text("Another rule")),
    claim("a", wording=text("A voucher never ends"), carriers=[]),
    term("hotspot", "テザリング", typed_as=("tethering",)),
    term("pin", "暗証番号", typed_as=("PIN",)),
)


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        ("110", ["rules emergency 2"]),
        ("1,100", ["rules payment 1"]),
        ("1100", ["rules payment 1"]),
        ("100", []),
        ("PIN", ["explain 暗証番号"]),
        ("ﾃｻﾞﾘﾝｸﾞ", ["explain テザリング"]),
        ("tethering", ["explain テザリング"]),
        ("holiday", ["show demo"]),
        ("pol", []),
    ],
)
def test_whole_words_and_whole_numbers(typed, wanted):
    assert lines(SMALL, typed)[: max(len(wanted), 1)] == wanted


def test_a_named_carrier_keeps_the_others_out():
    assert lines(SMALL, "voucher demo")[0] == "renew demo"
    assert "renew other" not in lines(SMALL, "voucher demo")
    assert {"renew demo", "renew other"} <= set(lines(SMALL, "voucher"))


def test_a_carrier_alone_is_shown_first():
    assert lines(SMALL, "デモ")[0] == "show demo"


@pytest.mark.parametrize("typed", ["cancel demo", "デモの解約", "how do I cancel demo", "demo 解约", "解約 デモ"])
def test_a_command_that_is_meant_comes_first(typed):
    assert lines(SMALL, typed)[0] == "cancel demo"


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        ("cancel abroad", "cancel --abroad"),
        ("demo 解約 海外", "cancel demo --abroad"),
        ("port demo other", "port demo --to other"),
        ("compare demo other", "compare demo other"),
    ],
)
def test_a_place_and_two_carriers_belong_to_the_command(typed, wanted):
    assert lines(SMALL, typed)[0] == wanted


@pytest.mark.parametrize("command", ABROAD)
def test_commands_that_take_a_place(command):
    form = form_of((command,))
    assert form.option("--abroad") is not None


def test_of_a_carrier_alone_its_commands_come_before_its_records():
    assert lines(SMALL, "demo mobile")[:2] == ["show demo", "renew demo"]


def test_each_line_stands_once_with_the_best_of_its_records():
    found = catalogue(
        carrier(),
        method(),
        channel("demo-renew-a", title=text("Data in a shop")),
        channel("demo-renew-b", title=text("Voucher")),
        channel("demo-renew-c", title=text("A machine that sells another voucher")),
    )
    hits = find_hits(found, "voucher", as_of=DAY)
    assert [(hit.line, hit.id) for hit in hits] == [("simguide renew demo", "demo-renew-b")]


def test_a_hit_has_the_evidence_of_its_record():
    found = catalogue(
        carrier(), rule("a", title=text("Weak voucher"), sources=["blog"]), source("blog", kind="community")
    )
    (hit,) = find_hits(found, "voucher", as_of=DAY)
    assert hit.evidence is not None
    assert (hit.evidence.kind, hit.sources) == ("community", ("blog",))


def test_words_that_stand_nowhere_are_said():
    answer = answer_find(SMALL, FindQuestion(text="holiday plan zebra"), as_of=DAY)
    assert answer.missing == ("zebra",)
    assert answer_find(SMALL, FindQuestion(text="zebra"), as_of=DAY).results == ()


def test_a_kind_of_record_without_a_line_of_its_own_opens_with_its_carrier():
    """A collection that comes later is found without a word in the code."""
    records = [
        Held("sources", source()),
        Held("carriers", carrier()),
        Held("novelties", plan("novelty", name=text("A quokka"))),
    ]
    found = Catalogue(SqliteStore(compile_records(records)))
    assert carriers_of(plan()) == ("demo",)
    assert lines(found, "quokka") == ["show demo"]


def test_what_holds_on_another_day_is_not_found():
    ended = rule("old", title=text("A quokka"), ends_on="2026-11-01")
    found = catalogue(carrier(), ended)
    assert find_hits(found.on(date(2026, 10, 1)), "quokka", as_of=date(2026, 10, 1)) != []


@pytest.mark.parametrize("typed", ["", " ", "の", "the", "?", "\U0001f4f1", "a" * 500, "解" * 300, "1" * 400])
def test_whatever_is_typed_is_answered(typed):
    assert isinstance(find_hits(SMALL, typed, as_of=DAY), list)


def test_the_order_of_the_files_plays_no_part_in_what_is_found():
    records = [carrier(), rule("a", title=text("Voucher")), rule("b", topic="abroad", title=text("Voucher law"))]
    there, back = catalogue(*records), catalogue(*reversed(records))
    assert lines(there, "voucher") == lines(back, "voucher")


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        ("demo 解約 四半期決算報告書", "cancel demo"),
        ("解約 四半期決算報告書", "cancel"),
        ("zebra 充值", "renew"),
    ],
)
def test_a_command_is_named_where_nothing_else_is_found(typed, wanted):
    """What stands nowhere does not hide what does."""
    assert lines(SMALL, typed)[0] == wanted
