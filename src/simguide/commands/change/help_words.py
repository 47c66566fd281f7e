"""Help of `change`, in three languages."""

from simguide.i18n.help_texts import Lines, Texts

LINES: Lines = {
    "change": (
        "another plan, name, address, card or password",
        "改套餐、姓名、住址、付款方式、密码",
        "プラン・名義・住所・支払い・パスワードの変更",
    ),
}

TEXTS: Texts = {
    "Change plan, name, address, payment or password: where, from when on, what it costs, with which papers.": (
        "改套餐、姓名、住址、付款方式或密码：在哪办、何时生效、多少钱、要什么文件。",
        "プラン・名義・住所・支払い方法・パスワードの変更の窓口、適用開始、費用、書類。",
    ),
    "What is to be changed; the word alone does, behind the carrier: {words}.": (
        "要改什么；在运营商后面直接写这个词也行：{words}。",
        "変更するもの。会社の後に言葉だけでも可：{words}。",
    ),
}
