"""Help of `apn`, in three languages."""

from simguide.i18n.help_texts import Lines, Texts

LINES: Lines = {
    "apn": (
        "access point settings, and a profile for iPhone",
        "接入点设置，iPhone 描述文件",
        "APN設定と、iPhone用プロファイル",
    ),
}

TEXTS: Texts = {
    "Access point (APN) settings, where they come from, and a profile for iPhone.": (
        "接入点（APN）设置及其出处，可生成 iPhone 描述文件。",
        "アクセスポイント（APN）の設定とその出どころ、iPhone用プロファイル。",
    ),
    "Which settings, where lines differ: their number, the access point, or the network (docomo, au ...).": (
        "线路不同时选哪一组：编号、接入点或网络（docomo、au 等）。",
        "回線で設定が違うときの選び方：番号、アクセスポイント、または回線網（docomo、auなど）。",
    ),
    "Write a configuration profile for iPhone and iPad; - writes it to standard output, instead of the answer.": (
        "写出 iPhone 和 iPad 的描述文件；- 则写到标准输出，代替回答。",
        "iPhone・iPad用の構成プロファイルを書きます。- なら回答の代わりに標準出力へ。",
    ),
}
