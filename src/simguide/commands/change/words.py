"""What `change` says, in three languages."""

from simguide.i18n.chapter import Chapter

MESSAGES: Chapter = {
    "title.change": ("Change the contract with {name}", "变更 {name} 的合约信息", "{name}の契約内容の変更"),
    "title.change.what": ("Change the {what} at {name}", "{name}：变更 {what}", "{name}の{what}の変更"),
    "title.change.all": (
        "Where contracts are changed, by carrier (? = unknown)",
        "各运营商的变更办理方式（? = 未知）",
        "会社別の変更窓口（? = 不明）",
    ),
    "label.change-carrier": ("Carrier", "运营商", "会社"),
    "label.change-what": ("What", "内容", "内容"),
    "label.change-cases": ("Other cases", "其他情况", "ほかの場合"),
    "contract-missing": (
        "Nobody has looked into this for {name} yet: {what}.",
        "还没有查过 {name} 的这些内容：{what}。",
        "{name}についてまだ調べていないもの：{what}。",
    ),
    "field.change-plan": ("Plan", "套餐", "プラン"),
    "field.change-plan-from": ("From when", "生效", "適用"),
    "field.change-name": ("Name", "姓名", "名義"),
    "field.change-address": ("Address", "住址", "住所"),
    "field.change-payment": ("Payment", "付款", "支払い"),
    "takes-effect-short.at-once": ("at once", "立即", "即時"),
    "takes-effect-short.next-day": ("next day", "次日", "翌日"),
    "takes-effect-short.next-month": ("next month", "次月", "翌月"),
    "takes-effect-short.next-bill": ("next bill", "下次账单", "次の請求"),
    "takes-effect-short.some-days": ("some days", "几天后", "数日後"),
    "takes-effect-short.differs": ("depends", "视情况", "場合による"),
    "takes-effect-short.unknown": ("?", "?", "?"),
}
