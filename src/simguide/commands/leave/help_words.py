"""Help of `leave`, in three languages."""

from simguide.i18n.help_texts import Lines, Texts

LINES: Lines = {
    "leave": (
        "leaving Japan for a while: a dated checklist",
        "暂时离开日本：带日期的清单",
        "しばらく日本を離れるときの日付入りリスト",
    ),
}

TEXTS: Texts = {
    "Leaving Japan for some months: a dated checklist for each line, and what keeping it costs.": (
        "离开日本几个月：每张卡的带日期清单，以及保号的费用。",
        "数か月日本を離れるときの、回線ごとの日付入りチェックリストと維持費です。",
    ),
    "Carrier of each line; the same as --carrier.": (
        "每张卡的运营商；与 --carrier 相同。",
        "回線ごとの会社。--carrier と同じです。",
    ),
    "Day of departure, YYYY-MM-DD; today if not given.": (
        "出发日，YYYY-MM-DD；不写则为今天。",
        "出発日、YYYY-MM-DD。なければ今日。",
    ),
    "Months until you return; 12 if not given.": ("几个月后回来；不写则为 12。", "戻るまでの月数。なければ12。"),
    "Carrier of a line; again for each line.": (
        "某张卡的运营商；有几张写几次。",
        "回線の会社。回線の数だけ繰り返します。",
    ),
}
