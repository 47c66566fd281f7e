"""What `keep`, `autopay`, `recover`, `leave`, `arrive` and `ask` say."""

from simguide.i18n.chapter import Chapter

MESSAGES: Chapter = {
    # keep, leave
    "title.keep": ("Ways to keep a Japanese number", "保留日本号码的办法", "日本の電話番号を維持する方法"),
    "title.keep.line": ("Keep the number of your {name} line", "保留 {name} 的号码", "{name} の番号を維持する"),
    "heading.keep-elsewhere": ("Or take the number to another carrier", "或者携号转到别家", "ほかの会社へ番号を移す"),
    "heading.keep-rest": ("Other ways", "其他办法", "ほかの方法"),
    "field.keep-cost": ("Cost", "费用", "費用"),
    "field.keep-do": ("Do", "要做的事", "すること"),
    "field.codes": ("SMS codes", "短信验证码", "SMS の認証コード"),
    "field.from-abroad": ("From abroad", "境外可否办理", "海外から"),
    "field.setup": ("To set up", "办理方法", "始めるには"),
    "field.does-not-apply": ("Exception", "例外", "例外"),
    "field.lost": ("How it is lost", "怎样会失去", "失うとき"),
    "field.act-by": ("Act by", "最晚行动日", "いつまでに"),
    "field.dates": ("Dates", "日期", "日付"),
    "of-carrier": ("{name}: {what}", "{name}：{what}", "{name}：{what}"),
    "keep.no-rule": (
        "How a number is kept at {name} is not on record. Ask the carrier before you stop paying.",
        "没有查到 {name} 的号码保留规则。停止付费前请先问运营商。",
        "{name} の番号の維持について、記録がありません。支払いを止める前に会社へ確認してください。",
    ),
    "keep.cost": ("{cost} a year ({each})", "一年 {cost}（{each}）", "1 年で{cost}（{each}）"),
    "keep.cost-months": ("{cost} for {months} months", "{months} 个月共 {cost}", "{months} か月で{cost}"),
    "keep.each": ("{price} {every}", "{every} {price}", "{every} {price}"),
    "keep.setup": ("{fee} once to set it up", "办理时一次性 {fee}", "手続き時に一度だけ{fee}"),
    "keep.codes": ("while it is kept: {held}", "保留期间：{held}", "維持している間：{held}"),
    "keep.codes-abroad": ("abroad: {held}", "在境外：{held}", "海外では：{held}"),
    "keep.needs": (
        "add {names} to have them worked out",
        "加上{names}即可计算",
        "{names}を加えると計算できます",
    ),
    "line-day.valid-until": (
        "--valid-until (last day of what you bought)",
        "--valid-until（已购内容的最后一天）",
        "--valid-until（購入分の最終日）",
    ),
    "line-day.last-top-up": ("--last (day of the last top-up)", "--last（上次充值日）", "--last（最後のチャージ日）"),
    "line-day.activated": ("--activated (day of the activation)", "--activated（开通日）", "--activated（開通日）"),
    "line-day.applied": ("--applied (day of the application)", "--applied（申请日）", "--applied（申し込み日）"),
    "keep.in-time": ("{day}, {days} days left", "{day}，还有 {days} 天", "{day}（あと {days} 日）"),
    "keep.soon": (
        "{day}, only {days} days left: do it now",
        "{day}，只剩 {days} 天，请马上办理",
        "{day}（あと {days} 日。すぐに手続きを）",
    ),
    "keep.past": (
        "{day}, {days} days ago: check at once whether the line still lives",
        "{day}，已过 {days} 天，请马上确认线路是否还在",
        "{day}（{days} 日前に過ぎました。回線が生きているかすぐ確認を）",
    ),
    "keep.period": (
        "period by the rule: {first} to {last}",
        "按规则的期限：{first} 至 {last}",
        "規定の期間：{first}～{last}",
    ),
    "keep.suspended": ("suspended from {day}, by the rule", "按规则自 {day} 起停机", "規定では {day} から利用停止"),
    "keep.ends": ("ends on {day}, by the rule", "按规则于 {day} 终止", "規定では {day} に終了"),
    "keep.rescue": (
        "can still be saved until {day}, by the rule",
        "按规则最晚 {day} 还能挽救",
        "規定では {day} までは救済可能",
    ),
    "keep.no-number": (
        "This line has no Japanese number to keep. What follows says until when the line itself lives.",
        "这条线路没有可保留的日本号码。以下是线路本身能用到何时。",
        "この回線には維持する日本の番号がありません。以下は回線そのものがいつまで使えるかです。",
    ),
    "keep.cancelled": ("cancelled on {day}, by the rule", "按规则于 {day} 解约", "規定では {day} に解約"),
}
