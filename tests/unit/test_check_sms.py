"""The signs of messages: real-style ones in three languages, false and genuine."""

# a message is a line
# ruff: noqa: E501

import time
from itertools import product

import pytest

from simguide.advice.check_sms import answer_sms
from simguide.advice.check_url import MOST_LETTERS
from simguide.advice.links import MOST_LINKS, find_links, without_links
from simguide.advice.patterns import find_pattern, fold_message
from simguide.errors import InputError
from simguide.model.message_sign import MessageSign
from tests.conftest import AS_OF

LINK_SIGNS = {"link-not-official", "short-link", "poses-as-carrier"}

FALSE = {
    "ja-unpaid": (
        "【利用停止予告】NTTドコモ未払い料金お支払いのお願い。 https://bit.ly/3abcdef",
        {"unpaid-bill", "threat-to-stop", "short-link", "link-not-official", "poses-as-carrier"},
        {"docomo"},
    ),
    "ja-paypay": (
        "携帯番号[09012345678]利用停止予告、10月料金未払い4,876円、決済後ご再開手続きへ。https://mydocomo.abcde.top",
        {"unpaid-bill", "threat-to-stop", "link-not-official"},
        {"docomo"},
    ),
    "ja-read-this": (
        "【ソフトバンク】重要なお知らせ、必ずお読みください。 http://abcdefgh.duckdns.org",
        {"link-not-official", "poses-as-carrier"},
        {"softbank"},
    ),
    "ja-au-amount": (
        "【auからの重要なお知らせ】ご利用金額が設定した金額を超えました。ご確認が必要です。https://au-login.example.top/をご覧ください",
        {"link-not-official", "poses-as-carrier"},
        {"au"},
    ),
    "ja-legal": (
        "コンテンツ利用料金の精算確認が取れません。本日中にご連絡なき場合には法的手続きに移行いたします。カスタマーセンター 03-1234-5678",
        {"unpaid-bill", "legal-threat", "time-pressure", "unknown-number"},
        set(),
    ),
    "ja-delivery": (
        "お客様宛にお荷物のお届けにあがりましたが不在の為持ち帰りました。下記よりご確認ください。http://sagawa.abc123.top",
        {"delivery", "link-not-official"},
        set(),
    ),
    "ja-login": (
        "【楽天モバイル】第三者からの不正なログインを検知しました。本人確認が必要です。rakuten-mobi1e.top/login",
        {"account-trouble", "link-not-official", "poses-as-carrier"},
        {"rakuten-mobile"},
    ),
    "ja-bank": (
        "【銀行】お客様の口座のお取引を制限しました。インターネットバンキングの暗証番号をご確認ください https://x1y2.workers.dev/",
        {"bank-or-card", "asks-for-secrets", "link-not-official"},
        set(),
    ),
    "ja-points": (
        "au PAY:保有ポイントがまもなく失効します。至急お受け取りください https://aupay-point.shop/",
        {"prize-or-points", "time-pressure", "link-not-official"},
        {"au"},
    ),
    "ja-app": (
        "システム警告 セキュリティアプリをインストールしてください http://203.0.113.5/softbank.apk",
        {"install-app", "link-not-official"},
        {"softbank"},
    ),
    "ja-police": (
        "【警察庁】重要なお知らせ、必ずお読みください。https://npa-go-jp.example.club",
        {"poses-as-authority", "link-not-official"},
        set(),
    ),
    "ja-spaced": (
        "【Ｓoftbank】未 払 い 料金 が ２４時間以内 https://softbannk.jp/",
        {"unpaid-bill", "time-pressure"},
        {"softbank"},
    ),
    "ja-gift": (
        "NTTファイナンスです。未納料金をコンビニで電子マネーにてお支払いください。050-1111-2222までお電話を",
        {"unpaid-bill", "gift-card-or-transfer", "unknown-number"},
        set(),
    ),
    "ja-changed-name": (
        "SoffBankより、ご請求のお知らせ http://www.softbank-x.com",
        {"odd-letters", "link-not-official"},
        {"softbank"},
    ),
    "zh-suspend": (
        "【docomo】您的手机话费已欠费，将于今日内停机，请立即缴费：https://docomo-pay.top/cn",
        {"unpaid-bill", "threat-to-stop", "time-pressure", "link-not-official", "poses-as-carrier"},
        {"docomo"},
    ),
    "zh-traditional": (
        "【軟銀】您的帳戶異常，請盡快輸入信用卡資料 https://softbank.jp.account-check.com",
        {"account-trouble", "time-pressure", "asks-for-secrets", "link-not-official"},
        {"softbank"},
    ),
    "zh-embassy": (
        "中国大使馆通知：您有文件未领取 https://embassy-cn.top/a",
        {"poses-as-authority", "link-not-official"},
        set(),
    ),
    "ja-reply": (
        "【ドコモ】本人確認のため、暗証番号をこのSMSに返信してください",
        {"asks-secrets-by-reply"},
        {"docomo"},
    ),
    "zh-code": ("我是客服，请把验证码发给我们，电话 070-1234-5678", {"asks-for-code", "unknown-number"}, set()),
    "en-suspend": (
        "docomo: Your payment could not be confirmed. Your line will be suspended within 24 hours. Pay: https://d0como.com/pay",
        {"threat-to-stop", "time-pressure", "link-not-official", "poses-as-carrier"},
        {"docomo"},
    ),
    "en-overdue": (
        "SoftBank notice: your bill is OVERDUE. Enter your card number at hxxps://soft-bank[.]jp immediately",
        {"unpaid-bill", "time-pressure", "asks-for-secrets", "link-not-official"},
        {"softbank"},
    ),
    "en-parcel": (
        "Your parcel could not be delivered. Reschedule: https://tinyurl.com/abc",
        {"delivery", "short-link"},
        set(),
    ),
    "en-prize": (
        "povo: You have won a prize! Claim your gift at povo-gift.club",
        {"prize-or-points", "link-not-official"},
        {"povo"},
    ),
    "en-call": (
        "Rakuten Mobile: unpaid fee. Call +1 202 555 0143 today",
        {"unpaid-bill", "unknown-number"},
        {"rakuten-mobile"},
    ),
    "en-legal": (
        "Final notice before legal action for your unpaid mobile bill.",
        {"legal-threat", "time-pressure", "unpaid-bill"},
        set(),
    ),
    "mixed-alphabets": ("【docоmo】ご確認ください https://example.top/", {"odd-letters", "link-not-official"}, set()),
    "hidden": ("未\u200b払い\u202eがあります", {"unpaid-bill", "odd-letters"}, set()),
}

GENUINE = {
    "ja-bill": "【ドコモ】11月ご請求額のお知らせ。My docomoでご確認ください。https://www.docomo.ne.jp/mydocomo/",
    "ja-data": "auからのお知らせ:データ残量が1GBになりました。詳しくはhttps://www.au.com/をご覧ください。",
    "ja-code": "SoftBank 認証コード:123456 他人に教えないでください。",
    "ja-code-2": "povo2.0の認証コードは123456です。第三者には絶対に教えないでください。",
    "ja-rakuten": "楽天モバイルです。機内モードのON/OFFをお試しください。詳細はこちら https://r10.to/hw6gKH",
    "ja-app": "アプリのダウンロードはこちら https://play.google.com/store/apps/details?id=com.example",
    "ja-desk": "ドコモのお問い合わせは0120-800-000へお電話ください。",
    "ja-friend": "明日19時に新宿で。荷物はあとで送るね。",
    "zh-code": "【docomo】您的验证码是 123456，请勿将验证码告诉他人。",
    "zh-plan": "您在 povo 购买的 3GB 已生效，有效期 30 天。详情见 https://povo.jp/",
    "en-code": "123456 is your LINEMO verification code. Do not share this code with anyone.",
    "en-plan": "Welcome to Mobal! See your plan at https://www.mobal.com/myaccount",
    "en-emoji": "Thank you 👩‍👩‍👧‍👦 see you at the shop 🙇🏽‍♀️",
}


def check(shipped, text):
    return answer_sms(shipped, text, as_of=AS_OF).results[0]


@pytest.mark.parametrize(("text", "wanted", "carriers"), FALSE.values(), ids=FALSE)
def test_false_message_shows_its_signs(shipped, text, wanted, carriers):
    """Each sign is named, quoted from the message, and the carrier meant can be asked for real."""
    found = check(shipped, text)
    signs = {item.sign.id: item.quotes for item in found.signs}
    assert found.verdict == "signs-found"
    assert wanted <= set(signs)
    assert all(signs.values())
    assert carriers <= {way.carrier.id for way in found.real_ways}
    assert all(way.domains for way in found.real_ways)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("ドコモです。確認のため暗証番号を返信してください", "asks-secrets-by-reply"),
        ("auより：パスワードとカード番号を教えてください", "asks-secrets-by-reply"),
        ("カード番号を送って", "asks-secrets-by-reply"),
        ("请回复您的密码和卡号以恢复服务", "asks-secrets-by-reply"),
        ("请把卡号告诉客服", "asks-secrets-by-reply"),
        ("Reply with your PIN to keep your line", "asks-secrets-by-reply"),
        ("povo: tell us your card number", "asks-secrets-by-reply"),
        ("Please tell us the code you received", "asks-for-code"),
        ("验证码请告诉我", "asks-for-code"),
        ("未納料金はビットコインでお支払いください", "gift-card-or-transfer"),
        ("请用比特币支付欠费", "gift-card-or-transfer"),
        ("Pay the fine in bitcoin", "gift-card-or-transfer"),
        ("Send crypto to this wallet", "gift-card-or-transfer"),
        ("本日18時までにお支払いください", "time-pressure"),
        ("今日17:30分までにご連絡を", "time-pressure"),
        ("请于今天下午6点前缴费", "time-pressure"),
        ("Settle the bill today", "time-pressure"),
        ("お客様の回線は解約されます", "threat-to-stop"),
        ("未払いのため解約となります", "threat-to-stop"),
    ],
)
def test_messages_without_a_link_show_their_signs(shipped, text, wanted):
    """A reply, a payment or a deadline needs no link to do harm."""
    assert wanted in {item.sign.id for item in check(shipped, text).signs}


@pytest.mark.parametrize(
    "text",
    [
        "暗証番号やパスワードは他人に教えないでください",
        "カード番号をメールで入力しないでください。返信しないでください",
        "パスワードをお忘れの方へ。このSMSには返信できません",
        "验证码 123456，请勿告诉他人",
        "请不要把密码告诉任何人",
        "Your code is 123456. Never tell us your PIN or password",
        "Do not reply with your card number.",
        "see the cat https://cats.example.org/1",
        "今日は18時まで仕事です https://maps.google.com/x",
        "Bitcoin went up again",
        "お店はここです tabelog.example.jp/tokyo",
    ],
)
def test_innocent_message_shows_no_sign(shipped, text):
    """A warning against fraud is none, and a link to somewhere on no record is what friends send."""
    found = check(shipped, text)
    assert (found.verdict, [item.sign.id for item in found.signs]) == ("no-sign", [])


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("look https://docomo-pay.top/", {"link-not-official"}),
        ("look https://bit.ly/3abc", {"link-not-official", "short-link"}),
        ("ドコモ https://cats.example.org/1", {"link-not-official", "poses-as-carrier"}),
        ("unpaid https://cats.example.org/1", {"link-not-official", "unpaid-bill"}),
        ("your parcel https://cats.example.org/1", {"link-not-official", "delivery"}),
    ],
)
def test_a_link_is_a_sign_where_something_speaks_against_it(shipped, text, wanted):
    assert wanted <= {item.sign.id for item in check(shipped, text).signs}


@pytest.mark.parametrize("text", GENUINE.values(), ids=GENUINE)
def test_genuine_message_is_not_flagged(shipped, text):
    found = check(shipped, text)
    assert (found.verdict, [item.sign.id for item in found.signs]) == ("no-sign", [])


def test_genuine_reminder_is_not_flagged_by_its_link(shipped):
    """A real reminder speaks of a bill and a date; its link is the carrier's own and no sign."""
    found = check(
        shipped,
        "【ソフトバンク】ご利用料金のお支払いの確認ができておりません。至急 https://www.softbank.jp/mysoftbank/ へ",
    )
    assert not LINK_SIGNS & {item.sign.id for item in found.signs}
    assert [link.verdict for link in found.links] == ["official"]


def test_every_sign_can_be_shown(shipped):
    """No sign is without a message above that shows it."""
    shown = {item.sign.id for text, _, _ in FALSE.values() for item in check(shipped, text).signs}
    assert {sign.id for sign in shipped.records_as("message_signs", MessageSign)} == shown


def test_every_pattern_finds_itself(shipped):
    """A pattern that no text can match would be dead."""
    for sign in shipped.records_as("message_signs", MessageSign):
        for pattern in (*sign.patterns.en, *sign.patterns.zh, *sign.patterns.ja):
            parts = [part.split("|") for part in pattern.split(" + ")]
            for words in product(*parts):
                assert find_pattern(fold_message(f"x {' - '.join(words)} x"), pattern) is not None, words


def test_signs_by_words_have_patterns_and_only_they(shipped):
    for sign in shipped.records_as("message_signs", MessageSign):
        patterns = (*sign.patterns.en, *sign.patterns.zh, *sign.patterns.ja)
        assert bool(patterns) == (sign.test == "words"), sign.id


@pytest.mark.parametrize(
    ("text", "pattern", "quote"),
    [
        ("Pay within 24 hours", "within + hours", "within 24 hours"),
        ("WITHIN ２４ HOURS", "within + hours", "WITHIN ２４ HOURS"),
        ("within" + " x" * 40 + " hours", "within + hours", None),
        ("未 払 い です", "未払い", "未 払 い"),
        ("pink", "pin", None),
        ("your PIN.", "pin", "PIN"),
        ("hours within", "within + hours", None),
        ("within within 3 hours", "within + hours", "within within 3 hours"),
        ("a\u200bb", "ab", "a\u200bb"),
        ("my pin or code", "code|pin + or|and", "pin or"),
        ("card, then pin", "pin|card + pin", "card, then pin"),
    ],
)
def test_pattern(text, pattern, quote):
    message = fold_message(text)
    found = find_pattern(message, pattern)
    assert (message.quote(*found) if found else None) == quote


@pytest.mark.parametrize(
    ("text", "links"),
    [
        ("https://bit.ly/3abcをご覧ください。", ["https://bit.ly/3abc"]),
        ("詳細はhttps://www.docomo.ne.jpを開く", ["https://www.docomo.ne.jp"]),
        ("https://docomo.ne.jpー.example.com/x", ["https://docomo.ne.jpー.example.com/x"]),
        ("https://ドコモ.com/を開く", ["https://ドコモ.com/"]),
        ("see docomo.ne.jp.", ["docomo.ne.jp"]),
        ("(www.au.com/my?x=1)", ["www.au.com/my?x=1"]),
        ("mail info@docomo.ne.jp or call", []),
        ("first.last@example.com", []),
        ("softbank.apk and v1.2.3 and 4,876円", []),
        ("hxxps://povo[.]top/ and povo[.]club", ["https://povo.top/", "povo.club"]),
        ("「https://a.jp」、https://b.jp。https://a.jp", ["https://a.jp", "https://b.jp"]),
        ("javascript:alert(1)", ["javascript:alert(1"]),
    ],
)
def test_links(text, links):
    assert find_links(text) == links


def test_links_are_counted_up_to_a_limit():
    assert len(find_links(" ".join(f"https://a{number}.top/" for number in range(99)))) == MOST_LINKS


def test_words_inside_an_address_are_no_words_of_the_message():
    assert "urgent" not in without_links("see https://urgent.example.com/unpaid now")


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("お電話は 050-1234-5678 へ", ("050-1234-5678",)),
        ("お電話は 0120-800-000 へ", ()),
        ("お電話は ０１２０ー８００ー０００ へ", ()),
        ("call +81 120 800 000", ()),
        ("call +44 20 7946 0000", ("+44 20 7946 0000",)),
        ("お電話は 0081-3-1234-5678 へ", ("0081-3-1234-5678",)),
        ("お電話は 010-81-3-1234-5678 へ", ("010-81-3-1234-5678",)),
        ("お電話は 81-3-1234-5678 へ", ("81-3-1234-5678",)),
        ("お電話は 03.1234.5678 へ", ("03.1234.5678",)),
        ("お電話は 03ー1234ー5678 へ", ("03ー1234ー5678",)),
        ("お電話は ０３（１２３４）５６７８ へ", ("０３（１２３４）５６７８",)),
        ("お電話は 03\u20121234\u22125678 へ", ("03\u20121234\u22125678",)),
        ("call 0044 20 7946 0000", ("0044 20 7946 0000",)),
        ("call (03) 1234-5678 2026-12-01", ("(03) 1234-5678",)),
        ("by 2026 call: 2026 03-1234-5678. 2026", ("03-1234-5678",)),
        ("call 0120 800 000 2026", ()),
        ("call 0081-120-800-000 or 010-81-120-800-000 or 81-120-800-000 or 0120.800.000", ()),
        ("電話 0123-4567-8901 お荷物", ()),
        ("call by 01/12/2026 10:00, 01.12.2026 10:00", ()),
        ("お問い合わせ番号 1234-5678-9012 電話", ()),
        ("2026-11-21 10:00 電話します", ()),
        ("090-1234-5678 です", ()),
        ("電話 https://example.com/0312345678", ()),
    ],
)
def test_numbers_to_call(shipped, text, quotes):
    """A number counts where one is to call it and no carrier on record has it."""
    found = [item.quotes for item in check(shipped, text).signs if item.sign.id == "unknown-number"]
    assert found == ([quotes] if quotes else [])


def test_longest_name_wins(shipped):
    """SoftBank prepaid is not SoftBank, and UQ mobile not Y!mobile."""
    ways = check(shipped, "ソフトバンクプリペイド と UQモバイル").real_ways
    assert [way.carrier.id for way in ways] == ["softbank-prepaid", "uq-mobile"]


def test_real_way_gives_only_desks_that_can_be_called_today(shipped):
    way = check(shipped, "ドコモ").real_ways[0]
    assert "0120-800-000" in {line.number for line in way.lines}
    assert {line.status for line in way.lines} == {"works"}


@pytest.mark.parametrize("text", ["", " \n ", "。、!?", "\u202e"])
def test_no_message(shipped, text):
    with pytest.raises(InputError):
        answer_sms(shipped, text, as_of=AS_OF)


def test_too_long_a_message(shipped):
    with pytest.raises(InputError):
        answer_sms(shipped, "あ" * (MOST_LETTERS + 1), as_of=AS_OF)


@pytest.mark.parametrize("piece", ["利用", "within ", "a.", "https://a", "0-", "docomo", "支払い", ".a-", "ソ"])
def test_no_message_makes_the_search_slow(shipped, piece):
    """The longest message of one repeated piece is checked in seconds: nothing in it is searched again and again."""
    started = time.process_time()
    check(shipped, (piece * MOST_LETTERS)[:MOST_LETTERS])
    assert time.process_time() - started < 5
