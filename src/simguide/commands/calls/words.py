"""What `calls` says, in three languages."""

from simguide.i18n.chapter import Chapter

MESSAGES: Chapter = {
    "title.calls": ("What calls cost at {name}", "{name} 的通话费用", "{name}の通話料"),
    "title.calls.abroad": ("Calls outside Japan at {name}", "{name}：在日本以外通话", "{name}の海外での通話"),
    "title.calls.all": (
        "Calls, by carrier (yen; ? = unknown)",
        "各运营商的通话费用（日元；? = 未知）",
        "会社別の通話料（円、? = 不明）",
    ),
    "label.calls-carrier": ("Carrier", "运营商", "会社"),
    "calls.not-looked-into": (
        "Nobody has looked into the calls of this carrier yet; ask the carrier.",
        "还没有查过这家运营商的通话费用，请直接询问。",
        "この会社の通話料はまだ調べていません（会社に確認してください）。",
    ),
    "field.row-30s": ("30 s", "30 秒", "30秒"),
    "field.row-short": ("Short calls", "短通话套餐", "短い通話"),
    "field.row-every": ("Every call", "不限通话", "かけ放題"),
    "field.row-received": ("Called abroad", "在外接听", "海外着信"),
    "row-short": ("{price} ({minutes} min.)", "{price}（{minutes} 分钟）", "{price}（{minutes}分）"),
    "row-short.free": ("in the plan ({minutes} min.)", "自带（{minutes} 分钟）", "込み（{minutes}分）"),
    "received-short.charged": ("paid", "收费", "有料"),
    "received-short.free": ("free", "免费", "無料"),
    "received-short.not-possible": ("no", "不能", "不可"),
    "received-short.unknown": ("?", "?", "?"),
}
