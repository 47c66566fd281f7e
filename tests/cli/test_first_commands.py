"""What people type first, and the usual mistakes: each answers, or ends with one right command to run.

The lines were written before the code that understands them.
"""

import itertools
import json
import shlex

import pytest
from rich.cells import cell_len

from simguide.i18n.messages import message
from simguide.loading import catalogue as loading
from simguide.terminal import environment
from tests.understood import KNOWN, understood

# seen when people tried the program: a tourist, one who keeps a number from abroad, a helper, a worker, a developer
SEEN = {
    "esim 10 days": "esim --stay 10",
    "esim --stay 10 --data 5": "esim --stay 10 --data 5",
    "topup airalo": "renew airalo",
    "balance airalo": "balance airalo",
    "phone iphone 13": "try: check phone-ready NAME",
    "wifi": "try: esim --phone no-esim",
    "compare airalo ubigi": "compare airalo ubigi",
    "arrive --visa tourist": "arrive --visa tourist",
    "保号": "keep",
    "keep --lang zh": "keep --lang zh",
    "renew povo --abroad --lang zh": "renew povo --abroad --lang zh",
    "balance 多科莫": "balance 多科莫",
    "renew --pay 支付宝": "renew --pay 支付宝",
    "keep povo --last 2026-06-01": "try: keep povo --last-top-up 2026-06-01",
    "my add povo --valid-until 2027-01-31": "my add povo --valid-until 2027-01-31",
    "recover povo --state suspended": "recover povo --state suspended",
    "my due --days 90": "try: my due --within 90",
    "チャージ": "renew",
    "残高 ドコモ": "balance ドコモ",
    "renew ソフトバンク プリペイド": "renew softbank-prepaid",
    "balance ドコモ": "balance ドコモ",
    "esim --stay 30 --need number --id passport": "esim --stay 30 --need number --id passport",
    "check sms 【ドコモ】未納料金。本日中にご連絡ください": "check sms 【ドコモ】未納料金。本日中にご連絡ください",
    "check phone 157": "check phone 157",
    "apn iijmio": "apn iijmio",
    "arrive --visa 留学": "arrive --visa 留学",
    "leave --on 2027-03-31 --months 12 --carrier docomo": "leave --on 2027-03-31 --months 12 --carrier docomo",
    "arrive --visa work": "arrive --visa work",
    "sim --stay long": "try: esim --stay long",
    "esim --stay long": "esim --stay long",
    "bill au": "balance au",
    "balance au": "balance au",
    "renew rakuten --pay cash": "renew rakuten --pay cash",
    "recover rakuten --state lost": "recover rakuten --state lost",
    "compare docomo au softbank rakuten": "compare docomo au softbank rakuten",
    "check docomo-pay.xyz": "check url docomo-pay.xyz",
    "renew rakuten mobile": "renew rakuten-mobile",
    "autopay rakuten": "autopay rakuten",
    "--json renew povo": "renew povo --json",
    "renew povo --json": "renew povo --json",
    "carriers --json": "carriers --json",
    "balance --carrier docomo --format csv": "balance --carrier docomo --format csv",
    "renew povo --format md": "renew povo --format markdown",
    "schema": "schema",
    "renew nosuch --json": "renew nosuch --json",
    "version": "--version",
    # usual mistakes
    "renew docomo": "renew docomo",
    "--lang zh renew povo": "renew povo --lang zh",
    "renew docmo": "renew docmo",
    "renwe povo": "try: renew povo",
    "--help renew": "renew --help",
    "-l ja renew povo": "renew povo -l ja",
    "docomo": "show docomo",
    "povo": "show povo",
    "topup": "renew",
    "balance docomo au": "balance docomo ; balance au",
    "help": "help",
    "recharge": "renew",
    "usage": "balance",
    "lost": "recover --state lost-sim",
    "Renew": "renew",
    "esim --days 10": "try: esim --stay 10",
    "renew --carrier povo --carrier au": "renew povo ; renew au",
}

# ours, written before the code
OWN = {
    "top-up povo": "renew povo",
    "top up povo": "renew povo",
    "charge docomo": "renew docomo",
    "充值 povo": "renew povo",
    "续费 乐天": "renew 乐天",
    "余额 docomo": "balance docomo",
    "流量": "balance",
    "查余额": "balance",
    "番号維持": "keep",
    "番号維持 povo": "keep povo",
    "解約 ソフトバンク": "cancel ソフトバンク",
    "change docomo address": "change docomo --what address",
    "docomo 住所変更": "change docomo --what address",
    "i moved docomo": "change docomo --what address",
    "ahamo 名義変更": "change ahamo --what name",
    "change ahamo プラン": "change ahamo --what plan",
    "换套餐 docomo": "change docomo --what plan",
    "change carrier": "port",
    "change phone": "move",
    "docomo password": "try: change docomo --what password",
    "docomo かけ放題": "calls docomo",
    "povo 国际电话": "calls povo",
    "calls docomo abroad": "calls docomo --abroad",
    # sentences on a contract and on calls
    "how do I change my credit card at Rakuten Mobile": "try: change rakuten-mobile --what payment",
    "楽天モバイルの支払い方法を変更したい": "try: change rakuten-mobile --what payment",
    "docomo 暗証番号 忘れた": "change docomo --what password",
    "can a 16 year old sign up at IIJmio": "try: show iijmio",
    "IIJmio 未成年": "try: show iijmio",
    "ahamoは法人契約できますか": "try: show ahamo",
    "can my company sign for LINEMO": "try: show linemo",
    "au 公司能签约吗": "try: show au",
    "call my family abroad from ahamo how much": "try: calls ahamo --abroad",
    "在日本以外用软银接电话要钱吗": "try: calls softbank --abroad",
    "帰国": "leave",
    "povo 残高": "balance povo",
    "docomo balance": "balance docomo",
    "ドコモ 残高": "balance ドコモ",
    "ドコモの残高": "balance docomo",
    "povo充值": "renew povo",
    "楽天モバイル チャージ": "renew 楽天モバイル",
    "乐天余额": "balance rakuten-mobile",
    "sakura": "show sakura",
    "renew HIS": "renew HIS",
    "renew ninja wifi": "renew ninja-wifi",
    "renew ninja": "renew ninja",
    "keep povo2": "keep povo2",
    "balance ワイモバ": "balance ワイモバ",
    "renew docomo mini": "renew docomo",
    "RENEW POVO": "renew POVO",
    "ｒｅｎｅｗ ｐｏｖｏ": "renew ｐｏｖｏ",
    "renew　povo": "renew povo",
    "renew povo cash": "renew povo --pay konbini-cash",
    "renew --pay apple pay": "renew --pay apple-pay",
    "renew povo --pay コンビニで現金": "renew povo --pay コンビニで現金",
    "renew --abroad rakuten mobile": "renew rakuten-mobile --abroad",
    "renew povo abroad": "renew povo --abroad",
    "keep povo 6 months": "keep povo --months 6",
    "keep 海外": "keep --abroad",
    "esim 2w 5GB": "esim --stay 14 --data 5",
    "esim --stay 10 days --data 5 gb": "esim --stay 10 --data 5",
    "esim --stay 10d": "esim --stay 10d",
    "esim unlimited 10 days": "esim --data unlimited --stay 10",
    "esim 10日間": "esim --stay 10",
    "esim 30": "try: esim --stay 30",
    "esim airalo": "try: show airalo",
    "arrive student": "arrive --visa student",
    "到着": "arrive",
    "leave 2027/03/31": "leave --on 2027-03-31",
    "leave povo docomo": "leave povo docomo",
    "recover povo lost": "recover povo --state lost-sim",
    "recover 停机": "recover --state suspended",
    "lost docomo": "recover docomo --state lost-sim",
    "check 0120-800-000": "check phone 0120-800-000",
    "check 157": "check phone 157",
    "check https://povo.jp/": "check url https://povo.jp/",
    "check 【ドコモ】料金が未納です http://example.com": "check sms '【ドコモ】料金が未納です http://example.com'",
    "check 8981100000000000001": "identify 8981100000000000001",
    "check docomo": "try: balance docomo",
    "check balance docomo": "balance docomo",
    "check my balance docomo": "try: balance docomo",
    "how do I renew my povo": "try: renew povo",
    "how to top up airalo": "try: renew airalo",
    "怎么充值 povo": "renew povo",
    "help renew": "help renew",
    "renew help": "renew --help",
    "帮助": "help",
    "ヘルプ": "help",
    "バージョン": "--version",
    "lang ja": "try: --lang ja",
    "list": "try: carriers",
    "docomo vs au": "compare docomo au",
    "docomo au": "show docomo ; show au",
    "port docomo au": "port docomo --to au",
    "乗り換え ドコモ 楽天": "port docomo --to rakuten-mobile",
    "機種変更 au": "move au",
    "compare docomo,au": "compare docomo au",
    "compare povo": "compare povo",
    "renew docomo au --json": "try: renew docomo --json",
    "renew xyzzy qwert": "try: renew -h",
    "frobnicate": "try: -h",
    "frobnicate --json": "try: -h",
    "renew povo --jsn": "try: renew povo --json",
    "renew povo --langauge zh": "try: renew povo --lang zh",
    "renew --carrier": "try: renew --carrier NAME",
    "—json renew povo": "renew povo --json",
    "check url": "try: check url URL",
    "show": "try: show NAME",
    "apn": "try: apn NAME",
    "my": "my",
    "my add rakuten mobile": "my add rakuten-mobile",
    "my sim": "try: my list",
    "https://docomo-pay.xyz/": "check url https://docomo-pay.xyz/",
    "157": "try: check phone 157",
    "APN povo": "apn povo",
    "auto pay povo": "autopay povo",
    "自動チャージ povo": "autopay povo",
    "挂失 docomo": "recover docomo --state lost-sim",
    "諦める": "try: -h",
    "claims 104": "claims 104",
    "is it true 104": "try: claims 104",
    "explain MNP": "explain MNP",
    "MNP": "port",
    "renew povo --output answer.txt --lang ja": "renew povo --output answer.txt --lang ja",
    "identify LPA:1$rsp.example.com$SECRET": "identify 'LPA:1$rsp.example.com$SECRET'",
}

# words that no command has: the one that answers is named, or the search for them
FOUND = {
    "cancel": "cancel",
    "pin": "try: recover --state pin-locked",
    "PIN": "try: recover --state pin-locked",
    "docomo pin": "try: recover docomo --state pin-locked",
    "PUK": "recover --state puk-locked",
    "docomo PINコード": "recover docomo --state pin-locked",
    "テザリングできない": "recover --state no-hotspot",
    "热点用不了": "recover --state no-hotspot",
    "povo 没到账": "recover povo --state paid-not-credited",
    "返却遅れ": "recover --state router-late",
    "keikaku-japan lost router": "recover keikaku-japan --state router-lost",
    "eSIM装不上": "recover --state install-fails",
    "dual sim": "recover --state wrong-line",
    "解約": "cancel",
    "機種変更": "move",
    "充值": "renew",
    "transfer": "try: port",
    "hotline": "contact",
    "roaming": "try: find roaming",
    "docomo roaming": "try: find docomo roaming",
    "refund": "try: find refund",
    "合理的": "try: find 合理的",
    "global": "try: find global",
    "cooling off": "try: find cooling off",
    "未成年": "try: find 未成年",
    "クーリングオフ": "try: find クーリングオフ",
    "FOMA": "try: find FOMA",
    "esim pin": "try: find esim pin",
    "search pin": "find pin",
    "検索 解約": "find 解約",
    "find": "try: find TEXT",
    "find cancel docomo": "find cancel docomo",
    "find 110 --json": "find 110 --json",
    "renwe": "try: renew",
    "xyzzy": "try: -h",
}

# sentences, and words between others
SENTENCES = {
    "how much data do I have left docomo": "try: balance docomo",
    "where can I pay cash for rakuten": "try: renew rakuten-mobile --pay konbini-cash",
    "my povo is suspended": "try: recover povo --state suspended",
    "povo suspended": "recover povo --state suspended",
    "povo 停机了怎么办": "try: recover povo --state suspended",
    "リチャージしたい povo": "try: renew povo",
    "ドコモ 解約したい": "try: cancel docomo",
    "楽天モバイルの番号を維持したい": "try: keep rakuten-mobile",
    "我的余额": "try: balance",
    "查一下docomo余额": "try: balance docomo",
    "softbank phone number": "try: contact softbank",
    "call docomo": "try: contact docomo",
    "docomo customer service": "contact docomo",
    "docomo lost phone": "recover docomo --state lost-sim",
    "esim for 2 weeks": "esim --stay 14",
    "esim japan 7 days": "esim --stay 7",
    "which sim for student": "try: esim --visa student",
    "port from docomo to povo": "port docomo --to povo",
    "switch docomo to ahamo": "try: port docomo --to ahamo",
    "pocket wifi 7 days": "try: esim --phone no-esim --stay 7",
    "is 157 docomo": "try: check phone 157",
    "renew povo with cash": "renew povo --pay konbini-cash",
    "keep povo for 6 months": "keep povo --months 6",
    "compare ahamo and povo": "compare ahamo povo",
    "ahamo vs povo vs linemo": "compare ahamo povo linemo",
    "ahamo or povo": "show ahamo ; show povo",
    "simguide renew povo": "renew povo",
    "povo plans": "try: show povo",
    "contact docomo lost": "contact docomo --for lost",
    "客服 docomo 挂失": "contact docomo --for lost",
    "povo auto": "try: autopay povo",
    "help me": "help me",
    "balance all": "balance all",
    "renew rakuten mobile 4": "renew rakuten-mobile 4",
    "renew povo 4": "renew povo 4",
    "recover 4": "recover 4",
}


@pytest.fixture(autouse=True)
def compiled_catalogue(monkeypatch, compiled):
    monkeypatch.setattr(loading, "SNAPSHOT", compiled)


# seen when a stranger tried the program: what stands in a sentence is read whole, and nothing is guessed from its words
STRANGER = {
    "lost my phone docomo": "recover docomo --state lost-sim",
    "my phone was stolen": "recover --state lost-sim",
    "my esim was deleted": "try: recover --state esim-deleted",
    "phone stolen softbank": "recover softbank --state lost-sim",
    "スマホ なくした ドコモ": "try: recover docomo --state lost-sim",
    "手机 lost": "try: recover --state lost-sim",
    "who called me 0800-919-4534": "check phone 0800-919-4534",
    "who called me 0800 919 4534 today": "check phone '0800 919 4534'",
    "is +81 3 6832 6600 docomo": "try: check phone '+81 3 6832 6600'",
    "is 03-6832-6600 docomo": "try: check phone 03-6832-6600",
    "can i call 0120 with povo": "try: calls povo",
    "call": "try: calls",
    "is docomo-pay.xyz real": "try: check url docomo-pay.xyz",
    "real or fake https://docomo-pay.xyz/a": "try: check url https://docomo-pay.xyz/a",
    "check is docomo-pay.xyz real": "check url docomo-pay.xyz",
    "is this telegram seller real @tokyosim": "try: check seller @tokyosim",
    "卖家 @jpsim 是真的吗": "try: check seller @jpsim",
    "テレグラム 販売 本物": "try: check seller 'テレグラム 販売 本物'",
    "SMS not arriving": "recover --state no-sms",
    "SMSが届かない ドコモ": "recover ドコモ --state no-sms",
    "留学生 没有信用卡 办什么卡": "try: find 留学生 没有信用卡 办什么卡",
    "cheapest number for two years": "try: find cheapest number for two years",
    "cheap sim with number for tourists": "try: esim --need number --for visitor",
    "電話番号 維持 海外": "try: keep --abroad",
    "keep my japanese number while abroad": "keep --abroad",
    "softbnk cancel": "try: cancel softbank",
    "rakutn mobile cancel": "try: cancel rakuten-mobile",
    "mnp": "port",
    "mnp povo": "port povo",
    "explain mnp": "explain mnp",
    "esim 3 months": "try: esim --stay 91",
    "esim --stay=3months": "try: esim --stay 91",
    "esim --stay 1 year": "try: esim --stay 365",
    "esim 半年": "try: esim --stay 182",
    "contact au zh": "try: contact au --speak zh",
    "renew povo in chinese": "try: renew povo --lang zh",
    "renew au konbini": "try: renew au --method convenience-store",
    "esim for tourists 10 days": "esim --for visitor --stay 10",
    "docomo no signal": "recover docomo --state no-data",
    "圏外 au": "recover au --state no-data",
    "my sim doesn't work": "recover",
    "my sim is broken": "try: recover",
    "my docomo sim expired": "try: recover docomo --state expired",
    "povo to ahamo": "try: port povo --to ahamo",
    "docomo → ahamo": "try: port docomo --to ahamo",
    "docomo から ahamo": "try: port docomo --to ahamo",
    "port docomo docomo": "port docomo",
    "keep my number while abroad": "keep --abroad",
    "keep docomo when i am abroad": "keep docomo --abroad",
    "parcel held, pay at https://jp-post.xyz/a": "try: check sms 'parcel held, pay at https://jp-post.xyz/a'",
}

# whole sentences of newcomers: each word of it may mean something by itself, and one thing is meant
NEWCOMER = {
    "keep my japanese number when i go home": "keep --abroad",
    "can i receive sms abroad with povo": "try: keep povo --abroad",
    "how long is my povo number valid": "try: keep povo",
    "how to leave japan and keep my number": "try: keep",
    "can i keep my number if i change from softbank to linemo": "try: port softbank --to linemo",
    "switch from au to uq mobile": "try: port au --to uq-mobile",
    "my phone was stolen, i am on softbank": "recover softbank --state lost-sim",
    "my phone was stolen in paris": "try: recover --state lost-sim",
    "i lost my sim rakuten mobile abroad": "try: recover rakuten-mobile --state lost-sim --abroad",
    "i lost the pocket wifi": "try: recover --state router-lost",
    "i cannot get an sms code from my bank": "try: recover --state no-sms",
    "cancel softbank from overseas": "cancel softbank --abroad",
    "cancel docomo?": "cancel docomo",
    "docomo?": "show docomo",
    "what is apn?": "explain apn",
    "close my linemo account": "try: cancel linemo",
    "i moved to a new address, povo": "try: change povo --what address",
    "how to move my esim to a new phone ahamo": "try: move ahamo",
    "i got a new iphone, how do i transfer my ahamo esim": "try: move ahamo --to iphone",
    "english phone number of softbank": "try: contact softbank --speak en",
    "i want to talk to docomo in english": "try: contact docomo --speak en",
    "how much is a call to america with ahamo": "try: calls ahamo",
    "someone called me from 0120 113 886": "try: check phone '0120 113 886'",
    "is this email from rakuten real": "try: check sms TEXT",
    "check --seller guy on facebook": "try: check seller guy on facebook",
    "check iphone 15 from us": "try: check phone-ready NAME",
    "is my pixel 7 ok with rakuten": "try: check phone-ready rakuten-mobile",
    "how to unlock sim docomo": "try: check phone-ready docomo",
    "sim for 1 month with number": "try: esim --need number --stay 30",
    "which sim works without residence card": "try: esim",
    "sim with voice calls without credit card": "try: esim --need voice",
    "docomo bill payment at 7-eleven": "renew docomo --method convenience-store",
    "how many gb are left mineo": "try: balance mineo",
    "i am going home for 6 months what about my sim": "try: leave --months 6",
    "transfer my number to povo from docomo": "try: port docomo --to povo",
    "port to povo from docomo": "port docomo --to povo",
    "povo from docomo": "try: port docomo --to povo",
    "what is my apn on povo": "try: apn povo",
    "how to cancel docomo from china": "try: cancel docomo --abroad",
    "my bank code does not arrive in hong kong": "try: recover --state no-sms --abroad",
    "my povo sms code abroad not coming": "try: recover povo --state no-sms --abroad",
    "which is better povo or linemo": "compare povo linemo",
    "how long does mnp take": "try: port",
    "switch off auto charge povo": "autopay povo",
    "do i need my number card for povo": "try: show povo",
    "extend iij travel sim": "renew iij-japan-travel-sim",
    "renew japan welcome sim": "renew japan-welcome-sim",
    "renew japan wireless": "renew japan-wireless",
    "what is povo": "show povo",
    "what documents do i need for docomo": "try: show docomo",
    "can i use a us credit card with linemo": "try: renew linemo --pay foreign-card",
    "hotspot with ubigi": "try: show ubigi",
    "downgrade my plan au": "change au --what plan",
    "network pin forgot docomo": "try: change docomo --what password",
    "softbank unpaid bill pay where": "try: renew softbank",
    "emergency number data sim": "try: rules emergency",
    "what changes december 2026": "try: find what changes december 2026",
}


# a reader of Chinese: a student, a visitor, one who went home, with and without blanks
CHINESE = {
    "check phone-ready iphone": "try: check phone-ready NAME",
    "check phone-ready 小米14": "try: check phone-ready NAME",
    "check 小米14": "try: check phone-ready NAME",
    "兼容 iphone": "try: check phone-ready NAME",
    "去日本玩5天 用什么流量": "try: esim --stay 5",
    "日本7日游 流量": "try: esim --stay 7",
    "不支持esim的手机 怎么办": "try: esim --phone no-esim",
    "退租 wifi": "try: find 退租 wifi",
    "povo 多久要充一次": "try: keep povo",
    "号码被注销 能找回吗": "try: recover --state expired",
    "信用卡 过期 ahamo": "change ahamo --what payment",
    "实体卡换esim docomo": "move docomo",
    "手机坏了 乐天 esim": "try: move rakuten-mobile --old broken",
    "esim 二维码 丢了 povo": "try: recover povo --state esim-deleted",
    "esim 扫码失败": "try: recover --state install-fails",
    "20GB 一个月 哪家便宜": "try: esim --data 20 --stay 30",
    "转让 手机卡 给朋友": "try: rules transfer",
    "人在国外 怎么解约 softbank": "try: cancel softbank --abroad",
    "闲鱼买 日本esim 安全吗": "try: check seller '闲鱼买 日本esim 安全吗'",
    "护照能办手机号吗": "try: esim --need number --id passport",
    "回国后怎么保留 povo 号码": "try: leave povo",
    "楽天モバイル 回国保号": "try: keep rakuten-mobile",
    "在中国保留日本号码": "try: keep --abroad",
    "停机保号 docomo": "keep docomo",
    "povo 海外充值": "try: renew povo --abroad",
    "人在中国 povo 收短信": "try: recover povo --state no-sms --abroad",
    "乐天可以用微信支付吗": "try: renew rakuten-mobile --pay wechat-pay",
    "povo支持银联吗": "try: renew povo --pay foreign-card",
    "ahamo 怎么交话费": "try: renew ahamo",
    "docomo 欠费 停机": "try: recover docomo --state suspended",
    "airalo 流量用完了": "try: renew airalo",
    "携号转网 从docomo到ahamo": "try: port docomo --to ahamo",
    "携号转网到乐天": "try: port NAME --to rakuten-mobile",
    "从au转到uq": "try: port au --to uq-mobile",
    "docomo 转 ahamo": "try: port docomo --to ahamo",
    "软银怎么转到linemo": "try: port softbank --to linemo",
    "povo 乐天 哪个好": "compare povo 乐天",
    "新手机转移esim 乐天": "try: move rakuten-mobile",
    "旧手机坏了 ahamo": "try: move ahamo --old broken",
    "esim 误删 povo": "try: recover povo --state esim-deleted",
    "换 iphone 17 乐天 esim 怎么转": "try: move rakuten-mobile --to iphone",
    "换银行卡 乐天": "change 乐天 --what payment",
    "更新在留卡 ahamo": "try: change ahamo",
    "网络暗证番号 忘了 docomo": "try: change docomo --what password",
    "softbank 中文客服": "try: contact softbank --speak zh",
    "au 中文电话": "try: contact au --speak zh",
    "打电话回中国怎么打": "try: calls",
    "收不到银行验证码 povo": "recover povo --state no-sms",
    "适合留学生的电话卡": "try: esim --visa student",
    "日本旅游两周 上网卡": "try: esim --for visitor --stay 14",
    "两周 20GB 流量卡": "try: esim --stay 14 --data 20",
    "三个月 流量卡": "try: esim --stay 91",
    "7天 10GB": "try: esim --stay 7 --data 10",
    "三天的esim": "try: esim --stay 3",
    "能收短信的日本预付卡": "try: esim --need sms",
    "没有在留卡能办手机卡吗": "try: esim --id passport",
    "房东要我留日本电话号码": "try: esim --need number",
    "国行iphone能用日本esim吗": "try: esim --phone china-mainland-iphone",
    "iPhone Air 国行": "try: esim --phone china-mainland-iphone",
    "手机能不能用 linemo": "try: check phone-ready linemo",
    "日本实名制": "try: rules identity",
    "3G 停了吗": "rules network",
    "什么是番号保管": "explain 番号保管",
    "MVNO 是什么意思": "explain MVNO",
    "airalo 怎么安装": "try: find airalo 安装",
    "离开日本 手机怎么办": "try: leave",
    "apn设置 iijmio": "apn iijmio",
    "我的号码": "my list",
    "我的卡什么时候到期": "try: my list",
    "添加我的号码 povo": "try: my add povo",
    "小红书 代办 电话卡 靠谱吗": "try: check seller '小红书 代办 电话卡 靠谱吗'",
    "乐天 手续费": "try: show rakuten-mobile",
    "ドコモからahamoへ乗り換え": "try: port docomo --to ahamo",
    "楽天に乗り換えたい": "try: port NAME --to rakuten-mobile",
    "no residence card which sim": "try: esim --id passport",
}

# seen when Japanese people tried the program: a helper at a desk, one who goes abroad for two years, a parent
JAPANESE = {
    "eSIMとは": "explain eSIM",
    "ICCIDとは": "explain ICCID",
    "トッピングって何": "explain トッピング",
    "番号保管とは何ですか？": "explain 番号保管",
    "explain ICCIDとは": "explain ICCID",
    "什么是MNP": "explain MNP",
    "在留卡是什么": "explain 在留卡",
    "povoとは": "show povo",
    "8981100000000000001": "identify 8981100000000000001",
    "490154203237518": "identify 490154203237518",
    "本人確認書類": "try: find 本人確認書類",
    "ギガ追加 ワイモバ": "renew ワイモバ",
    "ギガ 追加 ワイモバ": "renew ワイモバ",
    "ギガ残量 au": "balance au",
    "データが足りない au": "try: renew au",
    "速度制限 解除 ドコモ": "try: renew docomo",
    "請求書 ソフトバンク": "balance ソフトバンク",
    "ソフトバンクのプリペイド 残高": "balance ソフトバンクのプリペイド",
    "ソフトバンク 解約違約金": "cancel ソフトバンク",
    "解約手続き LINEMO": "cancel LINEMO",
    "ドコモ 解約 海外から": "cancel ドコモ --abroad",
    "ドコモ 解約 手続き": "cancel ドコモ",
    "LINEMO 乗り換え 手順": "port LINEMO",
    "ドコモからLINEMOに乗り換えたい": "try: port docomo --to linemo",
    "MNP 乗り換え au": "port au",
    "eSIM再発行 楽天モバイル": "move 楽天モバイル",
    "番号お預かり au": "keep au",
    "番号お預かりサービス ソフトバンク": "keep ソフトバンク",
    "番号保管サービス ドコモ": "keep ドコモ",
    "電話番号を残したい": "keep",
    "海外赴任 電話番号 維持 2年": "try: keep --months 24 --abroad",
    "povo 海外で番号を維持": "try: keep povo --abroad",
    "楽天モバイルの番号を海外で維持したい": "try: keep rakuten-mobile --abroad",
    "口座振替 ahamo": "try: autopay ahamo --kind payment",
    "自動チャージ 解除 povo": "autopay povo",
    "ahamo 国際電話 料金": "calls ahamo",
    "かけ放題 au いくら": "calls au",
    "0570 かけ放題 au": "calls au",
    "ドコモ 問い合わせ 電話番号": "contact ドコモ",
    "ドコモを名乗るSMS 未払い": "try: check sms TEXT",
    "本当？ povoは180日で解約される": "try: claims povo",
    "18歳未満 名義 ワイモバイル": "try: show ymobile",
    "子供名義 ドコモ": "try: show docomo",
    "利用停止 解除 ドコモ": "recover ドコモ --state suspended",
    "テザリング できない ahamo": "recover ahamo --state no-hotspot",
    "ネットワーク暗証番号 忘れた": "change --what password",
    "ドコモ 解約できますか？": "try: cancel docomo",
    "check phone-ready iphone 14": "try: check phone-ready NAME",
    "自分の回線を登録 povo": "try: my add povo",
    "+81 から電話がかかってきた": "try: check phone +81",
    "楽天モバイルからahamoへ": "try: port rakuten-mobile --to ahamo",
    "softbankからlinemo": "try: port softbank --to linemo",
    "从docomo到povo": "try: port docomo --to povo",
    "ahamoとLINEMOどっちがいい": "try: compare ahamo linemo",
    "ICCID どこ": "try: explain ICCID",
    "IMEI 調べ方": "try: find IMEI 調べ方",
    "現金で払いたい au": "try: renew au --pay konbini-cash",
    "番号だけ残したい 安い": "keep",
    "ソフトバンク 名義変更 2": "try: change softbank --what name",
    "keep docomo 2": "try: keep docomo",
    "EID 確認方法": "try: explain EID",
    "ICCID 8981100000000000001": "identify 8981100000000000001",
    "ナビダイヤル 料金": "calls",
    "延滞 ソフトバンク": "try: recover softbank --state suspended",
    "料金払えない ドコモ": "try: recover docomo --state suspended",
    "PayPayで払える？ ワイモバイル": "try: renew ymobile --pay paypay",
    "デビットカード 楽天モバイル": "try: renew rakuten-mobile --pay debit-card",
    "プランを変えたい ahamo": "change ahamo --what plan",
    "苗字が変わった 楽天モバイル": "change 楽天モバイル --what name",
    "契約者が亡くなった au": "try: change au --what name",
    "中国語 サポート au": "try: contact au --speak zh",
    "ベトナム語 au": "try: contact au --speak vi",
    "eSIMを消してしまった 楽天モバイル": "recover 楽天モバイル --state esim-deleted",
    "PINを忘れた au": "recover au --state pin-locked",
    "使った量を知りたい UQ": "try: balance uq-mobile",
    "いつまで使える povo": "try: keep povo",
    "このSMSは本物ですか": "try: check sms TEXT",
    "このURL本物？ https://docomo-x.top": "try: check url https://docomo-x.top",
    "ソフトバンクを騙るSMS": "try: check sms TEXT",
    "スマホの機種変更 ドコモ eSIM": "try: move docomo",
    "技能実習 スマホ 契約": "try: esim --visa trainee",
    "構成プロファイル IIJmio": "apn IIJmio",
    "SIMフリーとは": "try: find SIMフリー",
    "3か月 滞在 SIM": "try: esim --stay 91",
    "番号だけ残す ドコモ": "keep ドコモ",
    "ドコモ 番号だけ残す": "keep ドコモ",
    "日本に着いたら": "arrive",
    "SIMを認識しない": "try: recover",
    "来日したばかり 電話番号が必要": "try: arrive",
    "povo 海外 SMS 受信": "try: keep povo --abroad",
    "海外でSMS認証 LINEMO": "try: keep linemo --abroad",
    "払込票 なくした au": "try: renew au",
    "SIM 売買 違法": "try: rules transfer",
    "メルカリでSIM 売っていい？": "try: rules transfer",
    "VoLTE 対応 確認": "try: check phone-ready NAME",
    "3Gガラケー いつまで": "rules network",
    "留学生 銀行口座ない SIM": "try: esim --visa student",
    "povo 180日ルール": "try: keep povo",
    "予約番号 取り方 ソフトバンク": "port ソフトバンク",
    "引き落とし日 ソフトバンク": "try: autopay softbank",
    "両親が日本に来る 2週間 ネット": "try: esim --for visitor --stay 14",
    "一時帰国 SIM": "try: esim",
    "スマホ壊れた eSIM ドコモ": "try: move docomo --old broken",
    "息子の回線を自分名義に ソフトバンク": "try: change softbank --what name",
    "通話できない povo": "try: recover povo",
    "番号保管 再開": "keep",
    "SIMロックされている": "try: find SIMロックされている",
    "日本の携帯番号を海外でも使いたい": "try: keep --abroad",
}

LINES = NEWCOMER | SEEN | OWN | FOUND | SENTENCES | STRANGER | CHINESE | JAPANESE


@pytest.mark.parametrize("typed", [it for it in STRANGER if STRANGER[it].startswith("try: ")])
def test_a_language_before_a_question_changes_nothing_but_the_language(typed):
    assert understood(["--lang", "ja", *typed.split(" ")]) == f"{understood(typed.split(' '))} --lang ja"


@pytest.mark.parametrize("word", ["phone", "is", "my", "japanese", "while", "number", "mobile phone"])
def test_a_word_of_every_day_is_no_name_mistyped(word):
    assert KNOWN.names.near_carriers(word) == ()


@pytest.mark.parametrize("typed", STRANGER | NEWCOMER)
def test_a_question_in_one_piece_is_understood_as_its_words_are(typed):
    assert understood([typed]) == understood(typed.split(" "))


@pytest.mark.parametrize(("typed", "wanted"), LINES.items(), ids=LINES)
def test_a_line_is_understood_or_one_is_suggested(typed, wanted):
    assert understood(typed.split(" ")) == wanted


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        (["renew povo"], "renew povo"),
        (["renew", "rakuten mobile"], "renew 'rakuten mobile'"),
        (["how do I renew povo"], "try: renew povo"),
        ([""], "''"),
    ],
)
def test_words_in_one_pair_of_quotes(typed, wanted):
    assert understood(typed) == wanted


def test_an_amount_behind_the_name_of_a_line_is_what_is_left_on_it():
    assert understood(["my", "log", "povo", "3", "gb"]) == "try: my log povo --remaining '3 gb'"
    assert understood(["my", "log", "povo", "2"]) == "try: my log povo --remaining 2"
    assert understood(["my", "log", "povo"]) == "try: my log povo --remaining AMOUNT"


@pytest.mark.parametrize(("typed", "lang"), list(zip(LINES, itertools.cycle(("en", "zh", "ja")))), ids=LINES)
def test_a_line_answers_or_ends_with_one_command_to_run(simguide, monkeypatch, tmp_path, typed, lang):
    """Whatever is refused is refused in one sentence, and what to type stands alone in the last line.

    Each line in one language, for what is said does not depend on the line.
    """
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SIMGUIDE_LANG", lang)
    run = simguide(*typed.split(" "))
    if run.code != 2:
        assert run.out or list(tmp_path.iterdir())
        return
    if "--json" in typed:
        assert json.loads(run.out)["command"].startswith("simguide ")
        return
    *said, last = run.err.splitlines()
    assert run.out == ""
    assert [line for line in said if "simguide " in line and not line.startswith(ERROR[lang])] == []
    assert last.startswith(f"{message('try', lang, command='simguide')} "), run.err


@pytest.mark.parametrize("lang", ["en", "zh", "ja"])
def test_a_refusal_is_broken_between_words_on_a_terminal(simguide, monkeypatch, lang):
    """A word that can be typed stays whole, and so does the line to type."""
    plain = simguide("renew", "--pay", "gold", "--lang", lang).err
    monkeypatch.setattr(environment, "error_columns", lambda: 50)
    broken = simguide("renew", "--pay", "gold", "--lang", lang).err
    lines = broken.splitlines()
    assert max(map(cell_len, lines)) <= 50
    assert len(lines) > 3
    assert lines[-1] == plain.splitlines()[-1]
    assert " ".join(line.strip() for line in lines).split()[-1] == plain.split()[-1]
    for word in ("credit-card", "foreign-card", "bank-transfer", "wechat-pay", "pay-easy"):
        assert (word in plain) is (word in broken)


ERROR = {lang: message("error", lang, text="").rstrip() for lang in ("en", "zh", "ja")}


@pytest.mark.parametrize("wanted", sorted({it for it in LINES.values() if it.startswith("try: ")}))
def test_what_is_suggested_is_exact(simguide, wanted):
    """It runs as it stands, but for what is still to be said; help is asked for where there is nothing to run."""
    line = shlex.split(wanted.removeprefix("try: "))
    assert understood(line) == wanted.removeprefix("try: ")
    if not {"NAME", "NUMBER", "TEXT", "URL"}.intersection(line):
        assert simguide(*line).code in (0, 4, 5)


@pytest.mark.parametrize(
    ("line", "instead"),
    [("renew --help=zh", "renew --help"), ("--version=3", "--version"), ("my --help=9 list", "my list --help")],
)
def test_a_switch_with_a_value_is_no_bug(simguide, line, instead):
    run = simguide(*line.split())
    assert (run.code, run.err.splitlines()[-1]) == (2, f"try: simguide {instead}")


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        ("--lang zh puk docmo", "simguide recover docomo --lang zh --state puk-locked"),
        ("renew docmo --lang ja", "simguide renew docomo --lang ja"),
        ("number --lang=zh", "simguide check phone NUMBER --lang zh"),
        ("--lang zh number", "simguide check phone NUMBER --lang zh"),
        ("number", "simguide check phone NUMBER"),
    ],
)
def test_the_line_to_type_keeps_the_language_that_was_typed(simguide, typed, wanted):
    last = simguide(*typed.split(" ")).err.splitlines()[-1]
    assert last.partition("simguide ")[2] == wanted.removeprefix("simguide ")


@pytest.mark.parametrize(
    ("line", "said", "instead"),
    [
        ("show docomo 9", "`simguide show` does not understand “9”", "show docomo"),
        ("contact docomo 9", "`simguide contact` does not understand “9”", "contact docomo"),
        ("keep docomo 9", "`simguide keep` does not understand “9”", "keep docomo"),
        ("docomo 9", "`simguide show` does not understand “9”", "show docomo"),
        ("esim -- x", "`simguide esim` does not understand “x”", "esim -h"),
        ("renew -- docomo 9 9", "`simguide renew` does not understand “docomo 9 9”", "renew -h"),
        ("recover docomo 99", "found number 99, expected 1 to ", "recover docomo"),
        (f"recover docomo {'9' * 5000}", f"found number {'9' * 60}..., expected 1 to ", "recover docomo"),
        ("recover docomo 2 --state lost", "found number 2 and --state lost, expected one of the two", "recover docomo"),
        ("explain no such word", "“no such word” is not in the glossary", "find no such word"),
        ("my show a b", "no line of yours is called “a b”", "my list"),
    ],
)
def test_what_a_command_does_not_take_is_said_of_that_command(simguide, line, said, instead):
    """A number behind a carrier is that of a way only where there are ways; words are a text where one is asked for."""
    run = simguide(*line.split())
    assert (run.code, run.err.splitlines()[-1]) == (2, f"try: simguide {instead}")
    assert said in " ".join(run.err.split())


def test_words_without_quotes_are_one_term(simguide):
    assert simguide("explain", "プリペイド", "SIM").out == simguide("explain", "プリペイド SIM").out


def test_a_number_of_nothing_found_is_no_slip(simguide):
    """Where no claim is on record, there is no count from 1 to 0."""
    run = simguide("claims", "xyzzy", "9")
    assert (run.code, "1 to 0" in run.err) == (4, False)


def test_a_number_in_full_width_opens_a_state(simguide):
    assert simguide("recover", "docomo", "２").out == simguide("recover", "docomo", "2").out


@pytest.mark.parametrize("command", ["renew", "esim", "compare", "keep"])
def test_thousands_of_words_are_refused_at_once(simguide, command):
    """Each would be looked up among all names and values."""
    run = simguide(command, *["x"] * 5000)
    assert run.code == 2
    assert f"`simguide {command}` does not understand" in " ".join(run.err.split())
    assert len(run.err) < 500
