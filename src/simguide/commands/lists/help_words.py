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
    "show": ("all that is known of one carrier", "一家运营商的全部信息", "会社についてわかっていることすべて"),
    "compare": ("two or three carriers side by side", "两三家运营商并排对比", "2〜3社を並べて比べる"),
}

TEXTS: Texts = {
    "List the carriers and sellers.": ("列出运营商和卖家。", "収録している会社とブランドの一覧です。"),
    "List the ways of doing things, and what is true of each.": (
        "列出各种办理方式，以及各自的真相。",
        "手続きの方法の一覧と、それぞれの実際です。",
    ),
    "List the kinds of SIM, eSIM and line.": ("列出 SIM、eSIM 和号码的种类。", "SIM・eSIM・回線の種類の一覧です。"),
    "Show all that is known of one carrier.": (
        "显示一家运营商的全部信息。",
        "会社についてわかっていることをすべて示します。",
    ),
    "Put two or three carriers side by side.": ("把两三家运营商并排对比。", "2～3社を並べて比べます。"),
    "Two or three carriers.": ("两家或三家运营商。", "2社か3社。"),
}
