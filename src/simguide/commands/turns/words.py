"""What `cancel`, `move` and `port` say, in three languages."""

from simguide.i18n.chapter import Chapter

MESSAGES: Chapter = {
    # headings
    "title.cancel": ("Cancel {name}", "{name} 解约", "{name}の解約"),
    "title.move": ("{name} on a new phone", "{name} 换手机", "{name}の機種変更"),
    "title.port": ("Leave {name} with the number", "{name} 携号转出", "{name}からのMNP転出"),
    "title.port.no-number": (
        "{name}: no Japanese number to take along",
        "{name}：没有可携带的日本号码",
        "{name}：移す日本の番号はありません",
    ),
    "port.choose-another": (
        "A number moves only to a line that can have one: `simguide keep` lists the cheapest.",
        "号码只能转到带号码的卡：`simguide keep` 列出最省钱的去处。",
        "番号は、番号のある回線にだけ移せます（安い移り先は`simguide keep`）。",
    ),
    "title.port.no-number-there": (
        "No number can come to {to}: its lines have none",
        "{to} 的卡没有号码，不能携号转入",
        "{to}の回線には番号がなく、移せません",
    ),
    "title.port.to": (
        "From {name} to {to} with the number",
        "从 {name} 携号转到 {to}",
        "{name}から{to}へ番号を持って乗り換え",
    ),
    "title.cancel.all": (
        "Cancelling, by carrier (? = unknown)",
        "各运营商的解约（? = 未知）",
        "会社別の解約（? = 不明）",
    ),
    "title.move.all": (
        "A new phone, by carrier (? = unknown)",
        "各运营商的换手机（? = 未知）",
        "会社別の機種変更（? = 不明）",
    ),
    "title.port.all": (
        "Leaving with the number, by carrier (? = unknown)",
        "各运营商的携号转出（? = 未知）",
        "会社別のMNP転出（? = 不明）",
    ),
    "label.carrier": ("Carrier", "运营商", "会社"),
    "heading.turn-recover": (
        "Where the old phone is gone or the eSIM deleted",
        "旧手机不在或 eSIM 已删除时",
        "古い端末がない、eSIMを消したとき",
    ),
    "heading.turn-leaving": ("What leaving costs", "解约或转出的费用", "やめるときの費用"),
    "heading.turn-joining": ("Coming to {name}", "携号转入 {name}", "{name}への転入"),
    # values
    "turn.of-kind": (
        "Nothing of its own is on record; this holds for its kind.",
        "没有收录这家的办法，以下是同类卖家通用的。",
        "この会社の記録はありません。同じ種類の会社に共通のことです。",
    ),
    "turn.not-looked-into": (
        "Nobody has looked into this carrier for it yet; ask the carrier.",
        "还没有查过这家运营商的这一项，请直接询问。",
        "この会社についてはまだ調べていません（会社に確認してください）。",
    ),
    "step.one-stop.apply": (
        "Apply on the site of {to}, choose to bring your number (MNP) without a reservation number.",
        "在 {to} 的网站申请，选择带号转入（MNP）、没有预约号。",
        "{to}のサイトで申し込み、予約番号なしの乗り換え（MNP）を選びます。",
    ),
    "step.one-stop.login": (
        "Its page leads to {name}: log in there and agree to leave.",
        "页面会转到 {name}：登录并同意转出。",
        "画面が{name}に移ります。ログインして転出に同意します。",
    ),
    "step.one-stop.switch": (
        "Do not cancel. Set up the new SIM or eSIM and switch over; the old line ends by itself.",
        "不要解约。装好新的 SIM 或 eSIM 后切换，旧卡自动停用。",
        "解約はしません。新しいSIMかeSIMを設定して切り替えると、元の回線は自動で終わります。",
    ),
    "step.one-company.apply": (
        "Apply on the site of {to} as a customer of {name}, not as one who brings a number (MNP).",
        "在 {to} 的网站申请，选择由 {name} 变更，不选携号转入（MNP）。",
        "{to}のサイトで、他社からの乗り換え（MNP）ではなく{name}からの変更として申し込みます。",
    ),
    "step.one-company.switch": (
        "Do not cancel: the old contract ends by itself. If a new SIM or eSIM comes, set it up and switch over.",
        "不要解约，原合约会自动结束。如果发来新的 SIM 或 eSIM，装好后再切换。",
        "解約はしません（元の契約は自動で終わります）。新しいSIMかeSIMが来たら、設定して切り替えます。",
    ),
    "error.port-from": (
        "which carrier does the number leave?",
        "号码要从哪家运营商转出？",
        "どの会社から番号を移しますか",
    ),
    "field.apply-at": ("Apply at", "申请页面", "申し込み"),
    "field.mnp-number": ("MNP number", "MNP 预约号", "MNP予約番号"),
    "needs-number.yes": (
        "needed: get a reservation number first",
        "需要：先取得 MNP 预约号",
        "必要です。先に予約番号を取ります",
    ),
    "needs-number.no": (
        "not needed: apply at the new carrier and log in to the old one",
        "不需要：在新运营商申请，并登录原运营商确认",
        "不要です。新しい会社で申し込み、今の会社にログインします",
    ),
    "needs-number.within": (
        "not needed: both are of one company",
        "不需要：两家属于同一公司",
        "不要です。同じ会社の中での変更です",
    ),
    "needs-number.unknown": (
        "not known for these two: get one, it always works",
        "这两家之间未知：取一个，总能用",
        "この2社では不明です。取っておけば使えます",
    ),
    "cancel-end-short.at-once": ("at once", "当天", "当日"),
    "cancel-end-short.month-end": ("month end", "月底", "月末"),
    "cancel-end-short.billing-month-end": ("billing month end", "计费月末", "料金月末"),
    "cancel-end-short.chosen-day": ("chosen day", "指定日", "指定日"),
    "cancel-end-short.by-itself": ("by itself", "自动", "自動"),
    "cancel-end-short.unknown": ("?", "?", "?"),
    "apply-by-short": ("by day {day}", "{day} 日前", "{day}日まで"),
    "last-month-short.whole": ("whole", "整月", "満額"),
    "last-month-short.by-day": ("by the day", "按日", "日割り"),
    "last-month-short.by-use": ("by use", "按用量", "使用量"),
    "last-month-short.prepaid": ("prepaid", "已预付", "前払い"),
    "last-month-short.unknown": ("?", "?", "?"),
    "needs-old-short.yes": ("yes", "要", "必要"),
    "needs-old-short.no": ("no", "不要", "不要"),
    "needs-old-short.by-way": ("for some ways", "看方式", "方法による"),
    "needs-old-short.unknown": ("?", "?", "?"),
}
