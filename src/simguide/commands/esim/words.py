"""What `esim` says, in three languages."""

from simguide.i18n.chapter import Chapter

MESSAGES: Chapter = {
    # headings
    "title.esim": ("eSIMs for Japan", "适合日本的 eSIM", "日本で使える eSIM"),
    "title.esim.short": ("eSIMs for a short stay in Japan", "短期停留可用的 eSIM", "短期滞在向けの eSIM"),
    "title.esim.long": ("eSIMs for a long stay in Japan", "长期停留可用的 eSIM", "長期滞在向けの eSIM"),
    "title.esim.days": (
        "eSIMs for {days:day|days} in Japan",
        "在日本停留 {days} 天可用的 eSIM",
        "日本に {days} 日滞在するときの eSIM",
    ),
    "title.lines": (
        "SIM cards and pocket WiFi for Japan",
        "适合日本的 SIM 卡和随身 WiFi",
        "日本で使える SIM カード・ポケット Wi-Fi",
    ),
    "title.lines.short": (
        "SIM cards and pocket WiFi for a short stay in Japan",
        "短期停留可用的 SIM 卡和随身 WiFi",
        "短期滞在向けの SIM カード・ポケット Wi-Fi",
    ),
    "title.lines.long": (
        "SIM cards and pocket WiFi for a long stay in Japan",
        "长期停留可用的 SIM 卡和随身 WiFi",
        "長期滞在向けの SIM カード・ポケット Wi-Fi",
    ),
    "title.lines.days": (
        "SIM cards and pocket WiFi for {days:day|days} in Japan",
        "在日本停留 {days} 天可用的 SIM 卡和随身 WiFi",
        "日本に {days} 日滞在するときの SIM カード・ポケット Wi-Fi",
    ),
    "heading.too-short": (
        "Shorter than the stay: they suit if topped up",
        "短于停留时间：加购后可用",
        "滞在より短い：追加すれば使えるもの",
    ),
    "heading.fits": ("Others that suit", "其他符合条件的", "ほかに条件に合うもの"),
    "heading.best-uncertain": ("Next best, but not certain", "其次，但不确定", "次の候補（確実ではありません）"),
    "heading.best-none": (
        "Nothing is known to meet every condition; the nearest",
        "没有确知符合所有条件的，以下最接近",
        "すべての条件を満たすとわかるものはありません。近いもの",
    ),
    "heading.may-fit": (
        "They may suit: something is not known",
        "可能符合：有信息未知",
        "合うかもしれないもの（不明な点あり）",
    ),
    # field labels
    "field.why": ("Why", "理由", "理由"),
    "field.stay-cost": ("Whole stay", "全程费用", "滞在全体"),
    "field.cost-basis": ("Cost for", "费用按", "費用の前提"),
    # values
    "phone.esim": ("a phone with eSIM", "支持 eSIM 的手机", "eSIM 対応の端末"),
    "phone.no-esim": ("a phone without eSIM", "不支持 eSIM 的手机", "eSIM 非対応の端末"),
    "phone.china-mainland-iphone": (
        "an iPhone sold in mainland China",
        "中国大陆版 iPhone",
        "中国本土で販売された iPhone",
    ),
    "phone.unknown": (
        "a phone of which you do not know whether it takes an eSIM",
        "不确定是否支持 eSIM 的手机",
        "eSIM に対応するかわからない端末",
    ),
    "cost-basis.days": (
        "{days:day|days} from {starts_on}, data used evenly",
        "自 {starts_on} 起 {days} 天，流量平均使用",
        "{starts_on} から {days} 日間、データは均等に使う前提",
    ),
    "cost-basis.fees": (
        "fees for a new contract and discounts are not counted in",
        "不含开户手续费和优惠",
        "契約事務手数料と割引は含みません",
    ),
    "cost-basis.dollars": (
        "dollars are not compared with yen; give --usd-rate to do so",
        "美元价格不与日元比较；要比较请加 --usd-rate",
        "ドルと円は比べません。比べるには --usd-rate を付けてください",
    ),
    "reason.meets-all": ("meets every condition on record", "已知符合所有条件", "条件をすべて満たす"),
    "reason.something-unknown": (
        "might fit, something is not known",
        "可能符合，但有信息未知",
        "合うかもしれないが、不明な点がある",
    ),
    "reason.cheapest": (
        "lowest known cost of those as well founded",
        "同等可靠的产品中已知费用最低",
        "同程度に裏付けのある中で、わかっている費用が最も安い",
    ),
    "reason.next-cheapest": (
        "next lowest known cost of another seller",
        "其他商家中已知费用次低",
        "別の会社で次に安い",
    ),
    "reason.cost-in-dollars": ("priced in dollars", "以美元计价", "ドル建て"),
    "reason.cost-unknown": ("cost of the stay not known", "总费用未知", "滞在全体の費用は不明"),
    "reason.no-top-up": ("one contract or purchase is enough", "一次签约或购买即可", "1 回の契約・購入で足りる"),
    "reason.with-top-ups": ("with the purchases listed", "需按所列加购", "下記の追加購入が必要"),
    "reason.weak-evidence": (
        "weak evidence: check the price first",
        "依据较弱，请先核实价格",
        "根拠が弱いので先に価格の確認を",
    ),
    # messages on stderr
    "error.from-after-to": (
        "--from {starts_on} is after --to {ends_on}",
        "--from {starts_on} 晚于 --to {ends_on}",
        "--from {starts_on} が --to {ends_on} より後です",
    ),
    "error.from-alone": (
        "--from {found}: the end of the stay is missing",
        "--from {found}：缺少停留的结束日期",
        "--from {found}：滞在の終わりがわかりません",
    ),
    "hint.from-alone": (
        "add --to DATE, or --stay with a number of days",
        "请加上 --to DATE，或用 --stay 指定天数",
        "--to DATE か、日数を --stay で加えてください",
    ),
    "error.to-alone": (
        "--to {found}: the start of the stay is missing",
        "--to {found}：缺少停留的开始日期",
        "--to {found}：滞在の始まりがわかりません",
    ),
    "hint.to-alone": ("add --from DATE", "请加上 --from DATE", "--from DATE を加えてください"),
    "error.stay-past": (
        "the stay ends on {found}, before today, {today}",
        "停留在 {found} 结束，早于今天（{today}）",
        "滞在の終わり {found} が今日（{today}）より前です",
    ),
    "error.stay-dates": (
        "--stay {found} does not go with {days:day|days} from --from to --to",
        "--stay {found} 与 --from 到 --to 的 {days} 天不符",
        "--stay {found} は --from から --to までの {days} 日間と合いません",
    ),
    "hint.stay-dates": (
        "leave out --stay, or the dates",
        "去掉 --stay 或日期",
        "--stay か日付のどちらかを外してください",
    ),
    "error.usage-days": (
        "--data {found} needs the number of days",
        "--data {found} 需要知道停留天数",
        "--data {found} には滞在日数が必要です",
    ),
    "hint.usage-days": (
        "add --stay with a number of days, or --from and --to; or give gigabytes",
        "请用 --stay 指定天数，或加 --from 和 --to；也可以直接给出 GB 数",
        "--stay で日数を指定するか、--from と --to を加えるか、GB 数を指定してください",
    ),
}
