"""Help of `ask`, in three languages."""

from simguide.i18n.help_texts import Lines, Texts

LINES: Lines = {
    "ask": (
        "not sure? a few questions lead to the answer",
        "不确定？回答几个问题就有答案",
        "迷ったら。いくつかの質問で答えへ",
    ),
}

TEXTS: Texts = {
    "Not sure which command? A few questions lead to the answer.": (
        "不知道用哪个命令？回答几个问题就能得到答案。",
        "どのコマンドか迷ったら、いくつかの質問に答えるだけで回答に着きます。",
    ),
}
