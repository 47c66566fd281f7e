"""What `renew` and `balance` say, in three languages."""

from simguide.i18n.chapter import Chapter

MESSAGES: Chapter = {
    # headings
    "title.renew": ("Renew or top up: {name}", "续费 / 充值：{name}", "更新・チャージ：{name}"),
    "title.balance": ("Check what is left: {name}", "查询余额和流量：{name}", "残高・データ残量の確認：{name}"),
    "title.renew.methods": (
        "Ways to renew or top up in Japan",
        "在日本续费、充值的方式",
        "日本での更新・チャージの方法",
    ),
    "title.balance.methods": ("Ways to check what is left", "查询余额、流量的方式", "残高・データ残量を確認する方法"),
    "heading.claims": ("Not true, whatever the web says", "网上流传但不属实", "ネットで見かける誤り"),
    # field labels
    "field.maybe-at": ("Not known at", "不确定的商家", "不明な会社"),
    "field.see-also": ("Not yours?", "不是这张？", "別のものかも"),
    # values
    "verdict.works": ("works", "可行", "使える"),
    "verdict.limited": ("only at some", "仅部分商家", "一部のみ"),
    "verdict.not-found": ("nobody found that offers it", "未发现有商家提供", "提供例が見つからない"),
    "verdict.avoid": ("avoid", "请避开", "避ける"),
    "no-channel": (
        "No way on record. What is not on record may still exist: ask the seller.",
        "没有查到可用的方式。查不到不代表没有，请询问商家。",
        "記録されている方法はありません。存在しないとは限らないので、販売元に確認してください。",
    ),
    "none-certain": (
        "No way is confirmed to meet this; the ways below may.",
        "没有确认符合条件的方式；以下方式可能可用。",
        "条件に合うと確認できた方法はありません。次の方法は使えるかもしれません。",
    ),
    "title.methods": ("Methods", "所有方式", "方法の一覧"),
}
