"""What `leave` says, in three languages."""

from simguide.i18n.chapter import Chapter

MESSAGES: Chapter = {
    # keep, leave
    "title.leave": (
        "Leaving Japan on {day} for {months:month|months} (back on {returns_on})",
        "{day} 离开日本，{months} 个月（{returns_on} 返回）",
        "{day}に出国、{months}か月後の{returns_on}に帰国する場合",
    ),
    "title.leave.keep": (
        "{name}, {day} to {returns_on}: keep it for {cost}",
        "{name}，{day} 至 {returns_on}：保号共 {cost}",
        "{name}、{day}から{returns_on}まで：{cost}で維持",
    ),
    "title.leave.unknown": (
        "{name}, {day} to {returns_on}: what keeping it costs is unknown",
        "{name}，{day} 至 {returns_on}：保号费用未知",
        "{name}、{day}から{returns_on}まで：維持の費用は不明",
    ),
    "title.leave.no-number": (
        "{name}: no Japanese number to keep",
        "{name}：没有要保留的日本号码",
        "{name}：維持する日本の番号はありません",
    ),
    "title.leave.ask": (
        "{name}: how the number is kept is not on record",
        "{name}：没有收录保号的办法",
        "{name}：番号を維持する方法の記録がありません",
    ),
    "leave-lead": (
        "Steps for your line: simguide leave povo --on {day} (or docomo, au ...)",
        "具体步骤：simguide leave povo --on {day}（或 docomo、au 等）",
        "手順はこちら：simguide leave povo --on {day}（docomo、auなども）",
    ),
    "label.keep-by": ("Cheapest to keep", "最便宜的保号办法", "最安の維持方法"),
    "field.way": ("Way", "办法", "方法"),
    "field.codes-abroad": ("SMS codes", "离日后验证码", "認証コード"),
    "field.also": ("Read too", "相关内容", "関連情報"),
    "leave.more-days": ("{days} and {count} more", "{days}，另有 {count} 次", "{days}、ほかに{count}回"),
    "leave.cancel-short": (
        "the number is gone for good; first see that no bank or account uses it",
        "号码永久失去；先确认没有银行和账号在用它",
        "番号は戻りません。先に銀行やアカウントで使っていないことを確かめます",
    ),
    "leave.no-rule-short": ("not on record", "没有收录", "記録なし"),
    "leave.no-number-short": ("no number to keep", "没有要保留的号码", "番号なし"),
    "leave-do.apply": ("By {day}: apply. {how}", "{day} 之前申请。{how}", "{day}までに申し込みます。{how}"),
    "leave-do.buy": (
        "Buy once by each of these days, {each} a time: {days}. {what}",
        "在以下日期之前各买一次，每次 {each}：{days}。{what}",
        "次の日までに1回ずつ、毎回{each}で買います：{days}。{what}",
    ),
    "leave-do.buy-unknown": (
        "Buy once by each of these days: {days}. {what}",
        "在以下日期之前各买一次：{days}。{what}",
        "次の日までに1回ずつ買います：{days}。{what}",
    ),
    "leave-do.extend": ("Extend before it ends. {how}", "到期前延长。{how}", "期限までに延長します。{how}"),
    "leave-do.codes": (
        "By {day}: make SMS codes arrive, and try one. {how}",
        "{day} 之前设好海外收验证码，并试收一次。{how}",
        "{day}までに、海外で認証コードを受け取れるようにして試します。{how}",
    ),
    "leave-do.codes-no": (
        "By {day}: move banks and accounts to an app or mail; no SMS codes arrive.",
        "{day} 之前把银行和账号改用 App 或邮箱验证，收不到短信验证码。",
        "{day}までに、銀行やアカウントをアプリやメールの認証に変えます。SMSのコードは届きません。",
    ),
    "leave-do.codes-unknown": (
        "By {day}: move banks and accounts to an app or mail; whether SMS codes arrive abroad was not found.",
        "{day} 之前把银行和账号改用 App 或邮箱验证；没有查到在日本以外能否收到验证码。",
        "{day}までに、銀行やアカウントをアプリやメールの認証に変えます。海外で認証コードが届くかは見つかっていません。",
    ),
    "leave-do.pay-by-itself": (
        "By {day}: see that a card or account pays the bill until you return.",
        "{day} 之前确认有卡或账户能自动付账单，直到你回来。",
        "{day}までに、戻るまで料金を払えるカードか口座を確かめます。",
    ),
    "leave-do.pay-unknown": (
        "By {day}: ask how the bill is paid without you; leave a card that works until you return.",
        "{day} 之前问清账单怎样自动支付，并留下回来之前一直有效的卡。",
        "{day}までに、不在の間の支払い方法を会社に確かめ、戻るまで有効なカードを登録します。",
    ),
    "leave-do.go-on-paying": (
        "Until {returns_on}: go on paying the monthly bill.",
        "{returns_on} 之前继续付月费。",
        "{returns_on}までは毎月の料金を払い続けます。",
    ),
    "leave-do.go-on-paying-cost": (
        "Until {returns_on}: go on paying the monthly bill, {how} in all.",
        "{returns_on} 之前继续付月费，共 {how}。",
        "{returns_on}までは毎月の料金を払い続けます（合計{how}）。",
    ),
    "leave-do.storage-ends": (
        "By {day}: take the number back, the storage ends.",
        "号码保管到期，{day} 之前恢复使用。",
        "番号の保管が終わるため、{day}までに利用を再開します。",
    ),
    "leave-do.take-back": (
        "{day}, before you return: take the line back.",
        "{day} 返回前恢复使用。",
        "{day}の帰国前に利用を再開します。",
    ),
    "leave-do.ask-carrier": (
        "By {day}: ask what happens to the number without payment, and how it is kept.",
        "{day} 之前问运营商：不付费号码会怎样，怎样保号。",
        "{day}までに、払わないと番号がどうなるか、どう維持するかを会社に確かめます。",
    ),
    "heading.leave-lines": ("Keep or cancel", "保留还是解约", "維持するか解約するか"),
    "heading.leave.before": ("Before you go", "出发前", "出発前"),
    "heading.leave.on-the-day": ("On the day", "出发当天", "出発の日"),
    "heading.leave.away": ("While away", "离开期间", "海外にいる間"),
    "heading.leave.before-return": ("Before you return", "返回之前", "戻る前"),
    "field.keep-it": ("Keep it", "保留", "維持"),
    "field.move-it": ("Or move it", "或携号转网", "または乗り換え"),
    "field.cancel-it": ("Or cancel", "或解约", "または解約"),
    "field.by-day": ("By", "期限", "期限"),
    "leave.any-line": (
        "Cheapest ways to keep a number abroad",
        "在日本以外保号最便宜的办法",
        "海外で番号を維持する安い方法",
    ),
    "leave.chosen": (
        "The steps below take the best known way at this carrier: {way}.",
        "以下步骤按这家已知最合适的办法：{way}。",
        "以下は「{way}」を使う場合の手順です。",
    ),
    "leave.no-number": (
        "This line has no Japanese number to keep: let it end, and buy anew when you return.",
        "这张卡没有可保留的日本号码：让它到期，回来时再买。",
        "この回線には維持する日本の番号がありません。終わらせて、戻ったときに買い直してください。",
    ),
    "leave.cancel": (
        "No more fees after the last bill, but the number is gone for good; cancel only once no bank or account uses it.",
        "付清最后一期账单后不再收费，但号码永久失去。确认没有银行和账号在用它，再解约。",
        "最後の請求の後は料金がかかりませんが、番号は戻りません。銀行やアカウントで使っていないことを確かめてから解約してください。",
    ),
    "leave.codes": ("SMS codes abroad: {held}", "在日本以外收验证码：{held}", "海外での認証コード：{held}"),
    "leave.safe-side": (
        "counted from the day of each purchase, on the safe side",
        "按每次购买当天起算，偏保守",
        "購入した日から数えた、早めの日付です",
    ),
    "leave.not-known": ("not known: {names}", "未知：{names}", "不明：{names}"),
    "field.cost-note": ("On the cost", "费用说明", "費用について"),
    "leave.each": ("{price} each time, {count:time|times}", "每次 {price}，共 {count} 次", "毎回{price}、{count}回"),
    "leave-action.know": ("good to know", "须知", "知っておくこと"),
    "leave-action.go-on-paying": ("go on paying the monthly bill", "继续支付月费", "毎月の料金を払い続ける"),
    "leave-action.pay-by-itself": (
        "make sure the bill is paid without you",
        "确保账单能自动支付",
        "料金が自動で払われるようにする",
    ),
    "leave-action.buy": ("buy what keeps the number", "购买可保号的内容", "番号を維持するものを買う"),
    "leave-action.apply": ("apply before you leave", "出发前申请", "出発前に申し込む"),
    "leave-action.storage-ends": (
        "take the number back before this day",
        "在此日之前恢复号码",
        "この日までに番号の利用を再開する",
    ),
    "leave-action.extend": ("extend before it ends", "到期前延长", "期限までに延長する"),
    "leave-action.codes": (
        "make SMS codes arrive abroad, and try one",
        "设好在日本以外接收验证码，并试收一次",
        "海外で認証コードを受け取れるようにして、試す",
    ),
    "leave-action.take-back": ("take the line back", "恢复使用", "回線の利用を再開する"),
    "leave-action.ask-carrier": ("ask how the number is kept", "询问怎样保留号码", "番号を維持する方法を問い合わせる"),
    "leave.unknown.codes": (
        "Whether SMS codes arrive abroad on this line was not found. Move your banks and accounts to an app or mail before you go.",
        "没有查到这个号码在日本以外能否收到验证码。出发前请把银行和账号改用 App 或邮箱验证。",
        "この回線で海外でも認証コードが届くかは見つかっていません。出発前に銀行やアカウントをアプリやメールの認証に変えてください。",
    ),
    "leave.unknown.pay-by-itself": (
        "Whether the bill can be paid automatically was not found. Ask the carrier, and leave a card that works until you return.",
        "没有查到能否自动扣款。请询问运营商，并留下在你返回前一直有效的卡。",
        "自動で支払えるかは見つかっていません。会社に確認し、戻るまで有効なカードを登録しておいてください。",
    ),
    "leave.unknown.ask-carrier": (
        "No rule on keeping this number is on record. Ask the carrier before you leave what happens without payment.",
        "没有查到这个号码的保留规则。出发前请问运营商：不付费会怎样。",
        "この番号の維持について記録がありません。払わないとどうなるか、出発前に会社へ確認してください。",
    ),
    "error.leave-past": (
        "--on {found} is before today, {today}",
        "--on {found} 早于今天（{today}）",
        "--on {found}は今日（{today}）より前です",
    ),
}
