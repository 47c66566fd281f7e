"""Help of `contact`, in three languages."""

from simguide.i18n.help_texts import Lines, Texts

LINES: Lines = {
    "contact": (
        "whom to call from where you are, and what to say",
        "在你所在的地方该打哪个电话、怎么说",
        "今いる場所からの連絡先と、伝え方",
    ),
}

TEXTS: Texts = {
    "Whom to call or to write to: from where you are, in which language, open now or not, and what to say.": (
        "该打给谁、写给谁：从你所在的地方、用什么语言、现在是否开着、怎么说。",
        "どこへ電話・連絡するか。今いる場所、言語、受付中か、何と言うか。",
    ),
    "What the call is about: {words}.": ("因为什么事打电话：{words}。", "用件：{words}。"),
    "Language that the desk speaks: {words}.": ("客服使用的语言：{words}。", "窓口で通じる言語：{words}。"),
    "Time in Japan at which you call; now if not given.": (
        "打电话时的日本时间；不写则为现在。",
        "電話をかける日本時間。なければ今。",
    ),
}
