"""What `find` says, in three languages."""

from simguide.i18n.chapter import Chapter

MESSAGES: Chapter = {
    "title.find": (
        "{count:answer|answers} for {asked}, best first",
        "{asked} 的 {count} 条结果，最合适的在前",
        "{asked}の検索結果{count}件（関連度順）",
    ),
    "title.find.most": (
        "The best {count:answer|answers} for {asked}",
        "与 {asked} 最相关的 {count} 条结果",
        "{asked}によく合う結果{count}件",
    ),
    "title.find.none": (
        "Nothing on record for {asked}",
        "没有收录与 {asked} 有关的内容",
        "{asked}に合う記録はありません",
    ),
    "find.missing": ("Not on record: {words}", "没有收录：{words}", "記録にない語：{words}"),
    "label.found": ("Also found", "其他结果", "ほかの結果"),
    "field.found": ("Found", "结果", "結果"),
    "field.found-kind": ("Kind", "类别", "種類"),
    "field.says": ("It says", "内容", "内容"),
    "field.open": ("Type", "输入", "入力"),
    "found-kind.command": ("answer", "解答", "回答"),
    "found-kind.carriers": ("carrier", "运营商", "会社"),
    "found-kind.channels": ("way", "途径", "方法"),
    "found-kind.plans": ("plan", "套餐", "プラン"),
    "found-kind.recoveries": ("recovery", "恢复办法", "復旧"),
    "found-kind.rules": ("rule", "规定", "ルール"),
    "found-kind.claims": ("claim", "说法", "うわさ"),
    "found-kind.terms": ("word", "词语", "用語"),
    "found-kind.methods": ("method", "方式", "手段"),
    "found-kind.card_types": ("card type", "卡种", "SIMの種類"),
    "found-kind.dial_codes": ("number", "号码", "番号"),
    "found-kind.identifier_kinds": ("number", "号码", "番号"),
    "found-kind.sites": ("site", "网站", "サイト"),
    "found-kind.phone_checks": ("phone check", "手机检查", "端末の確認"),
    "hint.find": (
        "try one word of it, or a word in another language; `simguide explain` lists the words on record",
        "换一个词，或换一种语言试试；`simguide explain` 列出收录的词语",
        "別の一語か、ほかの言語の言葉で試してください。`simguide explain`で収録語の一覧が出ます",
    ),
}
