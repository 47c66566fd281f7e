"""Help of `esim`, in three languages."""

from simguide.i18n.help_texts import Lines, Texts

LINES: Lines = {
    "esim": (
        "which eSIM to take, and what the stay costs in all",
        "选哪张 eSIM，全程多少钱",
        "どのeSIMを選ぶか、滞在全体の費用",
    ),
}

TEXTS: Texts = {
    "Which eSIM to take for a stay in Japan, what it costs in all, and what it cannot do.": (
        "在日本停留该选哪张 eSIM，总共多少钱，做不到什么。",
        "日本滞在にどのeSIMを選ぶか、総額はいくらか、何ができないか。",
    ),
    "Gigabytes for the whole stay, or a month as 20/month; or {words} (0.3, 1, 3 GB a day, or only what has no limit); 0: calls only.": (
        "全程用多少 GB，按月写成 20/month；或写 {words}（每天 0.3、1、3 GB，或只看不限量的）；0 表示只打电话。",
        "滞在全体のGB数、月あたりなら20/month。または {words}（1日0.3、1、3GB、または無制限のみ）。0は通話のみ。",
    ),
    "What it must offer: {words}; with commas.": (
        "必须具备的功能：{words}；用逗号分隔。",
        "必要な機能：{words}。カンマで区切ります。",
    ),
    "The document you have: {words}.": ("手里的证件：{words}。", "手元の本人確認書類：{words}。"),
    "Most yen for the whole stay, or for one purchase.": (
        "全程或单次购买最多花多少日元。",
        "滞在全体、または1回の購入の上限（円）。",
    ),
    "{words}; without eSIM you get SIM cards and pocket WiFi.": (
        "{words}；手机不支持 eSIM 时会列出 SIM 卡和随身 WiFi。",
        "{words}。eSIM非対応ならSIMカードとポケットWiFiを示します。",
    ),
    "Devices to be online; several take a hotspot or WiFi.": (
        "要上网的设备数；多台需要热点或 WiFi。",
        "ネットにつなぐ台数。複数ならテザリングかWiFiが要ります。",
    ),
    "Only what can be topped up or extended online: {words}.": (
        "只看能在网上加购或延期的：{words}。",
        "オンラインで追加・延長できるものだけ：{words}。",
    ),
    "Yen for a dollar, to compare prices in dollars.": (
        "1 美元合多少日元，用于比较美元价格。",
        "1ドルが何円か。ドル建ての価格を比べるのに使います。",
    ),
    "Who asks: {words}; where it is not known, both.": (
        "谁来用：{words}；不写则两者都给出。",
        "使う人：{words}。わからなければ両方示します。",
    ),
    "Kind of visa, which tells a visitor from a resident: {words}.": (
        "签证种类，用来区分访客和居民：{words}。",
        "在留資格。訪問者か居住者かを分けます：{words}。",
    ),
    "Age of who is to use it; some plans are for children or seniors.": (
        "使用者的年龄；有些套餐只给儿童或老年人。",
        "使う人の年齢。子どもやシニア向けのプランがあります。",
    ),
}
