"""What `apn` says, in three languages."""

from simguide.i18n.chapter import Chapter

MESSAGES: Chapter = {
    # identify, apn, check phone
    "title.apn": ("Access point (APN): {name}", "接入点（APN）设置：{name}", "アクセスポイント（APN）：{name}"),
    "title.apn.short": ("{name}: access point {apn}", "{name}：接入点 {apn}", "{name}：アクセスポイントは{apn}"),
    "title.no-apn": (
        "{name}: no access point on record",
        "{name}：没有收录接入点",
        "{name}：アクセスポイントの記録なし",
    ),
    "apn-unknown.short": (
        "Ask the seller, or look on its site: {where}",
        "请询问运营商，或查看其网站：{where}",
        "販売元に尋ねるか、公式サイトを見てください：{where}",
    ),
    "label.other-apns": ("Other lines", "其他接入点", "ほかの回線"),
    "field.user": ("User name", "用户名", "ユーザー名"),
    "field.password": ("Password", "密码", "パスワード"),
    "field.auth": ("Authentication", "认证类型", "認証タイプ"),
    "field.ip": ("Protocol", "协议", "プロトコル"),
    "field.apn-types": ("APN type", "APN 类型", "APNタイプ"),
    "field.mms": ("MMS", "彩信（MMS）", "MMS"),
    "field.mcc-mnc": ("Listed under", "MCC-MNC", "MCC-MNC"),
    "apn-line": ("{number}. {apn}", "{number}. {apn}", "{number}. {apn}"),
    "apn-unknown": (
        "No access point is on record. Ask the seller, or look on its site: {where}",
        "没有收录接入点。请询问运营商，或查看其网站：{where}",
        "アクセスポイントの記録がありません。販売元に尋ねるか、公式サイトを見てください：{where}",
    ),
    "auth.none": ("none", "无", "なし"),
    "auth.pap": ("PAP", "PAP", "PAP"),
    "auth.chap": ("CHAP", "CHAP", "CHAP"),
    "auth.pap-chap": ("PAP or CHAP", "PAP 或 CHAP", "PAPまたはCHAP"),
    "auth.unknown": ("unknown", "未知", "不明"),
    "ip.ipv4": ("IPv4", "IPv4", "IPv4"),
    "ip.ipv6": ("IPv6", "IPv6", "IPv6"),
    "ip.ipv4v6": ("IPv4/IPv6", "IPv4/IPv6", "IPv4/IPv6"),
    "ip.unknown": ("unknown", "未知", "不明"),
    "mms-proxy": ("{mmsc}, proxy {proxy}:{port}", "{mmsc}，代理 {proxy}:{port}", "{mmsc}、プロキシ{proxy}:{port}"),
    "profile-consent": (
        "This profile sets the access point {apn} for mobile data, as written by simguide from public lists. It applies to the SIM chosen for data. Remove it before you use the SIM or eSIM of another carrier: Settings, General, VPN & Device Management.",
        "本描述文件由 simguide 根据公开资料生成，将蜂窝数据的接入点设为 {apn}，作用于选为蜂窝数据的 SIM 卡。使用其他运营商的 SIM 或 eSIM 之前请先移除：“设置”、“通用”、“VPN 与设备管理”。",
        "このプロファイルは、公開情報をもとにsimguideが作成したもので、モバイルデータ通信のアクセスポイントを{apn}にします。データ通信に選んだSIMにはたらきます。ほかの会社のSIM・eSIMを使う前に、「設定」「一般」「VPNとデバイス管理」から削除してください。",
    ),
    "profile-written": (
        "profile written to {path}; remove it from the phone before you use another carrier's SIM or eSIM",
        "描述文件已写入 {path}；使用其他运营商的 SIM 或 eSIM 之前，请从手机上移除",
        "プロファイルを {path} に書き出しました。ほかの会社のSIM・eSIMを使う前に端末から削除してください",
    ),
    "profile-unasked": (
        "profile written to {path}, but an iPhone needs none for a line of an operator or its brand: if there is no internet, remove it",
        "描述文件已写入 {path}，但运营商及其子品牌的号码在 iPhone 上不需要描述文件：上不了网请移除",
        "プロファイルを {path} に書き出しました。ただしキャリアやサブブランドの回線には不要です。通信できなければ削除してください",
    ),
    "apn-family": (
        "{other} is of the same company on the same network and has {apns}. No source says so of {name}.",
        "{other} 属于同一家公司、同一网络，接入点是 {apns}。{name} 是否相同，没有来源说明。",
        "同じ会社・同じ回線網の{other}は{apns}です。{name}も同じかは、記載した出典がありません。",
    ),
    "error.no-apn": (
        "no access point of {carrier} is on record, so there are no settings to choose or to write",
        "没有收录 {carrier} 的接入点，无法选择或生成设置",
        "{carrier}のアクセスポイントは記録がなく、選ぶ設定も書き出す設定もありません",
    ),
    "hint.no-apn": (
        "`simguide show {carrier}` names the official site",
        "用 `simguide show {carrier}` 查看官方网站",
        "`simguide show {carrier}`で公式サイトがわかります",
    ),
}
