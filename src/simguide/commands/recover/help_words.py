"""Help of `recover`, in three languages."""

from simguide.i18n.help_texts import Lines, Texts

LINES: Lines = {
    "recover": (
        "suspended, expired, lost, silent: what to do",
        "停机、过期、丢失、收不到：怎么办",
        "停止・期限切れ・紛失・不通のときの対処",
    ),
}

TEXTS: Texts = {
    "What to do when the line is suspended, expired, lost or silent: steps, the last day, whom to ask.": (
        "号码停机、过期、丢失或收不到信号时怎么办：步骤、最后期限、找谁。",
        "回線が停止・期限切れ・紛失・不通のときの手順、最終日、問い合わせ先です。",
    ),
    "Number of what is wrong in the short answer.": ("简短回答里某个问题的编号。", "短い回答にある状態の番号。"),
    "What is wrong: {words}.": ("出了什么问题：{words}。", "何が起きたか：{words}。"),
    "You are outside Japan: what works from there, and whom to ask.": (
        "你在日本以外：那里能用什么办法、找谁。",
        "日本国外にいる場合に使える方法と問い合わせ先。",
    ),
    "Day of the suspension, expiry or loss, YYYY-MM-DD: gives the last possible day.": (
        "停机、过期或丢失的日期，YYYY-MM-DD：用来算出最后期限。",
        "停止・期限切れ・紛失の日、YYYY-MM-DD。間に合う最終日がわかります。",
    ),
}
