"""What people type into one search box, in three languages, and what they mean.

A target is a record, as `collection:id`, or the line that opens what is meant, as `> cancel docomo`. Where a person
would be served as well by one of several, each of them is named.
"""

from typing import NamedTuple


class Query(NamedTuple):
    """What is typed, and what may stand first."""

    typed: str
    targets: tuple[str, ...]


def _query(typed: str, *targets: str) -> Query:
    return Query(typed, targets)


ENGLISH = (
    _query("cancel docomo", "> cancel docomo"),
    _query("how do I cancel rakuten", "> cancel rakuten-mobile"),
    _query("110", "dial_codes:code-110", "rules:emergency-calls", "terms:emergency-call"),
    _query("emergency calls", "rules:emergency-calls", "terms:emergency-call"),
    _query("PIN", "terms:pin", "> recover --state pin-locked", "recoveries:any-recover-pin-locked"),
    _query("seven eleven", "claims:konbini-sim-counters", "methods:convenience-store"),
    _query("FOMA", "rules:no-3g-volte-needed"),
    _query("MNP", "terms:mnp", "> port", "rules:mnp-one-stop"),
    _query("tethering", "terms:tethering"),
    _query(
        "lost sim rakuten", "recoveries:rakuten-mobile-recover-lost-sim", "> recover rakuten-mobile --state lost-sim"
    ),
    _query("0120 from abroad", "rules:toll-free-from-abroad", "terms:toll-free"),
    _query("smartpit", "terms:smartpit", "methods:konbini-smartpit"),
    _query("sim lock", "rules:sim-lock-banned", "terms:sim-lock"),
    _query("minors", "rules:arrive-by-status-and-age"),
    _query("cooling off", "rules:arrive-eight-day-cancellation", "terms:eight-day-cancellation"),
    _query("telegram", "claims:telegram-advert"),
    _query("nttdocomo.co.jp", "claims:docomo-old-domain"),
    _query("deleted esim ahamo", "recoveries:ahamo-recover-esim-deleted", "> recover ahamo --state esim-deleted"),
    _query("bank account first six months", "rules:arrive-bank-six-months"),
    _query("alipay", "claims:alipay-wechat-top-up"),
    _query("five lines per person", "rules:five-lines-per-person"),
)

CHINESE = (
    _query("解约", "> cancel"),
    _query("docomo 解约", "> cancel docomo"),
    _query("换手机", "> move"),
    _query("携号转网", "> port", "terms:mnp"),
    _query("保号", "> keep", "terms:keep-number-zh"),
    _query("报警电话", "dial_codes:code-110", "rules:emergency-calls", "terms:emergency-call"),
    _query("欠费停机", "rules:unpaid-bill", "recoveries:any-recover-suspended", "terms:suspension"),
    _query("支付宝", "claims:alipay-wechat-top-up"),
    _query("收不到验证码", "recoveries:any-recover-no-sms", "> recover --state no-sms"),
    _query("回国后的银行账户", "rules:leave-bank-account"),
    _query("实名认证", "terms:identity-check", "rules:voice-needs-identity-check"),
    _query("国行iPhone", "rules:china-mainland-iphone-esim", "phone_checks:phone-esim"),
    _query("乐天 客服电话", "> contact rakuten-mobile"),
    _query("淘宝", "claims:taobao-sellers-renew"),
    _query("自动售货机", "claims:renew-at-vending-machine", "methods:vending-machine"),
    _query("八天内反悔", "rules:arrive-eight-day-cancellation", "terms:eight-day-cancellation"),
    _query("在留卡", "terms:residence-card", "rules:arrive-residence-card"),
    _query("手机丢了", "recoveries:any-recover-lost-sim", "> recover --state lost-sim"),
    _query("漫游", "terms:roaming"),
    _query("povo怎么充值", "> renew povo"),
)

JAPANESE = (
    _query("解約", "> cancel"),
    _query("楽天モバイルの解約", "> cancel rakuten-mobile"),
    _query("未成年", "rules:arrive-by-status-and-age"),
    _query("クーリングオフ", "rules:arrive-eight-day-cancellation", "terms:eight-day-cancellation"),
    _query("機種変更", "> move"),
    _query("ﾃｻﾞﾘﾝｸﾞ", "terms:tethering"),
    _query("てざりんぐ", "terms:tethering"),
    _query("名義変更", "terms:name-change", "> change --what name"),
    _query("法人", "terms:corporate-contract"),
    _query("番号保管", "terms:number-storage", "rules:number-storage"),
    _query("払込票", "terms:payment-slip", "methods:konbini-bill-slip"),
    _query("暗証番号を忘れた", "terms:pin", "> change --what password"),
    _query("災害のときのローミング", "rules:japan-roaming"),
    _query("SIMカードを紛失した", "recoveries:any-recover-lost-sim", "> recover --state lost-sim"),
    _query("技適", "terms:giteki", "rules:foreign-phone-technical-mark"),
    _query("MNP予約番号の有効期限", "terms:mnp-reservation-number", "rules:mnp-days-left"),
    _query("povo オートチャージ", "> autopay povo"),
    _query("事務手数料", "terms:admin-fee", "rules:contract-costs-a-fee"),
    _query("ＦＯＭＡ　終了", "rules:no-3g-volte-needed"),
)

QUERIES = (*ENGLISH, *CHINESE, *JAPANESE)
"""Written before the search was; the command `change`, which came at the same time, answers two of them."""

LATER = (
    _query("lost phone", "> recover --state lost-sim", "recoveries:any-recover-lost-sim"),
    _query("my bill was not paid", "rules:unpaid-bill", "recoveries:any-recover-suspended"),
    _query("hotspot", "terms:tethering"),
    _query("can I keep my Japanese number", "> keep", "claims:keep-japanese-number-abroad"),
    _query("phone number portability", "terms:mnp", "> port"),
    _query("airport sim", "rules:arrive-at-the-airport"),
    _query("can I use a foreign phone", "rules:foreign-phone-technical-mark"),
    _query("unlimited data slow speed", "terms:throttling"),
    _query("verification code does not arrive", "recoveries:any-recover-no-sms", "terms:sms-code"),
    _query("softbank contact", "> contact softbank"),
    _query("mineo port", "> port mineo"),
    _query("foreign credit card", "rules:cards-issued-abroad"),
    _query("line pay", "rules:line-pay-ended"),
    _query("查号台", "rules:104-ended"),
    _query("linemo 换手机", "> move linemo"),
    _query("外国信用卡", "rules:cards-issued-abroad"),
    _query("卖卡违法吗", "rules:do-not-pass-on"),
    _query("没有网络", "> recover --state no-data", "recoveries:any-recover-no-data"),
    _query("银行账户和手机号先办哪个", "rules:arrive-bank-phone-deadlock"),
    _query("SIM锁", "terms:sim-lock", "rules:sim-lock-banned"),
    _query("公司名义", "terms:corporate-contract"),
    _query("eSIM误删", "recoveries:any-recover-esim-deleted", "> recover --state esim-deleted"),
    _query("技術適合", "terms:giteki", "rules:foreign-phone-technical-mark"),
    _query("帰国するときの解約", "rules:leaving-japan", "> cancel", "> leave", "rules:leave-cancel-yourself"),
    _query("ドコモの問い合わせ", "> contact docomo"),
    _query("口座引き落とし", "terms:bank-debit"),
    _query("詐欺メール", "terms:phishing", "rules:report-fraud"),
    _query("Loppi", "terms:loppi"),
    _query("iPhone プロファイル", "rules:apn-iphone-profile", "rules:apn-remove-old-profile"),
    _query("速度制限", "terms:throttling"),
)
"""Written after the search, and before they were tried."""
