"""What `keep`, `autopay`, `recover`, `leave`, `arrive` and `ask` say."""

from simguide.i18n.chapter import Chapter

MESSAGES: Chapter = {
    # keep, leave
    "title.keep": ("Ways to keep a Japanese number", "保留日本号码的办法", "日本の電話番号を維持する方法"),
    "title.keep.line": ("Keep the number of your {name} line", "保留 {name} 的号码", "{name} の番号を維持する"),
    "heading.keep-elsewhere": ("Or take the number to another carrier", "或者携号转到别家", "ほかの会社へ番号を移す"),
    "heading.keep-rest": ("Other ways", "其他办法", "ほかの方法"),
    "field.keep-cost": ("Cost", "费用", "費用"),
    "field.keep-do": ("Do", "要做的事", "すること"),
    "field.codes": ("SMS codes", "短信验证码", "SMS の認証コード"),
    "field.from-abroad": ("From abroad", "境外可否办理", "海外から"),
    "field.setup": ("To set up", "办理方法", "始めるには"),
    "field.does-not-apply": ("Exception", "例外", "例外"),
    "field.lost": ("How it is lost", "怎样会失去", "失うとき"),
    "field.act-by": ("Act by", "最晚行动日", "いつまでに"),
    "field.dates": ("Dates", "日期", "日付"),
    "of-carrier": ("{name}: {what}", "{name}：{what}", "{name}：{what}"),
    "keep.no-rule": (
        "How a number is kept at {name} is not on record. Ask the carrier before you stop paying.",
        "没有查到 {name} 的号码保留规则。停止付费前请先问运营商。",
        "{name} の番号の維持について、記録がありません。支払いを止める前に会社へ確認してください。",
    ),
    "keep.cost": ("{cost} a year ({each})", "一年 {cost}（{each}）", "1 年で{cost}（{each}）"),
    "keep.cost-months": ("{cost} for {months} months", "{months} 个月共 {cost}", "{months} か月で{cost}"),
    "keep.each": ("{price} {every}", "{every} {price}", "{every} {price}"),
    "keep.setup": ("{fee} once to set it up", "办理时一次性 {fee}", "手続き時に一度だけ{fee}"),
    "keep.codes": ("while it is kept: {held}", "保留期间：{held}", "維持している間：{held}"),
    "keep.codes-abroad": ("abroad: {held}", "在境外：{held}", "海外では：{held}"),
    "keep.needs": (
        "add {names} to have them worked out",
        "加上{names}即可计算",
        "{names}を加えると計算できます",
    ),
    "line-day.valid-until": (
        "--valid-until (last day of what you bought)",
        "--valid-until（已购内容的最后一天）",
        "--valid-until（購入分の最終日）",
    ),
    "line-day.last-top-up": ("--last (day of the last top-up)", "--last（上次充值日）", "--last（最後のチャージ日）"),
    "line-day.activated": ("--activated (day of the activation)", "--activated（开通日）", "--activated（開通日）"),
    "line-day.applied": ("--applied (day of the application)", "--applied（申请日）", "--applied（申し込み日）"),
    "keep.in-time": ("{day}, {days} days left", "{day}，还有 {days} 天", "{day}（あと {days} 日）"),
    "keep.soon": (
        "{day}, only {days} days left: do it now",
        "{day}，只剩 {days} 天，请马上办理",
        "{day}（あと {days} 日。すぐに手続きを）",
    ),
    "keep.past": (
        "{day}, {days} days ago: check at once whether the line still lives",
        "{day}，已过 {days} 天，请马上确认线路是否还在",
        "{day}（{days} 日前に過ぎました。回線が生きているかすぐ確認を）",
    ),
    "keep.period": (
        "period by the rule: {first} to {last}",
        "按规则的期限：{first} 至 {last}",
        "規定の期間：{first}～{last}",
    ),
    "keep.suspended": ("suspended from {day}, by the rule", "按规则自 {day} 起停机", "規定では {day} から利用停止"),
    "keep.ends": ("ends on {day}, by the rule", "按规则于 {day} 终止", "規定では {day} に終了"),
    "keep.rescue": (
        "can still be saved until {day}, by the rule",
        "按规则最晚 {day} 还能挽救",
        "規定では {day} までは救済可能",
    ),
    "keep.no-number": (
        "This line has no Japanese number to keep. What follows says until when the line itself lives.",
        "这条线路没有可保留的日本号码。以下是线路本身能用到何时。",
        "この回線には維持する日本の番号がありません。以下は回線そのものがいつまで使えるかです。",
    ),
    "keep.cancelled": ("cancelled on {day}, by the rule", "按规则于 {day} 解约", "規定では {day} に解約"),
    # arrive, ask
    "title.arrive": ("The first week in Japan", "到日本的第一周", "来日後の最初の一週間"),
    "step": ("{number}. {title}", "{number}. {title}", "{number}. {title}"),
    "moment.before": ("Before you land", "落地之前", "到着の前"),
    "moment.at-airport": ("The day you land", "落地当天", "到着した日"),
    "moment.first-days": (
        "First days: the residence card gets your address",
        "头几天：把住址登记到在留卡上",
        "最初の数日：在留カードに住所を載せる",
    ),
    "moment.bank": (
        "Which first, bank or phone?",
        "银行和手机，先办哪个",
        "銀行と携帯、どちらが先か",
    ),
    "moment.with-card": (
        "With the residence card: a line of your own",
        "拿到在留卡以后：办自己的线路",
        "在留カードができたら：自分の回線を契約する",
    ),
    "moment.later": ("Later", "以后", "その後"),
    "moment.on-the-day": ("On the day itself", "当天", "当日"),
    "moment.away": ("While you are away", "离开期间", "離れている間"),
    "moment.before-return": ("Before you come back", "回来之前", "戻る前"),
    "visa.visitor": ("visitor", "短期访客", "短期滞在"),
    "visa.student": ("student", "留学", "留学"),
    "visa.work": ("work", "工作", "就労"),
    "visa.working-holiday": ("working holiday", "打工度假", "ワーキングホリデー"),
    "visa.trainee": ("technical trainee", "技能实习", "技能実習"),
    "visa.family": ("family", "家族滞在", "家族滞在"),
    "visa.other": ("other visa", "其他签证", "その他の在留資格"),
    "arrive-stay.short": ("up to 90 days", "90 天以内", "90 日以内"),
    "arrive-stay.long": ("more than 90 days", "超过 90 天", "90 日を超える"),
    "arrive-landing": ("landing on {day}", "{day} 落地", "{day} に到着"),
    "arrive-when.before": ("until {day}, day 0", "{day}（第 0 天）之前", "{day}（0 日目）まで"),
    "arrive-when.at-airport": ("{day}, day 0", "{day}（第 0 天）", "{day}（0 日目）"),
    "arrive-when.first-days": ("from {day}, day 0", "{day}（第 0 天）起", "{day}（0 日目）から"),
    "arrive-last.settling": (
        (
            "{day} if you move in on the day you land: {days} days, the first one counted. If you move in later, count "
            "from that day."
        ),
        "{day}（落地当天入住时）：{days} 天，首日计入。晚入住则从入住那天算起。",
        "{day}（到着日に入居した場合）：初日を含めて {days} 日。入居が後なら、その日から数えます。",
    ),
    "arrive-last.entry": (
        "{day}: {days} days from entry, the first one counted",
        "{day}：自入境起 {days} 天，首日计入",
        "{day}：入国日を含めて {days} 日",
    ),
    "arrive-card.visitor": (
        "None: visitors get no residence card, however long they stay. The steps that need one are left out.",
        "没有：短期访客无论停留多久都没有在留卡，需要在留卡的步骤已略去。",
        "なし。短期滞在の方には、滞在の長さにかかわらず在留カードが交付されません。必要とする手順は省きました。",
    ),
    "arrive-card.short-stay": (
        (
            "None: those granted up to 3 months get no residence card. The steps that need one are left out. If you were "
            "granted more, ask with --stay long."
        ),
        "没有：获准停留 3 个月以下不发在留卡，需要在留卡的步骤已略去。如果获准更久，请用 --stay long 再查。",
        (
            "なし。許可された期間が 3 か月以下なら交付されません。必要とする手順は省きました。"
            "それより長い許可なら --stay long で調べてください。"
        ),
    ),
    "arrive-card.long-stay": (
        "Yes: those granted more than 3 months get one.",
        "有：获准停留超过 3 个月会发在留卡。",
        "あり。許可された期間が 3 か月を超える方に交付されます。",
    ),
    "arrive-card.by-visa": (
        "Yes, if you were granted more than 3 months, as is taken here. If not, add --stay short.",
        "这里按获准停留超过 3 个月、会发在留卡来说明。不到的话请加 --stay short。",
        "許可された期間が 3 か月を超え、交付されるものとして示します。短い場合は --stay short を付けてください。",
    ),
    "arrive-card.not-said": (
        (
            "Only for those granted more than 3 months; without one, skip the steps that name it. Shorter answer: add "
            "--stay short or --stay long, or --visa."
        ),
        "只发给获准停留超过 3 个月的人；没有的话跳过提到它的步骤。加上 --stay short、--stay long 或 --visa 答案会更短。",
        (
            "許可された期間が 3 か月を超える方だけに交付されます。ない方は、カードが出てくる手順を飛ばしてください。"
            "--stay short、--stay long、--visa で絞り込めます。"
        ),
    ),
    "arrive-get": ("What you can have now", "现在能办的", "この時点で持てるもの"),
    "arrive-document.passport": ("passport", "护照", "パスポート"),
    "arrive-document.none": ("no document at all", "不要证件", "書類なし"),
    "arrive-document.residence-card": ("residence card", "在留卡", "在留カード"),
    "arrive-document.japanese-id": ("Japanese ID", "日本身份证件", "日本の身分証"),
    "arrive-as-before": (
        "passport, as before you landed: the same sellers",
        "护照，与落地前相同：能办的还是那几家",
        "パスポート（到着前と同じ）。持てるものも同じです",
    ),
    "arrive-voice.no": ("no calls", "不能打电话", "通話不可"),
    "arrive-voice.unknown": ("calls: unknown", "能否打电话未知", "通話は不明"),
    "arrive-not-known": (
        (
            "{count} more sellers: whether these documents are enough, or whether they sell now, is not known. They are "
            "not listed; the command below shows their products."
        ),
        "另有 {count} 家：是否收这些证件、现在是否销售，尚不清楚，所以没有列出。用下面的命令可看它们的产品。",
        "ほかに {count} 社：この書類で足りるか、今も販売中かが不明なため載せていません。下のコマンドで商品を見られます。",
    ),
    "field.residence-card": ("Residence card", "在留卡", "在留カード"),
    "field.when": ("When", "时间", "時期"),
    "field.last-day": ("Last day", "最后期限", "期限"),
    "field.at-hand": ("Documents", "手头证件", "手元の書類"),
    "field.with-number": ("With a number", "有日本号码", "日本の番号あり"),
    "field.without-number": ("No number", "无日本号码", "番号なし"),
    "next.number-on-passport": (
        "a Japanese number on a passport",
        "凭护照办日本号码",
        "パスポートで日本の番号を持つ",
    ),
    "start": (
        """simguide: Japanese SIMs and eSIMs.
How to renew, check, choose, keep one.
Every answer shows its evidence.""",
        """simguide：日本的 SIM 和 eSIM 指南。
怎么续费、查询、选购、保留号码。
每个答案都附上依据和日期。""",
        """simguide：日本の SIM・eSIM の案内。
更新、残高、選び方、番号の維持。
どの答えにも根拠と日付が付きます。""",
    ),
    "start.renew": ("top up, extend", "充值、续期", "チャージ・更新"),
    "start.balance": ("what is left", "查余额、流量", "残高・残量"),
    "start.esim": ("which to take", "选 eSIM", "eSIM を選ぶ"),
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
        "出典の閲覧：{day} まで（今日）",
    ),
    "start.age.day": (
        "Sources read to {day}, 1 day ago",
        "资料查阅至 {day}（1 天前）。",
        "出典の閲覧：{day} まで（1 日前）",
    ),
    "start.age.days": (
        "Sources read to {day}, {days} days ago",
        "资料查阅至 {day}（{days} 天前）。",
        "出典の閲覧：{day} まで（{days} 日前）",
    ),
    "error.ask-terminal": (
        "ask puts questions, and this is no terminal",
        "ask 要逐个提问，而这里不是终端",
        "ask は質問をしますが、ここは端末ではありません",
    ),
    "hint.ask-terminal": (
        "type simguide and one of these: {commands}",
        "请直接输入 simguide 和其中一个：{commands}",
        "simguide に続けて次のどれかを入力してください：{commands}",
    ),
    "ask.how": (
        "Type a number or a word. q leaves.",
        "输入编号或词语。q 退出。",
        "番号か言葉を入力。q で終了。",
    ),
    "ask.optional": ("Enter: leave out", "直接回车：跳过", "Enter だけ：省略"),
    "ask.same": ("The same answer again: {command}", "再次得到这个答案：{command}", "同じ答えをもう一度：{command}"),
    "ask.again.choice": (
        "“{found}” is none of them: type a number from 1 to {most}",
        "没有“{found}”这一项：请输入 1 到 {most} 的编号",
        "「{found}」はありません。1～{most} の番号を入力してください",
    ),
    "ask.again.carrier": (
        "no carrier is called “{found}”: try another spelling",
        "没有叫“{found}”的商家：换个写法试试",
        "「{found}」という会社はありません。別の書き方でどうぞ",
    ),
    "ask.again.near": (
        "no carrier is called “{found}”; near it: {names}",
        "没有叫“{found}”的商家；相近的有：{names}",
        "「{found}」という会社はありません。近い名前：{names}",
    ),
    "ask.again.date": (
        "“{found}” is no day that can be asked for: type it as {day}",
        "“{found}”不是可用的日期：请写成 {day} 的样子",
        "「{found}」は日付として使えません。{day} の形で入力してください",
    ),
    "ask.again.count": (
        "“{found}” does not go: type a whole number from 1 to {most}",
        "“{found}”不行：请输入 1 到 {most} 的整数",
        "「{found}」は使えません。1～{most} の整数を入力してください",
    ),
    "ask.again.text": ("nothing was typed", "什么都没有输入", "何も入力されていません"),
    "ask.start": ("What is it about?", "想办什么事？", "何のことですか？"),
    "ask.start.renew": ("top up or extend", "充值、续期", "チャージ・更新する"),
    "ask.start.balance": ("see what is left", "查余额、流量", "残高・データ残量を見る"),
    "ask.start.esim": ("choose an eSIM", "选一张 eSIM", "eSIM を選ぶ"),
    "ask.start.keep": ("keep a Japanese number", "保留日本号码", "日本の番号を維持する"),
    "ask.start.autopay": ("pay or top up automatically", "自动扣款、自动充值", "自動支払い・自動チャージ"),
    "ask.start.recover": ("my line does not work", "线路用不了", "回線が使えない"),
    "ask.start.arrive": ("I am coming to Japan", "要去日本", "これから日本へ行く"),
    "ask.start.leave": ("I am leaving Japan", "要离开日本", "日本を離れる"),
    "ask.start.link": ("is this link real?", "这个链接是真的吗", "このリンクは本物か"),
    "ask.start.number": ("whose number is this?", "这是谁的电话号码", "この番号はどこのものか"),
    "ask.start.message": ("is this message real?", "这条短信是真的吗", "この SMS は本物か"),
    "ask.start.phone": ("will my phone work?", "我的手机能用吗", "自分の端末は使えるか"),
    "ask.start.lines": ("my own lines", "我的线路", "自分の回線"),
    "ask.carrier": (
        "Whose line? Any name, e.g. povo",
        "哪家的线路？任何叫法都行，如 povo",
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
        "SMS の認証コードを受け取る必要がありますか？",
    ),
    "ask.recover.state": ("What is wrong?", "出了什么问题？", "どうなりましたか？"),
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
    "ask.message": ("Paste the message, in one line", "粘贴短信内容（一行）", "SMS の内容を 1 行で貼り付けてください"),
}
