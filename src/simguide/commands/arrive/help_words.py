"""Help of `arrive`, in three languages."""

from simguide.i18n.help_texts import Lines, Texts

LINES: Lines = {
    "arrive": (
        "your first week in Japan: what to get when",
        "到日本第一周：什么时候办什么",
        "来日して最初の1週間にすること",
    ),
}

TEXTS: Texts = {
    "Your first week in Japan: what to get when, and what waits for what.": (
        "到日本第一周：什么时候办什么，哪件要等哪件。",
        "来日後の最初の1週間に、何をいつ、どの順で用意するか。",
    ),
    "Kind of visa: {words}.": ("签证种类：{words}。", "在留資格：{words}。"),
    "Day of landing, YYYY-MM-DD; then steps have dates.": (
        "入境日，YYYY-MM-DD；写了步骤就带日期。",
        "入国日、YYYY-MM-DD。指定すると手順に日付が付きます。",
    ),
}
