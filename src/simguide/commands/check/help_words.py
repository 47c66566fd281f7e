"""Help of `check`, in three languages."""

from simguide.i18n.help_texts import Lines, Texts

LINES: Lines = {
    "check": (
        "is it real: an address, a message, a number; a phone",
        "是真的吗：网址、短信、号码；手机能用吗",
        "本物か：アドレス・メッセージ・番号、端末",
    ),
    "check url": (
        "whose address is it, and what gives it away",
        "这个网址是谁的，哪里露馅",
        "誰のアドレスか、何が怪しいか",
    ),
    "check sms": ("which signs of fraud does a message show", "短信里有哪些诈骗迹象", "メッセージに詐欺の兆候があるか"),
    "check seller": (
        "is a handle or shop that offers lines a carrier's",
        "代充、卖号的账号或店铺是不是运营商的",
        "回線を売るアカウントや店は会社のものか",
    ),
    "check phone-ready": (
        "will my phone work with this carrier",
        "我的手机在这家能用吗",
        "自分の端末はこの会社で使えるか",
    ),
    "check phone": ("whose telephone number is it", "这是谁的电话号码", "誰の電話番号か"),
}

TEXTS: Texts = {
    "Is this real, and will it work?": ("这是真的吗，能用吗？", "これは本物か、使えるか。"),
    "Whose address is it, and what gives it away? Exit 0 official, 5 not.": (
        "这个网址是谁的，哪里露馅？退出码 0 为官方，5 为不是。",
        "誰のアドレスか、何が怪しいか。終了コードは公式なら0、違えば5。",
    ),
    "The address, in quotes; it is never opened.": (
        "网址，加引号；不会打开它。",
        "アドレス（引用符で囲む）。開くことはありません。",
    ),
    "Which signs of fraud does a message show? Exit 0 none found, 5 some.": (
        "短信里有哪些诈骗迹象？退出码 0 为没有发现，5 为有。",
        "メッセージに詐欺の兆候があるか。終了コードはなければ0、あれば5。",
    ),
    "Is a handle, shop or account that offers lines a carrier's? Exit 0 on record, 5 not.": (
        "代充、卖号的账号或店铺是不是运营商的？退出码 0 为记录里有，5 为没有。",
        "回線を売るアカウントや店は会社のものか。終了コードは記録にあれば0、なければ5。",
    ),
    "The handle, the shop, or what it calls itself.": (
        "账号、店铺，或它的自称。",
        "アカウント、店、またはその名乗り。",
    ),
    "The message, in quotes; - or nothing: read from a pipe.": (
        "短信内容，加引号；写 - 或不写则从管道读取。",
        "本文（引用符で囲む）。- か省略ならパイプから読みます。",
    ),
    "Will my phone work with a carrier? Say what it shows; without that, see what to look at.": (
        "我的手机在这家能用吗？告知手机的情况；不写则说明该看什么。",
        "自分の端末がその会社で使えるか。端末の表示を伝えるか、何を見るかを知る。",
    ),
    "Does the phone show an EID? {words}.": ("手机显示 EID 吗？{words}。", "EIDが表示されるか。{words}。"),
    "Is it locked to its seller? {words}.": ("有没有网络锁？{words}。", "SIMロックがあるか。{words}。"),
    "Does it call by VoLTE on the network? {words}.": (
        "在该网络上能用 VoLTE 通话吗？{words}。",
        "その回線でVoLTE通話できるか。{words}。",
    ),
    "Its bands, with commas: 1,3,19,n78.": (
        "手机支持的频段，用逗号分隔：1,3,19,n78。",
        "対応バンド。カンマで区切ります：1,3,19,n78。",
    ),
    "Does it show the Japanese technical mark? {words}.": (
        "有日本的技适标志吗？{words}。",
        "技適マークが表示されるか。{words}。",
    ),
    "Where it was bought: {words}.": ("在哪里买的：{words}。", "どこで買ったか：{words}。"),
    "Whose telephone number it is and from where it can be dialled, or what sort of number.": (
        "是谁的电话号码、从哪里能拨通，或属于哪类号码。",
        "誰の電話番号で、どこからかけられるか。または番号の種類。",
    ),
    "The telephone number or short code, in any way of writing it.": (
        "电话号码或短号，怎么写都行。",
        "電話番号か短縮番号。書き方は問いません。",
    ),
}
