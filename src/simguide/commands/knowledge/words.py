"""What `claims`, `rules`, `explain` and `sources` say, in three languages."""

from simguide.i18n.chapter import Chapter

MESSAGES: Chapter = {
    # headings
    "title.claims": ("Is it true?", "网上的说法是真的吗？", "その話は本当か"),
    "title.rules": ("Rules in Japan", "日本的规定", "日本のルール"),
    "title.explain": ("Words", "词语解释", "用語"),
    "title.sources": ("What it rests on", "依据的来源", "根拠となる出典"),
    # field labels
    "field.cited-by": ("Cited by", "引用于", "引用元"),
    "field.concerns": ("Concerns", "涉及", "対象"),
    "field.meaning": ("Meaning", "意思", "意味"),
    "field.publisher": ("Publisher", "发布者", "発行元"),
    "field.reading": ("Reading", "读音", "読み"),
    "field.seen-in": ("Seen in", "出处", "見かけた所"),
    "field.topic": ("Topic", "主题", "分野"),
    "field.count-cited": ("Cited", "引用数", "引用"),
    # values
    "topic.identity": ("identity", "实名与证件", "本人確認"),
    "topic.transfer": ("passing a line on", "转让", "譲渡"),
    "topic.emergency": ("emergency calls", "紧急呼叫", "緊急通報"),
    "topic.network": ("network", "网络", "回線"),
    "topic.porting": ("changing carrier", "携号转网", "乗り換え"),
    "topic.phishing": ("fraud", "诈骗", "詐欺"),
    "topic.payment": ("payment", "支付", "支払い"),
    "topic.abroad": ("abroad", "境外", "海外"),
    "topic.retention": ("keeping a number", "保号", "番号の維持"),
    "topic.arrival": ("arriving in Japan", "到达日本", "来日直後"),
    "nothing-found": (
        "Nothing on record. That is no proof either way.",
        "没有收录。这不能说明是真是假。",
        "記録がありません。正しいとも誤りとも言えません。",
    ),
    "articles": ("article {ids}", "文章 {ids}", "記事 {ids}"),
}
