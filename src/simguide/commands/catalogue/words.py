"""What `catalogue` says, in three languages."""

from simguide.i18n.chapter import Chapter

MESSAGES: Chapter = {
    # headings
    "title.stats": ("The catalogue in figures", "收录统计", "カタログの統計"),
    "title.stale": (
        "To check again: {count:record|records} older than {days:day|days} or undated",
        "需要复查：{count} 条记录超过 {days} 天或无日期",
        "再確認が必要：{days}日より古いか日付のない{count}件",
    ),
    "title.stats.short": ("On record: {counted}", "收录：{counted}", "収録：{counted}"),
    "counted.carriers": ("{count:carrier|carriers}", "{count} 家运营商", "会社{count}"),
    "counted.plans": ("{count:product|products}", "{count} 种产品", "商品{count}"),
    "counted.channels": ("{count:way|ways}", "{count} 种途径", "窓口・手段{count}"),
    "counted.sources": ("{count:source|sources}", "{count} 个来源", "出典{count}"),
    "label.least-known": ("Least known", "未知最多", "不明が多い順"),
    "label.oldest-first": ("Oldest first", "最旧的在前", "古い順"),
    "field.dated": ("Dated", "日期", "日付"),
    "field.kind-of-evidence": ("Evidence", "依据", "根拠"),
    "field.statement": ("Statement", "内容", "項目"),
    "field.not-told-apart": ("Not told apart", "未分清依据", "出典の区別なし"),
    # field labels
    "field.age": ("Age", "距今", "経過"),
    "field.collection": ("File part", "类别", "種別"),
    "field.count-reference_rates": ("Reference rates", "参考汇率", "参考レート"),
    "field.count-card_types": ("Card types", "卡种", "SIMの種類"),
    "field.count-channels": ("Channels", "途径", "窓口・手段"),
    "field.count-claims": ("Claims", "说法", "検証した説"),
    "field.count-methods": ("Methods", "方式", "方法"),
    "field.count-plans": ("Products", "产品", "商品"),
    "field.count-recoveries": ("Recoveries", "恢复办法", "復旧の手順"),
    "field.count-rules": ("Rules", "规定", "ルール"),
    "field.count-sources": ("Sources", "来源", "出典"),
    "field.count-terms": ("Words", "词语", "用語"),
    "field.count-hedges": ("Words to avoid", "避用词语", "避ける言葉"),
    "field.statement-kind": ("Statements rest on", "各项依据", "各項目の根拠"),
    "field.price-kind": ("Prices rest on", "价格依据", "価格の根拠"),
    "field.undated-statements": ("Undated statements", "无日期项", "日付のない項目"),
    "field.fields-asked": ("Fields", "字段", "項目数"),
    "field.fields-unknown": ("Unknown fields", "未知字段", "不明な項目"),
    "field.undated-sources": ("Undated", "无日期来源", "日付のない出典"),
    "field.without-source": ("No source", "无来源", "出典なし"),
    "field.empty-cells": ("Empty cells", "空白项", "空欄"),
    "field.unknown-fields": ("Unknown", "未知项", "不明項目"),
    # values
    "validated": (
        "{path}: {count:record|records}, no problems",
        "{path}：{count} 条记录，没有问题",
        "{path}：{count}件、問題なし",
    ),
    "validated-over": (
        "{path}: {count:record|records} over the shipped catalogue, no problems",
        "{path}：叠加在自带数据上的 {count} 条记录，没有问题",
        "{path}：付属カタログに重ねる{count}件、問題なし",
    ),
    "updated": (
        "catalogue {version} ({digest}), {count:record|records}, answers from now on: {path}",
        "今后使用数据 {version}（{digest}），共 {count} 条记录：{path}",
        "今後はデータ版{version}（{digest}）、{count}件を使います：{path}",
    ),
    "update-removed": (
        "the shipped catalogue answers again",
        "已恢复使用自带的数据",
        "付属のカタログに戻しました",
    ),
    "update-none": (
        "the shipped catalogue answers; there is no other",
        "使用的就是自带的数据，没有另行导入的",
        "使っているのは付属のカタログで、取り込んだものはありません",
    ),
    "error.update-what": (
        "name one archive, or type --remove",
        "请指定一个数据包，或输入 --remove",
        "アーカイブを一つ指定するか、--removeと入力してください",
    ),
    "error.sha256": (
        '"{found}" is no SHA-256: 64 digits and letters a to f',
        "“{found}”不是 SHA-256：应为 64 位数字和字母 a 到 f",
        "「{found}」はSHA-256ではありません。数字とaからfの64文字です",
    ),
    "written": ("{path}", "{path}", "{path}"),
    # check
    "field.count-bands": ("Bands", "频段", "バンド"),
    "field.count-message_signs": ("Signs in messages", "短信迹象", "メッセージの兆候"),
    "field.count-examples": ("Lines of the help", "帮助里的例子", "ヘルプの例"),
    "field.count-everyday_names": ("Everyday names", "常用词名称", "日常語の名前"),
    "field.count-guarded_names": ("Guarded names", "常被冒用的名称", "かたられる名前"),
    "field.count-phone_checks": ("Phone checks", "手机检查项", "端末の確認項目"),
    "field.count-sites": ("Known sites", "已知网站", "知られたサイト"),
    # identify, apn, check phone
    "field.count-identifier_kinds": ("Kinds of codes", "代码种类", "番号の種別"),
    "field.count-networks": ("Network codes", "网络代码", "網番号"),
    "field.count-card_issuers": ("Card issuers", "发卡方", "カード発行者"),
    "field.count-country_codes": ("Country codes", "国家代码", "国番号"),
    "field.count-number_ranges": ("Number ranges", "号段", "番号帯"),
    "field.count-dial_codes": ("Short codes", "短号", "短縮番号"),
}
