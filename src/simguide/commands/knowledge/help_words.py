"""Help of `claims`, `rules`, `explain` and `sources`, in three languages."""

from simguide.i18n.help_texts import Lines, Texts

LINES: Lines = {
    "claims": ("is it true? what the web says, checked", "是真的吗？网上的说法，逐条核实", "本当か。ネットの話を検証"),
    "rules": ("rules that hold for all carriers in Japan", "日本所有运营商都适用的规定", "日本の全社に共通するルール"),
    "explain": (
        "what a word means: MNP, トッピング, 保号",
        "词语解释：MNP、トッピング、保号",
        "用語の意味：MNP、トッピング、保号",
    ),
    "sources": ("what a statement rests on", "说法的依据是什么", "その記述の根拠"),
}

TEXTS: Texts = {
    "Is it true? What the web says, checked.": (
        "是真的吗？网上的说法，逐条核实。",
        "本当でしょうか。ネットの話を検証した結果です。",
    ),
    "Words of the claim, in any language; then the number of a row in the short answer, to open it.": (
        "说法里的词语，任何语言都行；后面可加简短回答里某一行的编号，用来展开。",
        "話に含まれる言葉（どの言語でも可）。続けて短い回答の行の番号を書くと、その行を開きます。",
    ),
    "Number of a row in the short answer, to open it.": (
        "简短回答里某一行的编号，用来展开。",
        "短い回答にある行の番号。その行を開きます。",
    ),
    "Only claims of this verdict: {words}.": ("只看这种结论的：{words}。", "この判定のものだけ：{words}。"),
    "The rules that hold for all carriers in Japan.": (
        "日本所有运营商都适用的规定。",
        "日本のすべての会社に共通するルールです。",
    ),
    "What they are about: {words}.": ("关于什么：{words}。", "何についてか：{words}。"),
    "What a word means: MNP, トッピング, 保号 ...": (
        "词语的意思：MNP、トッピング、保号等。",
        "用語の意味です：MNP、トッピング、保号など。",
    ),
    "The word, its reading, or a part of it.": ("词语、读音或其中一部分。", "用語、その読み、またはその一部。"),
    "What a statement rests on: the sources, and the records that cite each.": (
        "说法的依据：来源，以及引用它的记录。",
        "記述の根拠。出典と、それを引く記録です。",
    ),
    "Id of a source.": ("来源的 ID。", "出典のID。"),
}
