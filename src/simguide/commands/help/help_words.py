"""Help of `help`, in three languages."""

from simguide.i18n.help_texts import Lines, Texts

LINES: Lines = {
    "help": (
        "this list, a command in detail, or a topic",
        "本列表、某个命令的说明，或一个主题",
        "この一覧、コマンドの説明、または項目",
    ),
}

TEXTS: Texts = {
    "What can be asked, a command in detail, or a topic.": (
        "能问什么，某个命令的详细说明，或一个主题。",
        "何を聞けるか、コマンドの詳しい説明、または項目。",
    ),
    "A command, or a topic.": ("命令或主题。", "コマンドか項目。"),
}
