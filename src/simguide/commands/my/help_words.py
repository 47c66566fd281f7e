"""Help of `my`, in three languages."""

from simguide.i18n.help_texts import Lines, Texts

LINES: Lines = {
    "my": (
        "your own lines: dates, top-ups, reminders",
        "自己的手机卡：日期、充值、提醒",
        "自分の回線：日付・チャージ・リマインダー",
    ),
    "my add": ("add a line", "登记一张卡", "回線を追加"),
    "my list": ("your lines, the most urgent first", "所有卡，最急的在前", "回線の一覧、急ぐものから"),
    "my show": (
        "one line, its dates, and the rules behind them",
        "一张卡、它的日期和依据",
        "1つの回線と日付、その根拠",
    ),
    "my top-up": ("record a top-up", "记录充值", "チャージを記録"),
    "my log": ("record what is left", "记录剩余流量或金额", "残りを記録"),
    "my history": ("what you recorded of a line", "一张卡的记录", "回線の記録"),
    "my edit": ("change what you told", "修改填写的内容", "登録内容を変える"),
    "my remove": ("remove a line, or one entry", "删除一张卡或一条记录", "回線か記録を削除"),
    "my export": ("write all lines as JSON", "把所有卡写成 JSON", "すべての回線をJSONで書き出す"),
    "my import": ("take in the lines of an export", "导入备份", "書き出したものを取り込む"),
    "my due": ("what falls due in the next days", "最近几天到期的", "近く期限が来るもの"),
    "my remind": ("a calendar file with alarms", "带提醒的日历文件", "通知付きのカレンダーファイル"),
}

TEXTS: Texts = {
    "Your own lines: dates, top-ups, spending, reminders. Kept on this machine alone (SIMGUIDE_HOME moves them).": (
        "自己的手机卡：日期、充值、花费、提醒。只存在这台电脑上（SIMGUIDE_HOME 可改位置）。",
        "自分の回線の日付、チャージ、支出、リマインダー。このパソコンだけに保存します（SIMGUIDE_HOMEで移動）。",
    ),
    "Add a line.": ("登记一张卡。", "回線を追加します。"),
    "What you call it; else the carrier's id.": (
        "你给它起的名称；不写则用运营商的 ID。",
        "付ける名前。なければ会社のID。",
    ),
    "Product, by id or name, or in your own words.": (
        "产品，写 ID、名称或自己的说法。",
        "商品。IDでも名前でも自分の言葉でもかまいません。",
    ),
    "List your lines, the most urgent first: the next date, what to do, and what they cost.": (
        "列出你的卡，最急的在前：下一个日期、要做什么、花多少钱。",
        "回線の一覧。急ぐものから、次の日付、すること、費用を示します。",
    ),
    "Show a line with its dates and the rules behind them.": (
        "显示一张卡的日期和依据。",
        "回線の日付とその根拠を示します。",
    ),
    "Label of the line.": ("卡的名称。", "回線の名前。"),
    "Record a top-up.": ("记录一次充值。", "チャージを記録します。"),
    "Day, YYYY-MM-DD; today in Japan if not given.": (
        "日期，YYYY-MM-DD；不写则为日本的今天。",
        "日付、YYYY-MM-DD。なければ日本の今日。",
    ),
    "What you paid, in whole yen.": ("付了多少日元，写整数。", "支払った額（円、整数）。"),
    "Number of the receipt, or where it is.": ("收据号码，或收据放在哪里。", "領収書の番号、またはその置き場所。"),
    "Record what is left: data or money.": ("记录剩余的流量或金额。", "データや残高の残りを記録します。"),
    "What is left: 3.2GB, 512MB or 1200JPY.": (
        "还剩多少：3.2GB、512MB 或 1200JPY。",
        "残り：3.2GB、512MB、1200JPYなど。",
    ),
    "Tell what was recorded of a line, the newest first.": (
        "显示一张卡的记录，最新的在前。",
        "回線の記録を新しい順に示します。",
    ),
    "Change what you told of a line; `none` forgets a value.": (
        "修改填写的内容；`none` 表示清除。",
        "登録内容を変えます。`none` で消します。",
    ),
    "Another label.": ("新的名称。", "新しい名前。"),
    "Remove a line with its records, or one entry of them; asks first.": (
        "删除一张卡及其记录，或其中一条；会先询问。",
        "回線と記録、または記録1件を削除します。先に確認します。",
    ),
    "Only this entry, as `my history` counts them.": (
        "只删这一条，编号见 `my history`。",
        "この記録だけ。番号は `my history` のとおり。",
    ),
    "Do not ask.": ("不再询问。", "確認しません。"),
    "Write all lines with their records as JSON.": (
        "把所有卡及记录写成 JSON。",
        "すべての回線と記録をJSONで書き出します。",
    ),
    "Take in the lines of an export; all of them or none.": (
        "导入备份里的卡；要么全部，要么都不导入。",
        "書き出した回線を取り込みます。全部か、何もしないか。",
    ),
    "JSON of `my export`; - is standard input.": (
        "`my export` 的 JSON；- 为标准输入。",
        "`my export` のJSON。- は標準入力。",
    ),
    "Let the lines of the file replace those that are here and differ.": (
        "文件中的卡与现有的不同时，以文件为准。",
        "違いがあれば、ファイルの内容で置き換えます。",
    ),
    "List the lines with a date in the next days, and those whose dates have passed.": (
        "列出最近几天有日期的卡，以及日期已过的卡。",
        "近く日付が来る回線と、日付を過ぎた回線の一覧です。",
    ),
    "Days ahead.": ("往后多少天。", "何日先まで。"),
    "Write a calendar of the dates ahead, with alarms in Japan time.": (
        "把接下来的日期写成日历，按日本时间提醒。",
        "これからの日付をカレンダーに書き出します。通知は日本時間です。",
    ),
    "Calendar file to write; - is standard output.": (
        "要写的日历文件；- 为标准输出。",
        "書き出すカレンダーファイル。- は標準出力。",
    ),
    "Alarms, in days before, with commas; else the line's own, else 30,7,1. The last day has its own.": (
        "提前几天提醒，用逗号分隔；不写则用该号码自己的设置，再没有就用 30,7,1。最后一天另有提醒。",
        "何日前に通知するか。カンマで区切ります。なければ回線ごとの設定、次に30,7,1。最終日は別に通知します。",
    ),
    "Alarms of this line in the calendar, in days before; with commas.": (
        "日历中这个号码提前几天提醒；用逗号分隔。",
        "この回線をカレンダーで何日前に通知するか。カンマで区切ります。",
    ),
    "When the alarms ring, Japan time.": ("几点提醒（日本时间）。", "通知する時刻（日本時間）。"),
}
