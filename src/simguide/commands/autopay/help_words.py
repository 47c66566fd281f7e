"""Help of `autopay`, in three languages."""

from simguide.i18n.help_texts import Lines, Texts

LINES: Lines = {
    "autopay": (
        "automatic top-up and payment, and how to stop them",
        "自动充值和自动扣款，怎么关掉",
        "自動チャージ・自動支払いと、その止め方",
    ),
}

TEXTS: Texts = {
    "Automatic top-up and automatic payment, told apart: what sets them off, and how to stop them.": (
        "自动充值和自动扣款的区别：什么时候触发，怎么关掉。",
        "自動チャージと自動支払いの違い、何で動くか、どう止めるか。",
    ),
    "Buying again or paying the bill: {words}.": (
        "自动再买，还是自动付账单：{words}。",
        "自動で買い足すか、請求を払うか：{words}。",
    ),
}
