"""What `keep` says, in three languages."""

from simguide.i18n.chapter import Chapter

MESSAGES: Chapter = {
    # values
    "cost-every.period": ("each period", "每个期限一次", "期間ごと"),
    "cost-every.month": ("a month", "每月", "毎月"),
    "cost-every.year": ("a year", "每年", "毎年"),
    "cost-every.once": ("once", "一次性", "一度だけ"),
    # messages on stderr
    "error.date-order": (
        "{earlier} {first} is after {later} {second}",
        "{earlier} {first} 晚于 {later} {second}",
        "{earlier} {first} が {later} {second} より後です",
    ),
    "error.dates-carrier": ("{option} needs a carrier", "{option} 需要指定运营商", "{option} には会社の指定が必要です"),
    "hint.dates-carrier": (
        "add --carrier NAME; `simguide carriers` lists them all",
        "请加 --carrier NAME；用 `simguide carriers` 查看全部",
        "--carrier NAME を加えてください。`simguide carriers` で一覧が見られます",
    ),
    # keep, leave
    "title.keep": ("Ways to keep a Japanese number", "保留日本号码的办法", "日本の電話番号を維持する方法"),
    "title.keep.line": ("Keep the number of your {name} line", "保留 {name} 的号码", "{name} の番号を維持する"),
    "heading.keep-elsewhere": ("Or take the number to another carrier", "或者携号转到别家", "ほかの会社へ番号を移す"),
    "heading.keep-rest": ("Other ways", "其他办法", "ほかの方法"),
    "field.keep-cost": ("Cost", "费用", "費用"),
    "field.keep-do": ("Do", "要做的事", "すること"),
    "field.sms-codes": ("SMS codes", "短信验证码", "SMS の認証コード"),
    "field.from-abroad": ("Upkeep abroad", "在境外续保", "海外での維持"),
    "possible.yes": ("possible", "可以", "できます"),
    "possible.no": ("not possible", "不可以", "できません"),
    "possible.unknown": ("unknown", "未知", "不明"),
    "keep.before-you-leave": (
        "A new contract or a change of carrier needs papers and an address in Japan: arrange it before you leave.",
        "新签约或携号转网需要日本的证件和住址，请在离开日本前办好。",
        "新しい契約や乗り換えには日本での書類と住所が必要です。日本を離れる前に済ませてください。",
    ),
    "keep.save-by": (
        "{day}, {days:day|days} left to save it: it is suspended by the rule",
        "{day}，还剩 {days} 天可挽救：按规则已停机",
        "{day}（あと {days} 日で復活できなくなります。規定では利用停止中）",
    ),
    "field.setup": ("To set up", "办理方法", "始めるには"),
    "field.does-not-apply": ("Exception", "例外", "例外"),
    "field.lost": ("How it is lost", "怎样会失去", "失うとき"),
    "field.fails": ("Does not meet", "不符合", "満たさない条件"),
    "field.act-by": ("Act by", "最晚行动日", "いつまでに"),
    "field.dates": ("Dates", "日期", "日付"),
    "of-carrier": ("{name}: {what}", "{name}：{what}", "{name}：{what}"),
    "keep.no-rule": (
        "How a number is kept at {name} is not on record. Ask the carrier before you stop paying.",
        "没有查到 {name} 的号码保留规则。停止付费前请先问运营商。",
        "{name} の番号の維持について、記録がありません。支払いを止める前に会社へ確認してください。",
    ),
    "keep.cost": ("{cost} a year ({each})", "一年 {cost}（{each}）", "1 年で{cost}（{each}）"),
    "keep.cost-months": ("{cost} for {months:month|months}", "{months} 个月共 {cost}", "{months} か月で{cost}"),
    "keep.each": ("{price} {every}", "{every} {price}", "{every} {price}"),
    "keep.setup": ("{fee} once to set it up", "办理时一次性 {fee}", "手続き時に一度だけ{fee}"),
    "keep.at-least": ("at least {cost}", "至少 {cost}", "少なくとも{cost}"),
    "keep.cost-least": (
        "at least {cost} a year ({each})",
        "一年至少 {cost}（{each}）",
        "1 年で少なくとも{cost}（{each}）",
    ),
    "keep.cost-months-least": (
        "at least {cost} for {months:month|months}",
        "{months} 个月至少 {cost}",
        "{months} か月で少なくとも{cost}",
    ),
    "keep.setup-unknown": ("set-up fee not known", "办理费未知", "手続き料は不明"),
    "keep.setup-assumed": (
        "ranked as if it were {fee}, the highest on record for the like",
        "排序时按同类中已知最高的 {fee} 计算",
        "順位は同種で最も高い{fee}として計算",
    ),
    "keep.codes": ("while it is kept: {held}", "保留期间：{held}", "維持している間：{held}"),
    "keep.codes-abroad": ("abroad: {held}", "在境外：{held}", "海外では：{held}"),
    "either": (" or ", " 或 ", " または "),
    "keep.needs": (
        "give {names} to have them worked out",
        "加上 {names} 即可计算",
        "{names} を加えると計算できます",
    ),
    "line-day.valid-until": (
        "--valid-until (last day of what you bought)",
        "--valid-until（已购内容的最后一天）",
        "--valid-until（購入分の最終日）",
    ),
    "line-day.last-top-up": (
        "--last-top-up (day of the last top-up)",
        "--last-top-up（上次充值日）",
        "--last-top-up（最後のチャージ日）",
    ),
    "line-day.activated": ("--activated (day of the activation)", "--activated（开通日）", "--activated（開通日）"),
    "line-day.applied": ("--applied (day of the application)", "--applied（申请日）", "--applied（申し込み日）"),
    "keep.in-time": ("{day}, {days:day|days} left", "{day}，还有 {days} 天", "{day}（あと {days} 日）"),
    "keep.soon": (
        "{day}, only {days:day|days} left: do it now",
        "{day}，只剩 {days} 天，请马上办理",
        "{day}（あと {days} 日。すぐに手続きを）",
    ),
    "keep.past": (
        "{day}, {days:day|days} ago: check at once whether the line still lives",
        "{day}，已过 {days} 天，请马上确认线路是否还在",
        "{day}（{days} 日前に過ぎました。回線が生きているかすぐ確認を）",
    ),
    "keep.earliest": (
        "{day} at the earliest, {days:day|days} left",
        "最早 {day}，还有 {days} 天",
        "早ければ {day}（あと {days} 日）",
    ),
    "keep.earliest-past": (
        "{day} at the earliest, {days:day|days} ago: look up the real day now",
        "最早 {day}，已过 {days} 天，请马上查清实际日期",
        "早ければ {day}（{days} 日前）。実際の日をすぐ確認",
    ),
    "keep.tell-validity": (
        "later if what you bought lasts longer: give its last day, --valid-until DATE",
        "所购内容用到哪天，日期就相应推后：请用 --valid-until 日期 填写最后一天",
        "購入分が続いていれば、その分あとになります：最終日を --valid-until 日付 で入れてください",
    ),
    "keep.valid-until": (
        "valid until {day}, as you gave it",
        "有效期至 {day}（按你填写的）",
        "有効期限は {day}（入力のとおり）",
    ),
    "keep.validity": (
        "valid until {day}, as you gave it; {days:day|days} left",
        "有效期至 {day}（按你填写的），还有 {days} 天",
        "有効期限は {day}（入力のとおり。あと {days} 日）",
    ),
    "keep.validity-past": (
        "valid until {day}, as you gave it; {days:day|days} ago",
        "有效期至 {day}（按你填写的），已过 {days} 天",
        "有効期限は {day}（入力のとおり。{days} 日前）",
    ),
    "keep.follows-unknown": (
        "what follows is not on record: ask the carrier",
        "之后会怎样没有收录，请问运营商",
        "その後については記録がありません。会社に確認してください",
    ),
    "keep.suspended-earliest": (
        "suspended from {day} at the earliest, by the rule",
        "按规则最早自 {day} 起停机",
        "規定では、早ければ {day} から利用停止",
    ),
    "keep.ends-earliest": (
        "ends on {day} at the earliest, by the rule",
        "按规则最早于 {day} 终止",
        "規定では、早ければ {day} に終了",
    ),
    "keep.cancelled-earliest": (
        "cancelled on {day} at the earliest, by the rule",
        "按规则最早于 {day} 解约",
        "規定では、早ければ {day} に解約",
    ),
    "keep.period": (
        "period by the rule: {first} to {last}",
        "按规则的期限：{first} 至 {last}",
        "規定の期間：{first}～{last}",
    ),
    "keep.suspended": ("suspended from {day}, by the rule", "按规则自 {day} 起停机", "規定では {day} から利用停止"),
    "keep.ends": ("ends on {day}, by the rule", "按规则于 {day} 终止", "規定では {day} に終了"),
    "keep.cost-unknown": ("cost unknown", "费用未知", "費用は不明"),
    "keep.rescue": (
        "can still be saved until {day}, by the rule",
        "按规则最晚 {day} 还能挽救",
        "規定では {day} まで復活できます",
    ),
    "keep.no-number": (
        "This line has no Japanese number to keep. What follows says until when the line itself lives.",
        "这条线路没有可保留的日本号码。以下是线路本身能用到何时。",
        "この回線には維持する日本の番号がありません。以下は回線そのものがいつまで使えるかです。",
    ),
    "keep.cancelled": ("cancelled on {day}, by the rule", "按规则于 {day} 解约", "規定では {day} に解約"),
}
