"""Help of `keep`, in three languages."""

from simguide.i18n.help_texts import Lines, Texts

LINES: Lines = {
    "keep": (
        "keep a Japanese number: every way and its cost",
        "保住日本号码：各种办法和费用",
        "日本の番号を維持する方法と費用",
    ),
}

TEXTS: Texts = {
    "How to keep a Japanese number: every way with its cost, and the dates of your line.": (
        "怎么保住日本号码：各种办法、费用，以及你的号码的期限。",
        "日本の番号を維持する方法と費用、自分の回線の期限です。",
    ),
    "You are, or will be, outside Japan.": ("你现在或将要在日本以外。", "日本国外にいる、または出る予定です。"),
    "Months to keep it for; 12 if not given.": ("要保留几个月；不写则为 12。", "維持する月数。なければ12。"),
}
