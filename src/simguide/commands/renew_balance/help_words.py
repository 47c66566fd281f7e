"""Help of `renew` and `balance`, in three languages."""

from simguide.i18n.help_texts import Lines, Texts

LINES: Lines = {
    "renew": ("top up or extend: every way, step by step", "充值、续期：各种方式和步骤", "チャージ・更新：方法と手順"),
    "balance": (
        "see the money, data or days left, and the bill",
        "查余额、流量、有效期和账单",
        "残高・データ残量・期限・請求を見る",
    ),
}

TEXTS: Texts = {
    "How to renew or top up: the ways at a glance, or step by step with --carrier.": (
        "怎么续费、充值：先看有哪些方式，指定运营商则给出步骤。",
        "更新・チャージの方法。一覧で、会社を指定すれば手順まで示します。",
    ),
    "How to see the money, data or days left, and the bill.": (
        "怎么查余额、剩余流量、有效期和账单。",
        "残高、データ残量、期限、請求の確認方法です。",
    ),
}
