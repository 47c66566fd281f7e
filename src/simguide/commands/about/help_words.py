"""Help of `about`, in three languages."""

from simguide.i18n.help_texts import Lines, Texts

LINES: Lines = {
    "about": ("a carrier in short", "一家运营商的概要", "会社の概要をひと目で"),
}

TEXTS: Texts = {
    "A carrier in short: what it is, how to renew, check and keep its line, whom to ask.": (
        "一家运营商的概要：是什么，怎么续费、查询、保号，找谁。",
        "会社の概要。どんな会社か、更新・確認・番号維持の方法、問い合わせ先。",
    ),
}
