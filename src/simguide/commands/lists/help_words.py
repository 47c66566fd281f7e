"""Help of `carriers`, `methods`, `card-types`, `show` and `compare`, in three languages."""

from simguide.i18n.help_texts import Lines, Texts

LINES: Lines = {
    "carriers": ("all carriers and sellers", "全部运营商和卖家", "収録している会社の一覧"),
    "methods": (
        "ways of doing things, and what is true of each",
        "办理方式，以及各自的真相",
        "手続きの方法と、それぞれの実際",
    ),
    "card-types": ("kinds of SIM, eSIM and line", "SIM、eSIM 和号码的种类", "SIM・eSIM・回線の種類"),
    "show": ("a carrier in short; all of it with -v", "一家运营商的概要，加 -v 看全部", "会社の概要（-vですべて）"),
    "compare": ("two to five carriers side by side", "两到五家运营商并排对比", "2〜5社を並べて比べる"),
}

TEXTS: Texts = {
    "List the carriers and sellers.": ("列出运营商和卖家。", "収録している会社とブランドの一覧です。"),
    "List the ways of doing things, and what is true of each.": (
        "列出各种办理方式，以及各自的真相。",
        "手続きの方法の一覧と、それぞれの実際です。",
    ),
    "List the kinds of SIM, eSIM and line.": ("列出 SIM、eSIM 和号码的种类。", "SIM・eSIM・回線の種類の一覧です。"),
    "A carrier in short: what it is, how to renew, check and keep its line, whom to ask; with -v all that is known.": (
        "一家运营商的概要：是什么，怎么续费、查询、保号，找谁；加 -v 显示全部已知信息。",
        "会社の概要。どんな会社か、更新・確認・番号維持の方法、問い合わせ先。-vを付けると、わかっていることをすべて示します。",
    ),
    "Put two to five carriers side by side.": ("把两到五家运营商并排对比。", "2〜5社を並べて比べます。"),
    "Two to five carriers.": ("两家到五家运营商。", "2社から5社。"),
}
