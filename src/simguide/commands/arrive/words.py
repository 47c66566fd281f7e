"""What `arrive` says, in three languages."""

from simguide.i18n.chapter import Chapter

MESSAGES: Chapter = {
    # arrive, ask
    "title.arrive": ("The first week in Japan", "到日本的第一周", "来日後の最初の一週間"),
    "title.arrive.visit": (
        "Visiting Japan: a travel eSIM for data, a number on your passport",
        "短期来日：上网用旅行 eSIM，号码凭护照办",
        "短期滞在：データは旅行eSIM、番号はパスポートで",
    ),
    "title.arrive.stay": (
        "First week in Japan: data first, then the residence card, then your own line",
        "到日本第一周：先解决上网，再办在留卡，然后办自己的号码",
        "来日後の最初の1週間：まずデータ、次に在留カード、それから自分の回線",
    ),
    "field.read-too": ("Read too", "相关内容", "関連情報"),
    "arrive-by": ("{day}  {title}", "{day}  {title}", "{day}  {title}"),
    "field.with-passport": ("On a passport", "凭护照", "パスポートで"),
    "field.with-residence-card": ("With the card", "凭在留卡", "在留カードで"),
    "arrive-sold.number": ("with a number: {names}", "有日本号码：{names}", "番号あり：{names}"),
    "arrive-sold.data": ("data only: {names}", "只有流量：{names}", "データのみ：{names}"),
    "arrive-more": ("{names} and {count} more", "{names} 等，另有 {count} 家", "{names}、ほか{count}社"),
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
        "拿到在留卡以后：办自己的号码",
        "在留カードができたら：自分の回線を契約する",
    ),
    "moment.later": ("Later", "以后", "その後"),
    "moment.on-the-day": ("On the day itself", "当天", "当日"),
    "moment.away": ("While you are away", "离开期间", "離れている間"),
    "moment.before-return": ("Before you come back", "回来之前", "戻る前"),
    "arrive-stay.short": ("up to 90 days", "90 天以内", "90日以内"),
    "arrive-stay.long": ("more than 90 days", "超过 90 天", "90日を超える"),
    "arrive-landing": ("landing on {day}", "{day} 落地", "{day}に到着"),
    "arrive-when.before": ("until {day}, day 0", "{day}（第 0 天）之前", "{day}（0日目）まで"),
    "arrive-when.at-airport": ("{day}, day 0", "{day}（第 0 天）", "{day}（0日目）"),
    "arrive-when.first-days": ("from {day}, day 0", "{day}（第 0 天）起", "{day}（0日目）から"),
    "arrive-last.settling": (
        (
            "{day} if you move in on the day you land: {days:day|days}, the first one counted. If you move in later, count "
            "from that day."
        ),
        "{day}（落地当天入住时）：{days} 天，首日计入。晚入住则从入住那天算起。",
        "{day}（到着日に入居した場合）：初日を含めて{days}日。入居が後なら、その日から数えます。",
    ),
    "arrive-last.entry": (
        "{day}: {days:day|days} from entry, the first one counted",
        "{day}：自入境起 {days} 天，首日计入",
        "{day}：入国日を含めて{days}日",
    ),
    "arrive-card.visitor": (
        "None: visitors get no residence card, however long they stay. The steps that need one are left out.",
        "没有：短期访客无论停留多久都没有在留卡，需要在留卡的步骤已略去。",
        "なし：短期滞在の方には、滞在の長さにかかわらず在留カードが交付されません。必要とする手順は省きました。",
    ),
    "arrive-card.short-stay": (
        (
            "None: those granted up to 3 months get no residence card. The steps that need one are left out. If you were "
            "granted more, ask with --stay long."
        ),
        "没有：获准停留 3 个月以下不发在留卡，需要在留卡的步骤已略去。如果获准更久，请用 --stay long 再查。",
        (
            "なし：許可された期間が3か月以下なら交付されません。必要とする手順は省きました。"
            "それより長い許可なら--stay longで調べてください。"
        ),
    ),
    "arrive-card.long-stay": (
        "Yes: those granted more than 3 months get one.",
        "有：获准停留超过 3 个月会发在留卡。",
        "あり：許可された期間が3か月を超える方に交付されます。",
    ),
    "arrive-card.by-visa": (
        "Yes, if you were granted more than 3 months, as is taken here. If not, add --stay short.",
        "这里按获准停留超过 3 个月、会发在留卡来说明。不到的话请加 --stay short。",
        "許可された期間が3か月を超え、交付されるものとして示します。短い場合は--stay shortを付けてください。",
    ),
    "arrive-card.not-said": (
        (
            "Only for those granted more than 3 months; without one, skip the steps that name it. Shorter answer: add "
            "--stay short or --stay long, or --visa."
        ),
        "只发给获准停留超过 3 个月的人；没有的话跳过提到它的步骤。加上 --stay short、--stay long 或 --visa 答案会更短。",
        (
            "許可された期間が3か月を超える方だけに交付されます。ない方は、カードが出てくる手順を飛ばしてください。"
            "--stay short、--stay long、--visaで絞り込めます。"
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
            "{count:more seller|more sellers} not listed: it is not known whether these documents are enough there, or "
            "whether anything is sold now. The command below shows the products."
        ),
        "另有 {count} 家：是否收这些证件、现在是否销售，尚不清楚，所以没有列出。用下面的命令可看它们的产品。",
        "ほかに{count}社：この書類で足りるか、今も販売中かが不明なため載せていません。下のコマンドで商品を見られます。",
    ),
    "field.residence-card": ("Residence card", "在留卡", "在留カード"),
    "field.when": ("When", "时间", "時期"),
    "field.at-hand": ("Documents", "手头证件", "手元の書類"),
    "field.with-number": ("With a number", "有日本号码", "日本の番号あり"),
    "field.without-number": ("No number", "无日本号码", "番号なし"),
}
