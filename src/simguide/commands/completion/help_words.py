"""Help of `completion`, in three languages."""

from simguide.i18n.help_texts import Lines, Texts

LINES: Lines = {
    "completion": (
        "a script for TAB in bash, zsh or fish",
        "bash、zsh、fish 按 TAB 补全的脚本",
        "bash、zsh、fishのTAB補完スクリプト",
    ),
}

TEXTS: Texts = {
    "Print the script by which a shell completes with TAB; its first lines say where to put it.": (
        "输出让 shell 按 TAB 补全的脚本；脚本开头写着放在哪里。",
        "シェルがTABで補完するためのスクリプトを出力します。置く場所は冒頭にあります。",
    ),
    "The shell that is to complete: {words}.": ("要补全的 shell：{words}。", "補完するシェル：{words}。"),
}
