"""What `leave` says, in three languages."""

from simguide.i18n.chapter import Chapter

MESSAGES: Chapter = {
    # keep, leave
    "title.leave": (
        "Leaving Japan on {day} for {months:month|months} (back on {returns_on})",
        "{day} 离开日本，{months} 个月（{returns_on} 返回）",
        "{day} に日本を離れ {months} か月（{returns_on} に戻る）",
    ),
    "heading.leave-lines": ("Keep or cancel", "保留还是解约", "維持するか解約するか"),
    "heading.leave.before": ("Before you go", "出发前", "出発前"),
    "heading.leave.on-the-day": ("On the day", "出发当天", "出発の日"),
    "heading.leave.away": ("While away", "在境外期间", "海外にいる間"),
    "heading.leave.before-return": ("Before you return", "返回之前", "戻る前"),
    "field.keep-it": ("Keep it", "保留", "維持"),
    "field.move-it": ("Or move it", "或携号转网", "または乗り換え"),
    "field.cancel-it": ("Or cancel", "或解约", "または解約"),
    "field.by-day": ("By", "最晚", "期限"),
    "leave.any-line": (
        "Cheapest ways to keep a number abroad",
        "在境外保号最便宜的办法",
        "海外で番号を維持する安い方法",
    ),
    "leave.chosen": (
        "The steps below take the best known way at this carrier: {way}.",
        "以下步骤按这家已知最合适的办法：{way}。",
        "以下の手順は、この会社でわかっている最もよい方法によります：{way}。",
    ),
    "leave.no-number": (
        "This line has no Japanese number to keep: let it end, and buy anew when you return.",
        "这条线路没有可保留的日本号码：让它到期，回来时再买。",
        "この回線には維持する日本の番号がありません。終わらせて、戻ったときに買い直してください。",
    ),
    "leave.cancel": (
        "No more fees after the last bill, but the number is gone for good; cancel only once no bank or account uses it.",
        "付清最后一期账单后不再收费，但号码永久失去。确认没有银行和账号在用它，再解约。",
        "最後の請求の後は料金がかかりませんが、番号は戻りません。銀行やアカウントで使っていないことを確かめてから解約してください。",
    ),
    "leave.codes": ("SMS codes abroad: {held}", "境外收验证码：{held}", "海外での認証コード：{held}"),
    "leave.safe-side": (
        "counted from the day of each purchase, on the safe side",
        "按每次购买当天起算，偏保守",
        "購入した日から数えた、早めの日付です",
    ),
    "leave.not-known": ("not known: {names}", "未知：{names}", "不明：{names}"),
    "field.cost-note": ("On the cost", "费用说明", "費用について"),
    "leave.each": ("{price} each time, {count:time|times}", "每次 {price}，共 {count} 次", "毎回{price}、{count} 回"),
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
        "设置在境外接收验证码并试收一次",
        "海外で認証コードを受け取れるようにして、試す",
    ),
    "leave-action.take-back": ("take the line back", "恢复线路", "回線の利用を再開する"),
    "leave-action.ask-carrier": ("ask how the number is kept", "询问怎样保留号码", "番号を維持する方法を問い合わせる"),
    "leave.unknown.codes": (
        "Whether SMS codes arrive abroad on this line was not found. Move your banks and accounts to an app or mail before you go.",
        "没有查到这条线路在境外能否收到验证码。出发前请把银行和账号改用应用或邮箱验证。",
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
        "--on {found} は今日（{today}）より前です",
    ),
}
