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
    "lead.renew": (
        "Steps for your line: simguide renew povo (or docomo, au, airalo ...)",
        "具体步骤：simguide renew povo（或 docomo、au、airalo 等）",
        "手順はこちら：simguide renew povo（docomo、au、airaloなども）",
    ),
    "lead.balance": (
        "Steps for your line: simguide balance povo (or docomo, au, airalo ...)",
        "具体步骤：simguide balance povo（或 docomo、au、airalo 等）",
        "手順はこちら：simguide balance povo（docomo、au、airaloなども）",
    ),
    "resets.calendar-month": (
        "The data begin anew on the 1st of each month.",
        "流量每月 1 日重新计算。",
        "データ量は毎月1日に元に戻ります。",
    ),
    "field.used-up": ("Data", "流量", "データ"),
    "field.more-data": ("More data", "加购", "追加"),
    "label.way": ("Way", "方式", "方法"),
    "price.of": ("{item}: {price}", "{item}：{price}", "{item}：{price}"),
    "carriers.count": ("{count:carrier|carriers}", "{count} 家运营商", "{count}社"),
    "verdict-short.works": ("works", "可行", "使える"),
    "verdict-short.limited": ("some", "部分可行", "一部"),
    "verdict-short.not-found": ("none", "未发现", "なし"),
    "verdict-short.avoid": ("avoid", "请避开", "避ける"),
    # field labels
    "field.known-at": ("Known at", "支持的运营商", "使える会社"),
    "field.not-true": ("NOT TRUE", "不属实", "よくある誤り"),
    "field.maybe-at": ("Not known at", "待确认的运营商", "未確認の会社"),
    "field.see-also": ("Not yours?", "要找的是别家？", "お探しはこちら？"),
    # values
    "verdict.works": ("works", "可行", "使える"),
    "verdict.limited": ("only at some", "仅部分运营商", "一部のみ"),
    "verdict.not-found": ("nobody found that offers it", "没有查到提供的运营商", "提供例が見つからない"),
    "verdict.avoid": ("avoid", "请避开", "避ける"),
    "none-certain": (
        "No way is confirmed to meet this; the ways below may.",
        "没有确认符合条件的方式；以下方式可能可用。",
        "条件に合うと確認できた方法はありません。次の方法は使えるかもしれません。",
    ),
    "title.methods": ("Methods", "所有方式", "方法の一覧"),
}
