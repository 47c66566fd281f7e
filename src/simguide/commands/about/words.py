"""What `about` says, in three languages."""

from simguide.i18n.chapter import Chapter

MESSAGES: Chapter = {
    "title.about": ("{name} in short", "{name}：一览", "{name}：ひと目で"),
    "field.to-renew": ("Renew", "续费", "更新・チャージ"),
    "field.to-balance": ("Balance", "查询余额和流量", "残高・残量の確認"),
    "field.to-keep": ("Keep", "保号", "番号の維持"),
    "field.to-contact": ("Contact", "联系方式", "問い合わせ"),
}
