"""What the help says around the texts of the commands, and its topics, in three languages."""

from simguide.i18n.chapter import Chapter

MESSAGES: Chapter = {
    "help.usage": ("Usage", "用法", "使い方"),
    "help.options-word": ("[options]", "[选项]", "[オプション]"),
    "help.command-word": ("COMMAND", "命令", "コマンド"),
    "help.arguments": ("What to name", "要写的内容", "指定するもの"),
    "help.options": ("Options", "选项", "オプション"),
    "help.shared": ("Options of every answer", "所有回答通用的选项", "すべての回答に共通のオプション"),
    "help.commands": ("Commands", "命令", "コマンド"),
    "help.examples": ("Examples", "例子", "例"),
    "help.topics": ("More", "更多", "さらに詳しく"),
    "help.report": (
        "a fact is wrong, a carrier is missing, a bug",
        "内容有误、缺少运营商、程序错误，请在这里反馈",
        "誤り、足りない会社、不具合の報告先",
    ),
    "help.this": ("Show this help.", "显示这段说明。", "この説明を表示します。"),
    "help.default": ("{text} {value} if not given.", "{text} 不写则为 {value}。", "{text}なければ{value}。"),
    "help.needed": ("{text} Needed.", "{text} 必填。", "{text}必須です。"),
    "help.one-of": ("{text} ({words})", "{text}（{words}）", "{text}（{words}）"),
    "help.group.line": ("Your line", "手里的号码", "手元の回線"),
    "help.group.change": ("Change or leave", "换和退", "変える・やめる"),
    "help.group.choose": ("Choose", "选购", "選ぶ"),
    "help.group.look": ("Look up", "查资料", "調べる"),
    "help.group.true": ("Is it true", "真假核实", "本当か確かめる"),
    "help.group.own": ("For you", "个人", "自分用"),
    "help.group.makers": ("For programs and for who keeps the data", "给程序和维护者", "プログラムとデータの管理"),
    "help.topic.exit-codes": ("with which number a command ends", "命令结束时的退出码", "コマンドの終了コード"),
    "help.topic.environment": ("variables that change what it does", "可用的环境变量", "動作を変える環境変数"),
    "help.topic.typing": (
        "names, values and days as one types them",
        "名称、内容和日期怎么写都行",
        "名前・値・日付の書き方",
    ),
    # the topics
    "explained.exit-codes.title": ("Exit codes", "退出码", "終了コード"),
    "explained.exit-codes.0": ("answered", "有答案", "回答しました"),
    "explained.exit-codes.1": (
        "a file cannot be written or used, or a bug",
        "文件无法写入或使用，或程序有错误",
        "ファイルに書けない・使えない、または不具合",
    ),
    "explained.exit-codes.2": (
        "the line is not understood; its last line is one to type",
        "命令行无法理解；最后一行是可以输入的命令",
        "コマンド行がわからない（最後の行に打つべきコマンド）",
    ),
    "explained.exit-codes.3": ("the data files have faults", "数据文件有问题", "データファイルに問題がある"),
    "explained.exit-codes.4": ("nothing matches the conditions", "没有符合条件的", "条件に合うものがない"),
    "explained.exit-codes.5": (
        "a check says no: not official, signs of fraud, not on record",
        "核实结果为否：不是官方、有诈骗迹象、没有收录",
        "確認の結果が「いいえ」：公式でない、詐欺の兆候がある、記録にない",
    ),
    "explained.exit-codes.130": ("broken off with Ctrl-C", "用 Ctrl-C 中断", "Ctrl-Cで中断"),
    "explained.environment.title": ("Environment", "环境变量", "環境変数"),
    "explained.environment.SIMGUIDE_LANG": (
        "language: en, zh or ja; --lang goes before it",
        "语言：en、zh 或 ja；--lang 优先",
        "言語：en、zh、ja。--langが優先",
    ),
    "explained.environment.LANGUAGE": (
        "languages in the order wanted, as ja:en, where SIMGUIDE_LANG is not set",
        "没有 SIMGUIDE_LANG 时按顺序选的语言，如 ja:en",
        "SIMGUIDE_LANGがないときの言語の順。例：ja:en",
    ),
    "explained.environment.LC_ALL": (
        "the locale, else LC_MESSAGES, else LANG, where neither is set",
        "以上都没有时看系统语言：LC_ALL、LC_MESSAGES、LANG",
        "どちらもないときのロケール。次にLC_MESSAGES、LANG",
    ),
    "explained.environment.SIMGUIDE_DATA": (
        "folder of own data files; --data-dir goes before it",
        "自己的数据文件夹；--data-dir 优先",
        "自分のデータフォルダー。--data-dirが優先",
    ),
    "explained.environment.SIMGUIDE_HOME": (
        "folder that keeps your own lines (`simguide my`)",
        "保存自己手机卡的文件夹（`simguide my`）",
        "自分の回線を保存するフォルダー（`simguide my`）",
    ),
    "explained.environment.SIMGUIDE_SITE": (
        "address of a published site, to whose pages answers and calendars point",
        "已发布网站的地址；回答和日历会附上页面链接",
        "公開したサイトのアドレス。回答とカレンダーにページのリンクが付きます",
    ),
    "explained.environment.SIMGUIDE_PAGER": (
        "what shows long answers page by page; else PAGER, else less",
        "长回答用什么分页；其次 PAGER，再次 less",
        "長い回答をページで見せるもの。次にPAGER、less",
    ),
    "explained.environment.NO_PAGER": ("any value: never by pages", "任意值：不分页", "値があればページに分けない"),
    "explained.environment.NO_COLOR": (
        "any value: no colours",
        "任意值：不用颜色",
        "値があれば色なし",
    ),
    "explained.environment.FORCE_COLOR": (
        "any value: colours in a pipe too",
        "任意值：管道里也用颜色",
        "値があればパイプでも色を付ける",
    ),
    "explained.environment.COLUMNS": ("width of the text", "文字的宽度", "文字の幅"),
    "explained.typing.title": ("What may be typed", "可以怎么写", "書き方"),
    "explained.typing.carrier": (
        "a carrier by any of its names, with blanks, in any language: rakuten mobile, ドコモ, 软银",
        "运营商写任一名称，可以带空格，任何语言：rakuten mobile、ドコモ、软银",
        "会社はどの呼び名でも、空白入りでも、どの言語でも：rakuten mobile、ドコモ、软银",
    ),
    "explained.typing.command": (
        "a command by what you call it: topup, 充值, チャージ; before or behind the carrier",
        "命令写你习惯的说法：topup、充值、チャージ；放在运营商前后都行",
        "コマンドは言い慣れた言葉で：topup、充值、チャージ。会社の前でも後でも",
    ),
    "explained.typing.value": (
        "a value by any word for it: cash, 現金, 支付宝; with or without its option",
        "内容写任何说法：cash、現金、支付宝；写不写选项都行",
        "値はどの言い方でも：cash、現金、支付宝。オプション名はなくても",
    ),
    "explained.typing.days": (
        "a length as 10 days, 2w, 两周; a day as 2026-12-31, 2026/12/31, 31 Dec 2026",
        "时长写 10 days、2w、两周；日期写 2026-12-31、2026/12/31、2026 年 12 月 31 日",
        "長さは10 days、2w、10日間。日付は2026-12-31、2026/12/31、2026年12月31日",
    ),
    "explained.typing.several": (
        "several carriers where one is asked: an answer for each",
        "需要一家而写了几家：逐家回答",
        "1社のところに数社：それぞれに回答",
    ),
}
