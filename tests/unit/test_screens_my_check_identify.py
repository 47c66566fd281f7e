"""The short answers of `my`, `check` and `identify`: on one screen, the verdict first, in three languages."""

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest

from simguide.commands.check.answer import PhoneQuestion
from simguide.commands.check.handset import answer_phone
from simguide.commands.check.number import check_phone
from simguide.commands.check.show import url_verdict
from simguide.commands.check.sms import answer_sms
from simguide.commands.check.url import answer_url
from simguide.commands.identify.advise import answer_identify
from simguide.commands.my.advise import (
    imported,
    judge_lines,
    list_due,
    list_lines,
    reminded,
    tell_history,
    tell_line,
    topped_up,
)
from simguide.commands.my.answer import LineQuestion
from simguide.commands.my.changes import Bought
from simguide.commands.my.reminders import revise
from simguide.commands.my.store import new_id
from simguide.model.answer import Answer, NextNote
from simguide.model.catalogue import Catalogue
from simguide.model.own_line import Line, LineRecords, Reading, TopUp
from simguide.render.short import without_brackets
from simguide.render.words import Words
from tests.conftest import AS_OF
from tests.screens import FIRST, LANGUAGES, LINES, overflowing, screen

CARRIERS = (
    *("povo", "docomo", "au", "uq-mobile", "softbank", "ymobile", "rakuten-mobile", "ahamo", "linemo", "iijmio"),
    *("mineo", "mobal", "sakura-mobile", "gtn-mobile", "b-mobile-visitor", "softbank-prepaid", "his-mobile"),
    *("airalo", "ubigi", "nomad", "holafly", "saily", "line-mobile", "ocn-mobile-one", "au-prepaid", "ninja-wifi"),
)
EARLY, LATE = date(2026, 4, 1), date(2027, 2, 28)
TOLD: dict[str, dict[str, Any]] = {
    "nothing": {},
    "valid": {"valid_until": LATE, "activated": EARLY},
    "over": {"valid_until": date(2026, 11, 1)},
    "topped-up": {"last_top_up": date(2026, 10, 1), "plan": "3 GB"},
    "long-ago": {"last_top_up": EARLY},
    "stored": {"applied": EARLY},
}


def check_screen(answer: Answer, wanted: str) -> None:
    """Hold that an answer stands on one screen, and that what is wanted stands at its top."""
    for lang in LANGUAGES:
        lines = screen(answer, lang)
        assert len(lines) <= LINES, (lang, lines)
        assert [line for line in lines[:FIRST] if re.search(wanted, line)], (lang, lines)
        assert overflowing(answer, lang) == [], lang


# own lines


def owned(carrier: str, told: str, *, label: str = "home", is_used: bool = False) -> LineRecords:
    line = Line(id=new_id(), label=label, carrier=carrier, **TOLD[told])
    if not is_used:
        return LineRecords(line=line)
    top_ups = tuple(
        TopUp(id=new_id(), on=date(2026, month, 20), plan="3 GB", paid_jpy=990, receipt="mail") for month in (7, 9, 11)
    )
    reading = Reading(id=new_id(), on=AS_OF, amount=Decimal("2.75"), unit="GB")
    return LineRecords(line=line, top_ups=top_ups, readings=(reading,))


def of_one_line(catalogue: Catalogue, records: LineRecords) -> Iterator[Answer]:
    yield tell_line(catalogue, records, "my add", as_of=AS_OF)
    yield tell_line(catalogue, records, "my show", as_of=AS_OF)
    if records.top_ups:
        yield tell_line(catalogue, records, "my edit", as_of=AS_OF)
        yield tell_line(catalogue, records, "my log", entry=records.readings[-1], as_of=AS_OF)
        yield tell_line(catalogue, records, "my remove", entry=records.top_ups[0], as_of=AS_OF)
        bought = Bought(records=records, entry=records.top_ups[-1], validity="not-known")
        yield topped_up(catalogue, bought, as_of=AS_OF)


@pytest.mark.parametrize("told", TOLD)
@pytest.mark.parametrize("carrier", CARRIERS)
def test_a_line_says_what_to_do_and_by_when(shipped, carrier, told):
    """The action and its day stand in the first two lines, whatever is known of the line."""
    for is_used in (False, True):
        records = owned(carrier, told, is_used=is_used)
        (own,) = judge_lines(shipped, [records], as_of=AS_OF)
        is_dated = own.next is not None and own.next.days_left >= 0 and own.action != "tell-dates"
        for answer in of_one_line(shipped, records):
            check_screen(answer, str(own.next.act_by) if is_dated and own.next else "home")
            if is_dated and own.next:
                for lang in LANGUAGES:
                    assert str(own.next.act_by) in "".join(screen(answer, lang)[:3])


@pytest.mark.parametrize("count", [0, 1, 5, 40])
def test_a_list_of_lines_is_a_row_each(shipped, count):
    """Urgent lines are never those that are left out, and what is left out is counted."""
    told = ("valid", "nothing", "topped-up", "stored", "over")
    lines = [
        owned(CARRIERS[at % len(CARRIERS)], told[at % len(told)], label=f"line {at}", is_used=not at)
        for at in range(count)
    ]
    listed = list_lines(shipped, lines, as_of=AS_OF)
    due = list_due(shipped, lines, within=120, as_of=AS_OF)
    judged, before = judge_lines(shipped, lines, as_of=AS_OF), (30, 7, 1)
    now = datetime(2026, 11, 20, 1, 30, tzinfo=UTC)
    events = revise(judged, (), before=before, lang="en", as_of=AS_OF, now=now).events
    calendar = reminded(shipped, events, judged, LineQuestion(file="sim.ics", before=before, at="09:00"), as_of=AS_OF)
    taken = imported(shipped, [(records, "added") for records in lines], file="lines.json", as_of=AS_OF)
    for answer in (listed, due):
        check_screen(answer, answer.results[0].line.label if answer.results else ".")
    for written in (calendar, taken):
        check_screen(written, ".")
    if listed.results:
        rows = [found[0] for line in screen(listed, "en") if (found := re.match(r"line \d+(?=  )", line))]
        assert rows == [own.line.label for own in listed.results[: len(rows)]]
        left_out = count - len(rows)
        assert (f"and {left_out} more: add -v" in screen(listed, "en")) == bool(left_out)


def test_a_date_that_is_called_off_stands_behind_those_ahead(shipped):
    lines = [owned("povo", "valid", label="kept"), owned("povo", "valid", label="gone")]
    now, before = datetime(2026, 11, 20, 1, 30, tzinfo=UTC), (7,)
    first = revise(judge_lines(shipped, lines, as_of=AS_OF), (), before=before, lang="en", as_of=AS_OF, now=now)
    judged = judge_lines(shipped, lines[:1], as_of=AS_OF)
    again = revise(judged, first.reminders, before=before, lang="en", as_of=AS_OF, now=now)
    answer = reminded(
        shipped, again.events, judged, LineQuestion(file="sim.ics", before=before, at="09:00"), as_of=AS_OF
    )
    assert screen(answer, "en")[0] == "Written to sim.ics: 3 dates, 3 called off"
    rows = [line.split("  ")[0] for line in screen(answer, "en") if re.search(r"  20\d\d-", line)]
    assert rows == ["kept"] * 3 + ["(removed)"] * 3


@pytest.mark.parametrize("count", [0, 1, 30])
def test_a_history_is_a_row_each(shipped, count):
    top_ups = tuple(TopUp(id=new_id(), on=date(2026, 1 + at % 11, 3), paid_jpy=990) for at in range(count))
    records = LineRecords(line=Line(id=new_id(), label="home", carrier="povo"), top_ups=top_ups)
    answer = tell_history(shipped, records, as_of=AS_OF)
    check_screen(answer, "home")
    assert ("2026-11-03" in "".join(screen(answer, "en")[:FIRST])) == (count == 30)


# checks

URLS = {
    "look-alike": "https://docomo-pay.top/",
    "official": "https://www.docomo.ne.jp/",
    "same-name": "docomo.com",
    "foreign-letters": "https://xn--dcomo-jye.ne.jp/",
    "no-host": "https://example.net,www.docomo.ne.jp",
    "anyone": "http://abc.duckdns.org/",
    "mail": "info@docomo.ne.jp",
    "third-party": "https://play.google.com/store",
    "script": "javascript:alert(1)",
    "many-signs": "http://docomo.ne.jp@au-com.xn--dcomo-jye.example.top:8080/%64ocomo",
}
MESSAGES = {
    "false": "【ドコモ】未払い料金のため本日中に利用停止します https://docomo-pay.top/ 050-1234-5678へお電話を",
    "nothing": "see you tomorrow",
    "official": "【au】ご利用料金のお支払い https://www.au.com/",
    "everything": (
        "【ドコモ】【au】【ソフトバンク】【楽天モバイル】不正ログインを検知。未払い料金、法的手続き、荷物の不在通知。"
        "本日中に暗証番号を返信 "
        "https://docomo-pay.top/ https://au-pay.top/ https://bit.ly/x 050-1234-5678 Amazonギフトカード"
    ),
}


@pytest.mark.parametrize("name", URLS)
def test_an_address_has_its_verdict_and_what_to_do_in_front(shipped, name):
    """The verdict is the title, what to do follows at once, whatever else there is to say."""
    answer = answer_url(shipped, URLS[name], as_of=AS_OF)
    check_screen(answer, ".")
    item = answer.results[0]
    for lang in LANGUAGES:
        words = Words(lang, ())
        lines = screen(answer, lang, None)
        assert lines[0].lower() == url_verdict(item, words).lower()
        assert lines[1] == words.one_of("url-do", item.case or item.verdict)
        if item.signs:
            assert any(item.signs[0].part in line for line in lines[2:FIRST])


@pytest.mark.parametrize("name", MESSAGES)
def test_a_message_is_answered_with_what_to_do(shipped, name):
    answer = answer_sms(shipped, MESSAGES[name], as_of=AS_OF)
    check_screen(answer, ".")
    count = len(answer.results[0].signs)
    for lang in LANGUAGES:
        lines = screen(answer, lang)
        assert (str(count) in lines[0]) == bool(count)
        do = Words(lang, ()).message("real-way")
        assert do[:20] in "".join(lines)
        assert (do[:20] in lines[1]) == bool(count)


def test_signs_that_are_left_out_are_counted(shipped):
    answer = answer_sms(shipped, MESSAGES["everything"], as_of=AS_OF)
    lines = screen(answer, "en")
    shown = len([line for line in lines if line.rstrip().endswith("”")])
    assert len(answer.results[0].signs) > shown
    assert f"and {len(answer.results[0].signs) - shown} more: add -v" in "\n".join(lines)


@pytest.mark.parametrize(
    "number",
    ["157", "151", "113", "1411", "110", "#9110", "0120-800-000", "090-1234-5678", "+85223456789", "0120", "12 docomo"],
)
def test_a_number_is_told_with_whose_it_is(shipped, number):
    """Whoever does not find it on record is told in the next line what that means."""
    answer = check_phone(shipped, number, as_of=AS_OF)
    check_screen(answer, ".")
    for lang in LANGUAGES:
        lines = screen(answer, lang)
        if answer.verdict == "not-known":
            assert {"en": "does not make it false", "zh": "不能断定是假的", "ja": "偽物とは言えません"}[lang] in lines[
                1
            ]
        for desk in answer.results[0].desks if answer.results else ():
            name = without_brackets(Words(lang, ()).text(desk.carrier.name))
            assert name in "".join(lines[:2])
            assert [line for line in lines[2:] if line.startswith(name)]


def test_a_number_that_several_answer_says_by_whose_line(shipped):
    assert screen(check_phone(shipped, "157", as_of=AS_OF), "en")[0].endswith("the one whose SIM you dial from")
    assert "whose SIM" not in screen(check_phone(shipped, "0120-800-000", as_of=AS_OF), "en")[0]


SHOWN: dict[str, dict[str, Any]] = {
    "nothing": {},
    "some": {"eid": "yes", "sim_lock": "none"},
    "good": {
        "eid": "yes",
        "sim_lock": "none",
        "volte": "yes",
        "bands": ("1", "3", "8", "18", "19", "26"),
        "mark": "yes",
    },
    "bad": {"eid": "yes", "sim_lock": "locked", "volte": "no", "bands": ("3",), "mark": "no", "bought": "abroad"},
    "no-esim": {"eid": "no", "bought": "mainland-china"},
}


@pytest.mark.parametrize("shown", SHOWN)
@pytest.mark.parametrize("carrier", CARRIERS)
def test_a_phone_is_judged_or_looked_at(shipped, carrier, shown):
    """What stands against it comes whole and first; what is to be looked at is a step each."""
    found = shipped.carrier(carrier)
    answer = answer_phone(shipped, found, PhoneQuestion(carrier=carrier, **SHOWN[shown]), as_of=AS_OF)
    check_screen(answer, ".")
    asked = [it for it in answer.results if it.fit == "unknown" and it.option and answer.verdict != "does-not-work"]
    against = [it for it in answer.results if it.fit in ("no", "partly")]
    for lang in LANGUAGES:
        lines = screen(answer, lang, None)
        steps = [line for line in lines if re.match(r"  \d  ", line)]
        assert len(steps) == len(asked)
        for item in against:
            meaning = Words(lang, ()).text(item.check.meanings.of(item.fit))
            assert [line for line in lines if line.endswith(meaning)]
    commands = [note.command for note in answer.notes if isinstance(note, NextNote)]
    is_esim_missing = any(it.check.aspect == "esim" and it.fit == "no" for it in answer.results)
    assert ("simguide esim --phone no-esim" in commands) == is_esim_missing
    assert any("--" in command and carrier in command for command in commands) == bool(asked)


# codes


@pytest.mark.parametrize(
    ("value", "title"),
    [
        ("8981100012345678905", "898110*************: ICCID of NTT DOCOMO, INC."),
        ("89450421180216254864", "8945****************: ICCID"),
        ("89049032123451234512345678901235", "89049032************************: EID"),
        ("440101234567893", "IMSI of NTT DOCOMO, INC., or else IMEI"),
        ("440-10", "440-10: network code of NTT DOCOMO, INC."),
        ("440-70", "440-70: network code of KDDI Corporation (withdrawn)"),
        ("440-99", "440-99: network code"),
        ("090-1234-5678", "0901234****: Mobile number"),
        ("110", "110: Police, emergencies only"),
        ("LPA:1$rsp.example.com$ABCD-1234", "LPA:1$rsp.example.com$****: eSIM activation code"),
        ("LPA:2$nohost$A_B$x$2", "LPA:2$****$****: eSIM activation code that a phone refuses"),
        ("what is this", "Not recognised"),
    ],
)
def test_what_a_value_is_stands_in_the_title(shipped, value, title):
    answer = answer_identify(shipped, value, is_typed=True, as_of=AS_OF)
    check_screen(answer, ".")
    assert screen(answer, "en", 200)[0] == title


def test_a_code_that_is_refused_is_not_to_be_drawn(shipped):
    def commands(code: str) -> list[str]:
        answer = answer_identify(shipped, code, is_typed=True, as_of=AS_OF)
        return [note.command for note in answer.notes if isinstance(note, NextNote)]

    drawn = "simguide identify - --qr FILE.png"
    assert drawn in commands("LPA:1$rsp.example.com$ABCD-1234")
    assert drawn not in commands("LPA:2$nohost$A_B$x$2")
