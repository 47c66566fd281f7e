"""What `ask` says, in three languages."""

from simguide.i18n.chapter import Chapter

MESSAGES: Chapter = {
    # arrive, ask
    "start": (
        """simguide: Japanese SIMs and eSIMs.
How to renew, check, choose, keep one.
Every answer shows its evidence.""",
        """simguide：日本的 SIM 和 eSIM 指南。
怎么续费、查询、选购、保留号码。
每个答案都附上依据和日期。""",
        """simguide：日本のSIM・eSIMの案内。
更新、残高、選び方、番号の維持。
どの答えにも根拠と日付が付きます。""",
    ),
    "start.renew": ("top up, extend", "充值、续期", "チャージ・更新"),
    "start.balance": ("what is left", "查余额、流量", "残高・残量"),
    "start.esim": ("which to take", "选 eSIM", "eSIMを選ぶ"),
    "start.keep": ("keep a number", "保留号码", "番号の維持"),
    "start.arrive": ("first week", "到日本第一周", "来日の最初"),
    "start.ask": ("not sure? this", "不确定时用它", "迷ったらこれ"),
    "start.help": ("all commands", "全部命令", "全コマンド"),
    "start.languages": (
        "Other languages: --lang zh, --lang ja",
        "其他语言：--lang en、--lang ja",
        "ほかの言語：--lang en、--lang zh",
    ),
    "start.age.today": (
        "Sources read to {day}, today",
        "资料查阅至 {day}（今天）。",
        "出典の閲覧：{day}まで（今日）",
    ),
    "start.age.day": (
        "Sources read to {day}, 1 day ago",
        "资料查阅至 {day}（1 天前）。",
        "出典の閲覧：{day}まで（1日前）",
    ),
    "start.age.days": (
        "Sources read to {day}, {days:day|days} ago",
        "资料查阅至 {day}（{days} 天前）。",
        "出典の閲覧：{day}まで（{days}日前）",
    ),
    "error.ask-terminal": (
        "ask puts questions, and this is no terminal",
        "ask 要逐个提问，而这里不是终端",
        "askは質問をしますが、ここは端末ではありません",
    ),
    "hint.ask-terminal": (
        "type simguide and one of these: {commands}",
        "请直接输入 simguide 和其中一个：{commands}",
        "simguideに続けて次のどれかを入力してください：{commands}",
    ),
    "ask.how": (
        "Type a number or a word. q leaves.",
        "输入编号或词语。q 退出。",
        "番号か言葉を入力。qで終了。",
    ),
    "ask.optional": ("Enter: leave out", "直接回车：跳过", "Enterだけ：省略"),
    "ask.same": ("The same answer again: {command}", "再次得到这个答案：{command}", "同じ答えをもう一度：{command}"),
    "ask.again.choice": (
        "“{found}” is none of them: type a number from 1 to {most}",
        "没有“{found}”这一项：请输入 1 到 {most} 的编号",
        "「{found}」はありません。1〜{most}の番号を入力してください",
    ),
    "ask.again.carrier": (
        "no carrier is called “{found}”: try another spelling",
        "没有叫“{found}”的运营商：换个写法试试",
        "「{found}」という会社はありません。別の書き方でどうぞ",
    ),
    "ask.again.near": (
        "no carrier is called “{found}”; near it: {names}",
        "没有叫“{found}”的运营商；相近的有：{names}",
        "「{found}」という会社はありません。近い名前：{names}",
    ),
    "ask.again.date": (
        "“{found}” is no day that can be asked for: type it as {day}",
        "“{found}”不是可用的日期：请写成 {day} 的样子",
        "「{found}」は日付として使えません。{day}の形で入力してください",
    ),
    "ask.again.count": (
        "“{found}” does not go: type a whole number from 1 to {most}",
        "“{found}”不行：请输入 1 到 {most} 的整数",
        "「{found}」は使えません。1〜{most}の整数を入力してください",
    ),
    "ask.again.text": ("nothing was typed", "什么都没有输入", "何も入力されていません"),
    "ask.start": ("What is it about?", "想办什么事？", "何のことですか？"),
    "ask.start.renew": ("top up or extend", "充值、续期", "チャージ・更新する"),
    "ask.start.balance": ("see what is left", "查余额、流量", "残高・データ残量を見る"),
    "ask.start.esim": ("choose an eSIM", "选一张 eSIM", "eSIMを選ぶ"),
    "ask.start.keep": ("keep a Japanese number", "保留日本号码", "日本の番号を維持する"),
    "ask.start.autopay": ("pay or top up automatically", "自动扣款、自动充值", "自動支払い・自動チャージ"),
    "ask.start.recover": ("my line does not work", "号码或卡用不了", "使えなくなった"),
    "ask.start.arrive": ("I am coming to Japan", "要去日本", "これから日本へ行く"),
    "ask.start.leave": ("I am leaving Japan", "要离开日本", "日本を離れる"),
    "ask.start.cancel": ("cancel a line", "解约", "解約する"),
    "ask.start.move": ("a new phone, or an eSIM", "换手机、换成 eSIM", "機種変更・eSIMに変える"),
    "ask.start.port": ("another carrier, same number", "携号转网", "番号そのままで乗り換える"),
    "ask.start.change": ("another plan, address, card", "改套餐、住址、付款方式", "プラン・住所・支払いの変更"),
    "ask.start.contact": ("whom to call", "该联系谁", "どこに問い合わせるか"),
    "ask.start.calls": ("what calls cost", "打电话多少钱", "通話料を知る"),
    "ask.start.link": ("is this link real?", "这个链接是真的吗", "このリンクは本物か"),
    "ask.start.number": ("whose number is this?", "这是谁的电话号码", "この番号はどこのものか"),
    "ask.start.message": ("is this message real?", "这条短信是真的吗", "このSMSは本物か"),
    "ask.start.phone": ("will my phone work?", "我的手机能用吗", "自分の端末は使えるか"),
    "ask.start.lines": ("my own lines", "我的手机卡", "自分の回線"),
    "ask.carrier": (
        "Whose line? Any name, e.g. povo",
        "哪家运营商？任何叫法都行，如 povo",
        "どこの回線ですか？（例：povo）",
    ),
    "ask.where": ("Where are you?", "你在哪里？", "今どこにいますか？"),
    "ask.where.japan": ("in Japan", "在日本", "日本"),
    "ask.where.abroad": ("outside Japan", "在日本以外", "日本の外"),
    "ask.esim.days": ("How many days in Japan?", "在日本几天？", "日本に何日いますか？"),
    "ask.esim.data": ("How much data?", "要用多少流量？", "データはどのくらい使いますか？"),
    "ask.esim.data.light": ("light: maps, messages", "少：地图、消息", "少なめ：地図・メッセージ"),
    "ask.esim.data.medium": ("medium: social media, calls", "中：社交媒体、通话", "ふつう：SNS・通話"),
    "ask.esim.data.heavy": ("heavy: video", "多：看视频", "多め：動画"),
    "ask.esim.data.any": ("I do not know", "不清楚", "わからない"),
    "ask.esim.number": ("A Japanese phone number?", "需要日本电话号码吗？", "日本の電話番号は必要ですか？"),
    "ask.yes": ("yes", "要", "はい"),
    "ask.no": ("no", "不要", "いいえ"),
    "ask.keep.months": (
        "For how many months?",
        "要保留几个月？",
        "何か月維持しますか？",
    ),
    "ask.keep.sms": (
        "Must SMS codes still arrive?",
        "还要收短信验证码吗？",
        "SMSの認証コードを受け取る必要がありますか？",
    ),
    "ask.recover.state": ("What is wrong?", "出了什么问题？", "どうなりましたか？"),
    "ask.change.what": ("What is to be changed?", "要改什么？", "何を変えますか？"),
    "ask.arrive.visa": ("Which visa?", "什么签证？", "在留資格は？"),
    "ask.arrive.stay": ("How long?", "停留多久？", "滞在の長さは？"),
    "ask.arrive.date": (
        "Day of landing, as 2026-12-31",
        "落地日期，如 2026-12-31",
        "到着日（例：2026-12-31）",
    ),
    "ask.leave.date": (
        "Day you leave, as 2026-12-31",
        "离开日期，如 2026-12-31",
        "出発日（例：2026-12-31）",
    ),
    "ask.leave.months": ("Away for how many months?", "离开几个月？", "何か月離れますか？"),
    "ask.link": ("Paste the link", "粘贴链接", "リンクを貼り付けてください"),
    "ask.number": ("Type the number", "输入电话号码", "電話番号を入力してください"),
    "ask.message": ("Paste the message, in one line", "粘贴短信内容（一行）", "SMSの内容を1行で貼り付けてください"),
    # questions
    "ask.remove": (
        "Remove {label} and its records ({count})? Type yes:",
        "删除 {label} 及其 {count} 条记录？请输入 yes：",
        "{label}と記録{count}件を削除しますか。yesと入力：",
    ),
    "ask.remove-entry": (
        "Remove entry {entry} of {label}? Type yes:",
        "删除 {label} 的第 {entry} 条记录？请输入 yes：",
        "{label}の記録{entry}番を削除しますか。yesと入力：",
    ),
}
