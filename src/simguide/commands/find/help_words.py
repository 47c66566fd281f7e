"""Help of `find`, in three languages."""

from simguide.i18n.help_texts import Lines, Texts

LINES: Lines = {
    "find": (
        "search everything: any words, three languages",
        "全文搜索：任何词语，三种语言",
        "全体を検索：どんな言葉でも、3言語で",
    ),
}

TEXTS: Texts = {
    "Search everything on record; each result says what to type to open it.": (
        "搜索收录的全部内容；每条结果都写明输入什么就能打开。",
        "収録内容をすべて検索し、結果ごとに開くための入力を示します。",
    ),
    "Words, in any language; whole words and numbers.": (
        "词语，哪种语言都行；按整词、整个数字查找。",
        "言葉（言語は問いません）。単語と数字はそのまま一致するものを探します。",
    ),
}
