"""Forty questions of people in three languages, with what a right answer must say.

Each stands with the call by which an assistant asks it through the server, and with the command by which one with a
shell asks it. The facts are those on record when the question was written; whether the records agree with their
pages is checked elsewhere.
"""

from typing import Any, NamedTuple


class Scenario(NamedTuple):
    """A question with the way to its answer."""

    lang: str
    asked: str
    """What the person says."""
    tool: str
    arguments: dict[str, Any]
    line: tuple[str, ...]
    """The command, without the name of the program."""
    facts: tuple[str, ...]
    """What a right answer says, letter for letter."""


def _asked(lang: str, asked: str, call: tuple[str, dict[str, Any]], line: str, *facts: str) -> Scenario:
    return Scenario(lang, asked, *call, tuple(line.split("|")), facts)


def _how(task: str, carrier: str | None = None, **more: Any) -> tuple[str, dict[str, Any]]:
    return "how_to", {"task": task} | ({} if carrier is None else {"carrier": carrier}) | more


def _check(what: str, value: str) -> tuple[str, dict[str, Any]]:
    return "check", {"what": what, "value": value}


_FAKE = "【ドコモ】未払い料金があります。本日中に http://docomo-pay.top でお支払いください"

SCENARIOS = (
    _asked("en", "How do I top up povo?", _how("renew", "povo"), "renew|povo", "povo2.0 app", "180 days", "上記に同意する"),
    _asked("zh", "docomo 怎么查剩余流量？", _how("balance", "docomo"), "balance|docomo", "My docomo", "データ通信"),
    _asked("ja", "ahamoはどこで解約する？", _how("cancel", "ahamo"), "cancel|ahamo", "ahamoサイト", "MNP"),
    _asked("en", "Which eSIM for ten days with 5 GB?", ("choose_esim", {"stay_days": 10, "data": 5}), "esim|--stay|10|--data|5", "10 days", "5 GB", "passport"),
    _asked("zh", "在日本 30 天，要能打电话，只有护照", ("choose_esim", {"stay_days": 30, "need": ["voice"], "document": "passport"}), "esim|--stay|30|--need|voice|--id|passport", "Mobal", "护照"),
    _asked("ja", "番号を一番安く1年残すには？", ("keep_number", {}), "keep", "povo2.0", "180日ごと"),
    _asked("zh", "povo 的加购包 2026-09-01 到期，最晚什么时候再买？", ("keep_number", {"carrier": "povo", "valid_until": "2026-09-01"}), "keep|povo|--valid-until|2026-09-01", "2027-02-28", "2027-03-30"),
    _asked("en", "I leave Japan for a year with povo and docomo.", ("plan", {"what": "leave", "carriers": ["povo", "docomo"], "months": 12}), "leave|povo|docomo|--months|12", "do not arrive", "Number storage"),
    _asked("zh", "留学生到日本第一周怎么办手机卡？", ("plan", {"what": "arrive", "visa": "student"}), "arrive|--visa|student", "在留卡", "14 天内"),
    _asked("ja", "https://d0como.com は本物？", _check("url", "https://d0como.com"), "check|url|https://d0como.com", "docomo.ne.jp", "開かず"),
    _asked("en", "Is https://www.docomo.ne.jp docomo's own?", _check("url", "https://www.docomo.ne.jp"), "check|url|https://www.docomo.ne.jp", "Official"),
    _asked("ja", "この未払いのSMSは本物？", _check("sms", _FAKE), f"check|sms|{_FAKE}", "兆候", "リンクを押さず"),
    _asked("zh", "157 是谁的电话？", _check("phone", "157"), "check|phone|157", "au", "UQ mobile"),
    _asked("en", "Is @povo_topup a shop of povo?", _check("seller", "@povo_topup"), "check|seller|@povo_topup", "Not official", "povo.jp"),
    _asked("en", "What is LPA:1$rsp.example.com$K2-X7 ?", _check("code", "LPA:1$rsp.example.com$K2-X7"), "identify|LPA:1$rsp.example.com$K2-X7", "activation code", "rsp.example.com", "Do not post"),
    _asked("zh", "日本运营商官网都能设自动充值吗？", ("is_it_true", {"text": "自动充值"}), "claims|自动充值", "错误", "povo"),
    _asked("zh", "保号后在国外还能收短信吗？", ("is_it_true", {"text": "短信 保号"}), "claims|短信 保号", "部分属实", "漫游"),
    _asked("ja", "MNPワンストップとは？", ("explain", {"term": "MNPワンストップ"}), "explain|MNPワンストップ", "オンライン", "番号ポータビリティ"),
    _asked("zh", "“保号”是什么意思？", ("explain", {"term": "保号"}), "explain|保号", "保住手机号"),
    _asked("en", "What is a topping?", ("explain", {"term": "トッピング"}), "explain|トッピング", "0-yen base"),
    _asked("en", "I lost my SoftBank phone abroad: whom do I call?", ("contact", {"carrier": "softbank", "abroad": True, "purpose": "lost"}), "contact|softbank|--abroad|--for|lost", "+81-92-687-0025", "なくした"),
    _asked("zh", "docomo 客服电话？", ("contact", {"carrier": "docomo"}), "contact|docomo", "0120-800-000", "09:00-20:00"),
    _asked("ja", "楽天モバイルのAPNは？", _how("apn", "楽天モバイル"), "apn|楽天モバイル", "rakuten.jp", "IPv4/IPv6"),
    _asked("en", "How does my ahamo eSIM come to a new iPhone?", _how("move", "ahamo", to="iphone"), "move|ahamo|--to|iphone", "EID", "再発行"),
    _asked("zh", "povo 携号转到 ahamo 要预约号吗？", _how("port", "povo", to="ahamo"), "port|povo|--to|ahamo", "不需要", "ahamo.com"),
    _asked("ja", "UQ mobileの住所を変えたい", _how("change", "UQ mobile", what="address"), "change|uq-mobile|--what|address", "My UQ mobile", "4桁"),
    _asked("en", "My phone with povo is lost.", _how("recover", "povo", state="lost"), "recover|povo|--state|lost", "chat", "reissue"),
    _asked("zh", "povo 停机了还能恢复吗？", _how("recover", "povo", state="suspended"), "recover|povo|--state|suspended", "30 天内", "在线客服"),
    _asked("ja", "povoのオートチャージを止めたい", _how("autopay", "povo"), "autopay|povo", "オフ", "オートチャージ"),
    _asked("en", "What do calls cost on ahamo?", _how("calls", "ahamo"), "calls|ahamo", "22 yen for 30 seconds", "5 minutes"),
    _asked("zh", "Mobal 怎么续费？", _how("renew", "mobal"), "renew|mobal", "Extend Service", "永久停用"),
    _asked("ja", "LINEMOのデータ残量を見たい", _how("balance", "LINEMO"), "balance|linemo", "My Menu"),
    _asked("en", "Can I pay Y!mobile in cash at a convenience store?", _how("renew", "y!mobile", pay="konbini-cash"), "renew|ymobile|--pay|konbini-cash", "convenience store", "Overdue"),
    _asked("zh", "哪些运营商能用支付宝续费？", _how("renew", pay="支付宝"), "renew|--pay|支付宝", "支付宝", "mobal"),
    _asked("en", "Will an unlocked phone with eSIM, bands 3, 18 and 26 work with Rakuten?", ("check", {"what": "phone_ready", "carrier": "rakuten", "eid": "yes", "sim_lock": "none", "bands": ["3", "18", "26"]}), "check|phone-ready|rakuten|--eid|yes|--sim-lock|none|--bands|3,18,26", "VoLTE", "技適"),
    _asked("ja", "契約時の本人確認のルールは？", ("explain", {"topic": "identity"}), "rules|identity", "本人確認", "5回線"),
    _asked("en", "My SIM asks for a PUK.", ("find", {"text": "PUK code"}), "find|PUK code", "PINロック解除コード（PUK）", "My docomo"),
    _asked("ja", "151はどこにつながる？", _check("phone", "151"), "check|phone|151", "ドコモ", "UQモバイル"),
    _asked("zh", "Sakura Mobile 什么时候前要退订？", _how("cancel", "sakura mobile"), "cancel|sakura-mobile", "25 日", "月底"),
    _asked("en", "What kind of carrier is docomo, and whom do I ask?", _how("show", "docomo"), "show|docomo", "151", "residence card"),
)  # fmt: skip
