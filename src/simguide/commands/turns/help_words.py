"""Help of `cancel`, `move` and `port`, in three languages."""

from simguide.i18n.help_texts import Lines, Texts

LINES: Lines = {
    "cancel": (
        "end a line: where, until when, what the end costs",
        "解约：在哪办、截止日、最后的费用",
        "解約：どこで、いつまでに、最後の費用",
    ),
    "move": ("to a new phone, or from a card to an eSIM", "换手机，或从实体卡换成 eSIM", "機種変更、カードからeSIMへ"),
    "port": (
        "change carrier and keep the number (MNP)",
        "换运营商，号码不变（MNP）",
        "番号を変えずに乗り換える（MNP）",
    ),
}

TEXTS: Texts = {
    "End a line: where, until when, what the last month costs, what to save first.": (
        "解约：在哪办、什么时候之前办、最后一个月收多少、先留好什么。",
        "解約の窓口、期限、最後の月の料金、先に保存するもの。",
    ),
    "A new phone, or from a card to an eSIM: in which order, and what needs the old phone alive.": (
        "换手机，或从实体卡换成 eSIM：先后顺序，哪些步骤要旧手机还能用。",
        "機種変更やカードからeSIMへの変更の順序と、古い端末が要る手順。",
    ),
    "The old phone: {words}.": ("旧手机的状态：{words}。", "古い端末の状態：{words}。"),
    "The new phone: {words}.": ("新手机：{words}。", "新しい端末：{words}。"),
    "Change carrier and keep the number (MNP): with or without a reservation number, what it costs, what dies.": (
        "换运营商而号码不变（MNP）：要不要预约号、多少钱、什么会失效。",
        "番号を変えずに乗り換える（MNP）ときの予約番号の要否、費用、なくなるもの。",
    ),
    "Carrier that the number leaves; the same as --carrier.": (
        "号码转出的运营商；与 --carrier 相同。",
        "番号の転出元の会社。--carrier と同じです。",
    ),
    "Carrier that the number comes to.": ("号码转入的运营商。", "番号の転入先の会社。"),
}
