"""What `recover` says, in three languages."""

from simguide.i18n.chapter import Chapter

MESSAGES: Chapter = {
    # values
    "since.suspension": ("from the suspension", "从停机算起", "利用停止から"),
    "since.expiry": ("from expiry", "从到期算起", "期限から"),
    "since.cancellation": ("from the cancellation", "从解约算起", "解約から"),
    "since.loss": ("from the loss", "从丢失算起", "紛失から"),
    # autopay, recover
    "title.recover": ("When a line does not work", "线路用不了时", "回線が使えないとき"),
    "title.recover.all": ("When a line does not work: {name}", "线路用不了时：{name}", "回線が使えないとき：{name}"),
    "title.recover.state": ("What to do: {state}", "怎么办：{state}", "どうするか：{state}"),
    "title.recover.carrier": ("What to do: {state}, {name}", "怎么办：{state}，{name}", "どうするか：{state}、{name}"),
    "heading.recover.general": ("At any carrier", "各家通用", "どの会社でも"),
    "heading.recover.contacts": ("Whom to ask", "找谁办理", "問い合わせ先"),
    "heading.recover.carriers": ("With steps of their own", "另有专门步骤的商家", "会社ごとの手順があるもの"),
    "field.comes-back": ("Comes back", "能否恢复", "戻るか"),
    "field.recover-abroad": ("From abroad", "在境外办理", "海外から"),
    "field.recover-basis": ("Basis", "依据", "もと"),
    "field.dial-from": ("Dial", "拨打", "かけ方"),
    "comes-back.no": ("no", "不能", "戻りません"),
    "comes-back.unknown": ("not certain", "不确定", "確実ではありません"),
    "recover-abroad.yes": ("can be done from there", "可以办理", "できます"),
    "recover-abroad.no": (
        "not possible from there; ask the carrier (below) what it can do, and follow the steps once back in Japan",
        "在境外办不了；先向商家（见下）问能做什么，回到日本后再按步骤办理",
        "海外からはできません。下の窓口でできることを聞き、手順は日本に戻ってから行います",
    ),
    "recover-abroad.unknown": (
        "not known whether it works from there; ask the carrier (below) before you count on it",
        "能否在境外办理未知；请先向商家（见下）确认",
        "海外からできるかは不明です。先に下の窓口で確かめてください",
    ),
    "recover-nothing-own": (
        "Nothing is on record of {name} for this case. Below is what holds for any line; ask the carrier too.",
        "没有收录{name}在这种情况下的办法。以下是各家通用的做法，请同时询问商家。",
        "この場合の{name}の手順は記録がありません。以下はどの回線にも共通のことです。会社にも確かめてください。",
    ),
    "recover-nothing": ("Nothing is on record for this case.", "没有收录这种情况。", "この場合の記録はありません。"),
    "recover-basis.general": (
        "any line; nothing of this carrier is on record",
        "各家通用；未收录该商家的办法",
        "どの回線にも共通（この会社の記録なし）",
    ),
    "recover-phone.none": ("no telephone desk", "没有电话客服", "電話窓口はありません"),
    "recover-phone.unknown": ("no number on record", "没有收录号码", "番号の記録がありません"),
    "recover-phone.other": (
        "no number on record for this case",
        "没有收录适用于这种情况的号码",
        "この場合に使う番号の記録がありません",
    ),
    "recover-phone.abroad": (
        "no number on record that can be dialled from outside Japan",
        "没有收录能从境外拨打的号码",
        "海外からかけられる番号の記録がありません",
    ),
    "hours-unknown": ("hours unknown", "时间未知", "時間は不明"),
    "languages-unknown": ("language unknown", "语言未知", "言語は不明"),
    "last-day.left": (
        "{day}, {days:day|days} from today. Do not wait for it.",
        "{day}，还有 {days} 天。不要拖到最后一天。",
        "{day}（あと {days} 日）。その日まで待たずに行ってください。",
    ),
    "last-day.today": ("{day}: today", "{day}：就是今天", "{day}：今日です"),
    "last-day.past": (
        "{day}: past, {days:day|days} ago. Where this limit applies it is too late; ask the carrier to be sure.",
        "{day}：已过 {days} 天。如适用这个期限，就已经来不及了；请向商家确认。",
        "{day}：{days} 日前に過ぎています。この期限が当てはまるなら手遅れです。念のため会社に確かめてください。",
    ),
    "last-day.counted": (
        "{days:day|days} {start}, {since} being day 0 {cited}",
        "{start} {days} 天，{since} 为第 0 天 {cited}",
        "{start} {days} 日、{since} を 0 日目とする {cited}",
    ),
    "last-day.stops": (
        "before that, suspended from {day}; from then on see --state suspended",
        "在那之前，自 {day} 起停机；停机后请看 --state suspended",
        "その前に {day} から利用停止。停止後は --state suspended を見てください",
    ),
    "last-day.retention": (
        "worked out from the carrier's rule on keeping the number",
        "按该商家的保号规则推算",
        "この会社の番号維持の規則から計算",
    ),
    "last-day.unknown": (
        "no number of days is on record to count from {since}; act at once",
        "没有收录可从 {since} 起算的天数；请马上办理",
        "{since} から数える日数の記録がありません。すぐに行ってください",
    ),
    "last-day.none": (
        "none: once it is over the line does not come back",
        "没有：到期后不能恢复",
        "ありません。終わると回線は戻りません",
    ),
    "error.since-alone": (
        "--since {found}: a last day is counted for one carrier in one state",
        "--since {found}：要计算期限，须指定一个商家和一种情况",
        "--since {found}：最終日は、会社と状態を一つずつ指定すると計算できます",
    ),
    "hint.since-alone": (
        "add the carrier and --state, as in `simguide recover povo --state suspended --since {found}`",
        "请加上商家和 --state，例如 `simguide recover povo --state suspended --since {found}`",
        "会社と --state を加えてください。例：`simguide recover povo --state suspended --since {found}`",
    ),
}
