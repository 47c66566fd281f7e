"""What `contact` says, in three languages."""

from simguide.i18n.chapter import Chapter

MESSAGES: Chapter = {
    # headings
    "title.contact": ("Whom to ask at {name}", "{name} 的联系方式", "{name}の問い合わせ先"),
    "title.contact.number": ("Call {name}: {number}", "拨打 {name}：{number}", "{name}に電話：{number}"),
    "title.contact.all": ("Desks, by carrier", "各运营商的窗口", "会社別の窓口"),
    "title.contact.all-at": (
        "Desks, by carrier, at {time} in Japan",
        "各运营商的窗口（日本时间 {time}）",
        "会社別の窓口（日本時間{time}）",
    ),
    "label.contact-carrier": ("Carrier", "运营商", "会社"),
    "label.desks": ("Other desks", "其他窗口", "ほかの窓口"),
    "heading.contact-desks": ("Telephone desks", "电话窗口", "電話の窓口"),
    "heading.contact-say": ("What to say in Japanese", "用日语怎么说", "電話での言い方"),
    "heading.contact-lost": ("The line that is lost", "丢失的卡", "なくした回線"),
    # field labels
    "field.contact-say": ("Say", "这样说", "言い方"),
    "field.contact-open": ("Now", "现在", "今"),
    "field.contact-online": ("Online", "线上", "オンライン"),
    "field.have-ready": ("Have ready", "备好", "用意するもの"),
    "field.lost-line": ("The line", "丢失的卡", "なくした回線"),
    # values
    "contact.no-desk-fits-short": (
        "No telephone desk on record fits.",
        "没有符合条件的电话窗口。",
        "条件に合う電話窓口はありません。",
    ),
    "contact.no-desk-fits": (
        "No desk on record fits; the others are below.",
        "没有符合条件的窗口，其他的见下。",
        "条件に合う窓口はありません。ほかは下のとおりです。",
    ),
    "contact.no-desk": (
        "There is no telephone desk; write instead.",
        "没有电话窗口，请用文字联系。",
        "電話の窓口はありません。文字で問い合わせます。",
    ),
    "contact.desk-unknown": (
        "Whether there is a telephone desk is not known.",
        "有没有电话窗口未知。",
        "電話の窓口があるかは不明です。",
    ),
    "contact.hours": ("{hours} (Japan time)", "{hours}（日本时间）", "{hours}（日本時間）"),
    "contact.hours-at": (
        "{hours} (Japan time); at {time} {state}",
        "{hours}（日本时间）；{time} {state}",
        "{hours}（日本時間）、{time}は{state}",
    ),
    "open-state.open": ("open", "营业中", "受付中"),
    "open-state.closed": ("closed", "非营业时间", "受付時間外"),
    "open-state.open-unless-holiday": ("open, unless it is a holiday", "营业中（节假日除外）", "受付中（祝日を除く）"),
    "open-state.unknown": ("unknown", "未知", "不明"),
    "open-state-short.open": ("open", "营业中", "受付中"),
    "open-state-short.closed": ("closed", "非营业时间", "時間外"),
    "open-state-short.open-unless-holiday": ("open*", "营业中*", "受付中*"),
    "open-state-short.unknown": ("?", "?", "?"),
    "have-ready": ("{what}: {needs}", "{what}：{needs}", "{what}：{needs}"),
    "call-for.renew": ("to pay or top up", "缴费或充值", "支払い・チャージ"),
    "call-for.balance": ("to ask what is left or due", "查余额或账单", "残高・請求の確認"),
    "call-for.auto": ("to pay by itself", "自动扣款", "自動支払い"),
    "call-for.cancel": ("to cancel", "解约", "解約"),
    "call-for.move": ("to move to a new phone", "换手机", "機種変更"),
    "call-for.port": ("to take the number along", "携号转网", "番号を持った乗り換え"),
    "contact-online.yes": ("yes", "有", "あり"),
}
