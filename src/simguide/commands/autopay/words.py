"""What `autopay` says, in three languages."""

from simguide.i18n.chapter import Chapter

MESSAGES: Chapter = {
    # field labels
    "field.on-failure": ("Card fails", "扣款失败时", "決済できないとき"),
    # autopay, recover
    "title.autopay": (
        "Automatic top-up and automatic payment: {name}",
        "自动充值与自动扣款：{name}",
        "自動チャージと自動支払い：{name}",
    ),
    "title.autopay.all": (
        "Automatic top-up and automatic payment, by carrier (? = unknown)",
        "各运营商的自动充值与自动扣款（? = 未知）",
        "会社別の自動チャージと自動支払い（? = 不明）",
    ),
    "title.autopay.count": (
        "Automatic top-up at {top_up:carrier|carriers}, automatic payment at {payment}",
        "有自动充值的 {top_up} 家，有自动扣款的 {payment} 家",
        "自動チャージは{top_up}社、自動支払いは{payment}社",
    ),
    "auto-held.top-up.offered": ("automatic top-up yes", "有自动充值", "自動チャージあり"),
    "auto-held.top-up.some": ("automatic top-up on some lines", "部分卡有自动充值", "一部に自動チャージあり"),
    "auto-held.top-up.not-offered": ("automatic top-up no", "没有自动充值", "自動チャージなし"),
    "auto-held.top-up.unknown": ("automatic top-up unknown", "自动充值情况未知", "自動チャージは不明"),
    "auto-held.payment.offered": ("automatic payment yes", "有自动扣款", "自動支払いあり"),
    "auto-held.payment.some": ("automatic payment on some lines", "部分卡有自动扣款", "一部に自動支払いあり"),
    "auto-held.payment.not-offered": ("automatic payment no", "没有自动扣款", "自動支払いなし"),
    "auto-held.payment.unknown": ("automatic payment unknown", "自动扣款情况未知", "自動支払いは不明"),
    "auto-does.top-up": ("buys again", "自动加购", "買い足す"),
    "auto-does.payment": ("pays the bill", "支付账单", "請求を払う"),
    "field.auto-does": ("Does", "作用", "働き"),
    "field.auto-part.both": ("Both", "两者都有", "両方"),
    "field.auto-part.top-up": ("Buys again", "自动加购", "自動購入"),
    "field.auto-part.payment": ("Pays bill", "自动付账", "自動支払い"),
    "field.auto-part.none": ("None", "都没有", "なし"),
    "field.auto-part.not-known": ("Not found", "未查到", "確認できず"),
    "heading.switch-off": ("Switch off", "关闭方法", "止め方"),
    "heading.auto.top-up": (
        "Automatic top-up: it buys again",
        "自动充值：用完后自动加购",
        "自動チャージ：自動で買い足す",
    ),
    "heading.auto.payment": (
        "Automatic payment: it pays the bill",
        "自动扣款：支付账单",
        "自動支払い：請求を支払う",
    ),
    "heading.auto.failure": (
        "When the card or the debit fails",
        "扣款失败时会怎样",
        "カードや口座振替が失敗したら",
    ),
    "heading.autopay.top-up": (
        "It can buy again by itself, on some lines at least",
        "可以自动加购（有的只限部分卡）",
        "自動で買い足せる（一部の回線だけの場合も）",
    ),
    "heading.autopay.payment": (
        "It pays the bill by itself; buying again was not found",
        "可以自动付账单；未查到自动加购",
        "請求は自動で払える。自動の買い足しは確認できず",
    ),
    "heading.autopay.none": ("None, or not found", "没有，或未查到", "なし、または確認できず"),
    "field.auto-exists": ("Exists", "是否存在", "有無"),
    "field.auto-top-up": ("Buys again", "自动加购", "自動購入"),
    "field.auto-payment": ("Pays bill", "自动付账", "自動支払い"),
    "field.auto-failure": ("If it fails", "失败时的处理", "失敗時の扱い"),
    "auto-failure.yes": ("known", "已知", "わかる"),
    "auto-failure.no": ("?", "?", "?"),
    "auto-exists.offered": ("yes", "有", "あり"),
    "auto-exists.some": (
        "on some lines; see whether yours has it",
        "部分卡有，看自己的有没有",
        "一部だけ。自分の回線にあるか確かめます",
    ),
    "auto-exists.not-offered": ("not offered", "不提供", "なし"),
    "auto-exists.unknown": ("not known; do not count on it", "未知，不要指望它", "不明。当てにしないでください"),
    "auto-instead.top-up": (
        "buy again by hand: `simguide renew {carrier}`",
        "手动加购：`simguide renew {carrier}`",
        "手動で買い足す：`simguide renew {carrier}`",
    ),
    "auto-instead.payment": (
        "look up what is due, and pay it in time: `simguide balance {carrier}`",
        "查清应付金额，按时支付：`simguide balance {carrier}`",
        "請求を確かめて期日までに払う：`simguide balance {carrier}`",
    ),
    "auto-failure-unknown": (
        "Not found. Look at the bill in the app or member page after each due date.",
        "没有查到。每次扣款日之后，请在 App 或会员页面看一下账单。",
        "確認できていません。引き落とし日のたびに、アプリや会員ページで請求を見てください。",
    ),
    "autopay-not-known": ("{count} more: add -v", "另有 {count} 家：加 -v", "ほか{count}社（-vで表示）"),
    "autopay-differ": (
        "Two different things: a top-up buys data or days again, a payment only pays the bill.",
        "这是两回事：自动充值会自动加购流量或天数，自动扣款只支付账单。",
        "この二つは別物です。自動チャージはデータや日数を買い足し、自動支払いは請求を払うだけです。",
    ),
}
