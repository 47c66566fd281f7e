"""Help of `calls`, in three languages."""

from simguide.i18n.help_texts import Lines, Texts

LINES: Lines = {
    "calls": (
        "what calls cost: options, 0570, abroad",
        "通话费用：套餐、0570、国际、在日本以外接听",
        "通話料、かけ放題、0570、国際、海外での着信",
    ),
}

TEXTS: Texts = {
    "What calls cost: for 30 seconds, flat options, 0570, 0120, to another country, received outside Japan.": (
        "通话费用：每 30 秒、通话套餐、0570、0120、国际电话、在日本以外接听。",
        "通話料：30秒ごと、かけ放題、0570、0120、国際電話、海外での着信。",
    ),
    "Calls made and received outside Japan.": ("在日本以外拨打和接听。", "海外での発信と着信。"),
}
